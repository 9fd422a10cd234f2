"""Events -> jobs: mentions, messages with links, comings and goings. All else is only acknowledged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.links import links_in

if TYPE_CHECKING:
    from bot.listeners import Inbox

# People's own words; edits, unfurls (message_changed), joins and the like are no new posts.
_SPOKEN = (None, "file_share", "thread_broadcast", "me_message")
_ROOMS = {
    "channel_left": "left",
    "group_left": "left",
    "channel_archive": "archived",
    "group_archive": "archived",
    "channel_unarchive": "unarchived",
    "group_unarchive": "unarchived",
    "member_joined_channel": "joined",
}


def received(inbox: Inbox, body: Mapping[str, Any], me: str) -> None:
    """One event, claimed by its id; `me` is the bot's user id."""
    event = body["event"]
    kind = event["type"]
    if kind in _ROOMS:
        # Of members' comings only our own matter.
        if kind != "member_joined_channel" or event.get("user") == me:
            _claim(inbox, body, "room", {"channel": event["channel"], "what": _ROOMS[kind]})
        return
    if event.get("bot_id") or event.get("user") in (None, me) or event.get("subtype") not in _SPOKEN:
        return
    said = {
        "channel": event["channel"],
        "user": event["user"],
        "thread_ts": event.get("thread_ts") or event["ts"],
    }
    text = event.get("text") or ""
    if kind == "app_mention":
        _claim(inbox, body, "mention", {**said, "text": text})
    elif kind == "message" and f"<@{me}" not in text and (links := links_in(text)):
        # With a mention it is a request, and comes as app_mention.
        _claim(inbox, body, "message", {**said, "links": list(links)})


def _claim(inbox: Inbox, body: Mapping[str, Any], kind: str, payload: Mapping[str, Any]) -> None:
    inbox.claim(body["team_id"], f"event:{body['event_id']}", kind, payload)
