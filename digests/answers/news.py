"""Whether a sentence is worth telling now: near to the story, and saying what was not told.

A logistic model of update summarization: relevance by the share of the story's vocabulary, novelty against what was
told, and the marks of prose that is no news (questions, "I think", headlines in capitals). The measures follow what
did best at TREC Temporal Summarization (Aslam et al., 2013-2015: salience with a novelty threshold; Kedzie, McKeown
and Diaz, "Predicting salient updates for disaster summarization", ACL 2015) and in update summarization at TAC (Delort
and Alfonseca, EACL 2012). Weights were fitted on fifteen topics of 2014 and cross-validated over topics
(`python -m benchmarks.fit`); they name no topic and no word. Knows no channel and no layout.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from digests.facts.counts import HUMAN, tolls
from digests.facts.tally import WHOLE, Tally, own_stems
from digests.facts.weights import Weights
from digests.model import Fact, Lookup, Said, Sentence, View

_ADDRESS = re.compile(r"\b(?:I|I['’]m|I['’]ve|me|my|we|[Ww]e['’]re|We|our|us|you|[Yy]our|You)\b")
_SHORT = 8  # words; a shorter sentence is a headline or a caption

# What each measure is worth; the sum is the log-odds that the sentence brings something new of the story.
WEIGHTS: dict[str, float] = {
    "near the period's news": -0.24,
    "near the story": 3.15,
    "near what was told": -1.69,
    "like one told": 1.38,
    "like one told, squared": -3.20,
    "held by one told": 0.35,
    "words told already": -0.42,
    "new words": 0.20,
    "new numbers": 0.43,
    "new names": 0.00,
    "addresses the reader": -0.94,
    "asks or exclaims": -0.50,
    "very short": -0.02,
    "background": -2.06,
    "names the story": -0.81,
    "share of the story's words": -0.02,
    "names nothing of the story": 0.17,
    "hedged": 0.31,
    "says who says it": 0.30,
    "ends as a sentence": 0.35,
    "in capitals": -0.39,
    "a toll": 0.15,
    "violence": -0.06,
    "any": -3.29,
}
NAMES = tuple(WEIGHTS)
# What counts against a sentence that repeats.
_AGAINST = ("near what was told", "like one told", "like one told, squared", "held by one told", "words told already")
_LIKE = 0.6  # of the weight of a sentence's words, that one told holds which it may gainsay

Apart = Callable[[Said, Said], bool]  # whether the first says otherwise than the second, however alike


class News:
    """Weighs sentences of one period against a view and what was told; what is told meanwhile is taken in."""

    def __init__(self, view: View, lookup: Lookup, period: Iterable[Said], told: Iterable[Said]) -> None:
        self._lookup = lookup
        self._weights = Weights()
        self._own = own_stems(view.story)
        self._tally = Tally(self._own)
        self._tally.add(period)
        self._told: list[tuple[frozenset[str], int]] = []
        self._sentences: list[Said] = []
        self._holding: dict[str, list[int]] = {}
        self._seen: Counter[str] = Counter()
        for said in told:
            self.tell(said)

    def tell(self, said: Said) -> None:
        """Take a sentence in as told."""
        stems = frozenset(said.sentence.stems)
        for stem in stems:
            self._holding.setdefault(stem, []).append(len(self._told))
        self._told.append((stems, self._weights.total(stems)))
        self._sentences.append(said)
        self._seen.update(stems)

    def worth(self, said: Said, apart: Apart | None = None) -> float:
        """The log-odds that a sentence is worth telling.

        One that says otherwise than all that it is like (`apart`) is made of their words: they don't count against it.
        """
        measures = zip(NAMES, self.measures(said), strict=True)
        if apart is not None and self.near(said, _LIKE) and not self.repeats(said, _LIKE, apart):
            return sum(WEIGHTS[name] * value for name, value in measures if name not in _AGAINST)
        return sum(WEIGHTS[name] * value for name, value in measures)

    def measures(self, said: Said) -> Sequence[float]:
        """The measures of a sentence in the order of NAMES; what is compared to what was told depends on `tell`."""
        sentence, weights = said.sentence, self._weights
        stems = sorted(frozenset(sentence.stems))
        if not stems:
            return [0.0] * (len(NAMES) - 1) + [2.0]
        worths = [weights[stem] / 100 for stem in stems]
        total = sum(weights[stem] for stem in stems)
        alike, held = self._closest(stems, total)
        unseen = [stem for stem in stems if not self._seen[stem]]
        fresh = sum(weights[stem] for stem in unseen)
        held_own = len(self._own.intersection(stems))
        near = [
            _share(stems, worths, self._tally.count, self._tally.total, WHOLE),
            _share(stems, worths, self._lookup.count, self._lookup.counted(), WHOLE),
            _share(stems, worths, self._seen.__getitem__, len(self._told), 1),
        ]
        return [
            *near,
            alike,
            alike * alike,
            held,
            1 - fresh / total,
            min(fresh / 100, 8) / 8,
            min(sum(1 for stem in unseen if stem[0].isdigit()), 2) / 2,
            min(fresh / total * min(len(sentence.names), 4), 3),
            *_marks(sentence),
            min(held_own, 3) / 3,
            min(held_own / max(1, len(self._own)), 1),
            float(held_own == 0),
            float(bool(sentence.hedges)),
            float(sentence.speaker is not None),
            float(sentence.text.rstrip()[-1:] in tuple('.!?"”')),
            float(sum(map(str.isupper, sentence.text)) > 0.15 * len(sentence.text)),
            float(any(counts in HUMAN for counts in tolls(sentence.figures))),
            float(sentence.violent),
            1.0,
        ]

    def repeats(self, said: Said, share: float, apart: Apart) -> bool:
        """Whether a sentence told holds that share of a sentence, and is not `apart` from it: no denial of it.

        What tells of no violence holds none, however many words of the broken truce are the same.
        """
        violent = said.sentence.violent
        return any(other.sentence.violent >= violent and not apart(said, other) for other in self.near(said, share))

    def near(self, said: Said, share: float) -> list[Said]:
        """The sentences told that hold that share of a sentence."""
        stems = sorted(frozenset(said.sentence.stems))
        least = share * self._weights.total(stems)
        return [self._sentences[place] for place, both in self._shared(stems).items() if both >= least]

    def _shared(self, stems: Sequence[str]) -> dict[int, int]:
        """The weight of the stems that each sentence told holds, of those that hold any."""
        shared: dict[int, int] = {}
        for stem in stems:
            for place in self._holding.get(stem, ()):
                shared[place] = shared.get(place, 0) + self._weights[stem]
        return shared

    def _closest(self, stems: Sequence[str], total: int) -> tuple[float, float]:
        """The Dice overlap with the nearest sentence told, and the share of the nearest one that this one holds."""
        shared = self._shared(stems)
        alike = max((2 * both / (total + self._told[place][1]) for place, both in shared.items()), default=0.0)
        held = max((both / total for both in shared.values()), default=0.0)
        return alike, held


def best(fact: Fact) -> Said:
    """The sentence of a fact that it is weighed by: the one that stands best, the earliest of those."""
    return max(fact.said, key=lambda said: said.sentence.grade)


def _share(
    stems: Sequence[str], worths: Sequence[float], count: Callable[[str], int], total: float, unit: int
) -> float:
    """How much of a vocabulary a sentence holds, by the logarithm of the counts; about 0 to 3."""
    if not total:
        return 0.0
    length = math.sqrt(sum(worth * worth for worth in worths))
    held = sum(worth * worth * math.log1p(count(stem) / unit) for stem, worth in zip(stems, worths, strict=True))
    return held / (length * max(math.log1p(total / unit), 1.0))


def _marks(sentence: Sentence) -> list[float]:
    text = sentence.text
    return [
        float(bool(_ADDRESS.search(text))),
        float("?" in text or "!" in text),
        float(len(text.split()) < _SHORT),
        float(sentence.background),
    ]
