"""Web API calls by the SDK, and Slack's refusals."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.workspace.state import CRISIS, ME, NEWSROOM, PRIVATE

from .conftest import Desk


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(SlackApiError) as refusal:
        call()
    return str(refusal.value.response["error"])


def test_the_app_learns_who_it_is(desk: Desk) -> None:
    answer = desk.client.auth_test()
    assert (answer["team_id"], answer["user_id"], answer["bot_id"]) == ("T0SITROOM", "U0SITROOM", "B0SITROOM")
    assert "chat:write" in answer.headers["x-oauth-scopes"]


def test_a_message_is_posted_found_again_by_its_metadata_changed_and_deleted(desk: Desk) -> None:
    metadata = {"event_type": "told", "event_payload": {"key": "k1"}}
    ts = desk.client.chat_postMessage(channel=CRISIS, text="One & <two>", metadata=metadata)["ts"]
    history = desk.client.conversations_history(channel=CRISIS, include_all_metadata=True, oldest="0")["messages"]
    assert history[0]["metadata"] == metadata
    assert history[0]["bot_id"] == "B0SITROOM"
    desk.client.chat_update(channel=CRISIS, ts=ts, text="Three")
    (message,) = desk.messages()
    assert (message.text, message.edited) == ("Three", True)
    desk.client.chat_delete(channel=CRISIS, ts=ts)
    assert desk.messages() == []


def test_replies_hang_on_their_root(desk: Desk) -> None:
    root = desk.send("https://nobody.example/article")
    assert root is not None
    reply = desk.client.chat_postMessage(channel=CRISIS, text="In short", thread_ts=root.ts)["ts"]
    replies = desk.client.conversations_replies(channel=CRISIS, ts=root.ts)["messages"]
    assert [item["ts"] for item in replies] == [root.ts, reply]
    assert replies[0]["reply_count"] == 1
    history = desk.client.conversations_history(channel=CRISIS)["messages"]
    assert [item["ts"] for item in history] == [root.ts]


def test_a_long_history_comes_in_pages_newest_first(desk: Desk) -> None:
    sent = [desk.send(f"m{number}") for number in range(5)]
    first = desk.client.conversations_history(channel=CRISIS, limit=3)
    assert [item["text"] for item in first["messages"]] == ["m4", "m3", "m2"]
    cursor = first["response_metadata"]["next_cursor"]
    rest = desk.client.conversations_history(channel=CRISIS, limit=3, cursor=cursor)
    assert [item["text"] for item in rest["messages"]] == ["m1", "m0"]
    assert rest["has_more"] is False
    assert sent[2] is not None
    later = desk.client.conversations_history(channel=CRISIS, oldest=sent[2].ts)
    assert [item["text"] for item in later["messages"]] == ["m4", "m3"]


def test_ephemeral_messages_are_in_no_history_and_cannot_be_changed(desk: Desk) -> None:
    ts = desk.client.chat_postEphemeral(channel=CRISIS, user=ME, text="For you")["message_ts"]
    assert desk.client.conversations_history(channel=CRISIS)["messages"] == []
    assert refused(lambda: desk.client.chat_update(channel=CRISIS, ts=ts, text="x")) == "message_not_found"
    assert refused(lambda: desk.client.chat_postEphemeral(channel=CRISIS, user="U9", text="x")) == "user_not_in_channel"


def test_two_messages_in_a_second_in_one_channel_are_one_too_many(desk: Desk) -> None:
    desk.client.chat_postMessage(channel=CRISIS, text="One")
    with pytest.raises(SlackApiError) as refusal:
        desk.client.chat_postMessage(channel=CRISIS, text="Two")
    assert refusal.value.response.status_code == 429
    assert refusal.value.response["error"] == "ratelimited"
    assert refusal.value.response.headers["Retry-After"] == "1"
    desk.client.chat_postMessage(channel=NEWSROOM, text="Elsewhere")
    assert [item.text for item in desk.messages()] == ["One"]


def test_channels_and_people_are_described(desk: Desk) -> None:
    room = desk.client.conversations_info(channel=PRIVATE)["channel"]
    assert (room["name"], room["is_private"], room["is_member"], room["is_archived"]) == (
        "security",
        True,
        True,
        False,
    )
    listed = desk.client.conversations_list(types="public_channel,private_channel")["channels"]
    assert {item["id"] for item in listed} == {CRISIS, NEWSROOM, PRIVATE}
    user = desk.client.users_info(user=ME)["user"]
    assert (user["tz"], user["tz_offset"], user["is_bot"]) == ("Asia/Karachi", 18_000, False)


def test_slack_refuses_in_its_own_words(desk: Desk) -> None:
    post = desk.client.chat_postMessage
    assert refused(lambda: post(channel="C9", text="x")) == "channel_not_found"
    assert refused(lambda: desk.client.api_call("chat.postMessage", json={"channel": CRISIS})) == "no_text"
    assert refused(lambda: post(channel=CRISIS, text="x", thread_ts="1.2")) == "thread_not_found"
    assert refused(lambda: desk.client.users_info(user="U9")) == "user_not_found"
    assert refused(lambda: desk.client.conversations_join(channel=CRISIS)) == "missing_scope"
    assert refused(lambda: desk.client.api_call("chat.sing")) == "unknown_method"
    assert refused(lambda: desk.client.conversations_history(channel=CRISIS, limit="many")) == "invalid_arguments"  # type: ignore[arg-type]
    mine = desk.send("Mine")
    assert mine is not None
    assert refused(lambda: desk.client.chat_update(channel=CRISIS, ts=mine.ts, text="x")) == "cant_update_message"
    assert refused(lambda: desk.client.chat_delete(channel=CRISIS, ts=mine.ts)) == "cant_delete_message"
    desk.send("/archive")
    assert refused(lambda: post(channel=CRISIS, text="x")) == "is_archived"
    desk.send("/kick sitroom", channel=NEWSROOM)
    assert refused(lambda: post(channel=NEWSROOM, text="x")) == "not_in_channel"


def test_a_block_that_breaks_a_limit_is_told_with_its_place(desk: Desk) -> None:
    block = {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}
    with pytest.raises(SlackApiError) as refusal:
        desk.client.chat_postMessage(channel=CRISIS, text="x", blocks=[block])
    assert refusal.value.response["error"] == "invalid_blocks"
    assert refusal.value.response["response_metadata"]["messages"] == [
        "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"
    ]


def test_tokens_open_only_what_they_are_for(desk: Desk) -> None:
    def client(token: str | None) -> WebClient:
        return WebClient(token=token, base_url=f"{desk.server.origin}/api/", retry_handlers=[])

    api = desk.server.workspace.api
    assert refused(lambda: client(None).auth_test()) == "not_authed"
    assert refused(lambda: client("xoxb-stolen").auth_test()) == "invalid_auth"
    assert refused(lambda: client(api.app_token).auth_test()) == "not_allowed_token_type"
    assert refused(lambda: client(None).apps_connections_open(app_token=api.bot_token)) == "not_allowed_token_type"
    url = client(None).apps_connections_open(app_token=api.app_token)["url"]
    assert url.startswith(f"ws://127.0.0.1:{desk.server.port}/link/?ticket=")
    assert desk.http("/link/?ticket=guessed").status == 403
