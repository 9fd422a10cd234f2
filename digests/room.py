"""What every part of the newsroom shares: the store, the warm stories, the doors to the world, one lock.

Knows what a story is called; adds nothing and answers nothing.
"""

from __future__ import annotations

import difflib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from digests.clock import SystemClock
from digests.desk import Desk
from digests.errors import UnknownStory
from digests.ports import Clock, Fetcher
from digests.store import Database, Feeds, KeptStory, newsroom_migrations

if TYPE_CHECKING:
    from digests.collect.worker import ParserPool


class Room:
    """One team's newsroom over one database file. Safe between threads; a context manager."""

    def __init__(self, database: Database, *, clock: Clock, fetcher: Fetcher | None = None, team: str = "") -> None:
        self.clock = clock
        self._db = database
        self._desk = Desk(database, team)
        self._feeds = Feeds(database, team)
        self._fetcher = fetcher
        self._own_fetcher = fetcher is None
        self._parser: ParserPool | None = None
        self._lock = threading.RLock()
        self._doors = threading.Lock()

    @classmethod
    def open(
        cls, path: Path | str, *, clock: Clock | None = None, fetcher: Fetcher | None = None, team: str = ""
    ) -> Self:
        """Open the newsroom kept in the file at `path`, made if it is missing. Raises StoreError."""
        database = Database(path, newsroom_migrations())
        try:
            return cls(database, clock=clock or SystemClock(), fetcher=fetcher, team=team)
        except BaseException:
            database.close()
            raise

    @property
    def path(self) -> Path:
        """The database file."""
        return self._db.path

    def close(self) -> None:
        """Let go of the file, the parser's process and the network. Closing twice is fine."""
        with self._doors:
            if self._parser is not None:
                self._parser.close()
                self._parser = None
            close = getattr(self._fetcher, "close", None)
            if self._own_fetcher and close is not None:
                close()
                self._fetcher = None
        with self._lock:
            self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Desk]:
        """The desk, up to date, while no other thread has it."""
        with self._lock:
            self._desk.sync()
            yield self._desk

    @contextmanager
    def _writing(self) -> Iterator[Desk]:
        """The desk, up to date, in one transaction: all of it is stored or nothing, on disk and in memory."""
        with self._lock:
            mark = self._desk.mark
            try:
                with self._db.write():
                    self._desk.sync()
                    yield self._desk
            except BaseException:
                if self._desk.mark != mark:
                    self._desk.reset()  # what was put on the ledgers was never stored
                raise

    def _kept(self, slug: str) -> KeptStory:
        """The story of that slug; UnknownStory with the nearest slugs otherwise."""
        stories = {kept.story.slug: kept for kept in self._desk.stories.all()}
        wanted = slug.strip().lower()
        if wanted in stories:
            return stories[wanted]
        near = [name for name in sorted(stories) if wanted and wanted in name]
        near += difflib.get_close_matches(wanted, sorted(stories), n=3, cutoff=0.5)
        raise UnknownStory(slug, tuple(dict.fromkeys(near))[:3])

    def _door(self) -> Fetcher:
        """The guarded way to the network, opened when first needed."""
        with self._doors:
            if self._fetcher is None:
                from digests.collect.fetch import GuardedFetcher

                self._fetcher = GuardedFetcher()
            return self._fetcher

    def _parsing(self) -> ParserPool:
        """The process that parses foreign bytes, started when first needed."""
        with self._doors:
            if self._parser is None:
                from digests.collect.worker import ParserPool

                self._parser = ParserPool()
            return self._parser
