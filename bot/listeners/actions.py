"""Buttons -> jobs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.listeners import Inbox


def received(inbox: Inbox, body: Mapping[str, Any]) -> None:
    """One press of a button, claimed by its trigger id."""
    action = body["actions"][0]
    container = body.get("container") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id")
    if not channel or not body.get("response_url"):  # a button in a modal or on the Home tab: none are ours
        return
    inbox.claim(
        (body.get("team") or {}).get("id") or body["user"]["team_id"],
        f"action:{body.get('trigger_id') or action['action_ts']}",
        "action",
        {
            "action": action["action_id"],
            "value": action.get("value") or "",
            "channel": channel,
            "user": body["user"]["id"],
            "response_url": body["response_url"],
            "thread_ts": container.get("thread_ts"),
        },
    )
