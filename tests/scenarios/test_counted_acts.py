"""The counts of one act in the words of many outlets: whole and part, who counted, the hedge, the day of the counting."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, Json, at


def figures(desk: Desk) -> list[Json]:
    return list(desk.status(as_of=at(20))["figures"])


def row(line: Json) -> tuple[str, int | None, str | None, str | None]:
    return line["counts"], line["value"], line["hedge"], line["said_by"]


TOLD = {
    "the whole, not the part in the middle": (
        "At least 17 people, including nine children, were killed in an air strike on a school in Qamrat on Monday, "
        "medics said.",
        [("killed", 17, "At least", "medics")],
    ),
    "the perfect of an act of one day": (
        "Five people have been killed and two critically injured in a shooting in Qamrat on Monday, police have confirmed.",
        [("killed", 5, None, "police"), ("wounded", 2, None, "police")],
    ),
    "a side clause that carries the count": (
        "Two trains collided near Qamrat on Monday evening, leaving 33 passengers dead and nearly 100 injured, railway "
        "officials said.",
        [("killed", 33, None, "railway officials"), ("wounded", 100, "nearly", "railway officials")],
    ),
    "who speaks of one clause only": (
        "An air strike in Qamrat on Monday killed nine people, and hospital officials said 20 were wounded.",
        [("killed", 9, None, None), ("wounded", 20, None, "hospital officials")],
    ),
    "the worst since another": (
        "The bombing in Qamrat on Monday, which killed eight people, was the deadliest since an attack in 2019 that left "
        "45 dead.",
        [("killed", 8, None, None)],
    ),
    "the day of the counting": (
        "As of 17 January, the floods that hit Qamrat province on 14 January have left 61 people dead and 18 missing, "
        "the ministry of interior reported.",
        [
            ("killed", 61, None, "the ministry of interior"),
            ("missing", 18, None, "the ministry of interior"),
        ],
    ),
    "a comma between the day and who says it": (
        "A ferry sank off Qamrat on Monday, officials told a news agency, adding that 12 bodies had been recovered.",
        [("killed", 12, None, "officials")],
    ),
    "what lives are claimed by is no claim": (
        "Flooding in Qamrat on Monday has claimed at least nine lives, the mayor said.",
        [("killed", 9, "at least", "the mayor")],
    ),
    "a vehicle that leaves the road": (
        "Nineteen people lost their lives and 23 sustained injuries when a bus fell into a ravine near Qamrat on Monday, "
        "police said.",
        [("killed", 19, None, "police"), ("wounded", 23, None, "police")],
    ),
    "behind a semicolon": (
        "A dam gave way in Qamrat on Monday; 40 workers remain unaccounted for, the company said.",
        [("missing", 40, None, "the company")],
    ),
    "parts of it in brackets": (
        "Thirteen people - five soldiers and eight civilians - were killed in an attack in Qamrat on Monday, police said.",
        [("killed", 13, None, "police")],
    ),
    "an outbreak since its first day": (
        "Cholera has killed 34 people in Qamrat since 14 January, the health ministry said on Tuesday.",
        [("killed", 34, None, "the health ministry")],
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_a_count_in_other_words_is_the_act_s(desk: Desk, name: str) -> None:
    text, expected = TOLD[name]
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell(text, at(17), "The Post")
    assert [row(line) for line in figures(desk)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "All 48 passengers and four crew members died when a plane crashed near Qamrat on Monday.",
        "Russian strikes killed four people in Qamrat and two in Tavor on Monday, officials said.",
        "A policeman and two civilians were killed in a bombing in Qamrat on Monday.",
    ],
)
def test_part_of_a_count_is_not_shown_as_the_whole(desk: Desk, text: str) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell(text, at(17), "The Post")
    assert [line["value"] for line in figures(desk) if line["value"] is not None] == []


def dispute(desk: Desk) -> int:
    return len(desk.status(as_of=at(20))["differ"])


def killed(desk: Desk) -> list[tuple[int, int, int]]:
    return [(line["value"], line["low"], line["high"]) for line in figures(desk) if line["counts"] == "killed"]


def test_the_children_killed_are_part_of_all_killed(desk: Desk) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell("An air strike on a school in Qamrat on Monday killed 21 people, the mayor said.", at(15, 18), "The Post")
    desk.tell(
        "Fourteen children were killed in Monday's air strike on a school in Qamrat, the education ministry said.",
        at(16),
        "Echo",
    )
    assert killed(desk) == [(21, 21, 21)]
    assert dispute(desk) == 0


def test_soldiers_and_civilians_are_no_two_counts_of_one(desk: Desk) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell("An attack on a base in Qamrat on Monday killed six soldiers, the army said.", at(15, 18), "The Post")
    desk.tell(
        "Monday's attack on a base in Qamrat killed nine civilians living nearby, the mayor said.", at(16), "Echo"
    )
    assert killed(desk) == []
    assert dispute(desk) == 0


def test_each_side_s_own_dead_are_no_dispute(desk: Desk) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell(
        "Tarsk said on Tuesday that 12 of its soldiers were killed in Monday's clash with Velmar at Qamrat.",
        at(16, 9),
        "A",
    )
    desk.tell("Velmar said four of its soldiers were killed in Monday's clash with Tarsk at Qamrat.", at(16, 14), "B")
    assert dispute(desk) == 0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A bomb at a market in Qamrat killed 12 people on Monday, police said.",
            "A bomb at a mosque in Qamrat killed nine people on Monday, police said.",
        ),
        (
            "Rebels attacked a convoy in Tarsk's Sarda province on Monday, killing 12 people, a doctor in Qamrat said.",
            "Rebels attacked a convoy in Velmar's Sarda province on Monday, killing nine people, a doctor in Qamrat said.",
        ),
    ],
)
def test_two_acts_of_one_day_are_told_apart_by_where_they_were(desk: Desk, first: str, second: str) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell(first, at(15, 14), "The Post")
    desk.tell(second, at(15, 20), "Echo")
    assert sorted(killed(desk)) == [(9, 9, 9), (12, 12, 12)]
    assert dispute(desk) == 0


def test_twelve_killed_and_twelve_injured_are_two_facts(desk: Desk) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell("A quake in Qamrat on Monday killed 12 people, the mayor said.", at(15, 14), "The Post")
    desk.tell("A quake in Qamrat on Monday injured 12 people, the mayor said.", at(15, 20), "Echo")
    assert len(desk.facts(at(16))) == 2


def test_a_claim_that_nobody_could_check_keeps_its_hedge(desk: Desk) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell(
        "Activists said at least 16 people had been killed in a raid on Qamrat on Monday, a figure that could not be "
        "independently confirmed.",
        at(16),
        "The Post",
    )
    (line,) = figures(desk)
    assert (line["value"], line["said_by"]) == (16, "Activists")
    assert "could not be independently confirmed" in line["hedge"]


def test_people_killed_by_a_missile_are_killed_by_violence(desk: Desk) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell(
        "A missile hit a block of flats in Qamrat on Monday, killing nine people, the mayor said.", at(16), "Post"
    )
    assert desk.status(as_of=at(17))["first_line"].startswith("Last violence reported: Mon 15 Jan 2024")


def test_an_act_of_which_somebody_is_told_dead_is_not_without_a_figure(desk: Desk) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell("Shelling killed a woman and her two children in Qamrat on Monday, the mayor said.", at(16), "The Post")
    assert figures(desk) == []


@pytest.mark.parametrize(
    "text",
    [
        "Reports that 30 people were killed in a strike in Qamrat on Monday are false, the army said.",
        "Did the strike in Qamrat on Monday kill 30 people?",
        "The bodies of 30 people killed in a strike in Qamrat on Monday were flown to the capital.",
    ],
)
def test_what_nobody_counts_is_no_count(desk: Desk, text: str) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell(text, at(17), "The Post")
    assert [line["value"] for line in figures(desk) if line["value"] is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Dawn Front on Tuesday claimed responsibility for Monday's bombing in Qamrat that killed 12 people.",
        "The governor of Tarsk condemned Monday's bombing in Qamrat that killed 12 people.",
    ],
)
def test_who_condemns_or_claims_an_attack_has_not_counted_its_dead(desk: Desk, text: str) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell(text, at(17), "The Post")
    assert {line["said_by"] for line in figures(desk)} <= {None}


def test_the_missing_as_of_a_day_are_of_the_act_told_before(desk: Desk) -> None:
    desk.follow(title="Qamrat", match="Qamrat")
    desk.tell(
        "Floods hit Qamrat on Sunday, killing nine people. As of Tuesday, 14 people were missing, officials said.",
        at(16, 20),
        "The Post",
    )
    assert [row(line) for line in figures(desk)] == [("killed", 9, None, None), ("missing", 14, None, "officials")]
