"""Calls that are due later, on the real clock; tests move a clock of their own instead of waiting."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time
from collections.abc import Callable
from typing import Protocol

Cancel = Callable[[], None]


class Timers(Protocol):
    """A monotonic clock in seconds, and calls that are due on it."""

    def monotonic(self) -> float:
        """Seconds that never go back."""
        ...

    def after(self, seconds: float, call: Callable[[], None]) -> Cancel:
        """Run `call` in `seconds`; the answer takes it back."""
        ...


class LoopTimers:
    """The real clock, through the loop that the server runs in."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()

    def after(self, seconds: float, call: Callable[[], None]) -> Cancel:
        """Run `call` in the loop in `seconds`; the answer takes it back."""
        return self._loop.call_later(seconds, call).cancel


class HandTimers:
    """A clock that stands still until `advance` moves it, for tests; what falls due runs in its order."""

    def __init__(self) -> None:
        self._now = 0.0
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._taken_back: set[int] = set()
        self._numbers = itertools.count()

    def monotonic(self) -> float:
        """Seconds from the start of the test."""
        return self._now

    def after(self, seconds: float, call: Callable[[], None]) -> Cancel:
        """Run `call` when the clock has been moved by `seconds`; the answer takes it back."""
        number = next(self._numbers)
        heapq.heappush(self._due, (self._now + seconds, number, call))
        return lambda: self._taken_back.add(number)

    def advance(self, seconds: float) -> None:
        """Move the clock and run what falls due, also what that makes due."""
        end = self._now + seconds
        while self._due and self._due[0][0] <= end:
            self._now, number, call = heapq.heappop(self._due)
            if number not in self._taken_back:
                call()
        self._now = end
