"""Slots: what people type, one digest per local date and time, through clock changes and down-time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.schedule import EXAMPLES, BadSchedule, Rule, due, known_zone, next_slot, parse, resolve

BERLIN, NEW_YORK, KARACHI = "Europe/Berlin", "America/New_York", "Asia/Karachi"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "zone", "understood"),
    [
        ("daily at 9:00 Asia/Karachi", BERLIN, "daily at 09:00 Asia/Karachi"),
        ("daily at 9", BERLIN, "daily at 09:00 Europe/Berlin"),
        ("every day at noon", KARACHI, "daily at 12:00 Asia/Karachi"),
        ("weekdays at 8", KARACHI, "weekdays at 08:00 Asia/Karachi"),
        ("weekly on Monday at 9", KARACHI, "weekly on Monday at 09:00 Asia/Karachi"),
        ("every Monday and Thursday at 9am New York", KARACHI, "weekly on Monday, Thursday at 09:00 America/New_York"),
        ("tuesdays at 7:30 pm in europe/berlin", KARACHI, "weekly on Tuesday at 19:30 Europe/Berlin"),
        ("at 06:00, 14:00, 22:00 UTC", KARACHI, "daily at 06:00, 14:00, 22:00 UTC"),
        ("at 22:00, 6:00, 22:00", KARACHI, "daily at 06:00, 22:00 Asia/Karachi"),
        ("hourly", KARACHI, "hourly Asia/Karachi"),
        ("daily at midnight karachi", BERLIN, "daily at 00:00 Asia/Karachi"),
    ],
)
def test_a_schedule_is_read_as_people_type_it(typed: str, zone: str, understood: str) -> None:
    assert parse(typed, zone).text() == understood


@pytest.mark.parametrize("example", EXAMPLES)
def test_what_a_rule_writes_it_reads_again(example: str) -> None:
    rule = parse(example, KARACHI)
    assert parse(rule.text(), "UTC") == rule


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "neither how often"),
        ("daily", "at what time"),
        ("weekly at 9", "needs its day"),
        ("fortnightly at 9", "fortnightly"),
        ("daily at 25:00", "no time of day"),
        ("daily at 13pm", "no time of day"),
        ("daily at 9 Mars/Base", "Mars/Base"),
        ("daily at 9 PDQ", "PDQ"),
        ("hourly at 9", "after “hourly”"),
    ],
)
def test_what_cannot_be_read_is_named_in_one_sentence(typed: str, says: str) -> None:
    with pytest.raises(BadSchedule) as caught:
        parse(typed, KARACHI)
    assert says in caught.value.sentence


def test_a_city_names_its_zone() -> None:
    assert known_zone("karachi") == KARACHI
    assert known_zone("atlantis") is None


def slots(rule: Rule, start: str, end: str) -> list[str]:
    """The local names of all slots in (start, end]."""
    found, moment = [], at(start)
    while (slot := next_slot(rule, moment)).at <= at(end):
        found.append(slot.key)
        moment = slot.at
    return found


@pytest.mark.parametrize(
    ("zone", "time", "start", "end", "moments"),
    [
        # Berlin springs forward on 31 March 2024 at 2:00: 2:30 does not exist, the first moment after is 3:00.
        (BERLIN, "2:30", "2024-03-29T12:00", "2024-04-01T12:00",
         ["2024-03-30T01:30", "2024-03-31T01:00", "2024-04-01T00:30"]),
        # New York falls back on 3 November 2024 at 2:00: 1:30 comes twice, and counts once, the first time.
        (NEW_YORK, "1:30", "2024-11-02T00:00", "2024-11-04T12:00",
         ["2024-11-02T05:30", "2024-11-03T05:30", "2024-11-04T06:30"]),
        # Midnight after a change is not lost.
        (BERLIN, "0:00", "2026-03-28T12:00", "2026-03-31T12:00",
         ["2026-03-28T23:00", "2026-03-29T22:00", "2026-03-30T22:00"]),
        # Karachi has no summer time.
        (KARACHI, "9:00", "2024-03-30T00:00", "2024-04-01T12:00",
         ["2024-03-30T04:00", "2024-03-31T04:00", "2024-04-01T04:00"]),
    ],
)  # fmt: skip
def test_one_slot_a_local_day_through_clock_changes(
    zone: str, time: str, start: str, end: str, moments: list[str]
) -> None:
    rule = parse(f"daily at {time}", zone)
    found, moment = [], at(start)
    while (slot := next_slot(rule, moment)).at <= at(end):
        found.append(slot.at)
        moment = slot.at
    assert found == [at(moment) for moment in moments]


@pytest.mark.parametrize(
    "zone", [BERLIN, NEW_YORK, KARACHI, "Australia/Lord_Howe", "America/Santiago", "Asia/Kathmandu"]
)
@pytest.mark.parametrize(
    ("typed", "start", "end", "days"),
    [
        ("daily at 0:00, 2:15", "2026-01-01T00:00", "2027-01-01T00:00", 364),
        ("weekdays at 2:30", "2026-01-01T00:00", "2027-01-01T00:00", 259),
        ("hourly", "2026-03-26T00:00", "2026-04-08T00:00", 12),
        ("hourly", "2026-10-22T00:00", "2026-11-04T00:00", 12),
    ],
)
def test_stepping_through_the_months_finds_each_slot_once(
    zone: str, typed: str, start: str, end: str, days: int
) -> None:
    rule = parse(typed, zone)
    moment = at(start)
    seen: set[str] = set()
    while (slot := next_slot(rule, moment)).at < at(end):
        assert slot.key not in seen
        assert slot.at > moment
        assert due(rule, moment, slot.at) == slot
        assert due(rule, moment, slot.at - timedelta(seconds=1)) is None
        seen.add(slot.key)
        moment = slot.at
    # Every local day has its slots, but for those at the ends, which are another period's in UTC.
    assert len({key[:10] for key in seen}) >= days


def test_a_day_that_the_calendar_skipped_falls_on_the_next() -> None:
    skipped = datetime.fromisoformat("2011-12-30T09:00")
    assert resolve(skipped, ZoneInfo("Pacific/Apia")) == at("2011-12-30T10:00")


def test_down_time_owes_one_slot_that_covers_the_gap() -> None:
    rule = parse("daily at 9:00", KARACHI)
    slot = due(rule, at("2024-01-16T04:00"), at("2024-01-20T05:00"))
    assert slot is not None
    assert (slot.key, slot.missed) == ("2024-01-20T09:00", 3)


def test_nothing_is_due_before_its_moment_nor_after_a_clock_that_went_back() -> None:
    rule = parse("daily at 9:00", KARACHI)
    assert due(rule, at("2024-01-16T04:00"), at("2024-01-17T03:59:59")) is None
    assert due(rule, at("2024-01-16T04:00"), at("2024-01-16T02:00")) is None


def test_a_weekday_digest_rests_at_the_weekend() -> None:
    assert slots(parse("weekdays at 8", KARACHI), "2024-01-18T12:00", "2024-01-23T12:00") == [
        "2024-01-19T08:00",
        "2024-01-22T08:00",
        "2024-01-23T08:00",
    ]
