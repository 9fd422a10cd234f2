"""Counts begin at a moment: those that begin at different ones dispute nothing, those that begin at one still do."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.scenarios.desk import Desk, at

CLAIMS = {"differ", "changed", "corrected", "denied"}


def kinds(desk: Desk, match: str, first: str, second: str, then: datetime | None = None) -> set[str]:
    """The kinds of change of a digest of both articles and of one after the first, and "differ" if the status says so."""
    desk.follow(title=match, match=match)
    desk.tell(first, at(16, 15), "The Post")
    desk.tell(second, then or at(17, 9), "Daily Vole")
    found = {kind for since in (at(16), at(16, 18)) for kind, _ in desk.kinds(since, at(18))}
    return found | {"differ" for _ in desk.status(as_of=at(18))["differ"]}


# topic: what an article must match, one count, and another that begins elsewhere
APART = {
    "since a month and since the new year": (
        "Ruvo",
        "Measles has killed 112 children in the Ruvo district since October, the health ministry said on Tuesday.",
        "Measles has killed 40 children in the Ruvo district since the new year, the health ministry said on Wednesday.",
    ),
    "since a weekday and since an offensive began": (
        "Karsk",
        "At least 12 people have been killed in clashes in Karsk since Monday, the army said.",
        "At least 40 people have been killed in clashes in Karsk since an offensive began in May, the army said.",
    ),
    "this year and the past week": (
        "Talvo",
        "Landslides in Talvo have killed 61 people so far this year, the civil protection agency said.",
        "Landslides in Talvo have killed nine people in the past week, the civil protection agency said.",
    ),
    "this year and this month, in January": (
        "Talvo",
        "Landslides in Talvo have killed 61 people this year, the civil protection agency said.",
        "Landslides in Talvo have killed 19 people this month, the civil protection agency said.",
    ),
    "the same hours of two days": (
        "Bosa",
        "Cholera has killed 30 people in Bosa in the last 24 hours, the health ministry said on Tuesday.",
        "Cholera has killed 17 people in Bosa in the last 24 hours, the health ministry said on Wednesday.",
    ),
    "an outbreak and a weekday, in front": (
        "Bosa",
        "Since the outbreak began, cholera has killed 300 people in Bosa, the health ministry said.",
        "Since Sunday cholera has killed 17 people in Bosa, the health ministry said.",
    ),
    "a year and a month of it": (
        "Karsk",
        "Drone attacks on Karsk killed 40 people in 2023, the mayor said.",
        "Drone attacks on Karsk killed 12 people in December, the mayor said.",
    ),
    "a count beside the toll of a day": (
        "Dorn",
        "Shelling killed six people in Dorn on Monday, bringing the death toll since November to 84, officials said.",
        "The death toll from shelling in Dorn since a truce collapsed stands at 31, officials said.",
    ),
    "arrests": (
        "Lorne",
        "Police in Lorne have arrested 120 protesters since Monday, the interior ministry said.",
        "Police in Lorne have arrested 400 protesters since teachers went on strike in December, the ministry said.",
    ),
    "of one day and since a month, in one breath": (
        "Dorn",
        "Shelling killed nine people in Dorn on Monday and 91 since November, officials said.",
        "Shelling has killed 91 people in Dorn since November, officials said.",
    ),
    "the displaced": (
        "Murra",
        "Flooding has displaced 12,000 people in Murra since Friday, the UN said.",
        "Flooding has displaced 50,000 people in Murra since the rainy season began, the UN said.",
    ),
    "calls since strikes and since attacks": (
        "Veldora",
        "Tuesday's call was the third between the foreign ministers of Veldora and Karsk since Karshi strikes on a dam.",
        "Tuesday's call was the second between the foreign ministers of Veldora and Karsk since attacks on both sides.",
    ),
    "attacks of a month and of a year": (
        "Orlu",
        "Tuesday's car bomb in Orlu was the fifth attack on the city this month, police said.",
        "Tuesday's car bomb in Orlu was the twelfth attack on the city this year, police said.",
    ),
    "two of one kind in one month": (
        "Orrin",
        "Nine miners were killed in the third collapse at the Orrin pit this month, the company said.",
        "Eleven miners were killed in the fourth collapse at the Orrin pit this month, the company said.",
    ),
}


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("topic", APART)
def test_counts_that_begin_at_different_moments_are_neither_dispute_nor_change(
    desk: Desk, topic: str, backwards: bool
) -> None:
    match, first, second = APART[topic]
    assert not kinds(desk, match, *((second, first) if backwards else (first, second))) & CLAIMS


LOWER = {
    "since a month": (
        "Ruvo",
        "Measles has killed 112 children in the Ruvo district since October, the health ministry said.",
        "Measles has killed 90 children in the Ruvo district since October, the Red Cross said.",
    ),
    "since something, in two ways": (
        "Karsk",
        "Clashes in Karsk have killed 40 people since an offensive began in May, a war monitor said.",
        "Clashes in Karsk have killed 28 people since the start of an offensive in May, the army said.",
    ),
    "since a weekday": (
        "Karsk",
        "Clashes in Karsk have killed 40 people since Sunday, a war monitor said.",
        "Clashes in Karsk have killed 28 people since Sunday, the army said.",
    ),
    "of a year and since its first day": (
        "Talvo",
        "Landslides in Talvo have killed 61 people so far this year, the civil protection agency said.",
        "Landslides in Talvo have killed 50 people since January 1, the governor said.",
    ),
    "how many calls since the strikes": (
        "Veldora",
        "Tuesday's call was the third between the ministers of Veldora and Karsk since Karshi strikes on a dam.",
        "Tuesday's call was the second between the ministers of Veldora and Karsk since Karshi strikes on a dam.",
    ),
}


@pytest.mark.parametrize("topic", LOWER)
def test_lower_counts_from_one_moment_still_differ(desk: Desk, topic: str) -> None:
    found = kinds(desk, *LOWER[topic])
    assert "differ" in found
    assert "changed" not in found


GROWN = {
    "since a month": (
        "Ruvo",
        "Measles has killed 112 children in the Ruvo district since October, the health ministry said.",
        "Measles has killed 130 children in the Ruvo district since October, the health ministry said on Wednesday.",
        "Toll 112 → 130",
    ),
    "since an outbreak began": (
        "Bosa",
        "Cholera has killed 30 people in Bosa since the outbreak began, the health ministry said.",
        "The death toll from cholera in Bosa since the outbreak began has risen to 41, the health ministry said.",
        "Toll 30 → 41",
    ),
    "so far this year": (
        "Talvo",
        "Landslides in Talvo have killed 61 people this year, the civil protection agency said.",
        "Landslides in Talvo have killed 64 people so far this year, the civil protection agency said.",
        "Toll 61 → 64",
    ),
    "beside the toll of a day": (
        "Dorn",
        "Shelling killed six people in Dorn on Monday, bringing the death toll since November to 84, officials said.",
        "The death toll from shelling in Dorn since November has reached 91, officials said.",
        "Toll 84 → 91",
    ),
    "a toll that has since risen": (
        "Tamar",
        "Floods in the Tamar valley killed seven people on Sunday, officials in Orsk said.",
        "The toll from Sunday's floods in the Tamar valley has since risen to 11, officials in Orsk said.",
        "Toll 7 → 11",
    ),
    "from whatever moment, where it says what it was": (
        "cholera|Anse",
        "Fourteen people have died of cholera in Anse since the start of the year, doctors said on Tuesday.",
        "Cholera has killed 21 people in Anse, doctors said on Wednesday, up from 14 on Tuesday.",
        "Toll 14 → 21",
    ),
    "the deadliest since a year": (
        "Delmar",
        "A bomb killed nine people at a market in Delmar on Tuesday, police said.",
        "A bomb killed 11 people at a market in Delmar on Tuesday in the deadliest attack on the city since 2019, "
        "police said.",
        "Toll 9 → 11",
    ),
}


@pytest.mark.parametrize("topic", GROWN)
def test_a_count_that_grows_from_one_moment_is_changed(desk: Desk, topic: str) -> None:
    match, first, second, title = GROWN[topic]
    assert "differ" not in kinds(desk, match, first, second)
    changes = desk.digest(at(16, 18), at(18))["changes"]
    assert [(change["kind"], change["title"]) for change in changes] == [("changed", title)]


@pytest.mark.parametrize(
    "words",
    ["up from 14 on Monday", "compared with 14 on Monday", "up from an earlier 14 late on Monday"],
)
def test_the_day_of_an_older_count_dates_nothing(desk: Desk, words: str) -> None:
    text = f"Cholera has killed 21 people in Anse, doctors said on Wednesday, {words}."
    desk.follow(title="Cholera", match="cholera|Anse")
    desk.tell(text, at(17))
    assert desk.days() == {"2024-01-17": [text]}
    assert desk.status(as_of=at(18))["figures"] == []


def test_a_rank_dates_no_incident_and_its_toll_stands(desk: Desk) -> None:
    desk.follow(title="Orlu", match="Orlu")
    desk.tell(
        "A bomb at the market in Orlu killed nine people on Tuesday, the third attack there since 2 January.",
        at(16, 18),
    )
    (line,) = desk.status(as_of=at(18))["figures"]
    assert line["value"] == 9
    assert "16 Jan" in line["incident"]
