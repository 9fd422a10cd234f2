"""The inside of the parsing process: takes jobs from its socket, gives results back, holds itself to its limits.

Started by `worker` alone. It gets no environment worth stealing, can write no file, and ends with its socket.
"""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import socket
import sys
from collections.abc import Callable, Mapping
from typing import Any

from digests.collect import extract, feeds, files, wire
from digests.errors import Unreadable

_JOBS: Mapping[str, Callable[..., Any]] = {
    "article": extract.article,
    "feed": feeds.parse,
    "file": files.read,
    "opml": feeds.opml,
}


def main(jobs: Mapping[str, Callable[..., Any]] = _JOBS) -> None:
    """Serve jobs until the socket on descriptor 0 ends.

    First frame: {"memory": bytes of address space, "cpu": seconds a job}. Each job: {"job": name, "arguments": [...]}
    with the body behind it. Each answer: a value of `wire`, with "resident": bytes.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the newsroom, which then closes this one
    link = socket.socket(fileno=os.dup(0))
    # Nothing printed by a library may reach the socket.
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    limits, _ = wire.receive(link)
    _limit(resource.RLIMIT_AS, limits["memory"])
    import feedparser  # noqa: F401 - paid once, at the start
    import trafilatura  # noqa: F401

    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_CORE, 0)
    wire.send(link, {"resident": _resident()})
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            job, body = wire.receive(link)
            _limit_time(limits["cpu"])
            answer = _answer(jobs[job["job"]], body, job["arguments"])
            wire.send(link, {**answer, "resident": _resident()})


def _answer(work: Callable[..., Any], body: bytes, arguments: list[Any]) -> dict[str, Any]:
    try:
        return wire.encode(work(body, *arguments))
    except Unreadable as error:
        return wire.encode_error(error)
    except MemoryError:
        return wire.encode_error(Unreadable("out of memory", "It is built so that reading it takes too much memory."))
    except Exception as error:  # noqa: BLE001 - any bug that hostile bytes reach is told, and this process lives on
        return wire.encode_error(Unreadable(f"{type(error).__name__}: {error}", "It is too broken to be read."))


def _limit(what: int, most: int) -> None:
    """Lower a limit; where the system knows none of this kind (memory on macOS) the time limit remains."""
    with contextlib.suppress(ValueError, OSError):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _limit_time(seconds: float) -> None:
    """The kernel ends this process if one job burns more: also when nobody is left to watch it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + seconds) + 1)


def _resident() -> int:
    """Bytes of memory held now; the highest so far where /proc is missing."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    main()
