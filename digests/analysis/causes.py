"""Of what people died or were hurt: a bare toll, without a cause and without a day, can be of anything.

By the words alone: any cause or circumstance that a sentence tells is enough.
"""

from __future__ import annotations

import re

from digests.analysis.names import countries
from digests.analysis.nouns import CALENDAR_NAME, EVENTS
from digests.analysis.wordlist import words

NEEDED = words("killed died dead injured wounded hurt toll deaths")
_TOLL = re.compile(
    r"(?i:\b(?:people|persons?|men|women|children|others|one|officers?|soldiers?|t(?:wo|hree|en)|four|five|six"
    r"|seven|eight|nine|\w+t(?:y|een)|dozens"
    r"|hundreds|thousands|\d[\d,]*)\b[^.;]{0,30}? (?:(?:has|have|had|were|was) (?:been |now |already )*(?:killed"
    r"|died|injured"
    r"|wounded|hurt)|died)\b)|\b[Dd]eath toll\b[^.;]{0,40} (?:is|was|stands at|stood at|rose to|has risen to|reached)\b"
)
# A circumstance: "after", "in a car", "in clashes", "of cold", "by".
_TOLD = re.compile(
    r"\b(?!(?i:reports?|statements?|claims?|tolls?|deaths?|dead|injured|wounded|victims?|bodies|survivors?)\b)"
    rf"(?i:{EVENTS})\b|\b(?:after|when|by|as(?! saying\b)|amid|during|while|because|following|from"
    rf"|(?<!most )(?<!some )(?<!many )of(?! the (?:country|city)\b)|against"
    r"|earthquakes?|tremors?|hurricanes?|cyclones?|tsunamis?|floods?|flooding|avalanches?|landslides?|epidemics?"
    r"|outbreaks?"
    r"|aboard|trying|fighting|clashe[ds]|fought|fired|shot|shelled|bombed|struck|collided|overturned|sank|crashed"
    r"|exploded"
    r"|collapsed|since (?:the|a|protests?|fighting)|due to|thanks to)\b"
    r"|\b[Ii]n (?!(?:the (?:[a-z]+ )?(?:city|town|village|country|province|region|state|capital|area|north|south"
    r"|east|west)"
    r"|(?:north|south|east|west|central|upper|lower|neighbou?ring|nearby|total|all|recent|hospitals?"
    r"|downtown)\w*)\b)[a-z]"
)
# Who is killed somewhere is killed by somebody; of what people died there, the place doesn't tell.
_KILLED = re.compile(
    r"\b(?:killed|wounded|injured|hurt)\b.{0,40}\b(?:in|near|at|off|outside|across) (?:the )?(?:[a-z]+ ){0,2}[A-Z]"
    r"|\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]ff) (?:the )?(?:[a-z]+ ){0,2}[A-Z][^.;]{0,60}\b(?:killed|wounded|injured|hurt)\b"
)
_DAY = re.compile(
    r"(?<![Ss]ince )(?<!as of )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday|tomorrow"
    r"|overnight)\b"
    rf"|\b\d\d? {CALENDAR_NAME}|{CALENDAR_NAME}\.? \d"
)
# "since protests erupted in March": where, no land and no place tells.
_SINCE = re.compile(
    r"\bsince (?:the )?(?:[a-z-]+ ){0,2}(?:protests?|unrest|fighting|violence|demonstrations|hostilities|clashes|war)"
    r" (?:first )?(?:began|erupted|started|broke out)\b"
)
_PLACE = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Aa]gainst) (?:the )?(?!{CALENDAR_NAME})[A-Z]")


def untold(plain: str) -> str | None:
    """The words of a toll whose cause and day its sentence leaves out; None if it has none."""
    found = _TOLL.search(plain)
    if found is None or any(pattern.search(plain) for pattern in (_TOLD, _DAY, _KILLED)):
        return None
    return found[0]


def unplaced(plain: str) -> str | None:
    """The beginning from which a toll is counted, if its sentence names no place and no land; else None."""
    found = _SINCE.search(plain)
    if found is None or _PLACE.search(plain) or countries(plain):
        return None
    return found[0]
