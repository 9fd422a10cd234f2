"""Articles, moments and foreign text as the terminal writes them, without any layout."""

from __future__ import annotations

import re
from datetime import date, datetime

from digests.model import Article, Coverage, Dating

_CONTROL = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """Foreign text on one line, without control characters, terminal escapes and overrides of direction."""
    return " ".join(_CONTROL.sub("", text).split())


def article_date(article: Article) -> str:
    """When an article was published, as far as it is known."""
    if article.published is not None and article.dating is Dating.STATED:
        local = article.day or article.published
        stated = day(local) if article.published_day_only else f"{moment(article.published)} UTC"
        return stated + (f", revised {moment(article.revised)} UTC" if article.revised else "")
    if article.window is not None:
        return f"written {article.window.label()} (inferred)"
    return "date unknown"


def moment(at: datetime) -> str:
    """A moment in UTC, to the minute."""
    return f"{day(at)} {at:%H:%M}"


def coverage(read: Coverage) -> str:
    """How well the feeds are read, in one sentence; '' where no feed is."""
    if not read.feeds:
        return ""
    newest = f", last {moment(read.newest_poll)} UTC" if read.newest_poll else ""
    told = f"{read.read} of {read.feeds} feed{'s' if read.feeds > 1 else ''} read{newest}"
    if read.failing:
        told += f"; can't be read: {', '.join(clean(name) for name in read.failing)}"
    return told + "."


def day(at: date) -> str:
    """A day."""
    return f"{at:%a} {at.day} {at:%b %Y}"


def count(number: int, noun: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def fold(title: str, width: int = 22) -> str:
    """A change's title in a narrow column."""
    rows, row = [], ""
    for word in title.split():
        if row and len(row) + 1 + len(word) > width:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}".strip()
    return "\n".join([*rows, row])


def linkable(url: str | None) -> bool:
    """Whether a URL can be written into a terminal's link."""
    return url is not None and re.fullmatch(r"https?://[!-~]+", url) is not None and ";" not in url


def reported(article: Article) -> str:
    """When an undated thing was told, for the column of dates."""
    if article.written is not None and article.dating is Dating.STATED:
        return f"told {day(article.written)}"
    return f"told {article.window.label()}" if article.window is not None else "undated"


def as_of_text(as_of: datetime, as_known: datetime | None) -> str:
    """As of when an answer is, by both clocks."""
    known = f", as known {moment(as_known)}" if as_known else ""
    return f"as of {moment(as_of)}{known} UTC"
