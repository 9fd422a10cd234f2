"""What foreign bytes are, by their first few and by what they were served as. Pure."""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """What a body is, as far as reading it is concerned."""

    HTML = "HTML"
    TEXT = "text"
    FEED = "feed"
    JSON = "JSON"
    PDF = "PDF"
    PICTURE = "picture"
    MEDIA = "audio or video"
    BINARY = "binary file"
    EMPTY = "empty"

    @property
    def sentence(self) -> str:
        """Why there is no article in it, for people."""
        return _SENTENCES.get(self, "It is not an article.")


_SENTENCES = {
    Kind.FEED: "That is a feed, not an article; feeds are added as feeds.",
    Kind.JSON: "That is data, not an article.",
    Kind.PDF: "PDF files are not read; paste the text, or give a web page.",
    Kind.PICTURE: "That is a picture, not an article.",
    Kind.MEDIA: "That is a recording, not an article.",
    Kind.BINARY: "That is not a text: only web pages, text and Markdown are read.",
    Kind.EMPTY: "There is nothing in it: the page or file is empty.",
}
_MAGIC = (
    (b"%PDF-", Kind.PDF),
    (b"\x89PNG", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"ID3", Kind.MEDIA),
    (b"OggS", Kind.MEDIA),
    (b"PK\x03\x04", Kind.BINARY),  # zip, and with it docx, odt, epub
    (b"\x1f\x8b", Kind.BINARY),
    (b"\x7fELF", Kind.BINARY),
    (b"\xd0\xcf\x11\xe0", Kind.BINARY),  # old Office files
    (b"SQLite format 3", Kind.BINARY),
    (b"{\\rtf", Kind.BINARY),
)
_BINARY_NAMES = """zip gzip x-gzip x-tar x-bzip x-7z x-rar vnd.rar x-msdownload x-dosexec java-archive vnd.ms-
    vnd.openxmlformats vnd.oasis msword epub x-shockwave x-iso9660"""
_TYPES = (
    ("application/pdf", Kind.PDF),
    ("image/svg", Kind.PICTURE),
    ("image/", Kind.PICTURE),
    ("audio/", Kind.MEDIA),
    ("video/", Kind.MEDIA),
    ("font/", Kind.BINARY),
    *((f"application/{name}", Kind.BINARY) for name in _BINARY_NAMES.split()),
)
_HEAD = 2048
_FEED_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]|jsonfeed\.org/version", re.IGNORECASE)
# A text may mention a tag: only these mark a page wherever they stand, any other must be what it starts with.
_HTML_MARK = re.compile(
    rb"<(?:!doctype\s+html|html|head|body)[\s>]"
    rb"|\A\s*<(?:meta|title|article|div|section|main|p|h1|script|link|style|table)[\s>/]",
    re.IGNORECASE,
)


def unread(content_type: str) -> Kind | None:
    """The kind if the label alone says that nothing here can read it, so that it need not be downloaded."""
    label = _label(content_type)
    return next((kind for prefix, kind in _TYPES if label.startswith(prefix)), None)


def sniff(body: bytes, content_type: str = "") -> Kind:
    """The kind of `body`, served as `content_type` ("" if unknown): its own first bytes decide before the label."""
    label = _label(content_type)
    by_label = unread(content_type)
    if not body.strip():
        # A body that was not downloaded for its type's sake is that type, not empty.
        return by_label or Kind.EMPTY
    head = body[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp":
        return Kind.PICTURE if head[8:12] == b"WEBP" else Kind.MEDIA
    if by_label is not None:
        return by_label
    if _is_binary(body[:_HEAD]):
        return Kind.BINARY
    plain = head.replace(b"\0", b"")  # UTF-16
    # A feed's root comes first; a page may speak of <rss> anywhere.
    if (feed := _FEED_ROOT.search(plain)) and not _starts_html(plain[: feed.start()]):
        return Kind.FEED
    if label in ("text/html", "application/xhtml+xml"):
        return Kind.HTML
    if label in ("text/plain", "text/markdown"):
        return Kind.HTML if _starts_html(plain[:200]) else Kind.TEXT
    if _HTML_MARK.search(plain):
        return Kind.HTML
    if label == "application/json" or plain[:1] in (b"{", b"["):
        return Kind.JSON
    return Kind.TEXT


def _label(content_type: str) -> str:
    return content_type.split(";")[0].strip().lower()


def _starts_html(head: bytes) -> bool:
    return re.match(rb"\s*<(?:!doctype\s+html|html|head|body)[\s>]", head, re.IGNORECASE) is not None


def _is_binary(head: bytes) -> bool:
    """Many control bytes that no text has; UTF-16's NULs stand in every other place and are let be."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    control = sum(1 for byte in head if byte < 9 or 13 < byte < 32)
    utf16 = max(head[0::2].count(0), head[1::2].count(0)) > 0.4 * len(head)
    return control > 0.05 * len(head) and not utf16
