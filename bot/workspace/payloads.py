"""The shapes in which Slack tells an app what happened: events, slash commands, button clicks. Pure.

Source: docs.slack.dev, reference of each event; "Interactivity payloads".
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.workspace.state import APP, BOT, BOT_USER, DOMAIN, TEAM, Channel, Json, Message, User


def callback(event: Json, number: int) -> Json:
    """An event in its envelope of the Events API; `number` makes its id, the same in every redelivery."""
    return {
        "token": "local",
        "team_id": TEAM,
        "context_team_id": TEAM,
        "context_enterprise_id": None,
        "api_app_id": APP,
        "event": event,
        "type": "event_callback",
        "event_id": f"Ev0{number:08d}",
        "event_time": int(float(event["event_ts"])),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM,
                "user_id": BOT_USER,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{secrets.token_hex(8)}",
    }


def message(message: Message) -> Json:
    """A message as histories and events carry it."""
    shape: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts, "team": TEAM}
    if message.by_app:
        shape |= {"bot_id": BOT, "app_id": APP, "bot_profile": {"id": BOT, "app_id": APP, "name": "Sitroom"}}
    if message.client_msg_id:
        shape["client_msg_id"] = message.client_msg_id
    if message.blocks:
        shape["blocks"] = message.blocks
    if message.attachments:
        shape["attachments"] = message.attachments
    if message.unfurl:
        shape["attachments"] = [*(message.attachments or []), attachment(message.unfurl)]
    if message.thread_ts:
        shape["thread_ts"] = message.thread_ts
    if message.edited:
        shape["edited"] = {"user": message.user, "ts": message.ts}
    if message.replies:
        shape |= {"thread_ts": message.ts, "reply_count": len(message.replies), "latest_reply": message.replies[-1]}
    return shape


def attachment(unfurl: Mapping[str, str]) -> Json:
    """The card under a link, as Slack adds it to the message."""
    return {
        "id": 1,
        "from_url": unfurl["url"],
        "original_url": unfurl["url"],
        "title": unfurl["title"],
        "title_link": unfurl["url"],
        "service_name": unfurl["outlet"],
        "text": unfurl["text"],
        "fallback": f"{unfurl['outlet']}: {unfurl['title']}",
    }


def channel(channel: Channel) -> Json:
    """A channel as the conversations methods give it."""
    return {
        "id": channel.id,
        "name": channel.name,
        "is_channel": not channel.is_private,
        "is_group": channel.is_private,
        "is_im": False,
        "is_mpim": False,
        "is_private": channel.is_private,
        "is_archived": channel.archived,
        "is_general": False,
        "is_member": BOT_USER in channel.members,
        "is_shared": False,
        "is_ext_shared": False,
        "is_org_shared": False,
        "context_team_id": TEAM,
        "num_members": len(channel.members),
    }


def user(user: User, now: datetime) -> Json:
    """Somebody as users.info gives them; `now` decides the offset of their zone."""
    offset = now.astimezone(ZoneInfo(user.zone)).utcoffset()
    return {
        "id": user.id,
        "team_id": TEAM,
        "name": user.name,
        "deleted": False,
        "real_name": user.real_name,
        "tz": user.zone,
        "tz_label": user.zone,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "is_bot": user.is_bot,
        "profile": {"real_name": user.real_name, "display_name": user.name},
    }


def channel_type(channel: Channel) -> str:
    """Slack's word for the kind of channel."""
    return "group" if channel.is_private else "channel"


def posted(item: Message, channel: Channel) -> Json:
    """The `message` event of a new message."""
    shape = message(item) | {"channel": channel.id, "event_ts": item.ts, "channel_type": channel_type(channel)}
    if item.metadata:
        shape["metadata"] = item.metadata
    parent = channel.messages.get(item.thread_ts or "")
    if parent is not None:
        shape["parent_user_id"] = parent.user
    return shape


def mentioned(item: Message, channel: Channel) -> Json:
    """The `app_mention` event of a message that names the app."""
    shape = message(item) | {"type": "app_mention", "channel": channel.id, "event_ts": item.ts}
    return shape


def changed(item: Message, previous: Json, channel: Channel, ts: str) -> Json:
    """The `message_changed` event: edits, updates of the app, and cards that a link unfurls to."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message(item),
        "previous_message": previous,
        "channel": channel.id,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel_type(channel),
    }


def deleted(previous: Json, channel: Channel, ts: str) -> Json:
    """The `message_deleted` event."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": previous,
        "channel": channel.id,
        "hidden": True,
        "deleted_ts": previous["ts"],
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel_type(channel),
    }


def room(kind: str, channel: Channel, user: str, ts: str) -> Json:
    """The events about a channel itself: joined, left, archived, brought back."""
    shape: Json = {"type": kind, "channel": channel.id, "event_ts": ts}
    if kind == "member_joined_channel":
        shape |= {"user": BOT_USER, "team": TEAM, "inviter": user, "channel_type": channel.id[0]}
    elif kind.endswith("_left"):
        shape["actor_id"] = user
    else:
        shape["user"] = user
    return shape


def command(name: str, text: str, channel: Channel, user: User, response_url: str, trigger_id: str) -> Json:
    """What a slash command sends."""
    return {
        "token": "local",
        "team_id": TEAM,
        "team_domain": DOMAIN,
        "channel_id": channel.id,
        "channel_name": "privategroup" if channel.is_private else channel.name,
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": APP,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id,
    }


def clicked(action: Json, item: Message, channel: Channel, user: User, response_url: str, trigger_id: str) -> Json:
    """What pressing a button (or choosing from a menu) of a message sends."""
    container: Json = {
        "type": "message",
        "message_ts": item.ts,
        "channel_id": channel.id,
        "is_ephemeral": item.only_for is not None,
    }
    if item.thread_ts:
        container["thread_ts"] = item.thread_ts
    shape: Json = {
        "type": "block_actions",
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": TEAM},
        "api_app_id": APP,
        "token": "local",
        "container": container,
        "trigger_id": trigger_id,
        "team": {"id": TEAM, "domain": DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": channel.id, "name": "privategroup" if channel.is_private else channel.name},
        "state": {"values": {}},
        "response_url": response_url,
        "actions": [action],
    }
    if item.only_for is None:  # Slack leaves the message out when it is ephemeral
        shape["message"] = message(item)
    return shape


def action(element: Mapping[str, Any], block_id: str, ts: str, selected: str | None) -> Json:
    """The one action in a click; `selected` is the value of the option chosen from a menu."""
    shape: Json = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block_id,
        "action_ts": ts,
    }
    if element["type"] == "button":
        shape["text"] = element["text"]
        if "value" in element:
            shape["value"] = element["value"]
    else:
        options = element.get("options", ())
        shape["selected_option"] = next((option for option in options if option["value"] == selected), None)
    return shape
