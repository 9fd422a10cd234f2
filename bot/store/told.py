"""What each channel was told of each story, so that nothing is told again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.store.moments import read, stamp
from digests.answers.model import Told
from digests.store.database import Database


@dataclass(frozen=True, slots=True)
class Tell:
    """What one message tells of one story: sentence keys, the states of its facts, and up to when it speaks."""

    story: str
    until: datetime
    keys: tuple[str, ...] = ()
    states: tuple[tuple[str, str], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As the outbox keeps it."""
        return {
            "story": self.story,
            "until": stamp(self.until),
            "keys": list(self.keys),
            "states": [list(pair) for pair in self.states],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Tell:
        """What `to_json` wrote."""
        states = tuple((str(key), str(state)) for key, state in data["states"])
        return cls(data["story"], read(data["until"]), tuple(data["keys"]), states)


class ToldLedger:
    """The ledger in the store."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def write(self, team_id: str, channel: str, tell: Tell) -> None:
        """Add what a message told; the newest state of a fact stands."""
        with self._db.write() as connection:
            for key in tell.keys:
                connection.execute(
                    "INSERT OR IGNORE INTO told (team_id, channel, story, sentence) VALUES (?, ?, ?, ?)",
                    (team_id, channel, tell.story, key),
                )
            for key, state in tell.states:
                connection.execute(
                    "INSERT INTO told (team_id, channel, story, sentence, state) VALUES (?, ?, ?, ?, ?) "
                    "ON CONFLICT (team_id, channel, story, sentence) DO UPDATE SET state = excluded.state",
                    (team_id, channel, tell.story, key, state),
                )

    def of(self, team_id: str, channel: str, story: str, underway: list[Tell]) -> Told:
        """What the channel was told, with what is on its way counted as told."""
        rows = self._db.all(
            "SELECT sentence, state FROM told WHERE team_id = ? AND channel = ? AND story = ? ORDER BY sentence",
            (team_id, channel, story),
        )
        keys = {row["sentence"] for row in rows}
        states = {row["sentence"]: row["state"] for row in rows if row["state"] is not None}
        for tell in underway:
            keys.update(tell.keys)
            states.update(tell.states)
        return Told(frozenset(keys), tuple(sorted(states.items())))
