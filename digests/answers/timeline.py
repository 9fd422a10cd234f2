"""Events in date order, past and expected: one line for several accounts of one event.

An event is a fact with a date, or a date in a side clause that puts another event on its own day ("in response to
Jan 16 strikes"). The bot asks for all that matters, a benchmark for n dates with m sentences each: the same
choice, by the weights of `salience`. Redundancy: maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from digests.answers import quotation
from digests.answers.context import context, per_view
from digests.answers.model import Line, Source, Timeline
from digests.answers.salience import Salience, salience
from digests.model import Fact, Grade, Mention, Said, View
from digests.when import Precision, When

_SAME = 0.5  # share of the smaller set of stems from which two facts of one day are accounts of one event
_LEAST_CLAUSE = 30  # characters; less says too little to be a line
_JOINT = re.compile(
    r"[\s,;:–—-]+|(?:and|but|as|when|while|after|before|since|that|which|who|whose|where|because|although|though|in"
    r"|response|reaction|answer|to|following|over|for|of|by|from|with|against)\b",
    re.IGNORECASE,
)
_PER_DAY = 4  # lines a day at most when everything that matters is asked for
_COARSE = frozenset((Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.HALF, Precision.QUARTER))


@dataclass(frozen=True, slots=True)
class Event:
    """A fact on a date. `mention` is set when a side clause dates it, `said` then holds that clause."""

    when: When
    fact: Fact
    rank: float
    stems: frozenset[str]
    said: Said | None = None
    mention: Mention | None = None


def timeline(
    view: View,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
    background: bool = False,
    dates: int | None = None,
    per_date: int = 1,
    limit: int = 60,
) -> Timeline:
    """The events of a story that touch `since`..`until` (aware moments; None is open), in date order.

    With `dates`, the so many most important days with at most `per_date` lines each; without, every event that
    matters, at most `limit`, the rest counted in `more`. Expected events stay `expected` until a source reports
    them done. `background` lets years and days long before the story in.
    """
    weights = salience(view)
    found = [
        event
        for event in all_events(view)
        if _inside(event.when, since, until) and (background or not _is_background(event, weights))
    ]
    if dates is not None:
        chosen = _by_date(found, weights, dates, per_date, view)
        more = 0
    else:
        chosen, more = _that_matter(found, limit, view)
    lines = _lines(chosen, view)
    undated = () if dates is not None else _undated(view, weights, lines)
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
    )


@per_view
def all_events(view: View) -> list[Event]:
    """Every fact with a date, and every side clause that dates an event no better sentence dates."""
    weights = salience(view)
    found: list[Event] = []
    dated: set[date] = set()
    for fact in view.facts:
        when = fact.when if fact.when is not None else _inherited(fact, view)
        if when is None:
            continue
        stems = frozenset(stem for said in fact.said for stem in said.sentence.stems)
        found.append(Event(when, fact, weights.facts[fact.id], stems))
        if when.is_day and quotation.wordings(fact, view):
            dated.add(when.first)
    for fact in view.facts:
        for said in fact.said:
            found.extend(_side_events(fact, said, dated, weights))
    return found


def _inherited(fact: Fact, view: View) -> When | None:
    """ "The operation ... nine fatalities" has the date of the sentence before, which it can't do without."""
    lookups = context(view)
    for said in fact.said:
        sentence = said.sentence
        if sentence.grade is not Grade.WITH_BEFORE or not (sentence.violent or sentence.figures):
            continue
        before = lookups.before(said)
        if before is None or not before.sentence.violent:
            continue
        whens = {m.when for m in before.sentence.mentions if m.main and m.when is not None and m.when.is_day}
        if len(whens) == 1:
            return whens.pop()
    return None


def _side_events(fact: Fact, said: Said, dated: set[date], weights: Salience) -> list[Event]:
    found = []
    for mention in said.sentence.mentions:
        when = mention.when
        if mention.main or when is None or not when.is_day or when == fact.when or when.first in dated:
            continue
        if mention.flag or said.sentence.background:
            continue
        found.append(Event(when, fact, weights.facts[fact.id], frozenset(said.sentence.stems), said, mention))
    return found


def _inside(when: When, since: datetime | None, until: datetime | None) -> bool:
    if since is not None and when.last < since.date():
        return False
    return until is None or when.first <= until.date()


def _is_background(event: Event, weights: Salience) -> bool:
    if event.when.precision in _COARSE:
        return True
    if all(said.sentence.background for said in event.fact.said):
        return True
    return weights.newest is not None and (weights.newest - event.when.last).days > 730


def _by_date(events: list[Event], weights: Salience, dates: int, per_date: int, view: View) -> list[list[Event]]:
    by_day: dict[date, list[Event]] = {}
    for event in events:
        if event.when.is_day:
            by_day.setdefault(event.when.first, []).append(event)
    days = sorted(by_day, key=lambda day: (-weights.days.get(day, 0.0), day))
    found: dict[date, list[list[Event]]] = {}
    for day in days:
        if len(found) == dates:
            break
        if groups := _groups(by_day[day], per_date, view, quoted=True):
            found[day] = groups
    return [group for day in sorted(found) for group in found[day]]


def _that_matter(events: list[Event], limit: int, view: View) -> tuple[list[list[Event]], int]:
    by_when: dict[When, list[Event]] = {}
    for event in events:
        by_when.setdefault(event.when, []).append(event)
    groups = [group for when in sorted(by_when) for group in _groups(by_when[when], _PER_DAY, view)]
    kept = sorted(groups, key=lambda group: (-group[0].rank, group[0].when, group[0].fact.id))[:limit]
    chosen = {id(group) for group in kept}
    return [group for group in groups if id(group) in chosen], len(groups) - len(kept)


def _groups(events: list[Event], most: int, view: View, *, quoted: bool = False) -> list[list[Event]]:
    """Accounts of one event together, the best first; the `most` groups that say most, no two the same.

    With `quoted` only events that can be quoted count; without, one that can't be is taken when its day has no other.
    """
    groups: list[list[Event]] = []
    silent: Event | None = None
    for event in sorted(events, key=lambda each: (-each.rank, each.fact.id)):
        if (group := next((group for group in groups if alike(event.stems, group[0].stems)), None)) is not None:
            group.append(event)
        elif len(groups) < most:
            if event_line(event, view).quotable:
                groups.append([event])
            else:
                silent = silent or event
    if not groups and silent is not None and not quoted:
        groups.append([silent])
    return groups


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of stems of one day are accounts of one event."""
    small = min(len(a), len(b))
    return small == 0 or len(a & b) / small >= _SAME


def _lines(groups: list[list[Event]], view: View) -> list[Line]:
    lines: list[Line] = []
    for group in groups:
        made = [event_line(event, view) for event in group[:8]]
        best = next((each for each in made if each.quotable), made[0])
        lines.append(_merged(best, [each for each in made if each is not best], view))
    return _without_contained(lines)


def event_line(event: Event, view: View) -> Line:
    """One event as a line. A side clause is quoted as it stands where nothing outside it hedges, denies or says it,
    else its whole sentence."""
    made = replace(quotation.line(event.fact, view), when=event.when, rank=event.rank)
    if event.mention is None or event.said is None:
        return made
    said, mention = event.said, event.mention
    sentence, article = said.sentence, said.article
    start, end = _clause(said, mention)
    bare = (
        not sentence.hedges
        and not sentence.negated
        and (sentence.speaker is None or start <= sentence.speaker.start < sentence.speaker.end <= end)
    )
    if 2 * (end - start) > len(sentence.text) or not bare or end - start < _LEAST_CLAUSE:
        start, end = sentence.start, sentence.end
        if not quotation.stands(said):
            start, end = end, end
    text = article.text[start:end]
    words = article.text[mention.start : mention.end]
    labels = (f"“{words}” = {event.when.label()}",) if mention.relative else ()
    written = quotation.written_label(article)
    return replace(
        made,
        id=f"{event.fact.id}@{event.when.value}",
        text=text,
        labels=labels if written is None else (*labels, written),
        said_by=sentence.speaker.text if sentence.speaker is not None and start <= sentence.speaker.start else None,
        expected=mention.expected,
        deadline=mention.deadline,
        sources=(Source(article, text, start, end),),
        quotable=bool(text),
    )


def _clause(said: Said, mention: Mention) -> tuple[int, int]:
    """The clause that a mention dates, without the word that joins it to its sentence."""
    start, end = mention.clause
    text = said.article.text
    while (joined := _JOINT.match(text, start, end)) is not None:
        start = joined.end()
    while end > start and text[end - 1] in " ,;:–—-":
        end -= 1
    return start, end


def _merged(best: Line, others: list[Line], view: View) -> Line:
    """The line with the support of all accounts; origins are not added up, so as never to claim too many."""
    sources = list(best.sources)
    seen = {source.article.id for source in sources}
    for other in others:
        for source in other.sources:
            if source.article.id not in seen:
                seen.add(source.article.id)
                sources.append(source)
    if not others:
        return best
    return replace(
        best,
        sources=tuple(sources),
        texts=len({view.texts.get(key, key) for key in seen}),
        origins=max(best.origins, *(other.origins for other in others)),
        outlets=len({source.article.outlet for source in sources if source.article.outlet}),
    )


def _without_contained(lines: list[Line]) -> list[Line]:
    """A quotation that stands whole in another line of its date is told there."""
    kept = []
    for line in lines:
        inside = any(
            other is not line
            and other.quotable
            and line.quotable
            and other.when == line.when
            and _contains(other.sources[0], line.sources[0])
            for other in lines
        )
        if not inside:
            kept.append(line)
    return kept


def _contains(outer: Source, inner: Source) -> bool:
    if outer.article.id != inner.article.id or (outer.start, outer.end) == (inner.start, inner.end):
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _undated(view: View, weights: Salience, lines: list[Line]) -> tuple[Line, ...]:
    shown = {line.id for line in lines}
    facts = [f for f in view.facts if f.when is None and f.id not in shown and any(s.sentence.violent for s in f.said)]
    facts.sort(key=lambda fact: (-weights.facts[fact.id], fact.id))
    found = []
    for fact in facts[:20]:
        line = replace(quotation.line(fact, view), rank=weights.facts[fact.id])
        if line.quotable:
            found.append(line)
    return tuple(found[:5])
