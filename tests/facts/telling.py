"""Builds small articles by hand for the tests of facts: what each sentence says is given, not analysed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from digests.analysis.stems import stems
from digests.model import (
    Analysis,
    Article,
    Counts,
    Dating,
    Figure,
    Mention,
    Reference,
    Said,
    Sentence,
    Speaker,
    SpeakerKind,
    Story,
)
from digests.when import When

STORY = Story("river", "The river war", "Norland|Sudland")


def at(day: int, hour: int = 12, month: int = 1) -> datetime:
    """A moment of 2024."""
    return datetime(2024, month, day, hour, tzinfo=UTC)


@dataclass(frozen=True)
class Tell:
    """One sentence with what the analysis would find in it; `on` is a TIMEX3 value."""

    text: str
    on: str | None = None
    expected: bool = False
    deadline: bool = False
    negated: bool = False
    violent: bool = False
    by: str | None = None
    kind: SpeakerKind = SpeakerKind.GOVERNMENT
    denies: bool = False
    killed: int | None = None
    hedge: str | None = None
    names: tuple[str, ...] = field(default=())


def analysed(tells: Sequence[Tell | str], day: date | None) -> tuple[str, Analysis]:
    """The text of an article and its analysis."""
    text, sentences = "", []
    for index, tell in enumerate(tells):
        tell = Tell(tell) if isinstance(tell, str) else tell
        start = len(text) + (1 if text else 0)
        text += (" " if text else "") + tell.text
        end = len(text)
        mentions: tuple[Mention, ...] = ()
        if tell.on:
            mentions = (
                Mention(start, start + 1, When.parse(tell.on), None, tell.expected, tell.deadline, True, (start, end)),
            )
        figures: tuple[Figure, ...] = ()
        if tell.killed is not None:
            low = None if tell.hedge == "up to" else tell.killed
            high = None if tell.hedge in ("at least", "more than") else tell.killed
            figures = (Figure(start, start + 1, Counts.KILLED, tell.killed, low, high, tell.hedge),)
        speaker = None
        if tell.by:
            found = re.search(re.escape(tell.by), tell.text)
            assert found, "the speaker is a span of the sentence"
            speaker = Speaker(start + found.start(), start + found.end(), tell.by, tell.kind, tell.denies)
        sentences.append(
            Sentence(
                index,
                start,
                end,
                tell.text,
                paragraph=index,
                mentions=mentions,
                figures=figures,
                speaker=speaker,
                negated=tell.negated,
                violent=tell.violent or tell.killed is not None,
                stems=stems(tell.text),
                names=tell.names,
            )
        )
    return text, Analysis(tuple(sentences), Reference(day))


def article(
    id: int,
    when: datetime,
    *tells: Tell | str,
    outlet: str | None = None,
    seen: datetime | None = None,
    quiet: bool = False,
    revision: int = 1,
) -> tuple[Article, Analysis]:
    """A dated article and its analysis; first seen when published, unless said otherwise."""
    text, analysis = analysed(tells, when.date())
    made = Article(
        id=id,
        key=f"key{id:03}",
        title=f"Article {id}",
        text=text,
        language="en",
        first_seen=seen or when,
        outlet=outlet,
        published=when,
        dating=Dating.STATED,
        quiet=quiet,
        revision=revision,
    )
    return made, analysis


def said(when: datetime, tell: Tell | str, id: int = 1) -> Said:
    """One sentence of an article of its own."""
    made, analysis = article(id, when, tell)
    return Said(f"{id:012x}", made, analysis.sentences[0])
