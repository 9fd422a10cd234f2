"""Events in date order, past and expected: one line for several accounts of one event.

An event is a fact with a date, or a date in a side clause that puts another event on its own day ("in response to
Jan 16 strikes"). The bot asks for all that matters, a benchmark for n dates with m sentences each: the same events,
weights and lines. Choosing is in `selection`, wording in `lines`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from digests.answers import quotation
from digests.answers.about import About
from digests.answers.amends import amends
from digests.answers.context import context, per_facts, per_object, per_view
from digests.answers.days import day_weights
from digests.answers.events import Event, all_events, moved_to, reports
from digests.answers.happening import happens, recalls
from digests.answers.incidents import mistaken
from digests.answers.lines import is_quotable, lines_of
from digests.answers.model import Line, Timeline
from digests.answers.salience import Salience, salience
from digests.answers.selection import Groups, alike, by_day, that_matter, weightiest
from digests.answers.shelves import shelves
from digests.facts.fates import done
from digests.facts.links import LinkKind
from digests.facts.lookup import of
from digests.facts.steps import called_off, dropped, put_off_from, put_off_to, will_not
from digests.garbage import no_garbage
from digests.model import Fact, Lookup, Said, View
from digests.when import Precision, When

_COARSE = frozenset((Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.HALF, Precision.QUARTER))
_FOLLOWED = 40  # events of a story short enough for each link to be followed; a longer one is not searched for them
_A_DAY = 3  # lines a day beside which a bare link is noise
_TRIED, _UNDATED = 20, 5  # facts without a day that are looked at for lines, lines shown; twice that when asked about
_LONG_AGO = 730  # days before the newest article; what lies further back is background


def timeline(
    view: View,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
    background: bool = False,
    dates: int | None = None,
    per_date: int = 1,
    limit: int = 60,
    about: str | None = None,
) -> Timeline:
    """The events of a story that touch `since`..`until` (aware moments; None is open), in date order.

    With `dates`, the so many most important days with at most `per_date` lines each; without, every event that
    matters, at most `limit`, the rest counted in `more`. Expected events stay `expected` until a source reports
    them done. `background` lets years and days long before the story in. `about` keeps what names those words, in the
    notation of digests.answers.about and in every spelling that the story knows; raises BadMatch if it can't be read.
    """
    asked = _Asked(since, until, background, dates, per_date, limit, about)
    kept = _answered(view)
    if asked not in kept:
        kept[asked] = _made(view, asked)
    return kept[asked]


@dataclass(frozen=True, slots=True)
class _Asked:
    since: datetime | None
    until: datetime | None
    background: bool
    dates: int | None
    per_date: int
    limit: int
    about: str | None


@per_view
def _answered(view: View) -> dict[_Asked, Timeline]:
    """What was already answered from this view: it never changes, so neither does the answer."""
    return {}


@no_garbage()
def _made(view: View, asked: _Asked) -> Timeline:
    weights = salience(view)
    since, until = asked.since, asked.until
    about = None if asked.about is None else About.parse(asked.about, view.story)
    events = all_events(view)
    if about is not None:
        events = [event for event in events if about.held(event.fact)]
    more = 0

    def quotable(event: Event) -> bool:
        return is_quotable(event, view)

    if asked.dates is not None:
        found = _shown(events, view, asked, weights)
        told = reports(view, since.date() if since else None, until.date() if until else None)
        chosen = by_day(found, told, weights, day_weights(view), quotable, asked.dates, asked.per_date)
    else:
        known = _grouped(view)
        key = replace(asked, limit=0)
        if key not in known:
            known[key] = that_matter(_shown(events, view, asked, weights), quotable, partial(_came, of(view)))
        chosen, more = weightiest(known[key], asked.limit)
        if len(chosen) <= _FOLLOWED:
            near_by = [event for event in events if _inside(event.when, since, until)]
            chosen = _with_linked(chosen, near_by, weights, quotable)
    near = None if asked.dates is None else weights.near
    lines = [_with_notice(_with_move(line, view), view) for line in lines_of(chosen, view, near)]
    undated = () if asked.dates is not None else _undated(view, asked, about, weights, lines)
    before, after = (None, None) if lines else _beside(events, view, asked, weights, quotable)
    return Timeline(
        story=view.story,
        as_of=view.as_of,
        as_known=view.as_known,
        since=since,
        until=until,
        events=tuple(lines),
        undated=undated,
        articles=len(view.articles),
        coverage=view.coverage,
        more=more,
        about=asked.about,
        before=before,
        after=after,
    )


def _beside(
    events: Sequence[Event], view: View, asked: _Asked, weights: Salience, quotable: Callable[[Event], bool]
) -> tuple[When | None, When | None]:
    """The dates of the last event before a period that holds none, and of the first after it."""
    if asked.since is None and asked.until is None:
        return None, None
    ever = replace(asked, since=None, until=None)
    found = that_matter(_shown(events, view, ever, weights), quotable, partial(_came, of(view)))
    dates = [group[0].when for group in found]
    since, until = asked.since, asked.until
    before = [when for when in dates if since is not None and when.last < since.date()]
    after = [when for when in dates if until is not None and when.first > until.date()]
    return max(before, key=lambda when: when.last, default=None), min(after, default=None)


@per_facts
def _grouped(view: View) -> dict[_Asked, Groups]:
    """The groups of events of a view whatever the limit: the status asks for more of them than a timeline."""
    return {}


def _with_linked(
    groups: Groups, events: Sequence[Event], weights: Salience, quotable: Callable[[Event], bool]
) -> Groups:
    """The groups, and what happened on a named day that nobody tells in words that stand alone: one link a day."""
    linked: dict[When, Event] = {}
    for event in events:
        sentence = event.first.sentence
        named = any(m.main and m.when == event.when and not m.relative for m in sentence.mentions)
        if event.mention is not None or event.reported or event.spare or event.expected or not event.when.is_day:
            continue
        # What happened on a named day is an event even where its sentence goes on about long-standing things.
        if not named or _is_long_ago(event, weights) or not happens(sentence) or recalls(sentence) or quotable(event):
            continue
        beside = [group for group in groups if group[0].when.overlaps(event.when)]
        if any(alike(event.stems, group[0].stems) for group in beside) or len(beside) >= _A_DAY:
            continue
        if event.when not in linked or event.rank > linked[event.when].rank:
            linked[event.when] = event
    return sorted([*groups, *([event] for event in linked.values())], key=lambda group: group[0].when)


def _came(lookup: Lookup, plan: Event) -> frozenset[str]:
    """The ids of the facts that are known to report a plan done."""
    return frozenset(other.id for kind, other in lookup.related(plan.fact) if kind == LinkKind.HAPPENED)


def _shown(events: Sequence[Event], view: View, asked: _Asked, weights: Salience) -> list[Event]:
    """Those of the days asked for, but those that stand under another day now."""
    return [
        event
        for event in events
        if _inside(event.when, asked.since, asked.until)
        and (asked.background or not _is_background(event, weights))
        and not _is_moved(event, view)
    ]


def _is_moved(event: Event, view: View) -> bool:
    """Whether a later article puts an expected event on another day, under which it stands then."""
    moved = moved_to(event.fact, view) if event.expected else None
    return moved is not None and moved[1].expected and moved[1].when not in (None, event.when)


def _with_move(line: Line, view: View) -> Line:
    """An expected event says that a later article puts it off, calls it off or tells that it came."""
    fact = context(view).fact(line.fact_id) if line.expected else None
    if (by := superseded(line, view)) is not None:
        own = fact is by and all(will_not(said.sentence.text) for said in by.said)
        return line if own else replace(line, labels=(*line.labels, "later put off or called off"))
    came = line.expected and told_done(line, view)
    return replace(line, labels=(*line.labels, "later told as done")) if came else line


def told_done(line: Line, view: View) -> bool:
    """Whether what a line expects is told as done, if only in words that can't be quoted."""
    fact = context(view).fact(line.fact_id)
    return fact is not None and fact.when == line.when and done(fact, of(view))


def _with_notice(line: Line, view: View) -> Line:
    """A line whose number a notice of correction calls wrong says so, in the notice's words."""
    quoted = line.sources[0]
    if not line.quotable or not amends(view):
        return line
    told = context(view).within(quoted.article.id, quoted.start, quoted.end)
    notice = next((amend for said in told if (amend := mistaken(said, view)) is not None), None)
    return line if notice is None else replace(line, labels=(*line.labels, f"corrected since: “{notice.text}”"))


def superseded(line: Line, view: View) -> Fact | None:
    """The later fact that moves or cancels what an expected line tells, if any."""
    fact = context(view).fact(line.fact_id) if line.expected else None
    if fact is not None and not fact.deadline and all(_puts_off(said, fact.when) for said in fact.said):
        return fact
    moved = None if fact is None else moved_to(fact, view)
    if moved is None or moved[1].when != line.when or moved[0] == LinkKind.CALLED_OFF:
        return None if moved is None else moved[1]
    return moved[1] if all(_puts_off(said, line.when) for said in moved[1].said) else None


def _puts_off(said: Said, when: When | None) -> bool:
    """Whether a sentence tells only that what was due on a day will not be done on it."""
    text, start = said.sentence.text, said.sentence.start
    named = [mention.start - start for mention in said.sentence.mentions if mention.when == when]
    if any(put_off_to(text, at) for at in named):
        return False  # "which had been planned for 29 May, has been moved to 30 May"
    if called_off(text) or dropped(text) or will_not(text):
        return True
    return bool(named) and all(put_off_from(text, at) for at in named)


def _inside(when: When, since: datetime | None, until: datetime | None) -> bool:
    if since is not None and when.last < since.date():
        return False
    return until is None or when.first <= until.date()


def _is_background(event: Event, weights: Salience) -> bool:
    if event.when.precision in _COARSE:
        return True
    if all(said.sentence.background for said in event.fact.said):
        return True
    return _is_long_ago(event, weights)


def _is_long_ago(event: Event, weights: Salience) -> bool:
    return weights.newest is not None and (weights.newest - event.when.last).days > _LONG_AGO


def _undated(view: View, asked: _Asked, about: About | None, weights: Salience, lines: list[Line]) -> tuple[Line, ...]:
    """Violence whose day nobody gives, and what is told of a day that contradicts itself ("Tuesday (Jan 17)"), first
    told in the period, the weightiest first; whatever is told in the words asked for, if any.

    What is shown with a dated sentence has its day.
    """
    since, until = asked.since, asked.until
    shown = {line.fact_id for line in lines}
    facts = [
        fact
        for fact in (view.facts if about else shelves(view).unplaced)
        if fact.id not in shown
        and fact.when is None
        and (since is None or fact.said[0].article.available >= since)
        and (until is None or fact.said[0].article.available <= until)
        and (about.held(fact) if about else _tells_violence(fact) or _contradicts_itself(fact))
    ]
    facts.sort(key=lambda fact: (-weights.facts[fact.id], fact.id))
    found = []
    for fact in facts[: _TRIED if about is None else 2 * _TRIED]:
        ranked = quotation.wordings(fact, view)
        alone = ranked and (ranked[0].before is None or not ranked[0].before.sentence.mentions)
        if alone or (ranked and fact.day_flags):
            found.append(replace(quotation.line(fact, view), rank=weights.facts[fact.id]))
    return tuple(found[: _UNDATED if about is None else 2 * _UNDATED])


def _contradicts_itself(fact: Fact) -> bool:
    """Whether it is told of a day whose weekday and date are two days."""
    return bool(fact.day_flags) and any(happens(said.sentence) for said in fact.said)


@per_object
def _tells_violence(fact: Fact) -> bool:
    """Whether it tells of violence that happened; where a day is named, the violence has its day and stands there."""
    sentences = [said.sentence for said in fact.said]
    if any(m.when is not None and m.when.is_day and not m.flag for sentence in sentences for m in sentence.mentions):
        return False
    return any(s.violent and not s.background and happens(s) for s in sentences)
