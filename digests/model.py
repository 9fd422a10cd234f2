"""The newsroom's words as frozen dataclasses: what an article is, what it says, what articles say together.

Offsets are character offsets into the `text` of the article's revision; every `text` of a span is verbatim.
Moments are UTC-aware. Nothing here computes; nothing here knows SQL, HTTP or Slack.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import IntEnum, StrEnum
from typing import Protocol

from digests.when import When

# What an article is -------------------------------------------------------------------------------------------


class Dating(StrEnum):
    """Where an article's date comes from."""

    STATED = "stated"
    INFERRED = "inferred"  # a window that its own words and the same facts in dated articles allow
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of an outlet in its newest revision.

    `published` is the stated moment; with `published_day_only` it is the END of the stated day (the last
    microsecond, in the outlet's zone if known, else UTC), since a day without a time counts from its end. `day` is the
    local day of `published`, which "today" means: near midnight it is not that of UTC.
    `window` is the span of days it was written in, when inferred. `date_note` says why a stated date is not
    trusted or that it was inferred, as one sentence for people. `quiet` articles were there before their feed was
    first
    polled: stored, never announced. `private_to` is a channel that alone may see it. `key` is a hash of its canonical
    text: the same whatever the order in which articles came in.
    """

    id: int
    key: str
    title: str
    text: str
    language: str
    first_seen: datetime
    url: str | None = None
    outlet: str | None = None
    published: datetime | None = None
    published_day_only: bool = False
    dating: Dating = Dating.UNKNOWN
    window: When | None = None
    date_note: str | None = None
    revision: int = 1
    revised: datetime | None = None
    pasted_by: str | None = None
    private_to: str | None = None
    quiet: bool = False
    day: date | None = None

    @property
    def written(self) -> date | None:
        """The day it was written on where it was published; the last of its window if only that is known."""
        if self.window is not None and self.published is None:
            return self.window.last
        if self.published is None:
            return None
        return self.day or self.published.date()

    @property
    def available(self) -> datetime:
        """The moment from which it counts as published: an article can't be seen before it is published."""
        if self.published is not None and self.dating is Dating.STATED:
            return min(self.published, self.first_seen)
        if self.window is not None:
            return min(datetime.combine(self.window.last, time.max, tzinfo=UTC), self.first_seen)
        return self.first_seen


@dataclass(frozen=True, slots=True)
class Story:
    """A crisis that a team follows. `match` is its rule in the notation of `digests.facts.rule`.

    `names` maps a spelling to its canonical one, `places` a place to its country; both lower case. `figures` are the
    kinds that it is to count beside people killed, wounded and missing.
    """

    slug: str
    title: str
    match: str
    names: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    figures: tuple[Counts, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as extraction found it, before it is stored: nothing analysed, nothing inferred.

    `published` is aware, in the zone it was stated in (its local day is what relative dates hang on);
    `published_day_only` as in Article. `warnings` are sentences for people on what could only
    be read in part.
    """

    text: str
    title: str = ""
    url: str | None = None
    outlet: str | None = None
    published: datetime | None = None
    published_day_only: bool = False
    language: str | None = None
    warnings: tuple[str, ...] = ()


# What an article says -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reference:
    """What the dates in an article are resolved against.

    `day`: the local day of publication, None if unknown or not trusted (then relative dates stay unresolved unless
    every day of the window gives the same). `window`: the days it may have been written in. `day_first`: whether the
    outlet writes 16/01 (True), 01/16 (False), or it is not known.
    """

    day: date | None = None
    window: When | None = None
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A date named in a sentence.

    `when` is None if it was found but can't be resolved; `partial` is then the (month, day) it names, if any.
    `expected`: still to come when it was said. `deadline`: "by 26 January". `main`: it dates what its sentence
    mainly tells; False for a date in a side clause that belongs to another event. `clause` is the span that it
    dates. `relative`: the words alone don't name it ("Friday"). `how` explains the resolution in a few words.
    `flag` tells a contradiction ("16 January 2024 was the Tuesday"), and then `when` is not to be trusted alone.
    """

    start: int
    end: int
    when: When | None
    partial: tuple[int, int] | None = None
    expected: bool = False
    deadline: bool = False
    main: bool = True
    clause: tuple[int, int] = (0, 0)
    relative: bool = False
    how: str = ""
    flag: str | None = None


class Counts(StrEnum):
    """What a figure counts."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    CASUALTIES = "casualties"
    ARRESTED = "arrested"
    DISPLACED = "displaced"
    MONEY = "money"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts. `low`..`high` is the range that the words allow; None where open."""

    start: int
    end: int
    counts: Counts
    value: int
    low: int | None
    high: int | None
    hedge: str | None = None
    noun: str = ""


class SpeakerKind(StrEnum):
    """Who says it."""

    GOVERNMENT = "government"
    MILITARY = "military"
    ARMED_GROUP = "armed group"
    AGENCY = "agency"  # a news agency or another outlet
    BODY = "body"  # the UN, the Red Cross, a court
    WITNESS = "witness"
    PERSON = "person"
    NOBODY = "nobody named"  # "reports said", "it was alleged"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The verbatim span that names who says what a sentence tells. `denies`: they say it is not so."""

    start: int
    end: int
    text: str
    kind: SpeakerKind
    denies: bool = False


class Grade(IntEnum):
    """Whether a sentence can be shown without its neighbours; higher is better."""

    NEVER = 0  # its "they", "this move", "both leaders" points too far
    WITH_BEFORE = 1  # with the sentence before it
    WITH_LABEL = 2  # with a label that dates its "Friday"
    ALONE = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or post of a government) of the article's own prose, boilerplate left out.

    `index` counts the sentences of the article; `paragraph` their paragraphs. `stems` are the canonical content
    stems in order, for matching. `names` are the proper names it holds, lower case. `grade_why` says in a few
    words what
    decided the grade. `post` marks an embedded first-hand post, whose author is `speaker` and whose date is its own.
    """

    index: int
    start: int
    end: int
    text: str
    paragraph: int = 0
    grade: Grade = Grade.ALONE
    grade_why: str = ""
    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()
    speaker: Speaker | None = None
    hedges: tuple[str, ...] = ()
    negated: bool = False
    coloured: bool = False  # loaded or evaluating words: a plainer wording is preferred
    violent: bool = False  # tells of violence done: strikes, attacks, killings
    background: bool = False  # tells of long ago or of standing conditions, not of this crisis's events
    post: bool = False
    stems: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """What an article says, read against `reference`.

    `stated` is the publication date that the text itself states in its head or foot, with `stated_at` its span;
    `outlet` the outlet that it names there. `contradiction` says why the stated date can't be true, or None.
    `lower`/`upper` bound the days it can have been written on by its own words (posts it embeds, things still
    expected).
    """

    sentences: tuple[Sentence, ...]
    reference: Reference
    stated: date | None = None
    outlet: str | None = None
    contradiction: str | None = None
    lower: date | None = None
    upper: date | None = None


# What articles say together -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of one article, as it stands in a story.

    `key` = first 12 hex digits of a hash of (article.key, sentence.start): the same in every store.
    """

    key: str
    article: Article
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Fact:
    """The sentences, from whatever articles, that say the same thing.

    `id` is the key of its first sentence in canonical order (available, key). `when` is the date that its sentences
    agree on, None for undated. `expected`: no source yet reports it done. `deadline`: `when` is a "by".
    `texts`, `origins`, `outlets` count its support honestly.
    """

    id: str
    said: tuple[Said, ...]
    when: When | None = None
    expected: bool = False
    deadline: bool = False
    texts: int = 1
    origins: int = 1
    outlets: int = 0
    day_flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How well the feeds of a story were read: for the line that tells "nothing changed" from "nothing read"."""

    feeds: int = 0
    read: int = 0
    newest_poll: datetime | None = None
    failing: tuple[str, ...] = ()

    @property
    def blind(self) -> bool:
        """Whether there are feeds and none of them could be read."""
        return self.feeds > 0 and self.read == 0


class Lookup(Protocol):
    """Ways into a view's facts that cost what they find, not the size of the story.

    A view made by hand has none; `digests.facts.lookup.of(view)` then makes one by looking at every fact.
    """

    def facts_of(self, article_id: int) -> Sequence[Fact]:
        """The facts that hold a sentence of the article, in the order of its sentences."""
        ...

    def told(self, article_id: int) -> Sequence[Said]:
        """The sentences of an article of the view, in their order."""
        ...

    def fact(self, key: str) -> Fact | None:
        """The fact that holds the sentence of that key, if it is in the view."""
        ...

    def related(self, fact: Fact) -> Sequence[tuple[str, Fact]]:
        """Facts of one thing with another figure, date or state: (kind of `matching.LinkKind`, fact)."""
        ...

    def earlier(self, article_id: int) -> Sequence[Said]:
        """The sentences of the revision before the newest of an article; none if it was never revised."""
        ...

    def holding(self, said: Said, share: float) -> Sequence[Said]:
        """Sentences of other articles that hold at least `share` of the weight of a sentence's stems."""
        ...

    def count(self, stem: str) -> int:
        """How often a stem stands in the sentences that speak of the story itself (see digests.facts.tally)."""
        ...

    def counted(self) -> int:
        """What those sentences count together."""
        ...

    def dated(self, first: date, last: date) -> Sequence[Fact]:
        """Facts whose date overlaps the days `first` to `last`, in canonical order."""
        ...


@dataclass(frozen=True)
class View:
    """A story as of a moment: the input of every answer. `as_known` is None when only publication counts.

    `articles` are all of its articles in canonical order (available, key), other languages included; `texts` maps an
    article's id to the id of the first article of the same text. `facts` are in canonical order.
    """

    story: Story
    as_of: datetime
    as_known: datetime | None
    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    texts: Mapping[int, int]
    coverage: Coverage = Coverage()
    lookup: Lookup | None = field(default=None, compare=False, repr=False)
