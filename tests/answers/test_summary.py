"""LexRank weights at their edges, and what may open a summary."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.timelines import article
from digests.analysis.analyse import analyse
from digests.answers.summary import lexrank, summarise
from digests.model import Reference


def test_sentences_that_share_no_word_weigh_the_same() -> None:
    assert lexrank([("storm", "adair"), ("mayor", "roof")]) == [1.0, 1.0]


def test_a_sentence_without_words_weighs_nothing() -> None:
    assert lexrank([(), ("storm",)]) == [0.0, 1.0]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("The judge who weighs the loss of the Lady Brenn has told Norway that its harbour is unsafe.", True),
        ("Several hundred Norwegians braved the rain here in the capital to sing for Orin Dask on Friday.", False),
        ("The following company of Norway will pay its owners on Wednesday, Orin Dask said in Kolm.", False),
    ],
)
def test_an_opening_may_point_back_but_not_to_where_it_was_written(text: str, opens: bool) -> None:
    made = article(1, text, date(2029, 3, 9), None)
    shown = summarise(made, analyse(text, Reference(day=date(2029, 3, 9)))).sentences
    assert [source.text for source in shown] == ([text] if opens else [])
