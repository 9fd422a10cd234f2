"""Everyone on board: "a plane carrying 62 people crashed, killing all aboard" counts 62 killed.

By the words of one sentence. What is feared or not yet known counts nobody, and two numbers ("58 passengers and four
crew") are never summed.
"""

from __future__ import annotations

import re

from digests.analysis.quantities import QUANTITY

# "All 62 on board were killed": where a noun for people would stand.
ON_BOARD = re.compile(
    r"\s+(?:who (?:were|had been) )?(?:on board|aboard|on the (?:plane|flight|ship|boat|ferry|bus))\b", re.I
)
_ALL = (
    r"(?:all|everyone|everybody|all those|all of those|every person|all (?:of )?(?:the )?"
    r"(?:people|passengers(?: and crew)?|occupants|crew))"
)
_LOST = re.compile(
    rf"\bkill(?:ed|ing) {_ALL} (?:on board|aboard|inside)\b"
    rf"|\b{_ALL} (?:on board|aboard|inside) (?:(?:was|were|had been|have been) killed|died|perished|drowned)\b"
    r"|\b(?:there (?:were|are)|with) no survivors\b(?! (?:among|of|from|on|in)\b)"
    r"|\b(?:none|nobody|no one) (?:on board |aboard )?survived\b",
    re.I,
)
_OPEN = re.compile(r"\b(?:fear\w*|believ\w+|presum\w+|likely|may|might|could|if|whether|appear\w*|probabl\w+)\b", re.I)
_CARRIED = re.compile(r"\b(?:carrying|with|had|carried)\s+$", re.I)
_PEOPLE = re.compile(
    r"\s+(?:people|passengers|persons|migrants|soldiers|pilgrims|tourists|children|passengers and crew)\b", re.I
)
_AND_MORE = re.compile(r"\s+(?:\w+\s+)?(?:and|plus|as well as)\s+(?:an?\s+)?(?:crew|pilot|\w+ crew)", re.I)


def lost(sentence: str) -> int | None:
    """Where the number of people stands of whom nobody lives, in characters from the start; None if there is none."""
    told = _LOST.search(sentence)
    if told is None or _OPEN.search(sentence[max(0, told.start() - 50) : told.end()]):
        return None
    carried = []
    for match in QUANTITY.finditer(sentence):
        people = _PEOPLE.match(sentence, match.end())
        if people is None or not _CARRIED.search(sentence[: match.start()]):
            continue
        if _AND_MORE.match(sentence, people.end()):
            return None
        carried.append(match.start())
    return carried[0] if len(carried) == 1 else None
