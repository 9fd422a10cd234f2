"""Proper names in a sentence, lower case, for matching and for proposing a story's table of names.

By the shape of the words alone; knows no list of people.
"""

from __future__ import annotations

import re

from digests.analysis.stems import MONTHS, STOP, WEEKDAYS, fold
from digests.analysis.wordlist import words

_RUN = re.compile(
    r"(?<![\w@#])[A-Z][\w’'-]*(?:\.(?=[A-Z]))?(?:[ -](?:(?:of|the|bin|ibn|al|el|ul|de|da|del|della|van|von|und|and) ){0,2}"
    r"(?:al-|el-|ul-|d’|d')?[A-Z][\w’'-]*)*"
)
_JOINED_BY_AND = re.compile(r" and | & ")
_NO_NAMES = words(
    "mr mrs ms dr gen lt col sen rep gov sir president minister prime foreign spokesman spokeswoman officials official "
    "meanwhile however additionally furthermore earlier later monday"
)


def names(text: str) -> tuple[str, ...]:
    """The proper names of a text, lower case, in order, once each ("hossein amir abdollahian", "jaish al-adl")."""
    found: dict[str, None] = {}
    for match in _RUN.finditer(text):
        for part in _JOINED_BY_AND.split(match[0]):
            if name := _name(part, at_start=match.start() == 0):
                found.setdefault(name)
    return tuple(found)


def _name(run: str, *, at_start: bool) -> str | None:
    parts = [_bare(part) for part in fold(run).split()]
    while parts and (parts[0] in STOP or parts[0] in MONTHS or parts[0] in WEEKDAYS or parts[0] in _NO_NAMES):
        parts.pop(0)
    while parts and (parts[-1] in STOP or parts[-1] in MONTHS or parts[-1] in WEEKDAYS):
        parts.pop()
    if not parts or (at_start and len(parts) == 1 and not run[1:].isupper() and len(run.split()) == 1):
        return None  # one capitalised word that opens a sentence may be any word
    name = " ".join(parts).strip("-' ")
    return name if len(name) > 1 else None


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")
