"""Whose "the army" is: the institutions that an article names with their country, and when a bare one may be shown.

"The army said that rebels had shelled Brenn in Norland" stands alone if the article knows one army only and the
sentence names whose it is. By the words of one article alone; who could be misled is shown nothing.
"""

from __future__ import annotations

import re

from digests.analysis.names import CALENDAR, CAPITALISED, country, unowned
from digests.analysis.verbs import PAST
from digests.analysis.wordlist import words
from digests.analysis.world import COUNTRIES, SEATS

# Every country has one of these; of unions and companies only the name tells which.
STATE = (
    r"(?:[a-z]+ )?(?:ministry|department)|government|(?:[a-z]+ )?authorities|army|navy|air force|military|armed forces"
    r"|police|parliament|senate|cabinet|coast ?guard|(?:supreme|constitutional|high|appeals) court|central bank"
    r"|(?:elections?|electoral) (?:board|commission)|opposition|ruling (?:party|coalition)"
)
_OTHER = (
    r"(?:[a-z]+[’']s? )?union|company|airline|bank|council|commission|federation|league|agency|court|university|party"
)
_NOUN = rf"(?:{STATE}|{_OTHER})"
_SUBJECT = re.compile(
    rf"The (?P<noun>(?P<state>{STATE})|{_OTHER})(?: (?:also|later|earlier|then|now|on \w+day|on [A-Z]\w+\.? \d+))*"
    r" (?P<verb>[a-z]+)\b"
)
_AUXILIARIES = words("has have had is are was were will would says denies did does could may plans wants")
_SAYS = words("said says denied denies announced confirmed reported warned added put rejected blamed accused")
_OWNERS = (
    re.compile(rf"\b(?P<owner>[A-Z][\w-]{{1,24}})[’']s? (?:[a-z-]{{1,20}} )?(?P<noun>{_NOUN})\b"),
    re.compile(rf"\b(?:[Tt]he|[Aa]n?) (?P<owner>[A-Z][\w-]{{1,24}}(?: [A-Z][\w-]{{1,24}}){{0,3}}) (?P<noun>{_NOUN})\b"),
    re.compile(rf"\b(?P<noun>{_NOUN}),? (?:of|in|called) (?:the )?(?P<owner>[A-Z][\w-]{{1,24}})"),
    re.compile(rf"\b(?P<noun>{_OTHER}),? (?P<owner>[A-Z][\w-]{{1,24}})"),
    re.compile(rf"\b(?P<owner>[A-Z][\w-]{{1,24}}),? (?:an?|the|which is an?) (?:[a-z-]{{1,20}} )?(?P<noun>{_OTHER})\b"),
)
_PLACED = re.compile(r"\b(?:in|at|near|off|around|across|outside|from|to|into) (?:the )?(?:[a-z]+ (?:of |in )?)?[A-Z]")
_LANDS = frozenset((*COUNTRIES.values(), *SEATS.values()))  # the keys of all countries
_LEAST = 4  # letters that the name of a country and its adjective share: "Norland", "Norlandic"

Owners = frozenset[tuple[str, str]]


def owners(text: str) -> Owners:
    """(noun, owner) of the institutions that a text names with whose they are: ("army", "norland")."""
    found = {
        (match["noun"].lower(), party(match["owner"]))
        for pattern in _OWNERS
        for match in pattern.finditer(text)
        if match["owner"].lower() not in CALENDAR and match["owner"] not in ("The", "A", "An")
    }
    return frozenset(found)


def told_whose(plain: str, owned: Owners, countries: frozenset[str]) -> bool:
    """Whether a sentence that opens with a bare institution ("The army said ...") tells or can't mistake whose it is.

    `owned` as of `owners`, `countries` all that the article names. The sentence must name the one owner that the
    article knows; or the one country of the article; or, where no two countries and no two owners are named, a place.
    """
    match = _SUBJECT.match(plain)
    if match is None or not _is_verb(match["verb"]):
        return False
    whose = {owner for noun, owner in owned if noun == match["noun"]}
    named = {party(name[0]) for name in CAPITALISED.finditer(plain, 4) if name[0].lower() not in CALENDAR}
    if len(whose) == 1 and any(_same(owner, name) for owner in whose for name in named):
        return True
    if not match["state"] or not named or match["verb"] not in _SAYS:
        return False
    abroad = named & _LANDS
    everybody = {owner for _, owner in owned}
    everybody = everybody & _LANDS or everybody
    if abroad:
        return len(abroad) == 1 and countries <= abroad and everybody <= abroad and whose <= abroad
    return len(countries) < 2 and len(everybody) < 2 and _PLACED.search(plain) is not None


def _is_verb(word: str) -> bool:
    return word in _AUXILIARIES or word in PAST or (word.endswith("ed") and len(word) > 4)


def party(name: str) -> str:
    """A name as parties are compared: its country, if it names one, by name, people or seat; else its first word."""
    first = name.split()[0]
    return country(first) or unowned(first).lower()


def _same(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    return one == other or (short >= _LEAST and one[:short] == other[:short])
