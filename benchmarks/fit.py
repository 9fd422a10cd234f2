"""Fits the weights of digests.answers.news on topics with gold, and says how they do on topics left out.

    python -m benchmarks.fit DIR [--folds 5] [--least -0.15]

Prints the weights fitted on all topics, and the score of each fold's weights on the topics it did not see. Logistic
regression by Newton's method with a ridge, over the choices that the weights themselves lead to (imitation by
aggregated data: Ross, Gordon and Bagnell, "DAgger", AISTATS 2011). Never run by the bot.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import given
from benchmarks.updates import EVERY, MEASURES, MOST, Chosen, Topic, article, load, mean, periods, score, story
from digests.answers.news import NAMES, WEIGHTS, News
from digests.facts.entries import said_key
from digests.facts.tally import Tally, own_stems
from digests.model import Said, View

RIDGE, ROUNDS, EACH = 3.0, 3, 2000.0
Read = tuple[Topic, dict[str, Any], dict[str, Said]]


@dataclass
class _Counts:
    """As much of a lookup as News asks for."""

    tally: Tally

    def count(self, stem: str) -> int:
        return self.tally.count(stem)

    def counted(self) -> int:
        return self.tally.total


def read(path: Path) -> Read:
    """A topic with the best sentence of each of its updates that holds one."""
    topic, given = load(path)
    held: dict[str, Said] = {}
    for number, update in enumerate(topic.updates):
        made, analysis = article(number, update)
        if analysis.sentences:
            sentence = max(analysis.sentences, key=lambda one: one.grade)
            held[update.id] = Said(said_key(made.key, sentence.start), made, sentence)
    return topic, given, held


def rollout(
    one: Read, weights: np.ndarray[Any, Any], least: float, rows: list[tuple[Any, Any]] | None = None
) -> Chosen:
    """The digests that weights make of a topic; with `rows`, what was weighed and whether it brought something."""
    topic, given, held = one
    gold: Mapping[str, set[str]] = {row["id"]: set(row["nuggets"]) for row in given["updates"]}
    made = story(topic)
    tally = Tally(own_stems(made))
    told: list[Said] = []
    seen: set[str] = set()
    chosen: Chosen = []
    moment = next(iter(held.values())).article.available
    view = View(made, moment, None, (), (), {})
    for time, came in periods(topic):
        period = {update.id: held[update.id] for update in came if update.id in held}
        tally.add(period.values())
        news = News(view, _Counts(tally), period.values(), told)  # type: ignore[arg-type]
        names = sorted(period)
        taken: list[str] = []
        while names and len(taken) < MOST:
            table = np.array([news.measures(period[name]) for name in names])
            worth = table @ weights
            if rows is not None:
                rows.append((table, np.array([bool(gold[name] - seen) for name in names], dtype=float)))
            place = int(worth.argmax())
            if worth[place] < least:
                break
            keep = worth >= least - 1.0
            name = names[place]
            taken.append(name)
            seen |= gold[name]
            news.tell(period[name])
            told.append(period[name])
            names = [other for other, kept in zip(names, keep, strict=True) if kept and other != name]
        chosen.append((time, taken))
    assert all((time - topic.start) % EVERY == 0 for time, _ in chosen)
    return chosen


def fit(topics: Sequence[Read], least: float) -> np.ndarray[Any, Any]:
    """The weights for these topics, each topic counting the same."""
    weights = np.array([WEIGHTS[name] for name in NAMES])
    data: list[tuple[Any, Any, Any]] = []
    for _ in range(ROUNDS):
        for one in topics:
            rows: list[tuple[Any, Any]] = []
            rollout(one, weights, least, rows)
            measures = np.concatenate([table for table, _ in rows])
            labels = np.concatenate([label for _, label in rows])
            data.append((measures, labels, np.full(len(labels), EACH / len(labels))))
        weights = _newton(*(np.concatenate([part[i] for part in data]) for i in range(3)))
    return weights


def _newton(x: Any, y: Any, w: Any) -> np.ndarray[Any, Any]:
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (w * (p - y)) + RIDGE * weights
        curve = (x * (w * p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(x.shape[1])
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if abs(step).max() < 1e-6:
            break
    return weights


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit, cross-validate over topics, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--least", type=float, default=-0.15)
    options = parser.parse_args(arguments)
    topics = [given.read(parser, read, path) for path in sorted(options.folder.glob("*.json"))]
    if not topics:
        parser.error(f"no TOPIC.json in {options.folder}")
    whole = fit(topics, options.least)
    for name, weight in zip(NAMES, whole, strict=True):
        print(f'    "{name}": {weight:.2f},')
    levels = [options.least + step for step in (-0.3, -0.15, 0.0, 0.15, 0.3)]
    for level in levels:
        rows = [score(one[1], rollout(one, whole, level)) for one in topics]
        print(f"all, least {level:.2f}:", *(f"{m} {x:.3f}" for m, x in zip(MEASURES, mean(rows), strict=True)))
    out: dict[float, list[tuple[float, ...]]] = {level: [] for level in levels}
    for fold in range(options.folds):
        kept = [one for i, one in enumerate(topics) if i % options.folds != fold]
        weights = fit(kept, options.least)
        for i, one in enumerate(topics):
            if i % options.folds == fold:
                for level in levels:
                    out[level].append(score(one[1], rollout(one, weights, level)))
    for level in levels:
        print(
            f"left out, least {level:.2f}:", *(f"{m} {x:.3f}" for m, x in zip(MEASURES, mean(out[level]), strict=True))
        )


if __name__ == "__main__":
    main()
