"""How a name of a story's tables is looked for in a text: in plain letters, its parts apart, hyphened or joined.

Knows no table of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from digests.analysis.stems import fold, unaccented

SEAM = re.compile(r"[\s-]+")  # where the parts of a name meet, however they are joined


def joined(name: str) -> str:
    """A name in plain small letters without its seams, the same for all ways in which `pattern` finds it."""
    return SEAM.sub("", fold(name))


def pattern(names: Iterable[str]) -> re.Pattern[str]:
    """What finds any of some names in a text without accents, the longest first."""
    ordered = sorted(map(fold, names), key=lambda name: (-len(name), name))
    ways = "|".join(re.escape(name).replace(r"\ ", r"[\s-]").replace(r"\-", r"[\s-]?") for name in ordered)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)", re.IGNORECASE)


class Speller:
    """Writes the spellings of a story's names in one way, for matching only: offsets are not kept."""

    def __init__(self, table: tuple[tuple[str, str], ...]) -> None:
        self._table = {joined(spelling): name for spelling, name in table}
        self._pattern = pattern(spelling for spelling, _ in table)

    def apply(self, text: str) -> str:
        """The text in plain letters, with each name in its one spelling."""
        return self._pattern.sub(lambda match: self._table[joined(match[0])].title(), unaccented(text))


@lru_cache(maxsize=64)
def speller(table: tuple[tuple[str, str], ...]) -> Speller:
    """The speller of a table of (spelling, name)."""
    return Speller(table)
