"""Places of a sentence with the country that they are in: where it is said beside them, or by the story's table.

Two lands may have a province of one name, and a state may bear the name of another country. Knows no other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from digests.analysis.spelling import SEAM
from digests.analysis.stems import actors, fold, stem, unaccented
from digests.analysis.world import COUNTRIES

_PLACE = r"[A-Z][\w-]+(?:[- ][A-Z][\w-]+)?"
KIND = r"province|region|state|district|city|town|village|port|county|governorate|island|valley|prefecture"
_ASIDE = r"(?:(?:south|north|east|west|central|eastern|border|coastal|capital)[\w-]*\s+){0,2}"
_OWNED = re.compile(rf"\b(?P<a>[A-Z][\w.-]+)(?:['’]s|['’])?\s+{_ASIDE}(?P<b>{_PLACE})")
_OWNED_LAND = re.compile(rf"\b(?P<a>[A-Z][\w.-]+)['’]s\s+{_ASIDE}(?P<b>{_PLACE})\s+(?:{KIND})\b")
_OF = re.compile(rf"\b(?P<a>[A-Z][\w.-]+)(?:['’]s|['’])?\s+{_ASIDE}(?:{KIND})\s+of\s+(?P<b>{_PLACE})")
_IN = re.compile(
    rf"\b(?P<b>{_PLACE})(?:\s+(?:{KIND}))?(?:,\s*|,?\s+(?:in|of)\s+)(?:the\s+)?{_ASIDE}"
    r"(?P<a>[A-Z][\w.-]+(?:\s[A-Z][\w-]+)?)"
)
_ENOUGH = 6  # letters of a place's name
# Offices and bodies that a country's name stands beside without being their place.
_TITLE = re.compile(
    r"\b(?:Foreign|Prime|Minist\w+|President|Republic|Ambassador|Envoy|Army|Navy|Air|Force|Government|Parliament|King|"
    r"Queen|Secretary|General|Office|Embassy|Guards?|Corps|Court|Bank|Committee|Council|Security|National|Supreme)"
)


def placed(text: str, names: Mapping[str, str], places: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """(start of a place's name, its country), by the words of a sentence and the story's tables, lower case."""
    told: set[str] = set()
    for shape in (_OWNED, _OF, _IN):
        for found in shape.finditer(text):
            owner = re.sub(r"['’]s?$", "", found["a"])
            country = actors(owner) or actors(owner.split()[0])
            name = found["b"]
            if country and (shape is _OF or not actors(name)) and not _TITLE.search(name):
                told.add(key := _key(name, names))
                yield key, country[0]
    if places:
        pattern, known = _looked_for(tuple(places.items()))
        for found in pattern.finditer(unaccented(text)):
            name = found[0]
            if name[0].isupper() and (key := _key(name, names)) not in told:
                yield key, land(known[SEAM.sub(" ", name.lower())])


def owners(text: str) -> dict[str, str]:
    """Whose each place is that a sentence names with its owner: a country, or whoever a province is said to be of."""
    found = {match["b"].lower(): match["a"].lower() for match in _OWNED_LAND.finditer(text)}
    return found | dict(placed(text, {}, {}))


def land(country: str) -> str:
    """The one stem of a country in a story's table, by whatever of its names it stands there."""
    return COUNTRIES.get(country) or stem(country.capitalize())


@lru_cache(maxsize=64)
def _looked_for(places: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds a story's places in a text, and the country of each, by its name with plain spaces."""
    known = {SEAM.sub(" ", fold(place)): country for place, country in places}
    ordered = sorted(known, key=lambda place: (-len(place), place))
    joined = "|".join(re.escape(place).replace(r"\ ", r"[\s-]+") for place in ordered)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE), known


def _key(name: str, names: Mapping[str, str]) -> str:
    """The last word of a place's name in the story's spelling: "Sistan-Baluchestan" and "Balochistan" may be one."""
    low = fold(name)
    last = re.split(r"[\s-]", names.get(low, low))[-1]
    return names.get(last, last)[:_ENOUGH]
