"""What became of a plan, told in other words than it was announced: done on its day, or called off.

A plan is known by its act (the verb after "will", or what is held or taken) and by what else it names: who, what and
where. A report must tell an act of the same family, and hold most of the rest. Reads two profiles.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digests.analysis.stems import stem, stems
from digests.analysis.strikes import told_apart
from digests.facts.comparison import set_apart
from digests.facts.links import LinkKind
from digests.facts.profile import Profile
from digests.facts.weights import weight

HELD = 0.6  # of what a plan names, by weight, a report of its day must hold
GONE = 0.8  # the same for a report that calls it off, which gives no day
_LEAST = 2  # stems that both must share beside the act

# Acts by which one plan is told and reported: general families of verbs of agendas, one a line.
_FAMILIES = """
open reopen resume start begin launch
visit arrive land travel fly tour come
swear sworn oath inaugurate install
vote voter poll referendum ballot
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
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
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
def _acts(text: str) -> frozenset[str]:
    """The stems of the act that a sentence puts ahead: its verb, and what a light verb holds; none if it says none."""
    found = _AHEAD.search(told_apart(text))
    if found is None:
        return frozenset()
    words = _WORD.findall(found["rest"])
    for place, word in enumerate(words[:_LOOKED_AT]):
        one = stem(word)
        if one in _LIGHT or not one:
            continue
        first = frozenset((one,))
        lights = any(stem(before) in _LIGHT for before in words[:place])
        return first | frozenset(stems(" ".join(words[place + 1 : place + 3]))) if lights else first
    return frozenset()


def ended(left: Profile, right: Profile) -> LinkKind | None:
    """What one makes of what the other expects, however else it is told: it came, or was called off or moved."""
    report, plan = (right, left) if left.expected else (left, right)
    if _fulfils(report, plan):
        return LinkKind.HAPPENED
    if not _undoes(report, plan):
        return None
    return LinkKind.CALLED_OFF if report.off == "called off" else LinkKind.MOVED


def _fulfils(done: Profile, plan: Profile) -> bool:
    """Whether one reports as done what the other expected, on its day or before its deadline."""
    refuses = done.act == "refuse" and not done.undone  # "voters rejected the dam" is a vote that was held
    if (done.negated and not refuses) or plan.negated or not _due(done, plan) or _undoes(done, plan):
        return False
    if set_apart(done, plan):
        return False
    act = _acts(plan.text) or frozenset(one for one in plan.told if one in _FAMILY)
    families = frozenset().union(*(_FAMILY.get(one, frozenset()) for one in act))
    met = {one for one in done.stems if one in act or not families.isdisjoint(_FAMILY.get(one, frozenset()))}
    return bool(met) and _holds(done, plan, act, HELD)


def _due(done: Profile, plan: Profile) -> bool:
    """Whether a day of a report is that of a plan, or lies between its telling and its deadline."""
    if len(plan.whens) != 1:
        return False
    if not plan.deadline or plan.written is None:
        return plan.whens[0] in done.whens
    return any(day.is_day and plan.written <= day.first <= plan.whens[0].last for day in done.whens)


def _undoes(off: Profile, plan: Profile) -> bool:
    """Whether one calls off or puts off what the other expects."""
    if not off.off or plan.off or off.negated or plan.negated:
        return False
    return _holds(off, plan, _LIGHT, GONE)


def _holds(report: Profile, plan: Profile, act: frozenset[str], share: float) -> bool:
    rest = {one for one in plan.told if one not in act and one not in _LIGHT and not one[0].isdigit()}
    shared = rest & report.stems
    return len(shared) >= _LEAST and sum(map(weight, shared)) >= share * sum(map(weight, rest))
