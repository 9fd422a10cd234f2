"""Lines that stand alone, told from pages that print more than their news, end to end."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at, end_of, on
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


@pytest.mark.parametrize(
    ("introduced", "sentence"),
    [
        (
            "Karst set up a relief fund of 20 million crowns.",
            "Orsk Oil paid five million crowns into the fund on Tuesday.",
        ),
        ("Divers laid a cap over the pipe.", "Orsk Oil tested the cap on Tuesday off Brenn."),
        ("A boy in Kolm had won an appeal in a lower court.", "Karst's prosecutors lost the appeal on Tuesday."),
    ],
)
def test_what_the_article_introduced_earlier_does_not_stand(desk: Desk, introduced: str, sentence: str) -> None:
    desk.tell(f"{LEAD}\n\n{introduced}\n\nSnow fell on Kolm all night.\n\n{sentence}", on(16))
    assert not opens(shown(desk), sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Orsk Oil paid five million crowns into the relief fund of Karst on Tuesday.",
        "Karst set up a fund on Tuesday and put five million crowns into the fund.",
        "Orsk Oil said on Tuesday that the world needed Karst.",
    ],
)
def test_a_definite_that_its_own_sentence_explains_stands(desk: Desk, sentence: str) -> None:
    desk.tell(f"{LEAD}\n\nKarst has a fund, and a world to win.\n\nSnow fell on Kolm.\n\n{sentence}", on(16))
    assert opens(shown(desk), sentence)


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("Twelve new cases were confirmed in Karst on Monday, Jan. 15.", False),
        ("Karst confirmed twelve new cases of cholera on Monday, Jan. 15.", True),
        ("Some 26 Karstians have died since Jan. 15 after contracting the virus.", False),
        ("Some 26 Karstians have died since Jan. 15 after contracting the Lassa virus.", True),
        ("Karst closed its schools on Jan. 15 after an outbreak in Tarsk.", False),
        ("Karst closed its schools on Jan. 15 after an outbreak of H7N2 flu in Tarsk.", True),
    ],
)
def test_of_an_illness_it_is_said_which(desk: Desk, sentence: str, stands: bool) -> None:
    desk.tell(f"Snow fell on Kolm in Maldova on Monday.\n\n{sentence}\n\nThe army of Maldova cleared roads.", on(16))
    assert opens(shown(desk), sentence) is stands


@pytest.mark.parametrize(
    "sentence",
    [
        "The Karst Health Board declared it a full emergency on Tuesday, Jan. 16.",
        "Never mind that Karst has lost only nine people since Jan. 15.",
        "Won't a storm keep Orsk Oil from pumping on Tuesday, Jan. 16.",
        "The interior ministry of Karst, as police hold back the crowd on Jan. 16.",
        "View from the deck of a tug on Jan. 16 over ships gathered off Brenn.",
        'Joy and mourning in Kolm "There is a reason that Karst waited," said Olga Penn, a guide, on Jan. 16.',
        "A test for the DNA of nine patients failed on Jan. 16.",
    ],
)
def test_what_is_no_sentence_by_itself_is_no_line(desk: Desk, sentence: str) -> None:
    desk.tell(f"{LEAD}\n\nSnow fell on Kolm all night.\n\n{sentence}\n\nOlga Penn, a guide in Kolm, spoke.", on(16))
    assert not opens(shown(desk), sentence)


def test_a_page_opens_after_its_stamp(desk: Desk) -> None:
    desk.tell(f"Page last updated at 11:50 GMT, Tuesday, 16 January 2024 {LEAD} Karst sent boats to Brenn.", on(16))
    texts = shown(desk)
    assert opens(texts, "The Alder river")
    assert not any("updated" in text for text in texts)


def test_a_heading_that_tells_the_same_is_not_glued_to_its_sentence(desk: Desk) -> None:
    more = " ".join(f"Karst sent {number} more boats to Brenn." for number in range(2, 60))
    desk.tell(
        f"Penn and Orsk in new song Penn Dask and Orsk have recorded a song for Brenn on Tuesday, Jan. 16. {more}",
        on(17),
    )
    assert not opens(shown(desk), "Penn and Orsk in new song")


@pytest.mark.parametrize(
    ("introduced", "sentence"),
    [
        ("Ivo Torsk and his nephew walked the dikes.", "Torsk filled a bag with sand from the Alder on Tuesday."),
        ("Ivo Torsk, 45, was last seen on a dike.", "On Tuesday, Torsk's brother asked police in Kolm to search."),
        ("Mara L. Wend heads an inquiry.", "The Karst Post obtained a copy of Wend's prepared testimony on Tuesday."),
        ("The singer Ivo Torsk owns a barn.", "Maldova sent 40 sacks to Torsk's barn in Kolm on Tuesday."),
    ],
)
def test_a_stranger_by_surname_alone_does_not_stand(desk: Desk, introduced: str, sentence: str) -> None:
    desk.tell(f"{LEAD}\n\n{introduced}\n\nSnow fell on Kolm in Maldova all night.\n\n{sentence}", on(16))
    assert not opens(shown(desk), sentence)


@pytest.mark.parametrize(
    ("introduced", "sentence"),
    [
        ("New Harbour, a builder, is in Brenn.", "Maldova closed the Harbour Road in Kolm on Tuesday."),
        ("President Ivo Torsk and his guests met.", "Torsk visited Kolm in Maldova on Tuesday."),
        ("Ivo Torsk, 45, was last seen on a dike.", "Police in Kolm searched for Ivo Torsk on Tuesday."),
    ],
)
def test_who_is_told_or_known_stands(desk: Desk, introduced: str, sentence: str) -> None:
    desk.tell(f"{LEAD}\n\n{introduced}\n\nSnow fell on Kolm in Maldova all night.\n\n{sentence}", on(16))
    assert opens(shown(desk), sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Brenn school was told on Jan. 16 that nine of its children had the measles.",
        "A study by the respected relief group showed on Jan. 16 that Karst had lost 400 houses.",
        'Olga Penn said her dog had "swum all night" A mayor of Kolm has lost her house, the police said on Jan. 16.',
    ],
)
def test_one_of_a_place_or_praised_is_not_named(desk: Desk, sentence: str) -> None:
    desk.tell(f"{LEAD}\n\nSnow fell on Kolm all night.\n\n{sentence}\n\nThe army of Maldova cleared roads.", on(16))
    assert not opens(shown(desk), sentence)


def test_a_ship_with_its_name_stands(desk: Desk) -> None:
    sentence = "The Tarsk hospital ship, Lady Mora, arrived in Brenn on Jan. 16 with 250 beds."
    desk.tell(f"{LEAD}\n\nSnow fell on Kolm all night.\n\n{sentence}", on(16))
    assert opens(shown(desk), sentence)


def test_a_heading_of_a_short_page_is_not_glued_to_its_sentence(desk: Desk) -> None:
    desk.tell(
        "Rescuers find survivors in Brenn mud Rescue teams that search the mud of Brenn find more survivors every day. "
        f"{LEAD} Karst sent boats to Brenn on Tuesday, Jan. 16. Maldova's army cleared the road to Kolm.",
        on(17),
    )
    texts = shown(desk)
    assert opens(texts, "The Alder river")
    assert not opens(texts, "Rescuers")


@pytest.mark.parametrize(
    ("before", "sentence", "together"),
    [
        ("Tarsk and Karst are the biggest lenders.", "Meanwhile, nine bodies arrived in Sarn on Jan. 16.", False),
        ("Karst lent Tarsk 20 million crowns.", "But 2,000 people walked through Sarn on Jan. 16.", False),
        ("Tarsk asked Karst for a loan.", "However, a spokesman for Karst refused the loan on Jan. 16.", True),
    ],
)
def test_two_sentences_of_a_run_speak_of_the_same(desk: Desk, before: str, sentence: str, together: bool) -> None:
    desk.tell(f"{LEAD}\n\nSnow fell on Kolm in Maldova all night. {before} {sentence}", on(16))
    assert opens(shown(desk), f"{before} {sentence}") is together


@pytest.mark.parametrize(
    "sentence",
    [
        'The Brenn Flood Board called it "a normal day" on Jan. 16.',
        'Olga Penn of Kolm warned on Jan. 16 that "those numbers will go up in Karst."',
        'A spokesman for Karst said: "Some 4,500 people will gain from this."',
        "Karst counted 27,717 laboratory-confirmed cases on Jan. 16.",
        "To help set that path, Karst and Tarsk held a vote in Kolm on Jan. 16.",
        "On Jan. 16 however, Karst opened the dike in Kolm.",
        'Ivo Penn of Kolm said on Jan. 16: "She\'s very lucky in Karst."',
        "In another development, Karst closed the port of Kolm on Jan. 16.",
        "Phase 6: Karst moves 400 families out of Kolm on Jan. 16.",
        "Broadcast on Saturdays at 1130 on Radio Karst, the programme was in Kolm on Jan. 16.",
        "The latest from Karst: (Update 9:29 p.m. in Kolm) -- Hundreds of officers marched on Jan. 16.",
        "Karst villagers throw stones from behind a cart in Kolm on Tuesday, January 16.",
        "First flood in Karst For the first time in Kolm, a dike has failed on Jan. 16.",
        "The Free Karst Army feared on Jan. 16 that his visit would buy time for Tarsk.",
        "Mortars fell on Jan. 16, a reporter of the Karst Post in the central Tarskian city said.",
    ],
)
def test_what_leans_or_is_printed_in_is_no_line(desk: Desk, sentence: str) -> None:
    desk.tell(f"{LEAD}\n\nSnow fell on Kolm all night.\n\n{sentence}\n\nThe army of Maldova cleared roads.", on(16))
    assert not opens(shown(desk), sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        'Olga Penn of Kolm said on Jan. 16: "Karst has asked Tarsk for pumps."',
        "Karst closed the port of Kolm on Jan. 16 in the Tarskian province of Sarn.",
        "Ivo Penn of the Free Karst Army said on Jan. 16 that his men would stay in Kolm.",
        "After a talk with the Karst Army about his plans, Ivo Penn of Kolm left for Tarsk on Jan. 16.",
        'Ivo Penn of Kolm said on Jan. 16: "This kind of flood does not come again in Karst."',
        "Karst ruled out the possibility of a dam in Kolm on Jan. 16.",
        'Olga Penn of Kolm warned on Jan. 16 that "it is clear that Karst will rise."',
    ],
)
def test_what_is_whole_stands(desk: Desk, sentence: str) -> None:
    desk.tell(f"{LEAD}\n\nSnow fell on Kolm all night.\n\n{sentence}\n\nThe army of Maldova cleared roads.", on(16))
    assert opens(shown(desk), sentence)


def test_a_first_name_alone_is_a_stranger(desk: Desk) -> None:
    sentence = "Mara has been lured to Kolm in Maldova by its gold since Jan. 15."
    desk.tell(f"{LEAD}\n\nMara Wend, 34, digs for a living.\n\nSnow fell on Kolm all night.\n\n{sentence}", on(16))
    assert not opens(shown(desk), sentence)


def test_a_live_blog_with_a_stamp_before_each_entry_is_no_list_of_comments(desk: Desk) -> None:
    entries = (
        "Soldiers closed the bridge at Pell.",
        "Mayor Ida Holm of Pell asked for boats.",
        "The river Ardle rose again.",
    )
    desk.tell(" ".join(f"January 16, 2024 at 12:3{n} pm | {entry}" for n, entry in enumerate(entries)), at(16))
    assert desk.facts(end_of(16))
