"""What state a fact is in, in words that can be stored and compared: its date, whether it is still expected, tolls.

The state in which a fact was told is kept with what a channel was told; a later state that differs is news.
"""

from __future__ import annotations

from digests.facts.history import latest
from digests.facts.support import official
from digests.model import Fact

AWAITED = "awaited"


def state(fact: Fact, *, awaited: bool = False) -> str:
    """The state of a fact as Told.states keeps it: "expected; 2024-01-26; killed 9; official", stable and sorted."""
    parts = [AWAITED if awaited else "expected" if fact.expected else "told"]
    if fact.when:
        parts.append(fact.when.value)
    newest = latest(fact.said)
    parts += [f"{counts.value} {figure.value}" for counts, (_, figure) in sorted(newest.items())]
    if is_official(fact):
        parts.append("official")
    if fact.origins > 1:
        parts.append("several origins")
    return "; ".join(parts)


def is_official(fact: Fact) -> bool:
    """Whether a government, force, armed group or body says it itself."""
    return any(official(said) for said in fact.said)
