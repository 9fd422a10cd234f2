"""What the world serves in place of articles: each gets one sentence, and what was stored stays."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from digests.clock import MovableClock
from digests.collect.fetch import GuardedFetcher
from digests.errors import Refused, SitroomError
from digests.newsroom import Newsroom

WORDS = "<p>The ferry Marlin sank off Port Adair on Tuesday, and nine people died, the coast guard said.</p>" * 3
PAGES: dict[str, tuple[int, str, bytes]] = {
    "/good": (200, "text/html", f"<html><body><article>{WORDS}</article></body></html>".encode()),
    "/gone": (404, "text/html", b"<html>gone</html>"),
    "/paywall": (402, "text/html", b"<html>pay</html>"),
    "/broken": (500, "text/html", b"<html>oops</html>"),
    "/large": (200, "text/html", b"<html><body><p>" + b"word " * 2_200_000 + b"</p></body></html>"),
    "/report.pdf": (200, "application/pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"x" * 500),
    "/empty": (200, "text/html", b""),
    "/feed": (200, "text/html", b"<html><body><h1>News</h1><p>This is a page and no feed.</p></body></html>"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, content_type, body = PAGES[self.path]
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # the guard hangs up on what is too large
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Silence."""


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def guarded(tmp_path: Path, clock: MovableClock, origin: str) -> Iterator[Newsroom]:
    with (
        GuardedFetcher(allow_origin=origin) as fetcher,
        Newsroom.open(tmp_path / "news.db", clock=clock, fetcher=fetcher) as room,
    ):
        room.add_story("ferry", "The Marlin", "Marlin")
        room.add_url(f"{origin}/good")
        yield room


@pytest.mark.parametrize("path", ["/gone", "/paywall", "/broken", "/large", "/report.pdf", "/empty"])
def test_a_page_that_is_no_article(guarded: Newsroom, origin: str, path: str) -> None:
    with pytest.raises(SitroomError) as caught:
        guarded.add_url(origin + path)
    assert caught.value.sentence.endswith((".", "!"))
    assert "\n" not in caught.value.sentence
    assert str(caught.value)
    assert len(guarded.view("ferry").articles) == 1


def test_a_feed_that_is_a_page(guarded: Newsroom, origin: str) -> None:
    guarded.add_feed(f"{origin}/feed")
    (polled,) = guarded.poll()
    assert polled.error is not None
    assert guarded.feeds()[0].last_error == polled.error
    assert guarded.view("ferry").coverage.failing == (f"{origin}/feed",)


def test_a_private_address(guarded: Newsroom) -> None:
    with pytest.raises(Refused):
        guarded.add_url("http://10.0.0.1/x")
    assert guarded.article_count() == 1
