"""The timeline benchmark: its measures worked out by hand, its protocol blind to the gold."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks import timelines
from benchmarks.rouge import TimelineScore, dated, f1, grams, mean, rouge

GOLD = {date(2024, 1, 16): ("Norland shelled Brackwater harbour.",), date(2024, 1, 20): ("Envoys returned.",)}
TEXTS = {
    "2024-01-17": "Norland shelled the harbour of Brackwater on January 16. Nine people of Brackwater died.",
    "2024-01-18": "Sudland recalled its envoy from Norland on January 17 after the harbour of Brackwater was shelled.",
    "2024-01-21": "The envoys of Norland and Sudland returned to their posts on January 20, Sudland said.",
}


def test_a_timeline_scores_one_against_itself() -> None:
    assert TimelineScore(GOLD).score(GOLD) == {"Date-F1": (1.0, 1.0), "AR1": (1.0, 1.0), "AR2": (1.0, 1.0)}


def test_an_empty_timeline_scores_nothing() -> None:
    assert set(TimelineScore(GOLD).score({}).values()) == {(0.0, 0.0)}


def test_a_date_that_is_one_day_off_counts_half() -> None:
    predicted = {date(2024, 1, 17): ("Norland shelled Brackwater harbour.",)}
    found = TimelineScore(GOLD).score(predicted)
    assert found["Date-F1"] == (0.0, 0.0)
    assert found["AR1"][0] == pytest.approx(0.5)


def test_many_dates_may_lean_on_one() -> None:
    predicted = {
        date(2024, 1, 16): ("Norland shelled Brackwater harbour.",),
        date(2024, 1, 18): ("Norland shelled Brackwater harbour.",),
    }
    assert TimelineScore(GOLD).score(predicted)["AR1"][0] == pytest.approx((4 + 4 / 3) / 8)


def test_stop_words_and_endings_do_not_count() -> None:
    assert grams(["The envoys were returning."], 1) == grams(["envoy returned"], 1)


def test_rouge_is_the_f1_of_shared_words() -> None:
    assert rouge(["nine people died"], ["nine died"], 1) == pytest.approx(f1(2 / 3, 1.0))
    assert rouge(["nine people died"], ["nobody came"], 2) == 0.0
    assert rouge([], ["nine died"], 1) == 0.0


def test_means_are_taken_before_the_f1() -> None:
    found = mean([{"Date-F1": (1.0, 0.5)}, {"Date-F1": (0.0, 0.5)}])
    assert found["Date-F1"] == pytest.approx(0.5)


def test_a_date_named_twice_is_one() -> None:
    assert dated([["2024-01-16", ["a"]], ["2024-01-16", ["b"]]]) == {date(2024, 1, 16): ("a", "b")}


def topic(folder: Path, gold: list[tuple[str, list[str]]]) -> Path:
    made = folder / "river"
    made.joinpath("timelines").mkdir(parents=True)
    rows = [{"id": day, "outlet": "Wire", "published": day, "text": text} for day, text in TEXTS.items()]
    made.joinpath("articles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    made.joinpath("timelines/gold.json").write_text(json.dumps(gold))
    return made


def run(folder: Path, gold: list[tuple[str, list[str]]]) -> timelines.Predictions:
    made = topic(folder, gold)
    return timelines.ours("river", timelines.load(made), timelines.tasks(made)[0])


def test_gold_text_replaced_by_noise_changes_no_prediction(tmp_path: Path) -> None:
    gold = [("2024-01-16", ["Norland shelled Brackwater."]), ("2024-01-21", ["Envoys returned."])]
    noise = [("2024-01-16", ["Zebra."]), ("2024-01-21", ["Quince."])]
    assert run(tmp_path / "a", gold) == run(tmp_path / "b", noise)


def test_number_of_dates_and_sentences_are_the_gold_s(tmp_path: Path) -> None:
    gold = [("2024-01-16", ["One.", "Two."]), ("2024-01-21", ["Three.", "Four."])]
    (found,) = run(tmp_path, gold).values()
    assert len(found) == 2
    assert all(len(sentences) <= 2 for _, sentences in found)


def test_articles_outside_the_span_are_left_out(tmp_path: Path) -> None:
    (found,) = run(tmp_path, [("2024-01-16", ["One."]), ("2024-01-18", ["Two."])]).values()
    assert all("returned" not in sentence for _, sentences in found for sentence in sentences)


def test_the_command_prints_a_table_and_writes_predictions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    topic(tmp_path, [("2024-01-16", ["Norland shelled Brackwater harbour."]), ("2024-01-20", ["Envoys returned."])])
    out = tmp_path / "predictions.json"
    timelines.main([str(tmp_path), "--out", str(out)])
    printed = capsys.readouterr().out
    assert "Sitroom" in printed
    assert "counts and LexRank" in printed
    assert set(json.loads(out.read_text())) == {"river/gold"}


def test_a_folder_without_topics_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        timelines.main([str(tmp_path)])
