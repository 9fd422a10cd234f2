"""Where a story stands: a first line computed from facts, the latest, what is next, what is awaited, the figures.

Lines are picked from facts by day and rank. Knows no layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from digests.answers import quotation
from digests.answers.context import context, per_view
from digests.answers.differ import differences
from digests.answers.events import Event, all_events, reports, stems_of
from digests.answers.figures import ago, by_incident, last_violence
from digests.answers.lines import event_line, without_contained
from digests.answers.model import Line, Status
from digests.answers.salience import salience
from digests.answers.selection import alike
from digests.answers.timeline import superseded, timeline
from digests.model import Fact, SpeakerKind, View

_LATEST, _NEXT, _AWAITED = 6, 8, 8
_LOOK_BACK = 14  # days within which a development is a latest one
_UNDATED = 0.6  # what a report without a day of its own weighs beside a dated event
_OFFICIAL = frozenset((SpeakerKind.GOVERNMENT, SpeakerKind.MILITARY, SpeakerKind.ARMED_GROUP, SpeakerKind.BODY))
_LONG_SILENT = 30  # days after which an expected day that nobody spoke of again is no longer awaited


@per_view
def status(view: View) -> Status:
    """The standing of a story as of `view.as_of`, whose day in UTC is "today"."""
    today = view.as_of.date()
    lines = timeline(view, limit=400).events
    expected = [line for line in lines if line.expected and superseded(line, view) is None]
    ahead = [line for line in expected if line.when is not None and line.when.last >= today]
    passed = [line for line in expected if line.when is not None and line.when.last < today]
    waiting = [line for line in passed if line.when is not None and (today - line.when.last).days <= _LONG_SILENT]
    next_, awaited = ahead[:_NEXT], waiting[-_AWAITED:]
    return Status(
        story=view.story,
        as_of=view.as_of,
        as_known=view.as_known,
        first_line=_first_line(view, next_, awaited),
        latest=_latest(view, today, (*next_, *awaited)),
        next=tuple(next_),
        awaited=tuple(awaited),
        figures=by_incident(view),
        differ=differences(view),
        articles=len(view.articles),
        texts=len({view.texts.get(article.id, article.id) for article in view.articles}),
        other_language=tuple(article for article in view.articles if article.language != "en"),
        newest=max((article.available for article in view.articles), default=None),
        coverage=view.coverage,
    )


def _latest(view: View, today: date, told: Sequence[Line]) -> tuple[Line, ...]:
    """What was last reported done, newest first, saying nothing that `told` says.

    Events of the last days, and reports without a day of their own where they tell of violence, count people or are
    official words: mere comment is no development.
    """
    weights = salience(view)
    horizon = min(today, weights.newest or today)
    scored: list[tuple[float, Event]] = []
    for event in all_events(view):
        if not event.expected and event.when.days <= 7 and not (event.spare and event.mention):
            _score(scored, event, event.when.last, horizon, 1.0)
    for day, held in reports(view).items():
        for event in held:
            if _is_hard(event.fact):
                _score(scored, event, day, horizon, _UNDATED)
    scored.sort(key=lambda pair: (-pair[0], pair[1].fact.id, pair[1].when))
    chosen: list[tuple[date, Line]] = []
    taken = [_stems_of(line, view) for line in told]
    for score, event in scored[:80]:
        line = replace(event_line(event, view), rank=round(score, 4))
        if not line.quotable or any(alike(event.stems, other) for other in taken):
            continue
        taken.append(event.stems)
        chosen.append((event.when.last, line if not event.reported else replace(line, when=None)))
        if len(chosen) == _LATEST:
            break
    chosen.sort(key=lambda pair: (pair[0], pair[1].rank), reverse=True)
    return tuple(without_contained([line for _, line in chosen]))


def _score(scored: list[tuple[float, Event]], event: Event, day: date, horizon: date, share: float) -> None:
    age = (horizon - day).days
    if not 0 <= age <= _LOOK_BACK or all(said.sentence.background for said in event.fact.said):
        return
    scored.append((event.rank * share / (1 + age / 5), event))


def _is_hard(fact: Fact) -> bool:
    return any(
        said.sentence.violent
        or said.sentence.figures
        or (said.sentence.speaker is not None and said.sentence.speaker.kind in _OFFICIAL)
        for said in fact.said
    )


def _stems_of(line: Line, view: View) -> frozenset[str]:
    fact = context(view).fact(line.id.split("@")[0])
    return frozenset() if fact is None else stems_of(fact)


def _first_line(view: View, next_: Sequence[Line], awaited: Sequence[Line]) -> str:
    today = view.as_of.date()
    if not view.articles:
        return "No article of this story yet."
    parts = []
    violence = last_violence(view)
    if violence is not None:
        parts.append(f"Last violence reported: {violence.label()}, {ago(violence, today)}.")
    else:
        parts.append("No dated violence reported.")
    if next_ and next_[0].when is not None:
        by = "by " if next_[0].deadline else ""
        parts.append(f"Next expected: {by}{next_[0].when.label()}, {_ahead((next_[0].when.first - today).days)}.")
    else:
        parts.append("Nothing with a date is expected.")
    if awaited:
        days = "day has" if len(awaited) == 1 else "days have"
        parts.append(f"{len(awaited)} expected {days} come without a report.")
    newest = max(article.available for article in view.articles).date()
    parts.append(f"Newest article: {quotation.short(newest)} {newest.year}, {_ago((today - newest).days)}.")
    return " ".join(parts)


def _ago(days: int) -> str:
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def _ahead(days: int) -> str:
    if days <= 0:
        return "today"
    return "tomorrow" if days == 1 else f"in {days} days"
