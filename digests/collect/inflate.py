"""Undoes gzip and deflate piece by piece, never past the bytes that the caller still wants.

Pure. A megabyte of gzip can hold a gigabyte: so output is asked for in bounded pieces and the rest is left packed.
"""

from __future__ import annotations

import zlib
from typing import Protocol


class Broken(Exception):
    """The bytes are not what their Content-Encoding says, or end too early."""


class Inflater(Protocol):
    """Takes packed bytes, gives plain ones."""

    def feed(self, data: bytes, most: int) -> bytes:
        """At most `most` (at least 1) plain bytes out of what has come; output past it is dropped. Raises Broken."""
        ...

    def finish(self) -> None:
        """Raises Broken if the stream is not at its end."""
        ...


def inflater(encoding: str) -> Inflater:
    """One for a Content-Encoding header (RFC 9110, 8.4); Broken if it names a coding that was not asked for."""
    match encoding.strip().lower():
        case "" | "identity":
            return _Plain()
        case "gzip" | "x-gzip":
            return _Zlib(zlib.MAX_WBITS | 16)
        case "deflate":
            return _Zlib(zlib.MAX_WBITS)
        case other:
            raise Broken(f"content coding {other[:50]!r}")


class _Plain:
    def feed(self, data: bytes, most: int) -> bytes:
        return data[:most]

    def finish(self) -> None:
        """Plain bytes have no mark of their end."""


class _Zlib:
    """zlib with a window setting; further gzip members are read on, zero padding after the last is let be."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._stream = zlib.decompressobj(window)
        self._started = False

    def feed(self, data: bytes, most: int) -> bytes:
        plain = bytearray()
        while data and len(plain) < most:
            if self._stream.eof:
                if not data.strip(b"\0"):
                    break
                self._stream = zlib.decompressobj(self._window)
            plain += self._inflate(data, most - len(plain))
            data = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail
        return bytes(plain)

    def finish(self) -> None:
        if self._started and not self._stream.eof:
            raise Broken("packed stream ends too early")

    def _inflate(self, data: bytes, most: int) -> bytes:
        first, self._started = not self._started, True
        try:
            return self._stream.decompress(data, most)
        except zlib.error as error:
            # Many servers send "deflate" without the zlib header that the standard asks for.
            if not first or self._window != zlib.MAX_WBITS:
                raise Broken(f"packed stream: {error}") from error
            self._window = -zlib.MAX_WBITS
            self._stream = zlib.decompressobj(self._window)
            return self._inflate_raw(data, most)

    def _inflate_raw(self, data: bytes, most: int) -> bytes:
        try:
            return self._stream.decompress(data, most)
        except zlib.error as error:
            raise Broken(f"packed stream: {error}") from error
