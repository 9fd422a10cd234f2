"""Parsing of foreign bytes in a process of its own, with limits on time and memory.

A pattern gone wild holds the interpreter's lock, so a thread can't be timed out; a process can be killed. What comes
back is JSON, checked by `wire`: nothing that the process says is ever executed.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from digests.collect import files, wire
from digests.collect.feeds import Feed, Outline
from digests.errors import Unreadable
from digests.model import Draft

MAX_SECONDS = 10.0
# Address space, not resident: the libraries alone map 170 MB, a page of 4.4 MB takes 110 MB more (measured).
MAX_MEMORY = 512_000_000
RECYCLE_RESIDENT = 120_000_000
RECYCLE_JOBS = 500
_START_SECONDS = 30.0

_T = TypeVar("_T")


class ParserPool:
    """Runs `extract.article`, `feeds.parse`, `feeds.opml` and `files.read` where they can do no harm.

    One process, started by the first job, reused, replaced when it has grown or has done many jobs, ended by `close`
    or with the program. Safe between threads: jobs wait for each other. seconds: wall time a job; memory: bytes of
    address space. module: what the process runs, for tests.
    """

    def __init__(
        self, *, seconds: float = MAX_SECONDS, memory: int = MAX_MEMORY, module: str = "digests.collect.child"
    ) -> None:
        self._seconds = seconds
        self._memory = memory
        self._module = module
        self._lock = threading.Lock()
        self._child: _Child | None = None
        self._closed = False

    def article(self, body: bytes, content_type: str = "", url: str | None = None) -> Draft:
        """`extract.article`. Raises NoArticle, and Unreadable if it took too much time or memory."""
        return _expect(Draft, self._run("article", body, content_type, url))

    def feed(self, body: bytes, content_type: str = "", url: str | None = None) -> Feed:
        """`feeds.parse`. Raises as `article`."""
        return _expect(Feed, self._run("feed", body, content_type, url))

    def opml(self, body: bytes) -> tuple[Outline, ...]:
        """`feeds.opml`. Raises as `article`."""
        found: tuple[Outline, ...] = _expect(tuple, self._run("opml", body))
        return found

    def file(self, source: Path | bytes, name: str = "") -> Draft:
        """`files.read`. The file is opened here; only what takes an HTML parser goes to the process."""
        if isinstance(source, Path):
            name = name or source.name
            source = files.load(source)
        if not files.is_page(source, name):
            return files.read(source, name)
        return _expect(Draft, self._run("file", source, name))

    def close(self) -> None:
        """End the process. Can be called twice; a job under way ends first."""
        with self._lock:
            self._closed = True
            self._drop()

    def __enter__(self) -> ParserPool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def _run(self, job: str, body: bytes, *arguments: str | None) -> object:
        with self._lock:
            if self._closed:
                raise RuntimeError("the parser is closed")
            answer = self._ask(job, body, arguments)
            try:
                return wire.decode(answer)
            except wire.BadFrame as error:
                self._drop()
                raise _broken(f"{job}: {error}") from error

    def _ask(self, job: str, body: bytes, arguments: Sequence[str | None]) -> Any:
        """One job's raw answer; the process is gone afterwards if it failed or has grown."""
        try:
            if self._child is None:
                self._child = _Child(self._module, {"memory": self._memory, "cpu": self._seconds})
            answer = self._child.ask({"job": job, "arguments": list(arguments)}, body, self._seconds)
        except TimeoutError as error:
            self._drop()
            sentence = f"It is built so that reading it takes more than {self._seconds:g} seconds."
            raise Unreadable(f"{job} {arguments}: killed after {self._seconds:g} s", sentence) from error
        except (EOFError, OSError, wire.BadFrame) as error:
            self._drop()
            raise _broken(f"{job} {arguments}: parser process ended: {error!r}") from error
        except BaseException:  # Ctrl-C in mid-answer: the rest of it must not be taken for the next job's
            self._drop()
            raise
        resident = answer.pop("resident", 0) if isinstance(answer, dict) else 0
        if self._child.jobs >= RECYCLE_JOBS or not isinstance(resident, int) or resident > RECYCLE_RESIDENT:
            self._drop()
        return answer

    def _drop(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


class _Child:
    """The process and the socket to it."""

    def __init__(self, module: str, limits: dict[str, float]) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", module],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                env=_environment(),  # no tokens: this is the process that reads what strangers wrote
                start_new_session=True,
            )
        # Also runs when the program ends, and when the pool is forgotten without close.
        self.end = weakref.finalize(self, _end, process, ours)
        self._link = ours
        self.jobs = 0
        try:
            self.ask(limits, b"", _START_SECONDS)
        except BaseException:
            self.end()
            raise
        self.jobs = 0

    def ask(self, head: object, body: bytes, seconds: float) -> Any:
        """Send a frame and wait for its answer; TimeoutError when `seconds` are over, EOFError if the process died."""
        deadline = time.monotonic() + seconds

        def room() -> float:
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            return left

        self.jobs += 1
        self._link.settimeout(room())
        wire.send(self._link, head, body)
        answer, _ = wire.receive(self._link, room)
        return answer


def _environment() -> dict[str, str]:
    """What the process needs to find the same packages, and nothing else of ours."""
    kept = {name: os.environ[name] for name in ("LANG", "TZ", "TMPDIR") if name in os.environ}
    places = [str(Path(__file__).parents[2]), *(place for place in sys.path if place)]
    return {**kept, "PYTHONPATH": os.pathsep.join(dict.fromkeys(places)), "HOME": "/"}


def _end(process: subprocess.Popen[bytes], link: socket.socket) -> None:
    link.close()
    process.kill()
    process.wait()


def _expect(kind: type[_T], value: object) -> _T:
    if not isinstance(value, kind):
        raise _broken(f"{type(value).__name__} instead of {kind.__name__}")
    return value


def _broken(technical: str) -> Unreadable:
    return Unreadable(technical, "It is too broken to be read.")
