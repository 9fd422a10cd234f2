"""Resolves what is counted from the day of writing ("two days ago") or from what was told before ("two days later").

What hangs on an event that the text doesn't date stays unresolved. Knows no patterns of forms.
"""

from __future__ import annotations

import re
from datetime import date

from digests.analysis.dates import reckoning
from digests.analysis.dates.absolute import Parts
from digests.analysis.dates.numbers import cardinal
from digests.analysis.dates.phrasing import said, shifted, told, unknown
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.analysis.dates.tense import Tense
from digests.when import When

_BARE = re.compile(
    r"(?i)^\s*(?:[.,;:)”\"’'—–-]|$|(?:and|but|in|on|at|by|to|with|when|as|the\s\w+\ssaid|for)\b|\sthat(?=[,.;]|$))"
)
# In these "in two years" counts back: "the first time in two years", "the worst flood in two years".
_SUPERLATIVE = re.compile(
    r"(?i)\b(?:best|worst|biggest|largest|greatest|highest|lowest|longest|strongest|\w+iest|first|second|third|only|most"
    r"|least)\b"
)
_OF = re.compile(r"\sof\b")
_COUNTS_BACK = re.compile(r"(?i)\b(?:time|times|first|second|third|only|once|twice|day|\w+est|\w+th)\s+$")


def ago(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Two days ago · nearly four years ago: as precise as its unit."""
    number = cardinal(parts["n"] or "")
    if number is None or number == 0:
        return None
    unit = (parts["u"] or "").lower()
    if reference is None:
        return unknown()
    if parts["half"] or parts["half2"]:
        if unit != "year":
            return None
        month = reckoning.shift_months(reference, -12 * number - 6)
        return told(scope, reference, reckoning.parse(f"{month.year:04d}-H{1 if month.month <= 6 else 2}"))
    if unit == "year" and number == 1:
        return same_a_year_before(scope, reference)
    return told(scope, reference, shifted(reference, unit, -number))


def in_number(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """In two days, where something is to come; a duration otherwise ("finished in two days")."""
    number = cardinal(parts["n"] or "")
    if number is None or number == 0 or _COUNTS_BACK.search(scope.before(24)):
        return None
    opening = scope.start == scope.first and scope.reading.tense is Tense.FUTURE and not _OF.match(scope.after(4))
    if not parts["time"] and not (scope.reading.strong or scope.reading.tense is Tense.WOULD or opening):
        return None
    if _SUPERLATIVE.search(scope.before(70)):
        return None
    if reference is None:
        return unknown()
    return told(scope, reference, shifted(reference, (parts["u"] or "").lower(), number))


def offset(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Two days earlier · a week later · three years before: counted from what was told before."""
    number = cardinal(parts["n"] or "")
    if number is None or number == 0:
        return None
    unit = (parts["u"] or "").lower()
    way = " ".join((parts["way"] or "").lower().split())
    if way in ("from now", "hence"):
        return told(scope, reference, shifted(reference, unit, number)) if reference else unknown()
    sign = -1 if way in ("earlier", "before", "previously", "prior") else 1
    if way in ("before", "after", "prior") and not _BARE.match(scope.after(20)):
        days = {"day": 1, "week": 7}.get(unit)
        return Answer(
            None,
            relative=True,
            how="counted from what the next words name",
            complement=sign * number * days if days else None,
        )
    if unit == "year" and number == 1 and sign < 0 and way != "before":
        return same_a_year_before(scope, reference)
    return from_trail(scope, unit, sign * number)


def day_after(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The day before · the week after, bare or with what they are counted from."""
    way = (parts["way"] or "").lower()
    sign = 1 if way in ("after", "later") else -1
    unit = (parts["u"] or "").lower().replace("night", "day")
    if not _BARE.match(scope.after(20)):
        days = {"day": 1, "week": 7}.get(unit)
        how = "counted from what the next words name"
        return Answer(None, relative=True, how=how, complement=sign * days if days else None)
    return from_trail(scope, unit, sign)


def year_before(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Year-earlier results · the year-ago quarter."""
    return same_a_year_before(scope, reference, quarter=bool(parts["q"]))


def from_trail(scope: Scope, unit: str, moved: int, *, ahead: bool = True) -> Answer:
    trail = scope.trail
    ahead = ahead and scope.reading.tense in (Tense.FUTURE, Tense.WOULD)
    anchor = trail.event_day(scope.sentence, ahead=ahead)
    found: When | None = None
    named = ""
    if unit in ("day", "week", "fortnight", "weekend") and anchor is not None:
        found = reckoning.weekend(anchor, moved) if unit == "weekend" else shifted(anchor, unit, moved)
        named = spoken(anchor)
    elif unit == "month" and trail.month is not None:
        found = reckoning.month(trail.month.first.year, trail.month.first.month + moved)
        named = trail.month.label()
    elif unit in ("year", "decade") and trail.year is not None:
        found = shifted(date(trail.year, 6, 15), unit, moved)
        named = str(trail.year)
    elif unit in ("hour", "minute") and anchor is not None and (abs(moved) <= 3 or moved % 24 == 0):
        found, named = shifted(anchor, unit, moved), spoken(anchor)
    if found is None:
        return Answer(None, relative=True, how="hangs on an event that the text doesn't date")
    return Answer(found, relative=True, how=f"“{scope.words}”, counted from {named}")


def same_a_year_before(scope: Scope, reference: date | None, *, quarter: bool = False) -> Answer | None:
    trail = scope.trail
    if (quarter or trail.compared == "quarter") and trail.quarter is not None:
        year, number = trail.quarter
        how = f"“{scope.words}”: the same quarter a year before"
        return Answer(reckoning.quarter(year - 1, number), relative=True, how=how, event=False)
    if reference is None:
        return unknown()
    found = reckoning.year(reference.year - 1)
    return Answer(found, relative=True, how=said(scope, reference), event=False)
