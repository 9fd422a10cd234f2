"""Which act of a day a clause means that speaks of it as known: "Monday's quake", "Tuesday's strike on Orsk".

What its own words set it in decides, not where somebody counted ("died in Dorn, bringing the toll of Monday's quake to
six"). Knows no board and no layout.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from digests.analysis.world import COUNTRIES
from digests.facts.counts import BRINGING, HUMAN, is_vague
from digests.facts.incidents import Deed
from digests.facts.sites import WORD
from digests.model import Said

if TYPE_CHECKING:
    from digests.answers.board import Incident


def named(deed: Deed) -> frozenset[str]:
    """The places of a clause, and those that its name of the act holds: "strike on Orsk"."""
    written = (word for word in WORD.findall(deed.phrase) if word[0].isupper())
    return deed.places.union(low for word in written if (low := word.lower()) not in COUNTRIES)


def brings(said: Said, deed: Deed) -> int | None:
    """Where a clause tells of an act told before behind "bringing the" or "raised its"; None if it does nothing so."""
    start, end = deed.clause
    told = BRINGING.search(said.article.text[start:end]) if deed.definite else None
    return start + told.end() if told is not None else None


def brought(said: Said, deed: Deed) -> Deed:
    """A clause that brings the toll of an act told before to a number, with that number alone."""
    if (at := brings(said, deed)) is None:
        return deed
    total = [each for each in said.sentence.figures if at <= each.start < deed.clause[1] and each.counts in HUMAN]
    plain = len({each.counts for each in total}) == len(total) and not any(is_vague(said, each) for each in total)
    return replace(deed, figures=tuple(total)) if total and plain else deed


def of_its_own(said: Said, deed: Deed) -> Deed:
    """The same without the places of what brought it."""
    if (at := brings(said, deed)) is None:
        return deed
    words = WORD.findall(said.article.text[at : deed.clause[1]])
    return replace(deed, places=deed.places.intersection(word.lower() for word in words))


def of_that_day(acts: Iterable[Incident], deed: Deed) -> list[Incident]:
    """The acts of a day that a clause of that day can mean without saying where, or by where its name sets it."""
    if not deed.definite or deed.places or deed.bare:
        return []
    found = [
        act
        for act in acts
        if any(deed.noun == other.noun for _, other in act.told)
        and not (deed.agent and act.agent and deed.agent != act.agent)
    ]
    names = named(deed)
    near = [act for act in found if names & act.places]
    return near or [act for act in found if not (names and act.places)]
