"""Whether one sentence says of what another tells that it is not so: by a "not", or as a party's denial.

A relation between two sentences by their profiles; knows no other sentence and makes no link.
"""

from __future__ import annotations

from datetime import timedelta

from digests.analysis.stems import stems as stems_of
from digests.facts.comparison import reverses, set_apart
from digests.facts.counts import HURT
from digests.facts.profile import Profile
from digests.facts.undone import points_back
from digests.facts.weights import TELLING, Weights, weight
from digests.model import Said

ANSWERED = timedelta(days=4)  # a "not" later than that is about another moment
# Verbs that say nothing themselves: "did not carry out the raid" is of the raid.
_LIGHT = frozenset(stems_of("carry take make give have do get launch conduct"))
# "Denied any role in the attack" is of the attack.
_PARTS = frozenset(stems_of("involvement involved responsibility responsible role part behind link links complicity"))
_LEAST = 2  # stems and names at least that a short denial is about
DENIED = 0.8  # of what a party denies stands in what another says


def denies(left: Profile, right: Profile, gap: timedelta, weights: Weights) -> bool:
    """Whether one says of what the other tells that it is not so, and not of something beside it."""
    no, yes = (left, right) if left.negated else (right, left)
    about = {stem for stem in no.undone & yes.stems if weights[stem] >= TELLING}
    if not no.denies and weights.total(no.undone & yes.stems) < DENIED * weights.total(no.undone - _LIGHT):
        return False  # "hasn't turned against the crowd" is no word on who joined the crowd
    if yes.stems <= no.affirmed:
        return False  # it says the same beside its "not"
    if set_apart(no, yes):
        return False  # the president will go, the minister won't
    return bool(about) and gap <= ANSWERED and (left.expected == right.expected or no.act == "refuse")


def denied(a: Said, b: Said, left: Profile, right: Profile, weights: Weights) -> bool:
    """Whether one is a party's denial of what the other tells, however it tells the rest."""
    if left.denies == right.denies:
        return False
    no, yes, denial, claim = (left, right, a, b) if left.denies else (right, left, b, a)
    if denial.article.available < claim.article.available:
        return False  # a denial answers
    if not yes.negated and not reverses(left, right) and _of_its_own(denial, no, yes):
        return True
    hurt = yes.count is not None and not HURT.isdisjoint(no.undone)
    about = [stem for stem in no.undone - _PARTS if hurt or weights[stem] >= TELLING]
    if about and not yes.negated and points_back(no.text):
        # "He is in Karsk, dismissing reports that he had fled": whom it is about is named before.
        whom = no.parties - frozenset(stems_of(denial.sentence.speaker.text if denial.sentence.speaker else ""))
        if len(whom & yes.called) > 1 and set(about) <= yes.stems and not reverses(left, right):
            return True
    if len(about) < 2 or yes.negated or reverses(left, right):
        return False
    if not no.names & yes.names and (not hurt or _names_of_its_own(denial, no)):
        return False  # "denied that any guards were wounded" names nobody, and can only be of the count
    held = sum(weights[stem] for stem in about if stem in yes.stems)
    return held >= DENIED * sum(weights[stem] for stem in about)


def _of_its_own(said: Said, no: Profile, yes: Profile) -> bool:
    """Whether all that a denial is about stands in the claim, with who denies: "the brigade denied killing Hald"."""
    speaker = said.sentence.speaker
    told = no.undone - _PARTS
    if speaker is None or not told <= yes.stems or not any(weight(one) >= TELLING for one in told):
        return False
    start = speaker.start - said.sentence.start
    who = frozenset(stems_of(speaker.text))
    names = no.names - frozenset(stems_of(no.text[: max(0, start)])) - who
    if not names <= yes.called or len(told) + len(names) < _LEAST:
        return False
    named = frozenset(one for one in who & (no.names | yes.stems) if weight(one) >= TELLING)
    return bool(named & yes.called) or (not who & no.names and bool(names or no.names & yes.names))


def _names_of_its_own(said: Said, read: Profile) -> bool:
    """Whether a denial names anything beside who denies."""
    speaker = said.sentence.speaker
    return bool(read.parties - frozenset(stems_of(speaker.text if speaker is not None else "")))
