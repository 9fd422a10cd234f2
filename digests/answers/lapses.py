"""What did not come though its day is over, and what fell: corrected, or no longer said by the article that said it.

Chooses and words nothing, and knows nothing of what is new.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from digests.analysis.notices import correction
from digests.answers.amends import Amend
from digests.answers.incidents import incidents
from digests.answers.known import PRECISE, Known
from digests.answers.model import Kind
from digests.answers.recency import recent
from digests.answers.states import AWAITED
from digests.facts.fates import is_ultimatum, past_due, settled, telling_words
from digests.facts.links import LinkKind
from digests.facts.support import make
from digests.model import Article, Fact, Figure, Said
from digests.when import When

_SHARED = 2  # telling stems that two plans for one day share if they are one
_MAYBE = re.compile(r"\b(?:might|could|may|would|if|unless|whether|hopes?|hoped|warn\w*|fear\w*)\b|\?", re.IGNORECASE)
# "Said that its envoys would return" is no doubt of theirs.
_SAID_WOULD = re.compile(
    r"\b(?:said|says|announced|told|confirmed|added|promised|pledged|vowed|agreed|decided|reported|stated|declared)\b"
    r"[^.;]{0,120}?\bwould\b(?! (?:have|only)\b)"
)
_WITHDRAWN = re.compile(
    r"\b(?:this|the|our|an|that) (?:[\w’'-]+ ){0,3}?(?:article|story|report|piece|item|text|post)\b[^.;]{0,60}?"
    r"\b(?:been|was|is) (?:\w+ly )?(?:withdrawn|retracted|removed|deleted|taken down)\b"
    r"|\b(?:has|have) (?:withdrawn|retracted|removed|taken down) (?:this|the|its|our|an) (?:[\w’'-]+ ){0,3}?"
    r"(?:article|story|report|piece|item)\b|^(?:retracted|withdrawn)\b",
    re.IGNORECASE,
)
_CORRECTS = (LinkKind.STATE, LinkKind.MOVED, LinkKind.DENIED, LinkKind.CONTRARY, LinkKind.CALLED_OFF)


@dataclass(frozen=True, slots=True)
class Found:
    """A change before it is worded: its fact, and what the fact was before. `words`: the sentences to quote of it."""

    kind: Kind
    title: str
    fact: Fact
    before: Fact | None = None
    words: tuple[Said, ...] = ()


class Lapses(Known):
    """What of the known is overdue or revised."""

    def is_late(self, fact: Fact) -> bool:
        """Whether the day of a thing that others wait for is over."""
        if fact.when is None or not past_due(fact, self.now.as_of.date()):
            return False
        if fact.when.days > PRECISE or _MAYBE.search(_SAID_WOULD.sub("", fact.said[0].sentence.text)):
            return False  # nobody can be late for "next summer", or for what only might come
        # What is told on its very day is often what was planned for it: no plan that others wait for.
        return fact.said[0].article.available.date() < fact.when.last

    def overdue(self, fact: Fact) -> Iterable[Found]:
        """That nothing tells what became of a late thing; nothing if something does."""
        if not settled(fact, self._lookup):
            yield Found(Kind.AWAITED, "Deadline passed" if is_ultimatum(fact) else "Awaited", fact)

    def _awaited(self) -> Iterable[Found]:
        if self._since is None:
            return
        today = self.now.as_of.date()
        late: list[tuple[When, frozenset[str]]] = []
        for fact in self._lookup.dated(self._since.date(), today - timedelta(days=1)):
            if fact.when is None or fact.when.last < self._since.date() or not self.is_late(fact):
                continue
            if any(self._states.get(said.key, "").startswith(AWAITED) for said in fact.said):
                continue
            words = telling_words(fact)
            if any(len(words & others) >= _SHARED and day == fact.when for day, others in late):
                continue  # one thing, told as two facts
            if self._knows(fact) and (found := list(self.overdue(fact))):
                late.append((fact.when, words))
                yield from found

    def _corrected(self, article: Article) -> Iterable[Found]:
        """What a revision changed of what its older text said."""
        old = self._lookup.earlier(article.id)
        kept = {said.sentence.text for said in old}
        facts = self._lookup.facts_of(article.id)
        new = [
            (said, fact)
            for fact in facts
            for said in fact.said
            if said.article.id == article.id and said.sentence.text not in kept
        ]
        standing = {said.sentence.text for fact in facts for said in fact.said if said.article.id == article.id}
        title = f"Corrected by {article.outlet}" if article.outlet else "Text changed"
        notice = next(((said, fact) for said, fact in new if _WITHDRAWN.search(said.sentence.text)), None)
        if notice is not None:
            gone = [said for said in old if said.sentence.text not in standing]
            if gone and not any(said.key in self._told.keys for said in gone):
                most = max(gone, key=lambda said: (said.sentence.violent, said.sentence.grade, -said.sentence.index))
                yield Found(Kind.CORRECTED, "Withdrawn", notice[1], make([most], {}), (notice[0],))
        for said in old:
            if said.sentence.text in standing:
                continue
            links = [(self._matcher.revised(said, other), fact) for other, fact in new]
            match = next((fact for kind, fact in links if kind in _CORRECTS), None)
            if match is not None:
                words = tuple(other for other, holds in new if holds is match)
                yield Found(Kind.CORRECTED, title, match, make([said], {}), words)
            elif said.key in self._told.keys and not any(kind for kind, _ in links):
                yield Found(Kind.RETRACTED, "We were wrong", make([said], {}))

    def _noticed(self, article: Article) -> Iterable[Found]:
        """What a notice in an article says was wrong in what its outlet told before, in whichever article."""
        if not any(correction(said.sentence.text) for said in self._lookup.told(article.id)):
            return  # nearly always: what a digest costs must not grow with the story
        title = f"Corrected by {article.outlet}" if article.outlet else "Text changed"
        for incident in incidents(recent(self.now)):
            by_notice: dict[str, list[tuple[Said, Amend]]] = {}
            for said, amend in incident.amended:
                if amend.notice.article.id == article.id and self._known(said) and not self._known(amend.notice):
                    by_notice.setdefault(amend.notice.key, []).append((said, amend))
            for rows in by_notice.values():
                was, amend = max(rows, key=lambda row: (row[0].article.available, row[0].key))
                now = self._rightly(article, amend)
                if now is not None:
                    yield Found(Kind.CORRECTED, title, now, make([was], {}))

    def _rightly(self, article: Article, amend: Amend) -> Fact | None:
        """The fact of an article that gives the right number of a notice, the notice itself if none does."""
        facts = [self._lookup.fact(amend.notice.key), *self._lookup.facts_of(article.id)]
        own = [fact for fact in facts if fact is not None]
        if amend.right is None:
            return next(iter(own), None)
        behind = amend.told.key if amend.told is not None else ""  # told with the notice
        told = (
            fact
            for fact in own[1:]
            if fact.id != own[0].id
            and _counts(fact, article, amend.right)
            and not any(said.key == behind for said in fact.said)
        )
        return next(told, next(iter(own), None))


def _counts(fact: Fact, article: Article, right: Figure) -> bool:
    """Whether an article gives a number of people in a fact."""
    return any(
        said.article.id == article.id and (figure.value, figure.counts) == (right.value, right.counts)
        for said in fact.said
        for figure in said.sentence.figures
    )
