"""The digest: what happened to a story's facts between two views, by stakes, nothing told twice.

A pure decider: two views and what a channel was told in, changes out. What it costs grows with the articles that
came, not with the story. Knows no channel, no clock and no layout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digests.analysis.stems import stems as stems_of
from digests.answers import quotation
from digests.answers.model import Change, Digest, Kind, Line, Told
from digests.answers.news import News, best
from digests.answers.recaps import idle, looks_back
from digests.answers.stakes import stake
from digests.answers.states import AWAITED, past_due, state
from digests.facts import lookup
from digests.facts.history import Step, Turn, newest, step
from digests.facts.matching import LinkKind, Matcher
from digests.facts.postings import TELLING
from digests.facts.profile import telling
from digests.facts.support import make, official
from digests.facts.weights import weight
from digests.model import Article, Fact, Said, SpeakerKind, View
from digests.when import When

__all__ = ["digest", "state"]

Quote = Callable[[Fact, View], Line]

_KIND = {
    Turn.CHANGED: Kind.CHANGED,
    Turn.DENIED: Kind.DENIED,
    Turn.DIFFER: Kind.DIFFER,
    Turn.HAPPENED: Kind.HAPPENED,
}
_PRECEDENCE = {kind: place for place, kind in enumerate(Kind)}
_NEWS = (Kind.NEW, Kind.NEWLY_REPORTED)
_WEIGHED = 80  # new facts that are weighed again after each that is taken
_LATE = 3  # awaited lines of one digest at most, those told before first
_PRECISE = 7  # days: what is due in a longer stretch is never late
_SHARED = 3  # telling stems by which a report of the day tells of the thing that was due
_CONFIRMED = timedelta(days=3)  # a second report of violence is news for so long
_CONFIRMS = 3.0  # what a second report of a known thing weighs less than news of it
_PLAN = 110  # weight of the words (two parties, or an act) by which two plans for one day are one plan
_MAYBE = re.compile(r"\b(?:might|could|may|would|if|unless|whether|hopes?|hoped|warn\w*|fear\w*)\b|\?", re.IGNORECASE)
_PART = 0.3  # of a sentence's weight a known one holds at least, to be counted
_TOGETHER = 3  # known sentences that hold it between them at most
_WHOLE = 0.8  # of its weight, for it to be nothing new
_OLD = 0.5  # the same for what took place before the period
_CORRECTS = (LinkKind.STATE, LinkKind.MOVED, LinkKind.DENIED, LinkKind.CONTRARY, LinkKind.CALLED_OFF)
_OTHERS = (SpeakerKind.AGENCY, SpeakerKind.WITNESS, SpeakerKind.NOBODY, SpeakerKind.PERSON)


@dataclass(frozen=True, slots=True)
class Found:
    """A change before it is worded: its fact, and what the fact was before. `words`: the sentences to quote of it."""

    kind: Kind
    title: str
    fact: Fact
    before: Fact | None = None
    words: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Taste:
    """How much news must be worth to be told: log-odds by digests.answers.news.

    `least` for what is new; what happened to a known fact may be worth `allowance` less. `stakes` is what a point of
    digests.answers.stakes adds when the new is more than fits. `edited`: leave out what recaps, what stands always and
    what known sentences hold between them.
    """

    least: float = -2.0
    allowance: float = 2.0
    stakes: float = 1.0
    dated: float = 0.6  # what takes place in the period or is due on a day may be worth so much less
    repeated: float = 0.65  # what is known holds this share of its words: no news
    edited: bool = True


FEEDS = Taste()  # articles that match a story's words: nearly all is about it
STREAM = Taste(
    -0.3, 0.5, 0.0, 0.0, 1.01, edited=False
)  # sentences picked up anywhere, most of them about something else


def digest(
    now: View,
    before: View | None,
    told: Told | None,
    *,
    limit: int = 10,
    quote: Quote = quotation.line,
    taste: Taste = FEEDS,
) -> Digest:
    """What changed from `before` to `now`, at most `limit` changes, the weightiest first.

    `before` None is the first digest of a subscription: everything is new. `told` keeps out what a channel was told
    already, in whatever view. Of changes without a quotable line those of violence and of dated plans are listed, to be
    shown by their link; the others are left out. What is new is told only as far as
    it is worth telling beside what is told: the fewer new things, the shorter the digest.
    """
    decider = _Decider(now, before, told or Told())
    chosen, more = _choose(decider, limit, quote, taste)
    chosen.sort(key=lambda pair: _order(pair[0], now))
    changes = []
    for one, line in chosen:
        changes.append(
            Change(one.kind, one.title, line, None if one.before is None else quote(one.before, before or now))
        )
    fresh = decider.fresh
    return Digest(
        story=now.story,
        since=before.as_of if before else None,
        until=now.as_of,
        as_known=now.as_known,
        changes=tuple(changes),
        articles=len(fresh),
        repeats=sum(1 for article in fresh if article.id not in decider.newsy and article.language == "en"),
        more=more,
        other_language=tuple(article for article in fresh if article.language != "en"),
        newest=now.articles[-1].available if now.articles else None,
        coverage=now.coverage,
    )


def _choose(decider: _Decider, limit: int, quote: Quote, taste: Taste) -> tuple[list[tuple[Found, Line]], int]:
    """The changes to tell, what happened to known facts first, then what is new as far as it is worth it.

    Taken one by one, each weighed beside those taken before it (greedy selection with novelty, Carbonell and
    Goldstein, SIGIR 1998), so that two ways of saying one thing don't both come.
    """
    found = decider.decide(edited=taste.edited)
    news = decider.news()
    turns = [one for one in found if one.kind not in _NEWS]
    chosen: list[tuple[Found, Line]] = []
    more = 0
    for one in sorted(turns, key=lambda one: (-stake(one.fact, one.kind, decider.now), one.fact.id)):
        if news.worth(best(one.fact)) < taste.least - taste.allowance:
            continue
        line = _line(one, decider.now, quote)
        if len(chosen) == limit:
            more += 1
        elif _listed(one, line) and not any(_within(line, held) for _, held in chosen):
            chosen.append((one, line))
            news.tell(best(one.fact))
            if one.before is not None:
                news.tell(best(one.before))
    fresh = [one for one in found if one.kind in _NEWS]
    stakes = {one.fact.id: taste.stakes * stake(one.fact, one.kind, decider.now) for one in fresh}

    def worthy(pool: Iterable[Found]) -> list[Found]:
        """What is still worth telling beside what was taken, the best first."""
        days = {one.fact.when for one, _ in chosen if one.fact.expected} if taste.edited else set()
        rows = [(news.worth(best(one.fact)) - _again(one.fact, days), one) for one in pool]
        kept = [
            (-worth - stakes[one.fact.id], one.fact.id, one)
            for worth, one in rows
            if worth >= taste.least - (taste.dated if decider.timely(one.fact) else 0)
        ]
        if taste.repeated <= 1:
            kept = [row for row in kept if news.closest(best(row[2].fact)) < taste.repeated]
        return [one for _, _, one in sorted(kept, key=lambda row: row[:2])]

    beside = [best(one.fact) for one, _ in chosen]
    decided: set[str] = set()
    pool = worthy(fresh)
    more += max(0, len(pool) - _WEIGHED)
    pool = pool[:_WEIGHED]
    while pool and len(chosen) < limit:
        one = pool.pop(0)
        decided.add(one.fact.id)
        line = _line(one, decider.now, quote)
        lead = _lead(one, line, fresh) if taste.edited and line.quotable else None
        if lead is not None and lead.fact.id not in decided:  # what it leans on is weighed first
            pool = [lead, one, *(other for other in pool if other is not lead)]
            continue
        if lead is not None and not any(other.fact.id == lead.fact.id for other, _ in chosen):
            continue
        if not _listed(one, line) or decider.repeats(one.fact, line, taste.repeated):
            continue
        whole = _WHOLE if one.kind is Kind.NEW else _OLD
        if taste.edited and decider.held(best(one.fact), beside, whole):
            continue
        beside.append(best(one.fact))
        inner = [place for place, (_, held) in enumerate(chosen) if _within(held, line)]
        if inner:  # a line that leans on one that is told already goes with it, under that one's name
            place = inner[0]
            other, held = chosen[place]
            chosen[place] = (other, _joined(held, line))
        elif not any(_within(line, held) for _, held in chosen):
            chosen.append((one, line))
        news.tell(best(one.fact))
        pool = worthy(pool)
    return chosen, more + len(pool)


def _line(one: Found, view: View, quote: Quote) -> Line:
    """What a change shows: its fact's best wording, or that of the sentences it is about."""
    if not one.words:
        return quote(one.fact, view)
    whole = one.fact
    said = quote(make(one.words, view.texts), view)
    return replace(
        said,
        id=whole.id,
        texts=whole.texts,
        origins=whole.origins,
        outlets=whole.outlets,
        when=whole.when,
        expected=whole.expected,
        deadline=whole.deadline,
    )


def _lead(one: Found, line: Line, fresh: Sequence[Found]) -> Found | None:
    """The new fact whose sentence a line begins with, where it leans on the sentence before its own."""
    start, article = line.sources[0].start, line.sources[0].article.id
    return next(
        (
            other
            for other in fresh
            if other is not one
            and any(said.article.id == article and said.sentence.start == start for said in other.fact.said)
        ),
        None,
    )


def _joined(held: Line, longer: Line) -> Line:
    """A line with the words of another that begins with its own."""
    return replace(
        held,
        text=longer.text,
        sources=(longer.sources[0], *held.sources[1:]),
        labels=tuple(dict.fromkeys((*held.labels, *longer.labels))),
        said_by=held.said_by,
    )


def _again(fact: Fact, days: Collection[When | None]) -> float:
    """What a sentence is worth less because it tells of a plan again that is told, beside what is its own."""
    return float(any(m.expected and m.when in days and m.when != fact.when for m in best(fact).sentence.mentions))


def _order(one: Found, view: View) -> tuple[float, datetime, str, int]:
    """The weightiest first, by the sentences that are quoted; then as they were told. A second source adds little."""
    said = one.words or (best(one.fact),)
    heavy = stake(replace(one.fact, said=said), one.kind, view)
    confirms = one.kind is Kind.CHANGED and one.before is None
    return -heavy + confirms * _CONFIRMS, said[0].article.available, said[0].article.key, said[0].sentence.start


def _listed(one: Found, line: Line) -> bool:
    """Whether a change can be told: in a quotation, or by its link alone if it is of violence or of a dated plan."""
    if line.quotable:
        return True
    told = [said.sentence for said in one.fact.said]
    if all(idle(sentence) for sentence in told):
        return False
    fatal = any(sentence.violent and sentence.figures for sentence in told)
    return fatal or (one.fact.expected and one.fact.when is not None and one.fact.when.is_day)


def _within(line: Line, other: Line) -> bool:
    """Whether a quotation stands within another of the same article."""
    mine, theirs = line.sources[0], other.sources[0]
    return mine.article.id == theirs.article.id and theirs.start <= mine.start and mine.end <= theirs.end


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


class _Decider:
    """One comparison of two views."""

    def __init__(self, now: View, before: View | None, told: Told) -> None:
        self.now = now
        self._told = told
        self._states = dict(told.states)
        self._lookup = lookup.of(now)
        self._then = lookup.of(before) if before else None
        self._since = before.as_of if before else None
        self._matcher = Matcher(now.story)
        self._revised, self.fresh = _came(now.articles, before.articles if before else (), self._since)
        self.newsy: set[int] = set()

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
                            shared = names.intersection(*(frozenset(s.sentence.stems) for s in other.said[:1]))
                            if sum(map(weight, shared)) >= _PLAN:
                                return True
        return False

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

    def timely(self, fact: Fact) -> bool:
        """Whether it takes place in the period, or is due on a day."""
        if fact.when is None or self._since is None or fact.when.days > _PRECISE:
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
        near = [other for other in near if self._matcher.allows(said, other)]
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
            other.when is not None and day.covers(other.when) and words & _telling(other) and self._knows(other)
            for other in self._lookup.dated(day.first, day.last)
        )

    def _recalls(self, fact: Fact) -> bool:
        """Whether it only looks back: on no day of its own, or on one of which the same is known."""
        told = [said.sentence for said in fact.said]
        if not all(looks_back(sentence.text) for sentence in told):
            return False
        if fact.when is None or not fact.when.is_day:
            return True
        words = _telling(fact)
        dated = self._lookup.dated(fact.when.first, fact.when.last)
        return any(len(words & _telling(other)) > 1 for other in dated if other.id != fact.id and self._knows(other))

    def decide(self, *, edited: bool = True) -> list[Found]:
        """Every change: one a fact, one a chain of states. `edited` leaves out what only recaps."""
        found: dict[str, Found] = {}
        for article in self.fresh:
            if article.id in self._revised:
                self._keep(found, self._corrected(article))
        touched: dict[str, Fact] = {}
        for article in self.fresh:
            for fact in self._lookup.facts_of(article.id):
                touched.setdefault(fact.id, fact)
        grown = [fact for fact in touched.values() if self._knows(fact)]
        fresh = [fact for fact in touched.values() if not self._knows(fact)]
        self._keep(found, (one for fact in grown if (one := self._grown(fact))))
        self._keep(found, self._came(fresh, edited))
        self._once(found)
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

    # What was known and has more sentences now ------------------------------------------------------------------

    def _grown(self, fact: Fact) -> Found | None:
        old = [said for said in fact.said if self._known(said)]
        new = [said for said in fact.said if not self._known(said)]
        if not new:
            return None
        was = make(old, self.now.texts)
        told = next((self._states[said.key] for said in fact.said if said.key in self._states), "")
        if "official" not in told and not fact.expected and _claimed(old) and any(official(said) for said in new):
            words = tuple(said for said in new if official(said))
            return Found(Kind.OFFICIAL, "First official word", fact, was, words)
        if fact.expected and fact.when and fact.when.is_day and was.when and was.when.days > _PRECISE:
            words = tuple(said for said in new if any(m.when == fact.when for m in said.sentence.mentions))
            if words and was.when.covers(fact.when):
                return Found(Kind.CHANGED, f"Day set: {fact.when.label(year=False)}", fact, was, words)
        if ended := self._settles(fact, new):
            return ended
        violent = any(said.sentence.violent for said in fact.said) and (not self._told.keys or self._was_told(fact))
        recent = new[0].article.available - old[0].article.available <= _CONFIRMED
        if violent and recent and was.origins == 1 and fact.origins > 1 and "several origins" not in told:
            others = {self.now.texts.get(said.article.id) for said in old}
            words = tuple(
                said
                for said in new
                if said.sentence.violent
                and self.now.texts.get(said.article.id) not in others
                and not idle(said.sentence)
                and not looks_back(said.sentence.text)
            )
            return Found(Kind.CHANGED, "Second source", fact, None, words) if words else None
        return None

    def _settles(self, fact: Fact, new: Sequence[Said]) -> Found | None:
        """A difference that is over: who told it otherwise now tells it as the others do."""
        turned = {said.article.outlet for said in new if said.article.outlet}
        for kind, other in self._lookup.related(fact):
            held = {said.article.outlet for said in other.said}
            if not held <= turned or newest(other) >= newest(fact) or (self._told.keys and not self._was_told(other)):
                continue
            # Which of the two accounts came first doesn't matter: that they could not both be true does.
            made = step(other, kind, fact) or step(fact, kind, other)
            if kind == LinkKind.CONTRARY or (made is not None and made.turn is Turn.DIFFER):
                return Found(Kind.DIFFER, "Settled", fact, other, tuple(s for s in new if s.article.outlet in held))
        return None

    # What is new ------------------------------------------------------------------------------------------------

    def _came(self, fresh: Sequence[Fact], edited: bool) -> list[Found]:
        found: list[Found] = []
        done: set[str] = set()
        mine = {fact.id for fact in fresh}
        for fact in sorted(fresh, key=lambda one: (newest(one), one.id)):
            for kind, other in self._lookup.related(fact):
                if kind == LinkKind.CONTRARY and other.id in mine and not done & {fact.id, other.id}:
                    done |= {fact.id, other.id}
                    earlier, later = sorted((fact, other), key=lambda one: (newest(one), one.id))
                    found.append(Found(Kind.DIFFER, "Reports differ", later, earlier))
        for fact in sorted(fresh, key=lambda one: (newest(one), one.id)):
            if fact.id in done:
                continue
            chain = self._chain(fact, mine)
            done.update(one.id for one in chain)
            for one in self._told_by(chain, mine):
                idles = all(idle(said.sentence) for said in one.fact.said) or self._recalls(one.fact)
                if not (edited and one.kind in _NEWS and idles):
                    found.append(one)
        return found

    def _chain(self, fact: Fact, mine: set[str]) -> list[Fact]:
        """The new facts that are states of one thing, oldest first."""
        chain, queue = {fact.id: fact}, [fact]
        while queue:
            for kind, other in self._lookup.related(queue.pop()):
                if other.id in mine and other.id not in chain and kind in (LinkKind.STATE, LinkKind.MOVED):
                    chain[other.id] = other
                    queue.append(other)
        return sorted(chain.values(), key=lambda one: (newest(one), one.id))

    def _told_by(self, chain: Sequence[Fact], mine: set[str]) -> Iterable[Found]:
        """What a chain of states tells: a turn of something known, or one new line with the latest state."""
        turns = [turn for fact in chain for turn in self._turns(fact, mine)]
        last = chain[-1]
        for fact in chain[:-1]:
            kind = next((kind for kind, other in self._lookup.related(fact) if other.id == last.id), None)
            made = step(fact, kind, last) if kind else None
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
                        if o.id == last.id and (s := step(best.before, k, last))
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

    def _past(self, told: Iterable[Said]) -> bool:
        """Whether sentences give days, all of them before the period."""
        assert self._since is not None, "there is no before without a period"
        days = [m.when for said in told for m in telling(said.sentence) if m.when is not None]
        return bool(days) and all(when.last < self._since.date() for when in days)

    def _turns(self, fact: Fact, mine: set[str]) -> Iterable[Found]:
        """What a new fact makes of facts known before, the newest of them first."""
        related = [(kind, other) for kind, other in self._lookup.related(fact) if other.id not in mine]
        for kind, other in sorted(related, key=lambda pair: (newest(pair[1]), pair[1].id), reverse=True):
            if self._knows(other) and (made := step(other, kind, fact)) and not self._had(other, made, fact):
                yield Found(_KIND[made.turn], made.title, fact, other)

    def _had(self, fact: Fact, made: Step, by: Fact) -> bool:
        """Whether another known fact had made the same of it before."""
        return any(
            other.id != by.id and self._knows(other) and step(fact, kind, other) == made
            for kind, other in self._lookup.related(fact)
        )

    def _superseded(self, chain: Sequence[Fact], mine: set[str]) -> bool:
        """Whether all of it is an older state of something known: yesterday's news from a late outlet."""
        return any(
            other.id not in mine and self._knows(other) and step(other, kind, fact) is None
            for fact in chain
            for kind, other in self._lookup.related(fact)
        )

    # What did not come, and what fell ---------------------------------------------------------------------------

    def _awaited(self) -> Iterable[Found]:
        if self._since is None:
            return
        today = self.now.as_of.date()
        late: list[tuple[When, frozenset[str]]] = []
        for fact in self._lookup.dated(self._since.date(), today - timedelta(days=1)):
            if fact.when is None or fact.when.last < self._since.date() or not past_due(fact, today):
                continue
            if any(self._states.get(said.key, "").startswith(AWAITED) for said in fact.said):
                continue
            if fact.when.days > _PRECISE or _MAYBE.search(fact.said[0].sentence.text):
                continue  # nobody can be late for "next summer", or for what only might come
            words = _telling(fact)
            if any(len(words & others) >= _SHARED - 1 and day == fact.when for day, others in late):
                continue  # one thing, told as two facts
            if self._knows(fact) and not self._settled(fact):
                late.append((fact.when, words))
                yield Found(Kind.AWAITED, "Awaited", fact)

    def _settled(self, fact: Fact) -> bool:
        """Whether something says that it was done, moved or called off, or tells of it on its day as of a fact."""
        if any(step(fact, kind, other) is not None for kind, other in self._lookup.related(fact)):
            return True
        assert fact.when is not None, "only dated things are awaited"
        words = _telling(fact)
        return any(
            not other.expected and len(words & _telling(other)) >= _SHARED
            for other in self._lookup.dated(fact.when.first, fact.when.last)
        )

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


def _telling(fact: Fact) -> frozenset[str]:
    """The stems of a fact that are worth comparing by."""
    return frozenset(stem for said in fact.said for stem in said.sentence.stems if weight(stem) >= TELLING)


def _claimed(said: Sequence[Said]) -> bool:
    """Whether it was only claimed so far: said by media, witnesses or nobody named, or hedged; and by no official."""
    if any(official(one) for one in said):
        return False
    return all(
        one.sentence.hedges or (one.sentence.speaker is not None and one.sentence.speaker.kind in _OTHERS)
        for one in said
    )
