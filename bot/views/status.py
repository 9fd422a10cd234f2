"""Where a story stands, as a message: the computed first line, then latest, next, awaited, figures, what differs."""

from __future__ import annotations

from collections.abc import Sequence

from bot.views.blocks import Item, Rendered, assemble, clip, context, escape, header, section
from bot.views.lines import Lens, coverage, foreign, item, origin, plural
from digests.answers.labels import lowered
from digests.answers.model import FigureLine, Line, Open, Status

_MOST_LATEST = 5
_MOST_EACH = 5
_MOST_DIFFER = 3


def status(answer: Status, lens: Lens, *, title: str | None = None) -> Rendered:
    """The message; `title` replaces "TITLE: where it stands"."""
    head = [
        header(title or f"{answer.story.title}: where it stands"),
        section(f"*{escape(answer.first_line)}*"),
        context(_facts(answer, lens)),
    ]
    items: list[Item] = []
    for name, lines, most in (
        ("Latest", answer.latest, _MOST_LATEST),
        ("Next", answer.next, _MOST_EACH),
        ("Awaited: the day has come, no article says it happened", answer.awaited, _MOST_EACH),
    ):
        items += _group(name, lines[:most], lens, len(items))
    if answer.figures:
        items.append(_figures(answer.figures, lens))
    for difference in answer.differ[:_MOST_DIFFER]:
        about = f": {escape(difference.about)}" if difference.about not in ("", "accounts") else ""
        items += _group(f"Reports differ{about}", difference.sides, lens, _numbered(items))
    if answer.open:
        items += _open(answer.open, lens, _numbered(items))
    foot = foreign(answer.other_language, lens)
    title = f"{answer.story.title}: {answer.first_line}"
    return assemble(title, head, items, foot, hint="`/timeline` shows what happened when")


def empty(answer: Status, lens: Lens) -> Rendered:
    """Nothing known yet: say so, and how to feed it."""
    told = (
        f"Nothing is known of *{escape(answer.story.title)}* yet. Post a link to an article in this channel, "
        "or type `/crisis add LINK`. An operator adds feeds with `sitroom feeds add URL`."
    )
    return assemble(
        f"Nothing is known of {answer.story.title} yet.", [section(told), context(_facts(answer, lens))], [], []
    )


def _group(title: str, lines: Sequence[Line], lens: Lens, done: int) -> list[Item]:
    return [
        item(done + position, line, lens, title=title if position == 1 else "")
        for position, line in enumerate(lines, 1)
    ]


def _open(found: Sequence[Open], lens: Lens, done: int) -> list[Item]:
    """What is not known yet: quoted where there are words, the rest in one block."""
    quoted = [each for each in found if each.line is not None]
    items = [
        item(done + position, each.line, lens, head=each.about, title="Open" if position == 1 else "")
        for position, each in enumerate(quoted, 1)
        if each.line is not None
    ]
    bare = [f"• {escape(each.about)}" for each in found if each.line is None]
    if bare:
        head = "" if items else "*Open*\n"
        items.append(Item((section(clip(head + "\n".join(bare), 2_900)),)))
    return items


def _numbered(items: Sequence[Item]) -> int:
    return sum(bool(each.line) for each in items)


def _figures(figures: Sequence[FigureLine], lens: Lens) -> Item:
    """Figures by incident, one line each; never a sum over incidents."""
    lines = []
    for figure in figures[:12]:
        source = f" · {origin(figure.sources[0], lens)}" if figure.sources else ""
        who = f", says {escape(lowered(figure.said_by, figure.sources[0].text))}" if figure.said_by else ""
        lines.append(f"• {escape(figure.incident)}: *{_value(figure)}*{who}{source}")
    return Item((section(clip("*Figures*\n" + "\n".join(lines), 2_900)),))


def _value(figure: FigureLine) -> str:
    if figure.value is None:
        return f"no figure of {escape(figure.counts)} given" if figure.counts else "no figure given"
    told = f"{escape(figure.hedge)} " if figure.hedge else ""
    told += figure.written(figure.value) + ("" if figure.unit else f" {escape(figure.counts)}")
    low, high = figure.low, figure.high
    if low is not None and high is not None and low != high:
        told += f" (sources: {figure.written(low)}–{figure.written(high)})"
    return told


def _facts(answer: Status, lens: Lens) -> str:
    texts = f", {plural(answer.texts, 'text')}" if answer.texts != answer.articles else ""
    parts = [f"As of {lens.moment(answer.as_of)}, {lens.zone.key}"]
    if answer.as_known is not None:
        parts.append(f"as known {lens.moment(answer.as_known)}")
    parts.append(plural(answer.articles, "article") + texts)
    if answer.newest is not None:
        parts.append(f"newest {lens.moment(answer.newest)}")
    parts.append(coverage(answer.coverage, lens))
    return " · ".join(parts)
