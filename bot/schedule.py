"""Rules of subscriptions -> slots: the moments at which a digest is owed. Pure.

A slot is a local wall time in an IANA zone, once per local date and time: a time that the clocks skip falls on the
first moment after the gap, a time that comes twice counts the first time. Knows no store, no clock and no Slack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from digests.errors import BadInput

EXAMPLES = (
    "daily at 9:00 Asia/Karachi",
    "weekdays at 8",
    "weekly on Monday at 9",
    "at 06:00, 14:00, 22:00 UTC",
    "hourly",
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MOST_TIMES = 24
# A time that people type: "9", "9:00", "09.30", "9am", "9:30 pm", "noon", "midnight".
_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?\s*(?P<half>[ap])?\.?(?:m\.?)?", re.I)
# One hour of backward search covers every gap that tzdata has known but whole skipped days (Samoa, 2011).
_LONGEST_GAP = timedelta(hours=25)


class BadSchedule(BadInput):
    """A schedule that can't be read."""


class Every(StrEnum):
    """How often a rule comes round."""

    DAY = "daily"
    WEEKDAY = "weekdays"
    WEEK = "weekly"
    HOUR = "hourly"


@dataclass(frozen=True, slots=True)
class Rule:
    """When a channel wants its digest: local times of the days `on` (0 is Monday), in `zone` (an IANA name)."""

    every: Every
    times: tuple[time, ...]
    on: tuple[int, ...]
    zone: str

    @property
    def only_changes(self) -> bool:
        """Whether it stays quiet when nothing changed."""
        return self.every is Every.HOUR

    def text(self) -> str:
        """The rule as `parse` reads it again, the zone included."""
        return f"{self.words()} {self.zone}"

    def words(self) -> str:
        """The rule as people read it, without the zone."""
        if self.every is Every.HOUR:
            return "hourly"
        times = ", ".join(f"{moment:%H:%M}" for moment in self.times)
        if self.every is Every.WEEK:
            days = ", ".join(_DAYS[day].capitalize() for day in self.on)
            return f"weekly on {days} at {times}"
        return f"{self.every} at {times}"


@dataclass(frozen=True, slots=True)
class Slot:
    """One due moment: the wall time that names it, the moment it falls on (UTC), and how many before it were missed."""

    local: datetime
    at: datetime
    missed: int = 0

    @property
    def key(self) -> str:
        """Its name in the store: "2024-01-17T09:00", local to the rule's zone."""
        return self.local.strftime("%Y-%m-%dT%H:%M")


def parse(text: str, zone: str) -> Rule:
    """Read a rule as people type it; `zone` (an IANA name) holds when the text names none.

    Raises BadSchedule with one sentence that says what was not understood.
    """
    words = text.replace(",", " , ").split()
    zone, words = _take_zone(words, zone)
    every, on, words = _take_every(words, text)
    if every is Every.HOUR:
        if words:
            raise _unclear(text, f"“{' '.join(words)}” says nothing to me after “hourly”")
        return Rule(Every.HOUR, tuple(time(hour) for hour in range(24)), tuple(range(7)), zone)
    times = _times(words, text)
    return Rule(every, times, on, zone)


def resolve(local: datetime, zone: ZoneInfo) -> datetime:
    """The UTC moment of the wall time `local` (naive): the first of two, or the first one after a gap."""
    aware = local.replace(tzinfo=zone, fold=0)
    moment = aware.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == local:
        return moment
    # In a gap fold=0 lands after the change of the clocks and fold=1 before it: halve to the change between them.
    before = min(moment, local.replace(tzinfo=zone, fold=1).astimezone(UTC))
    after = max(moment, before)
    old = before.astimezone(zone).utcoffset()
    low, high = int(before.timestamp()), int(after.timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, zone).utcoffset() == old:
            low = middle
        else:
            high = middle
    return datetime.fromtimestamp(high, UTC)


def due(rule: Rule, after: datetime, now: datetime) -> Slot | None:
    """The newest slot in (after, now], or None. `missed` counts the earlier ones that it stands in for.

    `after` is the moment of the last slot, or of the subscription. A clock that went back owes nothing.
    """
    if now <= after:
        return None
    found: Slot | None = None
    missed = 0
    # Each slot that is passed over is one the bot slept through; only a month of them is worth counting.
    start = max(after, now - timedelta(days=31))
    for slot in _slots(rule, start):
        if slot.at > now:
            break
        missed += found is not None and found.at != slot.at
        found = slot
    return Slot(found.local, found.at, missed) if found else None


def next_slot(rule: Rule, now: datetime) -> Slot:
    """The first slot after `now`."""
    return next(_slots(rule, now))


def known_zone(name: str) -> str | None:
    """The IANA name that people mean by `name` in any case ("asia/karachi", "utc"), or None."""
    return _zones().get(name.casefold())


def _slots(rule: Rule, after: datetime) -> Iterator[Slot]:
    """Slots after `after` in order of their moments; of those that share a moment (in a gap) the last is kept."""
    zone = ZoneInfo(rule.zone)
    day: date = (after - _LONGEST_GAP).astimezone(zone).date()
    held: Slot | None = None
    while True:
        if day.weekday() in rule.on:
            for moment in rule.times:
                local = datetime.combine(day, moment)
                slot = Slot(local, resolve(local, zone))
                if slot.at <= after:
                    continue
                if held is not None and held.at != slot.at:
                    yield held
                held = slot
        day += timedelta(days=1)


@cache
def _zones() -> dict[str, str]:
    names = {name.casefold(): name for name in sorted(available_timezones()) if not name.startswith(("posix", "right"))}
    names.update({"z": "UTC", "utc": "UTC", "gmt": "Etc/GMT"})
    # The last part of a name is what people type ("Karachi"), where only one zone ends so.
    cities: dict[str, set[str]] = {}
    for name in names.values():
        if "/" in name and not name.startswith("Etc/"):
            cities.setdefault(name.rsplit("/", 1)[1].casefold(), set()).add(name)
    for city, owners in sorted(cities.items()):
        if len(owners) == 1:
            names.setdefault(city, next(iter(owners)))
    return names


def _take_zone(words: list[str], default: str) -> tuple[str, list[str]]:
    """The zone at the end of the words ("Asia/Karachi", "New York"), and the words before it."""
    for count in (2, 1):
        tail = words[-count:]
        if len(tail) == count and len(words) > count - 1 and all(word[0].isalpha() for word in tail):
            name = "_".join(tail)
            if found := known_zone(name):
                rest = words[:-count]
                return found, rest[:-1] if rest and rest[-1].lower() == "in" else rest
    if words and "/" in words[-1]:
        raise BadSchedule(
            f"no zone {words[-1]!r}", f"I don't know the time zone “{words[-1]}”. Write it as in Asia/Karachi or UTC."
        )
    return default, words


def _take_every(words: list[str], text: str) -> tuple[Every, tuple[int, ...], list[str]]:
    """How often, on which days, and the words that are left for the times."""
    if not words:
        raise _unclear(text, "It says neither how often nor at what time")
    first, rest = words[0].lower(), words[1:]
    if first == "every" and rest:
        first, rest = rest[0].lower(), rest[1:]
    if first in ("hourly", "hour"):
        return Every.HOUR, tuple(range(7)), rest
    if first in ("daily", "day"):
        return Every.DAY, tuple(range(7)), rest
    if first in ("weekdays", "weekday"):
        return Every.WEEKDAY, tuple(range(5)), rest
    if first in ("weekly", "week", "on") or _day(first) is not None:
        named = words if _day(words[0]) is not None else rest
        days, rest = _days([first, *rest] if _day(first) is not None else list(named))
        if not days:
            raise _unclear(text, "A weekly digest needs its day, as in “weekly on Monday at 9”")
        return Every.WEEK, days, rest
    if first == "at" or _TIME.fullmatch(first) or first in ("noon", "midnight"):
        return Every.DAY, tuple(range(7)), words
    raise _unclear(text, f"I don't understand “{words[0]}”")


def _days(words: list[str]) -> tuple[tuple[int, ...], list[str]]:
    found: list[int] = []
    for position, word in enumerate(words):
        if (day := _day(word)) is not None:
            found.append(day)
        elif word.lower() not in ("on", "and", ","):
            return tuple(sorted(set(found))), words[position:]
    return tuple(sorted(set(found))), []


def _day(word: str) -> int | None:
    low = word.lower().rstrip("s") if len(word) > 3 else word.lower()
    for number, name in enumerate(_DAYS):
        if len(low) >= 3 and name.startswith(low):
            return number
    return None


def _times(words: list[str], text: str) -> tuple[time, ...]:
    rest = [word for word in words if word.lower() not in ("at", "and", ",", "&")]
    joined: list[str] = []
    for word in rest:
        if joined and word.lower() in ("am", "pm", "a.m.", "p.m."):
            joined[-1] += word
        else:
            joined.append(word)
    if not joined:
        raise _unclear(text, "It doesn't say at what time, as in “at 9:00”")
    times = sorted({_time(word, text) for word in joined})
    if len(times) > _MOST_TIMES:
        raise _unclear(text, f"More than {_MOST_TIMES} times a day are too many")
    return tuple(times)


def _time(word: str, text: str) -> time:
    if word.lower() in ("noon", "midnight"):
        return time(12 if word.lower() == "noon" else 0)
    match = _TIME.fullmatch(word)
    if not match:
        what = "a time zone that I know, as in Asia/Karachi" if word.isalpha() else "a time that I can read"
        raise _unclear(text, f"“{word}” is not {what}")
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            raise _unclear(text, f"“{word}” is no time of day")
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    if hour == 24 and minute == 0:
        hour = 0
    if hour > 23 or minute > 59:
        raise _unclear(text, f"“{word}” is no time of day")
    return time(hour, minute)


def _unclear(text: str, why: str) -> BadSchedule:
    return BadSchedule(f"schedule {text!r}: {why}", f"{why}. Try “{EXAMPLES[0]}”, “{EXAMPLES[3]}” or “hourly”.")
