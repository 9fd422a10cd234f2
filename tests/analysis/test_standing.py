"""What is no news: how things stand, and what an outlet doesn't know."""

from __future__ import annotations

from datetime import date

import pytest

from digests.analysis.analyse import analyse
from digests.analysis.standing import is_ignorance, is_standing
from digests.model import Reference

WEDNESDAY = Reference(day=date(2024, 1, 17))


def background(text: str) -> bool:
    (sentence,) = analyse(text, WEDNESDAY).sentences
    return sentence.background


@pytest.mark.parametrize(
    "text",
    [
        "Norway lists the Harbour Brigade as a terrorist organisation and says that it has hideouts in Sweden.",
        "Norway considers the Harbour Brigade to be a danger.",
        "The Harbour Brigade is listed by Norway as a terrorist group.",
        "The Norwegian strikes hit a border region that is divided between Norway and Sweden.",
        "Norway and Sweden share a land where the Harbour Brigade has a long record of smuggling.",
        "Norway and Sweden have each accused the other of sheltering rebels.",
        "Norway has long demanded that Sweden act against the Harbour Brigade.",
        "The Harbour Ledger had no figure for casualties in the Norwegian strikes on Wednesday evening.",
        "The Harbour Post had no statement from Stockholm by Wednesday night.",
        "Reuters could not independently verify the account from Eastvik.",
        "No figure for the dead in Eastvik was available on Wednesday morning.",
        "There was no immediate comment from Stockholm.",
        "The Eastvik Register could not reach the governor of Eastvik for comment.",
        "The Swedish foreign ministry did not respond to a request for comment.",
    ],
)
def test_background(text: str) -> None:
    assert background(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norway listed the Harbour Brigade as a terrorist group on Tuesday.", id="an act with its day"),
        pytest.param(
            "Norway said its attacks of Jan. 16 hit the Harbour Brigade, which Oslo considers a danger.", id="aside"
        ),
        pytest.param("The WHO said it had no immediate plans for a further rise.", id="a plan is no comment"),
        pytest.param("Sweden has no plans to recall its ambassador from Oslo.", id="a party's own plans"),
        pytest.param("Sweden said that there were no figures on the ships of Eastvik.", id="said by a party"),
        pytest.param("On Tuesday Norway and Sweden agreed on the border that is split between them.", id="news"),
        pytest.param("Casualties were reported in Eastvik, but no figure was available.", id="tells more"),
    ],
)
def test_news(text: str) -> None:
    assert not background(text)


@pytest.mark.timeout(20)
def test_a_word_in_capitals_is_read_in_one_way() -> None:
    assert not is_standing("ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 8 + " lists no one.")
    assert not is_ignorance("ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 8 + " has it not.")
