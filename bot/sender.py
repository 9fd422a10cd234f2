"""The door to Slack as a port: what the bot says and looks up there; each failure tells what is certain.

Knows no SDK; `bot/slack.py` is the real one, tests have a fake.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.views.message import Message
from digests.errors import SitroomError

# Slack's errors that end a channel for us until somebody does something about it, with what people read in `schedule`.
CHANNEL_GONE = {
    "channel_not_found": "I can't find this channel any more",
    "not_in_channel": "I am not in this channel: type /invite @sitroom",
    "is_archived": "the channel is archived",
    "restricted_action": "an administrator doesn't let me write here",
    "restricted_action_read_only_channel": "the channel is read-only for me",
    "restricted_action_thread_only_channel": "the channel takes threads only",
    "team_access_not_granted": "I was not given access to this channel's workspace",
}
# Slack's errors that end everything until the operator does something about it.
TOKEN_GONE = {
    "account_inactive": "Slack has deactivated the bot",
    "invalid_auth": "Slack refuses the bot's token",
    "token_revoked": "the bot's token was revoked",
    "token_expired": "the bot's token has expired",
    "not_authed": "the bot has no token",
    "missing_scope": "the app lacks a permission: install it again with the manifest",
    "org_login_required": "the workspace is being moved by Slack",
}
# Our own codes, for when Slack said nothing.
SILENT = {"unreachable": "Slack can't be reached", "no_answer": "Slack did not answer", "not_json": "no Slack is there"}
# Slack may have acted before it failed: the outcome is unknown.
UNCERTAIN = frozenset({"internal_error", "fatal_error", "request_timeout", "service_unavailable", "team_added_to_org"})
# Our blocks were refused, so nothing was posted: the plain text can go instead.
BLOCKS_REFUSED = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"})


class SendError(SitroomError):
    """Slack did not take it.

    `code` is Slack's, or ours for the network. `certain`: whether it is sure that nothing was done. `retry_after`:
    seconds to wait, when Slack asked for it.
    """

    def __init__(self, code: str, *, certain: bool = True, retry_after: float | None = None, detail: str = "") -> None:
        known = {**CHANNEL_GONE, **TOKEN_GONE, **SILENT}.get(code, f"Slack answered “{code}”")
        super().__init__(f"{code}: {detail}" if detail else code, f"I could not do that in Slack: {known}.")
        self.code = code
        self.certain = certain
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the bot is in Slack."""

    team_id: str
    user_id: str
    bot_id: str | None = None
    team: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """A channel as far as it matters: `member` is None when Slack doesn't say (a direct message)."""

    id: str
    name: str
    private: bool
    member: bool | None
    archived: bool = False


class Sender(Protocol):
    """Slack's methods that the bot uses. All raise SendError."""

    def identity(self) -> Identity:
        """Who the token belongs to."""
        ...

    def post(self, channel: str, message: Message, *, key: str, thread_ts: str | None = None) -> str:
        """Post for everybody, with `key` hidden in it; the message's ts."""
        ...

    def respond(self, response_url: str, message: Message) -> None:
        """Answer a command for its asker alone."""
        ...

    def whisper(self, channel: str, user: str, message: Message, *, thread_ts: str | None = None) -> None:
        """Post for one person alone."""
        ...

    def find(self, channel: str, key: str, *, oldest: float, thread_ts: str | None = None) -> str | None:
        """The ts of the message posted with `key` since `oldest` (Unix seconds, real clock), None if there is none."""
        ...

    def zone_of(self, user: str) -> str | None:
        """The IANA zone of a person."""
        ...

    def room(self, channel: str) -> Room:
        """What a channel is."""
        ...
