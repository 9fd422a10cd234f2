"""What a later fact makes of an earlier one that it is linked with: a toll that rose, a day that moved, a denial.

Reads two facts and their link; knows no view, no channel and no layout.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from digests.analysis.bearers import named_within
from digests.analysis.institutions import party
from digests.analysis.kinds import is_unnamed
from digests.analysis.names import CAPITALISED, countries
from digests.analysis.stems import stems
from digests.facts import steps
from digests.facts.counts import HUMAN, Basis, bases, is_vague, on_one_basis, tolls
from digests.facts.links import LinkKind
from digests.facts.steps import called_off, dropped, put_off
from digests.model import Counts, Fact, Figure, Said, Speaker, SpeakerKind
from digests.when import When

_REVISED = re.compile(
    r"\b(?:revis|correct|lower(?:ed|s)|down from|fewer than (?:first|earlier)|earlier (?:count|figure|toll|report))",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\b(?:announc|agree[ds]?\b|(?<!without )(?<!without an )(?<!no )(?<!any )agreement|decid"
    r"|decision|plan(?:s|ned)?\b|schedul|expect|invit|propos|pledg|vow|promis|"
    r"offer|accept|intend|mutual)",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?P<who>[A-Z][\w-]+)(?:[’']s? (?P<of>[a-z]+(?: [a-z]+)?))?"
    r" (?:(?:had|has|have|did|does|do|would|will|could|can)(?: not| never|n[’']t)\b"
    r"(?! (?:[a-z]+ )?be(?:en)?\b)|(?:was|were|is|are)(?: not| never|n[’']t) (?!\w+ed\b|being\b))"
)
# "Police spokeswoman Ina Voss" speaks for her force, not for a party of her name.
_PERSON = re.compile(
    r"\b(?:(?!(?:of|the|in|for|from|at|and|by|to)\b)[a-z]+|(?:[A-Z]\w+ )?(?:Minister|President|Premier|Chancellor"
    r"|Secretary|Governor|Mayor|Ambassador|Chief|Director|Judge|Senator|Commander|King|Queen|Prince|Mr|Mrs|Ms|Dr"
    r"|Gen|General|Col|Colonel|Maj|Major|Lt|Lieutenant|Capt|Captain|Adm|Admiral|Brig|Brigadier|Spokes\w+)\b\.?)"
    r"(?: [A-Z][\w’'.-]*)+"
)
_WHOSE = re.compile(r"(?:his|her|its|their)\b", re.IGNORECASE)
BACK_ON, CANCELLED, POSTPONED, NOT_AS_PLANNED = "Back on", "Cancelled", "Postponed", "Not as planned"
_STATE = frozenset((SpeakerKind.GOVERNMENT, SpeakerKind.MILITARY))
_EARLY = timedelta(days=21)  # how long before its deadline a thing may be reported done
_NOUNS = {
    Counts.KILLED: "Toll",
    Counts.WOUNDED: "Wounded",
    Counts.MISSING: "Missing",
    Counts.CASUALTIES: "Casualties",
    Counts.ARRESTED: "Arrested",
    Counts.DISPLACED: "Displaced",
    Counts.MONEY: "Sum",
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Turn(StrEnum):
    """What became of the earlier fact."""

    CHANGED = "changed"
    DENIED = "denied"
    DIFFER = "differ"
    HAPPENED = "happened"


@dataclass(frozen=True, slots=True)
class Step:
    """One turn with the title that people read."""

    turn: Turn
    title: str


def newest(fact: Fact) -> datetime:
    """When a fact was last said."""
    return max(said.article.available for said in fact.said)


def step(earlier: Fact, kind: str, later: Fact, asked: Collection[Counts] = ()) -> Step | None:
    """What `later` makes of `earlier` by their link; None if nothing (an old state told again).

    `asked` are the kinds of figures that their story asks for.
    """
    if kind == LinkKind.STATE:
        return _toll(earlier, later, asked)
    if kind == LinkKind.MOVED:
        return _moved(earlier, later)
    if kind == LinkKind.CALLED_OFF:
        return None if back_on(earlier, newest(later)) else _called_off(earlier, later)
    if kind == LinkKind.HAPPENED:
        return Step(Turn.HAPPENED, "Happened") if _done(earlier, later) else None
    planned = earlier.expected and later.expected  # of what was done two texts may differ on one party's word
    if (kind == LinkKind.DENIED or (kind == LinkKind.CONTRARY and planned)) and _reversed(earlier, later):
        return Step(Turn.CHANGED, "Reversed")
    if kind == LinkKind.DENIED:
        return _denied(later)
    return Step(Turn.DIFFER, "Reports differ") if kind == LinkKind.CONTRARY else None


def _counted(fact: Fact, counts: Counts) -> list[tuple[Said, Figure, Basis]]:
    """Every figure of a kind that the newest sentence with one gives, with its sentence and basis."""
    for one in reversed(fact.said):
        if figures := tolls(one.sentence.figures).get(counts):
            based = bases(one)
            return [(one, figure, based[figure]) for figure in figures]
    return []


def latest(said: Sequence[Said]) -> dict[Counts, tuple[Said, Figure]]:
    """The newest figure of each kind that the sentences give, with its sentence."""
    found: dict[Counts, tuple[Said, Figure]] = {}
    for one in said:
        for counts, figures in tolls(one.sentence.figures).items():
            found[counts] = one, figures[0]
    return found


def _toll(earlier: Fact, later: Fact, asked: Collection[Counts]) -> Step | None:
    for counts in (kind for kind in _NOUNS if kind in HUMAN or kind in asked):
        pairs = [
            (x[:2], y[:2])
            for x in _counted(earlier, counts)
            for y in _counted(later, counts)
            if on_one_basis(x[2], y[2])
        ]
        if not pairs or any(x[1].value == y[1].value for x, y in pairs):
            continue  # what counts from another moment, or money for another thing, says nothing of it
        before, after = pairs[0]
        if newest(later) < newest(earlier):
            return None
        return recounted(counts, before, after, revised=revised(later.said) or _same_outlet(earlier, later))
    return None


def recounted(counts: Counts, before: tuple[Said, Figure], after: tuple[Said, Figure], *, revised: bool) -> Step | None:
    """What a later count of one thing makes of an earlier one; None if nothing. `revised`: it may be lower."""
    old, new = before[1].value, after[1].value
    if is_vague(*after) or (is_vague(*before) and new < old):
        return None  # "hundreds" says nothing against 116, nor 116 against "hundreds are feared dead"
    if new == old or (new < old and after[1].hedge and after[1].high is None):
        return None  # "at least seven" says nothing against nine
    if _adversaries(before[0], after[0]):
        return Step(Turn.DIFFER, "Reports differ")
    if new > old or revised or counts is Counts.MISSING:  # of the missing some are found
        return Step(Turn.CHANGED, f"{_NOUNS[counts]} {_told(*before)} → {_told(*after)}")
    return Step(Turn.DIFFER, "Reports differ")


def _adversaries(a: Said, b: Said) -> bool:
    """Whether two counts are given by the two sides of a fight: neither is the other's, grown."""
    one, other = a.sentence.speaker, b.sentence.speaker
    if one is None or other is None:
        return False
    kinds = {one.kind, other.kind}
    if SpeakerKind.ARMED_GROUP in kinds:
        return not kinds.isdisjoint(_STATE)
    lands = countries(one.text), countries(other.text)
    return kinds <= _STATE and all(lands) and lands[0].isdisjoint(lands[1])


def _told(said: Said, figure: Figure) -> str:
    """A figure with its hedge: "at least 7", and "dozens" in its own word."""
    if is_vague(said, figure) or figure.counts is Counts.MONEY:
        written = said.article.text[figure.start : figure.end]
        return written if figure.counts is Counts.MONEY else written.lower()
    return f"{figure.hedge.lower()} {figure.value:,}" if figure.hedge else f"{figure.value:,}"


def revised(told: Iterable[Said]) -> bool:
    """Whether sentences say that they give another count than was given before."""
    return any(_REVISED.search(said.sentence.text) for said in told)


def _same_outlet(a: Fact, b: Fact) -> bool:
    left = {said.article.outlet for said in a.said}
    return None not in left and left == {said.article.outlet for said in b.said}


def _moved(earlier: Fact, later: Fact) -> Step | None:
    if newest(later) < newest(earlier):
        return None
    # A day that is over when it is told is not the new day: it is that of the words ("postponed, they said on Monday").
    to_come = later.when is not None and (later.expected or later.when.last > newest(later).date())
    if to_come and earlier.when is not None and later.when is not None and earlier.when != later.when:
        after = later.when
        if after.first == earlier.when.first:  # "from 30 January to 31 January" reads as a span
            after = When.day(after.last)
        if earlier.deadline and not later.deadline and after.last <= earlier.when.last:
            return Step(Turn.CHANGED, f"Day set: {after.label(year=False)}")
        return Step(Turn.CHANGED, days(earlier.when, after))
    return Step(Turn.CHANGED, POSTPONED) if any(put_off(said.sentence.text) for said in later.said) else None


def days(before: When, after: When) -> str:
    """Two dates as people read a move: "29 → 30 Jan", "29 Jan → 2 Feb"."""
    if not before.is_day or not after.is_day:
        return f"{before.label()} → {after.label()}"
    old, new = before.first, after.first
    end = f"{new.day} {_MONTHS[new.month - 1]}"
    if (old.year, old.month) == (new.year, new.month):
        return f"{old.day} → {end}"
    return f"{old.day} {_MONTHS[old.month - 1]} → {end}"


def back_on(fact: Fact, since: datetime) -> bool:
    """Whether it was told after a moment that a thing expected is to come nevertheless."""
    return fact.expected and any(
        said.article.available > since and steps.back_on(said.sentence.text) for said in fact.said
    )


def is_off(fact: Fact, kind: str, other: Fact) -> bool:
    """Whether an expected fact was moved, called off or dropped by another after it, and not put back on since."""
    if kind not in (LinkKind.MOVED, LinkKind.CALLED_OFF):
        return False
    later = other.said[0].article.available > fact.said[0].article.available
    return later and not (kind == LinkKind.CALLED_OFF and back_on(fact, newest(other)))


def _called_off(earlier: Fact, later: Fact) -> Step | None:
    if back_on(later, newest(earlier)):
        return Step(Turn.CHANGED, BACK_ON)
    if any(called_off(said.sentence.text) for said in later.said):
        return Step(Turn.CHANGED, CANCELLED)
    if any(put_off(said.sentence.text) for said in later.said):
        return Step(Turn.CHANGED, POSTPONED)
    if any(dropped(said.sentence.text) or said.sentence.negated for said in later.said):
        return Step(Turn.CHANGED, NOT_AS_PLANNED)
    return None  # the plan itself, told after the news that it is off


def _done(earlier: Fact, later: Fact) -> bool:
    """Whether `later` reports done what `earlier` expected; an announcement of it does not."""
    if not earlier.expected or later.expected or newest(later) < newest(earlier):
        return False
    if all(_ANNOUNCED.search(said.sentence.text) for said in later.said):
        return False
    if earlier.when is None:
        return True
    told = newest(later).date()
    first = earlier.when.first - _EARLY if earlier.deadline else earlier.when.first
    return told >= first


def _reversed(earlier: Fact, later: Fact) -> bool:
    """Whether who said it now says otherwise: no dispute and no denial, but another word of the same party."""
    if newest(later) <= newest(earlier):
        return False
    before = {key for said in earlier.said if (key := _who(said))}
    return bool(before) and before >= {key for said in later.said if (key := _who(said))} != set()


def _who(said: Said) -> frozenset[str]:
    speaker = said.sentence.speaker
    return frozenset(stems(speaker.text)) if speaker is not None and named(speaker) else frozenset()


def _denied(later: Fact) -> Step | None:
    for said in later.said:
        speaker = said.sentence.speaker
        if speaker and named(speaker) and (speaker.denies or (said.sentence.negated and not of_another(said))):
            unsaid = _WHOSE.match(speaker.text)  # "his office": the name is told before it
            return Step(
                Turn.DENIED,
                "Denied" if unsaid else f"Denied by {named_within(speaker, said.sentence, said.article.text)}",
            )
    return Step(Turn.DIFFER, "Reports differ")


def of_another(said: Said) -> bool:
    """Whether what a speaker says is not so is another party's doing: "Norway said that Sweden had not closed it" is no
    denial of Sweden's."""
    speaker = said.sentence.speaker
    if speaker is None:
        return False
    whose = {party(name[0]) for name in CAPITALISED.finditer(_PERSON.sub("", speaker.text))}
    own = frozenset(stems(speaker.text))
    return bool(whose) and any(
        party(match["who"]) not in whose and own.isdisjoint(stems(match["of"] or ""))
        for match in _NOT_DONE.finditer(said.sentence.text)
    )


def named(speaker: Speaker) -> bool:
    """Whether it is a party that can deny or confirm: somebody named, and no mere witness or other outlet."""
    if speaker.kind in (SpeakerKind.NOBODY, SpeakerKind.WITNESS, SpeakerKind.AGENCY):
        return False
    return not is_unnamed(speaker.text)
