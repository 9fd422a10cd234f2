"""Writes small articles and facts for the tests of answers: grades, dates and speakers are given, not analysed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from digests.analysis.stems import stems
from digests.facts.entries import said_key
from digests.facts.ledger import Ledger
from digests.model import (
    Analysis,
    Article,
    Counts,
    Dating,
    Fact,
    Figure,
    Grade,
    Mention,
    Reference,
    Said,
    Sentence,
    Speaker,
    SpeakerKind,
    Story,
    View,
)
from digests.when import When

STORY = Story("river", "The river war", "Norland|Sudland")


@dataclass(frozen=True)
class On:
    """A date in a sentence: its words, its value (None: unresolved), the clause that it dates (None: all of it)."""

    words: str
    value: str | None
    clause: str | None = None
    expected: bool = False
    deadline: bool = False
    relative: bool = False
    flag: str | None = None


@dataclass(frozen=True)
class Tell:
    """One sentence and what the analysis would find in it."""

    text: str
    on: tuple[On, ...] = ()
    grade: Grade = Grade.ALONE
    by: str | None = None
    coloured: bool = False
    violent: bool = False
    background: bool = False
    killed: int | None = None
    hedges: tuple[str, ...] = ()
    negated: bool = False


def at(day: int, hour: int = 12, month: int = 1) -> datetime:
    """A moment of 2024."""
    return datetime(2024, month, day, hour, tzinfo=UTC)


def end_of(day: int, month: int = 1) -> datetime:
    """The last moment of a day of 2024."""
    return datetime.combine(date(2024, month, day), time.max, tzinfo=UTC)


Written = tuple[Article, Analysis]


def write(
    number: int,
    published: datetime | None,
    *tells: Tell,
    outlet: str | None = None,
    window: str | None = None,
    pasted_by: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Written:
    """An article of these sentences, one space between them; without `published`, its `window` if there is one."""
    text, sentences = "", []
    for index, tell in enumerate(tells):
        text += " " if text else ""
        start = len(text)
        text += tell.text
        sentences.append(_sentence(index, start, tell))
    stated = published is not None
    made = Article(
        id=number,
        key=f"key{number:03}",
        title=f"Article {number}" if title is None else title,
        text=text,
        language="en",
        first_seen=published or at(31),
        url=url,
        outlet=outlet,
        published=published,
        window=When.parse(window) if window else None,
        dating=Dating.STATED if stated else Dating.INFERRED if window else Dating.UNKNOWN,
        pasted_by=pasted_by,
    )
    return made, Analysis(tuple(sentences), Reference(published.date() if published else None))


def view(*written: Written, as_of: datetime | None = None) -> View:
    """The story of these articles as its ledger sees it."""
    ledger = Ledger(STORY)
    for article, analysis in written:
        ledger.add(article, analysis)
    return ledger.view(as_of or end_of(31))


def fact_of(*written: Written, when: str | None = None, place: int = 0, **rest: bool | int) -> tuple[Fact, View]:
    """One fact of the sentence at `place` in each article, and a view that holds it (and each article's others)."""
    chosen, others = [], []
    for article, analysis in written:
        for sentence in analysis.sentences:
            said = Said(said_key(article.key, sentence.start), article, sentence)
            (chosen if sentence.index == place else others).append(said)
    value = When.parse(when) if when else None
    counts = {"texts": len(written), "origins": len(written)} | rest
    made = Fact(id=chosen[0].key, said=tuple(chosen), when=value, **counts)  # type: ignore[arg-type]
    facts = (made, *(Fact(id=said.key, said=(said,)) for said in others))
    articles = tuple(article for article, _ in written)
    return made, View(STORY, end_of(31), None, articles, facts, {article.id: article.id for article in articles})


def _sentence(index: int, start: int, tell: Tell) -> Sentence:
    figures = ()
    if tell.killed is not None:
        figures = (Figure(start, start + 1, Counts.KILLED, tell.killed, tell.killed, tell.killed),)
    speaker = None
    if tell.by:
        first = start + tell.text.index(tell.by)
        speaker = Speaker(first, first + len(tell.by), tell.by, SpeakerKind.GOVERNMENT)
    return Sentence(
        index=index,
        start=start,
        end=start + len(tell.text),
        text=tell.text,
        paragraph=0,
        grade=tell.grade,
        mentions=tuple(_mention(start, tell.text, on) for on in tell.on),
        figures=figures,
        speaker=speaker,
        hedges=tell.hedges,
        negated=tell.negated,
        coloured=tell.coloured,
        violent=tell.violent or tell.killed is not None,
        background=tell.background,
        stems=stems(tell.text),
    )


def _mention(start: int, text: str, on: On) -> Mention:
    first = start + text.index(on.words)
    clause = (start, start + len(text))
    if on.clause is not None:
        clause = (start + text.index(on.clause), start + text.index(on.clause) + len(on.clause))
    return Mention(
        start=first,
        end=first + len(on.words),
        when=When.parse(on.value) if on.value else None,
        expected=on.expected,
        deadline=on.deadline,
        main=on.clause is None,
        clause=clause,
        relative=on.relative,
        flag=on.flag,
    )
