"""The rows of numbers weigh as the words do, one by one."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from digests.answers.salience import near, rank, salience
from digests.model import View
from tests.answers.writing import Tell, at, view, write


def _story() -> View:
    return view(
        write(1, at(16), Tell("Norland struck two depots in Southia on Tuesday."), Tell("Nine people were killed.")),
        write(
            2, at(17), Tell("Southia recalled its envoy after Norland struck two depots."), Tell("Rain is expected.")
        ),
        write(3, at(18), Tell("Norland struck Southia again, killing nine people, and Southia struck back.")),
    )


def test_rows_weigh_facts_as_their_words_do() -> None:
    story = _story()
    weights = salience(story)
    assert sum(value * value for value in weights.centroid.values()) == pytest.approx(1.0)
    for fact in story.facts:
        assert weights.facts[fact.id] == pytest.approx(rank(fact, weights.centroid))
        assert all(0 <= near(said.sentence, weights.centroid) <= 1 for said in fact.said)


def test_a_stem_is_as_rare_as_the_sentences_that_hold_it_are_few() -> None:
    story = _story()
    weights = salience(story)
    sentences = [said.sentence for fact in story.facts for said in fact.said]
    counts = Counter(stem for sentence in sentences for stem in set(sentence.stems))
    assert counts
    for stem, count in counts.items():
        assert weights.rarity(stem) == math.log((1 + len(sentences)) / (1 + count))
    assert weights.rarity("thewordthatnobodysaid") == math.log(1 + len(sentences))
