"""How often the names and places of a story's tables are written in its articles. Pure; judges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digests.analysis.spelling import joined, pattern
from digests.analysis.stems import unaccented


@dataclass(frozen=True, slots=True)
class Count:
    """How often something is written, and in how many articles."""

    times: int = 0
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Tables:
    """A story's tables, with how often each spelling, name and place of them is written."""

    names: Mapping[str, str]
    places: Mapping[str, str]
    counts: Mapping[str, Count]


def counted(names: Mapping[str, str], places: Mapping[str, str], texts: Iterable[str]) -> Tables:
    """The tables counted in articles' texts. What is part of a longer entry is counted there alone."""
    entries = sorted({*names, *names.values(), *places}, key=lambda entry: (-len(entry), entry))
    if not entries:
        return Tables(names, places, {})
    of = {joined(entry): entry for entry in reversed(entries)}
    any_entry = pattern(entries)
    times, articles = dict.fromkeys(entries, 0), dict.fromkeys(entries, 0)
    for text in texts:
        here: set[str] = set()
        for match in any_entry.findall(unaccented(text)):
            entry = of[joined(match)]
            times[entry] += 1
            here.add(entry)
        for entry in here:
            articles[entry] += 1
    return Tables(names, places, {entry: Count(times[entry], articles[entry]) for entry in sorted(entries)})
