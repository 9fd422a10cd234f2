"""Counts that name no act of their own, put to the only act that they can be of.

"The death toll stood at 34" is of the one disaster that is open; "14 killed since Monday" and "23 in this week's
fighting" of the fighting that began on Monday. Where two acts could be meant it is of neither. Sums nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from digests.analysis import perils
from digests.answers.board import RECENT, Board, Incident
from digests.answers.context import per_object
from digests.answers.recounts import count_in, figures, restated
from digests.answers.shelves import shelves
from digests.facts.incidents import Deed, deeds
from digests.facts.sites import sites
from digests.facts.starts import Start, starts
from digests.model import Figure, Said, View
from digests.when import When

# Of several acts a count is of none of them.
_SEVERAL = re.compile(
    r"\b(?:attacks|assaults|strikes|air-?strikes|raids|bombings|blasts|explosions|shootings|quakes|earthquakes|crashes"
    r"|accidents|wave of|series of|string of|spate of)\b",
    re.IGNORECASE,
)
_LEAPS = 20  # times what was counted before


def take_running(board: Board, view: View, parties: Sequence[str]) -> None:
    """Give each count that is left to the act that is meant, if it can only be one."""
    placed = {said.key for incident in board.found for said, _ in incident.told}
    # As they are dated: what joins one here says nothing of the others, but that it is counted by then.
    acts = sorted((_Open(incident) for incident in board.found), key=lambda act: act.first)
    firsts = [act.first for act in acts]
    for fact in shelves(view).counting:
        for said in fact.said:
            if said.key in placed or (tally := _tally(said)) is None:
                continue
            told = deeds(said.sentence, parties)
            stretch = {deed.when for deed in told if deed.when is not None and not deed.when.is_day}
            if len(stretch) > 1 or any(deed.when is not None and deed.when.is_day for deed in told):
                continue
            if not (tally.begun or stretch or tally.again):
                continue
            written = said.article.available.date()
            left, right = bisect_left(firsts, written - timedelta(days=RECENT)), bisect_right(firsts, written)
            near = [act for act in acts[left:right] if _fits(act, told, tally)]
            act = _meant(near, said, tally, next(iter(stretch), None))
            if act is not None:
                board.add(act.incident, said, restated(act.incident, said))


@dataclass(frozen=True, slots=True)
class _Tally:
    """A sentence that counts people: its `figures`, from when, where, and whether of something known ("the toll")."""

    figures: tuple[Figure, ...]
    begun: Start | None
    places: frozenset[str]
    again: bool


@per_object
def _tally(said: Said) -> _Tally | None:
    """What a sentence counts; None if it is no count of one act."""
    if said.sentence.negated or not (people := figures(said)):
        return None
    count = count_in(said)
    if count is None or count.other or _SEVERAL.search(said.sentence.text):
        return None
    begun = set(starts(said).values())
    return None if len(begun) > 1 else _Tally(people, next(iter(begun), None), sites(said.sentence), count.again)


class _Open:
    """An act as it is asked for many times: what is told of it so far."""

    def __init__(self, incident: Incident) -> None:
        self.incident = incident
        self.first = incident.when.first
        self.nouns = {deed.noun for _, deed in incident.told if not deed.bare}
        self.counted = {kind: max(f.value for _, _, f in rows) for kind, rows in incident.counted.items() if rows}
        self.articles = {said.article.id for said, _ in incident.told}
        self.lasts = any(deed.noun in perils.LASTING for _, deed in incident.told)
        self.anonymous, self.violent = incident.anonymous, incident.violent
        self.names = incident.names()


def _meant(near: Sequence[_Open], said: Said, tally: _Tally, stretch: When | None) -> _Open | None:
    """The one act that a count is of, of those that it fits."""
    written = said.article.available.date()
    if tally.begun or stretch:
        first = [act for act in near if act.lasts and _begins(act.first, tally.begun, stretch, written)]
        if not first:
            return None
        act = min(first, key=lambda each: each.first)
        # What else took place since may be counted in, unless it is more of the same.
        return act if all(each is act or (each.lasts and each.violent == act.violent) for each in near) else None
    here = [act for act in near if said.article.id in act.articles and act.incident.counted]
    if len(here) == 1:
        return here[0]
    open_ = [act for act in near if act.incident.counted] or near
    return open_[0] if len(open_) == 1 and not here else None


def _fits(act: _Open, told: Sequence[Deed], tally: _Tally) -> bool:
    """Whether a count may be of an act of its days: of its kind, not elsewhere, and not far beyond all counted so."""
    if act.anonymous or any(deed.agent and act.incident.agent not in ("", deed.agent) for deed in told):
        return False
    if tally.places and act.names.isdisjoint(tally.places):
        return False
    if any(deed.noun not in act.nouns and not _alike(deed.noun, act.nouns) for deed in told if not deed.bare):
        return False
    # A war's toll beside a raid's is not of the raid.
    return not act.violent or all(
        figure.value <= _LEAPS * act.counted.get(figure.counts, figure.value) for figure in tally.figures
    )


def _alike(noun: str, mine: set[str]) -> bool:
    """Whether a noun names any act of a kind: "fighting" is clashes, an "accident" any disaster."""
    if noun in perils.MUTUAL:
        return bool(mine & perils.MUTUAL)
    return noun == "accident" and bool(mine) and mine <= perils.DISASTERS


def _begins(first: date, start: Start | None, stretch: When | None, written: date) -> bool:
    """Whether an act of that first day began when a count does."""
    if start is None:
        return stretch is not None and stretch.first <= first <= stretch.last
    if start.rolling:
        number, _, unit = start.rolling.partition(" ")
        days = int(number) if unit == "day" and number.isdigit() else 7 if start.rolling.strip() == "week" else 0
        return bool(days) and abs((written - first).days - days) <= 1
    if start.closed or start.when is None:
        return False
    return start.when.first == first if start.when.is_day else start.when.first <= first <= start.when.last
