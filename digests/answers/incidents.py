"""The acts of a story: what clauses of any article tell of one act, by its day (or month), who struck and where.

A count joins an act only where it can be of no other. Knows no layout.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from digests.analysis.world import COUNTRIES
from digests.answers.context import context, per_view
from digests.facts.incidents import HUMAN, Deed, deeds
from digests.model import Counts, Figure, Said, View
from digests.when import Precision, When

_HISTORY = 400  # days between an act and the article that tells it, from which on it is history
_RECENT = 30  # days within which "the Pakistani strikes" without a day are the ones last told
# A clause of people hurt that names its own circumstances speaks of an act of its own.
_ELSEWHERE = re.compile(
    r"\b(?:in|during|at|near|on|by|across|when|after|as)\s+(?!least\b|many as\b"
    r"|(?:the|a) (?:attack|operation|strikes?|raid)\b)|#",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w[\w-]*")
_ACRONYMS = frozenset(("us", "uk", "uae", "nato", "un"))


@dataclass(slots=True)
class Incident:
    """One act with all that is told of it: the clauses, and the figures of its own clauses by what they count."""

    when: When
    agent: str
    places: set[str]
    told: list[tuple[Said, Deed]] = field(default_factory=list)
    counted: dict[Counts, list[tuple[Said, Deed, Figure]]] = field(default_factory=dict)
    doubtful: bool = False  # an article that tells it counts people without saying of which act

    @property
    def violent(self) -> bool:
        """Whether it is an act of violence, not an accident or a disaster."""
        return any(deed.violent for _, deed in self.told)

    @property
    def named(self) -> bool:
        """Whether people can tell which act it is: it has a count, an actor, a place or a name."""
        return bool(self.counted or self.agent or self.places) or any(deed.phrase for _, deed in self.told)

    @property
    def harmless(self) -> bool:
        """Whether somebody says that nobody was hurt."""
        return any(deed.harmless for _, deed in self.told)

    @property
    def without_figure(self) -> bool:
        """Whether nobody counts people of this act, in whatever way, nor says that nobody was hurt."""
        return not (self.counted or self.harmless or self.doubtful) and not any(deed.counted for _, deed in self.told)

    @property
    def label(self) -> str:
        """What people read: the most frequent verbatim name, else the plain noun with who did it or where."""
        names = Counter(deed.phrase for _, deed in self.told if deed.phrase and (deed.agent or not self.agent))
        if names:
            name = min(names, key=lambda each: (-names[each], len(each), each))
        else:
            nouns = Counter(deed.noun for _, deed in self.told)
            name = min(
                (each for each in nouns if each != "deaths" or len(nouns) == 1), key=lambda each: (-nouns[each], each)
            )
            if self.agent:
                name += f" by {_party(self.agent)}"
            elif place := self._place():
                name += f" in {place}"
        return f"{name[:1].upper()}{name[1:]}, {self.when.label()}"

    def _place(self) -> str:
        """The place that most clauses name, the first named of several, as written; "" if none."""
        found = Counter(place for _, deed in self.told for place in deed.places)
        written = [
            word
            for said, _ in self.told
            for word in _WORD.findall(said.sentence.text)
            if found[word.lower()] and word[0].isupper()
        ]
        return max(written, key=lambda word: (found[word.lower()], -written.index(word)), default="")


@per_view
def incidents(view: View) -> tuple[Incident, ...]:
    """The acts of violence and disasters that really happened by the moment of the view, the latest first."""
    parties = _parties(view)
    told = [
        (said, deed)
        for fact in view.facts
        for said in fact.said
        for deed in (deeds(said.sentence, parties) if said.sentence.mentions or _human(said) else ())
    ]
    told.sort(key=lambda pair: (pair[0].article.available, pair[0].key, pair[1].start))
    dated = [pair for pair in told if pair[1].when is not None and _happened(pair, view)]
    found = _join(dated)
    for said, deed in told:
        if deed.when is None and deed.counted:
            if (incident := _meant(said, deed, found, view)) is not None:
                _add(incident, said, deed)
            else:
                _doubt(said, deed, found)
    found = [incident for incident in found if incident.named and not _within(incident, found)]
    return tuple(sorted(found, key=lambda each: (each.when.last, each.when.first, each.label), reverse=True))


def _parties(view: View) -> tuple[str, ...]:
    words = (*_WORD.findall(view.story.match), *view.story.names, *view.story.names.values())
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


def _join(dated: Iterable[tuple[Said, Deed]]) -> list[Incident]:
    """Acts of one day and actor are one; without an actor, of one day and place. First those that say most."""
    found: list[Incident] = []
    order = sorted(
        dated,
        key=lambda pair: (
            pair[1].weak,
            not pair[1].agent,
            not pair[1].places,
            not pair[1].figures,
            pair[0].article.available,
            pair[0].key,
            pair[1].start,
        ),
    )
    for said, deed in order:
        same = [incident for incident in found if _same(incident, deed)]
        if len(same) > 1:
            near = [incident for incident in same if deed.places & incident.places]
            same = near if len(near) == 1 else same
        if len(same) == 1 or (same and deed.agent):
            _add(same[0], said, deed)
        elif not same and deed.when is not None and _stands(deed):
            incident = Incident(deed.when, deed.agent, set(deed.places))
            _add(incident, said, deed)
            found.append(incident)
    return found


def _stands(deed: Deed) -> bool:
    """Whether a clause alone makes an incident: people hurt by an act that it doesn't name need a count and a day."""
    if deed.weak or deed.when is None:
        return False
    return not deed.bare or (bool(deed.figures) and deed.when.is_day)


def _same(incident: Incident, deed: Deed) -> bool:
    if incident.when != deed.when or (deed.agent and incident.agent and deed.agent != incident.agent):
        return False
    named = not deed.bare and all(other.bare for _, other in incident.told)
    if not deed.figures:
        if named:
            return bool(deed.places & incident.places)
        return True if deed.agent or not deed.places else bool(deed.places & incident.places) or bool(incident.agent)
    if _agrees(incident, deed):
        return True
    if deed.bare != all(other.bare for _, other in incident.told):
        return bool(deed.places & incident.places)
    apart = bool(deed.places and incident.places and not deed.places & incident.places)
    if deed.agent and deed.agent == incident.agent:
        return not apart or not incident.counted
    return bool(deed.places & incident.places) or (not deed.places and not incident.places)


def _agrees(incident: Incident, deed: Deed) -> bool:
    """Whether a figure of the clause was told of the incident before: nine killed and nine killed."""
    return any(
        figure.value == other.value
        for figure in deed.figures
        if figure.value > 1
        for _, _, other in incident.counted.get(figure.counts, ())
    )


def _meant(said: Said, deed: Deed, found: Sequence[Incident], view: View) -> Incident | None:
    """The incident that a clause without a day speaks of, if it can only be one."""
    article = said.article
    here = [incident for incident in found if any(other.article.id == article.id for other, _ in incident.told)]
    if deed.agent:
        own = [incident for incident in here if incident.agent == deed.agent]
        if len(own) == 1:
            return own[0]
        written = article.available.date()
        recent = [
            incident
            for incident in found
            if incident.agent == deed.agent and 0 <= (written - incident.when.last).days <= _RECENT
        ]
        return recent[0] if not own and len(recent) == 1 else None
    before = context(view).before(said) or _neighbour(said, here)
    last = [
        incident
        for incident in here
        if any(before is not None and other.key == before.key for other, _ in incident.told)
    ]
    plain = deed.definite or not _ELSEWHERE.search(said.sentence.text)
    if len(last) == 1 and plain and (not deed.places or deed.places & last[0].places):
        return last[0]
    if deed.definite and len(here) == 1 and any(deed.noun == other.noun for _, other in here[0].told):
        return here[0] if not deed.places or deed.places & here[0].places else None
    return None


def _doubt(said: Said, deed: Deed, found: Iterable[Incident]) -> None:
    """A count that can't be placed may be of any act that its article tells: then none of them is without a figure."""
    for incident in found:
        if not deed.agent or not incident.agent or deed.agent == incident.agent:
            incident.doubtful = incident.doubtful or any(
                each.article.id == said.article.id for each, _ in incident.told
            )


def _neighbour(said: Said, here: Sequence[Incident]) -> Said | None:
    """The sentence before, in the paragraph before it too, if it tells of an incident."""
    for incident in here:
        for other, _ in incident.told:
            if other.article.id == said.article.id and other.sentence.index == said.sentence.index - 1:
                return other
    return None


def _add(incident: Incident, said: Said, deed: Deed) -> None:
    incident.agent = incident.agent or deed.agent
    incident.places |= deed.places
    incident.told.append((said, deed))
    for figure in deed.figures:
        incident.counted.setdefault(figure.counts, []).append((said, deed, figure))


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


def _party(agent: str) -> str:
    """A canonical party as people write it: "unitedstates" -> "United States"."""
    for name, canonical in COUNTRIES.items():
        if canonical == agent and name.replace(" ", "") == agent:
            return name.title()
    return agent.upper() if agent in _ACRONYMS else agent.title()
