"""Messages owed to Slack, from due to sent, and with each what the channel knows once it is there.

States: pending -> sending -> sent; sending -> unknown (no answer came) -> sent, pending or held (a person decides);
failed: Slack refused for good; dropped: a person said so, or it was for one reader and may have arrived.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime

from bot.store.moments import read, stamp
from bot.store.told import Tell, ToldLedger
from bot.views.message import Message
from digests.store.database import Database


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message owed. `key` names it for good; `kind` is "post", "respond" (response_url) or "ephemeral".

    `tell`: what the channel was told once it is delivered. `subscription`: whose digest it is.
    """

    team_id: str
    key: str
    kind: str
    channel: str
    message: Message
    user: str | None = None
    thread_ts: str | None = None
    response_url: str | None = None
    tell: Tell | None = None
    subscription: int | None = None
    id: int = 0
    state: str = "pending"
    attempts: int = 0
    created: datetime | None = None
    ts: str | None = None
    error: str | None = None


class Outbox:
    """The outbox in the store."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, delivery: Delivery, now: datetime) -> bool:
        """Write it down as owed; False when its key is known."""
        with self._db.write() as connection:
            return (
                connection.execute(
                    "INSERT OR IGNORE INTO outbox (team_id, key, kind, channel, user, thread_ts, response_url, "
                    "message, tell, subscription, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        delivery.team_id,
                        delivery.key,
                        delivery.kind,
                        delivery.channel,
                        delivery.user,
                        delivery.thread_ts,
                        delivery.response_url,
                        json.dumps(delivery.message.to_json(), ensure_ascii=False),
                        json.dumps(delivery.tell.to_json()) if delivery.tell else None,
                        delivery.subscription,
                        stamp(now),
                    ),
                ).rowcount
                == 1
            )

    def waiting(self) -> list[Delivery]:
        """What is still to be done something about: pending, sending and unknown, in the order it was owed."""
        return self._in("pending", "sending", "unknown")

    def get(self, number: int) -> Delivery | None:
        """One delivery by its number."""
        row = self._db.one("SELECT * FROM outbox WHERE id = ?", (number,))
        return _delivery(row) if row else None

    def recover(self) -> int:
        """After a crash nobody knows whether what was being sent arrived; how many there are."""
        with self._db.write() as connection:
            return connection.execute("UPDATE outbox SET state = 'unknown' WHERE state = 'sending'").rowcount

    def move(self, delivery: Delivery, state: str, *, error: str | None = None) -> Delivery | None:
        """Write its new state; entering "sending" counts an attempt.

        None, and nothing written, when it is no longer in the state that `delivery` has: somebody was faster (a later
        digest that covers it, a person who settled it), and what they decided stands.
        """
        attempts = delivery.attempts + (state == "sending")
        with self._db.write() as connection:
            moved = connection.execute(
                "UPDATE outbox SET state = ?, attempts = ?, error = ? WHERE id = ? AND state = ?",
                (state, attempts, error[:2000] if error else None, delivery.id, delivery.state),
            ).rowcount
        return replace(delivery, state=state, attempts=attempts, error=error) if moved else None

    def sent(self, delivery: Delivery, ts: str | None, now: datetime) -> None:
        """It is there: mark it and write what the channel now knows, all or nothing; nothing as in `move`."""
        with self._db.write() as connection:
            marked = connection.execute(
                "UPDATE outbox SET state = 'sent', ts = ?, sent = ?, error = NULL WHERE id = ? AND state = ?",
                (ts, stamp(now), delivery.id, delivery.state),
            ).rowcount
            if not marked:
                return
            if delivery.tell is not None:
                ToldLedger(self._db).write(delivery.team_id, delivery.channel, delivery.tell)
            if delivery.tell is not None and delivery.subscription is not None:
                # Its number may be another's by now: SQLite gives the last one again.
                connection.execute(
                    "UPDATE subscription SET told_until = max(coalesce(told_until, ''), ?) "
                    "WHERE id = ? AND team_id = ? AND channel = ? AND story = ?",
                    (
                        stamp(delivery.tell.until),
                        delivery.subscription,
                        delivery.team_id,
                        delivery.channel,
                        delivery.tell.story,
                    ),
                )

    def underway(self, team_id: str, channel: str, story: str, *, digests: bool = False) -> list[Tell]:
        """What the channel will have been told by messages (`digests`: of subscriptions) that are not confirmed yet."""
        found = [
            delivery.tell
            for delivery in self._in("pending", "sending", "unknown", "held")
            if (delivery.team_id, delivery.channel) == (team_id, channel)
            and delivery.tell is not None
            and (delivery.subscription is not None or not digests)
        ]
        return [tell for tell in found if tell.story == story]

    def withdraw(self, subscription: int) -> int:
        """Drop a subscription's digests that nobody has tried to send or that surely did not arrive; how many."""
        with self._db.write() as connection:
            return connection.execute(
                "UPDATE outbox SET state = 'dropped', error = 'a later digest covers it' "
                "WHERE subscription = ? AND state = 'pending'",
                (subscription,),
            ).rowcount

    def story_at(self, team_id: str, channel: str, ts: str) -> str | None:
        """The story of the message that was posted there as `ts`."""
        row = self._db.one(
            "SELECT tell FROM outbox WHERE team_id = ? AND channel = ? AND ts = ? AND tell IS NOT NULL",
            (team_id, channel, ts),
        )
        return Tell.from_json(json.loads(row["tell"])).story if row else None

    def forget(self, before: datetime) -> None:
        """Drop what was settled before `before`."""
        self._db.run(
            "DELETE FROM outbox WHERE state IN ('sent', 'failed', 'dropped') AND created < ?", (stamp(before),)
        )

    def _in(self, *states: str) -> list[Delivery]:
        marks = ", ".join("?" for _ in states)
        rows = self._db.all(f"SELECT * FROM outbox WHERE state IN ({marks}) ORDER BY id", states)
        return [_delivery(row) for row in rows]


def _delivery(row: sqlite3.Row) -> Delivery:
    message = Message.from_json(json.loads(row["message"]))
    return Delivery(
        row["team_id"],
        row["key"],
        row["kind"],
        row["channel"],
        message,
        row["user"],
        row["thread_ts"],
        row["response_url"],
        Tell.from_json(json.loads(row["tell"])) if row["tell"] else None,
        row["subscription"],
        row["id"],
        row["state"],
        row["attempts"],
        read(row["created"]),
        row["ts"],
        row["error"],
    )
