"""A place in the calendar as precise as the words that named it: a day, a week, a month, a span.

Values follow TIMEX3 (ISO-TimeML, ISO 24617-1): "2024-01-26", "2024-W03", "2024-W03-WE", "2024-01",
"2024-Q1", "2024-H1", "2024-WI", "2024", "199" (decade), "19" (century); a span is "FIRST/LAST" of two days.
Knows no text and no clock.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum


class Precision(StrEnum):
    """How much of the calendar a value covers, finest first."""

    DAY = "day"
    WEEKEND = "weekend"
    SPAN = "span"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


_SHAPES: tuple[tuple[Precision, re.Pattern[str]], ...] = (
    (Precision.DAY, re.compile(r"(\d{4})-(\d\d)-(\d\d)")),
    (Precision.WEEKEND, re.compile(r"(\d{4})-W(\d\d)-WE")),
    (Precision.WEEK, re.compile(r"(\d{4})-W(\d\d)")),
    (Precision.MONTH, re.compile(r"(\d{4})-(\d\d)")),
    (Precision.SEASON, re.compile(r"(\d{4})-(SP|SU|FA|WI)")),
    (Precision.QUARTER, re.compile(r"(\d{4})-Q([1-4])")),
    (Precision.HALF, re.compile(r"(\d{4})-H([12])")),
    (Precision.YEAR, re.compile(r"(\d{4})")),
    (Precision.DECADE, re.compile(r"(\d{3})")),
    (Precision.CENTURY, re.compile(r"(\d{2})")),
)
# Northern seasons by whole months; winter begins in December of the year that names it (TIMEX3 leaves it open).
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A stretch of whole days, `first` to `last` inclusive, with the TIMEX3 value that names it.

    Sorts by first day, then last day, then value.
    """

    first: date
    last: date
    value: str
    precision: Precision = field(compare=False)

    @classmethod
    def parse(cls, value: str) -> When:
        """Read a TIMEX3 value or "FIRST/LAST"; raise ValueError for anything else or an impossible date."""
        if "/" in value:
            left, right = (date.fromisoformat(part) for part in value.split("/", 1))
            return cls.span(left, right)
        for precision, shape in _SHAPES:
            if match := shape.fullmatch(value):
                first, last = _bounds(precision, match)
                return cls(first, last, value, precision)
        raise ValueError(f"not a calendar value: {value!r}")

    @classmethod
    def day(cls, day: date) -> When:
        """The value of one day."""
        return cls(day, day, day.isoformat(), Precision.DAY)

    @classmethod
    def span(cls, first: date, last: date) -> When:
        """Whole days from `first` to `last`; one day if they are equal; ValueError if they are reversed."""
        if last < first:
            raise ValueError(f"span ends before it begins: {first}/{last}")
        if first == last:
            return cls.day(first)
        return cls(first, last, f"{first.isoformat()}/{last.isoformat()}", Precision.SPAN)

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.last - self.first).days + 1

    @property
    def is_day(self) -> bool:
        """Whether it names exactly one day."""
        return self.precision is Precision.DAY

    def covers(self, other: When) -> bool:
        """Whether `other` lies wholly within it."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: When) -> bool:
        """Whether they share a day."""
        return self.first <= other.last and other.first <= self.last

    def label(self, *, year: bool = True) -> str:
        """How people read it: "Fri 19 Jan 2024", "18–19 Jan 2024", "week of 15 Jan 2024", "December 2023"."""
        tail = f" {self.first.year}" if year else ""
        match self.precision:
            case Precision.DAY:
                return f"{self.first:%a} {self.first.day} {_MONTHS[self.first.month - 1]}{tail}"
            case Precision.SPAN | Precision.WEEKEND:
                head = "weekend of " if self.precision is Precision.WEEKEND else ""
                left = str(self.first.day)
                if self.first.month != self.last.month or self.first.year != self.last.year:
                    left += f" {_MONTHS[self.first.month - 1]}"
                if self.first.year != self.last.year:
                    left += f" {self.first.year}"
                right = f"{self.last.day} {_MONTHS[self.last.month - 1]}"
                return f"{head}{left}–{right}" + (f" {self.last.year}" if year else "")
            case Precision.WEEK:
                return f"week of {self.first.day} {_MONTHS[self.first.month - 1]}{tail}"
            case Precision.MONTH:
                return f"{self.first:%B}{tail}"
            case Precision.SEASON:
                return f"{_SEASONS[self.value[-2:]]}{tail}"
            case Precision.QUARTER | Precision.HALF:
                return f"{self.value[-2:]}{tail}"
            case Precision.DECADE:
                return f"{self.value}0s"
            case Precision.CENTURY:
                return f"{int(self.value) + 1}th century"
            case _:
                return self.value


def _bounds(precision: Precision, match: re.Match[str]) -> tuple[date, date]:
    year = int(match[1])
    match precision:
        case Precision.DAY:
            day = date(year, int(match[2]), int(match[3]))
            return day, day
        case Precision.WEEK:
            monday = date.fromisocalendar(year, int(match[2]), 1)
            return monday, monday + timedelta(days=6)
        case Precision.WEEKEND:
            saturday = date.fromisocalendar(year, int(match[2]), 6)
            return saturday, saturday + timedelta(days=1)
        case Precision.MONTH:
            return _months(year, int(match[2]), 1)
        case Precision.SEASON:
            return _months(year, _SEASON_MONTH[match[2]], 3)
        case Precision.QUARTER:
            return _months(year, 3 * int(match[2]) - 2, 3)
        case Precision.HALF:
            return _months(year, 6 * int(match[2]) - 5, 6)
        case Precision.YEAR:
            return _months(year, 1, 12)
        case Precision.DECADE:
            return date(year * 10, 1, 1), date(year * 10 + 9, 12, 31)
        case _:
            return date(max(year * 100, 1), 1, 1), date(year * 100 + 99, 12, 31)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    end = month + count - 1
    last_year, last_month = year + (end - 1) // 12, (end - 1) % 12 + 1
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
