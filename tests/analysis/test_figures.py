"""Numbers with what they count."""

from __future__ import annotations

import pytest

from digests.analysis.figures import figures
from digests.analysis.quantities import number
from digests.model import Counts


def read(text: str) -> list[tuple[str, Counts, int, int | None, int | None]]:
    found = figures(text)
    assert all(0 <= figure.start < figure.end <= len(text) for figure in found)
    return [(text[f.start : f.end], f.counts, f.value, f.low, f.high) for f in found]


K, W, M, C, A, D = (
    Counts.KILLED,
    Counts.WOUNDED,
    Counts.MISSING,
    Counts.CASUALTIES,
    Counts.ARRESTED,
    Counts.DISPLACED,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed in the raid on Eastvik.", [("Nine", K, 9, 9, 9)]),
        ("The raid reportedly resulted in nine fatalities.", [("nine", K, 9, 9, 9)]),
        ("The death toll rose to 1,200 on Tuesday.", [("1,200", K, 1200, 1200, 1200)]),
        ("The blast claimed 11 lives.", [("11", K, 11, 11, 11)]),
        ("Two children were killed and three girls were injured.", [("Two", K, 2, 2, 2), ("three", W, 3, 3, 3)]),
        ("At least 9 died and up to 20 were wounded.", [("At least 9", K, 9, 9, None), ("up to 20", W, 20, None, 20)]),
        ("More than 50 people died.", [("More than 50", K, 50, 51, None)]),
        ("Nearly 50 people died.", [("Nearly 50", K, 50, None, 50)]),
        ("Between 7 and 9 soldiers were killed.", [("Between 7 and 9", K, 9, 7, 9)]),
        ("Dozens were wounded.", [("Dozens", W, 24, 24, None)]),
        ("Hundreds of people fled.", [("Hundreds", D, 200, 200, None)]),
        ("The quake left 30 dead and 120 injured.", [("30", K, 30, 30, 30), ("120", W, 120, 120, 120)]),
        ("The raid killed nine people and wounded 12.", [("nine", K, 9, 9, 9), ("12", W, 12, 12, 12)]),
        ("Three soldiers and two drivers were killed.", [("Three", K, 3, 3, 3), ("two", K, 2, 2, 2)]),
        ("Five people were reported missing.", [("Five", M, 5, 5, 5)]),
        ("The army suffered 15 casualties.", [("15", C, 15, 15, 15)]),
        ("Police arrested 13 people.", [("13", A, 13, 13, 13)]),
        ("Floods displaced about 6,000 people.", [("about 6,000", D, 6000, None, None)]),
        ("Twenty-one people have died from the fever.", [("Twenty-one", K, 21, 21, 21)]),
        ("Twenty people are known to have died in Eastvik.", [("Twenty", K, 20, 20, 20)]),
        ("Police shot dead at least 12 protesters.", [("at least 12", K, 12, 12, None)]),
    ],
)
def test_people(text: str, expected: list[tuple[str, Counts, int, int | None, int | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A 9-year-old boy was killed on January 16.", id="an age and a date"),
        pytest.param("He, 45, was killed on 18 January.", id="an age between commas"),
        pytest.param("No figure for the dead was given, and an unknown number were hurt.", id="no figure"),
        pytest.param("Norland won 3-2 and nobody was hurt.", id="a score"),
        pytest.param("More birds died in 2016.", id="a year"),
        pytest.param("About 130 dead birds were found.", id="no people"),
        pytest.param("The 1988 war and its deaths are remembered.", id="a year before a noun"),
        pytest.param("Resolution 2231 condemns killings.", id="the number of a resolution"),
        pytest.param("Nine ships left the harbour.", id="nobody harmed"),
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert read(text) == []


def test_part_of_a_number_is_not_a_number_of_its_own() -> None:
    assert [f.value for f in figures("Eleven people, including two children, were killed.")] == [11]
    assert [f.value for f in figures("In all, 11 people, among them two children, were killed.")] == [11]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll rose from 12 to 27 on Tuesday.", [(K, 27)]),
        ("The number of injured in Orsk was revised down from 34 to 29.", [(W, 29)]),
        ("The death toll climbed to 45, up from 38 a day before.", [(K, 45)]),
        ("The mayor cut the number of dead to 29 from an earlier 34.", [(K, 29)]),
        ("The death toll jumped by 15 to 27.", [(K, 27)]),
        ("Divers found five more bodies, bringing the death toll to 39.", [(K, 39)]),
        ("Five more bodies were found.", [(K, 5)]),
        ("At least 41 of 90 passengers drowned.", [(K, 41)]),
        ("Twelve of the 34 hurt are children.", [(W, 34)]),
        ("Of the 34 hurt, 12 were in a serious condition.", [(W, 34)]),
    ],
)
def test_of_several_numbers_of_one_count_the_one_that_stands_is_the_figure(
    text: str, expected: list[tuple[Counts, int]]
) -> None:
    assert [(figure.counts, figure.value) for figure in figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "More than 100 people are feared dead.",
        "It was feared that 40 people had died.",
        "Officials fear that 40 people may have been killed.",
        "Up to 40 people may have died.",
    ],
)
def test_a_fear_is_no_count(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    "text",
    ["Nine people were killed and 40 are feared dead.", "Officials fear more deaths after nine people were killed."],
)
def test_a_count_beside_a_fear_is_one(text: str) -> None:
    assert [figure.value for figure in figures(text)] == [9]


@pytest.mark.parametrize(
    "text",
    [
        "A year after the quake that killed 300 people, survivors live in tents.",
        "Orsk marked the tenth anniversary of the flood, which killed 300 people.",
        "The mine killed 300 people two years ago.",
    ],
)
def test_the_dead_of_another_year_are_no_figure(text: str) -> None:
    assert figures(text) == ()
    assert [figure.value for figure in figures(f"The quake killed 15 people, {text[0].lower()}{text[1:]}")] == [15]


@pytest.mark.parametrize(
    "text",
    [
        "A magnitude-6.2 quake killed 12 people.",
        "A quake of magnitude 6.2 killed 12 people.",
        "A magnitude 6 quake killed 12 people.",
        "The quake, measuring 6.2, killed 12 people.",
    ],
)
def test_a_magnitude_counts_nobody(text: str) -> None:
    assert [figure.value for figure in figures(text)] == [12]


def test_money_with_its_sign_and_range() -> None:
    text = "It paid $1.2 billion and over 300 million dollars more."
    assert read(text) == [
        ("$1.2 billion", Counts.MONEY, 1_200_000_000, 1_200_000_000, 1_200_000_000),
        ("over 300 million dollars", Counts.MONEY, 300_000_000, 300_000_001, None),
    ]


def test_offset_moves_the_span() -> None:
    [figure] = figures("Nine people died.", offset=100)
    assert (figure.start, figure.end) == (100, 104)


@pytest.mark.parametrize(
    ("words", "value"),
    [("nine", 9), ("twenty-one", 21), ("1,200", 1200), ("1.2 million", 1_200_000), ("two hundred", 200),
     ("a dozen", 12), ("three hundred and five", 305), ("40 thousand", 40_000), ("2m", 2_000_000)],
)  # fmt: skip
def test_number(words: str, value: int) -> None:
    assert number(words) == value


@pytest.mark.parametrize(
    "sentence",
    [
        "No one was killed in the blast.",
        "Not one person was killed, the ministry said.",
        "Not a single person was hurt.",
    ],
)
def test_nobody_is_not_one(sentence: str) -> None:
    assert figures(sentence) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people, two of them children, were killed in the blast.", [(K, 9)]),
        ("Nine people (two of them soldiers) were killed.", [(K, 9)]),
        ("Nine people died, two soldiers among them.", [(K, 9)]),
        ("A fire killed 21 pupils on Thursday, 14 of them girls.", [(K, 21)]),
        ("Fourteen people, most of them women, died.", [(K, 14)]),
        ("Three members of a militia were killed in Orsk, two security sources told a newspaper.", [(K, 3)]),
        ("The storm killed three people, two bridges collapsed and 400 homes lost power.", [(K, 3)]),
        ("Two suicide bombers killed 14 people.", [(K, 14)]),
        ("A policeman and two civilians were killed.", []),
        ("Two civilians and a policeman were killed.", []),
        ("All but two of the 30 passengers died.", []),
        ("45 out of 90 people were killed.", [(K, 45)]),
        ("On day 14 of the war 20 people died.", [(K, 20)]),
        ("Half a dozen people were killed.", [(K, 6)]),
        ("The ministry reported 1 234 deaths.", [(K, 1234)]),
        ("Some two lakh people were displaced.", [(D, 200_000)]),
        ("The dead were taken to three hospitals.", []),
        ("The attack caused the deaths of 14 people and injuries to 30.", [(K, 14), (W, 30)]),
        ("Officials put the number of dead at 14 and of injured at 30.", [(K, 14), (W, 30)]),
        ("Killed: 14; injured: 30", [(K, 14), (W, 30)]),
        ("Another three died, for a total of nine.", [(K, 9)]),
    ],
)
def test_what_a_number_counts_and_what_it_does_not(text: str, expected: list[tuple[Counts, int]]) -> None:
    assert [(f.counts, f.value) for f in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four people were shot dead.", [(K, 4)]),
        ("A man stabbed three people to death and wounded two.", [(K, 3), (W, 2)]),
        ("Thirteen pilgrims were crushed to death and around 50 hurt.", [(K, 13), (W, 50)]),
        ("Six policemen embraced martyrdom and 14 others sustained injuries.", [(K, 6), (W, 14)]),
        ("Nineteen people lost their lives and 23 suffered serious injuries.", [(K, 19), (W, 23)]),
        ("Five people have been killed and two critically injured.", [(K, 5), (W, 2)]),
        ("40 workers remain unaccounted for.", [(M, 40)]),
        (
            "The toll from a 6.1-magnitude quake has risen to 46, with 112 others injured and nine still missing.",
            [(K, 46), (W, 112), (M, 9)],
        ),
        ("The blast claimed the lives of 14 people.", [(K, 14)]),
        ("The bodies of 16 migrants washed ashore.", [(K, 16)]),
        ("The crash left 14 people dead and 30 with injuries.", [(K, 14), (W, 30)]),
        ("The dead numbered 14.", [(K, 14)]),
    ],
)
def test_words_for_harm(text: str, expected: list[tuple[Counts, int]]) -> None:
    assert [(f.counts, f.value) for f in figures(text)] == expected


def test_of_a_table_in_one_sentence_the_first_numbers_are_read() -> None:
    found = figures("The rebels " + "killed 5 people, " * 300 + "and left.")
    assert found[0] == figures("The rebels killed 5 people, and left.")[0]
    assert len(found) <= 60
