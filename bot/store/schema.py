"""The bot's own tables in the newsroom's file, as migrations of their own set ("bot").

Every row carries the Slack workspace's `team_id`. Moments are ISO 8601 in UTC with microseconds, so that they sort.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Migrations

_FIRST = """
CREATE TABLE job (
    id INTEGER PRIMARY KEY,
    team_id TEXT NOT NULL,
    claim TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'leased', 'done', 'dead')),
    attempts INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    lease_until REAL,
    created TEXT NOT NULL,
    error TEXT,
    UNIQUE (team_id, claim)
);
CREATE INDEX job_state ON job (state, id);

CREATE TABLE channel (
    team_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    story TEXT,
    links_on INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (team_id, channel)
) WITHOUT ROWID;

CREATE TABLE thread (
    team_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread_ts TEXT NOT NULL,
    story TEXT NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (team_id, channel, thread_ts)
) WITHOUT ROWID;

CREATE TABLE subscription (
    id INTEGER PRIMARY KEY,
    team_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    story TEXT NOT NULL,
    rule TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created TEXT NOT NULL,
    after TEXT NOT NULL,
    told_until TEXT,
    paused TEXT,
    blind INTEGER NOT NULL DEFAULT 0,
    UNIQUE (team_id, channel, story)
);

CREATE TABLE slot (
    team_id TEXT NOT NULL,
    subscription INTEGER NOT NULL,
    local TEXT NOT NULL,
    zone TEXT NOT NULL,
    due TEXT NOT NULL,
    PRIMARY KEY (subscription, local, zone)
) WITHOUT ROWID;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    team_id TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('post', 'respond', 'ephemeral')),
    channel TEXT NOT NULL,
    user TEXT,
    thread_ts TEXT,
    response_url TEXT,
    message TEXT NOT NULL,
    tell TEXT,
    subscription INTEGER,
    state TEXT NOT NULL DEFAULT 'pending'
        CHECK (state IN ('pending', 'sending', 'unknown', 'held', 'sent', 'failed', 'dropped')),
    attempts INTEGER NOT NULL DEFAULT 0,
    created TEXT NOT NULL,
    sent TEXT,
    ts TEXT,
    error TEXT,
    UNIQUE (team_id, key)
);
CREATE INDEX outbox_state ON outbox (state, id);

CREATE TABLE told (
    team_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    story TEXT NOT NULL,
    sentence TEXT NOT NULL,
    state TEXT,
    PRIMARY KEY (team_id, channel, story, sentence)
) WITHOUT ROWID;

CREATE TABLE announced (
    team_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    url TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('summary', 'unreadable')),
    PRIMARY KEY (team_id, channel, url)
) WITHOUT ROWID;

CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    team_id TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    user TEXT NOT NULL,
    story TEXT,
    lines TEXT NOT NULL,
    message TEXT NOT NULL,
    tell TEXT,
    created TEXT NOT NULL
);
CREATE INDEX answer_last ON answer (team_id, channel, user, id);
"""


def migrations() -> Migrations:
    """The set, in order; a change of a table is a new function at the end, never an edit of an old one."""
    from sqlite_utils import Migrations  # 0.2 s: only a process that opens a database pays for it

    migrations = Migrations("bot")

    @migrations(name="0001_first_tables")
    def first(db: Any) -> None:
        for statement in _FIRST.split(";\n"):
            if statement.strip():
                db.conn.execute(statement)

    return migrations
