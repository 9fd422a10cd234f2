"""How many articles a second are taken in, from text to facts, beside a plain pipeline of the same packages.

    python -m benchmarks.ingest DIR [--most N] [--sample N]

DIR holds TOPIC/articles.jsonl (id, outlet, published, text). Each topic is one story that holds all of its articles.
Every article goes the bot's own way: language, analysis, one transaction, facts of its story. The plain pipeline runs
on a sample spread over the topics: sumy's LexRank for four sentences, dateparser's search_dates, an insert.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from benchmarks.given import read
from benchmarks.table import table
from digests.newsroom import Newsroom

FLOOR, TIMES = 50.0, 5.0
_MATCH = "thewordthatnoarticleholds"


@dataclass(frozen=True, slots=True)
class Measured:
    """Articles and seconds of one core of both ways, and the most memory that was resident, in MB."""

    articles: int
    seconds: float
    plain_articles: int
    plain_seconds: float
    resident: float

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / self.seconds

    @property
    def plain_rate(self) -> float:
        """Articles a second of the plain pipeline."""
        return self.plain_articles / self.plain_seconds


def topics(folder: Path, most: int | None = None) -> dict[str, list[dict[str, Any]]]:
    """The articles of each topic that have a text; `most` of each, if given."""
    found = {}
    for path in sorted(folder.glob("*/articles.jsonl")):
        with path.open(encoding="utf-8") as file:
            articles = [json.loads(row) for row in file]
        found[path.parent.name] = [article for article in articles if article["text"].strip()][:most]
    return found


def take_in(room: Newsroom, topic: str, articles: Sequence[dict[str, Any]]) -> None:
    """Add the articles of a topic to its story."""
    room.add_story(topic, topic, _MATCH)
    for article in articles:
        room.add_text(
            article["text"], published=day(article), outlet=article.get("outlet"), stories=[topic],
            url=f"https://example.org/{article['id']}",
        )  # fmt: skip


def day(article: dict[str, Any]) -> date | None:
    """The day of publication."""
    return date.fromisoformat(article["published"][:10]) if article.get("published") else None


def plain(articles: Sequence[dict[str, Any]], path: Path) -> float:
    """Seconds of one core that the plain pipeline takes."""
    import warnings

    from dateparser.search import search_dates
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    class Words:
        """What sumy needs of a tokenizer, without the download that its own asks for."""

        @staticmethod
        def to_words(text: str) -> tuple[str, ...]:
            return tuple(re.findall(r"\w+", text.lower()))

    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, text TEXT, summary TEXT, dates TEXT)")
    lexrank = LexRankSummarizer()
    began = time.process_time()
    for article in articles:
        sentences = [Sentence(part, Words) for part in re.split(r"(?<=[.!?])\s+", article["text"]) if part.strip()]
        summary = [str(sentence) for sentence in lexrank(ObjectDocumentModel([Paragraph(sentences)]), 4)]
        published = day(article)
        settings = {"RELATIVE_BASE": datetime(published.year, published.month, published.day)} if published else {}  # noqa: DTZ001
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            dates = search_dates(article["text"], languages=["en"], settings=settings) or []
        connection.execute(
            "INSERT INTO article (text, summary, dates) VALUES (?, ?, ?)",
            (article["text"], json.dumps(summary), json.dumps([text for text, _ in dates])),
        )
        connection.commit()
    seconds = time.process_time() - began
    connection.close()
    return seconds


def measure(folder: Path, *, most: int | None = None, sample: int = 120) -> Measured:
    """Both ways over the same folder, the bot's first."""
    found = topics(folder, most)
    everything = [article for articles in found.values() for article in articles]
    with tempfile.TemporaryDirectory() as scratch:
        with Newsroom.open(Path(scratch) / "bench.db") as room:
            began = time.process_time()
            for topic, articles in found.items():
                take_in(room, topic, articles)
            seconds = time.process_time() - began
            resident = sum(
                resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
            )
        few = everything[:: max(1, len(everything) // sample)][:sample]
        plain_seconds = plain(few, Path(scratch) / "plain.db")
    return Measured(len(everything), seconds, len(few), plain_seconds, resident / 1024)


def report(measured: Measured) -> str:
    """The figures as a table."""
    return table(
        ("articles taken in", "articles", "CPU seconds", "a second"),
        [
            ("Sitroom", str(measured.articles), f"{measured.seconds:.1f}", f"{measured.rate:.0f}"),
            ("sumy + dateparser + insert", str(measured.plain_articles), f"{measured.plain_seconds:.1f}",
             f"{measured.plain_rate:.1f}"),
            ("times the plain", "", "", f"{measured.rate / measured.plain_rate:.0f}"),
            ("asked for: articles a second", "", "", f"{FLOOR:.0f}"),
            ("asked for: times the plain", "", "", f"{TIMES:.0f}"),
            ("most memory resident, MB", "", "", f"{measured.resident:.0f} (asked: 250)"),
        ],
    )  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ingest", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--most", type=int, help="articles a topic")
    parser.add_argument("--sample", type=int, default=120, help="articles for the plain pipeline")
    given = parser.parse_args(arguments)
    if not any(read(parser, topics, given.folder).values()):
        parser.error(f"no TOPIC/articles.jsonl with articles under {given.folder}")
    print(report(measure(given.folder, most=given.most, sample=given.sample)))


if __name__ == "__main__":
    main()
