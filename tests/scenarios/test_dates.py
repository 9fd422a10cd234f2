"""Dates as the news names them, end to end: on which day the timeline puts what was told."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.scenarios.desk import Desk, Json, at, on


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk on 31 January 2024 that follows what is told of Molva and Karsa."""
    return about(tmp_path, at(31))


def about(folder: Path, now: datetime) -> Desk:
    """A desk that follows what is told of Molva and Karsa."""
    made = Desk(folder, now)
    made.follow(match="Molva|Karsa")
    return made


def lines(answer: Json, text: str) -> list[Json]:
    """The events, undated lines and expected lines of an answer whose words hold `text`."""
    held = [line for part in ("events", "undated", "next", "awaited") for line in answer.get(part, ())]
    return [line for line in held if text in line["text"]]


def labels(desk: Desk, text: str) -> list[str]:
    """The labels of the one timeline line whose words hold `text`."""
    (line,) = lines(desk.timeline(), text)
    return list(line["labels"])


# Forms ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Rebels blew up the Karsa bridge on Tuesday, Jan. 16, the governor of Karsa said.", "2024-01-16"),
        ("Rebels blew up the Karsa bridge on Jan. 16, the governor of Karsa said.", "2024-01-16"),
        ("Rebels blew up the Karsa bridge late Tuesday, the governor of Karsa said.", "2024-01-16"),
        ("Rebels blew up the Karsa bridge on Tuesday night local time, the governor of Karsa said.", "2024-01-16"),
        ("Rebels blew up the Karsa bridge at 11:40 p.m. local time on Tuesday, Karsa police said.", "2024-01-16"),
        ("Rebels blew up the Karsa bridge in the early hours of Tuesday, Karsa police said.", "2024-01-16"),
        ("Rebels blew up the Karsa bridge before dawn on Tuesday, Karsa police said.", "2024-01-16"),
        ("Rebels blew up the Karsa bridge shortly after sunset on Tuesday, Karsa police said.", "2024-01-16"),
        ("Rebels blew up the Karsa bridge on 16/01/2024, the governor of Karsa said.", "2024-01-16"),
        ("Rebels blew up the Karsa bridge on the 16th of January, the governor of Karsa said.", "2024-01-16"),
        ("Rebels blew up the Karsa bridge on the 16th, the governor of Karsa said.", "2024-01-16"),
        ("Voters in Karsa threw out the charter at the weekend, the governor said.", "2024-01-13/2024-01-14"),
        ("Doctors in Karsa saw the first case of cholera in mid-December, the governor said.", "2023-12"),
        ("Earlier this month, the council of Karsa dismissed its mayor.", "2024-01"),
        ("Ministers of Karsa and Molva met in Tirona on Jan 14-15 to divide the herring catch.", "2024-01-14/2024-01-15"),
        ("Ministers of Karsa met in Tirona from 14 to 15 January to divide the herring catch.", "2024-01-14/2024-01-15"),
    ],
)  # fmt: skip
def test_a_day_as_agencies_and_papers_name_it(desk: Desk, words: str, day: str) -> None:
    desk.tell(words, on(18), "The Ledger")
    assert list(desk.days()) == [day]


def test_last_month_is_the_one_before_the_article_whatever_the_day_of_the_question(desk: Desk) -> None:
    desk.tell("The central bank of Molva raised its rate in mid-December, its governor said.", on(2), "The Ledger")
    assert list(desk.days(as_of=at(28))) == ["2023-12"]


# Numbers alone ----------------------------------------------------------------------------------------------


AMBIGUOUS = "Soldiers of Molva crossed the Karsa border on 03/01/2024, the defence ministry of Molva said."


def test_a_numeric_day_that_can_be_two_is_on_no_day(desk: Desk) -> None:
    desk.tell(AMBIGUOUS, on(24), "The Ledger")
    assert all(day in ("",) for day in desk.days())


@pytest.mark.parametrize(("shows", "day"), [("22/01/2024", "2024-01-03"), ("01/22/2024", "2024-03-01")])
def test_a_numeric_day_is_read_as_its_outlet_writes_elsewhere(desk: Desk, shows: str, day: str) -> None:
    desk.tell(AMBIGUOUS, on(24, month=3), "The Ledger")
    desk.tell(f"The parliament of Molva sacked its speaker on {shows}, the speaker said.", on(26), "The Ledger")
    found = desk.days(as_of=at(30, month=3))
    assert found[day] == [AMBIGUOUS]
    assert any(label.startswith("03/01/2024 = ") for label in lines(desk.timeline(as_of=at(30, month=3)), "crossed")[0]["labels"])  # fmt: skip


def test_the_habit_of_another_outlet_tells_nothing(desk: Desk) -> None:
    desk.tell(AMBIGUOUS, on(24), "The Ledger")
    desk.tell("The parliament of Molva sacked its speaker on 22/01/2024, the speaker said.", on(26), "The Post")
    assert AMBIGUOUS not in [text for day, texts in desk.days().items() if day for text in texts]


def test_a_numeric_day_is_read_as_the_same_article_writes_others(desk: Desk) -> None:
    desk.tell(f"{AMBIGUOUS} Molva recalled the last of them on 19/01/2024, the ministry said.", on(24), "The Ledger")
    assert desk.days()["2024-01-03"] == [AMBIGUOUS]


# Counted from another event ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The president of Molva resigned on January 14. Two days later, Molva closed its border.", "2024-01-16"),
        ("The president of Molva resigned on January 14. The day before, Molva had closed its border.", "2024-01-13"),
        ("Floods cut the road to Karsa on January 14. The next day, Molva closed its border.", "2024-01-15"),
    ],
)
def test_two_days_later_hangs_on_the_event_told_before(desk: Desk, words: str, day: str) -> None:
    desk.tell(words, on(24), "The Ledger")
    assert day in desk.days()


@pytest.mark.parametrize(
    "words",
    [
        "The president of Molva resigned last week. Two days later, Molva closed its border.",
        "The president of Molva, who took office on January 3, resigned. Two days later, Molva closed its border.",
        "Molva recalled its envoy in response to the January 3 raid. Two days later, Molva closed its border.",
        "Lawyers argued for hours in Tirona. Two days later, Molva closed its border.",
    ],
)
def test_two_days_after_what_has_no_day_is_on_no_day(desk: Desk, words: str) -> None:
    desk.tell(words, on(24), "The Ledger")
    days = {day: texts for day, texts in desk.days().items() if day and not day.endswith(("W03", "-01-03"))}
    assert not any("border" in text for texts in days.values() for text in texts)
    assert not days


# To come and done -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "verb",
    [
        "will visit",
        "is due to visit",
        "is to visit",
        "visits",
        "plans to visit",
        "flies to",
        "travels to",
        "lands in",
        "goes back to",
    ],
)
def test_a_weekday_to_come_is_the_next_one(desk: Desk, verb: str) -> None:
    desk.tell(f"Foreign Minister Ana Holt of Molva {verb} Karsa on Thursday.", on(22), "The Ledger")
    (event,) = desk.timeline()["events"]
    assert (event["date"], event["expected"]) == ("2024-01-25", True)


def test_a_weekday_of_what_was_done_is_the_last_one(desk: Desk) -> None:
    desk.tell("Foreign Minister Ana Holt of Molva visited Karsa on Thursday.", on(22), "The Ledger")
    (event,) = desk.timeline()["events"]
    assert (event["date"], event["expected"]) == ("2024-01-18", False)


def test_a_plan_that_fell_through_is_expected_on_no_day(desk: Desk) -> None:
    desk.tell("Foreign Minister Ana Holt of Molva was due to visit Karsa on Thursday but fell ill.", on(22), "The Ledger")  # fmt: skip
    desk.tell("The premier of Molva was due to open the Tirona dam on January 25 but stayed away.", on(22), "The Post")
    assert not desk.timeline()["events"]
    assert not desk.status(as_of=at(27))["awaited"]


@pytest.mark.parametrize(
    "words",
    [
        "Prisoners held in Karsa will be freed by January 26, the justice ministry of Karsa said.",
        "Molva must repair the Karsa dam no later than January 26, a court in Tirona ruled.",
        "A deadline that the court in Tirona set Molva to repair the Karsa dam expires on Friday, its clerk said.",
        "Molva gave the union in Karsa until Friday to call off its strike, Karsa radio said.",
    ],
)
def test_nobody_is_late_on_the_last_day(desk: Desk, words: str) -> None:
    desk.tell(words, on(22), "The Ledger")
    for moment in (at(25), at(26), at(26, 23)):
        told = desk.status(as_of=moment)
        assert [line["by"] for line in told["next"]] == [True]
        assert not told["awaited"]
    told = desk.status(as_of=at(27))
    assert [line["date"] for line in told["awaited"]] == ["2024-01-26"]
    assert not told["next"]


# Whose day it is --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Molva closed its embassy in Karsa in response to the January 16 bombing of its consulate in Tirona.",
        "Molva, whose consulate in Tirona was bombed on January 16, closed its embassy in Karsa.",
        "Molva closed its embassy in Karsa days after an explosion at its consulate in Tirona on January 16.",
        "A court in Molva jailed Ivo Brand for the bombing of a consulate in Tirona on January 16.",
        "Ivo Brand, arrested on January 16 at the border of Karsa, was charged with espionage in Molva.",
    ],
)
def test_a_side_clause_keeps_its_day_to_itself(desk: Desk, words: str) -> None:
    desk.tell(words, on(22), "The Ledger")
    for event in desk.timeline()["events"]:
        assert event["date"] == "2024-01-16"
        assert event["text"] != words or "dated by “January 16”" in event["labels"]


def test_main_and_side_clause_have_a_day_each(desk: Desk) -> None:
    desk.tell("Molva closed its embassy in Karsa on January 20 after gunmen bombed its consulate in Tirona on January 16.", on(22), "The Ledger")  # fmt: skip
    assert list(desk.days()) == ["2024-01-16", "2024-01-20"]


# Over, whatever verb stands near ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Soldiers of Molva still hope to reach survivors of Saturday's landslide at the Karsa quarry.",
        "Molva vowed to punish the gang behind the robbery on Saturday of a bank in Karsa.",
        "Crowds in Karsa want to bury those shot on Saturday, when police of Molva opened fire.",
        "Molva is sending more boats to the Karsa coast after losing a trawler there on Saturday.",
        "The grain store of Karsa was set on fire on Saturday, the governor of Molva said.",
        "Miners in Molva have been unable to leave the Karsa pit since Saturday.",
        "In a bid to calm the markets, on Saturday the bank of Molva sold gold to Karsa.",
        "Ministers of Molva and Karsa on Saturday set up a fund to rebuild the port of Tirona.",
        "A body, found on Saturday in Karsa, is to be flown home to Molva.",
    ],
)
def test_what_is_over_is_on_no_day_to_come(desk: Desk, words: str) -> None:
    desk.tell(words, on(23), "The Ledger")
    assert not [day for day in desk.days() if day and day > "2024-01-23"]
    assert not desk.status(as_of=at(29))["awaited"]


# The weekday of the day of writing -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Nurses in Karsa will go back to work on Monday, the health ministry of Molva said.", "2024-01-22"),
        ("The council of Karsa is due to elect a mayor on Monday.", "2024-01-22"),
        ("Nurses in Karsa said on Monday that they will go back to work on Monday.", "2024-01-29"),
        ("The premier of Molva announced on Monday that she would resign on Monday.", "2024-01-29"),
        ("The premier of Molva said on Monday that she would visit Karsa later on Monday.", "2024-01-22"),
        ("The premier of Molva will visit Karsa next Monday.", "2024-01-29"),
    ],
)
def test_a_monday_to_come_told_on_a_monday(desk: Desk, words: str, day: str) -> None:
    desk.tell(words, on(22), "The Ledger")
    assert [event["date"] for event in desk.timeline()["events"] if event["expected"]] == [day]


def test_days_later_are_counted_from_link_to_link(desk: Desk) -> None:
    desk.tell(
        "The Karsa dam broke on January 14. The next day, the mayor of Karsa resigned. Three days after that, the army "
        "of Molva took over the town of Karsa.",
        on(24),
        "The Ledger",
    )
    assert list(desk.days()) == ["2024-01-14", "2024-01-15", "2024-01-18"]


# Contradictions ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "flag"),
    [
        ("Gunmen bombed the Molva consulate in Tirona on Tuesday (Jan 17), Molva police said.", "17 Jan 2024 was a Wednesday; the Tuesday was 16 Jan 2024"),
        ("The Molva parliament approved its budget on Wednesday, January 16, its speaker said.", "16 Jan 2024 was a Tuesday; the Wednesday was 17 Jan 2024"),
        ("The Molva parliament will vote on its budget on Friday, 25 January, its speaker said.", "25 Jan 2024 was a Thursday; the Friday was 26 Jan 2024"),
    ],
)  # fmt: skip
def test_a_weekday_against_its_date_is_flagged_and_on_neither_day(desk: Desk, words: str, flag: str) -> None:
    desk.tell(words, on(22), "The Ledger")
    assert list(desk.days()) == [""]
    assert flag in labels(desk, words)


def test_a_plan_on_a_day_that_contradicts_itself_is_open_and_not_awaited(desk: Desk) -> None:
    words = "The Molva parliament will vote on its budget on Friday, 25 January, its speaker said."
    desk.tell(words, on(22), "The Ledger")
    (question,) = desk.status(as_of=at(23))["open"]
    assert question["line"]["text"] == words
    assert "25 Jan 2024 was a Thursday; the Friday was 26 Jan 2024" in question["line"]["labels"]
    assert not desk.status(as_of=at(23))["next"]
    assert not desk.status(as_of=at(29))["awaited"]


def test_another_account_settles_a_day_that_contradicts_itself(desk: Desk) -> None:
    desk.tell("Gunmen bombed the Molva consulate in Tirona on Tuesday (Jan 17), Molva police said.", on(22), "The Ledger")  # fmt: skip
    desk.tell("Gunmen bombed the Molva consulate in Tirona on January 16, Molva police said.", on(22), "The Post")
    assert list(desk.days()) == ["2024-01-16"]


def test_a_publication_date_that_its_own_words_contradict_gives_way_to_a_window(desk: Desk) -> None:
    desk.tell("March 3, 2024\n\nMolva and Karsa will reopen their border on January 26, 2024, Molva police said.")
    desk.tell("Molva and Karsa agreed on Monday to reopen their border by January 26.", on(23), "The Post")
    (line,) = lines(desk.timeline(as_of=at(31, month=3)), "will reopen")
    assert line["labels"][0] == "written 22–26 Jan 2024 (inferred)"
    assert line["sources"][0]["published"] is None
    assert line["sources"][0]["window"] == "2024-01-22/2024-01-26"


@pytest.mark.parametrize(
    "words",
    [
        "Ivo Brand will be tried in Molva for the attack on a judge in Karsa of December 3, 2023.",
        "Molva will mark one year since the flood of Karsa on December 3, 2023, its governor said.",
    ],
)
def test_a_past_event_beside_a_will_does_not_make_an_article_doubtful(desk: Desk, words: str) -> None:
    desk.tell(f"January 22, 2024\n\n{words}")
    assert desk.status()["newest"] is not None
    (source, *_) = [s for line in desk.timeline()["events"] for s in line["sources"]] or [None]
    assert source is None or source["published"] == "2024-01-22"


# The two clocks ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", [2026, 2031])
def test_without_a_date_and_a_year_the_day_of_the_run_plays_no_part(tmp_path: Path, year: int) -> None:
    desk = about(tmp_path, datetime(year, 5, 5, tzinfo=UTC))
    desk.tell("Molva and Karsa will reopen their border on January 26, the interior ministry of Molva said.")
    desk.tell("Molva and Karsa agreed on Monday to reopen their border by January 26.", on(23), "The Post")
    assert list(desk.days()) == ["2024-01-22", "2024-01-26"]


@pytest.mark.parametrize("year", [2026, 2031])
def test_alone_without_a_date_and_a_year_it_is_on_no_day(tmp_path: Path, year: int) -> None:
    desk = about(tmp_path, datetime(year, 5, 5, tzinfo=UTC))
    desk.tell("Molva and Karsa will reopen their border on January 26, the interior ministry of Molva said.")
    assert not desk.timeline()["events"]
    told = desk.status()
    assert not told["next"]
    assert not told["awaited"]


def test_tomorrow_shown_two_days_later_says_which_day_it_was(desk: Desk) -> None:
    desk.tell("Molva and Karsa will reopen their border tomorrow, the interior ministry of Molva said.", on(25), "The Ledger")  # fmt: skip
    (line,) = desk.status(as_of=at(27))["awaited"]
    assert line["date"] == "2024-01-26"
    assert "tomorrow = Fri 26 Jan 2024, said on 25 Jan" in line["labels"]


@pytest.mark.parametrize(
    ("published", "word", "day"),
    [
        ("2024-01-17T01:30:00+05:00", "today", "Wed 17 Jan 2024, said on 17 Jan"),
        ("2024-01-16T22:30:00-05:00", "yesterday", "Mon 15 Jan 2024, said on 16 Jan"),
        ("2024-01-16T22:30:00-05:00", "on Tuesday", "Tue 16 Jan 2024, said on 16 Jan"),
    ],
)
def test_near_midnight_today_is_the_day_of_the_outlet(desk: Desk, published: str, word: str, day: str) -> None:
    desk.tell(f"Gunmen bombed the Molva consulate in Tirona {word}, Molva police said.", datetime.fromisoformat(published), "The Ledger")  # fmt: skip
    assert f"{word.removeprefix('on ')} = {day}" in labels(desk, "Gunmen")


# One event, two tellings ------------------------------------------------------------------------------------


def test_a_visit_and_the_meeting_that_it_is_for_are_one_line(tmp_path: Path) -> None:
    desk = Desk(tmp_path, at(31))
    desk.follow(match="Norway Sweden|Stockholm")
    desk.tell("Norwegian Foreign Minister Kari Dahl will visit Sweden on January 29 at the invitation of her colleague.", on(23), "The Ledger")  # fmt: skip
    desk.tell("Sweden and Norway hope to end the herring dispute as their top diplomats meet on January 29.", on(25), "The Post")  # fmt: skip
    assert [event["date"] for event in desk.timeline()["events"]] == ["2024-01-29"]
    assert len(desk.status(as_of=at(27))["next"]) == 1


# Only look like dates ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Molva launched Operation May Day against smugglers in the hills of Karsa.",
        "Preachers in Karsa spoke of the flood at Friday prayers across Molva.",
        "Molva said that the 2016 deal with Karsa was dead.",
        "Molva said that Resolution 2231 bound Karsa.",
        "Molva said that Flight 2023 to Karsa had landed safely.",
        "Molva published PR NO. 23/2024 on herring from Karsa.",
        "Molva said that Vision 2030 had failed in Karsa.",
        "Molva may march on Karsa, its premier said.",
        "Molva will host Euro 2028 together with Karsa.",
        "Karsa Airlines grounded its Boeing 1988 freighter in Molva.",
    ],
)
def test_what_only_looks_like_a_date_is_on_no_day(desk: Desk, words: str) -> None:
    desk.tell(words, on(22), "The Ledger")
    assert not desk.timeline(background=True)["events"]


def test_a_notice_that_comments_will_return_is_in_no_answer(desk: Desk) -> None:
    desk.tell(
        "Molva and Karsa will reopen their border on January 26, Molva police said.\n\n"
        "Dear readers, our comments section is being rebuilt and will return soon.",
        on(22),
        "The Ledger",
    )
    assert "comments" not in str(desk.timeline()) + str(desk.status()) + str(desk.digest(None, at(31)))
