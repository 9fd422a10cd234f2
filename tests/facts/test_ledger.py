"""Facts of a story: whatever the order of arrival, and as they were at any moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from itertools import permutations
from typing import Any

import pytest

from digests.facts import crowds
from digests.facts.ledger import Ledger
from digests.facts.lookup import of
from digests.facts.matching import Matcher
from digests.model import Analysis, Article, View
from tests.facts.telling import STORY, Tell, article, at

Given = list[tuple[Article, Analysis]]


def told() -> Given:
    return [
        article(1, at(16), Tell("Norland shelled the harbour of Brackwater.", on="2024-01-16", violent=True), "Fishing boats left the bay before dawn."),
        article(2, at(17), Tell("Norland shelled Brackwater harbour, witnesses in the town reported.", on="2024-01-16", violent=True)),
        article(3, at(17, 15), Tell("The Sudland envoys will return to their posts by 26 January.", on="2024-01-26", expected=True, deadline=True)),
        article(4, at(18), Tell("Sudland ambassadors are to resume duties on Jan 26.", on="2024-01-26", expected=True), "Grain prices rose in Brackwater markets."),
        article(5, at(19), Tell("The harbour of Brackwater was shelled by Norland.", on="2024-01-16", violent=True)),
    ]  # fmt: skip


def filled(given: Given) -> Ledger:
    ledger = Ledger(STORY)
    for one, analysis in given:
        ledger.add(one, analysis)
    return ledger


def facts(view: View) -> list[tuple[str, tuple[str, ...], str | None, bool, int]]:
    return [
        (f.id, tuple(s.key for s in f.said), f.when.value if f.when else None, f.expected, f.texts) for f in view.facts
    ]


def test_sentences_that_say_the_same_are_one_fact_with_its_date_and_support() -> None:
    view = filled(told()).view(at(20))
    by_size = {tuple(s.article.id for s in fact.said): fact for fact in view.facts}
    assert set(by_size) == {(1, 2, 5), (1,), (3, 4), (4,)}
    assert by_size[1, 2, 5].texts == 3
    assert by_size[3, 4].when is not None
    assert by_size[3, 4].when.value == "2024-01-26"
    assert by_size[3, 4].expected


def test_any_order_of_arrival_gives_the_same_facts() -> None:
    wanted = facts(filled(told()).view(at(20)))
    for order in permutations(told()):
        assert facts(filled(list(order)).view(at(20))) == wanted


def test_a_view_of_the_past_is_what_the_articles_of_then_give() -> None:
    given = told()
    ledger = filled(given)
    for day in range(15, 21):
        then: datetime = at(day, 23)
        assert facts(ledger.view(then)) == facts(filled([g for g in given if g[0].available <= then]).view(then))


def test_what_was_not_yet_in_the_store_is_left_out_as_known() -> None:
    given = told()
    late, analysis = given[0]
    given[0] = (article(1, at(16), *(s.text for s in analysis.sentences), seen=at(16))[0], analysis)
    hidden = [g for g in given if g[0].id != 1]
    ledger = filled(given)
    view = ledger.view(at(20), visible=lambda one: one.id != late.id)
    assert facts(view) == facts(filled(hidden).view(at(20)))
    assert facts(ledger.view(at(20), at(17, 13))) == facts(filled(given[:2]).view(at(20)))


def test_removing_and_replacing_leave_no_trace() -> None:
    given = told()
    for gone in range(5):
        ledger = filled(given)
        ledger.remove(given[gone][0].id)
        rest = [g for i, g in enumerate(given) if i != gone]
        assert facts(ledger.view(at(20))) == facts(filled(rest).view(at(20)))
        ledger.add(*given[gone])
        assert facts(ledger.view(at(20))) == facts(filled(given).view(at(20)))


def test_restored_links_give_the_same_facts_without_comparing_again() -> None:
    given = told()
    ledger = filled(given)
    stored = {one.id: ledger.links(one.id) for one, _ in given}
    for order in (given, given[::-1]):
        again = Ledger(STORY)
        for one, analysis in order:
            again.restore(one, analysis, stored[one.id])
        assert facts(again.view(at(20))) == facts(ledger.view(at(20)))
        assert {one.id: again.links(one.id) for one, _ in given} == stored


def test_an_article_in_another_language_is_counted_and_holds_no_facts() -> None:
    ledger = filled(told())
    other, _ = article(9, at(18), "Norland", outlet="Le Fleuve")
    ledger.add(other, None)
    view = ledger.view(at(20))
    assert other in view.articles
    assert all(said.article.id != 9 for fact in view.facts for said in fact.said)


def test_the_lookup_finds_facts_by_article_sentence_and_day() -> None:
    from digests.facts.lookup import Scan, of

    view = filled(told()).view(at(20))
    scan = Scan(view)
    lookup = of(view)
    for one in view.articles:
        assert list(lookup.facts_of(one.id)) == list(scan.facts_of(one.id))
    for fact in view.facts:
        assert lookup.fact(fact.said[-1].key) == fact
        assert sorted(f.id for _, f in lookup.related(fact)) == sorted(f.id for _, f in scan.related(fact))
    day = at(26).date()
    assert [f.id for f in lookup.dated(day, day)] == [f.id for f in scan.dated(day, day)]


MOST = 8  # in place of the bound as it is, for which a test takes seconds


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowds, "MOST", MOST)


def report(id: int, day: int, count: int) -> tuple[Article, Analysis]:
    """A situation report: a line a district, of one make, and a text of few words said many times."""
    lines = [f"In the district of {_district(i)} the flood has spoiled {i % 37 + 5} barns." for i in range(count)]
    return article(id, at(day), *lines, *(["The river rose again in the valley."] * count))


def _district(i: int) -> str:
    return "Val" + "".join("bdgklmnprs"[int(digit)] + "o" for digit in f"{i:03}")


def compared(given: Given, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many pairs of sentences a ledger looks at closely while it takes articles in."""
    pairs = 0
    link = Matcher.link

    def counting(*args: Any) -> Any:
        nonlocal pairs
        pairs += 1
        return link(*args)

    with monkeypatch.context() as patch:
        patch.setattr(Matcher, "link", counting)
        filled(given)
    return pairs


@pytest.mark.usefixtures("few")
def test_what_two_articles_of_a_line_a_district_cost_grows_with_their_length(monkeypatch: pytest.MonkeyPatch) -> None:
    short, long = (compared([report(1, 16, n), report(2, 17, n)], monkeypatch) for n in (2 * MOST, 4 * MOST))
    assert long < 2 * short


@pytest.mark.usefixtures("few")
def test_the_line_of_a_district_meets_its_line_of_the_day_before_however_many_there_are() -> None:
    first, second = report(1, 16, 3 * MOST), report(2, 17, 3 * MOST)
    views = [facts(filled(order).view(at(20))) for order in ([first, second], [second, first])]
    assert views[0] == views[1]
    ledger = filled([first, second])
    last = 3 * MOST - 1
    assert ledger.told(1)[last].sentence.text.startswith(f"In the district of {_district(last)} ")
    linked = ledger.linked(ledger.slots_of(1)[last]) | ledger._neighbours(ledger.slots_of(1)[last])
    assert list(linked) == [ledger.slots_of(2)[last]]
    assert ledger.left_alone(1) == 2 * MOST


@pytest.mark.usefixtures("few")
def test_one_of_a_crowd_and_a_sentence_of_many_numbers_hang_together_in_no_order_or_in_any() -> None:
    def toll(town: str, *counts: int) -> Tell:
        told = f"Shelling of the market and the port of {town} killed {', '.join(map(str, counts))}."
        return Tell(told, on="2024-01-16", killed=counts[0])

    lines = article(1, at(16), *(toll(_district(i), i + 5) for i in range(3 * MOST)))
    table = article(2, at(17), toll(_district(3 * MOST - 1), *range(41, 56)))
    assert [len(filled(order).links(2)) for order in ([lines, table], [table, lines])] == [0, 0]


@pytest.mark.usefixtures("few")
def test_a_crowd_leaves_no_trace_and_is_restored_as_it_was() -> None:
    given = [report(1, 16, 2 * MOST), report(2, 17, 2 * MOST)]
    ledger = filled(given)
    stored = {one.id: ledger.links(one.id) for one, _ in given}
    again = Ledger(STORY)
    for one, analysis in given:
        again.restore(one, analysis, stored[one.id])
    later = report(3, 18, 2 * MOST)
    again.add(*later)
    wanted = facts(filled([*given, later]).view(at(20)))
    assert facts(again.view(at(20))) == wanted
    for one, analysis in given:
        again.remove(one.id)
        again.add(one, analysis)
    assert facts(again.view(at(20))) == wanted


def test_facts_of_a_day_come_in_canonical_order_from_every_lookup() -> None:
    given = [
        article(1, at(16), Tell("Norland shelled the harbour of Brackwater.", on="2024-01-16", violent=True)),
        article(2, at(17), Tell("Sudland mourned in the week of the shelling.", on="2024-W03")),
        article(3, at(18), Tell("Envoys of Sudland met in Ardle that month.", on="2024-01")),
    ]
    seen = filled(given).view(at(20))
    day = date(2024, 1, 16)
    assert seen.lookup is not None
    wanted = [fact.id for fact in seen.facts]
    assert [fact.id for fact in seen.lookup.dated(day, day)] == wanted
    assert [fact.id for fact in of(replace(seen, lookup=None)).dated(day, day)] == wanted
