"""What head and foot state."""

from __future__ import annotations

from datetime import date

import pytest

from digests.analysis.masthead import Bounds, bounds, contradiction, masthead
from digests.analysis.sentences import lines
from digests.model import Mention, Reference
from digests.when import When

PROSE = "\n".join(["Norway and Sweden agreed on 3 March 2021 to open the harbour of Eastvik."] * 6)


def read(text: str) -> tuple[date | None, str | None]:
    found = masthead(text, lines(text), Reference())
    return found.stated, found.outlet


@pytest.mark.parametrize(
    ("text", "stated", "outlet"),
    [
        (PROSE + "\nPublished in The Harbour Post, January 23rd, 2024\nComments are closed.", date(2024, 1, 23),
         "The Harbour Post"),
        (PROSE + "\nPublished in Shoreline, 4 May 2023", date(2023, 5, 4), "Shoreline"),
        (" date 2024-01-25 EASTVIK - Norway agreed.\n" + PROSE, date(2024, 1, 25), None),
        ("February, 23, 2024\nNorway Agrees\n\nHarbour Post International: In a quick move, Norway agreed.\n" + PROSE,
         date(2024, 2, 23), "Harbour Post International"),
        ("By Anna Lind | January 5, 2024\n" + PROSE, date(2024, 1, 5), None),
        ("LONDON | Tue Mar 15, 2011 1:48 pm GMT\n" + PROSE, date(2011, 3, 15), None),
        ("Villages Cut Off\nNorthern Herald | 4 March 2025\n" + PROSE, date(2025, 3, 4), "Northern Herald"),
        ("The Eastvik Courier, Tuesday, March 4, 2025, 10:15 GMT\n" + PROSE, date(2025, 3, 4), "The Eastvik Courier"),
        ("2025-03-04 - Radio Eastvik\n\n" + PROSE, date(2025, 3, 4), "Radio Eastvik"),
        ("Oslo, 4 March 2025\n\n" + PROSE, date(2025, 3, 4), None),
        ("Eastvik Ferry Fire, 4 March 2015\n\n" + PROSE, None, None),  # what happened that day
        ("The Herald said on 4 March 2025\n\n" + PROSE, None, None),
        (PROSE + "\nSources By Agencies", None, None),
        ("KARACHI, Jan. 18 (Harbour Wire) -- Norway agreed to it.\n" + PROSE, None, None),
        ("January 5, 2024 was a day of storms in Norway.\n" + PROSE, None, None),
        (PROSE, None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_head_and_foot(text: str, stated: date | None, outlet: str | None) -> None:
    assert read(text) == (stated, outlet)


def day(value: str, *, expected: bool = False) -> Mention:
    return Mention(0, 1, When.parse(value), expected=expected)


def test_expected_days_with_their_year_and_posts_bound_the_writing() -> None:
    found = bounds(
        [
            ("January 26, 2024", day("2024-01-26", expected=True)),
            ("29 January 2024", day("2024-01-29", expected=True)),
            ("January 3", day("2023-01-03", expected=True)),  # no year of its own: nothing to go by
            ("16 January 2020", day("2020-01-16")),  # past
        ],
        [date(2024, 1, 20), date(2024, 1, 22)],
    )
    assert found == Bounds(date(2024, 1, 22), date(2024, 1, 26))


def test_a_stated_day_that_its_own_words_contradict() -> None:
    found = Bounds(date(2024, 1, 22), date(2024, 1, 26))
    assert contradiction(date(2024, 2, 23), found) == (
        "It states 23 February 2024 as its date, but tells of 26 January 2024 as still to come."
    )
    assert contradiction(date(2024, 1, 2), found) == (
        "It states 2 January 2024 as its date, but carries a post of 22 January 2024."
    )
    assert contradiction(date(2024, 1, 24), found) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("QUETTA, 3 February 2024 (Zarghun Times) - Officials met in the city.", date(2024, 2, 3)),
        ("ISLAMABAD, Jan. 18, 2024 — The ministry gave no figure.", date(2024, 1, 18)),
        ("QUETTA, February 3 (Agency) - Officials met in the city.", None),
    ],
)
def test_a_dateline_that_names_the_year_states_the_day(text: str, day: date | None) -> None:
    assert read(text)[0] == day
