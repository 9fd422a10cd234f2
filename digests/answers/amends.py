"""Notices of correction in the articles of a view: which number of people was wrong, and which one is right.

A notice stands at the head or the foot of a text, often above a body that still tells the wrong number. It is of what
its own article tells, else of what its outlet told in the weeks before. Knows no layout.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from digests.analysis.notices import correction
from digests.analysis.quantities import number
from digests.answers.context import context, per_facts
from digests.facts.counts import HUMAN
from digests.model import Article, Figure, Said, View

_NOTICED = timedelta(days=30)  # how long after an article its outlet's notice may be of it
_HEAD, _FOOT = 600, 1200  # characters of an article at its begin and its end in which notices stand
# An outlet on its own text; "earlier reports said nine had died" is no notice.
_OWN = re.compile(
    r"\b(?:versions?|editions?|(?:this|our) (?:\w+ )?(?:article|story|report|piece|post|dispatch|bulletin))\b"
    r"|\b(?:correct|clarif|amend)\w*|\beditor",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\b(?:toll|dead|deaths?|died|killed|wounded|injured|hurt|missing|casualties|victims)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Amend:
    """A sentence that says which number was `wrong`; `right` is the figure in its place, of the sentence `told`: the
    notice itself or the one after it. None if neither gives one."""

    notice: Said
    wrong: int
    right: Figure | None = None
    told: Said | None = None

    @property
    def text(self) -> str:
        """The notice, verbatim."""
        return self.notice.sentence.text

    def mends(self, said: Said, figure: Figure) -> bool:
        """Whether a figure of a sentence is the wrong one, by the number and by who told it when."""
        if figure.value != self.wrong or (self.right is not None and figure.counts != self.right.counts):
            return False
        if said.key == self.notice.key:
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
            told = said if notice.right is not None else context(view).after(said)
            people = [] if told is None else [f for f in told.sentence.figures if f.counts in HUMAN]
            if len(people) == 1 and people[0].value != wrong:
                found.append(Amend(said, wrong, people[0], told))
            elif notice.right is None and _OF_PEOPLE.search(said.sentence.text):
                found.append(Amend(said, wrong))
    return tuple(sorted(found, key=lambda each: (each.notice.article.available, each.notice.key)))


def _at_an_end(article: Article, start: int) -> bool:
    return start < _HEAD or start > len(article.text) - _FOOT
