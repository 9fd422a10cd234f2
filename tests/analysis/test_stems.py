"""Canonical content stems."""

from __future__ import annotations

import pytest

from digests.analysis.names import names
from digests.analysis.porter import porter
from digests.analysis.stems import actors, stem, stems


@pytest.mark.parametrize(
    ("word", "expected"),
    [  # examples of the paper
        ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("agreed", "agre"), ("plastered", "plaster"),
        ("motoring", "motor"), ("hopping", "hop"), ("filing", "file"), ("happy", "happi"), ("relational", "relat"),
        ("conditional", "condit"), ("triplicate", "triplic"), ("hopefulness", "hope"), ("adjustment", "adjust"),
        ("adoption", "adopt"), ("probate", "probat"), ("controll", "control"), ("roll", "roll"), ("sky", "sky"),
    ],
)  # fmt: skip
def test_porter(word: str, expected: str) -> None:
    assert porter(word) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("envoys", "ambassador"),
        ("airstrikes", "attack"),
        ("killed", "fatalities"),
        ("resume", "returned"),
        ("Iranian", "Iran"),
        ("Pakistanis", "Pakistan"),
        ("nine", "9"),
        ("Pakistan’s", "Pakistan"),
        ("injured", "wounded"),
    ],
)
def test_two_words_for_one_thing_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Tehran", "Iran"), ("killed", "wounded"), ("nine", "eleven"), ("offer", "accept")]
)
def test_two_things_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_paraphrase_shares_its_content() -> None:
    one = stems("The ambassadors will return to their posts by 26 January")
    other = stems("Envoys are to resume duties on Jan 26, 2024")
    assert {"ambassador", "return"} <= set(one) & set(other)


def test_dates_are_left_out_and_numbers_kept() -> None:
    assert stems("On Monday, January 26, 2024, twenty-one died; 1.5 million and two hundred fled on 3 May") == (
        "21", "kill", "1500000", "200", "flee",
    )  # fmt: skip


def test_countries_of_two_words_and_abbreviations() -> None:
    assert stems("United States, U.S., US, and us") == ("unitedstates",) * 3
    assert stems("South Koreans met") == ("southkorea", "meet")


def test_joined_words_meet_their_hyphened_spelling() -> None:
    assert stems("de-escalation of the cease-fire") == stems("deescalation of the ceasefire")


def test_a_seat_of_government_acts_but_a_city_does_not() -> None:
    assert actors("Tehran accused Pakistan of it.") == ("iran", "pakistan")
    assert actors("Pakistan recalled its envoy from Tehran.") == ("pakistan",)
    assert actors("The United Arab Emirates and South Korea met in London.") == ("unitedarabemirates", "southkorea")
    assert actors("Let us go.") == ()


def test_names_by_their_shape() -> None:
    text = "On Monday Norway’s Foreign Minister, Anna Lind-Maas, met Jund al-Bahr at the Ministry of Defence."
    assert names(text) == (
        "norway", "anna lind-maas", "jund al-bahr", "ministry of defence",
    )  # fmt: skip
    assert names("Police said so.") == ()
    assert names("Norway said so.") == ("norway",)
