"""Slack's rules for an app: limits of messages, scopes of methods and events, names it keeps, its pace. Pure.

Sources: docs.slack.dev, reference of each method, "Rate limits", "Scopes". Knows no state and no HTTP.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.workspace import blocks as block_kit

TEXT = 40_000
UPDATE_TEXT = 4_000
# Nobody outside Slack knows the exact figure; 12,000 is safely under the 13,200 that people report.
ALL_BLOCKS = 12_000
ATTACHMENTS = 100
METADATA = 8_000
PACE = 1.0  # seconds between two messages of the app in one channel


class ApiError(Exception):
    """A refusal as Slack words it: `error` is its name, `extra` goes beside it in the answer."""

    def __init__(self, error: str, **extra: Any) -> None:
        super().__init__(error)
        self.error = error
        self.extra = extra

    def answer(self) -> dict[str, Any]:
        """The JSON of the refusal."""
        return {"ok": False, "error": self.error, **self.extra}


class RateLimited(ApiError):
    """HTTP 429; `retry_after` is in whole seconds, as in Slack's header."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("ratelimited")
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Contents:
    """What a message is to hold, checked."""

    text: str
    blocks: list[dict[str, Any]] | None
    attachments: list[dict[str, Any]] | None
    metadata: dict[str, Any] | None


def contents(arguments: Mapping[str, Any], *, update: bool = False) -> Contents:
    """Check what an app wants to post, or to put in place of a message; ApiError with Slack's own name."""
    text = arguments.get("text") or ""
    if not isinstance(text, str):
        raise ApiError("invalid_arguments")
    blocks = _list(arguments.get("blocks"), "invalid_blocks_format")
    attachments = _list(arguments.get("attachments"), "invalid_attachments")
    if not text and not blocks and not attachments:
        raise ApiError("no_text")
    if len(text) > (UPDATE_TEXT if update else TEXT):
        raise ApiError("msg_too_long")
    if attachments and len(attachments) > ATTACHMENTS:
        raise ApiError("too_many_attachments")
    check_blocks(blocks)
    return Contents(text, blocks, attachments, _metadata(arguments.get("metadata")))


def check_blocks(blocks: Sequence[Any] | None) -> None:
    """Raise ApiError for blocks that Slack would refuse."""
    if not blocks:
        return
    if found := block_kit.check(blocks):
        messages = [f"[ERROR] {finding}" for finding in found]
        raise ApiError("invalid_blocks", errors=found, response_metadata={"messages": messages})
    if block_kit.length(blocks) > ALL_BLOCKS:
        raise ApiError("msg_blocks_too_long")


def _list(value: Any, error: str) -> list[dict[str, Any]] | None:
    if isinstance(value, str):
        try:
            value = json.loads(value) if value else None
        except ValueError:
            raise ApiError(error) from None
    if value is not None and not isinstance(value, list):
        raise ApiError(error)
    return value or None


def _metadata(value: Any) -> dict[str, Any] | None:
    if isinstance(value, str):
        try:
            value = json.loads(value) if value else None
        except ValueError:
            raise ApiError("invalid_metadata_format") from None
    if value is None:
        return None
    if (
        not isinstance(value, dict)
        or not isinstance(value.get("event_type"), str)
        or not isinstance(value.get("event_payload"), dict)
    ):
        raise ApiError("invalid_metadata_schema")
    if len(json.dumps(value)) > METADATA:
        raise ApiError("metadata_too_large")
    return value


# Scopes: of a method, one of these; "{history}" and "{read}" depend on the kind of channel.
METHOD_SCOPES: Mapping[str, tuple[str, ...]] = {
    "auth.test": (),
    "apps.connections.open": (),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "conversations.history": ("channels:history", "groups:history"),
    "conversations.info": ("channels:read", "groups:read"),
    "conversations.join": ("channels:join",),
    "conversations.list": ("channels:read", "groups:read"),
    "conversations.replies": ("channels:history", "groups:history"),
    "users.info": ("users:read",),
}
EVENT_SCOPES: Mapping[str, str] = {
    "app_mention": "app_mentions:read",
    "channel_archive": "channels:read",
    "channel_left": "channels:read",
    "channel_unarchive": "channels:read",
    "group_archive": "groups:read",
    "group_left": "groups:read",
    "group_unarchive": "groups:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
}


def check_scope(method: str, scopes: Sequence[str], *, private: bool | None = None) -> None:
    """Raise `missing_scope` if none of the app's `scopes` opens `method`; `private` narrows it to a channel's kind."""
    needed = METHOD_SCOPES[method]
    if private is not None and len(needed) > 1:
        needed = tuple(scope for scope in needed if scope.startswith("groups") == private)
    if needed and not set(needed).intersection(scopes):
        raise ApiError("missing_scope", needed=",".join(needed), provided=",".join(sorted(scopes)))


class Pace:
    """At most one message a second in a channel, on a monotonic clock in seconds."""

    def __init__(self) -> None:
        self._last: dict[str, float] = {}

    def take(self, channel: str, now: float) -> None:
        """Count a message of the app at `now`; RateLimited if the one before it is too fresh."""
        last = self._last.get(channel)
        if last is not None and now - last < PACE:
            raise RateLimited(max(1, math.ceil(PACE - (now - last))))
        self._last[channel] = now
