"""One act with all that is told of it, and the board on which clauses find the act that they tell.

A clause joins an act by its day, who struck and where; a count joins an act only where it can be of no other. Knows no
view and no layout.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from digests.analysis import perils
from digests.analysis.world import COUNTRIES
from digests.answers.amends import Amend, name_words
from digests.answers.daily import brings, brought, named, of_its_own, of_that_day
from digests.answers.elsewhere import elsewhere
from digests.facts.incidents import Deed
from digests.facts.sites import WORD, runs, unattributed
from digests.facts.whom import alike
from digests.model import Counts, Figure, Said
from digests.when import When

RECENT = 30  # days within which "the Pakistani strikes" without a day are the ones last told
# A clause of people hurt that names its own circumstances speaks of an act of its own.
_ELSEWHERE = re.compile(
    r"\b(?:in|during|at|near|on|by|across|when|after|as(?! of\b))\s+(?!least\b|many as\b"
    r"|(?:the|a) (?:attack|operation|strikes?|raid)\b)|#",
    re.IGNORECASE,
)
_ACRONYMS = frozenset(("us", "uk", "uae", "nato", "un"))


@dataclass(slots=True)
class Incident:
    """One act with all that is told of it: the clauses, and the figures of its own clauses by what they count.

    `more` are those of other than people hurt. `amended` are the sentences whose figure a notice of correction calls
    wrong, each with the notice: they count nothing any more.
    """

    when: When
    agent: str
    places: set[str]
    told: list[tuple[Said, Deed]] = field(default_factory=list)
    counted: dict[Counts, list[tuple[Said, Deed, Figure]]] = field(default_factory=dict)
    more: dict[Counts, list[tuple[Said, Deed, Figure]]] = field(default_factory=dict)
    amended: list[tuple[Said, Amend]] = field(default_factory=list)
    doubtful: bool = False  # an article that tells it counts people without saying of which act

    def may_be_of(self, notice: Amend) -> bool:
        """Whether a notice in another article names the act, or nothing that the act is not."""
        acts = {deed.noun for _, deed in self.told if not deed.bare}
        return not (notice.acts and notice.acts.isdisjoint(acts)) and not notice.names.isdisjoint(self.names())

    def names(self) -> frozenset[str]:
        """The words of all names in what tells it, and of its places, in lower case."""
        return name_words(said for said, _ in self.told) | self.places

    def rows(self, counts: Counts) -> list[tuple[Said, Deed, Figure]]:
        """The figures of a kind that count the same people: no children where all are counted, none of two sorts."""
        return alike(self.counted.get(counts, []))

    @property
    def violent(self) -> bool:
        """Whether it is an act of violence, not an accident or a disaster."""
        named = [deed.violent for _, deed in self.told if not deed.bare]
        return any(named or (deed.violent for _, deed in self.told))

    @property
    def named(self) -> bool:
        """Whether people can tell which act it is: it has a count, an actor, a place or a name."""
        return bool(self.counted or self.agent or self.places) or any(deed.phrase for _, deed in self.told)

    @property
    def anonymous(self) -> bool:
        """Whether people were killed or hurt on a day, and no more is told: no act, no actor, no place."""
        return not self.agent and not self.places and all(deed.bare for _, deed in self.told)

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
        written = [name for said, _ in self.told for name in runs(said.sentence.text, found)]

        def weight(name: str) -> tuple[int, int]:
            return max(found[word.lower()] for word in WORD.findall(name)), -written.index(name)

        return max(written, key=weight, default="")


class Board:
    """The acts found so far, with ways to them by day, article and actor."""

    def __init__(self, dated: Iterable[tuple[Said, Deed]]) -> None:
        """Acts of one day and actor are one; without an actor, of one day and place. First those that say most."""
        self.found: list[Incident] = []
        self._by_day: dict[When, list[Incident]] = {}
        self._by_article: dict[int, list[Incident]] = {}
        self._by_agent: dict[str, list[Incident]] = {}
        for said, deed in sorted(dated, key=_says_most):
            self._join(said, brought(said, deed))
        for incident in self.found:
            if incident.agent:
                self._by_agent.setdefault(incident.agent, []).append(incident)

    def _join(self, said: Said, deed: Deed) -> None:
        if deed.when is None:
            return
        same = [
            incident
            for incident in self._by_day.get(deed.when, ())
            if _same(incident, deed) and not elsewhere(incident.told, said, deed)
        ]
        if len(same) > 1:
            near = [incident for incident in same if named(deed) & incident.places]
            same = near if len(near) == 1 else same
        own = deed
        if not same:  # "Monday's quake": the one of Monday
            own = of_its_own(said, deed)
            same = of_that_day(self._by_day.get(deed.when, ()), own)
        if len(same) == 1 or (same and deed.agent):
            self.add(same[0], said, own)
        elif not same and _stands(deed):
            incident = Incident(deed.when, deed.agent, set(deed.places))
            self.found.append(incident)
            self._by_day.setdefault(deed.when, []).append(incident)
            self.add(incident, said, deed)

    def add(self, incident: Incident, said: Said, deed: Deed) -> None:
        """Put a clause to the act that it tells."""
        incident.agent = incident.agent or deed.agent
        incident.places |= deed.places
        incident.told.append((said, deed))
        for figure in deed.figures:
            incident.counted.setdefault(figure.counts, []).append((said, deed, figure))
        for figure in deed.more:
            incident.more.setdefault(figure.counts, []).append((said, deed, figure))
        here = self._by_article.setdefault(said.article.id, [])
        if not any(other is incident for other in here):
            here.append(incident)

    def merge(self, incident: Incident, other: Incident) -> None:
        """Make one act of two."""
        self.found = [each for each in self.found if each is not other]
        for said, deed in other.told:
            self.add(incident, said, deed)

    def amend(self, notice: Amend) -> Incident | None:
        """Take the figures that a notice calls wrong from the one act that it can be of, and give that act."""
        wrong = [(act, row) for act in self.found for rows in act.counted.values() for row in rows]
        wrong = [(act, row) for act, row in wrong if notice.mends(row[0], row[2])]
        here = [(act, row) for act, row in wrong if row[0].article.id == notice.notice.article.id]
        meant = [act for act, _ in here or wrong if here or act.may_be_of(notice)]
        if not meant or any(act is not meant[0] for act in meant):
            return None
        incident = meant[0]
        for act, row in wrong:
            if act is incident:
                incident.counted[row[2].counts].remove(row)
                incident.amended.append((row[0], notice))
        incident.counted = {counts: rows for counts, rows in incident.counted.items() if rows}
        return incident

    def meant(self, said: Said, deed: Deed, before: Said | None) -> Incident | None:
        """The act that a clause without a day speaks of, if it can only be one; `before` is the sentence before."""
        here = self._by_article.get(said.article.id, [])
        if deed.agent:
            own = [incident for incident in here if incident.agent == deed.agent]
            if own:
                return own[0] if len(own) == 1 else None
            written = said.article.available.date()
            recent = [
                incident
                for incident in self._by_agent.get(deed.agent, ())
                if 0 <= (written - incident.when.last).days <= RECENT
            ]
            return recent[0] if len(recent) == 1 else None
        index = before.sentence.index if before is not None else said.sentence.index - 1
        last = [
            incident
            for incident in here
            if any(each.article.id == said.article.id and each.sentence.index == index for each, _ in incident.told)
        ]
        plain = deed.definite or not _ELSEWHERE.search(unattributed(said.sentence.text))
        if len(last) == 1 and not deed.bare and deed.noun not in {other.noun for _, other in last[0].told}:
            return None
        if len(last) == 1 and plain and (not deed.places or deed.places & last[0].places):
            return last[0]
        if deed.definite and len(here) == 1 and any(deed.noun == other.noun for _, other in here[0].told):
            return here[0] if not deed.places or deed.places & here[0].places else None
        return None

    def doubt(self, said: Said, deed: Deed) -> None:
        """A count that can't be placed may be of any act its article tells: then none of them is without a figure."""
        for incident in self._by_article.get(said.article.id, ()):
            if not deed.agent or not incident.agent or deed.agent == incident.agent:
                incident.doubtful = True


def _says_most(pair: tuple[Said, Deed]) -> tuple[bool, bool, bool, bool, bool, datetime, str, int]:
    said, deed = pair
    return (
        deed.weak,
        brings(said, deed) is not None,
        not deed.agent,
        not deed.places,
        not deed.figures,
        said.article.available,
        said.key,
        deed.start,
    )


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
    if _of_another_kind(incident, deed):
        return False
    if _agrees(incident, deed):
        return True
    if deed.bare != all(other.bare for _, other in incident.told):
        return bool(deed.places & incident.places)
    apart = bool(deed.places and incident.places and not deed.places & incident.places)
    if deed.agent and deed.agent == incident.agent:
        return not apart or not incident.counted
    return bool(deed.places & incident.places) or (not deed.bare and not deed.places and not incident.places)


def _of_another_kind(incident: Incident, deed: Deed) -> bool:
    """Whether a clause can't tell of an act whatever it counts: an attack is no flood, a bus crash here no mill fire
    there."""
    mine = {other.noun for _, other in incident.told if not other.bare}
    if not mine or deed.bare:
        return False
    natural = perils.NATURAL
    if deed.noun in natural and mine.isdisjoint(natural) and not mine <= perils.DISASTERS:
        return True
    if deed.noun not in perils.DISASTERS and mine <= natural:
        return True
    apart = bool(deed.places and incident.places) and not deed.places & incident.places
    return apart and deed.noun in perils.DISASTERS - mine - {"accident"} and mine - {"accident"} <= perils.DISASTERS


def _agrees(incident: Incident, deed: Deed) -> bool:
    """Whether a figure of the clause was told of the incident before: nine killed and nine killed."""
    return any(
        figure.value == other.value
        for figure in deed.figures
        if figure.value > 1
        for _, _, other in incident.counted.get(figure.counts, ())
    )


def _party(agent: str) -> str:
    """A canonical party as people write it: "unitedstates" -> "United States"."""
    for name, canonical in COUNTRIES.items():
        if canonical == agent and name.replace(" ", "") == agent:
            return name.title()
    return agent.upper() if agent in _ACRONYMS else agent.title()
