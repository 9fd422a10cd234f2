"""What changed: one line a change, before and after quoted; known things told again are none."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, Json, at


def only(desk: Desk, since: int, until: int) -> Json:
    """The one change between two days, from 18:00 to 18:00."""
    (change,) = desk.digest(at(since, 18), at(until, 18))["changes"]
    assert isinstance(change, dict)
    return change


DISPUTES = {
    "an envoy": (
        "Veldora Karshi",
        "Veldora expelled the Karshi ambassador on Tuesday after the drone attack on Port Hessel.",
        "Amid this anger, Veldora told the Karshi ambassador, who was at home on leave, not to return.",
        "Veldora told the Karshi ambassador, who was at home on leave, not to return.",
        "“expelled” or “not to return”",
    ),
    "a minister": (
        "vaccine",
        "Health minister Olga Brandt resigned on Tuesday over the vaccine contracts.",
        "Prime Minister Jan Ruud dismissed health minister Olga Brandt on Tuesday over the vaccine contracts.",
        "Prime Minister Jan Ruud dismissed health minister Olga Brandt on Tuesday over the vaccine contracts.",
        "“resigned” or “dismissed”",
    ),
    "hostages": (
        "Hessel",
        "Four sailors held by pirates off Hessel escaped on Tuesday, the Karsk shipping company Norvik said.",
        "Pirates off Hessel released four sailors on Tuesday for a ransom, officials in Port Hessel said.",
        "Pirates off Hessel released four sailors on Tuesday for a ransom, officials in Port Hessel said.",
        "“escaped” or “released”",
    ),
}


@pytest.mark.parametrize("topic", DISPUTES)
def test_accounts_that_differ_are_quoted_on_both_sides(desk: Desk, topic: str) -> None:
    match, first, second, quoted, question = DISPUTES[topic]
    desk.follow(title="The dispute", match=match)
    desk.tell(first, at(16, 15), "Veldora Post")
    desk.tell(second, at(17, 9), "Karsh Times")
    change = only(desk, 16, 17)
    assert (change["kind"], change["text"], change["before"]["text"]) == ("differ", quoted, first)
    status = desk.status(as_of=at(18))
    assert [{side["text"] for side in each["sides"]} for each in status["differ"]] == [{first, quoted}]
    assert f"Not settled: {question}" in [each["about"] for each in status["open"]]


def test_news_that_can_not_be_quoted_alone_is_linked(desk: Desk) -> None:
    desk.follow(match="Tarvia|Norland")
    desk.tell("Tarvia closed its embassy in Norland on Monday, its foreign ministry said.", at(16, 9), "Veldora Post")
    desk.tell(
        "President Ana Kolm called the strike “an act of war” and summoned Tarvia’s ambassador.", at(17, 9), "Ledger"
    )
    found = desk.digest(at(16, 18), at(17, 18))
    assert (found["changes"], [each["outlet"] for each in found["unquoted"]]) == ([], ["Ledger"])
    later = desk.digest(at(17, 18), at(18, 18))
    assert (later["changes"], later["unquoted"]) == ([], [])


def test_two_texts_against_one_account_are_one_dispute(desk: Desk) -> None:
    desk.follow(title="Veldora and Karsh", match="Veldora Karshi")
    desk.tell("Veldora expelled the Karshi ambassador on Tuesday after the attack on Port Hessel.", at(16, 15), "A")
    desk.tell("Veldora told the Karshi ambassador, who was at home on leave, not to return.", at(17, 9), "B")
    desk.tell("Veldora has barred the Karshi ambassador from returning to his post.", at(17, 12), "C")
    assert [kind for kind, _ in desk.kinds(at(16, 18), at(17, 18))].count("differ") == 1


MOVES = {
    "a visit": (
        "Veldora",
        "Foreign Minister Ana Korin will visit Veldora on 29 January for talks on the river dam.",
        "Foreign Minister Ana Korin will now visit Veldora on 30 January, a day later than planned, her office said.",
        "29 → 30 Jan",
        ["2024-01-30"],
    ),
    "a vote": (
        "Karsk",
        "Karsk will hold its run-off election on 28 January, electoral commissioner Ida Holm said.",
        "Electoral commissioner Ida Holm moved the run-off election in Karsk from 28 January to 4 February.",
        "28 Jan → 4 Feb",
        ["2024-02-04"],
    ),
    "a meeting": (
        "hostage|hostages",
        "Mediators will meet the hostage families in Lorne on 25 January.",
        "The meeting of mediators with the hostage families in Lorne on 25 January has been called off.",
        "Cancelled",
        [],
    ),
    "a strike": (
        "nurses",
        "Nurses in Ruvo are to strike on 24 January over pay, their union said.",
        "Nurses in Ruvo have postponed their strike over pay, their union said on Monday.",
        "Postponed",
        [],
    ),
}


@pytest.mark.parametrize("topic", MOVES)
def test_what_was_moved_or_called_off_is_changed_and_no_longer_expected_on_its_old_day(desk: Desk, topic: str) -> None:
    match, first, second, title, expected = MOVES[topic]
    desk.follow(title="The plan", match=match)
    desk.tell(first, at(20, 9), "The Post")
    desk.tell(second, at(22, 9), "Daily Vole")
    change = only(desk, 20, 22)
    assert (change["kind"], change["title"], change["before"]["text"]) == ("changed", title, first)
    status = desk.status(as_of=at(23))
    assert [event["date"] for event in status["next"]] == expected
    assert not [event for event in desk.status(as_of=at(29, 12))["awaited"] if event["date"] != "2024-02-04"]


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (
            "Three guards were wounded in the riot at Hessel prison on Monday, the union of guards in Hessel said.",
            "The Hessel justice ministry denied on Tuesday that any guards were wounded.",
        ),
        (
            "Rebels killed nine soldiers in an ambush near Hessel on Monday, rebel spokesman Teo Marr said.",
            "The army of Veldora denied that any soldiers had been killed near Hessel.",
        ),
        (
            "Twelve children are missing after the floods in the Hessel valley, relief worker Ana Lind said.",
            "The Hessel provincial government denied that any children were missing after the floods.",
        ),
    ],
)
def test_a_denial_meets_the_figure_that_it_denies(desk: Desk, claim: str, denial: str) -> None:
    desk.follow(title="Hessel", match="Hessel")
    desk.tell(claim, at(15, 15), "Hessel Herald")
    desk.tell(denial, at(16, 9), "Capital Post")
    change = only(desk, 15, 16)
    assert (change["kind"], change["before"]["text"]) == ("denied", claim)
    assert change["sources"][0]["text"] == denial


def test_an_old_count_told_again_by_a_late_outlet_is_nothing(desk: Desk) -> None:
    desk.follow(title="Delmar", match="Delmar")
    desk.tell("Gunmen attacked a bus near Delmar on Friday, killing seven passengers, police said.", at(12, 18), "A")
    desk.tell("Nine people died in the attack on a bus near Delmar on Friday, police said.", at(13, 9), "B")
    desk.tell(
        "Seven passengers were killed when gunmen attacked a bus near Delmar on Friday, police said.", at(13, 19), "C"
    )
    digest = desk.digest(at(13, 12), at(13, 22))
    assert (digest["changes"], digest["articles"]) == ([], 1)
    status = desk.status(as_of=at(14))
    assert status["differ"] == []
    assert [(line["value"], line["low"], line["high"]) for line in status["figures"]] == [(9, 7, 9)]


def test_what_an_outlet_takes_back_differs_no_longer(desk: Desk) -> None:
    desk.follow(title="Orlu", match="Orlu")
    desk.tell("Veldora expelled the Orlu ambassador on Tuesday after the border attack.", at(16, 15), "A")
    desk.tell("Veldora told the Orlu ambassador, who was at home on leave, not to return.", at(17, 9), "B")
    desk.tell(
        "Veldora expelled the Orlu ambassador on Tuesday after the border attack, it is now clear.", at(18, 9), "B"
    )
    assert len(desk.status(as_of=at(17, 20))["differ"]) == 1
    assert desk.status(as_of=at(19))["differ"] == []


def test_a_day_that_passes_in_silence_is_awaited_after_it_and_never_on_it(desk: Desk) -> None:
    desk.follow(title="Orlu", match="Orlu")
    desk.tell("Rebels in Orlu will free the hostages by 24 January, mediator Ana Lind said.", at(20, 9), "A")
    assert desk.kinds(at(23, 12), at(24, 23)) == []
    assert desk.status(as_of=at(24, 23))["awaited"] == []
    assert [kind for kind, _ in desk.kinds(at(24, 12), at(25, 12))] == ["awaited"]
    assert desk.kinds(at(25, 12), at(26, 12)) == []


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (
            "Local media reported that troops had entered the town of Orlu on Monday.",
            "Troops entered the town of Orlu on Monday, the defence ministry said.",
        ),
        (
            "Tolva has closed its border with Orlu, according to local media reports.",
            "Tolva's interior ministry said on Tuesday that it had closed the border with Orlu until further notice.",
        ),
    ],
)
def test_what_a_ministry_makes_its_own_is_official(desk: Desk, claim: str, word: str) -> None:
    desk.follow(title="Orlu", match="Orlu")
    desk.tell(claim, at(15, 9), "A")
    desk.tell(word, at(16, 9), "B")
    assert only(desk, 15, 16)["kind"] == "official"


def test_remarks_of_the_writer_come_after_all_that_was_done(desk: Desk) -> None:
    desk.follow(title="Kelso strike", match="Kelso")
    desk.tell("Dockers in Kelso walked out on Monday, port spokesman Jon Reve said.", at(15, 18), "The Ledger")
    remark = "Despite fine words in Kelso, old grudges between the port and its dockers have bred deep mistrust."
    done = "The port of Kelso turned three container ships away for lack of hands."
    desk.tell(f"{remark} {done}", at(16, 9), "The Post")
    texts = [text for _, text in desk.kinds(at(15, 20), at(16, 20))]
    assert done in texts
    assert texts[-1] == remark or remark not in texts


def test_an_old_measure_first_told_now_is_newly_reported(desk: Desk) -> None:
    desk.follow(title="Veldora and Karsh", match="Veldora Karsh")
    desk.tell("Veldora's parliament approved the Karsh treaty on Sunday, 14 January.", at(14, 20), "Veldora Post")
    measure = "Veldora suspended all ferry licences for Karsh on 9 January, the transport ministry of Veldora said."
    desk.tell(measure, at(16, 15), "Karsh Times")
    change = only(desk, 15, 17)
    assert (change["kind"], change["text"]) == ("newly_reported", measure)
