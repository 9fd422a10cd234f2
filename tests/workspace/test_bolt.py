"""A real Bolt app over real Socket Mode and Web API calls: what works here works there."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler

from bot.workspace.state import BOT_USER, CRISIS, ME, PRIVATE

from .conftest import Desk, Heard

Connect = Callable[[], SocketModeHandler]
BUTTON: list[dict[str, Any]] = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "Where it stands"}},
    {
        "type": "actions",
        "elements": [
            {"type": "button", "action_id": "share", "text": {"type": "plain_text", "text": "Share"}, "value": "42"}
        ],
    },
]


def test_a_command_is_answered_for_its_asker_alone(desk: Desk, app: App, connect: Connect) -> None:
    heard = Heard()

    @app.command("/crisis")
    def answer(ack: Any, body: dict[str, Any], respond: Any) -> None:
        ack()
        heard(body)
        respond(text="Here it stands", blocks=BUTTON)

    connect()
    assert desk.send("/crisis status iran") is None
    desk.wait(
        lambda: any(item.only_for == ME for item in desk.server.workspace.state.channels[CRISIS].messages.values())
    )
    body = heard.first()
    assert (body["command"], body["text"], body["user_id"], body["channel_id"]) == (
        "/crisis",
        "status iran",
        ME,
        CRISIS,
    )
    assert body["trigger_id"]
    (message,) = desk.messages()
    assert message.text == "Here it stands"
    assert message.command == "/crisis status iran"
    assert desk.client.conversations_history(channel=CRISIS)["messages"] == []


def test_an_answer_in_the_acknowledgement_is_shown(desk: Desk, app: App, connect: Connect) -> None:
    @app.command("/crisis")
    def answer(ack: Any) -> None:
        ack(text="At once", response_type="in_channel")

    connect()
    desk.send("/crisis")
    desk.wait(lambda: bool(desk.server.workspace.state.channels[CRISIS].messages))
    (message,) = desk.messages()
    assert (message.text, message.only_for) == ("At once", None)


def test_a_command_without_an_app_fails_where_it_was_typed(desk: Desk) -> None:
    desk.send("/crisis status")
    desk.wait(lambda: bool(desk.server.workspace.state.channels[CRISIS].messages))
    (message,) = desk.messages()
    assert message.failed == "/crisis failed with the error “dispatch_failed”"
    assert message.only_for == ME


def test_a_button_of_an_ephemeral_answer_can_share_it_and_take_it_away(desk: Desk, app: App, connect: Connect) -> None:
    heard = Heard()

    @app.command("/crisis")
    def answer(ack: Any, respond: Any) -> None:
        ack()
        respond(text="Here it stands", blocks=BUTTON)

    @app.action("share")
    def share(ack: Any, body: dict[str, Any], client: Any, respond: Any) -> None:
        ack()
        heard(body)
        client.chat_postMessage(channel=body["channel"]["id"], text="Shared")
        respond(delete_original=True)

    connect()
    desk.send("/crisis status")
    room = desk.server.workspace.state.channels[CRISIS].messages
    desk.wait(lambda: len(room) == 1)
    (asked,) = desk.messages()
    block = next(block for block in asked.blocks or () if block["type"] == "actions")
    answered = desk.ui(
        "action",
        {"channel": CRISIS, "ts": asked.ts, "block_id": block["block_id"], "action_id": "share", "value": "42"},
    )
    assert answered == {"ok": True}
    desk.wait(lambda: [item.text for item in room.values()] == ["Shared"])
    body = heard.first()
    assert body["actions"][0]["value"] == "42"
    assert body["actions"][0]["block_id"] == block["block_id"]
    assert body["container"]["is_ephemeral"] is True
    assert "message" not in body


def test_a_message_reaches_the_app_with_its_links_marked_and_later_its_card(
    desk: Desk, app: App, connect: Connect
) -> None:
    heard = Heard()

    @app.event("message")
    def listen(body: dict[str, Any]) -> None:
        heard(body)

    connect()
    desk.clock.move(desk.clock.now().replace(month=1, day=17))
    posted = desk.send("Seen this? https://tamarisk-wire.example/2024/01/16/strikes?a=1&b=2, <really>")
    assert posted is not None
    body = heard.first()
    event = body["event"]
    assert event["text"] == (
        "Seen this? <https://tamarisk-wire.example/2024/01/16/strikes?a=1&amp;b=2>, &lt;really&gt;"
    )
    assert (event["user"], event["channel"], event["channel_type"], event["ts"]) == (ME, CRISIS, "channel", posted.ts)
    assert body["event_id"].startswith("Ev")
    assert body["authorizations"][0]["user_id"] == BOT_USER
    changed = heard.first(lambda item: item["event"].get("subtype") == "message_changed")["event"]
    assert changed["message"]["ts"] == posted.ts
    assert changed["message"]["attachments"][0]["service_name"] == "Tamarisk Wire"
    assert "attachments" not in changed["previous_message"]


def test_a_mention_in_a_thread_sends_both_events(desk: Desk, app: App, connect: Connect) -> None:
    heard = Heard()

    @app.event("message")
    def listen(body: dict[str, Any]) -> None:
        heard(body)

    @app.event("app_mention")
    def mentioned(body: dict[str, Any]) -> None:
        heard(body)

    connect()
    root = desk.send("Morning")
    assert root is not None
    desk.send("@Sitroom status, please", thread_ts=root.ts)
    mention = heard.first(lambda item: item["event"]["type"] == "app_mention")["event"]
    assert mention["text"] == f"<@{BOT_USER}> status, please"
    assert mention["thread_ts"] == root.ts
    heard.first(lambda item: item["event"]["type"] == "message" and item["event"].get("parent_user_id") == ME)


def test_only_events_that_the_manifest_asks_for_are_sent(desk: Desk, app: App, connect: Connect) -> None:
    heard = Heard()

    @app.event("channel_archive")
    def archived(body: dict[str, Any]) -> None:
        heard(body)

    @app.event("channel_unarchive")
    def back(body: dict[str, Any]) -> None:
        heard(body)

    @app.event("message")
    def listen(body: dict[str, Any]) -> None:
        heard(body)

    connect()
    desk.send("/archive")
    desk.send("/unarchive")
    desk.send("Morning")
    heard.first(lambda item: item["event"].get("text") == "Morning")
    heard.first(lambda item: item["event"]["type"] == "channel_archive")
    assert [item["event"]["type"] for item in heard.all() if item["event"]["type"] != "message"] == ["channel_archive"]


def test_out_of_a_channel_the_app_hears_nothing_there_until_it_is_invited_again(
    desk: Desk, app: App, connect: Connect
) -> None:
    heard = Heard()
    for name in ("group_left", "member_joined_channel", "message"):
        app.event(name)(lambda body: heard(body))
    connect()
    desk.send("/kick @sitroom", channel=PRIVATE)
    desk.send("Among ourselves", channel=PRIVATE)
    refusal = pytest.raises(Exception, match="channel_not_found")
    with refusal:
        desk.client.chat_postMessage(channel=PRIVATE, text="x")
    desk.send("/invite @sitroom", channel=PRIVATE)
    heard.first(lambda item: item["event"]["type"] == "member_joined_channel")
    heard.first(lambda item: item["event"]["type"] == "group_left")
    desk.send("Welcome", channel=PRIVATE)
    heard.first(lambda item: item["event"].get("text") == "Welcome")
    assert not [item for item in heard.all() if item["event"].get("text") == "Among ourselves"]


def test_a_refreshed_connection_is_replaced_and_nothing_is_lost(desk: Desk, app: App, connect: Connect) -> None:
    heard = Heard()

    @app.event("message")
    def listen(body: dict[str, Any]) -> None:
        heard(body)

    handler = connect()
    frames = Heard()
    handler.client.on_message_listeners.append(lambda text: frames(json.loads(text)))
    desk.server.call(desk.server.workspace.socket.disconnect)
    desk.send("In between")
    heard.first(lambda item: item["event"].get("text") == "In between")
    frames.first(lambda frame: frame["type"] == "hello" and frame["num_connections"] == 2)
