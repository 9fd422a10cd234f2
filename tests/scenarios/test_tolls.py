"""Counts of one act that only the act joins: told as changes with before and after, never summed, never as news."""

from __future__ import annotations

import pytest

from digests.answers import recency
from tests.scenarios.desk import Desk, Json, at, end_of


def follow(desk: Desk, *articles: tuple[str, int, str]) -> Desk:
    """A story whose articles (text, day of January, outlet) came at nine in the morning."""
    desk.follow(title="Orsk", match="Orsk")
    for text, day, outlet in articles:
        desk.tell(text, at(day, 9), outlet)
    return desk


def changes(desk: Desk, since: int, until: int) -> list[Json]:
    """What changed from noon to noon."""
    made: list[Json] = desk.digest(at(since), at(until))["changes"]
    return made


def titles(desk: Desk, since: int, until: int) -> list[tuple[str, str]]:
    return [(change["kind"], change["title"]) for change in changes(desk, since, until)]


FERRY = ("A ferry capsized off Orsk on Monday and six bodies were recovered, the coastguard said.", 16, "Orsk Star")
QUAKE = ("A quake struck the town of Orsk on Monday, killing 34 people, the mayor said.", 16, "Orsk Star")


@pytest.mark.parametrize(
    "text",
    [
        "The death toll rose from six to nine on Tuesday, the coastguard said, as divers searched the wreck off Orsk.",
        "The death toll stood at nine on Tuesday, the coastguard in Orsk said.",
        "Nine people are now known to have died in the accident off Orsk.",
        "Divers found three more bodies off Orsk, bringing the death toll to nine, the coastguard said.",
    ],
)
def test_a_toll_without_its_act_is_of_the_only_disaster_that_is_open(desk: Desk, text: str) -> None:
    follow(desk, FERRY, (text, 17, "Bell"))
    (change,) = changes(desk, 16, 17)
    assert (change["kind"], change["title"]) == ("changed", "Toll 6 → 9")
    assert (change["text"], change["before"]["text"]) == (text, FERRY[0])
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["value"], line["low"], line["high"]) == (9, 6, 9)


def test_a_bare_toll_is_shown_with_the_name_of_its_act_beside_it(desk: Desk) -> None:
    follow(
        desk,
        FERRY,
        ("The death toll stood at nine on Tuesday, the coastguard in Orsk said.", 17, "Bell"),
        ("The death toll rose to 11 on Wednesday, the coastguard in Orsk said.", 18, "Mail"),
    )
    (change,) = changes(desk, 17, 18)
    assert change["title"] == "Toll 9 → 11"
    for line in (change, change["before"]):
        assert line["text"].startswith("The death toll")
        assert "Sinking in Orsk, Mon 15 Jan 2024" in line["labels"]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from the quake in Orsk was lowered from 34 to 29 on Wednesday, the ministry said.",
        "Officials in Orsk on Wednesday lowered the death toll to 29, saying that some bodies had been counted twice.",
    ],
)
def test_a_toll_that_is_lowered_is_a_change(desk: Desk, text: str) -> None:
    follow(desk, QUAKE, (text, 17, "Bell"))
    assert titles(desk, 16, 17) == [("changed", "Toll 34 → 29")]
    (line,) = desk.status(as_of=at(18))["figures"]
    assert line["value"] == 29


def test_an_old_toll_told_late_is_no_news(desk: Desk) -> None:
    follow(
        desk,
        FERRY,
        ("The death toll stood at nine on Tuesday, the coastguard in Orsk said.", 17, "Bell"),
        ("The death toll stood at six, the coastguard in Orsk said.", 18, "Mail"),
    )
    assert changes(desk, 17, 18) == []


def test_of_two_open_disasters_a_bare_toll_is_of_neither(desk: Desk) -> None:
    follow(
        desk,
        FERRY,
        ("A bus crashed near Dorn on Monday, killing four people, the Orsk bus company said.", 16, "Bell"),
        ("The death toll stood at nine on Wednesday, officials in Orsk said.", 18, "Mail"),
    )
    assert sorted(line["value"] for line in desk.status(as_of=at(19))["figures"]) == [4, 6]
    assert "changed" not in {kind for kind, _ in titles(desk, 16, 18)}


def test_a_part_and_a_fear_never_replace_the_whole(desk: Desk) -> None:
    follow(
        desk,
        ("A magnitude-6.2 quake struck Orsk on Monday, killing at least 12 people and injuring 34.", 16, "Orsk Star"),
        ("More than 100 people are feared dead after the quake that struck Orsk on Monday.", 17, "Bell"),
        ("Twelve of the 34 hurt in the quake in Orsk were still in hospital on Wednesday, doctors said.", 17, "Mail"),
    )
    assert {kind for kind, _ in titles(desk, 16, 17)} <= {"new", "newly_reported"}
    figures = {line["counts"]: line["value"] for line in desk.status(as_of=at(18))["figures"]}
    assert figures == {"killed": 12, "wounded": 34}


def test_more_than_a_hundred_killed_is_a_change_though_as_many_were_feared_dead(desk: Desk) -> None:
    follow(
        desk,
        ("A quake struck Orsk on Monday, killing at least 12 people, the mayor said.", 16, "Orsk Star"),
        ("More than 100 people are feared dead after the quake that struck Orsk on Monday.", 16, "Bell"),
        ("More than 100 people were killed in the quake that struck Orsk on Monday, the ministry said.", 17, "Mail"),
    )
    assert titles(desk, 16, 17) == [("changed", "Toll at least 12 → more than 100")]


CLASHES = (
    "Clashes broke out late on Monday between soldiers and rebels in the Orsk valley. At least six people were killed, "
    "the Orsk Centre said early on Tuesday.",
    16,
    "Orsk Star",
)
SINCE = (
    "At least 14 people have been killed in the Orsk valley since Monday, officials said on Wednesday.",
    17,
    "Bell",
)
WEEK = (
    "Twenty-three people have been killed in this week's fighting in the Orsk valley, the Orsk Centre said.",
    18,
    "Orsk Star",
)


def test_counts_of_fighting_since_its_first_day_are_states_of_one_act(desk: Desk) -> None:
    follow(desk, CLASHES, SINCE, WEEK)
    assert titles(desk, 16, 17) == [("changed", "Toll at least 6 → at least 14")]
    assert titles(desk, 17, 18) == [("changed", "Toll at least 14 → 23")]
    assert titles(desk, 16, 18) == [("changed", "Toll at least 6 → 23")]
    status = desk.status(as_of=at(19))
    (line,) = status["figures"]
    assert (line["incident"], line["value"], line["low"], line["high"]) == (
        "Clashes in Orsk, Mon 15 Jan 2024",
        23,
        6,
        23,
    )
    assert status["first_line"].startswith("Last violence reported: Mon 15 Jan 2024, 4 days ago.")


def test_a_count_of_fighting_elsewhere_stays_apart(desk: Desk) -> None:
    follow(
        desk,
        CLASHES,
        ("At least 14 people have been killed in Dorn since Monday, officials said in Orsk.", 17, "Bell"),
    )
    assert "changed" not in {kind for kind, _ in titles(desk, 16, 17)}
    (line,) = desk.status(as_of=at(18))["figures"]
    assert line["value"] == 6


def test_a_count_since_a_day_with_another_attack_in_it_is_of_neither(desk: Desk) -> None:
    follow(
        desk,
        CLASHES,
        ("A bomb killed five people at a market in Orsk on Tuesday, police said.", 17, "Mail"),
        (SINCE[0], 17, "Bell"),
    )
    assert sorted(line["value"] for line in desk.status(as_of=at(18))["figures"]) == [5, 6]
    assert "changed" not in {kind for kind, _ in titles(desk, 16, 17)}


def test_two_days_of_fighting_are_never_summed(desk: Desk) -> None:
    follow(
        desk,
        CLASHES,
        ("Clashes in the Orsk valley on Wednesday killed eight people, the Orsk Centre said.", 17, "Bell"),
    )
    assert sorted(line["value"] for line in desk.status(as_of=at(18))["figures"]) == [6, 8]
    assert "changed" not in {kind for kind, _ in titles(desk, 16, 17)}


def test_the_missing_are_found(desk: Desk) -> None:
    follow(
        desk,
        (
            "A landslide buried a hamlet near Orsk on Monday, and 40 people were missing, rescuers said.",
            16,
            "Orsk Star",
        ),
        (
            "Twelve people were still missing after Monday's landslide near Orsk, rescuers said on Wednesday.",
            17,
            "Bell",
        ),
    )
    assert titles(desk, 16, 17) == [("changed", "Missing 40 → 12")]


BUS = ("A bus crashed near Orsk on Monday, killing nine people, police said.", 16, "Orsk Star")
NOTICE = "Correction: An earlier version of this article said that nine people had died; it was seven."


def test_a_notice_in_a_later_article_corrects_what_its_outlet_told(desk: Desk) -> None:
    right = "A bus crashed near Orsk on Monday, killing seven people, police said."
    follow(desk, BUS, (f"{right}\n\n{NOTICE}", 17, "Orsk Star"))
    (change,) = changes(desk, 16, 17)
    assert (change["kind"], change["title"]) == ("corrected", "Corrected by Orsk Star")
    assert (change["text"], change["before"]["text"]) == (right, BUS[0])
    (line,) = desk.status(as_of=at(18))["figures"]
    assert line["value"] == 7


def test_a_notice_of_another_outlet_corrects_nothing_told_by_this_one(desk: Desk) -> None:
    follow(desk, BUS, (f"The roads around Orsk were closed on Tuesday.\n\n{NOTICE}", 17, "Bell"))
    assert "corrected" not in {kind for kind, _ in titles(desk, 16, 17)}
    (line,) = desk.status(as_of=at(18))["figures"]
    assert line["value"] == 9


def test_the_wrong_number_of_a_notice_is_no_figure_of_a_corrected_page(desk: Desk) -> None:
    desk.follow(title="Orsk", match="Orsk")
    page = "https://star.example/bus"
    desk.tell(BUS[0], at(16, 9), "Orsk Star", url=page)
    desk.tell(
        f"A bus crashed near Orsk on Monday, killing seven people, police said.\n\n{NOTICE}",
        at(16, 9),
        "Orsk Star",
        url=page,
        seen=at(17, 9),
    )
    assert titles(desk, 16, 17) == [("corrected", "Corrected by Orsk Star")]
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["value"], line["low"], line["high"]) == (7, 7, 7)


def noticed(desk: Desk, page: str, *notices: tuple[str, str]) -> None:
    """A page of the Star that its outlet revises by notices alone: (text of the page, its notice)."""
    for text, notice in notices:
        desk.tell(text, at(16, 9), "Orsk Star", url=page)
        desk.tell(f"{notice}\n\n{text}", at(16, 9), "Orsk Star", url=page, seen=at(17, 9))


def test_a_notice_above_a_body_that_nobody_mended(desk: Desk) -> None:
    desk.follow(title="Orsk", match="Orsk")
    noticed(desk, "https://star.example/bus", (BUS[0], NOTICE))
    (change,) = changes(desk, 16, 17)
    assert (change["kind"], change["title"]) == ("corrected", "Corrected by Orsk Star")
    assert (change["text"], change["before"]["text"]) == (NOTICE, BUS[0])
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["value"], line["low"], line["high"], line["sources"][0]["text"]) == (7, 7, 7, NOTICE)
    (event,) = desk.timeline(as_of=at(18))["events"]
    assert (event["text"], event["labels"][-1]) == (BUS[0], f"corrected since: “{NOTICE}”")
    assert changes(desk, 17, 18) == []


def test_a_notice_that_gives_the_right_number_in_its_next_sentence(desk: Desk) -> None:
    notice = "Correction: An earlier version of this article gave the number of dead as nine. Seven people died."
    desk.follow(title="Orsk", match="Orsk")
    noticed(desk, "https://star.example/bus", (BUS[0], notice))
    assert titles(desk, 16, 17) == [("corrected", "Corrected by Orsk Star")]
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["value"], line["low"], line["high"]) == (7, 7, 7)


def test_a_notice_that_gives_no_right_number_leaves_none(desk: Desk) -> None:
    notice = "Correction: An earlier version of this article misstated the number of dead as nine."
    desk.follow(title="Orsk", match="Orsk")
    noticed(desk, "https://star.example/bus", (BUS[0], notice))
    assert titles(desk, 16, 17) == [("corrected", "Corrected by Orsk Star")]
    assert desk.status(as_of=at(18))["figures"] == []


def test_a_notice_elsewhere_mends_the_figure_of_its_outlet_alone(desk: Desk) -> None:
    roads = f"The roads around Orsk were closed on Tuesday.\n\n{NOTICE}"
    follow(desk, BUS, ("A bus crash near Orsk on Monday killed nine people, medics said.", 16, "Bell"))
    desk.tell(roads, at(17, 9), "Orsk Star")
    assert ("corrected", "Corrected by Orsk Star") in titles(desk, 16, 17)
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["value"], line["low"], line["high"]) == (7, 7, 9)


def test_of_two_acts_a_notice_elsewhere_corrects_neither(desk: Desk) -> None:
    fire = ("A fire at a mill in Dorn on Monday killed nine people, officials in Orsk said.", 16, "Orsk Star")
    follow(desk, BUS, fire, (f"The roads around Orsk were closed on Tuesday.\n\n{NOTICE}", 17, "Orsk Star"))
    assert "corrected" not in {kind for kind, _ in titles(desk, 16, 17)}
    assert {line["value"] for line in desk.status(as_of=at(18))["figures"]} == {9}


def test_an_older_report_of_others_is_no_notice(desk: Desk) -> None:
    text = (
        "A bus crashed near Orsk on Monday, killing nine people, police said.\n\nEarlier reports said nine were dead."
    )
    follow(desk, (text, 16, "Orsk Star"))
    (line,) = desk.status(as_of=at(18))["figures"]
    assert line["value"] == 9


def test_who_admits_what_he_denied_is_in_no_dispute_with_himself(desk: Desk) -> None:
    follow(
        desk,
        ("The Orsk army denied on Monday that it had shelled the hospital in Dorn.", 16, "Orsk Star"),
        ("The Orsk army acknowledged on Wednesday that it had shelled the hospital in Dorn.", 18, "Bell"),
    )
    assert len(desk.facts(at(20))) == 2
    assert desk.status(as_of=at(20))["differ"] == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "At least six people were killed in clashes in the Orsk valley, the Orsk Centre said early on Tuesday.",
            "No dated violence reported; some of no known day was told Tue 16 Jan 2024, 2 days ago.",
        ),
        (
            "Fighting broke out in the Orsk valley late on Monday, residents said.",
            "Last violence reported: Mon 15 Jan 2024, 3 days ago.",
        ),
        (
            "A bus crashed near Orsk on Monday, killing nine people, police said.",
            "Last disaster reported: Mon 15 Jan 2024, 3 days ago.",
        ),
    ],
)
def test_the_first_line_takes_no_day_of_saying_for_the_day_of_the_violence(desk: Desk, text: str, first: str) -> None:
    follow(desk, (text, 16, "Orsk Star"))
    assert desk.status(as_of=at(18))["first_line"].startswith(first)


def test_the_quake_of_a_day_is_the_one_of_that_day_where_no_place_is_named(desk: Desk) -> None:
    before = "A quake of magnitude 6.8 struck Orsk on Monday, killing at least 12 people, the mayor said."
    after = "The toll from Monday's quake has risen to 31, the interior ministry said."
    follow(desk, (before, 15, "Orsk Star"), (after, 17, "Bell"))
    desk.follow(match="Orsk|quake")
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["incident"], line["value"]) == ("Earthquake in Orsk, Mon 15 Jan 2024", 31)
    (change,) = changes(desk, 16, 17)
    assert (change["kind"], change["text"], change["before"]["text"]) == ("changed", after, before)


def test_of_two_quakes_of_a_day_the_one_without_a_place_is_neither(desk: Desk) -> None:
    follow(
        desk,
        ("A quake struck Orsk on Monday, killing 12 people, the mayor of Orsk said.", 15, "Orsk Star"),
        ("A quake struck Dorn on Monday, killing five people, the mayor of Dorn said.", 15, "Orsk Star"),
        ("Monday's quake killed 31 people, the interior ministry said.", 17, "Bell"),
    )
    desk.follow(match="Orsk|Dorn|quake")
    values = {line["incident"]: line["value"] for line in desk.status(as_of=at(18))["figures"]}
    assert values["Earthquake in Orsk, Mon 15 Jan 2024"] == 12
    assert values["Earthquake in Dorn, Mon 15 Jan 2024"] == 5


def test_counts_of_two_towns_neither_differ_nor_change(desk: Desk) -> None:
    desk.follow(title="Karsh", match="Karsh")
    desk.tell("Eight people were killed in clashes in the Karsh town of Orsk, police said.", at(15, 20), "Star")
    desk.tell("Two people were killed in clashes in the Karsh town of Dorn, police said.", at(16, 20), "Bell")
    assert {kind for kind, _ in desk.kinds(at(16), at(17))} == {"new"}
    assert desk.status(as_of=at(18))["differ"] == []


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: An earlier version of this article said nine climbers had died; it was six climbers.",
        "Correction: An earlier version of this article said the mill fire in Pell killed nine.",
        "Correction: An earlier version of this article said the victims' bodies were found nine hours later.",
    ],
)
def test_a_notice_of_something_else_leaves_a_toll_as_it_is(desk: Desk, notice: str) -> None:
    desk.follow(title="Orsk", match="Orsk|Pell")
    desk.tell(BUS[0], at(16, 9), "Orsk Star")
    desk.tell(f"An avalanche swept down a slope above Pell on Tuesday.\n\n{notice}", at(17, 9), "Orsk Star")
    assert "corrected" not in {kind for kind, _ in titles(desk, 16, 17)}
    lines = [line for line in desk.status(as_of=at(18))["figures"] if "rash" in line["incident"]]
    assert [(line["value"], line["low"]) for line in lines] == [(9, 9)]


def test_however_much_was_told_since_a_toll_is_of_its_act_where_it_names_the_day(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("_FACTS", "_ARTICLES", "_NAMING"):
        monkeypatch.setattr(recency, limit, 3)
    ferry = "A ferry capsized off Orsk on Monday and six bodies were recovered, the coastguard said."
    told = [(ferry, 2, "Orsk Star")]
    for number, town in enumerate(("Dorn", "Bosa", "Lume", "Varn", "Tesk", "Ruhl")):
        told.append(
            (f"A bus crash near {town} killed {number + 20} pilgrims from Orsk, police said.", 3 + number, "Bell")
        )
    rise = "Nine people are now known to have died in the ferry accident off Orsk on 1 January."
    follow(desk, *told, (rise, 12, "Bell"))
    assert [(change["title"], change["text"]) for change in changes(desk, 11, 12)] == [("Toll 6 → 9", rise)]


TOLD_OTHERWISE = {
    "the number behind": (
        "A bomb tore through a crowded bus in the market town of Tarsk on Monday, killing seven people, police said.",
        "Two more passengers died of their injuries overnight, bringing to 11 the number killed when a bomb exploded "
        "on a bus in Tarsk on Monday, doctors said.",
        "Toll 7 → 11",
    ),
    "by a health office": (
        "A bomb tore through a crowded bus in the market town of Tarsk on Monday, killing seven people, police said.",
        "The death toll from Monday's bus bombing in Tarsk has climbed to nine, the regional health office said.",
        "Toll 7 → 9",
    ),
    "of the collapse of what caved in": (
        "At least five miners were killed on Monday when a shaft caved in at the Dorlan mine outside Tarsk, its owner "
        "said.",
        "Rescuers at the Dorlan mine outside Tarsk recovered three more bodies on Tuesday, raising the death toll from "
        "the collapse to eight.",
        "Toll at least 5 → 8",
    ),
    "lowered by an office": (
        "Thirty people died in Sunday's train derailment near Tarsk, the transport ministry said.",
        "The transport ministry on Tuesday lowered the death toll from the train derailment near Tarsk to 26, saying "
        "some victims had been counted twice.",
        "Toll 30 → 26",
    ),
    "found on another day": (
        "Floodwaters swept through the Tarsk valley overnight, drowning at least 14 people, the disaster agency said.",
        "Rescuers pulled six more bodies from the mud in the Tarsk valley on Tuesday, taking the flood's death toll to "
        "20, the disaster agency said.",
        "Toll at least 14 → 20",
    ),
}


@pytest.mark.parametrize("words", TOLD_OTHERWISE)
def test_a_toll_that_rises_in_other_words_is_one_change(desk: Desk, words: str) -> None:
    first, second, title = TOLD_OTHERWISE[words]
    desk.follow(title="Tarsk", match="Tarsk")
    desk.tell(first, at(15, 20), "Oluwe Daily")
    desk.tell(second, at(16, 20), "The Anchor")
    (change,) = changes(desk, 16, 17)
    assert (change["kind"], change["title"], change["text"]) == ("changed", title, second)
    assert change["before"]["text"] == first


def test_what_an_army_owns_to_have_lost_differs_from_what_its_enemy_counts(desk: Desk) -> None:
    desk.follow(title="Derrin", match="Derrin")
    claim = "Eighteen Ostran soldiers were killed in fighting near Derrin on Monday, the Belvan defence ministry said."
    own = "Ostra's army said it had lost four soldiers in the fighting near Derrin on Monday."
    desk.tell(claim, at(15, 9), "Star")
    desk.tell(own, at(15, 20), "Gazette")
    (change,) = changes(desk, 15, 16)
    assert (change["kind"], change["text"], change["before"]["text"]) == ("differ", own, claim)


FRIDAYS = (
    "Norwegian artillery shelled the Swedish border town of Karpo {when}, killing three people, Swedish police said."
)


def _with_undated(desk: Desk, when: str) -> tuple[dict[tuple[str, int], set[str]], list[tuple[str, str]]]:
    """The people killed by act, each with the outlets that count them, and the changes, with an article of no date."""
    desk.follow(title="Norway", match="norwegian")
    desk.tell("Norwegian strikes killed nine people in the Swedish province of Sule on Thursday.", at(18, 14), "Herald")
    desk.tell("The Norwegian strikes on Thursday killed nine people, officials said.", at(18, 18), "Gazette")
    desk.tell(FRIDAYS.format(when=when), None, "Courier", seen=at(19, 15))
    figures = desk.status(as_of=end_of(20))["figures"]
    killed = {(one["date"], one["value"]): {source["outlet"] for source in one["sources"]} for one in figures}
    return killed, desk.kinds(at(18, 23), end_of(20))


def test_a_day_by_weekday_and_month_dates_an_undated_article_and_its_toll_is_no_other_acts(desk: Desk) -> None:
    killed, told = _with_undated(desk, "on Friday, 19 January")
    assert killed == {("2024-01-18", 9): {"Herald", "Gazette"}, ("2024-01-19", 3): {"Courier"}}
    assert told == [("new", FRIDAYS.format(when="on Friday, 19 January"))]


@pytest.mark.parametrize("when", ["on 19 January", "on Friday"])
def test_a_toll_of_a_day_that_no_year_is_known_of_is_never_that_of_another_day(desk: Desk, when: str) -> None:
    killed, told = _with_undated(desk, when)
    assert killed == {("2024-01-18", 9): {"Herald", "Gazette"}}
    assert told == [("new", FRIDAYS.format(when=when))]
