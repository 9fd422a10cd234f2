"""What the articles tell about a name or a word: in every spelling that the story knows, in any form of the word."""

from __future__ import annotations

import pytest

from digests.errors import BadMatch
from tests.scenarios.desk import Desk, at

ARRIVED = "Envoy Halvar Ostergaard arrived in Kolm on 14 January."
MET = "Envoy Oestergaard met the mayors of the Kolm valley on 15 January."
DAM = "The Kolm dam broke on 13 January, flooding two villages."
BLAMED = "Farmers in Kolm blamed dam owners for years of neglect, the farmers' union said."
SPELLINGS = {"Oestergaard": "Ostergaard"}


@pytest.fixture
def told(desk: Desk) -> Desk:
    desk.follow(title="Kolm", match="Kolm", names=SPELLINGS)
    desk.tell(f"{DAM} {BLAMED}", at(14, 9), "The Ledger")
    desk.tell(ARRIVED, at(15, 9), "The Post")
    desk.tell(MET, at(16, 9), "The Courier")
    return desk


@pytest.mark.parametrize("name", ["Ostergaard", "Oestergaard", "oestergaard"])
def test_a_name_is_found_in_each_of_its_spellings(told: Desk, name: str) -> None:
    assert told.days(about=name) == {"2024-01-14": [ARRIVED], "2024-01-15": [MET]}


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ("dams", {"2024-01-13": [DAM], "": [BLAMED]}),  # a word in any form, and what has no day
        ("the dam", {"2024-01-13": [DAM], "": [BLAMED]}),
        ('"dam owners"', {"": [BLAMED]}),  # a phrase only as it stands
        ("dam villages", {"2024-01-13": [DAM]}),  # each of the words
        ("villages|mayors", {"2024-01-13": [DAM], "2024-01-15": [MET]}),  # any of them
        ("locusts", {}),
    ],
)
def test_words_asked_about(told: Desk, about: str, found: dict[str, list[str]]) -> None:
    assert told.days(about=about) == found


def test_within_a_period(told: Desk) -> None:
    assert told.days(about="Ostergaard", since=at(15)) == {"2024-01-15": [MET]}


def test_the_answer_says_what_was_asked(told: Desk) -> None:
    assert told.timeline(about="the dam")["about"] == "the dam"
    assert told.timeline()["about"] is None


@pytest.mark.parametrize("about", ["|", "...", '"dam'])
def test_words_that_cannot_be_read(told: Desk, about: str) -> None:
    with pytest.raises(BadMatch):
        told.timeline(about=about)
