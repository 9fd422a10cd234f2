"""The same articles give the same answers: in any order, on any day, in any process, after any restart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest

from digests.answers.jsonform import to_json
from digests.clock import MovableClock
from digests.newsroom import Newsroom

AS_OF = datetime(2024, 1, 25, 23, 59, tzinfo=UTC)
ARTICLES: tuple[dict[str, Any], ...] = (
    {
        "text": "The ferry Marlin sank off Port Adair on Tuesday, and nine people died, the coast guard said. "
        "The transport ministry will publish a report on the Marlin by January 26, an official said.",
        "published": date(2024, 1, 17),
        "outlet": "Harbour News",
    },
    {
        "text": "Eleven people died when the ferry Marlin sank off Port Adair on 16 January, the coast guard said. "
        "Divers found two bodies in the wreck of the Marlin on Thursday, it said.",
        "published": date(2024, 1, 19),
        "outlet": "Evening Post",
    },
    {
        "text": "The owner of the ferry Marlin is to appear before a court on January 29, his lawyer said. "
        "The transport ministry will publish a report on the Marlin by January 26, an official said again. "
        "Eleven people died when the Marlin sank off Port Adair last week, and the town mourned on Monday.",
        "outlet": "The Herald",
    },
    {
        "text": "The ferry Marlin sank off Port Adair on Tuesday, and nine people died, the coast guard said, its "
        "crew among them. The transport ministry will publish a report on the Marlin by January 26, an official said.",
        "published": date(2024, 1, 18),
    },
)


def answers(room: Newsroom) -> list[Any]:
    """Every answer as JSON, without the numbers that articles got in the order of their coming."""
    digest = room.digest("ferry", since=datetime(2024, 1, 18, 12, tzinfo=UTC), until=AS_OF)
    found = [room.status("ferry", as_of=AS_OF), room.timeline("ferry", as_of=AS_OF), room.timeline("ferry"), digest]
    return [without_numbers(to_json(answer)) for answer in found]


def without_numbers(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: without_numbers(value) for key, value in data.items() if key not in ("article", "id_of_article")}
    return [without_numbers(value) for value in data] if isinstance(data, list) else data


def fill(room: Newsroom, articles: Any = ARTICLES) -> Newsroom:
    for article in articles:
        room.add_text(**article)
    return room


def story(room: Newsroom) -> Newsroom:
    room.add_story("ferry", "The Marlin", "Marlin")
    return room


@pytest.fixture
def told(opened: Callable[..., Newsroom]) -> list[Any]:
    return answers(fill(story(opened("reference.db"))))


def test_there_is_something_to_compare(told: list[Any]) -> None:
    assert told[0]["next"]
    assert told[1]["events"]


def test_in_every_order(opened: Callable[..., Newsroom], told: list[Any]) -> None:
    for number, order in enumerate(permutations(ARTICLES)):
        assert answers(fill(story(opened(f"{number}.db")), order)) == told, order


def test_with_answers_asked_in_between(opened: Callable[..., Newsroom], told: list[Any]) -> None:
    room = story(opened())
    for article in ARTICLES[::-1]:
        room.add_text(**article)
        answers(room)
    assert answers(room) == told


def test_with_the_story_added_last(opened: Callable[..., Newsroom], told: list[Any]) -> None:
    assert answers(story(fill(opened()))) == told


def test_after_a_restart(opened: Callable[..., Newsroom], told: list[Any]) -> None:
    fill(story(opened())).close()
    assert answers(opened()) == told


def test_with_a_restart_after_each_article(opened: Callable[..., Newsroom], told: list[Any]) -> None:
    story(opened()).close()
    for article in ARTICLES:
        room = opened()
        room.add_text(**article)
        room.close()
    assert answers(opened()) == told


def test_on_another_day_years_later(opened: Callable[..., Newsroom], told: list[Any], clock: MovableClock) -> None:
    clock.move(datetime(2031, 7, 1, tzinfo=UTC))
    late = answers(fill(story(opened())))
    assert late[1] == told[1]
    assert late[0] == told[0]


def test_read_by_other_rules_and_read_again(
    opened: Callable[..., Newsroom], told: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from digests import desk, warm

    for module in (desk, warm):
        monkeypatch.setattr(module, "reader", lambda: "rules of long ago")
    fill(story(opened())).close()
    monkeypatch.undo()
    assert answers(opened()) == told


def test_two_newsrooms_on_one_file_tell_the_same(opened: Callable[..., Newsroom], told: list[Any]) -> None:
    one, two = story(opened()), opened()
    answers(two)  # warm, and empty
    for number, article in enumerate(ARTICLES):
        (one, two)[number % 2].add_text(**article)
        assert answers(one) == answers(two)
    assert answers(two) == told


def test_a_revision_in_one_newsroom_is_seen_in_the_other(opened: Callable[..., Newsroom]) -> None:
    one, two = story(opened()), opened()
    one.add_text("The Marlin sank, and nine people died, the coast guard said on Tuesday.", url="https://h.example/1")
    assert "nine" in two.view("ferry").articles[0].text
    one.add_text("The Marlin sank, and ten people died, the coast guard said on Tuesday.", url="https://h.example/1")
    assert "ten" in two.view("ferry").articles[0].text
    assert [s.sentence.text for f in two.view("ferry").facts for s in f.said if "nine" in s.sentence.text] == []


def test_a_correction_is_told_the_same_after_a_restart(opened: Callable[..., Newsroom], clock: MovableClock) -> None:
    room = story(opened())
    first = "Nine people died when the ferry Marlin sank off Port Adair on 16 January, Harbour Master Jon Bell said."
    room.add_text(first, url="https://h.example/1", published=date(2024, 1, 17))
    since = clock.now()
    clock.move(since + timedelta(hours=2))
    room.add_text(first.replace("Nine", "Seven"), url="https://h.example/1", published=date(2024, 1, 17))
    warm = to_json(room.digest("ferry", since=since, until=clock.now()))
    room.close()
    again = opened()
    assert to_json(again.digest("ferry", since=since, until=clock.now())) == warm
    assert [change["kind"] for change in warm["changes"]] == ["corrected"]


def test_a_story_removed_in_one_newsroom_and_added_again_is_new_in_the_other(opened: Callable[..., Newsroom]) -> None:
    one, two = fill(story(opened())), opened()
    assert len(two.view("ferry").articles) == 4
    one.remove_story("ferry")
    one.add_story("ferry", "Another", "court")
    assert len(two.view("ferry").articles) == 1
    assert two.view("ferry").story.title == "Another"


def test_an_undated_article_is_dated_by_what_its_story_holds_by_now(opened: Callable[..., Newsroom]) -> None:
    room = story(opened())
    undated = room.add_text(**ARTICLES[2]).article
    fill(room)
    window = room.article(undated.id).window
    assert window is not None
    assert window.first >= date(2024, 1, 16)
    assert window.last <= date(2024, 1, 26)
    assert room.article(undated.id).published is None


def test_what_is_known_is_what_was_in_the_store_by_then(opened: Callable[..., Newsroom], clock: MovableClock) -> None:
    room = story(opened())
    room.add_text(**ARTICLES[0])
    then = clock.now()
    clock.move(then + timedelta(days=1))
    room.add_text(**ARTICLES[1])
    assert len(room.view("ferry", as_of=AS_OF).articles) == 2
    assert len(room.view("ferry", as_of=AS_OF, as_known=then).articles) == 1
    assert len(room.view("ferry", as_of=datetime(2024, 1, 18, tzinfo=UTC)).articles) == 1


def test_a_digest_of_a_channel_tells_what_came_late(opened: Callable[..., Newsroom], clock: MovableClock) -> None:
    from digests.answers.model import Told

    room = story(opened())
    room.add_text(**ARTICLES[0])
    then = clock.now()
    clock.move(then + timedelta(days=1))
    late = room.add_text(**ARTICLES[1])
    by_publication = room.digest("ferry", since=then)
    to_channel = room.digest("ferry", since=then, told=Told())
    assert by_publication.changes == ()
    assert {change.line.sources[0].article.id for change in to_channel.changes} == {late.article.id}
