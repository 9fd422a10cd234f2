"""What became of a plan, told in other words than it was announced: done, given a day, moved, called off, put off."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, Json, at

# topic: the story's word, the plan told on the 18th, what is told on a day, (that day, the change's kind and title)
PLANS = {
    "an oath": (
        "Marenia",
        "Ade Okello is to be sworn in as president of Marenia on 22 January.",
        "Ade Okello took the oath of office as president of Marenia on Monday.",
        (22, "happened", "Happened"),
    ),
    "a visit": (
        "Karsk",
        "Foreign Minister Ana Korin will visit Karsk on 22 January.",
        "Foreign Minister Ana Korin arrived in Karsk on Monday for talks with Prime Minister Jan Ruud.",
        (22, "happened", "Happened"),
    ),
    "a walkout": (
        "Lorne",
        "Nurses in Lorne will go on strike on 19 January, their union said.",
        "Hospitals in Lorne postponed operations on Friday as nurses walked out.",
        (19, "happened", "Happened"),
    ),
    "a signing": (
        "Karsk",
        "Karsk and Veldora will sign a treaty on the river dam in Geneva on 22 January.",
        "Karsk and Veldora signed the river dam treaty on Monday at a ceremony in Geneva.",
        (22, "happened", "Happened"),
    ),
    "an inauguration, told as an oath": (
        "Marenia",
        "President-elect Ade Okello will be inaugurated on Monday in Marenia's capital.",
        "Ade Okello was sworn in as Marenia's president on Monday before a crowd of thousands.",
        (22, "happened", "Happened"),
    ),
    "a vote, told by its outcome": (
        "Karsk",
        "Lawmakers in Karsk will vote on the river dam on Monday.",
        "Lawmakers in Karsk approved the river dam on Monday.",
        (22, "happened", "Happened"),
    ),
    "a vote, told as a referendum": (
        "Pell",
        "A vote on independence will be held in Pell on Sunday.",
        "Polls closed in Pell on Sunday after a referendum on independence.",
        (22, "happened", "Happened"),
    ),
    "a protest, told as a march": (
        "Pell",
        "A protest against the fuel levy is planned in Pell on Saturday.",
        "Thousands marched through Pell on Saturday to demand an end to the fuel levy.",
        (21, "happened", "Happened"),
    ),
    "a verdict, told as what it says": (
        "Dorn",
        "A court in Dorn will deliver its verdict in the trial of former minister Ida Roth on Monday.",
        "A court in Dorn on Monday found former minister Ida Roth guilty of embezzlement and jailed her for six years.",
        (22, "happened", "Happened"),
    ),
    "a verdict put off": (
        "Dorn",
        "A court in Dorn will deliver its verdict in the trial of former minister Ida Roth on Monday.",
        "A Dorn court postponed its verdict in the case of ex-minister Ida Roth to 2 February.",
        (20, "changed", "22 Jan → 2 Feb"),
    ),
    "a body in letters": (
        "Velmora",
        "The UN will begin evacuating staff from Velmora by Saturday, a spokesman said.",
        "The United Nations began pulling its staff out of Velmora on Friday, a spokesman said.",
        (19, "happened", "Happened"),
    ),
    "captives to be freed": (
        "Lorne",
        "Ten hostages held in Lorne are due to be freed on Friday.",
        "All ten captives were released by the gunmen in Lorne on Friday, the Red Cross said.",
        (19, "happened", "Happened"),
    ),
    "flights": (
        "Pell",
        "Flights from Pell will resume on Friday, the airport said.",
        "Flights from Pell resumed on Friday.",
        (19, "happened", "Happened"),
    ),
    "talks, told in a side clause": (
        "Karsk",
        "Ministers of Karsk and Veldora will hold talks in Pell on Saturday.",
        "After the talks on Saturday ended without agreement, Veldora closed its border with Karsk.",
        (21, "happened", "Happened"),
    ),
    "polls, told by their stations": (
        "Karsk",
        "Voters in Karsk go to the polls on Sunday to choose a new parliament.",
        "Polling stations opened in Karsk on Sunday in the first election for six years.",
        (21, "happened", "Happened"),
    ),
    "prisoners, told without a day": (
        "Karsk",
        "Karsk will release fifty prisoners on Friday as part of the deal with Veldora.",
        "Karsk has released fifty prisoners under its deal with Veldora, the Red Cross said on Saturday.",
        (20, "happened", "Happened"),
    ),
    "an order to leave by a day": (
        "Karsk",
        "Karsk ordered the envoy of Veldora to leave the country by Sunday.",
        "The envoy of Veldora left Karsk on Friday, two days before the deadline.",
        (19, "happened", "Happened"),
    ),
    "a convoy": (
        "Karsk",
        "A UN aid convoy is scheduled to enter Karsk on Monday, January 22.",
        "A UN convoy of 30 trucks carrying food and medicine reached Karsk on Monday.",
        (22, "happened", "Happened"),
    ),
    "a visit, told by whom the visitor met": (
        "Karsk",
        "Foreign Minister Ana Korin of Veldora will visit Karsk on January 22.",
        "Veldora's foreign minister, Ana Korin, held talks with Governor Tam Ost in Karsk on Monday.",
        (22, "happened", "Happened"),
    ),
    "envoys back at work before the deadline": (
        "Karsk",
        "Ambassadors of Veldora and Pell are to return to their posts in Karsk by January 26.",
        "The ambassadors of Veldora and Pell resumed their duties on Thursday, a day before the deadline, Karsk radio said.",
        (25, "happened", "Happened"),
    ),
    "a governor who steps down": (
        "Karsk",
        "Governor Tam Ost of Karsk will resign on January 22, aides said.",
        "Governor Tam Ost of Karsk stepped down on Monday.",
        (22, "happened", "Happened"),
    ),
    "a truce": (
        "Karsk",
        "A ceasefire between Veldora and the rebels will take effect in Karsk on January 22.",
        "A ceasefire between Veldora and the rebels came into force in Karsk at dawn on Monday.",
        (22, "happened", "Happened"),
    ),
    "a vote put off to a day, with who says so": (
        "Karsk",
        "Karsk will hold elections on 24 January.",
        "Elections in Karsk were postponed until 24 February because of the flood, the electoral commission of Karsk said.",
        (19, "changed", "24 Jan → 24 Feb"),
    ),
    "a deadline that becomes a day": (
        "Karsk",
        "Envoys of Karsk and Veldora will return to their posts by 26 January, the ministries said.",
        "The envoys of Karsk and Veldora will return to their posts on 25 January, the foreign ministry of Karsk said.",
        (22, "changed", "Day set: Thu 25 Jan"),
    ),
    "a day later": (
        "Karsk",
        "Karsk's foreign minister Ana Korin is due in Veldora on 29 January.",
        "Ana Korin, Karsk's foreign minister, will arrive in Veldora on 30 January instead of 29 January.",
        (22, "changed", "29 → 30 Jan"),
    ),
    "drills that are scrapped": (
        "Pell",
        "Veldora and Karsk will hold joint naval drills off Pell from 24 January.",
        "Joint naval drills of Veldora and Karsk off Pell have been scrapped, the Veldora navy said.",
        (22, "changed", "Cancelled"),
    ),
    "a parade, with a reason": (
        "Pell",
        "Pell will hold its carnival parade on 28 January.",
        "Pell called off its carnival parade because of an outbreak of measles, mayor Ida Holm said.",
        (22, "changed", "Cancelled"),
    ),
    "a trial put off with no new day": (
        "Pell",
        "The trial of banker Jon Reve opens in Pell on 24 January.",
        "A judge in Pell postponed the trial of banker Jon Reve indefinitely.",
        (22, "changed", "Postponed"),
    ),
}


def told(desk: Desk, match: str, first: str, second: str, day: int) -> list[Json]:
    desk.follow(title="The plan", match=match)
    desk.tell(first, at(18, 9), "The Ledger")
    desk.tell(second, at(day, 18), "Harbour News")
    changes: list[Json] = desk.digest(at(18, 12), at(day, 20))["changes"]
    return changes


@pytest.mark.parametrize("topic", PLANS)
def test_what_became_of_a_plan_is_told_with_the_plan(desk: Desk, topic: str) -> None:
    match, first, second, (day, kind, title) = PLANS[topic]
    (change,) = told(desk, match, first, second, day)
    assert (change["kind"], change["title"], change["text"]) == (kind, title, second)
    assert change["before"]["text"] == first
    if topic != "a walkout":  # told there only beside what else took place: the status still waits
        assert desk.status(as_of=at(day + 1))["awaited"] == []


# What takes place on the day of a plan, and is not what was planned.
BESIDE = {
    "another meeting": (
        "Okello",
        "President Ade Okello will meet union leaders in Bosa on 22 January.",
        "President Ade Okello met the army chief at a barracks in Dorn on Monday.",
    ),
    "another act of the nurses": (
        "Lorne",
        "Nurses in Lorne will go on strike on 19 January, their union said.",
        "Nurses in Lorne welcomed a donation of 400 coats on Friday.",
    ),
    "the visit of another country's minister": (
        "Karsk",
        "France's foreign minister will visit Karsk on 22 January.",
        "Germany's foreign minister visited Karsk on Monday.",
    ),
    "the visit of another minister": (
        "Karsk",
        "The finance minister of Veldora will visit Karsk on 22 January.",
        "The defence minister of Veldora visited Karsk on Monday.",
    ),
    "the consulate of another country": (
        "Karsk",
        "Veldora will reopen its consulate in Karsk on 22 January.",
        "Narva reopened its consulate in Karsk on Monday.",
    ),
    "prisoners of the other side": (
        "Karsk",
        "Karsk will release fifty prisoners on 22 January as part of the deal with Veldora.",
        "Veldora on Monday released fifty prisoners of Karsk as part of the deal.",
    ),
    "a readiness": (
        "Karsk",
        "Karsk will release fifty prisoners on 22 January as part of the deal with Veldora.",
        "Karsk is ready to release fifty prisoners as part of the deal with Veldora, the Post reported.",
    ),
    "trains cancelled on the day before": (
        "Pell",
        "Trains from Pell will run again on Saturday.",
        "Trains from Pell were cancelled on Friday after a bomb threat, the railway said.",
    ),
    "another vote called off": (
        "Karsk",
        "Karsk's parliament will vote on the river dam on 24 January.",
        "Karsk's parliament postponed its vote on a new budget.",
    ),
}


@pytest.mark.parametrize("topic", BESIDE)
def test_what_takes_place_beside_a_plan_does_not_settle_it(desk: Desk, topic: str) -> None:
    match, first, second = BESIDE[topic]
    assert {change["kind"] for change in told(desk, match, first, second, 22 if "19" not in first else 19)} <= {
        "new",
        "newly_reported",
        "awaited",
    }
