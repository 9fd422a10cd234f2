"""What happened when and what is expected, as a message."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.views.blocks import Rendered, assemble, context, escape, header, section
from bot.views.lines import Lens, coverage, item, plural
from bot.views.message import Block
from digests.answers.model import Line, Timeline
from digests.when import When

_MOST_UNDATED = 3
_NEVER = When.day(date.max)


def timeline(answer: Timeline, lens: Lens) -> Rendered:
    """The message: the events in date order, the least of them left out when there are too many, then undated ones."""
    until = answer.until or answer.as_of
    facts = [lens.span(answer.since, until), plural(answer.articles, "article"), coverage(answer.coverage, lens)]
    about = "" if answer.about is None else f" about “{answer.about}”"
    head = [header(f"{answer.story.title}: timeline{about}"), context(" · ".join(facts))]
    if not answer.events and not answer.undated:
        told = answer.nothing if answer.articles else "Nothing is known yet."
        shown = escape(told) if answer.articles else _unfed(answer)
        return assemble(f"{answer.story.title}: {told}", [*head, section(shown)], [], [])
    events = list(answer.events)
    while True:
        rendered = _render(answer, events, head, lens)
        if not rendered.dropped or not events:
            return rendered
        # Too much for one message: the least of what is past goes first, however old the weightiest is.
        least = sorted(events, key=lambda line: (line.expected, line.rank, line.when or _NEVER, line.id))
        gone = {line.id for line in least[: max(rendered.dropped, 1)]}
        events = [line for line in events if line.id not in gone]


def _render(answer: Timeline, events: Sequence[Line], head: Sequence[Block], lens: Lens) -> Rendered:
    items = []
    for number, line in enumerate(events, 1):
        items.append(item(number, line, lens, compact=True))
    for position, line in enumerate(answer.undated[:_MOST_UNDATED]):
        items.append(item(len(events) + position + 1, line, lens, title="" if position else "Undated", compact=True))
    out = len(answer.events) - len(events)
    note = [context(f"{plural(out, 'lesser event')} left out: a shorter period shows them.")] if out else []
    return assemble(f"{answer.story.title}: timeline", [*head, *note], items, [])


def _unfed(answer: Timeline) -> str:
    return (
        f"Nothing is known of *{escape(answer.story.title)}* yet. Post a link to an article in this channel, "
        "or type `/crisis add LINK`."
    )
