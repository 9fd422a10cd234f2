"""Slash commands -> jobs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.listeners import Inbox


def received(inbox: Inbox, body: Mapping[str, Any]) -> None:
    """One command, claimed by its trigger id: the same however often it is delivered."""
    inbox.claim(
        body["team_id"],
        f"command:{body['trigger_id']}",
        "command",
        {
            "command": body["command"],
            "text": body.get("text") or "",
            "channel": body["channel_id"],
            "user": body["user_id"],
            "response_url": body["response_url"],
        },
    )
