"""A plan moved, put off or called off to or on a weekday: the days are those to come, and the old one is gone."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at, end_of

VISIT = "President Orlen will visit Darney on Thursday, January 18, his office said."
DONORS = "Donors will meet in Darney on Monday to raise money for the town."


@pytest.mark.parametrize(
    ("told", "date"),
    [
        (
            "President Orlen's visit to Darney, planned for Thursday, has been postponed to Saturday, aides said.",
            "01-20",
        ),
        ("President Orlen's visit to Darney was moved from Thursday to Saturday, a spokesman said.", "01-20"),
        ("President Orlen's visit to Darney was delayed to Monday, a spokesman said.", "01-22"),
        ("President Orlen's visit to Darney was put back by two days to Saturday, a spokesman said.", "01-20"),
        ("President Orlen's visit to Darney will now take place on Saturday, a spokesman said.", "01-20"),
    ],
)
def test_a_visit_moved_to_a_later_weekday(desk: Desk, told: str, date: str) -> None:
    desk.follow(title="Darney flood", match="Darney")
    desk.tell(VISIT, at(15), "The Ledger")
    desk.tell(told, at(17), "The Post")
    assert [(event["date"], event["expected"]) for event in desk.status(as_of=end_of(17))["next"]] == [
        (f"2024-{date}", True)
    ]
    changed = desk.digest(at(16), end_of(17))["changes"]
    assert [(change["kind"], change["text"], change["before"]["text"]) for change in changed] == [
        ("changed", told, VISIT)
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Monday's meeting of donors in Darney has been called off, the government said.",
        "The meeting of donors in Darney on Monday was cancelled, the government said.",
    ],
)
def test_a_meeting_called_off_on_its_eve(desk: Desk, told: str) -> None:
    desk.follow(title="Darney flood", match="Darney")
    desk.tell(DONORS, at(19), "The Ledger")  # a Friday
    desk.tell(told, at(21), "The Post")
    status = desk.status(as_of=end_of(21))
    assert (status["next"], status["awaited"]) == ([], [])
    assert [change["kind"] for change in desk.digest(at(20), end_of(21))["changes"]] == ["changed"]


def test_what_was_called_off_yesterday_was_not_for_next_week(desk: Desk) -> None:
    desk.tell("Classes in Darney on Saturday were cancelled because of the flood, the school board said.", at(21))
    assert list(desk.days()) == ["2024-01-20"]


def test_what_was_supposed_to_have_been_done_is_not_told_as_done(desk: Desk) -> None:
    desk.tell("Ministers of Karsk were supposed to have met in Pell on Saturday, but the talks fell through.", at(22))
    assert not [event for event in desk.timeline()["events"] if not event["expected"]]


VOTE = "Karsk's parliament will vote on the river dam on 24 January."
FIRST, SECOND = (
    "Karsk's parliament postponed its vote on the river dam to 26 January.",
    "Karsk's parliament again put off the vote on the river dam, to 29 January.",
)
HELD = "Karsk's parliament on Monday approved the river dam."


def test_a_vote_moved_twice_and_held(desk: Desk) -> None:
    desk.follow(match="Karsk")
    for text, day in ((VOTE, 15), (FIRST, 17), (SECOND, 19), (HELD, 29)):
        desk.tell(text, at(day), "The Ledger")
    moved, held = desk.digest(at(18), at(20))["changes"], desk.digest(at(20), end_of(29))["changes"]
    assert [(each["title"], each["before"]["text"]) for each in moved] == [("26 → 29 Jan", FIRST)]
    assert [(each["kind"], each["text"], each["before"]["text"]) for each in held] == [("happened", HELD, SECOND)]
    both = desk.digest(at(18), end_of(29))[
        "changes"
    ]  # moved and held in one period: the end of it, beside what was told
    assert [(each["kind"], each["text"], each["before"]["text"]) for each in both] == [("happened", HELD, FIRST)]


def test_what_was_called_off_and_is_back_on(desk: Desk) -> None:
    desk.follow(match="Pell")
    back = "Pell's carnival parade will go ahead on Saturday after all, mayor Ida Holm said."
    desk.tell("Pell will hold its carnival parade on Saturday.", at(15), "The Ledger")
    desk.tell("Pell cancelled its carnival parade, planned for Saturday, because of the storm.", at(17), "The Post")
    assert desk.status(as_of=end_of(17))["next"] == []
    desk.tell(back, at(18), "The Ledger")
    (change,) = desk.digest(at(17, 18), end_of(18))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("changed", "Back on", back)
    assert [line["date"] for line in desk.status(as_of=end_of(18))["next"]] == ["2024-01-20"]
    assert [line["date"] for line in desk.status(as_of=end_of(21))["awaited"]] == ["2024-01-20"]


TALKS = "Karsk and Veldora will hold talks on the river dam in Pell on 24 January."
TRIP = "Veldora's premier Ana Korin will visit Karsk on 24 January."


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (TALKS, "Talks between Karsk and Veldora on the river dam, due on 24 January in Pell, are off, an envoy said."),
        (TALKS, "The talks of Karsk and Veldora on the river dam will not take place on 24 January, an envoy said."),
        (TALKS, "Veldora pulled out of talks with Karsk on the river dam in Pell."),
        (TRIP, "Veldora's premier Ana Korin will not travel to Karsk on 24 January after all, her office said."),
        (TRIP, "Veldora's premier Ana Korin won't be visiting Karsk as announced, her office said."),
    ],
)
def test_what_is_off_in_whatever_words_is_expected_no_more(desk: Desk, plan: str, told: str) -> None:
    desk.follow(match="Karsk")
    desk.tell(plan, at(15), "The Ledger")
    desk.tell(told, at(19), "The Post")
    (change,) = desk.digest(at(16), at(20))["changes"]
    assert (change["kind"], change["text"], change["before"]["text"]) == ("changed", told, plan)
    assert (desk.status(as_of=at(20))["next"], desk.status(as_of=at(27))["awaited"]) == ([], [])


@pytest.mark.parametrize(
    "told",
    [
        "Veldora's premier Ana Korin will not travel to Karsk on 24 January.",
        "Ana Korin, the premier of Veldora, will not be going to Karsk.",
    ],
)
def test_a_plan_and_its_no_are_two_sides_and_only_the_plan_is_expected(desk: Desk, told: str) -> None:
    desk.follow(match="Karsk")
    desk.tell(TRIP, at(15), "The Ledger")
    desk.tell(told, at(17), "The Post")
    (change,) = desk.digest(at(16), at(20))["changes"]
    assert (change["kind"], change["text"], change["before"]["text"]) == ("differ", told, TRIP)
    assert [event["text"] for event in desk.status(as_of=at(20))["next"]] == [TRIP]


@pytest.mark.parametrize(
    "words",
    [
        "Veldora's premier Ana Korin has no plans to visit Karsk on 24 January.",
        "The central bank of Karsk will not raise its rate on Wednesday.",
    ],
)
def test_nobody_expects_what_will_not_be_done(desk: Desk, words: str) -> None:
    desk.follow(match="Karsk")
    desk.tell(words, at(20), "The Ledger")
    assert (desk.status(as_of=at(21))["next"], desk.status(as_of=at(27))["awaited"]) == ([], [])


@pytest.mark.parametrize(
    "told",
    [
        "The visit of Veldora's premier Ana Korin to Karsk was put back by a day to 25 January.",
        "The visit of Veldora's premier Ana Korin to Karsk has slipped to 25 January, her office said.",
        "The visit of Veldora's premier Ana Korin to Karsk will now begin on 25 January.",
        "Karsk and Veldora agreed a new date, 25 January, for the visit of premier Ana Korin.",
    ],
)
def test_a_visit_given_another_day_in_whatever_words(desk: Desk, told: str) -> None:
    desk.follow(match="Karsk")
    desk.tell(TRIP, at(15), "The Ledger")
    desk.tell(told, at(19), "The Post")
    (change,) = desk.digest(at(16), at(20))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("changed", "24 → 25 Jan", told)
    assert [event["date"] for event in desk.status(as_of=at(20))["next"]] == ["2024-01-25"]


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (
            "Trains between Karsk and Pell will run on 24 January.",
            "Heating in Karsk was off, and trains between Karsk and Pell will run on 24 January.",
        ),
        (
            "The president of Veldora will travel to Karsk on 24 January.",
            "The foreign minister will not go to Karsk on 24 January.",
        ),
    ],
)
def test_what_undoes_no_plan_leaves_it_expected(desk: Desk, plan: str, told: str) -> None:
    desk.follow(match="Karsk")
    desk.tell(plan, at(15), "The Ledger")
    desk.tell(told, at(19), "The Post")
    assert not {"changed", "differ"} & {kind for kind, _ in desk.kinds(at(16), at(20))}
    assert "2024-01-24" in [event["date"] for event in desk.status(as_of=at(20))["next"]]


VOTERS = "Voters in Karsk will elect a governor on 21 January."
STAND = "Foreign Minister Ana Korin of Veldora will visit Karsk on 24 January."


@pytest.mark.parametrize(
    ("plan", "told", "title", "ahead"),
    [
        (
            VOTERS,
            "Karsk's election commission on Friday delayed the vote for governor by a week to 28 January, citing floods.",
            "21 → 28 Jan",
            ["2024-01-28"],
        ),
        (
            STAND,
            "Veldora and Karsk agreed to shift the visit of Foreign Minister Ana Korin to Karsk from 24 to 25 January.",
            "24 → 25 Jan",
            ["2024-01-25"],
        ),
        (
            STAND,
            "Foreign Minister Ana Korin of Veldora will visit Karsk on January 25, not January 24, her office clarified.",
            "24 → 25 Jan",
            ["2024-01-25"],
        ),
        (
            "Veldora will attend talks with Karsk in Pell on Saturday, the envoy Tomas Lenn said.",
            "Talks between Karsk and Veldora in Pell have been postponed from Saturday to Monday, January 22, Lenn said.",
            "20 → 22 Jan",
            ["2024-01-22"],
        ),
        (
            "The evacuation of the hospital in Karsk will begin on Monday, the Red Cross said.",
            "The evacuation of the hospital in Karsk will start on Wednesday instead of Monday, the Red Cross said.",
            "22 → 24 Jan",
            ["2024-01-24"],
        ),
        (
            "Karsk's parliament has to elect a new speaker no later than 26 January.",
            "Karsk's parliament will elect its new speaker on Tuesday, January 23, the secretariat announced.",
            "Day set: Tue 23 Jan",
            ["2024-01-23"],
        ),
        (
            "Talks between Veldora and Karsk on the river dam will resume in Pell on January 22.",
            "Karsk suspended the talks with Veldora on the river dam that were to resume in Pell on January 22.",
            "Postponed",
            [],
        ),
        (
            "France will reopen its border gate near Karsk on January 22.",
            "France has delayed the reopening of its border gate near Karsk, without giving a new date.",
            "Postponed",
            [],
        ),
        (
            "A strike by pilots of Karsk Air will begin on January 22, their union said.",
            "Pilots of Karsk Air suspended their strike, planned for Monday, after a pay offer.",
            "Postponed",
            [],
        ),
        (
            "German Chancellor Eva Lund is to travel to Karsk on Jan. 24.",
            "German Chancellor Eva Lund's trip to Karsk, which had been planned for Jan. 24, has been rescheduled to Jan. 25.",
            "24 → 25 Jan",
            ["2024-01-25"],
        ),
        (STAND, "Foreign Minister Ana Korin will no longer visit Karsk this month, her ministry said.", "Not as planned", []),
    ],
)  # fmt: skip
def test_a_plan_put_on_another_day_or_off_in_the_words_of_news(
    desk: Desk, plan: str, told: str, title: str, ahead: list[str]
) -> None:
    desk.follow(match="Karsk")
    desk.tell(plan, at(16), "The Ledger")
    desk.tell(told, at(19), "The Post")
    (change,) = desk.digest(at(17), at(20))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("changed", title, told)
    assert change["before"]["text"] == plan
    status = desk.status(as_of=at(20))
    assert ([event["date"] for event in status["next"]], status["awaited"]) == (ahead, [])


def test_a_visit_elsewhere_that_is_called_off_leaves_the_plan(desk: Desk) -> None:
    desk.follow(match="Karsk")
    desk.tell(STAND, at(16), "The Ledger")
    desk.tell(
        "Foreign Minister Ana Korin of Veldora cancelled a visit to Pell because of shots fired near Karsk.", at(19)
    )
    assert "changed" not in [kind for kind, _ in desk.kinds(at(17), at(20))]
    assert [event["date"] for event in desk.status(as_of=at(20))["next"]] == ["2024-01-24"]
