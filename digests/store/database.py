"""One SQLite file: how it is opened, checked, read and written; every failure of it becomes a StoreError.

Knows nothing of articles. Several processes may hold the same file: writers queue for it (BEGIN IMMEDIATE).
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digests.errors import StoreError

if TYPE_CHECKING:
    from sqlite_utils import Migrations

_BUSY_SECONDS = 20.0


class Database:
    """A connection that threads may share: one statement or one transaction at a time.

    `migrations` are applied on opening. A file in which migrations of the same set have run that this program does
    not know is newer than the program, and refused.
    """

    def __init__(self, path: Path | str, migrations: Migrations, *, busy_seconds: float = _BUSY_SECONDS) -> None:
        self.path = Path(path)
        self._lock = threading.RLock()
        self._depth = 0
        if self.path.is_dir():
            raise StoreError(f"{path}: a directory", f"{path} is a folder, not a database.")
        if str(path) != ":memory:":
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StoreError(
                    f"mkdir {self.path.parent}: {error}", f"The folder {self.path.parent} can't be made."
                ) from error
        with self._told():
            # isolation_level None: no BEGIN behind our back; sqlite-utils opens deferred transactions, and with three
            # writers most of their inserts failed as locked.
            self._conn = sqlite3.connect(
                str(path), timeout=busy_seconds, isolation_level=None, check_same_thread=False, cached_statements=256
            )
        try:
            self._prepare(migrations)
        except BaseException:
            self._conn.close()
            raise

    def _prepare(self, migrations: Migrations) -> None:
        import sqlite_utils  # 0.2 s: only a process that opens a database pays for it

        with self._told():
            self._conn.row_factory = sqlite3.Row
            self._conn.execute("PRAGMA foreign_keys = ON")
            wrapped = sqlite_utils.Database(self._conn, execute_plugins=False)
            self._refuse_newer(wrapped, migrations)
            if migrations.pending(wrapped):
                self._conn.execute("PRAGMA journal_mode = WAL")
                self._conn.execute("BEGIN IMMEDIATE")
                try:
                    migrations.apply(wrapped)  # looks again at what is pending: another process may have been first
                    self._conn.execute("COMMIT")
                except BaseException:
                    if self._conn.in_transaction:
                        self._conn.execute("ROLLBACK")
                    raise
            # With WAL, NORMAL loses at most the last commits when the power goes, and never tears the file.
            self._conn.execute("PRAGMA synchronous = NORMAL")
            self._conn.execute("PRAGMA cache_size = -8000")

    def _refuse_newer(self, wrapped: Any, migrations: Migrations) -> None:
        import sqlite_utils

        # Pending in an empty database is every migration there is.
        empty = sqlite_utils.Database(memory=True, execute_plugins=False)
        ours = {migration.name for migration in migrations.pending(empty)}
        empty.close()
        strange = [migration.name for migration in migrations.applied(wrapped) if migration.name not in ours]
        if strange:
            raise StoreError(
                f"{self.path}: unknown migrations {strange} of set {migrations.name}",
                f"The database {self.path} was written by a newer version of Sitroom. Update the program.",
            )

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction that no other writer can slip into; all of it happens or nothing. May be nested."""
        with self._lock, self._told():
            if self._depth:
                self._depth += 1
                try:
                    yield self._conn
                finally:
                    self._depth -= 1
                return
            self._conn.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield self._conn
                self._conn.execute("COMMIT")
            except BaseException:
                if self._conn.in_transaction:
                    self._conn.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0

    @property
    def is_writing(self) -> bool:
        """Whether this thread's caller is inside a transaction of write()."""
        return self._depth > 0

    def all(self, sql: str, parameters: Iterable[Any] = ()) -> list[sqlite3.Row]:
        """Every row that a query gives."""
        with self._lock, self._told():
            return self._conn.execute(sql, tuple(parameters)).fetchall()

    def one(self, sql: str, parameters: Iterable[Any] = ()) -> sqlite3.Row | None:
        """The first row that a query gives, or None."""
        with self._lock, self._told():
            row: sqlite3.Row | None = self._conn.execute(sql, tuple(parameters)).fetchone()
            return row

    def run(self, sql: str, parameters: Iterable[Any] = ()) -> int:
        """Run one writing statement in a transaction; the id of the last row inserted."""
        with self.write() as connection:
            return connection.execute(sql, tuple(parameters)).lastrowid or 0

    def data_version(self) -> int:
        """A number that changes when another connection has written to the file, never by our own writes."""
        row = self.one("PRAGMA data_version")
        assert row is not None
        return int(row[0])

    def close(self) -> None:
        """Close the file; every later use is a StoreError. Closing twice is fine."""
        with self._lock:
            self._conn.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn SQLite's errors into StoreErrors with a sentence."""
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: {type(error).__name__}: {error}", _sentence(self.path, error)) from error


def _sentence(path: Path, error: sqlite3.Error) -> str:
    text = str(error).lower()
    if "locked" in text or "busy" in text:
        return f"The database {path} is held by another program. Try again in a moment."
    if "readonly" in text or "read-only" in text:
        return f"The database {path} can't be written to: it is read-only."
    if "not a database" in text or "malformed" in text or "encrypted" in text:
        return f"The file {path} is damaged or is no database of Sitroom. Restore a copy of it, or name another file."
    if "closed" in text:
        return "The database was already closed."
    if "unable to open" in text:
        return f"The database {path} can't be opened."
    if "full" in text:
        return f"The disk is full: nothing more can be stored in {path}."
    return f"The database {path} could not be used ({error})."
