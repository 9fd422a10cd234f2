"""ROUGE-n and the date-and-content alignment that timelines are scored with: counts of words, nothing else.

ROUGE: Lin, "ROUGE: a package for automatic evaluation of summaries", 2004; Porter stems, stop words left out where
the timeline papers leave them out. Alignment: Martschat and Markert, "Improving ROUGE for timeline summarization",
EACL 2017, many to one over date and content. Knows no system and no file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

Dated = dict[date, tuple[str, ...]]
Gram = tuple[str, ...]

# What ROUGE 1.5.5 adds to the SMART list: agencies, shorthand and short names of days and months.
_ADDED = "'s amid ap apr aug dec e.g. etc. feb fri i.e. index jan jul jun mar mon mr. ms. news nov oct reuters sat sep"
_KEPT = frozenset(("first", "last", "name"))  # in sumy's list, not in SMART


@cache
def stop_words() -> frozenset[str]:
    """The SMART stop words as sumy ships them, with what ROUGE 1.5.5 adds."""
    from sumy.utils import get_stop_words

    return (frozenset(get_stop_words("english")) | frozenset(f"{_ADDED} tech thu tue wed".split())) - _KEPT


@cache
def _stemmer() -> Any:
    from nltk.stem import PorterStemmer

    return PorterStemmer()


@cache
def _stem(word: str) -> str:
    return str(_stemmer().stem(word))


def words(text: str) -> list[str]:
    """Lower-case runs of ASCII letters and digits."""
    return re.findall(r"[a-z0-9]+", text.lower())


def grams(sentences: Sequence[str], n: int, *, stops: bool = True) -> Counter[Gram]:
    """Counts of stemmed n-grams over the joined sentences; `stops` leaves the stop words out first."""
    left_out = stop_words() if stops else frozenset()
    tokens = [_stem(word) for word in words(" ".join(sentences)) if word not in left_out]
    return Counter(zip(*(tokens[i:] for i in range(n)), strict=False))


def overlap(a: Counter[Gram], b: Counter[Gram]) -> int:
    """How many n-grams they share, each counted as often as both have it."""
    return sum((a & b).values())


def f1(precision: float, recall: float) -> float:
    """The harmonic mean, 0 when both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def rouge(candidate: Sequence[str], reference: Sequence[str], n: int, *, stops: bool = False) -> float:
    """ROUGE-n F1 of a summary against one reference, both lists of sentences."""
    ours, theirs = grams(candidate, n, stops=stops), grams(reference, n, stops=stops)
    if not ours or not theirs:
        return 0.0
    hits = overlap(ours, theirs)
    return f1(hits / ours.total(), hits / theirs.total())


class TimelineScore:
    """Scores timelines against one gold timeline: (precision, recall) of Date, AR1 and AR2.

    Each date is aligned with the date of the other side that costs least, (1 - closeness) * (1 - F1 of the words),
    closeness = 1 / (1 + days between); what it scores is multiplied by that closeness.
    """

    def __init__(self, gold: Mapping[date, tuple[str, ...]]) -> None:
        self.gold = dict(sorted(gold.items()))
        self._grams: dict[tuple[tuple[str, ...], int], Counter[Gram]] = {}
        self._bags: dict[tuple[str, ...], Counter[str]] = {}

    def score(self, predicted: Mapping[date, tuple[str, ...]]) -> dict[str, tuple[float, float]]:
        """`predicted` maps each chosen date to its sentences."""
        if not predicted:
            return dict.fromkeys(("Date-F1", "AR1", "AR2"), (0.0, 0.0))
        ours = dict(sorted(predicted.items()))
        shared = len(ours.keys() & self.gold.keys())
        scores = {"Date-F1": (shared / len(ours), shared / len(self.gold))}
        for n in (1, 2):
            scores[f"AR{n}"] = (self._aligned(ours, self.gold, n), self._aligned(self.gold, ours, n))
        return scores

    def _aligned(self, source: Dated, target: Dated, n: int) -> float:
        hits, total = 0.0, 0
        for day, sentences in source.items():
            best = min(target, key=lambda other: self._cost(day, sentences, other, target[other]))
            own = self._counts(sentences, n)
            hits += _closeness(day, best) * overlap(own, self._counts(target[best], n))
            total += own.total()
        return hits / total if total else 0.0

    def _cost(self, day: date, sentences: tuple[str, ...], other: date, others: tuple[str, ...]) -> float:
        return (1 - _closeness(day, other)) * (1 - self._content(sentences, others))

    def _content(self, a: tuple[str, ...], b: tuple[str, ...]) -> float:
        left, right = self._bag(a), self._bag(b)
        if not left or not right:
            return 0.0
        hits = sum((left & right).values())
        return f1(hits / left.total(), hits / right.total())

    def _bag(self, sentences: tuple[str, ...]) -> Counter[str]:
        if sentences not in self._bags:
            self._bags[sentences] = Counter(words(" ".join(sentences)))
        return self._bags[sentences]

    def _counts(self, sentences: tuple[str, ...], n: int) -> Counter[Gram]:
        if (sentences, n) not in self._grams:
            self._grams[sentences, n] = grams(sentences, n)
        return self._grams[sentences, n]


def _closeness(a: date, b: date) -> float:
    return 1 / (1 + abs(a.toordinal() - b.toordinal()))


def dated(timeline: Sequence[Sequence[Any]]) -> Dated:
    """[[iso date, [sentence, ...]], ...] as a mapping in date order; a date named twice is one."""
    merged: dict[date, list[str]] = {}
    for day, sentences in timeline:
        merged.setdefault(date.fromisoformat(day), []).extend(sentences)
    return {day: tuple(merged[day]) for day in sorted(merged)}


def mean(scores: Sequence[Mapping[str, tuple[float, float]]]) -> dict[str, float]:
    """F1 of mean precision and mean recall over timelines, as Gholipour Ghalandari and Ifrim (ACL 2020) average."""
    if not scores:
        return {}
    return {
        name: f1(*(sum(score[name][side] for score in scores) / len(scores) for side in (0, 1))) for name in scores[0]
    }
