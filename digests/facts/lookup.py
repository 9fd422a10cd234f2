"""Ways into a view's facts for deciders: by article, by sentence, by day, and to what is related.

A ledger gives its views a lookup that costs what it finds; for a view made by hand, `of` looks at every fact once.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from digests.facts.links import LinkKind
from digests.facts.matching import Matcher
from digests.facts.tally import Tally, own_stems
from digests.model import Fact, Lookup, Said, View


def of(view: View) -> Lookup:
    """The view's own lookup, or one that reads the whole view."""
    return view.lookup if view.lookup is not None else Scan(view)


def linked(lookup: Lookup, fact: Fact, kinds: Collection[LinkKind], among: Collection[str]) -> list[Fact]:
    """A fact and all that links of these kinds lead to, one after another, within the facts whose ids are `among`."""
    found, queue = {fact.id: fact}, [fact]
    while queue:
        for kind, other in lookup.related(queue.pop()):
            if other.id in among and other.id not in found and kind in kinds:
                found[other.id] = other
                queue.append(other)
    return list(found.values())


class Scan:
    """Looks at every fact of a view, and relates facts by comparing each with all: for small views."""

    def __init__(self, view: View) -> None:
        self._facts = view.facts
        self._matcher = Matcher(view.story)
        self._tally = Tally(own_stems(view.story))
        self._tally.add(said for fact in view.facts for said in fact.said)
        self._by_article: dict[int, list[Fact]] = {}
        self._by_key: dict[str, Fact] = {}
        for fact in view.facts:
            for said in fact.said:
                self._by_key[said.key] = fact
                held = self._by_article.setdefault(said.article.id, [])
                if fact not in held:
                    held.append(fact)

    def facts_of(self, article_id: int) -> Sequence[Fact]:
        """As Lookup.facts_of."""
        return self._by_article.get(article_id, ())

    def told(self, article_id: int) -> Sequence[Said]:
        """As Lookup.told."""
        held = {
            said.sentence.index: said
            for fact in self.facts_of(article_id)
            for said in fact.said
            if said.article.id == article_id
        }
        return tuple(held[index] for index in sorted(held))

    def fact(self, key: str) -> Fact | None:
        """As Lookup.fact."""
        return self._by_key.get(key)

    def related(self, fact: Fact) -> Sequence[tuple[str, Fact]]:
        """As Lookup.related."""
        found: list[tuple[str, Fact]] = []
        for other in self._facts:
            if other.id == fact.id:
                continue
            links = (self._matcher.same(a, b) for a in fact.said for b in other.said)
            kinds = {link.kind for link in links if link is not None and link.kind is not LinkKind.SAME}
            found.extend((kind, other) for kind in sorted(kinds))
        return found

    def earlier(self, article_id: int) -> Sequence[Said]:
        """As Lookup.earlier: a view made by hand knows newest revisions only."""
        return ()

    def holding(self, said: Said, share: float) -> Sequence[Said]:
        """As Lookup.holding."""
        return [
            other
            for fact in self._facts
            for other in fact.said
            if other.article.id != said.article.id and self._matcher.held(said, other) >= share
        ]

    def count(self, stem: str) -> int:
        """As Lookup.count."""
        return self._tally.count(stem)

    def counted(self) -> int:
        """As Lookup.counted."""
        return self._tally.total

    def dated(self, first: date, last: date) -> Sequence[Fact]:
        """As Lookup.dated."""
        return [fact for fact in self._facts if fact.when and fact.when.first <= last and first <= fact.when.last]
