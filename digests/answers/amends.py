"""Notices of correction in the articles of a view: which number of people was wrong, and which one is right.

A notice stands at the head or the foot of a text, often above a body that still tells the wrong number. It is of what
its own article tells, else of what its outlet told in the weeks before. Knows no layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from digests.analysis import perils
from digests.analysis.figures import mistaken
from digests.analysis.notices import correction
from digests.analysis.quantities import number
from digests.answers.context import context, per_facts
from digests.facts.counts import HUMAN
from digests.facts.lookup import of
from digests.model import Article, Counts, Figure, Said, View

_NOTICED = timedelta(days=30)  # how long after an article its outlet's notice may be of it
_HEAD, _FOOT = 600, 1200  # characters of an article at its begin and its end in which notices stand
# An outlet on its own text; "earlier reports said nine had died" is no notice.
_OWN = re.compile(
    r"\b(?:versions?|editions?|(?:this|our) (?:\w+ )?(?:article|story|report|piece|post|dispatch|bulletin))\b"
    r"|\b(?:correct|clarif|amend)\w*|\beditor",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\b(?:toll|number of (?:the )?(?:dead|deaths|fatalities|casualties|wounded|injured|missing|people killed))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amend:
    """A sentence that says which number was `wrong` and what it `counts` (None: of whichever people hurt).

    `right` is the figure in its place, of the sentence `told`: the notice itself or the one after it; None if neither
    gives one.

    `acts` are the nouns of acts that the notice names, `names` the words of the names in it, or in its whole article if
    it names nothing.
    """

    notice: Said
    wrong: int
    counts: Counts | None
    acts: frozenset[str]
    names: frozenset[str]
    right: Figure | None = None
    told: Said | None = None

    @property
    def text(self) -> str:
        """The notice, verbatim."""
        return self.notice.sentence.text

    def mends(self, said: Said, figure: Figure) -> bool:
        """Whether a figure of a sentence may be the wrong one, by what it counts and by who told it when."""
        if figure.value != self.wrong or figure.counts != (self.counts or figure.counts):
            return False
        if said.key == self.notice.key or figure.counts not in HUMAN:
            return False
        mine, theirs = self.notice.article, said.article
        if mine.id == theirs.id:
            return True
        outlet = mine.outlet is not None and mine.outlet == theirs.outlet
        return outlet and timedelta(0) <= mine.available - theirs.available <= _NOTICED


@per_facts
def amends(view: View) -> tuple[Amend, ...]:
    """The notices of a view, the earliest first."""
    found: list[Amend] = []
    for fact in view.facts:
        for said in fact.said:
            if not _at_an_end(said.article, said.sentence.start):
                continue
            notice = correction(said.sentence.text)
            if notice is None or not _OWN.search(said.sentence.text):
                continue
            wrong = number(said.sentence.text[slice(*notice.wrong)])
            what = mistaken(said.sentence.text, notice.wrong[0])
            counts = what[0] if what is not None else None
            told = said if notice.right is not None else context(view).after(said)
            people = [f for f in told.sentence.figures if f.counts in HUMAN] if told is not None else []
            right = people[0] if len(people) == 1 and people[0].value != wrong else None
            if counts is None and right is not None and _TOLL.search(said.sentence.text):
                counts = right.counts
            if counts in HUMAN or (counts is None and _TOLL.search(said.sentence.text)):
                right = right if right is not None and right.counts is (counts or right.counts) else None
                found.append(
                    Amend(
                        said,
                        wrong,
                        counts,
                        perils.acts_in(said.sentence.text),
                        _names(said, view),
                        right,
                        told if right else None,
                    )
                )
    return tuple(sorted(found, key=lambda each: (each.notice.article.available, each.notice.key)))


def _names(said: Said, view: View) -> frozenset[str]:
    return name_words((said,) if said.sentence.names else of(view).told(said.article.id))


def name_words(told: Iterable[Said]) -> frozenset[str]:
    """The words of all names in sentences, in lower case."""
    return frozenset(word.lower() for said in told for name in said.sentence.names for word in name.split())


def _at_an_end(article: Article, start: int) -> bool:
    return start < _HEAD or start > len(article.text) - _FOOT
