"""The demo's press as small news sites: what each URL answers at a moment of the workspace's clock.

An article is there from its publication on, its revised text from `updated` on. Pure; knows no HTTP server.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import urlsplit

import seeds
from bot.workspace import newspages
from bot.workspace.state import Json
from digests.ports import Clock

FEEDS: Mapping[str, tuple[str, str]] = {
    "rss": ("/feed.xml", "application/rss+xml; charset=utf-8"),
    "atom": ("/atom.xml", "application/atom+xml; charset=utf-8"),
    "json": ("/feed.json", "application/feed+json; charset=utf-8"),
}
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site answers; `headers` hold the validators of a page that is there."""

    status: int
    content_type: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class Press:
    """All sites of the corpus, by the clock of the workspace."""

    def __init__(self, corpus: seeds.Seeds, clock: Clock) -> None:
        self._corpus = corpus
        self._clock = clock
        self._outlets = {outlet.host: outlet for outlet in corpus.outlets}

    def feeds(self) -> list[str]:
        """The address of every outlet's feed."""
        return [f"https://{outlet.host}{FEEDS[outlet.feed][0]}" for outlet in self._corpus.outlets]

    def moments(self) -> list[datetime]:
        """When something appears or is revised, in order."""
        out = {article.published for article in self._corpus.articles}
        revised = {article.updated for article in self._corpus.articles if article.updated is not None}
        return sorted(out | revised)

    def knows(self, host: str) -> bool:
        """Whether an outlet of the corpus lives there."""
        return host.lower() in self._outlets

    def get(self, host: str, path: str, *, root: str = "") -> Answer:
        """The answer of `host` for `path` now; `root` begins the links to its own pages."""
        outlet = self._outlets.get(host.lower())
        if outlet is None:
            return _page(404, newspages.missing(None))
        now = self._clock.now()
        out = [item for item in self._corpus.articles if item.outlet == outlet.host and item.published <= now]
        feed_path, feed_type = FEEDS[outlet.feed]
        if path in ("", "/"):
            return _page(200, newspages.front(outlet, out, feed_path, self._corpus.story.notice, root))
        if path == feed_path:
            body = newspages.feed(outlet, [(item, _revised(item, now)) for item in out], feed_path)
            return Answer(200, feed_type, body, _validators(body, out, now))
        for item in out:
            if item.path == path.rstrip("/"):
                page = newspages.article(outlet, item, _revised(item, now), self._corpus.story.notice, root)
                return Answer(200, HTML, page, _validators(page, [item], now))
        return _page(404, newspages.missing(outlet))

    def card(self, url: str) -> Json | None:
        """What a link to an article unfurls to, or None if nothing is there."""
        parts = urlsplit(url)
        now = self._clock.now()
        for item in self._corpus.articles:
            if item.outlet == (parts.hostname or "") and item.path == parts.path.rstrip("/") and item.published <= now:
                text = (item.revised_text if _revised(item, now) else item.text) or item.text
                return {
                    "url": url,
                    "title": item.title,
                    "outlet": self._outlets[item.outlet].name,
                    "text": f"{_first(text)} ({self._corpus.story.notice})",
                }
        return None


def _first(text: str) -> str:
    return next(paragraph.text for paragraph in seeds.paragraphs(text) if not paragraph.post)


def _revised(item: seeds.SeedArticle, now: datetime) -> bool:
    return item.updated is not None and item.updated <= now


def _page(status: int, body: bytes) -> Answer:
    return Answer(status, HTML, body)


def _validators(body: bytes, items: list[seeds.SeedArticle], now: datetime) -> dict[str, str]:
    headers = {"ETag": f'"{hashlib.sha256(body).hexdigest()[:16]}"'}
    moments = [item.updated if item.updated and item.updated <= now else item.published for item in items]
    if moments:
        headers["Last-Modified"] = format_datetime(max(moments).astimezone(UTC), usegmt=True)
    return headers
