"""Whether acts told by their nouns are violence, or accidents and disasters. Reads one clause's words."""

from __future__ import annotations

from collections.abc import Set

from digests.analysis import perils
from digests.facts import violence


def is_armed(nouns: Set[str], agent: str, text: str) -> bool:
    """Whether acts of these nouns (none: people are only told killed) by an agent ("" for nobody named) are violence;
    `text` is their sentence without who says it: "the police said" makes a crash none."""
    if not nouns:
        return violence.BY_HAND.search(text) is not None and violence.MISHAP.search(text) is None
    if nouns <= perils.DISASTERS:
        # Police and forces come to any disaster; a blast or a crush in which they are told is theirs or at them.
        armed = violence.ARMED if nouns & {"explosion", "stampede"} else violence.ARMED_ACT
        return armed.search(text) is not None
    if nouns & {"fighting", "riots"}:
        return True
    return bool(agent) or violence.PHYSICAL.search(text) is not None
