"""Articles from files and pasted text: a web page, plain text, Markdown, with or without a head of `+++` TOML.

Reads the one file that it is given and nothing else; knows no store. Text stays verbatim, Markdown's marks go.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from digests.collect.decoding import Decoded, decode, tidy
from digests.collect.sniff import Kind, sniff
from digests.collect.stated import end_of_day, stated
from digests.collect.urls import link
from digests.errors import BadInput, NoArticle, TooLarge
from digests.model import Draft

MAX_BYTES = 5_000_000
MAX_TEXT = 200_000
_MAX_HEAD = 8_192
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_MARKDOWN_SUFFIXES = (".md", ".markdown")
# "Northern Herald | 4 March 2025" and "By Anna Lind" under a headline end it as a blank line does, and are none.
_UNDER_HEADLINE = re.compile(
    r"(?:.{0,60}(?:^|[,|·•–—-])\s*)?(?:[a-z]{3,9}day,? )?(?:\d{1,2} [a-z]{3,9}\.?,? \d{4}|[a-z]{3,9}\.? \d{1,2},? \d{4}"
    r"|\d{4}-\d\d-\d\d)(?:\W.{0,20})?|by [A-Z](?-i:[\w.'’ ,-]){2,60}",
    re.IGNORECASE,
)
_HEAD = re.compile(r"\s*\+\+\+[ ]*\n(.*?)\n\+\+\+[ ]*(?:\n|$)", re.DOTALL)


def load(path: Path, *, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file. Raises NoArticle if it can't be opened, TooLarge if it holds more than `most`."""
    try:
        with path.open("rb") as file:
            body = file.read(most + 1)
    except IsADirectoryError as error:
        raise NoArticle(f"{path}: a directory", f"“{path}” is a folder, not a file.") from error
    except (OSError, ValueError) as error:
        reason = "does not exist" if isinstance(error, FileNotFoundError) else "can't be opened"
        if isinstance(error, PermissionError):
            reason = "may not be read by you"
        raise NoArticle(f"{path}: {error}", f"The file “{path}” {reason}.") from error
    if len(body) > most:
        raise TooLarge(f"{path}: more than {most} bytes", f"“{path.name}” is larger than {most / 1_000_000:g} MB.")
    return body


def is_page(body: bytes, name: str) -> bool:
    """Whether it takes an HTML parser to read it."""
    return name.lower().endswith(_PAGE_SUFFIXES) or sniff(body) is Kind.HTML


def read(source: Path | bytes, name: str = "") -> Draft:
    """The article in a file, or in `source` itself if it is bytes; `name` is the file's, for its suffix.

    Raises NoArticle for an empty file and for what is no text, TooLarge past 5 MB.
    """
    if isinstance(source, Path):
        name = name or source.name
        source = load(source)
    if len(source) > MAX_BYTES:
        raise TooLarge(f"{name}: {len(source)} bytes", f"“{name}” is larger than {MAX_BYTES / 1_000_000:g} MB.")
    kind = sniff(source)
    if kind is Kind.HTML and name.lower().endswith(_MARKDOWN_SUFFIXES):
        kind = Kind.TEXT
    if kind is Kind.HTML or (kind is Kind.TEXT and name.lower().endswith(_PAGE_SUFFIXES)):
        from digests.collect.extract import article

        return article(source, "text/html")
    if kind not in (Kind.TEXT, Kind.JSON):
        raise NoArticle(f"{name}: {kind.value}", kind.sentence)
    return read_text(decode(source), name)


def read_text(decoded: Decoded, name: str = "", *, url: str | None = None) -> Draft:
    """The article in a text. The title is its `title` in the head, its Markdown heading, or its headline if it has one.

    Head fields: title, outlet, url, language, published (a TOML moment or day, or either as a string). A moment
    without a zone is UTC. Raises NoArticle if nothing is left.
    """
    text = tidy(decoded.text)
    draft = Draft(text="", url=url, warnings=decoded.warnings)
    head = _HEAD.match(text[:_MAX_HEAD])
    if head is not None:
        text = text[head.end() :].strip("\n")
        draft = _headed(draft, head[1])
    if name.lower().endswith(_MARKDOWN_SUFFIXES):
        title, text = _plain(text)
    else:
        title = _headline(text)
    text = text.strip()
    if not text:
        raise NoArticle(f"{name}: no text", Kind.EMPTY.sentence)
    if len(text) > MAX_TEXT:
        text = text[: text.rfind("\n", 0, MAX_TEXT) + 1 or MAX_TEXT].rstrip()
        draft = replace(draft, warnings=(*draft.warnings, "The text is so long that only its beginning is kept."))
    return replace(draft, text=text, title=draft.title or title)


def _headed(draft: Draft, head: str) -> Draft:
    """`draft` with what its head states; a field that can't be read is told, not guessed at."""
    try:
        fields = tomllib.loads(head)
    except (tomllib.TOMLDecodeError, RecursionError):
        return replace(draft, warnings=(*draft.warnings, "The head between +++ could not be read and is left out."))
    warnings = list(draft.warnings)
    url = draft.url
    if isinstance(fields.get("url"), str):
        try:
            url = link(fields["url"])
        except BadInput as error:
            warnings.append(error.sentence)
    published = _moment(fields.get("published", fields.get("date")))
    if published is None and fields.get("published"):
        warnings.append(f"The date “{str(fields['published'])[:60]}” in its head could not be read.")
    return replace(
        draft,
        title=_field(fields.get("title")) or "",
        outlet=_field(fields.get("outlet")),
        url=url,
        language=_field(fields.get("language")),
        published=published[0] if published else None,
        published_day_only=published[1] if published else False,
        warnings=tuple(warnings),
    )


def _field(value: object) -> str | None:
    return " ".join(value.split())[:500] or None if isinstance(value, str) else None


def _moment(value: object) -> tuple[datetime, bool] | None:
    if isinstance(value, datetime):
        return (value.replace(tzinfo=UTC) if value.tzinfo is None else value), False
    if isinstance(value, date):
        return end_of_day(value), True
    return stated(value) if isinstance(value, str) else None


def _plain(text: str) -> tuple[str, str]:
    """Title and text of Markdown: the marks of headings, lists, emphasis, links and pictures gone, words untouched."""
    title = ""
    lines: list[str] = []
    for line in text.split("\n"):
        heading = re.match(r"#{1,6}[ ]+(.*?)[ #]*$", line)
        if heading and not title and not any(lines):
            title = _inline(heading[1])
            continue
        line = heading[1] if heading else re.sub(r"^(?:>[ ]?)+|^[*+-][ ]+(?=\S)", "", line)
        lines.append("" if re.fullmatch(r"(?:[-*_][ ]?){3,}", line) else _inline(line))
    return title, "\n".join(lines).strip("\n")


def _inline(line: str) -> str:
    line = re.sub(r"!\[[^\]\n]{0,500}\]\([^)\s]{0,2000}[^)\n]{0,200}\)", "", line)
    line = re.sub(r"\[([^\]\n]{1,500})\]\([^)\s]{0,2000}[^)\n]{0,200}\)", r"\1", line)
    line = re.sub(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1(?![\w*])", r"\2", line)
    line = re.sub(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]{1,2000}?)(?<=\S)\1(?![\w_])", r"\2", line)
    return re.sub(r"`([^`\n]{1,500})`", r"\1", line).strip()


def _headline(text: str) -> str:
    """The headline of a plain text: a short line of words near its top; after it a blank line, itself or its byline."""
    lines = text.split("\n", 8)[:8]
    for at, line in enumerate(lines[:4]):
        words = re.findall(r"[^\W\d_]{2,}", line)
        after = lines[at + 1] if at + 1 < len(lines) else None
        ends = line.endswith((".", "!", "?", ":", ";", ",", "”", '"', "…"))
        if after is None or len(words) < 3 or len(line) > 150 or ends or _UNDER_HEADLINE.fullmatch(line):
            continue
        if after in ("", line) or _UNDER_HEADLINE.fullmatch(after):
            return line
    return ""
