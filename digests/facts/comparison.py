"""Compares single aspects of two sentences: their figures, direction, acts and places, and the time between them.

Reads their profiles and articles' times; must not know how much words weigh, nor what kind of link follows.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import timedelta
from difflib import SequenceMatcher

from digests.analysis.stems import stem
from digests.facts.acted import doing
from digests.facts.days import NEIGHBOURS, fine
from digests.facts.directions import turned
from digests.facts.measures import clash
from digests.facts.opposites import opposite, overruled, resolved
from digests.facts.profile import Profile
from digests.facts.reach import part_and_whole
from digests.facts.starts import renumbered
from digests.facts.venues import other_venue, venues
from digests.facts.weights import Weights, weight
from digests.model import Dating, Said

APART = timedelta(days=12)  # undated sentences of articles further apart may tell similar but different events
RECURS = timedelta(days=30)  # and of articles further apart than this do, unless they tell how things have long stood
HELD = 0.6  # or when of one day to come and this much of the shorter clause stands in the longer
HELD_PAST = 0.7  # the same for a day that is past: more than one thing happens on a day of crisis
_NAMELY = 0.4  # of what one sentence tells beyond another, in names: from there on it tells of another
_SPELT = 0.65  # of their letters that two spellings of one name share in order
_WALKS = frozenset((stem("walkout"), stem("walk")))
_CLAIMS = re.compile(r"\b(?:claim(?:s|ed)?|admit(?:s|ted)|t[ao]k(?:es?|en|ing)|took) (?:\w+ )?responsibility\b")
_WALKOUT, _ATTACKS = stem("walkout"), frozenset((stem("attack"), stem("bomb")))


def may_be_one(a: Said, b: Said, left: Profile, right: Profile, days: str) -> bool:
    """Whether acts, direction, places and parties allow two sentences to tell one thing; `days` by compare_days."""
    if _acts_apart(left, right) or reverses(left, right) or two_strikes(left, right):
        return False
    if renumbered(left.ranks, right.ranks, (left.written, right.written)):
        return False
    for place, country in left.places:
        for other, elsewhere in right.places:
            if place == other and country != elsewhere:
                return False
    if strangers(left, right) or _elsewhere(left, right) or _elsewhere(right, left):
        return False
    return days != "open" or not long_apart(a, b, left, right)


def long_apart(a: Said, b: Said, left: Profile, right: Profile) -> bool:
    """Whether two sentences that don't both name a day are told so long apart that their words alone join nothing.

    Marches, outbreaks and walkouts recur in the same words, violence sooner than other things. A day that one of them
    names near the other's writing is as good as a day; a plan has its report, and a standing condition its retelling,
    whenever they come.
    """
    violent = a.sentence.violent and b.sentence.violent
    reach = APART if violent else RECURS
    if gap_between(a, b) <= reach or (a.sentence.background and b.sentence.background):
        return False
    if left.expected != right.expected or left.off != right.off:
        return False
    if left.whens and right.whens:
        return violent and not any(x.overlaps(y) and fine(x) and fine(y) for x in left.whens for y in right.whens)
    dated, other = (left, right) if left.whens else (right, left)
    written = other.written
    return written is None or not any(
        when.first - reach <= written <= when.last + reach for when in dated.whens if fine(when)
    )


def two_strikes(left: Profile, right: Profile) -> bool:
    """Whether one tells of a walkout and the other of an attack: a strike each, and nothing in common."""
    return (_WALKOUT in left.stems) != (_WALKOUT in right.stems) and (
        bool(left.stems & _ATTACKS) != bool(right.stems & _ATTACKS)
    )


def _reacts(left: Profile, right: Profile) -> bool:
    """Whether one mainly tells of an act that answers what the other tells."""
    return _answers(left, right) or _answers(right, left)


def _answers(new: Profile, old: Profile) -> bool:
    if not new.answer or new.answer in old.stems:
        return False
    return not new.stems.isdisjoint(old.done | doing(old.text))


def acts_differ(left: Profile, right: Profile) -> bool:
    """Whether both tell of things done, and neither of any that the other tells of; a walkout has many verbs."""
    if not (_WALKS.isdisjoint(left.stems) or _WALKS.isdisjoint(right.stems)):
        return False
    return bool(left.done and right.done) and left.done.isdisjoint(right.stems) and right.done.isdisjoint(left.stems)


def strangers(left: Profile, right: Profile) -> bool:
    """Whether both name somebody or some place, and neither holds a name of the other."""
    ours, theirs = left.parties, right.parties
    return bool(ours and theirs) and ours.isdisjoint(right.called) and theirs.isdisjoint(left.called)


def _acts_apart(left: Profile, right: Profile) -> bool:
    """Whether one offers and the other accepts or refuses; "won't accept" refuses."""
    if left.act == right.act or not left.act or not right.act:
        return False
    return not (left.negated and right.negated and {left.act, right.act} == {"accept", "refuse"})


def _elsewhere(left: Profile, right: Profile) -> bool:
    """Whether a place of one bears the name of a country that the other tells of: the state of Georgia, and Georgia."""
    return bool(left.places and right.countries) and any(
        country not in right.countries
        and any(other.startswith(place) and other != country for other in right.countries)
        for place, country in left.places
    )


def never_one(left: Profile, right: Profile) -> bool:
    """Whether two sentences can't hang together in any way, however alike: cheap to ask, and asked of many pairs.

    Of what was done and ended nothing (`Profile.settled`), on days too far apart; and if neither is a toll, by
    strangers or with another number.
    """
    if not (left.settled and right.settled):
        return False
    if left.day and right.day:
        near = timedelta(0) if left.recurs and right.recurs else NEIGHBOURS
        if abs(left.day.first - right.day.first) > near:
            return True
    if not (left.plain and right.plain):
        return False
    if strangers(left, right):
        return True
    return (
        not (left.figures and right.figures) and left.negated == right.negated and clash(left.measures, right.measures)
    )


def contradict(a: Said, b: Said, left: Profile, right: Profile) -> bool:
    """Whether a number, a mere fear, an opposite word or the order of the parties sets two sentences apart."""
    return (
        clash(left.measures, right.measures)
        or two_strikes(left, right)
        or left.feared != right.feared
        or opposite(left.stems, right.stems)
        or resolved(left.stems, right.stems)
        or _claims(left) != _claims(right)
        or _reacts(left, right)
        or (left.sentence.violent and right.sentence.violent and other_venue(venues(left.text), venues(right.text)))
        or renamed(left, right)
        or turned(a.sentence.text, b.sentence.text)
    )


def _claims(read: Profile) -> bool:
    """Whether it tells that somebody says that he did it: that is another thing than what he did."""
    return not read.negated and _CLAIMS.search(read.text) is not None


def irreconcilable(left: Profile, right: Profile) -> bool:
    """Whether two sentences tell outcomes of one act that can't both be true: approved and rejected, held and fell."""
    if left.off or right.off or left.expected != right.expected:
        return False
    if {left.act, right.act} == {"accept", "refuse"}:
        return not (left.undone or right.undone)  # a refusal is negated by itself
    return left.negated == right.negated and overruled(left.stems, right.stems)


def renamed(left: Profile, right: Profile) -> bool:
    """Whether two sentences differ in little but in whom or what they name: "A won in B" and "C won in B".

    Spellings of one name are alike in most of their letters. Who says it, and a toll of one place that another text
    gives for its province, set nothing apart.
    """
    ours, theirs = left.stems - right.stems, right.stems - left.stems
    if not ours or not theirs:
        return False
    mine, others = ours & left.names, theirs & right.names
    if (ours, theirs) != (mine, others):
        ours, theirs = (left.told - right.stems) - right.called, (right.told - left.stems) - left.called
        mine, others = ours & left.parties, theirs & right.parties
        if left.count is not None or right.count is not None or not (_mostly(mine, ours) and _mostly(others, theirs)):
            return False
    return not any(_spelt(one, other) for one in mine for other in others)


def _spelt(one: str, other: str) -> bool:
    """Whether two stems may be spellings of one name; of three letters any two are alike."""
    return min(len(one), len(other)) > 3 and SequenceMatcher(None, one, other).ratio() >= _SPELT


def _mostly(names: Collection[str], differing: Collection[str]) -> bool:
    """Whether names are most of what one sentence tells beyond another."""
    return bool(names) and sum(map(weight, names)) >= _NAMELY * sum(map(weight, differing))


def alike_told(left: Profile, right: Profile, weights: Weights) -> float:
    """The Dice overlap of what two sentences tell, whoever says it."""
    total = weights.total(left.told) + weights.total(right.told)
    return 2 * weights.total(left.told & right.told) / total if total else 0.0


def deeds_alike(left: Profile, right: Profile, weights: Weights) -> float:
    """The Dice overlap of two sentences without names and numbers: what is done, not by whom."""
    total = weights.total(left.deeds) + weights.total(right.deeds)
    return 2 * weights.total(left.deeds & right.deeds) / total if total else 0.0


def words_alike(left: Profile, right: Profile, weights: Weights) -> float:
    """The Dice overlap of two sentences without numbers."""
    one, other = (frozenset(stem for stem in each.stems if not stem[0].isdigit()) for each in (left, right))
    return 2 * weights.total(one & other) / (weights.total(one) + weights.total(other) or 1.0)


def clauses_alike(left: Profile, right: Profile, weights: Weights) -> bool:
    """Whether the clauses that give the day tell the same, whatever else the sentences tell."""
    if left.expected and right.expected and len(left.whens) == 1:
        # Two plans for one day are one plan if they share the act, and who acts or what upon.
        both = left.stems & right.stems
        names = left.parties | right.parties
        acts = weights.telling(both - names)
        if acts > 1 or (acts and (weights.telling(both & names) or len(both & names) > 1)):
            return True
    one, other = left.clauses or left.stems, right.clauses or right.stems
    shared = one & other
    if weights.telling(shared) < 2:
        return False
    least = min(weights.total(one), weights.total(other))
    return weights.total(shared) >= (HELD if left.expected and right.expected else HELD_PAST) * least


def set_apart(left: Profile, right: Profile) -> bool:
    """Whether each names somebody or some place that the other doesn't: a meeting in Bosa, and one in Dorn.

    Who only says it, sets nothing apart.
    """
    return bool((left.parties & left.told) - right.stems and (right.parties & right.told) - left.stems)


def elsewhere(left: Profile, right: Profile) -> bool:
    """Whether each sets what it tells in a place that the other doesn't name: clashes in Orsk, and clashes in Dorn."""
    if left.count is not None and right.count is not None and other_venue(left.count.venues, right.count.venues):
        return True  # a bomb at a market, and one at a mosque
    if part_and_whole(left.sentence, right.sentence):
        return True
    return bool(left.sites - right.called and right.sites - left.called)


def gap_between(a: Said, b: Said) -> timedelta:
    """The time between the articles of two sentences; none where either has no known date."""
    if Dating.UNKNOWN in (a.article.dating, b.article.dating):
        return timedelta(0)
    return abs(a.article.available - b.article.available)


def misnumbered(a: Said, b: Said, left: Profile, right: Profile) -> bool:
    """Whether one thing of one day would be both the second and the third since one moment, and can't be two things.

    The higher number told later may be of the next one.
    """
    numbers = renumbered(left.ranks, right.ranks, (left.written, right.written))
    if numbers is None:
        return False
    first, then = (a.article.available, numbers[0]), (b.article.available, numbers[1])
    return first[0] == then[0] or (first < then) != (first[1] < then[1])


def reverses(left: Profile, right: Profile) -> bool:
    """Whether one act goes from A to B in one and from B to A, or from another party, in the other."""
    for agent, act, patient in left.roles:
        for other, deed, target in right.roles:
            if act != deed:
                continue
            if agent and target and agent == target and (patient == other or not patient or not other):
                if (agent, act, patient) in right.roles or (other, deed, target) in left.roles:
                    continue
                return True
            if patient and other and patient == other and not (agent and target and agent != target):
                if (agent, act, patient) in right.roles or (other, deed, target) in left.roles:
                    continue
                return True
            if agent and other and agent != other and (not patient or not target or patient != target):
                return True
    return False
