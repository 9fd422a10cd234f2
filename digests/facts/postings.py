"""An inverted index from stems to sentences that finds every sentence sharing enough weight with a new one.

A prefix filter (Chaudhuri et al., ICDE 2006; Bayardo et al., WWW 2007): to share at least REACH of its own weight
with a sentence, another must hold one of its rarest stems, so only those lists are walked. Which stems are rare may
change as articles come in; what is found does not.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from digests.facts.weights import Weights


class Postings:
    """Slots (small integers) by stem, with each slot's total weight."""

    def __init__(self, weights: Weights, reach: float) -> None:
        self._weights = weights
        self._reach = reach
        self._lists: dict[str, array[int]] = {}
        self._totals: array[int] = array("I")

    def add(self, slot: int, stems: Iterable[str]) -> None:
        """File a slot; slots come in ascending order, each once."""
        while len(self._totals) <= slot:
            self._totals.append(0)
        self._totals[slot] = self._weights.total(stems)
        lists = self._lists
        for stem in stems:
            if (found := lists.get(stem)) is None:
                found = lists[stem] = array("I")
            found.append(slot)

    def remove(self, slot: int, stems: Iterable[str]) -> None:
        """Take a slot out again; the stems are those it was filed with."""
        for stem in stems:
            found = self._lists[stem]
            found.remove(slot)
            if not found:
                del self._lists[stem]
        self._totals[slot] = 0

    def count(self, stem: str) -> int:
        """In how many sentences a stem stands."""
        return len(self._lists.get(stem, ()))

    def near(self, stems: Sequence[str]) -> list[int]:
        """Every slot that shares at least `reach` of the heavier one's weight, and perhaps a few that share less.

        `stems` holds each stem once.
        """
        weights, totals, lists = self._weights, self._totals, self._lists
        mine = weights.total(stems)
        need = self._reach * mine
        rest = mine
        seen: dict[int, int] = {}
        get = seen.get
        for stem in sorted(stems, key=lambda stem: (len(lists.get(stem, ())), stem)):
            if rest < need:
                break
            worth = weights[stem]
            rest -= worth
            for slot in lists.get(stem, ()):
                seen[slot] = get(slot, 0) + worth
        reach = self._reach
        return [slot for slot, shared in seen.items() if shared + rest >= reach * max(mine, totals[slot])]
