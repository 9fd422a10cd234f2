"""How long a person waits: status and timeline of a large story in a warm process, `sitroom --help`, a cold start.

    python -m benchmarks.latency DIR [--most N] [--around N]

DIR as for benchmarks.ingest; the topic with the most articles is the story. Asked as of now and as of the day in the
middle of its articles, then again with `around` times as many articles in the store that belong to no story. "From
analysed sentences": a ledger holds them and no fact was made, no answer given; "from stored facts": another view of
the same ledger, for which what hangs on its facts is remembered and no answer is. Comparing the sentences is told
apart, and so is the first answer after an article came, when only what hangs on single facts is remembered.
"""

from __future__ import annotations

import argparse
import gc
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.given import read
from benchmarks.ingest import day, take_in, topics
from benchmarks.table import table
from benchmarks.timelines import load
from digests.answers.timeline import timeline
from digests.facts.ledger import Ledger
from digests.model import Story
from digests.newsroom import Newsroom

ASKED_MS, HELP_MS, READY_MS = 150.0, 300.0, 2000.0
SENTENCES_MS, FACTS_MS = 2000.0, 100.0
_TIMES = 7


@dataclass(frozen=True, slots=True)
class Waited:
    """What was asked, of how many articles in how large a store, and the median and worst of several tries, in ms."""

    what: str
    articles: int
    stored: int
    median: float
    worst: float


def timed(what: str, articles: int, stored: int, ask: Callable[[], object], *, times: int = _TIMES) -> Waited:
    """Ask several times, after once that does not count."""
    ask()
    waits = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        waits.append((time.perf_counter() - began) * 1000)
    return Waited(what, articles, stored, statistics.median(waits), max(waits))


def surround(room: Newsroom, articles: Sequence[dict[str, Any]], count: int) -> None:
    """Store that many articles that belong to no story: short ones, made of the others' words, each another text."""
    for number in range(count):
        article = articles[number % len(articles)]
        room.add_text(f"Note {number}. {article['text'][:400]}", published=day(article))


def measure(folder: Path, *, most: int | None = None, around: int = 10) -> list[Waited]:
    """All waits over the largest topic of a folder."""
    topic, articles = max(topics(folder, most).items(), key=lambda pair: len(pair[1]))
    days = sorted(published for article in articles if (published := day(article)) is not None)
    middle = datetime.combine(days[len(days) // 2], datetime.min.time(), tzinfo=UTC) + timedelta(days=1)
    count = len(articles)
    found = from_ledger(folder / topic, most)
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "bench.db"
        with Newsroom.open(path) as room:
            take_in(room, topic, articles)

        def cold() -> None:
            with Newsroom.open(path) as fresh:
                fresh.status(topic)

        found.append(timed("status, cold: the story is loaded", count, count, cold, times=1))
        with Newsroom.open(path) as room:
            found += _asked(room, topic, middle, count, count)
            found += _after_one_more(room, topic, articles[0], count)
            if around:
                surround(room, articles, around * count)
                found += _asked(room, topic, middle, count, count * (around + 1))
    command = [sys.executable, "-m", "bot", "--help"]
    found.append(timed("sitroom --help", 0, 0, lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)))
    found.append(_ready())
    return found


def from_ledger(topic: Path, most: int | None = None) -> list[Waited]:
    """What a timeline costs without a store: once from sentences, then from the facts that were made of them."""
    read = load(topic)[:most]
    now = max(article.available for article, _ in read)
    ledger = Ledger(Story(topic.name, topic.name, topic.name))

    def compare() -> None:
        for pair in read:
            ledger.add(*pair)

    compared = once("comparing analysed sentences", len(read), compare)
    gc.freeze()  # as the bot does once a large story is loaded
    first = once("timeline from analysed sentences", len(read), lambda: timeline(ledger.view(now)))
    views = (ledger.view(now) for _ in range(_TIMES + 1))
    return [compared, first, timed("timeline from stored facts", len(read), 0, lambda: timeline(next(views)))]


def once(what: str, articles: int, ask: Callable[[], object]) -> Waited:
    """What can be asked cold once only."""
    began = time.perf_counter()
    ask()
    waited = (time.perf_counter() - began) * 1000
    return Waited(what, articles, 0, waited, waited)


def _ready() -> Waited:
    """From the start of `sitroom run` to the line that says that it runs; the demo's bot, with its workspace."""
    waits = []
    with tempfile.TemporaryDirectory() as home:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "SITROOM_"))}
        for _ in range(3):
            began = time.perf_counter()
            with subprocess.Popen(
                [sys.executable, "-u", "-m", "bot", "run"],
                env={**kept, "HOME": home, "SITROOM_PORT": str(_free_port())},
                stdout=subprocess.PIPE,
                text=True,
            ) as running:
                line = running.stdout.readline() if running.stdout else ""
                waits.append((time.perf_counter() - began) * 1000)
                running.terminate()
            if "running" not in line:
                raise RuntimeError(f"the bot did not start: {line!r}")
    return Waited("bot ready", 0, 0, statistics.median(waits), max(waits))


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _asked(room: Newsroom, topic: str, middle: datetime, articles: int, stored: int) -> list[Waited]:
    asks: list[tuple[str, Callable[[], object]]] = [
        ("status, now", lambda: room.status(topic)),
        ("timeline, now", lambda: room.timeline(topic)),
        ("status, as of its middle", lambda: room.status(topic, as_of=middle)),
        ("timeline, as of its middle", lambda: room.timeline(topic, as_of=middle)),
    ]
    return [timed(what, articles, stored, ask) for what, ask in asks]


def _after_one_more(room: Newsroom, topic: str, article: dict[str, Any], count: int) -> list[Waited]:
    """The first status, and the first timeline, after an article came in: no earlier answer can be used again."""
    found = []
    for what, ask in (("status", room.status), ("timeline", room.timeline)):
        waits = []
        for number in range(3):
            text = f"One more, {number}, for the {what}. {article['text'][:400]}"
            room.add_text(text, published=day(article), stories=[topic])
            began = time.perf_counter()
            ask(topic)
            waits.append((time.perf_counter() - began) * 1000)
        name = f"{what}, the first after an article came"
        found.append(Waited(name, count, count, statistics.median(waits), max(waits)))
    return found


def report(found: Sequence[Waited]) -> str:
    """The waits as a table."""
    rows = [
        (each.what, str(each.articles or ""), str(each.stored or ""), f"{each.median:.0f}", f"{each.worst:.0f}")
        for each in found
    ]
    asked = [("asked for: timeline from analysed sentences", "", "", f"{SENTENCES_MS:.0f}", ""),
             ("asked for: timeline from stored facts", "", "", f"{FACTS_MS:.0f}", ""),
             ("asked for: warm status and timeline", "", "", f"{ASKED_MS:.0f}", ""),
             ("asked for: sitroom --help", "", "", f"{HELP_MS:.0f}", ""),
             ("asked for: bot ready", "", "", f"{READY_MS:.0f}", "")]  # fmt: skip
    return table(("waits", "articles", "in the store", "median ms", "worst ms"), [*rows, *asked])


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.latency", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--most", type=int, help="articles of the story")
    parser.add_argument("--around", type=int, default=10, help="times as many articles outside the story")
    given = parser.parse_args(arguments)
    found = read(parser, topics, given.folder).values()
    if not any(day(article) for articles in found for article in articles):
        parser.error(f"no TOPIC/articles.jsonl with dated articles under {given.folder}")
    print(report(measure(given.folder, most=given.most, around=given.around)))


if __name__ == "__main__":
    main()
