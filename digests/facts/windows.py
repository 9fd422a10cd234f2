"""When an article was written that states no day, or one that its own words contradict: the days that are left.

Its own words bound it (posts it embeds, full dates still to come), and the same things in dated articles do: what it
tells as past had happened, what it still expects had not, and a plan is told of after it was announced. It was written
by the day it was collected, and soon after a past day that it names by weekday, day and month, if those meet shortly
before. Months and days without a year take theirs from there, never from the day of the run. The
widest sure window is given; the order of the dated articles plays no part. Document dating by such temporal
constraints: Chambers, "Labeling documents with timestamps" (ACL 2012).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

from digests.analysis.dates.unresolved import nearby
from digests.facts.profile import coming
from digests.facts.weights import Weights
from digests.model import Analysis, Article, Dating, Mention, Sentence
from digests.when import When

ALIKE = 0.5  # Dice overlap from which two sentences tell of one event here
SHARED = 2  # telling stems that make two plans for one day the same plan
TELLING = 100
_COMPARED = 200  # sentences of an article: prose has fewer, and what is not compared only leaves a window wider
_COLLECTED = "the day it was collected"
LONGEST = timedelta(days=62)  # a wider window says nothing worth showing


@dataclass(slots=True)
class _Bounds:
    lowers: list[tuple[date, str]] = field(default_factory=list)
    uppers: list[tuple[date, str]] = field(default_factory=list)


def infer(article: Article, analysis: Analysis, dated: Sequence[tuple[Article, Analysis]]) -> tuple[When | None, str]:
    """The days an article can have been written on, and one sentence for people that says so.

    (None, "") if it states a day that nothing contradicts. (None, sentence) if it can't be told. `analysis` may be of
    any reference; `dated` are articles of the same stories with a trusted day.
    """
    if analysis.contradiction is None and (analysis.stated or article.dating is Dating.STATED):
        return None, ""
    bounds = _Bounds()
    if analysis.lower:
        bounds.lowers.append((analysis.lower, "its own words"))
    if analysis.upper:
        bounds.uppers.append((analysis.upper, "its own words"))
    seen = article.first_seen.date()
    if told := [day for sentence in analysis.sentences for day in _weekdays(sentence, seen)]:
        bounds.lowers.append((max(told), "its own words"))
        bounds.uppers.append((seen, _COLLECTED))
    weights = Weights()
    mine = [(s, frozenset(s.stems)) for s in analysis.sentences if len(s.stems) > 1][:_COMPARED]
    for other, read in dated:
        if other.id != article.id:
            _compare(mine, other, read, weights, bounds)
    return _conclude(analysis, _until(seen, bounds))


def _until(seen: date, bounds: _Bounds) -> _Bounds:
    """The bounds of an article that was collected on a day: it was written by then, whatever it still expects."""
    lowers = [low for low in bounds.lowers if low[0] <= seen]
    uppers = [up for up in bounds.uppers if up[0] <= seen]
    # That day alone says nothing of when it was written; it only cuts off what lies beyond it.
    if lowers and bounds.uppers and not uppers and min(bounds.uppers)[0] - max(lowers)[0] <= LONGEST:
        uppers = [(seen, _COLLECTED)]
    return _Bounds(lowers, uppers)


def _weekdays(sentence: Sentence, seen: date) -> Iterator[date]:
    """The past days that a sentence mainly tells by weekday, day and month, of the one year that is near the day it was
    collected: the next earlier year in which they meet is five or more back."""
    for mention in sentence.mentions:
        if mention.when is None and mention.partial and mention.main and not (mention.expected or mention.flag):
            day = nearby(sentence, mention, seen)
            if day is not None and seen - day <= LONGEST:
                yield day


def _compare(
    mine: Sequence[tuple[Sentence, frozenset[str]]],
    other: Article,
    read: Analysis,
    weights: Weights,
    bounds: _Bounds,
) -> None:
    source = other.outlet or "a dated article"
    told = ((theirs, *_days(theirs.mentions)) for theirs in read.sentences if theirs.mentions)
    for theirs, past, ahead in islice((each for each in told if each[1] or each[2]), _COMPARED):
        words = frozenset(theirs.stems)
        for sentence, stems_ in mine:
            shared = stems_ & words
            if len(shared) < SHARED:
                continue
            telling = sum(1 for stem in shared if weights[stem] >= TELLING)
            plan = next((m for m in ahead if _expects(sentence, m)), None)
            if plan is not None and telling >= SHARED and plan.when is not None:
                bounds.uppers.append((plan.when.last, source))
                bounds.lowers.extend((when.first, source) for when in past)
            elif past and _alike(stems_, words, shared, weights) and not coming(sentence) and not ahead:
                bounds.lowers.extend((when.first, source) for when in past if _may_be(sentence, when))


def _days(mentions: Iterable[Mention]) -> tuple[list[When], list[Mention]]:
    """The single days that a sentence mainly tells as past, and the mentions of those to come."""
    mains = [m for m in mentions if m.main and m.when is not None and m.when.is_day and m.flag is None]
    past = [m.when for m in mains if not m.expected and m.when is not None]
    return past, [m for m in mains if m.expected]


def _expects(sentence: Sentence, plan: Mention) -> bool:
    """Whether a sentence still expects the day of a plan, by its full date or by month and day."""
    assert plan.when is not None, "only resolved plans are compared"
    day = (plan.when.first.month, plan.when.first.day)
    return any(
        m.expected and (m.when == plan.when if m.when is not None else m.partial == day) for m in sentence.mentions
    )


def _may_be(sentence: Sentence, when: When) -> bool:
    """False if the sentence itself names another day for what it mainly tells."""
    for mention in sentence.mentions:
        if not mention.main:
            continue
        if mention.when is not None and not mention.when.overlaps(when):
            return False
        if mention.when is None and mention.partial and mention.partial != (when.first.month, when.first.day):
            return False
    return True


def _alike(left: frozenset[str], right: frozenset[str], shared: frozenset[str], weights: Weights) -> bool:
    return 2 * weights.total(shared) >= ALIKE * (weights.total(left) + weights.total(right))


def _conclude(analysis: Analysis, bounds: _Bounds) -> tuple[When | None, str]:
    doubt = f"{analysis.contradiction.rstrip('.')}. " if analysis.contradiction else ""
    # The earliest thing still to come bounds from above, the latest thing told as past from below. A match that is
    # wrong shows as a lower bound above every upper one: those are left out, the earliest first bound stays.
    upper = min(bounds.uppers, default=None)
    lowers = [low for low in bounds.lowers if upper is None or low[0] <= upper[0]]
    lower = max(lowers, default=None)
    if upper is None or lower is None or upper[0] - lower[0] > LONGEST:
        if upper is not None:
            return None, f"{doubt}Written on {_label(upper[0])} at the latest, by its own words and dated articles."
        if lower is not None:
            return None, f"{doubt}Written on {_label(lower[0])} at the earliest, by its own words and dated articles."
        return None, f"{doubt}Nothing tells when it was written." if doubt else "It states no date."
    window = When.span(lower[0], upper[0])
    sources = sorted({lower[1], upper[1]}, key=lambda name: (name != "its own words", name))
    return window, f"{doubt}Written {window.label()}, inferred from {_joined(sources)}."


def _joined(sources: Sequence[str]) -> str:
    named = [name if name in ("its own words", _COLLECTED) else f"what {name} tells" for name in sources]
    return " and ".join(named)


def _label(day: date) -> str:
    return When.day(day).label()
