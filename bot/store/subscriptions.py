"""Which channel gets which story's digest when, and the slots that were taken for it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot import schedule
from bot.store.moments import read, stamp
from digests.store.database import Database


@dataclass(frozen=True, slots=True)
class Subscription:
    """One channel's digest of one story.

    `after`: the moment of its last slot, or of the subscription. `told_until`: the end of the last digest that was
    delivered, None before the first. `paused`: why it stands still, as a sentence, or None. `blind`: its last digest
    said that no feed could be read.
    """

    id: int
    team_id: str
    channel: str
    story: str
    rule: schedule.Rule
    created_by: str
    created: datetime
    after: datetime
    told_until: datetime | None
    paused: str | None
    blind: bool = False


class Subscriptions:
    """The subscriptions in the store."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def follow(
        self, team_id: str, channel: str, story: str, rule: schedule.Rule, user: str, now: datetime
    ) -> Subscription:
        """Subscribe, or change the schedule of a subscription and wake it; slots count from `now`."""
        self._db.run(
            "INSERT INTO subscription (team_id, channel, story, rule, created_by, created, after) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (team_id, channel, story) "
            "DO UPDATE SET rule = excluded.rule, created_by = excluded.created_by, after = excluded.after, "
            "paused = NULL",
            (team_id, channel, story, rule.text(), user, stamp(now), stamp(now)),
        )
        return next(sub for sub in self.of(team_id, channel) if sub.story == story)

    def unfollow(self, subscription: Subscription) -> None:
        """End it; its slots go too, and what is not sent yet is not sent. What was told stays."""
        with self._db.write() as connection:
            connection.execute("DELETE FROM slot WHERE subscription = ?", (subscription.id,))
            connection.execute(
                "UPDATE outbox SET state = 'dropped', error = 'unfollowed' "
                "WHERE subscription = ? AND state = 'pending'",
                (subscription.id,),
            )
            connection.execute("DELETE FROM subscription WHERE id = ?", (subscription.id,))

    def of(self, team_id: str, channel: str) -> list[Subscription]:
        """A channel's subscriptions, paused ones too, oldest first."""
        rows = self._db.all(
            "SELECT * FROM subscription WHERE team_id = ? AND channel = ? ORDER BY id", (team_id, channel)
        )
        return [_subscription(row) for row in rows]

    def get(self, number: int) -> Subscription | None:
        """One subscription by its number."""
        row = self._db.one("SELECT * FROM subscription WHERE id = ?", (number,))
        return _subscription(row) if row else None

    def active(self) -> list[Subscription]:
        """All that are not paused, oldest first."""
        return [
            _subscription(row) for row in self._db.all("SELECT * FROM subscription WHERE paused IS NULL ORDER BY id")
        ]

    def resting(self) -> list[Subscription]:
        """All that are paused, oldest first."""
        return [
            _subscription(row)
            for row in self._db.all("SELECT * FROM subscription WHERE paused IS NOT NULL ORDER BY id")
        ]

    def take_slot(self, subscription: Subscription, slot: schedule.Slot) -> bool:
        """Take a due slot; False when it was taken before. Earlier slots are passed over with it."""
        with self._db.write() as connection:
            taken = connection.execute(
                "INSERT OR IGNORE INTO slot (team_id, subscription, local, zone, due) VALUES (?, ?, ?, ?, ?)",
                (subscription.team_id, subscription.id, slot.key, subscription.rule.zone, stamp(slot.at)),
            ).rowcount
            connection.execute(
                "UPDATE subscription SET after = max(after, ?) WHERE id = ?", (stamp(slot.at), subscription.id)
            )
            return bool(taken == 1)

    def told(self, number: int, until: datetime) -> None:
        """A digest up to `until` was delivered (or there was nothing to tell)."""
        self._db.run(
            "UPDATE subscription SET told_until = max(coalesce(told_until, ''), ?) WHERE id = ?", (stamp(until), number)
        )

    def sees(self, number: int, *, blind: bool) -> None:
        """Whether its last digest said that no feed could be read."""
        self._db.run("UPDATE subscription SET blind = ? WHERE id = ?", (int(blind), number))

    def forget(self, before: datetime) -> None:
        """Drop slots due before `before`: `after` has long passed them."""
        self._db.run("DELETE FROM slot WHERE due < ?", (stamp(before),))

    def pause(self, team_id: str, channel: str | None, reason: str) -> int:
        """Pause a channel's subscriptions, or with None all of the workspace; how many that were awake."""
        with self._db.write() as connection:
            return connection.execute(
                "UPDATE subscription SET paused = ? "
                "WHERE team_id = ? AND paused IS NULL AND channel = coalesce(?, channel)",
                (reason, team_id, channel),
            ).rowcount

    def pause_one(self, number: int, reason: str) -> None:
        """Pause one subscription."""
        self._db.run("UPDATE subscription SET paused = ? WHERE id = ?", (reason, number))

    def resume(self, team_id: str, channel: str | None = None, *, reason: str | None = None) -> int:
        """Wake a channel's subscriptions (None: all), only those paused for `reason` if given; how many."""
        with self._db.write() as connection:
            return connection.execute(
                "UPDATE subscription SET paused = NULL WHERE team_id = ? AND paused IS NOT NULL "
                "AND channel = coalesce(?, channel) AND paused = coalesce(?, paused)",
                (team_id, channel, reason),
            ).rowcount


def _subscription(row: sqlite3.Row) -> Subscription:
    # The rule was written by Rule.text, zone included, so the default is never used.
    return Subscription(
        row["id"],
        row["team_id"],
        row["channel"],
        row["story"],
        schedule.parse(row["rule"], "UTC"),
        row["created_by"],
        read(row["created"]),
        read(row["after"]),
        read(row["told_until"]) if row["told_until"] else None,
        row["paused"],
        bool(row["blind"]),
    )
