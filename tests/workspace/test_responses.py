"""Response URLs: five uses, thirty minutes."""

from __future__ import annotations

from typing import Any

import pytest

from bot.workspace.responses import Responses
from bot.workspace.rules import ApiError
from bot.workspace.state import BOT_USER, CRISIS, ME, Message, State
from bot.workspace.timers import HandTimers
from digests.clock import MovableClock

from .conftest import START


class Room:
    """A state and its response URLs, on clocks that stand still."""

    def __init__(self) -> None:
        self.timers = HandTimers()
        self.state = State(MovableClock(START), lambda *_: None)
        self.responses = Responses(self.state, self.timers, "http://127.0.0.1:1")

    def url(self, **fields: Any) -> str:
        return self.responses.make(CRISIS, ME, **fields).rsplit("/", 1)[1]

    def use(self, token: str, **body: Any) -> str:
        try:
            self.responses.use(token, body)
        except ApiError as error:
            return error.error
        return "ok"

    def messages(self) -> list[Message]:
        return list(self.state.channels[CRISIS].messages.values())


@pytest.fixture
def room() -> Room:
    return Room()


def test_five_uses_and_not_a_sixth(room: Room) -> None:
    token = room.url()
    assert [room.use(token, text=f"{number}") for number in range(6)] == ["ok"] * 5 + ["used_url"]
    assert len(room.messages()) == 5


def test_thirty_minutes_and_not_longer(room: Room) -> None:
    token = room.url()
    room.timers.advance(30 * 60)
    assert room.use(token, text="Just in time") == "ok"
    room.timers.advance(1)
    assert room.use(token, text="Late") == "expired_url"


def test_an_answer_is_for_the_asker_alone_unless_it_says_otherwise(room: Room) -> None:
    token = room.url(command="/crisis status")
    room.use(token, text="For you")
    room.use(token, text="For all", response_type="in_channel")
    assert [(item.only_for, item.command) for item in room.messages()] == [(ME, "/crisis status"), (None, None)]


def test_what_a_button_stood_on_is_replaced_or_deleted(room: Room) -> None:
    original = room.state.post(CRISIS, BOT_USER, "Old", only_for=ME)
    token = room.url(original=original)
    assert room.use(token, text="New", replace_original=True) == "ok"
    assert [item.text for item in room.messages()] == ["New"]
    assert room.use(token, delete_original=True) == "ok"
    assert room.messages() == []
    assert room.use(token, delete_original=True) == "message_not_found"


def test_a_refused_message_costs_no_use_and_changes_nothing(room: Room) -> None:
    token = room.url()
    for _ in range(7):
        assert room.use(token, blocks=[{"type": "marquee"}]) == "invalid_blocks"
    assert room.use(token) == "no_text"
    assert room.use(token, text="Fine") == "ok"


def test_a_guessed_url_opens_nothing(room: Room) -> None:
    assert room.use("guessed", text="x") == "invalid_url"
