"""Figures hang on an incident: what is counted, who counted, the hedge, the range and the latest value."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, Json, at

# topic: title and match, then three articles of one incident whose toll is 7, 9 and 11, each in other words
TOLLS = {
    "a fire": (
        ("Karsk mill fire", "Karsk|mill"),
        ("A fire at the Lowmoor textile mill in Karsk killed seven people on Monday, the fire service said.", at(15, 9)),
        ("Nine people were killed in the fire at the Lowmoor textile mill in Karsk on Monday, it was confirmed.", at(16, 9)),
        (
            "The death toll from Monday's fire at the Lowmoor textile mill in Karsk has risen to 11, the fire service "
            "said on Wednesday.",
            at(17, 9),
        ),
    ),
    "a ferry": (
        ("Hessel ferry", "ferry|Hessel"),
        ("Seven people drowned when a ferry capsized off Port Hessel on Tuesday, the coastguard said.", at(16, 15)),
        (
            "The number of dead from the ferry that capsized off Port Hessel has risen to nine, the coastguard said on "
            "Wednesday.",
            at(17, 9),
        ),
        (
            "Eleven bodies have now been recovered from the ferry that capsized off Port Hessel on Tuesday, the "
            "coastguard said.",
            at(18, 9),
        ),
    ),
    "floods": (
        ("Tamar floods", "flood|floods|Tamar"),
        ("Floods in the Tamar valley killed seven people on Sunday, officials in Orsk said.", at(15, 9)),
        ("The floods in the Tamar valley have killed nine people, officials in Orsk said on Tuesday.", at(16, 9)),
        ("Officials in Orsk put the death toll from the Tamar valley floods at 11 on Wednesday.", at(17, 9)),
    ),
    "an attack": (
        ("Delmar", "Delmar"),
        ("Gunmen attacked a bus near Delmar on Friday, killing seven passengers and wounding 12, police said.", at(12, 18)),
        ("The toll from Friday's attack on a bus near Delmar rose to nine on Saturday, police said.", at(13, 9)),
        (
            "Eleven people are now known to have died in the attack on a bus near Delmar on Friday, the interior "
            "ministry said.",
            at(14, 9),
        ),
    ),
}  # fmt: skip


def told(desk: Desk, topic: str) -> Desk:
    (title, match), *articles = TOLLS[topic]
    desk.follow(title=title, match=match)
    for (text, when), outlet in zip(articles, ("The Post", "Daily Vole", "The Post"), strict=True):
        desk.tell(text, when, outlet)
    return desk


def killed(status: Json) -> list[Json]:
    return [line for line in status["figures"] if line["counts"] == "killed"]


@pytest.mark.parametrize("topic", TOLLS)
def test_a_toll_that_rose_is_one_incident_with_its_range_and_latest_value(desk: Desk, topic: str) -> None:
    (line,) = killed(told(desk, topic).status(as_of=at(20)))
    assert (line["value"], line["low"], line["high"]) == (11, 7, 11)
    assert len(line["sources"]) == 3


@pytest.mark.parametrize("topic", TOLLS)
def test_a_toll_that_rose_twice_is_one_changed_line(desk: Desk, topic: str) -> None:
    told(desk, topic)
    first, last = TOLLS[topic][1], TOLLS[topic][3]
    made = desk.digest(first[1].replace(hour=23), at(20))["changes"]
    assert [(change["kind"], change["title"]) for change in made] == [("changed", "Toll 7 → 11")]
    assert made[0]["text"] == last[0]
    assert made[0]["before"]["text"] == first[0]


def test_the_wounded_of_the_attack_stand_apart(desk: Desk) -> None:
    lines = told(desk, "an attack").status(as_of=at(20))["figures"]
    assert [(line["counts"], line["value"]) for line in lines] == [("killed", 11), ("wounded", 12)]
    assert len({line["incident"] for line in lines}) == 1


def test_at_least_seven_and_then_nine_are_two_states(desk: Desk) -> None:
    desk.follow(title="Orlu", match="Orlu")
    desk.tell(
        "At least seven people were killed by a bomb at the market in Orlu on Thursday, police said.", at(18, 9), "A"
    )
    desk.tell("Nine people were killed by the bomb at the market in Orlu on Thursday, police said.", at(18, 18), "B")
    (change,) = desk.digest(at(18, 12), at(18, 20))["changes"]
    assert change["title"] == "Toll at least 7 → 9"
    (line,) = killed(desk.status(as_of=at(19)))
    assert (line["value"], line["low"], line["high"], line["said_by"]) == (9, 7, 9, "police")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A bomb killed nine people at the central market in Orlu on Thursday, police said.",
            "Six people were killed by the bomb at the central market in Orlu on Thursday, the hospital said.",
        ),
        (
            "A landslide in Orlu killed 34 villagers on Thursday, the provincial government said.",
            "The landslide in Orlu on Thursday left 21 villagers dead, according to the Red Cross.",
        ),
        (
            "Clashes between miners and police at the Orlu pit on Thursday left 12 people injured, the miners' union said.",
            "Four people were injured in clashes between miners and police at the Orlu pit on Thursday, police said.",
        ),
    ],
)
def test_a_toll_that_is_lower_in_one_outlet_differs_with_both_quoted(desk: Desk, first: str, second: str) -> None:
    desk.follow(title="Orlu", match="Orlu")
    desk.tell(first, at(18, 15), "Orlu Star")
    desk.tell(second, at(18, 18), "Evening Bell")
    (change,) = desk.digest(at(18, 16), at(18, 20))["changes"]
    assert (change["kind"], change["text"], change["before"]["text"]) == ("differ", second, first)
    (difference,) = desk.status(as_of=at(18, 20))["differ"]
    assert {side["text"] for side in difference["sides"]} == {first, second}


def test_counts_from_different_moments_are_no_dispute(desk: Desk) -> None:
    desk.follow(title="Ruvo measles", match="measles|Ruvo")
    desk.tell(
        "Measles has killed 112 children in the Ruvo district since October, the health ministry said on Tuesday.",
        at(16, 15),
        "Ruvo Post",
    )
    desk.tell(
        "Measles has killed 40 children in the Ruvo district since the new year, the health ministry said on Wednesday.",
        at(17, 15),
        "Ruvo Mail",
    )
    assert desk.status(as_of=at(18))["differ"] == []
    assert {kind for kind, _ in desk.kinds(at(16, 18), at(18))} <= {"new", "newly_reported"}


def test_another_attack_is_another_incident(desk: Desk) -> None:
    desk.follow(title="Tolm", match="Tolm")
    desk.tell("A roadside bomb killed five soldiers near the town of Tolm on Monday, the army said.", at(15, 18), "A")
    desk.tell(
        "A second roadside bomb killed three soldiers near the town of Tolm on Wednesday, the army said.",
        at(17, 18),
        "B",
    )
    assert [line["value"] for line in killed(desk.status(as_of=at(18)))] == [3, 5]
    assert [kind for kind, _ in desk.kinds(at(16), at(18))] == ["new"]
