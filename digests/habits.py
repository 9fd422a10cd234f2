"""Articles whose numeric days ("03/02/2024") can be read only by how their outlet writes elsewhere.

An outlet's habit is what its other articles of the story show. Knows no store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from digests.analysis.dates import habit
from digests.analysis.dates.absolute import TWO_DAYS
from digests.model import Analysis, Reference
from digests.warm import Entry


def unread(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Reference]]:
    """The articles that read otherwise by what their outlets' articles show now, each with what to read it against."""
    held = list(entries)
    habits: dict[tuple[str, str | None], bool | None] = {}  # each asks for all texts of an outlet
    for entry in held:
        article, analysis = entry.kept.article, entry.analysis
        if analysis is None or article.outlet is None or not (entry.by_habit or _can_be_two(analysis)):
            continue
        key = (article.outlet.casefold(), article.private_to)
        if key not in habits:
            habits[key] = _of_outlet(*key, held)
        shown = habits[key]
        if shown != analysis.reference.day_first:
            yield entry, replace(analysis.reference, day_first=shown)


def _can_be_two(analysis: Analysis) -> bool:
    return any(mention.how == TWO_DAYS for sentence in analysis.sentences for mention in sentence.mentions)


def _of_outlet(name: str, private_to: str | None, entries: Sequence[Entry]) -> bool | None:
    """What the articles of an outlet show that may be held beside one of a channel; those of others may not."""
    others = (entry.kept.article for entry in entries)
    return habit(
        other.text
        for other in others
        if (other.outlet or "").casefold() == name and other.private_to in (None, private_to)
    )
