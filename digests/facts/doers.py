"""By whom a thing was done to somebody, as a sentence tells it in the passive: "was shot dead by police".

Of one act two texts may name two who did it, and both can't be true: a state's forces and a gang, two countries, two
groups by name. Reads one sentence, or two; knows no list of people.
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from digests.analysis.kinds import kind_of
from digests.analysis.names import countries
from digests.analysis.stems import stem
from digests.analysis.stems import stems as stems_of
from digests.analysis.world import COUNTRIES
from digests.model import SpeakerKind

# What is done to somebody or something by somebody, and once: a town is attacked twice a day.
_DONE = (
    r"(?:killed|shot(?: dead| down)?|murdered|assassinated|abducted|kidnapped|seized|captured|stabbed|poisoned|beheaded"
    r"|beaten to death|freed|released|rescued|hijacked|sunk|sabotaged|blown up|downed|torched)"
)
_BY = re.compile(
    rf"\b(?:was|were|been|being) (?:\w+ly )?(?P<done>{_DONE})\b(?: [\w’'-]+){{0,5}}? by"
    r" (?P<who>(?:(?!(?:in|on|at|near|during|after|before|as|when|while|who|which|that|from|for|with|outside|inside"
    r"|and|late|early)\b)[\w’'-]+ ?){1,5})",
)
_ONE_ACT = ("killed", "shot", "murdered", "assassinated", "stabbed", "poisoned"), ("abducted", "kidnapped", "seized")
_FAMILY = {stem(word): str(number) for number, row in enumerate(_ONE_ACT) for word in row}
_STATE = (SpeakerKind.GOVERNMENT, SpeakerKind.MILITARY)
# Words that leave open whose people they are: soldiers out of uniform are gunmen too.
_ANYBODY = re.compile(
    r"\b(?:gunm[ae]n|attackers?|assailants?|men|people|unknown|unidentified|unnamed|masked|fighters|forces|someone)\b",
    re.IGNORECASE,
)
_OUTLAWS = re.compile(
    r"\b(?:gangs?|gangsters?|bandits?|robbers?|cartels?|kidnappers?|captors|hijackers?|pirates?|mobs?|smugglers?"
    r"|traffickers?|poachers?|hitm[ae]n|terrorists?|extremists?|vigilantes?|protesters?|rioters?)\b",
    re.IGNORECASE,
)
_AGENTS = re.compile(r"\b(?:officers?|commandos?|marines?|agents?|troopers?|special forces)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b[A-Z][a-z][\w’'-]*")


class Doer(NamedTuple):
    """Who did an act: the side, "" where the words leave it open, the lands and the other names told, all stems."""

    side: str
    lands: frozenset[str]
    names: frozenset[str]
    stems: frozenset[str]


def doers(text: str) -> dict[str, Doer]:
    """By act who is told to have done it, where it is told in the passive."""
    if " by " not in text:
        return {}
    found: dict[str, Doer] = {}
    for match in _BY.finditer(text):
        act = "down" if match["done"].endswith(("shot down", "downed")) else stem(match["done"].split()[0])
        found[_FAMILY.get(act, act)] = _doer(match["who"])
    return found


def two_doers(one: str, other: str, ours: Set[str], theirs: Set[str]) -> bool:
    """Whether two texts name two parties as having done one act, and neither tells of the other's; `ours` and `theirs`
    are the stems of what they tell."""
    mine = doers(one)
    known = doers(other) if mine else {}
    return any(
        _are_two(mine[act], known[act])
        and mine[act].stems.isdisjoint(theirs - known[act].stems)
        and known[act].stems.isdisjoint(ours - mine[act].stems)
        for act in mine.keys() & known.keys()
    )


def _doer(who: str) -> Doer:
    names = frozenset(
        one for name in _NAMED.findall(who) if name.lower() not in COUNTRIES for one in stems_of(name.title())
    )
    return Doer(_side(who), countries(who), names, frozenset(stems_of(who)))


def _side(who: str) -> str:
    if _OUTLAWS.search(who):
        return "outlaws"
    kind = kind_of(who)
    if kind is SpeakerKind.ARMED_GROUP:
        return "" if _ANYBODY.search(who) else "outlaws"
    return "state" if kind in _STATE or _AGENTS.search(who) else ""


def _are_two(one: Doer, other: Doer) -> bool:
    if one.lands and other.lands and one.lands.isdisjoint(other.lands):
        return True
    if {one.side, other.side} == {"state", "outlaws"}:
        return True
    return one.side == other.side == "outlaws" and bool(one.names and other.names) and one.names.isdisjoint(other.names)
