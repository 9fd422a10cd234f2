"""Which articles are one text: the same words, a reprint or lightly edited copy, or a retelling sentence by sentence.

Copies share runs of words, so shingles find them (Broder, "On the resemblance and containment of documents", 1997).
A retelling in other words shares no runs; it is found by sentences that match in the same order: the longest
increasing run through the alignment of both articles (as in monolingual alignment, Barzilay and Elhadad, EMNLP 2003).
Knows no store and no story.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from zlib import crc32

from digests.facts.weights import Weights
from digests.model import Sentence

RUN = 4  # stems in a shingle
SKETCH = 24  # smallest shingle hashes kept: two articles that share three are compared whole
COPIED = 0.5  # shingles of the shorter article found in the longer
ALIGNED = 0.6  # sentences of the shorter article that have a partner in the other
IN_ORDER = 0.5  # and of those that stand in the same order
CLOSE = 0.38  # shared weight over the heavier of two sentences that are partners
WITHIN = 0.66  # or over the lighter one, when one sentence tells what two tell in the other article
LEAST = 5  # sentences in order that make a retelling
WHOLE = 1500  # sentences from the start of an article that are aligned: each is held against all of the other's


def shingles(sentences: Iterable[Sentence]) -> frozenset[int]:
    """Hashes of every run of RUN stems within a sentence (a short sentence is one run)."""
    found: set[int] = set()
    for sentence in sentences:
        stems = sentence.stems
        if len(stems) < RUN:
            if len(stems) > 1:
                found.add(crc32(" ".join(stems).encode()))
            continue
        for i in range(len(stems) - RUN + 1):
            found.add(crc32(" ".join(stems[i : i + RUN]).encode()))
    return frozenset(found)


def sketch(found: frozenset[int]) -> tuple[int, ...]:
    """The SKETCH smallest hashes: a fair sample of a text's shingles, the same whenever it is drawn."""
    return tuple(sorted(found)[:SKETCH])


def copied(a: frozenset[int], b: frozenset[int]) -> float:
    """How much of the shorter text stands in the longer, 0 to 1."""
    if not a or not b:
        return 0.0
    return len(a & b) / min(len(a), len(b))


def retold(a: Sequence[Sentence], b: Sequence[Sentence], weights: Weights) -> float:
    """How much of the shorter article (the first, of two as long) the other retells in the same order, 0 when it is no
    retelling. Which one is first, is for the caller to choose by something else than their order of arrival.

    Sentences of fewer than three content stems are left out: they align with anything.
    """
    left, right = ([frozenset(s.stems) for s in each if len(s.stems) >= 3][:WHOLE] for each in (a, b))
    if len(left) > len(right):
        left, right = right, left
    if len(left) < LEAST:
        return 0.0
    totals = [weights.total(stems) for stems in right]
    partners: list[tuple[int, ...]] = []
    aligned = 0
    for stems in left:
        mine = weights.total(stems)
        options: list[int] = []
        for j, other in enumerate(right):
            shared = stems & other
            if len(shared) < 2:
                continue
            overlap = weights.total(shared)
            small, large = sorted((mine, totals[j]))
            if overlap >= CLOSE * large or (len(shared) > 2 and overlap >= WITHIN * small):
                options.append(j)
        if options:
            aligned += 1
            partners.append(tuple(options))
    ordered = _in_order(partners)
    if aligned < ALIGNED * len(left) or ordered < max(LEAST, IN_ORDER * len(left)):
        return 0.0
    return ordered / len(left)


def _in_order(partners: Sequence[tuple[int, ...]]) -> int:
    """The longest run that never goes back: each sentence with one of its partners (patience sorting).

    Two sentences may share a partner, since a retelling often joins two into one.
    """
    tails: list[int] = []
    for options in partners:
        for j in sorted(options, reverse=True):
            at = bisect_right(tails, j)
            if at == len(tails):
                tails.append(j)
            else:
                tails[at] = j
    return len(tails)
