"""The tables of the newsroom, as migrations: each runs once, in order, and is never edited after a release.

Moments are ISO 8601 in UTC with microseconds, so that they sort as text. `team_id` is '' outside Slack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

_FIRST = """
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counter VALUES ('change', 0);

CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  team_id TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',      -- the private channel that alone may see it, or ''
  key TEXT NOT NULL,                   -- of its first text; stays through revisions
  revision INTEGER NOT NULL,           -- the newest
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  outlet TEXT,
  first_seen TEXT NOT NULL,
  pasted_by TEXT,
  quiet INTEGER NOT NULL,
  dating TEXT NOT NULL,
  published TEXT,
  published_day_only INTEGER NOT NULL,
  day TEXT,                            -- the local day that its dates are read against
  "window" TEXT,
  doubt TEXT,                          -- why the date that it states is not trusted
  date_note TEXT,
  basis TEXT NOT NULL,                 -- hash of what the window was inferred from
  change INTEGER NOT NULL              -- when it last changed, by the counter
);
CREATE INDEX article_change ON article (change);
CREATE INDEX article_key ON article (team_id, key);

CREATE TABLE revision (                -- every text kept
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  text_key TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  seen TEXT NOT NULL,
  PRIMARY KEY (article_id, number)
);
CREATE INDEX revision_key ON revision (text_key);

CREATE TABLE copy (                    -- every place the text was found at, and what that place said of it
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  url TEXT,
  outlet TEXT,
  outlet_given INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL,
  published TEXT,
  published_day_only INTEGER NOT NULL DEFAULT 0,
  published_given INTEGER NOT NULL DEFAULT 0,
  day TEXT,                            -- the local day of publication
  first_seen TEXT NOT NULL,
  pasted_by TEXT,
  quiet INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL            -- the text last found there
);
CREATE INDEX copy_article ON copy (article_id);

CREATE TABLE article_url (             -- every canonical URL that led to it
  team_id TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL,
  copy_id INTEGER NOT NULL REFERENCES copy (id) ON DELETE CASCADE,
  PRIMARY KEY (team_id, scope, url)
) WITHOUT ROWID;
CREATE INDEX article_url_copy ON article_url (copy_id);

CREATE TABLE story (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  team_id TEXT NOT NULL DEFAULT '',
  slug TEXT NOT NULL,
  title TEXT NOT NULL,
  "match" TEXT NOT NULL,
  names TEXT NOT NULL DEFAULT '{}',
  places TEXT NOT NULL DEFAULT '{}',
  added TEXT NOT NULL,
  UNIQUE (team_id, slug)
);

CREATE TABLE story_article (
  story_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (story_id, article_id)
) WITHOUT ROWID;
CREATE INDEX story_article_article ON story_article (article_id);

CREATE TABLE reading (                 -- what the rules `reader` made of a text; can always be made again
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  names TEXT NOT NULL DEFAULT '',      -- hash of the table of names it was read with
  reader TEXT NOT NULL,
  analysis TEXT NOT NULL,
  PRIMARY KEY (article_id, revision, names)
);

CREATE TABLE link (                    -- which sentences of an article say the same as others'
  story_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  change INTEGER NOT NULL,             -- of the article, when they were found
  links TEXT NOT NULL,
  PRIMARY KEY (story_id, article_id)
);

CREATE TABLE feed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  team_id TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  added TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  first_poll_done INTEGER NOT NULL DEFAULT 0,
  last_poll TEXT,
  last_ok TEXT,
  last_error TEXT,
  failing_since TEXT,
  UNIQUE (team_id, url)
);

CREATE TABLE feed_item (
  feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  item TEXT NOT NULL,                  -- its id in the feed, else its URL
  url TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  published TEXT,
  published_day_only INTEGER NOT NULL DEFAULT 0,
  updated TEXT,                        -- changes when the feed says that the article has
  read_before INTEGER NOT NULL DEFAULT 0,
  quiet INTEGER NOT NULL,
  state TEXT NOT NULL,                 -- waiting, stored, failed
  tries INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  PRIMARY KEY (feed_id, item)
) WITHOUT ROWID;
CREATE INDEX feed_item_waiting ON feed_item (feed_id, state);
"""


# Whether somebody put an article into a story, or its words did. Of those that are there already it is not known: they
# stay as if somebody had.
_GIVEN = "ALTER TABLE story_article ADD COLUMN given INTEGER NOT NULL DEFAULT 1;"


# The kinds of figures that a story asks for beside people killed, wounded and missing.
_FIGURES = "ALTER TABLE story ADD COLUMN figures TEXT NOT NULL DEFAULT '[]';"


def newsroom_migrations() -> Migrations:
    """The migrations of the newsroom's tables, oldest first."""
    from sqlite_utils import Migrations

    migrations = Migrations("newsroom")

    @migrations(name="0001_first")
    def first(db: Database) -> None:
        db.executescript(_FIRST)

    @migrations(name="0002_given")
    def given(db: Database) -> None:
        db.executescript(_GIVEN)

    @migrations(name="0003_figures")
    def figures(db: Database) -> None:
        db.executescript(_FIGURES)

    return migrations
