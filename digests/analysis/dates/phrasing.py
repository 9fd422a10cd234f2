"""What the resolvers of relative forms share: moving a day by a unit, and how an answer explains itself.

Knows no single form.
"""

from __future__ import annotations

from datetime import date, timedelta

from digests.analysis.dates import reckoning
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.when import When

_MONTHS_OF_UNIT = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
LAST = frozenset({"last", "past", "previous", "preceding", "the last", "the past", "the previous", "the preceding"})
NEXT = frozenset({"next", "coming", "upcoming", "the next", "the coming", "following", "the following"})


def shifted(reference: date, unit: str, number: int) -> When:
    """The unit that lies `number` units from a day, as precise as the unit."""
    if unit == "minute":
        return reckoning.day(reference)
    if unit == "hour":
        days = round(abs(number) / 24)
        return reckoning.day(reference + timedelta(days=days if number > 0 else -days))
    if unit == "day":
        return reckoning.day(reference + timedelta(days=number))
    if unit == "week":
        return reckoning.week(reference, number)
    if unit == "fortnight":
        return reckoning.week(reference, 2 * number)
    if unit == "weekend":
        return reckoning.weekend(reference, number)
    moved = reckoning.shift_months(reference, number * _MONTHS_OF_UNIT[unit])
    if unit == "month":
        return reckoning.month(moved.year, moved.month)
    if unit == "quarter":
        return reckoning.quarter_of(reference, number)
    if unit == "decade":
        return reckoning.decade(moved.year)
    return reckoning.parse(f"{moved.year:04d}")


def relation(words: str | None) -> str:
    return " ".join((words or "").lower().split())


def unknown() -> Answer:
    return Answer(None, relative=True, how="hangs on the day of writing, which isn't known")


def said(scope: Scope, reference: date) -> str:
    return f"“{scope.words}”, said on {spoken(reference)}"


def told(scope: Scope, reference: date, when: When) -> Answer:
    return Answer(when, relative=True, how=said(scope, reference))
