"""What weighs in a story: how near a sentence is to what the story is about, which facts.

Knows no wording and no layout; which days weigh is in `days`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from digests.answers.context import per_facts, per_object
from digests.answers.terms import Terms
from digests.facts.counts import HUMAN
from digests.facts.lookup import of
from digests.model import Fact, Said, Sentence, SpeakerKind, View

_CENTROID = 200  # stems kept: more bring in what single articles are about
_FIRST_HAND = frozenset((SpeakerKind.GOVERNMENT, SpeakerKind.MILITARY, SpeakerKind.BODY))
_FAR = 2  # years back from which a date is history


@dataclass(frozen=True, slots=True)
class Salience:
    """`centroid`: what the story is about, unit length. `articles`: nearness of each article to it by id. `facts`:
    rank of each fact by id. `terms`: the words of its sentences.
    """

    centroid: Mapping[str, float]
    articles: Mapping[int, float]
    facts: Mapping[str, float]
    newest: date | None
    terms: Terms

    def near(self, sentence: Sentence) -> float:
        """Nearness of a sentence to what the story is about, 0 to 1."""
        return near(sentence, self.centroid)

    def rarity(self, stem: str) -> float:
        """Inverse sentence frequency of a stem within the story, near 0 for one that is in every sentence."""
        return math.log((1 + self.terms.sentences) / (1 + self.terms.spread(stem)))


@per_facts
def salience(view: View) -> Salience:
    """Weights over all sentences of a view."""
    by_article = {told[0].article.id: told for told in told_by_article(view)}
    # A reprint says nothing more about what the story is about.
    terms = Terms(by_article, [key for key in by_article if view.texts.get(key, key) == key])
    centroid = terms.centroid(_CENTROID)
    sentences, articles = terms.near(centroid)
    return Salience(
        centroid=centroid,
        articles=articles,
        facts=_Ranks(view.facts, sentences),
        newest=max((day for article in view.articles if (day := article.written) is not None), default=None),
        terms=terms,
    )


@per_facts
def told_by_article(view: View) -> list[Sequence[Said]]:
    """The sentences of each article of a view in their order, the articles in order of publication."""
    lookup = of(view)
    return [told for article in view.articles if (told := lookup.told(article.id))]


def near(sentence: Sentence, centroid: Mapping[str, float]) -> float:
    """Cosine of a sentence's set of stems with the centroid, 0 to 1."""
    stems = dict.fromkeys(sentence.stems)  # in the order of the words, so that sums are the same in every process
    if not stems:
        return 0.0
    return sum(centroid.get(stem, 0.0) for stem in stems) / math.sqrt(len(stems))


def rank(fact: Fact, centroid: Mapping[str, float]) -> float:
    """How much a fact weighs: nearness to the story, lives at stake, official words, support."""
    return sum(value for _, value in reasons(fact, centroid))


def reasons(fact: Fact, centroid: Mapping[str, float]) -> list[tuple[str, float]]:
    """What makes the rank of a fact, as (words, points); the points add up to the rank."""
    nearest = max(near(said.sentence, centroid) for said in fact.said)
    return [("near to what the story is about", nearest), *_always(fact)]


class _Ranks(Mapping[str, float]):
    """As `rank`, of facts by id, each when it is asked for: most facts of a large story are never weighed."""

    def __init__(self, facts: Iterable[Fact], nearness: Mapping[str, float]) -> None:
        """`nearness` is that of every sentence by its key."""
        self._facts = {fact.id: fact for fact in facts}
        self._nearness = nearness
        self._found: dict[str, float] = {}

    def __getitem__(self, key: str) -> float:
        if (held := self._found.get(key)) is not None:
            return held
        fact = self._facts[key]
        found = max(self._nearness[one.key] for one in fact.said)
        for points in _points(fact):
            found += points
        self._found[key] = found
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)


@per_object
def _points(fact: Fact) -> tuple[float, ...]:
    """What makes the rank of a fact whatever its story is about."""
    return tuple(points for _, points in _always(fact))


def _always(fact: Fact) -> list[tuple[str, float]]:
    violent = counts = official = False
    background = coloured = True
    for s in [said.sentence for said in fact.said]:
        violent = violent or (s.violent and not s.background)
        counts = counts or (bool(s.figures) and any(f.counts in HUMAN for f in s.figures))
        official = official or s.post or (s.speaker is not None and s.speaker.kind in _FIRST_HAND)
        background, coloured = background and s.background, coloured and s.coloured
    found: list[tuple[str, float]] = []
    if violent:
        found.append(("tells of violence", 0.3))
    if counts:
        found.append(("counts people", 0.2))
    if official:
        found.append(("official words", 0.1))
    if fact.texts > 1:
        found.append((f"told by {fact.texts} texts", 0.15 * math.log2(fact.texts)))
    if fact.when is not None and fact.when.is_day:
        found.append(("on a known day", 0.1))
    if all(bool(said.sentence.mentions) and _compares(said) for said in fact.said):
        found.append(("compares with long ago", -0.15))
    if background:
        found.append(("background", -0.5))
    if coloured:
        found.append(("coloured words", -0.15))
    return found


def _compares(said: Said) -> bool:
    """Whether it measures what it tells by a year far back ("the first since 1988")."""
    told = said.article.written
    far = (m.when.last.year for m in said.sentence.mentions if m.when is not None)
    return told is not None and any(year < told.year - _FAR for year in far)
