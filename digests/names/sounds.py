"""How alike two spellings of a name sound, where a name of another script is written by ear.

A key of consonants that transliterations leave as they are, as Soundex (Russell 1918) and Metaphone (Philips 1990) make
for English, with the classes of Freeman, Condon and Ackerman ("Cross linguistic name matching in English and Arabic",
NAACL 2006); within a key, an edit distance (Damerau 1964, Levenshtein 1966) over vowels. Knows no names and no texts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digests.analysis.stems import fold

_LEAST = 4  # letters; shorter names are too much alike
_PREFIX = re.compile(r"^(?:al|el|ul|ad|ed|an|en|ar|er|as|es|ash|esh|at|et|az|ez)[- ]")
_SEAM = re.compile(r"[\s'-]+")
# What each letter or pair is written as; capitals are consonants, small letters classes of vowels.
_PIECE = re.compile(r"kh|gh|ck|tch|ch|dj|dzh|zh|sch|sh|th|dh|ph|c(?=[eiy])|[bcdfghjklmnpqrstvwxz]|[aeiouy]+")
_CONSONANTS = {
    "kh": "H", "gh": "K", "ck": "K", "q": "K", "g": "K", "k": "K", "c": "K", "tch": "C", "ch": "C", "dj": "J",
    "dzh": "J", "zh": "J", "j": "J", "sch": "X", "sh": "X", "th": "T", "t": "T", "dh": "D", "d": "D", "ph": "F",
    "f": "F", "w": "V", "v": "V", "x": "KS",
}  # fmt: skip
_VOWELS = re.compile(r"ai|ay|ei|ey|ee|ie|iy|yy|i|y|oo|ou|o|ue|u|aa|a|e")
_CLASSES = {
    "ai": "w", "ay": "w", "ei": "w", "ey": "w", "ee": "i", "ie": "i", "iy": "i", "yy": "i",
    "i": "i", "y": "i", "oo": "u",
    "ou": "u", "o": "u", "ue": "u", "u": "u", "aa": "a", "a": "a", "e": "e",
}  # fmt: skip
# Vowels that the ear takes for each other: "Daraa" and "Deraa", "Hizbullah" and "Hezbollah", "Hussain" and "Hussein".
_NEAR = frozenset(map(frozenset, ("ae", "ei", "aw", "ew", "iw")))
_LITTLE, _SOME, _MUCH = 1, 2, 4  # a near vowel, one more or less, another; consonants must agree
_LIMITS = {2: 1, 3: 2}  # what names of so few consonants may differ by
_LIMIT = 3
_NAMED = 5  # what those of four consonants may differ by where the first name is one
# One word and what is made of it: "Baloch" and "Balochi", "Georgia" and "Georgian", "Karim" and "Karima".
_ENDINGS = re.compile(r"(?:[aeiy]|y?a|i?y?ans?|[in]|is|s|es|ese|ish|ites?|[ie]ya|iyya|ov|ova|ev|eva|in|ina|son|sen|z)")


def body(name: str) -> str:
    """A name in plain small letters, without an Arabic article before it: "al-Moallem" -> "moallem"."""
    return _PREFIX.sub("", fold(name))


@lru_cache(maxsize=8192)
def squeezed(name: str) -> str:
    """A name's body with its parts joined."""
    return _SEAM.sub("", body(name))


def heard(one: str, other: str) -> bool:
    """Whether two names are written alike but for doubled letters, hyphens and what sounds the same."""
    return _written(squeezed(one)) == _written(squeezed(other))


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """What all spellings of a name have in common: its consonants in classes, and whether a vowel opens it."""
    written = _written(squeezed(name))
    return ("A" if written[:1].islower() else "") + "".join(letter for letter in written if letter.isupper())


def alike(one: str, other: str, *, named: bool = False) -> bool:
    """Whether two names may be spellings of one by their sound; never a word and what is derived from it.

    `named`: whether they go by one first name, so that more may differ ("Haftar", "Hifter").
    """
    a, b = sorted((squeezed(one), squeezed(other)), key=lambda each: (len(each), each))
    if len(a) < _LEAST or key(a) != key(b):
        return False
    if a == b:
        return True
    if not heard(a, b) and b.startswith(a) and _ENDINGS.fullmatch(b[len(a) :]):
        return False
    count = consonants(a)
    limit = _NAMED if named and count > 3 else _LIMITS.get(count, _LIMIT)
    return count > 1 and _distance(_written(a), _written(b)) <= limit


def consonants(name: str) -> int:
    """How many consonants are heard in a name."""
    return sum(letter.isupper() for letter in _written(squeezed(name)))


@lru_cache(maxsize=8192)
def _written(name: str) -> str:
    """A squeezed name by ear: "gaddafi" and "qadhafi" -> "KaDaFi"."""
    found = ""
    for at, piece in enumerate(_PIECE.findall(name)):
        if piece[0] in "aeiouy":
            found += "".join(_CLASSES[vowel] for vowel in _VOWELS.findall(piece))
        elif piece == "h":
            found += "" if at else "H"
        else:
            for letter in _CONSONANTS.get(piece, piece.upper()):
                found += letter if not found.endswith(letter) else ""
    return found


def _distance(one: str, other: str) -> int:
    row = [0]
    for letter in other:
        row.append(row[-1] + _dropped(letter))
    for mine in one:
        last, row = row, [row[0] + _dropped(mine)]
        for at, theirs in enumerate(other):
            row.append(
                min(last[at] + _changed(mine, theirs), last[at + 1] + _dropped(mine), row[at] + _dropped(theirs))
            )
    return row[-1]


def _dropped(letter: str) -> int:
    return _SOME if letter.islower() else 99


def _changed(mine: str, theirs: str) -> int:
    if mine == theirs:
        return 0
    if mine.isupper() or theirs.isupper():
        return 99
    return _LITTLE if frozenset((mine, theirs)) in _NEAR else _MUCH
