"""Which events of a story matter: the days first, then the accounts of each day that say most, none twice.

Within a day: nearness to what is told of that day (centroid, Radev et al., "Centroid-based summarization of multiple
documents", 2004), with maximal marginal relevance against repetition (Carbonell and Goldstein, SIGIR 1998); dates
first and sentences second as in Gholipour Ghalandari and Ifrim, ACL 2020. Knows no wording beyond whether there is one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from digests.answers.events import Event
from digests.answers.salience import Salience
from digests.when import When

PER_DAY = 4  # lines a day at most when everything that matters is asked for
_SAME = 0.5  # share of the smaller set of stems from which two facts of one day are accounts of one event
_REPORTED = 0.7  # what a report without a day of its own keeps of its weight on the day it was told

Groups = list[list[Event]]
Quotable = Callable[[Event], bool]


def by_day(
    events: Sequence[Event],
    reported: dict[date, list[Event]],
    weights: Salience,
    quotable: Quotable,
    dates: int,
    per_date: int,
) -> Groups:
    """The `dates` weightiest days with at most `per_date` groups of accounts each, in date order."""
    held: dict[date, list[Event]] = {}
    for event in events:
        if event.when.is_day:
            held.setdefault(event.when.first, []).append(event)
    found: dict[date, Groups] = {}
    for day in sorted(held, key=lambda day: (-weights.days.get(day, 0.0), day)):
        if len(found) == dates:
            break
        if groups := _of_day([*held[day], *reported.get(day, ())], weights, quotable, per_date):
            found[day] = groups
    return [group for day in sorted(found) for group in found[day]]


def that_matter(events: Sequence[Event], weights: Salience, quotable: Quotable, limit: int) -> tuple[Groups, int]:
    """The groups of accounts that rank highest, at most `limit`, in date order, and how many were left out."""
    held: dict[When, list[Event]] = {}
    for event in events:
        if not event.spare:
            held.setdefault(event.when, []).append(event)
    groups = [group for when in sorted(held) for group in _of_when(held[when], quotable)]
    kept = sorted(groups, key=lambda group: (-group[0].rank, group[0].when, group[0].fact.id))[:limit]
    chosen = {id(group) for group in kept}
    return [group for group in groups if id(group) in chosen], len(groups) - len(kept)


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of stems of one day are accounts of one event."""
    small = min(len(a), len(b))
    return small == 0 or len(a & b) / small >= _SAME


def _of_when(events: Sequence[Event], quotable: Quotable) -> Groups:
    ranked = sorted(events, key=lambda event: (-event.rank, event.fact.id))
    groups = _grouped(ranked, quotable, PER_DAY)
    if not groups and ranked[0].when.is_day and ranked[0].mention is None:
        groups.append([ranked[0]])  # a day whose only account can't be quoted is listed with its link
    return groups


def _of_day(events: Sequence[Event], weights: Salience, quotable: Quotable, most: int) -> Groups:
    vectors = [_vector(event, weights) for event in events]
    total: Counter[str] = Counter()
    shares = [_share(event, weights) for event in events]
    for vector, share in zip(vectors, shares, strict=True):
        for stem, value in vector.items():
            total[stem] += value * share  # type: ignore[assignment]
    scored = []
    for vector, event in zip(vectors, events, strict=True):
        central = sum(value * total[stem] for stem, value in vector.items())
        scored.append((central * math.sqrt(_near(event, weights)) * _own(event), event))
    ranked = [event for _, event in sorted(scored, key=lambda pair: (-pair[0], pair[1].fact.id, pair[1].when))]
    return _grouped(ranked, quotable, most)


def _grouped(ranked: Sequence[Event], quotable: Quotable, most: int) -> Groups:
    """Accounts of one event together, in the order given; the first `most` that can be quoted."""
    groups: Groups = []
    held: list[frozenset[str]] = []
    for event in ranked:
        stems = event.stems
        group = next((group for group, told in zip(groups, held, strict=True) if alike(stems, told)), None)
        if group is not None:
            group.append(event)
        elif len(groups) < most and quotable(event):
            groups.append([event])
            held.append(stems)
    return groups


def _own(event: Event) -> float:
    return _REPORTED if event.reported else 1.0


def _share(event: Event, weights: Salience) -> float:
    return _own(event) * _near(event, weights) * weights.near(event.first.sentence)


def _near(event: Event, weights: Salience) -> float:
    return weights.articles.get(event.first.article.id, 0.0)


def _vector(event: Event, weights: Salience) -> dict[str, float]:
    """Unit vector of a sentence: its stems by how rare they are in the story."""
    counts = Counter(event.first.sentence.stems)
    vector = {stem: count * weights.rarity(stem) for stem, count in counts.items()}
    norm = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {stem: value / norm for stem, value in vector.items()}
