"""Digests of channels that can't be written to: they rest, and wake when they can, each time with a word in the log.

Decides nothing: who calls knows what Slack said.
"""

from __future__ import annotations

import logging

from bot.sender import CHANNEL_GONE
from bot.store import Store

log = logging.getLogger(__name__)


def rest(store: Store, team: str, channel: str | None, reason: str) -> None:
    """Let the digests of a channel rest, or with None all of the workspace; `schedule` gives the reason."""
    if count := store.subscriptions.pause(team, channel, reason):
        log.warning("the digests of %s rest (%d): %s", channel or "all channels", count, reason)


def wake(store: Store, team: str, channel: str) -> None:
    """Wake the digests of a channel that can be written to again, whatever it was that had ended it."""
    if count := sum(store.subscriptions.resume(team, channel, reason=reason) for reason in CHANNEL_GONE.values()):
        log.warning("the digests of %s go on (%d)", channel, count)
