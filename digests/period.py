"""What people type for a moment ("yesterday", "16 January", "24h") to an aware UTC moment.

Reads times, zones and what counts back from now; the days are read by `bounds`. Knows no article and no clock: `now`
is given.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digests.bounds import BACK, Bounds, count, days, whole
from digests.errors import BadPeriod

_CLOCK = re.compile(
    r"(?:^|\s|,\s*|(?<=\d)t(?=\d))(?:at\s+)?(?:(?P<h>\d{1,2})[:.](?P<m>\d\d)(?::(?P<s>\d\d)(?:\.\d+)?)?\s*(?P<half>[ap]\.?m\.?)?"
    r"|(?P<h12>\d{1,2})\s*(?P<half12>[ap]\.?m\.?)|(?P<word>noon|midday|midnight))"
    r"\s*(?P<offset>z|utc|gmt|[+-]\d\d:?\d\d)?$"
)
_CLOCK_FIRST = re.compile(
    r"^(?P<word>noon|midday|midnight|\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\.?)|\d{1,2}:\d\d)\s+(?:on\s+)?(?P<day>.+)$"
)
_ZONE = re.compile(r"\s+(?P<zone>[A-Za-z]+/[A-Za-z_]+(?:/[A-Za-z_]+)?|utc|gmt)$", re.IGNORECASE)
_LEADING = re.compile(r"^(?:(?:since|from|until|till|on|as of|the)\s+)+(?!day\s+of\b)")
_EXAMPLES = "Try “yesterday”, “16 January”, “last Monday”, “24h” or “2024-01-25 09:00”."


def moment(text: str, *, now: datetime, zone: ZoneInfo, end: bool) -> datetime:
    """The moment that a person means by `text`, as aware UTC.

    In: `now` aware; `zone` is the asker's. "now", "24h" and a day with a time are one moment; anything longer (a day,
    a week, "this morning", a month) is its first moment, or with `end` its last microsecond, in `zone`. A bare
    weekday is the latest one, today included; "last Monday" is before today. A month and day without a year is the
    latest such day up to today, or the coming one when the latest is over eleven months ago. Raises BadPeriod.
    """
    if now.tzinfo is None:
        raise ValueError("now needs a time zone")
    words = " ".join(text.strip().lower().replace("’", "'").split()).strip(" .,")
    if found := _ZONE.search(text.strip()):
        zone = _zone(found["zone"], text)
        words = words[: len(words) - len(found["zone"])].rstrip()
    words = _LEADING.sub("", words).strip()
    try:
        exact = _exact(words, now)
        if exact is not None:
            return exact.astimezone(UTC)
        bounds, offset = _read(words, now.astimezone(zone), text)
    except (OverflowError, ValueError) as problem:
        raise _bad(text) from problem
    if bounds is None:
        raise _bad(text)
    chosen = bounds[0] if not end or bounds[0] == bounds[1] else bounds[1] - timedelta(microseconds=1)
    return chosen.replace(tzinfo=offset or zone).astimezone(UTC)


def _bad(text: str) -> BadPeriod:
    shown = " ".join(text.split())
    if len(shown) > 60:
        shown = shown[:57] + "..."
    return BadPeriod(f"unreadable period {text!r}", f"“{shown}” is no date or period that I can read. {_EXAMPLES}")


def _zone(name: str, text: str) -> ZoneInfo:
    try:
        return ZoneInfo("UTC" if name.lower() in ("utc", "gmt") else name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        sentence = f"“{name}” is no time zone that I know. Write it like Asia/Karachi or UTC."
        raise BadPeriod(f"unknown zone {name!r} in {text!r}", sentence) from problem


def _exact(words: str, now: datetime) -> datetime | None:
    """Now and what counts back from it to the second: "now", "24h", "2d", "2 hours ago"."""
    if words in ("now", "right now", "just now"):
        return now
    match = BACK.match(words)
    if match is None:
        return None
    unit = match["unit"][:2] if match["unit"].startswith(("mi", "mo")) else match["unit"][0]
    if unit == "mo" or unit == "y" or (match["ago"] and unit in "dw"):
        return None  # whole days, weeks and months are counted on the calendar
    number = count(match["n"] or match["words"])
    if number is None:
        return None
    step = {"mi": timedelta(minutes=1), "m": timedelta(minutes=1), "h": timedelta(hours=1)}
    return now - number * (step.get(unit) or timedelta(weeks=1 if unit == "w" else 0, days=1 if unit == "d" else 0))


def _read(words: str, local: datetime, text: str) -> tuple[Bounds | None, ZoneInfo | None]:
    """The naive local bounds of the words, and UTC if they say so."""
    offset: ZoneInfo | None = None
    if found := _CLOCK_FIRST.match(words):
        words = f"{found['day']} {found['word']}"
    clock = _CLOCK.search(words)
    if clock is None:
        return days(words, local, text), None
    if clock["offset"] in ("z", "utc", "gmt"):
        offset = ZoneInfo("UTC")
    elif clock["offset"]:
        moved = datetime.fromisoformat(f"2000-01-01T00:00:00{clock['offset']}").utcoffset()
        bounds = _at(words[: clock.start()], clock, local, text)
        if bounds is None or moved is None:
            return None, None
        return (bounds[0] - moved, bounds[1] - moved), ZoneInfo("UTC")
    return _at(words[: clock.start()], clock, local, text), offset


def _at(day_words: str, clock: re.Match[str], local: datetime, text: str) -> Bounds | None:
    """A day with a time: one moment."""
    day_words = day_words.strip(" ,")
    day = days(day_words, local, text) if day_words else whole(local.date())
    if day is None or day[1] - day[0] > timedelta(days=1):
        return None
    if clock["word"]:
        hour, minute, second = (0 if clock["word"] == "midnight" else 12), 0, 0
    else:
        hour, minute, second = int(clock["h"] or clock["h12"]), int(clock["m"] or 0), int(clock["s"] or 0)
        if half := (clock["half"] or clock["half12"]):
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if half[0] == "p" else 0)
    at = datetime.combine(day[0].date(), time(hour, minute, second))
    if not day_words and at > local.replace(tzinfo=None):
        at -= timedelta(days=1)  # "14:30" typed at noon is yesterday's
    return at, at
