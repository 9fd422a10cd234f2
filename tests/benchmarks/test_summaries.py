"""The summary benchmark: every system is scored alike, ours through the function that the bot calls."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import summaries
from benchmarks.timelines import load
from digests.answers.summary import lexrank, summarise, summarise_many

ROWS = [
    (
        "a",
        "2024-01-17",
        "Norland shelled the harbour of Brackwater on Tuesday, the port office of Sudland said. "
        "Nine people of Brackwater died, the hospital of Brackwater said. "
        "Fishing boats from Kolm left the bay of Brackwater before dawn.",
    ),
    (
        "b",
        "2024-01-18",
        "Sudland recalled its envoy from Norland on Wednesday, the ministry of Sudland said. "
        "Norland shelled the harbour of Brackwater on Tuesday, the port office of Sudland said.",
    ),
]


@pytest.fixture
def topic(tmp_path: Path) -> Path:
    made = tmp_path / "river"
    made.mkdir()
    rows = [json.dumps({"id": id, "outlet": "Wire", "published": day, "text": text}) for id, day, text in ROWS]
    made.joinpath("articles.jsonl").write_text("\n".join(rows) + "\n")
    reference = {
        "a": ["Norland shelled Brackwater."],
        "b": ["Sudland recalled its envoy."],
        "cluster": ["Norland shelled."],
    }
    made.joinpath("summaries.json").write_text(json.dumps(reference))
    return made


def test_each_system_is_scored_on_articles_and_clusters(topic: Path) -> None:
    found = summaries.score([topic])
    assert set(found) == {"Sitroom", "lead three", "LexRank (sumy)"}
    for measures in found.values():
        assert set(measures) == {"article R1", "article R2", "cluster R1", "cluster R2"}
        assert all(0 <= value <= 1 for value in measures.values())


def test_references_change_no_summary(topic: Path) -> None:
    before = summaries.ours(topic)
    topic.joinpath("summaries.json").write_text(json.dumps({"a": ["Zebra."], "b": ["Quince."], "cluster": ["Noise."]}))
    assert summaries.ours(topic) == before


def test_a_summary_is_verbatim_in_order_and_no_longer_than_asked(topic: Path) -> None:
    for article, analysis in load(topic):
        found = summarise(article, analysis, most=2)
        assert len(found.sentences) <= 2
        assert [source.start for source in found.sentences] == sorted(source.start for source in found.sentences)
        for source in found.sentences:
            assert source.text == article.text[source.start : source.end]


def test_what_two_articles_say_is_told_once(topic: Path) -> None:
    texts = [source.text for source in summarise_many(load(topic), most=4)]
    assert len(texts) == len(set(texts))
    assert sum("shelled the harbour" in text for text in texts) == 1


def test_the_order_of_the_articles_changes_nothing(topic: Path) -> None:
    read = load(topic)
    assert summarise_many(read) == summarise_many(read[::-1])


def test_lexrank_gives_the_same_sentence_the_same_weight_and_an_empty_one_none() -> None:
    same = ("norland", "shell", "harbour")
    weights = lexrank([same, (), same, ("harbour", "fire", "shell")])
    assert weights[0] == weights[2] > 0
    assert weights[1] == 0
    assert lexrank([same]) == [1.0]


def test_the_command_prints_a_row_a_system(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = topic / "made.json"
    summaries.main([str(topic.parent), "--out", str(out)])
    assert capsys.readouterr().out.count("cluster R2") == 3
    assert set(json.loads(out.read_text())["river"]) == {"a", "b", "cluster"}
