"""Whose "the army" is by the article's own words: "Libya's army", written once, told of every bare "the army" after it.

The words found stand in a label beside a quotation, never in it. Only where the article names the state institutions of
one country and speaks of no rival: who could be misled is told nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from digests.analysis.institutions import STATE
from digests.analysis.names import CALENDAR, countries
from digests.analysis.prose import outside_quotes
from digests.analysis.wordlist import words
from digests.analysis.world import COUNTRIES, SEATS
from digests.model import Sentence, Speaker

_MINISTRY = re.compile(r"\b([\w-]+) [Mm]inistr(?:y|ies)\b")
_NO_FIELD = words("the a an its their his her this that any each every same")
_NAME = r"(?:[A-Z][\w.-]{1,24} ){0,2}[A-Z][\w.-]{1,24}"
_NOUN = rf"(?:[a-z-]{{1,20}} ){{0,2}}?(?P<noun>{STATE})\b"
_OWNED = (
    re.compile(rf"\b(?P<owner>{_NAME})[’']s? {_NOUN}"),
    re.compile(rf"\b[Tt]he (?P<owner>{_NAME}) {_NOUN}"),
    re.compile(rf"\b[Tt]he (?P<noun>{STATE}) of (?P<owner>{_NAME})\b"),
)
# "Eastern Libya's parliament", "the Tripoli-based government", "a rival cabinet": more than one lays claim to it.
_RIVAL = re.compile(
    r"\b(?:[Rr]ival|[Pp]arallel|[Bb]reakaway|[Ss]hadow|[Ss]elf-[a-z]+|[Oo]pposition|[Bb]oth|[Tt]wo|[Cc]ompeting|[Oo]usted|[A-Z][\w-]+-[a-z]+)"
    rf" (?:[a-z-]+ )?(?:{STATE}|governments|armies|parliaments)\b"
)
_BARE = re.compile(
    rf"\b[Tt]he (?P<noun>{STATE})\b(?!-|[’']|"
    r" (?:of|in|[A-Z]|(?:chiefs?|officers?|officials?|commanders?|spokes\w+|stations?|bases?|buildings?|headquarters"
    r"|leaders?|forces?|posts?|units?|sources?)\b))"
)
_PART = re.compile(
    r"\b(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern)?(?:-\w+)? (?:and \w+ )?$|\b(?:[Uu]pper|[Cc]entral) $"
)
_ARTICLE = re.compile(r"(?:The|An?)(?= )")

_NONE: Mapping[str, str] = MappingProxyType({})


@lru_cache(maxsize=512)
def bearers(text: str) -> Mapping[str, str]:
    """The state institutions that an article names with whose they are: "health ministry" to "Libya’s health ministry".

    The first wording of each, verbatim. Empty unless all of them are one country's. "Ministry" by itself is the only
    one that the article speaks of.
    """
    found: dict[str, str] = {}
    lands = set()
    for pattern in _OWNED:
        for match in pattern.finditer(text):
            owner = _land(match["owner"])
            if owner is None:
                if match["owner"].split()[-1].lower() in CALENDAR:
                    continue
                return _NONE  # "Kapro's government": a party of its own
            land, start = owner
            begin = match.start("owner") + start
            if _PART.search(text, max(0, begin - 30), begin):
                return _NONE
            lands.add(land)
            phrase = text[begin if start else match.start() : match.end()]
            found.setdefault(match["noun"], " ".join(phrase.split()))
    if len(lands) != 1 or _RIVAL.search(text):
        return _NONE
    ministries = {match[1].lower() for match in _MINISTRY.finditer(text)} - _NO_FIELD
    if len(ministries) == 1 and (only := found.get(f"{ministries.pop()} ministry")) is not None:
        found.setdefault("ministry", only)
    return MappingProxyType(found)


def is_bare(plain: str) -> bool:
    """Whether a sentence names a state institution and not whose: only then an article is read for it."""
    return _BARE.search(plain) is not None


def whose(plain: str, held: Mapping[str, str]) -> dict[str, str]:
    """The bare institutions of a sentence with whose they are: "the army" to "Libya’s army"; `held` as of `bearers`.

    Nothing if it names a country: its own explains enough, another may be the one that is meant.
    """
    if not held or countries(plain):
        return {}
    nouns = (match["noun"] for match in _BARE.finditer(plain))
    return {f"the {noun}": held[noun] for noun in nouns if noun in held}


def explained(plain: str, held: Mapping[str, str]) -> str:
    """The sentence as it would read with the words of its labels in it, to be judged by, never to be shown."""
    told = whose(plain, held)
    return _BARE.sub(lambda match: told.get(f"the {match['noun']}", match[0]), plain) if told else plain


def named_within(speaker: Speaker, sentence: Sentence, text: str) -> str:
    """A speaker as named within another sentence: "the ministry", or "Libya’s ministry" where `text`, the article, says
    whose."""
    named = speaker.text
    if bare := _BARE.fullmatch(named):
        told = whose(outside_quotes(sentence.text), bearers(text))
        named = told.get(f"the {bare['noun']}", named)
    elif speaker.start != sentence.start:
        return named  # "The Hague": the capital is its own
    return _ARTICLE.sub(lambda article: article[0].lower(), named)


def _land(name: str) -> tuple[str, int] | None:
    """The country that the last words of a name tell, and where they begin in it; None if it tells none."""
    parts = name.split(" ")
    for first in range(len(parts)):
        told = " ".join(parts[first:])
        bare = told.lower()
        land = COUNTRIES.get(bare) or SEATS.get(bare)
        if land is not None:
            return land, len(name) - len(told)
    return None
