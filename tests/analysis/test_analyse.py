"""An article read whole."""

from __future__ import annotations

from datetime import date

import pytest

from digests.analysis.analyse import analyse
from digests.model import Analysis, Grade, Reference, Sentence, SpeakerKind

STATED = """February, 23, 2024
Norway, Sweden Restore Ties

Norway, Sweden Restore Ties

Harbour Post International: Norway and Sweden have decided to bring back their ambassadors by January 26, 2024.
The two sides spoke on Friday.

Furthermore, Foreign Minister Anna Lind will visit Stockholm on January 29.

Ships of Norway left Eastvik on Monday. Subscribe to our newsletter to read more.
"""


def find(analysis: Analysis, words: str) -> Sentence:
    [found] = [sentence for sentence in analysis.sentences if words in sentence.text]
    return found


def test_every_sentence_is_verbatim() -> None:
    analysis = analyse(STATED, Reference())
    assert all(STATED[s.start : s.end] == s.text for s in analysis.sentences)
    assert [s.index for s in analysis.sentences] == list(range(len(analysis.sentences)))


def test_only_prose_is_left() -> None:
    assert [s.text for s in analyse(STATED, Reference()).sentences] == [
        "Norway and Sweden have decided to bring back their ambassadors by January 26, 2024.",
        "The two sides spoke on Friday.",
        "Foreign Minister Anna Lind will visit Stockholm on January 29.",
        "Ships of Norway left Eastvik on Monday.",
    ]


def test_a_stated_day_counts_when_no_other_is_known() -> None:
    analysis = analyse(STATED.replace("February, 23", "January, 23"), Reference())
    assert analysis.stated == analysis.reference.day == date(2024, 1, 23)
    assert analysis.outlet == "Harbour Post International"
    assert analysis.contradiction is None
    monday = find(analysis, "Ships")
    assert [m.when.value for m in monday.mentions if m.when] == ["2024-01-22"]
    assert monday.grade is Grade.WITH_LABEL


def test_a_contradicted_day_dates_nothing() -> None:
    analysis = analyse(STATED, Reference())
    assert analysis.stated == date(2024, 2, 23)
    assert analysis.upper == date(2024, 1, 26)
    assert analysis.contradiction is not None
    assert analysis.reference.day is None
    days = {m.when.value for s in analysis.sentences for m in s.mentions if m.when}
    assert days == {"2024-01-26"}


def test_a_day_given_from_outside_is_kept() -> None:
    analysis = analyse(STATED, Reference(day=date(2024, 1, 24)))
    assert analysis.reference.day == date(2024, 1, 24)
    assert analysis.contradiction is not None  # still told: what the text states is wrong


def test_an_embedded_post_is_a_first_hand_source_with_its_own_date() -> None:
    text = (
        "Norway and Sweden spoke by phone, officials said in Oslo.\n"
        "As agreed by both;\n"
        "— Embassy of Norway- Stockholm (@NorwayEmb) January 22, 2024\n"
        "1. Ambassadors of Norway & Sweden return to their posts by 26 January 2024;\n"
        "2. Foreign Minister Anna Lind will visit Stockholm tomorrow. pic.twitter.com/abc\n"
        "Nine ships left the harbour of Eastvik after it.\n"
    )
    analysis = analyse(text, Reference())
    post = find(analysis, "Ambassadors")
    assert post.post
    assert post.grade is Grade.ALONE
    assert post.text == "Ambassadors of Norway & Sweden return to their posts by 26 January 2024"
    assert post.speaker is not None
    assert post.speaker.text == "Embassy of Norway- Stockholm"
    assert post.speaker.kind is SpeakerKind.GOVERNMENT
    assert [m.when.value for m in find(analysis, "tomorrow").mentions if m.when] == ["2024-01-23"]
    assert (analysis.lower, analysis.upper) == (date(2024, 1, 22), date(2024, 1, 26))
    assert not any("NorwayEmb" in s.text or "pic.twitter" in s.text for s in analysis.sentences)


def test_a_post_in_a_quoted_block_is_cut_into_its_sentences() -> None:
    text = (
        "Norway and Sweden spoke by phone, officials said in Oslo.\n\n"
        "> The ambassadors resume work by 26 January 2024. Anna Lind visits Stockholm on 29 January 2024.\n"
        "> — Embassy of Norway (@NorwayEmb) January 22, 2024\n\n"
        "Nine ships left the harbour of Eastvik after it.\n"
    )
    assert [s.text for s in analyse(text, Reference()).sentences if s.post] == [
        "The ambassadors resume work by 26 January 2024.",
        "Anna Lind visits Stockholm on 29 January 2024.",
    ]


def test_a_run_of_two_never_holds_a_notice_between_them() -> None:
    text = (
        "On 18 January 2024, Norway carried out strikes on camps in Sweden. Subscribe to our newsletter today. "
        "The strikes killed nine people in Eastvik."
    )
    assert find(analyse(text, Reference()), "nine").grade is Grade.NEVER
    without = text.replace("Subscribe to our newsletter today. ", "")
    assert find(analyse(without, Reference()), "nine").grade is Grade.WITH_BEFORE


def test_a_list_is_read_without_its_marks() -> None:
    text = "Norway and Sweden agreed on this:\n- Norway will send its envoy back.\n- Sweden will open the harbour.\n"
    assert [s.text for s in analyse(text, Reference()).sentences] == [
        "Norway will send its envoy back.",
        "Sweden will open the harbour.",
    ]


def test_quotation_marks_around_the_whole_text_belong_to_no_sentence() -> None:
    text = (
        "“Norway and Sweden spoke by phone on 3 May 2023.\nSweden called them “minor ripples” in a note of 4 May 2023.”"
    )
    assert [s.text for s in analyse(text, Reference()).sentences] == [
        "Norway and Sweden spoke by phone on 3 May 2023.",
        "Sweden called them “minor ripples” in a note of 4 May 2023.",
    ]


def test_a_quotation_never_loses_its_hedge() -> None:
    text = "Norway struck what it claimed were camps. The raid reportedly killed nine people in Sweden."
    for sentence in analyse(text, Reference()).sentences:
        assert sentence.hedges
        assert all(hedge in sentence.text for hedge in sentence.hedges)


def test_spellings_of_a_storys_names_meet() -> None:
    spellings = {"lindh-maas": "lind-maas", "lindmaas": "lind-maas"}
    texts = [
        f"Anna {name} will visit Stockholm on 29 January 2024." for name in ("Lind-Maas", "Lindh-Maas", "Lindmaas")
    ]
    read = [analyse(text, Reference(), names=spellings).sentences[0] for text in texts]
    assert len({sentence.stems for sentence in read}) == 1
    assert {sentence.text for sentence in read} == set(texts)


def test_long_ago_is_background() -> None:
    text = "Norway fought a war with Sweden in 1988. Norway opened the harbour on 3 May 2023."
    old, new = analyse(text, Reference(day=date(2023, 5, 4))).sentences
    assert old.background
    assert not new.background


def test_the_same_text_gives_the_same_analysis() -> None:
    assert analyse(STATED, Reference()) == analyse(STATED, Reference())


def test_empty_text_has_no_sentences() -> None:
    assert analyse("", Reference()).sentences == ()
    assert analyse(" \n\n", Reference()).sentences == ()


@pytest.mark.timeout(60)
@pytest.mark.parametrize("unit", ["a-", "9-", "“", "Aa-", "#a ", "the ", "A. "])
def test_hostile_text_costs_no_more_than_its_length(unit: str) -> None:
    analyse(unit * (100_000 // len(unit)), Reference(day=date(2024, 1, 1)))
