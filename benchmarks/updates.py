"""What changed, against what assessors found new: the bot's digest every 12 hours over a stream of sentences.

    python -m benchmarks.updates DIR [--out PREDICTIONS.json] [--no-peer]

DIR/TOPIC.json: id, title, query, start, end (Unix time), updates in time order (id, time, text, nuggets) and nuggets
(id, importance). Each update is an article of one sentence, seen when it came; the story's title and match words are
the topic's title and query; each digest is told to a channel, which is told nothing twice. The gold (`nuggets`) is read
by the scorer alone. The measure is that of TREC Temporal Summarization: new sentences among those told, weighted
recall of nuggets, and their F1.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha1
from pathlib import Path
from typing import Any

from benchmarks.given import read
from benchmarks.table import table
from digests.analysis.analyse import analyse
from digests.analysis.stems import stems
from digests.answers.changes import FEEDS, STREAM, Taste, digest, state
from digests.answers.model import Line, Source, Told
from digests.facts.ledger import Ledger
from digests.facts.rule import words
from digests.model import Analysis, Article, Dating, Fact, Reference, Story, View

EVERY, MOST = 12 * 3600, 10
Chosen = list[tuple[int, list[str]]]
MEASURES = ("new", "on-topic", "repeats", "recall", "F1")


@dataclass(frozen=True, slots=True)
class Update:
    """One sentence of the stream, without its nuggets."""

    id: str
    time: int
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What a system may know of a topic, and its updates in time order."""

    id: str
    title: str
    query: str
    start: int
    updates: tuple[Update, ...]


def load(path: Path) -> tuple[Topic, dict[str, Any]]:
    """A topic as a system may read it, and the whole file for the scorer."""
    given = json.loads(path.read_text(encoding="utf-8"))
    updates = tuple(Update(row["id"], int(row["time"]), row["text"]) for row in given["updates"])
    return Topic(given["id"], given["title"], given["query"], int(given["start"]), updates), given


def periods(topic: Topic) -> Iterator[tuple[int, tuple[Update, ...]]]:
    """Each digest time with the updates that came since the one before."""
    time, place = topic.start + EVERY, 0
    while place < len(topic.updates):
        first = place
        while place < len(topic.updates) and topic.updates[place].time <= time:
            place += 1
        yield time, topic.updates[first:place]
        time += EVERY


def story(topic: Topic) -> Story:
    """The topic as a story: any word of the query makes a sentence match, its title names it."""
    return Story(topic.id.lower(), topic.title, "|".join(dict.fromkeys(words(topic.query))))


def article(number: int, update: Update) -> tuple[Article, Analysis]:
    """An update as an article of its own, published and seen when it came."""
    moment = datetime.fromtimestamp(update.time, UTC)
    made = Article(
        id=number,
        key=sha1(f"{number:06}{update.id}".encode(), usedforsecurity=False).hexdigest(),
        title="",
        text=update.text,
        language="en",
        first_seen=moment,
        published=moment,
        dating=Dating.STATED,
    )
    return made, analyse(update.text, Reference(day=moment.date()))


def first_words(fact: Fact, view: View) -> Line:
    """The best sentence as it came: a stream of single sentences has no neighbours to stand with."""
    from digests.answers.news import best

    said = best(fact)
    source = Source(said.article, said.sentence.text, said.sentence.start, said.sentence.end)
    return Line(fact.id, said.sentence.text, (), None, fact.texts, fact.origins, fact.outlets, (source,))


def ours(topic: Topic, taste: Taste = STREAM) -> Chosen:
    """The bot's digests: its ledger, its views, its `digest`, and what was told kept as deliveries keep it."""
    ledger = Ledger(story(topic))
    told = Told()
    found: Chosen = []
    number = 0
    for time, came in periods(topic):
        now = datetime.fromtimestamp(time, UTC)
        ids = {}
        for update in came:
            number += 1
            made, analysis = article(number, update)
            ledger.add(made, analysis)
            ids[number] = update.id
        view = ledger.view(now)
        before = ledger.view(datetime.fromtimestamp(time - EVERY, UTC))
        made_of = digest(view, before, told, limit=MOST, quote=first_words, taste=taste)
        lookup = view.lookup
        assert lookup is not None, "a ledger's view has a lookup"
        facts = [fact for change in made_of.changes if (fact := lookup.fact(change.line.id))]
        told = Told(
            told.keys | {said.key for fact in facts for said in fact.said},
            (*told.states, *((fact.id, state(fact)) for fact in facts)),
        )
        quoted = [ids.get(change.line.sources[0].article.id) for change in made_of.changes]
        found.append((time, list(dict.fromkeys(name for name in quoted if name))))
    return found


def in_a_channel(topic: Topic) -> Chosen:
    """The same digests with the taste for feeds, whose articles are nearly all about their story."""
    return ours(topic, FEEDS)


# Peers --------------------------------------------------------------------------------------------------------


def novel(topic: Topic, threshold: float = 0.25, least: float = 0.2, most: int = 6) -> Chosen:
    """TF-IDF with a novelty threshold: sentences with a word of the query, near the topic and unlike all that was told.

    `least` is the cosine with the centre of what came so far, `threshold` that with any sentence told, `most` how many
    a digest; all three were tuned on the fifteen topics, so that the peer is at its best here.
    """
    held = set(stems(topic.query.title()))
    seen: Counter[str] = Counter()
    told: list[dict[str, float]] = []
    found: Chosen = []
    centre: Counter[str] = Counter()
    count = 0
    for time, came in periods(topic):
        rows = [(update, Counter(stems(update.text))) for update in came]
        for _, row in rows:
            count += 1
            seen.update(row.keys())
        vectors = []
        for update, row in rows:
            vector = {stem: n * math.log((1 + count) / (1 + seen[stem])) for stem, n in row.items()}
            length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
            vectors.append((update, {stem: value / length for stem, value in vector.items()}))
        likely = [(update, vector) for update, vector in vectors if held & vector.keys() and len(vector) > 4]
        for _, vector in likely:
            centre.update(vector)
        norm = math.sqrt(sum(value * value for _, value in sorted(centre.items()))) or 1.0
        near = [
            (sum(centre[s] * v for s, v in sorted(vector.items())) / norm, update, vector) for update, vector in likely
        ]
        chosen: list[str] = []
        for cosine, update, vector in sorted(near, key=lambda row: (-row[0], row[1].id)):
            if len(chosen) == most or cosine < least:
                break
            if all(sum(value * other.get(stem, 0.0) for stem, value in vector.items()) < threshold for other in told):
                chosen.append(update.id)
                told.append(vector)
        found.append((time, chosen))
    return found


def lexrank(topic: Topic) -> Chosen:
    """sumy's LexRank over what came in each period, ten sentences."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    class Words:
        def to_words(self, text: str) -> list[str]:
            return re.findall(r"[a-z]+", text.lower())

    found: Chosen = []
    for time, came in periods(topic):
        by_text = {" ".join(update.text.split()): update.id for update in came}
        document = ObjectDocumentModel([Paragraph([Sentence(text, Words()) for text in by_text])])
        best = LexRankSummarizer()(document, MOST) if by_text else ()
        found.append((time, [by_text[str(sentence)] for sentence in best]))
    return found


# Scores -------------------------------------------------------------------------------------------------------


def score(given: dict[str, Any], predicted: Chosen) -> tuple[float, ...]:
    """The MEASURES of one topic."""
    held = {row["id"]: set(row["nuggets"]) for row in given["updates"]}
    weights = {row["id"]: max(row["importance"], 1) for row in given["nuggets"]}
    seen: set[str] = set()
    new = on_topic = total = 0
    for _, chosen in predicted:
        for name in chosen:
            total += 1
            on_topic += bool(held[name])
            new += bool(held[name] - seen)
            seen |= held[name]
    known = {nugget for nuggets in held.values() for nugget in nuggets if nugget in weights}
    whole = sum(weights[nugget] for nugget in known)
    recall = sum(weights[nugget] for nugget in seen & known) / whole if whole else 0.0
    precision = new / total if total else 0.0
    return (
        precision,
        on_topic / total if total else 0.0,
        (on_topic - new) / on_topic if on_topic else 0.0,
        recall,
        2 * precision * recall / (precision + recall) if precision + recall else 0.0,
    )


def mean(rows: Iterable[Sequence[float]]) -> list[float]:
    """The mean of each column."""
    kept = list(rows)
    return [sum(column) / len(kept) for column in zip(*kept, strict=True)]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run, print the table, write the predictions."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, help="write predictions here, as JSON")
    parser.add_argument("--no-peer", action="store_true", help="leave the peers out")
    options = parser.parse_args(arguments)
    loaded = [read(parser, load, path) for path in sorted(options.folder.glob("*.json"))]
    if not loaded:
        parser.error(f"no TOPIC.json in {options.folder}")
    systems: dict[str, Callable[[Topic], Chosen]] = {"Sitroom": ours}
    if not options.no_peer:
        systems |= {
            "Sitroom, as it tells a channel": in_a_channel,
            "TF-IDF with a novelty threshold": novel,
            "LexRank of each period (sumy)": lexrank,
        }
    rows = []
    for name, system in systems.items():
        predictions = {topic.id: system(topic) for topic, _ in loaded}
        scores = {topic.id: score(given, predictions[topic.id]) for topic, given in loaded}
        if system is ours:
            shown = [[f"{t.id} {t.title[:40]}", *(f"{x:.3f}" for x in scores[t.id])] for t, _ in loaded]
            print(table(("topic", *MEASURES), shown), "\n")
            if options.out:
                options.out.write_text(json.dumps(predictions, indent=1), encoding="utf-8")
        rows.append([name, *(f"{x:.3f}" for x in mean(scores.values()))])
    print(table((f"mean of {len(loaded)} topics", *MEASURES), rows))


if __name__ == "__main__":
    main()
