"""Answers in the terminal: what is new, since when, and who says so, to be seen in two seconds.

Renders answers and decides nothing. Foreign text loses its control characters, so that no article can write escapes,
and is never read as markup.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot import rows
from bot.cli_common import MOST_CHANGES
from bot.wording import as_of_text, clean, count, coverage, moment
from digests.answers.labels import PASTED
from digests.answers.markdown import NOTHING_READ, UNQUOTED
from digests.answers.model import Digest, Explanation, Status, Summary, Timeline

if TYPE_CHECKING:
    from rich.console import RenderableType

Answer = Timeline | Status | Digest | Summary | Explanation

_WIDTH_PIPED = 100
_WIDEST = 120


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
    about = "" if answer.about is None else f" about “{clean(answer.about)}”"
    yield rows.head(
        answer.story.title, f"timeline{about}", ", ".join([*ends, as_of_text(answer.as_of, answer.as_known)])
    )
    if answer.events:
        yield rows.grid((rows.date_text(line), rows.line_text(line)) for line in answer.events)
    else:
        yield rows.dim(clean(answer.nothing))
    if answer.more:
        yield rows.dim(f"{answer.more} more of less weight are left out.")
    if answer.undated:
        yield rows.section("Undated")
        yield rows.grid((Text(""), rows.line_text(line)) for line in answer.undated)
    yield rows.foot(f"{count(answer.articles, 'article')}.", coverage(answer.coverage))


def _status(answer: Status) -> Iterable[RenderableType]:
    yield rows.head(answer.story.title, "status", as_of_text(answer.as_of, answer.as_known))
    yield Text(clean(answer.first_line), style="bold")
    yield from rows.listed("Latest", answer.latest)
    yield from rows.listed("Next", answer.next)
    yield from rows.listed("Awaited: the day has come, no article says it happened", answer.awaited)
    if answer.figures:
        yield rows.section("Figures")
        yield rows.grid(
            (Text(clean(figure.counts), style="bold"), rows.figure_text(figure)) for figure in answer.figures
        )
    if answer.differ:
        yield rows.section("Reports differ")
        for difference in answer.differ:
            yield from rows.difference_rows(difference)
    if answer.open:
        yield rows.section("Open")
        for each in answer.open:
            yield Padding(Text(clean(each.about)), (0, 0, 0, 2))
            if each.line is not None:
                yield Padding(rows.line_text(each.line), (0, 0, 0, 4))
    newest = f"newest {moment(answer.newest)} UTC" if answer.newest else ""
    counted = ", ".join(
        part for part in (count(answer.articles, "article"), count(answer.texts, "text"), newest) if part
    )
    yield rows.foot(f"{counted}.", rows.other_languages(answer.other_language), coverage(answer.coverage))


def _digest(answer: Digest) -> Iterable[RenderableType]:
    since = f"{moment(answer.since)} → " if answer.since else "everything until "
    yield rows.head(answer.story.title, "what changed", f"{since}{moment(answer.until)} UTC")
    if answer.changes:
        yield rows.grid((rows.kind_text(change), rows.change_text(change)) for change in answer.changes)
    elif answer.unquoted:
        yield Text(f"{UNQUOTED}; see", style="bold")
        yield from (rows.linked(article) for article in answer.unquoted)
    else:
        yield Text(NOTHING_READ if answer.coverage.blind else "Nothing changed.", style="bold")
    if answer.more:
        most = min(len(answer.changes) + answer.more, MOST_CHANGES)
        hint = f": see more with --most {most}" if most > len(answer.changes) else ""
        yield rows.dim(f"{count(answer.more, 'more change')} of less weight{hint}.")
    verb = "repeats" if answer.repeats == 1 else "repeat"
    repeats = f", {answer.repeats} of them {verb} what was known" if answer.repeats else ""
    told = f"{count(answer.articles, 'article')} in this time{repeats}."
    yield rows.foot(told, rows.other_languages(answer.other_language), coverage(answer.coverage))


def _summary(answer: Summary) -> Iterable[RenderableType]:
    article = answer.article
    yield Text(clean(article.title) or f"Article {article.id}", style="bold")
    yield rows.origin(article)
    if article.date_note:
        yield rows.dim(clean(article.date_note))
    if not answer.sentences:
        told = "No sentence of it stands alone." if article.language == "en" else "It is not in English: only linked."
        yield rows.dim(told)
    labels = answer.labels or ((),) * len(answer.sentences)
    for source, notes in zip(answer.sentences, labels, strict=True):
        quoted = rows.quoted(source.text)
        quoted.append_text(rows.notes([note for note in notes if note != PASTED]))
        yield Padding(quoted, (1, 0, 0, 2))


def _explanation(answer: Explanation) -> Iterable[RenderableType]:
    yield rows.line_text(answer.line)
    for title, told in answer.steps:
        yield rows.section(title)
        for sentence in told:
            yield Padding(Text("· " + clean(sentence)), (0, 0, 0, 2))
