"""The queue of work: what Slack sent and what the clock owes, each claimed once, kept until it is done.

A lease is a moment of the monotonic clock of the run that took it: worthless to any later run, which takes it back.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.store.moments import stamp
from digests.store.database import Database

MOST_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work. `claim` names what it came from; `payload` is JSON."""

    id: int
    team_id: str
    claim: str
    kind: str
    payload: Mapping[str, Any]
    attempts: int
    created: str


class Jobs:
    """The queue in the store; every method is one transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, team_id: str, claim: str, kind: str, payload: Mapping[str, Any], now: datetime) -> bool:
        """Queue it unless something with this claim came before (a redelivery): then False."""
        with self._db.write() as connection:
            cursor = connection.execute(
                "INSERT OR IGNORE INTO job (team_id, claim, kind, payload, created) VALUES (?, ?, ?, ?, ?)",
                (team_id, claim, kind, json.dumps(payload, ensure_ascii=False), stamp(now)),
            )
            return cursor.rowcount == 1

    def take(self, owner: str, monotonic: float, seconds: float, held: Collection[int] = ()) -> Job | None:
        """The oldest job that nobody works on, leased to `owner` for `seconds`; None when there is none.

        `held` are the jobs (ids) that `owner` is still working on: their leases begin anew. A job taken more than
        MOST_ATTEMPTS times is dead: it took its worker with it each time.
        """
        with self._db.write() as connection:
            connection.executemany(
                "UPDATE job SET lease_until = ? WHERE id = ? AND owner = ? AND state = 'leased'",
                [(monotonic + seconds, number, owner) for number in held],
            )
            connection.execute(
                "UPDATE job SET state = 'dead', error = coalesce(error, 'its lease ran out') "
                "WHERE state = 'leased' AND lease_until <= ? AND attempts >= ?",
                (monotonic, MOST_ATTEMPTS),
            )
            row = connection.execute(
                "SELECT * FROM job WHERE state = 'queued' OR (state = 'leased' AND lease_until <= ?) "
                "ORDER BY id LIMIT 1",
                (monotonic,),
            ).fetchone()
            if row is None:
                return None
            connection.execute(
                "UPDATE job SET state = 'leased', owner = ?, lease_until = ?, attempts = attempts + 1 WHERE id = ?",
                (owner, monotonic + seconds, row["id"]),
            )
        return Job(
            row["id"],
            row["team_id"],
            row["claim"],
            row["kind"],
            json.loads(row["payload"]),
            row["attempts"] + 1,
            row["created"],
        )

    def done(self, job: Job) -> bool:
        """Mark it done; False when another worker finished it meanwhile."""
        with self._db.write() as connection:
            return (
                connection.execute(
                    "UPDATE job SET state = 'done', owner = NULL, lease_until = NULL WHERE id = ? AND state = 'leased'",
                    (job.id,),
                ).rowcount
                == 1
            )

    def failed(self, job: Job, error: str) -> bool:
        """Put it back, or bury it after MOST_ATTEMPTS; whether it will be tried again."""
        again = job.attempts < MOST_ATTEMPTS
        self._db.run(
            "UPDATE job SET state = ?, owner = NULL, lease_until = NULL, error = ? WHERE id = ? AND state = 'leased'",
            ("queued" if again else "dead", error[:2000], job.id),
        )
        return again

    def open(self, kind: str | None = None) -> int:
        """How many jobs (of a kind) are queued or being worked on."""
        row = self._db.one(
            "SELECT count(*) AS n FROM job WHERE state IN ('queued', 'leased') AND kind = coalesce(?, kind)", (kind,)
        )
        return int(row["n"]) if row else 0

    def recover(self, owner: str) -> int:
        """Take back what earlier runs held; how many jobs that was."""
        with self._db.write() as connection:
            return connection.execute(
                "UPDATE job SET state = 'queued', owner = NULL, lease_until = NULL "
                "WHERE state = 'leased' AND owner != ?",
                (owner,),
            ).rowcount

    def forget(self, before: datetime) -> None:
        """Drop finished jobs created before `before`; Slack redelivers for minutes, so days are plenty."""
        self._db.run("DELETE FROM job WHERE state IN ('done', 'dead') AND created < ?", (stamp(before),))
