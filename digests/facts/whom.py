"""Whom a figure counts: people, or only those of one sort (children, soldiers), beside whom there may be others.

By the noun of a figure alone; knows no incident.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from digests.analysis.names import country
from digests.analysis.wordlist import words
from digests.model import Figure, Said

_Deed = TypeVar("_Deed")

_SORTS = {
    "children": "child children girl girls boy boys infant infants baby babies minor minors toddlers",
    "women": "woman women",
    "men": "man men",
    "civilians": "civilian civilians",
    "soldiers": "soldier soldiers troops servicemen marines",
    "police": "policeman policemen police officer officers",
    "fighters": "militant militants fighter fighters rebel rebels insurgent insurgents gunman gunmen terrorist "
    "terrorists attackers bombers",
    "foreigners": "foreigner foreigners tourist tourists",
    "helpers": "medics paramedics firefighters rescuers journalists peacekeepers",
}
_SORT = {noun: sort for sort, nouns in _SORTS.items() for noun in words(nouns)}


def sort_of(figure: Figure) -> str:
    """Of which sort of people a figure is, "" where it is of people at large or of who knows whom."""
    return _SORT.get(figure.noun, "") or ("nationals" if country(figure.noun) else "")


def comparable(a: tuple[str, int], b: tuple[str, int]) -> bool:
    """Whether two (sort, value) can be counts of the same people: not of two sorts, nor part and whole."""
    if a[0] == b[0]:
        return True
    if a[0] and b[0]:
        return False
    part, whole = (a, b) if a[0] else (b, a)
    return part[1] >= whole[1]


def alike(rows: Sequence[tuple[Said, _Deed, Figure]]) -> list[tuple[Said, _Deed, Figure]]:
    """The counts of one act that are of the same people: no children where all are counted, none of two sorts."""
    whole = [row for row in rows if not sort_of(row[2])]
    most = max((row[2].value for row in whole), default=0)
    kept = [row for row in rows if not sort_of(row[2]) or comparable((sort_of(row[2]), row[2].value), ("", most))]
    return kept if len({sort_of(row[2]) for row in kept} - {""}) < 2 else whole
