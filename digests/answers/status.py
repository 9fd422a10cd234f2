"""Where a story stands: a first line computed from facts, the latest, what is next, what is awaited, the figures.

Lines are picked from facts by day and rank. Knows no layout.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from digests.answers.context import context, per_view
from digests.answers.differ import differences
from digests.answers.events import reports
from digests.answers.figures import ago, by_incident, last_act, last_told
from digests.answers.happening import happens
from digests.answers.labels import short
from digests.answers.lines import event_line, without_contained
from digests.answers.model import Difference, Line, Status
from digests.answers.salience import salience
from digests.answers.selection import alike
from digests.answers.timeline import superseded, timeline, told_done
from digests.answers.unsettled import unsettled
from digests.facts.fates import is_ultimatum, lasts, settled
from digests.facts.lookup import of
from digests.model import Fact, SpeakerKind, View
from digests.when import When

_PASSED = "deadline passed, no report what came of it"
_LATEST, _NEXT, _AWAITED = 6, 8, 8
_LOOK_BACK = 14  # days within which a development is a latest one
_A_DAY = 2  # latest lines of one day at most
_FADES = 3.0  # days in which a development loses half its weight
_OFFICIAL = frozenset((SpeakerKind.GOVERNMENT, SpeakerKind.MILITARY, SpeakerKind.ARMED_GROUP, SpeakerKind.BODY))
_LONG_SILENT = 30  # days after which an expected day that nobody spoke of again is no longer awaited


@per_view
def status(view: View) -> Status:
    """The standing of a story as of `view.as_of`, whose day in UTC is "today"."""
    today = view.as_of.date()
    lines = timeline(view, limit=400).events
    expected = [line for line in lines if line.expected and superseded(line, view) is None]
    ahead = [
        line for line in expected if line.when is not None and line.when.last >= today and not told_done(line, view)
    ]
    waiting = [line for line in expected if _is_awaited(line, view, today)]
    figures, differ = by_incident(view), _joined(differences(view))
    next_, awaited = ahead[:_NEXT], [_with_end(line, view) for line in waiting[-_AWAITED:]]
    return Status(
        story=view.story,
        as_of=view.as_of,
        as_known=view.as_known,
        first_line=_first_line(view, next_, awaited),
        latest=_latest(view, lines, today, (*next_, *awaited)),
        next=tuple(next_),
        awaited=tuple(awaited),
        figures=figures,
        differ=differ,
        articles=len(view.articles),
        texts=len({view.texts.get(article.id, article.id) for article in view.articles}),
        other_language=tuple(article for article in view.articles if article.language != "en"),
        newest=max((article.available for article in view.articles), default=None),
        coverage=view.coverage,
        open=unsettled(view, differ),
    )


def _is_awaited(line: Line, view: View, today: date) -> bool:
    """Whether the day of an expected line is over, not long ago, and nothing tells what became of it."""
    if line.when is None or not 0 < (today - line.when.last).days <= _LONG_SILENT:
        return False
    fact = context(view).fact(line.fact_id)
    if fact is None:
        return True
    return not all(lasts(said.sentence) for said in fact.said) and not settled(fact, of(view), line.when)


def _with_end(line: Line, view: View) -> Line:
    """A deadline says that it passed: it is no event that is late."""
    fact = context(view).fact(line.fact_id)
    over = fact is not None and fact.when == line.when and is_ultimatum(fact)
    return replace(line, labels=(*line.labels, _PASSED)) if over else line


def _latest(view: View, lines: Sequence[Line], today: date, told: Sequence[Line]) -> tuple[Line, ...]:
    """What was last reported done on a known day, newest first, saying nothing that `told` says.

    Only where no day is known: reports of violence, of people counted or in official words, by the day of telling.
    """
    horizon = min(today, salience(view).newest or today)
    scored = [
        (math.sqrt(max(line.rank, 0.0)) / (1 + _age(line, horizon) / _FADES), line)
        for line in lines
        if line.when and not line.expected and line.when.days <= 7 and 0 <= _age(line, horizon) <= _LOOK_BACK
    ]
    chosen = _unlike(scored or _reported(view, horizon), told, view)
    chosen.sort(key=lambda line: (line.when.last if line.when else date.min, line.rank), reverse=True)
    return tuple(without_contained(chosen))


def _age(line: Line, horizon: date) -> int:
    return (horizon - line.when.last).days if line.when is not None else 0


def _unlike(scored: Sequence[tuple[float, Line]], told: Sequence[Line], view: View) -> list[Line]:
    """The weightiest lines that say nothing which another one or `told` says."""
    taken = [_stems_of(line, view) for line in told]
    plans = {line.when for line in told}
    chosen: list[Line] = []
    for _, line in sorted(scored, key=lambda pair: (-pair[0], pair[1].id)):
        beside = [other for other in chosen if other.when == line.when]
        full = len(chosen) == _LATEST or (line.when is not None and len(beside) == _A_DAY)
        said_again = any(other.text == line.text for other in chosen)
        if full or not line.quotable or said_again or _announces(line, plans, view):
            continue
        stems = _stems_of(line, view)
        if not any(alike(stems, other) for other in (*taken, *(_stems_of(other, view) for other in beside))):
            chosen.append(line)
    return chosen


def _announces(line: Line, plans: Collection[When | None], view: View) -> bool:
    """Whether the words quoted name the day of a plan that is told as such, and not their own: "agreed on Monday to
    return by Friday" is a development beside the plan."""
    quoted, lookups = line.sources[0], context(view)
    named = [
        mention
        for said in lookups.within(quoted.article.id, quoted.start, quoted.end)
        for mention in said.sentence.mentions
        if quoted.start <= mention.start < quoted.end
    ]
    if any(mention.when == line.when and not mention.expected for mention in named):
        return False
    return any(mention.expected and mention.when in plans for mention in named)


def _reported(view: View, horizon: date) -> list[tuple[float, Line]]:
    """Reports without a day of their own where they tell of violence, count people or are official words: mere
    comment is no development."""
    found = []
    for day, held in reports(view, horizon - timedelta(days=_LOOK_BACK), horizon).items():
        age = (horizon - day).days
        for event in held:
            if _is_hard(event.fact):
                line = replace(event_line(event, view), when=None)
                found.append((event.rank / (1 + age / _FADES), line))
    return found


def _is_hard(fact: Fact) -> bool:
    return any(
        not said.sentence.background
        and happens(said.sentence)
        and (
            said.sentence.violent
            or said.sentence.figures
            or (said.sentence.speaker is not None and said.sentence.speaker.kind in _OFFICIAL)
        )
        for said in fact.said
    )


def _joined(found: Sequence[Difference]) -> tuple[Difference, ...]:
    """Differences with a side in common are one: the claim, the other account and the denial stand together."""
    joined: list[Difference] = []
    for each in found:
        ids = {side.id for side in each.sides}
        at = next((i for i, other in enumerate(joined) if ids & {side.id for side in other.sides}), None)
        if at is None:
            joined.append(each)
            continue
        sides = {side.id: side for side in (*joined[at].sides, *each.sides)}
        joined[at] = replace(joined[at], sides=tuple(sides.values()))
    return tuple(joined)


def _stems_of(line: Line, view: View) -> frozenset[str]:
    """The stems of the sentences that a line quotes."""
    quoted = line.sources[0]
    told = context(view).within(quoted.article.id, quoted.start, quoted.end)
    return frozenset(stem for said in told for stem in said.sentence.stems)


def _first_line(view: View, next_: Sequence[Line], awaited: Sequence[Line]) -> str:
    today = view.as_of.date()
    if not view.articles:
        return "No article of this story yet."
    parts = []
    if (last := last_act(view, violent=True)) is not None:
        parts.append(f"Last violence reported: {last.label()}, {ago(last, today)}.")
    elif (last := last_act(view, violent=False)) is not None:
        parts.append(f"Last disaster reported: {last.label()}, {ago(last, today)}.")
    elif (told := last_told(view)) is not None:
        day = When.day(told).label()
        parts.append(f"No dated violence reported; some of no known day was told {day}, {_ago((today - told).days)}.")
    else:
        parts.append("No dated violence reported.")
    if next_ and next_[0].when is not None:
        parts.append(f"Next expected: {_next(next_[0].when, today, deadline=next_[0].deadline)}.")
    else:
        parts.append("Nothing with a date is expected.")
    passed = sum(_PASSED in line.labels for line in awaited)
    if len(awaited) > passed:
        days = "day has" if len(awaited) - passed == 1 else "days have"
        parts.append(f"{len(awaited) - passed} expected {days} come without a report.")
    if passed:
        parts.append("A deadline has passed." if passed == 1 else f"{passed} deadlines have passed.")
    newest = max(article.available for article in view.articles).date()
    parts.append(f"Newest article: {short(newest)} {newest.year}, {_ago((today - newest).days)}.")
    return " ".join(parts)


def _next(when: When, today: date, *, deadline: bool) -> str:
    """What is next and how far off: a deadline is its last day, and of a month that has begun no day is claimed."""
    days = ((when.last if deadline else when.first) - today).days
    begun = not when.is_day and when.first <= today
    far = "" if begun and not deadline else f", {_ahead(days)}"
    return f"{'by ' if deadline else ''}{when.label()}{far}"


def _ago(days: int) -> str:
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def _ahead(days: int) -> str:
    if days <= 0:
        return "today"
    return "tomorrow" if days == 1 else f"in {days} days"
