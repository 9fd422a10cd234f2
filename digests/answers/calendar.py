"""The expected events of a timeline as iCalendar (RFC 5545): all-day entries, nothing that alarms.

The uid of an entry hangs on its fact and its date, so that importing the file again doubles nothing.
"""

from __future__ import annotations

from datetime import UTC, timedelta

from digests.answers.model import Line, Timeline
from digests.when import When

_OCTETS = 75  # RFC 5545, 3.1: a line is folded before it is longer
_SUMMARY = 120  # characters of the quotation that head an entry; the whole stands in its description


def to_ics(timeline: Timeline) -> str:
    """A VCALENDAR of the expected events, with CRLF line ends; valid, and empty of events, if nothing is expected."""
    rows = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Sitroom//Sitroom//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escape(timeline.story.title)}",
    ]
    for line in timeline.events:
        if line.expected and line.when is not None:
            rows.extend(_entry(line, line.when, timeline))
    rows.append("END:VCALENDAR")
    return "".join(fold(row) + "\r\n" for row in rows)


def escape(text: str) -> str:
    """A text value: backslash, semicolon, comma and line breaks escaped, other control characters left out."""
    flat = "".join(char for char in text if char in "\n\t" or (ord(char) >= 32 and ord(char) != 127))
    return flat.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(row: str) -> str:
    """Broken into pieces of at most 75 octets, continuation lines led by a space, never within a character."""
    pieces, piece, size = [], "", 0
    for char in row:
        width = len(char.encode())
        if size + width > _OCTETS:
            pieces.append(piece)
            piece, size = "", 1  # the leading space counts
        piece += char
        size += width
    return "\r\n ".join([*pieces, piece])


def _entry(line: Line, when: When, timeline: Timeline) -> list[str]:
    first = line.sources[0].article
    heading = line.text if line.quotable else (first.title or "Expected event")
    if len(heading) > _SUMMARY:
        heading = heading[: _SUMMARY - 1].rsplit(" ", 1)[0] + "…"
    # A deadline is shown on its day; a stretch of days as one entry. The end of an all-day entry is the day after.
    start = when.last if line.deadline else when.first
    source = first.outlet or first.title or f"article {first.id}"
    told = "\n".join(part for part in (line.text, "; ".join(line.labels), source) if part)
    rows = [
        "BEGIN:VEVENT",
        f"UID:{line.id}-{start:%Y%m%d}@sitroom",
        f"DTSTAMP:{timeline.as_of.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{when.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escape(('By then: ' if line.deadline else '') + heading)}",
        f"DESCRIPTION:{escape(told)}",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
    ]
    if first.url and first.url.isascii() and not any(char.isspace() for char in first.url):
        rows.append(f"URL:{first.url}")
    return [*rows, "END:VEVENT"]
