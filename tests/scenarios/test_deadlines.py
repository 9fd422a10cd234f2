"""Deadlines and states that last: a deadline passes and is said to have passed, and nobody waits for a state to come."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

GIVEN = "Karsk gave Veldora a deadline that expires on Friday to pull its troops out of Pell."
DEADLINES = [
    GIVEN,
    "Karsk gave Veldora until Friday to pull its troops out of Pell.",
    "Veldora has until Friday to pull its troops out of Pell, Karsk's president said.",
    "A deadline that Karsk set Veldora to pull its troops out of Pell expires on Friday.",
]


@pytest.mark.parametrize("words", DEADLINES)
def test_a_deadline_told_again_is_not_new(desk: Desk, words: str) -> None:
    desk.follow(match="Karsk")
    desk.tell(GIVEN, at(16), "The Ledger")
    desk.tell(words, at(17), "Harbour News")
    assert desk.digest(at(16, 18), at(17, 18))["changes"] == []
    assert [(line["date"], line["by"]) for line in desk.status(as_of=at(18))["next"]] == [("2024-01-19", True)]


@pytest.mark.parametrize("words", DEADLINES)
def test_a_deadline_that_is_over_has_passed(desk: Desk, words: str) -> None:
    desk.follow(match="Karsk")
    desk.tell(words, at(16), "The Ledger")
    (change,) = desk.digest(at(17), at(20))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("awaited", "Deadline passed", words)
    status = desk.status(as_of=at(20))
    assert "deadline passed, no report what came of it" in status["awaited"][0]["labels"]
    assert "A deadline has passed." in status["first_line"]
    assert "without a report" not in status["first_line"]


def test_talks_before_a_deadline_do_not_meet_it(desk: Desk) -> None:
    desk.follow(match="Karsk")
    desk.tell("Nurses in Karsk set a deadline that expires on Friday for the ministry to raise their pay.", at(16))
    desk.tell("Nurses and the ministry in Karsk met on Wednesday.", at(17))
    assert [line["date"] for line in desk.status(as_of=at(18))["next"]] == ["2024-01-19"]


@pytest.mark.parametrize(
    "words",
    [
        "Schools in Pell will stay closed until January 18, the mayor said.",
        "The bridge in Pell will be closed on Thursday, the mayor said.",
        "Shops in Pell will remain shut on Wednesday and Thursday.",
        "A curfew in Pell will be in force until Thursday morning, police said.",
        "The mayor has closed the port of Pell until Thursday.",
    ],
)
def test_nobody_waits_for_a_state_that_lasts(desk: Desk, words: str) -> None:
    desk.follow(match="Pell")
    desk.tell(words, at(16), "The Ledger")
    assert [line["by"] for line in desk.status(as_of=at(17))["next"]] == [False]
    assert desk.status(as_of=at(20))["awaited"] == []
    assert desk.digest(at(17), at(20))["changes"] == []


def test_a_plan_that_is_first_read_of_when_its_day_is_over_is_awaited_and_not_new(desk: Desk) -> None:
    desk.follow(match="Karsk")
    desk.tell("Donors will meet in Karsk on 17 January to rebuild the river dam.", at(16), "The Ledger")
    assert desk.kinds(at(15), at(16, 20)) == [
        ("new", "Donors will meet in Karsk on 17 January to rebuild the river dam.")
    ]
    assert desk.kinds(at(15), at(20)) == [
        ("awaited", "Donors will meet in Karsk on 17 January to rebuild the river dam.")
    ]


def test_what_people_are_ordered_to_do_by_a_day_is_due_on_the_day_to_come(desk: Desk) -> None:
    desk.follow(match="Lorne")
    text = "Authorities in Lorne ordered 12,000 people to leave their homes by Thursday as Cyclone Asha approached."
    desk.tell(text, at(17), "The Ledger")
    assert [(line["date"], line["by"]) for line in desk.status(as_of=at(17))["next"]] == [("2024-01-18", True)]


def test_what_they_said_would_be_done_tomorrow_is_awaited(desk: Desk) -> None:
    desk.follow(match="Karsk")
    desk.tell("Veldora said its envoys would return to Karsk tomorrow.", at(15), "The Ledger")
    assert desk.kinds(at(15, 18), at(17)) == [("awaited", "Veldora said its envoys would return to Karsk tomorrow.")]
    (line,) = desk.status(as_of=at(17))["awaited"]
    assert "tomorrow = Tue 16 Jan 2024, said on 15 Jan" in line["labels"]
