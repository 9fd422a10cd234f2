"""An article that says otherwise in a later version: before and after are quoted, and what fell is no longer told."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, Json, at

PAGE = "https://ledger.example/a"

# topic: the story's word, the first version, the second, the title, what is quoted before and after
CORRECTED = {
    "a toll": (
        "Lorne",
        "A landslide in Lorne killed nine people on Monday, police said. Rescuers are still searching.",
        "Correction: An earlier version of this article misstated the number of dead.\n\nA landslide in Lorne killed "
        "seven people on Monday, police said. Rescuers are still searching.",
        "Corrected by The Ledger",
        "A landslide in Lorne killed nine people on Monday, police said.",
        "A landslide in Lorne killed seven people on Monday, police said.",
    ),
    "a name": (
        "Marenia",
        "Marenia's parliament elected Ade Okello speaker on Monday by 61 votes.",
        "Marenia's parliament elected Ruth Mbeki speaker on Monday by 61 votes.\n\nCorrection: An earlier version named "
        "the wrong speaker.",
        "Corrected by The Ledger",
        "Marenia's parliament elected Ade Okello speaker on Monday by 61 votes.",
        "Marenia's parliament elected Ruth Mbeki speaker on Monday by 61 votes.",
    ),
    "a day": (
        "Karsk",
        "Karsk and Veldora will sign the dam treaty on 24 January in Geneva, negotiators said.",
        "Karsk and Veldora will sign the dam treaty on 25 January in Geneva, negotiators said. (This version corrects "
        "the date.)",
        "Corrected by The Ledger",
        "Karsk and Veldora will sign the dam treaty on 24 January in Geneva, negotiators said.",
        "Karsk and Veldora will sign the dam treaty on 25 January in Geneva, negotiators said.",
    ),
    "an article that is withdrawn": (
        "Sarn",
        "The mayor of Sarn, Ivo Lanz, has been arrested for fraud, two officials said.",
        "The Ledger has withdrawn its article on the mayor of Sarn, Ivo Lanz. The Ledger regrets the error.",
        "Withdrawn",
        "The mayor of Sarn, Ivo Lanz, has been arrested for fraud, two officials said.",
        "The Ledger has withdrawn its article on the mayor of Sarn, Ivo Lanz.",
    ),
    "an article of which only a notice is left": (
        "Sarn",
        "The mayor of Sarn, Ivo Lanz, has been arrested for fraud, two officials said.",
        "This article has been withdrawn. The Ledger regrets the error.",
        "Withdrawn",
        "The mayor of Sarn, Ivo Lanz, has been arrested for fraud, two officials said.",
        "",
    ),
}


def revised(desk: Desk, match: str, first: str, second: str) -> None:
    """One page of The Ledger, first seen on the 16th and with another text on the 17th."""
    desk.follow(title="The story", match=match)
    desk.tell(first, at(16, 9), "The Ledger", url=PAGE)
    desk.tell(second, at(16, 9), "The Ledger", url=PAGE, seen=at(17, 9))


def made(desk: Desk) -> list[Json]:
    changes: list[Json] = desk.digest(at(16, 20), at(17, 20))["changes"]
    return changes


@pytest.mark.parametrize("topic", CORRECTED)
def test_a_revision_is_told_with_before_and_after(desk: Desk, topic: str) -> None:
    match, first, second, title, before, after = CORRECTED[topic]
    revised(desk, match, first, second)
    (change,) = made(desk)
    assert (change["kind"], change["title"], change["text"]) == ("corrected", title, after)
    assert change["before"]["text"] == before


def test_a_figure_that_a_revision_took_back_is_no_figure_any_more(desk: Desk) -> None:
    revised(desk, *CORRECTED["a toll"][:3])
    assert [(line["counts"], line["value"], line["low"], line["high"]) for line in desk.status(as_of=at(18))["figures"]] == [("killed", 7, 7, 7)]  # fmt: skip


def test_what_was_withdrawn_is_in_no_answer(desk: Desk) -> None:
    revised(desk, *CORRECTED["an article of which only a notice is left"][:3])
    assert desk.status(as_of=at(18))["latest"] == []
    assert desk.days() == {} or not any("Lanz" in text for texts in desk.days().values() for text in texts)


def test_a_sentence_that_was_added_is_new(desk: Desk) -> None:
    revised(
        desk,
        "Sarn",
        "Sarn's port reopened on Monday.",
        "Sarn's port reopened on Monday. Two dockers from Sarn were hurt when a crane fell, the port said.",
    )
    assert [(change["kind"], change["text"]) for change in made(desk)] == [
        ("new", "Two dockers from Sarn were hurt when a crane fell, the port said.")
    ]
