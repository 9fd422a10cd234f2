"""Companies and boards that a sentence names by their kind alone: "the company", "the committee".

Which one is meant, only another body named before it tells: no person, no country, no place. By the shape of the words.
"""

from __future__ import annotations

import re

from digests.analysis.names import CALENDAR, is_country, unowned
from digests.analysis.stems import STOP
from digests.analysis.wordlist import words

NEEDED = words("company firm airline lender carrier retailer committee panel commission inquiry watchdog")
_THE = re.compile(
    r"\bthe (?:oil |energy |power |mining |shipping |insurance )?(?P<noun>company|firm|airline|lender|carrier|retailer"
    r"|committee|panel|commission|watchdog)\b"
    r"(?! (?:of (?:the )?[A-Z]|that|which|who|behind|responsible|involved|most|in charge)\b|,? (?:[\"“]|[A-Z])"
    r"| (?:officials?|executives?|chiefs?|members?|chair\w*)\b)"
)
_BOARDS = re.compile(r"committee|panel|commission|watchdog")
_KIND = re.compile(
    r"\b(?:company|companies|firm|group|giant|makers?|operator|airline|bank|lender|carrier|retailer|utility|producer"
    r"|subsidiary|unit|owner|committee|panel|commission|board|council|agency|watchdog|used by|website|network|store"
    r"|chain)\b",
    re.IGNORECASE,
)
_RUN = re.compile(r"(?<![\w’'-])(?:[A-Z]\.|[A-Z][\w’'&.-]*|\d[A-Z]+)(?: (?:[A-Z][\w’'&.-]*|al|bin|van|de))*")
_TITLES = words(
    "president minister secretary premier chancellor senator congressman congresswoman governor mayor general adm "
    "admiral gen col "
    "colonel capt captain judge attorney sir mr mrs ms dr professor prof sen rep gov ambassador king queen prince "
    "commissioner chairman spokesman director sheriff"
)
# Of these no reader thinks as of a company or its board.
_STATE = re.compile(
    r"(?:White House|Coast Guard|Congress|Senate|House|Parliament|Commons|Lords|Kremlin|Pentagon|Ministry"
    r"|Department|Office"
    r"|Police|Army|Navy|Union|Nations|Council|Court|Democrats?|Republicans?|Gulf|Sea|Ocean|Street|City|County|Isle"
    r"|River"
    r"|Lake|Coast|Bay|Island|Islands|Mount|State|States)$"
)
_HAVE_BOARDS = re.compile(
    r"\b(?:parliament|senate|congress|house|commons|council|ministry|department|nations|union|federation"
    r"|association|league"
    r"|agency|office|court|government)\b",
    re.IGNORECASE,
)
_OFFICE_BEFORE = re.compile(
    r"\b(?:secretary|spokes(?:man|woman|person)|minister|president|mayor|governor|lawyer|analyst|judge|senator"
    r"|officer|leader"
    r"|investigator|engineer|professor|chief|boss|expert|activist|campaigner|chairman|director|executive) $"
)
_AT_PLACE = re.compile(r"\b(?:in|near|outside|off|across|around|from) (?:the )?$", re.IGNORECASE)
_PERSONAL = re.compile(r"\b(?:he|him|his|she|her|himself|herself)\b")


def unnamed(plain: str, persons: frozenset[str]) -> tuple[str, str] | None:
    """The words and the noun of a company or a board that nothing before them names; None if there is none.

    `persons` are the surnames, lower case, of the people whom the article names.
    """
    match = _THE.search(plain)
    if match is None:
        return None
    board = _BOARDS.fullmatch(match["noun"]) is not None
    if any(board or not _BOARDS.fullmatch(kind[0].lower()) for kind in _KIND.finditer(plain, 0, match.start())):
        return None
    if board and _HAVE_BOARDS.search(plain, 0, match.start()):
        return None
    if not board and _bodies(plain, match.start(), persons):
        return None
    return match[0], match["noun"]


def _bodies(plain: str, end: int, persons: frozenset[str]) -> list[str]:
    """The names before a place in a sentence that may be a company's or a board's."""
    head = plain[:end]
    runs = [run for run in _RUN.finditer(head) if not _is_no_name(run[0], first=run.start() == 0)]
    found = []
    for run in runs:
        parts = [unowned(part).strip(".,") for part in run[0].split()]
        if is_country(parts[0]) and len(parts) == 1:
            continue
        owner = run[0].split()[0] != unowned(run[0].split()[0])
        if _STATE.search(unowned(run[0])):
            continue
        if not (owner or parts[0].isupper()) and _AT_PLACE.search(head, 0, run.start()):
            continue
        if (parts[-1].lower() in persons and not (parts[0].isupper() or parts[-1].isupper())) or _TITLES & {
            part.lower() for part in parts
        }:
            continue
        if len(parts) > 1 and _OFFICE_BEFORE.search(head, 0, run.start()):
            continue
        found.append(run[0])
    # "Before Penn's speech they accused him of hiding what the company knew": the one name is his.
    if len(found) == 1 and not found[0].isupper() and _PERSONAL.search(head, head.index(found[0]) + len(found[0])):
        return []
    return found


def _is_no_name(name: str, *, first: bool) -> bool:
    words_ = [unowned(part).lower().strip(".") for part in name.split()]
    if all(word in CALENDAR or word in STOP for word in words_):
        return True
    return first and len(words_) == 1 and name.endswith(("ing", "ed", "ly", "s"))
