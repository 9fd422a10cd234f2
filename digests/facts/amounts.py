"""Compares the figures of two sentences: whether they agree, differ, or count what can't be compared.

Reads their profiles; must not know the words or the days, nor what kind of link follows.
"""

from __future__ import annotations

from digests.facts.counts import HUMAN, on_one_basis
from digests.facts.profile import Profile
from digests.model import Counts, Figure


def compare_figures(left: Profile, right: Profile) -> str:
    """ "agree", "differ" (a toll of the same kind that both can't be) or "" when they have none in common.

    "apart" when they count from different moments or different people, so that both may be true and neither tells the
    other.
    """
    verdicts = set(figures_by_kind(left, right).values())
    if not verdicts and _of_people(left) and _of_people(right):
        return "apart"  # twelve killed, and twelve injured
    return next((verdict for verdict in ("differ", "agree", "apart") if verdict in verdicts), "")


def figures_by_kind(left: Profile, right: Profile) -> dict[Counts, str]:
    """As compare_figures, of each kind that both have."""
    found = {}
    for counts in left.tolls.keys() & right.tolls.keys():
        pairs = [(x, y) for x in left.tolls[counts] for y in right.tolls[counts]]
        alike = [(x, y) for x, y in pairs if x.value == y.value or on_one_basis(left.bases[x], right.bases[y])]
        if any(compatible(x, y) for x, y in alike):
            found[counts] = "agree"
        else:
            found[counts] = "differ" if alike else "apart"
    return found


def _of_people(profile: Profile) -> bool:
    return any(kind in HUMAN for kind in profile.tolls)


def counted_apart(left: Profile, right: Profile) -> bool:
    """Whether figures make two sentences two: they can't both be, or count from different moments."""
    return compare_figures(left, right) in ("differ", "apart")


def compatible(a: Figure, b: Figure) -> bool:
    """Whether two figures can both be true of one thing at one moment: equal, or their hedged ranges meet."""
    if a.value == b.value:
        return True
    low_a, high_a = (a.value, a.value) if a.hedge is None else (a.low or 0, a.high)
    low_b, high_b = (b.value, b.value) if b.hedge is None else (b.low or 0, b.high)
    exact = a.hedge is None and b.hedge is None
    if exact or (high_a is None and high_b is None):
        return False  # "at least seven" and "at least nine" are two states, though both may be true
    if any(one.high is None and one.low == one.value < other.value for one, other in ((a, b), (b, a))):
        return False  # so are "at least seven" and "nine"; "more than 100" and "112" only round
    return (high_b is None or low_a <= high_b) and (high_a is None or low_b <= high_a)
