"""What is not known yet: plans without a day or with two, and what reports differ about, each in a line's words.

Knows no layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, islice

from digests.answers import quotation
from digests.answers.context import context
from digests.answers.model import Difference, Line, Open
from digests.answers.salience import salience
from digests.answers.shelves import shelves
from digests.facts.accounts import wording
from digests.facts.links import LinkKind
from digests.facts.lookup import of
from digests.model import Counts, Fact, View

_MOST_OPEN, _MOST_UNDATED = 6, 3
_LOOK_BACK = 14  # days within which a plan without a day must have been told to be open


def unsettled(view: View, differ: Sequence[Difference]) -> tuple[Open, ...]:
    """What is not known yet: plans without a day, accounts that differ, each in a line's words. Whom nobody has
    counted stands with the figures."""
    found = [Open("Expected, on a day that contradicts itself", line) for line in _on_two_days(view)]
    found.extend(Open("Expected, on no known day", line) for line in _without_day(view))
    found.extend(Open(f"Not settled: {_question(each)}", _asked_of(each, view)) for each in differ)
    once = {(each.about, each.line.text or each.line.id if each.line is not None else ""): each for each in found}
    return tuple(once.values())[:_MOST_OPEN]


def _asked_of(each: Difference, view: View) -> Line:
    """The side in whose words a question is asked: one that can be quoted, rather what was told than its denial."""
    lookups = context(view)

    def denies(side: Line) -> bool:
        quoted = side.sources[0]
        told = (said.sentence for said in lookups.within(quoted.article.id, quoted.start, quoted.end))
        return any(one.negated or (one.speaker is not None and one.speaker.denies) for one in told)

    return min(each.sides, key=lambda side: (not side.quotable, denies(side)))


def _question(each: Difference) -> str:
    """What is not settled: which of two days, how many, or what was done."""
    if each.about not in ("accounts", "denied"):
        return "which sum" if each.about == Counts.MONEY else f"how many were {each.about}"
    first, second = each.sides[0].when, each.sides[1].when
    if first is not None and second is not None and first != second and each.about == "accounts":
        return f"which day, {first.label()} or {second.label()}"
    if each.about == "denied":
        return "this is told and denied"
    texts = [side.text for side in each.sides if side.text]
    for one, other in combinations(texts, 2):
        if words := wording(one, other):
            return f"“{words[0]}” or “{words[1]}”"
    when = first or second
    return f"what was done{f' on {when.label()}' if when is not None and when.is_day else ''}"


def _on_two_days(view: View) -> list[Line]:
    """Plans whose weekday and date are at odds: on neither day are they expected or awaited, and they aren't hidden."""
    facts = [
        fact
        for fact in shelves(view).dated
        if fact.when is None
        and any(mention.flag and mention.expected for said in fact.said for mention in said.sentence.mentions)
        and _still_said(fact, view)
    ]
    lines = (quotation.line(fact, view) for fact in facts)
    return [line for line in lines if line.quotable]


def _without_day(view: View) -> list[Line]:
    weights = salience(view)
    facts = [
        fact
        for fact in shelves(view).ahead
        if _still_said(fact, view) and not any(said.sentence.mentions or said.sentence.background for said in fact.said)
    ]
    facts.sort(key=lambda fact: (-weights.facts[fact.id], fact.id))
    lines = (quotation.line(fact, view) for fact in facts)
    return list(islice((line for line in lines if line.quotable), _MOST_UNDATED))


def _still_said(fact: Fact, view: View) -> bool:
    """Whether it was said in the last days, and nothing tells that it has happened since."""
    newest = salience(view).newest
    told = fact.said[-1].article.written
    if newest is None or told is None or (newest - told).days > _LOOK_BACK:
        return False
    return not any(kind in (LinkKind.HAPPENED, LinkKind.CALLED_OFF) for kind, _ in of(view).related(fact))
