"""What became of a plan, told in other words than it was announced: done on its day, or called off.

A plan is known by its act (the verb after "will", or what is held or taken) and by what else it names: who, what and
where. A report must tell an act of the same family, and hold most of the rest. Reads two profiles.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from digests.analysis.stems import stem, stems
from digests.analysis.strikes import told_apart
from digests.facts.comparison import set_apart
from digests.facts.links import LinkKind
from digests.facts.profile import Profile
from digests.facts.steps import off_clause
from digests.facts.subjects import another
from digests.facts.weights import TELLING, weight

HELD = 0.6  # of what a plan names, by weight, a report of its day must hold
NAMED = 0.5  # the same where it names all whom the plan names
ASIDE = 0.4  # the same where the plan's day and act stand in a side clause of it
GONE = 0.8  # the same for a report that calls it off, which gives no day
_LEAST = 2  # stems that both must share beside the act

# Acts by which one plan is told and reported: general families of verbs of agendas, one a line.
_FAMILIES = """
open reopen resume start begin launch
visit arrive land travel fly tour come
swear sworn oath inaugurate install
vote voter poll referendum ballot election
vote approve adopt pass ratify reject
protest march
meet talk summit negotiate confer host
sign ink initial conclude seal
walkout walk
leave depart withdraw pull quit vacate go
return come
free hand swap exchange
close shut
announce unveil name appoint present publish issue
deliver hand arrive ship
deploy send arrive
end halt finish conclude lift
pay transfer
"""
_AHEAD = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were) (?:now |still )?(?:to|due to|set to|expected to|scheduled to|going to|"
    r"about to)|(?:plan|aim|vow|pledge|promise|intend|agree|decide)(?:s|d|ed|ned)? to|has until|have until)\b"
    r"(?P<rest>[^.;]*)"
)
_LIGHT = frozenset(stem(word) for word in ("hold", "take", "give", "make", "go", "stage", "have", "be", "carry"))
_PLACE = stem("place")
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
# Who says it at the end, where the analysis names no speaker: ", mediators said".
_SAID = re.compile(r",\s[^,]{1,60}\b(?:said|says|announced|reported|confirmed)\b[^,]*$")
_LOOKED_AT = 5  # words after a light verb among which what it holds or takes is looked for


def _families() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(_FAMILIES.split("\n")):
        for word in row.split():
            key = stem(word) or word
            found[key] = found.get(key, frozenset()) | {number}
    return found


_FAMILY = _families()


@lru_cache(maxsize=4096)
def _acts(text: str) -> tuple[frozenset[str], int]:
    """The stems of the act that a sentence puts ahead, none if it says none, and where the words before it end.

    That is its verb, and what a light verb holds; of what "will be held" or "is planned" it is named before.
    """
    told = told_apart(text)
    found = _AHEAD.search(told)
    if found is None:
        return frozenset(), 0
    words = _WORD.findall(found["rest"])
    light: set[str] = set()
    for place, word in enumerate(words[:_LOOKED_AT]):
        one = stem(word)
        if one in _LIGHT or not one:
            light.add(one or word)
            continue
        if one == _PLACE or ("be" in light and not light.isdisjoint(_LIGHT)):
            break
        more = frozenset(stems(" ".join(words[place + 1 : place + 3]))) if not light.isdisjoint(_LIGHT) else frozenset()
        return more | {one}, found.start()
    return frozenset(one for one in stems(told[: found.start()]) if one in _FAMILY), 0


def ended(left: Profile, right: Profile) -> LinkKind | None:
    """What one makes of what the other expects, however else it is told: it came, or was called off or moved."""
    report, plan = (right, left) if left.expected and not left.off else (left, right)
    if not report.expected and _fulfils(report, plan):
        return LinkKind.HAPPENED
    if not (_undoes(report, plan) or _fails(report, plan)):
        return None
    moved = report.expected and report.day is not None and report.day not in plan.whens
    return LinkKind.MOVED if report.off == "put off" or moved else LinkKind.CALLED_OFF


def _fulfils(done: Profile, plan: Profile) -> bool:
    """Whether one reports as done what the other expected, on its day or before its deadline."""
    # "Voters rejected the dam" is a vote that was held, and so is "voted not to build it".
    refuses = done.act == "refuse" and not done.undone
    if plan.negated or done.off == "dropped" or _undoes(done, plan) or by_another(done, plan):
        return False
    act = _act(plan)
    if _due(done, plan) and (refuses or not done.negated or (done.undone and not done.denies)):
        told, share = done.stems - done.undone, HELD
    elif (clause := _aside(done, plan)) is not None:
        told, share = clause - done.undone, ASIDE
    else:
        return False
    met = _met(told, act)
    return bool(met) and _holds(done, plan, act, share, exact=bool(met & act))


def by_another(done: Profile, plan: Profile) -> bool:
    """Whether a report tells of somebody else than who was expected to act, or of another place."""
    if set_apart(done, plan):
        return True
    before = plan.text[: _acts(plan.text)[1]]
    return another(plan, done, before, _before(done.text, _met(done.stems, _act(plan))))


def _act(plan: Profile) -> frozenset[str]:
    return _acts(plan.text)[0] or frozenset(one for one in plan.told if one in _FAMILY)


def _met(told: Collection[str], act: Collection[str]) -> frozenset[str]:
    """Which of the stems told are of an act, or of its family."""
    families = frozenset().union(*(_FAMILY.get(one, frozenset()) for one in act))
    return frozenset(one for one in told if one in act or not families.isdisjoint(_FAMILY.get(one, frozenset())))


def _before(text: str, met: Collection[str]) -> str:
    """The words of a report before the act that it tells."""
    for word in _WORD.finditer(text):
        if stem(word[0]) in met:
            return text[: word.start()]
    return ""


def _aside(done: Profile, plan: Profile) -> frozenset[str] | None:
    """The stems of a side clause of a report that tells what was done on the day of a plan: "after the talks on Tuesday
    ended without agreement, ..."."""
    if len(plan.whens) != 1 or plan.deadline:
        return None
    return done.asides.get(plan.whens[0])


def _due(done: Profile, plan: Profile) -> bool:
    """Whether a day of a report is that of a plan, or lies between its telling and its deadline."""
    if len(plan.whens) != 1:
        return False
    if not plan.deadline or plan.written is None:
        return plan.whens[0] in done.whens
    return any(day.is_day and plan.written <= day.first <= plan.whens[0].last for day in done.whens)


def _undoes(off: Profile, plan: Profile) -> bool:
    """Whether one calls off or puts off what the other expects."""
    if not off.off or plan.off or plan.negated or (off.negated and off.off != "dropped") or off.denies:
        return False
    act = _acts(plan.text)[0] & off.stems
    if act and act.isdisjoint(stems(off_clause(told_apart(off.text)))):
        return False  # "postponed operations as nurses walked out"
    return _holds(off, plan, _LIGHT, GONE)


def _fails(report: Profile, plan: Profile) -> bool:
    """Whether one says that what the other expected on a day was not done on it: "did not visit Pell on Monday"."""
    if not report.negated or report.denies or report.expected or plan.negated or not _due(report, plan):
        return False
    act = _act(plan)
    if not _met(report.undone, act) or by_another(report, plan):
        return False
    return _holds(report, plan, act, HELD)


def _holds(report: Profile, plan: Profile, act: frozenset[str], share: float, *, exact: bool = False) -> bool:
    """Whether a report holds most of what a plan names beside its act. One telling word is enough if there is no other
    and the act is told in the plan's `exact` word; less is where all whom it names are named again."""
    said = _SAID.search(plan.text)
    told = plan.told - frozenset(stems(said[0])) if said is not None else plan.told
    rest = {one for one in told if one not in act and one not in _LIGHT and not one[0].isdigit()}
    shared = rest & report.stems
    if exact and {one for one in rest if weight(one) >= TELLING} == {one for one in shared if weight(one) >= TELLING}:
        return bool(shared)
    if len(plan.parties) > 1 and plan.parties <= report.called:
        share = min(share, NAMED)
    return len(shared) >= _LEAST and sum(map(weight, shared)) >= share * sum(map(weight, rest))
