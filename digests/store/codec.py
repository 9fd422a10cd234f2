"""Frozen dataclasses to compact JSON and back, driven by their type hints; moments to text that sorts.

A dataclass becomes the list of its fields in order without its trailing defaults, so that a field added at its end
still reads old rows. What is a verbatim span of the article's text is not stored twice. Knows no table.
"""

from __future__ import annotations

import dataclasses
import json
import sys
import types
import typing
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import Enum
from functools import lru_cache
from typing import Any

from digests.when import When

# Both take the value and the article's text.
Encode = Callable[[Any, str], Any]
Decode = Callable[[Any, str], Any]
# Offsets and short words come again and again: one copy of each in memory takes a fifth off a warm story.
_SHARED = 16_384
_INTS = tuple(range(_SHARED))


def moment_text(moment: datetime | None) -> str | None:
    """An aware moment as text that sorts by time."""
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="microseconds")


def read_moment(text: str | None) -> datetime | None:
    """The moment that `moment_text` wrote."""
    return None if text is None else datetime.fromisoformat(text)


def dump(value: Any, hint: Any, text: str = "") -> str:
    """`value` of type `hint` as JSON, without the spans that `text` holds."""
    return json.dumps(_coder(hint)[0](value, text), ensure_ascii=False, separators=(",", ":"))


def load(row: str, hint: Any, text: str = "") -> Any:
    """What `dump` wrote with the same `hint` and `text`; ValueError, TypeError or LookupError for anything else."""
    return _coder(hint)[1](json.loads(row), text)


@lru_cache(maxsize=4096)
def _when(value: str) -> When:
    return When.parse(value)


def _same(value: Any, _text: str) -> Any:
    return value


def _shared_int(row: int, _text: str) -> int:
    return _INTS[row] if 0 <= row < _SHARED else row


def _shared_str(row: str, _text: str) -> str:
    return sys.intern(row)


@lru_cache(maxsize=256)
def _coder(hint: Any) -> tuple[Encode, Decode]:
    if hint is When:
        return lambda value, _: value.value, lambda row, _: _when(row)
    if hint is date:
        return lambda value, _: value.isoformat(), lambda row, _: date.fromisoformat(row)
    if hint is datetime:
        return lambda value, _: moment_text(value), lambda row, _: datetime.fromisoformat(row)
    if hint is int:
        return _same, _shared_int
    if hint is str:
        return _same, _shared_str
    if hint in (bool, float, type(None)):
        return _same, _same
    if isinstance(hint, type) and issubclass(hint, Enum):
        members = {member.value: member for member in hint}  # a call of the class costs eight times as much
        return lambda value, _: value.value, lambda row, _: members[row]
    if dataclasses.is_dataclass(hint):
        return _dataclass(hint)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if (inner := _without_none(hint)) is not hint:
        return _optional(inner)
    if origin is tuple:
        return _sequence(arguments[0]) if arguments[-1] is Ellipsis else _fixed(arguments)
    raise TypeError(f"no codec for {hint!r}")


def _without_none(hint: Any) -> Any:
    """T of the hint T | None; any other hint as it is."""
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) not in (types.UnionType, typing.Union) or type(None) not in arguments:
        return hint
    (inner,) = (argument for argument in arguments if argument is not type(None))
    return inner


def _optional(inner: Any) -> tuple[Encode, Decode]:
    encode, decode = _coder(inner)
    return (
        lambda value, text: None if value is None else encode(value, text),
        lambda row, text: None if row is None else decode(row, text),
    )


def _sequence(inner: Any) -> tuple[Encode, Decode]:
    if inner is str:
        return lambda value, _: list(value), lambda row, _: tuple(map(sys.intern, row))
    encode, decode = _coder(inner)
    return (
        lambda value, text: [encode(item, text) for item in value],
        lambda row, text: tuple([decode(item, text) for item in row]),
    )


def _fixed(inner: tuple[Any, ...]) -> tuple[Encode, Decode]:
    coders = [_coder(hint) for hint in inner]
    return (
        lambda value, text: [coder[0](item, text) for coder, item in zip(coders, value, strict=True)],
        lambda row, text: tuple([coder[1](item, text) for coder, item in zip(coders, row, strict=True)]),
    )


def _dataclass(cls: Any) -> tuple[Encode, Decode]:
    hints = typing.get_type_hints(cls)
    fields = [field for field in dataclasses.fields(cls) if field.init]
    names = [field.name for field in fields]
    coders = [_coder(hints[name]) for name in names]
    defaults = [_default(field) for field in fields]
    span = names.index("text") if {"start", "end", "text"} <= set(names) else None
    start, end = (names.index("start"), names.index("end")) if span is not None else (0, 0)
    # None is itself whatever its hint: a call for each of them was a seventh of reading a story.
    plain = [_coder(_without_none(hints[name]))[1] for name in names]
    decoders = [None if coder is _same else coder for coder in plain]
    if span is not None:
        decoders[span] = None

    def encode(value: Any, text: str) -> list[Any]:
        values = [getattr(value, name) for name in names]
        row: list[Any] = [coder[0](item, text) for coder, item in zip(coders, values, strict=True)]
        if span is not None and values[span] == text[values[start] : values[end]]:
            row[span] = None
        while row and values[len(row) - 1] == defaults[len(row) - 1]:
            row.pop()
        return row

    def decode(row: Any, text: str) -> Any:
        arguments = [
            item if coder is None or item is None else coder(item, text)
            for coder, item in zip(decoders, row, strict=False)
        ]
        if span is not None:
            arguments[span] = text[row[start] : row[end]] if row[span] is None else row[span]
        return cls(*arguments)

    return encode, decode


def _default(field: Any) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return dataclasses.MISSING
