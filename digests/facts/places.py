"""Places of a sentence with the country that they are in: where it is said beside them, or by the story's table.

Two lands may have a province of one name, and a state may bear the name of another country. Knows no other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from digests.analysis.stems import actors, stem

_PLACE = r"[A-Z][\w-]+(?:[- ][A-Z][\w-]+)?"
_KIND = r"province|region|state|district|city|town|village|port|county|governorate|island|valley|prefecture"
_ASIDE = r"(?:(?:south|north|east|west|central|eastern|border|coastal|capital)[\w-]*\s+){0,2}"
_OWNED = re.compile(rf"\b(?P<a>[A-Z][\w.-]+)(?:['’]s|['’])?\s+{_ASIDE}(?P<b>{_PLACE})")
_OF = re.compile(rf"\b(?P<a>[A-Z][\w.-]+)(?:['’]s|['’])?\s+{_ASIDE}(?:{_KIND})\s+of\s+(?P<b>{_PLACE})")
_IN = re.compile(
    rf"\b(?P<b>{_PLACE})(?:\s+(?:{_KIND}))?(?:,\s*|,?\s+(?:in|of)\s+)(?:the\s+)?{_ASIDE}"
    r"(?P<a>[A-Z][\w.-]+(?:\s[A-Z][\w-]+)?)"
)
_CAPITAL = re.compile(r"[A-Z][\w-]+")
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
        for word in _CAPITAL.findall(text):
            low = word.lower()
            if low in places and (key := _key(word, names)) not in told:
                yield key, stem(places[low].capitalize())


def _key(name: str, names: Mapping[str, str]) -> str:
    """The last word of a place's name in the story's spelling: "Sistan-Baluchestan" and "Balochistan" may be one."""
    low = name.lower()
    last = re.split(r"[\s-]", names.get(low, low))[-1]
    return names.get(last, last)[:_ENOUGH]
