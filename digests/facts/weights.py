"""What a shared word is worth as evidence that two sentences tell the same thing.

Static on purpose: a weight that depended on the articles seen so far would make facts depend on their order.
Knows no story; the story's own words, which stand in every article of it, are given by the caller.
"""

from __future__ import annotations

from collections.abc import Iterable

from digests.analysis.stems import stem
from digests.analysis.world import COUNTRIES

# Stems of newswire at large that say little about which event is told (the frequent verbs and office words of any
# English news corpus), worth half; a general list, not one of any topic.
_WORDS = """
    people person official officials government country president minister ministry police force forces group groups
    report reports news agency media state public national international foreign local leader leaders member members
    man woman child family city town area region part place home house work case number side point way end issue plan
    give come go see look want need use try think know believe call ask show find keep hold bring move turn run leave
    seem feel help continue remain begin start happen new old big large small high low good bad great long short major
    main top full first second third last next important possible able world war talk speak spokesman statement
    statements announce told reporter reporters situation time security military party office chief head
    """
_COMMON = frozenset(stem(word) for word in _WORDS.split())
_COUNTRIES = frozenset(COUNTRIES.values())
_NUMBER = 50  # figures and dates are compared as such, a bare digit is weak evidence
_EVERYWHERE = 40
TELLING = 100  # the least weight of a stem that two sentences of one day may meet by


def weight(stem: str) -> int:
    """The worth of one canonical stem, 40 to 115: long words and names more than short and common ones.

    Whole numbers, so that a sum does not depend on the order it is taken in.
    """
    if stem[0].isdigit():
        return _NUMBER
    if stem in _COMMON:
        return 50
    if stem in _COUNTRIES:
        return 55
    length = len(stem)
    return 70 if length <= 3 else 100 if length <= 6 else 115


class Weights(dict[str, int]):
    """Weights by stem, with the words that stand in every article of one story made light; filled as asked."""

    def __init__(self, everywhere: Iterable[str] = ()) -> None:
        super().__init__()
        self._everywhere = frozenset(everywhere)

    def __missing__(self, stem: str) -> int:
        worth = self[stem] = min(weight(stem), _EVERYWHERE) if stem in self._everywhere else weight(stem)
        return worth

    def total(self, stems: Iterable[str]) -> int:
        """The sum over distinct stems; the iterable holds each once."""
        return sum(map(self.__getitem__, stems))

    def telling(self, stems: Iterable[str]) -> int:
        """How many of the stems say much."""
        return sum(self[stem] >= TELLING for stem in stems)
