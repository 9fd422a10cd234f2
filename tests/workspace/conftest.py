"""A workspace on loopback, and a tiny Bolt app in it: nothing of Sitroom's own bot."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

import seeds
from bot.workspace.registration import Registration, Slash
from bot.workspace.server import Server
from bot.workspace.state import CRISIS, Message
from bot.workspace.timers import Timers
from digests.clock import MovableClock

WAIT = 10.0
START = datetime(2024, 1, 15, 19, 0, tzinfo=UTC)
REGISTRATION = Registration(
    commands=(Slash("/crisis", "status", "What happens"), Slash("/status", "", "Kept by Slack", exception=True)),
    scopes=(
        "app_mentions:read",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "groups:history",
        "groups:read",
        "users:read",
    ),
    events=(
        "app_mention",
        "channel_archive",
        "channel_left",
        "group_left",
        "member_joined_channel",
        "message.channels",
        "message.groups",
    ),
)


@dataclass
class Answer:
    """What the server answered over HTTP."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Desk:
    """A running workspace with the hands of a tester: a Web API client, plain HTTP, and waiting for what happens."""

    server: Server
    clock: MovableClock
    client: WebClient

    def messages(self, channel: str = CRISIS) -> list[Message]:
        room = self.server.workspace.state.channels[channel]
        return self.server.call(lambda: list(room.messages.values()))

    def wait(self, predicate: Callable[[], bool]) -> None:
        assert self.server.workspace.log.wait(predicate, WAIT), "it did not happen in time"

    def send(self, text: str, channel: str = CRISIS, thread_ts: str | None = None) -> Message | None:
        return self.server.call(lambda: self.server.workspace.send(channel, text, thread_ts=thread_ts))

    def http(
        self, path: str, *, method: str = "GET", body: Any = None, headers: dict[str, str] | None = None
    ) -> Answer:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.server.origin + path,
            data=data,
            method=method,
            headers={"Content-Type": "application/json", **(headers or {})},
        )
        try:
            with urllib.request.urlopen(request, timeout=WAIT) as response:
                return Answer(response.status, dict(response.headers), response.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, dict(error.headers), error.read())

    def ui(self, what: str, body: dict[str, Any]) -> Any:
        return self.http(f"/ui/{what}", method="POST", body=body, headers={"X-Sitroom": "1"}).json


@pytest.fixture
def timers() -> Timers | None:
    """The workspace's real clock; a test that moves it by hand overrides this."""
    return None


@pytest.fixture
def desk(timers: Timers | None) -> Iterator[Desk]:
    clock = MovableClock(START)
    server = Server(clock, REGISTRATION, seeds.load(), port=0, timers=timers).start()
    api = server.workspace.api
    client = WebClient(token=api.bot_token, base_url=f"{server.origin}/api/", retry_handlers=[], timeout=int(WAIT))
    yield Desk(server, clock, client)
    server.close()


class Heard:
    """What a listener was called with, for tests to wait on."""

    def __init__(self) -> None:
        self._items: list[dict[str, Any]] = []
        self._more = threading.Condition()

    def __call__(self, item: dict[str, Any]) -> None:
        with self._more:
            self._items.append(item)
            self._more.notify_all()

    def first(self, predicate: Callable[[dict[str, Any]], bool] = lambda _: True) -> dict[str, Any]:
        def found() -> dict[str, Any] | None:
            return next((item for item in self._items if predicate(item)), None)

        with self._more:
            assert self._more.wait_for(lambda: found() is not None, WAIT), "the app was not told"
            item = found()
            assert item is not None
            return item

    def all(self) -> list[dict[str, Any]]:
        with self._more:
            return list(self._items)


@pytest.fixture
def app(desk: Desk) -> App:
    """A Bolt app that the test gives listeners, before `connect`."""
    return App(client=desk.client, token_verification_enabled=False)


@pytest.fixture
def connect(desk: Desk, app: App) -> Iterator[Callable[[], SocketModeHandler]]:
    handlers: list[SocketModeHandler] = []

    def begin() -> SocketModeHandler:
        handler = SocketModeHandler(app, desk.server.workspace.api.app_token, ping_interval=1)
        handlers.append(handler)
        handler.connect()
        return handler

    yield begin
    for handler in handlers:
        handler.close()
