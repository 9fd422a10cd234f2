"""What is one fact and what isn't, end to end: how many lines a story's answers have, and by what they are backed."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at, end_of, on

PARAPHRASES = {
    "two ways to say that envoys go back": (
        "Ambassadors of both countries will return to their posts by 26 January, the two ministries said.",
        "The envoys are to resume duties on Jan 26, according to the ministries.",
    ),
    "captives and hostages": (
        "The kidnappers will free the four hostages by 20 January, the mediator said.",
        "Four captives are due to be released on Jan. 20, said a mediator.",
    ),
    "an election in two wordings": (
        "Voters in Marenia will elect a new parliament on 4 February.",
        "Marenia holds parliamentary elections on Feb. 4.",
    ),
    "a campaign against an epidemic": (
        "The vaccination campaign in Bosa will begin on 1 February, the health ministry said.",
        "Health officials will launch the immunisation drive in Bosa on Feb 1.",
    ),
    "a flood, the burst dam first or last": (
        "The dam at Kelso burst on Monday, flooding three villages.",
        "Three villages were flooded on Monday after the Kelso dam burst.",
    ),
    "active and passive": (
        "Rebels released the two aid workers on Monday after 40 days in captivity.",
        "Two aid workers were freed by rebels on Monday after being held for 40 days.",
    ),
}

NOT_ONE = {
    "a river's level, measured twice": (
        "The river stood at 4.31 metres at Ardle, the flood agency said.",
        "The river stood at 4.86 metres at Ardle, the flood agency said.",
    ),
    "two rates of inflation": (
        "Inflation in Marenia rose to 7.1 percent in December, the statistics office said.",
        "Inflation in Marenia rose to 7.9 percent in December, the statistics office said.",
    ),
    "two counts of cases": (
        "The health ministry reported 212 new cholera cases in Bosa.",
        "The health ministry reported 318 new cholera cases in Bosa.",
    ),
    "two counts of votes": (
        "With 40 percent of votes counted, Okello led with 51 percent.",
        "With 85 percent of votes counted, Okello led with 49 percent.",
    ),
    "will and will not": (
        "The union will accept the mediator's proposal on night shifts.",
        "The union will not accept the mediator's proposal on night shifts.",
    ),
    "done and yet to be done": (
        "The hostages have been freed near Dorn, the army said.",
        "The hostages have yet to be freed near Dorn, the army said.",
    ),
    "conceded and refused to": (
        "Okello conceded defeat in the presidential election.",
        "Okello refused to concede defeat in the presidential election.",
    ),
    "safe and unsafe": (
        "The ministry said the water in Bosa is safe to drink.",
        "The ministry said the water in Bosa is unsafe to drink.",
    ),
    "a ban upheld and overturned": (
        "The court upheld the ban on the Green Party.",
        "The court overturned the ban on the Green Party.",
    ),
    "a curfew imposed and lifted": (
        "The governor imposed the curfew in Bosa.",
        "The governor lifted the curfew in Bosa.",
    ),
    "a walkout begun and ended": (
        "The doctors' union began its walkout at Bosa hospital.",
        "The doctors' union ended its walkout at Bosa hospital.",
    ),
    "who attacked whom, of two bands": (
        "The Varri Front attacked the Odo Brigade near Dorn.",
        "The Odo Brigade attacked the Varri Front near Dorn.",
    ),
    "who beat whom at the polls": (
        "Okello defeated Mbeki in the mayoral runoff.",
        "Mbeki defeated Okello in the mayoral runoff.",
    ),
    "who sued whom": (
        "The union sued the port operator over unpaid wages.",
        "The port operator sued the union over unpaid wages.",
    ),
    "who lent to whom": (
        "Ghana lent Togo 40 ventilators.",
        "Togo lent Ghana 40 ventilators.",
    ),
    "an offer of pay and its acceptance": (
        "The port operator offered dockers a 6 percent pay rise.",
        "Dockers accepted a 6 percent pay rise from the port operator.",
    ),
    "an offer of a truce and its acceptance": (
        "The rebels proposed a 10-day truce in Dorn.",
        "The government accepted a 10-day truce in Dorn proposed by the rebels.",
    ),
    "two provinces of one name": (
        "Flooding displaced thousands in Punjab province in India, officials said.",
        "Flooding displaced thousands in Punjab province in Pakistan, officials said.",
    ),
    "the state of a land, and a land's province": (
        "Polls opened in the Indian state of Punjab on Monday.",
        "Polls opened in Pakistan's Punjab on Monday.",
    ),
    "a country and a state of its name": (
        "Cholera killed six people in Georgia's capital region, said doctors in Tbilisi.",
        "Cholera killed six people in the US state of Georgia, said doctors in Atlanta.",
    ),
    "two towns of one name": (
        "A landslide blocked the road in Kandal, in Cambodia.",
        "A landslide blocked the road in Kandal, in Norway.",
    ),
}  # fmt: skip

DAYS_APART = {
    "two raids": (
        "Gunmen attacked a police post in Dorn on Sunday.",
        "Gunmen attacked a police post in Dorn on Tuesday.",
        (16, 17),
    ),
    "two floods": (
        "Floods cut the road to Torvik on Saturday.",
        "Floods cut the road to Torvik on Friday.",
        (16, 20),
    ),
    "two rounds of talks": (
        "Rebels and the government held talks in Oslo on Tuesday.",
        "Rebels and the government held talks in Oslo on Wednesday.",
        (10, 18),
    ),
}


def together(desk: Desk, one: str, other: str, days: tuple[int, int]) -> list[tuple[int, int]]:
    """(sentences, outlets) of each fact that two articles of two outlets make."""
    desk.follow(match="the|a|in|on|by|lent|with")
    desk.tell(one, on(days[0]), "The Ledger")
    desk.tell(other, on(days[1]), "Harbour News")
    return [(len(fact["said"]), fact["outlets"]) for fact in desk.facts(end_of(30))]


@pytest.mark.parametrize("name", PARAPHRASES)
def test_one_thing_in_other_words_is_one_fact(desk: Desk, name: str) -> None:
    assert together(desk, *PARAPHRASES[name], (16, 16)) == [(2, 2)]


@pytest.mark.parametrize("name", NOT_ONE)
def test_what_differs_in_one_point_is_not_one_fact(desk: Desk, name: str) -> None:
    assert together(desk, *NOT_ONE[name], (15, 15)) == [(1, 1), (1, 1)]


@pytest.mark.parametrize("name", DAYS_APART)
def test_alike_on_another_day_is_another_fact(desk: Desk, name: str) -> None:
    one, other, days = DAYS_APART[name]
    assert together(desk, one, other, days) == [(1, 1), (1, 1)]


def test_nine_and_eleven_killed_are_two_states_of_one_toll(desk: Desk) -> None:
    desk.tell("Nine people were killed when the ferry sank off Torvik, the coast guard said.", at(16), "The Ledger")
    desk.tell("Eleven people were killed when the ferry sank off Torvik, the coast guard said.", at(17), "The Ledger")
    changes = desk.digest(at(16, 18), at(17, 18))["changes"]
    assert [(change["kind"], change["title"]) for change in changes] == [("changed", "Toll 9 → 11")]
