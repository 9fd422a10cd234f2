"""The words of a story's sentences as rows of numbers, so that all of them are weighed in a few steps.

What an article gives is remembered with its sentences: a view after one more article costs that article and the sums.
Knows what a stem is called and nothing of what it means.
"""

from __future__ import annotations

import math
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from digests.model import Said

_MOST_STEMS, _MOST_ARTICLES = 400_000, 20_000


@dataclass(frozen=True, slots=True)
class _Rows:
    """One article. `once`: the stems of each sentence, each once, in the order of the words; `lengths`: how many.
    `stems`, `counts`: those of the whole article, `norm` the length of that vector; `plain`, `shares`: the same without
    numbers, normalised."""

    said: Sequence[Said]
    once: Any
    lengths: Any
    stems: Any
    counts: Any
    norm: float
    plain: Any
    shares: Any


class _Book:
    """The columns of stems, in the order in which they were met (no answer depends on it), and rows by article."""

    def __init__(self) -> None:
        self.column: dict[str, int] = {}
        self.names: list[str] = []
        self.rows: dict[int, _Rows] = {}

    def read(self, said: Sequence[Said]) -> _Rows:
        """The rows of an article's sentences, from before if they are the same ones."""
        held = self.rows.get(id(said[0]))
        if held is not None and (held.said is said or held.said == said):
            return held
        import numpy

        each = [tuple(dict.fromkeys(one.sentence.stems)) for one in said]
        counts = Counter(stem for one in said for stem in one.sentence.stems)
        plain = {stem: count for stem, count in counts.items() if not stem.isdigit()}
        length = math.sqrt(sum(count * count for count in plain.values())) or 1.0
        for stem in counts:
            if stem not in self.column:
                self.column[stem] = len(self.names)
                self.names.append(stem)
        column = self.column.__getitem__
        found = _Rows(
            said=said,
            once=numpy.array([*map(column, chain.from_iterable(each))], dtype=numpy.int32),
            lengths=numpy.array([len(stems) for stems in each], dtype=numpy.int32),
            stems=numpy.array([*map(column, counts)], dtype=numpy.int32),
            counts=numpy.array(list(counts.values()), dtype=numpy.int32),
            norm=math.sqrt(sum(count * count for count in counts.values())) or 1.0,
            plain=numpy.array([*map(column, plain)], dtype=numpy.int32),
            shares=numpy.array([count / length for count in plain.values()]),
        )
        if len(self.rows) >= _MOST_ARTICLES:
            del self.rows[next(iter(self.rows))]
        self.rows[id(said[0])] = found  # holds the sentences, so that no other gets their identity
        return found


_books = [_Book()]
_writing = threading.Lock()


class Terms:
    """The sentences of one view by article; their words weighed by a centroid, article by article."""

    def __init__(self, by_article: Mapping[int, Sequence[Said]], first: Sequence[int]) -> None:
        """`first` are the articles that count towards the centroid, in canonical order."""
        import numpy

        self._numpy = numpy
        with _writing:
            if len(_books[0].names) > _MOST_STEMS:
                _books[0] = _Book()
            self._book = _books[0]
            self._rows = {key: self._book.read(said) for key, said in by_article.items()}
            self._width = len(self._book.names)
        self._first = first
        none = [numpy.array([], dtype=numpy.int32)]
        self._once = numpy.concatenate([rows.once for rows in self._rows.values()] or none)
        self._lengths = numpy.concatenate([rows.lengths for rows in self._rows.values()] or none)
        self._spread = numpy.bincount(self._once, minlength=self._width)
        self.sentences = len(self._lengths)

    def centroid(self, most: int) -> dict[str, float]:
        """The stems that the texts have most in common: mean of length-normalised counts, unit length."""
        numpy = self._numpy
        if not self._first:
            return {}
        rows = [self._rows[key] for key in self._first]
        total = numpy.bincount(
            numpy.concatenate([one.plain for one in rows]), weights=numpy.concatenate([one.shares for one in rows])
        )
        least = numpy.sort(total)[-most] - 1e-8 if len(total) > most else 0.0
        names = self._book.names
        likely = [(names[column], float(total[column])) for column in numpy.flatnonzero(total > max(least, 0.0))]
        top = sorted(likely, key=lambda item: (-round(item[1], 9), item[0]))[:most]
        norm = math.sqrt(sum(weight * weight for _, weight in top)) or 1.0
        return {stem: weight / norm for stem, weight in top}

    def near(self, centroid: Mapping[str, float]) -> tuple[dict[int, float], dict[int, float]]:
        """Cosines with the centroid: of each sentence as a set of stems, by the identity of its Said, and of each
        article by id."""
        numpy = self._numpy
        weights = numpy.zeros(self._width)
        for stem, weight in centroid.items():
            weights[self._book.column[stem]] = weight
        place = numpy.repeat(numpy.arange(self.sentences), self._lengths)
        sums = numpy.bincount(place, weights=weights[self._once], minlength=self.sentences)
        cosines = (sums / numpy.sqrt(numpy.maximum(self._lengths, 1))).tolist()
        sentences = dict(zip((id(one) for rows in self._rows.values() for one in rows.said), cosines, strict=True))
        articles = {}
        for key, rows in self._rows.items():
            found = float((weights[rows.stems] * rows.counts).cumsum()[-1]) if len(rows.stems) else 0.0
            articles[key] = min(1.0, found / rows.norm)
        return sentences, articles

    def spread(self, stem: str) -> int:
        """In how many sentences a stem stands."""
        column = self._book.column.get(stem, self._width)
        return int(self._spread[column]) if column < self._width else 0
