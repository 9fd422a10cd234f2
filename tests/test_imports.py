"""The house's walls: who may import what."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


@pytest.mark.parametrize("path", modules("digests"), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_newsroom_knows_neither_the_bot_nor_slack(path: Path) -> None:
    tops = {name.split(".")[0] for name in imported(path)}
    assert not tops & {"bot", "slack_sdk", "slack_bolt", "apscheduler", "click", "rich"}


def test_only_the_fetcher_of_the_newsroom_speaks_http() -> None:
    speakers = {
        str(path.relative_to(ROOT))
        for path in modules("digests")
        if {name.split(".")[0] for name in imported(path)} & {"aiohttp", "requests", "urllib3", "httpx", "socket"}
    }
    assert all(name.startswith("digests/collect/") for name in speakers), speakers
    assert "digests/collect/fetch.py" in speakers


@pytest.mark.parametrize("package", ["bot", "digests"])
def test_only_the_stores_speak_sql(package: str) -> None:
    speakers = [
        str(path.relative_to(ROOT))
        for path in modules(package)
        if {name.split(".")[0] for name in imported(path)} & {"sqlite3", "sqlite_utils"}
    ]
    assert speakers
    assert all("/store/" in name for name in speakers), speakers


# Over 300 lines, each for a reason.
LARGE = {
    "digests/model.py": "the dictionary of the newsroom's words: dataclasses only, read as one page",
    "digests/facts/ledger.py": "one state under one invariant: entries, links, groups and facts change together",
}


def test_modules_stay_small() -> None:
    large = {
        str(path.relative_to(ROOT)): lines
        for package in ("bot", "digests", "benchmarks", "seeds")
        for path in modules(package)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
        and str(path.relative_to(ROOT)) not in LARGE
    }
    assert not large


@pytest.mark.parametrize(
    "path",
    [p for package in ("bot", "digests", "benchmarks", "seeds") for p in modules(package)],
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


_POSSESSIVE = re.compile(r"(?<!\()\)[*+?]\+")  # of a group; one of single characters is sound


@pytest.mark.parametrize("path", [*modules("digests"), *modules("bot")], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_pattern_repeats_a_group_possessively(path: Path) -> None:
    """Python before 3.11.5 misses what such a pattern should match (gh-106052); an atomic group does the same."""
    assert _POSSESSIVE.search(path.read_text(encoding="utf-8")) is None
