"""Articles as rows: every text kept, every place it was found at, and which stories they belong to.

Decides nothing: what an article's date or outlet is was settled before it comes here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from digests.model import Article, Dating
from digests.store.codec import moment_text, read_moment
from digests.store.database import Database
from digests.when import When

_ARTICLE = """SELECT a.*, r.text, r.seen, r.number FROM article a
              JOIN revision r ON r.article_id = a.id AND r.number = a.revision"""


@dataclass(frozen=True, slots=True)
class Copy:
    """One place that a text was found at, and what that place said of it.

    `published_given`, `outlet_given`: a person said so, which beats what any place says. `day` is the local day of
    publication. `revision` is the text that was last found there.
    """

    title: str
    first_seen: datetime
    url: str | None = None
    outlet: str | None = None
    outlet_given: bool = False
    published: datetime | None = None
    published_day_only: bool = False
    published_given: bool = False
    day: date | None = None
    pasted_by: str | None = None
    quiet: bool = False
    revision: int = 1
    id: int = 0


@dataclass(frozen=True, slots=True)
class Revision:
    """One text that an article has had."""

    number: int
    title: str
    text: str
    text_key: str
    seen: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """An article with what only its keeping needs: the local day its dates are read against (None if not trusted),
    why the date it states is not trusted, what its window was inferred from, and the number of its last change."""

    article: Article
    day: date | None = None
    doubt: str | None = None
    basis: str = ""
    change: int = 0


class Articles:
    """The articles of one team. Methods that write expect to be called within `Database.write()`."""

    def __init__(self, database: Database, team: str) -> None:
        self._db = database
        self._team = team

    # Finding

    def copy_at(self, url: str, scopes: Sequence[str]) -> tuple[int, int] | None:
        """(article id, copy id) that a canonical URL led to, in the first of the scopes that knows it."""
        for scope in scopes:
            row = self._db.one(
                """SELECT c.article_id, c.id FROM article_url u JOIN copy c ON c.id = u.copy_id
                   WHERE u.team_id = ? AND u.scope = ? AND u.url = ?""",
                (self._team, scope, url),
            )
            if row:
                return row[0], row[1]
        return None

    def with_text(self, text_key: str, scopes: Sequence[str]) -> int | None:
        """The article that has or had this text, in the first of the scopes that knows it."""
        for scope in scopes:
            row = self._db.one(
                """SELECT a.id FROM revision r JOIN article a ON a.id = r.article_id
                   WHERE r.text_key = ? AND a.team_id = ? AND a.scope = ? ORDER BY a.id""",
                (text_key, self._team, scope),
            )
            if row:
                return int(row[0])
        return None

    def get(self, article_id: int) -> Kept | None:
        """One article in its newest revision."""
        row = self._db.one(f"{_ARTICLE} WHERE a.id = ? AND a.team_id = ?", (article_id, self._team))
        return None if row is None else _kept(row)

    def of_story(self, story_id: int) -> list[Kept]:
        """All articles of a story, private ones too, by id."""
        rows = self._db.all(
            f"{_ARTICLE} JOIN story_article s ON s.article_id = a.id WHERE s.story_id = ? ORDER BY a.id", (story_id,)
        )
        return [_kept(row) for row in rows]

    def changed_since(self, change: int) -> list[Kept]:
        """Articles written after the change of that number, in the order of their changes."""
        rows = self._db.all(f"{_ARTICLE} WHERE a.change > ? AND a.team_id = ? ORDER BY a.change", (change, self._team))
        return [_kept(row) for row in rows]

    def texts(self) -> Iterable[tuple[int, str, str]]:
        """(article id, title, text) of every text kept, a thousand at a time, for matching a new story."""
        after = (0, 0)
        while True:
            rows = self._db.all(
                """SELECT r.article_id, r.number, r.title, r.text FROM revision r JOIN article a ON a.id = r.article_id
                   WHERE a.team_id = ? AND (r.article_id, r.number) > (?, ?)
                   ORDER BY r.article_id, r.number LIMIT 1000""",
                (self._team, *after),
            )
            if not rows:
                return
            yield from ((row[0], row[2], row[3]) for row in rows)
            after = (rows[-1][0], rows[-1][1])

    def revisions(self, article_ids: Iterable[int]) -> dict[int, list[Revision]]:
        """The texts of those articles that have had more than one, oldest first."""
        found: dict[int, list[Revision]] = {}
        for article_id in article_ids:
            rows = self._db.all("SELECT * FROM revision WHERE article_id = ? ORDER BY number", (article_id,))
            found[article_id] = [
                Revision(r["number"], r["title"], r["text"], r["text_key"], datetime.fromisoformat(r["seen"]))
                for r in rows
            ]
        return found

    def copies(self, article_id: int) -> list[Copy]:
        """Every place an article was found at."""
        rows = self._db.all("SELECT * FROM copy WHERE article_id = ? ORDER BY id", (article_id,))
        return [_copy(row) for row in rows]

    def count(self) -> int:
        """How many articles are stored."""
        row = self._db.one("SELECT count(*) FROM article WHERE team_id = ?", (self._team,))
        return int(row[0]) if row else 0

    # Writing

    def next_change(self) -> int:
        """Count one change and give its number; only within a transaction is it no one else's."""
        with self._db.write() as connection:
            (number,) = connection.execute(
                "UPDATE counter SET value = value + 1 WHERE name = 'change' RETURNING value"
            ).fetchone()
        return int(number)

    def last_change(self) -> int:
        """The number of the last change."""
        row = self._db.one("SELECT value FROM counter WHERE name = 'change'")
        return int(row[0]) if row else 0

    def new_id(self, scope: str, key: str) -> int:
        """Make room for an article; `save` fills it."""
        return self._db.run(
            """INSERT INTO article (team_id, scope, key, revision, language, title, first_seen, quiet, dating,
                 published_day_only, basis, change) VALUES (?, ?, ?, 1, '', '', '', 0, '', 0, '', 0)""",
            (self._team, scope, key),
        )

    def save(self, kept: Kept) -> Kept:
        """Write what is settled of an article; its texts and copies are written by their own methods. Gives it with
        the number of this change."""
        article, change = kept.article, self.next_change()
        self._db.run(
            """UPDATE article SET revision = ?, language = ?, title = ?, url = ?, outlet = ?, first_seen = ?,
                 pasted_by = ?, quiet = ?, dating = ?, published = ?, published_day_only = ?, day = ?, "window" = ?,
                 doubt = ?, date_note = ?, basis = ?, change = ? WHERE id = ?""",
            (
                article.revision, article.language, article.title, article.url, article.outlet,
                moment_text(article.first_seen), article.pasted_by, article.quiet, article.dating.value,
                moment_text(article.published), article.published_day_only, kept.day and kept.day.isoformat(),
                article.window and article.window.value, kept.doubt, article.date_note, kept.basis, change, article.id,
            ),
        )  # fmt: skip
        return replace(kept, change=change)

    def add_revision(self, article_id: int, revision: Revision) -> None:
        """Keep one more text of an article."""
        self._db.run(
            "INSERT INTO revision (article_id, number, text_key, title, text, seen) VALUES (?, ?, ?, ?, ?, ?)",
            (
                article_id, revision.number, revision.text_key, revision.title, revision.text,
                moment_text(revision.seen),
            ),
        )  # fmt: skip

    def put_copy(self, article_id: int, copy: Copy) -> int:
        """Add a copy (`id` 0) or write one again; its id."""
        values: list[Any] = [
            article_id, copy.url, copy.outlet, copy.outlet_given, copy.title, moment_text(copy.published),
            copy.published_day_only, copy.published_given, copy.day and copy.day.isoformat(),
            moment_text(copy.first_seen), copy.pasted_by, copy.quiet, copy.revision,
        ]  # fmt: skip
        if not copy.id:
            return self._db.run(
                """INSERT INTO copy (article_id, url, outlet, outlet_given, title, published, published_day_only,
                     published_given, day, first_seen, pasted_by, quiet, revision)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                values,
            )
        self._db.run(
            """UPDATE copy SET article_id = ?, url = ?, outlet = ?, outlet_given = ?, title = ?, published = ?,
                 published_day_only = ?, published_given = ?, day = ?, first_seen = ?, pasted_by = ?, quiet = ?,
                 revision = ? WHERE id = ?""",
            [*values, copy.id],
        )
        return copy.id

    def lead(self, scope: str, url: str, copy_id: int) -> None:
        """Remember that a canonical URL leads to a copy; what it led to before is forgotten."""
        self._db.run("INSERT OR REPLACE INTO article_url VALUES (?, ?, ?, ?)", (self._team, scope, url, copy_id))


def _kept(row: sqlite3.Row) -> Kept:
    day = date.fromisoformat(row["day"]) if row["day"] else None
    article = Article(
        id=row["id"],
        key=row["key"],
        title=row["title"],
        text=row["text"],
        language=row["language"],
        first_seen=datetime.fromisoformat(row["first_seen"]),
        url=row["url"],
        outlet=row["outlet"],
        published=read_moment(row["published"]),
        published_day_only=bool(row["published_day_only"]),
        dating=Dating(row["dating"]),
        window=When.parse(row["window"]) if row["window"] else None,
        date_note=row["date_note"],
        revision=row["revision"],
        revised=datetime.fromisoformat(row["seen"]) if row["revision"] > 1 else None,
        pasted_by=row["pasted_by"],
        private_to=row["scope"] or None,
        quiet=bool(row["quiet"]),
        day=day,
    )
    return Kept(article, day, row["doubt"], row["basis"], row["change"])


def _copy(row: sqlite3.Row) -> Copy:
    return Copy(
        title=row["title"],
        first_seen=datetime.fromisoformat(row["first_seen"]),
        url=row["url"],
        outlet=row["outlet"],
        outlet_given=bool(row["outlet_given"]),
        published=read_moment(row["published"]),
        published_day_only=bool(row["published_day_only"]),
        published_given=bool(row["published_given"]),
        day=date.fromisoformat(row["day"]) if row["day"] else None,
        pasted_by=row["pasted_by"],
        quiet=bool(row["quiet"]),
        revision=row["revision"],
        id=row["id"],
    )
