"""What happened when and what is expected, as a message."""

from __future__ import annotations

from bot.views.blocks import Item, Rendered, assemble, context, escape, header, section
from bot.views.lines import Lens, coverage, item, plural
from digests.answers.model import Timeline

_MOST_EVENTS = 18
_MOST_UNDATED = 3


def timeline(answer: Timeline, lens: Lens) -> Rendered:
    """The message: the events in date order, the oldest left out when there are too many, then undated ones."""
    until = answer.until or answer.as_of
    facts = [lens.span(answer.since, until), plural(answer.articles, "article"), coverage(answer.coverage, lens)]
    head = [header(f"{answer.story.title}: timeline"), context(" · ".join(facts))]
    if not answer.events and not answer.undated:
        told = "Nothing dated in that period." if answer.articles else _unfed(answer)
        return assemble(f"{answer.story.title}: {told}", [*head, section(told)], [], [])
    events = answer.events[-_MOST_EVENTS:]
    if earlier := len(answer.events) - len(events):
        head.append(context(f"{plural(earlier, 'earlier event')} left out: give a period, as in “until 16 January”."))
    items: list[Item] = []
    expected = False
    for number, line in enumerate(events, 1):
        title = "Expected" if line.expected and not expected else ""
        expected = expected or line.expected
        items.append(item(number, line, lens, title=title))
    for position, line in enumerate(answer.undated[:_MOST_UNDATED]):
        items.append(item(len(events) + position + 1, line, lens, title="" if position else "Undated"))
    more = len(answer.undated) - _MOST_UNDATED
    return assemble(f"{answer.story.title}: timeline", head, items, [], more=max(more, 0))


def _unfed(answer: Timeline) -> str:
    return (
        f"Nothing is known of *{escape(answer.story.title)}* yet. Post a link to an article in this channel, "
        "or type `/crisis add LINK`."
    )
