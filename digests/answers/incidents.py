"""The acts of a story: what clauses of any article tell of one act, by its day (or month), who struck and where.

A count joins an act only where it can be of no other. Knows no layout.
"""

from __future__ import annotations

from collections.abc import Sequence

from digests.answers.amends import Amend, amends
from digests.answers.board import Board, Incident
from digests.answers.context import context, per_view
from digests.answers.elsewhere import on_another_day
from digests.answers.recounts import restated, take_in
from digests.answers.running import take_running
from digests.answers.shelves import shelves
from digests.facts.counts import HUMAN
from digests.facts.incidents import Deed, deeds
from digests.facts.sites import WORD
from digests.model import Said, View
from digests.when import Precision

_HISTORY = 400  # days between an act and the article that tells it, from which on it is history


@per_view
def incidents(view: View) -> tuple[Incident, ...]:
    """The acts of violence and disasters that really happened by the moment of the view, the latest first."""
    parties = sides(view)
    told = [
        (said, deed)
        for fact in shelves(view).dated
        for said in fact.said
        if said.sentence.mentions or (said.sentence.figures and _human(said))
        for deed in deeds(said.sentence, parties)
    ]
    told.sort(key=lambda pair: (pair[0].article.available, pair[0].key, pair[1].start))
    dated = [pair for pair in told if pair[1].when is not None and _happened(pair, view)]
    board = Board(dated)
    for said, deed in told:
        if deed.when is None and deed.counted:
            incident = board.meant(said, deed, context(view).before(said))
            if incident is not None and not on_another_day(incident.when, said, deed):
                board.add(incident, said, deed)
            else:
                board.doubt(said, deed)
    take_in(board, view)
    take_running(board, view, parties)
    for notice in amends(view):
        _amend(board, notice)
    found = [incident for incident in board.found if not _unclear(incident, board.found)]
    found = [incident for incident in found if incident.named and not _within(incident, found)]
    return tuple(sorted(found, key=lambda each: (each.when.last, each.when.first, each.label), reverse=True))


def _amend(board: Board, notice: Amend) -> None:
    """Put the right number of a notice in the place of the wrong one."""
    incident = board.amend(notice)
    if incident is None or notice.right is None or notice.told is None:
        return
    rows = incident.counted.get(notice.right.counts, ())
    if not any(said.key == notice.told.key for said, _, _ in rows):
        board.add(incident, notice.told, restated(incident, notice.told, notice.right))


def mistaken(said: Said, view: View) -> Amend | None:
    """The notice of correction that calls a number of a sentence wrong: one of its own article, or of its act."""
    for notice in amends(view):
        if any(notice.mends(said, figure) for figure in said.sentence.figures):
            acts = (row for incident in incidents(view) for row in incident.amended)
            if said.article.id == notice.notice.article.id or any(
                other.key == said.key and by is notice for other, by in acts
            ):
                return notice
    return None


def sides(view: View) -> tuple[str, ...]:
    """The names of a story's own that can act, in lower case."""
    words = (*WORD.findall(view.story.match), *view.story.names, *view.story.names.values())
    return tuple(sorted({word.lower() for word in words if len(word) > 2}))


def _human(said: Said) -> bool:
    return any(figure.counts in HUMAN for figure in said.sentence.figures)


def _happened(pair: tuple[Said, Deed], view: View) -> bool:
    """Whether the day of an act lies before its article and the view, and not in history."""
    said, deed = pair
    if deed.when is None:
        return False
    written = said.article.available.date()
    day = deed.when.first
    return day <= min(written, view.as_of.date()) and (written - deed.when.last).days <= _HISTORY


def _unclear(incident: Incident, found: Sequence[Incident]) -> bool:
    """Whether it only counts the dead of a day, and another count of that day may be of the same dead or of others."""
    return incident.anonymous and any(
        other is not incident and other.anonymous and other.when == incident.when for other in found
    )


def _within(incident: Incident, found: Sequence[Incident]) -> bool:
    """Whether a week or month with an act only repeats the acts that have a day in it."""
    return incident.when.precision is not Precision.DAY and any(
        other is not incident
        and incident.when.covers(other.when)
        and other.when != incident.when
        and (not incident.agent or not other.agent or incident.agent == other.agent)
        and (not incident.places or not other.places or bool(incident.places & other.places))
        for other in found
    )
