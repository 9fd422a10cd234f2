"""Texts that tell of long ago: a day without its year goes on from what was told before, not from the day of writing."""

from __future__ import annotations

from datetime import date

import pytest

from digests.analysis.dates import find_dates, habit
from digests.model import Reference

WRITTEN = Reference(day=date(2012, 11, 10))


def values(text: str, reference: Reference = WRITTEN) -> dict[str, str | None]:
    """Each mention's words and value."""
    return {text[m.start : m.end]: m.when.value if m.when else None for m in find_dates(text, reference)}


def test_a_day_without_a_year_goes_on_from_the_year_told() -> None:
    found = values(
        "The strait was closed in 1939. On 1 September the fleet sailed. In April 1940 it returned. On 22 June a truce "
        "was signed. In 1941 the port burned. In December it was rebuilt. In January the fleet sailed again."
    )
    assert found["1 September"] == "1939-09-01"
    assert found["22 June"] == "1940-06-22"
    assert found["December"] == "1941-12"
    assert found["January"] == "1942-01"


def test_news_with_old_years_in_it_is_no_history() -> None:
    text = "Ties soured in 1988, 1999 and 2004. On Friday they broke. On Jan. 16 the fleet sailed."
    assert values(text)["Jan. 16"] == "2012-01-16"


def test_years_on_both_sides_of_a_dash_are_two() -> None:
    assert values("Ivo Brand (1932-2010) painted it.") == {"1932": "1932", "2010": "2010"}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The second Tuesday of October is polling day.", "The second Tuesday of October", "2012-10-09"),
        ("He was sworn in on the 11th of last month.", "the 11th of last month", "2012-10-11"),
        ("The body was found on the 5th, police said.", "the 5th", "2012-11-05"),
        ("It happened a week ago on Thursday.", "a week ago on Thursday", "2012-11-01"),
        ("A fortnight ago the mine closed.", "A fortnight ago", "2012-W43"),
        ("The week of October 9 was calm.", "October 9", "2012-W41"),
        ("Voters go to the polls in December.", "December", "2012-12"),
        ("In three weeks the mine will close.", "In three weeks", "2012-W48"),
    ],
)
def test_days_counted_in_their_month_and_weeks(text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


@pytest.mark.parametrize("text", ["He lived on the 5th floor.", "She birdied the 14th.", "Euro 2012 was won by Spain."])
def test_numbers_of_other_things_are_no_days(text: str) -> None:
    assert values(text) == {}


def test_a_habit_is_what_all_days_that_can_be_one_show() -> None:
    assert habit(["on 16/01/2024 and 03/02/2024"]) is True
    assert habit(["on 01/16/2024"]) is False
    assert habit(["on 03/02/2024"]) is None
    assert habit(["on 16/01/2024", "on 01/16/2024"]) is None


def test_a_date_beside_no_verb_of_an_undated_text_is_read() -> None:
    assert values("A quiet day, 16 January 2012.", Reference()) == {"16 January 2012": "2012-01-16"}
