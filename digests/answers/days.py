"""Which days of a story matter: by who still names them, beside how much was written at the time, and of one thing.

Days are ranked by the sentences that name them, weighted by nearness to the story's centroid: date mentions as in
Gholipour Ghalandari and Ifrim, "Examining the state-of-the-art in news timeline summarization" (ACL 2020, DATEWISE)
and Tran et al., "Joint graphical models for date selection in timeline summarization" (ACL 2015: how long after
the day it is still named). Knows no wording and no layout.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from digests.answers.context import per_facts
from digests.answers.salience import Salience, salience, told_by_article
from digests.model import Said, View

# A day named on the day itself or before it counts less than one named afterwards: what is still told matters.
_SAME_DAY, _AHEAD, _LATER = 0.6, 0.4, 1.0
_ASIDE = 0.5  # a day named in a side clause, beside one that dates what its sentence mainly tells
_LEAD = 3.0  # how much more than one far down the first sentence of an article weighs
# Sentences that still name a day so many days later count once more: what is recalled was an event. (Tried and left
# out over five topics: bursts of publication, distinct days of mention, mentions in leads; none helped twice.)
_AFTERWARDS, _RECALLED = 3, 0.4
_SEVERAL = 0.7  # power of what one article says of a day: many articles weigh more than one long one
_CONTRAST = 0.3  # power of the weight around a day, by which its own is divided: it has to stand out
# Power of the number of articles written in the weeks around a day, by which its weight is divided: the press writes
# most when a story is fresh, who looks back on it spreads its days (over five topics: average precision .617 -> .630).
_WEEKS, _ATTENTION, _A_FEW = 60, 0.7, 0.5
_OF_ONE_THING = 0.3  # power of how alike the sentences of a day are: a day with one event is told in the same words
_OPENING = 3  # sentences of an article, from the first, that tell of its own day without naming it
_APART = 0.02  # mean cosine of the sentences of a day that have nothing in common


@per_facts
def day_weights(view: View) -> Mapping[date, float]:
    """The weight of each day named in a view's articles."""
    weights = salience(view)
    told = told_by_article(view)
    around = _attention(held[0].article.written for held in told)
    alike = _coherence(told, weights)
    named, recalled = _named(told, weights)
    one = timedelta(days=1)
    return {
        day: weight
        / ((named.get(day - one, 0.0) + named.get(day + one, 0.0)) / 2 + weight + 1e-3) ** _CONTRAST
        / (around(day) + _A_FEW) ** _ATTENTION
        * (1 + recalled[day]) ** _RECALLED
        * alike.get(day, _APART) ** _OF_ONE_THING
        for day, weight in named.items()
    }


def _named(told: Sequence[Sequence[Said]], weights: Salience) -> tuple[dict[date, float], Counter[date]]:
    """What the sentences that name a day weigh together, and how many of them still do so days later."""
    total: dict[date, float] = {}
    recalled: Counter[date] = Counter()
    for sentences in told:
        article = sentences[0].article
        own: dict[date, float] = {}
        for said in sentences:
            if not said.sentence.mentions or said.sentence.background:
                continue
            worth = weights.near(said.sentence) * (1 + _LEAD / (1 + said.sentence.index))
            for day, mainly in _days(said).items():
                ago = None if article.written is None else (article.written - day).days
                recalled[day] += int(ago is not None and ago > _AFTERWARDS)
                share = _LATER if ago is None or ago > 0 else _SAME_DAY if ago == 0 else _AHEAD
                own[day] = own.get(day, 0.0) + worth * share * (1.0 if mainly else _ASIDE)
        for day in sorted(own):
            total[day] = total.get(day, 0.0) + (own[day] * math.sqrt(weights.articles[article.id])) ** _SEVERAL
    return total, recalled


def _days(said: Said) -> dict[date, bool]:
    """The days that a sentence names, and whether what it mainly tells is dated by them."""
    found: dict[date, bool] = {}
    for m in said.sentence.mentions:
        if m.when is not None and m.when.is_day:
            found[m.when.first] = found.get(m.when.first, False) or m.main
    return found


def _attention(written: Iterable[date | None]) -> Callable[[date], float]:
    """The articles a day written around a day, those of the weeks further off counting less and less."""
    ordinals = sorted(day.toordinal() for day in written if day is not None)

    def around(day: date) -> float:
        at = day.toordinal()
        near = ordinals[bisect_left(ordinals, at - _WEEKS) : bisect_right(ordinals, at + _WEEKS)]
        return sum(_WEEKS + 1 - abs(each - at) for each in near) / (_WEEKS + 1) ** 2

    return around


def _coherence(told: Sequence[Sequence[Said]], weights: Salience) -> dict[date, float]:
    """The mean cosine of any two sentences that tell of a day, for days of which two or more do."""
    sums: dict[date, dict[str, float]] = {}
    count: Counter[date] = Counter()
    rare: dict[str, float] = {}
    for sentences in told:
        for said in sentences:
            days = _told_of(said)
            if not days or not said.sentence.stems:
                continue
            vector = {}
            for stem in said.sentence.stems:
                if stem not in rare:
                    rare[stem] = weights.rarity(stem)
                vector[stem] = rare[stem]
            length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
            for day in days:
                count[day] += 1
                total = sums.setdefault(day, {})
                for stem, value in vector.items():
                    total[stem] = total.get(stem, 0.0) + value / length
    return {
        day: max(0.0, sum(value * value for value in total.values()) - n) / (n * (n - 1)) + _APART
        for day, total in sums.items()
        if (n := count[day]) > 1
    }


def _told_of(said: Said) -> Collection[date]:
    """The days that a sentence tells of: those it names, else that of its article if it stands in its opening."""
    if said.sentence.mentions:
        days = [m.when.first for m in said.sentence.mentions if m.when is not None and m.when.is_day and not m.expected]
        return dict.fromkeys(days)
    day = said.article.written
    return () if day is None or said.sentence.index >= _OPENING else (day,)
