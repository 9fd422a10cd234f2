"""Feeds and their items as rows: when they were read, what failed, which items wait."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from digests.store.codec import moment_text, read_moment
from digests.store.database import Database


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is read. `last_error` is one sentence for people, `failing_since` the first of its failures in a
    row; both None while it can be read. `first_poll_done`: items that come from now on are news."""

    url: str
    title: str
    added: datetime
    etag: str | None = None
    last_modified: str | None = None
    first_poll_done: bool = False
    last_poll: datetime | None = None
    last_ok: datetime | None = None
    last_error: str | None = None
    failing_since: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a feed. `state` is waiting, stored or failed; `read_before`: it has changed since it was read;
    `error` is one sentence for people."""

    item: str
    url: str
    title: str = ""
    published: datetime | None = None
    published_day_only: bool = False
    updated: str | None = None
    read_before: bool = False
    quiet: bool = False
    state: str = "waiting"
    tries: int = 0
    error: str | None = None


class Feeds:
    """The feeds of one team."""

    def __init__(self, database: Database, team: str) -> None:
        self._db = database
        self._team = team

    def all(self) -> list[Feed]:
        """All feeds by URL."""
        return [_feed(row) for row in self._db.all("SELECT * FROM feed WHERE team_id = ? ORDER BY url", (self._team,))]

    def get(self, url: str) -> Feed | None:
        """The feed at a URL."""
        row = self._db.one("SELECT * FROM feed WHERE team_id = ? AND url = ?", (self._team, url))
        return None if row is None else _feed(row)

    def add(self, url: str, title: str, now: datetime) -> Feed:
        """Remember a feed; if it is known already, as it is."""
        self._db.run(
            "INSERT OR IGNORE INTO feed (team_id, url, title, added) VALUES (?, ?, ?, ?)",
            (self._team, url, title, moment_text(now)),
        )
        feed = self.get(url)
        assert feed is not None
        return feed

    def remove(self, feed_id: int) -> None:
        """Forget a feed and its items; the articles stay."""
        self._db.run("DELETE FROM feed WHERE id = ?", (feed_id,))

    def update(self, feed: Feed) -> None:
        """Write all that may change of a feed."""
        self._db.run(
            """UPDATE feed SET title = ?, etag = ?, last_modified = ?, first_poll_done = ?, last_poll = ?, last_ok = ?,
                 last_error = ?, failing_since = ? WHERE id = ?""",
            (
                feed.title, feed.etag, feed.last_modified, feed.first_poll_done, moment_text(feed.last_poll),
                moment_text(feed.last_ok), feed.last_error, moment_text(feed.failing_since), feed.id,
            ),
        )  # fmt: skip

    def items(self, feed_id: int) -> dict[str, str | None]:
        """The `updated` of every item known, by its id."""
        rows = self._db.all("SELECT item, updated FROM feed_item WHERE feed_id = ?", (feed_id,))
        return {row[0]: row[1] for row in rows}

    def waiting(self, feed_id: int, limit: int) -> list[Item]:
        """Items not read yet, news before what was there before the first poll, oldest first."""
        rows = self._db.all(
            """SELECT * FROM feed_item WHERE feed_id = ? AND state = 'waiting'
               ORDER BY quiet, tries, published IS NULL, published, item LIMIT ?""",
            (feed_id, limit),
        )
        return [_item(row) for row in rows]

    def left(self, feed_id: int) -> int:
        """How many items wait."""
        row = self._db.one("SELECT count(*) FROM feed_item WHERE feed_id = ? AND state = 'waiting'", (feed_id,))
        return int(row[0]) if row else 0

    def put(self, feed_id: int, item: Item) -> None:
        """Write an item."""
        self._db.run(
            "INSERT OR REPLACE INTO feed_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                feed_id, item.item, item.url, item.title, moment_text(item.published),
                item.published_day_only, item.updated, item.read_before, item.quiet,
                item.state, item.tries, item.error,
            ),
        )  # fmt: skip


def _feed(row: sqlite3.Row) -> Feed:
    return Feed(
        url=row["url"],
        title=row["title"],
        added=datetime.fromisoformat(row["added"]),
        etag=row["etag"],
        last_modified=row["last_modified"],
        first_poll_done=bool(row["first_poll_done"]),
        last_poll=read_moment(row["last_poll"]),
        last_ok=read_moment(row["last_ok"]),
        last_error=row["last_error"],
        failing_since=read_moment(row["failing_since"]),
        id=row["id"],
    )


def _item(row: sqlite3.Row) -> Item:
    return Item(
        item=row["item"],
        url=row["url"],
        title=row["title"],
        published=read_moment(row["published"]),
        published_day_only=bool(row["published_day_only"]),
        updated=row["updated"],
        read_before=bool(row["read_before"]),
        quiet=bool(row["quiet"]),
        state=row["state"],
        tries=row["tries"],
        error=row["error"],
    )
