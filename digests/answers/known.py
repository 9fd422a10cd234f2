"""What a channel knows when a digest is made: what it was told, and what stood in the view before.

Whether something new is only what known sentences say, each for itself or between them. Makes no changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from digests.analysis.stems import stems as stems_of
from digests.answers.acts import Acts
from digests.answers.model import Line, Told
from digests.answers.news import best
from digests.answers.recaps import looks_back
from digests.facts import lookup
from digests.facts.fates import telling_words
from digests.facts.history import Step, step
from digests.facts.links import LinkKind
from digests.facts.matching import Matcher
from digests.facts.profile import telling
from digests.facts.weights import TELLING, weight
from digests.model import Article, Fact, Said, View
from digests.when import When

PRECISE = 7  # days: what is due in a longer stretch is never late
_PLAN = 110  # weight of the words (two parties, or an act) by which two plans for one day are one plan
_PART = 0.3  # of a sentence's weight a known one holds at least, to be counted
_GAINSAID = 0.75  # of a sentence's weight a known one holds that it may gainsay
_TOGETHER = 3  # known sentences that hold it between them at most


class Known:
    """Two views and what was told: what of the new is known."""

    def __init__(self, now: View, before: View | None, told: Told) -> None:
        self.now = now
        self._told = told
        self._states = dict(told.states)
        self._lookup = Acts(now)
        self._then = lookup.of(before) if before else None
        self._since = before.as_of if before else None
        self._matcher = Matcher(now.story)
        self._revised, self.fresh = _came(now.articles, before.articles if before else (), self._since)
        self.newsy: set[int] = set()

    def _step(self, earlier: Fact, kind: str, later: Fact) -> Step | None:
        """What `later` makes of `earlier` by their link."""
        if kind == LinkKind.ACT:
            return self._lookup.step(earlier, later)
        return step(earlier, kind, later, self.now.story.figures)

    def act(self, fact: Fact) -> str:
        """The act whose people a fact counts, "" if it counts nobody's."""
        return self._lookup.named(fact)

    def apart(self, new: Said, known: Said) -> bool:
        """Whether `new` says otherwise than `known`, however alike their words."""
        return self._matcher.apart(new, known)

    def beside(self, new: Said, told: Said) -> bool:
        """Whether `new` says otherwise than what is told beside it, or tells of another thing of another day."""
        return self._matcher.apart(new, told) or self._matcher.another_day(new, told)

    def _gainsays(self, fact: Fact) -> bool:
        """Whether it says otherwise than all that is told in nearly its words."""
        said = best(fact)
        near = self._lookup.holding(said, _GAINSAID)
        return bool(near) and all(self._matcher.apart(said, other) for other in near)

    def repeats(self, fact: Fact, line: Line, share: float) -> bool:
        """Whether what is new as a fact says only what known sentences say, or needs one to be understood."""
        if share > 1:
            return False
        said = best(fact)
        if self._planned(fact) or self._echoes(said, share):
            return True
        quoted = line.sources[0]
        if quoted.article.id != said.article.id or quoted.start >= said.sentence.start or said.sentence.figures:
            return False
        # It is shown with the sentence before it: that one must not be told again either.
        lead = [
            other
            for one in self._lookup.facts_of(said.article.id)
            for other in one.said
            if other.article.id == said.article.id and other.sentence.start == quoted.start
        ]
        facts = [self._lookup.fact(other.key) for other in lead]
        return any(one and self._knows(one) for one in facts) or any(self._echoes(other, share) for other in lead)

    def _echoes(self, said: Said, share: float) -> bool:
        """Whether a known sentence holds most of what a sentence says, and nothing speaks against its being that."""
        old = self._since is not None and self._past((said,))
        return any(
            self._known(other) and (self._matcher.repeats(said, other) or (old and self._matcher.allows(said, other)))
            for other in self._lookup.holding(said, share)
        )

    def _planned(self, fact: Fact) -> bool:
        """Whether it names a day to come for which the same parties' plan is known."""
        for said in fact.said:
            names = frozenset(said.sentence.stems)
            for mention in said.sentence.mentions:
                if mention.expected and mention.when is not None and mention.when.is_day:
                    for other in self._lookup.dated(mention.when.first, mention.when.last):
                        if other.when == mention.when and other.expected and self._knows(other):
                            if self._matcher.apart(said, other.said[0]):
                                continue
                            shared = names.intersection(*(frozenset(s.sentence.stems) for s in other.said[:1]))
                            if sum(map(weight, shared)) >= _PLAN:
                                return True
        return False

    def timely(self, fact: Fact) -> bool:
        """Whether it takes place in the period, or is due on a day."""
        if fact.when is None or self._since is None or fact.when.days > PRECISE:
            return fact.expected and fact.when is not None
        return fact.expected or fact.when.last >= self._since.date()

    def held(self, said: Said, beside: Sequence[Said], whole: float) -> bool:
        """Whether known sentences, or those `beside`, say between them all (or `whole`) that a sentence says.

        Three at most, each of which holds a good part of it and goes against none of it; no name, number, day or
        figure of it may be left over (novelty against the union, as in TREC's novelty track).
        """
        text = said.article.text
        dates = {stem for m in said.sentence.mentions for stem in stems_of(text[m.start : m.end])}
        stems = frozenset(said.sentence.stems) - dates  # days are compared as such
        near = [other for other in self._lookup.holding(said, _PART) if self._known(other)]
        near += [other for other in beside if self._matcher.held(said, other) >= _PART]
        near = [
            other
            for other in near
            if self._matcher.allows(said, other)
            and (self._matcher.held(said, other) < _GAINSAID or not self._matcher.apart(said, other))
        ]
        left, used = set(stems), []
        for _ in range(_TOGETHER):
            pick = max(near, key=lambda o: (sum(map(weight, left & set(o.sentence.stems))), o.key), default=None)
            if pick is None or not left & set(pick.sentence.stems):
                break
            used.append(pick)
            left -= set(pick.sentence.stems)
        if not used or sum(map(weight, left)) > (1 - whole) * sum(map(weight, stems)):
            return False
        names = {stem for name in said.sentence.names for stem in stems_of(name.title())}
        names -= set(stems_of((said.article.outlet or "").title()))  # it may speak of itself
        if any(stem[0].isdigit() or stem in names for stem in left):
            return False
        days = {m.when for m in said.sentence.mentions if m.when is not None}
        known = {m.when for other in used for m in other.sentence.mentions if m.when is not None}
        return all(
            any(day.covers(other) or other.covers(day) for other in known) or self._knows_of(said, day) for day in days
        )

    def _knows_of(self, said: Said, day: When) -> bool:
        """Whether something known is dated on that day that shares a telling word with a sentence."""
        words = {stem for stem in said.sentence.stems if weight(stem) >= TELLING}
        return any(
            other.when is not None and day.covers(other.when) and words & telling_words(other) and self._knows(other)
            for other in self._lookup.dated(day.first, day.last)
        )

    def _recalls(self, fact: Fact) -> bool:
        """Whether it only looks back: on no day of its own, or on one of which the same is known."""
        told = [said.sentence for said in fact.said]
        if not all(looks_back(sentence.text) for sentence in told):
            return False
        if fact.when is None or not fact.when.is_day:
            return True
        words = telling_words(fact)
        dated = self._lookup.dated(fact.when.first, fact.when.last)
        return any(
            len(words & telling_words(other)) > 1 for other in dated if other.id != fact.id and self._knows(other)
        )

    def _known(self, said: Said) -> bool:
        """Whether a sentence was told, or stood in the view before as it stands now."""
        if said.key in self._told.keys:
            return True
        if self._then is None or self._then.fact(said.key) is None:
            return False
        if said.article.id not in self._revised:
            return True
        return any(old.sentence.text == said.sentence.text for old in self._lookup.earlier(said.article.id))

    def _was_told(self, fact: Fact) -> bool:
        return any(said.key in self._told.keys for said in fact.said)

    def _knows(self, fact: Fact) -> bool:
        return any(self._known(said) for said in fact.said)

    def _past(self, told: Iterable[Said]) -> bool:
        """Whether sentences give days, all of them before the period."""
        assert self._since is not None, "there is no before without a period"
        days = [m.when for said in told for m in telling(said.sentence) if m.when is not None]
        return bool(days) and all(when.last < self._since.date() for when in days)


def _came(now: Sequence[Article], before: Sequence[Article], since: datetime | None) -> tuple[set[int], list[Article]]:
    """The ids of articles that were there before and were revised since, and all articles that are new or revised."""
    same = next(
        (i for i, (a, b) in enumerate(zip(now, before, strict=False)) if a is not b), min(len(now), len(before))
    )
    held = {article.id: article.revision for article in before[same:]}
    changed = [a for a in now[:same] if a.revised and since and a.revised > since]
    revised = {a.id for a in changed} | {
        a.id for a in now[same:] if since and a.id in held and a.revised and a.revised > since
    }
    return revised, [*changed, *(a for a in now[same:] if held.get(a.id, 0) < a.revision or a.id in revised)]
