"""Whether two sentences tell one act in ways that can't both be true: another side of it, or another who did it.

A relation between two profiles; makes no link.
"""

from __future__ import annotations

from digests.facts.accounts import about, opposed
from digests.facts.profile import Profile
from digests.facts.weights import Weights


def disputed(left: Profile, right: Profile, weights: Weights) -> bool:
    """Whether two sentences tell one act in ways that can't both be true: they share what it was done to."""
    return any(_one_subject(left, right, axis, weights) for axis in opposed(left.accounts, right.accounts))


def _one_subject(left: Profile, right: Profile, axis: str, weights: Weights) -> bool:
    mine, theirs = about(left.text, axis), about(right.text, axis)
    named = mine & left.parties, theirs & right.parties
    return weights.telling(mine & theirs) > 0 and not (all(named) and named[0].isdisjoint(named[1]))
