"""Numbers as English words: cardinals, ordinals and years as they are spoken ("nineteen ninety-six").

Knows no dates.
"""

from __future__ import annotations

import re


def _listed(words: str) -> list[str]:
    return words.split()


_UNITS = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINAL_UNITS = _listed(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)

CARDINALS: dict[str, int] = {word: number for number, word in enumerate(_UNITS)}
ORDINALS: dict[str, int] = {word: number for number, word in enumerate(_ORDINAL_UNITS)}
for _index, _ten in enumerate(_TENS):
    _base = 20 + 10 * _index
    CARDINALS[_ten] = _base
    ORDINALS[_ten[:-1] + "ieth"] = _base
    for _unit in range(1, 10):
        CARDINALS[f"{_ten}-{_UNITS[_unit]}"] = _base + _unit
        ORDINALS[f"{_ten}-{_ORDINAL_UNITS[_unit]}"] = _base + _unit

# Longest first, so that "sixteen" is not read as "six".
_SMALL = "|".join(sorted((word for word, number in CARDINALS.items() if 1 <= number < 20), key=len, reverse=True))
_TEN = "|".join(_TENS)
_UNIT = "|".join(_UNITS[1:10])
NUMBER = rf"(?i:\d{{1,3}}|(?:{_TEN})(?:-(?:{_UNIT}))?|{_SMALL}|an?|half\sa|a\scouple\sof|a\sdozen)"
ORDINAL_WORD = (
    r"(?i:"
    + "|".join(sorted((word for word, number in ORDINALS.items() if 1 <= number <= 31), key=len, reverse=True))
    + ")"
)
SPOKEN_YEAR = (
    rf"(?i:(?:nineteen|twenty|eighteen)[\s-](?:(?:{_TEN})(?:[\s-](?:{_UNIT}))?|(?:oh|o)[\s-](?:{_UNIT})|hundred"
    rf"|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))"
    rf"|two\sthousand(?:\s(?:and\s)?(?:{_TEN}[\s-](?:{_UNIT})|{_TEN}|{_SMALL}))?)"
)


def cardinal(words: str) -> int | None:
    """The whole number that `words` name ("12", "twenty-one", "a", "a couple of"), None if they name none."""
    words = " ".join(words.lower().split())
    if words.isdigit():
        return int(words)
    if words in ("a", "an"):
        return 1
    if words == "a couple of":
        return 2
    if words == "a dozen":
        return 12
    return CARDINALS.get(words) or CARDINALS.get(words.replace(" ", "-"))


def ordinal(words: str) -> int | None:
    """The number of an ordinal ("23rd", "23", "twenty-third", "eighth"), None if it is none."""
    words = words.lower().strip()
    if match := re.match(r"(\d+)(?:st|nd|rd|th)?$", words):
        return int(match[1])
    return ORDINALS.get(words.replace(" ", "-"))


def spoken_year(words: str) -> int | None:
    """The year of "nineteen ninety-six", "two thousand and four", "twenty oh-five"; None if it is none."""
    parts = words.lower().replace("-", " ").split()
    if parts[:2] == ["two", "thousand"]:
        rest = [part for part in parts[2:] if part != "and"]
        return 2000 + sum(CARDINALS.get(part, 0) for part in rest)
    century = CARDINALS.get(parts[0])
    if century is None or not 15 <= century <= 20:
        return None
    rest = parts[1:]
    if rest == ["hundred"]:
        return century * 100
    return century * 100 + sum(CARDINALS.get(part, 0) for part in rest)
