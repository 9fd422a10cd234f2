"""Acts of violence as they are told in few words, beside other acts of the day, and by the sides of a fight."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, Json, at


def figures(desk: Desk, day: int) -> list[tuple[str, str, int | None, str | None]]:
    """(act, what is counted, value, who says it) at the noon of a day."""
    lines: list[Json] = desk.status(as_of=at(day))["figures"]
    return [(line["incident"], line["counts"], line["value"], line["said_by"]) for line in lines]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Shelling was reported near Orsk on Friday, hours after a truce took effect.", "Shelling in Orsk"),
        ("Clashes were reported in the town of Orsk on Friday.", "Clashes in Orsk"),
        ("Gunfire was heard in Orsk on Friday, residents said.", "Shooting in Orsk"),
        ("Fighting raged in Orsk on Friday, residents said.", "Fighting in Orsk"),
    ],
)
def test_what_is_reported_or_heard_on_a_day_took_place_on_it(desk: Desk, text: str, act: str) -> None:
    desk.follow(match="Orsk")
    desk.tell(text, at(19, 18), "The Post")
    assert figures(desk, 20) == [(f"{act}, Fri 19 Jan 2024", "casualties", None, None)]


def test_an_attack_and_an_accident_with_as_many_dead_on_one_day_are_two(desk: Desk) -> None:
    desk.follow(match="Orsk|Karsk")
    desk.tell("An air strike on a market in Orsk on Friday left nine people dead, medics said.", at(20, 8), "A")
    desk.tell("Divers recovered nine bodies after Friday's ferry accident on Lake Karsk.", at(20, 9), "B")
    acts = {act: value for act, _, value, _ in figures(desk, 21)}
    assert acts == {
        "Strike on a market in Orsk, Fri 19 Jan 2024": 9,
        "Accident on Lake Karsk, Fri 19 Jan 2024": 9,
    }


def test_who_stands_at_the_end_says_all_that_his_sentence_counts(desk: Desk) -> None:
    desk.follow(match="Lorne")
    text = "Divers recovered nine bodies after Friday's ferry accident on Lake Lorne, leaving 30 missing, police said."
    desk.tell(text, at(20, 9), "A")
    act = "Accident on Lake Lorne, Fri 19 Jan 2024"
    assert figures(desk, 21) == [(act, "killed", 9, "police"), (act, "missing", 30, "police")]


def test_four_pupils_and_a_teacher_are_five(desk: Desk) -> None:
    desk.follow(match="Marv")
    desk.tell(
        "A gunman opened fire at a school in Marv on Tuesday, killing four pupils and a teacher.", at(16, 15), "A"
    )
    desk.tell("Five people were killed when a gunman attacked a school in Marv on Tuesday.", at(17, 9), "B")
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["value"], line["low"], line["high"]) == (5, 5, 5)
    titles = [change["title"] for change in desk.digest(at(16, 18), at(18))["changes"]]
    assert not any("Toll" in title for title in titles)


def test_the_still_missing_are_counted(desk: Desk) -> None:
    desk.follow(match="Pell")
    desk.tell("An earthquake struck northern Pell on Wednesday, killing 26 people.", at(17, 15), "A")
    desk.tell(
        "The number of dead in the Pell earthquake rose to 54 on Thursday, with 17 still missing.", at(18, 9), "B"
    )
    assert [(counts, value) for _, counts, value, _ in figures(desk, 19)] == [("killed", 54), ("missing", 17)]


def test_what_the_enemy_counts_is_a_dispute_and_no_new_toll(desk: Desk) -> None:
    desk.follow(match="Karsk")
    own = "The Karsk government said 40 soldiers were killed in an ambush near Belk on Tuesday."
    theirs = "Rebels said they had killed 120 soldiers in Tuesday's ambush near Belk in Karsk."
    desk.tell(own, at(16, 18), "A")
    desk.tell(theirs, at(17, 9), "B")
    (change,) = desk.digest(at(17, 6), at(18))["changes"]
    assert (change["kind"], change["text"], change["before"]["text"]) == ("differ", theirs, own)


def test_violence_is_news_beside_the_truce_that_it_breaks(desk: Desk) -> None:
    desk.follow(match="Karsk|Belk")
    truce = "A three-day truce between Karsk's army and the Belk Front came into force at midnight on Thursday."
    desk.tell(
        "A 72-hour ceasefire between Karsk's army and the Belk Front will begin at midnight on Thursday.", at(17), "A"
    )
    desk.tell(truce, at(19, 6), "B")
    broken = (
        "Shelling was reported near Belk on Friday, hours after a truce between Karsk's army and the Belk Front began."
    )
    desk.tell(broken, at(19, 16), "C")
    assert desk.kinds(at(18), at(20)) == [("new", broken), ("happened", truce)]


@pytest.mark.parametrize(
    "text",
    [
        "Veldora offered to host talks between the government of Karsk and the rebels on Monday.",
        "Karsk's rebels agreed to free the hostages on Monday.",
    ],
)
def test_the_day_of_writing_is_that_of_the_offer(desk: Desk, text: str) -> None:
    desk.follow(match="Karsk")
    desk.tell(text, at(15, 15), "A")
    (event,) = desk.timeline()["events"]
    assert (event["date"], event["expected"]) == ("2024-01-15", False)
    assert desk.status(as_of=at(18))["awaited"] == []


def test_expelled_and_asked_not_to_return_are_two_accounts(desk: Desk) -> None:
    desk.follow(match="Sarn|Tolva")
    desk.tell("Tolva expelled Sarn's ambassador on Monday and gave him 48 hours to leave.", at(15, 15), "A")
    desk.tell(
        "Tolva has asked Sarn's ambassador not to return to his post, its foreign ministry said.", at(16, 15), "B"
    )
    assert [kind for kind, _ in desk.kinds(at(16), at(17))] == ["differ"]


@pytest.mark.parametrize(
    ("act", "deaths", "title"),
    [
        (
            "A bomb exploded at a market in Orsk on Monday.",
            "A bomb that exploded at a market in Orsk on Monday killed five people, the mayor said.",
            "Toll: 5",
        ),
        (
            "Two aid workers were abducted near Orsk on Monday, their organisation said.",
            "One of two aid workers abducted near Orsk on Monday has been found dead, police said.",
            "Deaths reported",
        ),
    ],
)
def test_the_first_word_of_deaths_is_news_of_a_known_act(desk: Desk, act: str, deaths: str, title: str) -> None:
    desk.follow(match="Orsk")
    desk.tell(act, at(15, 15), "A")
    desk.tell(deaths, at(17, 15), "B")
    (change,) = desk.digest(at(16), at(18))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("changed", title, deaths)
    assert change["before"]["text"] == act
    desk.tell(deaths.replace(" said", " added"), at(18, 15), "C")
    assert "changed" not in {kind for kind, _ in desk.kinds(at(18), at(19))}


def test_a_cyclone_by_its_name_strikes_as_a_disaster(desk: Desk) -> None:
    desk.follow(match="Lorne")
    text = "At least four people were killed when Cyclone Asha struck Lorne on Friday, the disaster agency said."
    desk.tell(text, at(19, 20), "A")
    assert desk.days() == {"2024-01-19": [text]}
    assert desk.status(as_of=at(20))["first_line"].startswith("Last disaster reported: Fri 19 Jan 2024")


def test_a_toll_that_a_mayor_lowers_is_changed(desk: Desk) -> None:
    desk.follow(match="Orsk")
    desk.tell("The death toll from Sunday's mudslide in Orsk stands at 31, the mayor said.", at(15, 15), "A")
    lower = "Orsk's mayor lowered the toll from Sunday's mudslide to 24, saying some bodies had been counted twice."
    desk.tell(lower, at(17, 15), "B")
    (change,) = desk.digest(at(16), at(18))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("changed", "Toll 31 → 24", lower)


def test_a_denial_that_says_of_what_stands_alone(desk: Desk) -> None:
    desk.follow(match="Karsk")
    desk.tell("A suicide bomber killed 14 worshippers at a mosque in Karsk on Friday, police said.", at(19, 15), "A")
    denial = "The Dawn Brigade denied any role in the bombing of a mosque in Karsk on Friday."
    desk.tell(denial, at(21, 10), "B")
    assert [text for _, text in desk.kinds(at(20), at(22))] == [denial]


@pytest.mark.parametrize(
    "text",
    [
        "The eastern city of Orsk was hit by rockets fired from two launchers on Monday.",
        "Planes dropped bombs that killed 12 people in Orsk from two bases on Monday.",
    ],
)
def test_only_the_day_of_an_older_count_is_passed_over(desk: Desk, text: str) -> None:
    desk.follow(match="Orsk")
    desk.tell(text, at(16))
    assert list(desk.days()) == ["2024-01-15"]


@pytest.mark.parametrize("text", ["Some 2½ million people fled Orsk on Monday.", f"{'9' * 400} people fled Orsk."])
def test_no_number_however_written_is_too_much(desk: Desk, text: str) -> None:
    desk.follow(match="Orsk")
    desk.tell(text, at(16))
    assert len(desk.facts(at(17))) == 1


@pytest.mark.parametrize("joint", ["in which", "where"])
def test_a_hedge_in_a_relative_clause_stays_with_its_count(desk: Desk, joint: str) -> None:
    desk.follow(match="Karsk")
    text = f"Karsk carried out strikes in Veldora on Thursday, {joint} nine people were reportedly killed."
    desk.tell(text, at(19), "A")
    (line,) = desk.status(as_of=at(20))["figures"]
    assert (line["value"], line["hedge"]) == (9, "reportedly")
