"""What the product chooses to quote from the project's own corpora: summaries, timelines, statuses, digests."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import sha1
from pathlib import Path

import seeds
from digests.analysis.analyse import analyse
from digests.answers.changes import digest
from digests.answers.model import Line
from digests.answers.status import status
from digests.answers.summary import summarise, summarise_many
from digests.answers.timeline import timeline
from digests.facts.ledger import Ledger
from digests.model import Analysis, Article, Dating, Reference, Story

CORPUS = Path(__file__).parent.parent / "corpus"
Read = tuple[Article, Analysis]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A run that an answer shows, the labels beside it, the article it stands in, and the answer that chose it first."""

    corpus: str
    article: str
    answer: str
    text: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A story with its articles read; `names` are the articles' names on the page, by their ids."""

    story: Story
    read: tuple[Read, ...]
    names: dict[int, str]


def topics() -> list[Topic]:
    """The demo's story, the invented crises, and the single pieces."""
    demo = seeds.load()
    names = {spelling.lower(): name.lower() for name, all_ in demo.story.names.items() for spelling in all_}
    places = {place.lower(): country.lower() for place, country in demo.story.places.items()}
    story = Story(demo.story.slug, demo.story.title, demo.story.match, names, places)
    rows = [
        (a.path.rsplit("/", 1)[-1], a.outlet, a.published.date(), a.text) for a in demo.articles if a.language == "en"
    ]
    found = [_topic(story, rows)]
    for path in sorted(CORPUS.glob("*/*.jsonl"), key=lambda path: (path.parent.name == "quotations", path)):
        pieces = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]
        slug = path.stem if path.parent.name == "quotations" else path.parent.name
        rows = [(p["id"], p["outlet"], date.fromisoformat(p["published"]), p["text"]) for p in pieces]
        found.append(_topic(Story(slug, slug, slug), rows))
    return found


def _topic(story: Story, rows: Sequence[tuple[str, str, date, str]]) -> Topic:
    read, names = [], {}
    for number, (name, outlet, day, text) in enumerate(rows, 1):
        moment = datetime.combine(day, time.max, tzinfo=UTC)
        key = sha1(f"{number}:{text}".encode(), usedforsecurity=False).hexdigest()
        article = Article(number, key, "", text, "en", moment, outlet=outlet, published=moment, published_day_only=True,
                          dating=Dating.STATED)  # fmt: skip
        read.append((article, analyse(text, Reference(day=day), names=story.names)))
        names[number] = name
    return Topic(story, tuple(read), names)


def chosen(topic: Topic) -> list[Quotation]:
    """Every run that the answers on a topic show, in the order of the answers, once each."""
    found: dict[str, Quotation] = {}
    for answer, article, text, labels in _shown(topic):
        found.setdefault(text, Quotation(topic.story.slug, topic.names[article.id], answer, text, labels))
    return list(found.values())


def _shown(topic: Topic) -> Iterator[tuple[str, Article, str, tuple[str, ...]]]:
    ledger = Ledger(topic.story)
    for article, analysis in topic.read:
        ledger.add(article, analysis)
        summary = summarise(article, analysis)
        for source, labels in zip(summary.sentences, summary.labels, strict=True):
            yield "summary", article, source.text, labels
    for source in summarise_many(topic.read):
        yield "summary", source.article, source.text, ()
    before = None
    for moment in sorted({article.available for article, _ in topic.read}):
        view = ledger.view(moment)
        state = status(view)
        news = [change.line for change in digest(view, before, None).changes]
        for answer, lines in (
            ("digest", news),
            ("status", [*state.latest, *state.next, *state.awaited, *(side for d in state.differ for side in d.sides)]),
            ("timeline", [*(shown := timeline(view)).events, *shown.undated]),
        ):
            yield from (each for line in lines if (each := _line(answer, line)) is not None)
        before = view


def _line(answer: str, line: Line) -> tuple[str, Article, str, tuple[str, ...]] | None:
    if not line.quotable or not line.sources:
        return None
    return answer, line.sources[0].article, line.text, line.labels


if __name__ == "__main__":
    for each in topics():
        for quotation in chosen(each):
            run = quotation.text.replace("\n\n", " ¶ ")
            print(
                f"{quotation.corpus} | {quotation.article} | {quotation.answer} | {run} | {'; '.join(quotation.labels)}"
            )
