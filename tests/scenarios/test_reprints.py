"""A late reprint tells nothing new: its "Thursday" is that of the first copy, in facts, changes, plans and tolls."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scenarios.desk import Desk, at, end_of

PLAN = "The envoy Ina Nadir is due to visit Sorrin on Thursday."
DEATHS = "Raiders attacked the town of Sorrin on Thursday, killing three people, the mayor said."
REST = " The ministry of the islands gave no further details of it, and the harbour of the town stayed closed."
LATE = {
    "with a line more": "{text} The ferry company said that more boats would sail in summer.",
    "behind an agency's line": "From our own wire. {text}",
}


def _answers(desk: Desk, since: int) -> list[Any]:
    """What the timeline, the status and the digest tell, without how many sources tell it."""
    status = desk.status(as_of=end_of(25))
    return [
        sorted(desk.days(as_of=end_of(25))),
        [line["text"] for line in status["next"]],
        [(one["date"], one["value"]) for one in status["figures"]],
        desk.kinds(at(since, 23), end_of(25)),
    ]


@pytest.mark.parametrize("late", LATE)
@pytest.mark.parametrize("day", [19, 20, 24])
def test_a_late_reprint_moves_no_plan_that_was_done(desk: Desk, late: str, day: int) -> None:
    desk.tell(PLAN + REST, at(16), "Herald")
    desk.tell("On Wednesday, the envoy Ina Nadir was set to visit Sorrin on Thursday for talks.", at(17), "Beacon")
    desk.tell("The envoy Ina Nadir visited Sorrin on Thursday.", at(18, 15), "Gazette")
    wanted = _answers(desk, 18)
    desk.tell(LATE[late].format(text=PLAN + REST), at(day), "Courier")
    assert _answers(desk, 18) == wanted
    assert "2024-01-25" not in wanted[0]


@pytest.mark.parametrize("late", LATE)
def test_a_late_reprint_makes_no_second_attack(desk: Desk, late: str) -> None:
    desk.tell(DEATHS + REST, at(18, 15), "Herald")
    wanted = _answers(desk, 19)
    desk.tell(LATE[late].format(text=DEATHS + REST), at(25, 20), "Courier")
    made = _answers(desk, 19)
    assert made == wanted
    assert made[2] == [("2024-01-18", 3)]


def test_the_same_words_in_an_article_of_its_own_are_of_its_own_week(desk: Desk) -> None:
    desk.tell(PLAN + REST, at(16), "Herald")
    desk.tell(
        PLAN + " Farmers brought in the last of the barley. A choir of forty sang at the lighthouse all night."
        " Snow is forecast for the hills, and the mill at Karpo will open its doors to children.",
        at(23),
        "Courier",
    )
    assert set(desk.days(as_of=end_of(24))) >= {"2024-01-18", "2024-01-25"}
