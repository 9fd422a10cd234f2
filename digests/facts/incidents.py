"""Acts of violence and disasters in one sentence: when, who struck, which figures are of that very act.

A sentence is cut into clauses; a date, an actor and a figure belong to the act of their own clause, and what is not
certain is left out: a false toll is worse than none. Knows no other sentence and no layout.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from digests.analysis.stems import actors
from digests.analysis.wordlist import bag
from digests.analysis.world import COUNTRIES
from digests.facts import violence
from digests.model import Counts, Figure, Mention, Sentence
from digests.when import Precision, When

HUMAN = (Counts.KILLED, Counts.WOUNDED, Counts.CASUALTIES, Counts.MISSING)


@dataclass(frozen=True, slots=True)
class Deed:
    """One act as one clause tells it.

    `agent` is who struck ("" where the clause does not say), `when` its own date, `weak` a date that hangs on another
    sentence's ("two days earlier"). `noun` names the act; `phrase` is a verbatim name of it with its actor or place,
    "" if there is none. `places` are lower-case names said beside it. `bare` tells only of people killed or hurt.
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
    violent: bool
    bare: bool
    definite: bool
    harmless: bool
    counted: bool
    clause: tuple[int, int]


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
        text = sentence.text
        self.dates: list[Mention] = []
        for mention in sentence.mentions:
            left, right = mention.start - sentence.start, mention.end - sentence.start
            if mention.when is None or re.search(r"(?:after|before)$", text[left:right], re.IGNORECASE):
                continue
            text = text[:left] + "#" * (right - left) + text[right:]
            self.dates.append(mention)
        self.text = violence.FIGURATIVE.sub(lambda found: "~" * len(found[0]), text)
        # Parties are masked too, so that the shapes below need no list of names.
        self.marked = self._mark(self.text, parties)
        self.cuts = [0, *(match.start() for match in violence.BOUNDARY.finditer(self.text)), len(self.text)]

    @staticmethod
    def _mark(text: str, parties: Collection[str]) -> str:
        words = list(violence.CAPITAL.finditer(text))
        used = -1
        for i, word in enumerate(words):
            if i <= used:
                continue
            for count in (3, 2, 1):
                run = words[i : i + count]
                if len(run) < count:
                    continue
                start, end = word.start(), run[-1].end()
                name = text[start:end]
                low = name.lower()
                if (low not in violence.LAND and low not in parties) or (
                    low in violence.ACRONYMS and name != violence.ACRONYMS[low]
                ):
                    continue
                text = text[:start] + "@" * (end - start) + text[end:]
                used = i + count - 1
                break
        return text

    def deeds(self) -> Iterator[Deed]:
        found: list[list[Deed]] = []
        for left, right in zip(self.cuts, self.cuts[1:], strict=False):
            found.append(list(self._clause(left, right)))
        self._lean(found)
        yield from (deed for clause in found for deed in clause)

    def _clause(self, left: int, right: int) -> Iterator[Deed]:
        clause = self.text[left:right]
        acts = list(violence.ACT.finditer(clause))
        harmed = violence.HARMED.search(clause)
        if not acts and harmed is None:
            return
        lead = acts[0].start() if acts else harmed.start() if harmed else 0
        head = self.text[: left + lead]
        if violence.UNREAL.search(clause) or (
            violence.UNREAL.search(self.text[max(0, left - 60) : left]) and re.search(r"that\s*$|of\s*$|to\s*$", head)
        ):
            return
        if violence.NEVER.search(head[-30:]) or (violence.HISTORY.search(clause) and "#" not in clause):
            return
        agents = [self._agent(left, right, act) for act in acts]
        named = {agent for agent in agents if agent}
        if len(named) > 1 or "?" in named:
            return
        agent = named.pop() if named else ""
        whens = self._whens(left, right, acts, harmed)
        if len({when for when, _ in whens}) > 1:
            return
        when, weak = whens[0] if whens else (None, False)
        act = acts[0] if acts else None
        noun = violence.NOUN_OF[act[0].lower()] if act else "deaths"
        if noun == "fire" and violence.OPENED.search(self.text, left, left + lead):
            noun = "shooting"
        yield Deed(
            start=self.sentence.start + left + lead,
            agent=agent,
            when=when,
            weak=weak,
            noun=noun,
            phrase=self._phrase(left, right, acts, agent),
            places=self._places(left, right, agent),
            figures=self._figures(left, right),
            violent=self._violent(acts, agent),
            bare=act is None,
            definite=bool(
                violence.DEFINITE.search(clause[: act.start()]) if act else violence.THE_ACT.match(self.text)
            ),
            harmless=bool(violence.HARMLESS.search(clause)),
            counted=any(
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
            if deed.when is None and any(first <= date.start - self.sentence.start < last for date in self.dates):
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
                joined = replace(
                    base,
                    when=base.when or deed.when,
                    weak=base.weak if base.when else deed.weak,
                    places=base.places | deed.places,
                    figures=(*base.figures, *deed.figures),
                    counted=base.counted or deed.counted,
                    harmless=base.harmless or deed.harmless,
                )
                other[0] = joined
                clause.clear()
                break

    def _resumed(self, i: int) -> int:
        """The clause that a verb after a relative clause goes on with; the one before if there is none."""
        for j in range(i - 1, 0, -1):
            if violence.RELATIVE.match(self.text, self.cuts[j]):
                return j - 1
        return i - 1

    def _whens(
        self, left: int, right: int, acts: list[re.Match[str]], harmed: re.Match[str] | None
    ) -> list[tuple[When, bool]]:
        """The dates of a clause that date its act, not the day of a statement; each with whether it is weak."""
        found = []
        clause = self.text[left:right]
        told_none = violence.NONE_GIVEN.search(clause) is not None
        tally = violence.TALLY.search(clause) is not None
        does = violence.DOES.search(clause) is not None or any(act[0].lower() in violence.VERBS for act in acts)
        for mention in self.dates:
            at, end = mention.start - self.sentence.start, mention.end - self.sentence.start
            if not left <= at < right or mention.expected or mention.flag or mention.when is None:
                continue
            if mention.when.precision not in (
                Precision.DAY,
                Precision.WEEKEND,
                Precision.SPAN,
                Precision.WEEK,
                Precision.MONTH,
            ):
                continue
            if mention.when.precision is Precision.SPAN and mention.when.days > 8:
                continue
            if violence.SAID_THEN.search(self.text[:at]) or violence.THEN_SAID.match(self.text[end:]):
                continue
            if re.match(r"\s+that\b", self.text[end:]) or self._of_saying(end, right):
                continue
            if violence.UP_TO.search(self.text[max(0, at - 20) : at]) and not violence.OWNS.match(self.text[end:]):
                continue
            beside = any(self._beside(left, act, at, end, strict=told_none or tally) for act in acts)
            whole = (
                not told_none
                and violence.REDUCED.search(clause) is None
                and not tally
                and (does or (harmed is not None and not self._away(clause)))
            )
            if beside or whole:
                words = self.sentence.text[at:end]
                found.append((mention.when, bool(violence.BY_DATE.search(words)) and len(self.dates) < 2))
        return found

    def _of_saying(self, end: int, right: int) -> bool:
        """Whether what is told after a date is only said then: "On # the group reported that nine were killed"."""
        said = violence.REPORTS.search(self.text, end, right)
        if said is None:
            return False
        told = violence.HARMED.search(self.text, end, right) or violence.ACT.search(self.text, end, right)
        between = violence.ACT.search(self.text, end, said.start()) or violence.HARMED.search(
            self.text, end, said.start()
        )
        return told is not None and between is None and told.start() > said.start()

    def _beside(self, left: int, act: re.Match[str], at: int, end: int, *, strict: bool) -> bool:
        """Whether a date stands at the name of an act: "strikes of #", "#'s attack", "attacks on X on #"."""
        first, last = left + act.start(), left + act.end()
        if act[0].lower() in violence.VERBS:
            return False
        if at < first:
            between = self.text[end:first]
            if strict and not re.match(r"[’']s?\b|\s+(?:[\w-]+\s+){0,2}$", between):
                return False
            return re.fullmatch(
                r"(?:[’']s?)?\s+(?:[\w’'-]+\s+){0,4}", between
            ) is not None and not violence.STANDING.search(between)
        between = self.text[last:at]
        # "had called the exchange of strikes ... on Friday": the date is that of the calling.
        told = re.split(r"\b(?:that|said|says|say)\b", self.text[left:first])[-1]
        if strict or violence.STANDING.search(
            violence.DOES.sub(" ", violence.HARMED.sub(" ", violence.PASSIVE.sub(" ", told)))
        ):
            return re.search(r"\bof\s+$", between) is not None and not violence.STANDING.search(between)
        relative = re.match(rf"\s+(?:that|which)\s+.{{0,40}}?\b{violence.LAUNCHED}\b", between)
        return not violence.STANDING.search(between[relative.end() :] if relative else between)

    def _away(self, clause: str) -> bool:
        """Whether a clause that names people hurt mainly tells something else ("described", "mourned")."""
        return not re.search(
            r"\b(?:was|were|been|have|had|reported(?:ly)?|of|least|people|than)\b.{0,60}\b(?:killed|dead|wounded|injured|missing)\b|\b(?:died|killed|killing"
            r"|left|wounded|injured)\b",
            clause,
            re.IGNORECASE,
        )

    def _agent(self, left: int, right: int, act: re.Match[str]) -> str:
        """Who did it, by the clause alone: canonical name, "" if it does not say, "?" if it names two."""
        low = act[0].lower()
        before, after = self.marked[left : left + act.start()], self.marked[left + act.end() : right]
        if violence.NOUN_OF[low] in violence.DISASTERS or violence.NOUN_OF[low] == "clashes":
            return ""
        if low in violence.VERBS:
            if violence.PASSIVE_VERB.search(before):
                return self._who(violence.BY.search(after), left + act.end())
            if subject := violence.SUBJECT.search(before):
                return self._one(subject, before, left)
            # ", and struck targets": the actor is the subject of the sentence.
            if left and low != "shot" and violence.AND_ALSO.fullmatch(before):
                return self._who(violence.OPENING.match(self.marked), 0)
            return ""
        if by := violence.BY_NEXT.match(after):
            return self._who(by, left + act.end())
        if relative := violence.WHICH.match(self.marked, left + act.end()):
            return self._who(relative, 0)
        owner = violence.OWNER.search(before)
        if owner and (owner["of"] or self._adjective(left + owner.start("who"), left + owner.end("who"))):
            return self._one(owner, before, left)
        return self._one(does, before, left) if (does := violence.CARRIED_OUT.search(before)) else ""

    def _one(self, match: re.Match[str], before: str, offset: int) -> str:
        pair = violence.PAIR.search(before[: match.start("who")])
        return "?" if pair else self._who(match, offset)

    def _who(self, match: re.Match[str] | None, offset: int) -> str:
        if match is None:
            return ""
        if violence.AND_PARTY.match(self.marked, offset + match.end("who")):
            return "?"
        word = self.text[offset + match.start("who") : offset + match.end("who")]
        found = actors(word)
        return found[0] if found else word.lower()

    def _adjective(self, start: int, end: int) -> bool:
        """Whether the span is a party's adjective ("Iranian", "US"), which says whose an act is."""
        word = self.text[start:end]
        low = word.lower()
        return word in ("US", "NATO", "U.S.", "UK") or (low in COUNTRIES and COUNTRIES[low] != low.replace(" ", ""))

    def _phrase(self, left: int, right: int, acts: list[re.Match[str]], agent: str) -> str:
        """A verbatim name of the act: "Pakistani strikes", "attack on the police station at Rask"."""
        for act in acts:
            if act[0].lower() in violence.VERBS or violence.NOUN_OF[act[0].lower()] == "fire":
                continue
            clause = self.text[left:right]
            owner = violence.NAMED.search(self.marked, left, left + act.start())
            if owner and agent and self._adjective(owner.start("who"), owner.end("who")):
                return self.text[owner.start() : left + act.end()]
            tail = violence.PHRASE_TAIL.match(clause, act.end())
            if tail is None or agent or tail.end() - act.start() > 60 or re.search(r"[#~]", tail[0]):
                continue
            if not re.match(violence.ENDS, clause[tail.end() :]) or violence.STANDING.search(tail[0]):
                continue
            if not self._adjective(left + tail.end() - len(tail[0].split()[-1]), left + tail.end()):
                return clause[act.start() : tail.end()]
        return ""

    def _places(self, left: int, right: int, agent: str) -> frozenset[str]:
        found = set()
        speaker = self.sentence.speaker
        for match in violence.NAME_RUN.finditer(self.text, left, right):
            at = match.start("name") + self.sentence.start
            if speaker is not None and speaker.start <= at < speaker.end:
                continue
            for word in re.findall(r"[A-Z][\w-]{2,}", match["name"]):
                low = word.lower()
                if low not in COUNTRIES and low != agent:
                    found.add(low)
        return frozenset(found)

    def _figures(self, left: int, right: int) -> tuple[Figure, ...]:
        """The figures of people of a clause; none of a kind that it counts twice, in part, or over a longer time."""
        clause = self.text[left:right]
        if (
            violence.CUMULATIVE.search(clause)
            or violence.SINCE.match(self.text, right)
            or violence.OF_THOSE.match(clause)
        ):
            return ()
        kept: dict[Counts, list[Figure]] = {}
        doubtful: set[Counts] = set()
        for figure in self.sentence.figures:
            at, end = figure.start - self.sentence.start, figure.end - self.sentence.start
            if figure.counts not in HUMAN or not left <= at < right:
                continue
            before, after = self.text[max(0, at - 20) : at], self.text[end:]
            if violence.VAGUE.search(self.text[at:end]):
                doubtful.add(figure.counts)  # "dozens" is no number to show
            if violence.INCLUDED.search(before) or violence.NOBODY.search(before):
                continue
            kept.setdefault(figure.counts, []).append(figure)
            if (
                violence.ANOTHER.search(before)
                or (figure.counts is not Counts.WOUNDED and violence.MORE.match(after))
                or violence.WHO.match(after)
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
        nouns = {violence.NOUN_OF[act[0].lower()] for act in acts}
        text = self.sentence.text
        if not nouns:
            return violence.BY_HAND.search(text) is not None and violence.MISHAP.search(text) is None
        if nouns <= violence.DISASTERS:
            return violence.ARMED.search(text) is not None
        return bool(agent) or violence.PHYSICAL.search(text) is not None
