"""Acts of violence and disasters in one sentence: when, who struck, which figures are of that very act.

A sentence is cut into clauses; a date, an actor and a figure belong to the act of their own clause, and what is not
certain is left out: a false toll is worse than none. Knows no other sentence and no layout.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from digests.analysis import perils
from digests.analysis.denying import without_denied
from digests.analysis.strikes import walkouts
from digests.analysis.uncounted import ANOTHER, MORE, is_recalled
from digests.analysis.wordlist import bag
from digests.analysis.world import COUNTRIES
from digests.facts import violence
from digests.facts.actdays import ActDays, from_first_day
from digests.facts.actors import Actors
from digests.facts.armed import is_armed
from digests.facts.counts import HUMAN
from digests.facts.sites import set_in
from digests.facts.starts import ranked
from digests.model import Counts, Figure, Mention, Sentence
from digests.when import When

_MORE = (Counts.DISPLACED, Counts.ARRESTED, Counts.MONEY)


@dataclass(frozen=True, slots=True)
class Deed:
    """One act as one clause tells it.

    `agent` is who struck ("" where the clause does not say), `when` its own date, `weak` a date that hangs on another
    sentence's ("two days earlier"). `noun` names the act; `phrase` is a verbatim name of it with its actor or place,
    "" if there is none. `more` are figures of other kinds than people hurt. `places` are lower-case names
    said beside it. `bare` tells only of people killed or hurt.
    `clause` is where it stands, `joined` where other clauses tell of the people hurt.
    `definite`: it speaks of an act told before ("the blast"). `harmless`: it says that nobody was hurt.
    `counted`: it counts people, if not in a way that can be told apart.
    """

    start: int
    agent: str
    when: When | None
    weak: bool
    noun: str
    phrase: str
    places: frozenset[str]
    figures: tuple[Figure, ...]
    more: tuple[Figure, ...]
    violent: bool
    bare: bool
    definite: bool
    harmless: bool
    counted: bool
    clause: tuple[int, int]
    joined: tuple[tuple[int, int], ...] = ()

    def clause_of(self, figure: Figure) -> tuple[int, int]:
        """The clause that gives a figure, of those that tell this act."""
        return next((each for each in self.joined if each[0] <= figure.start < each[1]), self.clause)


_KEPT: dict[int, tuple[Sentence, Collection[str], tuple[Deed, ...]]] = {}
_MOST_KEPT = 100_000


def deeds(sentence: Sentence, parties: Collection[str] = ()) -> tuple[Deed, ...]:
    """The acts that a sentence tells as done, in order, each with the date, actor and figures of its own clause.

    `parties` are lower-case names of the story's own that can act, beside countries. What a sentence object tells is
    remembered, since every answer on a story asks for all of its sentences again.
    """
    kept = _KEPT.get(id(sentence))
    if kept is not None and kept[0] is sentence and kept[1] == parties:
        return kept[2]
    told: tuple[Deed, ...] = ()
    if not sentence.background and not violence.TRIGGERS.isdisjoint(bag(sentence.text)):
        told = tuple(_Reading(sentence, parties).deeds())
    if len(_KEPT) >= _MOST_KEPT:
        _KEPT.clear()
    _KEPT[id(sentence)] = (sentence, parties, told)
    return told


class _Reading:
    """One sentence while it is read: its text with the dates masked, cut into clauses."""

    def __init__(self, sentence: Sentence, parties: Collection[str]) -> None:
        self.sentence = sentence
        text, ranks = without_denied(sentence.text), ranked(sentence)
        labour = "walkout" in sentence.stems and "attack" not in sentence.stems
        for left, right in (*ranks, *walkouts(text, labour=labour)):
            text = text[:left] + "~" * (right - left) + text[right:]
        self.dates: list[Mention] = []
        for mention in sentence.mentions:
            left, right = mention.start - sentence.start, mention.end - sentence.start
            if any(start <= left < end for start, end in ranks) or violence.AS_OF.search(text[:left]):
                continue
            if mention.when is None or re.search(r"(?:after|before)$", text[left:right], re.IGNORECASE):
                continue
            text = text[:left] + "#" * (right - left) + text[right:]
            self.dates.append(mention)
        self.text = from_first_day(perils.plain(text), sentence, self.dates)
        self.actors = Actors(self.text, parties)
        self.marked = self.actors.marked
        self.days = ActDays(sentence, self.text, self.dates)
        cuts = (match.start() for match in violence.BOUNDARY.finditer(self.text))
        self.cuts = [0, *(at for at in cuts if not violence.ASIDE.match(self.text, at)), len(self.text)]

    def deeds(self) -> Iterator[Deed]:
        found: list[list[Deed]] = []
        for left, right in zip(self.cuts, self.cuts[1:], strict=False):
            found.append(list(self._clause(left, right)))
        self._lean(found)
        yield from (deed for clause in found for deed in clause)

    def _clause(self, left: int, right: int) -> Iterator[Deed]:
        clause = self.text[left:right]
        acts, harmed = list(perils.ACT.finditer(clause)), violence.HARMED.search(clause)
        if not acts and harmed is None:
            return
        lead = acts[0].start() if acts else harmed.start() if harmed else 0
        head = self.text[: left + lead]
        if violence.UNREAL.search(clause) or (
            violence.UNREAL.search(self.text[max(0, left - 60) : left]) and re.search(r"that\s*$|of\s*$|to\s*$", head)
        ):
            return
        if is_recalled(self.sentence.text[: left + lead], self.sentence.text[left + lead : right]):
            return
        if violence.NEVER.search(head[-30:]) or (violence.HISTORY.search(clause) and "#" not in clause):
            return
        agents = [self.actors.of(left, right, act) for act in acts]
        named = {agent for agent in agents if agent}
        if len(named) > 1 or "?" in named:
            return
        agent = named.pop() if named else ""
        whens = self.days.of(left, right, acts, harmed)
        if len({when for when, _ in whens}) > 1:
            return
        when, weak = whens[0] if whens else (None, False)
        act = acts[0] if acts else None
        yield Deed(
            start=self.sentence.start + left + lead,
            agent=agent,
            when=when,
            weak=weak,
            noun=perils.NOUN_OF[act[0].lower()] if act else "deaths",
            phrase=self._phrase(left, right, acts, agent),
            places=self._places(left, right, agent),
            figures=self._figures(left, right, HUMAN, when),
            more=self._figures(left, right, _MORE, when),
            violent=self._violent(acts, agent),
            bare=act is None,
            definite=bool(
                violence.DEFINITE.search(clause[: act.start()]) if act else violence.THE_ACT.match(self.text)
            ),
            harmless=bool(violence.HARMLESS.search(clause)),
            counted=violence.SOMEBODY.search(clause) is not None
            or any(
                figure.counts in HUMAN and left <= figure.start - self.sentence.start < right
                for figure in self.sentence.figures
            ),
            clause=(self.sentence.start + left, self.sentence.start + right),
        )

    def _lean(self, found: list[list[Deed]]) -> None:
        """Clauses that tell only of people hurt take date and actor from the act that they lean on."""
        for i, clause in enumerate(found):
            if len(clause) != 1 or not clause[0].bare or clause[0].agent:
                continue
            deed = clause[0]
            first, last = self.cuts[i], self.cuts[i + 1]
            if deed.when is None and any(self._dates_act(date, first, last) for date in self.dates):
                continue
            opening = self.text[self.cuts[i] :]
            after = self.text[self.cuts[i + 1] :] if i + 1 < len(found) else ""
            back = found[i - 1] if i and violence.LEANS_BACK.match(opening) else []
            if i and violence.RESUMED.match(opening):
                back = found[self._resumed(i)]
            on = found[i + 1] if i + 1 < len(found) and violence.LEANS_ON.match(after) else []
            for other in (back, on):
                if len(other) != 1 or (deed.when and other[0].when and deed.when != other[0].when):
                    continue
                if other is back and deed.places and not deed.places & other[0].places:
                    continue
                base = other[0]
                if other is on and deed.when is None and base.when is None and not base.agent:
                    continue
                when = base.when or deed.when
                joined = replace(
                    base,
                    joined=(*base.joined, deed.clause),
                    when=when,
                    weak=base.weak if base.when else deed.weak,
                    places=base.places | deed.places,
                    figures=(*base.figures, *self._figures(first, last, HUMAN, when)),
                    more=(*base.more, *self._figures(first, last, _MORE, when)),
                    counted=base.counted or deed.counted,
                    harmless=base.harmless or deed.harmless,
                )
                other[0] = joined
                clause.clear()
                break

    def _dates_act(self, date: Mention, first: int, last: int) -> bool:
        """Whether a date stands between two places of the text, and not as that of a saying."""
        at = date.start - self.sentence.start
        return first <= at < last and violence.SAID_THEN.search(self.text, 0, at) is None

    def _resumed(self, i: int) -> int:
        """The clause that a verb after a relative clause goes on with; the one before if there is none."""
        for j in range(i - 1, 0, -1):
            if violence.RELATIVE.match(self.text, self.cuts[j]):
                return j - 1
        return i - 1

    def _phrase(self, left: int, right: int, acts: list[re.Match[str]], agent: str) -> str:
        """A verbatim name of the act: "Pakistani strikes", "attack on the police station at Rask"."""
        for act in acts:
            if act[0].lower() in perils.VERBS or act[0].lower() == "fire":
                continue
            clause = self.text[left:right]
            owner = violence.NAMED.search(self.marked, left, left + act.start())
            if owner and agent and self.actors.is_adjective(owner.start("who"), owner.end("who")):
                return self.text[owner.start() : left + act.end()]
            tail = violence.PHRASE_TAIL.match(clause, act.end())
            if tail is None or agent or tail.end() - act.start() > 60 or re.search(r"[#~]", tail[0]):
                continue
            if not re.match(violence.ENDS, clause[tail.end() :]) or violence.STANDING.search(tail[0]):
                continue
            if not self.actors.is_adjective(left + tail.end() - len(tail[0].split()[-1]), left + tail.end()):
                return clause[act.start() : tail.end()]
        return ""

    def _places(self, left: int, right: int, agent: str) -> frozenset[str]:
        found = set()
        speaker = self.sentence.speaker
        for match in set_in(self.text, left, right):
            at = match.start("name") + self.sentence.start
            if speaker is not None and speaker.start <= at < speaker.end:
                continue
            for word in re.findall(r"[A-Z][\w-]{2,}", match["name"]):
                low = word.lower()
                if low not in COUNTRIES and low != agent:
                    found.add(low)
        return frozenset(found)

    def _figures(self, left: int, right: int, kinds: Collection[Counts], when: When | None) -> tuple[Figure, ...]:
        """The figures of some kinds of a clause; none that it counts twice, in part, or over a longer time.

        Of an act of a day (`when`) "have died so far" counts no other people.
        """
        clause = self.text[left:right]
        running = violence.CUMULATIVE.search(clause) or (
            not (when is not None and when.is_day) and violence.RUNNING.search(clause)
        )
        since = violence.SINCE.match(self.text, right) and not violence.WORST.search(clause)
        if running or since or violence.OF_THOSE.match(clause):
            return ()
        kept: dict[Counts, list[Figure]] = {}
        doubtful: set[Counts] = set()
        for figure in self.sentence.figures:
            at, end = figure.start - self.sentence.start, figure.end - self.sentence.start
            if figure.counts not in kinds or not left <= at < right or self.text[at] == "~":
                continue
            before, after = self.text[max(0, at - 20) : at], self.text[end:]
            if violence.VAGUE.search(self.text[at:end]):
                doubtful.add(figure.counts)  # "dozens" is no number to show
            if violence.INCLUDED.search(before) or violence.NOBODY.search(before):
                continue
            kept.setdefault(figure.counts, []).append(figure)
            if (
                ANOTHER.search(before)
                or (figure.counts is not Counts.WOUNDED and MORE.match(after))
                or violence.WHO.match(after)
                or violence.SHARED_OUT.match(after)
            ):
                doubtful.add(figure.counts)
        if reduced := violence.REDUCED.search(clause):
            doubtful.update(
                kind
                for kind, found in kept.items()
                if any(f.start < self.sentence.start + left + reduced.end() for f in found)
            )
        return tuple(
            each[0]
            for kind, each in kept.items()
            if kind not in doubtful and len({figure.value for figure in each}) == 1
        )

    def _violent(self, acts: list[re.Match[str]], agent: str) -> bool:
        nouns, text, speaker = {perils.NOUN_OF[act[0].lower()] for act in acts}, self.text, self.sentence.speaker
        if speaker is not None:
            offset = self.sentence.start
            text = text[: speaker.start - offset] + text[speaker.end - offset :]
        return is_armed(nouns, agent, text)
