"""A site on the loopback that answers with exactly the bytes that a test says."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from digests.collect.fetch import GuardedFetcher


@dataclass
class Request:
    """What the site was asked."""

    path: str
    headers: dict[str, str]


@dataclass
class Site:
    """`pages` maps a path to raw response bytes, or to a function of the request; `hang` paths never end."""

    origin: str
    port: int
    pages: dict[str, bytes | Callable[[Request], bytes]] = field(default_factory=dict)
    hang: dict[str, bytes] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def page(self, path: str, body: bytes, *, status: str = "200 OK", **headers: str) -> str:
        """Serve `body` whole at `path`; the absolute URL."""
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.pages[path] = "\r\n".join([*lines, "", ""]).encode("latin-1") + body
        return self.origin + path

    def redirect(self, path: str, to: str, status: str = "302 Found") -> str:
        """Send readers of `path` on to `to`; the absolute URL."""
        return self.page(path, b"", status=status, Location=to)


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            if self.rfile.peek(1)[:1] == b"\x16":  # a TLS greeting
                self.wfile.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                return
            first = self.rfile.readline().decode("latin-1").split()
            headers = {}
            while line := self.rfile.readline().strip():
                name, _, value = line.decode("latin-1").partition(":")
                headers[name.lower()] = value.strip()
            if len(first) < 2:
                return
            request = Request(first[1], headers)
            served.requests.append(request)
            if request.path in served.hang:
                self.wfile.write(served.hang[request.path])
                self.wfile.flush()
                served.over.wait(30)
                return
            page = served.pages.get(request.path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            self.wfile.write(page if isinstance(page, bytes) else page(request))

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that hangs up early is what several tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    port = server.server_address[1]
    served = Site(f"http://127.0.0.1:{port}", port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield served
    served.over.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def fetcher(site: Site) -> Iterator[GuardedFetcher]:
    """One that may read the site, for the behaviours that don't hang on the guard."""
    with GuardedFetcher(allow_origin=site.origin, max_seconds=5, max_bytes=100_000) as made:
        yield made
