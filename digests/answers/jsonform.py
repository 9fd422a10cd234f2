"""Answers as JSON, in the shapes that scripts rely on (docs/cli.md); kept stable.

Moments are ISO 8601 in UTC with "Z"; dates are the calendar values of `digests.when`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from digests.answers.model import (
    Change,
    Difference,
    Digest,
    Explanation,
    FigureLine,
    Line,
    Open,
    Source,
    Status,
    Summary,
    Timeline,
)
from digests.model import Article, Coverage, Dating
from digests.when import Precision, When

Json = dict[str, Any]
Answer = Timeline | Status | Digest | Summary | Explanation


def to_json(answer: Answer) -> Json:
    """The answer as plain data for json.dumps."""
    match answer:
        case Timeline():
            return _timeline(answer)
        case Status():
            return _status(answer)
        case Digest():
            return _digest(answer)
        case Summary():
            return _summary(answer)
        case Explanation():
            steps = [{"title": title, "sentences": list(told)} for title, told in answer.steps]
            return {"line": event(answer.line) if answer.line.when is not None else line(answer.line), "steps": steps}


def moment(value: datetime | None) -> str | None:
    """ "2024-01-25T23:59:59Z"; None stays None."""
    return None if value is None else value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def calendar_date(when: When) -> str:
    """The value as scripts get it: a weekend is the span of its two days, other values as TIMEX3 has them."""
    if when.precision is Precision.WEEKEND:
        return f"{when.first.isoformat()}/{when.last.isoformat()}"
    return when.value


def line(value: Line) -> Json:
    """LINE."""
    return {
        "id": value.id,
        "text": value.text,
        "labels": list(value.labels),
        "said_by": value.said_by,
        "texts": value.texts,
        "origins": value.origins,
        "outlets": value.outlets,
        "sources": [source(each) for each in value.sources],
    }


def event(value: Line) -> Json:
    """EVENT: a LINE with its date."""
    when = value.when
    return line(value) | {
        "date": None if when is None else calendar_date(when),
        "precision": None if when is None else when.precision.value,
        "expected": value.expected,
        "by": value.deadline,
    }


def source(value: Source) -> Json:
    """SOURCE."""
    article = value.article
    return {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "published": _published(article),
        "window": None if article.window is None else calendar_date(article.window),
        "text": value.text,
        "start": value.start,
        "end": value.end,
    }


def article(value: Article) -> Json:
    """ARTICLE: what is known of one article, without its text."""
    return {
        "id": value.id,
        "title": value.title,
        "outlet": value.outlet,
        "url": value.url,
        "published": _published(value),
        "window": None if value.window is None else calendar_date(value.window),
        "note": value.date_note,
        "language": value.language,
        "first_seen": moment(value.first_seen),
        "revision": value.revision,
    }


def _published(value: Article) -> str | None:
    """The stated moment, or the stated day alone; None when none is stated or it is not trusted."""
    if value.published is None or value.dating is not Dating.STATED:
        return None
    if value.published_day_only:
        return (value.day or value.published.date()).isoformat()
    return moment(value.published)


def _timeline(value: Timeline) -> Json:
    return {
        "story": value.story.slug,
        "as_of": moment(value.as_of),
        "as_known": moment(value.as_known),
        "since": moment(value.since),
        "until": moment(value.until),
        "about": value.about,
        "events": [event(each) for each in value.events],
        "undated": [line(each) for each in value.undated],
        "more": value.more,
        "articles": value.articles,
        "coverage": _coverage(value.coverage),
    }


def _status(value: Status) -> Json:
    return {
        "story": value.story.slug,
        "as_of": moment(value.as_of),
        "as_known": moment(value.as_known),
        "first_line": value.first_line,
        "latest": [line(each) for each in value.latest],
        "next": [event(each) for each in value.next],
        "awaited": [event(each) for each in value.awaited],
        "figures": [_figure(each) for each in value.figures],
        "differ": [_difference(each) for each in value.differ],
        "open": [_open(each) for each in value.open],
        "articles": value.articles,
        "texts": value.texts,
        "other_language": [article(each) for each in value.other_language],
        "newest": moment(value.newest),
        "coverage": _coverage(value.coverage),
    }


def _digest(value: Digest) -> Json:
    return {
        "story": value.story.slug,
        "since": moment(value.since),
        "until": moment(value.until),
        "as_known": moment(value.as_known),
        "changes": [_change(each) for each in value.changes],
        "articles": value.articles,
        "repeats": value.repeats,
        "unquoted": [article(each) for each in value.unquoted],
        "more": value.more,
        "other_language": [article(each) for each in value.other_language],
        "newest": moment(value.newest),
        "coverage": _coverage(value.coverage),
    }


def _change(value: Change) -> Json:
    before = None if value.before is None else line(value.before)
    return line(value.line) | {"kind": value.kind.value, "title": value.title, "before": before}


def _summary(value: Summary) -> Json:
    return {
        "article": article(value.article),
        "sentences": [{"text": each.text, "start": each.start, "end": each.end} for each in value.sentences],
        "labels": [list(each) for each in value.labels],
    }


def _figure(value: FigureLine) -> Json:
    return {
        "incident": value.incident,
        "date": None if value.incident_when is None else calendar_date(value.incident_when),
        "counts": value.counts,
        "value": value.value,
        "unit": value.unit or None,
        "low": value.low,
        "high": value.high,
        "hedge": value.hedge,
        "said_by": value.said_by,
        "sources": [source(each) for each in value.sources],
    }


def _open(value: Open) -> Json:
    return {"about": value.about, "line": None if value.line is None else line(value.line)}


def _difference(value: Difference) -> Json:
    return {"about": value.about, "sides": [line(side) for side in value.sides]}


def _coverage(value: Coverage) -> Json:
    return {
        "feeds": value.feeds,
        "read": value.read,
        "newest_poll": moment(value.newest_poll),
        "failing": list(value.failing),
    }
