"""Passes over pairs of sentences that can't hang together, many at once: where a feed repeats one template daily.

Rules out only what `comparison.never_one` rules out, by a sentence's one day and by small marks of its names (a
Bloom filter, 1970: a mark may be shared by chance, so that some pairs pass that needn't). Knows no weights.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zlib import crc32

from digests.facts.days import NEIGHBOURS
from digests.facts.profile import Profile

_PLAIN, _TOLL, _RECURS = range(3)  # in this order: the lesser of two says what both are at least
WORTHWHILE = 24  # candidates from which sifting costs less than asking of each


class Sieve:
    """What is looked at of each slot, read when first asked for; `profile` gives a slot's."""

    def __init__(self, profile: Callable[[int], Profile]) -> None:
        self._profile = profile
        self._known: Any = None
        self._days: Any = None
        self._kinds: Any = None
        self._parties: Any = None
        self._stems: Any = None

    def forget(self, slot: int) -> None:
        """A slot is no more."""
        if self._known is not None and slot < len(self._known):
            self._known[slot] = False

    def sift(self, slot: int, others: list[int]) -> list[int]:
        """Those of the others that may hang together with a slot, in their order."""
        if len(others) < WORTHWHILE:
            return others
        import numpy  # here, so that commands that compare nothing start without it

        self._fit(max(slot, others[-1]) + 1)
        them: Any = numpy.array(others, dtype=numpy.int64)
        for other in (slot, *them[~self._known[them]].tolist()):
            if not self._known[other]:
                self._look(other)
        day, kind, parties, stems = self._days[slot], self._kinds[slot], self._parties[slot], self._stems[slot]
        if day < 0:
            return others
        days, kinds, theirs = self._days[them], self._kinds[them], self._parties[them]
        keep = days < 0
        apart = numpy.where(numpy.minimum(kinds, kind) == _RECURS, 0, NEIGHBOURS.days)
        near = (days == 0) | (day == 0) | (numpy.abs(days - day) <= apart)
        met = (theirs == 0) | (parties == 0) | ((theirs & stems) != 0) | ((self._stems[them] & parties) != 0)
        met |= numpy.maximum(kinds, kind) > _PLAIN
        found: list[int] = them[keep | (near & met)].tolist()
        return found

    def _fit(self, size: int) -> None:
        import numpy

        if self._known is None or len(self._known) < size:
            numbers = ("_days", "int32"), ("_kinds", "int8"), ("_parties", "uint64"), ("_stems", "uint64")
            for name, kind in (("_known", bool), *numbers):
                grown = numpy.zeros(2 * size, dtype=kind)
                if (held := getattr(self, name)) is not None:
                    grown[: len(held)] = held
                setattr(self, name, grown)

    def _look(self, slot: int) -> None:
        found = self._profile(slot)
        self._known[slot] = True
        # A day of 0 is none; below 0 it is a sentence that may hang together with any.
        self._days[slot] = (found.day.first.toordinal() if found.day else 0) if found.settled else -1
        self._kinds[slot] = _PLAIN if found.plain else _RECURS if found.recurs else _TOLL
        self._parties[slot] = _marks(found.parties)
        self._stems[slot] = _marks(found.called)


def _marks(stems: frozenset[str]) -> int:
    marks = 0
    for stem in stems:
        marks |= 1 << (crc32(stem.encode()) & 63)
    return marks
