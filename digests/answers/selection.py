"""Which events of a story matter: the days first, then the accounts of each day that say most, none twice.

Within a day: nearness to what is told of that day (centroid, Radev et al., "Centroid-based summarization of multiple
documents", 2004), with maximal marginal relevance against repetition (Carbonell and Goldstein, SIGIR 1998); dates
first and sentences second as in Gholipour Ghalandari and Ifrim, ACL 2020. Knows no wording beyond whether there is one.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta

from digests.analysis.stems import stem as stem_of
from digests.answers.context import per_object
from digests.answers.encounters import one_encounter
from digests.answers.events import Event
from digests.answers.recaps import linkable
from digests.answers.salience import Salience
from digests.facts.fates import is_ultimatum, others_act
from digests.facts.steps import will_not
from digests.facts.weights import TELLING, weight
from digests.model import Sentence
from digests.when import When

PER_DAY = 3  # lines a day at most when everything that matters is asked for
_BESIDE = 0.33  # of the rank of a day's weightiest line, from which another one stands beside it
_SAME = 0.5  # cosine of two sets of stems from which two facts of one day are accounts of one event
_LOOKED_AT = 6  # accounts of a group that a new one is compared with
_MET = 0.4  # the same for an expected event and its report: the words change with the tense
_COARSER = 0.35  # the same for what is told of a week and of a day in it
_EARLY = 5  # days before a deadline on which it can be met
_LONG = 25  # days; a month or more
_COMPARED = 400  # accounts of one day that are weighed against each other, the nearest to the story
_EXPECTED = 0.3  # what is still to come weighs less on its day than what is told as done
_SECOND = 0.8  # a date in a sentence that is mainly about another day
_SPOKEN = 0.6  # bare direct speech
_MARKS = ("“", '"', "`")
_IN_SO_MANY_WORDS = 1.5  # a date that needs no other to be read ("on 3 February"): who looks back writes so
_ALONGSIDE = 0.5  # of the weight of a day's first line, from which another one is worth its words beside it
_REPORTED = 0.7  # what a report without a day of its own keeps of its weight on the day it was told

Groups = list[list[Event]]
Quotable = Callable[[Event], bool]
Came = Callable[[Event], Collection[str]]  # of a plan: the ids of the facts that are known to report it done


def by_day(
    events: Sequence[Event],
    reported: dict[date, list[Event]],
    weights: Salience,
    days: Mapping[date, float],
    quotable: Quotable,
    dates: int,
    per_date: int,
) -> Groups:
    """The `dates` days that weigh most by `days`, with at most `per_date` groups of accounts each, in date order."""
    held: dict[date, list[Event]] = {}
    for event in events:
        if event.when.is_day:
            held.setdefault(event.when.first, []).append(event)
    found: dict[date, Groups] = {}
    for day in sorted(held, key=lambda day: (-days.get(day, 0.0), day)):
        if len(found) == dates:
            break
        groups = _of_day([*held[day], *reported.get(day, ())], weights, quotable, per_date)
        if groups or (groups := _link(held[day])):
            found[day] = groups
    told = {group[0].first.key: day for day, groups in found.items() for group in groups if not _aside(group[0])}
    for day, groups in found.items():
        if any(_aside(group[0]) and told.get(group[0].first.key, day) != day for group in groups):
            # A sentence that already stands under its own day tells this one only where nothing else does.
            others = [e for e in held[day] if not (_aside(e) and told.get(e.first.key, day) != day)]
            found[day] = _of_day([*others, *reported.get(day, ())], weights, quotable, per_date) or groups
    return [group for day in sorted(found) for group in found[day]]


def _aside(event: Event) -> bool:
    """Whether an event is told in passing, in a sentence about another one or about what is still to come."""
    return event.mention is not None or event.expected


def _link(events: Sequence[Event]) -> Groups:
    """The weightiest fact of a day none of whose accounts can be quoted, to be listed with its link."""
    facts = [event for event in events if event.mention is None and not event.spare and linkable(event.fact)]
    return [[min(facts, key=lambda event: (-event.rank, event.fact.id))]] if facts else []


def that_matter(events: Sequence[Event], quotable: Quotable, came: Came) -> Groups:
    """All groups of accounts of events that matter, in date order; `came` gives the facts that report a plan."""
    held: dict[When, list[Event]] = {}
    for event in events:
        if not event.spare:
            held.setdefault(event.when, []).append(event)
    return _settled(_finest([group for when in sorted(held) for group in _of_when(held[when], quotable)]), came)


def weightiest(groups: Groups, limit: int) -> tuple[Groups, int]:
    """The groups that rank highest, at most `limit`, in the order given, and how many were left out."""
    kept = sorted(groups, key=lambda group: (-group[0].rank, group[0].when, group[0].fact.id))[:limit]
    chosen = {id(group) for group in kept}
    return [group for group in groups if id(group) in chosen], len(groups) - len(kept)


def alike(a: frozenset[str], b: frozenset[str], least: float = _SAME) -> bool:
    """Whether two sets of stems of one day are accounts of one event."""
    return len(a & b) >= least * math.sqrt(len(a) * len(b))


def _finest(groups: Groups) -> Groups:
    """The groups, but "last week" told as the day within it whose account tells the same thing, if one does best.

    A month or more within which single days are known tells less than they do, and is left out.
    """
    days = [group for group in groups if group[0].when.is_day]
    order = [group[0].when.first for group in days]
    kept = []
    for group in groups:
        lead = group[0]
        within = days[bisect_left(order, lead.when.first) : bisect_right(order, lead.when.last)]
        within = within if lead.when.days > 1 else []
        same = [day for day in within if lead.expected == day[0].expected and same_event(lead, day, _COARSER)]
        shared = sorted((len(lead.stems & day[0].stems) for day in same), reverse=True)
        if shared and (len(shared) == 1 or shared[0] > shared[1]):
            max(same, key=lambda day: len(lead.stems & day[0].stems)).extend(group)
        elif not (within and lead.when.days > _LONG):
            kept.append(group)
    return kept


def _settled(groups: Groups, came: Came) -> Groups:
    """The groups, but what was expected told as the event that a later article reports done."""
    done = [group for group in groups if not group[0].expected and group[0].when.is_day]
    order = [group[0].when.first for group in done]
    kept = []
    for group in groups:
        first = bisect_left(order, group[0].when.first - timedelta(days=_EARLY))
        near = done[first : bisect_right(order, group[0].when.last)] if group[0].expected else []
        known = came(group[0]) if near else ()
        met = next((other for other in near if _meets(other, group[0], known)), None)
        if met is not None:
            met.extend(group)
        else:
            kept.append(group)
    return kept


def _meets(done: Sequence[Event], lead: Event, known: Collection[str]) -> bool:
    """Whether a done event is the expected one: on its day, or for a deadline in the days before, told later.

    "Agreed on Monday to return by Friday" is no return: it names the Friday itself.
    """
    day = done[0].when.first
    early = timedelta(days=_EARLY if lead.deadline else 0)
    if not lead.when.first - early <= day <= lead.when.last:
        return False
    if any(event.fact.id in known for event in done):
        return True
    if is_ultimatum(lead.fact) or not same_event(lead, done, _MET) or others_act(done[0].first, lead.first):
        return False
    told = [said for event in done[:_LOOKED_AT] for said in event.fact.said]
    if not lead.when.covers(done[0].when) and any(m.when == lead.when for said in told for m in said.sentence.mentions):
        return False
    return max(said.article.available for said in told) > lead.first.article.available


def _of_when(events: Sequence[Event], quotable: Quotable) -> Groups:
    ranked = sorted(events, key=lambda event: (-event.rank, event.fact.id))
    groups = _grouped(ranked, quotable, PER_DAY)
    groups = [group for group in groups if group[0].rank >= _BESIDE * groups[0][0].rank]
    if not groups and ranked[0].when.is_day and ranked[0].mention is None and linkable(ranked[0].fact):
        groups.append([ranked[0]])  # a day whose only account can't be quoted is listed with its link
    return groups


def _of_day(events: Sequence[Event], weights: Salience, quotable: Quotable, most: int) -> Groups:
    shares = [_own(event) * _near(event, weights) * weights.near(event.first.sentence) for event in events]
    heaviest = sorted(range(len(events)), key=lambda i: (-shares[i], events[i].fact.id, events[i].when))[:_COMPARED]
    vectors = {i: _vector(events[i], weights) for i in heaviest}
    total: dict[str, float] = {}
    for i, vector in vectors.items():
        for stem, value in vector.items():
            total[stem] = total.get(stem, 0.0) + value * shares[i]
    worth: dict[int, float] = {}
    for i, vector in vectors.items():
        central = sum(value * total[stem] for stem, value in vector.items())
        worth[id(events[i])] = central * math.sqrt(_near(events[i], weights)) * _own(events[i])
    ranked = sorted((events[i] for i in vectors), key=lambda event: (-worth[id(event)], event.fact.id, event.when))
    groups = _grouped(ranked, quotable, most)
    return [group for group in groups if worth[id(group[0])] >= _ALONGSIDE * worth[id(groups[0][0])]]


def _grouped(ranked: Sequence[Event], quotable: Quotable, most: int) -> Groups:
    """Accounts of one event together, in the order given; the first `most` that can be quoted."""
    groups: Groups = []
    for event in ranked:
        alive = (group for group in groups if group[0].expected == event.expected and _may_join(event, group[0]))
        group = next((group for group in alive if same_event(event, group) or _one_plan(event, group[0])), None)
        if group is not None:
            group.append(event)
        elif len(groups) < most and quotable(event):
            groups.append([event])
    return groups


def _may_join(a: Event, b: Event) -> bool:
    """Whether two things of one day may be one: what is to be done, and what is not, are two."""
    return not a.expected or will_not(a.first.sentence.text) == will_not(b.first.sentence.text)


def _one_plan(a: Event, b: Event) -> bool:
    """Whether two expected things of one day are one: they share what is to be done and what with, names aside; for
    one deadline either is enough."""
    if not (a.expected and b.expected and a.when == b.when):
        return False
    if not (a.deadline or b.deadline) and (one := one_encounter(a.first.sentence, b.first.sentence)) is not None:
        return one
    names = {stem_of(word.capitalize()) for e in (a, b) for name in e.first.sentence.names for word in name.split()}
    shared = frozenset(a.first.sentence.stems).intersection(b.first.sentence.stems) - names
    telling = sum(1 for each in shared if weight(each) >= TELLING)
    return telling > 1 or (telling == 1 and a.deadline and b.deadline)


def same_event(event: Event, group: Sequence[Event], least: float = _SAME) -> bool:
    """Whether an account tells what one of a group's first accounts tells."""
    own, stems = _stems(event.first.sentence), event.stems
    for other in group[:_LOOKED_AT]:
        theirs = other.stems
        if alike(stems, theirs, least):
            return True
        single = len(event.fact.said) == len(other.fact.said) == 1  # then these are the sets just compared
        if not single and alike(own, _stems(other.first.sentence), least):
            return True
    return False


@per_object
def _stems(sentence: Sentence) -> frozenset[str]:
    return frozenset(sentence.stems)


def _own(event: Event) -> float:
    """What an account is worth on its day by its kind, not by its words."""
    sentence = event.first.sentence
    worth = _REPORTED if event.reported else 1.0
    worth *= _EXPECTED if event.expected else 1.0
    worth *= _SECOND if event.mention is not None else 1.0
    if any(m.when == event.when and not m.relative for m in sentence.mentions):
        worth *= _IN_SO_MANY_WORDS
    return worth * (_SPOKEN if sentence.text[:1] in _MARKS else 1.0)


def _near(event: Event, weights: Salience) -> float:
    return weights.articles.get(event.first.article.id, 0.0)


def _vector(event: Event, weights: Salience) -> dict[str, float]:
    """Unit vector of a sentence, its stems by how rare they are in the story."""
    counts = Counter(event.first.sentence.stems)
    vector = {stem: count * weights.rarity(stem) for stem, count in counts.items()}
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {stem: value / length for stem, value in vector.items()}
