"""Articles without a stated day: nothing known, or a window of days that they may have been written on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from digests.analysis.dates import find_dates, read_date
from digests.model import Mention, Reference
from digests.when import When

NOTHING = Reference()


def window(first: str, last: str) -> Reference:
    return Reference(window=When.span(date.fromisoformat(first), date.fromisoformat(last)))


def only(text: str, reference: Reference) -> Mention:
    (mention,) = find_dates(text, reference)
    return mention


@pytest.mark.parametrize("text", ["It rained on Friday.", "It rained yesterday.", "It rained last week."])
def test_with_no_reference_relative_words_stay_undated(text: str) -> None:
    mention = only(text, NOTHING)
    assert mention.when is None
    assert mention.relative
    assert mention.partial is None


def test_with_no_reference_a_month_and_day_keeps_what_it_names() -> None:
    mention = only("The envoys will return by January 26.", NOTHING)
    assert mention.when is None
    assert mention.partial == (1, 26)
    assert (mention.expected, mention.deadline) == (True, True)


def test_with_no_reference_a_full_date_is_itself() -> None:
    mention = only("The envoys left on 17 January 2024.", NOTHING)
    assert mention.when is not None
    assert mention.when.value == "2024-01-17"


def test_a_window_gives_the_year() -> None:
    mention = only("The envoys will return by January 26.", window("2024-01-22", "2024-01-26"))
    assert mention.when is not None
    assert mention.when.value == "2024-01-26"
    assert "22–26 Jan 2024" in mention.how


def test_a_window_across_new_year_gives_each_day_its_nearest_year() -> None:
    around = window("2023-12-29", "2024-01-03")
    december, january = find_dates("It began on 28 December and ended on 2 January.", around)
    assert december.when is not None
    assert january.when is not None
    assert (december.when.value, january.when.value) == ("2023-12-28", "2024-01-02")


def test_a_relative_date_is_resolved_only_if_every_day_of_the_window_agrees() -> None:
    text = "The ministers spoke on Friday."
    same = only(text, window("2024-01-22", "2024-01-25"))
    assert same.when is not None
    assert same.when.value == "2024-01-19"
    assert only(text, window("2024-01-22", "2024-01-26")).when is None
    assert only("It rained yesterday.", window("2024-01-22", "2024-01-23")).when is None


def test_last_week_within_one_week_is_known() -> None:
    mention = only("Last week jets struck the port.", window("2024-01-22", "2024-01-26"))
    assert mention.when is not None
    assert mention.when.value == "2024-W03"


def test_a_window_of_months_leaves_relative_dates_undated() -> None:
    assert only("It rained on Friday.", window("2024-01-01", "2024-06-30")).when is None


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Published in The Courier, January 23rd, 2024", "2024-01-23", "January 23rd, 2024"),
        ("February, 23, 2024", "2024-02-23", "February, 23, 2024"),
        (" date 2024-01-25 PORT CITY - The king", "2024-01-25", "2024-01-25"),
        ("Mon, 22 Jan 2024 10:00:00 GMT", "2024-01-22", "Mon, 22 Jan 2024"),
        ("Updated 16/01/2024", "2024-01-16", "16/01/2024"),
        ("By A. Writer | 22 January, 2024", "2024-01-22", "22 January, 2024"),
        ("January 5 in review. January 6, 2024", "2024-01-06", "January 6, 2024"),
    ],
)
def test_the_first_full_date_of_a_short_text_is_read(text: str, value: str, words: str) -> None:
    found = read_date(text, NOTHING)
    assert found is not None
    when, start, end = found
    assert when.value == value
    assert text[start:end] == words


@pytest.mark.parametrize("text", ["", "January 23", "Friday", "2024", "03/04/2024", "Flight 2023"])
def test_a_short_text_without_a_full_date_gives_none(text: str) -> None:
    assert read_date(text, NOTHING) is None


def test_a_short_text_is_read_by_the_outlets_habit() -> None:
    found = read_date("03/04/2024", Reference(day_first=True))
    assert found is not None
    assert found[0].value == "2024-04-03"


def test_nothing_asks_what_day_it_is_today() -> None:
    package = Path(find_dates.__code__.co_filename).parent
    sources = {path.name: path.read_text(encoding="utf-8") for path in sorted(package.glob("*.py"))}
    assert len(sources) > 10
    asking = [
        name for name, source in sources.items() if "today()" in source or ".now(" in source or "time()" in source
    ]
    assert asking == []


def test_of_a_timetable_in_one_sentence_the_first_dates_are_read() -> None:
    text = "The ferry sails on " + "Monday, " * 300 + "and back. It was built on Friday."
    found = find_dates(text, Reference(day=date(2024, 1, 24)))
    assert len(found) == 41
    assert text[found[-1].start : found[-1].end] == "Friday"


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("text", [
    "He left on Friday.",
    "He will leave next week and be back in April.",
    "He left 3 years ago and came back the week before last.",
    "On Friday the 13th he was there.",
    "999999999 days after January 16 he comes back in 99999 months, in the year 9999 or on 31 December 9999.",
])  # fmt: skip
def test_what_lies_beyond_the_calendar_is_found_and_not_resolved(day: date, text: str) -> None:
    for mention in find_dates(text, Reference(day=day)):
        assert mention.when is None or 100 <= mention.when.first.year <= mention.when.last.year <= 9000
