"""Arithmetic of the calendar: the week, month, quarter or season that a day lies in or that is so many away.

Weeks run from Monday (ISO 8601). Knows no words.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from digests.when import When

SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

parse = lru_cache(maxsize=8192)(When.parse)


def day(value: date) -> When:
    """The day itself."""
    return parse(value.isoformat())


def safe_day(year: int, month: int, number: int) -> date | None:
    """That date, None if there is none (30 February)."""
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= number <= monthrange(year, month)[1]):
        return None
    return date(year, month, number)


def week(value: date, weeks: int = 0) -> When:
    """The ISO week of a day, moved by `weeks`."""
    year, number, _ = (value + timedelta(weeks=weeks)).isocalendar()
    return parse(f"{year:04d}-W{number:02d}")


def weekend(value: date, weeks: int = 0) -> When:
    """The Saturday and Sunday of the ISO week of a day, moved by `weeks`."""
    return parse(week(value, weeks).value + "-WE")


def month(year: int, number: int) -> When:
    """A month; `number` may run over (13 is January of the next year)."""
    index = year * 12 + number - 1
    return parse(f"{index // 12:04d}-{index % 12 + 1:02d}")


def shift_months(value: date, months: int) -> date:
    """The same day so many months on, or the month's last day if it is shorter."""
    index = value.year * 12 + value.month - 1 + months
    year, number = index // 12, index % 12 + 1
    return date(year, number, min(value.day, monthrange(year, number)[1]))


def quarter(year: int, number: int) -> When:
    """A quarter; `number` may run over (0 is the fourth of the year before)."""
    index = year * 4 + number - 1
    return parse(f"{index // 4:04d}-Q{index % 4 + 1}")


def quarter_of(value: date, quarters: int = 0) -> When:
    """The quarter of a day, moved by `quarters`."""
    return quarter(value.year, (value.month - 1) // 3 + 1 + quarters)


def year(number: int) -> When | None:
    """A year, None outside the calendar."""
    return parse(f"{number:04d}") if 1 <= number <= 9999 else None


def decade(number: int) -> When:
    """The decade that a year lies in."""
    return parse(f"{number // 10:03d}")


def back_to(value: date, weekday: int, *, same: bool) -> date:
    """The latest such weekday (Monday is 0) on or before a day; strictly before it unless `same`."""
    gap = (value.weekday() - weekday) % 7
    return value - timedelta(days=gap if gap or same else 7)


def on_to(value: date, weekday: int, *, same: bool) -> date:
    """The first such weekday on or after a day; strictly after it unless `same`."""
    gap = (weekday - value.weekday()) % 7
    return value + timedelta(days=gap if gap or same else 7)


def nearest(month_number: int, number: int, reference: date) -> date | None:
    """The occurrence of a month and day that lies nearest to a reference day, None if there is none."""
    found = [
        candidate
        for offset in (-1, 0, 1)
        if (candidate := safe_day(reference.year + offset, month_number, number)) is not None
    ]
    if not found:  # 29 February far from a leap year
        found = [
            candidate
            for offset in (-4, -3, -2, 2, 3, 4)
            if (candidate := safe_day(reference.year + offset, month_number, number)) is not None
        ]
    return min(found, key=lambda candidate: (abs((candidate - reference).days), candidate), default=None)
