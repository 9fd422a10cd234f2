"""A weekday in a sentence of the past is one that was, whatever infinitive stands between it and its verb."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

# topic: (a sentence written on Thursday 18 January 2024, the day that its weekday is)
PAST = {
    "a case": ("A student from Karsk was found to be infected with measles on Saturday.", 13),
    "a crew": ("The crew of the trawler Sela was reported to be safe on Saturday.", 13),
    "a bridge": ("The old bridge at Torvik was deemed to be unsafe on Saturday.", 13),
    "a bomb": ("A parcel at Lorne station turned out to be a fake bomb on Saturday.", 13),
    "a vote": ("Ballots in Bosa proved to be forged on Saturday.", 13),
    "the latest of many": ("Mourners in Dorn buried Adem Lusi, the latest protester to be killed by police on Saturday.", 13),
    "the third of three": ("Ida Holm became the third minister of Pell to be sacked on Saturday.", 13),
    "a truce": ("A truce between Karsk and Veldora is supposed to have begun on Saturday.", 13),
    "a train that was stuck": ("A night train from Karsk could not leave the station of Lorne on Saturday.", 13),
    "rescuers who did not get there": ("Rescuers from Bosa could not reach the village of Orrin on Saturday.", 13),
}  # fmt: skip
AHEAD = {
    "a prisoner": ("Prisoners in Karsk are to be freed on Saturday.", 20),
    "a bridge": ("The old bridge at Torvik is expected to be reopened on Saturday.", 20),
    "a match": ("Karsk and Pell play the first match to be held at Torvik on Saturday.", 20),
    "a truce": ("A truce between Karsk and Veldora is supposed to begin on Saturday.", 20),
    "who might not come": ("Ivo Lanz said that he could not attend the talks in Pell on Saturday.", 20),
}


@pytest.mark.parametrize("topic", PAST)
def test_a_weekday_of_what_was_is_the_one_before(desk: Desk, topic: str) -> None:
    text, day = PAST[topic]
    desk.follow(match="in|on|of|at")
    desk.tell(text, at(18), "The Ledger")
    (event,) = desk.timeline(as_of=at(19))["events"]
    assert (event["date"], event["expected"], event["text"]) == (f"2024-01-{day}", False, text)


@pytest.mark.parametrize("topic", AHEAD)
def test_a_weekday_of_what_is_to_come_is_the_one_after(desk: Desk, topic: str) -> None:
    text, day = AHEAD[topic]
    desk.follow(match="in|on|of|at")
    desk.tell(text, at(18), "The Ledger")
    (event,) = desk.timeline(as_of=at(19))["events"]
    assert (event["date"], event["expected"], event["text"]) == (f"2024-01-{day}", True, text)
