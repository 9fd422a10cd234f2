"""Tolls told again are of the act that is meant: by where its own words set it, by its day, by a notice."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, Json, at

AT_DAWN = (
    "Tarvel's air force struck a depot in the Karden port of Lisk before dawn on Tuesday, killing at least four "
    "people, Karden's interior ministry said."
)
ROCKETS = (
    "Two people were killed and eight wounded when rockets from Karden struck Drenn late on Tuesday, the town's "
    "mayor, Pia Sand, said."
)
NINE = (
    "The death toll from Tarvel's air strike on a depot in Lisk has risen to nine, Karden's interior ministry said on "
    "Wednesday."
)
MENDED = (
    "Karden's interior ministry on Thursday corrected the number of people killed in Tuesday's strike on Lisk to "
    "eight, saying that one person had been counted twice."
)
BRIDGE = (
    "A Tarvel drone struck a bridge at Vorne, 20 kilometres north of Lisk, on Thursday afternoon, killing three "
    "people, Karden's interior ministry said."
)


def killed(desk: Desk, day: int) -> list[tuple[int, int, int]]:
    """The latest, the lowest and the highest number of people killed, act by act."""
    lines: list[Json] = desk.status(as_of=at(day))["figures"]
    return [(line["value"], line["low"], line["high"]) for line in lines if line["counts"] == "killed"]


def test_a_toll_that_is_mended_is_of_the_strike_on_the_place_it_names(desk: Desk) -> None:
    desk.follow(title="Karden", match="Karden|Tarvel|Drenn|Lisk")
    desk.tell(AT_DAWN, at(16, 7), "Lisk Wire")
    desk.tell(NINE, at(17, 7), "Lisk Wire")
    desk.tell(ROCKETS, at(17, 10), "Mill Courier")
    desk.tell(MENDED, at(18, 8), "Lisk Wire")
    desk.tell(BRIDGE, at(18, 19), "Bay Post")
    assert sorted(killed(desk, 19)) == [(2, 2, 2), (3, 3, 3), (8, 4, 9)]
    (change,) = desk.digest(at(17), at(18))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("changed", "Toll 9 → 8", MENDED)


def test_the_port_of_a_town_is_in_the_town(desk: Desk) -> None:
    desk.follow(title="Karden", match="Karden|Tarvel|Lisk")
    desk.tell(AT_DAWN, at(16, 7), "Lisk Wire")
    desk.tell(
        "Seven people have died after Tuesday's air strike in Lisk, the head of the hospital said.", at(16, 11), "Post"
    )
    assert killed(desk, 17) == [(7, 4, 7)]


@pytest.mark.parametrize("day", ["Tuesday", "Thursday"])
def test_a_strike_on_another_place_of_that_day_is_another(desk: Desk, day: str) -> None:
    desk.follow(title="Karden", match="Karden|Tarvel|Drenn")
    desk.tell(ROCKETS.replace("Tuesday", day), at(19, 10), "Mill Courier")
    desk.tell(MENDED, at(19, 8), "Lisk Wire")
    assert sorted(killed(desk, 20)) == [(2, 2, 2), (8, 8, 8)]


STRUCK = [
    "Four people were killed in a strike on Lisk on Tuesday, police said.",
    "An air strike on the Karden port of Lisk on Tuesday killed four people, Karden's interior ministry said.",
]
BROUGHT = [
    "Two wounded dockers died in Orl on Wednesday, bringing the toll of Tuesday's strike to six, Karden's mayor said.",
    "Two patients died in Orl on Wednesday, bringing the toll of Tuesday's strike to six, Karden's health ministry said.",
    "Rescuers in Lisk, Karden, found two more bodies on Wednesday, bringing the toll of Tuesday's strike to six.",
    "Two more people died of their wounds, raising the toll of Tuesday's strike to six, Karden's health ministry said.",
]


@pytest.mark.parametrize("first", STRUCK)
@pytest.mark.parametrize("then", BROUGHT)
def test_the_strike_of_a_day_is_the_one_of_that_day_wherever_it_is_counted(desk: Desk, first: str, then: str) -> None:
    desk.follow(title="Karden", match="Karden|Lisk")
    desk.tell(first, at(16, 20), "Bay Post")
    desk.tell(then, at(17, 20), "Lisk Wire")
    (change,) = desk.digest(at(17), at(18))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("changed", "Toll 4 → 6", then)
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["value"], line["low"], line["high"]) == (6, 4, 6)


@pytest.mark.parametrize(
    "claim",
    [
        "As many as 20 people may have been killed, an opposition lawmaker claimed.",
        "As many as 20 people may have been killed in Tuesday's strike on Lisk, an opposition lawmaker claimed.",
        "A strike on Lisk on Tuesday may have killed as many as 20 people, an opposition lawmaker claimed.",
    ],
)
def test_what_many_may_have_died_is_no_source_of_another_count(desk: Desk, claim: str) -> None:
    desk.follow(title="Karden", match="Karden|Lisk")
    first = "A strike on Lisk on Tuesday killed 4 people, according to the Red Cross."
    desk.tell(first, at(16, 20), "Bay Post")
    desk.tell(f"Lisk was quiet on Wednesday. {claim}", at(17, 20), "Wire")
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["value"], [source["text"] for source in line["sources"]]) == (4, [first])
    assert all(fact["texts"] == 1 for fact in desk.facts(at(18)))


OPENED = "Tarvel will reopen the Harl crossing to Karden on Sunday, its interior ministry said on Thursday."
TOLD_WRONGLY = {
    "and one stands in the next sentence": (
        "Correction: The Mill Courier reported on Wednesday that two people were killed in Drenn. One person was killed; "
        "the second is in hospital.",
        [(1, 1, 1)],
    ),
    "and one stands in the same": (
        "Correction: The Mill Courier said on Wednesday that two people had been killed in Drenn; it was one.",
        [(1, 1, 1)],
    ),
    "and none is given": (
        "Clarification: We reported on Wednesday that two people were killed in Drenn. Nobody has confirmed it.",
        [],
    ),
}


@pytest.mark.parametrize("words", TOLD_WRONGLY)
def test_what_a_notice_says_an_outlet_reported_is_withdrawn(desk: Desk, words: str) -> None:
    notice, left = TOLD_WRONGLY[words]
    desk.follow(title="Karden", match="Karden|Drenn")
    desk.tell(ROCKETS, at(17, 10), "The Mill Courier")
    desk.tell(f"{OPENED}\n\n{notice}", at(18, 10), "The Mill Courier")
    assert killed(desk, 19) == left
    (change,) = [each for each in desk.digest(at(17), at(18))["changes"] if each["kind"] == "corrected"]
    assert (change["title"], change["before"]["text"]) == ("Corrected by The Mill Courier", ROCKETS)
    assert change["text"] == (notice if left else notice[: notice.index(" Nobody")])


def test_what_a_notice_says_of_others_or_of_another_place_changes_nothing(desk: Desk) -> None:
    desk.follow(title="Karden", match="Karden|Drenn|Orl")
    desk.tell(ROCKETS, at(17, 10), "The Mill Courier")
    other = "Correction: The Bay Post reported on Wednesday that two people were killed in Orl. One person was killed."
    desk.tell(f"{OPENED}\n\n{other}", at(18, 10), "Bay Post")
    assert (2, 2, 2) in killed(desk, 19)
    assert "corrected" not in {each["kind"] for each in desk.digest(at(17), at(18))["changes"]}
