"""Answers as Markdown for a page or a wiki: quotations in quotation marks, each with its outlet, date and link.

All foreign text is escaped, so that an article can't write headings, links or HTML into the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from digests.answers.labels import lowered, short, written_label
from digests.answers.model import (
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
from digests.model import Article, Dating

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+|!~])")
_MOST_SOURCES = 4
UNQUOTED = "Nothing that can be quoted"
NOTHING_READ = "No feed could be read, so nothing can be said of what changed."


def to_markdown(answer: Timeline | Status | Digest | Summary | Explanation) -> str:
    """The answer as one Markdown document that ends with a newline."""
    match answer:
        case Timeline():
            parts = _timeline(answer)
        case Status():
            parts = _status(answer)
        case Digest():
            parts = _digest(answer)
        case Summary():
            parts = _summary(answer)
        case Explanation():
            parts = _explanation(answer)
    return "\n".join(parts).rstrip("\n") + "\n"


def escape(text: str) -> str:
    """Foreign text as it is to be read: one line, no Markdown and no HTML of its own."""
    flat = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", flat).replace("&", "&amp;")


def _timeline(answer: Timeline) -> list[str]:
    about = "" if answer.about is None else f" about “{escape(answer.about)}”"
    ends = [
        f"{word} {end:%Y-%m-%d %H:%M} UTC" for word, end in (("since", answer.since), ("until", answer.until)) if end
    ]
    period = "".join(f", {end}" for end in ends)
    parts = [f"# {escape(answer.story.title)}: timeline{about}", "", f"{_as_of(answer).rstrip('.')}{period}.", ""]
    if not answer.events:
        parts.append(escape(answer.nothing))
    parts.extend(f"- **{_day(line)}** {_quoted(line)}" for line in answer.events)
    if answer.more:
        parts.extend(("", f"{answer.more} events that matter less are left out."))
    parts.extend(_section("Without a date", [f"- {_quoted(line)}" for line in answer.undated]))
    return parts


def _status(answer: Status) -> list[str]:
    parts = [f"# {escape(answer.story.title)}: status", "", _as_of(answer), "", f"**{escape(answer.first_line)}**"]
    parts.extend(_section("Latest", [f"- {_dated(line)}{_quoted(line)}" for line in answer.latest]))
    parts.extend(_section("Next", [f"- **{_day(line)}** {_quoted(line)}" for line in answer.next]))
    parts.extend(_section("Awaited", [f"- **{_day(line)}** {_quoted(line)}" for line in answer.awaited]))
    parts.extend(_section("Figures", [_figure(each) for each in answer.figures]))
    parts.extend(_section("Reports differ", [row for each in answer.differ for row in _difference(each)]))
    parts.extend(_section("Open", [_open(each) for each in answer.open]))
    coverage = f"{_count(answer.articles, 'article')}, {_count(answer.texts, 'text')}"
    if answer.other_language:
        coverage += f", {len(answer.other_language)} in other languages"
    return [*parts, "", coverage + "."]


def _digest(answer: Digest) -> list[str]:
    since = "the beginning" if answer.since is None else f"{answer.since:%Y-%m-%d %H:%M} UTC"
    head = f"From {since} to {answer.until:%Y-%m-%d %H:%M} UTC, {_count(answer.articles, 'article')}"
    parts = [f"# {escape(answer.story.title)}: what changed", "", head + "."]
    if not answer.changes:
        again = f" {_count(answer.repeats, 'article')} told again what was known." if answer.repeats else ""
        told = f"{UNQUOTED}; see {_list(answer.unquoted)}." if answer.unquoted else f"Nothing changed.{again}"
        parts.extend(("", NOTHING_READ if answer.coverage.blind and not answer.unquoted else told))
    for change in answer.changes:
        day = f" {_day(change.line)}:" if change.line.when is not None else ""
        parts.extend(("", f"- **{escape(change.title)}**{day} {_quoted(change.line)}"))
        if change.before is not None:
            parts.append(f"  - before: {_quoted(change.before)}")
    if answer.more:
        parts.extend(("", f"{_count(answer.more, 'smaller change')} left out."))
    return parts


def _summary(answer: Summary) -> list[str]:
    article = answer.article
    parts = [f"# {escape(article.title or article.outlet or 'Article')}", "", _origin(article), ""]
    if not answer.sentences:
        parts.append("No sentence of it stands alone.")
    labels = answer.labels or ((),) * len(answer.sentences)
    for source, notes in zip(answer.sentences, labels, strict=True):
        parts.append(f"> “{escape(source.text)}”{_notes(notes)}")
        parts.append(">")
    return parts[:-1] if answer.sentences else parts


def _explanation(answer: Explanation) -> list[str]:
    parts = [f"# Why: {_quoted(answer.line)}"]
    for title, sentences in answer.steps:
        parts.extend(("", f"## {escape(title)}", "", *(f"- {escape(each)}" for each in sentences)))
    return parts


def _section(title: str, rows: Iterable[str]) -> list[str]:
    found = list(rows)
    return ["", f"## {title}", "", *found] if found else []


def _as_of(answer: Timeline | Status) -> str:
    known = "" if answer.as_known is None else f", as known {answer.as_known:%Y-%m-%d %H:%M} UTC"
    return f"As of {answer.as_of:%Y-%m-%d %H:%M} UTC{known}."


def _day(line: Line) -> str:
    if line.when is None:
        return "undated"
    by = "by " if line.deadline else ""
    return f"{by}{line.when.label()}" + (" (expected)" if line.expected else "")


def _dated(line: Line) -> str:
    return f"**{_day(line)}** " if line.when is not None else ""


def _quoted(line: Line) -> str:
    support = _support(line.sources)
    if not line.quotable:
        return f"no sentence of it stands alone; see {support}{_notes(line.labels)}"
    said = f"said by {escape(lowered(line.said_by, line.text))}; " if line.said_by else ""
    return f"“{escape(line.text)}”{_notes(line.labels)} — {said}{support}"


def _notes(labels: Sequence[str]) -> str:
    return f" \\[{escape('; '.join(labels))}\\]" if labels else ""


def _support(sources: Sequence[Source]) -> str:
    shown = [_origin(source.article) for source in sources[:_MOST_SOURCES]]
    rest = len(sources) - len(shown)
    return "; ".join(shown) + (f"; +{rest}" if rest > 0 else "")


def _list(articles: Sequence[Article]) -> str:
    return "; ".join(_origin(article) for article in articles)


def _origin(article: Article) -> str:
    called = f"“{article.title}”" if article.title else f"article {article.id}"
    name = escape(article.outlet or f"no outlet named ({called})")
    if article.url and re.fullmatch(r"https?://[^\s<>()\[\]]+", article.url):
        name = f"[{name}](<{article.url}>)"
    if article.written is not None and article.dating is Dating.STATED:
        return f"{name}, {short(article.written)} {article.written.year}"
    written = written_label(article)
    return f"{name}, {written}" if written else name


def _figure(each: FigureLine) -> str:
    if each.value is None:
        return f"- {escape(each.incident)}: no figure — {_support(each.sources)}"
    spread = f" ({each.written(each.low)}–{each.written(each.high)})" if each.low != each.high else ""
    hedge = f"{escape(each.hedge)} " if each.hedge else ""
    told = each.written(each.value) + ("" if each.unit else f" {each.counts}")
    said = f", said by {escape(lowered(each.said_by, each.sources[0].text))}" if each.said_by else ""
    return f"- {escape(each.incident)}: {hedge}{told}{spread}{said} — {_support(each.sources)}"


def _open(each: Open) -> str:
    quoted = f": {_quoted(each.line)}" if each.line is not None else ""
    return f"- {escape(each.about)}{quoted}"


def _difference(each: Difference) -> list[str]:
    return [f"- {escape(each.about)}", *(f"  - {_quoted(side)}" for side in each.sides)]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
