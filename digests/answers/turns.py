"""Every change between two views: what happened to known facts, and what is new.

What did not come and what fell, it has from the lapses. Chooses and words nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from digests.answers.claims import claimed
from digests.answers.deaths import first_deaths
from digests.answers.known import PRECISE
from digests.answers.lapses import Found, Lapses
from digests.answers.model import Kind
from digests.answers.news import News, best
from digests.answers.recaps import idle
from digests.answers.seconds import seconds
from digests.facts.days import fine
from digests.facts.history import BACK_ON, Step, Turn, back_on, newest
from digests.facts.links import LinkKind
from digests.facts.lookup import linked
from digests.facts.support import make, official
from digests.model import Fact, Said
from digests.when import When

_KIND = {
    Turn.CHANGED: Kind.CHANGED,
    Turn.DENIED: Kind.DENIED,
    Turn.DIFFER: Kind.DIFFER,
    Turn.HAPPENED: Kind.HAPPENED,
}
_PRECEDENCE = {kind: place for place, kind in enumerate(Kind)}
NEWS = (Kind.NEW, Kind.NEWLY_REPORTED)
_AGAINST = (LinkKind.CONTRARY, LinkKind.DENIED)
_STATES = (LinkKind.STATE, LinkKind.MOVED, LinkKind.ACT)
_LATE = 3  # awaited lines of one digest at most, those told before first
_CONFIRMED = timedelta(days=3)  # a second report of violence is news for so long


class Decider(Lapses):
    """One comparison of two views."""

    def news(self) -> News:
        """What weighs the new: the period's sentences, and those that stand for what was told."""
        period = [
            said
            for article in self.fresh
            for fact in self._lookup.facts_of(article.id)
            for said in fact.said
            if said.article.id == article.id
        ]
        told = {fact.id: fact for key in sorted(self._told.keys) if (fact := self._lookup.fact(key))}
        return News(self.now, self._lookup, period, (best(fact) for fact in told.values()))

    def decide(self, *, edited: bool = True) -> list[Found]:
        """Every change: one a fact, one a chain of states. `edited` leaves out what only recaps."""
        found: dict[str, Found] = {}
        for article in self.fresh:
            revised = list(self._corrected(article)) if article.id in self._revised else []
            self._keep(found, revised or self._noticed(article))
        touched: dict[str, Fact] = {}
        for article in self.fresh:
            for fact in self._lookup.facts_of(article.id):
                touched.setdefault(fact.id, fact)
        grown = [fact for fact in touched.values() if self._knows(fact)]
        fresh = [fact for fact in touched.values() if not self._knows(fact)]
        self._keep(found, (one for fact in grown if (one := self._grown(fact))))
        self._keep(found, self._came(fresh, edited))
        self._once(found)
        self._one_dispute(found)
        late = sorted(self._awaited(), key=lambda one: (not self._was_told(one.fact), -one.fact.texts, one.fact.id))
        self._keep(found, late[:_LATE])
        return list(found.values())

    def _keep(self, found: dict[str, Found], more: Iterable[Found]) -> None:
        """A fact that meets two kinds takes the first in the table."""
        for one in more:
            self.newsy.update(said.article.id for said in one.fact.said)
            held = found.get(one.fact.id)
            if held is None or _PRECEDENCE[one.kind] < _PRECEDENCE[held.kind]:
                found[one.fact.id] = one

    def _once(self, found: dict[str, Found]) -> None:
        """Of several reports that one thing expected has come, keep the one that says most of it."""
        done = [
            (-self._matcher.held(best(one.before), best(one.fact)), -one.fact.texts, one.fact.id)
            for one in found.values()
            if one.kind is Kind.HAPPENED and one.before is not None
        ]
        settled: set[str] = set()
        for _, _, key in sorted(done):
            plans = {other.id for kind, other in self._lookup.related(found[key].fact) if kind == LinkKind.HAPPENED}
            if settled & plans:
                del found[key]
            settled |= plans

    def _one_dispute(self, found: dict[str, Found]) -> None:
        """Of several new texts that contradict one account, keep the one that can be quoted, the earliest of those."""
        disputes: dict[str, list[Found]] = {}
        for one in found.values():
            if one.kind is Kind.DIFFER and one.title != "Settled" and one.before is not None:
                disputes.setdefault(one.before.id, []).append(one)
        for told in disputes.values():
            told.sort(key=lambda one: (-best(one.fact).sentence.grade, newest(one.fact), one.fact.id))
            for other in told[1:]:
                del found[other.fact.id]

    # What was known and has more sentences now ------------------------------------------------------------------

    def _grown(self, fact: Fact) -> Found | None:
        old = [said for said in fact.said if self._known(said)]
        new = [said for said in fact.said if not self._known(said)]
        if not new:
            return None
        was = make(old, self.now.texts)
        told = next((self._states[said.key] for said in fact.said if said.key in self._states), "")
        if "official" not in told and claimed(old) and any(official(said) for said in new):
            words = tuple(said for said in new if official(said))
            return Found(Kind.OFFICIAL, "First official word", fact, was, words)
        if fact.expected and fact.when and fact.when.is_day and was.when and _vague(was.when):
            words = tuple(said for said in new if any(m.when == fact.when for m in said.sentence.mentions))
            if words and was.when.covers(fact.when):
                return Found(Kind.CHANGED, f"Day set: {fact.when.label(year=False)}", fact, was, words)
        if fact.expected and (back := self._back_on(fact, make(new, self.now.texts))):
            return back
        if ended := self._settles(fact, new):
            return ended
        violent = any(said.sentence.violent for said in fact.said) and (not self._told.keys or self._was_told(fact))
        recent = new[0].article.available - old[0].article.available <= _CONFIRMED
        if violent and recent:
            related = (other for _, other in self._lookup.related(fact))
            known = (said for one in (fact, *related) for said in one.said if self._known(said))
            if (deaths := first_deaths(known, new)) is not None:
                return Found(Kind.CHANGED, deaths[0], fact, was, deaths[1])
        if violent and recent and was.origins == 1 and fact.origins > 1 and "several origins" not in told:
            words = seconds(old, new, self.now.texts)
            return Found(Kind.CHANGED, "Second source", fact, None, words) if words else None
        return None

    def _back_on(self, fact: Fact, new: Fact) -> Found | None:
        """A thing called off that is to come nevertheless."""
        for kind, other in self._lookup.related(fact):
            if kind == LinkKind.CALLED_OFF and self._knows(other) and back_on(new, newest(other)):
                return Found(Kind.CHANGED, BACK_ON, fact, other, new.said)
        return None

    def _settles(self, fact: Fact, new: Sequence[Said]) -> Found | None:
        """A difference that is over: who told it otherwise now tells it as the others do."""
        turned = {said.article.outlet for said in new if said.article.outlet}
        for kind, other in self._lookup.related(fact):
            held = {said.article.outlet for said in other.said}
            if not held <= turned or newest(other) >= newest(fact) or (self._told.keys and not self._was_told(other)):
                continue
            # Which of the two accounts came first doesn't matter: that they could not both be true does.
            made = self._step(other, kind, fact) or self._step(fact, kind, other)
            if kind == LinkKind.CONTRARY or (made is not None and made.turn is Turn.DIFFER):
                return Found(Kind.DIFFER, "Settled", fact, other, tuple(s for s in new if s.article.outlet in held))
        return None

    # What is new ------------------------------------------------------------------------------------------------

    def _came(self, fresh: Sequence[Fact], edited: bool) -> list[Found]:
        found: list[Found] = []
        done, told = set[str](), set[str]()
        mine = {fact.id for fact in fresh}
        for fact in sorted(fresh, key=lambda one: (newest(one), one.id)):
            if (owned := self._owned(fact)) is not None:
                done.add(fact.id)
                found.append(owned)
                continue
            for kind, other in self._lookup.related(fact):
                if kind in _AGAINST and other.id in mine and not done & {fact.id, other.id}:
                    earlier, later = sorted((fact, other), key=lambda one: (newest(one), one.id))
                    if made := self._step(earlier, kind, later):
                        done |= {fact.id, other.id}
                        found.append(Found(_KIND[made.turn], made.title, later, earlier))
        for fact in sorted(fresh, key=lambda one: (newest(one), one.id)):
            if fact.id in done or any(kind in _STATES and one.id in told for kind, one in self._lookup.related(fact)):
                continue  # the newest counts of an act tell for its older ones, which only they are related to
            chain = self._chain(fact, mine)
            done.update(one.id for one in chain)
            told.update(one.id for one in chain)
            if edited and self._reported(chain[-1], mine):
                continue  # what became of it is told, as of the period's end
            for one in self._told_by(chain, mine):
                if edited and one.kind in NEWS and self.is_late(one.fact):
                    found.extend(self.overdue(one.fact))  # told first once its day is over: it is not to come any more
                    continue
                idles = all(idle(said.sentence) for said in one.fact.said) or self._recalls(one.fact)
                if not (edited and one.kind in NEWS and idles and not self._gainsays(one.fact)):
                    found.append(one)
        return found

    def _owned(self, fact: Fact) -> Found | None:
        """A claim known as done that a party itself now says it has decided: its first official word."""
        words = tuple(said for said in fact.said if official(said))
        if not words or not fact.expected:
            return None
        for kind, other in self._lookup.related(fact):
            if kind == LinkKind.HAPPENED and not other.expected and self._knows(other) and claimed(other.said):
                return Found(Kind.OFFICIAL, "First official word", fact, other, words)
        return None

    def _chain(self, fact: Fact, mine: set[str]) -> list[Fact]:
        """The new facts that are states of one thing, oldest first."""
        chain = linked(self._lookup, fact, _STATES, mine)
        return sorted(chain, key=lambda one: (newest(one), one.id))

    def _told_by(self, chain: Sequence[Fact], mine: set[str]) -> Iterable[Found]:
        """What a chain of states tells: a turn of something known, or one new line with the latest state."""
        turns = [turn for fact in chain for turn in self._turns(fact, mine)]
        last = chain[-1]
        for fact in chain[:-1]:
            kind = next((kind for kind, other in self._lookup.related(fact) if other.id == last.id), None)
            made = self._step(fact, kind, last) if kind else None
            if made is not None and made.turn is Turn.DIFFER:
                last = fact  # the higher count stays the state; the other account is told beside it
                yield Found(Kind.DIFFER, made.title, chain[-1], fact)
                break
        if turns:
            best = min(turns, key=lambda one: (_PRECEDENCE[one.kind], -newest(one.fact).timestamp(), one.fact.id))
            if best.kind is Kind.CHANGED and best.before is not None:
                # seven was told, nine and eleven came: one line, from seven to eleven
                made = next(
                    (
                        s
                        for k, o in self._lookup.related(best.before)
                        if o.id == last.id and (s := self._step(best.before, k, last))
                    ),
                    None,
                )
                if made is not None:
                    best = Found(_KIND[made.turn], made.title, last, best.before)
            yield best
            return
        if self._superseded(chain, mine) or all(said.sentence.background for said in last.said):
            return
        yield self._new(last)

    def _new(self, fact: Fact) -> Found:
        if self._since is not None and fact.when is not None and self._past(fact.said):
            return Found(Kind.NEWLY_REPORTED, "Newly reported", fact)
        return Found(Kind.NEW, "New", fact)

    def _reported(self, plan: Fact, mine: set[str]) -> bool:
        """Whether another new fact that can be quoted tells that a new plan is done."""
        return any(
            kind == LinkKind.HAPPENED
            and other.id in mine
            and best(other).sentence.grade
            and self._step(plan, kind, other)
            for kind, other in (self._lookup.related(plan) if plan.expected else ())
        )

    def _moved_and_done(self, fact: Fact, mine: set[str]) -> Iterable[Found]:
        """A known plan that was put on another day and is done since, in one period."""
        for kind, plan in self._lookup.related(fact):
            if kind == LinkKind.HAPPENED and plan.id in mine and (made := self._step(plan, kind, fact)):
                for how, root in self._lookup.related(plan):
                    if how == LinkKind.MOVED and root.id not in mine and root.expected and self._knows(root):
                        yield Found(_KIND[made.turn], made.title, fact, root)

    def _turns(self, fact: Fact, mine: set[str]) -> Iterable[Found]:
        """What a new fact makes of facts known before, the newest of them first."""
        related = [(kind, other) for kind, other in self._lookup.related(fact) if other.id not in mine]
        for kind, other in sorted(related, key=lambda pair: (newest(pair[1]), pair[1].id), reverse=True):
            if self._knows(other) and (made := self._step(other, kind, fact)) and not self._had(other, made, fact):
                yield Found(_KIND[made.turn], made.title, fact, other)
        yield from self._moved_and_done(fact, mine)

    def _had(self, fact: Fact, made: Step, by: Fact) -> bool:
        """Whether another known fact had made the same of it before."""
        return any(
            other.id != by.id and self._knows(other) and self._step(fact, kind, other) == made
            for kind, other in self._lookup.related(fact)
        )

    def _superseded(self, chain: Sequence[Fact], mine: set[str]) -> bool:
        """Whether all of it is an older state of something known: yesterday's news from a late outlet."""
        return any(
            other.id not in mine and self._knows(other) and self._step(other, kind, fact) is None
            for fact in chain
            for kind, other in self._lookup.related(fact)
        )


def _vague(when: When) -> bool:
    """Whether a date is no day yet: "next week", "in March"."""
    return when.days > PRECISE or not fine(when)
