"""Counts that name no day of their own, put to the act whose count they restate; and one act told as two, made one.

By the links between facts ("seven killed" and "the toll rose to nine" are two states of one figure), so that what a
digest tells as a change is what the figures show. Chooses no value; knows no layout.
"""

from __future__ import annotations

from dataclasses import replace

from digests.analysis.denying import without_denied
from digests.analysis.notices import correction
from digests.analysis.uncounted import ANOTHER, MORE
from digests.answers.board import Board, Incident
from digests.answers.context import per_object
from digests.answers.shelves import shelves
from digests.facts.counts import HUMAN, Count, count_of, is_vague, tolls
from digests.facts.incidents import Deed
from digests.facts.links import LinkKind
from digests.facts.lookup import of
from digests.facts.profile import telling
from digests.facts.starts import starts
from digests.model import Fact, Figure, Said, View


def take_in(board: Board, view: View) -> None:
    """Give every count of people without an act of its own to the one act that a linked count is of."""
    _join_linked(board, view)
    counted = [pair for incident in board.found for found in incident.counted.values() for pair in found]
    placed = {said.key for said, _, _ in counted}
    acts = _by_fact(board, view)
    for fact in shelves(view).counting:
        spare = [said for said in fact.said if said.sentence.figures and said.key not in placed and _plain(said)]
        if not spare:
            continue
        near = _linked(fact, acts, view)
        if len(near) == 1:
            for said in spare:
                board.add(near[0], said, restated(near[0], said))


def _join_linked(board: Board, view: View) -> None:
    """Two acts of one day whose counts are states of one figure are one act, unless two parties did them."""
    acts = _by_fact(board, view)
    rank = {id(incident): place for place, incident in enumerate(board.found)}
    for fact in shelves(view).counting:
        if fact.id not in acts:
            continue
        here = [each for each in _linked(fact, acts, view) if each.counted]
        for one in here[1:]:
            first = here[0]
            if one.when == first.when and not (one.agent and first.agent and one.agent != first.agent):
                told = _facts(one, view)
                board.merge(first, one)
                for key in told:
                    left = [each for each in acts[key] if each is not one and each is not first]
                    acts[key] = sorted((*left, first), key=lambda each: rank[id(each)])


def _by_fact(board: Board, view: View) -> dict[str, list[Incident]]:
    """The acts whose counts stand in each fact."""
    found: dict[str, list[Incident]] = {}
    for incident in board.found:
        for key in _facts(incident, view):
            found.setdefault(key, []).append(incident)
    return found


def _facts(incident: Incident, view: View) -> list[str]:
    """The facts that its counts stand in."""
    lookup = of(view)
    keys = dict.fromkeys(said.key for counted in incident.counted.values() for said, _, _ in counted)
    return list(dict.fromkeys(fact.id for key in keys if (fact := lookup.fact(key)) is not None))


def _linked(fact: Fact, acts: dict[str, list[Incident]], view: View) -> list[Incident]:
    """The acts of a fact and of the facts that tell another state of its figure."""
    ids = [fact.id, *(other.id for kind, other in of(view).related(fact) if kind is LinkKind.STATE)]
    found: list[Incident] = []
    for key in ids:
        found += [each for each in acts.get(key, ()) if not any(each is other for other in found)]
    return found


@per_object
def count_in(said: Said) -> Count | None:
    """What a sentence counts people of, None if it gives no number of people hurt."""
    return count_of(said.sentence, tuple(telling(said.sentence)))


@per_object
def _plain(said: Said) -> bool:
    """Whether a sentence counts people of one act, from its beginning."""
    count = count_in(said)
    return count is not None and not count.other and not starts(said) and bool(figures(said))


def figures(said: Said) -> tuple[Figure, ...]:
    """The figures of people that a sentence gives one of its kind, none of them of others beside or a mere "dozens"; a
    notice of correction has none (see digests.answers.amends)."""
    if correction(said.sentence.text) is not None:
        return ()
    text, offset = said.article.text, said.sentence.start
    left = without_denied(said.sentence.text)
    kept: list[Figure] = []
    for counts, told in tolls(said.sentence.figures).items():
        if counts not in HUMAN or len({figure.value for figure in told}) > 1:
            continue
        one = told[0]
        before, after = text[max(offset, one.start - 20) : one.start], text[one.end : said.sentence.end]
        if left[one.start - offset] == "~":
            continue
        if not (is_vague(said, one) or ANOTHER.search(before) or MORE.match(after)):
            kept.append(one)
    return tuple(kept)


def restated(incident: Incident, said: Said, told: Figure | None = None) -> Deed:
    """The act of an incident as a sentence restates its count; `told` is the only figure of it that counts."""
    model = next(deed for _, deed in incident.told)
    return replace(
        model,
        start=said.sentence.start,
        phrase="",
        places=frozenset(),
        figures=figures(said) if told is None else (told,),
        more=(),
        bare=True,
        noun="deaths",
        counted=True,
        harmless=False,
        clause=(said.sentence.start, said.sentence.end),
    )
