"""What Slack sends, through the real Bolt app: acknowledged, claimed once, handed over; all else acknowledged too."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from slack_bolt import BoltRequest, BoltResponse
from slack_sdk.signature import SignatureVerifier

from bot.app import Bot, Tokens
from bot.store import Store
from digests.errors import StoreError
from tests.bot.slack_fakes import FakeNews, FakeSender, StepClock

COMMAND = {
    "command": "/crisis",
    "text": "status",
    "team_id": "T1",
    "channel_id": "C1",
    "user_id": "U1",
    "trigger_id": "13345224609.738474920.8088930838d88f008e0",
    "response_url": "https://hooks.example/commands/1",
}
SECRET = "no secret at all"


@pytest.fixture
def wired(news: FakeNews, store: Store, sender: FakeSender, clock: StepClock) -> Bot:
    return Bot(news, store, sender, clock, tokens=Tokens("xoxb-1", signing_secret=SECRET), pace=0.0)


def send(bot: Bot, body: dict[str, Any]) -> BoltResponse:
    assert bot.app is not None
    return bot.app.dispatch(BoltRequest(mode="socket_mode", body=body))


def event(number: int = 1, **fields: Any) -> dict[str, Any]:
    inner = {"type": "message", "channel": "C1", "user": "U1", "ts": "5.1", "text": "hello", **fields}
    return {"type": "event_callback", "team_id": "T1", "event_id": f"Ev{number}", "event": inner}


def button(action: str, value: str) -> dict[str, Any]:
    return {
        "type": "block_actions",
        "team": {"id": "T1"},
        "user": {"id": "U1", "team_id": "T1"},
        "channel": {"id": "C1"},
        "container": {"type": "message", "channel_id": "C1", "message_ts": "5.1"},
        "trigger_id": "tr-1",
        "response_url": "https://hooks.example/actions/1",
        "actions": [{"type": "button", "action_id": action, "block_id": "b", "value": value, "action_ts": "6.1"}],
    }


def jobs(store: Store) -> list[tuple[str, dict[str, Any]]]:
    found = []
    while (job := store.jobs.take("test", 0.0, 1e9)) is not None:
        found.append((job.kind, dict(job.payload)))
    return found


@pytest.mark.parametrize("name", ["/crisis", "/timeline", "/sitrep", "/digest", "/status", "/ops-crisis"])
def test_a_command_is_acknowledged_and_queued_wherever_it_is_delivered(name: str, wired: Bot, store: Store) -> None:
    response = send(wired, {**COMMAND, "command": name})
    assert (response.status, response.body) == (200, "")
    assert [(kind, payload["command"]) for kind, payload in jobs(store)] == [("command", name)]


def test_a_command_that_comes_twice_is_queued_once(wired: Bot, store: Store) -> None:
    assert send(wired, COMMAND).status == send(wired, COMMAND).status == 200
    assert len(jobs(store)) == 1


def test_a_mention_goes_to_the_thread_of_its_message(wired: Bot, store: Store) -> None:
    send(wired, event(1, type="app_mention", text="<@UBOT> status"))
    send(wired, event(2, type="app_mention", text="<@UBOT> status", thread_ts="4.4", ts="5.2"))
    send(wired, event(2, type="app_mention", text="<@UBOT> status", thread_ts="4.4", ts="5.2"))
    assert [(kind, payload["thread_ts"]) for kind, payload in jobs(store)] == [("mention", "5.1"), ("mention", "4.4")]


def test_a_posted_link_is_queued_with_its_markup_taken_off(wired: Bot, store: Store) -> None:
    send(wired, event(text="look: <https://courier.example/a?x=1&amp;y=2|courier.example> !"))
    (job,) = jobs(store)
    assert job == (
        "message",
        {"channel": "C1", "user": "U1", "thread_ts": "5.1", "links": ["https://courier.example/a?x=1&y=2"]},
    )


@pytest.mark.parametrize(
    ("scenario", "fields"),
    [
        ("no link", {"text": "hello"}),
        ("an unfurl", {"subtype": "message_changed", "text": "https://a.example/b", "message": {"text": "x"}}),
        ("another bot", {"bot_id": "B9", "text": "https://a.example/b"}),
        ("another bot's old form", {"subtype": "bot_message", "text": "https://a.example/b"}),
        ("ourselves", {"user": "UBOT", "text": "https://a.example/b"}),
        ("a request to us, which comes as app_mention", {"text": "<@UBOT> add <https://a.example/b>"}),
        ("somebody else joined", {"type": "member_joined_channel"}),
        ("a link in code", {"text": "`https://a.example/b`"}),
        ("nothing we know", {"type": "emoji_changed"}),
        ("another bot's mention", {"type": "app_mention", "bot_id": "B9", "text": "<@UBOT> status"}),
    ],
)
def test_what_is_not_for_us_is_acknowledged_and_left(
    scenario: str, fields: dict[str, Any], wired: Bot, store: Store
) -> None:
    assert send(wired, event(**fields)).status == 200
    assert jobs(store) == []


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("channel_left", "left"),
        ("group_left", "left"),
        ("channel_archive", "archived"),
        ("channel_unarchive", "unarchived"),
        ("member_joined_channel", "joined"),
    ],
)
def test_what_happens_to_us_in_a_channel_is_queued(kind: str, what: str, wired: Bot, store: Store) -> None:
    send(wired, {**event(), "event": {"type": kind, "channel": "C1", "user": "UBOT"}})
    assert jobs(store) == [("room", {"channel": "C1", "what": what})]


def test_a_button_is_acknowledged_and_queued(wired: Bot, store: Store) -> None:
    assert send(wired, button("share", "token")).status == 200
    ((kind, payload),) = jobs(store)
    assert (kind, payload["action"], payload["value"], payload["user"]) == ("action", "share", "token", "U1")


@pytest.mark.parametrize(
    "body",
    [
        {"type": "shortcut", "callback_id": "x", "trigger_id": "1", "team": {"id": "T1"}, "user": {"id": "U1"}},
        {"type": "view_submission", "view": {"callback_id": "x", "type": "modal"}, "team": {"id": "T1"},
         "user": {"id": "U1"}},
        {"type": "block_suggestion", "action_id": "x", "block_id": "b", "value": "", "team": {"id": "T1"},
         "user": {"id": "U1"}},
    ],
)  # fmt: skip
def test_kinds_of_requests_that_we_do_not_use_are_acknowledged(body: dict[str, Any], wired: Bot) -> None:
    assert send(wired, body).status == 200


def test_what_cannot_be_stored_is_not_acknowledged_so_that_slack_sends_it_again(
    wired: Bot, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> bool:
        raise StoreError("disk full")

    monkeypatch.setattr(store.jobs, "put", full)
    assert send(wired, COMMAND).status == 500
    assert send(wired, event(text="https://a.example/b")).status == 500


def test_http_mode_takes_only_what_slack_has_signed(wired: Bot, store: Store) -> None:
    assert wired.app is not None
    body = json.dumps(event(text="https://a.example/some-long-headline"))
    stamp = str(int(time.time()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body)
    headers = {
        "content-type": "application/json",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": signature or "",
    }
    assert wired.app.dispatch(BoltRequest(body=body, headers={**headers, "x-slack-signature": "v0=00"})).status == 401
    assert jobs(store) == []
    assert wired.app.dispatch(BoltRequest(body=body, headers=headers)).status == 200
    assert len(jobs(store)) == 1
