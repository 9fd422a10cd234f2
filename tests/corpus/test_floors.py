"""Quality on the project's own corpus can't fall unnoticed. The references were written before any answer was seen."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from benchmarks import summaries, timelines
from benchmarks.rouge import mean
from digests.answers.quotation import LONGEST
from digests.answers.summary import summarise

CORPUS = Path(__file__).parent
TOPICS = sorted(path.parent for path in CORPUS.glob("*/articles.jsonl"))


@cache
def table() -> dict[str, dict[str, float]]:
    return summaries.score(TOPICS)


@cache
def predicted() -> dict[str, timelines.Predictions]:
    found: dict[str, timelines.Predictions] = {"ours": {}, "peer": {}}
    for topic in TOPICS:
        read, (wanted, _) = timelines.load(topic), timelines.tasks(topic)
        found["ours"] |= timelines.ours(topic.name, read, wanted)
        found["peer"] |= timelines.peer(read, wanted)
    return found


def measured(name: str) -> dict[str, float]:
    golds = {key: gold for topic in TOPICS for key, gold in timelines.tasks(topic)[1].items()}
    return mean(list(timelines.scores(predicted()[name], golds).values()))


@pytest.mark.parametrize("measure", ["article R1", "article R2", "cluster R1", "cluster R2"])
@pytest.mark.parametrize("peer", ["lead three", "LexRank (sumy)"])
def test_summaries_are_never_below_a_peer(measure: str, peer: str) -> None:
    assert table()["Sitroom"][measure] >= table()[peer][measure]


def test_timelines_stay_above_their_floors() -> None:
    found = measured("ours")
    assert found["Date-F1"] >= 0.75
    assert found["AR1"] >= 0.33
    assert found["AR2"] >= 0.15


def test_timelines_are_better_than_plain_counts_and_lexrank() -> None:
    ours, peer = measured("ours"), measured("peer")
    assert all(ours[measure] > peer[measure] for measure in ours)


def test_every_line_of_a_timeline_is_verbatim_and_short_enough() -> None:
    for topic in TOPICS:
        texts = [" ".join(article.text.split()) for article, _ in timelines.load(topic)]
        for task in timelines.tasks(topic)[0]:
            for _, sentences in predicted()["ours"][task.name]:
                assert all(len(sentence) <= LONGEST for sentence in sentences)
                assert all(any(sentence in text for text in texts) for sentence in sentences)


def test_notices_adverts_and_bylines_are_in_no_summary() -> None:
    for topic in TOPICS:
        for article, analysis in timelines.load(topic):
            shown = " ".join(source.text for source in summarise(article, analysis).sentences)
            assert not any(
                words in shown for words in ("Sign up", "Advertisement", "Read more", "By Ana Felt", "Write to")
            )


def test_each_reference_names_only_articles_that_are_there() -> None:
    for topic in TOPICS:
        rows = topic.joinpath("articles.jsonl").read_text(encoding="utf-8").splitlines()
        ids = {json.loads(row)["id"] for row in rows}
        assert set(json.loads(topic.joinpath("summaries.json").read_text(encoding="utf-8"))) == ids | {"cluster"}
