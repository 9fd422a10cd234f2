"""Reads the one date that a short text states: a publication line, a dateline, a feed's field.

Knows no sentences and no context.
"""

from __future__ import annotations

from digests.analysis.dates import skim
from digests.analysis.dates.resolvers import resolve
from digests.analysis.dates.scope import Scope
from digests.analysis.dates.trail import Trail
from digests.model import Reference
from digests.when import When


def read_date(text: str, reference: Reference) -> tuple[When, int, int] | None:
    """The first full calendar date (day, month and year) that a short text names, with its span.

    In: "Published in X, January 23rd, 2024", "February, 23, 2024", "date 2024-01-25"; `reference.day_first` for
    16/01/2024. Out: (day, start, end), or None if there is none or it can be read in two ways.
    """
    for found in skim.search(text):
        if found.form not in ("iso", "numeric", "month_day", "day_month"):
            continue
        if found.form in ("month_day", "day_month") and not found.parts["y"]:
            continue
        scope = Scope(text, 0, len(text), 0, found.start, found.end, Trail(), reference.day_first)
        answer = resolve(found, scope, reference.day)
        if answer is not None and answer.when is not None and answer.when.is_day:
            return answer.when, found.start, found.end
    return None
