"""Bare definites: "the strikes", "the minister", "The operation ...", which only what was told before explains.

By the words alone: a definite is bare when nothing in its sentence says which one is meant.
"""

from __future__ import annotations

import re

from digests.analysis.names import CALENDAR, CAPITALISED, is_country
from digests.analysis.stems import stem

# Nouns that a bare "the" or "its" points at the story with; general nouns of events, roles and bodies.
_EVENTS = (
    r"attacks?|strikes?|air ?strikes?|blasts?|explosions?|incidents?|operations?|moves?|decisions?|announcements?"
    r"|bombings?|raids?|shootings?|crash|deals?|agreements?|accords?|visits?|calls?|meetings?|statements?|talks"
    r"|escalations?|retaliations?|measures?|steps?|developments?|proposals?|allegations?|claims?|reports?"
    r"|accusations?|clash(?:es)?|fighting|violence|killings?|assaults?|offensives?|ceasefire|truce|conversations?"
    r"|discussions?|negotiations?|bodies|victims?|dead|injured|wounded|survivors?|suspects?|attackers?|gunm[ae]n"
    r"|bombers?|assailants?|standoff|row|dispute|tensions?|unrest|protests?|rall(?:y|ies)|disaster|tragedy|accident"
    r"|quake|storm|fire|vote|ruling|verdict|resolution|plan|invitation|recall|expulsion|toll|damage|proposal|offer"
    r"|letters?|message|collapse|sinking|walkout"
    r"|matter|call|phone call|arrests?|evacuation|search|rescue|inquiry|investigation|probe|trial|case"
    r"|hearing|order|ban|sanctions"
)
_ROLES = (
    r"minister|president|spokes(?:man|woman|person)|official|officials|envoy|ambassador|ambassadors|minister|general"
    r"|commander|leader|leaders|man|woman|boy|girl|child|children|men|women|couple|group|groups|organi[sz]ation"
    r"|agency|company|firm|ministry|army|military|government|police|force|forces|court|judge|committee|council"
    r"|commission|body|party|side|sides|country|countries|nations?|province|city|town|village|region|area|capital"
    r"|site|scene|building|hospital|airport|base|firm|suspect|mother|father|family|victim|patient|agents?"
    r"|neighbou?rs?|team|crew|ship|plane|aircraft|vessel|train|bus|driver|pilot|author|authors|study|paper|document"
    r"|documents|authorit(?:y|ies)|rebels|militants|protesters|soldiers|troops|residents|diplomats?|officer|officers"
    r"|chairman|chief|head|secretary|senator|mayor|governor|lawyer|prosecutor|doctor|doctors|scientists?"
    r"|researchers?|administration|parliament|bill|law|fund|network|website|newspaper|channel|broadcaster|report"
)
# Single things of which no reader knows which one is meant; the matter itself ("the spill") he may know.
_THINGS = (
    r"schools?|captain|owners?|depot|containers?|findings|papers|crack|contract|device|memo|recording|clause"
    r"|amendment|robbers?|kidnappers?|captors|abductors|mosque|hotel|bridge|warehouse|compound|vehicle|plant|work|magnitude|epicent(?:re|er)"
    r"|factory|outcome|bishop"
)
# After a noun that is only part of a longer one: "the police station", "the army chief".
_HEADED = (
    r"\s+(?:station|week|permits?|officers?|chiefs?|forces?|posts?|headquarters|base|leaders?|wing|house|toll|site|process|plans?"
    r"|force|spokes\w+|offices?|buildings?)\b"
)
_BARE = re.compile(
    rf"\bthe\s+(?P<adjectives>(?:(?!\w*(?:ed|ing)\b)[a-z][\w-]*\s+){{0,2}}?)(?P<noun>{_EVENTS}"
    rf"|{_ROLES}|{_THINGS})\b(?!{_HEADED})(?P<after>[^.;]{{0,60}})"
)
# No party has these as its own, as it has an army or a capital.
_UNOWNED = (
    r"ship|plane|aircraft|vessel|train|bus|suspect|patient|study|documents?|bill|building|hospital|man|woman|boy|girl|driver"
    r"|pilot|victim|couple|crew|site|scene"
)
_SAYS = re.compile(r"\b(?:said|says|told|added|warned|insisted|argued|announced|denied|confirmed)\b")
# After a bare noun, words that say which one: "the strikes on Iran", "the minister of defence", "the attack that ...".
_SPECIFIED = re.compile(
    r"\s*(?:(?:that|which|who|whose|where)\b|(?:of|on|in|by|at|against|between|near|for|from|with|over|to"
    r"|across|inside|into|among|behind|around|about|regarding|toward)\b|in which|called|named|known as the)",
    re.I,
)
_CALENDAR_NAME = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|\w+ember|October)"
)
_SPECIFIED_BY_NAME = re.compile(
    rf"\s*(?:(?!(?:is|are|was|were|has|have|had|will|would)\b)[a-z]+\s+){{1,5}}(?!{_CALENDAR_NAME}\b)[A-Z]"
)
# "The operation for the coastguard": that tells no more than the noun.
_VAGUE = re.compile(r"\s*(?:for|with|by|to|against)\s+(?:the|its|their|his|her)\s+[a-z][\w-]*\s*(?:[.,]|$)")
_WHO = re.compile(r"\s*(?:who|that|which)\s+(?:[a-z]+\s+){1,10}[A-Z]")
_NUMBER = re.compile(
    rf"The (?:number|toll|count) of [a-z][^,;]{{0,90}}?\b(?:in|of|from|on) (?:the )?(?!{_CALENDAR_NAME}\b)[A-Z]"
)
_DONE_BY = re.compile(r"\s*(?:was|were)\s+(?:\w+\s+){1,3}by\s+(?:the\s+)?[A-Z]")
# "The" with its phrase, up to the first verb or stop.
_SUBJECT = re.compile(
    r"The\s+(?P<phrase>[\w’'“”\"./&-]+\s?(?:(?!(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must"
    r"|should|said|says|did|does|do|came|took|made|went|rose|fell|stood|hit|left|led|began|became|got|gave|saw|held"
    r"|met|set|put|cut|won|lost|broke|remains?|continues?|follows?|marks?|indicates?|shows?|means?|comes?|appears?"
    r"|seems?|reflects?|(?!(?:killed|wounded|injured|arrested|detained|based|located) (?:in|by|on|at|near|during"
    r"|after)|(?:announced|issued|published) by)[a-z]{3,}ed|also|that|which|who)\b)[\w’'“”\"./&-]+\s?){0,13})"
)


def bare_definite(plain: str) -> tuple[str, str] | None:
    """The first bare definite of a sentence: what is said of it, and what must answer it. None if there is none."""
    for match in _BARE.finditer(_lower_first(plain)):
        after, noun = match["after"], match["noun"]
        start = match.start()
        named_before = CAPITALISED.search(plain, 1, start) is not None or is_country(
            plain.split(" ", 1)[0].strip(",") if start else ""
        )
        if re.match(r"\s*(?:[A-Z]|of\s+(?:the\s+)?(?:al-)?[A-Z])", after):
            continue  # "the minister Ali Khan", "the government of Syria"
        if named_before and match["adjectives"].startswith("number of"):
            continue  # "..., as the number of dead rose to 11": of what was told before
        thing = re.fullmatch(_THINGS, noun) is not None
        if start == 0 and _WHO.match(after):
            continue  # "The judge who leads the inquiry into the fire in Oslo"
        if (
            _SPECIFIED.match(after)
            and not _VAGUE.match(after)
            and ((start > 0 and not thing) or _SPECIFIED_BY_NAME.match(after))
        ):
            continue
        if _DONE_BY.match(after) and re.fullmatch(_EVENTS, noun):
            continue  # "the strikes were carried out by Iran"
        role = re.fullmatch(_ROLES, noun) is not None
        if start > 0 and role and named_before and not _is_anothers(match["adjectives"] + noun, plain[:start], after):
            continue  # "Iran said the army ...": whose is told
        if start > 0 and named_before and _told_in(noun, plain[:start]):
            continue
        return f"“{match[0][: match.end('noun') - start].strip()}” is told elsewhere", "noun:" + noun
    # Any other "The ..." subject in lower case with no name in its phrase points back as well.
    opened = _SUBJECT.match(plain)
    named = opened and any(name[0].lower() not in CALENDAR for name in re.finditer(r"[A-Z]\w+", opened["phrase"]))
    event = opened and re.search(rf"\b(?:{_EVENTS})\s*$", opened["phrase"])
    if (
        opened
        and not named
        and not _NUMBER.match(plain)
        and not _WHO.match(plain, opened.end("phrase"))
        and not (event and _DONE_BY.match(plain, opened.end()))
    ):
        return f"“The {opened['phrase'].split()[0]} …” is told elsewhere", "noun:" + opened["phrase"].split()[-1]
    return None


def _is_anothers(noun: str, head: str, after: str) -> bool:
    """Whether the names before can't tell which one: "Minister Lind said the ship ...", "..., the ministry said"."""
    if re.fullmatch(_UNOWNED, noun) and (said := _SAYS.search(head)):
        return all(name[0].lower() in CALENDAR for name in CAPITALISED.finditer(head, said.end()))
    return noun in ("ministry", "company", "agency", "firm") and re.match(r"\s+said\.?$", after) is not None


def _lower_first(plain: str) -> str:
    return plain[:1].lower() + plain[1:] if plain.startswith("The ") else plain


def _told_in(noun: str, head: str) -> bool:
    wanted = stem(noun)
    return any(stem(word) == wanted for word in re.findall(r"[\w’'-]+", head))
