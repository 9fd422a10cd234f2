"""Resolves quarters and halves of years as companies and economists report them.

Fiscal quarters keep the number that the words give. Knows nothing of other forms.
"""

from __future__ import annotations

from datetime import date

from digests.analysis.dates import reckoning
from digests.analysis.dates.absolute import Parts, year_beside, year_number
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.analysis.dates.tense import Tense

_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def quarter(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The third quarter of 1984 · third-quarter profit · this year's first half."""
    words = (parts["nth"] or "").lower()
    half = (parts["part"] or "").lower() == "half"
    beside = parts["ry"] or parts["ry0"]
    named = parts["y"] or parts["y0"]
    number = _NUMBERS.get(words) or (2 if half else 4)
    if number > (2 if half else 4):
        return None
    if named:
        year = year_number(named, reference)
    elif beside:
        year = year_beside(beside, reference)
    elif words in ("last", "final"):
        if half or words == "final" or reference is None:
            return None
        return Answer(reckoning.quarter_of(reference, -1), relative=True, how=_said(scope, reference), event=False)
    elif half:
        return None  # of a match, more often than of a year
    elif parts["ago"]:
        year = _default(number, scope, reference)
        year = year - 1 if year else None
    else:
        year = _default(number, scope, reference)
    if year is None:
        return Answer(None, relative=True, how="names no year")
    when = reckoning.parse(f"{year:04d}-H{number}") if half else reckoning.quarter(year, number)
    how = "named in full" if named or reference is None else _said(scope, reference)
    return Answer(when, relative=not named, how=how, event=False, quarter=not half and not parts["ago"])


def quarter_code(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Q3 2023 · H1 2024 · 3Q."""
    part, number = parts["part"] or parts["part2"], int(parts["nth"] or parts["nth2"] or 0)
    if parts["y"]:
        year = year_number(parts["y"], reference)
    elif part == "Q":
        year = _default(number, scope, reference)
    else:
        return None
    if year is None or (part == "H" and number > 2):
        return None
    when = reckoning.parse(f"{year:04d}-{part}{number}")
    return Answer(when, relative=not parts["y"], how="named in full", event=False, quarter=part == "Q")


def halves(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The first two quarters of 1990: its first half."""
    year = year_number(parts["y"] or "", reference)
    if year is None:
        return None
    number = 1 if (parts["nth"] or "").lower() == "first" else 2
    return Answer(reckoning.parse(f"{year:04d}-H{number}"), how="named in full", event=False)


def year_part(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The 1988 quarter: that year's part of the kind that the report is about."""
    year = int(parts["y"]) if parts["y"] else year_beside(parts["ry"] or "", reference)
    if year is None:
        return None
    trail = scope.trail
    quarterly = (parts["part"] or "").lower() == "quarter"
    if trail.quarter is not None and (quarterly or trail.compared == "quarter"):
        how = f"“{scope.words}”: the quarter told before"
        return Answer(reckoning.quarter(year, trail.quarter[1]), relative=True, how=how, event=False)
    if quarterly:
        return None
    return Answer(reckoning.year(year), how="named in full", event=False)


def months_of(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The first nine months: no date, but what "a year earlier" then compares with is no quarter."""
    return Answer(None, compare=True)


def _default(number: int, scope: Scope, reference: date | None) -> int | None:
    if reference is None:
        return None
    current = (reference.month - 1) // 3 + 1
    if scope.reading.tense is Tense.FUTURE and (number > current or current - number >= 3):
        return reference.year if number >= current else reference.year + 1
    return reference.year if number <= current else reference.year - 1


def _said(scope: Scope, reference: date) -> str:
    return f"“{scope.words}”, said on {spoken(reference)}"
