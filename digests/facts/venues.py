"""What was struck or burned, by its kind: a market, a mosque, a school. Two acts of one town on one day may be two.

By the words of one text; a kind has several words, and what is none of them tells nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

_KINDS = {
    "market": "market|marketplace|bazaar|souk|mall|supermarket|shop|store|shopping cent(?:er|re)",
    "mosque": "mosque",
    "church": "church|cathedral|chapel",
    "temple": "temple|shrine|monastery",
    "school": "school|college|university|academy|campus|seminary|kindergarten|dormitory",
    "hospital": "hospital|clinic|maternity ward",
    "hotel": "hotel|guest ?house|resort|hostel",
    "restaurant": "restaurant|caf[eé]|bar|nightclub|pub|bowling alley",
    "forces": "police station|police post|barracks|garrison|base|outpost|checkpoint|convoy|patrol|police van|army post"
    "|training cent(?:er|re)|academy",
    "station": "bus station|train station|railway station|metro station|bus stop|bus terminal",
    "airport": "airport|airfield|air base|airbase",
    "vehicle": "bus|minibus|coach|car|truck|van|vehicle|lorry|convoy|tanker",
    "train": "train|tram|railway",
    "home": "home|house|houses|homes|apartment|apartments|flat|apartment block|tower block|residential building",
    "plant": "factory|plant|mill|refinery|depot|warehouse|workshop",
    "power": "power (?:station|line|grid)|substation|pylon",
    "mine": "mine|pit|colliery|quarry",
    "wedding": "wedding",
    "funeral": "funeral",
    "rally": "rally|march|demonstration",
    "stadium": "stadium|arena",
    "theatre": "theatre|theater|cinema|concert hall",
    "bank": "bank",
    "court": "court|courthouse",
    "prison": "prison|jail",
    "embassy": "embassy|consulate",
    "port": "port|harbour|harbor",
}
_VENUE = re.compile(
    r"\b(?:at|in|on|inside|outside|near|against|through|hit|struck|rocked|targeted|attacked|stormed|bombed)"
    r"\s+(?:an?|the|two|three|several|its|their)\s+(?:[\w’'-]+\s){0,3}?(?:"
    + "|".join(rf"(?P<{kind}>(?:{words})s?)" for kind, words in _KINDS.items())
    + r")\b(?!\s(?:town|city|village|district|region|of\s[A-Z]))",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def venues(text: str) -> frozenset[str]:
    """The kinds of places that a text says were struck, burned or attacked."""
    return frozenset(str(found.lastgroup) for found in _VENUE.finditer(text))


def other_venue(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both are told to be at a place of some kind, and at none of one kind."""
    return bool(a) and bool(b) and a.isdisjoint(b)
