"""Counts that name no act of their own, put to the only act that they can be of.

"The death toll stood at 34" is of the one disaster that is open; "14 killed since Monday" and "23 in this week's
fighting" of the fighting that began on Monday. Where two acts could be meant it is of neither. Sums nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta

from digests.analysis import perils
from digests.answers.amends import name_words
from digests.answers.board import RECENT, Board, Incident
from digests.answers.recounts import figures, restated
from digests.answers.shelves import shelves
from digests.facts.counts import Count, count_of
from digests.facts.incidents import Deed, deeds
from digests.facts.profile import telling
from digests.facts.sites import sites
from digests.facts.starts import Start, starts
from digests.model import Counts, Figure, Said, View
from digests.when import When

# Of several acts a count is of none of them.
_SEVERAL = re.compile(
    r"\b(?:attacks|assaults|strikes|air-?strikes|raids|bombings|blasts|explosions|shootings|quakes|earthquakes|crashes"
    r"|accidents|wave of|series of|string of|spate of)\b",
    re.IGNORECASE,
)
_LEAPS = 20  # times what was counted before: a war's toll beside a raid's


def take_running(board: Board, view: View, parties: Sequence[str]) -> None:
    """Give each count that is left to the act that is meant, if it can only be one."""
    placed = {said.key for incident in board.found for said, _ in incident.told}
    acts = list(board.found)  # as they are dated: what joins them here says nothing of the others
    counted = {id(act): {kind: [f.value for _, _, f in rows] for kind, rows in act.counted.items()} for act in acts}
    own = {id(act): {said.article.id for said, _ in act.told} for act in acts}
    for fact in shelves(view).counting:
        for said in fact.said:
            if said.key in placed or said.sentence.negated or not (counts := figures(said)):
                continue
            count = count_of(said.sentence, tuple(telling(said.sentence)))
            if count is None or count.other or _SEVERAL.search(said.sentence.text):
                continue
            told, places = deeds(said.sentence, parties), sites(said.sentence)
            near = [act for act in acts if _fits(act, said, told, places) and _plausible(counted[id(act)], act, counts)]
            act = _meant(near, said, told, count, own)
            if act is not None:
                board.add(act, said, restated(act, said))


def _meant(
    near: Sequence[Incident], said: Said, told: Sequence[Deed], count: Count, own: dict[int, set[int]]
) -> Incident | None:
    """The one act that a count is of, of those that it fits."""
    begun = set(starts(said).values())
    stretch = {deed.when for deed in told if deed.when is not None and not deed.when.is_day}
    if len(begun) > 1 or len(stretch) > 1 or any(deed.when is not None and deed.when.is_day for deed in told):
        return None
    written = said.article.available.date()
    if begun or stretch:
        start = next(iter(begun), None)
        first = [act for act in near if _lasts(act) and _begins(act, start, next(iter(stretch), None), written)]
        if not first:
            return None
        act = min(first, key=lambda each: each.when.first)
        # What else took place since may be counted in, unless it is more of the same.
        return act if all(each is act or (_lasts(each) and each.violent == act.violent) for each in near) else None
    if not count.again:
        return None
    here = [act for act in near if said.article.id in own[id(act)] and act.counted]
    if len(here) == 1:
        return here[0]
    open_ = [act for act in near if act.counted] or near
    return open_[0] if len(open_) == 1 and not here else None


def _fits(act: Incident, said: Said, told: Sequence[Deed], places: Collection[str]) -> bool:
    """Whether a count may be of an act: of the last days, of its kind, and not elsewhere."""
    written = said.article.available.date()
    if not timedelta(0) <= written - act.when.first <= timedelta(days=RECENT):
        return False
    if any(deed.agent and act.agent and deed.agent != act.agent for deed in told):
        return False
    if act.anonymous:
        return False
    if places and act.places.isdisjoint(places) and name_words(each for each, _ in act.told).isdisjoint(places):
        return False
    nouns = {deed.noun for deed in told if not deed.bare}
    mine = {deed.noun for _, deed in act.told if not deed.bare}
    return all(noun in mine or _alike(noun, mine) for noun in nouns)


def _alike(noun: str, mine: set[str]) -> bool:
    """Whether a noun names any act of a kind: "fighting" is clashes, an "accident" any disaster."""
    if noun in perils.MUTUAL:
        return bool(mine & perils.MUTUAL)
    return noun == "accident" and bool(mine) and mine <= perils.DISASTERS


def _lasts(act: Incident) -> bool:
    return any(deed.noun in perils.LASTING for _, deed in act.told)


def _begins(act: Incident, start: Start | None, stretch: When | None, written: date) -> bool:
    """Whether an act began when a count does."""
    first = act.when.first
    if start is None:
        return stretch is not None and stretch.first <= first <= stretch.last
    if start.rolling:
        number, _, unit = start.rolling.partition(" ")
        days = int(number) if unit == "day" and number.isdigit() else 7 if start.rolling.strip() == "week" else 0
        return bool(days) and abs((written - first).days - days) <= 1
    if start.closed or start.when is None:
        return False
    return start.when.first == first if start.when.is_day else start.when.first <= first <= start.when.last


def _plausible(counted: dict[Counts, list[int]], act: Incident, told: Sequence[Figure]) -> bool:
    """Whether numbers can be the act's own: of violence, none far beyond all that were `counted`."""
    if not act.violent:
        return True
    return all(figure.value <= _LEAPS * max(counted.get(figure.counts) or [figure.value]) for figure in told)
