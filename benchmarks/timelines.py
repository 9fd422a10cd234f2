"""Timelines against newspapers' own: what the bot's `timeline` makes of a topic's articles, and what a plain peer does.

    python -m benchmarks.timelines DIR [--out PREDICTIONS.json] [--no-peer]

DIR/TOPIC/articles.jsonl holds the articles (id, outlet, published, text), DIR/TOPIC/timelines/NAME.json the gold.
Of the gold only the number of dates, the sentences a date and the span are used, as the papers' protocol has it
(Martschat and Markert, CoNLL 2018); articles outside the span are left out.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from datetime import time as clock_time
from functools import cache
from hashlib import sha1
from pathlib import Path

from benchmarks.given import read
from benchmarks.rouge import Dated, TimelineScore, dated, f1, mean
from digests.analysis.analyse import analyse
from digests.answers.timeline import timeline
from digests.facts.ledger import Ledger
from digests.model import Analysis, Article, Dating, Reference, Story

Read = tuple[Article, Analysis]
Predictions = dict[str, list[tuple[str, list[str]]]]
_PEER_READS = 60  # sentences a day that the peer's LexRank weighs; sumy takes minutes for more


@dataclass(frozen=True, slots=True)
class Task:
    """One gold timeline as the protocol shows it: never its dates or sentences."""

    name: str
    first: date
    last: date
    dates: int
    per_date: int


def load(topic: Path) -> list[Read]:
    """The articles of a topic, analysed, those without text or date left out, in order of publication."""
    found = []
    for number, row in enumerate(topic.joinpath("articles.jsonl").read_text(encoding="utf-8").splitlines()):
        given = json.loads(row)
        if not given["published"] or not given["text"].strip():
            continue
        made = article(number + 1, given["text"], date.fromisoformat(given["published"][:10]), given.get("outlet"))
        found.append((made, analyse(made.text, Reference(day=made.available.date()))))
    return sorted(found, key=lambda pair: (pair[0].available, pair[0].key))


def article(number: int, text: str, day: date, outlet: str | None) -> Article:
    """An article published on a day, as the bot would hold it."""
    moment = datetime.combine(day, clock_time.max, tzinfo=UTC)
    return Article(
        id=number,
        key=sha1(f"{number}:{text}".encode(), usedforsecurity=False).hexdigest(),
        title="",
        text=text,
        language="en",
        first_seen=moment,
        outlet=outlet,
        published=moment,
        published_day_only=True,
        dating=Dating.STATED,
    )


def tasks(topic: Path) -> tuple[list[Task], dict[str, Dated]]:
    """What may be known of each gold timeline of a topic, and the gold, for the scorer alone."""
    made, golds = [], {}
    for path in sorted(topic.joinpath("timelines").glob("*.json")):
        gold = dated(json.loads(path.read_text(encoding="utf-8")))
        name = f"{topic.name}/{path.stem}"
        per_date = max(1, round(sum(map(len, gold.values())) / len(gold)))
        made.append(Task(name, min(gold), max(gold), len(gold), per_date))
        golds[name] = gold
    return made, golds


def ours(topic: str, read: Sequence[Read], wanted: Sequence[Task]) -> Predictions:
    """The bot's timeline for each task: its ledger, its view, its `timeline`.

    One ledger serves all tasks of a topic, the latest start first: facts don't depend on the order of arrival.
    """
    found: Predictions = {}
    ledger = Ledger(Story(topic, topic, topic))
    waiting = sorted(read, key=lambda pair: pair[0].available)
    for task in sorted(wanted, key=lambda task: (task.first, task.name), reverse=True):
        while waiting and waiting[-1][0].available.date() >= task.first:
            ledger.add(*waiting.pop())
        end = datetime.combine(task.last, clock_time.max, tzinfo=UTC)
        start = datetime.combine(task.first, clock_time.min, tzinfo=UTC)
        answer = timeline(ledger.view(end), since=start, until=end, dates=task.dates, per_date=task.per_date)
        lines: dict[str, list[str]] = {}
        for line in answer.events:
            if line.when is not None:
                lines.setdefault(line.when.first.isoformat(), []).append(" ".join(line.text.split()))
        found[task.name] = sorted(lines.items())
    return found


# The peer: the same packages, used plainly --------------------------------------------------------------------

_NAMED = re.compile(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?"
    r"|\d{1,2} (?:Jan|Feb|March|April|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*(?: \d{4})?"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)\b"
)


@cache
def _resolve(words: str, day: date) -> date | None:
    import dateparser

    base = datetime.combine(day, clock_time(12))
    # A naive base is what dateparser takes; only the day is used.
    found = dateparser.parse(words, languages=["en"], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"})
    return found.date() if found else None


def peer(read: Sequence[Read], wanted: Sequence[Task]) -> Predictions:
    """Days by how many sentences name them (dateparser), sentences of the day by sumy's LexRank."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    class Words:
        def to_words(self, text: str) -> list[str]:
            return re.findall(r"[a-z]+", text.lower())

    rows: list[tuple[date, str, set[date]]] = []
    for each, analysis in read:
        day = each.available.date()
        for sentence in analysis.sentences:
            named = {found for match in _NAMED.finditer(sentence.text) if (found := _resolve(match[0], day))}
            rows.append((day, sentence.text, named))
    made: Predictions = {}
    for task in wanted:
        by_day: dict[date, list[str]] = {}
        for day, text, named in rows:
            if task.first <= day <= task.last:
                for each_day in sorted(named):
                    if task.first <= each_day <= task.last:
                        by_day.setdefault(each_day, []).append(" ".join(text.split()))
        chosen = sorted(by_day, key=lambda day: (-len(by_day[day]), day))[: task.dates]
        made[task.name] = []
        for day in sorted(chosen):
            texts = list(dict.fromkeys(by_day[day]))[:_PEER_READS]
            document = ObjectDocumentModel([Paragraph([Sentence(text, Words()) for text in texts])])
            best = LexRankSummarizer()(document, task.per_date)
            made[task.name].append((day.isoformat(), [str(sentence) for sentence in best]))
    return made


# Scores -------------------------------------------------------------------------------------------------------


def scores(predictions: Predictions, golds: dict[str, Dated]) -> dict[str, dict[str, tuple[float, float]]]:
    """(precision, recall) of each measure for each timeline."""
    return {name: TimelineScore(gold).score(dated(predictions.get(name, []))) for name, gold in golds.items()}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run, print the table, write the predictions."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, help="write predictions here, as JSON")
    parser.add_argument("--no-peer", action="store_true", help="leave the peer out")
    options = parser.parse_args(arguments)
    topics = sorted(path.parent for path in options.folder.glob("*/articles.jsonl"))
    if not topics:
        parser.error(f"no TOPIC/articles.jsonl under {options.folder}")
    predictions: Predictions = {}
    plain: Predictions = {}
    golds: dict[str, Dated] = {}
    for topic in topics:
        begun = time.perf_counter()
        articles = read(parser, load, topic)
        wanted, gold = read(parser, tasks, topic)
        golds |= gold
        analysed = time.perf_counter()
        predictions |= ours(topic.name, articles, wanted)
        done = time.perf_counter()
        print(
            f"{topic.name}: {len(articles)} articles, analysis {analysed - begun:.1f} s, "
            f"the rest {done - analysed:.1f} s"
        )
        if not options.no_peer:
            plain |= peer(articles, wanted)
    made = scores(predictions, golds)
    for name, score in made.items():
        print(f"{name:42}", *(f"{measure} {f1(*pair):.3f}" for measure, pair in score.items()))
    _row("Sitroom", made)
    if plain:
        _row("counts and LexRank (dateparser, sumy)", scores(plain, golds))
    if options.out:
        options.out.write_text(json.dumps(predictions, indent=1, ensure_ascii=False), encoding="utf-8")


def _row(name: str, made: dict[str, dict[str, tuple[float, float]]]) -> None:
    measures = mean(list(made.values()))
    print(f"{name:42}", *(f"{measure} {value:.3f}" for measure, value in measures.items() if math.isfinite(value)))


if __name__ == "__main__":
    main()
