"""What crosses between the newsroom and its parsing process: frames of JSON, checked field by field.

The process reads hostile bytes, so what it says is hostile too: it can only ever become a Draft, a Feed, a list of
outlines or one of four errors, of bounded size. Pure but for `receive` and `send`, which move one frame.
"""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from digests.collect.feeds import MAX_ITEMS, Feed, Item, Outline
from digests.errors import NoArticle, NotFetched, TooLarge, Unreadable
from digests.model import Draft

MAX_FRAME = 64_000_000
_LENGTH = struct.Struct("!Q")
_ERRORS: Mapping[str, Callable[[str, str], Unreadable]] = {
    "NoArticle": NoArticle,
    "TooLarge": TooLarge,
    "NotFetched": NotFetched,
    "Unreadable": Unreadable,
}


class BadFrame(Exception):
    """The other side said something that is not in this protocol."""


def send(link: socket.socket, head: object, body: bytes = b"") -> None:
    """Send a JSON value and, after it, raw bytes."""
    text = json.dumps(head, ensure_ascii=False).encode("utf-8", "surrogatepass")
    link.sendall(_LENGTH.pack(len(text)) + text + _LENGTH.pack(len(body)) + body)


def receive(link: socket.socket, room: Callable[[], float | None] | None = None) -> tuple[Any, bytes]:
    """One frame. `room` gives the seconds left before each wait. EOFError at the end, TimeoutError, BadFrame."""
    text = _exactly(link, _length(link, room), room)
    body = _exactly(link, _length(link, room), room)
    try:
        return json.loads(text), body
    except (ValueError, RecursionError) as error:
        raise BadFrame(str(error)) from error


def _length(link: socket.socket, room: Callable[[], float | None] | None) -> int:
    size: int = _LENGTH.unpack(_exactly(link, _LENGTH.size, room))[0]
    if size > MAX_FRAME:
        raise BadFrame(f"frame of {size} bytes")
    return size


def _exactly(link: socket.socket, size: int, room: Callable[[], float | None] | None) -> bytes:
    got = bytearray()
    while len(got) < size:
        if room is not None:
            link.settimeout(room())
        piece = link.recv(min(size - len(got), 1 << 20))
        if not piece:
            raise EOFError("the other side is gone")
        got += piece
    return bytes(got)


# Values to JSON ---------------------------------------------------------------------------------------------------


def encode(value: Draft | Feed | tuple[Outline, ...]) -> dict[str, Any]:
    """A result as JSON-ready values."""
    if isinstance(value, Draft):
        moment = _iso(value.published)
        warnings = list(value.warnings)
        known = [value.text, value.title, value.url, value.outlet, moment, value.published_day_only, value.language]
        return {"draft": [*known, warnings]}
    if isinstance(value, Feed):
        items = [
            [item.id, item.url, item.title, _iso(item.published), item.published_day_only, item.summary, item.version]
            for item in value.items
        ]
        return {"feed": [value.title, value.link, items]}
    return {"outlines": [[outline.url, outline.title] for outline in value]}


def encode_error(error: Unreadable) -> dict[str, Any]:
    """An error as JSON-ready values."""
    return {"error": [type(error).__name__, str(error)[:2_000], error.sentence[:2_000]]}


def decode(value: Any) -> Draft | Feed | tuple[Outline, ...]:
    """A result back; raises the error that the other side raised, or BadFrame for anything out of shape."""
    match value:
        case {"draft": [text, title, url, outlet, published, bool(day_only), language, list(warnings)]}:
            return Draft(
                text=_text(text),
                title=_text(title),
                url=_maybe(url),
                outlet=_maybe(outlet),
                published=_moment(published),
                published_day_only=day_only,
                language=_maybe(language),
                warnings=tuple(_text(warning) for warning in warnings),
            )
        case {"feed": [title, link, list(items)]} if len(items) <= MAX_ITEMS:
            return Feed(_text(title), _maybe(link), tuple(_item(item) for item in items))
        case {"outlines": list(outlines)}:
            return tuple(_outline(outline) for outline in outlines)
        case {"error": [str(name), str(technical), str(sentence)]} if name in _ERRORS:
            raise _ERRORS[name](technical, sentence)
        case _:
            raise BadFrame(f"answer of type {type(value).__name__} out of shape")


def _item(value: Any) -> Item:
    match value:
        case [key, url, title, published, bool(day_only), summary, version]:
            moment = _moment(published)
            return Item(_text(key), _maybe(url), _text(title), moment, day_only, _text(summary), _text(version))
        case _:
            raise BadFrame("item out of shape")


def _outline(value: Any) -> Outline:
    match value:
        case [url, title]:
            return Outline(_text(url), _text(title))
        case _:
            raise BadFrame("outline out of shape")


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise BadFrame(f"{type(value).__name__} instead of text")
    return value


def _maybe(value: Any) -> str | None:
    return None if value is None else _text(value)


def _moment(value: Any) -> datetime | None:
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(_text(value))
        if moment.tzinfo is None:
            raise ValueError("no zone")
        return moment
    except ValueError as error:
        raise BadFrame(f"moment: {error}") from error
