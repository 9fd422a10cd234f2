"""What is remembered of channels: their story, whether links are summarised, which links were, the last answers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.store.moments import stamp
from bot.store.told import Tell
from bot.views.message import Message
from digests.store.database import Database


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that was given: `lines` are the ids of its numbered lines, in order; `user` is "" for a channel's."""

    team_id: str
    token: str
    channel: str
    user: str
    story: str | None
    lines: tuple[str, ...]
    message: Message
    tell: Tell | None


class Channels:
    """Settings and memory of channels in the store."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def story(self, team_id: str, channel: str, thread_ts: str | None = None) -> str | None:
        """The story last used in the thread, else in the channel."""
        if thread_ts is not None:
            row = self._db.one(
                "SELECT story FROM thread WHERE team_id = ? AND channel = ? AND thread_ts = ?",
                (team_id, channel, thread_ts),
            )
            if row:
                return str(row["story"])
        row = self._db.one("SELECT story FROM channel WHERE team_id = ? AND channel = ?", (team_id, channel))
        return row["story"] if row else None

    def use_story(self, team_id: str, channel: str, thread_ts: str | None, story: str, now: datetime) -> None:
        """Remember the story: of the thread when there is one, else of the channel."""
        if thread_ts is not None:
            self._db.run(
                "INSERT INTO thread (team_id, channel, thread_ts, story, created) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET story = excluded.story",
                (team_id, channel, thread_ts, story, stamp(now)),
            )
            return
        self._db.run(
            "INSERT INTO channel (team_id, channel, story) VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET story = excluded.story",
            (team_id, channel, story),
        )

    def links_on(self, team_id: str, channel: str) -> bool:
        """Whether links posted there are summarised; they are until somebody says no."""
        row = self._db.one("SELECT links_on FROM channel WHERE team_id = ? AND channel = ?", (team_id, channel))
        return row is None or bool(row["links_on"])

    def set_links(self, team_id: str, channel: str, on: bool) -> None:
        """Turn summaries of posted links on or off."""
        self._db.run(
            "INSERT INTO channel (team_id, channel, links_on) VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET links_on = excluded.links_on",
            (team_id, channel, int(on)),
        )

    def announced(self, team_id: str, channel: str, url: str) -> str | None:
        """What came of a link there: "summary", "unreadable", or None when it was never posted."""
        row = self._db.one(
            "SELECT outcome FROM announced WHERE team_id = ? AND channel = ? AND url = ?", (team_id, channel, url)
        )
        return row["outcome"] if row else None

    def announce(self, team_id: str, channel: str, url: str, outcome: str) -> None:
        """Remember what came of a link there."""
        self._db.run(
            "INSERT INTO announced (team_id, channel, url, outcome) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET outcome = excluded.outcome",
            (team_id, channel, url, outcome),
        )

    def remember(self, answer: Answer, now: datetime) -> None:
        """Keep an answer, for `why` and for the button that shares it."""
        self._db.run(
            "INSERT OR IGNORE INTO answer (team_id, token, channel, user, story, lines, message, tell, created) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                answer.team_id,
                answer.token,
                answer.channel,
                answer.user,
                answer.story,
                json.dumps(list(answer.lines)),
                json.dumps(answer.message.to_json(), ensure_ascii=False),
                json.dumps(answer.tell.to_json()) if answer.tell else None,
                stamp(now),
            ),
        )

    def last_answer(self, team_id: str, channel: str, user: str) -> Answer | None:
        """The last answer with lines that this person got there, or that everybody did."""
        return self._answer(
            "SELECT * FROM answer WHERE team_id = ? AND channel = ? AND user IN (?, '') AND lines != '[]' "
            "ORDER BY id DESC LIMIT 1",
            (team_id, channel, user),
        )

    def answer(self, team_id: str, token: str) -> Answer | None:
        """An answer by its token; None when it is long ago."""
        return self._answer("SELECT * FROM answer WHERE team_id = ? AND token = ?", (team_id, token))

    def forget(self, before: datetime) -> None:
        """Drop answers given, and what threads spoke of, before `before`."""
        with self._db.write() as connection:
            connection.execute("DELETE FROM answer WHERE created < ?", (stamp(before),))
            connection.execute("DELETE FROM thread WHERE created < ?", (stamp(before),))

    def _answer(self, sql: str, parameters: Sequence[str]) -> Answer | None:
        row = self._db.one(sql, parameters)
        if row is None:
            return None
        return Answer(
            row["team_id"],
            row["token"],
            row["channel"],
            row["user"],
            row["story"],
            tuple(json.loads(row["lines"])),
            Message.from_json(json.loads(row["message"])),
            Tell.from_json(json.loads(row["tell"])) if row["tell"] else None,
        )
