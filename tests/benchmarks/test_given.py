"""Every benchmark refuses what it can't use in one sentence: a missing folder or file, an empty one, another format."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

NAMES = ["dates", "fit", "ingest", "latency", "summaries", "timelines", "updates", "__main__"]
WHOLE = {"dates": "data.jsonl", "fit": "data.json", "updates": "data.json"}


def refused(name: str, given: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The last line that a benchmark ends with, exit code 2."""
    with pytest.raises(SystemExit) as ended:
        import_module(f"benchmarks.{name}").main([str(given)])
    assert ended.value.code == 2
    line = capsys.readouterr().err.splitlines()[-1]
    assert "error: " in line
    return line


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_there_or_empty_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "missing"
    assert str(missing) in refused(name, missing, capsys)
    assert str(tmp_path) in refused(name, tmp_path, capsys)
    (tmp_path / "a file").write_text("")
    assert "a file" in refused(name, tmp_path / "a file", capsys)


@pytest.mark.parametrize("name", NAMES[:-1])
@pytest.mark.parametrize("content", ["root:x:0:0:root:/root:/bin/bash", "[1]", "{}"])
def test_another_format_is_refused(name: str, content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "topic"
    folder.mkdir()
    for file in ("articles.jsonl", "summaries.json"):
        (folder / file).write_text(content)
    (tmp_path / WHOLE.get(name, "x")).write_text(content)
    refused(name, tmp_path / WHOLE[name] if name == "dates" else tmp_path, capsys)
