"""Whether a text tells of long ago, so that a day without a year is one of the year told last.

Knows the dates that were found, and resolves none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from digests.analysis.dates.forms import Found

_HANGING = frozenset({"weekday", "weekday_span", "adjacent", "ago", "week_from"})
# A history names so many years at least, and a form that hangs on the day of writing is one of so many at most.
_MANY, _SHARE = 3, 10


def is_history(everything: Sequence[Found], today: date | None) -> bool:
    """Whether a text tells of long ago, as an encyclopedia does: years enough, all past, and hardly a word that hangs
    on the day of writing. The distinction of news from narrative text is HeidelTime's (Strötgen and Gertz, 2013)."""
    if today is None:
        return False
    named = (found.parts.get("y") or found.parts.get("y2") or "" for found in everything)
    years = [int(year) for year in named if len(year) == 4 and year.isdigit()]
    if len(years) < _MANY or max(years) >= today.year - 1:
        return False
    return _SHARE * sum(found.form in _HANGING for found in everything) <= len(everything)
