"""Whose a bare "the army" is, by the words that its article writes elsewhere, and where that can't be told."""

from __future__ import annotations

from datetime import date

import pytest

from digests.analysis.analyse import analyse
from digests.analysis.bearers import bearers
from digests.model import Grade, Reference

LEAD = "Norway's army entered Eastvik on Wednesday after a week of unrest. "
SAID = "The army said that nine smugglers had surrendered in the hills."


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Norway's army entered Eastvik.", "Norway's army"),
        ("On Monday the Norwegian army entered Eastvik.", "the Norwegian army"),
        ("The army of Norway entered Eastvik.", "The army of Norway"),
        ("South Sudan’s badly paid army left Eastvik.", "South Sudan’s badly paid army"),
        ("Yesterday's vote went to Norway's army.", "Norway's army"),
    ],
)
def test_the_articles_own_words_say_whose_it_is(text: str, phrase: str) -> None:
    assert bearers(text)["army"] == phrase


@pytest.mark.parametrize(
    "text",
    [
        "Norway's army met the Swedish army at Eastvik.",
        "Norway's army fought eastern Norway's army.",
        "Norway's army is under northern Norway's parliament.",
        "Norway's army left the Eastvik-based government.",
        "Norway's army answers to a rival government.",
        "Norway's army and the Karsk government agreed.",
        "Norwegians like an army.",
    ],
)
def test_of_two_that_could_be_meant_none_is_told(text: str) -> None:
    assert not bearers(text)


def test_the_only_ministry_of_an_article_is_the_ministry() -> None:
    assert bearers("Norway's health ministry met. The ministry said so.")["ministry"] == "Norway's health ministry"
    assert "ministry" not in bearers("Norway's health ministry met the interior ministry.")


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (LEAD + SAID, Grade.WITH_LABEL),
        (LEAD.replace("Norway's army", "Troops") + "Crowds fled. " * 3 + SAID, Grade.NEVER),
        (LEAD + "Crowds fled. " * 3 + "The army said Sweden had taken in nine smugglers.", Grade.NEVER),
        (LEAD + "They fled. " * 3 + "The army said that it had met them there in the hills.", Grade.NEVER),
    ],
)
def test_a_bare_institution_stands_with_its_label(text: str, grade: Grade) -> None:
    assert analyse(text, Reference(day=date(2024, 1, 17))).sentences[-1].grade is grade
