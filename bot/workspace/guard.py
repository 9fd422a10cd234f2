"""Who may speak to the workspace: its own Host and Origin, and the fetcher that asks for an invented outlet's page.

A browser sends the Host of the name it was told, and the Origin of the page that asks: a foreign name that points to
127.0.0.1, and a foreign page that posts here, are both refused.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

SUFFIX = ".example"  # reserved, RFC 2606: no browser can get there by itself
PAGE_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
SITE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
MARK = "X-Sitroom"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def site_of(request: web.Request) -> str:
    """The invented outlet that a request is for, or "" when it is for the workspace itself."""
    name = request.headers.get("Host", "").lower().partition(":")[0]
    return name if name.endswith(SUFFIX) and request.method in ("GET", "HEAD") else ""


def allowed(host: str, port: int) -> bool:
    """Whether a Host is the workspace's own."""
    # Slack's SDK leaves the port out of the Host of its WebSocket handshake.
    return host.lower() in (f"127.0.0.1:{port}", f"localhost:{port}", "127.0.0.1")


def middleware(port: int) -> Any:
    """The guard of a server on `port`, as aiohttp's middleware."""
    origins = (f"http://127.0.0.1:{port}", f"http://localhost:{port}")

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        host = request.headers.get("Host", "").lower()
        if not site_of(request) and not (allowed(host, port) and (host != "127.0.0.1" or request.path == "/link/")):
            return _refused("The workspace answers only its own address.")
        origin = request.headers.get("Origin")
        if origin is not None and origin.lower() not in origins:
            return _refused("Another site's page has no business here.")
        if request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site") and request.path.startswith("/ui/"):
            return _refused("Another site's page has no business here.")
        if request.path.startswith("/ui/") and request.method == "POST" and request.headers.get(MARK) != "1":
            return _refused(f"The header {MARK} is missing.")
        return await handler(request)

    return check


def _refused(why: str) -> web.Response:
    return web.Response(status=403, text=why)
