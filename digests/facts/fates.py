"""What became of a thing expected, by all that later facts tell: one decision for timeline, status and digest.

Reads facts and their links; knows no view's layout and no channel.
"""

from __future__ import annotations

import re
from datetime import date

from digests.facts.history import step
from digests.facts.links import LinkKind
from digests.facts.plans import by_another
from digests.facts.profile import telling
from digests.facts.profiles import profile_of
from digests.facts.steps import put_off, will_not
from digests.facts.weights import TELLING, weight
from digests.model import Fact, Lookup, Said, Sentence
from digests.when import When

_SHARED = 3  # telling stems by which a report of the day tells of the thing that was due
_READER = object()
# What is so through its day, and no event of it.
_STAYS = re.compile(
    r"\b(?:will|shall|would|to) (?:\w+ly |also |still |now )?(?:(?:stay|remain|be kept) (?:\w+ly )?\w+|be (?:\w+ly )?"
    r"(?:closed|shut|open|off|away|absent|in (?:place|force|effect|custody|mourning)"
    r"|under (?:curfew|lockdown|guard)))\b"
    r"(?! (?:down|by)\b)",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(r"\b(?:deadlines?|ultimatums?|until|till)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)(?: (?:at least|the|late|early|noon|midnight|on|end of))* $", re.IGNORECASE)


def past_due(fact: Fact, day: date) -> bool:
    """Whether the day of an expected thing is over on `day`: nobody is late on the day itself, and what only lasts
    until then ("will stay closed until Friday") is late never."""
    if not fact.expected or fact.when is None or fact.when.last >= day:
        return False
    return not all(lasts(said.sentence) for said in fact.said)


def lasts(sentence: Sentence) -> bool:
    """Whether it tells of a state that goes on through its day or until it, or that something will not be done: nothing
    takes place then."""
    text = sentence.text
    if _STAYS.search(text) or will_not(text):
        return True
    mains = telling(sentence)
    return (
        bool(mains)
        and not (sentence.negated or put_off(text))
        and all(m.expected and not m.deadline and _UNTIL.search(text[: m.start - sentence.start]) for m in mains)
    )


def settled(fact: Fact, lookup: Lookup, when: When | None = None) -> bool:
    """Whether something says that an expected thing was done, moved or called off, or tells of it on its day as done.

    `when` is the day that it was expected on, if that is not the fact's own.
    """
    when = when or fact.when
    for kind, other in lookup.related(fact):
        if step(fact, kind, other) is not None:
            return True
    if when is None:
        return False
    words = telling_words(fact)
    for other in lookup.dated(when.first, when.last):
        if other.expected or other.id == fact.id:
            continue
        # What reports one wording of a plan done reports its other wordings done.
        reports = any(kind is LinkKind.HAPPENED for kind, _ in lookup.related(other))
        if len(words & telling_words(other)) >= _SHARED - reports and not others_act(other.said[0], fact.said[0]):
            return True
    return False


def is_ultimatum(fact: Fact) -> bool:
    """Whether its day is only the last one for somebody to act ("has until Friday"): it passes, whatever comes."""
    return fact.deadline and any(_LAST_DAY.search(said.sentence.text) for said in fact.said)


def done(fact: Fact, lookup: Lookup) -> bool:
    """Whether a later fact reports an expected thing done."""
    return any(kind == LinkKind.HAPPENED and step(fact, kind, other) for kind, other in lookup.related(fact))


def others_act(done: Said, plan: Said) -> bool:
    """Whether a report tells of another party's act than the plan, or of another place."""
    return by_another(profile_of(_READER, done, None), profile_of(_READER, plan, None))


def telling_words(fact: Fact) -> frozenset[str]:
    """The stems of a fact that are worth comparing by."""
    return frozenset(stem for said in fact.said for stem in said.sentence.stems if weight(stem) >= TELLING)
