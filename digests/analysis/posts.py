"""Embedded posts of X/Twitter and the like: first-hand words with an author and a date of their own.

Pages lose a post's frame and keep its lines: the author line "— Name (@handle) January 22, 2024" stands after the
words, or in the middle of them when a list follows. Knows nothing of what the words say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from digests.analysis.boilerplate import trailing_links
from digests.analysis.dates import read_date
from digests.model import Reference, Sentence

_AUTHOR = re.compile(
    r"^[\s>]*(?:[—–―]|--?)\s*(?P<name>[^()\n]{2,90}?)\s*\((?P<handle>@[\w.@-]{2,60})\)\s*(?P<date>[^()\n]{0,40})$"
)
_POSTED_LINK = re.compile(r"pic\.twitter\.com/|t\.co/")
_LISTED = re.compile(r"^\s*(?:>\s*)*(?:(?:\d{1,2}[.)/]|[-•*▪▶➡>])\s*)")
_SIGNS = re.compile(r"[@#]\w|[\U0001F1E6-\U0001FAFF\u2600-\u27BF\u20E3]")
_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")
_OPENING = {"“": "”", '"': '"', "‘": "’"}
_QUOTE = re.compile(r"[“”\"‘]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MOST_AFTER = 6  # lines after the author line in which the link that closes a post is looked for
_MOST_BEFORE = 4


@dataclass(frozen=True, slots=True)
class Post:
    """One embedded post: `name` and `date` are spans of its author line, `parts` spans of its own words."""

    start: int
    end: int
    name: tuple[int, int]
    date: tuple[int, int]
    parts: tuple[tuple[int, int], ...]


def posts(text: str, lines: Sequence[tuple[int, int]]) -> list[Post]:
    """The posts among the lines (start, end) of a text, in order; lines are never in two posts."""
    if "(@" not in text:
        return []
    authors = {i: match for i, (start, end) in enumerate(lines) if (match := _AUTHOR.match(text[start:end]))}
    found: list[Post] = []
    used = -1
    for i, match in authors.items():
        after = _after(text, lines, i, authors)
        before = _before(text, lines, i, used, middle=after > i)
        first, last = before, after
        offset = lines[i][0]
        own = [lines[j] for j in range(first, last + 1) if j != i]
        parts = [part for span in own if (part := _part(text, *span))]
        found.append(
            Post(
                lines[first][0],
                lines[last][1],
                (offset + match.start("name"), offset + match.end("name")),
                (offset + match.start("date"), offset + match.end("date")),
                tuple(parts),
            )
        )
        used = last
    return found


def posted(text: str, sentence: Sentence) -> date | None:
    """The day of the embedded post that a sentence is of, by its author line; None where it gives none."""
    if not sentence.post or sentence.speaker is None:
        return None
    line = text[sentence.speaker.start : text.find("\n", sentence.speaker.end) % (len(text) + 1)]
    read = read_date(line.rpartition(")")[2], Reference())
    return read[0].first if read is not None else None


def _after(text: str, lines: Sequence[tuple[int, int]], i: int, authors: dict[int, re.Match[str]]) -> int:
    """The last line of a post whose words go on after its author line: the one with the link that closes it."""
    for j in range(i + 1, min(i + 1 + _MOST_AFTER, len(lines))):
        line = text[slice(*lines[j])]
        if j in authors:
            return i
        if _POSTED_LINK.search(line):
            nearer = j + 1 in authors and not _LISTED.match(text[slice(*lines[i + 1])])
            return i if nearer else j
    return i


def _before(text: str, lines: Sequence[tuple[int, int]], i: int, used: int, *, middle: bool) -> int:
    first = i
    for j in range(i - 1, max(used, i - 1 - _MOST_BEFORE), -1):
        line = text[slice(*lines[j])]
        if not line:
            if first < i or middle:
                break
            continue
        prose = line.endswith((".", ".”", '."')) and not _SIGNS.search(line) and not _LISTED.match(line)
        if first < i or middle:
            if prose or len(line) > 300:
                break
            first = j
        elif len(line) <= 400:
            first = j
            if prose:
                break
        else:
            break
    return first


def _part(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words of one line of a post, without its list number and trailing links; None when no words are left."""
    line = text[start:end]
    right = trailing_links(line)
    left = match.end() if (match := _LISTED.match(line)) else 0
    body = line[left:right].rstrip(" ;,")
    if body[:1] in _OPENING and body[-1:] == _OPENING[body[0]] and not _QUOTE.search(body[1:-1]):
        left, body = left + 1, body[1:-1]  # quoted whole
    plain = _KEYCAP.sub("", body)
    if len(_WORD.findall(re.sub(r"https?://\S+|[@#]\w+", "", plain))) < 3:
        return None
    return start + left, start + left + len(body)
