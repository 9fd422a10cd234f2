"""What the ledger holds of an article, what a sentence is filed under, and lists kept in canonical order.

Knows no links and no groups.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha1

from digests.facts import steps
from digests.facts.accounts import accounts
from digests.facts.counts import HURT, count_of
from digests.facts.profile import telling
from digests.model import Article, Fact, Said

_SIDES = ("0 ", "1 ")  # what a mark of an account begins with
_OFF, _AHEAD = "x", ">"  # what the marks of a thing called off, and of one to come, begin with
DENIALS = ("!1", "!2")  # the marks that all denials have: any sentence may meet them by a single telling stem
_DUE = 8  # days before a deadline on which a report of it is looked for by its day
_ANSWERS = 5  # days up to which a denial is of a count, its own day among them
Filed = tuple[tuple[str, ...], tuple[str, ...]]  # the stems of a sentence, each once, and its marks
NOTHING: Filed = ((), ())
FEW = 8  # times as many facts from which putting one in its place costs less than sorting all


@dataclass(slots=True)
class Entry:
    """An article as the ledger holds it; its sentences are the slots `first` to `first + len(said)`."""

    article: Article
    said: tuple[Said, ...]
    first: int
    available: datetime

    @property
    def slots(self) -> range:
        """Its sentences' slots."""
        return range(self.first, self.first + len(self.said))

    @property
    def rank(self) -> tuple[datetime, str]:
        """Its place in canonical order."""
        return self.available, self.article.key


def place(fact: Fact) -> tuple[datetime, str, int]:
    """The place of a fact in canonical order."""
    first = fact.said[0]
    return first.article.available, first.article.key, first.sentence.start


def rank_of(entry: Entry) -> tuple[datetime, str]:
    """The place of an entry in canonical order."""
    return entry.rank


def swap(shown: list[Fact], gone: Iterable[Fact | None], fresh: Iterable[Fact | None]) -> None:
    """Take facts out of a list in canonical order and put others in; one at a time while they are few."""
    out, into = [fact for fact in gone if fact is not None], [fact for fact in fresh if fact is not None]
    if FEW * (len(out) + len(into)) > len(shown):
        left_out = set(map(id, out))
        shown[:] = [fact for fact in shown if id(fact) not in left_out]
        shown += into
        shown.sort(key=place)
        return
    for fact in out:
        del shown[bisect_left(shown, place(fact), key=place)]
    for fact in into:
        insort(shown, fact, key=place)


def said_key(article_key: str, start: int) -> str:
    """The key of the sentence of an article that starts at an offset: the same in every store."""
    return sha1(f"{article_key}:{start}".encode(), usedforsecurity=False).hexdigest()[:12]


def filed_under(said: Said) -> Filed:
    """What the index files a sentence under: its stems, each once, and what it may meet others by besides.

    That is the single days of what it mainly tells or counts people of, and the accounts that it takes a side on.
    """
    sentence = said.sentence
    marks = [m.when.value for m in telling(sentence) if m.when and m.when.is_day] if sentence.mentions else []
    # Two marks a day and an axis: counts of one day, and accounts of one act, meet by a single telling stem.
    if sentence.figures and (count := count_of(sentence, tuple(telling(sentence)))) is not None:
        marks += [f"{when.value}{end}" for when in count.days if when.is_day for end in ("", " counted")]
        marks.append(f"hurt {said.article.available.date()}")
    elif (sentence.negated or (sentence.speaker and sentence.speaker.denies)) and not HURT.isdisjoint(sentence.stems):
        # A denial that people were hurt meets the counts of the days before, however else they are told.
        marks += [f"hurt {said.article.available.date() - timedelta(days=ago)}" for ago in range(_ANSWERS)]
    # Only accounts of the other side are looked for (see `sought`); a denial is of either.
    either = sentence.speaker is not None and sentence.speaker.denies
    taken = accounts(sentence.text, sentence.stems)
    sides = {(axis, each) for axis, side in taken for each in (side, 1 - side)[: 1 + either]}
    marks += sorted(f"{_SIDES[side]}{axis}{end}" for axis, side in sides for end in ("", " again"))
    marks += _plan_marks(said)
    if either:
        marks += DENIALS
    stems = tuple(dict.fromkeys(sentence.stems))
    return sentence.stems if len(stems) == len(sentence.stems) else stems, tuple(dict.fromkeys(marks))


def _plan_marks(said: Said) -> list[str]:
    """Marks by which a report that calls something off meets plans, and one of a day those that are due then or by
    then: two of each, so that one telling stem is enough."""
    mains = telling(said.sentence)
    if steps.off(said.sentence.text):
        return [f"{_OFF}1", f"{_OFF}2"]
    if not any(mention.expected for mention in mains):
        gone = dict.fromkeys(m.when for m in said.sentence.mentions if not m.expected and m.when and m.when.is_day)
        return [f"{_OFF}{end}{when.value}" for when in gone for end in "12"]
    days = {
        (mention.when.last - timedelta(days=ago)).isoformat()
        for mention in mains
        if mention.deadline and mention.when is not None
        for ago in range(1, _DUE)
    }
    due = {m.when.value for m in mains if m.expected and m.when is not None and m.when.is_day}
    return [f"{_AHEAD}1", f"{_AHEAD}2", *(f"{_AHEAD}{end}{day}" for day in sorted(due) for end in "12"), *sorted(days)]


def sought(marks: Sequence[str]) -> Sequence[str]:
    """The marks by which a sentence looks for others: its own, but the other side of each account that it takes. Texts
    that take one side on one act were a third of all pairs compared in a story of an accident. What is called off looks
    for plans, and plans for that."""
    return tuple(
        _SIDES[mark[0] == "0"] + mark[2:]
        if mark.startswith(_SIDES)
        else (_OFF if mark[0] == _AHEAD else _AHEAD) + mark[1:]
        if mark[0] in _OFF + _AHEAD
        else mark
        for mark in marks
    )
