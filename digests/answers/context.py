"""What every answer needs to look up in a view: neighbours of a sentence, which fact holds it; built once per view.

Holds no opinion: choosing and ranking are elsewhere.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from functools import wraps
from typing import TypeVar

from digests.facts.lookup import of
from digests.model import Fact, Said, View

T = TypeVar("T")
K = TypeVar("K")
_MOST_KEPT = 60_000


def per_view(build: Callable[[View], T]) -> Callable[[View], T]:
    """Remember what `build` makes of a view for as long as the view lives (a ledger hands out the same view until
    something changes, so a warm story is answered without computing it again). What is built must not hold the view, or
    neither is ever let go."""
    kept: dict[int, tuple[weakref.ref[View], T]] = {}

    @wraps(build)
    def remembered(view: View) -> T:
        key = id(view)
        if (entry := kept.get(key)) is not None and entry[0]() is view:
            return entry[1]
        value = build(view)
        kept[key] = (weakref.ref(view, lambda _: kept.pop(key, None)), value)
        return value

    return remembered


def per_facts(build: Callable[[View], T]) -> Callable[[View], T]:
    """As per_view, of what hangs on the facts of a view and not on its moment: a ledger gives all views of what it
    holds now one lookup. The status of the next minute costs a fifth then. What is built must not hold the lookup."""
    kept: dict[tuple[int, int], tuple[weakref.ref[object], Sequence[Fact], T]] = {}

    @wraps(build)
    def remembered(view: View) -> T:
        holder: object = view if view.lookup is None else view.lookup
        key = id(holder), id(view.facts)
        if (entry := kept.get(key)) is not None and entry[0]() is holder and entry[1] is view.facts:
            return entry[2]
        value = build(view)
        kept[key] = (weakref.ref(holder, lambda _: kept.pop(key, None)), view.facts, value)
        return value

    return remembered


def per_object(build: Callable[[K], T]) -> Callable[[K], T]:
    """Remember what `build` makes of a fact or a sentence, by identity: a ledger hands out the same ones in every view
    until they change."""
    kept: dict[int, tuple[K, T]] = {}

    @wraps(build)
    def remembered(one: K) -> T:
        if (entry := kept.get(id(one))) is not None:
            return entry[1]
        value = build(one)
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        kept[id(one)] = one, value  # held with it, so that no other gets its identity
        return value

    return remembered


def per_fact(build: Callable[[Fact, View], T]) -> Callable[[Fact, View], T]:
    """As per_object, of what a view is asked for that hangs on the fact and the articles of its sentences alone: an
    article is in a view whole or not at all, so that every view that holds the fact gives the same."""
    kept: dict[int, tuple[Fact, T]] = {}

    @wraps(build)
    def remembered(fact: Fact, view: View) -> T:
        if (entry := kept.get(id(fact))) is not None:
            return entry[1]
        value = build(fact, view)
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        kept[id(fact)] = fact, value  # held with it, so that no other gets its identity
        return value

    return remembered


class Context:
    """Sentences by article and by key, looked up when asked for."""

    def __init__(self, view: View) -> None:
        self._lookup = of(view)
        self._articles: dict[int, dict[int, Said]] = {}

    def _beside(self, said: Said, step: int) -> Said | None:
        """The sentence so many places after, of the same article."""
        return self._told(said.article.id).get(said.sentence.index + step)

    def _told(self, article_id: int) -> dict[int, Said]:
        if article_id not in self._articles:
            self._articles[article_id] = {each.sentence.index: each for each in self._lookup.told(article_id)}
        return self._articles[article_id]

    def before(self, said: Said) -> Said | None:
        """The sentence before, if nothing but white space stands between them."""
        previous = self._beside(said, -1)
        if previous is None or said.article.text[previous.sentence.end : said.sentence.start].strip():
            return None
        return previous

    def after(self, said: Said) -> Said | None:
        """The sentence after, if nothing but white space stands between them."""
        following = self._beside(said, 1)
        if following is None or said.article.text[said.sentence.end : following.sentence.start].strip():
            return None
        return following

    def within(self, article_id: int, start: int, end: int) -> list[Said]:
        """The sentences of an article that touch a span of it, in their order."""
        told = self._told(article_id)
        return [told[i] for i in sorted(told) if told[i].sentence.start < end and start < told[i].sentence.end]

    def fact(self, key: str) -> Fact | None:
        """The fact of this id, or the fact that holds the sentence of this key."""
        return self._lookup.fact(key)


@per_view
def context(view: View) -> Context:
    """The lookups of a view."""
    return Context(view)
