"""Digests as a careful editor writes them: whole texts read as the bot reads them, about a war that never was."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from digests.analysis.analyse import analyse
from digests.answers.changes import digest
from digests.answers.model import Digest, Line, Source, Told
from digests.facts.ledger import Ledger
from digests.model import Analysis, Article, Dating, Fact, Reference, Story, View
from tests.facts.telling import at

STORY = Story("river", "The river war", "Norland|Sudland|Norland's|Sudland's")
Given = tuple[Article, Analysis]


def news(id: int, when: datetime, text: str, outlet: str, revised: datetime | None = None) -> Given:
    article = Article(
        id=id,
        key=f"key{id:03}",
        title="",
        text=text,
        language="en",
        first_seen=when,
        outlet=outlet,
        published=when,
        dating=Dating.STATED,
        revision=1 if revised is None else 2,
        revised=revised,
    )
    return article, analyse(text, Reference(day=when.date()))


def mornings(*given: Given, days: range) -> list[Digest]:
    """A digest each morning at six, each told to one channel."""
    ledger, told, made = Ledger(STORY), Told(), []
    waiting = sorted(given, key=lambda pair: pair[0].revised or pair[0].first_seen)
    for day in days:
        now = at(day, 6)
        while waiting and (waiting[0][0].revised or waiting[0][0].first_seen) <= now:
            ledger.add(*waiting.pop(0))
        view = ledger.view(now)
        before = replace(ledger.view(now, now - timedelta(days=1)), as_of=now - timedelta(days=1))
        made.append(digest(view, before, told))
        shown = {line.id for change in made[-1].changes for line in (change.line, change.before) if line}
        keys = {said.key for fact in view.facts if fact.id in shown for said in fact.said}
        told = Told(told.keys | keys, told.states)
    return made


def titles(made: Digest) -> list[str]:
    return [change.title for change in made.changes]


def texts(made: Digest) -> list[str]:
    return [change.line.text for change in made.changes]


EXPELLED = news(1, at(17, 15), "Norland expelled Sudland's envoy on Wednesday after a raid on Ardle.", "River Post")
DENIED = news(
    2, at(18, 15), "Norland's Foreign Office on Thursday denied that Sudland's envoy had been expelled.", "The Delta"
)
TOLD_OFF = news(3, at(17, 16), "Sudland's envoy to Norland has been told not to return to the capital.", "The Delta")


def test_a_denial_in_the_passive_a_day_later_is_the_denial_of_what_was_told() -> None:
    _, made = mornings(EXPELLED, DENIED, days=range(18, 20))
    assert titles(made) == ["Denied by Norland’s Foreign Office".replace("’", "'")]
    before = made.changes[0].before
    assert before is not None
    assert before.text == EXPELLED[0].text


def test_two_accounts_of_one_act_that_came_on_one_day_differ() -> None:
    (made,) = mornings(EXPELLED, TOLD_OFF, days=range(18, 19))
    assert titles(made) == ["Reports differ"]
    assert made.changes[0].before is not None
    assert {made.changes[0].line.text, made.changes[0].before.text} == {EXPELLED[0].text, TOLD_OFF[0].text}


def test_a_difference_is_settled_when_who_told_it_otherwise_tells_it_as_the_others() -> None:
    later = news(4, at(19, 9), "Sudland's envoy to Norland was told not to return to the capital.", "River Post")
    *_, made = mornings(EXPELLED, TOLD_OFF, later, days=range(18, 21))
    assert titles(made) == ["Settled"]
    assert texts(made) == [later[0].text]


CALL = "Ministers Ilse Brandt and Tomas Vael agreed to lower tensions in a telephone call on {}, the ministries of Norland and Sudland said."
FRIDAY = news(1, at(19, 15), CALL.format("Friday, January 19"), "River Post")
THURSDAY = news(2, at(22, 15), CALL.format("Thursday, January 18"), "The Delta")


def test_one_call_that_two_texts_give_two_days_is_a_difference() -> None:
    *_, made = mornings(FRIDAY, THURSDAY, days=range(20, 24))
    assert titles(made) == ["Reports differ"]


def test_a_second_attack_on_another_day_is_no_difference() -> None:
    shelled = "Sudland shelled the harbour of Ardle in Norland on {}, the harbour master said."
    first = news(1, at(19, 15), shelled.format("Friday, January 19"), "River Post")
    second = news(2, at(22, 15), shelled.format("Thursday, January 18"), "The Delta")
    *_, made = mornings(first, second, days=range(20, 24))
    assert "Reports differ" not in titles(made)


def test_a_revision_that_gives_another_day_is_a_correction_and_its_note_is_no_news() -> None:
    note = " Correction: An earlier version of this article gave the wrong date for the call."
    text = CALL.format("Friday, January 19") + note
    corrected = news(2, at(22, 15), text, "The Delta", revised=at(23, 9))
    *_, made = mornings(FRIDAY, THURSDAY, corrected, days=range(20, 25))
    assert titles(made) == ["Corrected by The Delta"]
    assert "January 19" in made.changes[0].line.text
    assert made.changes[0].before is not None
    assert "January 18" in made.changes[0].before.text


def test_a_visit_that_gets_its_day_is_a_change() -> None:
    vague = news(1, at(19, 15), "Norland's premier is expected to visit Sudland at the end of the month.", "River Post")
    exact = news(2, at(22, 15), "Norland's premier is expected to visit Sudland on 29 January.", "The Delta")
    *_, made = mornings(vague, exact, days=range(20, 24))
    assert titles(made) == ["Day set: Mon 29 Jan"]
    assert made.changes[0].before is not None


STRUCK = news(1, at(17, 15), "Norland recalled its ambassador from Sudland on 17 January.", "River Post")
SHELLED = news(2, at(18, 15), "Sudland shelled the port of Ardle in Norland on 18 January.", "The Delta")


def test_a_sentence_made_of_two_known_ones_is_no_news() -> None:
    both = "Norland recalled its ambassador from Sudland on 17 January, and Sudland shelled Ardle in Norland on 18 January."
    late = news(3, at(20, 15), both, "Upland Radio")
    *_, made = mornings(STRUCK, SHELLED, late, days=range(18, 22))
    assert titles(made) == []


def test_what_is_not_known_and_what_always_was_is_no_news() -> None:
    idle = (
        "The Delta had no figure for casualties in Norland. "
        "No date was given on Friday for the return of Norland's ambassador. "
        "Norland and Sudland accuse each other of arming the river clans. "
        "Norland lists the river clans as a terrorist organisation. "
        "Marshal Oke of Sudland, who rules the river clans, did not comment. "
        "Eastmark's consulate in Sudland did not immediately reply to several emailed questions."
    )
    *_, made = mornings(STRUCK, SHELLED, news(3, at(19, 15), idle, "The Delta"), days=range(18, 21))
    assert titles(made) == []


def test_a_known_thing_with_a_new_name_in_it_is_news() -> None:
    named = "Norland recalled its ambassador from Sudland on 17 January, and Eastmark withdrew its consul from Sudland on 20 January."
    *_, made = mornings(STRUCK, news(3, at(20, 15), named, "Upland Radio"), days=range(18, 22))
    assert texts(made) == [named]


def test_of_two_reports_that_a_thing_was_done_one_is_told() -> None:
    plan = news(1, at(20, 15), "The ambassadors of Norland and Sudland will return to their posts by 26 January.", "A")
    done = news(
        2,
        at(26, 15),
        "The ambassadors of Norland and Sudland returned to their posts on Friday, 26 January. "
        "Norland's ambassador landed in Sudland on Friday, and Sudland's ambassador resumed work on the same day.",
        "B",
    )
    *_, made = mornings(plan, done, days=range(21, 28))
    assert titles(made).count("Happened") == 1
    assert "returned to their posts" in made.changes[0].line.text


def test_a_move_told_again_by_a_late_outlet_is_told_once() -> None:
    plan = news(1, at(20, 15), "River wardens of Norland and Sudland will meet on 30 January.", "A")
    moved = "The meeting of river wardens of Norland and Sudland has been {} from 30 January to 31 January."
    one, two = news(2, at(22, 15), moved.format("moved"), "B"), news(3, at(23, 15), moved.format("put off"), "C")
    _, _, made, again = mornings(plan, one, two, days=range(21, 25))
    assert titles(made) == ["30 → 31 Jan"]
    assert titles(again) == []


def unquotable(fact: Fact, view: View) -> Line:
    said = fact.said[0]
    source = Source(said.article, said.sentence.text, said.sentence.start, said.sentence.end)
    return Line(fact.id, "", (), None, 1, 1, 1, (source,), quotable=False, when=fact.when, expected=fact.expected)


def test_without_a_quotable_wording_a_toll_and_a_dated_plan_are_listed_by_their_link_and_nothing_else() -> None:
    text = (
        "Nine people were killed when Sudland shelled Ardle in Norland on Thursday. "
        "Norland's premier will visit Sudland on 29 January. "
        "Norland's premier praised the wardens of Ardle."
    )
    ledger = Ledger(STORY)
    ledger.add(*news(1, at(18, 15), text, "River Post"))
    made = digest(ledger.view(at(19)), ledger.view(at(17)), None, quote=unquotable)
    assert [change.line.quotable for change in made.changes] == [False, False]
    assert {change.line.sources[0].text.split()[0] for change in made.changes} == {"Nine", "Norland's"}
    assert all("praised" not in change.line.sources[0].text for change in made.changes)


def test_the_same_articles_in_any_order_give_the_same_digest() -> None:
    given = [EXPELLED, TOLD_OFF, SHELLED, FRIDAY]
    made = []
    for order in (given, given[::-1]):
        ledger = Ledger(STORY)
        for number, (article, analysis) in enumerate(order):
            ledger.add(replace(article, id=100 + number), analysis)
        made.append(texts(digest(ledger.view(at(20)), ledger.view(at(16)), None)))
    assert made[0] == made[1]
    assert made[0]
