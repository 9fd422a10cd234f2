"""Resolves this, last, next and that of a unit: weeks, weekends, months, seasons, quarters, years.

Weeks run from Monday. Knows no patterns of forms.
"""

from __future__ import annotations

import re
from datetime import date

from digests.analysis.dates import reckoning
from digests.analysis.dates.absolute import Parts, month_number, year_beside, year_number
from digests.analysis.dates.offsets import from_trail, same_a_year_before
from digests.analysis.dates.phrasing import LAST, NEXT, relation, said, shifted, told, unknown
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.analysis.dates.tense import Tense

_THIS = frozenset({"this", "current", "present", "the current", "the present"})
_THAT = frozenset({"that", "the same"})
_LATEST = frozenset({"latest", "the latest", "the most recent"})
_WHOLE = frozenset({"the full", "the whole", "the entire"})
_YEAR_AGO = frozenset({"the year-ago", "the year-earlier", "the comparable", "the corresponding"})
# Before "the month", "the year": the one of writing ("by the end of the month", "earlier in the year").
_WITHIN = re.compile(
    r"(?i)\b(?:end|beginning|start|middle|rest|remainder|half|part|months|close|course)\s+of\s+$"
    r"|\b(?:earlier|later|late|early)\s+in\s+$|\bso\s+far\s+(?:in\s+)?$"
)
_IN_THE_DAY = re.compile(r"(?i)\b(?:earlier|later|late|early)\sin\s$")
_FOR_YEAR = re.compile(r"(?i)\b(?:for|during|through|over)\s+$")
_ENDED = re.compile(r"(?i)^\s+end(?:ed|ing)\b")
_PLACED = re.compile(
    r"(?i)\b(?:in|of|over|during|by|since|until|through|into|for|from|before|after|next|last|this)\s+(?:the\s+)?"
    r"(?:early\s+|late\s+)?$"
)
_SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}


def month_of(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Last May · this September · next March · the June agreement."""
    month = month_number(parts["mon"] or "")
    rel = relation(parts["rel"])
    if reference is None:
        return unknown()
    if rel in LAST or rel == "this past":
        # "Last February" said on 1 March is the one of last year: the month just gone is "last month".
        year = reference.year if month <= reference.month - 2 else reference.year - 1
    elif rel in NEXT or rel == "this coming":
        year = reference.year if month > reference.month else reference.year + 1
    elif rel in _THIS:
        year = reference.year
    else:
        return bare_month(parts, scope, reference)
    return told(scope, reference, reckoning.month(year, month))


def bare_month(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """In October: the latest one that has begun, or the coming one where something is to come."""
    month = month_number(parts["mon"] or "")
    if reference is None:
        return Answer(None, how="names no year")
    how = f"“{scope.words}”, said on {spoken(reference)}"
    return Answer(reckoning.month(month_year_of(month, scope, reference), month), how=how)


def month_year_of(month: int, scope: Scope, reference: date) -> int:
    """The year of a month that names none: the latest that has begun, or the coming one of what is to come."""
    if scope.history and (year := scope.trail.year_of(month, 15, scope.sentence)) is not None:
        return year
    ahead = (month - reference.month) % 12
    if scope.reading.tense in (Tense.FUTURE, Tense.WOULD) or ahead == 1:
        # Of the month that comes next, the one eleven months ago would be called "last".
        return reference.year if month >= reference.month else reference.year + 1
    return reference.year if month <= reference.month else reference.year - 1


def season(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Last fall · this summer · the winter of 1994."""
    code = _SEASONS[(parts["s"] or "").lower()]
    rel = relation(parts["rel"])
    year = None
    if parts["y"]:
        year = year_number(parts["y"], reference)
    elif parts["ry"]:
        year = year_beside(parts["ry"], reference)
    if year is not None:
        return Answer(reckoning.parse(f"{year:04d}-{code}"), how="named in full", event=False)
    if not rel or (rel == "the" and not _PLACED.search(scope.before(24))):
        return None
    if code in ("FA", "SP") and re.match(r"(?i)\s(?:in|of|from|to|for|by|short)\b", scope.after(8)):
        return None  # "this fall in prices"
    if code in ("FA", "SP", "WI") and rel in ("over", "by", "since", "until", "in", "that"):
        return None
    if reference is None:
        return unknown()
    start = reckoning.SEASON_STARTS[code]
    if rel in LAST or rel == "this past":
        year = reference.year if start + 3 <= reference.month else reference.year - 1
    elif rel in NEXT or rel == "this coming":
        year = reference.year if start > reference.month else reference.year + 1
    elif rel in _THIS or scope.reading.tense is Tense.FUTURE or scope.before(10).endswith(("for ", "for the ")):
        year = reference.year
    else:
        year = reference.year if start <= reference.month else reference.year - 1
    return told(scope, reference, reckoning.parse(f"{year:04d}-{code}"))


def year_end(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Year-end, as the year that ends."""
    if reference is None:
        return unknown()
    moved = {"last": -1, "next": 1}.get((parts["rel"] or "").strip().lower(), 0)
    found = reckoning.year(reference.year + moved)
    return told(scope, reference, found) if found else None


def period(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """This week · last month · the following year · the weekend · the latest quarter."""
    rel, unit = relation(parts["rel"]), (parts["u"] or "").lower()
    tail = (parts["tail"] or "").strip().lower()
    if unit in ("quarter", "period"):
        return _quarter_period(rel, unit, tail, (parts["mod"] or "").lower(), scope, reference)
    if unit == "day":
        return _day_period(rel, scope)
    if rel in ("the following", "following", "the previous", "previous", "the preceding", "preceding", "the next"):
        sign = 1 if rel in ("the following", "following", "the next") else -1
        if unit == "year" and sign > 0 and rel == "the next":
            return _now(unit, 1, scope, reference)
        answer = from_trail(scope, unit, sign, ahead=sign > 0)
        if answer.when is None and rel in ("the previous", "previous"):
            return _now(unit, -1, scope, reference)
        return answer
    if rel in _THAT:
        return _same(unit, scope)
    return _now_or_none(rel, unit, (parts["mod"] or "").lower(), scope, reference)


def _now_or_none(rel: str, unit: str, mod: str, scope: Scope, reference: date | None) -> Answer | None:
    if unit == "weekend":
        return _weekend(rel, scope, reference)
    if rel in _THIS or rel in ("this coming",):
        return _now(unit, 0, scope, reference)
    if rel in ("last", "past", "this past"):
        return _now(unit, -1, scope, reference)
    if rel in ("the past", "the last") and (unit == "year" or (rel == "the last" and unit in ("decade", "century"))):
        return _now(unit, -1, scope, reference)
    if rel in NEXT:
        return _now(unit, 1, scope, reference)
    if unit == "year" and (rel in _WHOLE | _LATEST or mod in ("fiscal", "full", "financial")):
        return _now(unit, 0, scope, reference)
    if rel == "the" and unit in ("month", "year", "week", "decade", "century") and _WITHIN.search(scope.before(24)):
        return _now(unit, 0, scope, reference)
    if rel == "the" and unit == "year" and _FOR_YEAR.search(scope.before(12)) and not _ENDED.match(scope.after(12)):
        return _now(unit, 0, scope, reference)
    return None


def _now(unit: str, moved: int, scope: Scope, reference: date | None) -> Answer | None:
    if reference is None:
        return unknown()
    if unit == "weekend":
        return told(scope, reference, reckoning.weekend(reference, moved))
    if unit == "century":
        return told(scope, reference, reckoning.parse(f"{reference.year // 100 + moved:02d}"))
    answer = told(scope, reference, shifted(reference, unit, moved))
    if unit == "year":
        return Answer(answer.when, relative=True, how=answer.how, event=False, compare=True)
    return answer


def _weekend(rel: str, scope: Scope, reference: date | None) -> Answer | None:
    if reference is None:
        return unknown()
    tense = scope.reading.tense
    inside = reference.weekday() >= 5
    if rel == "last":
        moved = -1
    elif rel in NEXT:
        moved = 1
    elif rel in ("this coming",) or tense in (Tense.FUTURE, Tense.WOULD):
        moved = 0
    elif rel in ("this", "the", "this past", "the past", "past", "the last", "the whole", "the entire"):
        moved = 0 if inside else -1
    else:
        return None
    return told(scope, reference, reckoning.weekend(reference, moved))


def _day_period(rel: str, scope: Scope) -> Answer | None:
    moved = {"that": 0, "the same": 0, "the next": 1, "the following": 1, "the previous": -1, "the preceding": -1}
    if rel == "the" and _IN_THE_DAY.search(scope.before(14)):
        return from_trail(scope, "day", 0)
    if rel not in moved:
        return None
    return from_trail(scope, "day", moved[rel])


def _same(unit: str, scope: Scope) -> Answer | None:
    if unit == "year":
        year = scope.trail.year
        found = reckoning.year(year) if year else None
        how = f"“{scope.words}”: the year told before"
        return Answer(found, relative=True, how=how if found else "hangs on a year that the text doesn't name")
    if unit == "month" and scope.trail.month is not None:
        first = scope.trail.month.first
        how = f"“{scope.words}”: the month told before"
        return Answer(reckoning.month(first.year, first.month), relative=True, how=how)
    if unit in ("week", "weekend"):
        return from_trail(scope, unit, 0)
    return None


def _quarter_period(rel: str, unit: str, tail: str, mod: str, scope: Scope, reference: date | None) -> Answer | None:
    trail = scope.trail
    past = rel in _YEAR_AGO or mod == "year-ago" or "year" in tail
    if past:
        return same_a_year_before(scope, reference, quarter=True)
    if unit == "period" and rel not in _LATEST:
        return None
    if rel in _THIS or rel in ("last", "next", "past", "previous", "the previous", "the next", "coming", "the coming"):
        if reference is None:
            return unknown()
        if rel == "this" and trail.quarter is not None:
            found = reckoning.quarter(*trail.quarter)
        else:
            moved = -1 if rel in LAST else 1 if rel in NEXT else 0
            found = reckoning.quarter_of(reference, moved)
        return Answer(found, relative=True, how=said(scope, reference), event=False)
    if rel in _LATEST | _THAT | _WHOLE or rel == "the":
        if trail.quarter is not None:
            how = f"“{scope.words}”: the quarter told before"
            return Answer(reckoning.quarter(*trail.quarter), relative=True, how=how, event=False, quarter=True)
        if reference is None:
            return unknown()
        if (
            rel == "the"
            and not _ENDED.match(scope.after(12))
            and not re.search(r"(?i)\b(?:for|in|during)\s$", scope.before(10))
        ):
            return None
        found = reckoning.quarter_of(reference, -1)
        return Answer(found, relative=True, how=said(scope, reference), event=False, quarter=True)
    return None
