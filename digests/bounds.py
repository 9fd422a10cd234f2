"""The days, parts of days, weeks, months and years that words name, as naive local bounds: a table of their forms.

A table of our own comes first, dateparser last and on a short leash. Must not know zones or clock times;
the present is given.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from digests.analysis.dates.absolute import month_number, weekday_number
from digests.analysis.dates.numbers import CARDINALS, ordinal
from digests.errors import BadPeriod

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
BACK = re.compile(
    r"^(?:the\s+)?(?:last\s+|past\s+)?(?:(?P<n>\d{1,4})\s*|(?P<words>[a-z-]+)\s)(?P<unit>mins?|minutes?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|years?)(?P<ago>\s+ago|\s+back)?$"
)
_PARTS_OF_DAY = {"morning": (6, 12), "afternoon": (12, 18), "evening": (18, 24), "night": (18, 30)}
_DAY_PART = re.compile(r"^(?P<day>.*?)\s*\b(?P<part>morning|afternoon|evening|night)$")
# A month and day without a year is the latest such day, unless that lies so far back that the coming one is meant.
_TOO_LONG_AGO = 335

Bounds = tuple[datetime, datetime]  # naive, local: first moment, first moment after


def days(words: str, local: datetime, text: str) -> Bounds | None:
    """Whole days, parts of days, weeks, months and years: the bounds that the words name, or None.

    In: `words` lower case, `local` the present in the asker's zone, `text` as typed, for the error. Raises BadPeriod
    for a day that can be two, ValueError or OverflowError for one that is not in the calendar.
    """
    today = local.date()
    near = {"today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
    if words in near:
        return whole(today + timedelta(days=near[words]))
    if part := _DAY_PART.match(words):
        return _day_part(part["day"], part["part"], local, text)
    if words == "tonight":
        return _part(today, "night")
    if (ago := BACK.match(words)) and (found := _ago(ago, today)):
        return found
    if re.fullmatch(_WEEKDAY, words):
        return whole(_weekday(words, today, same=True))
    if match := re.fullmatch(rf"(last|this|past|this past)\s+({_WEEKDAY})", words):
        return whole(_weekday(match[2], today, same=match[1] == "this"))
    if match := re.fullmatch(rf"next\s+({_WEEKDAY})", words):
        return whole(_weekday(match[1], today, same=True) + timedelta(weeks=1))
    if match := re.fullmatch(r"(this|last|next|past|current|previous)?\s*(week|weekend|month|year)", words):
        return _unit({"last": -1, "past": -1, "previous": -1, "next": 1}.get(match[1] or "", 0), match[2], today)
    if match := re.fullmatch(r"(?:start|beginning)\s+of\s+(?:the\s+|this\s+)?(week|month|year)", words):
        first = _unit(0, match[1], today)[0]
        return whole(first.date())
    return _calendar(words, today, text)


def _calendar(words: str, today: date, text: str) -> Bounds | None:
    """Days, months and years by name or number."""
    if match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", words):
        return whole(date(int(match[1]), int(match[2]), int(match[3])))
    if match := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", words):
        return whole(_numeric(int(match[1]), int(match[2]), int(match[3]), text))
    if match := re.fullmatch(r"(\d{4})-(\d\d)", words):
        return _month(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"((?:19|20)\d\d)", words):
        return _first(int(words)), _first(int(words) + 1)
    bare = re.sub(rf"^{_WEEKDAY}\b\.?,?\s+(?=\S)", "", words)
    number = r"(?P<day>\d{1,2}(?:st|nd|rd|th)?)"
    for shape in (
        rf"{_MONTH},?\s*(?:the\s+)?{number}{_YEAR}",
        rf"{number}(?:\s+of)?\s*-?{_MONTH}(?:-(?P<y2>\d{{4}}))?{_YEAR}",
    ):
        if match := re.fullmatch(shape, bare):
            year = match["year"] or match.groupdict().get("y2")
            return whole(_day(month_number(match["month"]), ordinal(match["day"]) or 0, year, today))
    if match := re.fullmatch(rf"(?:(?:last|this|in)\s+)?{_MONTH}(?:\s+of)?{_YEAR}", words):
        month = month_number(match["month"])
        last = words.startswith("last")
        year = (
            int(match["year"])
            if match["year"]
            else today.year - (month > today.month or (last and month == today.month))
        )
        return _month(year, month)
    if match := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)", words):
        return whole(_of_month(int(match[1]), today))
    return _fallback(words, today)


def _day(month: int, number: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year), month, number)
    found = [
        date(candidate, month, number)
        for candidate in range(today.year - 8, today.year + 9)
        if 1 <= number <= monthrange(candidate, month)[1]
    ]
    if not found:
        raise ValueError("no such day")
    past, coming = [day for day in found if day <= today], [day for day in found if day > today]
    if not past or (today - past[-1]).days > _TOO_LONG_AGO:
        return coming[0] if coming and (coming[0] - today).days < 366 else past[-1]
    return past[-1]


def _of_month(number: int, today: date) -> date:
    """ "The 16th": the latest one up to today."""
    for back in range(12):
        index = today.year * 12 + today.month - 1 - back
        year, month = index // 12, index % 12 + 1
        if number <= monthrange(year, month)[1] and date(year, month, number) <= today:
            return date(year, month, number)
    raise ValueError("no such day")


def _numeric(left: int, right: int, year: int, text: str) -> date:
    if left > 12 or left == right:
        return date(year, right, left)
    if right > 12:
        return date(year, left, right)
    sentence = (
        f"“{text.strip()}” can be two days. Write {year}-{right:02d}-{left:02d} or {year}-{left:02d}-{right:02d}."
    )
    raise BadPeriod(f"ambiguous day {text!r}", sentence)


def _weekday(words: str, today: date, *, same: bool) -> date:
    gap = (today.weekday() - weekday_number(words)) % 7
    return today - timedelta(days=gap if gap or same else 7)


def _day_part(day: str, part: str, local: datetime, text: str) -> Bounds | None:
    if day in ("", "this"):
        return _part(local.date(), part)
    if day == "last" and part == "night":
        return _part(local.date() - timedelta(days=1), part)
    found = days(day, local, text)
    if found is None or found[1] - found[0] != timedelta(days=1):
        return None
    return _part(found[0].date(), part)


def _part(day: date, part: str) -> Bounds:
    first, last = _PARTS_OF_DAY[part]
    midnight = datetime.combine(day, time())
    return midnight + timedelta(hours=first), midnight + timedelta(hours=last)


def _ago(match: re.Match[str], today: date) -> Bounds | None:
    number, unit = count(match["n"] or match["words"]), match["unit"]
    if number is None:
        return None
    if unit.startswith("d"):
        return whole(today - timedelta(days=number))
    if unit.startswith("w"):
        return whole(today - timedelta(weeks=number))
    months = number * (12 if unit.startswith("y") else 1)
    index = today.year * 12 + today.month - 1 - months
    year, month = index // 12, index % 12 + 1
    return whole(date(year, month, min(today.day, monthrange(year, month)[1])))


def _unit(moved: int, unit: str, today: date) -> Bounds:
    if unit in ("week", "weekend"):
        monday = datetime.combine(today - timedelta(days=today.weekday()), time()) + timedelta(weeks=moved)
        if unit == "weekend":
            if moved == 0 and today.weekday() < 5:
                monday -= timedelta(weeks=1)  # "the weekend", typed on a Tuesday, is over
            return monday + timedelta(days=5), monday + timedelta(days=7)
        return monday, monday + timedelta(weeks=1)
    if unit == "month":
        index = today.year * 12 + today.month - 1 + moved
        return _month(index // 12, index % 12 + 1)
    return _first(today.year + moved), _first(today.year + moved + 1)


def _month(year: int, month: int) -> Bounds:
    first = _first(year, month)
    return first, first + timedelta(days=monthrange(year, month)[1])


def _first(year: int, month: int = 1) -> datetime:
    return datetime.combine(date(year, month, 1), time())


def whole(day: date) -> Bounds:
    """One day, midnight to midnight."""
    first = datetime.combine(day, time())
    return first, first + timedelta(days=1)


def _fallback(words: str, today: date) -> Bounds | None:
    """Rarer spellings of a day, by dateparser: two numbers, or one and a month's name, no more words than a date has.

    Without that leash it reads dates into any words.
    """
    parts = len(re.findall(r"\d+", words)) + len(re.findall(rf"\b{_MONTH}\b", words))
    # A time or zone that nobody could read is not to be left out of what was typed.
    if ":" in words or parts < 2 or len(words) > 40 or len(re.findall(r"[a-z]{3,}", words)) > 3:
        return None
    import dateparser

    base = datetime.combine(today, time())
    settings = {"PREFER_DATES_FROM": "past", "RELATIVE_BASE": base, "REQUIRE_PARTS": ["day", "month", "year"]}
    found = dateparser.parse(words, languages=["en"], settings=settings)
    return whole(found.date()) if found is not None and 1900 <= found.year <= 2100 else None


def count(words: str) -> int | None:
    """The number that digits or words write, or None."""
    if words.isdecimal():
        return int(words)
    return {"a": 1, "an": 1, "couple": 2}.get(words) or CARDINALS.get(words)
