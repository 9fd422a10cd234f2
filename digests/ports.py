"""The doors to the world, one small Protocol each; tests put a fake behind every one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Two clocks: one dates what is told and can be moved by the demo, one drives leases and time-outs."""

    def now(self) -> datetime:
        """The moment, UTC-aware."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start that never go back."""
        ...


@dataclass(frozen=True, slots=True)
class Response:
    """What came back: the final URL after redirects, the status, headers in lower case, the decompressed body."""

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class Fetcher(Protocol):
    """Gets one public http(s) resource, guarded and bounded."""

    def get(self, url: str, *, headers: Mapping[str, str] | None = None) -> Response:
        """Fetch `url`, following checked redirects.

        Returns any 2xx or 304 answer. Raises Refused, NotFetched or TooLarge.
        """
        ...
