"""What one sentence tells of acts of violence: day, who struck, figures, clause by clause."""

from __future__ import annotations

from datetime import date

import pytest

from digests.analysis.analyse import analyse
from digests.facts.incidents import deeds
from digests.model import Reference

Act = tuple[str, str | None, tuple[int, ...]]


def acts(text: str) -> list[Act]:
    """(who struck, day, figures) of every act with a day or a figure, said on Saturday 20 January 2024."""
    (sentence,) = analyse(text, Reference(day=date(2024, 1, 20))).sentences
    found = (
        (deed.agent, deed.when.value if deed.when else None, tuple(figure.value for figure in deed.figures))
        for deed in deeds(sentence, ("norland", "sudland"))
    )
    return [act for act in found if act[1] or act[2]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norland shelled Brackwater on Thursday, killing nine.", [("norland", "2024-01-18", (9,))]),
        ("Brackwater was shelled by Norland on Thursday.", [("norland", "2024-01-18", ())]),
        ("Strikes that Norland launched on Thursday hit Brackwater.", [("norland", "2024-01-18", ())]),
        ("Sudland on Friday recalled its envoy over Norland's strikes of 16 January.", [("norland", "2024-01-16", ())]),
        ("Strikes by Norland and Sudland on Thursday killed nine people.", []),
        (
            "Sudland's strikes on Thursday, which followed Norland's strikes of Tuesday, killed nine people.",
            [("sudland", "2024-01-18", (9,)), ("norland", "2024-01-16", ())],
        ),
        ("No one was killed in Norland's strikes on Thursday.", [("norland", "2024-01-18", ())]),
        ("Dozens of people were killed in Norland's strikes on Thursday.", [("norland", "2024-01-18", ())]),
        ("Norland's strikes on Thursday killed two women and four children.", [("norland", "2024-01-18", ())]),
        ("On Friday, a monitor reported that at least 900 people had been killed since March.", []),
        ("The death toll in Brackwater rose to nine on Friday.", [("", None, (9,))]),
        ("The death toll from Thursday's blast in Brackwater rose to nine on Friday.", [("", "2024-01-18", (9,))]),
        ("Norland may strike Brackwater on Friday, officials said.", []),
        ("A bomb exploded in Brackwater on Thursday, and nine people were killed.", [("", "2024-01-18", (9,))]),
        ("Nine people were killed when a bomb exploded in Brackwater on Thursday.", [("", "2024-01-18", (9,))]),
    ],
)
def test_a_date_an_actor_and_a_figure_belong_to_the_act_of_their_clause(text: str, told: list[Act]) -> None:
    assert acts(text) == told
