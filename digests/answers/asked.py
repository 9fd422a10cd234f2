"""Figures that a story asks for beyond people hurt: displaced, arrested, money, each on what it counts.

One tally holds the counts of one thing: the sentences of one fact, and of facts that tell another state of its figure.
Which of them an incident's own clauses hold, the incident says. Chooses no value; knows no layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from digests.analysis.figures import noun_of
from digests.analysis.sums import unit_of
from digests.analysis.uncounted import ANOTHER, MORE
from digests.answers.board import Incident
from digests.answers.incidents import incidents
from digests.answers.shelves import shelves
from digests.facts.counts import Basis, bases, count_of, is_vague, on_one_basis
from digests.facts.links import LinkKind
from digests.facts.lookup import linked, of
from digests.facts.profile import coming, telling
from digests.model import Counts, Figure, Said, View
from digests.when import When

_UNREAL = re.compile(
    r"\b(?:could|might|may|if|unless|risk\w*|threat\w*|den(?:y|ied|ies|ying)|plan(?:s|ned|ning)? (?:to|for)"
    r"|prepar\w+ (?:to|for)|fear\w*)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:will|would|shall|expected to|to be)\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:in|at|near|across|around|outside) (?:the )?(?:[a-z]+ ){0,2}?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)


@dataclass(slots=True)
class Tally:
    """The counts of one thing, as they came; `incident` if clauses of one hold some of them."""

    counts: Counts
    basis: Basis
    when: When | None
    rows: list[tuple[Said, Figure]] = field(default_factory=list)
    incident: Incident | None = None

    @property
    def unit(self) -> str:
        """The currency of a sum, "" for people."""
        return unit_of(self.rows[0][1]) if self.counts is Counts.MONEY else ""

    @property
    def label(self) -> str:
        """What people read: "Protesters in Lorne, since Monday", "Damage in Orsk"."""
        said, figure = self.rows[-1]
        what = self._purpose() or noun_of(figure) or "people"
        if place := _place(said):
            what += f" in {place}"
        if self.basis.start is not None:
            what += f", {self.basis.start.text}"
        elif self.when is not None:
            what += f", {self.when.label()}"
        return what[:1].upper() + what[1:]

    def of(self, incident: Incident) -> str:
        """The same of an incident's own: "Fire in Orsk, Mon 15 Jan 2024 (damage)"; people need no word more."""
        return f"{incident.label} ({purpose})" if (purpose := self._purpose()) else incident.label

    def _purpose(self) -> str:
        return " and ".join(sorted(self.basis.purpose.kinds)) if self.basis.purpose is not None else ""


def tallies(view: View) -> tuple[Tally, ...]:
    """What the story of a view asks for, the newest first; nothing where it asks for nothing."""
    if not view.story.figures:
        return ()
    placed = {
        (said.key, figure.start): incident
        for incident in incidents(view)
        for kind in view.story.figures
        for said, _, figure in incident.more.get(kind, ())
    }
    found: list[Tally] = []
    for group in _groups(view):
        made: list[Tally] = []
        for said, figure in group:
            basis = bases(said)[figure]
            tally = next((each for each in made if _joins(each, figure, basis)), None)
            if tally is None:
                tally = Tally(figure.counts, basis, _day(said, view))
                made.append(tally)
            tally.rows.append((said, figure))
            tally.when = tally.when or _day(said, view)
        for tally in made:
            acts = [act for said, figure in tally.rows if (act := placed.get((said.key, figure.start))) is not None]
            if acts and all(act is acts[0] for act in acts):
                tally.incident = acts[0]
            if not acts or tally.incident is not None:
                found.append(tally)
    return tuple(sorted(found, key=_newest_first))


def _newest_first(tally: Tally) -> tuple[float, str, int]:
    said, figure = tally.rows[-1]
    return -said.article.available.timestamp(), said.key, figure.start


def _joins(tally: Tally, figure: Figure, basis: Basis) -> bool:
    if tally.counts is not figure.counts:
        return False
    same = any(figure.value == other.value and unit_of(figure) == unit_of(other) for _, other in tally.rows)
    return same or on_one_basis(tally.basis, basis)


def _groups(view: View) -> Iterator[list[tuple[Said, Figure]]]:
    """The figures that can be shown, those of facts that are states of one together, in the order they came."""
    told = {
        fact.id: rows
        for fact in shelves(view).counting
        if (rows := [(said, figure) for said in fact.said for figure in _figures(said, view)])
    }
    seen: set[str] = set()
    for fact in shelves(view).counting:
        if fact.id in seen or fact.id not in told:
            continue
        group = linked(of(view), fact, (LinkKind.STATE,), told)
        seen.update(one.id for one in group)
        rows = [row for one in group for row in told[one.id]]
        yield sorted(rows, key=lambda row: (row[0].article.available, row[0].key, row[1].start))


def _figures(said: Said, view: View) -> Sequence[Figure]:
    """The figures of a sentence that can be shown: told as they are, one number for one thing."""
    sentence, text, offset = said.sentence, said.article.text, said.sentence.start
    if sentence.background or sentence.negated or not sentence.figures or _UNREAL.search(sentence.text):
        return ()
    based = bases(said)
    kept = []
    for figure in sentence.figures:
        if figure.counts not in view.story.figures or is_vague(said, figure):
            continue
        purpose = based[figure].purpose
        if purpose is not None and not purpose.kinds:
            continue  # nobody knows what the money is for
        done = purpose is None or "damage" in purpose.kinds  # while aid that will be given is a sum already
        if done and (coming(sentence) or _TO_COME.search(sentence.text)):
            continue
        before, after = text[max(offset, figure.start - 20) : figure.start], text[figure.end : sentence.end]
        if not (ANOTHER.search(before) or MORE.match(after)):
            kept.append(figure)
    return [
        one
        for one in kept
        if not any(
            one.value != other.value and one.counts is other.counts and on_one_basis(based[one], based[other])
            for other in kept
        )
    ]


def _day(said: Said, view: View) -> When | None:
    """The one day of what a sentence counts; not that on which it was said."""
    count = count_of(said.sentence, tuple(telling(said.sentence)), view.story.figures)
    days = count.days if count is not None else ()
    return days[0] if len(days) == 1 and days[0].is_day else None


def _place(said: Said) -> str:
    """The place that a sentence names first, but for its speaker's."""
    speaker = said.sentence.speaker
    taken = [(m.start, m.end) for m in said.sentence.mentions] + ([(speaker.start, speaker.end)] if speaker else [])
    for match in _PLACE.finditer(said.sentence.text):
        at = match.start("name") + said.sentence.start
        if not any(start <= at < end for start, end in taken):
            return match["name"]
    return ""
