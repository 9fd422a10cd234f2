"""What a story has on which day: facts with their dates, side clauses that date another event, reports without a day.

Finds; ranks and chooses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from digests.analysis.dates.clauses import older_count
from digests.answers import quotation
from digests.answers.context import context, per_fact, per_facts, per_object
from digests.answers.happening import happens, recalls
from digests.answers.salience import salience, told_by_article
from digests.answers.shelves import shelves
from digests.facts.clauses import only_says
from digests.facts.counts import tolls
from digests.facts.history import is_off
from digests.facts.lookup import of
from digests.model import Dating, Fact, Grade, Mention, Said, View
from digests.when import When


@dataclass(frozen=True, slots=True)
class Event:
    """A fact on a date.

    `mention` is set when another date of one of its sentences, `said`, puts something on this day (mostly a side
    clause: "in response to Jan 16 strikes"). `spare` tells that a fact of its own tells this day better, or that
    nothing happens in it.
    `reported` marks a fact without a date, held against the day on which it was first told.
    """

    when: When
    fact: Fact
    rank: float
    expected: bool = False
    deadline: bool = False
    said: Said | None = None
    mention: Mention | None = None
    spare: bool = False
    reported: bool = False

    @property
    def stems(self) -> frozenset[str]:
        """The stems of all its sentences."""
        return stems_of(self.fact)

    @property
    def accounts(self) -> tuple[Said, ...]:
        """Its sentences, but those of its fact that tell of other days only: none may stand under this one's date."""
        if self.said is not None:
            return (self.said,)
        if self.reported:
            return self.fact.said
        return tuple(said for said in self.fact.said if _may_tell(said, self.when)) or self.fact.said

    @property
    def first(self) -> Said:
        """The sentence that it is compared by."""
        return self.said if self.said is not None else self.fact.said[0]


@per_object
def stems_of(fact: Fact) -> frozenset[str]:
    """The stems of all sentences of a fact."""
    return frozenset(stem for said in fact.said for stem in said.sentence.stems)


def _may_tell(said: Said, when: When) -> bool:
    """Whether a sentence tells of these days, or of none by name."""
    days = [m.when for m in said.sentence.mentions if m.when is not None and m.flag is None]
    return not days or any(day.overlaps(when) for day in days)


@per_facts
def all_events(view: View) -> list[Event]:
    """Every fact with a date, and every other date named in a sentence, in canonical order of the facts."""
    weights = salience(view).facts
    dated = [(fact, _dated(fact, view)) for fact in shelves(view).dated]
    told: set[date] = set()
    for fact, (event, _, _) in dated:
        if event is None or event.spare or not event.when.is_day or event.when.first in told:
            continue
        if quotation.is_quotable(fact, view):
            told.add(event.when.first)
    # What runs through several days tells a day that nothing else tells.
    found = [
        _weighed(event, weights[fact.id], event.when.first in told if recalled else event.spare)
        for fact, (event, recalled, _) in dated
        if event is not None
    ]
    found.extend(
        _weighed(other, weights[fact.id], other.spare or other.when.first in told)
        for fact, (_, _, others) in dated
        for other in others
    )
    return found


def reports(view: View, since: date | None, until: date | None) -> dict[date, list[Event]]:
    """Facts without a date by the day they were first told on, in articles that state their date, of some days."""
    weights, lookup = salience(view).facts, of(view)
    placed = {fact.id for fact in shelves(view).dated if _dated(fact, view)[0] is not None}
    found: dict[date, list[Event]] = {}
    for told in told_by_article(view):
        article = told[0].article
        day = article.written if article.dating is Dating.STATED else None
        if day is None or (since is not None and day < since) or (until is not None and until < day):
            continue
        when = When.day(day)
        for fact in lookup.facts_of(article.id):
            if fact.said[0].article.id == article.id and fact.id not in placed:
                event = Event(when, fact, weights[fact.id], fact.expected, reported=True)
                found.setdefault(day, []).append(event)
    return found


@per_fact
def _dated(fact: Fact, view: View) -> tuple[Event | None, bool, tuple[Event, ...]]:
    """The event of a fact, whether it is only recalled beside others, and the events of its other dates; none of them
    weighed yet, so that they stand whatever else the story holds: three quarters of what a new article costs."""
    others = tuple(other for said in fact.said if said.sentence.mentions for other in _others(fact, said))
    when = fact.when if fact.when is not None else _inherited(fact, view)
    if when is None:
        return None, False, others
    plain = [said for said in fact.said if happens(said.sentence) and not _before_it(said, when)]
    recalled = bool(plain) and all(recalls(said.sentence) for said in plain)
    event = Event(when, fact, 0.0, _expected(fact, when), fact.deadline, spare=not plain or recalled)
    return event, recalled, others


def _weighed(event: Event, rank: float, spare: bool) -> Event:
    """An event with its rank in a story (as `replace`, which costs five times as much)."""
    return Event(event.when, event.fact, rank, event.expected, event.deadline, event.said, event.mention, spare)


def _expected(fact: Fact, when: When) -> bool:
    """Whether no sentence that gives this date reports it done: "agreed on Monday to return by Jan 26" is done on
    Monday and expected for the 26th."""
    given = [_to_come(said, m) for said in fact.said for m in said.sentence.mentions if m.main and m.when == when]
    return all(given) if given else fact.expected


def _to_come(said: Said, mention: Mention) -> bool:
    """Whether a date lay ahead when it was said. Of two dates of what "will" be, the day of writing is that of the
    saying: "will meet on Jan 30, according to a schedule shown on Wednesday"."""
    told = said.article.written
    if not mention.expected or mention.when is None or told is None:
        return mention.expected
    if mention.when.last == told:
        later = (m.when.last for m in said.sentence.mentions if m.expected and m.when is not None)
        return not any(day > told for day in later)
    return mention.when.last > told


def _before_it(said: Said, when: When) -> bool:
    """Whether a sentence tells as done what its article was written before: "was due on Friday, but fell ill"."""
    written = said.article.written
    if written is None or when.first <= written:
        return False
    # "Moved from 28 January to 4 February" reads as a span, of which the thing has the last day.
    coming = (mention.when for mention in said.sentence.mentions if mention.expected and mention.when is not None)
    return not any(day == when or (not day.is_day and day.last == when.last) for day in coming)


def _inherited(fact: Fact, view: View) -> When | None:
    """ "The operation ... nine fatalities" has the date of the sentence before, which it can't do without."""
    lookups = context(view)
    for said in fact.said:
        sentence = said.sentence
        if not sentence.figures or sentence.grade is not Grade.WITH_BEFORE or not tolls(sentence.figures):
            continue
        before = lookups.before(said)
        if before is None or not before.sentence.violent:
            continue
        whens = {m.when for m in before.sentence.mentions if m.main and m.when is not None and m.when.is_day}
        if len(whens) == 1:
            return whens.pop()
    return None


def _others(fact: Fact, said: Said) -> list[Event]:
    found = []
    seen = {fact.when}
    for mention in said.sentence.mentions:
        when = mention.when
        if when is None or not when.is_day or when in seen or mention.flag or said.sentence.background:
            continue
        if older_count(said.sentence.text[: mention.start - said.sentence.start]) is not None:
            continue  # "up from 14 on Monday": nothing else is told of it
        seen.add(when)
        spare = only_says(said, mention) or _before_it(said, when)
        found.append(Event(when, fact, 0.0, _to_come(said, mention), mention.deadline, said, mention, spare))
    return found


def moved_to(fact: Fact, view: View) -> tuple[str, Fact] | None:
    """How an expected fact was put on another day, called off or dropped later on, and the fact by which; else None."""
    return next(((kind, other) for kind, other in of(view).related(fact) if is_off(fact, kind, other)), None)
