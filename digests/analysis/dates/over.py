"""Words right beside a date that tell that it is of something over, whatever verb stands further off.

"After Thursday's accident", "the earthquake on Tuesday", "since Friday", "on Monday, when soldiers fired": nobody plans
an accident, and what another thing is told to follow has been. Knows no calendar and no tense of the main clause.
"""

from __future__ import annotations

import re

from digests.analysis.verbs import PAST, UNCHANGED
from digests.analysis.wordlist import by_letter, words

# What comes unplanned; a strike, a protest or a vote may be announced.
_UNPLANNED_WORDS = by_letter(
    r"earthquake quake tremor tsunami accident crash derailment collision explosion blast bombing shooting "
    r"stabbing attack assault ambush massacre killing murder assassination abduction kidnapping raid airstrike "
    r"air\sstrike clash riot violence fighting unrest bloodshed shelling gunfire outbreak flood flooding landslide "
    r"mudslide avalanche fire blaze collapse disaster tragedy spill leak sinking coup death arrest robbery theft "
    r"incident"
)
_UNPLANNED = rf"(?:{_UNPLANNED_WORDS})(?:e?s)?"
_PLACE = (
    r"(?:\s(?:in|at|on|near|off|outside|against|between|with|of|by)\s(?:the\s)?[\w’'-]+(?:\s(?:and\s)?[A-Z][\w’'-]+)*)?"
)
_JUST_BEFORE = re.compile(rf"(?i:\b{_UNPLANNED}){_PLACE}(?:\s(?:on|late|early|last))*\s$")
_OWNED = re.compile(rf"(?i)[’']s?\s(?:[\w-]+\s){{0,2}}?(?:{_UNPLANNED}|events?)\b")
_FOLLOWS = re.compile(
    r"(?i)\b(?:after|since|following|despite|because\sof|in\sresponse\sto|in\sthe\s(?:wake|aftermath)\sof|in\sreaction\sto"
    r"|in\sretaliation\sfor|survivors\sof|victims\sof|killed\sin|hurt\sin|died\sin|responsible\sfor)\s(?:the\s)?"
    r"(?:(?:late|early)\s)?$"
)
_OWNS = re.compile(r"[’']s?\s(?!weekly\b|monthly\b|annual\b|match\b|game\b|final\b|vote\b|election\b)\w")
_SINCE = re.compile(r"(?i)\bsince\s(?:(?:late|early|last|at\sleast|the)\s)*$")
# "After joining from Karsk on Wednesday": what is told to follow it may still be to come.
_AFTER_DOING = re.compile(r"(?i)\b(?:after|since|despite)\s(?:being\s|having\s)?\w+ing\b(?:(?!\bto\b)[^,;:.]){0,60}$")
_COMING = re.compile(r"(?i)\b(?:will|shall|would|won[’']t)\b|[’']ll\b|\b(?:is|are|was|were)\s(?:\w+\s)?(?:to|due)\b")
_WHEN = re.compile(r"^,\swhen\s(?P<told>[^,.;]{3,70})")
_WORD = re.compile(r"[a-z]+")
_DONE = PAST - UNCHANGED
# "The joint statement of Monday": a definite noun of a thing done, with its day, has been.
_DONE_OF = re.compile(
    r"(?i)\b(?:the|this|that|\w+['’]s?)\s(?:[\w-]+\s){0,3}?(?:statement|announcement|declaration|communiqu[eé]|agreement|accord|deal"
    r"|truce|ceasefire|pact|decision|ruling|verdict|order|resolution|letter|report|call|conversation|strikes?|attacks?|raids?"
    r"|airstrikes?|bombings?|blasts?|explosions?|shootings?|killings?|clashes|assault|events|crash|earthquake|storm|fire)\sof\s"
    r"(?:(?:late|early)\s)?$"
)
# "Agreed to lower tensions in a telephone call on Friday": the day is that of the call.
_SPOKEN_IN = re.compile(
    r"(?i)\b(?:agreed|decided|vowed|pledged|promised|threatened|offered|urged|asked|called|told|committed)\b[^,;:.]{2,90}?"
    r"\s(?:in|during|by|over|at)\s(?:an?|the|their|his|her|its)\s(?:[\w-]+\s){0,2}?(?:call|conversation|statement|letter"
    r"|message|tweet|post|interview|speech|communiqu[eé])\s(?:(?:on|late|early)\s)*$"
)
_SPEECH = words("call conversation statement letter message tweet post interview speech communique communiqué")
_NEAR = 100  # characters
_LONGEST = 50  # characters of the longest words by which a thing follows another


def done_of(left: str) -> str:
    """The thing of which the words before a date tell that it was done on it ("the statement of"), else ""."""
    near = left[-24:]
    if " of " in near and (done := _DONE_OF.search(left[-90:])):
        return done[0].split()[-2]
    if not _SPEECH.isdisjoint(near.lower().split()) and (agreed := _SPOKEN_IN.search(left)):
        return agreed[0].split()[0]
    return ""


def is_over(left: str, right: str) -> bool:
    """Whether the words right before or after a date in its sentence tell that it is past."""
    if _SINCE.search(left) or _OWNED.match(right):
        return True
    if not _COMING.search(left):
        if _JUST_BEFORE.search(left[-90:]) or _AFTER_DOING.search(left[-90:]):
            return True
        if _OWNS.match(right) and _FOLLOWS.search(left[-_LONGEST:]):
            return not _COMING.search(right[:_NEAR])
    if not (right.startswith(", when ") and (clause := _WHEN.match(right))) or _COMING.search(clause["told"]):
        return False
    return any(word in _DONE or (word.endswith("ed") and len(word) > 4) for word in _WORD.findall(clause["told"])[:8])
