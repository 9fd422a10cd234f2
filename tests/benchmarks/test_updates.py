"""The updates benchmark: its scorer, its blindness to gold, and the digest that it calls."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.updates import EVERY, MOST, load, main, ours, score

TOLD = [
    (1, "A dam burst above the town of Vellin on Monday, Vellin officials said.", ["n1"]),
    (2, "The Vellin dam burst on Monday above the town of Vellin, officials said.", ["n1"]),
    (3, "What do you think about your holidays?", []),
    (14, "At least nine people were killed when the Vellin dam burst, the mayor said.", ["n2"]),
    (15, "My cat likes cheese!", []),
    (26, "Rescuers in Vellin saved forty people from roofs after the dam burst.", ["n3"]),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, {name for _, _, nuggets in TOLD for name in nuggets}, lambda nuggets: nuggets)
    return tmp_path


def write(folder: Path, names: set[str], gold: Any) -> None:
    topic = {
        "id": "T1",
        "title": "Vellin dam burst",
        "query": "vellin dam",
        "start": 1_700_000_000,
        "end": 1_700_000_000 + 40 * 3600,
        "updates": [
            {"id": f"u{n}", "time": 1_700_000_000 + hour * 3600, "text": text, "nuggets": gold(nuggets)}
            for n, (hour, text, nuggets) in enumerate(TOLD)
        ],
        "nuggets": [{"id": name, "importance": 1, "text": name} for name in sorted(names)],
    }
    folder.joinpath("T1.json").write_text(json.dumps(topic), encoding="utf-8")


def test_digests_come_every_twelve_hours_hold_at_most_ten_and_only_what_came(folder: Path) -> None:
    topic, _ = load(folder / "T1.json")
    made = ours(topic)
    times = {update.id: update.time for update in topic.updates}
    assert [time - topic.start for time, _ in made] == [EVERY, 2 * EVERY, 3 * EVERY]
    assert all(len(chosen) <= MOST and all(times[name] <= time for name in chosen) for time, chosen in made)


def test_the_story_is_told_once_and_chatter_not_at_all(folder: Path) -> None:
    topic, _ = load(folder / "T1.json")
    chosen = [name for _, names in ours(topic) for name in names]
    assert len({"u0", "u1"} & set(chosen)) == 1
    assert "u3" in chosen
    assert not {"u2", "u4"} & set(chosen)


def test_noise_for_gold_changes_no_prediction(folder: Path, tmp_path: Path) -> None:
    topic, _ = load(folder / "T1.json")
    wanted = ours(topic)
    write(tmp_path, {"x"}, lambda nuggets: ["x"])
    assert ours(load(tmp_path / "T1.json")[0]) == wanted


def test_the_scorer_counts_new_on_topic_and_repeated(folder: Path) -> None:
    _, given = load(folder / "T1.json")
    new, on_topic, repeats, recall, f1 = score(given, [(0, ["u0", "u1", "u2", "u3"])])
    assert (new, on_topic, repeats) == (0.5, 0.75, pytest.approx(1 / 3))
    assert recall == pytest.approx(2 / 3)
    assert f1 == pytest.approx(2 * 0.5 * recall / (0.5 + recall))


def test_main_writes_predictions(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "predictions"
    main([str(folder), "--out", str(out), "--no-peer"])
    assert set(json.loads(out.read_text(encoding="utf-8"))) == {"T1"}
    assert "Sitroom" in capsys.readouterr().out
