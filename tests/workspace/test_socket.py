"""Envelopes, acknowledgements and redelivery, on a clock that the test moves."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.workspace.socket import Socket
from bot.workspace.timers import HandTimers

EVENT = {"type": "event_callback", "event_id": "Ev1", "event": {"type": "message"}}


class Wire:
    """A connection that keeps what was sent."""

    def __init__(self) -> None:
        self.frames: list[dict[str, Any]] = []
        self.closed = False

    def send(self, text: str) -> None:
        self.frames.append(json.loads(text))

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def timers() -> HandTimers:
    return HandTimers()


@pytest.fixture
def socket(timers: HandTimers) -> Socket:
    return Socket(timers)


@pytest.fixture
def wire(socket: Socket) -> Wire:
    wire = Wire()
    socket.connected(wire)
    return wire


def ack(socket: Socket, frame: dict[str, Any], payload: dict[str, Any] | None = None) -> None:
    answer = {"envelope_id": frame["envelope_id"]} | ({"payload": payload} if payload else {})
    socket.heard(json.dumps(answer))


def test_a_new_connection_is_greeted_with_the_number_of_connections(socket: Socket, wire: Wire) -> None:
    second = Wire()
    socket.connected(second)
    assert wire.frames[0]["type"] == "hello"
    assert second.frames[0]["num_connections"] == 2


def test_an_acknowledged_event_never_comes_again(socket: Socket, wire: Wire, timers: HandTimers) -> None:
    socket.event(EVENT)
    frame = wire.frames[1]
    assert frame["type"] == "events_api"
    assert frame["payload"] == EVENT
    assert frame["accepts_response_payload"] is False
    assert frame["retry_attempt"] == 0
    ack(socket, frame)
    timers.advance(1000)
    assert len(wire.frames) == 2
    assert socket.unacknowledged == 0


def test_an_event_comes_again_at_once_after_a_minute_and_after_five_and_is_then_given_up(
    socket: Socket, wire: Wire, timers: HandTimers
) -> None:
    socket.event(EVENT)
    seen = []
    for at in (2.9, 3.1, 65.9, 66.1, 368.9, 369.1, 2000):
        timers.advance(at - timers.monotonic())
        seen.append((at, len(wire.frames) - 1))
    # 3 s without an acknowledgement, then 0 s, 60 s and 300 s until it is sent again
    assert seen == [(2.9, 1), (3.1, 2), (65.9, 2), (66.1, 3), (368.9, 3), (369.1, 4), (2000, 4)]
    assert [frame["retry_attempt"] for frame in wire.frames[1:]] == [0, 1, 2, 3]
    assert wire.frames[2]["retry_reason"] == "timeout"
    assert {frame["payload"]["event_id"] for frame in wire.frames[1:]} == {"Ev1"}
    assert len({frame["envelope_id"] for frame in wire.frames[1:]}) == 4
    assert socket.unacknowledged == 0


def test_a_late_acknowledgement_of_the_first_envelope_stops_the_redelivery(
    socket: Socket, wire: Wire, timers: HandTimers
) -> None:
    socket.event(EVENT)
    timers.advance(10)
    ack(socket, wire.frames[1])
    timers.advance(1000)
    assert len(wire.frames) == 3


def test_an_event_without_a_connection_waits_for_the_next_attempt(socket: Socket, timers: HandTimers) -> None:
    socket.event(EVENT)
    timers.advance(1)
    wire = Wire()
    socket.connected(wire)
    timers.advance(2)
    assert wire.frames[1]["payload"] == EVENT
    assert wire.frames[1]["retry_attempt"] == 1


def test_a_command_that_is_not_acknowledged_in_three_seconds_fails_once(
    socket: Socket, wire: Wire, timers: HandTimers
) -> None:
    failures: list[str] = []
    socket.request("slash_commands", {"command": "/crisis"}, lambda _: None, failures.append)
    timers.advance(2.9)
    assert failures == []
    timers.advance(1000)
    assert failures == ["operation_timeout"]
    assert len(wire.frames) == 2


def test_a_command_without_any_connection_fails_at_once(socket: Socket, timers: HandTimers) -> None:
    failures: list[str] = []
    socket.request("slash_commands", {"command": "/crisis"}, lambda _: None, failures.append)
    timers.advance(0)
    assert failures == ["dispatch_failed"]


def test_the_answer_in_an_acknowledgement_reaches_the_asker(socket: Socket, wire: Wire) -> None:
    answers: list[dict[str, Any] | None] = []
    socket.request("slash_commands", {"command": "/crisis"}, answers.append, lambda _: None)
    assert wire.frames[1]["accepts_response_payload"] is True
    ack(socket, wire.frames[1], {"text": "Here you are"})
    ack(socket, wire.frames[1], {"text": "Twice"})
    assert answers == [{"text": "Here you are"}]


def test_each_payload_goes_to_one_connection_in_turn(socket: Socket, wire: Wire) -> None:
    second = Wire()
    socket.connected(second)
    for _ in range(4):
        socket.event(EVENT)
    assert len(wire.frames) == len(second.frames) == 3
    socket.gone(wire)
    socket.event(EVENT)
    assert len(second.frames) == 4


def test_a_refresh_is_announced_before_the_connection_closes(socket: Socket, wire: Wire, timers: HandTimers) -> None:
    socket.disconnect()
    assert wire.frames[-1]["type"] == "disconnect"
    assert wire.frames[-1]["reason"] == "refresh_requested"
    assert not wire.closed
    timers.advance(10)
    assert wire.closed


def test_a_hushed_socket_sends_nothing_more(socket: Socket, wire: Wire, timers: HandTimers) -> None:
    socket.event(EVENT)
    socket.hush()
    socket.event(EVENT)
    timers.advance(1000)
    assert len(wire.frames) == 2
    assert socket.wait_quiet(0)


@pytest.mark.parametrize("frame", ["", "{", "[]", '"x"', '{"envelope_id": 7}', '{"envelope_id": "unknown"}'])
def test_noise_on_the_wire_is_no_acknowledgement(socket: Socket, wire: Wire, frame: str) -> None:
    socket.event(EVENT)
    socket.heard(frame)
    assert socket.unacknowledged == 1
