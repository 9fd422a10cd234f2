"""What a digest tells: named scenarios of a war that never was."""

from __future__ import annotations

from datetime import datetime

import pytest

from digests.answers.changes import digest, state
from digests.answers.model import Digest, Line, Source, Told
from digests.facts.ledger import Ledger
from digests.model import Analysis, Article, Fact, SpeakerKind, View
from tests.facts.telling import STORY, Tell, article, at

Given = tuple[Article, Analysis]


def plain_line(fact: Fact, view: View) -> Line:
    """The newest sentence as the line: wording is another module's business."""
    best = max(fact.said, key=lambda said: said.article.available)
    sentence = best.sentence
    return Line(
        fact.id,
        sentence.text,
        (),
        None,
        fact.texts,
        fact.origins,
        fact.outlets,
        (Source(best.article, sentence.text, sentence.start, sentence.end),),
        when=fact.when,
        expected=fact.expected,
    )


def tell(since: datetime, until: datetime, *given: Given, told: Told | None = None, limit: int = 10) -> Digest:
    ledger = Ledger(STORY)
    for one, analysis in given:
        ledger.add(one, analysis)
    return digest(ledger.view(until), ledger.view(since), told, limit=limit, quote=plain_line)


def kinds(made: Digest) -> list[tuple[str, str, str]]:
    return [(change.kind.value, change.title, change.line.text) for change in made.changes]


SEVEN = article(
    1, at(18), Tell("Seven people were killed when Sudland shelled the market of Ardle.", killed=7), outlet="River Post"
)
NINE = article(
    2, at(19), Tell("Nine people were killed in the shelling of Ardle market by Sudland.", killed=9), outlet="The Delta"
)
ELEVEN = article(3, at(20), Tell("Sudland's shelling of the Ardle market killed eleven people.", killed=11), outlet="Harbour News")  # fmt: skip


def test_a_toll_of_seven_then_nine_is_one_change_with_both_quoted() -> None:
    made = tell(at(18, 20), at(19, 20), SEVEN, NINE)
    assert kinds(made) == [("changed", "Toll 7 → 9", NINE[0].text)]
    assert made.changes[0].before is not None
    assert made.changes[0].before.text == SEVEN[0].text


def test_seven_then_nine_then_eleven_is_one_line_from_first_to_last() -> None:
    made = tell(at(18, 20), at(20, 20), SEVEN, NINE, ELEVEN)
    assert kinds(made) == [("changed", "Toll 7 → 11", ELEVEN[0].text)]


def test_states_that_all_came_in_the_period_are_one_new_line_with_the_latest() -> None:
    made = tell(at(17), at(20, 20), SEVEN, NINE, ELEVEN)
    assert kinds(made) == [("new", "New", ELEVEN[0].text)]


def test_a_lower_toll_of_another_outlet_is_a_difference_with_both_quoted() -> None:
    lower = article(
        4,
        at(20),
        Tell("Five people were killed when Sudland shelled the market of Ardle.", killed=5),
        outlet="Upland Radio",
    )
    made = tell(at(19, 20), at(20, 20), NINE, lower)
    assert kinds(made) == [("differ", "Reports differ", lower[0].text)]
    assert made.changes[0].before is not None
    assert made.changes[0].before.text == NINE[0].text


def test_the_old_toll_told_again_by_a_late_outlet_is_no_news() -> None:
    late, analysis = article(
        4,
        at(18, 13),
        Tell("Seven people were killed in Sudland's shelling of the Ardle market.", killed=7),
        outlet="Slow Weekly",
        seen=at(20),
    )
    made = tell(at(19, 20), at(20, 20), SEVEN, NINE, (late, analysis))
    assert kinds(made) == []


def test_a_visit_moved_by_a_day_is_a_change_of_date() -> None:
    first = article(
        1, at(20), Tell("The Norland premier will visit Sudland on 29 January.", on="2024-01-29", expected=True)
    )
    moved = article(
        2, at(21), Tell("The Norland premier will now visit Sudland on 30 January.", on="2024-01-30", expected=True)
    )
    made = tell(at(20, 20), at(21, 20), first, moved)
    assert kinds(made) == [("changed", "29 → 30 Jan", moved[0].text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Norland premier has cancelled a visit to Sudland planned for 29 January.", "Cancelled"),
        ("The visit of the Norland premier to Sudland on 29 January was postponed.", "Postponed"),
    ],
)
def test_a_visit_called_off_or_put_off(text: str, title: str) -> None:
    first = article(
        1, at(20), Tell("The Norland premier will visit Sudland on 29 January.", on="2024-01-29", expected=True)
    )
    off = article(2, at(21), Tell(text, on="2024-01-29", expected=True))
    made = tell(at(20, 20), at(21, 20), first, off)
    assert kinds(made) == [("changed", title, text)]
    assert not made.changes[0].line.expected


def test_a_denial_names_who_denies() -> None:
    claim = article(
        1,
        at(20),
        Tell(
            "Norland's navy sank a Sudland ferry off Brackwater, fishermen said.",
            by="fishermen",
            kind=SpeakerKind.WITNESS,
            violent=True,
        ),
    )
    denial = article(
        2,
        at(21),
        Tell(
            "The Norland defence ministry denied that its navy sank a Sudland ferry off Brackwater.",
            by="The Norland defence ministry",
            denies=True,
            violent=True,
        ),
    )
    made = tell(at(20, 20), at(21, 20), claim, denial)
    assert [(kind, title) for kind, title, _ in kinds(made)] == [("denied", "Denied by the Norland defence ministry")]
    assert made.changes[0].before is not None


def test_a_bare_ministry_denies_by_its_countrys_name_where_the_article_gives_it() -> None:
    claim = article(1, at(20), Tell("A navy sank a ferry off Brackwater, fishermen said.", by="fishermen"))
    text = "The defence ministry denied that a navy sank a ferry off Brackwater."
    denial = Tell(text, by="The defence ministry", denies=True)
    (bare,) = tell(at(20, 20), at(21, 20), claim, article(2, at(21), denial)).changes
    assert bare.title == "Denied by the defence ministry"
    whose = article(2, at(21), denial, "Iceland's defence ministry has few ships.")
    assert "Denied by Iceland's defence ministry" in [
        change.title for change in tell(at(20, 20), at(21, 20), claim, whose).changes
    ]


def test_an_expected_day_that_came_and_was_reported_done_has_happened() -> None:
    due = article(
        1,
        at(20),
        Tell(
            "Sudland's ambassador will return to Norland by 26 January.", on="2024-01-26", expected=True, deadline=True
        ),
    )
    done = article(2, at(26, 9), Tell("Sudland's ambassador returned to Norland on 26 January.", on="2024-01-26"))
    assert kinds(tell(at(25), at(26, 20), due, done)) == [("happened", "Happened", done[0].text)]
    assert kinds(tell(at(26, 20), at(27, 9), due, done)) == []


def test_an_expected_day_that_came_in_silence_is_awaited_once_and_nobody_is_late_on_the_day() -> None:
    due = article(
        1,
        at(20),
        Tell(
            "Sudland's ambassador will return to Norland by 26 January.", on="2024-01-26", expected=True, deadline=True
        ),
    )
    assert kinds(tell(at(25, 9), at(26, 9), due)) == []
    made = tell(at(26, 9), at(27, 9), due)
    assert kinds(made) == [("awaited", "Awaited", due[0].text)]
    assert kinds(tell(at(27, 9), at(28, 9), due)) == []


def test_an_old_measure_first_told_now_is_newly_reported() -> None:
    old = article(1, at(22), Tell("Norland suspended all ferry licences on 17 January.", on="2024-01-17"))
    assert [kind for kind, _, _ in kinds(tell(at(21), at(22, 20), old))] == ["newly_reported"]


def test_a_claim_that_a_ministry_makes_its_own_is_the_first_official_word() -> None:
    claim = article(
        1,
        at(20),
        Tell(
            "Sudland's navy seized two Norland trawlers near Gull Island, local media reported.",
            by="local media",
            kind=SpeakerKind.AGENCY,
        ),
    )
    word = article(
        2,
        at(21),
        Tell(
            "Sudland's navy seized two Norland trawlers near Gull Island, the defence ministry said.",
            by="the defence ministry",
        ),
    )
    assert [(k, t) for k, t, _ in kinds(tell(at(20, 20), at(21, 20), claim, word))] == [
        ("official", "First official word")
    ]


def test_ten_articles_that_repeat_the_known_are_no_news_and_the_digest_says_so() -> None:
    again = [
        article(
            10 + n,
            at(21, n),
            Tell(
                "Sudland ambassadors will return to their posts in Norland by 26 January.",
                on="2024-01-26",
                expected=True,
            ),
            outlet=f"Outlet {n}",
        )
        for n in range(10)
    ]
    first = article(
        1,
        at(20),
        Tell(
            "Ambassadors of Sudland will return to their Norland posts by 26 January.", on="2024-01-26", expected=True
        ),
    )
    made = tell(at(20, 20), at(21, 20), first, *again)
    assert kinds(made) == []
    assert (made.articles, made.repeats) == (10, 10)


def test_nothing_told_is_told_again_even_if_the_view_before_lacks_it() -> None:
    ledger = Ledger(STORY)
    ledger.add(*SEVEN)
    ledger.add(*ELEVEN)
    view = ledger.view(at(20, 20))
    told = Told(keys=frozenset(said.key for fact in view.facts for said in fact.said))
    assert digest(view, ledger.view(at(1)), told, quote=plain_line).changes == ()


def test_a_single_report_of_violence_that_a_second_origin_confirms_gets_a_line() -> None:
    first = article(
        1, at(20), Tell("Gunmen attacked the customs house of Ardle before dawn.", violent=True), outlet="River Post"
    )
    second = article(
        2, at(20, 18), Tell("Before dawn gunmen attacked the Ardle customs house.", violent=True), outlet="The Delta"
    )
    made = tell(at(20, 14), at(20, 20), first, second)
    assert [(kind, title) for kind, title, _ in kinds(made)] == [("changed", "Second source")]


def test_a_revision_that_says_otherwise_is_a_correction_of_its_outlet() -> None:
    ledger = Ledger(STORY)
    ledger.add(*SEVEN)
    old = SEVEN[0]
    new, analysis = article(
        1,
        at(18),
        Tell("Six people were killed when Sudland shelled the market of Ardle.", killed=6),
        outlet="River Post",
        revision=2,
    )
    revised = Article(
        new.id,
        "key001b",
        new.title,
        new.text,
        "en",
        old.first_seen,
        outlet="River Post",
        published=old.published,
        dating=old.dating,
        revision=2,
        revised=at(19),
    )
    ledger.add(revised, analysis)
    made = digest(ledger.view(at(20)), ledger.view(at(18, 20)), None, quote=plain_line)
    assert kinds(made) == [("corrected", "Corrected by River Post", new.text)]
    assert made.changes[0].before is not None
    assert made.changes[0].before.text == old.text
    assert digest(ledger.view(at(21)), ledger.view(at(20)), None, quote=plain_line).changes == ()


def test_what_we_told_and_a_revision_dropped_is_taken_back() -> None:
    ledger = Ledger(STORY)
    first = article(
        1, at(18), "Norland's envoy left Sudland in protest.", "Markets in Ardle stayed open.", outlet="River Post"
    )
    ledger.add(*first)
    told = Told(keys=frozenset(said.key for fact in ledger.view(at(18, 20)).facts for said in fact.said))
    new, analysis = article(1, at(18), "Markets in Ardle stayed open.", outlet="River Post", revision=2)
    revised = Article(
        new.id,
        "key001b",
        new.title,
        new.text,
        "en",
        at(18),
        outlet="River Post",
        published=at(18),
        dating=new.dating,
        revision=2,
        revised=at(19),
    )
    ledger.add(revised, analysis)
    made = digest(ledger.view(at(20)), ledger.view(at(18, 20)), told, quote=plain_line)
    assert kinds(made) == [("retracted", "We were wrong", "Norland's envoy left Sudland in protest.")]


def test_at_most_ten_changes_by_stakes_and_the_rest_is_counted() -> None:
    trades = ["wool", "copper", "barley", "timber", "salt", "amber", "cider", "glass", "slate", "honey", "paper", "tin"]
    verbs = [
        "alarm",
        "anger",
        "burden",
        "close",
        "delay",
        "empty",
        "frighten",
        "hamper",
        "idle",
        "paralyse",
        "ruin",
        "unsettle",
    ]
    places = [
        "bakers",
        "brewers",
        "builders",
        "coopers",
        "dyers",
        "farmers",
        "joiners",
        "masons",
        "printers",
        "roofers",
        "smiths",
        "weavers",
    ]
    minor = [
        article(10 + n, at(21), f"{trade.capitalize()} shortages {verb} the {place} of Norland.")
        for n, (trade, verb, place) in enumerate(zip(trades, verbs, places, strict=True))
    ]
    made = tell(
        at(20),
        at(21, 20),
        *minor,
        (article(30, at(21), *[Tell("Nine sailors were killed at Gull Island by a Sudland shell.", killed=9)])),
    )
    assert len(made.changes) == 10
    assert made.more == 3
    assert made.changes[0].line.text.startswith("Nine sailors")


def test_the_first_digest_tells_everything_as_new() -> None:
    ledger = Ledger(STORY)
    ledger.add(*SEVEN)
    made = digest(ledger.view(at(19)), None, None, quote=plain_line)
    assert (made.since, kinds(made)) == (None, [("new", "New", SEVEN[0].text)])


def test_the_state_of_a_fact_is_stable_words() -> None:
    ledger = Ledger(STORY)
    ledger.add(*SEVEN)
    assert [state(fact) for fact in ledger.view(at(19)).facts] == ["told; killed 7"]
