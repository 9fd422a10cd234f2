"""The workspace in memory: team, people, channels, messages, threads, unread marks.

It keeps what is so and tells its hearer what changed; it knows no limits, no HTTP and no envelopes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from digests.ports import Clock

Json = dict[str, Any]

TEAM = "T0SITROOM"
TEAM_NAME = "Sitroom demo"
DOMAIN = "sitroom-demo"
APP = "A0SITROOM"
BOT_USER = "U0SITROOM"
BOT = "B0SITROOM"
ME = "U0YOU"
SECOND = "U0SECOND"
SLACKBOT = "USLACKBOT"
CRISIS = "C0CRISIS"
NEWSROOM = "C0NEWS"
PRIVATE = "G0PRIVATE"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody of the workspace; `zone` is an IANA name."""

    id: str
    name: str
    real_name: str
    zone: str
    is_bot: bool = False


@dataclass(slots=True)
class Message:
    """What stands in a channel. `only_for` makes it ephemeral: one person sees it, and no history has it.

    `command` is the command that it answers, `failed` what went wrong with it, `unfurl` the card of its link.
    """

    ts: str
    channel: str
    user: str
    text: str
    time: datetime
    blocks: list[Json] | None = None
    attachments: list[Json] | None = None
    metadata: Json | None = None
    thread_ts: str | None = None
    only_for: str | None = None
    edited: bool = False
    failed: str | None = None
    command: str | None = None
    unfurl: Json | None = None
    client_msg_id: str | None = None
    replies: list[str] = field(default_factory=list)

    @property
    def by_app(self) -> bool:
        """Whether the app wrote it."""
        return self.user == BOT_USER


@dataclass(slots=True)
class Channel:
    """A channel with its messages by ts, in the order of posting."""

    id: str
    name: str
    is_private: bool
    members: set[str]
    archived: bool = False
    unread: int = 0
    messages: dict[str, Message] = field(default_factory=dict)


Hearer = Callable[[str, Message, Message | None], None]


class State:
    """The workspace; only the server's loop may touch it. `on_change(what, message, before)` hears each change.

    `what` is "message", "changed" (`before` is what it was), "replied" (its thread grew or shrank) or "deleted".
    """

    def __init__(self, clock: Clock, on_change: Hearer) -> None:
        self._clock = clock
        self._on_change = on_change
        self._last_ts = 0
        people = (
            User(ME, "noor", "Noor Analyst", "Asia/Karachi"),
            User(SECOND, "sam", "Sam Desk", "Europe/London"),
            User(BOT_USER, "sitroom", "Sitroom", "UTC", is_bot=True),
            User(SLACKBOT, "slackbot", "Slackbot", "UTC"),
        )
        self.users: Mapping[str, User] = {user.id: user for user in people}
        rooms = ((CRISIS, "crisis-desk", False), (NEWSROOM, "newsroom", False), (PRIVATE, "security", True))
        self.channels: dict[str, Channel] = {
            id: Channel(id, name, is_private, {ME, SECOND, BOT_USER}) for id, name, is_private in rooms
        }

    def next_ts(self) -> str:
        """A new ts by the workspace's clock: unique and rising even while that clock stands still."""
        now = int(self._clock.now().timestamp() * 1_000_000)
        self._last_ts = max(now, self._last_ts + 100)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def post(self, channel: str, user: str, text: str, **fields: Any) -> Message:
        """Put a new message into a channel; `fields` are those of Message."""
        message = Message(self.next_ts(), channel, user, text, self._clock.now(), **fields)
        room = self.channels[channel]
        room.messages[message.ts] = message
        parent = room.messages.get(message.thread_ts or "") if message.only_for is None else None
        if message.only_for is None and message.thread_ts is None and user != ME:
            room.unread += 1
        if parent is not None:
            parent.replies.append(message.ts)
        self._on_change("message", message, None)
        if parent is not None:
            self._on_change("replied", parent, None)
        return message

    def change(self, message: Message, **fields: Any) -> None:
        """Give a message other contents; `fields` are those of Message."""
        before = replace(message)
        for name, value in fields.items():
            setattr(message, name, value)
        self._on_change("changed", message, before)

    def delete(self, message: Message) -> None:
        """Take a message away, out of its thread too."""
        room = self.channels[message.channel]
        del room.messages[message.ts]
        self._on_change("deleted", message, None)
        parent = room.messages.get(message.thread_ts or "")
        if parent is not None and message.ts in parent.replies:
            parent.replies.remove(message.ts)
            self._on_change("replied", parent, None)

    def find(self, channel: str, ts: str) -> Message | None:
        """The message of that ts, or None."""
        room = self.channels.get(channel)
        return room.messages.get(ts) if room else None

    def public(self, channel: str) -> list[Message]:
        """What a channel's history holds: no ephemeral messages; oldest first."""
        return [message for message in self.channels[channel].messages.values() if message.only_for is None]
