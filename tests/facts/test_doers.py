"""Two who can't both have done one act; what may be one and the same leaves it open."""

from __future__ import annotations

import pytest

from digests.analysis.stems import stems
from digests.facts.doers import two_doers


def _two(one: str, other: str) -> bool:
    return two_doers(one, other, frozenset(stems(one)), frozenset(stems(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He was shot dead by police in Dravo.", "He was killed by gang members in Dravo."),
        ("A jet was shot down by Swedish forces.", "A jet was downed by the Danish army."),
        ("The priest was abducted by the Taliban.", "The priest was kidnapped by rebels of the Lion Brigade."),
        ("The hostages were freed by commandos.", "The hostages were freed by their captors."),
    ],
)
def test_two_parties_of_one_act_are_two(one: str, other: str) -> None:
    assert _two(one, other)
    assert _two(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He was shot dead by police.", "He was shot dead by officers."),
        ("He was killed by soldiers.", "He was killed by gunmen."),
        ("Nine were killed by Afghan insurgents.", "Nine were killed by the Taliban."),
        ("The village was attacked by soldiers.", "The village was attacked by rebels."),
        ("He was killed by police.", "He was freed by gang members."),
        ("He was killed by police.", "He was killed by a gang, and not by police."),
    ],
)
def test_what_may_be_one_party_or_two_acts_is_left_open(one: str, other: str) -> None:
    assert not _two(one, other)
