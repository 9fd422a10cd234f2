"""Whether texts write numeric days day first (16/01/2024) or month first (01/16/2024), from those that can be but one.

Knows no outlet: whose texts they are is the caller's matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMERIC = re.compile(r"(?<![\d/.$€£-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/]|[-.]\d)")
_LOOKS_NUMERIC = re.compile(r"\d[/.-]\d")


def votes(text: str) -> tuple[int, int]:
    """How many numeric days of a text can only be day first, and how many only month first."""
    day_first = month_first = 0
    if _LOOKS_NUMERIC.search(text) is None:
        return 0, 0  # most texts; the full pattern, which costs, is not tried at each letter
    for left, _, right in _NUMERIC.findall(text):
        a, b = int(left), int(right)
        day_first += 12 < a <= 31 and 1 <= b <= 12
        month_first += 1 <= a <= 12 and 12 < b <= 31
    return day_first, month_first


def habit(texts: Iterable[str]) -> bool | None:
    """Whether texts of one hand write the day first; None if they don't show it, or show both."""
    counts = [votes(text) for text in texts]
    day_first, month_first = sum(count[0] for count in counts), sum(count[1] for count in counts)
    return None if bool(day_first) == bool(month_first) else day_first > 0
