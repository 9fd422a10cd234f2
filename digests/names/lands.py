"""The countries that a story's articles put places in: "Panjgur, Pakistan", "Iran's Sistan-Baluchestan province".

Only where the words beside a name say both that it is a place and where. Decides nothing: where two countries are said
for one name, both are told. Knows no table and no other story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digests.analysis.names import CALENDAR
from digests.analysis.stems import STOP, fold, unaccented
from digests.analysis.wordlist import words
from digests.analysis.world import COUNTRIES, SEATS
from digests.facts.places import KIND
from digests.model import Said
from digests.names.sounds import body
from digests.names.uses import KINDS, OFFICES, Use

_PART = r"(?:(?:al|el|ul|ad|as|ash|at|ez)-)?[A-Z](?:(?!'s\b)[\w'-])*[a-z](?!\w)"
_PLACE = rf"{_PART}(?: {_PART}){{0,2}}"
_ASIDE = (
    r"(?:(?:the|far|remote|restive|central|coastal|border|capital|southern|northern|eastern|western|"
    r"(?:north|south)-?(?:east|west)(?:ern)?|north|south|east|west)\s+){0,3}"
)
# Names of countries, not of their people.
_STATES = frozenset(name for name, country in COUNTRIES.items() if name.replace(" ", "") == country) | words(
    "u.s. usa u.s.a. america uk u.k. uae u.a.e. burma turkiye drc dprk czechia holland"
)


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(name.title()) for name in names), key=lambda name: (-len(name), name)))


_LAND = _any(_STATES)
_OWNER = rf"(?<![\w-])(?:(?P<land>{_LAND})'s?|(?P<people>{_any(COUNTRIES.keys() - _STATES - {'us'})}))"
_SHAPES = (
    # "in the Iranian town of Rask", "Iran's province of Kerman"
    re.compile(rf"{_OWNER}\s+{_ASIDE}(?:{KIND})\s+of\s+(?P<place>{_PLACE})"),
    # "Iran's Sistan-Baluchestan province", "Pakistan's southwestern Balochistan province"
    re.compile(rf"{_OWNER}\s+{_ASIDE}(?P<place>{_PLACE})\s+(?:{KIND})\b"),
    # "the Sistan-Baluchestan province of Iran", "Kech district in southwestern Pakistan"
    re.compile(rf"\b(?P<place>{_PLACE})\s+(?:{KIND}),?\s+(?:of|in)\s+{_ASIDE}(?P<land>{_LAND})\b(?!')"),
    # "the town of Rask in southeastern Iran"
    re.compile(rf"\b(?:{KIND})\s+of\s+(?P<place>{_PLACE}),?\s+in\s+{_ASIDE}(?P<land>{_LAND})\b"),
    # "in Panjgur, Pakistan", "near Rask in Iran's Sistan-Baluchestan province"
    re.compile(
        rf"\b(?:[Ii]n|[Nn]ear|at|from|to|of|outside|around)\s+(?P<place>{_PLACE}),\s+{_ASIDE}(?P<land>{_LAND})"
        rf"(?=[.;:)]|,(?!\s+(?:and\s+)?[A-Z])|$)"  # "in Punjab, India, and Nepal" is a list
    ),
    re.compile(rf"\b(?:[Ii]n|[Nn]ear|outside|around)\s+(?P<place>{_PLACE}),?\s+in\s+{_ASIDE}(?P<land>{_LAND})\b"),
)
_TWO = "georgia"  # a state of another country as well: "Columbus, Georgia" says nothing
# Words in a name that is one of a body, not of a place.
_BODIES = words(
    "ministry parliament university embassy court office government army navy force forces council committee assembly "
    "guard guards corps party bank national security supreme federal house senate stadium airport hospital hotel times "
    "news press agency conference summit world league cup day street square mosque church company group north south "
    "east west muslim shiite sunni christian catholic islamic africa asia europe gulf mediterranean caribbean atlantic "
    "pacific ocean sea"
)
_SHAPED = words("bay island islands peninsula valley point haven beach hills springs lake mountains")


@dataclass(frozen=True, slots=True)
class Claim:
    """That a place is in `country`: how often it is said, in how many articles, and the first sentence that says so."""

    country: str
    times: int
    articles: int
    example: Said


@dataclass(frozen=True, slots=True)
class Place:
    """A proposal: a place with the countries that it is said to be in, the most often said first. With more than one
    claim it is for people to decide."""

    place: str
    claims: tuple[Claim, ...]


def propose_places(said: Sequence[Said], uses: Mapping[str, Use], known: Mapping[str, str]) -> list[Place]:
    """The places of sentences in canonical order whose country they say, by name; those `known` are not told again.

    `uses` are all names of the sentences: who holds an office is no place.
    """
    small = {word for one in said for word in one.sentence.text.split() if word.islower()}
    people = {form for form, use in uses.items() if use.offices}
    found: dict[str, dict[str, list[Said]]] = {}
    for one in said:
        for place, country in dict.fromkeys(_told(unaccented(" ".join(one.sentence.text.split())))):
            parts = [body(part) for part in place.split()]
            written_small = parts[0] in small or (parts[-1] in small and parts[-1] not in _SHAPED)
            if place not in known and not written_small and people.isdisjoint(parts):
                found.setdefault(place, {}).setdefault(country, []).append(one)
    return [Place(place, _claims(found[place])) for place in sorted(found)]


def _claims(told: Mapping[str, Sequence[Said]]) -> tuple[Claim, ...]:
    claims = [
        Claim(country, len(said), len({one.article.id for one in said}), said[0]) for country, said in told.items()
    ]
    return tuple(sorted(claims, key=lambda claim: (-claim.articles, -claim.times, claim.country)))


def _told(text: str) -> Iterator[tuple[str, str]]:
    if _is_headline(text):
        return
    for shape in _SHAPES:
        for found in shape.finditer(text):
            place = fold(found["place"])
            land = COUNTRIES[(found["land"] or found["people"]).lower()]
            if _is_place(place) and not (land == _TWO and f", {found['land']}" in found[0]):
                yield place, _NAMES[land]


def _is_headline(text: str) -> bool:
    """Whether every telling word is written large, so that it can't be told which are names."""
    telling = [word for word in text.split() if word[0].isalpha() and word.lower() not in STOP and word != "near"]
    return len(telling) > 3 and all(word[0].isupper() for word in telling)


def _is_place(name: str) -> bool:
    parts = name.split()
    if name in COUNTRIES or name in SEATS or any(word in CALENDAR or word in STOP for word in parts):
        return False
    return not any(
        word in _BODIES or word in OFFICES or word in KINDS or word in COUNTRIES or word.removesuffix("s") in COUNTRIES
        for word in parts
    )


# Canonical country to its name as people write it ("unitedstates" -> "united states").
_NAMES = {country: name for name, country in COUNTRIES.items() if name.replace(" ", "") == country}
