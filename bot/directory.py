"""What the bot knows of people and channels in Slack, asked once and kept for a while.

When Slack doesn't say, a channel counts as private (what comes from it stays there), and a person's zone is UTC.
"""

from __future__ import annotations

import logging
import threading
from zoneinfo import ZoneInfo

from bot.schedule import known_zone
from bot.sender import Room, Sender, SendError
from digests.ports import Clock

log = logging.getLogger(__name__)

_PERSON_SECONDS = 3_600.0
_ROOM_SECONDS = 120.0
_MOST = 5_000  # entries; a workspace has more people than any memory should hold


class Directory:
    """People's zones and channels' kinds, cached by the monotonic clock. Safe between threads."""

    def __init__(self, sender: Sender, clock: Clock) -> None:
        self._sender = sender
        self._clock = clock
        self._lock = threading.Lock()
        self._zones: dict[str, tuple[float, str]] = {}
        self._rooms: dict[str, tuple[float, Room | None]] = {}

    def zone(self, user: str) -> ZoneInfo:
        """The zone of a person."""
        now = self._clock.monotonic()
        with self._lock:
            kept = self._zones.get(user)
        if kept is None or kept[0] < now:
            try:
                found = known_zone(self._sender.zone_of(user) or "") or "UTC"
            except SendError as error:
                log.warning("no zone of %s: %s", user, error)
                found = kept[1] if kept else "UTC"
            kept = (now + _PERSON_SECONDS, found)
            with self._lock:
                if len(self._zones) >= _MOST:
                    self._zones.clear()
                self._zones[user] = kept
        return ZoneInfo(kept[1])

    def room(self, channel: str) -> Room | None:
        """A channel, or None when Slack doesn't let us see it."""
        now = self._clock.monotonic()
        with self._lock:
            kept = self._rooms.get(channel)
        if kept is None or kept[0] < now:
            try:
                found: Room | None = self._sender.room(channel)
            except SendError as error:
                log.info("channel %s can't be seen: %s", channel, error)
                found = None
            kept = (now + _ROOM_SECONDS, found)
            with self._lock:
                if len(self._rooms) >= _MOST:
                    self._rooms.clear()
                self._rooms[channel] = kept
        return kept[1]

    def private_to(self, channel: str) -> str | None:
        """The channel itself when what is said in it must stay in it, else None."""
        room = self.room(channel)
        return channel if room is None or room.private else None

    def why_not_there(self, channel: str) -> str | None:
        """Why the bot can't post in a channel, as a sentence with what to do about it, or None when it can."""
        if channel.startswith("D"):  # a direct message: the scopes are for channels
            return "I write to channels only: invite me to one and ask there."
        room = self.room(channel)
        if room is not None and room.member is not False and not room.archived:
            return None
        self.forget(channel)  # whoever reads this sentence will do something about it
        if room is not None and room.archived:
            return "I can't write here: this channel is archived."
        return "I can't write here: type `/invite @sitroom` first."

    def forget(self, channel: str) -> None:
        """Ask again next time: somebody invited us, archived it..."""
        with self._lock:
            self._rooms.pop(channel, None)
