"""What happens again weeks later in the same words: another event, though no sentence names its day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.desk import Desk, at, end_of

# topic: (the story's word, what an article of May says, what one of late June says)
AGAIN = {
    "clashes in a capital": (
        "Karsk",
        "Clashes erupted between police and protesters in Karsk, the capital of Veldora.",
        "Clashes erupted between police and protesters in Karsk, the capital of Veldora.",
    ),
    "a ferry's service": (
        "Torvik",
        "Lorne Ferries suspended its service to Torvik because of high waves, the harbour office said.",
        "Lorne Ferries suspended its service to Torvik because of high waves, the harbour office said.",
    ),
    "a march, in other words": (
        "Bosa",
        "Thousands of people marched through Bosa to demand the resignation of governor Ivo Lanz.",
        "Thousands marched through Bosa demanding that governor Ivo Lanz resign.",
    ),
    "cases of a fever": (
        "Quill",
        "Doctors in Quill reported a new outbreak of dengue fever among dock workers.",
        "Doctors in Quill reported a new outbreak of dengue fever among dock workers.",
    ),
    "people detained, of another number": (
        "Pell",
        "Police in Pell detained 40 protesters outside the parliament building.",
        "Police in Pell detained 70 protesters outside the parliament building.",
    ),
}
# What else the articles tell, so that none is a copy of another.
EARLY = "Mayor Ida Holm spoke of hard weeks for shopkeepers."
BETWEEN = "Bakers sold bread from carts at both stations."
LATE = "Schoolchildren were sent home before noon."


@pytest.fixture
def summer(tmp_path: Path) -> Desk:
    """A desk on 30 June 2024."""
    return Desk(tmp_path, at(30, month=6))


def held(desk: Desk, sentence: str) -> list[int]:
    """How many outlets each fact has that tells a sentence, or one in its words."""
    opening = sentence.split()[0]
    facts = desk.facts(end_of(30, month=6))
    return [fact["outlets"] for fact in facts if any(text.startswith(opening) for text in fact["said"])]


@pytest.mark.parametrize("topic", AGAIN)
def test_the_same_words_seven_weeks_later_tell_of_another_event(summer: Desk, topic: str) -> None:
    match, first, second = AGAIN[topic]
    summer.follow(match=match)
    summer.tell(f"{first} {EARLY}", at(3, month=5), "The Ledger")
    summer.tell(f"{second} {LATE}", at(20, month=6), "Harbour News")
    assert held(summer, first) == [1, 1]
    assert ("new", second) in summer.kinds(at(19, month=6), at(21, month=6))


@pytest.mark.parametrize("topic", AGAIN)
def test_a_report_between_the_two_joins_neither_to_the_other(summer: Desk, topic: str) -> None:
    match, first, second = AGAIN[topic]
    summer.follow(match=match)
    summer.tell(f"{first} {EARLY}", at(3, month=5), "The Ledger")
    summer.tell(f"{first} {BETWEEN}", at(25, month=5), "The Courier")
    summer.tell(f"{second} {LATE}", at(20, month=6), "Harbour News")
    outlets = held(summer, first)
    assert sum(outlets) == 3
    assert max(outlets) < 3


def test_the_same_words_of_one_week_tell_of_one_event(summer: Desk) -> None:
    summer.follow(match="Karsk")
    clashes = AGAIN["clashes in a capital"][1]
    summer.tell(f"{clashes} {BETWEEN}", at(18, month=6), "The Ledger")
    summer.tell(f"{clashes} {LATE}", at(20, month=6), "Harbour News")
    assert held(summer, clashes) == [2]


def test_the_day_named_weeks_later_is_that_of_the_first_report(summer: Desk) -> None:
    summer.follow(match="Torvik")
    first = "The bridge to Torvik collapsed under a convoy of trucks."
    summer.tell(f"{first} {EARLY}", at(3, month=5), "The Ledger")
    summer.tell(
        f"The bridge to Torvik collapsed on 2 May under a convoy of trucks. {LATE}", at(20, month=6), "Harbour News"
    )
    assert held(summer, "The bridge") == [2]


def test_how_things_have_long_stood_is_no_news_whenever_it_is_told(summer: Desk) -> None:
    standing = "Karsk and Veldora have long disputed the waters of the river Ane, which both use for their farms."
    summer.follow(match="Karsk")
    summer.tell(f"{standing} {EARLY}", at(3, month=5), "The Ledger")
    summer.tell(f"{standing} {LATE}", at(20, month=6), "Harbour News")
    assert held(summer, standing) == [2]
    assert standing not in {text for _, text in summer.kinds(at(19, month=6), at(21, month=6))}
