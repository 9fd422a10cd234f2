"""What was only claimed and is now said by a party itself: its first official word; a claim said again is none."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

# who claimed it: (claim, first official word)
CLAIMS = {
    "officials without a name": (
        "Ostra has recalled its ambassador from Belva, two Ostran officials said on Monday.",
        "Ostra has recalled its ambassador from Belva, foreign minister Lena Ruud said on Monday.",
    ),
    "a newspaper": (
        "Ostra is to buy 12 submarines from Belva, the newspaper Morgen reported on Monday.",
        "Ostra will buy 12 submarines from Belva, government spokesman Ebb Torsen said on Tuesday.",
    ),
    "an unverified video": (
        "An Ostran fighter jet crashed near the Belvan border on Monday, according to unverified videos.",
        "An Ostran fighter jet crashed near the Belvan border on Monday, Ostra's air force said.",
    ),
}


@pytest.mark.parametrize("who", CLAIMS)
def test_a_named_partys_word_on_what_was_claimed_is_the_first_official_one(desk: Desk, who: str) -> None:
    claim, word = CLAIMS[who]
    desk.follow(title="Ostra", match="Ostra|Ostran")
    desk.tell(claim, at(15, 9), "Star")
    desk.tell(word, at(16, 9), "Post")
    (change,) = desk.digest(at(15, 12), at(16, 12))["changes"]
    assert (change["kind"], change["text"], change["before"]["text"]) == ("official", word, claim)


def test_officials_without_a_name_are_no_official_word(desk: Desk) -> None:
    desk.follow(title="Ostra", match="Ostra|Ostran")
    desk.tell("Ostra has recalled its ambassador from Belva, a diplomat said on Monday.", at(15, 9), "Star")
    desk.tell("Ostra has recalled its ambassador from Belva, Ostran officials said on Monday.", at(15, 20), "Post")
    assert desk.kinds(at(15, 12), at(16, 12)) == []
