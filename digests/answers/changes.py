"""The digest: what happened to a story's facts between two views, by stakes, nothing told twice.

A pure decider: two views and what a channel was told in, changes out. What it costs grows with the articles that
came, not with the story. Knows no channel, no clock and no layout.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from digests.answers import quotation
from digests.answers.lapses import Found
from digests.answers.model import Change, Digest, Kind, Line, Told
from digests.answers.news import best
from digests.answers.recaps import linkable
from digests.answers.sides import corrected, side, toll
from digests.answers.stakes import stake
from digests.answers.states import state
from digests.answers.turns import NEWS, Decider
from digests.facts.history import CANCELLED, NOT_AS_PLANNED, POSTPONED
from digests.facts.support import make
from digests.model import Article, Fact, View
from digests.when import When

__all__ = ["FEEDS", "STREAM", "Taste", "digest", "state"]

Quote = Callable[[Fact, View], Line]

_WEIGHED = 80  # new facts that are weighed again after each that is taken
_CONFIRMS = 5.0  # what a second report of a known thing weighs less than news of it
_WHOLE = 0.8  # of its weight, for it to be nothing new
_LINKS = 2  # lines of a digest that are a link alone, beyond which none that is new is added: nobody reads ten
_OFF = frozenset((CANCELLED, POSTPONED, NOT_AS_PLANNED))
_OLD = 0.5  # the same for what took place before the period


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
    -0.27, 0.5, 0.0, 0.0, 1.01, edited=False
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
    already, in whatever view. Of changes without a quotable line news of violence and dated plans are listed, to be
    shown by their link, of what is new two at most; the others are left out. What is new is told only as far as
    it is worth telling beside what is told: the fewer new things, the shorter the digest.
    """
    decider = Decider(now, before, told or Told())
    chosen, more, unquoted = _choose(decider, limit, quote, taste)
    chosen.sort(key=lambda pair: _order(pair[0], pair[1], now))
    changes = []
    for one, line in chosen:
        was = None if one.before is None else _quoted(one, one.before, before or now, quote, decider)
        if one.title in _OFF or one.kind is Kind.DENIED:  # its day is that of what is no longer to come
            line = replace(line, expected=False, deadline=False)
        changes.append(Change(one.kind, one.title, line, was))
    fresh = decider.fresh
    return Digest(
        story=now.story,
        since=before.as_of if before else None,
        until=now.as_of,
        as_known=now.as_known,
        changes=tuple(changes),
        articles=len(fresh),
        unquoted=() if changes else _links(unquoted, fresh),
        repeats=sum(1 for article in fresh if article.id not in decider.newsy and article.language == "en"),
        more=more,
        other_language=tuple(article for article in fresh if article.language != "en"),
        newest=now.articles[-1].available if now.articles else None,
        coverage=now.coverage,
    )


def _links(unquoted: Sequence[Found], fresh: Sequence[Article]) -> tuple[Article, ...]:
    """The articles to link where nothing can be quoted: those that came with what would be told, two at most."""
    came = {article.id for article in fresh}
    told = (said.article for one in unquoted for said in one.fact.said if said.article.id in came)
    return tuple({article.id: article for article in told}.values())[:_LINKS]


def _choose(
    decider: Decider, limit: int, quote: Quote, taste: Taste
) -> tuple[list[tuple[Found, Line]], int, list[Found]]:
    """The changes to tell, how many more there are, and what would be told if it could be quoted.

    What happened to known facts comes first, then what is new as far as it is worth it.

    Taken one by one, each weighed beside those taken before it (greedy selection with novelty, Carbonell and
    Goldstein, SIGIR 1998), so that two ways of saying one thing don't both come.
    """
    found = decider.decide(edited=taste.edited)
    news = decider.news()
    apart = decider.apart if taste.edited else None
    turns = [one for one in found if one.kind not in NEWS]
    chosen: list[tuple[Found, Line]] = []
    more, unquoted = 0, []
    for one in sorted(turns, key=lambda one: (-stake(one.fact, one.kind, decider.now), one.fact.id)):
        # A notice that an article is withdrawn holds none of the story's words: what it takes back does.
        shown = (one.fact, one.before) if one.kind is Kind.CORRECTED and one.before is not None else (one.fact,)
        worth = max(news.worth(best(fact), apart) for fact in shown)
        if worth < taste.least - taste.allowance:
            continue
        line = _line(one, quote, decider)
        if len(chosen) == limit:
            more += 1
        elif not _listed(one, line):
            unquoted.append(one)
        elif not any(_within(line, held) for _, held in chosen):
            chosen.append((one, line))
            news.tell(best(one.fact))
            if one.before is not None:
                news.tell(best(one.before))
    fresh = [one for one in found if one.kind in NEWS]
    stakes = {one.fact.id: taste.stakes * stake(one.fact, one.kind, decider.now) for one in fresh}

    def worthy(pool: Iterable[Found]) -> list[Found]:
        """What is still worth telling beside what was taken, the best first."""
        days = {one.fact.when for one, _ in chosen if one.fact.expected} if taste.edited else set()
        rows = [(news.worth(best(one.fact), apart) - _again(one.fact, days), one) for one in pool]
        kept = [
            (-worth - stakes[one.fact.id], one.fact.id, one)
            for worth, one in rows
            if worth >= taste.least - (taste.dated if decider.timely(one.fact) else 0)
        ]
        if taste.repeated <= 1:
            kept = [row for row in kept if not news.repeats(best(row[2].fact), taste.repeated, decider.beside)]
        return [one for _, _, one in sorted(kept, key=lambda row: row[:2])]

    beside = [best(one.fact) for one, _ in chosen]
    decided: set[str] = set()
    pool = worthy(fresh)
    more += max(0, len(pool) - _WEIGHED)
    pool = pool[:_WEIGHED]
    while pool and len(chosen) < limit:
        one = pool.pop(0)
        decided.add(one.fact.id)
        line = _line(one, quote, decider)
        lead = _lead(one, line, fresh) if taste.edited and line.quotable else None
        if lead is not None and lead.fact.id not in decided:  # what it leans on is weighed first
            pool = [lead, one, *(other for other in pool if other is not lead)]
            continue
        if lead is not None and not any(other.fact.id == lead.fact.id for other, _ in chosen):
            continue
        if not _listed(one, line):
            unquoted.append(one)
            continue
        if decider.repeats(one.fact, line, taste.repeated):
            continue
        if not line.quotable and sum(1 for _, held in chosen if not held.quotable) >= _LINKS:
            more += 1
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
    return chosen, more + len(pool), unquoted


def _line(one: Found, quote: Quote, decider: Decider) -> Line:
    """What a change shows: its fact's best wording, or that of the sentences it is about."""
    view = decider.now
    if not one.words:
        return _quoted(one, one.fact, view, quote, decider)
    whole = one.fact
    said = _quoted(one, make(one.words, view.texts), view, quote, decider)
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


def _quoted(one: Found, fact: Fact, view: View, quote: Quote, decider: Decider) -> Line:
    """A fact of a change as a line; what a digest claims of known facts is quoted wherever it can be."""
    if quote is quotation.line and one.kind is Kind.DIFFER:
        return side(fact, view)
    if quote is quotation.line and one.kind is Kind.CHANGED:
        return toll(fact, decider.act(fact), view)
    if quote is quotation.line and one.kind is Kind.CORRECTED:
        return corrected(fact, view)
    return quote(fact, view)


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


def _order(one: Found, line: Line, view: View) -> tuple[bool, float, datetime, str, int]:
    """The weightiest first, by the sentences that are quoted, then as they were told; new ones that are a link alone
    last. A second source adds little."""
    said = one.words or (best(one.fact),)
    heavy = stake(replace(one.fact, said=said), one.kind, view)
    confirms = one.kind is Kind.CHANGED and one.before is None
    bare = one.kind in NEWS and not line.quotable
    return bare, -heavy + confirms * _CONFIRMS, said[0].article.available, said[0].article.key, said[0].sentence.start


def _listed(one: Found, line: Line) -> bool:
    """Whether a change can be told: in a quotation, or by its link alone if it is news of violence or a dated plan.

    A change of what is known is a claim that only its quotation proves.
    """
    if line.quotable:
        return True
    if (
        one.kind in (Kind.CORRECTED, Kind.DIFFER, Kind.DENIED, Kind.OFFICIAL)
        and one.before is not None
        and any(map(quotation.stands, one.before.said))
    ):
        return True
    if not linkable(one.fact):
        return False
    told = [said.sentence for said in one.fact.said]
    fatal = one.kind in NEWS and any(sentence.violent and sentence.figures for sentence in told)
    return fatal or (one.fact.expected and one.fact.when is not None and one.fact.when.is_day)


def _within(line: Line, other: Line) -> bool:
    """Whether a quotation stands within another, of the same article or in the same words."""
    mine, theirs = line.sources[0], other.sources[0]
    if mine.article.id == theirs.article.id:
        return theirs.start <= mine.start and mine.end <= theirs.end
    return line.quotable and other.quotable and line.text in other.text
