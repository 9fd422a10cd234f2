"""Proper names in a sentence, lower case, for matching and for proposing a story's table of names.

By the shape of the words alone; knows no list of people.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digests.analysis.stems import MONTHS, STOP, WEEKDAYS, fold
from digests.analysis.wordlist import words
from digests.analysis.world import COUNTRIES, SEATS

_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?<![\w@#])(?:(?:al|el|ul|an|ad|as|at|ar)-)?[A-Z][^\W_]*(?:[-’'.][^\W_]+)*")
# Small words that stand inside a name; "of" only after the head of an institution ("Ministry of Defence").
_INSIDE = frozenset((" ", " bin ", " ibn ", " al ", " el ", " de ", " van ", " von "))
_OF = frozenset((" of ", " of the ", " for "))
_INSTITUTIONS = words(
    "ministry university bank house republic organization organisation department committee council bureau gulf "
    "kingdom institute association union league strait bay province forum"
)
_OPENING = " “\"‘'("  # what may stand before the first word
_POSSESSION = re.compile(r"[’']s?$")
# A capitalised word, wherever it stands.
CAPITALISED = re.compile(r"(?<![\w@])(?:al-)?[A-Z][\w’'-]+")
CALENDAR = MONTHS | WEEKDAYS | words("i english")  # capitalised words that name nobody and no place
_NO_NAMES = words(
    "mr mrs ms dr gen lt col sen rep gov sir president minister prime foreign spokesman spokeswoman officials official "
    "meanwhile however additionally furthermore earlier later defence defense interior general secretary chief"
)


def names(text: str) -> tuple[str, ...]:
    """The proper names of a text, lower case, in order, once each ("hossein amir abdollahian", "jaish al-adl")."""
    found: dict[str, None] = {}
    run: list[str] = []
    end = -1
    for match in _WORD.finditer(text):
        word = match[0]
        gap = text[end : match.start()] if end >= 0 else ""
        goes_on = run and not run[-1].endswith(("’s", "'s", "’"))
        if goes_on and (gap in _INSIDE or (gap in _OF and fold(run[-1]) in _INSTITUTIONS)):
            run.extend((*gap.split(), word))
        else:
            _keep(run, found)
            run = [word]
            if _at_start(text, match.start()):
                run.insert(0, "")
        end = match.end()
    _keep(run, found)
    return tuple(found)


@lru_cache(maxsize=4096)
def country(name: str) -> str:
    """The one key of the country that a capitalised word names, by itself, its people or its seat; "" for none."""
    bare = unowned(name).lower()
    return COUNTRIES.get(bare) or SEATS.get(bare) or COUNTRIES.get(bare.removesuffix("s"), "")


def is_country(name: str) -> bool:
    """Whether a capitalised word names a country, its people or its seat of government."""
    return country(name) != ""


def countries(text: str) -> frozenset[str]:
    """The keys of the countries that a text names, by whatever name."""
    return frozenset(key for match in CAPITALISED.finditer(text) if (key := country(match[0])))


def unowned(name: str) -> str:
    """A name without its ending of possession ("Norland's", "the Philippines'")."""
    return _POSSESSION.sub("", name)


def _at_start(text: str, at: int) -> bool:
    return at == 0 or (text[0] in _OPENING and not text[:at].strip(_OPENING))


def _keep(run: list[str], found: dict[str, None]) -> None:
    if not run:
        return
    at_start = run[0] == ""
    if at_start and len(run) == 2 and not _is_shaped(run[1]):
        return
    parts = [fold(word).removesuffix("'s").removesuffix("'").replace(".", "") for word in run if word]
    while parts and (parts[0] in STOP or parts[0] in MONTHS or parts[0] in WEEKDAYS or parts[0] in _NO_NAMES):
        parts.pop(0)
        at_start = False
    while parts and (parts[-1] in STOP or parts[-1] in MONTHS or parts[-1] in WEEKDAYS):
        parts.pop()
    # One capitalised word that opens a sentence may be any word, unless its shape says name.
    if not parts or (at_start and len(parts) == 1 and not _is_shaped(run[-1])):
        return
    name = " ".join(parts).strip("-' ")
    if len(name) > 1:
        found.setdefault(name)


def _is_shaped(word: str) -> bool:
    name = fold(word)
    if name in COUNTRIES or name in SEATS:
        return True
    return word.endswith(("’s", "'s")) or sum(letter.isupper() for letter in word) > 1
