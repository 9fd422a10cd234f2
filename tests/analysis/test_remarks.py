"""Reports of what was done, and remarks on how things are."""

from __future__ import annotations

import pytest

from digests.analysis.remarks import acts


@pytest.mark.parametrize(
    "text",
    [
        "The council closed the bridge.",
        "Rebels burned two trucks near the border and fled.",
        "A convoy was stopped at the crossing.",
        "The unions, worn down by weeks of talks, walked out.",
        "Nurses had left by noon.",
        "The river finally broke its banks.",
    ],
)
def test_a_report_tells_what_was_done(text: str) -> None:
    assert acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Concerns linger about the state of the dykes.",
        "Despite renewed talk of friendship, old grudges have bred mistrust in both capitals.",
        "The hope is that quieter weeks will be followed by trade.",
        "Such closures are widely seen as part of a broader plan.",
        "It remains to be settled who pays for the damaged road.",
        "Farmers need water, and little has been done.",
    ],
)
def test_a_remark_tells_of_nothing_done(text: str) -> None:
    assert not acts(text)
