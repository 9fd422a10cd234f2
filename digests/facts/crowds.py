"""Articles that say nearly one thing many times over: a line a district, a page pasted together, a text made to tire.

Comparing all with all of two such articles costs the product of their lengths. So of sentences that are like MOST
others of their own article only those are compared that have the same words, numbers apart: the line of a district
with its line of the day before. It hangs on the article alone, so that the order of arrival changes nothing. News as
it is written never comes near the bound: 22 such sentences in 3,000 long articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from digests.facts.entries import DENIALS, NOTHING, Filed, sought
from digests.facts.postings import Postings
from digests.facts.weights import Weights

MOST = 64  # sentences of one article that are near one another, before the next of them is one of a crowd
Key = frozenset[str]


def key_of(stems: Sequence[str]) -> Key:
    """What one of a crowd must share with another sentence: all its stems but the numbers."""
    return frozenset(stem for stem in stems if not stem[0].isdigit())


class Crowds:
    """The slots that are one of a crowd, by their words; `reach` is that of the index of all others."""

    def __init__(self, weights: Weights, reach: float) -> None:
        self._weights = weights
        self._reach = reach
        self._key_of: dict[int, Key] = {}
        self._slots: dict[Key, list[int]] = {}

    def enter(self, first: int, filed: Sequence[Filed]) -> list[Filed]:
        """What the sentences of one article, the first of which has slot `first`, are filed under.

        One of a crowd has no marks, and is filed under nothing when MOST sentences of the article have its words.
        """
        met = [tuple(dict.fromkeys((*marks, *sought(marks)))) for _, marks in filed] if len(filed) > MOST else []
        if not self._may_crowd(filed, met):
            return list(filed)
        near = Postings(self._weights, self._reach)
        held: Counter[Key] = Counter()
        found: list[Filed] = []
        for i, (stems, marks) in enumerate(filed):
            key = key_of(stems)
            by = met[i]  # those that both would meet count as well as those that meet
            held[key] += 1
            if len(stems) < 2 or len(near.near(stems, (*by, *DENIALS))) < MOST:
                near.add(i, stems, by)
                found.append((stems, marks))
            elif held[key] > MOST:
                found.append(NOTHING)
            else:
                self._key_of[first + i] = key
                found.append((stems, ()))
        return found

    def _may_crowd(self, filed: Sequence[Filed], met: Sequence[Sequence[str]]) -> bool:
        """Whether some sentence could be near MOST others, by how often its stems and marks stand in the article: most
        long articles are told apart by that, and cost nothing more."""
        stands = Counter(chain.from_iterable(stems for stems, _ in filed)) if met else Counter()
        marked = Counter(chain.from_iterable(met))
        weights, wide = self._weights, sum(marked[mark] for mark in DENIALS)
        return any(
            sum(weights[stem] * (stands[stem] - 1) for stem in stems)
            >= (MOST - wide - sum(marked[mark] - 1 for mark in by)) * self._reach * weights.total(stems)
            for (stems, _), by in zip(filed, met, strict=False)
            if len(stems) > 1
        )

    def __contains__(self, slot: object) -> bool:
        return slot in self._key_of

    def add(self, slot: int) -> None:
        """Let the sentences of later articles meet one of a crowd."""
        self._slots.setdefault(self._key_of[slot], []).append(slot)

    def remove(self, slot: int) -> None:
        """A slot is no more."""
        key = self._key_of.pop(slot)
        self._slots[key].remove(slot)
        if not self._slots[key]:
            del self._slots[key]

    def meet(self, slot: int, candidates: list[int], filed: Sequence[Filed]) -> list[int]:
        """The slots that a sentence is compared with, of those that are near it outside all crowds.

        One of a crowd is found by its words whether its numbers leave it near or not: who compares looks at near ones
        only, else it would matter which of the two came first.
        """
        key = self._key_of.get(slot)
        if key is not None:
            candidates = [other for other in candidates if key_of(filed[other][0]) == key]
        elif self._slots:
            key = key_of(filed[slot][0])
        return sorted({*candidates, *self._slots[key]}) if key in self._slots else candidates
