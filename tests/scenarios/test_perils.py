"""Floods, quakes, fires, wrecks, crashes, fighting and crushes are incidents as strikes are: a day, a place, a count."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

# what an article of Tuesday 16 January tells of Monday, with the label of the incident and whether it is violence
ACTS = {
    "a quake": (
        "A magnitude-6.2 quake struck Orsk on Monday, killing 12 people, the mayor said.",
        "Earthquake in Orsk, Mon 15 Jan 2024",
        False,
    ),
    "a flood": (
        "Flash floods swept through the Orsk valley on Monday, killing 12 people.",
        "Floods in Orsk, Mon 15 Jan 2024",
        False,
    ),
    "a wildfire": (
        "A wildfire near Orsk killed 12 villagers on Monday.",
        "Wildfire near Orsk, Mon 15 Jan 2024",
        False,
    ),
    "a ferry": (
        "A ferry with 90 people on board capsized off Orsk on Monday and 12 people drowned, the coastguard said.",
        "Sinking in Orsk, Mon 15 Jan 2024",
        False,
    ),
    "a bus": (
        "A bus plunged into a ravine near Orsk on Monday, killing 12 pilgrims, police said.",
        "Crash in Orsk, Mon 15 Jan 2024",
        False,
    ),
    "two trains": (
        "Two trains collided near Orsk on Monday, killing 12 people, the railway said.",
        "Crash in Orsk, Mon 15 Jan 2024",
        False,
    ),
    "a crush": (
        "A crush at a concert in Orsk on Monday left 12 people dead, police said.",
        "Crush at a concert in Orsk, Mon 15 Jan 2024",
        False,
    ),
    "fighting": (
        "Heavy fighting erupted in Orsk on Monday, leaving 12 people dead.",
        "Fighting in Orsk, Mon 15 Jan 2024",
        True,
    ),
    "clashes": (
        "Clashes broke out late on Monday between soldiers and rebels in the Orsk valley. At least 12 people were "
        "killed, the Orsk Centre said early on Tuesday.",
        "Clashes in Orsk, Mon 15 Jan 2024",
        True,
    ),
    "all aboard": (
        "All 12 on board were killed when a light plane crashed near Orsk on Monday, the aviation authority said.",
        "Crash in Orsk, Mon 15 Jan 2024",
        False,
    ),
    "a plane without survivors": (
        "There were no survivors when a plane with 12 people on board crashed near Orsk on Monday, officials said.",
        "Crash in Orsk, Mon 15 Jan 2024",
        False,
    ),
    "a bomb that went off": (
        "A bomb went off outside the courthouse in Orsk on Monday, killing 12 people.",
        "Explosion in Orsk, Mon 15 Jan 2024",
        True,
    ),
    "open fire": (
        "Soldiers opened fire on protesters in Orsk on Monday, killing 12 people, witnesses said.",
        "Shooting in Orsk, Mon 15 Jan 2024",
        True,
    ),
    "a flood counted since its first day": (
        "Flooding in Orsk since Monday has killed 12 people, the civil defence said.",
        "Flooding in Orsk, Mon 15 Jan 2024",
        False,
    ),
}


@pytest.mark.parametrize("act", ACTS)
def test_an_act_of_any_kind_is_an_incident_with_its_day_place_and_count(desk: Desk, act: str) -> None:
    text, label, violent = ACTS[act]
    desk.follow(title="Orsk", match="Orsk")
    desk.tell(text, at(16, 9), "Orsk Star")
    status = desk.status(as_of=at(18))
    assert [(line["incident"], line["counts"], line["value"]) for line in status["figures"]] == [(label, "killed", 12)]
    kind = "violence" if violent else "disaster"
    assert status["first_line"].startswith(f"Last {kind} reported: Mon 15 Jan 2024, 3 days ago.")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A bomb went off outside the courthouse in Orsk on Monday morning.", "Explosion in Orsk"),
        ("Rebels blew up the bridge in Orsk on Monday, the governor said.", "Bombing in Orsk"),
        ("Artillery fire from the hills hit a school in Orsk on Monday, the mayor said.", "Shelling in Orsk"),
        ("Soldiers opened fire on protesters in Orsk on Monday, witnesses said.", "Shooting in Orsk"),
        ("Clashes broke out between farmers and herders near Orsk on Monday.", "Clashes in Orsk"),
    ],
)
def test_an_act_of_violence_of_which_nobody_counts_the_victims_has_no_figure_and_says_so(
    desk: Desk, text: str, label: str
) -> None:
    desk.follow(title="Orsk", match="Orsk")
    desk.tell(text, at(16, 9), "Orsk Star")
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["incident"], line["counts"], line["value"]) == (f"{label}, Mon 15 Jan 2024", "casualties", None)


@pytest.mark.parametrize(
    "text",
    [
        "The alarm went off at the museum in Orsk on Monday.",
        "The row blew up in the council of Orsk on Monday.",
        "The bank collapsed on Monday, and the mayor of Orsk called for calm.",
        "The opposition won Monday's vote in Orsk in a landslide.",
        "Talks in Orsk derailed on Monday over the price of gas.",
        "Riot police stood guard at the market in Orsk on Monday.",
        "The fire service in Orsk got a new chief on Monday.",
        "Shares in the Orsk shipyard plunged on Monday.",
        "Police in Orsk are fighting corruption, the minister said on Monday.",
    ],
)
def test_what_is_only_called_so_is_no_incident(desk: Desk, text: str) -> None:
    desk.follow(title="Orsk", match="Orsk")
    desk.tell(text, at(16, 9), "Orsk Star")
    status = desk.status(as_of=at(18))
    assert status["figures"] == []
    assert status["first_line"].startswith("No dated violence reported.")


def test_the_dead_of_an_older_disaster_change_no_toll(desk: Desk) -> None:
    desk.follow(title="Orsk", match="Orsk")
    desk.tell("A quake struck Orsk on Monday, killing 12 people, the mayor said.", at(15, 18), "Orsk Star")
    desk.tell("A year after the quake that killed 300 people in Orsk, survivors live in tents.", at(17, 9), "Bell")
    desk.tell(
        "Orsk was hit on Monday by a quake, ten years after the flood that killed 70 people in Orsk.", at(17, 9), "Mail"
    )
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["value"], line["low"], line["high"]) == (12, 12, 12)
    assert {kind for kind, _ in desk.kinds(at(16), at(18))} <= {"new", "newly_reported"}
