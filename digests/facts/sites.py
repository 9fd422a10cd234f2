"""Where a sentence sets what it tells: "in Orsk", "the town of Dorn", not where who says it is, nor when it was said.

Reads one sentence; compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from digests.facts import violence
from digests.facts.places import KIND
from digests.model import Sentence

WORD = re.compile(r"\w[\w-]*")
_ATTRIBUTION = re.compile(
    rf",\s[^,]{{1,60}}?\b{violence.SAYING}\b[^,]*$|^[^,]{{1,60}}?\b{violence.SAYING}\b[^,]{{0,40}}?\bthat\b"
    r"|,?\saccording to\b[^,]*$",
    re.IGNORECASE,
)
_TOWN_OF = re.compile(rf"\b(?:{KIND}|suburb|capital)\s+of\s+(?P<name>[A-Z][\w-]+(?:[- ][A-Z][\w-]+)?)")


def runs(text: str, words: Container[str]) -> list[str]:
    """The names that are written with capitals in some lower-case `words`, whole: "Port Adair", not "Port"."""
    found: list[str] = []
    end = None
    for match in WORD.finditer(text):
        if not match[0][0].isupper() or match[0].lower() not in words:
            continue
        joined = end is not None and text[end : match.start()] == " "
        found[-1:] = [f"{found[-1]} {match[0]}"] if joined else [*found[-1:], match[0]]
        end = match.end()
    return found


def unattributed(text: str) -> str:
    """A sentence without who says it and when: "six were killed, the Centre said early on Tuesday" is of no Tuesday."""
    return _ATTRIBUTION.sub(" ", text)


def set_in(text: str, left: int, right: int) -> Iterator[re.Match[str]]:
    """Where a stretch of a text names the places of what it tells, each `name` in a match."""
    for shape in (violence.NAME_RUN, _TOWN_OF):
        yield from shape.finditer(text, left, right)


def sites(sentence: Sentence) -> frozenset[str]:
    """The places and countries that a sentence sets its act in, word by word, in lower case."""
    text, offset = sentence.text, sentence.start
    speaker = sentence.speaker
    for each in (*sentence.mentions, *([speaker] if speaker is not None else ())):
        text = text[: each.start - offset] + "#" * (each.end - each.start) + text[each.end - offset :]
    text = unattributed(text)
    return frozenset(
        word.lower()
        for match in set_in(text, 0, len(text))
        for word in WORD.findall(re.sub(r"[’']s?\b", "", match["name"]))
    )
