"""The Web API methods that an app like ours uses, with Slack's answers and errors.

Works on the state; knows no HTTP beyond the arguments that came with a call.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.workspace import payloads, rules
from bot.workspace.responses import named
from bot.workspace.rules import ApiError
from bot.workspace.state import APP, BOT, BOT_USER, TEAM, TEAM_NAME, Channel, Json, Message, State
from bot.workspace.timers import Timers
from digests.ports import Clock

Arguments = Mapping[str, Any]


class WebApi:
    """All methods of one app; `call` runs one. `base` is the address of the workspace.

    `bot_token` and `app_token` are made anew for each workspace, so that no other program is taken for the app.
    """

    def __init__(self, state: State, scopes: Sequence[str], clock: Clock, timers: Timers, base: str) -> None:
        self._state = state
        self._scopes = tuple(scopes)
        self._clock = clock
        self._timers = timers
        self._base = base
        self._pace = rules.Pace()
        self._tickets: set[str] = set()
        self.bot_token = f"xoxb-local-{secrets.token_urlsafe(24)}"
        self.app_token = f"xapp-1-{APP}-{secrets.token_urlsafe(24)}"
        self._methods: dict[str, Callable[[Arguments], Json]] = {
            "auth.test": self._auth_test,
            "chat.delete": self._delete,
            "chat.postEphemeral": self._post_ephemeral,
            "chat.postMessage": self._post_message,
            "chat.update": self._update,
            "conversations.history": self._history,
            "conversations.info": self._info,
            "conversations.join": self._join,
            "conversations.list": self._list,
            "conversations.replies": self._replies,
            "users.info": self._user,
        }

    @property
    def scopes(self) -> tuple[str, ...]:
        """The scopes that the app was given."""
        return self._scopes

    def call(self, method: str, token: str | None, arguments: Arguments) -> Json:
        """Run a method; ApiError (RateLimited for a 429) as Slack would refuse it."""
        if method != "apps.connections.open" and method not in self._methods:
            raise ApiError("unknown_method", req_method=method)
        if not token:
            raise ApiError("not_authed")
        if token not in (self.bot_token, self.app_token):
            raise ApiError("invalid_auth")
        if (method == "apps.connections.open") != (token == self.app_token):
            raise ApiError("not_allowed_token_type")
        if method == "apps.connections.open":
            return {"ok": True, "url": f"{self._base.replace('http', 'ws', 1)}/link/?ticket={self._ticket()}"}
        rules.check_scope(method, self._scopes)
        return {"ok": True, **self._methods[method](arguments)}

    def _ticket(self) -> str:
        ticket = secrets.token_urlsafe(18)
        self._tickets.add(ticket)
        return ticket

    def take_ticket(self, ticket: str) -> bool:
        """Whether this ticket opens a WebSocket; it does so once."""
        if ticket not in self._tickets:
            return False
        self._tickets.remove(ticket)
        return True

    # Messages

    def _post_message(self, arguments: Arguments) -> Json:
        channel = self._writable(arguments)
        found = rules.contents(arguments)
        thread = self._thread(channel, arguments)
        self._pace.take(channel.id, self._timers.monotonic())
        message = self._state.post(
            channel.id,
            BOT_USER,
            found.text,
            blocks=named(found.blocks),
            attachments=found.attachments,
            metadata=found.metadata,
            thread_ts=thread,
        )
        return {"channel": channel.id, "ts": message.ts, "message": payloads.message(message)}

    def _post_ephemeral(self, arguments: Arguments) -> Json:
        channel = self._writable(arguments)
        user = arguments.get("user")
        if user not in channel.members:
            raise ApiError("user_not_in_channel")
        found = rules.contents(arguments)
        message = self._state.post(
            channel.id,
            BOT_USER,
            found.text,
            blocks=named(found.blocks),
            attachments=found.attachments,
            thread_ts=self._thread(channel, arguments),
            only_for=user,
        )
        return {"message_ts": message.ts}

    def _update(self, arguments: Arguments) -> Json:
        channel, message = self._own(arguments, "cant_update_message")
        found = rules.contents(arguments, update=True)
        fields: Json = {"text": found.text, "blocks": named(found.blocks), "attachments": found.attachments}
        if found.metadata is not None:
            fields["metadata"] = found.metadata
        self._state.change(message, edited=True, **fields)
        return {
            "channel": channel.id,
            "ts": message.ts,
            "text": message.text,
            "message": payloads.message(message),
        }

    def _delete(self, arguments: Arguments) -> Json:
        channel, message = self._own(arguments, "cant_delete_message")
        self._state.delete(message)
        return {"channel": channel.id, "ts": message.ts}

    # Conversations

    def _history(self, arguments: Arguments) -> Json:
        channel = self._readable(arguments, "conversations.history")
        messages = [item for item in self._state.public(channel.id) if item.thread_ts in (None, item.ts)]
        return self._page(list(reversed(_between(messages, arguments))), arguments)

    def _replies(self, arguments: Arguments) -> Json:
        channel = self._readable(arguments, "conversations.replies")
        root = self._state.find(channel.id, str(arguments.get("ts")))
        if root is None or root.only_for is not None:
            raise ApiError("thread_not_found")
        messages = [root] + [channel.messages[ts] for ts in root.replies]
        return self._page(_between(messages, arguments), arguments)

    def _page(self, messages: list[Message], arguments: Arguments) -> Json:
        limit = max(1, min(999, int(_number(arguments, "limit", 100))))
        start = max(0, int(_number(arguments, "cursor", 0)))
        page = messages[start : start + limit]
        more = start + limit < len(messages)
        with_metadata = _true(arguments, "include_all_metadata")
        shapes = []
        for message in page:
            shape = payloads.message(message)
            if with_metadata and message.metadata:
                shape["metadata"] = message.metadata
            shapes.append(shape)
        return {
            "messages": shapes,
            "has_more": more,
            "pin_count": 0,
            "response_metadata": {"next_cursor": str(start + limit) if more else ""},
        }

    def _info(self, arguments: Arguments) -> Json:
        channel = self._channel(arguments)
        rules.check_scope("conversations.info", self._scopes, private=channel.is_private)
        return {"channel": payloads.channel(channel)}

    def _list(self, arguments: Arguments) -> Json:
        kinds = str(arguments.get("types") or "public_channel").split(",")
        rooms = []
        for kind, private in (("public_channel", False), ("private_channel", True)):
            if kind in kinds:
                rules.check_scope("conversations.list", self._scopes, private=private)
                rooms += [room for room in self._state.channels.values() if room.is_private == private]
        hidden = _true(arguments, "exclude_archived")
        seen = [room for room in rooms if self._seen(room) and not (hidden and room.archived)]
        return {
            "channels": [payloads.channel(room) for room in seen],
            "response_metadata": {"next_cursor": ""},
        }

    def _join(self, arguments: Arguments) -> Json:
        channel = self._channel(arguments)
        if channel.archived:
            raise ApiError("is_archived")
        channel.members.add(BOT_USER)
        return {"channel": payloads.channel(channel)}

    # People and the team

    def _auth_test(self, arguments: Arguments) -> Json:
        return {
            "url": f"{self._base}/",
            "team": TEAM_NAME,
            "user": "sitroom",
            "team_id": TEAM,
            "user_id": BOT_USER,
            "bot_id": BOT,
            "is_enterprise_install": False,
        }

    def _user(self, arguments: Arguments) -> Json:
        user = self._state.users.get(str(arguments.get("user")))
        if user is None:
            raise ApiError("user_not_found")
        return {"user": payloads.user(user, self._clock.now())}

    # What the arguments point at

    def _seen(self, channel: Channel) -> bool:
        return not channel.is_private or BOT_USER in channel.members

    def _channel(self, arguments: Arguments) -> Channel:
        channel = self._state.channels.get(str(arguments.get("channel")))
        if channel is None or not self._seen(channel):
            raise ApiError("channel_not_found")
        return channel

    def _readable(self, arguments: Arguments, method: str) -> Channel:
        channel = self._channel(arguments)
        rules.check_scope(method, self._scopes, private=channel.is_private)
        if BOT_USER not in channel.members:
            raise ApiError("not_in_channel")
        return channel

    def _writable(self, arguments: Arguments) -> Channel:
        channel = self._channel(arguments)
        if channel.archived:
            raise ApiError("is_archived")
        if BOT_USER not in channel.members:
            raise ApiError("not_in_channel")
        return channel

    def _own(self, arguments: Arguments, error: str) -> tuple[Channel, Message]:
        channel = self._channel(arguments)
        message = self._state.find(channel.id, str(arguments.get("ts")))
        if message is None or message.only_for is not None:
            raise ApiError("message_not_found")
        if not message.by_app:
            raise ApiError(error)
        if channel.archived:
            raise ApiError("is_archived")
        return channel, message

    def _thread(self, channel: Channel, arguments: Arguments) -> str | None:
        ts = arguments.get("thread_ts")
        if not ts:
            return None
        root = self._state.find(channel.id, str(ts))
        if root is None or root.only_for is not None:
            raise ApiError("thread_not_found")
        return root.thread_ts or root.ts


def _between(messages: list[Message], arguments: Arguments) -> list[Message]:
    low, high = _number(arguments, "oldest", 0.0), _number(arguments, "latest", 1e11)
    inclusive = _true(arguments, "inclusive")
    return [
        message
        for message in messages
        if low < float(message.ts) < high or (inclusive and float(message.ts) in (low, high))
    ]


def _number(arguments: Arguments, name: str, default: float) -> float:
    try:
        return float(arguments.get(name) or default)
    except (TypeError, ValueError):
        raise ApiError("invalid_arguments", response_metadata={"messages": [f"[ERROR] invalid {name}"]}) from None


def _true(arguments: Arguments, name: str) -> bool:
    return str(arguments.get(name, "")).lower() in ("1", "true")
