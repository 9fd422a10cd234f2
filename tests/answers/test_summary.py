"""LexRank weights at their edges."""

from __future__ import annotations

from digests.answers.summary import lexrank


def test_sentences_that_share_no_word_weigh_the_same() -> None:
    assert lexrank([("storm", "adair"), ("mayor", "roof")]) == [1.0, 1.0]


def test_a_sentence_without_words_weighs_nothing() -> None:
    assert lexrank([(), ("storm",)]) == [0.0, 1.0]
