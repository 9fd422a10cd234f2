"""The bot's memory in the newsroom's SQLite file: queue, outbox, subscriptions, what was told, channels."""

from __future__ import annotations

import sqlite3
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from bot.store.channels import Channels
from bot.store.jobs import Jobs
from bot.store.outbox import Outbox
from bot.store.schema import migrations
from bot.store.subscriptions import Subscriptions
from bot.store.told import ToldLedger
from digests.answers.model import Told
from digests.errors import StoreError
from digests.store.database import Database


class Store:
    """All of it behind one connection, safe between threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = Database(path, migrations())
        # The newsroom can live with the loss of its last commits; a lost "sending" could post twice.
        self._db.all("PRAGMA synchronous = FULL")
        self.jobs = Jobs(self._db)
        self.outbox = Outbox(self._db)
        self.subscriptions = Subscriptions(self._db)
        self.channels = Channels(self._db)
        self.ledger = ToldLedger(self._db)

    def atomic(self) -> AbstractContextManager[sqlite3.Connection]:
        """One transaction around several of its methods."""
        return self._db.write()

    def told(self, team_id: str, channel: str, story: str) -> Told:
        """What a channel was told of a story, messages on their way included."""
        with self._db.write():
            return self.ledger.of(team_id, channel, story, self.outbox.underway(team_id, channel, story))

    def told_until(self, team_id: str, channel: str, story: str) -> datetime | None:
        """Up to when a channel was told of a story by its digests, those on their way included."""
        # What a person shared may begin later than what is owed: it moves no digest on.
        moments = [tell.until for tell in self.outbox.underway(team_id, channel, story, digests=True)]
        moments += [
            sub.told_until
            for sub in self.subscriptions.of(team_id, channel)
            if sub.story == story and sub.told_until is not None
        ]
        return max(moments, default=None)

    def forget(self, before: datetime) -> None:
        """Drop what was settled before `before` and nobody will ask for again."""
        self.jobs.forget(before)
        self.outbox.forget(before)
        self.subscriptions.forget(before)
        self.channels.forget(before)

    def close(self) -> None:
        """Close the file."""
        self._db.close()


class RunLock:
    """Held by the one bot that runs on a database: an exclusive lock on a file beside it, gone with its process."""

    def __init__(self, path: Path) -> None:
        """Take it; StoreError when another bot has it."""
        beside = path.with_name(path.name + ".bot")
        # SQLite's own lock works on every system and is let go by the system when the process dies.
        self._conn = sqlite3.connect(str(beside), timeout=0, isolation_level=None, check_same_thread=False)
        try:
            self._conn.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            self._conn.close()
            raise StoreError(
                f"{beside}: {error}",
                f"Another bot already runs on {path}. Stop it first, or give this one another --db.",
            ) from error

    def release(self) -> None:
        """Let it go."""
        self._conn.close()
