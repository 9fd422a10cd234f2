"""The workspace at work: what people do in it reaches the app, what the app does reaches the page.

All of it runs in the server's loop; HTTP stands around it, in server.py.
"""

from __future__ import annotations

import re
import secrets
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from bot.manifest import KEPT
from bot.workspace import payloads, rules
from bot.workspace.log import Log, message_shape
from bot.workspace.registration import Registration, Slash
from bot.workspace.responses import Responses
from bot.workspace.rules import ApiError
from bot.workspace.socket import Socket
from bot.workspace.state import BOT_USER, ME, SLACKBOT, Channel, Json, Message, State
from bot.workspace.timers import Timers
from bot.workspace.webapi import WebApi
from digests.errors import BadInput
from digests.ports import Clock

UNFURL = 0.3  # seconds until the card of a posted link appears
_LINK = re.compile(r"https?://[^\s<>|]+[^\s<>|.,;:!?)\"'”’\]]")
_MENTION = re.compile(r"(?<![\w@.])@([A-Za-z0-9._-]*[A-Za-z0-9])")

Unfurl = Callable[[str], "Json | None"]


@dataclass(frozen=True, slots=True)
class Click:
    """What the page says about a click: which message, which element, and the option chosen, if any."""

    channel: str
    ts: str
    block_id: str
    action_id: str
    selected: str | None = None


class Workspace:
    """State, rules and wires of one workspace with one app.

    `unfurl(url)` gives the card of a link or None; `base` is the workspace's own address.
    """

    def __init__(self, clock: Clock, timers: Timers, registration: Registration, base: str, unfurl: Unfurl) -> None:
        self._timers = timers
        self._registration = registration
        self._unfurl = unfurl
        self._numbers = 0
        self.log = Log()
        self.state = State(clock, self._changed)
        self.socket = Socket(timers)
        self.api = WebApi(self.state, registration.scopes, clock, timers, base)
        self.responses = Responses(self.state, timers, base)

    @property
    def commands(self) -> tuple[Slash, ...]:
        """The app's slash commands, the exceptions among them."""
        return self._registration.commands

    # What people do

    def send(self, channel_id: str, text: str, *, thread_ts: str | None = None, user: str = ME) -> Message | None:
        """Somebody sends what they typed: a message, or a command if it begins with "/".

        Returns the message, None for a command. Raises BadInput with the sentence that Slack would show.
        """
        channel = self._room(channel_id)
        text = text.strip()
        if not text:
            raise BadInput("empty message", "There is nothing to send.")
        if text.startswith("/"):
            self._command(channel, text, user, thread_ts)
            return None
        if channel.archived:
            raise BadInput("archived", f"#{channel.name} is archived: nothing can be posted there.")
        if thread_ts is not None:
            root = self.state.find(channel.id, thread_ts)
            if root is None or root.only_for is not None:
                raise BadInput(f"no thread {thread_ts}", "That thread is not there any more.")
            thread_ts = root.thread_ts or root.ts
        message = self.state.post(
            channel.id, user, self._markup(text), thread_ts=thread_ts, client_msg_id=str(uuid.uuid4())
        )
        if link := _LINK.search(text):
            self._timers.after(UNFURL, lambda: self._add_card(message, link[0]))
        return message

    def click(self, click: Click, *, user: str = ME) -> None:
        """Somebody presses a button or chooses from a menu. Raises BadInput if it is not there."""
        channel = self._room(click.channel)
        message = self.state.find(click.channel, click.ts)
        element = _element(message, click) if message else None
        if message is None or element is None or message.only_for not in (None, user):
            raise BadInput(f"no element {click}", "That button is not there any more.")
        url = self.responses.make(channel.id, user, thread_ts=message.thread_ts, original=message)
        ts = self.state.next_ts()
        payload = payloads.clicked(
            payloads.action(element, click.block_id, ts, click.selected),
            message,
            channel,
            self.state.users[user],
            url,
            self._trigger(),
        )
        self.socket.request(
            "interactive",
            payload,
            lambda _: None,
            lambda reason: self.log.tell("notice", text=f"The app did not answer the click ({reason})."),
        )

    def read(self, channel_id: str) -> None:
        """I have read a channel."""
        self._room(channel_id).unread = 0

    # Commands

    def _command(self, channel: Channel, text: str, user: str, thread_ts: str | None) -> None:
        name, _, words = text.partition(" ")
        name = name.lower()
        if thread_ts is not None:
            raise BadInput(f"{name} in a thread", f"{name} is not supported in threads. Sorry!")
        if self._registration.command(name) is None:
            self._own_command(channel, name, words.strip(), user)
            return
        if "commands" not in self._registration.scopes:
            raise BadInput("no commands scope", f"{name} is not a valid command.")
        url = self.responses.make(channel.id, user, command=text)
        payload = payloads.command(name, words.strip(), channel, self.state.users[user], url, self._trigger())

        def acknowledged(answer: Json | None) -> None:
            if answer is None:
                return
            try:
                self.responses.answer(url, answer)
            except ApiError as error:
                self._failed(channel, user, text, error.error)

        self.socket.request(
            "slash_commands", payload, acknowledged, lambda reason: self._failed(channel, user, text, reason)
        )

    def _failed(self, channel: Channel, user: str, text: str, reason: str) -> None:
        name = text.split(None, 1)[0]
        self.state.post(channel.id, SLACKBOT, text, only_for=user, failed=f"{name} failed with the error “{reason}”")

    def _own_command(self, channel: Channel, name: str, words: str, user: str) -> None:
        # The few commands of Slack's own with which a person can put the bot out of a channel and back.
        about_app = words.lower().lstrip("@") in ("sitroom", "")
        if name == "/invite" and about_app and BOT_USER not in channel.members:
            channel.members.add(BOT_USER)
            self._tell_app("member_joined_channel", payloads.room("member_joined_channel", channel, user, self._ts()))
            self._say(channel, "Sitroom was added to the channel.")
        elif name in ("/kick", "/remove") and about_app and BOT_USER in channel.members:
            channel.members.discard(BOT_USER)
            self._room_event(channel, "left", user)
            self._say(channel, "Sitroom was removed from the channel.")
        elif name == "/archive" and not channel.archived:
            self._say(channel, "The channel was archived.")
            channel.archived = True
            self._room_event(channel, "archive", user)
            self.log.tell("state")
        elif name == "/unarchive" and channel.archived:
            channel.archived = False
            self._room_event(channel, "unarchive", user)
            self._say(channel, "The channel is back from the archive.")
            self.log.tell("state")
        elif name in ("/invite", "/kick", "/remove", "/archive", "/unarchive"):
            raise BadInput(f"{name} {words!r} does nothing", f"{name} changes nothing here.")
        elif name.removeprefix("/") in KEPT:
            raise BadInput(
                f"{name} is Slack's", f"{name} is a command of Slack’s own, which this workspace leaves out."
            )
        else:
            raise BadInput(f"unknown command {name}", f"{name} is not a valid command.")

    def _room_event(self, channel: Channel, what: str, user: str) -> None:
        kind = f"{payloads.channel_type(channel)}_{what}"
        self._tell_app(kind, payloads.room(kind, channel, user, self._ts()))

    def _say(self, channel: Channel, text: str) -> None:
        self.state.post(channel.id, SLACKBOT, text)

    # What the app hears

    def _changed(self, what: str, message: Message, before: Message | None) -> None:
        channel = self.state.channels[message.channel]
        if message.only_for in (None, ME):
            if what == "deleted":
                self.log.tell("deleted", ts=message.ts, channel=message.channel)
            else:
                self.log.tell("message" if what == "message" else "changed", message=message_shape(message))
        if message.only_for is not None or what == "replied" or BOT_USER not in channel.members:
            return
        kind = "message.groups" if channel.is_private else "message.channels"
        if what == "message":
            self._tell_app(kind, payloads.posted(message, channel))
            if f"<@{BOT_USER}>" in message.text and not message.by_app:
                self._tell_app("app_mention", payloads.mentioned(message, channel))
        elif what == "changed" and before is not None:
            self._tell_app(kind, payloads.changed(message, payloads.message(before), channel, self._ts()))
        else:
            self._tell_app(kind, payloads.deleted(payloads.message(message), channel, self._ts()))

    def _tell_app(self, kind: str, event: Json) -> None:
        scope = rules.EVENT_SCOPES.get(kind)
        if kind not in self._registration.events or (scope and scope not in self._registration.scopes):
            return
        self._numbers += 1
        self.socket.event(payloads.callback(event, self._numbers))

    # Small things

    def _ts(self) -> str:
        return self.state.next_ts()

    def _trigger(self) -> str:
        return f"{secrets.randbelow(10**10)}.{secrets.randbelow(10**10)}.{secrets.token_hex(16)}"

    def _room(self, channel: str) -> Channel:
        room = self.state.channels.get(channel)
        if room is None:
            raise BadInput(f"no channel {channel}", "There is no such channel.")
        return room

    def _markup(self, text: str) -> str:
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        names = {user.name: user.id for user in self.state.users.values()}

        def mention(match: re.Match[str]) -> str:
            user = names.get(match[1].lower())
            return f"<@{user}>" if user else match[0]

        # Links first: an "@" inside one is no mention.
        parts, at = [], 0
        for link in _LINK.finditer(escaped):
            parts += [_MENTION.sub(mention, escaped[at : link.start()]), f"<{link[0]}>"]
            at = link.end()
        return "".join([*parts, _MENTION.sub(mention, escaped[at:])])

    def _add_card(self, message: Message, url: str) -> None:
        card = self._unfurl(url)
        if card is not None and self.state.find(message.channel, message.ts) is message:
            self.state.change(message, unfurl=card)


def _element(message: Message, click: Click) -> Json | None:
    for block in message.blocks or ():
        if click.block_id in ("", block.get("block_id")):
            for element in (*block.get("elements", ()), block.get("accessory") or {}):
                if element.get("action_id") == click.action_id:
                    return dict(element)
    return None
