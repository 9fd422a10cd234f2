"""The workspace's HTTP: Web API, Socket Mode, response URLs, the page and the invented outlets' sites.

Runs in a thread of its own with its own loop, on 127.0.0.1 only. It answers its own Host and Origin and nobody
else's: a page of another site can neither read it through a name that points here (DNS rebinding) nor post to it.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import json
import logging
import socket as sockets
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from aiohttp import web

import seeds
from bot.workspace import guard, pages
from bot.workspace.news import Press
from bot.workspace.registration import Registration
from bot.workspace.rules import ApiError, RateLimited
from bot.workspace.state import Json
from bot.workspace.timers import LoopTimers, Timers
from bot.workspace.workspace import Workspace
from digests.ports import Clock

PORT = 8417
TRIES = 20
PING = 1.0  # seconds
log = logging.getLogger(__name__)
T = TypeVar("T")


class SocketConnection:
    """One WebSocket of the app, written to in order by a task of its own."""

    def __init__(self, ws: web.WebSocketResponse) -> None:
        self._ws = ws
        self._queue: asyncio.Queue[str | None] = asyncio.Queue()

    def send(self, text: str) -> None:
        """Queue a text frame."""
        self._queue.put_nowait(text)

    def close(self) -> None:
        """Close it after what is queued."""
        self._queue.put_nowait(None)

    async def write(self) -> None:
        """Send what is queued until it is closed, and a ping when there is nothing to say."""
        while True:
            try:
                text = await asyncio.wait_for(self._queue.get(), PING)
            except TimeoutError:
                # Slack pings, too; the SDK reads with a lock held, so it closes only after something came. A frame
                # without a payload would leave it waiting for the rest of it.
                await self._ws.ping(b"Ping from the workspace")
                continue
            if text is None:
                break
            await self._ws.send_str(text)
        await self._ws.close()


class Server:
    """The workspace behind its address. `start` returns when it answers; `close` when all of it has ended.

    `port` None: 8417, or the next free one; 0: any free one. `timers` only for tests.
    """

    def __init__(
        self,
        clock: Clock,
        registration: Registration,
        corpus: seeds.Seeds,
        *,
        port: int | None = None,
        timers: Timers | None = None,
    ) -> None:
        self._sockets = _listen(port)
        self.address: tuple[str, int] = self._sockets.getsockname()
        self.port = self.address[1]
        self.origin = f"http://127.0.0.1:{self.port}"
        self._loop = asyncio.new_event_loop()
        self.press = Press(corpus, clock)
        self.workspace = Workspace(clock, timers or LoopTimers(self._loop), registration, self.origin, self.press.card)
        self.stepper: pages.Stepper | None = None
        self._clock = clock
        self._thread = threading.Thread(target=self._run, name="workspace", daemon=True)
        self._stopping = asyncio.Event()
        self._ready: concurrent.futures.Future[None] = concurrent.futures.Future()

    # The thread

    def start(self) -> Server:
        """Serve; raises what kept it from doing so."""
        self._thread.start()
        self._ready.result(timeout=10)
        return self

    def close(self) -> None:
        """Stop serving and end the thread. May be called twice."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join(timeout=10)

    def call(self, function: Callable[[], T]) -> T:
        """Run `function` in the server's loop, from another thread, and give back what it returns or raises."""

        async def run() -> T:
            return function()

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result(timeout=10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    async def _serve(self) -> None:
        app = web.Application(middlewares=[guard.middleware(self.port)], client_max_size=4 * 1024 * 1024)
        app.add_routes(
            [
                web.route("*", "/api/{method}", self._api),
                web.get("/link/", self._link),
                web.post("/response/{token}", self._response),
                web.get("/news/{host}{path:.*}", self._news),
            ]
        )
        pages.add(app, self)
        # The sites of the invented outlets answer before any route, by their Host.
        app.middlewares.append(self._sites)
        runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=1.0)
        try:
            await runner.setup()
            await web.SockSite(runner, self._sockets).start()
        except BaseException as error:
            self._ready.set_exception(error)
            await runner.cleanup()
            raise
        self._ready.set_result(None)
        await self._stopping.wait()
        self.workspace.log.close()
        self.workspace.socket.close()
        await runner.cleanup()

    # Slack

    async def _api(self, request: web.Request) -> web.Response:
        arguments: dict[str, Any] = dict(request.query)
        if request.content_type == "application/json":
            try:
                body = json.loads(await request.text() or "{}")  # the SDK sends no body at all for some methods
            except ValueError:
                return web.json_response({"ok": False, "error": "invalid_json"})
            if not isinstance(body, dict):
                return web.json_response({"ok": False, "error": "json_not_object"})
            arguments |= body
        elif request.method == "POST":
            arguments |= dict(await request.post())
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        given = token if scheme == "Bearer" else arguments.get("token")
        api = self.workspace.api
        headers = {"x-oauth-scopes": ",".join(sorted(api.scopes))}
        try:
            answer = api.call(request.match_info["method"], given, arguments)
        except RateLimited as error:
            return web.json_response(error.answer(), status=429, headers={"Retry-After": str(error.retry_after)})
        except ApiError as error:
            return web.json_response(error.answer(), headers=headers)
        return web.json_response(answer, headers=headers)

    async def _link(self, request: web.Request) -> web.StreamResponse:
        if not self.workspace.api.take_ticket(request.query.get("ticket", "")):
            return web.Response(status=403, text="That ticket opens nothing.")
        ws = web.WebSocketResponse(max_msg_size=4 * 1024 * 1024)
        await ws.prepare(request)
        connection = SocketConnection(ws)
        writer = asyncio.ensure_future(connection.write())
        self.workspace.socket.connected(connection)
        try:
            async for frame in ws:
                if frame.type is web.WSMsgType.TEXT:
                    self.workspace.socket.heard(frame.data)
        finally:
            self.workspace.socket.gone(connection)
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
        return ws

    async def _response(self, request: web.Request) -> web.Response:
        try:
            body = await request.json()
        except ValueError:
            return web.Response(status=400, text="invalid_payload")
        if not isinstance(body, dict):
            return web.Response(status=400, text="invalid_payload")
        try:
            self.workspace.responses.use(request.match_info["token"], body)
        except ApiError as error:
            gone = error.error in ("used_url", "expired_url", "invalid_url")
            return web.Response(status=404 if gone else 400, text=error.error)
        # What was answered may have been a new schedule: the page shows when the next digest is due.
        if self.stepper is not None:
            self.workspace.log.tell("clock", clock=await asyncio.to_thread(self.clock_shape))
        return web.Response(text="ok")

    # The press

    @web.middleware
    async def _sites(self, request: web.Request, handler: guard.Handler) -> web.StreamResponse:
        if site := guard.site_of(request):
            return self._site(request, site, request.path)
        return await handler(request)

    async def _news(self, request: web.Request) -> web.Response:
        # The same sites for a person's browser, which has no way to an .example host.
        host, path = request.match_info["host"], request.match_info["path"]
        return self._site(request, host, path, root=f"/news/{host}" if self.press.knows(host) else "")

    def _site(self, request: web.Request, host: str, path: str, *, root: str = "") -> web.Response:
        answer = self.press.get(host, path, root=root)
        headers = {
            **answer.headers,
            "Content-Security-Policy": guard.SITE_POLICY,
            "X-Content-Type-Options": "nosniff",
        }
        if answer.headers.get("ETag") and request.headers.get("If-None-Match") == answer.headers["ETag"]:
            return web.Response(status=304, headers=headers)
        return web.Response(
            status=answer.status, body=answer.body, headers={**headers, "Content-Type": answer.content_type}
        )

    def clock_shape(self) -> Json:
        """What the page shows of the clock."""
        if self.stepper is None:
            return pages.still(self._clock.now())
        return self.stepper.shape()


def _listen(port: int | None) -> sockets.socket:
    # No SO_REUSEPORT and no other address than loopback: two demos get two ports.
    choices = [port] if port is not None else [*range(PORT, PORT + TRIES), 0]
    last: OSError | None = None
    for choice in choices:
        sock = sockets.socket(sockets.AF_INET, sockets.SOCK_STREAM)
        sock.setsockopt(sockets.SOL_SOCKET, sockets.SO_REUSEADDR, 1)
        try:
            sock.bind(("127.0.0.1", choice))
            sock.listen(128)
        except OSError as error:
            sock.close()
            last = error
            continue
        sock.setblocking(False)
        return sock
    raise last or OSError("no port")
