"""Where a story stands: a first line computed from facts, the latest, what is next, what is awaited, the figures.

Lines are picked from facts by day and rank. Knows no layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from digests.answers import quotation
from digests.answers.context import context, per_view
from digests.answers.differ import differences
from digests.answers.figures import by_incident, last_violence
from digests.answers.model import Line, Status
from digests.answers.salience import salience, written
from digests.answers.timeline import alike, timeline
from digests.model import Fact, View

_LATEST, _NEXT, _AWAITED = 6, 8, 8
_LOOK_BACK = 14  # days within which a development is a latest one
_LONG_SILENT = 30  # days after which an expected day that nobody spoke of again is no longer awaited


@per_view
def status(view: View) -> Status:
    """The standing of a story as of `view.as_of`, whose day in UTC is "today"."""
    today = view.as_of.date()
    expected = [line for line in timeline(view, limit=400).events if line.expected]
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
    """What was last reported done, the most recent and heaviest first, saying nothing that `told` says."""
    weights = salience(view)
    horizon = weights.newest or today
    scored = []
    for fact in view.facts:
        day = _reported(fact)
        if fact.expected or day is None or not timedelta(0) <= horizon - day <= timedelta(days=_LOOK_BACK):
            continue
        if all(said.sentence.background for said in fact.said):
            continue
        age = (horizon - day).days
        scored.append((weights.facts[fact.id] / (1 + age / 3), fact))
    scored.sort(key=lambda pair: (-pair[0], pair[1].id))
    chosen: list[Line] = []
    taken = [_stems_of(line, view) for line in told]
    for score, fact in scored[:60]:
        line = replace(quotation.line(fact, view), rank=round(score, 4))
        stems = frozenset(stem for said in fact.said for stem in said.sentence.stems)
        if not line.quotable or any(alike(stems, other) for other in taken):
            continue
        chosen.append(line)
        taken.append(stems)
        if len(chosen) == _LATEST:
            break
    return tuple(sorted(chosen, key=lambda line: (_line_day(line), line.rank), reverse=True))


def _stems_of(line: Line, view: View) -> frozenset[str]:
    key = line.id.split("@")[0]
    fact = context(view).fact(key)
    return frozenset() if fact is None else frozenset(stem for said in fact.said for stem in said.sentence.stems)


def _reported(fact: Fact) -> date | None:
    """The day of what a fact tells; of an undated one the day it was first written."""
    if fact.when is not None:
        return fact.when.last
    return written(fact.said[0].article)


def _line_day(line: Line) -> date:
    if line.when is not None:
        return line.when.last
    return written(line.sources[0].article) or date.min


def _first_line(view: View, next_: Sequence[Line], awaited: Sequence[Line]) -> str:
    today = view.as_of.date()
    if not view.articles:
        return "No article of this story yet."
    parts = []
    violence = last_violence(view)
    if violence is not None:
        parts.append(f"Last violence reported: {violence.label()}, {_ago((today - violence.last).days)}.")
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
