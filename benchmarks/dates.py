"""Dates against TIMEX3 annotations: what the bot's `find_dates` finds and resolves, and what a plain peer does.

    python -m benchmarks.dates FILE.jsonl [--out PREDICTIONS.json] [--no-peer] [--peer-docs N]

FILE.jsonl holds one document a line: id, published, text, dates (start, end, value). Of a document only the text
and the day of publication are used for predictions. The measures are those of TempEval-3 (UzZaman et al., 2013):
finding a date with any overlap, with the exact span, with the same value, and of the dates that name one day, that
day; words without a place in the calendar ("now") count neither way. Speed is of the tagger alone, warm, in processor
time of one core: sentences are cut beforehand, as the bot's analysis hands them over.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from benchmarks.given import read
from benchmarks.table import table
from digests.analysis.dates import find_dates
from digests.analysis.sentences import blocks, sentences
from digests.model import Mention, Reference
from digests.when import Precision

Prediction = dict[str, Any]  # {"start": int, "end": int, "value": str}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_JOINT = re.compile(r"\s*(?:-|–|—|\b(?:to|through|until|till|and)\b|&)\s*")


@dataclass(frozen=True, slots=True)
class Document:
    """One document as a tagger may see it; `sentences` are the spans that the bot's analysis cuts."""

    id: str
    published: date
    text: str
    sentences: tuple[tuple[int, int], ...]

    @classmethod
    def read(cls, name: str, published: date, text: str) -> Document:
        """Cut a text as the bot does."""
        return cls(name, published, text, tuple(span for block in blocks(text) for span in sentences(text, block)))


@dataclass(frozen=True, slots=True)
class Scores:
    """F1 of finding (relaxed, strict) and of the value; precision, recall and F1 of days."""

    relaxed: float
    strict: float
    value: float
    day_precision: float
    day_recall: float
    day: float


def load(path: Path) -> tuple[list[Document], list[list[Prediction]]]:
    """The documents of a file, and apart from them the gold dates of each."""
    documents, gold = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        documents.append(Document.read(row["id"], date.fromisoformat(row["published"][:10]), row["text"]))
        gold.append(list(row.get("dates", ())))
    return documents, gold


def predict(document: Document) -> list[Prediction]:
    """The dates of a document as the bot reads them, in the scorer's format."""
    text = document.text
    mentions = find_dates(text, Reference(day=document.published), sentences=document.sentences)
    return [prediction for mention in mentions for prediction in _written(mention, text)]


def _written(mention: Mention, text: str) -> Iterator[Prediction]:
    """A mention in the scorer's format, which has no spans of days: one is written as its two ends."""
    if mention.when is None:
        return
    joint = _JOINT.search(text, mention.start + 1, mention.end)
    if mention.when.precision is Precision.SPAN and joint is not None:
        yield {"start": mention.start, "end": joint.start(), "value": mention.when.first.isoformat()}
        yield {"start": joint.end(), "end": mention.end, "value": mention.when.last.isoformat()}
        return
    yield {"start": mention.start, "end": mention.end, "value": mention.when.value}


def peer(document: Document) -> list[Prediction]:
    """What dateparser's search_dates finds when it is told the day of publication."""
    from dateparser.search import search_dates

    base = datetime.combine(document.published, datetime.min.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    predictions, position = [], 0
    for words, found in search_dates(document.text, languages=["en"], settings=settings) or ():
        start = document.text.find(words, position)
        if start < 0:
            continue
        position = start + len(words)
        predictions.append({"start": start, "end": position, "value": found.date().isoformat()})
    return predictions


def score(predictions: Sequence[Sequence[Prediction]], gold: Sequence[Sequence[Prediction]]) -> Scores:
    """The measures over all documents together; the two run in parallel."""
    found = wanted = relaxed = strict = value = 0
    days_found = days_wanted = days_right = 0
    for guesses, marks in zip(predictions, gold, strict=True):
        dated = [mark for mark in marks if (mark["value"] or "")[:1].isdigit()]
        vague = [mark for mark in marks if not (mark["value"] or "")[:1].isdigit()]
        free = [
            guess
            for guess in sorted(guesses, key=lambda guess: int(guess["start"]))
            if any(_overlap(guess, mark) for mark in dated) or not any(_overlap(guess, mark) for mark in vague)
        ]
        found += len(free)
        wanted += len(dated)
        days_found += sum(_DAY.fullmatch(_calendar(guess)) is not None for guess in free)
        for mark in dated:
            is_day = _DAY.fullmatch(_calendar(mark)) is not None
            days_wanted += is_day
            over = [guess for guess in free if _overlap(guess, mark)]
            if not over:
                continue
            best = max(over, key=lambda guess: (_calendar(guess) == _calendar(mark), _same_span(guess, mark)))
            free.remove(best)
            right = _calendar(best) == _calendar(mark)
            relaxed += 1
            strict += _same_span(best, mark)
            value += right
            days_right += right and is_day
    day_precision = days_right / days_found if days_found else 0.0
    day_recall = days_right / days_wanted if days_wanted else 0.0
    return Scores(
        _f1(relaxed, found, wanted),
        _f1(strict, found, wanted),
        _f1(value, found, wanted),
        day_precision,
        day_recall,
        _f1(days_right, days_found, days_wanted),
    )


def _overlap(a: Prediction, b: Prediction) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def _same_span(a: Prediction, b: Prediction) -> bool:
    return bool(a["start"] == b["start"] and a["end"] == b["end"])


def _calendar(mark: Prediction) -> str:
    """The value with a time of day cut off."""
    written = mark["value"] or ""
    cut = _DAY.match(written)
    return cut[0] if cut else written


def _f1(hits: int, found: int, wanted: int) -> float:
    return 2 * hits / (found + wanted) if found + wanted else 0.0


def _run(
    system: Callable[[Document], list[Prediction]], documents: Sequence[Document]
) -> tuple[list[list[Prediction]], float]:
    """Its predictions, and how many MB of text it reads a second, warm."""
    for document in documents[:10]:
        system(document)
    size = sum(len(document.text.encode()) for document in documents) / 1e6
    begun = time.process_time()
    predictions = [system(document) for document in documents]
    return predictions, size / (time.process_time() - begun)


def _row(name: str, documents: int, scores: Scores, speed: float) -> tuple[str, ...]:
    figures = (scores.relaxed, scores.strict, scores.value, scores.day_precision, scores.day_recall, scores.day)
    return (name, str(documents), *(f"{figure:.3f}" for figure in figures), f"{speed:.2f}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run it: predictions to --out, the table to standard output."""
    parser = argparse.ArgumentParser(prog="benchmarks.dates", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--peer-docs", type=int, help="let the peer read only the first so many documents")
    given = parser.parse_args(arguments)
    documents, gold = read(parser, load, given.file)
    if not documents:
        parser.error(f"{given.file} holds no documents")
    predictions, speed = _run(predict, documents)
    if given.out:
        by_id = {document.id: found for document, found in zip(documents, predictions, strict=True)}
        given.out.write_text(json.dumps(by_id, indent=0), encoding="utf-8")
    rows = [_row("sitroom", len(documents), score(predictions, gold), speed)]
    if not given.no_peer:
        some = documents[: given.peer_docs]
        guesses, peer_speed = _run(peer, some)
        rows.append(_row("dateparser search_dates", len(some), score(guesses, gold[: len(some)]), peer_speed))
    heads = ("dates", "docs", "relaxed F1", "strict F1", "value F1", "day P", "day R", "day F1", "MB/s")
    print(table(heads, rows))


if __name__ == "__main__":
    main()
