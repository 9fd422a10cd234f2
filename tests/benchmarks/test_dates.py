"""The benchmark of dates: what it counts, and that it never looks at the gold when it predicts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks import dates
from benchmarks.table import table

TEXT = "The dam broke on Tuesday. Engineers will inspect it by 26 January. It was built in 1988."


def mark(words: str, value: str, text: str = TEXT) -> dict[str, object]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words, "type": "DATE", "value": value}


GOLD = [mark("Tuesday", "2024-01-23"), mark("26 January", "2024-01-26"), mark("1988", "1988")]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "documents.jsonl"
    rows = [{"id": "one", "published": "2024-01-24", "text": TEXT, "dates": GOLD}]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_all_right_scores_one_everywhere() -> None:
    scores = dates.score([GOLD], [GOLD])
    assert (scores.relaxed, scores.strict, scores.value, scores.day) == (1.0, 1.0, 1.0, 1.0)


def test_a_wrong_value_counts_as_found_but_not_as_right() -> None:
    wrong = [{**GOLD[0], "value": "2024-01-16"}, *GOLD[1:]]
    scores = dates.score([wrong], [GOLD])
    assert scores.relaxed == 1.0
    assert scores.value == pytest.approx(2 / 3)
    assert (scores.day_precision, scores.day_recall) == (0.5, 0.5)


def test_an_overlapping_span_counts_as_relaxed_but_not_as_strict() -> None:
    longer = [{**GOLD[0], "start": GOLD[0]["start"] - 3}, *GOLD[1:]]  # type: ignore[operator]
    scores = dates.score([longer], [GOLD])
    assert (scores.relaxed, scores.value) == (1.0, 1.0)
    assert scores.strict == pytest.approx(2 / 3)


def test_a_missed_and_an_invented_date_cost_recall_and_precision() -> None:
    invented = {"start": 4, "end": 7, "value": "2024-01-01"}
    scores = dates.score([[invented, *GOLD[1:]]], [GOLD])
    assert scores.relaxed == pytest.approx(2 / 3)


def test_words_without_a_place_in_the_calendar_count_neither_way() -> None:
    vague = {"start": 4, "end": 7, "value": "PRESENT_REF"}
    assert dates.score([[{"start": 4, "end": 7, "value": "2024-01-24"}, *GOLD]], [[vague, *GOLD]]).value == 1.0
    assert dates.score([GOLD], [[vague, *GOLD]]).value == 1.0


def test_a_time_of_day_is_cut_off() -> None:
    timed = [{**GOLD[0], "value": "2024-01-23T09:30"}, *GOLD[1:]]
    assert dates.score([GOLD], [timed]).value == 1.0


def test_gold_replaced_by_noise_changes_no_prediction(corpus: Path, tmp_path: Path) -> None:
    first = tmp_path / "first.json"
    dates.main([str(corpus), "--out", str(first), "--no-peer"])
    row = json.loads(corpus.read_text(encoding="utf-8"))
    row["dates"] = [{"start": 0, "end": 3, "text": "The", "type": "DATE", "value": "1066-10-14"}]
    corpus.write_text(json.dumps(row), encoding="utf-8")
    second = tmp_path / "second.json"
    dates.main([str(corpus), "--out", str(second), "--no-peer"])
    assert first.read_text() == second.read_text()


def test_predictions_are_what_find_dates_finds(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    dates.main([str(corpus), "--out", str(out), "--no-peer"])
    values = [found["value"] for found in json.loads(out.read_text(encoding="utf-8"))["one"]]
    assert values == ["2024-01-23", "2024-01-26", "1988"]
    assert "sitroom" in capsys.readouterr().out


def test_a_span_of_days_is_written_as_its_two_ends() -> None:
    text = "The port was shut from 18 to 20 January 2024."
    document = dates.Document.read("one", date(2024, 1, 24), text)
    found = dates.predict(document)
    assert [row["value"] for row in found] == ["2024-01-18", "2024-01-20"]
    assert [text[row["start"] : row["end"]] for row in found] == ["18", "20 January 2024"]


def test_a_table_lines_up_its_columns() -> None:
    assert table(("a", "n"), [("long name", "1"), ("b", "22")]).splitlines() == [
        "a           n",
        "---------  --",
        "long name   1",
        "b          22",
    ]
