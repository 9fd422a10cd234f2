"""The clocks of the real world, and one that is moved by hand for the demo and the tests."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime


class SystemClock:
    """The machine's clocks."""

    def now(self) -> datetime:
        """The moment, UTC-aware."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()


class MovableClock:
    """`now()` stands still until it is moved forward; `monotonic()` stays real. Safe between threads."""

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        self._now = start.astimezone(UTC)
        self._lock = threading.Lock()

    def now(self) -> datetime:
        """Where it was moved to, UTC-aware."""
        with self._lock:
            return self._now

    def monotonic(self) -> float:
        """Seconds that never go back, of the real clock."""
        return time.monotonic()

    def move(self, to: datetime) -> None:
        """Move `now()` to `to` (aware); ValueError if that is in its past."""
        with self._lock:
            if to < self._now:
                raise ValueError(f"the clock can't go back from {self._now} to {to}")
            self._now = to.astimezone(UTC)
