"""The parts of an answer in the terminal: heads, sections, lines with their sources, figures, feet.

Knows no answer as a whole, and not where it is written. Foreign text loses its control characters here, and is never
read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.wording import article_date, clean, count, fold, linkable, reported
from digests.answers.labels import PASTED, lowered
from digests.answers.model import Change, Difference, FigureLine, Kind, Line
from digests.model import Article
from digests.when import When

if TYPE_CHECKING:
    from rich.console import RenderableType

_STYLES = {
    Kind.RETRACTED: "bold red",
    Kind.CORRECTED: "bold red",
    Kind.CHANGED: "bold yellow",
    Kind.DENIED: "bold yellow",
    Kind.DIFFER: "bold yellow",
    Kind.AWAITED: "bold magenta",
}
_MOST_OTHERS = 3


def head(title: str, what: str, when: str) -> Text:
    """The first row: the story, what is told of it, and as of when."""
    text = Text(clean(title), style="bold")
    text.append(f" · {what}", style="not bold")
    text.append(f" · {when}", style="not bold dim")
    return text


def section(title: str) -> Padding:
    """The title of a part, set off by a row."""
    return Padding(Text(title, style="bold underline"), (1, 0, 0, 0))


def listed(title: str, lines: Sequence[Line]) -> Iterable[RenderableType]:
    """A titled part of lines with their dates; nothing where there is no line."""
    if lines:
        yield section(title)
        yield grid((date_text(line), line_text(line)) for line in lines)


def grid(rows: Iterable[tuple[Text, RenderableType]]) -> Table:
    """A narrow column of dates or kinds beside what was said."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for left, right in rows:
        table.add_row(left, right)
    return table


def date_text(line: Line) -> Text:
    """When it was or is due; without a date, when it was reported."""
    if line.when is None:
        return Text(reported(line.sources[0].article), style="dim")
    text = Text(_day(line.when, line), style="bold cyan" if line.expected else "bold")
    if line.expected:
        text.append("\nexpected", style="not bold cyan")
    return text


def _day(when: When, line: Line) -> str:
    return f"by {when.label()}" if line.deadline else when.label()


def line_text(line: Line) -> Text:
    """The quotation, its labels, then who says it, when, and where to read it."""
    if not line.quotable:
        article = line.sources[0].article
        named = f"“{clean(article.title)}” (article {article.id})" if article.title else f"article {article.id}"
        text = Text(f"No sentence of it stands alone: see {named}", style="italic")
    else:
        text = quoted(line.text)
    told_below = (f"{line.texts} texts, {count(line.origins, 'origin')}", PASTED)
    text.append_text(notes([label for label in line.labels if label not in told_below]))
    text.append("\n")
    text.append_text(_sources(line))
    return text


def quoted(words: str) -> Text:
    """Words of an article in quotation marks."""
    return Text(f"“{clean(words)}”")


def notes(labels: Sequence[str]) -> Text:
    """Labels in brackets, to stand after a quotation."""
    return Text("".join(f" [{clean(label)}]" for label in labels), style="dim")


def _sources(line: Line) -> Text:
    """Who is quoted, who else says it, how well it is supported; the link of the quoted one on a row of its own."""
    quoted = line.sources[0].article
    text = origin(quoted)
    if line.said_by:
        text.append(f" · says {clean(lowered(line.said_by, line.text))}")
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


def origin(article: Article) -> Text:
    """Outlet and date, linked where the terminal can."""
    named = _named(article)
    if article.pasted_by:
        named += f", pasted by {clean(article.pasted_by)}"
    text = Text(style="dim")
    text.append(f"{named}, {article_date(article)}", style=f"link {article.url}" if linkable(article.url) else "")
    return text


def linked(article: Article) -> Padding:
    """An article that is not quoted, by its title and where to read it."""
    title = f"“{clean(article.title)}”" if article.title else f"article {article.id}"
    text = Text(f"{title} · " if article.outlet else "")
    text.append_text(origin(article))
    if article.url:
        text.append(f"\n{clean(article.url)}", style="dim")
    return Padding(text, (0, 0, 0, 2))


def kind_text(change: Change) -> Text:
    """What kind of change it is, in its colour."""
    return Text(fold(clean(change.title)), style=_STYLES.get(change.kind, "bold green"))


def change_text(change: Change) -> Text:
    """A change with its date, and below it what was known before."""
    text = Text()
    if change.line.when is not None:
        expected = " (expected)" if change.line.expected else ""
        text.append_text(Text(f"{_day(change.line.when, change.line)}{expected}: ", style="bold"))
    text.append_text(line_text(change.line))
    if change.before is not None:
        text.append("\nbefore: ", style="dim bold")
        text.append_text(line_text(change.before))
    return text


def figure_text(figure: FigureLine) -> Text:
    """A figure with its range, what it counts, and who says so."""
    hedge = f"{figure.hedge} " if figure.hedge else ""
    value = "no figure" if figure.value is None else hedge + figure.written(figure.value)
    text = Text(clean(value), style="bold")
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        text.append(f" (reports say {figure.written(figure.low)} to {figure.written(figure.high)})", style="not bold")
    text.append(f" · {clean(figure.incident)}", style="not bold")
    if figure.said_by:
        text.append(f" · says {clean(lowered(figure.said_by, figure.sources[0].text))}", style="not bold")
    for source in figure.sources[:1]:
        text.append("\n")
        text.append_text(origin(source.article))
    return text


def difference_rows(difference: Difference) -> Iterable[RenderableType]:
    """What reports differ about, then each side."""
    yield Padding(Text(clean(difference.about), style="bold"), (0, 0, 0, 2))
    for side in difference.sides:
        yield Padding(line_text(side), (0, 0, 0, 4))


def other_languages(articles: Sequence[Article]) -> str:
    """How many articles are stored but not read, in which languages; empty when none."""
    if not articles:
        return ""
    languages = ", ".join(sorted({article.language for article in articles}))
    return f"{count(len(articles), 'article')} in other languages ({languages}) stored, not read."


def foot(*sentences: str) -> Padding:
    """The last row: what the answer rests on; empty sentences are left out."""
    return Padding(dim(" ".join(sentence for sentence in sentences if sentence)), (1, 0, 0, 0))


def dim(text: str) -> Text:
    """Words of less weight."""
    return Text(text, style="dim")
