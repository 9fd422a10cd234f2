"""What a story has on which day: facts with their dates, side clauses that date another event, reports without a day.

Finds; ranks and chooses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from digests.answers import quotation
from digests.answers.context import context, per_object, per_view
from digests.answers.happening import dates_a_saying, happens, recalls
from digests.answers.salience import salience
from digests.facts.links import LinkKind
from digests.facts.lookup import of
from digests.facts.profile import tolls
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


@per_view
def all_events(view: View) -> list[Event]:
    """Every fact with a date, and every other date named in a sentence, in canonical order of the facts."""
    weights = salience(view)
    found: list[Event] = []
    told: set[date] = set()
    recaps: list[int] = []
    for fact in view.facts:
        when = fact.when if fact.when is not None else _inherited(fact, view)
        if when is None:
            continue
        plain = [said for said in fact.said if happens(said.sentence) and not _before_it(said, when)]
        recalled = bool(plain) and all(recalls(said.sentence) for said in plain)
        found.append(
            Event(when, fact, weights.facts[fact.id], _expected(fact, when), fact.deadline, spare=not plain or recalled)
        )
        if when.is_day and not found[-1].spare and when.first not in told and quotation.wordings(fact, view):
            told.add(when.first)
        if recalled:
            recaps.append(len(found) - 1)
    for place in recaps:  # what runs through several days tells a day that nothing else tells
        found[place] = replace(found[place], spare=found[place].when.first in told)
    for fact in view.facts:
        for said in fact.said:
            if said.sentence.mentions:
                found.extend(_others(fact, said, told, weights.facts[fact.id]))
    return found


@per_view
def reports(view: View) -> dict[date, list[Event]]:
    """Facts without a date by the day they were first told on, in articles that state their date."""
    weights = salience(view)
    dated = {event.fact.id for event in all_events(view) if event.mention is None}
    found: dict[date, list[Event]] = {}
    whens: dict[date, When] = {}
    for fact in view.facts:
        article = fact.said[0].article
        if fact.id in dated or article.dating is not Dating.STATED:
            continue
        if (day := article.written) is not None:
            if day not in whens:
                whens[day] = When.day(day)
            event = Event(whens[day], fact, weights.facts[fact.id], fact.expected, reported=True)
            found.setdefault(day, []).append(event)
    return found


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
        if sentence.grade is not Grade.WITH_BEFORE or not tolls(sentence.figures):
            continue
        before = lookups.before(said)
        if before is None or not before.sentence.violent:
            continue
        whens = {m.when for m in before.sentence.mentions if m.main and m.when is not None and m.when.is_day}
        if len(whens) == 1:
            return whens.pop()
    return None


def _others(fact: Fact, said: Said, told: set[date], rank: float) -> list[Event]:
    found = []
    seen = {fact.when}
    for mention in said.sentence.mentions:
        when = mention.when
        if when is None or not when.is_day or when in seen or mention.flag or said.sentence.background:
            continue
        seen.add(when)
        spare = when.first in told or dates_a_saying(said, mention) or _before_it(said, when)
        found.append(Event(when, fact, rank, _to_come(said, mention), mention.deadline, said, mention, spare))
    return found


def moved_to(fact: Fact, view: View) -> Fact | None:
    """The fact by which an expected one was put on another day, called off or brought forward later on; else None."""
    first = fact.said[0].article.available
    for kind, other in of(view).related(fact):
        if kind in (LinkKind.MOVED, LinkKind.CALLED_OFF) and other.said[0].article.available > first:
            return other
    return None
