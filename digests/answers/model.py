"""The answers as data: what every view (terminal, JSON, Block Kit, files) renders, and nothing renders more.

`text` of a Line and of a Source is a verbatim span of the article's text. Moments are UTC-aware.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from digests.analysis.sums import written
from digests.model import Article, Coverage, Story
from digests.when import When


@dataclass(frozen=True, slots=True)
class Source:
    """One article that carries a line: where its words stand and when they were published.

    `text` == article.text[start:end].
    """

    article: Article
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One quotation with its support: `sources[0]` is the one quoted.

    `id` is the fact's, "FACT@DATE" for one of several dates that it gives. `labels` stand outside the quotation
    ("Friday = Fri 19 Jan 2024, said on 22 Jan"). `said_by` is the verbatim span that names who says all of it, None
    where nobody named does. A fact without quotable wording has `quotable` False: then views give its link and title,
    and never force `text`.
    """

    id: str
    text: str
    labels: tuple[str, ...]
    said_by: str | None
    texts: int
    origins: int
    outlets: int
    sources: tuple[Source, ...]
    quotable: bool = True
    when: When | None = None
    expected: bool = False
    deadline: bool = False
    rank: float = 0.0

    @property
    def fact_id(self) -> str:
        """The id of the fact that it tells, whichever date of it."""
        return self.id.split("@")[0]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure of one incident, or of what else a story asks for: the latest value with its range over sources."""

    incident: str  # what people read: "Pakistani strikes, Thu 18 Jan 2024"
    incident_when: When | None
    counts: str
    value: int | None  # None: "no figure" is said for a violent event without one
    low: int | None
    high: int | None
    hedge: str | None
    said_by: str | None
    sources: tuple[Source, ...]
    unit: str = ""  # the currency of money

    def written(self, number: int | None) -> str:
        """A number of it as people write it: "12,000", "$2.5 billion"."""
        return "" if number is None else written(number, self.unit)


@dataclass(frozen=True, slots=True)
class Difference:
    """Accounts that can't both be true."""

    about: str
    sides: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """Something that is not known yet: `about` says what in a few words, `line` quotes it where there are words."""

    about: str
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in date order, past and expected; `undated` lines below. `since`, `until`, `about`: as asked, if at all.

    `more` counts the events that mattered less and were left out. Where the period holds no event, `before` is the
    date of the last known one before it and `after` that of the first after it.
    """

    story: Story
    as_of: datetime
    as_known: datetime | None
    since: datetime | None
    until: datetime | None
    events: tuple[Line, ...]
    undated: tuple[Line, ...]
    articles: int
    coverage: Coverage
    more: int = 0
    about: str | None = None
    before: When | None = None
    after: When | None = None

    @property
    def nothing(self) -> str:
        """What is said where there is no event: whether none is known at all or none in the period, and which is next
        to it."""
        about = "" if self.about is None else f" about “{self.about}”"
        if self.since is None and self.until is None:
            return f"No event{about} with a date is known."
        near = (("the last before it is of", self.before), ("the first after it is of", self.after))
        told = ", ".join(f"{words} {when.label()}" for words, when in near if when is not None)
        return f"No event{about} with a date is known in this period" + (f": {told}." if told else ".")


@dataclass(frozen=True, slots=True)
class Status:
    """Where a story stands as of a moment."""

    story: Story
    as_of: datetime
    as_known: datetime | None
    first_line: str
    latest: tuple[Line, ...]
    next: tuple[Line, ...]
    awaited: tuple[Line, ...]
    figures: tuple[FigureLine, ...]
    differ: tuple[Difference, ...]
    articles: int
    texts: int
    other_language: tuple[Article, ...]
    newest: datetime | None
    coverage: Coverage
    open: tuple[Open, ...] = ()


class Kind(StrEnum):
    """What happened to a fact between two moments, in order of precedence."""

    RETRACTED = "retracted"
    CORRECTED = "corrected"
    CHANGED = "changed"
    DENIED = "denied"
    DIFFER = "differ"
    HAPPENED = "happened"
    AWAITED = "awaited"
    OFFICIAL = "official"
    NEW = "new"
    NEWLY_REPORTED = "newly_reported"


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a digest. `title` is what people read: "Toll 7 → 9", "29 → 30 Jan", "New", "Corrected by Dawn"."""

    kind: Kind
    title: str
    line: Line
    before: Line | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """What changed between two moments, at most ten changes by stakes.

    `since` is None for the first digest of a subscription. `articles` counts those that came in the period,
    `repeats` those
    of them that only repeat what was known; `more` counts the changes that did not fit. Where there is no change,
    `unquoted` are articles whose news can't be quoted: views link them.
    """

    story: Story
    since: datetime | None
    until: datetime
    as_known: datetime | None
    changes: tuple[Change, ...]
    articles: int
    repeats: int
    more: int
    other_language: tuple[Article, ...]
    newest: datetime | None
    coverage: Coverage
    unquoted: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The fewest quotations that carry an article, in their order. Empty when nothing in it can stand alone."""

    article: Article
    sentences: tuple[Source, ...]
    labels: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What a channel was told: the lines of its digests, statuses, alerts and live messages.

    `keys`: the keys of the sentences (Said.key) of every fact that was told, so that a fact that has grown is
    still known.
    `states`: for a fact told, by the key of its then first sentence, the state it was told in, as `changes.state`
    writes it.
    """

    keys: frozenset[str] = frozenset()
    states: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a line is there. Each step is a title and sentences for people."""

    line: Line
    steps: tuple[tuple[str, tuple[str, ...]], ...]
