"""How often the names and places of a story's tables are written in its articles. Pure; judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digests.analysis.stems import fold, unaccented

_SEAM = re.compile(r"[\s-]+")


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
    of = {_SEAM.sub("", fold(entry)): entry for entry in reversed(entries)}
    joined = "|".join(re.escape(fold(entry)).replace(r"\ ", r"[\s-]").replace(r"\-", r"[\s-]?") for entry in entries)
    pattern = re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)
    times, articles = dict.fromkeys(entries, 0), dict.fromkeys(entries, 0)
    for text in texts:
        here: set[str] = set()
        for match in pattern.findall(unaccented(text)):
            entry = of[_SEAM.sub("", match.lower())]
            times[entry] += 1
            here.add(entry)
        for entry in here:
            articles[entry] += 1
    return Tables(names, places, {entry: Count(times[entry], articles[entry]) for entry in sorted(entries)})
