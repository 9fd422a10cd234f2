"""The words of a story's sentences as rows of numbers, so that all of them are weighed in a few steps.

What an article gives is remembered with its sentences: a view after one more article costs that article and the sums.
Knows what a stem is called and nothing of what it means.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Iterable, Mapping, Sequence
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


class _Columns(dict[str, int]):
    """A column for each stem, in the order in which they were met (no answer depends on it)."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.plain: list[bool] = []  # whether it is no number

    def __missing__(self, stem: str) -> int:
        column = self[stem] = len(self.names)
        self.names.append(stem)
        self.plain.append(not stem.isdigit())
        return column


class _Book:
    """The columns of stems, and rows by article."""

    def __init__(self) -> None:
        self.column = _Columns()
        self.rows: dict[int, _Rows] = {}

    def read(self, articles: Iterable[Sequence[Said]]) -> list[_Rows]:
        """The rows of each article's sentences, from before where they are the same ones."""
        asked = list(articles)
        fresh = []
        for said in asked:
            held = self.rows.get(id(said[0]))
            if held is None or (held.said is not said and held.said != said):
                fresh.append(said)
        for rows in self._made(fresh) if fresh else ():
            self.rows[id(rows.said[0])] = rows  # holds the sentences, so that no other gets their identity
        found = [self.rows[id(said[0])] for said in asked]
        for oldest in list(self.rows)[: max(0, len(self.rows) - _MOST_ARTICLES)]:
            del self.rows[oldest]
        return found

    def _made(self, articles: Sequence[Sequence[Said]]) -> list[_Rows]:
        """All at once: article by article cost three times as much."""
        import numpy

        stems = [one.sentence.stems for told in articles for one in told]
        lengths = numpy.array([len(each) for each in stems])
        total = int(lengths.sum())
        words = numpy.fromiter(map(self.column.__getitem__, chain.from_iterable(stems)), dtype=numpy.int32, count=total)
        width = len(self.column.names)

        def firsts(holder: Any) -> tuple[Any, Any]:
            """Where each word stands first in what holds it, in order, and how often it does."""
            _, first, counts = numpy.unique(holder * width + words, return_index=True, return_counts=True)
            order = numpy.argsort(first)
            return first[order], counts[order]

        place = numpy.repeat(numpy.arange(len(stems)), lengths)
        first, _ = firsts(place)
        once, once_of = words[first], numpy.bincount(place[first], minlength=len(stems)).astype(numpy.int32)

        holds = numpy.array([len(told) for told in articles])
        owner = numpy.repeat(numpy.repeat(numpy.arange(len(articles)), holds), lengths)
        first, counts = firsts(owner)
        columns, owner = words[first], owner[first]
        plain = numpy.array(self.column.plain)[columns] if total else numpy.array([], dtype=bool)

        def norms(those: Any) -> Any:
            squares = numpy.bincount(owner[those], weights=counts[those] ** 2, minlength=len(articles))
            return numpy.where(squares > 0, numpy.sqrt(squares), 1.0)

        shares = counts[plain] / norms(plain)[owner[plain]]
        norm = norms(slice(None)).tolist()
        last = holds.cumsum()
        ends = numpy.arange(1, len(articles))
        by_article = zip(
            articles,
            numpy.split(once, numpy.add.reduceat(once_of, last - holds).cumsum()[:-1]),
            numpy.split(once_of, last[:-1]),
            *(numpy.split(each, numpy.searchsorted(owner, ends)) for each in (columns, counts.astype(numpy.int32))),
            norm,
            *(numpy.split(each, numpy.searchsorted(owner[plain], ends)) for each in (columns[plain], shares)),
            strict=True,
        )
        return [_Rows(*each) for each in by_article]


_books = [_Book()]
_writing = threading.Lock()


class Terms:
    """The sentences of one view by article; their words weighed by a centroid, article by article."""

    def __init__(self, by_article: Mapping[int, Sequence[Said]], first: Sequence[int]) -> None:
        """`first` are the articles that count towards the centroid, in canonical order."""
        import numpy

        self._numpy = numpy
        with _writing:
            if len(_books[0].column) > _MOST_STEMS:
                _books[0] = _Book()
            self._column = _books[0].column
            self._rows = dict(zip(by_article, _books[0].read(by_article.values()), strict=True))
            self._width = len(self._column)
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
        names = self._column.names
        likely = [(names[column], float(total[column])) for column in numpy.flatnonzero(total > max(least, 0.0))]
        top = sorted(likely, key=lambda item: (-round(item[1], 9), item[0]))[:most]
        norm = math.sqrt(sum(weight * weight for _, weight in top)) or 1.0
        return {stem: weight / norm for stem, weight in top}

    def near(self, centroid: Mapping[str, float]) -> tuple[dict[str, float], dict[int, float]]:
        """Cosines with the centroid: of each sentence as a set of stems, by its key, and of each article by id."""
        numpy = self._numpy
        weights = numpy.zeros(self._width)
        for stem, weight in centroid.items():
            weights[self._column[stem]] = weight
        place = numpy.repeat(numpy.arange(self.sentences), self._lengths)
        sums = numpy.bincount(place, weights=weights[self._once], minlength=self.sentences)
        cosines = (sums / numpy.sqrt(numpy.maximum(self._lengths, 1))).tolist()
        sentences = dict(zip((one.key for rows in self._rows.values() for one in rows.said), cosines, strict=True))
        articles = {}
        for key, rows in self._rows.items():
            found = float((weights[rows.stems] * rows.counts).cumsum()[-1]) if len(rows.stems) else 0.0
            articles[key] = min(1.0, found / rows.norm)
        return sentences, articles

    def spread(self, stem: str) -> int:
        """In how many sentences a stem stands."""
        column = self._column.get(stem, self._width)
        return int(self._spread[column]) if column < self._width else 0
