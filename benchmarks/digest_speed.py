"""What a digest costs as a story grows: the same new articles on a story of 1,000 and of 10,000 articles.

    python -m benchmarks.digest_speed [--small 1000] [--large 10000]

The articles are made up word by word (no real text), with a vocabulary that grows as that of news does. Prints the
median time of a digest of the day's twenty new articles, views included, and the ratio of large to small.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from digests.analysis.stems import stems
from digests.answers.changes import digest
from digests.facts.ledger import Ledger
from digests.model import Analysis, Article, Dating, Reference, Sentence, Story

NEW, SENTENCES, WORDS = 20, 5, 12
START = datetime(2024, 1, 1, tzinfo=UTC)
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()  # noqa: SIM905 - one row reads better


def made_up(number: int, chance: random.Random, moment: datetime) -> tuple[Article, Analysis]:
    """An article of invented words, the frequent ones frequent."""
    parts, sentences, start = [], [], 0
    for index in range(SENTENCES):
        words = ["Norland" if place == 0 else _word(chance) for place in range(WORDS)]
        text = " ".join(words) + "."
        parts.append(text)
        sentences.append(Sentence(index, start, start + len(text), text, stems=stems(text), names=("norland",)))
        start += len(text) + 1
    article = Article(number, f"{number:08}", "", " ".join(parts), "en", moment, published=moment, dating=Dating.STATED)
    return article, Analysis(tuple(sentences), Reference(moment.date()))


def _word(chance: random.Random) -> str:
    rank = int(math.exp(chance.uniform(math.log(20), math.log(60_000))))  # as Zipf has it, but for the commonest
    syllables = []
    while rank:
        rank, rest = divmod(rank, len(_SYLLABLES))
        syllables.append(_SYLLABLES[rest])
    return "".join(syllables) + "k"


def cost(articles: int, rounds: int = 5) -> float:
    """Seconds of a digest of NEW articles on a story of so many, the median of some rounds."""
    chance = random.Random(7)
    ledger = Ledger(Story("norland", "Norland", "Norland"))
    for number in range(articles):
        # Restored without links: invented sentences have next to none, and comparing them is not what is measured.
        ledger.restore(*made_up(number, chance, START + timedelta(minutes=10 * number)), ())
    before = START + timedelta(minutes=10 * articles)
    taken = []
    for round_ in range(rounds):
        ledger.view(before)
        for number in range(NEW):
            at = before + timedelta(minutes=number + 1)
            ledger.add(*made_up(articles + NEW * round_ + number, chance, at))
        now = before + timedelta(hours=1)
        begun = time.process_time()
        digest(ledger.view(now), ledger.view(before), None)
        taken.append(time.process_time() - begun)
        before = now
    return statistics.median(taken)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure both, print the ratio."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--small", type=int, default=1000)
    parser.add_argument("--large", type=int, default=10_000)
    options = parser.parse_args(arguments)
    small, large = cost(options.small), cost(options.large)
    print(f"digest of {NEW} new articles: {1000 * small:.1f} ms on a story of {options.small:,} articles,")
    print(f"{1000 * large:.1f} ms on one of {options.large:,}: {large / small:.2f} times")


if __name__ == "__main__":
    main()
