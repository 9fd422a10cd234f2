"""Words beside a date that tell of a plan moved to it or from it, or called off: its day was to come when it was told.

Knows no calendar and no tense of the main clause.
"""

from __future__ import annotations

import re

from digests.analysis.wordlist import words

# "Moved from Thursday to Saturday": both days were to come when it was decided.
_MOVED = re.compile(
    r"(?i)\b(?:(?:postpon|mov|reschedul)(?:e[ds]?|ing)|(?:delay|defer|shift)(?:r?ed|s|r?ing)?|brought\s(?:forward|back)|put\s(?:off|back)|pushed\s(?:back|off))"
    r"\s(?:(?:by\s[^,;:.]{1,24}\s)?(?:to|till|until)|from|from\s[^,;:.]{1,30}\s(?:to|till|until))\s(?:(?:late|early|next|this)\s)?$"
)
# "The meeting on Monday was cancelled": held or not, it is the Monday nearest to the news of it.
_CALLED_OFF = re.compile(
    r"(?:[’']s?\s(?:[\w’'-]+\s){1,9}?|\s(?:[\w’'-]+\s){0,3}?)(?:was|were|is|are|(?:has|have|had)\sbeen)\s(?:\w+ly\s)?(?:cancell?ed|called\soff|postponed|scrapped|put\soff)\b"
)
# "Cancelled Saturday's concert".
_CALLS_OFF = re.compile(
    r"(?i)\b(?P<verb>cancel(?:s|l?ed|ling)?|call(?:s|ed)?\soff|postpone[sd]?|scrap(?:s|ped)|put\soff)\s(?:all\s)?(?:of\s)?(?:the\s)?$"
)
_OWNS = re.compile(r"[’']s?\s")
_MOVES = words("to till until from late early next this")
_NEAR = 90  # characters


def moved(left: str) -> str:
    """The verb by which the words before a date move something to it or from it, else ""."""
    if _MOVES.isdisjoint(left[-24:].lower().split()[-1:]):
        return ""
    found = _MOVED.search(left[-_NEAR:])
    return found[0].split()[0] if found else ""


def called_off(left: str, right: str) -> str:
    """The verb by which the words around a weekday call off what was due on it, else ""."""
    if found := _CALLED_OFF.match(right):
        return found[0].split()[-1]
    found = _CALLS_OFF.search(left[-_NEAR:]) if _OWNS.match(right) else None
    return found["verb"] if found else ""
