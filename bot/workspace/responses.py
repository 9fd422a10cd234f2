"""Response URLs and trigger ids: what an interaction lets the app do for a while.

Source: docs.slack.dev, "Handling user interaction": five uses within thirty minutes; a trigger lives three seconds.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.workspace import rules
from bot.workspace.rules import ApiError
from bot.workspace.state import BOT_USER, Message, State
from bot.workspace.timers import Timers

USES = 5
MINUTES = 30


@dataclass(slots=True)
class Url:
    """What one response URL stands for: who asked where, and the message that they pressed a button of."""

    channel: str
    user: str
    made: float
    thread_ts: str | None = None
    original: Message | None = None
    command: str | None = None
    uses: int = 0


class Responses:
    """All response URLs; `base` is the address that they begin with."""

    def __init__(self, state: State, timers: Timers, base: str) -> None:
        self._state = state
        self._timers = timers
        self._base = base
        self._urls: dict[str, Url] = {}

    def make(
        self,
        channel: str,
        user: str,
        *,
        thread_ts: str | None = None,
        original: Message | None = None,
        command: str | None = None,
    ) -> str:
        """A new URL for one interaction."""
        token = secrets.token_urlsafe(18)
        self._urls[token] = Url(channel, user, self._timers.monotonic(), thread_ts, original, command)
        return f"{self._base}/response/{token}"

    def use(self, token: str, body: Mapping[str, Any]) -> None:
        """Do what the app posts to one; ApiError with Slack's name for what it refuses."""
        url = self._urls.get(token)
        if url is None:
            raise ApiError("invalid_url")
        if self._timers.monotonic() - url.made > MINUTES * 60:
            raise ApiError("expired_url")
        if url.uses >= USES:
            raise ApiError("used_url")
        self._do(url, body)
        url.uses += 1

    def answer(self, token_url: str, body: Mapping[str, Any]) -> None:
        """What the app put into its acknowledgement, which costs no use."""
        self._do(self._urls[token_url.rsplit("/", 1)[1]], body)

    def _do(self, url: Url, body: Mapping[str, Any]) -> None:
        original = url.original
        alive = original is not None and self._state.find(url.channel, original.ts) is original
        if body.get("delete_original"):
            if original is None or not alive:
                raise ApiError("message_not_found")
            self._state.delete(original)
            return
        found = rules.contents(body)
        if body.get("replace_original") and original is not None and alive:
            self._state.change(
                original,
                text=found.text,
                blocks=named(found.blocks),
                attachments=found.attachments,
                edited=original.only_for is None,
            )
            return
        in_channel = body.get("response_type") == "in_channel"
        message = self._state.post(
            url.channel,
            BOT_USER,
            found.text,
            blocks=named(found.blocks),
            attachments=found.attachments,
            thread_ts=body.get("thread_ts") or url.thread_ts,
            only_for=None if in_channel else url.user,
            command=url.command,
        )
        url.original = url.original or message
        url.command = None


def named(blocks: list[dict[str, Any]] | None) -> list[dict[str, Any]] | None:
    """Blocks as Slack stores them: those without a block_id get one, elements without an action_id too."""
    if blocks is None:
        return None
    return [_named(block) for block in blocks]


def _named(block: dict[str, Any]) -> dict[str, Any]:
    block = {**block, "block_id": block.get("block_id") or _token()}
    if block["type"] == "actions":
        block["elements"] = [{**item, "action_id": item.get("action_id") or _token()} for item in block["elements"]]
    if isinstance(block.get("accessory"), dict):
        block["accessory"] = {**block["accessory"], "action_id": block["accessory"].get("action_id") or _token()}
    return block


def _token() -> str:
    return secrets.token_urlsafe(4)
