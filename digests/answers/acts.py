"""Facts that count the people of one act, as states of one figure, where nothing but the act joins them.

Laid over a view's lookup as links of the kind ACT, so that a digest tells as a change what the figures show as one
act. Chooses and words nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from heapq import nlargest

from digests.answers.context import per_view
from digests.answers.incidents import incidents
from digests.answers.recency import recent
from digests.answers.recounts import count_in
from digests.facts.counts import HUMAN
from digests.facts.history import Step, Turn, recounted, revised
from digests.facts.links import LinkKind
from digests.facts.lookup import of
from digests.facts.reach import part_and_whole
from digests.model import Counts, Fact, Figure, Said, View

_NEWEST = 40  # facts that count the people of one act: with more, each new one would cost as much as all before it
_Row = tuple[Said, Figure]
_Standing = dict[Counts, _Row]


@per_view
def _states(view: View) -> dict[str, tuple[tuple[int, _Standing], ...]]:
    """By fact the acts that its sentences count people of, by their place, with its newest count of each kind."""
    lookup = of(view)
    found: dict[str, dict[int, _Standing]] = {}
    for place, incident in enumerate(incidents(view)):
        for counts in HUMAN:
            rows = [(said, figure) for said, _, figure in incident.rows(counts)]
            for said, figure in sorted(rows, key=lambda row: (row[0].article.available, row[0].key, row[1].value)):
                if (fact := lookup.fact(said.key)) is not None:
                    found.setdefault(fact.id, {}).setdefault(place, {})[counts] = said, figure
    return {key: tuple(acts.items()) for key, acts in found.items()}


@per_view
def _together(view: View) -> dict[int, tuple[str, ...]]:
    """The facts that count people of each act last, by its place: what older ones give was turned by these."""
    found: dict[int, list[tuple[datetime, str]]] = {}
    for key, acts in _states(view).items():
        for place, standing in acts:
            newest = max(said.article.available for said, _ in standing.values())
            found.setdefault(place, []).append((newest, key))
    return {place: tuple(sorted(key for _, key in nlargest(_NEWEST, rows))) for place, rows in found.items()}


@per_view
def _words(view: View) -> dict[int, Counter[str]]:
    """How many clauses of an act hold each stem, by its place, as far as it was asked for."""
    return {}


@per_view
def _mere(view: View) -> dict[tuple[str, int], bool]:
    """Whether a fact tells nothing of an act but a count, by its id and the place of the act, as far as asked for."""
    return {}


class Acts:
    """Implements digests.model.Lookup over a view's own, and relates the counts of one act, too."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._related: dict[str, list[tuple[str, Fact]]] = {}
        # All but what is related is as the view's own lookup has it.
        self._beneath = beneath = of(view)
        self.facts_of, self.told, self.fact = beneath.facts_of, beneath.told, beneath.fact
        self.earlier, self.holding, self.dated = beneath.earlier, beneath.holding, beneath.dated
        self.count, self.counted = beneath.count, beneath.counted

    @cached_property
    def _recent(self) -> View:
        return recent(self._view)

    def related(self, fact: Fact) -> Sequence[tuple[str, Fact]]:
        """As Lookup.related, with the facts that count the people of the same act."""
        if fact.id not in self._related or self.fact(fact.id) is not fact:
            self._related[fact.id] = self._relate(fact)
        return self._related[fact.id]

    def _relate(self, fact: Fact) -> list[tuple[str, Fact]]:
        found = list(self._beneath.related(fact))
        acts = _states(self._recent).get(fact.id, ()) if any(said.sentence.figures for said in fact.said) else ()
        if not acts:
            return found
        found = [(kind, other) for kind, other in found if kind != LinkKind.STATE or not self._of_others(acts, other)]
        for place, mine in acts:
            for key in _together(self._recent)[place]:
                other = self.fact(key)
                if other is not None and other.id != fact.id and self._hang_together(fact, other, place, mine):
                    found.append((LinkKind.ACT, other))
        return found

    def step(self, earlier: Fact, later: Fact) -> Step | None:
        """What a later count of one act makes of an earlier one; None if nothing.

        A lower count that nothing links with a higher one is an old one told late, unless who counted says otherwise.
        """
        theirs = dict(_states(self._recent).get(later.id, ()))
        for place, mine in _states(self._recent).get(earlier.id, ()):
            for counts in (kind for kind in HUMAN if kind in mine and kind in theirs.get(place, {})):
                before, after = mine[counts], theirs[place][counts]
                if before[0].article.available >= after[0].article.available:
                    continue
                if part_and_whole(before[0].sentence, after[0].sentence):
                    continue
                outlet = after[0].article.outlet
                again = revised((after[0],)) or (outlet is not None and outlet == before[0].article.outlet)
                made = recounted(counts, before, after, revised=again)
                if made is not None and made.turn is Turn.CHANGED:
                    return made
        return None

    def named(self, fact: Fact) -> str:
        """The act whose people a fact counts, as people read it; "" if there are more or none."""
        acts = _states(self._recent).get(fact.id, ())
        return incidents(self._recent)[acts[0][0]].label if len(acts) == 1 else ""

    def _of_others(self, acts: tuple[tuple[int, _Standing], ...], other: Fact) -> bool:
        """Whether a fact counts the people of other acts only, all of other days: no state of one figure."""
        theirs = {place for place, _ in _states(self._recent).get(other.id, ())}
        mine = {place for place, _ in acts}
        known = incidents(self._recent)
        return (
            bool(theirs)
            and mine.isdisjoint(theirs)
            and not any(known[one].when.overlaps(known[each].when) for one in mine for each in theirs)
        )

    def _hang_together(self, fact: Fact, other: Fact, place: int, mine: _Standing) -> bool:
        if self.step(fact, other) is not None or self.step(other, fact) is not None:
            return True
        counted = dict(_states(self._recent).get(other.id, ())).get(place, {})
        both = mine.keys() & counted.keys()
        if any(part_and_whole(mine[kind][0].sentence, counted[kind][0].sentence) for kind in both):
            return False
        return bool(both) and (self._is_mere(fact, place) or self._is_mere(other, place))

    def _is_mere(self, fact: Fact, place: int) -> bool:
        """Whether a fact tells nothing of an act but a count: all else was told of it by others."""
        kept = _mere(self._recent)
        if (fact.id, place) not in kept:
            words = _words(self._recent)
            told = incidents(self._recent)[place].told
            if place not in words:
                words[place] = Counter(stem for said, _ in told for stem in frozenset(said.sentence.stems))
            mine = {said.key for said in fact.said}
            own = Counter(stem for said, _ in told if said.key in mine for stem in frozenset(said.sentence.stems))
            counts = [count_in(said) for said in fact.said]
            kept[fact.id, place] = all(
                count is not None and all(words[place][stem] > own[stem] for stem in count.about) for count in counts
            )
        return kept[fact.id, place]
