"""Figures that a story asks for: people displaced, people arrested, money. Without asking, nothing is told of them."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, Json, at

ALL = ("displaced", "arrested", "money")


def told(desk: Desk, match: str, *texts: str, figures: tuple[str, ...] = ALL) -> Desk:
    """Two articles, on the 16th at 15:00 and on the 17th at 9:00."""
    desk.follow(title=match, match=match, figures=figures)
    for text, when, outlet in zip(texts, (at(16, 15), at(17, 9)), ("The Post", "Daily Vole"), strict=False):
        desk.tell(text, when, outlet)
    return desk


def rows(desk: Desk) -> list[tuple[str, str, int, int, int]]:
    """The figures of the status, but for killed and wounded."""
    lines: list[Json] = desk.status(as_of=at(18))["figures"]
    kept = [line for line in lines if line["counts"] in ALL]
    return [(line["incident"], line["counts"], line["value"], line["low"], line["high"]) for line in kept]


# topic: match, two counts of one thing, what changed, the figure
GROWN = {
    "displaced by floods": (
        "Murra",
        "Floods have displaced 12,000 people in Murra, the UN said.",
        "The number of people displaced by floods in Murra has risen to 15,000, the UN said.",
        "Displaced 12,000 → 15,000",
        ("People in Murra", "displaced", 15_000, 12_000, 15_000),
    ),
    "forced from their homes": (
        "Murra",
        "At least 12,000 people have been forced from their homes by floods in Murra, officials said.",
        "Floods in Murra have forced 15,000 people from their homes, officials said.",
        "Displaced at least 12,000 → 15,000",
        ("People in Murra", "displaced", 15_000, 12_000, 15_000),
    ),
    "arrests from one moment": (
        "Lorne",
        "Police in Lorne have arrested 120 protesters since Monday, the interior ministry said.",
        "Police in Lorne have now arrested 150 protesters since Monday, the interior ministry said.",
        "Arrested 120 → 150",
        ("Protesters in Lorne, since Monday", "arrested", 150, 120, 150),
    ),
    "taken into custody": (
        "Lorne",
        "Forty people were taken into custody in Lorne after Tuesday's riot, police said.",
        "Sixty people were taken into custody in Lorne after Tuesday's riot, police said.",
        "Arrested 40 → 60",
        ("People in Lorne, Tue 16 Jan 2024", "arrested", 60, 40, 60),
    ),
    "a pledge": (
        "Orsk",
        "The European Union pledged €40m for flood relief in Orsk.",
        "The European Union pledged €60m for flood relief in Orsk, its commissioner said.",
        "Sum €40m → €60m",
        ("Aid in Orsk", "money", 60_000_000, 40_000_000, 60_000_000),
    ),
    "a cost": (
        "Orsk",
        "Rebuilding the harbour in Orsk will cost $900 million, the port authority said.",
        "Rebuilding the harbour in Orsk will cost $1.2bn, the port authority now says.",
        "Sum $900 million → $1.2bn",
        ("Cost in Orsk", "money", 1_200_000_000, 900_000_000, 1_200_000_000),
    ),
}


@pytest.mark.parametrize("topic", GROWN)
def test_what_a_story_asks_for_changes_and_is_a_figure(desk: Desk, topic: str) -> None:
    match, first, second, title, figure = GROWN[topic]
    told(desk, match, first, second)
    (change,) = desk.digest(at(16, 18), at(18))["changes"]
    assert (change["kind"], change["title"], change["before"]["text"]) == ("changed", title, first)
    assert rows(desk) == [figure]


@pytest.mark.parametrize("asked", [(), ("other",)])
@pytest.mark.parametrize("topic", GROWN)
def test_without_asking_nothing_of_it_is_told_as_figure_or_change(desk: Desk, topic: str, asked: tuple[str]) -> None:
    match, first, second, _, (_, counts, *_) = GROWN[topic]
    figures = tuple(kind for kind in ALL if kind != counts) if asked else ()
    told(desk, match, first, second, figures=figures)
    assert rows(desk) == []
    assert desk.status(as_of=at(18))["differ"] == []
    assert {kind for kind, _ in desk.kinds(at(16), at(18))} <= {"new", "newly_reported"}


LOWER = {
    "homeless": (
        "Murra",
        "Floods in Murra on Monday made 12,000 people homeless, officials said.",
        "Monday's floods in Murra left 9,000 people homeless, the Red Cross said.",
        ("Floods in Murra, Mon 15 Jan 2024", "displaced", 9_000, 9_000, 12_000),
    ),
    "arrested": (
        "Lorne",
        "Police in Lorne arrested 120 protesters on Tuesday, the interior ministry said.",
        "Police in Lorne arrested 90 protesters on Tuesday, the city's police chief said.",
        ("Protesters in Lorne, Tue 16 Jan 2024", "arrested", 90, 90, 120),
    ),
    "damage": (
        "Orsk",
        "A fire at the port of Orsk on Monday caused $9 million in damage, the port authority said.",
        "Monday's fire at the port of Orsk caused $4 million in damage, an insurer said.",
        ("Fire in Orsk, Mon 15 Jan 2024 (damage)", "money", 4_000_000, 4_000_000, 9_000_000),
    ),
}


@pytest.mark.parametrize("topic", LOWER)
def test_what_a_story_asks_for_differs_where_it_is_lower(desk: Desk, topic: str) -> None:
    match, first, second, figure = LOWER[topic]
    told(desk, match, first, second)
    assert [kind for kind, _ in desk.kinds(at(16, 18), at(18))] == ["differ"]
    (difference,) = desk.status(as_of=at(18))["differ"]
    assert difference["about"] == figure[1]
    assert rows(desk) == [figure]


OTHER_MONEY = {
    "two donors": (
        "Norway pledged $40 million for flood relief in Orsk.",
        "Sweden pledged $60 million for flood relief in Orsk.",
    ),
    "damage and aid": (
        "Floods in Orsk caused damage of Rs 3bn, officials said.",
        "Donors pledged Rs 2bn after the floods in Orsk, officials said.",
    ),
    "what is asked and what is given": (
        "The United Nations appealed for $90 million for the flood victims in Orsk.",
        "Donors have pledged $40 million for the flood victims in Orsk, the United Nations said.",
    ),
    "two currencies": (
        "The European Union pledged €40m for flood relief in Orsk.",
        "The European Union pledged $60m for flood relief in Orsk, its commissioner said.",
    ),
    "two aims": (
        "The World Bank will lend Orsk $40 million for roads, its director said.",
        "The World Bank will lend Orsk $60 million for schools, its director said.",
    ),
}


@pytest.mark.parametrize("topic", OTHER_MONEY)
def test_money_for_another_thing_is_never_compared(desk: Desk, topic: str) -> None:
    told(desk, "Orsk", *OTHER_MONEY[topic])
    assert {kind for kind, _ in desk.kinds(at(16), at(18))} <= {"new", "newly_reported"}
    assert desk.status(as_of=at(18))["differ"] == []
    found = rows(desk)
    assert len(found) == 2
    assert all(low == value == high for _, _, value, low, high in found)


def test_the_displaced_of_an_incident_stand_beside_its_dead(desk: Desk) -> None:
    told(
        desk,
        "Orsk",
        "The quake in Orsk on Monday killed nine people and displaced 3,000, the army said.",
        "Monday's quake in Orsk killed 11 people and displaced 4,000, the army said.",
    )
    lines = desk.status(as_of=at(18))["figures"]
    assert [(line["incident"], line["counts"], line["value"]) for line in lines] == [
        ("Quake in Orsk, Mon 15 Jan 2024", "killed", 11),
        ("Quake in Orsk, Mon 15 Jan 2024", "displaced", 4_000),
    ]


def test_a_vague_number_is_no_figure_and_hedge_and_speaker_are_kept(desk: Desk) -> None:
    told(
        desk,
        "Orsk",
        "Dozens of people were arrested in Orsk on Monday, police said.",
        "About 70 people were reportedly arrested in Orsk on Monday, according to the Orsk bar association.",
    )
    (line,) = desk.status(as_of=at(18))["figures"]
    assert (line["value"], line["hedge"], line["counts"]) == (70, "reportedly About", "arrested")
    assert line["said_by"] == "the Orsk bar association"


@pytest.mark.parametrize(
    "text",
    [
        "The storm could displace 40,000 people in Orsk, forecasters warned.",
        "Authorities plan to evacuate 40,000 people in Orsk.",
        "No one was arrested in Orsk, police said.",
        "Nobody said what the $40 million found in Orsk was.",
    ],
)
def test_what_may_be_or_nobody_knows_is_no_figure(desk: Desk, text: str) -> None:
    told(desk, "Orsk", text)
    assert rows(desk) == []


def test_counts_from_different_moments_stand_apart(desk: Desk) -> None:
    told(
        desk,
        "Murra",
        "Flooding has displaced 12,000 people in Murra since Friday, the UN said.",
        "Flooding has displaced 50,000 people in Murra since the rainy season began, the UN said.",
    )
    assert rows(desk) == [
        ("People in Murra, since the rainy season began", "displaced", 50_000, 50_000, 50_000),
        ("People in Murra, since Friday", "displaced", 12_000, 12_000, 12_000),
    ]
    assert {kind for kind, _ in desk.kinds(at(16), at(18))} <= {"new", "newly_reported"}
