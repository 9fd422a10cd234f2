"""Which linked items belong together: leaders in canonical order, kept up to date as items come and go.

An item joins the group of the earlier item that it is linked with most closely, unless the leader of that group
objects; else it leads a group of its own. Each choice depends on earlier items only, so any order of adding ends in
the same groups, and the groups of the past are those of today without what came later. (Leader clustering, Hartigan
1975, made independent of arrival by a canonical order.) Knows nothing of what the items are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from heapq import heappop, heappush
from typing import Any

Neighbours = Callable[[int], Mapping[int, float]]
Order = Callable[[int], Any]  # a canonical key: totally ordered, one of its own for each item
Objects = Callable[[int, int], bool]


class Groups:
    """Items are small integers; `neighbours` gives the items one is linked with and how closely."""

    def __init__(self, neighbours: Neighbours, order: Order, objects: Objects) -> None:
        self._neighbours = neighbours
        self._order = order
        self._objects = objects
        self._leader: dict[int, int] = {}  # followers only
        self._followers: dict[int, list[int]] = {}

    def leader(self, item: int) -> int:
        """The first item of the group that an item belongs to (itself, if it leads)."""
        return self._leader.get(item, item)

    @property
    def followers(self) -> Mapping[int, int]:
        """The leader of each item that does not lead itself."""
        return self._leader

    def members(self, leader: int) -> list[int]:
        """A group in canonical order, its leader first."""
        return [leader, *self._followers.get(leader, ())]

    def settle(self, items: Iterable[int]) -> set[int]:
        """Choose again for items that came or whose links changed, and for all that hangs on them.

        Returns the leaders whose groups changed, old and new.
        """
        moved = _cascade(items, self._neighbours, self._order, self._objects, self._leader, self._leader, frozenset())
        touched: set[int] = set()
        regrouped: set[int] = set()
        for item, (before, after) in moved.items():
            touched |= {before, after, item}
            if before != item:
                self._followers[before].remove(item)
                if not self._followers[before]:
                    del self._followers[before]
            if after != item:
                self._followers.setdefault(after, []).append(item)
                regrouped.add(after)
        for leader in regrouped:
            self._followers[leader].sort(key=self._order)
        return touched

    def drop(self, items: Collection[int], linked: Iterable[int]) -> set[int]:
        """Take items out whose links are gone already; `linked` are the items that were linked with them."""
        touched: set[int] = set()
        for item in items:
            leader = self._leader.pop(item, item)
            touched.add(leader)
            if leader != item:
                self._followers[leader].remove(item)
                if not self._followers[leader]:
                    del self._followers[leader]
        orphans = {follower for item in items for follower in self._followers.get(item, ())} - set(items)
        return touched | self.settle(orphans | (set(linked) - set(items)))

    def without(self, hidden: Collection[int]) -> Overlay:
        """The groups as they would be had the hidden items never come; costs what is hidden, not the whole."""
        return Overlay(self, hidden)


class Overlay:
    """Groups without some items: the changed leaders only, over the groups as they are."""

    def __init__(self, groups: Groups, hidden: Collection[int]) -> None:
        self._groups = groups
        seeds: set[int] = set()
        self.touched: set[int] = set()  # leaders, then or now, of groups that differ
        for item in hidden:
            self.touched.add(groups.leader(item))
            seeds.update(other for other in groups._neighbours(item) if other not in hidden)
            seeds.update(other for other in groups._followers.get(item, ()) if other not in hidden)
        self._leader: dict[int, int] = {}
        moved = _cascade(
            seeds, groups._neighbours, groups._order, groups._objects, groups._leader, self._leader, hidden
        )
        self._joined: dict[int, list[int]] = {}
        for item, (before, after) in moved.items():
            self.touched |= {before, after}
            if after != item:
                self._joined.setdefault(after, []).append(item)
        self._moved = moved.keys()
        self.hidden = hidden

    def leader(self, item: int) -> int:
        """As Groups.leader, for an item that is not hidden."""
        found = self._leader.get(item)
        return self._groups.leader(item) if found is None else found

    def members(self, leader: int) -> list[int]:
        """As Groups.members; empty if the item leads no group here."""
        if leader in self.hidden or self.leader(leader) != leader:
            return []
        kept = [i for i in self._groups._followers.get(leader, ()) if i not in self.hidden and i not in self._moved]
        return [leader, *sorted([*kept, *self._joined.get(leader, ())], key=self._groups._order)]


def _cascade(
    items: Iterable[int],
    neighbours: Neighbours,
    order: Order,
    objects: Objects,
    base: Mapping[int, int],
    leaders: dict[int, int],
    hidden: Collection[int],
) -> dict[int, tuple[int, int]]:
    """Choose for `items` and for all that hangs on them in canonical order; write `leaders`, return what moved."""
    overlay = leaders is not base
    fresh = set(items)  # may be new: what hangs on them chooses again even if they lead themselves, as by default
    queue = sorted((order(item), item) for item in fresh)
    waiting = set(fresh)
    moved: dict[int, tuple[int, int]] = {}

    def leader(item: int) -> int:
        found = leaders.get(item)
        return base.get(item, item) if found is None else found

    while queue:
        rank, item = heappop(queue)
        waiting.discard(item)
        before = leader(item)
        after = _choose(item, rank, neighbours, order, objects, leader, hidden)
        if before != after:
            moved[item] = (before, after)
            if overlay or after != item:
                leaders[item] = after
            else:
                del leaders[item]
        elif item not in fresh:
            continue
        for other in neighbours(item):
            if other not in hidden and other not in waiting and (place := order(other)) > rank:
                waiting.add(other)
                heappush(queue, (place, other))
    return moved


def _choose(
    item: int,
    rank: Any,
    neighbours: Neighbours,
    order: Order,
    objects: Objects,
    leader: Callable[[int], int],
    hidden: Collection[int],
) -> int:
    near = neighbours(item)
    if not near:
        return item
    earlier = [
        (-weight, place, other)
        for other, weight in near.items()
        if other not in hidden and (place := order(other)) < rank
    ]
    refused: set[int] = set()
    for _, _, other in sorted(earlier):
        lead = leader(other)
        if lead in refused:
            continue
        if lead == other or not objects(item, lead):
            return lead
        refused.add(lead)
    return item
