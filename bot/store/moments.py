"""Moments as the store writes them: ISO 8601, UTC, microseconds, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """`moment` (aware) as text."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def read(text: str) -> datetime:
    """The aware UTC moment that `stamp` wrote."""
    return datetime.fromisoformat(text)
