"""Stories as rows, and which articles belong to them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from digests.model import Counts, Story
from digests.store.codec import moment_text
from digests.store.database import Database


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story with its row's id; a story removed and added again has another."""

    id: int
    story: Story


class Stories:
    """The stories of one team. Methods that write expect to be called within `Database.write()`."""

    def __init__(self, database: Database, team: str) -> None:
        self._db = database
        self._team = team

    def all(self) -> list[KeptStory]:
        """All stories by slug."""
        rows = self._db.all("SELECT * FROM story WHERE team_id = ? ORDER BY slug", (self._team,))
        return [_kept(row) for row in rows]

    def add(self, story: Story, now: datetime) -> int:
        """Store a new story; its id. StoreError if the slug is taken."""
        return self._db.run(
            """INSERT INTO story (team_id, slug, title, "match", names, places, figures, added)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            (self._team, story.slug, *_columns(story), moment_text(now)),
        )

    def update(self, story_id: int, story: Story) -> None:
        """Write a story's title, match, names, places and kinds of figures."""
        self._db.run(
            """UPDATE story SET title = ?, "match" = ?, names = ?, places = ?, figures = ? WHERE id = ?""",
            (*_columns(story), story_id),
        )

    def remove(self, story_id: int) -> None:
        """Forget a story; its articles stay."""
        self._db.run("DELETE FROM story WHERE id = ?", (story_id,))

    def join(self, story_ids: Iterable[int], article_id: int, *, given: bool = False) -> None:
        """Let an article belong to stories, `given` if somebody put it there; where it is already, it stays."""
        with self._db.write() as connection:
            connection.executemany(
                """INSERT INTO story_article (story_id, article_id, given) VALUES (?, ?, ?)
                   ON CONFLICT (story_id, article_id) DO UPDATE SET given = max(given, excluded.given)""",
                [(story_id, article_id, int(given)) for story_id in story_ids],
            )

    def leave(self, story_id: int, article_id: int) -> None:
        """Let an article belong to a story no longer, unless somebody put it there."""
        self._db.run(
            "DELETE FROM story_article WHERE story_id = ? AND article_id = ? AND NOT given", (story_id, article_id)
        )

    def of_article(self, article_id: int) -> frozenset[int]:
        """The ids of the stories that an article belongs to."""
        rows = self._db.all("SELECT story_id FROM story_article WHERE article_id = ?", (article_id,))
        return frozenset(row[0] for row in rows)

    def count(self, story_id: int) -> int:
        """How many articles belong to a story."""
        row = self._db.one("SELECT count(*) FROM story_article WHERE story_id = ?", (story_id,))
        return int(row[0]) if row else 0


def _columns(story: Story) -> tuple[str, ...]:
    tables = (json.dumps(dict(table), sort_keys=True) for table in (story.names, story.places))
    return story.title, story.match, *tables, json.dumps(story.figures)


def _kept(row: sqlite3.Row) -> KeptStory:
    names, places, figures = (json.loads(row[column]) for column in ("names", "places", "figures"))
    return KeptStory(
        row["id"], Story(row["slug"], row["title"], row["match"], names, places, tuple(map(Counts, figures)))
    )
