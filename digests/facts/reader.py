"""The lookup that a ledger gives its views: each answer costs what it finds. It reads the ledger, never changes it.

A view is read before its ledger changes again; a reader of an older state refuses nothing but may miss what was
removed since.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from digests.facts.entries import place
from digests.facts.groups import Overlay
from digests.facts.tally import Rest, Tally
from digests.model import Fact, Said

if TYPE_CHECKING:
    from digests.facts.ledger import Ledger

_SHORT = 7  # days; the few longer facts are all looked at
_EPOCH = date.min + timedelta(days=_SHORT)


class Reader:
    """Implements digests.model.Lookup over a ledger, with an overlay for views that leave articles out."""

    def __init__(
        self,
        ledger: Ledger,
        overlay: Overlay | None,
        facts: Sequence[Fact],
        patch: dict[int, Fact | None] | None = None,
    ) -> None:
        self._ledger = ledger
        self._overlay = overlay
        self._facts = facts
        self._patch = patch or {}
        self._dated: tuple[list[Fact], list[Fact]] | None = None
        self._counts: Tally | Rest | None = None

    def facts_of(self, article_id: int) -> Sequence[Fact]:
        """As Lookup.facts_of."""
        found: dict[str, Fact] = {}
        for slot in self._ledger.slots_of(article_id):
            if fact := self._of(slot):
                found.setdefault(fact.id, fact)
        return tuple(found.values())

    def told(self, article_id: int) -> Sequence[Said]:
        """As Lookup.told."""
        slots = self._ledger.slots_of(article_id)
        hidden = self._overlay is not None and slots.start in self._overlay.hidden
        return () if hidden else self._ledger.told(article_id)

    def fact(self, key: str) -> Fact | None:
        """As Lookup.fact."""
        slot = self._ledger.slot_of(key)
        return None if slot is None else self._of(slot)

    def related(self, fact: Fact) -> Sequence[tuple[str, Fact]]:
        """As Lookup.related."""
        found: dict[tuple[str, str], tuple[str, Fact]] = {}
        for said in fact.said:
            slot = self._ledger.slot_of(said.key)
            if slot is None:
                continue
            for other, link in self._ledger.linked(slot).items():
                held = self._of(other)
                if held is not None and held.id != fact.id:
                    found[link.kind, held.id] = (link.kind, held)
        return tuple(found[key] for key in sorted(found))

    def earlier(self, article_id: int) -> Sequence[Said]:
        """As Lookup.earlier."""
        return self._ledger.earlier(article_id)

    def holding(self, said: Said, share: float) -> Sequence[Said]:
        """As Lookup.holding."""
        found = self._ledger.holding(said, share)
        return [other for slot, other in found if self._overlay is None or slot not in self._overlay.hidden]

    def count(self, stem: str) -> int:
        """As Lookup.count."""
        return self._tally().count(stem)

    def counted(self) -> int:
        """As Lookup.counted."""
        return self._tally().total

    def dated(self, first: date, last: date) -> Sequence[Fact]:
        """As Lookup.dated."""
        if self._dated is None:
            dated = sorted((fact for fact in self._facts if fact.when), key=_first)
            short = [fact for fact in dated if fact.when and fact.when.days <= _SHORT]
            self._dated = short, [fact for fact in dated if fact.when and fact.when.days > _SHORT]
        short, long = self._dated
        left = bisect_left(short, first - timedelta(days=_SHORT), key=_first) if first > _EPOCH else 0
        near = [*short[left : bisect_right(short, last, key=_first)], *long[: bisect_right(long, last, key=_first)]]
        return sorted((fact for fact in near if fact.when and first <= fact.when.last), key=place)

    def _tally(self) -> Tally | Rest:
        if self._counts is None:
            hidden = self._overlay.hidden if self._overlay else ()
            self._counts = self._ledger.tally(hidden)
        return self._counts

    def _of(self, slot: int) -> Fact | None:
        if self._overlay is not None and slot in self._overlay.hidden:
            return None
        leader = self._ledger.leader_of(slot, self._overlay)
        return self._patch[leader] if leader in self._patch else self._ledger.fact_at(leader)


def _first(fact: Fact) -> date:
    assert fact.when is not None, "only dated facts are filed by day"
    return fact.when.first
