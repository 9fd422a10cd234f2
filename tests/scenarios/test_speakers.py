"""Who says it, end to end: the speaker as a verbatim span, and denials and first official words by named parties only."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, Json, end_of, on


def lines(desk: Desk) -> list[Json]:
    answer = desk.timeline()
    return [*answer["events"], *answer["undated"]]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Rebels shelled Brenn on Jan. 14, according to Velmar's defence ministry.", "Velmar's defence ministry"),
        ("Ice closed the port of Brenn on Jan. 14, said Mara Voss, the head of Tarrant's coastguard.", "Mara Voss"),
        (
            "Thirty people were hurt in Brenn on Jan. 14, mostly by glass, said the Tarrant Relief Council, a charity.",
            "the Tarrant Relief Council",
        ),
        (
            "Velmar, the Tarrant Isles and Maldova said that Tarsk broke the truce at Brenn on Jan. 14.",
            "Velmar, the Tarrant Isles and Maldova",
        ),
        ("The dike of Brenn broke on Jan. 14, according to Velmar, Tarsk and Maldova.", "Velmar, Tarsk and Maldova"),
        (
            "Nine miners died in Kolm on Jan. 14, the Tarrant Relief Council, the Red Cross and the mayor of Kolm said.",
            "the Tarrant Relief Council, the Red Cross and the mayor of Kolm",
        ),
        ("Rebels burned the mill of Brenn on Jan. 14, Velmar and Tarsk said.", "Velmar and Tarsk"),
        (
            "Velmar's Council of the Republic, chaired by the president, said the Kolm dam broke on Jan. 14.",
            "Velmar's Council of the Republic",
        ),
        ("Prisoners in Kolm were beaten by guards on Jan. 14, their lawyer said.", "their lawyer"),
        ("State television reported that the port of Brenn was closed on Jan. 14.", "State television"),
        (
            "The Tarrant News Agency quoted the governor of Brenn as saying that the dike broke on Jan. 14.",
            "the governor of Brenn",
        ),
        ("Sixty houses burned down in Kolm on Jan. 14, residents said by telephone.", "residents"),
        (
            "A spokesman for the Brenn hospital, who spoke on condition of anonymity, said two nurses died on Jan. 14.",
            "A spokesman for the Brenn hospital",
        ),
        ("Nine villagers died in Kolm on Jan. 14, medics told the Ledger.", "medics"),
        ("Shells killed nine people in Kolm on Jan. 14, a local chief said.", "a local chief"),
        ("Floods killed nine people in Kolm on Jan. 14, civil protection said.", "civil protection"),
        ("A quake shook Kolm on Jan. 14, the Tarrant Geological Survey said.", "the Tarrant Geological Survey"),
        (
            "Nine villagers died in Kolm on Jan. 14, according to figures from the health ministry.",
            "the health ministry",
        ),
        (
            "Police chief Oren Dal was quoted by state television as saying the dike of Kolm broke on Jan. 14.",
            "Police chief Oren Dal",
        ),
        ("The People's Front said the dike of Kolm broke on Jan. 14.", "The People's Front"),
        (
            "A senior official who asked not to be named said the dike of Kolm broke on Jan. 14.",
            "A senior official",
        ),
        ("OCHA reports that the dike of Kolm broke on Jan. 14.", "OCHA"),
        ("Nine villagers, said the governor of Kolm, were killed by shells on Jan. 14.", "the governor of Kolm"),
    ],
)
def test_the_speaker_is_named_in_the_words_of_the_article(desk: Desk, sentence: str, speaker: str) -> None:
    desk.follow(match="on|in|the")
    desk.tell(sentence, on(16), "The Ledger")
    assert [line["said_by"] for line in lines(desk) if line["text"] == sentence] == [speaker]


CLAIM = "Tarsk fired two missiles at the Velmari port of Brenn on Jan. 14, The Ledger reported."


def kinds(desk: Desk) -> set[str]:
    return {kind for kind, _ in desk.kinds(end_of(15), end_of(17))}


@pytest.mark.parametrize(
    "speaker", ["Officials", "Two sources", "Tarsk officials", "Senior diplomats", "Local media", "Some reports"]
)
def test_nobody_in_particular_gives_no_official_word(desk: Desk, speaker: str) -> None:
    desk.tell(CLAIM, on(15), "The Ledger")
    desk.tell(f"{speaker} said that Tarsk fired two missiles at the Velmari port of Brenn on Jan. 14.", on(17), "Echo")
    assert "official" not in kinds(desk)


def test_a_ministry_gives_the_first_official_word(desk: Desk) -> None:
    desk.tell(CLAIM, on(15), "The Ledger")
    desk.tell(
        "Tarsk's defence ministry said that Tarsk fired two missiles at the Velmari port of Brenn on Jan. 14.",
        on(17),
        "Echo",
    )
    assert "official" in kinds(desk)


@pytest.mark.parametrize("speaker", ["Officials", "Tarsk officials", "Two sources"])
def test_nobody_in_particular_denies(desk: Desk, speaker: str) -> None:
    desk.tell(CLAIM, on(15), "The Ledger")
    desk.tell(
        f"{speaker} denied that Tarsk fired two missiles at the Velmari port of Brenn on Jan. 14.", on(17), "Echo"
    )
    assert "denied" not in kinds(desk)


def test_a_party_denies_in_its_own_words(desk: Desk) -> None:
    desk.tell(CLAIM, on(15), "The Ledger")
    desk.tell(
        "Tarsk's foreign ministry denied that Tarsk fired two missiles at the Velmari port of Brenn on Jan. 14.",
        on(17),
        "Echo",
    )
    assert "denied" in kinds(desk)


@pytest.mark.parametrize(
    "sentence",
    [
        "Maldova's foreign ministry said that Tarsk had not fired two missiles at the Velmari port of Brenn on Jan. 14.",
        "Maldova's premier said that Tarsk did not fire two missiles at the Velmari port of Brenn on Jan. 14.",
        "Analysts denied that Tarsk fired two missiles at the Velmari port of Brenn on Jan. 14.",
    ],
)
def test_a_third_party_s_no_is_no_denial(desk: Desk, sentence: str) -> None:
    desk.tell(CLAIM, on(15), "The Ledger")
    desk.tell(sentence, on(17), "Echo")
    assert "denied" not in kinds(desk)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tarsk's defence ministry said that it had not fired two missiles at the Velmari port of Brenn on Jan. 14.",
        "Tarsk's defence ministry said that Tarsk had not fired two missiles at the Velmari port of Brenn on Jan. 14.",
        "Tarsk's army said that Tarsk did not fire two missiles at the Velmari port of Brenn on Jan. 14.",
    ],
)
def test_a_party_s_own_no_is_a_denial(desk: Desk, sentence: str) -> None:
    desk.tell(CLAIM, on(15), "The Ledger")
    desk.tell(sentence, on(17), "Echo")
    assert "denied" in kinds(desk)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tarsk's defence ministry said it was looking into reports that Tarsk fired two missiles at the Velmari port of Brenn on Jan. 14.",
        "Tarsk's defence ministry declined to say whether Tarsk fired two missiles at the Velmari port of Brenn on Jan. 14.",
        "State television of Tarsk said that Tarsk fired two missiles at the Velmari port of Brenn on Jan. 14.",
    ],
)
def test_no_official_word_but_in_a_body_s_own_words(desk: Desk, sentence: str) -> None:
    desk.tell(CLAIM, on(15), "The Ledger")
    desk.tell(sentence, on(17), "Echo")
    assert "official" not in kinds(desk)
