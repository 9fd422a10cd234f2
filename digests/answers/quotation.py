"""The best wording of a fact, as a line: a verbatim span that stands alone, with its labels outside it.

Nothing is inserted into a quotation and nothing is cut out of it: whole sentences only, at most two that adjoin and a
third that doubts or denies them, so that a hedge, a negation or a speaker is never lost. Knows nothing of how facts
were found or are ranked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from digests.analysis.caveats import is_caveat, says_of_what
from digests.answers.context import Context, context, per_fact
from digests.answers.happening import looks_back
from digests.answers.labels import gives, labels, said_on
from digests.answers.model import Line, Source
from digests.answers.voice import said_by
from digests.facts.counts import HUMAN, tolls
from digests.facts.profile import telling
from digests.model import Article, Counts, Fact, Grade, Said, Sentence, SpeakerKind, View
from digests.when import When

Near = Callable[[Sentence], float]

LONGEST = 600  # characters; a longer sentence is no quotation
_CLUMSY = re.compile(r"[@#]\w|https?:|[\U0001F000-\U0001FAFF\u2600-\u27BF]")
# What each part of a wording's key means when it is what another wording loses by.
REASONS = (
    "it gives an older figure",
    "it needs the sentence before it",
    "it has handles, links or signs in it",
    "it doesn't give the date itself",
    "it tells of another day as well",
    "it counts nobody",
    "it names no source",
    "it looks back",
    "its words are coloured",
    "its date is relative",
    "it is very short or very long",
    "it is longer",
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A span of one article that may be shown for a fact; `why` says in a few words what kind it is."""

    said: Said
    start: int
    end: int
    before: Said | None
    why: str
    key: tuple[int | str, ...]
    after: Said | None = None  # the sentence that doubts or denies it

    @property
    def text(self) -> str:
        return self.said.article.text[self.start : self.end]

    @property
    def parts(self) -> tuple[Said, ...]:
        return tuple(said for said in (self.before, self.said, self.after) if said is not None)


def line(fact: Fact, view: View, near: Near | None = None) -> Line:
    """The fact as a line: its best wording (see `wordings`) first among the sources, one source an article.

    A fact without quotable wording comes with `quotable` False and an empty `text`; its first source is then the
    article to link to.
    """
    ranked = wordings(fact, view, near)
    if not ranked:
        return _unquotable(fact)
    best = ranked[0]
    article, who = best.said.article, said_by(best.said.sentence)
    return Line(
        id=fact.id,
        text=best.text,
        labels=labels(best.parts, fact),
        said_by=who if best.before is None or said_by(best.before.sentence) == who else None,
        texts=fact.texts,
        origins=fact.origins,
        outlets=fact.outlets,
        sources=(Source(article, best.text, best.start, best.end), *_others(fact.said, article)),
        when=fact.when,
        expected=fact.expected,
        deadline=fact.deadline,
    )


def wordings(fact: Fact, view: View, near: Near | None = None) -> list[Wording]:
    """All spans that may be shown for a fact, the best first.

    With `near` (how near a sentence is to its story, 0 to 1), of those that give the day the nearest first: what a
    day is told by when few lines must do.
    """
    lookups = context(view)
    look = _Look(_latest_figure(fact), _counts_people(fact), _widely_asserted(fact, view))
    found = [wording for said in fact.said if (wording := _wording(said, fact, lookups, look)) is not None]
    if near is None:
        return sorted(found, key=lambda wording: wording.key)
    return sorted(
        found,
        key=lambda wording: (
            wording.before is not None,
            not gives(wording.said.sentence, fact.when),
            -round(near(wording.said.sentence), 3),
            wording.key,
        ),
    )


@per_fact
def is_quotable(fact: Fact, view: View) -> bool:
    """Whether a fact has a wording at all."""
    return bool(wordings(fact, view))


def stands(said: Said) -> bool:
    """Whether the sentence can be shown without its neighbours."""
    return said.sentence.grade >= Grade.WITH_LABEL and said.sentence.end - said.sentence.start <= LONGEST


@dataclass(frozen=True, slots=True)
class _Look:
    """What the wordings of one fact are judged by: its newest figure, whether it counts people, and whether
    enough texts tell it in their own voice that no speaker is needed."""

    figure: tuple[Counts, int] | None
    counts: bool
    asserted: bool


def _wording(said: Said, fact: Fact, lookups: Context, look: _Look) -> Wording | None:
    sentence = said.sentence
    start, before, why = sentence.start, None, "stands alone"
    if sentence.grade is Grade.NEVER or not complete(sentence):
        return None
    caveat = is_caveat(sentence.text) and not (stands(said) and says_of_what(sentence.text))
    if sentence.grade is Grade.WITH_BEFORE or caveat:
        before = lookups.before(said)
        if before is None or not stands(before):
            return None
        start, why = before.sentence.start, "with the sentence before it"
    elif sentence.grade is Grade.WITH_LABEL:
        why = "with a label for its date"
    doubt = lookups.after(said)
    after = doubt if doubt is not None and is_caveat(doubt.sentence.text) else None
    end = sentence.end if after is None else after.sentence.end
    if end - start > LONGEST:
        return None
    relative = any(mention.relative for mention in sentence.mentions)
    figure = look.figure
    stale = figure is not None and any(f.counts is figure[0] and f.value != figure[1] for f in sentence.figures)
    length = sentence.end - start
    key = (
        int(stale),  # of a toll that rose, the newest state is quoted
        int(before is not None),
        int(_CLUMSY.search(said.article.text, start, sentence.end) is not None),
        int(not gives(sentence, fact.when)),
        int(_tells_more(sentence, fact.when)),
        int(look.counts and not tolls(sentence.figures).keys() & HUMAN),
        int(_unnamed(said) or not (look.asserted or _attributed(said))),
        int(looks_back(sentence)),
        int(sentence.coloured),
        int(relative),
        int(length < 50 or length > 320),
        length // 60,
        said.article.available.isoformat(),
        said.key,
    )
    return Wording(said, start, end, before, why, key, after)


def _tells_more(sentence: Sentence, when: When | None) -> bool:
    """Whether it mainly tells of another day, too: less plain than one that tells of this day alone."""
    days = {m.when for m in telling(sentence) if m.when is not None and m.when.is_day}
    return when is not None and len(days) > 1


def _counts_people(fact: Fact) -> bool:
    """Whether its sentences give a toll, most of them or two."""
    counting = sum(1 for said in fact.said if tolls(said.sentence.figures).keys() & set(HUMAN))
    return counting > 1 or 2 * counting > len(fact.said)


def _widely_asserted(fact: Fact, view: View) -> bool:
    """Whether two texts or more tell it as known, without leaving it to a speaker or a hedge."""
    texts = {
        view.texts.get(said.article.id, said.article.id)
        for said in fact.said
        if said.sentence.speaker is None and not said.sentence.hedges and stands(said)
    }
    return len(texts) > 1


def _unnamed(said: Said) -> bool:
    """Whether it leaves what it tells to somebody it doesn't name ("reports said")."""
    return said.sentence.speaker is not None and said.sentence.speaker.kind is SpeakerKind.NOBODY


def _attributed(said: Said) -> bool:
    speaker = said.sentence.speaker
    return speaker is not None and speaker.kind is not SpeakerKind.NOBODY


def complete(sentence: Sentence) -> bool:
    """False for text cut off in the middle ("an extensiv..."): no quotation."""
    return not sentence.text.rstrip("\"'”’)").endswith(("...", "…", ",", ";", "-", "–"))


def _latest_figure(fact: Fact) -> tuple[Counts, int] | None:
    """What the newest article counts, where the sentences of a fact count differently."""
    newest: tuple[Counts, int] | None = None
    values: set[tuple[Counts, int]] = set()
    for said in fact.said:
        for figure in said.sentence.figures[:1]:
            newest = (figure.counts, figure.value)
            values.add(newest)
    return newest if len(values) > 1 else None


def _unquotable(fact: Fact) -> Line:
    day = said_on(fact.said[0].article)
    return Line(
        id=fact.id,
        text="",
        labels=(f"in an article of {day}",) if day else (),
        said_by=None,
        texts=fact.texts,
        origins=fact.origins,
        outlets=fact.outlets,
        sources=_others(fact.said, None),
        quotable=False,
        when=fact.when,
        expected=fact.expected,
        deadline=fact.deadline,
    )


def _others(said: Sequence[Said], quoted: Article | None) -> tuple[Source, ...]:
    seen = {quoted.id} if quoted is not None else set()
    found = []
    for each in said:
        if each.article.id not in seen:
            seen.add(each.article.id)
            sentence = each.sentence
            found.append(Source(each.article, each.article.text[sentence.start : sentence.end], *_span(each)))
    return tuple(found)


def _span(said: Said) -> tuple[int, int]:
    return said.sentence.start, said.sentence.end
