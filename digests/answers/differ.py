"""Where accounts can't both be true: figures that exclude each other, accounts that contradict, denials.

Counts that differ because they start at different moments are no dispute (`digests.facts.starts`). Knows no layout.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from heapq import nlargest

from digests.answers import quotation
from digests.answers.context import per_facts
from digests.answers.model import Difference, Line
from digests.answers.salience import salience
from digests.answers.sides import side
from digests.facts.counts import HUMAN, Basis, bases, is_vague, on_one_basis
from digests.facts.history import Turn, latest, step
from digests.facts.links import LinkKind
from digests.facts.lookup import of
from digests.model import Counts, Fact, Said, View

_LOOKED_AT = 120  # facts of the highest rank that are compared with each other
_MOST = 4


@per_facts
def differences(view: View) -> tuple[Difference, ...]:
    """The open differences of a story, by rank."""
    weights, lookup = salience(view), of(view)
    ranks = weights.facts
    least = min(nlargest(_LOOKED_AT, ranks.values()), default=0.0)
    heavy = [fact for fact in view.facts if ranks[fact.id] >= least]
    facts = sorted(heavy, key=lambda fact: (-ranks[fact.id], fact.id))[:_LOOKED_AT]
    found: list[Difference] = []
    told: set[frozenset[str]] = set()
    shown: set[str] = set()
    for fact in facts:
        if (made := _of_figures(fact, view)) is not None:
            found.append(made)
        for kind, other in lookup.related(fact):
            pair = frozenset((fact.id, other.id))
            if (
                pair in told
                or not _contradict(kind, fact, other, view.story.figures)
                or not (_held(fact, other) and _held(other, fact))
            ):
                continue
            told.add(pair)
            if fact.id in shown or other.id in shown:
                continue  # one dispute, told by three texts
            # One dispute may be told by more than two texts: all that contradict either side stand together.
            # Counts have one state each: the two that exclude each other stand for all.
            more = [each for one in (fact, other) for also, each in lookup.related(one) if also == kind]
            parties = {each.id: each for each in (fact, other, *(() if kind == LinkKind.STATE else more))}
            sides = tuple(side(each, view) for each in parties.values())
            if any(each.quotable for each in sides):  # a side that can't be quoted is given by its link
                shown |= parties.keys()
                found.append(Difference(_about(kind, fact, other, view.story.figures), sides))
    return tuple(found[:_MOST])


def _contradict(kind: str, a: Fact, b: Fact, asked: Collection[Counts]) -> bool:
    """Two accounts of one act; or a denial, but only in the words of one who denies."""
    # By when each was first told: a late outlet that tells the old count again disputes nothing.
    earlier, later = sorted((a, b), key=lambda one: (one.said[0].article.available, one.id))
    if kind in (LinkKind.STATE, LinkKind.CONTRARY):
        made = step(earlier, kind, later, asked)
        return made is not None and made.turn is Turn.DIFFER
    made = step(earlier, kind, later, asked)
    if made is not None and made.turn is Turn.CHANGED:
        return False  # who denied it now says it
    speakers = (said.sentence.speaker for said in (*a.said, *b.said))
    return kind == LinkKind.DENIED and any(speaker is not None and speaker.denies for speaker in speakers)


def _held(fact: Fact, other: Fact) -> bool:
    """Whether somebody still stands by a side: an outlet that later tells it as the other side does, does not."""
    last: dict[str, datetime] = {}
    for said in fact.said:
        if said.article.outlet is None:
            return True
        last[said.article.outlet] = max(said.article.available, last.get(said.article.outlet, said.article.available))
    turned = {
        said.article.outlet
        for said in other.said
        if said.article.outlet in last and said.article.available > last[said.article.outlet]
    }
    return not last.keys() <= turned


def _about(kind: str, a: Fact, b: Fact, asked: Collection[Counts]) -> str:
    """What a difference is about: what is counted, "denied" or "accounts"."""
    if kind != LinkKind.STATE:
        return "denied" if kind == LinkKind.DENIED else "accounts"
    mine, theirs = latest(a.said), latest(b.said)
    return next(
        (
            str(c.value)
            for c in sorted(mine)
            if c in theirs and mine[c][1].value != theirs[c][1].value and (c in HUMAN or c in asked)
        ),
        "accounts",
    )


def _of_figures(fact: Fact, view: View) -> Difference | None:
    """Two texts of about the same time that count differently; a toll that rises with time is no difference."""
    counted: dict[str, list[tuple[Said, int, Basis]]] = {}
    for said in fact.said:
        based = bases(said)
        for figure in said.sentence.figures:
            followed = figure.counts in HUMAN or figure.counts in view.story.figures
            if figure.hedge is None and not is_vague(said, figure) and followed:
                counted.setdefault(figure.counts.value, []).append((said, figure.value, based[figure]))
    for counts, told in sorted(counted.items()):
        newest = told[-1]
        for earlier in reversed(told[:-1]):
            hours = (newest[0].article.available - earlier[0].article.available).total_seconds() / 3600
            lower = newest[1] < earlier[1]
            if not on_one_basis(earlier[2], newest[2]):
                continue
            if newest[1] != earlier[1] and (lower or hours < 6) and _other_text(newest[0], earlier[0], view):
                sides = tuple(_side(fact, said, view) for said, _, _ in (earlier, newest))
                if all(each.quotable for each in sides):
                    return Difference(counts, sides)
    return None


def _other_text(a: Said, b: Said, view: View) -> bool:
    return view.texts.get(a.article.id, a.article.id) != view.texts.get(b.article.id, b.article.id)


def _side(fact: Fact, said: Said, view: View) -> Line:
    one = Fact(fact.id, (said,), fact.when, fact.expected, fact.deadline, 1, 1, 1 if said.article.outlet else 0)
    return quotation.line(one, view)
