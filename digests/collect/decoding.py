"""Bytes to text, honestly: which encoding was used, and how much could not be read. Pure."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_META = re.compile(rb"<meta\b[^>]{0,500}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_PRESCAN = 4096
# The WHATWG Encoding Standard reads these labels as windows-1252, as browsers do.
_WESTERN = frozenset({"ascii", "us-ascii", "iso8859-1", "cp1252"})
# What no page may ask for: they decode anything into anything, or aren't text encodings at all.
_NOT_TEXT = frozenset({"utf-7", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined"})


_INVISIBLE: dict[int, str | None] = dict.fromkeys(
    (
        *range(0x00, 0x09),
        *range(0x0E, 0x20),
        *range(0x7F, 0xA0),
        0x00AD,  # soft hyphen: splits a word for every reader but the eye
        *range(0x202A, 0x202F),  # bidirectional overrides can make a quotation read as its reverse
        0x2060,
        *range(0x2066, 0x206A),
        *(0xFEFF, 0xFFFE, 0xFFFF),
        *range(0xD800, 0xE000),  # lone surrogates can be stored nowhere
    )
)
_SPACES: dict[int, str | None] = dict.fromkeys(
    (0x09, 0x0B, 0x0C, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "
)
_TIDY = {**_INVISIBLE, **_SPACES}


@dataclass(frozen=True, slots=True)
class Decoded:
    """`text` read as `encoding`; `lost` counts the places that could not be read and now hold U+FFFD."""

    text: str
    encoding: str
    lost: int = 0

    @property
    def warnings(self) -> tuple[str, ...]:
        """The loss as sentences for people; none if nothing was lost."""
        if not self.lost:
            return ()
        places = "one place" if self.lost == 1 else f"{self.lost} places"
        return (f"In {places} the text could not be read as {self.encoding.upper()}; “\ufffd” stands there.",)


def decode(body: bytes, content_type: str = "", *, markup: bool = False) -> Decoded:
    """Text of `body`: by its byte order mark, else as UTF-8 if it is, else as it declares, else as windows-1252.

    content_type: the HTTP header, or "". markup: also look for a declaration in the first bytes of HTML or XML.
    Valid UTF-8 with any non-ASCII character is never something else in practice, so it beats a declaration. A few
    broken bytes in what is otherwise UTF-8 are replaced and counted, not guessed at.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _lossy(body[len(mark) :], name)
    declared = _declared(body, content_type, markup=markup)
    if declared is None or not declared.startswith(("iso2022", "hz", "utf-16", "utf-32")):
        try:
            return Decoded(body.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            pass
    if declared is None and b"\0" in body[:_PRESCAN]:
        declared = _utf16(body)
    if declared in (None, "utf-8"):
        return _utf8_or_western(body)
    return _lossy(body, "cp1252" if declared in _WESTERN else str(declared))


def _declared(body: bytes, content_type: str, *, markup: bool) -> str | None:
    """The normal name of the declared encoding, None if none that Python knows as a text encoding."""
    found = _CHARSET.search(content_type)
    label = found[1] if found else None
    if label is None and markup:
        head = body[:_PRESCAN]
        inside = _XML.search(head) or _META.search(head)
        label = inside[1].decode("ascii") if inside else None
    if label is None:
        return None
    try:
        name = codecs.lookup(label).name
        if name in _NOT_TEXT:
            return None
        b"a".decode(name, "replace")  # LookupError for codecs that don't make text, such as "hex"
    except LookupError:
        return None
    return name


def _utf16(body: bytes) -> str | None:
    """UTF-16 without a mark shows as a NUL in every other byte of Latin text."""
    head = body[:_PRESCAN]
    half = len(head) // 2
    if head[1::2].count(0) > 0.8 * half:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) > 0.8 * half else None


def _utf8_or_western(body: bytes) -> Decoded:
    """UTF-8 with damage, or windows-1252 throughout: whichever the non-ASCII bytes speak for."""
    damaged = _lossy(body, "utf-8")
    whole = sum(1 for char in damaged.text if ord(char) > 127) - damaged.lost
    # By accident windows-1252 hardly ever forms a valid sequence, so a few of them already speak for UTF-8.
    if damaged.lost > 4 * whole:
        western = _lossy(body, "cp1252")
        if western.lost == 0:
            return western
    return damaged


def _lossy(body: bytes, encoding: str) -> Decoded:
    text = body.decode(encoding, "replace")
    return Decoded(text, "windows-1252" if encoding == "cp1252" else encoding, text.count("\ufffd"))


def xml_safe(text: str) -> str:
    """`text` without the characters that may stand in no XML tree; a page can name them by number all the same."""
    return re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


def tidy(text: str) -> str:
    """`text` with one kind of line end and of space and nothing invisible; no visible character is changed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    lines = [line.strip() for line in text.translate(_TIDY).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
