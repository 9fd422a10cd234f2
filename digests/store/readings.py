"""What the rules made of texts, kept so that a process need not read them again: analyses, and links between articles.

All of it can be made again from the texts; what was made by other rules (`reader`) counts as not there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from digests.model import Analysis
from digests.store.codec import dump, load
from digests.store.database import Database


class Readings:
    """Analyses and links made by the rules of one `reader`."""

    def __init__(self, database: Database, reader: str) -> None:
        self._db = database
        self._reader = reader

    def put(self, article_id: int, revision: int, names: str, analysis: Analysis, text: str) -> None:
        """Keep the analysis of one text, read with the table of names whose hash is `names`."""
        self._db.run(
            "INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?, ?)",
            (article_id, revision, names, self._reader, dump(analysis, Analysis, text)),
        )

    def get(self, article_id: int, revision: int, names: str, text: str) -> Analysis | None:
        """The analysis of one text, None if these rules have not read it."""
        row = self._db.one(
            "SELECT analysis FROM reading WHERE article_id = ? AND revision = ? AND names = ? AND reader = ?",
            (article_id, revision, names, self._reader),
        )
        return None if row is None else load(row[0], Analysis, text)

    def of_story(self, story_id: int, names: str, texts: Mapping[int, str]) -> dict[int, Analysis]:
        """The analyses of the newest texts of a story's articles, by article id; `texts` holds the texts."""
        rows = self._db.all(
            """SELECT r.article_id, r.analysis FROM reading r
               JOIN story_article s ON s.article_id = r.article_id AND s.story_id = ?
               JOIN article a ON a.id = r.article_id AND a.revision = r.revision
               WHERE r.names = ? AND r.reader = ?""",
            (story_id, names, self._reader),
        )
        return {row[0]: load(row[1], Analysis, texts[row[0]]) for row in rows if row[0] in texts}

    def has(self, article_id: int, revision: int, names: str) -> bool:
        """Whether these rules have read a text."""
        sql = "SELECT 1 FROM reading WHERE article_id = ? AND revision = ? AND names = ? AND reader = ?"
        return self._db.one(sql, (article_id, revision, names, self._reader)) is not None

    def forget(self, article_id: int) -> None:
        """Drop every dated analysis of an article: its date has changed, and with it what its words mean."""
        self._db.run("DELETE FROM reading WHERE article_id = ? AND names != 'undated'", (article_id,))

    def put_links(self, story_id: int, article_id: int, change: int, links: Sequence[Any], hint: Any) -> None:
        """Keep the links of an article in a story; `hint` is the type of one link, `change` the number of this one."""
        self._db.run(
            "INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?, ?)",
            (story_id, article_id, self._reader, change, dump(links, tuple[hint, ...])),
        )

    def links(self, story_id: int, hint: Any) -> dict[int, tuple[int, Sequence[Any]]]:
        """By article id, the number of the change at which a story's links were found, and the links."""
        rows = self._db.all(
            "SELECT article_id, change, links FROM link WHERE story_id = ? AND reader = ?", (story_id, self._reader)
        )
        return {row[0]: (row[1], load(row[2], tuple[hint, ...])) for row in rows}

    def forget_links(self, story_id: int) -> None:
        """Drop the links of a story."""
        self._db.run("DELETE FROM link WHERE story_id = ?", (story_id,))
