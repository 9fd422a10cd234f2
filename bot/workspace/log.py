"""What the page is told, in order: events with a sequence number, kept for those that come back.

Knows the page's JSON and nothing of HTTP.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bot.workspace.state import Json, Message

KEPT = 2000


def iso(moment: datetime | None) -> str | None:
    """A moment as the page reads it."""
    return None if moment is None else moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def message_shape(message: Message) -> Json:
    """A message as the page draws it."""
    return {
        "ts": message.ts,
        "channel": message.channel,
        "user": message.user,
        "text": message.text,
        "blocks": message.blocks,
        "thread_ts": message.thread_ts,
        "reply_count": len(message.replies),
        "ephemeral": message.only_for is not None,
        "edited": message.edited,
        "failed": message.failed,
        "app": message.by_app,
        "command": message.command,
        "time": iso(message.time),
        "unfurl": message.unfurl,
    }


class Log:
    """The events of the page. Written in the server's loop; `wait` may be called from any other thread."""

    def __init__(self) -> None:
        self.seq = 0
        self._events: deque[Json] = deque(maxlen=KEPT)
        self._hearers: set[asyncio.Queue[Json | None]] = set()
        self._moved = threading.Condition()
        self.closed = False

    def tell(self, kind: str, **payload: Any) -> None:
        """Tell the page that something happened."""
        with self._moved:
            self.seq += 1
            event = {"seq": self.seq, "type": kind, **payload}
            self._events.append(event)
            self._moved.notify_all()
        for queue in self._hearers:
            queue.put_nowait(event)

    def hear(self, after: int) -> asyncio.Queue[Json | None]:
        """A queue of the events after `after`; None ends it. If some of them are gone, the state must be read again."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        if self.closed:
            queue.put_nowait(None)
            return queue
        first = self._events[0]["seq"] if self._events else self.seq + 1
        if after > self.seq or after < first - 1:
            queue.put_nowait({"seq": self.seq, "type": "state"})
        else:
            for event in self._events:
                if event["seq"] > after:
                    queue.put_nowait(event)
        self._hearers.add(queue)
        return queue

    def unhear(self, queue: asyncio.Queue[Json | None]) -> None:
        """Let go of a queue."""
        self._hearers.discard(queue)

    def close(self) -> None:
        """End all queues."""
        self.closed = True
        for queue in self._hearers:
            queue.put_nowait(None)

    def wait(self, predicate: Callable[[], bool], timeout: float) -> bool:
        """Wait, in another thread than the loop's, until `predicate` holds; it is asked after each event."""
        with self._moved:
            return self._moved.wait_for(predicate, timeout)
