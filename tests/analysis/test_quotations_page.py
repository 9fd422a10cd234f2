"""The page of quotations holds: each is verbatim in its article and may be shown, and the count at its top is true."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from digests.model import Analysis, Article, Grade, Sentence
from tests.analysis.chosen import topics

ROOT = Path(__file__).parent.parent.parent
PAGE, DESIGN = ROOT / "docs" / "quotations.md", ROOT / "docs" / "design.md"
_ROW = re.compile(r"\| (\d+) \| (\S+) \| (\w+) \| (.+) \| (.*) \| (yes|no: .+) \|")


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    article: str
    answer: str
    parts: tuple[str, ...]
    verdict: str


def rows() -> list[Row]:
    found = []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if match := _ROW.fullmatch(line):
            found.append(Row(int(match[1]), match[2], match[3], tuple(match[4].split(" ¶ ")), match[6]))
    return found


@cache
def articles() -> dict[str, tuple[Article, Analysis]]:
    return {topic.names[article.id]: (article, analysis) for topic in topics() for article, analysis in topic.read}


def quoted(row: Row) -> tuple[int, int]:
    """Where the row's run stands in its article."""
    gap = r"\s+"
    match = re.search(gap.join(re.escape(part) for part in row.parts), articles()[row.article][0].text)
    assert match is not None, f"{row.number} is not in {row.article}"
    return match.span()


def sentences(row: Row) -> list[Sentence]:
    start, end = quoted(row)
    return [each for each in articles()[row.article][1].sentences if each.start < end and each.end > start]


def test_two_hundred_are_listed_and_counted_truly() -> None:
    found = rows()
    assert [row.number for row in found] == list(range(1, 201))
    stand = sum(row.verdict == "yes" for row in found)
    assert f"**{stand} of 200 stand alone.**" in PAGE.read_text(encoding="utf-8")
    for page, told in ((ROOT / "README.md", f"| {stand} of 200 of our own"), (DESIGN, f"[{stand} stand alone]")):
        assert told in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("row", rows(), ids=lambda row: str(row.number))
def test_each_is_verbatim_and_may_be_shown(row: Row) -> None:
    run = sentences(row)
    assert run
    start, end = quoted(row)
    whole = start <= run[0].start and run[-1].end <= end
    assert whole or len(run) == 1, "a clause is cut from one sentence"
    if not whole:
        return
    # The first two sentences of an article open its summary whatever they point at (digests.answers.summary).
    opens = row.answer == "summary" and run[-1].index <= 1
    assert opens or run[0].grade >= Grade.WITH_LABEL, run[0].grade_why
    assert opens or all(each.grade >= Grade.WITH_BEFORE for each in run[1:]), [each.grade_why for each in run]
