"""A parsing process with jobs that go wrong, started by the tests of the worker as the real one is."""

from __future__ import annotations

import os
import re
import resource
import socket
import sys
import time
from typing import Any

from digests.collect import child, wire
from digests.collect.feeds import Feed
from digests.errors import NoArticle
from digests.model import Draft


def article(body: bytes, content_type: str, url: str | None) -> Draft:
    """Do what the body says."""
    match body.decode():
        case "regex":  # holds the interpreter's lock for longer than the sun will burn
            re.match(r"(a+)+$", "a" * 64 + "b")
        case "memory":
            return Draft("a" * 3_000_000_000)
        case "die":
            os._exit(1)
        case "crash":
            os.abort()
        case "bug":
            raise ZeroDivisionError("a bug that hostile bytes reach")
        case "nothing":
            raise NoArticle("technical", "There is nothing in it.")
        case "noise":
            print("printed by a library")
            os.write(1, b"written to the descriptor")
            print("and an error", file=sys.stderr)
        case "pid":
            return Draft(str(os.getpid()))
        case "limits":
            soft = resource.getrlimit(resource.RLIMIT_CPU)[0]
            return Draft(f"{soft - time.process_time():.1f} {resource.getrlimit(resource.RLIMIT_AS)[0]}")
        case "environment":
            return Draft("\n".join(sorted(os.environ)))
        case "write":
            with open(content_type, "wb") as file:
                file.write(b"x")
                file.flush()
        case "feed":
            return Feed("not a draft")  # type: ignore[return-value]
        case "grow":
            keep.append(os.urandom(130_000_000))
        case "lie":
            lie({"draft": [1, 2, 3]})
        case "shout":
            link = socket.socket(fileno=os.dup(3))
            link.sendall(b"\xff" * 8)
        case text:
            return Draft(text)
    return Draft("done")


keep: list[bytes] = []


def lie(value: dict[str, Any]) -> None:
    """Answer with a value that is out of shape from now on."""
    send = wire.send
    wire.send = lambda link, *_: send(link, value)


if __name__ == "__main__":
    child.main({"article": article})
