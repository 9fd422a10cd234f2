"""Opposed accounts: only of one act, and only where it is told as done."""

from __future__ import annotations

import pytest

from digests.analysis.stems import stems
from digests.facts.accounts import about, accounts


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Health minister Olga Brandt resigned.", 0),
        ("Karsk dismissed health minister Olga Brandt.", 1),
        ("Health minister Olga Brandt was sacked.", 1),
        ("Police fired into the crowd.", None),
        ("The army dismissed the claims.", None),
        ("Crowds demanded that Olga Brandt be dismissed.", None),
        ("They will march until Olga Brandt steps down.", None),
    ],
)
def test_sides_are_taken_by_what_is_told_as_done(text: str, side: int | None) -> None:
    assert accounts(text, stems(text)) == (set() if side is None else {("left office", side)})


def test_who_left_is_before_the_verb_or_after_it() -> None:
    resigned = about("The cabinet of Karsk resigned, Olga Brandt said.", "left office")
    assert resigned == about("Olga Brandt sacked the cabinet of Karsk and called a vote.", "left office")
    assert resigned.isdisjoint(about("Olga Brandt resigned over the dam.", "left office"))
