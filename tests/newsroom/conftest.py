"""A newsroom on a clock that stands still, and a small web that answers what it was told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digests.clock import MovableClock
from digests.errors import NotFetched
from digests.newsroom import Newsroom
from digests.ports import Response

START = datetime(2024, 5, 20, 12, tzinfo=UTC)


class Web:
    """A Fetcher over pages in memory; `asked` are the requests that were made."""

    def __init__(self) -> None:
        self.pages: dict[str, Response] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def put(self, url: str, body: str, content_type: str = "text/html; charset=utf-8", **headers: str) -> None:
        """Serve `body` at `url`, with an ETag if one is given: asked with it again, the answer is 304."""
        self.pages[url] = Response(url, 200, {"content-type": content_type, **headers}, body.encode())

    def put_article(self, url: str, title: str, *paragraphs: str, published: str = "", site: str = "") -> None:
        """Serve a plain news page."""
        meta = f'<meta property="article:published_time" content="{published}">' if published else ""
        name = f'<meta property="og:site_name" content="{site}">' if site else ""
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        self.put(
            url,
            f"<html><head><title>{title}</title>{meta}{name}</head><body><article><h1>{title}</h1>{body}</article>"
            "</body></html>",
        )

    def put_feed(self, url: str, *items: tuple[str, str], title: str = "The Wire", **headers: str) -> None:
        """Serve an RSS feed of (link, day of January 2024) items."""
        entries = "".join(
            f"<item><guid>{link}</guid><link>{link}</link><title>{link}</title>"
            f"<pubDate>{day} Jan 2024 08:00:00 GMT</pubDate></item>"
            for link, day in items
        )
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{entries}</channel></rss>'
        self.put(url, body, "application/rss+xml", **headers)

    def get(self, url: str, *, headers: Mapping[str, str] | None = None) -> Response:
        """As ports.Fetcher.get."""
        self.asked.append((url, dict(headers or {})))
        page = self.pages.get(url)
        if page is None:
            raise NotFetched(f"404 {url}", "The page is gone (404).", status=404)
        if page.headers.get("etag") and (headers or {}).get("If-None-Match") == page.headers["etag"]:
            return Response(url, 304, page.headers)
        return page


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(START)


@pytest.fixture
def web() -> Web:
    return Web()


@pytest.fixture
def opened(tmp_path: Path, clock: MovableClock, web: Web) -> Iterator[Callable[..., Newsroom]]:
    """Opens newsrooms on files of the test's own folder, and closes them."""
    rooms: list[Newsroom] = []

    def open_room(name: str = "news.db", **options: str) -> Newsroom:
        room = Newsroom.open(tmp_path / name, clock=clock, fetcher=web, **options)
        rooms.append(room)
        return room

    yield open_room
    for room in rooms:
        room.close()


@pytest.fixture
def room(opened: Callable[..., Newsroom]) -> Newsroom:
    return opened()
