"""The page's side of the server: its files, the state it starts from, its events, and what people do in it."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Any, Protocol

from aiohttp import web

from bot.workspace import guard
from bot.workspace.log import iso, message_shape
from bot.workspace.state import ME, TEAM, TEAM_NAME, Json
from bot.workspace.workspace import Click, Workspace
from digests.errors import SitroomError

ZONE = "Asia/Karachi"
ALIVE = 15.0  # seconds between two signs of life in a quiet stream
TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".json": "application/json",
}


class Stepper(Protocol):
    """What moves the clock. `step` returns at once and raises BadInput with a sentence when it can't."""

    def step(self, step: str) -> None:
        """Begin a step: "hour", "day", "digest" or "article"."""
        ...

    def shape(self) -> Json:
        """The clock as the page shows it."""
        ...


class Host(Protocol):
    """What the page needs of the server."""

    workspace: Workspace
    stepper: Stepper | None

    def clock_shape(self) -> Json:
        """The clock as the page shows it."""
        ...


def still(now: datetime) -> Json:
    """The clock of a workspace that nobody moves."""
    return {
        "now": iso(now),
        "zone": ZONE,
        "next_publication": None,
        "next_slot": None,
        "running": False,
        "end": None,
    }


def state(host: Host, clock: Json) -> Json:
    """All that the page starts from; `clock` as `clock_shape` gives it."""
    workspace = host.workspace
    rooms = [room for room in workspace.state.channels.values() if ME in room.members]
    return {
        "team": {"id": TEAM, "name": TEAM_NAME},
        "me": ME,
        "users": {
            user.id: {"id": user.id, "name": user.name, "real_name": user.real_name, "is_bot": user.is_bot}
            for user in workspace.state.users.values()
        },
        "channels": [
            {
                "id": room.id,
                "name": room.name,
                "is_private": room.is_private,
                "archived": room.archived,
                "unread": room.unread,
            }
            for room in rooms
        ],
        "commands": [
            {
                "command": slash.command,
                "hint": slash.hint,
                "description": slash.description,
                "exception": slash.exception,
            }
            for slash in workspace.commands
        ],
        "clock": clock,
        "demo": True,
        "messages": {
            room.id: [message_shape(item) for item in room.messages.values() if item.only_for in (None, ME)]
            for room in rooms
        },
        "seq": workspace.log.seq,
    }


def add(app: web.Application, host: Host) -> None:
    """Give the app the routes of the page."""
    routes = _Routes(host)
    app.add_routes(
        [
            web.get("/", routes.index),
            web.get("/page/{name}", routes.file),
            web.get("/ui/state", routes.state),
            web.get("/ui/events", routes.events),
            web.post("/ui/send", routes.send),
            web.post("/ui/action", routes.action),
            web.post("/ui/clock", routes.clock),
            web.post("/ui/read", routes.read),
        ]
    )


class _Routes:
    def __init__(self, host: Host) -> None:
        self._host = host
        self._folder = files("bot.workspace") / "page"

    async def index(self, request: web.Request) -> web.Response:
        return self._send_file("index.html")

    async def file(self, request: web.Request) -> web.Response:
        return self._send_file(request.match_info["name"])

    def _send_file(self, name: str) -> web.Response:
        path = self._folder / name
        kind = TYPES.get(PurePosixPath(name).suffix)
        # A name is one part of a path, by the route; "..", a folder or a stranger's suffix is nothing of ours.
        if kind is None or name.startswith(".") or not path.is_file():
            return web.Response(status=404, text="There is no such file.")
        return web.Response(
            body=path.read_bytes(),
            headers={
                "Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind,
                "Content-Security-Policy": guard.PAGE_POLICY,
                "X-Content-Type-Options": "nosniff",
                "Referrer-Policy": "no-referrer",
                "Cache-Control": "no-cache",
            },
        )

    async def state(self, request: web.Request) -> web.Response:
        # The bot's store is asked for the next digest, which may wait for a writer: not in the loop.
        clock = await asyncio.to_thread(self._host.clock_shape)
        return web.json_response(state(self._host, clock), headers={"Cache-Control": "no-store"})

    async def events(self, request: web.Request) -> web.StreamResponse:
        # A browser that comes back sends the last id it heard, which is later than the page's own.
        given = request.headers.get("Last-Event-ID") or request.query.get("after") or "0"
        after = int(given) if given.isdecimal() else 0
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        page_log = self._host.workspace.log
        queue = page_log.hear(after)
        try:
            await response.write(b": hello\n\n")
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), ALIVE)
                except TimeoutError:
                    await response.write(b": alive\n\n")
                    continue
                if event is None:
                    break
                await response.write(f"id: {event['seq']}\ndata: {json.dumps(event)}\n\n".encode())
        except ConnectionResetError:
            pass  # the page was closed
        finally:
            page_log.unhear(queue)
        return response

    async def send(self, request: web.Request) -> web.Response:
        body = await _body(request)
        return _done(
            lambda: self._host.workspace.send(
                str(body.get("channel")), str(body.get("text") or ""), thread_ts=_word(body, "thread_ts")
            )
        )

    async def action(self, request: web.Request) -> web.Response:
        body = await _body(request)
        words = {name: str(body.get(name) or "") for name in ("channel", "ts", "block_id", "action_id")}
        return _done(lambda: self._host.workspace.click(Click(**words, selected=_word(body, "selected"))))

    async def clock(self, request: web.Request) -> web.Response:
        body = await _body(request)
        stepper = self._host.stepper
        if stepper is None:
            return web.json_response({"ok": False, "error": "This workspace's clock can't be moved."})
        return await asyncio.to_thread(_done, lambda: stepper.step(str(body.get("step"))))

    async def read(self, request: web.Request) -> web.Response:
        body = await _body(request)
        return _done(lambda: self._host.workspace.read(str(body.get("channel"))))


async def _body(request: web.Request) -> dict[str, Any]:
    try:
        body = await request.json()
    except ValueError:
        raise web.HTTPBadRequest(text="That is not JSON.") from None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="That is not a JSON object.")
    return body


def _word(body: dict[str, Any], name: str) -> str | None:
    return str(body[name]) if body.get(name) else None


def _done(act: Any) -> web.Response:
    try:
        act()
    except SitroomError as error:
        return web.json_response({"ok": False, "error": error.sentence})
    return web.json_response({"ok": True})
