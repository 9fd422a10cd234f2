"""How a name of a story's tables is looked for in a text: in plain letters, its parts apart, hyphened or joined.

Knows no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from digests.analysis.stems import fold

SEAM = re.compile(r"[\s-]+")  # where the parts of a name meet, however they are joined


def joined(name: str) -> str:
    """A name in plain small letters without its seams, the same for all ways in which `pattern` finds it."""
    return SEAM.sub("", fold(name))


def pattern(names: Iterable[str]) -> re.Pattern[str]:
    """What finds any of some names in a text without accents, the longest first."""
    ordered = sorted(map(fold, names), key=lambda name: (-len(name), name))
    ways = "|".join(re.escape(name).replace(r"\ ", r"[\s-]").replace(r"\-", r"[\s-]?") for name in ordered)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)", re.IGNORECASE)
