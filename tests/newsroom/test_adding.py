"""Articles in: stored once whatever way they came by, revised when they changed, filed under every story they match."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from digests.clock import MovableClock
from digests.errors import BadInput, NoArticle, NotFetched, StoreError, UnknownStory
from digests.model import Dating
from digests.newsroom import Newsroom
from digests.when import When

URL = "https://herald.example/world/ferry"
LEAD = "The ferry Marlin sank off Port Adair on Tuesday, and nine people died, the coast guard said."
MORE = "Rescue teams from Port Adair searched the bay through the night and found the wreck at dawn."
LAST = "The transport ministry will publish a first report on the Marlin by January 26, an official said."


def test_a_page_is_stored_with_what_it_says_of_itself(room: Newsroom, web) -> None:
    web.put_article(URL, "Ferry sinks", LEAD, MORE, published="2024-01-17T09:30:00+05:00", site="The Herald")
    added = room.add_url(URL)
    article = added.article
    assert added.outcome == "new"
    assert (article.title, article.outlet, article.url, article.language) == ("Ferry sinks", "The Herald", URL, "en")
    assert article.published == datetime(2024, 1, 17, 4, 30, tzinfo=UTC)
    assert article.dating is Dating.STATED
    assert LEAD in article.text


@pytest.mark.parametrize(
    "again",
    [
        URL + "?utm_source=mail&utm_medium=x",
        URL + "#comments",
        "http://www.herald.example/world/ferry",
        "https://herald.example/world/ferry/amp",
    ],
)
def test_the_same_article_by_another_url_is_stored_once(room: Newsroom, web, again: str) -> None:
    web.put_article(URL, "Ferry sinks", LEAD, MORE)
    first = room.add_url(URL)
    web.pages[again] = web.pages[again.partition("#")[0]] = web.pages[URL]
    web.pages[URL + "?"] = web.pages[URL]
    second = room.add_url(again)
    assert (second.outcome, second.article.id) == ("known", first.article.id)
    assert room.article_count() == 1


def test_the_same_text_again_is_stored_once(room: Newsroom) -> None:
    first = room.add_text(f"{LEAD}\n\n{MORE}")
    second = room.add_text(f"{LEAD}\n{MORE}\n")
    assert (second.outcome, second.article.id) == ("known", first.article.id)


def test_a_reprint_has_the_date_and_outlet_of_the_first_to_publish_it(opened: Callable[..., Newsroom]) -> None:
    copies = [
        {"url": "https://b.example/1", "outlet": "Evening Post", "published": date(2024, 1, 19)},
        {"url": "https://a.example/2", "outlet": "Morning Mail", "published": date(2024, 1, 18)},
    ]
    found = []
    for name, order in (("one.db", copies), ("two.db", copies[::-1])):
        room = opened(name)
        for copy in order:
            room.add_text(LEAD, **copy)
        found.append(room.article("https://b.example/1"))
    assert found[0] == found[1]
    assert (found[0].outlet, found[0].published_day_only) == ("Morning Mail", True)


def test_a_changed_article_becomes_a_revision_and_keeps_its_key(room: Newsroom, web, clock: MovableClock) -> None:
    web.put_article(URL, "Ferry sinks", LEAD, MORE)
    first = room.add_url(URL)
    clock.move(clock.now() + timedelta(hours=3))
    web.put_article(URL, "Ferry sinks", LEAD.replace("nine", "eleven"), MORE)
    second = room.add_url(URL)
    assert second.outcome == "revised"
    assert (second.article.id, second.article.key) == (first.article.id, first.article.key)
    assert (second.article.revision, second.article.revised) == (2, clock.now())
    assert second.article.first_seen == first.article.first_seen
    assert "eleven people" in second.article.text
    assert room.add_url(URL).outcome == "known"


def test_an_old_text_found_elsewhere_is_no_change_back(room: Newsroom, web) -> None:
    web.put_article(URL, "Ferry sinks", LEAD, MORE)
    room.add_url(URL)
    web.put_article(URL, "Ferry sinks", LEAD.replace("nine", "eleven"), MORE)
    room.add_url(URL)
    web.put_article("https://mirror.example/ferry", "Ferry sinks", LEAD, MORE)
    late = room.add_url("https://mirror.example/ferry")
    assert (late.outcome, late.article.revision) == ("known", 2)


def test_a_page_can_not_pass_for_another_sites_article(room: Newsroom, web) -> None:
    web.put_article(URL, "Ferry sinks", LEAD, MORE)
    room.add_url(URL)
    page = f'<html><head><link rel="canonical" href="{URL}"></head><body><article><p>Nothing sank.</p>'
    page += f"<p>{MORE.replace('wreck', 'beach')}</p><p>All is well, the coast guard said on Friday.</p></article>"
    web.put("https://evil.example/x", page)
    added = room.add_url("https://evil.example/x")
    assert added.outcome == "new"
    assert "nine people" in room.article(URL).text


def test_a_known_article_that_can_not_be_fetched_now_is_known_with_a_warning(room: Newsroom, web) -> None:
    web.put_article(URL, "Ferry sinks", LEAD, MORE)
    room.add_url(URL)
    del web.pages[URL]
    again = room.add_url(URL)
    assert again.outcome == "known"
    assert "gone (404)" in again.warnings[0]


def test_a_dead_link_is_told_and_stores_nothing(room: Newsroom) -> None:
    with pytest.raises(NotFetched):
        room.add_url("https://herald.example/none")
    assert room.article_count() == 0


def test_no_text_is_no_article(room: Newsroom) -> None:
    with pytest.raises(NoArticle):
        room.add_text("  \n ")


def test_what_a_person_says_goes_before_what_the_page_says(room: Newsroom, web) -> None:
    web.put_article(URL, "Ferry sinks", LEAD, MORE, published="2024-01-17T09:30:00Z", site="The Herald")
    article = room.add_url(URL, published=date(2024, 1, 16), outlet="Harbour News", title="Marlin lost").article
    assert article.published == datetime(2024, 1, 16, 23, 59, 59, 999999, tzinfo=UTC)
    assert (article.outlet, article.title, article.published_day_only) == ("Harbour News", "Marlin lost", True)
    again = room.add_url(URL).article
    assert (again.published, again.outlet) == (article.published, article.outlet)


@pytest.mark.parametrize("text", [LEAD, "Die Fähre Marlin ist am Dienstag gesunken, neun Menschen starben dabei."])
def test_a_date_after_it_was_collected_is_not_trusted(room: Newsroom, web, clock: MovableClock, text: str) -> None:
    ahead = clock.now() + timedelta(days=300)
    web.put_article(URL, "Ferry sinks", text, text.replace("Marlin", "Merlin"), published=ahead.isoformat())
    article = room.add_url(URL).article
    assert (article.published, article.dating) == (None, Dating.UNKNOWN)
    told = f"It states {When.day(ahead.date()).label()}, later than the day it was collected."
    assert article.date_note in (told, f"{told} Nothing tells when it was written.")
    assert room.add_url(URL, published=date(2024, 1, 17)).article.day == date(2024, 1, 17)
    tomorrow = clock.now() + timedelta(hours=13)  # somewhere it is tomorrow already
    web.put_article(URL + "2", "Ferry sinks", text, text.replace("Marlin", "Morlin"), published=tomorrow.isoformat())
    assert room.add_url(URL + "2").article.dating is Dating.STATED


def test_a_date_given_later_is_taken(room: Newsroom) -> None:
    room.add_text(f"{LEAD}\n{MORE}", url=URL)
    again = room.add_text(f"{LEAD}\n{MORE}", url=URL, published=date(2024, 1, 17))
    assert again.outcome == "known"
    assert again.article.dating is Dating.STATED
    assert room.article(URL).published_day_only


def test_what_is_said_of_a_known_text_last_holds(room: Newsroom, web) -> None:
    web.put_article(URL, "Ferry sinks", LEAD, MORE, published="2024-01-17T09:30:00Z", site="The Herald")
    first = room.add_url(URL).article
    text = room.article(URL).text
    for day in (18, 16, 19):
        added = room.add_text(text, published=date(2024, 1, day), pasted_by="somebody")
        assert (added.outcome, added.article.day) == ("known", date(2024, 1, day))
        assert (added.article.outlet, added.article.url, added.article.pasted_by) == ("The Herald", URL, None)
    assert added.before is not None
    assert added.before.day == date(2024, 1, 16)
    assert room.add_text(text, title="Marlin lost").article.title == "Marlin lost"
    assert room.article(first.id).day == date(2024, 1, 19)


def test_another_outlets_copy_given_by_hand_is_no_correction(room: Newsroom) -> None:
    room.add_text(LEAD, published=date(2024, 1, 17), outlet="Morning Mail")
    later = room.add_text(LEAD, published=date(2024, 1, 19), outlet="Evening Post").article
    assert (later.day, later.outlet) == (date(2024, 1, 17), "Morning Mail")


def test_what_is_said_of_a_known_article_holds_though_it_can_not_be_fetched_now(room: Newsroom, web) -> None:
    room.add_story("ferry", "Ferry", "nothing")
    web.put_article(URL, "Ferry sinks", LEAD, MORE)
    room.add_url(URL)
    del web.pages[URL]
    again = room.add_url(URL, published=date(2024, 1, 17), outlet="Harbour News", stories=["ferry"])
    assert (again.outcome, len(again.warnings), again.stories) == ("known", 1, ("ferry",))
    assert (again.article.day, again.article.outlet) == (date(2024, 1, 17), "Harbour News")
    assert room.view("ferry").articles == (again.article,)


def test_another_language_is_stored_counted_and_never_read(room: Newsroom) -> None:
    room.add_story("ferry", "Ferry", "Marlin|ferry")
    text = (
        "Die Fähre Marlin ist am Dienstag vor Port Adair gesunken, neun Menschen starben, teilte die Küstenwache mit. "
        "Die Suche nach weiteren Vermissten dauerte die ganze Nacht, sagte ein Sprecher der Behörde am Mittwoch."
    )
    added = room.add_text(text, published=date(2024, 1, 17))
    assert (added.article.language, added.stories) == ("de", ("ferry",))
    view = room.view("ferry")
    assert [article.id for article in view.articles] == [added.article.id]
    assert view.facts == ()
    assert room.summary(added.article.id).sentences == ()


def test_an_article_belongs_to_every_story_that_it_matches(room: Newsroom) -> None:
    room.add_story("ferry", "Ferry", "ferry Marlin")
    room.add_story("adair", "Port Adair", '"Port Adair"')
    room.add_story("storm", "Storm", "hurricane")
    assert room.add_text(LEAD).stories == ("adair", "ferry")


def test_a_new_story_takes_in_what_is_stored(room: Newsroom) -> None:
    room.add_text(LEAD, published=date(2024, 1, 17))
    room.add_text("A quiet day in the capital, the mayor said on Friday.", published=date(2024, 1, 17))
    room.add_story("ferry", "Ferry", "ferry Marlin")
    assert [article.text for article in room.view("ferry").articles] == [LEAD]


def test_an_article_can_be_filed_under_a_story_by_hand(room: Newsroom) -> None:
    room.add_story("storm", "Storm", "hurricane")
    assert room.add_text(LEAD, stories=["storm"]).stories == ("storm",)
    with pytest.raises(UnknownStory):
        room.add_text(MORE, stories=["strom"])
    assert room.article_count() == 1


def test_a_private_article_is_seen_in_its_channel_only(room: Newsroom) -> None:
    room.add_story("ferry", "Ferry", "ferry|Marlin")
    room.add_text(LEAD, published=date(2024, 1, 17))
    private = room.add_text(LAST, published=date(2024, 1, 18), private_to="C1", url="https://h.example/p").article
    assert private.private_to == "C1"
    assert [a.text for a in room.view("ferry").articles] == [LEAD]
    assert [a.text for a in room.view("ferry", channel="C1").articles] == [LEAD, LAST]
    assert [a.text for a in room.view("ferry", channel="C2").articles] == [LEAD]
    with pytest.raises(BadInput):
        room.summary("https://h.example/p", channel="C2")
    assert room.summary("https://h.example/p", channel="C1").article.id == private.id


def test_what_all_may_read_is_held_once_in_a_channel_that_had_it_before(room: Newsroom) -> None:
    room.add_story("ferry", "Ferry", "ferry|Marlin")
    room.add_text(LEAD, private_to="C1")
    room.add_text(LEAD)
    assert len(room.view("ferry", channel="C1").articles) == 1
    assert len(room.view("ferry", channel="C2").articles) == 1
    assert room.add_text(LEAD, private_to="C3").article.private_to is None


def test_two_teams_share_nothing(opened: Callable[..., Newsroom]) -> None:
    one, two = opened(team="T1"), opened(team="T2")
    one.add_story("ferry", "Ferry", "Marlin")
    added = one.add_text(LEAD)
    assert two.stories() == []
    assert two.article_count() == 0
    with pytest.raises(BadInput):
        two.article(added.article.id)


def test_files_of_text_and_markdown(room: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{LEAD}\n\n{MORE}\n\nPublished in The Herald, January 17th, 2024\n")
    (tmp_path / "b.md").write_text(f"# Report is due\n\n{LAST}\n\nThe *Marlin* was built in 1988, its owner said.\n")
    first = room.add_file(tmp_path / "a.txt").article
    assert (first.published_day_only, first.published and first.published.date()) == (True, date(2024, 1, 17))
    assert room.add_file(tmp_path / "b.md").article.title == "Report is due"


def test_a_failure_stores_nothing_and_spoils_nothing(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    room.add_story("ferry", "Ferry", "ferry|Marlin")
    room.add_text(LEAD, published=date(2024, 1, 17))
    before = room.view("ferry").facts
    place = type(room._desk).place

    def broken(*arguments: object) -> object:
        place(*arguments)  # type: ignore[arg-type]
        raise StoreError("disk full", "The disk is full.")

    monkeypatch.setattr(type(room._desk), "place", broken)
    with pytest.raises(StoreError):
        room.add_text(MORE + " Marlin", published=date(2024, 1, 18))
    monkeypatch.undo()
    assert room.article_count() == 1
    assert [fact.id for fact in room.view("ferry").facts] == [fact.id for fact in before]
    assert room.add_text(MORE + " Marlin", published=date(2024, 1, 18)).outcome == "new"
    assert len(room.view("ferry").articles) == 2


def test_what_its_head_says_tells_the_language_of_a_text_too_short_to_show_it(room: Newsroom, tmp_path: Path) -> None:
    short, told = "Séisme : Nordville évacuée.", "The ministry said that the ambassadors will return to their posts."
    for name, text in (("short.md", short), ("told.md", told)):
        (tmp_path / name).write_text(f'+++\nlanguage = "fr"\n+++\n\n{text}', "utf-8")
    assert room.add_file(tmp_path / "short.md").article.language == "fr"
    assert room.add_file(tmp_path / "told.md").article.language == "en"


@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_day_at_the_end_of_the_calendar_is_refused_before_anything_is_stored(room: Newsroom, day: date) -> None:
    with pytest.raises(BadInput):
        room.add_text("The ferry sank on Friday, and no one was hurt, officials denied.", published=day)
    assert room.article_count() == 0
