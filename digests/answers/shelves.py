"""The facts of a view by what is asked of them, laid out once: most of a large story's facts have no day and no figure.

Each answer that went through all facts by itself took as long again. Chooses and ranks nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from digests.answers.context import per_facts
from digests.model import Fact, View


@dataclass(frozen=True, slots=True)
class Shelves:
    """Facts in canonical order. `dated`: they have a day, or a sentence that names one or counts something;
    `counting`: a sentence counts something; `ahead`: expected, on no known day; `unplaced`: on no known day, and
    violent or of a day that contradicts itself."""

    dated: tuple[Fact, ...]
    counting: tuple[Fact, ...]
    ahead: tuple[Fact, ...]
    unplaced: tuple[Fact, ...]


@per_facts
def shelves(view: View) -> Shelves:
    """The facts of a view by what is asked of them."""
    dated: list[Fact] = []
    counting: list[Fact] = []
    ahead: list[Fact] = []
    unplaced: list[Fact] = []
    for fact in view.facts:
        names = counts = violent = False
        for said in fact.said:
            sentence = said.sentence
            names = names or bool(sentence.mentions)
            counts = counts or bool(sentence.figures)
            violent = violent or sentence.violent
        if counts:
            counting.append(fact)
        if fact.when is None:
            if fact.expected:
                ahead.append(fact)
            if violent or fact.day_flags:
                unplaced.append(fact)
        if fact.when is not None or names or counts:
            dated.append(fact)
    return Shelves(tuple(dated), tuple(counting), tuple(ahead), tuple(unplaced))
