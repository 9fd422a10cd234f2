"""Where accounts can't both be true: figures that exclude each other, accounts that contradict, denials.

Counts that differ because they start at different moments are no dispute: the pure relation between two sentences
decides (`digests.facts.matching`). Knows no layout.
"""

from __future__ import annotations

from digests.answers import quotation
from digests.answers.context import per_view
from digests.answers.model import Difference, Line
from digests.answers.salience import salience
from digests.facts.matching import LinkKind, Matcher
from digests.model import Fact, Said, View

_LOOKED_AT = 120  # facts of the highest rank that are compared with each other
_SHARED = 3  # stems in common from which a comparison is worth its time
_MOST = 4
_CONTRADICT = frozenset((LinkKind.CONTRARY, LinkKind.DENIED))


@per_view
def differences(view: View) -> tuple[Difference, ...]:
    """The open differences of a story, by rank."""
    weights = salience(view)
    matcher = Matcher(view.story)
    facts = sorted(view.facts, key=lambda fact: (-weights.facts[fact.id], fact.id))[:_LOOKED_AT]
    found = [made for fact in facts if (made := _of_figures(fact, view)) is not None]
    stems = [frozenset(stem for said in fact.said for stem in said.sentence.stems) for fact in facts]
    for i, left in enumerate(facts):
        for j in range(i + 1, len(facts)):
            if len(stems[i] & stems[j]) < _SHARED or not _contradict(matcher, left, facts[j]):
                continue
            sides = (quotation.line(left, view), quotation.line(facts[j], view))
            if all(side.quotable for side in sides):
                found.append(Difference("accounts", sides))
    return tuple(found[:_MOST])


def _contradict(matcher: Matcher, a: Fact, b: Fact) -> bool:
    return any(
        (link := matcher.same(x, y)) is not None and link.kind in _CONTRADICT for x in a.said[:4] for y in b.said[:4]
    )


def _of_figures(fact: Fact, view: View) -> Difference | None:
    """Two texts of about the same time that count differently; a toll that rises with time is no difference."""
    counted: dict[str, list[tuple[Said, int]]] = {}
    for said in fact.said:
        for figure in said.sentence.figures:
            if figure.hedge is None and figure.counts.value not in ("other", "money"):
                counted.setdefault(figure.counts.value, []).append((said, figure.value))
    for counts, told in sorted(counted.items()):
        newest = told[-1]
        for earlier in reversed(told[:-1]):
            hours = (newest[0].article.available - earlier[0].article.available).total_seconds() / 3600
            lower = newest[1] < earlier[1]
            if newest[1] != earlier[1] and (lower or hours < 6) and _other_text(newest[0], earlier[0], view):
                sides = tuple(_side(fact, said, view) for said, _ in (earlier, newest))
                if all(side.quotable for side in sides):
                    return Difference(counts, sides)
    return None


def _other_text(a: Said, b: Said, view: View) -> bool:
    return view.texts.get(a.article.id, a.article.id) != view.texts.get(b.article.id, b.article.id)


def _side(fact: Fact, said: Said, view: View) -> Line:
    one = Fact(fact.id, (said,), fact.when, fact.expected, fact.deadline, 1, 1, 1 if said.article.outlet else 0)
    return quotation.line(one, view)
