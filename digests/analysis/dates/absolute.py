"""Resolves the forms that name their place in the calendar themselves: days, months, years, decades, centuries.

A month and day without a year take the year nearest to the reference; the tense decides only far from it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from digests.analysis.dates import reckoning
from digests.analysis.dates.forms import MONTHS, WEEKDAYS
from digests.analysis.dates.numbers import ordinal, spoken_year
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.analysis.dates.tense import Tense
from digests.when import When

Parts = dict[str, str | None]

_IN_FULL = "named in full"
HABIT = "as this outlet writes"
TWO_DAYS = "day first or month first: not known of this outlet"
# So many days from the reference the nearest year is no longer plain, and the tense decides.
_FAR = 60
_CURRENT = (-21, 7)  # days around the day of writing that even a history's bare day may mean
_UP_TO = re.compile(r"(?i)\b(?:through|until|till|by|effective|payable|due|expires?)\s+(?:on\s|at\s)?$")
# A verb of the past right before it ("was signed on 5 March") is trusted sooner than one further off.
_NEAR = 10
_DONE_ON = re.compile(r"(?:ed|held|struck|met|began|took|left|fell|won|lost|hit|sent|made|came|went)\s+on\s$")
# These say that the date lies behind: "the year ended Jan. 31".
_SPENT = re.compile(r"(?i)\b(?:ended|as\sof|since|dated)\s+$")
_WEEK_OF = re.compile(r"(?i)\bweek(end)?\sof\s$")
_ATTACKS = re.compile(r"(?i)^,?\s(?:terror\w*\s|suicide\s)?(?:attack|hijack)")
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DECADE_WORDS = {"twen": 2, "thir": 3, "fort": 4, "fift": 5, "sixt": 6, "seve": 7, "eigh": 8, "nine": 9}


def month_number(words: str) -> int:
    """The number of a month's name, full or short."""
    return MONTHS[words[:3].lower()]


def weekday_number(words: str) -> int:
    """The number of a weekday's name, Monday 0."""
    return WEEKDAYS[words[:3].lower()]


def year_number(words: str, reference: date | None = None) -> int | None:
    """The year of "1996", "'98" or "nineteen ninety-six", with or without "fiscal"."""
    words = words.lower().replace("fiscal", "").strip()
    if words[0] in "'’":
        return _century(int(words[1:3]), reference)
    return int(words) if words.isdigit() else spoken_year(words)


def year_beside(words: str, reference: date | None) -> int | None:
    """The year of "this year", "last year", "next year", "the year"."""
    if reference is None:
        return None
    return reference.year + {"last": -1, "next": 1}.get(words.split()[0].lower(), 0)


def iso(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """2024-01-16."""
    found = reckoning.safe_day(_int(parts["y"]), _int(parts["m"]), _int(parts["d"]))
    return Answer(reckoning.day(found), how=_IN_FULL, event=False) if found and found.year > 1000 else None


def numeric(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """16/01/2024 by the outlet's habit; unresolved if both readings are possible and the habit isn't known."""
    left, right = _int(parts["a"]), _int(parts["b"] or parts["b2"])
    written = parts["y"] or parts["y2"] or ""
    year = _century(int(written), reference) if len(written) == 2 else int(written)
    day_first, month_first = reckoning.safe_day(year, right, left), reckoning.safe_day(year, left, right)
    if day_first is None and month_first is None:
        return None
    if day_first == month_first or day_first is None or month_first is None:
        return Answer(reckoning.day(day_first or month_first or date.min), how="the only day it can be")
    if scope.day_first is None:
        return Answer(None, how=TWO_DAYS)
    if scope.day_first:
        return Answer(reckoning.day(day_first), how=f"day first, {HABIT}")
    return Answer(reckoning.day(month_first), how=f"month first, {HABIT}")


def month_day(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Jan. 16 · Tuesday (Jan 16) · 16 January 2024 · March eighth · July 4 last year."""
    number = ordinal(parts["d"] or parts.get("dw") or "")
    month = month_number(parts["mon"] or "")
    if number is None or reckoning.safe_day(2000, month, number) is None:
        return None
    weekday = parts.get("wd") or parts.get("being")
    year = None
    if parts["y"]:
        year = int(parts["y"])
    elif parts["ry"]:
        year = year_beside(parts["ry"], reference)
    if year is not None:
        found = reckoning.safe_day(year, month, number)
        if found is None:
            return None
        if week := _WEEK_OF.search(scope.before(16)):
            return Answer(_week_of(week, found), how=_IN_FULL)
        return Answer(reckoning.day(found), how=_IN_FULL, flag=_contradiction(found, weekday))
    if reference is None:
        return Answer(None, partial=(month, number), how="names no year")
    if (month, number) == (9, 11) and _ATTACKS.match(scope.after(16)):
        return Answer(reckoning.day(date(2001, 9, 11)), partial=(9, 11), how="the attacks of 2001", name=True)
    found = _without_year(month, number, scope, reference)
    if found is None:
        return None
    flag = _contradiction(found, weekday)
    which = "the year nearest to" if found == reckoning.nearest(month, number, reference) else "by its tense, seen from"
    how = f"“{scope.words}”, {which} {spoken(reference)}"
    if week := _WEEK_OF.search(scope.before(16)):
        return Answer(_week_of(week, found), how=how)
    return Answer(reckoning.day(found), partial=(month, number), how=how, flag=flag)


def span(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Jan 18-19 · 18 and 19 January 2024 · Jan 30 to Feb 2."""
    month = month_number(parts["mon"] or "")
    month2 = month_number(parts["mon2"] or "") if parts.get("mon2") else month
    first, last = ordinal(parts["d"] or ""), ordinal(parts["d2"] or "")
    if first is None or last is None:
        return None
    written = parts["y"] or parts.get("y2")
    if written is None and reference is None:
        if reckoning.safe_day(2000, month, first) is None:
            return None
        return Answer(None, partial=(month, first), how="names no year")
    if written is not None:
        last_year = int(parts.get("y2") or written)
        end = reckoning.safe_day(last_year, month2, last)
        first_year = int(parts["y"]) if parts["y"] else last_year
        begin = reckoning.safe_day(first_year, month, first)
        if begin and end and begin > end and not parts["y"]:
            begin = reckoning.safe_day(last_year - 1, month, first)
        how = _IN_FULL
    else:
        assert reference is not None
        begin = _without_year(month, first, scope, reference)
        end = begin and reckoning.safe_day(begin.year + (month2 < month), month2, last)
        how = f"“{scope.words}”, the year nearest to {spoken(reference)}"
    if begin is None or end is None or end < begin:
        return None
    return Answer(When.span(begin, end), how=how)


def month_year(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """January 2024 · June last year · October '84."""
    month = month_number(parts["mon"] or "")
    if parts["y"]:
        year = year_number(parts["y"], reference)
        return Answer(reckoning.month(year, month), how=_IN_FULL, event=False) if year else None
    year = year_beside(parts["ry"] or "", reference)
    if year is None or reference is None:
        return Answer(None, relative=True, how="hangs on the year of writing")
    return Answer(reckoning.month(year, month), relative=True, how=_said(scope, reference))


def year(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """1988 · fiscal 1989 · the year 2000 · nineteen ninety-six."""
    number = year_number(parts["y"] or "", reference)
    if number is None or number == 0:
        return None
    if reference is not None and number > reference.year + 1 and not scope.before(12).strip():
        return None  # "2057 The minister speaks": a clock in a running report
    return Answer(reckoning.year(number), how=_IN_FULL, event=False, compare=True)


def decade(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The 1990s · the '80s."""
    tens = _int(parts["n"])
    century = _int(parts["c"]) if parts["c"] else (19 if tens >= 30 else 20)
    return Answer(reckoning.decade(century * 100 + tens), how=_IN_FULL, event=False)


def decade_word(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The nineties."""
    tens = _DECADE_WORDS[(parts["n"] or "")[:4].lower()]
    return Answer(reckoning.decade(1900 + 10 * tens), how=_IN_FULL, event=False)


def century(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The 20th century, which TIMEX3 writes 19."""
    number = ordinal(parts["n"] or "")
    if number is None or not 1 <= number <= 30:
        return None
    return Answer(reckoning.parse(f"{number - 1:02d}"), how=_IN_FULL, event=False)


def _week_of(match: re.Match[str], found: date) -> When:
    return reckoning.weekend(found) if match[1] else reckoning.week(found)


def _without_year(month: int, number: int, scope: Scope, reference: date) -> date | None:
    found = reckoning.nearest(month, number, reference)
    if found is None:
        return None
    gap = (found - reference).days
    if scope.history and not _CURRENT[0] <= gap <= _CURRENT[1]:
        year = scope.trail.year_of(month, number, scope.sentence)
        if year is not None and (then := reckoning.safe_day(year, month, number)) is not None:
            return then
    if gap > 0 and (spent := _SPENT.search(scope.before(24))) and (gap > _NEAR or spent[0].startswith("ended")):
        return reckoning.safe_day(found.year - 1, month, number)
    # "Through September 30" may be told of in the past and yet to come.
    open_end = _UP_TO.search(scope.before(16))
    done = gap > _NEAR and _DONE_ON.search(scope.before(16))
    if (gap > _FAR or done) and not open_end and scope.reading.tense is Tense.PAST:
        return reckoning.safe_day(found.year - 1, month, number)
    if gap < -_FAR and scope.reading.tense is Tense.FUTURE:
        return reckoning.safe_day(found.year + 1, month, number)
    return found


def _contradiction(found: date, weekday: str | None) -> str | None:
    if not weekday:
        return None
    number = weekday_number(weekday)
    if found.weekday() == number:
        return None
    gap = (number - found.weekday() + 3) % 7 - 3
    meant = found + timedelta(days=gap)
    return (
        f"{spoken(found)[4:]} was a {_WEEKDAY_NAMES[found.weekday()]}; "
        f"the {_WEEKDAY_NAMES[number]} was {spoken(meant)[4:]}"
    )


def _century(short: int, reference: date | None) -> int:
    latest = (reference.year if reference else 2050) % 100 + 10
    base = reference.year // 100 * 100 if reference else 2000
    return base + short if short <= latest else base - 100 + short


def _said(scope: Scope, reference: date) -> str:
    return f"“{scope.words}”, said on {spoken(reference)}"


def _int(text: str | None) -> int:
    return int(text or 0)
