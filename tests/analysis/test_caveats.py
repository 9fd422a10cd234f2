"""Sentences that take back or doubt what stands before them."""

from __future__ import annotations

import pytest

from digests.analysis.caveats import is_caveat


@pytest.mark.parametrize(
    "text",
    [
        "The Sudland government denied that.",
        "A spokesman for the council denied the claim.",
        "Norland has denied any involvement.",
        "Both men deny the charges.",
        "The company rejects the accusations, calling them absurd.",
        "Norland denies it.",
        "It was not possible to verify the claim.",
        "The claim could not be independently verified.",
        "Coast Wire could not immediately verify the report.",
        "The Post was unable to confirm the figures.",
        "There was no independent confirmation of the toll.",
        "Neither claim could be independently verified.",
        "The army dismissed the report as rumours.",
    ],
)
def test_a_doubt_of_what_stands_before(text: str) -> None:
    assert is_caveat(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Sudland government denied that its troops had crossed the river.",
        "Norland rejected a proposal to open the harbour.",
        "The court rejected his appeal.",
        "The minister denied Norland’s request for talks.",
        "The ministry confirmed the toll.",
        "The army has not confirmed whether the pilot was freed.",
        "He would deny it if asked.",
        "Voters rejected the treaty.",
        "Norland did not attend.",
    ],
)
def test_no_doubt_of_what_stands_before(text: str) -> None:
    assert not is_caveat(text)
