"""Plans that came to nothing: told as no longer due, or as not done on their day, without a word for calling them off."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

# The plan told on the 13th, what is told on a day, that day, the day of the plan.
DROPPED = {
    "had been due, told before its day": (
        "President Orlen will fly to Pell on Tuesday for talks, aides said.",
        "President Orlen had been due to fly to Pell on Tuesday for talks, but will now stay at home.",
        15,
    ),
    "were to, will not": (
        "The port of Pell will reopen on Thursday.",
        "The port of Pell, which was to have reopened on Thursday, will remain closed, its harbour master said.",
        16,
    ),
    "were due to, will stay": (
        "Schools in Pell will reopen on Thursday, the ministry of education said.",
        "Schools in Pell that were due to reopen on Thursday will stay shut for another week.",
        16,
    ),
    "not as planned": (
        "Schools in Pell will reopen on Thursday, the ministry of education said.",
        "Schools in Pell will not reopen on Thursday as planned, mayor Ida Holm said.",
        16,
    ),
    "did not take place": (
        "Peace talks between Karsk and Veldora will be held in Pell on Thursday.",
        "Peace talks between Karsk and Veldora in Pell on Thursday did not take place because Karsk stayed away.",
        19,
    ),
    "failed to": (
        "Karsk and Veldora will sign a treaty on herring in Pell on Thursday.",
        "Karsk and Veldora failed to sign a treaty on herring in Pell on Thursday because of a row over tuna.",
        19,
    ),
    "without": (
        "Pell's parliament will vote on the river dam on Thursday.",
        "Pell's parliament on Thursday adjourned without voting on the river dam.",
        18,
    ),
    "did not": (
        "Foreign Minister Ana Korin will visit Pell on Thursday.",
        "Foreign Minister Ana Korin did not visit Pell on Thursday, her office said.",
        19,
    ),
}


@pytest.mark.parametrize("topic", DROPPED)
def test_a_dropped_plan_is_changed_and_not_awaited(desk: Desk, topic: str) -> None:
    plan, told, day = DROPPED[topic]
    desk.follow(match="Pell")
    desk.tell(plan, at(13), "The Ledger")
    desk.tell(told, at(day), "Harbour News")
    (change,) = desk.digest(at(14), at(day, 18))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("changed", "Not as planned", told)
    assert change["before"]["text"] == plan
    for moment in (at(day, 18), at(22)):
        status = desk.status(as_of=moment)
        assert (status["next"], status["awaited"]) == ([], [])
        assert not any("happened" in kind for kind, _ in desk.kinds(at(14), moment))


def test_a_plan_told_only_as_dropped_is_on_no_past_day_and_not_expected(desk: Desk) -> None:
    desk.tell("President Orlen had been due to fly to Pell on Tuesday but stayed at home, aides said.", at(15))
    assert "2024-01-09" not in desk.days()
    assert desk.status(as_of=at(15, 18))["next"] == []


def test_what_was_voted_down_was_voted_on(desk: Desk) -> None:
    desk.follow(match="Pell")
    desk.tell("Parliament in Pell will vote on the river dam on Thursday.", at(13), "The Ledger")
    desk.tell("Parliament in Pell voted on Thursday not to build the river dam.", at(18), "Harbour News")
    assert [kind for kind, _ in desk.kinds(at(14), at(19))] == ["happened"]


def test_a_plan_told_after_the_news_that_it_is_off_changes_nothing(desk: Desk) -> None:
    desk.follow(match="Pell")
    desk.tell("The concert for peace in Pell on Saturday was cancelled after a bomb threat, police said.", at(17), "A")
    desk.tell("A concert for peace will be held in Pell on Saturday.", at(18), "B")
    assert "changed" not in [kind for kind, _ in desk.kinds(at(17, 18), at(18, 18))]
