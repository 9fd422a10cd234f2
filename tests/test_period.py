"""What people type for a moment: each line of the tables is one thing typed and the local bounds that it means."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from digests.errors import BadPeriod
from digests.period import moment

KARACHI = ZoneInfo("Asia/Karachi")
NOW = datetime(2024, 1, 24, 9, 30, tzinfo=UTC)  # Wednesday 14:30 in Karachi


def local(text: str, *, end: bool = False, now: datetime = NOW, zone: ZoneInfo = KARACHI) -> str:
    found = moment(text, now=now, zone=zone, end=end)
    assert found.tzinfo is UTC
    return found.astimezone(zone).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("yesterday", "2024-01-23 00:00", "2024-01-23 23:59"),
        ("Today", "2024-01-24 00:00", "2024-01-24 23:59"),
        ("tomorrow", "2024-01-25 00:00", "2024-01-25 23:59"),
        ("16 January", "2024-01-16 00:00", "2024-01-16 23:59"),
        ("since 16 January", "2024-01-16 00:00", "2024-01-16 23:59"),
        ("Jan 16 2024", "2024-01-16 00:00", "2024-01-16 23:59"),
        ("January 16th, 2024", "2024-01-16 00:00", "2024-01-16 23:59"),
        ("Tue, 16 Jan", "2024-01-16 00:00", "2024-01-16 23:59"),
        ("16-Jan-2024", "2024-01-16 00:00", "2024-01-16 23:59"),
        ("16/01/2024", "2024-01-16 00:00", "2024-01-16 23:59"),
        ("2024-01-25", "2024-01-25 00:00", "2024-01-25 23:59"),
        ("the 16th", "2024-01-16 00:00", "2024-01-16 23:59"),
        ("Monday", "2024-01-22 00:00", "2024-01-22 23:59"),
        ("Wednesday", "2024-01-24 00:00", "2024-01-24 23:59"),
        ("last Wednesday", "2024-01-17 00:00", "2024-01-17 23:59"),
        ("3 days ago", "2024-01-21 00:00", "2024-01-21 23:59"),
        ("two weeks ago", "2024-01-10 00:00", "2024-01-10 23:59"),
        ("a month ago", "2023-12-24 00:00", "2023-12-24 23:59"),
        ("last week", "2024-01-15 00:00", "2024-01-21 23:59"),
        ("this week", "2024-01-22 00:00", "2024-01-28 23:59"),
        ("the weekend", "2024-01-20 00:00", "2024-01-21 23:59"),
        ("last month", "2023-12-01 00:00", "2023-12-31 23:59"),
        ("December", "2023-12-01 00:00", "2023-12-31 23:59"),
        ("2023", "2023-01-01 00:00", "2023-12-31 23:59"),
        ("this morning", "2024-01-24 06:00", "2024-01-24 11:59"),
        ("last night", "2024-01-23 18:00", "2024-01-24 05:59"),
        ("Monday evening", "2024-01-22 18:00", "2024-01-22 23:59"),
    ],
)
def test_a_stretch_of_time_is_its_start_or_with_end_its_end(typed: str, start: str, end: str) -> None:
    assert local(typed) == start
    assert local(typed, end=True) == end


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("now", "2024-01-24 14:30"),
        ("24h", "2024-01-23 14:30"),
        ("2d", "2024-01-22 14:30"),
        ("90 min", "2024-01-24 13:00"),
        ("12 hours ago", "2024-01-24 02:30"),
        ("noon yesterday", "2024-01-23 12:00"),
        ("yesterday at 14:30", "2024-01-23 14:30"),
        ("9am Monday", "2024-01-22 09:00"),
        ("18:00", "2024-01-23 18:00"),
        ("2024-01-25T09:00", "2024-01-25 09:00"),
        ("2024-01-25 09:00", "2024-01-25 09:00"),
        ("2024-01-25T09:00Z", "2024-01-25 14:00"),
        ("2024-01-25T09:00+00:00", "2024-01-25 14:00"),
        ("2024-01-25 09:00 Europe/Rome", "2024-01-25 13:00"),
        ("2024-01-25 09:00 UTC", "2024-01-25 14:00"),
    ],
)
def test_one_moment_is_the_same_as_start_and_as_end(typed: str, at: str) -> None:
    assert local(typed) == local(typed, end=True) == at


def test_the_end_of_a_day_is_its_last_microsecond_in_the_askers_zone() -> None:
    found = moment("2024-01-25", now=NOW, zone=KARACHI, end=True)
    assert found == datetime(2024, 1, 25, 18, 59, 59, 999999, tzinfo=UTC)


def test_a_day_follows_the_askers_zone_when_it_is_already_tomorrow_there() -> None:
    late = datetime(2024, 1, 24, 21, 0, tzinfo=UTC)  # 25 January, 02:00 in Karachi
    assert local("yesterday", now=late) == "2024-01-24 00:00"
    assert local("yesterday", now=late, zone=ZoneInfo("UTC")) == "2024-01-23 00:00"


def test_a_day_of_23_hours_ends_with_its_own_last_moment() -> None:
    rome = ZoneInfo("Europe/Rome")
    start = moment("31 March 2024", now=NOW, zone=rome, end=False)
    end = moment("31 March 2024", now=NOW, zone=rome, end=True)
    assert round((end - start).total_seconds()) == 23 * 3600


def test_a_month_and_day_is_the_latest_one_unless_that_is_over_eleven_months_ago() -> None:
    assert local("25 December") == "2023-12-25 00:00"
    assert local("15 March") == "2023-03-15 00:00"
    assert local("29 January") == "2024-01-29 00:00"
    assert local("29 February") == "2024-02-29 00:00"


@pytest.mark.parametrize(
    "typed",
    ["the day of doom", "", "soon", "5", "30 February", "2024-13-01", "25:00", "a while ago", "foo 12 bar", "99999d",
     "monday the whole crisis in 2 words", "last", "tea at noon", "16 Jan 2024 09:00 PST"],
)  # fmt: skip
def test_junk_is_refused_with_one_sentence_and_examples(typed: str) -> None:
    with pytest.raises(BadPeriod) as refused:
        moment(typed, now=NOW, zone=KARACHI, end=False)
    assert "Try “yesterday”" in refused.value.sentence
    assert "\n" not in refused.value.sentence


def test_a_day_that_can_be_two_days_is_asked_back() -> None:
    with pytest.raises(BadPeriod, match="ambiguous") as refused:
        moment("01/02/2024", now=NOW, zone=KARACHI, end=False)
    assert "2024-02-01" in refused.value.sentence
    assert "2024-01-02" in refused.value.sentence


def test_an_unknown_zone_is_named_back() -> None:
    with pytest.raises(BadPeriod) as refused:
        moment("2024-01-25 09:00 Mars/Base", now=NOW, zone=KARACHI, end=False)
    assert "Mars/Base" in refused.value.sentence


def test_a_rare_spelling_still_names_its_day() -> None:
    assert local("2024 Jan 16") == "2024-01-16 00:00"


def test_now_without_a_zone_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="time zone"):
        moment("yesterday", now=NOW.replace(tzinfo=None), zone=KARACHI, end=False)
