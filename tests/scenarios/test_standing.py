"""Lines that stand alone, told from pages that print more than their news, end to end."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, on
from tests.scenarios.test_quotations import opens, shown

LEAD = "The Alder river burst its banks at Brenn in Maldova on Monday, Jan. 15, and drove 400 people from their homes."


@pytest.mark.parametrize(
    "stamp",
    [
        "At {hour}:02 pm on 16 Jan 2024, kor{hour} wrote: ",
        "Posted by: kor{hour} | January 16, 2024 {hour}:30 PM | Report abuse ",
        "January 16, 2024 at {hour}:30 pm | Reply ",
    ],
)
def test_readers_comments_are_no_news(desk: Desk, stamp: str) -> None:
    said = (
        "The Maldovan government has failed Brenn again.",
        "Maldova sold its dredgers to Tarsk in 2019.",
        "Brenn deserves a better mayor than Olga Penn.",
    )
    talk = " ".join(stamp.format(hour=hour) + words for hour, words in enumerate(said, 1))
    desk.tell(f"{LEAD} Maldova's army sent boats to Brenn on Tuesday. {talk}", on(16))
    texts = shown(desk)
    assert opens(texts, "The Alder river")
    assert not any(words[:20] in text for words in said for text in texts)


def test_one_stamp_in_a_piece_makes_no_comments_of_it(desk: Desk) -> None:
    desk.tell(f"January 16, 2024 at 9:30 am | Brenn {LEAD} Maldova's army sent boats to Brenn on Tuesday.", on(16))
    assert opens(shown(desk), "Maldova's army sent boats")


def test_a_turn_of_a_transcript_is_no_line_without_its_speaker(desk: Desk) -> None:
    desk.tell(
        "MARA WEND, STUDIO HOST: Good evening from Brenn. The Alder river rose by two metres on Monday. "
        "OLGA PENN, MAYOR OF BRENN: Thank you. Maldova's army sent boats to Brenn on Tuesday. "
        "WEND: Tarsk closed its dam at Kolm on Tuesday. PENN: Maldova asked Tarsk for pumps on Tuesday.",
        on(16),
    )
    assert shown(desk) == []


def test_headings_in_capitals_make_no_transcript(desk: Desk) -> None:
    desk.tell(
        f"{LEAD} WHAT IS KNOWN: Maldova's army sent boats to Brenn on Tuesday. WHAT IS NOT: Maldova gave no toll. "
        "PRO: Tarsk closed its dam at Kolm on Tuesday. CON: Maldova had asked for pumps in Brenn.",
        on(16),
    )
    assert opens(shown(desk), "The Alder river")
