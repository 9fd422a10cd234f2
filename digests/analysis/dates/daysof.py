"""Resolves days that are counted within their month: "the second Tuesday of October", "the 14th of last month".

A bare "the 14th" hangs on the day told before it, else on the day of writing. Knows no patterns of forms.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from digests.analysis.dates import reckoning
from digests.analysis.dates.absolute import Parts, month_number, weekday_number
from digests.analysis.dates.numbers import ordinal
from digests.analysis.dates.periods import month_year_of
from digests.analysis.dates.phrasing import said, told, unknown
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.analysis.dates.tense import Tense

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 5}
# Only after these is a bare "the 14th" a day; floors, districts, anniversaries and holes have names beside them.
_PLACED = re.compile(r"(?i)\b(?:on|by|until|till|since)\s$")
_ALONE = re.compile(
    r"\s*(?:[.,;:)”\"’']|[—–-]\s|$|\n)|\s(?:and|but|when|after|before|in|at|by|to|for|with|as|from|that|where|because|while|until"
    r"|over|amid|against|following|near|outside|they|he|she|it|the)\b"
)
_GAMES = re.compile(
    r"(?i)\b(?:hole|par|birdie\w*|bogey\w*|eagle\w*|putt\w*|tee|green|inning|lap|minute|round|fairway)\b"
)
_SHIFTS = {"last": -1, "this": 0, "of the": 0, "next": 1}


def nth_weekday(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The second Tuesday of October · the last Sunday in May 2024 · the first Monday of next month."""
    number, weekday = _NTH[(parts["nth"] or "").lower()], weekday_number(parts["wd"] or "")
    if parts["rel"]:
        if reference is None:
            return unknown()
        moved = reckoning.shift_months(reference.replace(day=1), _SHIFTS[parts["rel"].lower()])
        return told(scope, reference, reckoning.day(_nth(moved.year, moved.month, weekday, number)))
    month = month_number(parts["mon"] or "")
    if parts["y"]:
        return Answer(reckoning.day(_nth(int(parts["y"]), month, weekday, number)), how="named in full")
    if reference is None:
        return Answer(None, how="names no year")
    found = _nth(month_year_of(month, scope, reference), month, weekday, number)
    return Answer(reckoning.day(found), how=said(scope, reference))


def day_number(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The 11th of last month · on the 14th."""
    number = ordinal(parts["d"] or "")
    if number is None or not 1 <= number <= 31:
        return None
    if parts["rel"]:
        if reference is None:
            return unknown()
        moved = reckoning.shift_months(reference.replace(day=1), _SHIFTS[" ".join(parts["rel"].lower().split())])
        found = reckoning.safe_day(moved.year, moved.month, number)
        return told(scope, reference, reckoning.day(found)) if found else None
    if not _PLACED.search(scope.before(12)) or not _ALONE.match(scope.after(16)) or _GAMES.search(scope.before(80)):
        return None
    tense = scope.reading.tense
    ahead = tense in (Tense.FUTURE, Tense.WOULD)
    anchor = scope.trail.event_day(scope.sentence, ahead=ahead)
    if anchor is not None:
        found = _on_to(anchor, number)
        if ahead or reference is None or found <= reference:
            return Answer(reckoning.day(found), relative=True, how=f"“{scope.words}”, counted from {spoken(anchor)}")
    if reference is None:
        return unknown()
    if ahead:
        return told(scope, reference, reckoning.day(_on_to(reference, number)))
    if tense is Tense.PAST:
        return told(scope, reference, reckoning.day(_back_to(reference, number)))
    return Answer(None, relative=True, how="names no month")


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    found = reckoning.on_to(date(year, month, 1), weekday, same=True) + timedelta(weeks=number - 1)
    return found if found.month == month else found - timedelta(weeks=1)


def _on_to(day: date, number: int) -> date:
    while day.day != number:
        day += timedelta(days=1)
    return day


def _back_to(day: date, number: int) -> date:
    while day.day != number:
        day -= timedelta(days=1)
    return day
