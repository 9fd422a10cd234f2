"""Which of a story's articles are one text, kept up to date as they come: finds the pairs that are worth comparing.

The comparison itself is `digests.facts.texts`; this holds the sketches and the groups.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from digests.facts.groups import Groups, Overlay
from digests.facts.links import Link, LinkKind
from digests.facts.texts import COPIED, copied, retold, shingles, sketch
from digests.facts.weights import Weights
from digests.model import Article, Sentence

SHARED_SKETCH = 3  # hashes of two sketches that meet before two articles are compared whole


class Textbook:
    """Articles by id; groups them by text in canonical order."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._ranks: dict[int, tuple[datetime, str]] = {}
        self._ids: dict[str, int] = {}
        self._keys: dict[int, str] = {}
        self._sentences: dict[int, Sequence[Sentence]] = {}
        self._sketches: dict[int, tuple[int, ...]] = {}
        self._undrawn: list[int] = []  # known by their links, and without a sketch until something is compared
        self._by_hash: dict[int, list[int]] = {}
        self._links: dict[int, dict[int, float]] = {}
        self._pending: dict[str, list[Link]] = {}
        self._text_of: dict[int, int] = {}
        self._groups = Groups(
            lambda item: self._links.get(item, {}), lambda item: self._ranks[item], lambda a, b: False
        )

    def add(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        links: Iterable[Link] | None = None,
        hints: Iterable[int] = (),
    ) -> set[int]:
        """File an article; `links` are known ones, None to compare; `hints` are articles that may retell it.

        Returns the articles whose text may be another than before.
        """
        item = article.id
        self._ranks[item] = (article.available, article.key)
        self._ids[article.key] = item
        self._keys[item] = article.key
        self._sentences[item] = sentences
        if links is None:
            self.draw()
            mine = shingles(sentences)
            drawn = sketch(mine)
            for other, weight in self._compare(item, mine, drawn, hints):
                self._join(item, other, weight)
            self._file(item, drawn)
        else:
            self._undrawn.append(item)
            waiting = [link for link in links if link.kind is LinkKind.TEXT] + self._pending.pop(article.key, [])
            for link in waiting:
                key = link.b if link.a == article.key else link.a
                if key in self._ids:
                    self._join(item, self._ids[key], link.weight)
                else:
                    self._pending.setdefault(key, []).append(link)
        return self._regroup(self._groups.settle([item]) | {item})

    def remove(self, item: int) -> set[int]:
        """Forget an article; returns the articles whose text may be another than before."""
        if item not in self._ranks:
            return set()
        self.draw()
        linked = self._links.pop(item, {})
        for other in linked:
            self._links[other].pop(item, None)
        for mark in self._sketches.pop(item):
            self._by_hash[mark].remove(item)
            if not self._by_hash[mark]:
                del self._by_hash[mark]
        touched = self._groups.drop([item], linked)
        del self._ids[self._keys.pop(item)]
        del self._ranks[item], self._sentences[item], self._text_of[item]
        return self._regroup(touched - {item})

    def links(self, item: int) -> tuple[Link, ...]:
        """The article's links to others of its text."""
        found = []
        for other, weight in self._links.get(item, {}).items():
            a, b = sorted((self._keys[item], self._keys[other]))
            found.append(Link(a, b, LinkKind.TEXT, weight))
        return tuple(found)

    def copies(self, item: int) -> list[int]:
        """The articles that an article is one text with by itself, not by a third."""
        return sorted(self._links.get(item, ()))

    def of_all(self) -> dict[int, int]:
        """Every article's text: the id of the first article of it."""
        return dict(self._text_of)

    def without(self, gone: Collection[int]) -> tuple[dict[int, int], set[int]]:
        """As of_all, had some articles never come; and the others whose text is then another."""
        overlay = Overlay(self._groups, gone)
        text_of = dict(self._text_of)
        for item in gone:
            del text_of[item]
        moved = set()
        for leader in overlay.touched:
            for item in overlay.members(leader):
                if text_of[item] != leader:
                    text_of[item] = leader
                    moved.add(item)
        return text_of, moved

    def draw(self) -> None:
        """Draw the sketches of articles that are known by their links so far."""
        for item in self._undrawn:
            self._file(item, sketch(shingles(self._sentences[item])))
        self._undrawn = []

    def _file(self, item: int, drawn: tuple[int, ...]) -> None:
        self._sketches[item] = drawn
        for mark in drawn:
            self._by_hash.setdefault(mark, []).append(item)

    def _compare(
        self, item: int, mine: frozenset[int], drawn: tuple[int, ...], hints: Iterable[int]
    ) -> Iterable[tuple[int, float]]:
        counts: dict[int, int] = {}
        for mark in drawn:
            for other in self._by_hash.get(mark, ()):
                counts[other] = counts.get(other, 0) + 1
        likely = {
            other
            for other, count in counts.items()
            if count >= min(SHARED_SKETCH, len(drawn), len(self._sketches[other]))
        }
        for other in sorted(likely | set(hints)):
            share = copied(mine, shingles(self._sentences[other])) if other in likely else 0.0
            if share < COPIED:
                first, second = sorted((item, other), key=self._ranks.__getitem__)
                share = retold(self._sentences[first], self._sentences[second], self._weights)
            if share:
                yield other, round(share, 4)

    def _join(self, item: int, other: int, weight: float) -> None:
        self._links.setdefault(item, {})[other] = weight
        self._links.setdefault(other, {})[item] = weight

    def _regroup(self, leaders: Iterable[int]) -> set[int]:
        """The members of groups that changed, each filed under the leader that it has now."""
        found = {item for leader in leaders if leader in self._ranks for item in self._groups.members(leader)}
        for item in found:
            self._text_of[item] = self._groups.leader(item)
        return found
