"""Whether a sentence stands alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digests.analysis.grading import grade, without_joining
from digests.analysis.names import names
from digests.analysis.openings import known_names, opens_with_name
from digests.analysis.speakers import speaker
from digests.analysis.stems import stems
from digests.analysis.tone import is_violent
from digests.model import Grade, Mention, Sentence


def sentence(text: str, level: Grade = Grade.ALONE) -> Sentence:
    return Sentence(
        index=0,
        start=0,
        end=len(text),
        text=text,
        grade=level,
        stems=stems(text),
        names=names(text),
        speaker=speaker(text),
        violent=is_violent(text),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Sweden agreed on 22 January to send their ambassadors back.",
        "The Norwegian strikes, which killed nine, drew a protest from Sweden.",
        "Norwegian Foreign Minister Anna Lind is set to visit Stockholm on 29 January.",
        "Nine people were killed in Eastvik on 18 January, according to the Swedish army.",
        "Norway and Sweden said the two countries would talk again in March.",
        "It was announced that Sweden’s foreign minister will visit Oslo on 29 January.",
        "The government of Norway said it would send its envoy back.",
        "“We will return,” Anna Lind told reporters in Oslo on 3 May.",
        "Sweden will hold talks this week with Norway on the harbour of Eastvik.",
        "The strikes were carried out by Norway on 16 January.",
        "The police station at Eastvik in Norway was attacked on 16 January.",
        "The meeting of border officials of Norway and Sweden has been moved to 31 January.",
        "Before its strikes, Norway had demanded that Sweden act against militants.",
        "The people killed in the Norwegian strikes of 18 January were not Swedes.",
        "Anna Lind and Arvo Maas spoke by phone, and the two ministers agreed to meet.",
        "Norway’s ambassador landed on Friday, and Sweden’s resumed work on the same day.",
        "Norway has a complaint of its own: Sweden has long sent its fishermen to Eastvik.",
        "There were clashes in Eastvik between Norway and Sweden.",
        "Arvo Maas said he would not go to Oslo before May.",
        "Eleven of the 32 pupils seized from a school in Eastvik were freed on 16 May, Arvo Maas said.",
        "Arvo Maas won Norway’s presidential election with 51 percent of the vote, Anna Lind’s party said.",
        "The opposition rejected the result of Norway’s election as fraudulent.",
        "Norway’s Labour said the ruling party had bought votes.",
    ],
)
def test_stands_alone(text: str) -> None:
    assert grade(text, None) == (Grade.ALONE, "stands alone")


@pytest.mark.parametrize(
    "text",
    [
        # what points outside
        "Their last talk took place on 19 January in the city of Oslo.",
        "This recent rise marks the first attack on Norway since 1988.",
        "Both leaders agreed to calm things down in Norway.",
        "Both countries have long faced the sea around Norway.",
        "The two sides will meet again in Oslo on 3 May.",
        "The raid, known as “Sea Eagle”, reportedly resulted in nine dead in Norway.",
        "The move follows a call between Anna Lind and Arvo Maas.",
        "He said the harbour of Eastvik would be open on 3 May.",
        "A spokesman in Oslo said such attacks would not go unanswered.",
        "Following this, Norway sent its ambassador back to Stockholm.",
        "The army said the strikes had killed nine men in Eastvik.",
        "The death toll in the raid rose on Monday, Norway said in a note.",
        "Norway, too, toned down its words after a call with Sweden.",
        "But Norway will not send its ambassador back to Stockholm.",
        "Another ship left the harbour of Eastvik on 3 May.",
        "Norway said its troops had gone there on 3 May.",
        "Most of the people who lived in the valley were women and children.",
        "That would mean a new call between Anna Lind and Arvo Maas.",
        "“It is over and we all know it by now.”",
        # what is no sentence to quote
        "What will Norway do about the harbour of Eastvik?",
        "Norway and Sweden agreed on the following points:",
        "Ties between Norway and Sweden in the year 2024",
        "Norway said, “We will send our ambassador back to Stockholm.",
        "Norway (which sent its ambassador back to Stockholm.",
        "We saw how Norway sent its ambassador back to Stockholm.",
        "and Norway sent its ambassador back to Stockholm on 3 May.",
        "Norway left.",
        "Norway and Sweden remain friends, the two ministers said in a note.",
        "Many will have no trouble at all with the new rules.",
        "It was not supposed to look like a Norwegian plan.",
        "Secondly, that Norway would send its ambassador back.",
        "Norland crisis: Rebels lose the harbour of Eastvik in Norway.",
        "At 4:06 pm on 2 June, harbourfan wrote: Norway has changed a lot since then.",
        "Photo: Arvo Maas leaves the harbour of Eastvik in Norway.",
        "Speaking in Oslo after a call with Arvo Maas, he said Norway would stay.",
        "Asked whether Norway would stay, she said it would.",
        "Norway’s minister Anna Lind met him in Oslo on 3 May.",
        "Unfortunately, he left Norway before the talks.",
        "2.28 pm: Norway sends its ambassador back to Stockholm.",
        "LIND: Norway sent its ambassador back to Stockholm on 3 May.",
        "Ferry sinks as harbour burns The ship left Eastvik in Norway on 3 May.",
        "Norway sent its ambassador back to Stockholm" + ", and talks went on" * 40 + ".",
    ],
)
def test_is_never_shown_by_itself(text: str) -> None:
    level, why = grade(text, None)
    assert level is Grade.NEVER
    assert why


def test_a_relative_day_needs_a_label() -> None:
    friday = Mention(start=0, end=6, when=None, relative=True)
    text = "Norway sent its ambassador back to Stockholm on Friday."
    assert grade(text, None, [friday])[0] is Grade.WITH_LABEL
    assert grade(text, None, [replace(friday, relative=False)])[0] is Grade.ALONE


STRIKES = "On 18 January, Norway carried out strikes on camps in Sweden."


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (STRIKES, "The operation, known as “Sea Eagle”, reportedly resulted in nine deaths in Sweden."),
        (STRIKES, "The strikes killed nine people in Eastvik."),
        ("Anna Lind spoke to reporters in Oslo on 3 May.", "She said Norway would send its ambassador back."),
        ("Norway and Sweden spoke by phone on 19 January.", "Both sides agreed to open the harbour of Eastvik."),
    ],
)
def test_the_sentence_before_can_carry_it(before: str, text: str) -> None:
    assert grade(text, sentence(before))[0] is Grade.WITH_BEFORE
    assert grade(text, None)[0] is Grade.NEVER


@pytest.mark.parametrize(
    ("before", "text"),
    [
        pytest.param("Norway opened the harbour of Eastvik.", "The strikes killed nine people.", id="another event"),
        pytest.param("Norway opened the harbour of Eastvik.", "She said Sweden would follow.", id="no person"),
        pytest.param("Norway opened the harbour of Eastvik.", "Both sides agreed to talk in Oslo.", id="only one side"),
    ],
)
def test_the_sentence_before_does_not_name_it(before: str, text: str) -> None:
    assert grade(text, sentence(before))[0] is Grade.NEVER


def test_over_a_paragraph_only_what_is_named_is_carried() -> None:
    strikes = sentence(STRIKES)
    assert grade("The strikes killed nine people in Eastvik.", strikes, same_paragraph=False)[0] is Grade.WITH_BEFORE
    assert grade("This drew a protest from Sweden on 20 January.", strikes, same_paragraph=False)[0] is Grade.NEVER
    assert grade("This drew a protest from Sweden on 20 January.", strikes)[0] is Grade.WITH_BEFORE


def test_runs_are_of_two_at_most() -> None:
    carried = sentence("The operation ended on 19 January in Sweden.", Grade.WITH_BEFORE)
    assert grade("The move drew a protest from Sweden on 20 January.", carried)[0] is Grade.NEVER


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Additionally, Anna Lind will visit Oslo.", "Additionally, "),
        ("On the other hand, Norway left.", "On the other hand, "),
        ("Furthermore, all trade was stopped.", ""),  # what is left would begin in the middle
        ("However hard it is, Norway will stay.", ""),
        ("Anna Lind will visit Oslo.", ""),
    ],
)
def test_words_that_only_join_can_be_cut_off(text: str, cut: str) -> None:
    assert text[: without_joining(text)] == cut


@pytest.mark.parametrize(
    "text",
    [
        "Sudland recalled its ambassador from Norland on 3 May.",
        "Norland will reopen its border with Sudland on 3 May.",
        "Louisiana officials closed its beaches on 3 May.",
        "Velmar’s army said that three soldiers were killed near Kolm.",
        "Dask has resigned, and his deputy takes over on 3 May.",
    ],
)
def test_a_sentence_that_opens_with_a_name_names_somebody(text: str) -> None:
    assert grade(text, None)[0] is Grade.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday its ambassador left Norland for good.",
        "Health officials closed its beaches on Tuesday.",
        "Unemployment rose to ten percent in the spring.",
        "People were told to stay in their homes by the police.",
        "Protesters burned its flag in front of the embassy in Oslo.",
        "President Arvo Maas said it would come too late for Oslo.",
    ],
)
def test_a_capital_letter_alone_makes_no_name(text: str) -> None:
    assert grade(text, None)[0] is Grade.NEVER


def test_the_article_tells_whether_its_first_words_are_names() -> None:
    known = known_names("A call by Selby farmers. Farmers in Selby want rain, and Bram Toll said Selby will help.")
    assert known.persons == {"toll"}
    assert opens_with_name("Selby farmers want rain.", known)
    assert not opens_with_name("Farmers want rain.", known)
    assert grade("Toll wanted to know whether it had rained in Selby.", None, known=known)[0] is Grade.NEVER


@pytest.mark.parametrize(
    "text",
    [
        "Arvo Maas, who lives in Eastvik, said in a letter that he wished her luck.",
        "Nobody was in the school when it fell, said Mayor Arvo Maas.",
        "Anna Lind told parliament that Norway wanted 90 million crowns from the owner.",
        "Norway’s army said that the depot had been destroyed.",
        "“It is the hardest order of all,” Commander Anna Lind said in Eastvik.",
        "Norway said it would not pay.",
        "The number of patients rose to 58 by Wednesday, Anna Lind said.",
        "Villagers of Eastvik reached a settlement, which will pay for the 31 damaged houses.",
        "Captain Anna Lind said 9,000 tonnes of oil had leaked, three times the first estimate.",
        "A slick had formed by noon, said Captain Anna Lind, who leads the operation for the coastguard.",
        "Parliament will debate the matter on 25 November.",
        "Police said that 3,900 people had left and that some 40 refused to go.",
        "Norway closed the plant, which employs 400 people.",
        "Minister Anna Lind told parliament that the ship had passed its last inspection.",
        "There was no sign that the fever had spread beyond Eastvik, the ministry said.",
    ],
)
def test_one_that_nobody_named_is_told_elsewhere(text: str) -> None:
    assert grade(text, None)[0] is Grade.NEVER


@pytest.mark.parametrize(
    "text",
    [
        "The judge who leads the inquiry into the sinking of the Lady Corvane delivered a report.",
        "The number of people known to have died in the sinking of the Lady Corvane rose to nine.",
        "Police in Oslo detained Anna Lind on Friday, as the number of dead rose to 11.",
        "Arvo Maas, the chief of Norway’s army, left on Monday after Anna Lind dismissed him.",
        "Norway recalled its ambassador from Stockholm, the foreign ministry said.",
    ],
)
def test_a_definite_that_its_sentence_explains_stands(text: str) -> None:
    assert grade(text, None)[0] is Grade.ALONE


def test_two_people_named_may_be_a_he_and_a_she() -> None:
    assert grade("Anna Lind told Arvo Maas that he would be her deputy.", None)[0] is Grade.ALONE


def test_across_paragraphs_a_nameless_sentence_leans_only_on_one_that_speaks_of_the_same() -> None:
    before = sentence("Nine people were injured in Eastvik on 18 January.")
    same, other = "Some 40 people are still missing.", "Trade talks will begin next year."
    assert grade(same, before, same_paragraph=False)[0] is Grade.WITH_BEFORE
    assert grade(other, before, same_paragraph=False)[0] is Grade.NEVER
    assert grade(other, before)[0] is Grade.WITH_BEFORE
