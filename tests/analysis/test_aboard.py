"""Everyone on board: whose number it is, and when it is none."""

from __future__ import annotations

import pytest

from digests.analysis.figures import figures
from digests.model import Counts


@pytest.mark.parametrize(
    "text",
    [
        "All 62 on board were killed when an airliner crashed near Tamar on Wednesday, the aviation authority said.",
        "All 62 people aboard died when the ferry sank off Tamar.",
        "All 62 aboard died when the ferry sank off Tamar.",
        "A plane carrying 62 people crashed near Tamar on Wednesday, killing everyone on board, officials said.",
        "There were no survivors when a plane with 62 people on board crashed near Tamar, officials said.",
        "The plane crashed near Tamar with 62 people aboard, and there were no survivors.",
    ],
)
def test_everyone_on_board_is_counted_as_killed(text: str) -> None:
    assert [(figure.counts, figure.value) for figure in figures(text)] == [(Counts.KILLED, 62)]


@pytest.mark.parametrize(
    "text",
    [
        "A plane carrying 62 people crashed near Tamar; all on board are feared dead.",
        "Officials fear there were no survivors when a plane with 62 people on board crashed near Tamar.",
        "A plane carrying 58 passengers and four crew crashed near Tamar, killing all on board.",
        "A plane with 62 people on board landed safely in Tamar.",
        "All 62 on board were brought ashore in Tamar.",
    ],
)
def test_what_is_feared_or_saved_or_two_numbers_counts_nobody_killed(text: str) -> None:
    assert [figure for figure in figures(text) if figure.counts is Counts.KILLED] == []
