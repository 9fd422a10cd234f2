"""What the workspace does to a real Bolt app that is too slow, on a clock that the test moves."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.workspace.state import CRISIS, ME
from bot.workspace.timers import HandTimers

from .conftest import WAIT, Desk, Heard

Connect = Callable[[], SocketModeHandler]


@pytest.fixture
def timers() -> HandTimers:
    return HandTimers()


@pytest.fixture
def held() -> Iterator[threading.Event]:
    """Lets a listener go that a test has held up."""
    event = threading.Event()
    yield event
    event.set()


def test_an_event_that_no_listener_wants_is_never_acknowledged_and_comes_again(
    desk: Desk, connect: Connect, timers: HandTimers
) -> None:
    handler = connect()
    heard = Heard()

    def listen(_: Any, request: SocketModeRequest) -> None:
        heard({"attempt": request.retry_attempt, "reason": request.retry_reason, "id": request.payload["event_id"]})

    handler.client.socket_mode_request_listeners.append(listen)
    desk.send("Nobody listens")
    first = heard.first()
    assert (first["attempt"], first["reason"]) == (0, "")
    for attempt, seconds in enumerate((3.0, 63.0, 303.0), start=1):
        desk.server.call(lambda wait=seconds: timers.advance(wait))
        again = heard.first(lambda item, number=attempt: item["attempt"] == number)
        assert (again["reason"], again["id"]) == ("timeout", first["id"])


def test_a_command_that_is_acknowledged_too_late_has_failed_before_the_eyes_of_its_asker(
    desk: Desk,
    app: App,
    connect: Connect,
    timers: HandTimers,
    held: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard, frames = Heard(), Heard()
    socket = desk.server.workspace.socket
    hear = socket.heard
    monkeypatch.setattr(socket, "heard", lambda text: (hear(text), frames({"text": text})))

    @app.command("/crisis")
    def slow(ack: Any, body: dict[str, Any]) -> None:
        heard(body)
        held.wait(WAIT)
        ack(text="Too late")

    connect()
    desk.send("/crisis status")
    heard.first()
    desk.server.call(lambda: timers.advance(3.0))
    (message,) = desk.messages()
    assert (message.failed, message.text, message.only_for) == (
        "/crisis failed with the error “operation_timeout”",
        "/crisis status",
        ME,
    )
    held.set()
    frames.first(lambda frame: "Too late" in frame["text"])
    assert desk.messages() == [message]


def test_a_click_that_is_not_answered_is_told(desk: Desk, app: App, connect: Connect, timers: HandTimers) -> None:
    heard = Heard()

    @app.middleware
    def see(body: dict[str, Any], next: Callable[[], None]) -> None:
        heard(body)
        next()

    connect()
    block = {
        "type": "actions",
        "elements": [{"type": "button", "action_id": "x", "text": {"type": "plain_text", "text": "X"}}],
    }
    ts = desk.client.chat_postMessage(channel=CRISIS, text="Press", blocks=[block])["ts"]
    assert desk.ui("action", {"channel": CRISIS, "ts": ts, "block_id": "", "action_id": "x"}) == {"ok": True}
    heard.first(lambda body: body["type"] == "block_actions")
    seq = desk.server.workspace.log.seq
    desk.server.call(lambda: timers.advance(3.0))
    assert desk.server.workspace.log.seq == seq + 1


def test_a_response_url_is_closed_after_half_an_hour(
    desk: Desk, app: App, connect: Connect, timers: HandTimers
) -> None:
    heard = Heard()

    @app.command("/crisis")
    def answer(ack: Any, body: dict[str, Any]) -> None:
        ack()
        heard(body)

    connect()
    desk.send("/crisis status")
    path = heard.first()["response_url"].removeprefix(desk.server.origin)
    assert desk.http(path, method="POST", body={"text": "In time"}).body == b"ok"
    desk.server.call(lambda: timers.advance(1801))
    late = desk.http(path, method="POST", body={"text": "Late"})
    assert (late.status, late.body) == (404, b"expired_url")
    bad = desk.http("/response/guessed", method="POST", body={"text": "x"})
    assert (bad.status, bad.body) == (404, b"invalid_url")
