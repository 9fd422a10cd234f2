"""What an article is, decided from what its texts and the places it was found at say: pure, and the same in any order.

Knows no store and no clock.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from digests.model import Analysis, Article, Dating, Reference
from digests.store import Copy, Revision
from digests.when import When

Analyse = Callable[..., Analysis]
_FIRST_YEAR, _LAST_YEAR = 1000, 9000
_FIRST_ZONE = timedelta(hours=14)  # that of the islands where each day begins
_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00ad": None, "\u200b": None})


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article that was given: new, known, or a changed text of a known one.

    `stories` are the slugs it belongs to, `warnings` sentences for people; `before` is a known article as it was.
    """

    article: Article
    outcome: str
    stories: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    before: Article | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """An article as its texts and copies make it.

    `day` is the local day that its dates are read against; `doubt` one sentence that says why the date it states is
    not trusted; `analysis` how it reads then, `plain` how it reads undated (None when it is dated); both None unless
    it is in English.
    """

    article: Article
    day: date | None
    doubt: str | None
    analysis: Analysis | None
    plain: Analysis | None


def text_key(text: str) -> str:
    """A hash that is the same for a text however its spaces, quotation marks and dashes are set."""
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return hashlib.sha256(_SPACE.sub(" ", plain).strip().encode("utf-8", "replace")).hexdigest()[:32]


def names_key(names: Mapping[str, str]) -> str:
    """A hash of a story's table of spellings; '' for none."""
    if not names:
        return ""
    return hashlib.sha256(repr(sorted(names.items())).encode()).hexdigest()[:16]


def lead(copies: Sequence[Copy]) -> Copy:
    """The copy that an article's title, outlet, link and date are taken from, whatever came first: what a person
    said, then the earliest published, then one with a link, with an outlet."""
    return min(
        copies,
        key=lambda copy: (
            not copy.published_given,
            copy.published is None,
            copy.published or datetime.max.replace(tzinfo=UTC),
            copy.url is None,
            copy.outlet is None,
            copy.url or "",
            copy.outlet or "",
            copy.title,
        ),
    )


def in_reach(given: date) -> bool:
    """Whether a day or moment that a person gives has days around it to reckon with: not so in the years 1 and 9999."""
    return _FIRST_YEAR <= given.year <= _LAST_YEAR


def begun(day: date, at: datetime) -> bool:
    """Whether a day has begun anywhere on Earth at a moment."""
    return day <= (at + _FIRST_ZONE).date()


def end_of(day: date) -> datetime:
    """The last moment of a day in UTC: a day without a time counts from its end."""
    return datetime.combine(day, time.max, tzinfo=UTC)


def settle(
    article_id: int, key: str, scope: str, language: str, revision: Revision, copies: Sequence[Copy], analyse: Analyse
) -> Settled:
    """Decide what an article is. What a page states goes before what the text states; a date that the text
    contradicts is not trusted, unless a person gave it. The window of an undated article is inferred later, from
    what its stories' other articles say."""
    first = lead(copies)
    given = sorted(copy.outlet for copy in copies if copy.outlet_given and copy.outlet)
    article = Article(
        id=article_id,
        key=key,
        title=first.title or revision.title,
        text=revision.text,
        language=language,
        first_seen=min(copy.first_seen for copy in copies),
        url=first.url,
        outlet=given[0] if given and not first.outlet_given else first.outlet,
        revision=revision.number,
        revised=revision.seen if revision.number > 1 else None,
        pasted_by=first.pasted_by,
        private_to=scope or None,
        quiet=all(copy.quiet for copy in copies),
    )
    ahead = None if first.published_given else _ahead(first.day, article.first_seen)
    if language != "en":
        if ahead is not None:
            return Settled(replace(article, date_note=ahead), None, ahead, None, None)
        dated = _dated(article, first.published, first.published_day_only, first.day)
        return Settled(dated, first.day, None, None, None)
    plain: Analysis | None = None
    published, day_only, day = first.published, first.published_day_only, first.day
    if published is None:
        plain = analyse(revision.text, Reference())
        article = _named(article, plain)
        if plain.stated is None:
            return Settled(article, None, None, plain, plain)
        published, day_only, day = end_of(plain.stated), True, plain.stated
        ahead = _ahead(day, article.first_seen)
    analysis = analyse(revision.text, Reference(day=day))
    article = _named(article, analysis)
    contradiction = ahead or analysis.contradiction or (plain.contradiction if plain else None)
    if contradiction and not first.published_given:
        plain = plain or analyse(revision.text, Reference())
        return Settled(replace(article, date_note=contradiction), None, contradiction, plain, plain)
    return Settled(_dated(article, published, day_only, day), day, None, analysis, None)


def _ahead(day: date | None, seen: datetime) -> str | None:
    """Why a stated day can't be true: it had begun nowhere on Earth when the article was collected."""
    if day is None or begun(day, seen):
        return None
    return f"It states {When.day(day).label()}, later than the day it was collected."


def windowed(article: Article, doubt: str | None, window: When | None, note: str) -> Article:
    """An undated article with the window that was inferred for it; `note` is one
    sentence on that, `doubt` why its stated date is not trusted, where `note` is silent."""
    return replace(
        article,
        dating=Dating.INFERRED if window else Dating.UNKNOWN,
        window=window,
        date_note=note or doubt,
    )


def _named(article: Article, analysis: Analysis) -> Article:
    return article if article.outlet or not analysis.outlet else replace(article, outlet=analysis.outlet)


def _dated(article: Article, published: datetime | None, day_only: bool, day: date | None) -> Article:
    if published is None:
        return article
    return replace(article, published=published, published_day_only=day_only, dating=Dating.STATED, day=day)
