"""What became of what was told, in other words than it was told in: put off, averted, done, confirmed, told again."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

# what: (match, first, second, kind, title)
TURNS = {
    "put off because something was not ready": (
        "Tolva",
        "Tolva will hold its presidential election on 28 January.",
        "Tolva's electoral commission has pushed back the presidential election to 4 February because ballots were not "
        "ready.",
        ("changed", "28 Jan → 4 Feb"),
    ),
    "a walkout that was averted": (
        "Tolva",
        "Bus drivers in Tolva plan to walk out on Thursday over night shifts.",
        "A walkout by bus drivers in Tolva set for Thursday has been averted after their union accepted an offer on "
        "night shifts.",
        ("changed", "Cancelled"),
    ),
    "done, told in the passive by another body": (
        "Sorr|Lin",
        "Sorr and Velka will exchange 40 prisoners at the Lin bridge on Tuesday, mediators said.",
        "Forty prisoners were exchanged at the Lin bridge on Tuesday, the Red Crescent said.",
        ("happened", "Happened"),
    ),
    "confirmed on the day after it was told": (
        "Ostra",
        "Ostra has closed its embassy in Belva, local media reported on Monday.",
        "Ostra's foreign ministry confirmed on Tuesday that it had closed its embassy in Belva.",
        ("official", "First official word"),
    ),
}


@pytest.mark.parametrize("what", TURNS)
def test_what_became_of_what_was_told_is_told_with_it(desk: Desk, what: str) -> None:
    match, first, second, turn = TURNS[what]
    desk.follow(title="The story", match=match)
    desk.tell(first, at(15, 9), "Star")
    desk.tell(second, at(16, 17), "Post")
    (change,) = desk.digest(at(15, 12), at(16, 20))["changes"]
    assert ((change["kind"], change["title"]), change["text"]) == (turn, second)
    assert change["before"]["text"] == first


def test_a_quake_told_by_ever_more_outlets_needs_no_second_source(desk: Desk) -> None:
    desk.follow(title="Karibe", match="Karibe")
    desk.tell(
        "A magnitude 6.1 earthquake struck off the coast of Karibe on Monday, killing three people in the port of Lumo, "
        "the civil protection agency said.",
        at(15, 9),
        "Star",
    )
    desk.tell(
        "An earthquake of magnitude 6.1 shook the coast of Karibe on Monday and killed three in Lumo.", at(15, 20)
    )
    desk.tell(
        "Three people died in the port of Lumo in Karibe in Monday's 6.1 magnitude earthquake.", at(15, 21), "Bell"
    )
    digest = desk.digest(at(15, 12), at(16, 9))
    assert (digest["changes"], digest["articles"], digest["repeats"]) == ([], 2, 2)


def test_news_of_who_is_awaited_is_news(desk: Desk) -> None:
    desk.follow(title="Sorr", match="Sorr")
    verdict = (
        "The high court in Sorr will deliver its verdict in the trial of former president Luis Amado on Wednesday."
    )
    march = "Supporters of former president Luis Amado marched through Sorr on Thursday."
    desk.tell(verdict, at(15, 9), "Star")
    desk.tell(march, at(18, 9), "Post")
    assert desk.kinds(at(17, 12), at(18, 12)) == [("awaited", verdict), ("new", march)]
