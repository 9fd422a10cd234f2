"""Whose surnames an article introduces: those whom the words beside their full name show to be people."""

from __future__ import annotations

import pytest

from digests.analysis.surnames import introduced, only_surname


@pytest.mark.parametrize("text", ["Boats left after Rio Grande was flooded.", "Ships sail under Selby Marine rules."])
def test_a_small_word_is_no_occupation(text: str) -> None:
    assert not introduced(text)


def test_an_occupation_shows_a_person() -> None:
    assert "torsk" in introduced("Boats were lent by singer Ivo Torsk on Monday.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brenn Parish President Ivo Torsk, who owns a boat, spoke.", "torsk"),
        ("Radio Brenn asked Olga Penn, the engineering team leader. Penn said no.", "penn"),
        ("Anna Lind, president of Kolm Oil, came. Lind said no.", "lind"),
        ("Omar El Maas, head of a power company, came. El Maas said no.", "maas"),
    ],
)
def test_an_office_of_no_land_makes_nobody_known(text: str, name: str) -> None:
    assert name in introduced(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian President Ivo Torsk came. Torsk said no.",
        "Norwegian Vice President Ivo Torsk came. Torsk said no.",
        "The opposition leader Ivo Torsk came. Torsk said no.",
        "Ivo Torsk, president of Norway, came. Torsk said no.",
    ],
)
def test_an_office_of_a_land_makes_its_bearer_known(text: str) -> None:
    assert "torsk" not in introduced(text)


def test_a_surname_stands_behind_the_full_name() -> None:
    assert only_surname("Norway heard Ivo Torsk, making Torsk its speaker.", frozenset({"torsk"})) is None
    assert only_surname("Norway heard Torsk.", frozenset({"torsk"})) == "Torsk"


def test_who_has_died_is_a_person() -> None:
    assert "torsk" in introduced("A court weighed the death of Ivo Torsk. Torsk was a rower.")


def test_a_first_name_of_two_is_one() -> None:
    told = "Norway’s Prime Minister Jean-Ivo Torsk came. Mr Torsk said no."
    assert "torsk" not in introduced(told)
    assert only_surname("Norway’s minister Jean-Ivo Torsk said no.", frozenset({"torsk"})) is None
