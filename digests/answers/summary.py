"""The fewest quotations that carry an article or a cluster, in their order.

Weights are those of LexRank (Erkan and Radev, "LexRank: graph-based lexical centrality as salience in text
summarization", JAIR 2004) as sumy computes them, over a tokenizer of ours that keeps numbers and needs no download,
times a prior for early sentences (the lead is hard to beat in news: Nenkova, AAAI 2005). Knows no story.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from digests.analysis.caveats import is_caveat
from digests.analysis.pointing import names_any
from digests.answers.labels import sentence_labels
from digests.answers.model import Source, Summary
from digests.answers.quotation import LONGEST, complete
from digests.model import Analysis, Article, Grade, Sentence

_READ = 120  # sentences of a long article that are weighed: what carries it stands there
_SAME = 0.5  # share of the smaller sentence's stems already told, from which a sentence is a repetition
_ENOUGH = 0.5  # of the weight of the first one chosen: a sentence that carries less is left out
_LEAD = 3.0  # how much more than one far down the first sentence weighs
_COLOURED, _PAIRED = 0.8, 0.85  # what a wording that serves less well keeps of its weight
_DATED, _COUNTED, _SPOKEN = 1.3, 1.4, 0.5
_PRONOUN = re.compile(r"[“\"‘]?(?:he|she|it|they|this|these|those|that|his|her|its|their|both|such)\b", re.IGNORECASE)
_HERE = re.compile(
    r"is where it was written|^opens with “(?:The following|In th|Here)"
)  # even an opening tells these to its own readers alone
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class _Choice:
    """A sentence that may be quoted, with the one before it if it can't do without, and the one that doubts it."""

    article: Article
    sentence: Sentence
    before: Sentence | None
    weight: float
    order: tuple[int, int]
    after: Sentence | None = None

    @property
    def parts(self) -> tuple[Sentence, ...]:
        return tuple(part for part in (self.before, self.sentence, self.after) if part is not None)

    @property
    def end(self) -> int:
        return self.parts[-1].end

    @property
    def start(self) -> int:
        return self.parts[0].start

    def __len__(self) -> int:
        return len(self.parts)

    def extends(self, other: _Choice) -> bool:
        """Whether this is the other quotation and one sentence more."""
        return self.before is other.sentence

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(stem for part in self.parts for stem in part.stems)


def summarise(article: Article, analysis: Analysis, *, most: int = 4) -> Summary:
    """At most `most` quotations of the article, fewer when fewer carry it, none when nothing in it stands alone.

    The same input gives the same output; sumy and numpy are loaded on the first call.
    """
    chosen = _choose(_candidates([(article, analysis)]), most)
    return Summary(
        article=article,
        sentences=tuple(_source(choice) for choice in chosen),
        labels=tuple(_labels(choice) for choice in chosen),
    )


def summarise_many(articles: Sequence[tuple[Article, Analysis]], *, most: int = 6) -> tuple[Source, ...]:
    """At most `most` quotations that carry a cluster of articles, in order of publication and of their place.

    What several articles say weighs more and is told once; the order in which the articles are given is not used.
    """
    ordered = sorted(articles, key=lambda pair: (pair[0].available, pair[0].key))
    return tuple(_source(choice) for choice in _choose(_candidates(ordered), most))


def _candidates(articles: Sequence[tuple[Article, Analysis]]) -> list[_Choice]:
    read = [analysis.sentences[:_READ] for _, analysis in articles]
    weights = lexrank([sentence.stems for sentences in read for sentence in sentences])
    found, at = [], 0
    for number, ((article, _), sentences) in enumerate(zip(articles, read, strict=True)):
        for place, sentence in enumerate(sentences):
            before = sentences[place - 1] if place else None
            weight = weights[at] * _prior(place) * _substance(sentence)
            after = sentences[place + 1] if place + 1 < len(sentences) else None
            made = _choice(article, sentence, before, after, weight, (number, place))
            at += 1
            if made is not None:
                found.append(made)
    return found


def _prior(place: int) -> float:
    return 1.0 + _LEAD / (1.0 + place)


def _substance(sentence: Sentence) -> float:
    """Sentences that date or count something carry more of the news, bare direct speech carries less."""
    dated = _DATED if any(mention.when is not None for mention in sentence.mentions) else 1.0
    counted = _COUNTED if sentence.figures else 1.0
    spoken = _SPOKEN if sentence.text[0] in '“"' else 1.0
    return dated * counted * spoken


def _choice(
    article: Article,
    sentence: Sentence,
    before: Sentence | None,
    after: Sentence | None,
    weight: float,
    order: tuple[int, int],
) -> _Choice | None:
    grade = Grade.WITH_BEFORE if is_caveat(sentence.text) else _grade(sentence, before)
    if grade is Grade.NEVER or not complete(sentence) or sentence.background or not sentence.stems:
        return None
    needed = None
    if grade is Grade.WITH_BEFORE:
        if before is None or _grade(before, None) < Grade.WITH_LABEL:
            return None
        if article.text[before.end : sentence.start].strip():
            return None
        needed = before
        weight *= _PAIRED
    doubt = after if after is not None and is_caveat(after.text) else None
    made = _Choice(article, sentence, needed, weight * (_COLOURED if sentence.coloured else 1.0), order, doubt)
    return made if made.end - made.start <= LONGEST else None


def _grade(sentence: Sentence, before: Sentence | None) -> Grade:
    """The grade of a sentence within its article's summary.

    The first sentence of an article points at nothing, for nothing stands before it: "The judge who leads the inquiry
    ..." opens the piece. What the second points at can only stand in the first.
    """
    if sentence.grade is not Grade.NEVER or sentence.index > 1:
        return sentence.grade
    if not _only_points(sentence) or not names_any(sentence.text) or _HERE.search(sentence.grade_why):
        return Grade.NEVER
    if sentence.index == 0:
        return Grade.NEVER if _PRONOUN.match(sentence.text) else Grade.WITH_LABEL
    return Grade.WITH_BEFORE if before is not None and before.index == 0 else Grade.NEVER


def _only_points(sentence: Sentence) -> bool:
    """Whether a sentence is whole, and can't stand alone only for what it points at."""
    from digests.analysis.pointing import points_outside

    plain = _QUOTED.sub(lambda match: " " * len(match[0]), sentence.text)
    return any(reason == sentence.grade_why for reason, _ in points_outside(sentence.text, plain))


def _choose(candidates: Sequence[_Choice], most: int) -> list[_Choice]:
    """The heaviest, none twice, at most `most` sentences in all; a run takes the place of its own first sentence."""
    chosen: list[_Choice] = []
    for choice in sorted(candidates, key=lambda each: (-each.weight, each.order)):
        if sum(map(len, chosen)) >= most or (chosen and choice.weight < _ENOUGH * chosen[0].weight):
            break
        others = [other for other in chosen if not choice.extends(other)]
        if any(_repeats(choice, other) for other in others) or sum(map(len, others)) + len(choice) > most:
            continue
        chosen = [*others, choice]
    return sorted(chosen, key=lambda each: each.order)


def _repeats(a: _Choice, b: _Choice) -> bool:
    if a.article is b.article and a.start < b.end and b.start < a.end:
        return True
    small = min(len(a.stems), len(b.stems))
    return len(a.stems & b.stems) >= _SAME * small


def _source(choice: _Choice) -> Source:
    start, end = choice.start, choice.end
    return Source(choice.article, choice.article.text[start:end], start, end)


def _labels(choice: _Choice) -> tuple[str, ...]:
    return sentence_labels(choice.parts, choice.article)


def lexrank(sentences: Sequence[tuple[str, ...]]) -> list[float]:
    """The LexRank weight of each sentence, given by its stems; the same for the same stems, 0 for none."""
    texts = [" ".join(stems) for stems in sentences]
    distinct = sorted({text for text in texts if text})
    if len(distinct) < 2:
        return [1.0 if text else 0.0 for text in texts]
    weights = _ratings()(distinct)
    return [weights.get(text, 0.0) for text in texts]


class _Tokenizer:
    """What sumy asks of a tokenizer; the words are stems already, numbers kept."""

    def to_sentences(self, text: str) -> list[str]:
        return text.split("\n")

    def to_words(self, text: str) -> list[str]:
        return text.split()


@cache
def _ratings() -> Callable[[Sequence[str]], Mapping[str, float]]:
    """sumy's LexRank, loaded when first needed (with numpy, 0.2 s), asked for its ratings, not for its choice."""
    import numpy
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as SumySentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    class Ratings(LexRankSummarizer):  # type: ignore[misc]
        epsilon = 1e-4

        def _get_best_sentences(self, sentences: Any, count: Any, rating: Any, *_: Any) -> Any:
            return rating

    summarizer, tokenizer = Ratings(), _Tokenizer()

    def rate(texts: Sequence[str]) -> Mapping[str, float]:
        document = ObjectDocumentModel([Paragraph([SumySentence(text, tokenizer) for text in texts])])
        # Sentences that share no word leave sumy nothing to normalise by: then none is more central than another.
        with numpy.errstate(invalid="ignore"):
            found = summarizer(document, len(texts))
        weights = {str(sentence): float(weight) for sentence, weight in found.items()}
        return dict.fromkeys(weights, 1.0) if any(map(math.isnan, weights.values())) else weights

    return rate
