"""What a digest costs as a story grows: the same new articles on a story of 1,000 and of 10,000 articles.

    python -m benchmarks.digest_speed [--small 1000] [--large 10000]

The articles are made up word by word (no real text), with a vocabulary that grows as that of news does; those of a war
tell of attacks and count the dead, in sentences that are alike but for names and numbers. Prints the median time of a
digest of the day's twenty new articles, views included, and the ratio of large to small, of both kinds of stories.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from digests.analysis.analyse import analyse
from digests.analysis.stems import stems
from digests.answers.changes import digest
from digests.facts.ledger import Ledger
from digests.model import Analysis, Article, Dating, Reference, Sentence, Story

NEW, SENTENCES, WORDS = 20, 5, 12
START = datetime(2024, 1, 1, tzinfo=UTC)
_ATTACKS = ("Shelling", "An airstrike", "A car bomb", "A rocket attack", "Gunmen")
Made = Callable[[int, random.Random, datetime], tuple[Article, Analysis]]
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


def of_war(number: int, chance: random.Random, moment: datetime) -> tuple[Article, Analysis]:
    """An article on attacks of these days in the towns of a land, read as the bot reads articles."""
    towns = [_word(random.Random(town)).title() for town in range(60)]
    day = (moment - timedelta(days=chance.choice((0, 0, 0, 1, 1, 2)))).strftime("%A")
    dead, hurt = chance.randint(2, 40), chance.randint(2, 90)
    parts = [
        f"{chance.choice(_ATTACKS)} killed {dead} people in {_town(chance, towns)} on {day}, {_word(chance)} said.",
        f"At least {hurt} were wounded, {_word(chance)} {_word(chance)} said.",
        f"The death toll from {day}'s attack in {_town(chance, towns)} rose to {dead + 3}, {_word(chance)} said.",
        f"Norland forces {' '.join(_word(chance) for _ in range(8))} near {_town(chance, towns)}.",
    ]
    chance.shuffle(parts)
    text, outlet = " ".join(parts), chance.choice("ABCDE")
    article = Article(
        number, f"{number:08}", "", text, "en", moment, outlet=outlet, published=moment, dating=Dating.STATED
    )
    return article, analyse(text, Reference(moment.date()))


def _town(chance: random.Random, towns: Sequence[str]) -> str:
    return towns[int(len(towns) * chance.random() ** 2)]  # a few are fought over most


def _word(chance: random.Random) -> str:
    rank = int(math.exp(chance.uniform(math.log(20), math.log(60_000))))  # as Zipf has it, but for the commonest
    syllables = []
    while rank:
        rank, rest = divmod(rank, len(_SYLLABLES))
        syllables.append(_SYLLABLES[rest])
    return "".join(syllables) + "k"


def cost(articles: int, made: Made = made_up, rounds: int = 5) -> float:
    """Seconds of a digest of NEW articles on a story of so many, made by `made`, the median of some rounds."""
    chance = random.Random(7)
    ledger = Ledger(Story("norland", "Norland", "Norland"))
    for number in range(articles):
        # Restored without links: comparing sentences is not what is measured, and most of them have none.
        ledger.restore(*made(number, chance, START + timedelta(minutes=10 * number)), ())
    before = START + timedelta(minutes=10 * articles)
    taken = []
    for round_ in range(rounds):
        ledger.view(before)
        for number in range(NEW):
            at = before + timedelta(minutes=number + 1)
            ledger.add(*made(articles + NEW * round_ + number, chance, at))
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
    for made, kind in ((made_up, "a story"), (of_war, "a war")):
        small, large = cost(options.small, made), cost(options.large, made)
        print(f"digest of {NEW} new articles: {1000 * small:.1f} ms on {kind} of {options.small:,} articles,")
        print(f"{1000 * large:.1f} ms on one of {options.large:,}: {large / small:.2f} times")


if __name__ == "__main__":
    main()
