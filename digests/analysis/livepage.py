"""Live pages ("As it happened"): the times that open their entries, so that an entry ends where the next begins.

By the shape of the page alone: many times of day in prose, each before a capital, that run one way through the day.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

_CLOCK = r"(?:(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?(?i:[ap]\.?m\b\.?))?|(?:[01]\d|2[0-3])[0-5]\d)"
_ASIDE = r"[^()\[\]]{0,60}[)\]]"
_STAMP = re.compile(
    r"(?<!\S)(?<!\b[Aa]t )(?<!\b[Bb]y )(?<!\b[Tt]o )(?<!\b[Ii]n )(?<!\b[Oo]f )(?<!\bthe )(?<!\band )(?<![Ss]ince )"
    r"(?<!from )(?<!until )(?<!about )(?<!around )(?<!before )(?<!after )"
    rf"(?:[(\[]?Updated?:?(?: at)? {_CLOCK}{_ASIDE}|[(\[]{_CLOCK}{_ASIDE}"
    rf"|{_CLOCK}(?: (?:GMT|BST|UTC|CET|E[SD]?T|local(?: time)?))?)(?: ?[:–—-])? (?=[\"“'‘`]?[A-Z])(?![AP]M\b)"
)
_TIME = re.compile(r"(?P<hour>\d?\d)[.:]?(?P<minute>\d\d)(?: ?(?P<half>[AaPp])\.?[Mm]\b)?")
_YEAR = re.compile(r"(?:19|20)\d\d\b")  # lists of years, and lines of what readers wrote
_LEAST = 6  # entries of a live page
_ONE_WAY = 0.8  # of the steps from a time to the next that go the same way; a page runs over midnight or is mended
_MINUTES = 24 * 60


def entries(text: str) -> list[tuple[int, int]]:
    """(start, end) of the times that open the entries of a live page, in order; none if it is no live page."""
    found = list(_STAMP.finditer(text))
    if sum(1 for match in found if not _YEAR.match(match[0])) < _LEAST:
        return []
    times = [_minute(match[0]) for match in found]
    later = sum(1 for one, other in pairwise(times) if (other - one) % _MINUTES < _MINUTES // 2)
    if max(later, len(times) - 1 - later) < _ONE_WAY * (len(times) - 1):
        return []
    return [match.span() for match in found]


def cut(start: int, end: int, times: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of a span between the times that stand in it; `times` as of `entries`."""
    parts = []
    for number in range(bisect_right(times, start, key=itemgetter(1)), len(times)):
        left, right = times[number]
        if left >= end:
            break
        parts.append((start, left))
        start = right
    return [(left, right) for left, right in [*parts, (start, end)] if left < right]


def _minute(stamp: str) -> int:
    """The minute of the day of the first time that a stamp names."""
    match = _TIME.search(stamp)
    assert match is not None, stamp
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    return (hour % 12 + (12 if half == "p" else 0) if half else hour) * 60 + int(match["minute"])
