"""Answers in the terminal: what is new, since when, and who says so, to be seen in two seconds.

Renders answers and decides nothing. Foreign text loses its control characters, so that no article can write escapes,
and is never read as markup.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import IO, TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.wording import article_date, as_of_text, clean, count, coverage, fold, linkable, moment, reported
from digests.answers.model import (
    Change,
    Difference,
    Digest,
    Explanation,
    FigureLine,
    Kind,
    Line,
    Status,
    Summary,
    Timeline,
)
from digests.model import Article

if TYPE_CHECKING:
    from rich.console import RenderableType

Answer = Timeline | Status | Digest | Summary | Explanation

_WIDTH_PIPED = 100
_WIDEST = 120
_STYLES = {
    Kind.RETRACTED: "bold red",
    Kind.CORRECTED: "bold red",
    Kind.CHANGED: "bold yellow",
    Kind.DENIED: "bold yellow",
    Kind.DIFFER: "bold yellow",
    Kind.AWAITED: "bold magenta",
}
_MOST_OTHERS = 3


def console(stream: IO[str] | None = None) -> Console:
    """Where answers are written: colours and links on a terminal only, never wider than reads well."""
    out = Console(file=stream or sys.stdout, highlight=False, markup=False, emoji=False)
    out.width = min(out.width, _WIDEST) if out.is_terminal else max(out.width, _WIDTH_PIPED)
    return out


def show(answer: Answer, out: Console) -> None:
    """Write an answer."""
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
    if out.is_terminal:
        for part in parts:
            out.print(part)
        return
    with out.capture() as captured:
        for part in parts:
            out.print(part)
    # Columns are filled up with spaces: nothing to leave in a file.
    print("\n".join(row.rstrip() for row in captured.get().splitlines()), file=out.file)


def _timeline(answer: Timeline) -> Iterable[RenderableType]:
    ends = [
        f"{word} {moment(end)}" for word, end in (("since", answer.since), ("until", answer.until)) if end is not None
    ]
    yield _head(answer.story.title, "timeline", ", ".join([*ends, as_of_text(answer.as_of, answer.as_known)]))
    if answer.events:
        yield _rows((_when(line), _line(line)) for line in answer.events)
    else:
        yield _dim("No event with a date is known.")
    if answer.more:
        yield _dim(f"{answer.more} more of less weight are left out.")
    if answer.undated:
        yield _section("Undated")
        yield _rows((Text(""), _line(line)) for line in answer.undated)
    yield _foot(f"{count(answer.articles, 'article')}.", coverage(answer.coverage))


def _status(answer: Status) -> Iterable[RenderableType]:
    yield _head(answer.story.title, "status", as_of_text(answer.as_of, answer.as_known))
    yield Text(clean(answer.first_line), style="bold")
    yield from _lines("Latest", answer.latest)
    yield from _lines("Next", answer.next)
    yield from _lines("Awaited: the day has come, no article says it happened", answer.awaited)
    if answer.figures:
        yield _section("Figures")
        yield _rows((Text(clean(figure.counts), style="bold"), _figure(figure)) for figure in answer.figures)
    if answer.differ:
        yield _section("Reports differ")
        for difference in answer.differ:
            yield from _difference(difference)
    if answer.open:
        yield _section("Open")
        for each in answer.open:
            yield Padding(Text(clean(each.about)), (0, 0, 0, 2))
            if each.line is not None:
                yield Padding(_line(each.line), (0, 0, 0, 4))
    newest = f"newest {moment(answer.newest)} UTC" if answer.newest else ""
    counted = ", ".join(
        part for part in (count(answer.articles, "article"), count(answer.texts, "text"), newest) if part
    )
    yield _foot(f"{counted}.", _others(answer.other_language), coverage(answer.coverage))


def _digest(answer: Digest) -> Iterable[RenderableType]:
    since = f"{moment(answer.since)} → " if answer.since else "everything until "
    yield _head(answer.story.title, "what changed", f"{since}{moment(answer.until)} UTC")
    if answer.changes:
        yield _rows((_kind(change), _change(change)) for change in answer.changes)
    else:
        yield Text("Nothing changed.", style="bold")
    if answer.more:
        yield _dim(f"{count(answer.more, 'more change')} of less weight.")
    repeats = f", {answer.repeats} of them repeat what was known" if answer.repeats else ""
    yield _foot(f"{count(answer.articles, 'article')} in this time{repeats}.", _others(answer.other_language),
                coverage(answer.coverage))  # fmt: skip


def _summary(answer: Summary) -> Iterable[RenderableType]:
    article = answer.article
    yield Text(clean(article.title) or f"Article {article.id}", style="bold")
    yield _origin(article)
    if article.date_note:
        yield _dim(clean(article.date_note))
    if not answer.sentences:
        told = "No sentence of it stands alone." if article.language == "en" else "It is not in English: only linked."
        yield _dim(told)
    labels = answer.labels or ((),) * len(answer.sentences)
    for source, notes in zip(answer.sentences, labels, strict=True):
        quoted = _quoted(source.text)
        quoted.append_text(_notes(notes))
        yield Padding(quoted, (1, 0, 0, 2))


def _explanation(answer: Explanation) -> Iterable[RenderableType]:
    yield _line(answer.line)
    for title, told in answer.steps:
        yield _section(title)
        for sentence in told:
            yield Padding(Text("· " + clean(sentence)), (0, 0, 0, 2))


def _head(title: str, what: str, when: str) -> Text:
    text = Text(clean(title), style="bold")
    text.append(f" · {what}", style="not bold")
    text.append(f" · {when}", style="not bold dim")
    return text


def _section(title: str) -> Padding:
    return Padding(Text(title, style="bold underline"), (1, 0, 0, 0))


def _lines(title: str, lines: Sequence[Line]) -> Iterable[RenderableType]:
    if lines:
        yield _section(title)
        yield _rows((_when(line), _line(line)) for line in lines)


def _rows(rows: Iterable[tuple[Text, RenderableType]]) -> Table:
    """A narrow column of dates or kinds beside what was said."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for left, right in rows:
        table.add_row(left, right)
    return table


def _when(line: Line) -> Text:
    if line.when is None:
        return Text(reported(line.sources[0].article), style="dim")
    label = f"by {line.when.label()}" if line.deadline else line.when.label()
    text = Text(label, style="bold cyan" if line.expected else "bold")
    if line.expected:
        text.append("\nexpected", style="not bold cyan")
    return text


def _line(line: Line) -> Text:
    """The quotation, its labels, then who says it, when, and where to read it."""
    if not line.quotable:
        title = clean(line.sources[0].article.title)
        text = Text("No sentence of it stands alone: see " + (f"“{title}”" if title else "the article"), style="italic")
    else:
        text = _quoted(line.text)
    support = f"{line.texts} texts, {count(line.origins, 'origin')}"  # the sources' row tells it
    text.append_text(_notes([label for label in line.labels if label != support]))
    text.append("\n")
    text.append_text(_sources(line))
    return text


def _quoted(words: str) -> Text:
    return Text(f"“{clean(words)}”")


def _notes(labels: Sequence[str]) -> Text:
    return Text("".join(f" [{clean(label)}]" for label in labels), style="dim")


def _sources(line: Line) -> Text:
    """Who is quoted, who else says it, how well it is supported; the link of the quoted one on a row of its own."""
    quoted = line.sources[0].article
    text = _origin(quoted)
    others = dict.fromkeys(_named(source.article) for source in line.sources[1:])
    others.pop(_named(quoted), None)
    if others:
        named = list(others)[:_MOST_OTHERS]
        rest = f" +{len(others) - len(named)}" if len(others) > len(named) else ""
        text.append(" · also " + ", ".join(named) + rest)
    if line.texts > 1:
        text.append(f" · {line.texts} texts, {count(line.origins, 'origin')}")
    text.append(f" · {line.id}")
    if quoted.url:
        text.append(f"\n{clean(quoted.url)}")
    return text


def _named(article: Article) -> str:
    """The outlet; without one it is said that none is named, with the title in quotation marks."""
    if article.outlet:
        return clean(article.outlet)
    title = clean(article.title)
    return f"no outlet named (“{title}”)" if title else f"no outlet named (article {article.id})"


def _origin(article: Article) -> Text:
    """Outlet and date, linked where the terminal can."""
    named = _named(article)
    if article.pasted_by:
        named += f", pasted by {clean(article.pasted_by)}"
    text = Text(style="dim")
    text.append(f"{named}, {article_date(article)}", style=f"link {article.url}" if linkable(article.url) else "")
    return text


def _kind(change: Change) -> Text:
    return Text(fold(clean(change.title)), style=_STYLES.get(change.kind, "bold green"))


def _change(change: Change) -> Text:
    text = Text()
    if change.line.when is not None:
        text.append_text(Text(f"{change.line.when.label()}: ", style="bold"))
    text.append_text(_line(change.line))
    if change.before is not None:
        text.append("\nbefore: ", style="dim bold")
        text.append_text(_line(change.before))
    return text


def _figure(figure: FigureLine) -> Text:
    value = "no figure" if figure.value is None else f"{figure.hedge + ' ' if figure.hedge else ''}{figure.value}"
    text = Text(clean(value), style="bold")
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        text.append(f" (reports say {figure.low} to {figure.high})", style="not bold")
    text.append(f" · {clean(figure.incident)}", style="not bold")
    if figure.said_by:
        text.append(f" · says {clean(figure.said_by)}", style="not bold")
    for source in figure.sources[:1]:
        text.append("\n")
        text.append_text(_origin(source.article))
    return text


def _difference(difference: Difference) -> Iterable[RenderableType]:
    yield Padding(Text(clean(difference.about), style="bold"), (0, 0, 0, 2))
    for side in difference.sides:
        yield Padding(_line(side), (0, 0, 0, 4))


def _others(articles: Sequence[Article]) -> str:
    if not articles:
        return ""
    languages = ", ".join(sorted({article.language for article in articles}))
    return f"{count(len(articles), 'article')} in other languages ({languages}) stored, not read."


def _foot(*sentences: str) -> Padding:
    return Padding(_dim(" ".join(sentence for sentence in sentences if sentence)), (1, 0, 0, 0))


def _dim(text: str) -> Text:
    return Text(text, style="dim")
