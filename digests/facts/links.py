"""How two sentences, or two articles, hang together: the kinds of links between facts. Decides none of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LinkKind(StrEnum):
    """How two sentences (or, for TEXT, two articles) hang together."""

    SAME = "same"
    STATE = "state"  # one figure, two values
    MOVED = "moved"  # one thing, another date
    HAPPENED = "happened"  # expected in one, done in the other
    CALLED_OFF = "called off"
    DENIED = "denied"  # one says it, the other says it is not so
    CONTRARY = "contrary"  # one act, told in two ways that can't both be true
    TEXT = "text"
    ACT = "act"  # counts of one act, joined by its day and place alone: found by answers, in no ledger


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Two keys in order, how they hang together and how closely (0 to 1)."""

    a: str
    b: str
    kind: LinkKind
    weight: float
