"""What became of a plan, told in other words than it was announced: done on its day, or called off.

A plan is known by its act (the verb after "will", or what is held or taken) and by what else it names: who, what and
where. A report must tell an act of the same family, and hold most of the rest. Reads two profiles.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from digests.analysis.stems import stem, stems
from digests.analysis.strikes import told_apart
from digests.analysis.tone import is_negated
from digests.facts.acted import told_done
from digests.facts.comparison import set_apart
from digests.facts.families import FAMILY, in_one_word
from digests.facts.links import LinkKind
from digests.facts.profile import Profile
from digests.facts.steps import newly_set, off_clause, will_not
from digests.facts.subjects import another
from digests.facts.weights import TELLING, weight

HELD = 0.6  # of what a plan names, by weight, a report of its day must hold
NAMED = 0.5  # the same where it names all whom the plan names
ASIDE = 0.4  # the same where the plan's day and act stand in a side clause of it
GONE = 0.8  # the same for a report that calls it off, which gives no day
_LEAST = 2  # stems that both must share beside the act

_AHEAD = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were) (?:now |still )?(?:to|due to|set to|expected to|scheduled to|going to|"
    r"about to)|(?:plan|aim|vow|pledge|promise|intend|agree|decide)(?:s|d|ed|ned)? to|has until|have until"
    r"|(?:(?:order|urge|instruct|direct|require)(?:s|d|ed)?|tells?|told|gave) (?P<whom>[^.;,]{1,60}?) to)\b"
    r"(?P<rest>[^.;]*)"
)
_LIGHT = frozenset(stem(word) for word in ("hold", "take", "give", "make", "go", "stage", "have", "be", "carry"))
# What a court delivers, issues or hands down: it may be told or put off without that verb.
_RULINGS = frozenset(stem(word) for word in ("verdict", "ruling", "judgment", "judgement", "sentence"))
# What is attended, hosted or joined: put off, nobody says that the attending is.
_MEETINGS = frozenset(stem(word) for word in ("talks", "negotiations", "meeting", "summit", "conference", "ceremony"))
_TAKES_PLACE = (stem("place"), stem("ahead"))  # "take place", "go ahead"
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
# Who says it at the end, where the analysis names no speaker: ", mediators said".
_SAID = re.compile(r",\s[^,]{1,60}\b(?:said|says|announced|reported|confirmed)\b[^,]*$")
_WHITHER = re.compile(
    r"\b(?:visits?|trips?|travel|tour|talks?|meetings?|flights?|summit|conference)\b[^.;,]{0,20}? (?:to|in|with|of) "
    r"(?:the )?((?:[A-Z][\w’'-]+ ?)+)"
)
_WITHOUT = re.compile(r",? (?:(?:and|but) )?(?:without|with no|g(?:ave|iving) no|(?:has|have|did) not set) [^.;]*")
_TO = re.compile(r"\bto (?:be )?$", re.IGNORECASE)
_POLLS = frozenset(stem(word) for word in ("poll", "election", "ballot", "referendum", "voter"))
_TOLD_WITHIN = timedelta(days=2)  # of its day a report of a plan that names no day is written
_LOOKED_AT = 5  # words after a light verb among which what it holds or takes is looked for


_BEGINS = frozenset(stem(word) for word in ("start", "begin", "launch", "open", "resume"))
_CALLS = frozenset(stem(word) for word in ("visit", "travel", "arrive", "tour", "fly", "go", "come"))
_MUTUAL = frozenset(stem(word) for word in ("meet", "talk", "sign"))  # done with another, whoever is named first


@dataclass(frozen=True, slots=True)
class _Act:
    """The stems of an act, the words before it, and whether they tell of who suffers it."""

    stems: frozenset[str] = frozenset()
    before: str = ""
    passive: bool = False


@lru_cache(maxsize=4096)
def _ahead(text: str) -> _Act:
    """The act that a sentence puts ahead, none if it says none.

    That is its verb, and what a light verb holds; of what "will be held" or "is planned" it is named before.
    """
    told = in_one_word(told_apart(text))
    found = _AHEAD.search(told)
    if found is None:
        return _Act()
    words = _WORD.findall(found["rest"])
    light: set[str] = set()
    for place, word in enumerate(words[:_LOOKED_AT]):
        one = stem(word)
        if one in _LIGHT or not one or word == "longer":
            light.add(one or word)
            continue
        if one in _TAKES_PLACE or ("be" in light and not light.isdisjoint(_LIGHT)):
            break
        after = frozenset(stems(" ".join(words[place + 1 : place + 4])))
        more = frozenset(stems(" ".join(words[place + 1 : place + 3]))) if not light.isdisjoint(_LIGHT) else frozenset()
        more |= after & (_RULINGS | _MEETINGS)
        return _Act(more | {one}, found["whom"] or told[: found.start()], "be" in light)
    return _Act(frozenset(one for one in stems(told[: found.start()]) if one in FAMILY))


def ended(left: Profile, right: Profile) -> LinkKind | None:
    """What one makes of what the other expects, however else it is told: it came, or was called off or moved."""
    first = left.expected if left.expected != right.expected else not left.off
    report, plan = (right, left) if first else (left, right)
    if plan.expected and not report.expected and _fulfils(report, plan):
        return LinkKind.HAPPENED
    if not (_undoes(report, plan) or _fails(report, plan)):
        if _resets(left, right) or _resets(right, left):
            return LinkKind.MOVED
        return LinkKind.DENIED if _renounces(right, left) or _renounces(left, right) else None
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
        told, share = _stems(done) - done.undone, HELD
    elif (clause := _aside(done, plan)) is not None:
        told, share = clause - done.undone, ASIDE
    elif _since(done, plan):
        told, share = told_done(in_one_word(done.text)), GONE
    else:
        return False
    met = _met(told, act)
    if not met and not _CALLS.isdisjoint(act) and done.sites & plan.told:
        met = told & _MUTUAL  # who will visit a place has been there if he met somebody in it
    if _only_meant(done.text, met):
        return False
    if not (_POLLS.isdisjoint(act) or _POLLS.isdisjoint(met)) and _same_place(done, plan):
        return True  # a place votes once a day, in whatever words
    return bool(met) and _holds(done, plan, act, share, exact=bool(met & act))


def may_report(done: Profile, plan: Profile) -> bool:
    """Whether a sentence in the words of a plan may tell it done: it tells the act as done, and by who was to do it."""
    return not (by_another(done, plan) or _only_meant(done.text, _met(_stems(done), _act(plan))))


def by_another(done: Profile, plan: Profile) -> bool:
    """Whether a report tells of somebody else than who was expected to act, or of another place."""
    if set_apart(done, plan):
        return True
    ahead, act = _ahead(plan.text), _act(plan)
    directed = not ahead.passive and not _met(act, _MUTUAL)
    return another(plan, done, ahead.before, _before(done.text, _met(_stems(done), act)), directed=directed)


def _stems(report: Profile) -> frozenset[str]:
    """The stems of a report, and those of its verbs of two words: "stepped down" tells of a resigning too."""
    told = in_one_word(report.text)
    return report.stems if told == report.text else report.stems.union(stems(told))


def _act(plan: Profile) -> frozenset[str]:
    return _ahead(plan.text).stems or frozenset(one for one in plan.told if one in FAMILY)


def _met(told: Collection[str], act: Collection[str]) -> frozenset[str]:
    """Which of the stems told are of an act, or of its family."""
    families = frozenset().union(*(FAMILY.get(one, frozenset()) for one in act))
    return frozenset(one for one in told if one in act or not families.isdisjoint(FAMILY.get(one, frozenset())))


def _only_meant(text: str, met: Collection[str]) -> bool:
    """Whether a sentence tells an act only as what somebody means to do: "is ready to release"."""
    told = [word for word in _WORD.finditer(text) if stem(word[0]) in met]
    return bool(told) and all(_TO.search(text, 0, word.start()) for word in told)


def _before(text: str, met: Collection[str]) -> str:
    """The words of a report before the act that it tells."""
    told = in_one_word(text)
    return next((told[: word.start()] for word in _WORD.finditer(told) if stem(word[0]) in met), "")


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


def _since(done: Profile, plan: Profile) -> bool:
    """Whether a report that names no day was written on the day of a plan, or in the days after it."""
    if done.negated or not done.undated or plan.deadline or plan.day is None:
        return False
    if plan.written is None or done.written is None or any(_met(each, _act(plan)) for each in done.asides.values()):
        return False
    return plan.written < done.written and plan.day.first <= done.written <= plan.day.last + _TOLD_WITHIN


def _same_place(done: Profile, plan: Profile) -> bool:
    """Whether a report names all that a plan names, and something."""
    names = (plan.names | done.names) & plan.told
    return bool(names) and names <= done.called


def _undoes(off: Profile, plan: Profile) -> bool:
    """Whether one calls off or puts off what the other expects."""
    if not off.off or plan.off or plan.negated or off.denies:
        return False
    if off.negated and off.off != "dropped" and is_negated(_WITHOUT.sub("", off_clause(off.text))):
        return False  # but "was put off because the ballots were not ready" is put off
    ahead = _ahead(plan.text)
    if act := ahead.stems:
        told = off.stems if off.off == "dropped" else frozenset(stems(off_clause(told_apart(off.text))))
        begins = act <= _BEGINS and not told.isdisjoint(stems(ahead.before))  # "a strike will begin": the strike is
        if not (begins or _met(told, act)) or off_elsewhere(off, plan):
            return False  # "postponed operations as nurses walked out"
    aside = _LIGHT if _POLLS.isdisjoint(act) else _LIGHT | _POLLS - off.stems
    aside |= act - _MEETINGS if act & _MEETINGS else frozenset()
    return _holds(off, plan, aside, HELD if plan.day is not None and plan.day in off.whens else GONE)


def off_elsewhere(off: Profile, plan: Profile) -> bool:
    """Whether one calls off or puts off what had another place or party than the plan: "cancelled a visit to Pell"."""
    if off.off not in ("called off", "put off"):
        return False
    names = [stems(found[1]) for found in _WHITHER.finditer(off_clause(told_apart(off.text)))]
    return bool(names) and not any(plan.called.intersection(each) for each in names)


def _fails(report: Profile, plan: Profile) -> bool:
    """Whether one says that what the other expected on a day was not done on it: "did not visit Pell on Monday"."""
    if not report.negated or report.denies or report.expected or plan.negated or not _due(report, plan):
        return False
    act = _act(plan)
    if not _met(report.undone, act) or by_another(report, plan):
        return False
    return _holds(report, plan, act, HELD)


def _resets(new: Profile, plan: Profile) -> bool:
    """Whether one gives a new day for what the other expects on another: "will now begin on 4 May"."""
    if not (new.expected and plan.expected) or new.negated or plan.negated or not newly_set(new.text):
        return False
    if new.day is None or plan.day is None or new.day == plan.day:
        return False
    if new.written is None or plan.written is None or new.written <= plan.written or by_another(new, plan):
        return False
    act = _act(plan)
    return bool(_met(new.stems, act)) and _holds(new, plan, act, GONE)


def _renounces(no: Profile, plan: Profile) -> bool:
    """Whether one says that what the other expects will not be done, in another word for it: "will not travel"."""
    if (
        not (no.expected and no.negated and plan.expected)
        or plan.negated
        or no.off
        or plan.off
        or not will_not(no.text)
    ):
        return False
    act = _act(plan)
    met = _met(no.undone, act)
    who = frozenset(stems(_ahead(plan.text).before))
    if who and who.isdisjoint(stems(_before(no.text, met))):
        return False  # the president will go, the minister will not
    if not met or met & act or (no.whens and not set(no.whens) & set(plan.whens)) or by_another(no, plan):
        return False
    return _holds(no, plan, act, HELD)


def _holds(report: Profile, plan: Profile, act: frozenset[str], share: float, *, exact: bool = False) -> bool:
    """Whether a report holds most of what a plan names beside its act. One telling word is enough if there is no other
    and the act is told in the plan's `exact` word; less is where all whom it names are named again."""
    said = _SAID.search(plan.text)
    told = plan.told - frozenset(stems(said[0])) if said is not None else plan.told
    # "Voters will elect a mayor" is told as "the election of a mayor".
    polls = frozenset() if _POLLS.isdisjoint(act) else _POLLS - report.stems
    rest = {one for one in told if one not in act | polls and one not in _LIGHT and not one[0].isdigit()}
    shared = rest & report.stems
    if exact and {one for one in rest if weight(one) >= TELLING} == {one for one in shared if weight(one) >= TELLING}:
        return bool(shared)
    if len(plan.parties) > 1 and plan.parties <= report.called:
        share = min(share, NAMED)
    return len(shared) >= _LEAST and sum(map(weight, shared)) >= share * sum(map(weight, rest))
