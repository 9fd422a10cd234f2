"""Captions and headlines that a page prints as if they were sentences of its prose, with a full stop after them.

By the tense: news tells what was done; a caption tells in the present what a picture shows, and so does a headline,
which leaves out its articles as well. Knows no outlet.
"""

from __future__ import annotations

import re

from digests.analysis.names import CALENDAR
from digests.analysis.prose import outside_quotes
from digests.analysis.verbs import is_past

_YEARS_END = tuple(f"{digit}{stop}" for digit in range(10) for stop in ("", "."))
_LONGEST_HEADLINE = 90  # characters
# What people do in pictures: "Mourners gather at the station as ...".
_SCENE = (
    r"(?:gather|stand|walk|sit|carry|carrie|look|watch|wave|shout|chant|pray|pose|ride|wade|inspect|mourn|light|shovel"
    r"|clear|march|queue|peer|smile|gesture|hug|embrace|kiss|comfort|cheer|wear|listen|prepare|load|unload|board|patrol"
    r"|stroll|search|rest|sleep|play|distribute|push|pull|demonstrate|protest|rally|throw|burn|celebrate|guard|flee"
    r"|surround|crowd|escort|charge|cling|perch|skate|ski|raise|lift|examine|survey|view|kneel|cry|weep|greet)"
)
# These are as often of a plan: "Ministers attend a summit on Thursday".
_MAYBE = r"(?:hold|attend|addresse?|react|receive|run|call for|visit|speak|arrive|leave|meet|deliver|take part)"
_MANY = r"(?i:[a-z]{3,}s|people|men|women|children|police|troops)"
_ONE = (
    r"(?:[A-Z][\w’'-]+|man|woman|boy|girl|child|soldier|officer|worker|protester|demonstrator|resident|supporter|policeman"
    r"|firefighter|villager|nurse|doctor|student|farmer|rescuer)"
)
_HEAD = r"^(?:(?!\b(?:who|which|that|said)\b)[\w’'.,&-]+ ){0,11}?"
_AFTER = (
    r" (?:an?|the|his|her|their|as|during|at|in|near|outside|on|through|past|after|behind|beside|next to|over|for|with"
    r"|from|by|to|inside|around|up|out|flowers|flags|slogans|signs|stones|rocks|bottles|candles|banners|placards|posters|portraits|bodies|coffins|rubble|towards?|protesters|demonstrators|crowds|[A-Z]\w+)\b"
)
_SHOWN = re.compile(rf"{_HEAD}(?:{_MANY} {_SCENE}|{_ONE} {_SCENE}e?s){_AFTER}")
_MAYBE_SHOWN = re.compile(rf"{_HEAD}(?:{_MANY} {_MAYBE}|{_ONE} {_MAYBE}s){_AFTER}")
_TELLS = re.compile(
    r"\b(?:said|says|say|told|tells?|was|were|has|have|had|will|would|could|may|might|can|must|did|do|does|is|are|be"
    r"|been|according|reports?|reported|added)\b|n[’']t\b"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY_AT_END = re.compile(rf"(?:,| on) (?:\d{{1,2}} {_MONTH},?|{_MONTH} \d{{1,2}},) \d{{4}}\.?$")
# An agency's caption closes so: ", Monday, April 23, 2012."; with "on" before it only where no verb is in the past.
_DATED_OUT = re.compile(
    r"(?P<on>,| on) (?:(?:early|late) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: morning| afternoon"
    rf"| evening| night)?,? {_MONTH} \d{{1,2}}, \d{{4}}\.?$"
)
# Another agency's: the full day, then the place, and all that is told is seen: "A cyclist waits ... on Friday, March 9,
# 2012, in Kolm, Norway."
_DATED_IN = re.compile(
    r"(?P<on>,| on)?,? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? "
    rf"{_MONTH} \d{{1,2}}, \d{{4}},? (?:in|at|near|outside) (?:[a-z]+ )?[A-Z][^.;]{{2,60}}\.?$"
)
# "A tulip is covered in snow": what lies before the camera, not what was done.
_IS_SEEN = re.compile(
    r"\b(?:is|are) (?:[a-z]+ly )?(?:[a-z]{3,}ed|seen|shown|hung|lit|caught)"
    r" (?:in|by|with|at|on|against|from|under|over|through|behind|near|outside|during)\b"
)
_NOT_SEEN = re.compile(
    r"\b(?:said|says|say|told|tells?|was|were|has|have|had|will|would|could|may|might|can|must|did|do|does|be|been"
    r"|according|reports?|reported|added|expected|scheduled|due|planned|set)\b|n[’']t\b"
)
_MEANWHILE = re.compile(r"\b(?:as|during|outside)\b")
# What no headline has: articles, auxiliaries, pronouns.
_SMALL = re.compile(
    r"(?i)\b(?:an?|the|this|that|these|those|his|her|their|its|it|he|she|they|who|which|some|all|more|most|many|no|every"
    r"|each|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|not)\b"
    r"|[’'](?:s|re|ve|ll)\b"
)
# "Two men charged in the death ...": without "were", and a small number in digits, as headlines have it.
_COUNTED = re.compile(
    r"\d{1,2} (?:[a-z]+ ){1,3}(?:[a-z]{3,}ed|held|shot|hurt|found|sought)"
    r" (?:in|for|over|on|by|after|as|at|with|near|to)\b"
)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|may|might|can|must|said|says)\b|n[’']t\b")
_PRESENT = re.compile(
    r" (?!(?:as|us|its|this|his|plus|thus|less|across|towards|perhaps|always)\b)[a-z]{3,}s (?!and\b|of\b)[a-z]+"
)


# "View from the deck of a ship ...", "Aerial picture of ...": what is seen in it, without an article.
_VIEWED = re.compile(
    r"(?:(?:[Aa]erial|[Ss]atellite|[Gg]eneral|[Ww]ide|[Ff]ile|[Ss]till|[Tt]elevision|TV) )?(?:[Vv]iews?|[Pp]ictures?"
    r"|[Pp]hotos?|[Ii]mages?|[Pp]hotographs?|[Ff]ootage|[Ss]cenes?|[Ss]hots?) (?:of|from|over|inside|outside|taken"
    r"|released|provided|posted|made|captured|aboard) (?!(?:\S+ ){1,12}?(?:has|have|was|were|is|are|showed|shows|show"
    r"|suggested|emerged|appeared)\b)"
)


def pictured(text: str) -> bool:
    """Whether a sentence only tells what a picture shows: its one verb is in the present and of what can be seen."""
    plain = outside_quotes(text)
    if _VIEWED.match(plain):
        return True
    if plain.endswith(_YEARS_END) and (dated := _DATED_OUT.search(plain)) and _shows(plain, dated["on"] == ","):
        return True
    if _DAY_AT_END.search(plain) and _IS_SEEN.search(plain) and _shows(plain, False):
        return True
    if (dated := _DATED_IN.search(plain)) and _shows(plain, dated["on"] == ","):
        return True
    shown = _SHOWN.match(plain)
    maybe = None if shown else _MAYBE_SHOWN.match(plain)
    found = shown or maybe
    if found is None or _TELLS.search(found[0]) or _is_past(found[0]):
        return False
    if _DAY_AT_END.search(plain):
        return True
    return _TELLS.search(plain) is None and (shown is not None or _MEANWHILE.search(plain, found.end()) is not None)


def _shows(plain: str, apart: bool) -> bool:
    """Whether all that a dated sentence tells can be seen in a picture; `apart`: its date only follows a comma."""
    if _TELLS.search(plain) and (_NOT_SEEN.search(plain) or not _IS_SEEN.search(plain)):
        return False
    return apart or not _is_past(_IS_SEEN.sub(" ", plain))


def headed(text: str) -> bool:
    """Whether a short sentence without a day reads as a headline: "Royal House sends message to protesters."."""
    if len(text) <= _LONGEST_HEADLINE and _COUNTED.match(text) and not _AUXILIARY.search(text):
        return True
    if len(text) > _LONGEST_HEADLINE or text[0] in "“\"‘'" or _SMALL.search(text):
        return False
    dated = any(word.strip(".,").lower() in CALENDAR for word in text.split())
    return not dated and _PRESENT.search(text) is not None and not _is_past(text)


def _is_past(text: str) -> bool:
    return any(is_past(word) for word in text.split() if "-" not in word)
