"""An inverted index from stems to sentences that finds every sentence sharing enough weight with a new one.

A prefix filter (Chaudhuri et al., ICDE 2006; Bayardo et al., WWW 2007): to share at least REACH of its own weight
with a sentence, another must hold one of its rarest stems, so only those lists are walked. Which stems are rare may
change as articles come in; what is found does not.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from digests.facts.weights import TELLING, Weights

WALKED = 8000  # walking a list of this length costs as much as comparing the sentences that it rules out


class Postings:
    """Slots (small integers) by stem, with each slot's total weight."""

    def __init__(self, weights: Weights, reach: float) -> None:
        self._weights = weights
        self._reach = reach
        self._lists: dict[str, array[int]] = {}
        self._totals: array[int] = array("I")
        self._sums: Any = ()  # one sum a slot, all zero between calls
        self._days: dict[tuple[str, str], array[int]] = {}

    def add(self, slot: int, stems: Sequence[str], days: Sequence[str] = ()) -> None:
        """File a slot under its stems (each once) and days; slots come in ascending order, each once."""
        while len(self._totals) <= slot:
            self._totals.append(0)
        self._totals[slot] = self._weights.total(stems)
        lists = self._lists
        for stem in stems:
            if (found := lists.get(stem)) is None:
                found = lists[stem] = array("I")
            found.append(slot)
        for key in self._dated(stems, days):
            self._days.setdefault(key, array("I")).append(slot)

    def remove(self, slot: int, stems: Sequence[str], days: Sequence[str] = ()) -> None:
        """Take a slot out again; stems and days are those it was filed with."""
        for stem in stems:
            found = self._lists[stem]
            found.remove(slot)
            if not found:
                del self._lists[stem]
        for key in self._dated(stems, days):
            self._days[key].remove(slot)
            if not self._days[key]:
                del self._days[key]
        self._totals[slot] = 0

    def count(self, stem: str) -> int:
        """In how many sentences a stem stands."""
        return len(self._lists.get(stem, ()))

    def total(self, slot: int) -> int:
        """The weight of a filed sentence."""
        return self._totals[slot]

    def near(self, stems: Sequence[str], days: Sequence[str] = ()) -> list[int]:
        """Every slot that shares at least `reach` of the heavier one's weight, or a day and two telling stems.

        And perhaps some that share less. `stems` holds each stem once; `days` are the days the sentence is of.
        """
        found = self._walk(stems, self._reach, both=True)
        if not days:
            return found
        met: dict[int, int] = {}
        for key in self._dated(stems, days):
            for slot in self._days.get(key, ()):
                met[slot] = met.get(slot, 0) + 1
        return list(dict.fromkeys([*found, *(slot for slot, count in met.items() if count > 1)]))

    def holding(self, stems: Sequence[str], share: float) -> list[int]:
        """Every slot that holds at least `share` of these stems' weight, however much else it holds; perhaps more."""
        return self._walk(stems, share, both=False)

    def _walk(self, stems: Sequence[str], reach: float, *, both: bool) -> list[int]:
        """Slots sharing at least `reach` of the stems' weight, and of their own with `both`; perhaps a few more."""
        import numpy  # here, so that commands that compare nothing start without it

        weights, lists = self._weights, self._lists
        mine = weights.total(stems)
        need = reach * mine
        rest = mine
        if len(self._sums) < len(self._totals):
            self._sums = numpy.zeros(2 * len(self._totals), dtype=numpy.int32)
        sums: Any = self._sums
        walked: list[array[int]] = []
        worths: list[int] = []
        for length, stem in sorted((len(lists.get(stem, ())), stem) for stem in stems):
            if rest < need and length > WALKED:
                break
            worth = weights[stem]
            rest -= worth
            if length:
                walked.append(lists[stem])
                worths.append(worth)
        if not walked:
            return []
        # One long array rather than one a stem: the calls cost more than the numbers.
        slots = numpy.frombuffer(b"".join(walked), dtype=numpy.uint32)
        worth_of = numpy.repeat(numpy.array(worths, dtype=numpy.int32), [len(each) for each in walked])
        numpy.add.at(sums, slots, worth_of)
        shared = sums[slots]
        sums[slots] = 0
        likely = shared >= need - rest
        slots, shared = slots[likely], shared[likely]
        if both and len(slots):
            totals = numpy.frombuffer(self._totals, dtype=numpy.uint32)[slots]
            slots = slots[shared + rest >= reach * totals]
        return sorted(set(slots.tolist()))

    def _dated(self, stems: Iterable[str], days: Sequence[str]) -> Iterable[tuple[str, str]]:
        return ((day, stem) for day in days for stem in stems if self._weights[stem] >= TELLING)
