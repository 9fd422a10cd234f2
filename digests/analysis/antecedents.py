"""What an article introduces before it says "the": "a fund of its own", then "the fund"; "nine boats", "the boats".

A definite whose noun its article has introduced points back at that, wherever nothing in its own sentence says which
one is meant. By the shape of the words: the head of a phrase is its last word before a small word, a verb or a stop.
"""

from __future__ import annotations

import re

from digests.analysis.institutions import STATE
from digests.analysis.nouns import EVENTS, ROLES
from digests.analysis.wordlist import words

_SMALL = (
    r"(?:of|in|on|at|by|for|from|to|with|and|or|but|that|which|who|whose|where|when|while|as|if|is|are|was|were|be|been"
    r"|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|after|before|since|until|over"
    r"|under|near|into|against|between|during|through|about|than|because|so|it|he|she|they|this|last|next|not|also"
    r"|yesterday|today|tomorrow|on|off|out|up|down|again|too|there|here|now|then|a|an|the|[a-z]{2,}(?:ed|ing|ly))"
)
_END = rf"(?=\s*[,.;:?!)”\"]|\s+(?:{_SMALL}\b|\d|[—–-])|$)"
_INTRODUCED = re.compile(
    rf"\b(?:[Aa]n?|[Aa]nother) (?P<more>(?:[\w£$€#%’'.-]+ ){{0,3}}?)(?P<noun>[a-z][a-z-]{{2,}}){_END}"
)
_SEVERAL = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|\d[\d,]*"
    r"|[Ss]everal"
    r"|[Ss]ome|[Mm]any|(?:[Dd]ozens|[Hh]undreds|[Tt]housands|[Aa] (?:group|number|handful|couple|dozen|crowd)) of) "
    rf"(?P<more>(?:[\w’'-]+ ){{0,2}}?)(?P<noun>[a-z][a-z-]{{2,}}s){_END}"
)
_DEFINITE = re.compile(
    rf"\bthe (?P<more>(?:(?!(?:of|in|on|at|for|to|from|and|or|by|with)\b)[a-z][a-z-]* ){{0,2}}?)"
    rf"(?P<noun>[a-z][a-z-]{{2,}}){_END}(?=(?P<after>.{{0,60}}))"
)
_STATE = re.compile(STATE)
_JUDGED = re.compile(f"{EVENTS}|{ROLES}")  # of these a name beside them says enough: `definites`
# What says which one is meant, right after the noun.
_SPECIFIED = re.compile(
    r"\s+(?:(?:of|that|which|who|whose|where|between|against|called|named|known)\b|[a-z]+ed (?:by|in|on|at)\b)"
)
_CALENDAR_NAME = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z.]*)\b"
)
_SPECIFIED_BY_NAME = re.compile(rf"\s+(?:[a-z]+ ){{1,5}}(?!{_CALENDAR_NAME})[A-Z]")
_CHOSEN = re.compile(
    r"\b(?:first|second|third|last|only|same|most|least|best|worst|next|very|right|wrong|new|entire|whole|two|three"
    r"|four|past"
    r"|previous|[a-z]{3,}est)\b"
)
# No reader asks which one: single of their kind, parts of a whole, words of time and of measure.
_COMMON = words(
    "above below beneath toward somewhere began additional critical longer live third estimated economic great "
    "day days night week weekend month year years time moment hour morning afternoon evening past future end "
    "start beginning rest number amount way ways fact point case world earth sun moon sky sea ocean ground air "
    "weather public people economy market internet web media press law state truth job poor rich young old left "
    "right north south east west middle centre top bottom side front back edge heart face name kind sort lot part "
    "majority minority half average level rate price cost risk chance need power role line area region country "
    "nation city town village place home house road street water land border coast government army police "
    "military president minister situation problem question answer idea sense word matter thing reason result "
    "effect example hand head body life death movement system process environment effort work community family "
    "population party group company industry business war peace long short same latter former "
    "term period era age season summer winter spring autumn bid wake light run race field hope "
    "decades centuries countries cities parties families communities companies industries authorities losses "
    "interim meantime minimum maximum total phone telephone radio television dark hospital university"
)
# The matter itself, which who follows a story knows, and what other rules tell of.
_MATTERS = words(
    "earthquake quake tsunami flood floods spill storm hurricane outbreak epidemic pandemic virus disease illness "
    "infection flu crackdown uprising revolution conflict crisis curfew protest protests election campaign "
    "ceasefire truce "
    "disaster"
)
# Every land has these, every town those: whose they are, is told by who speaks.
_WHOSE = words(
    "regime opposition leadership coalition cabinet constitution king queen crown palace public electorate harbour "
    "harbor "
    "port airport dam bridge road roads beach park prison zoo museum island valley line railway border river canal "
    "power"
)
# "Penn said the payments will be late": before what is said, nothing but who says it.
_REPORTED = re.compile(
    r"(?:According to [^,;]{3,60},|(?:(?!\b(?:which|who|while|as|and|but)\b)[^;]){3,90}? (?:said|says|say|claimed"
    r"|claims?"
    r"|believes?|insisted"
    r"|insists|warned|added|confirmed|announced|denied|argued)(?: (?:on |late |late on )?[A-Z][a-z]+day)?(?: that)?)"
    r" the (?P<more>(?:(?!(?:of|in|on|at|for|to|from|and|or|by|with)\b)[a-z][a-z-]* ){0,2}?)(?P<noun>[a-z][a-z-]{2,})"
    r" (?:also |now |still )?(?:is|are|was|were|will|would|had|has|have|could|may|might|must|should|can)\b"
)


def introduced(text: str) -> frozenset[str]:
    """The nouns that an article introduces somewhere with "a" or "an", a number or "some", lower case."""
    one = {match["noun"] for match in _INTRODUCED.finditer(text)}
    more = {noun for match in _SEVERAL.finditer(text) if (noun := match["noun"])[:-1] not in _COMMON}
    more = {noun for noun in more if _JUDGED.fullmatch(noun) is None}
    return frozenset(one | more) - _COMMON - _MATTERS


def pointed(plain: str, told: frozenset[str]) -> tuple[str, str] | None:
    """The first definite of a sentence whose noun is one of `told` and that nothing in it specifies, and its noun."""
    for match in _DEFINITE.finditer(plain):
        noun = match["noun"]
        if noun not in told or _CHOSEN.search(match["more"]) or re.search(rf"\b{noun}", plain[: match.start()]):
            continue
        if _SPECIFIED.match(match["after"]) or _SPECIFIED_BY_NAME.match(match["after"]):
            continue
        return f"the {match['more']}{noun}", noun
    return None


def reported(plain: str) -> tuple[str, str] | None:
    """The definite of which a sentence reports at once what becomes of it, and its noun; None if it reports none.

    Nouns of events and roles are judged by `definites`.
    """
    match = _REPORTED.match(plain)
    if match is None or match["noun"] in _COMMON | _MATTERS | _WHOSE or _JUDGED.fullmatch(match["noun"]):
        return None
    noun = match["noun"]
    if _CHOSEN.search(match["more"]) or _STATE.fullmatch(match["more"] + noun) or noun.endswith(("ing", "ed", "ly")):
        return None
    if re.search(rf"\b{noun[:5]}", plain[: match.start("noun")], re.IGNORECASE):
        return None
    return f"the {match['more']}{noun}", noun
