"""Nouns with which news points at what it has told, as patterns: events, roles, bodies, things; names of days.

Words only; knows no sentence.
"""

from __future__ import annotations

# Nouns that a bare "the" or "its" points at the story with; general nouns of events, roles and bodies.
EVENTS = (
    r"attacks?|strikes?|air ?strikes?|blasts?|explosions?|incidents?|operations?|moves?|decisions?|announcements?"
    r"|bombings?|raids?|shootings?|crash|deals?|agreements?|accords?|visits?|calls?|meetings?|statements?|talks"
    r"|escalations?|retaliations?|measures?|steps?|developments?|proposals?|allegations?|claims?|reports?"
    r"|accusations?|clash(?:es)?|fighting|violence|killings?|assaults?|offensives?|ceasefire|truce|conversations?"
    r"|discussions?|negotiations?|bodies|victims?|dead|injured|wounded|survivors?|suspects?|attackers?|gunm[ae]n"
    r"|bombers?|assailants?|standoff|row|dispute|tensions?|unrest|protests?|rall(?:y|ies)|disaster|tragedy|accident"
    r"|quake|storm|fire|vote|ruling|verdict|resolution|plan|invitation|recall|expulsion|toll|damage|proposal|offer"
    r"|letters?|message|collapse|sinking|walkout|interview|video|footage|ceremony|funeral|wedding|session|summit|speech"
    r"|deaths?|melee|stampede|analysis|conference|decree|motion|siege|takeover|hijacking|abductions?|kidnappings?"
    r"|ambush|massacre|riots?"
    r"|matter|call|phone call|arrests?|evacuation|search|rescue|inquiry|investigation|probe|trial|case"
    r"|hearing|order|ban|sanctions|(?<!by )burnings?(?! issue)|stabbings?|beatings?|poisonings?|rebellion|revolt"
    r"|mutiny|coup"
)
ROLES = (
    r"minister|president|spokes(?:man|woman|person)|official|officials|envoy|ambassador|ambassadors|minister|general"
    r"|commander|leader|leaders|man|woman|boy|girl|baby|toddler|child|children|men|women|couple|group|groups"
    r"|organi[sz]ation"
    r"|agency|company|firm|ministry|army|military|government|police|force|forces|court|judge|committee|council"
    r"|commission|body|party|side|sides|territory|enclave|country|countries|nations?|province|city|town|village"
    r"|region|area|capital"
    r"|site|scene|building|hospital|airport|base|firm|suspect|mother|father|family|victim|patient|agents?"
    r"|neighbou?rs?|team|crew|ship|plane|aircraft|vessel|train|bus|driver|pilot|author|authors"
    r"|authorit(?:y|ies)|rebels|militants|protesters|soldiers|troops|residents|diplomats?|officer|officers"
    r"|chairman|chief|head|secretary|senator|mayor|governor|lawyer|prosecutor|doctor|doctors|scientists?"
    r"|researchers?|administration|parliament|network|website|newspaper|channel|broadcaster|sources?|activists?"
    r"|center|centre|institute|charity|union|foundation|embassy|consulate|colonel|pastor|priest|imam|sheriff|shooter"
)
# Single things of which no reader knows which one is meant; the matter itself ("the spill") he may know.
THINGS = (
    r"schools?|captain|owners?|depot|containers?|findings|papers|crack|contract|device|memo|recording|clause"
    r"|amendment|robbers?|kidnappers?|captors|abductors|mosque|hotel|bridge|warehouse|compound|vehicle|plant|work"
    r"|magnitude|epicent(?:re|er)"
    r"|factory|outcome|bishop|facility|facilities|complex|rubble|wreckage|organi[sz]ers|study|paper|documents?|bill"
    r"|issue|procedure|illness|warning|threat|report|song|album|novel|book|headteacher|teacher|principal|cartoons?"
    r"|photographs?|images?|film|mission|program(?:me)?s?|telethon|mine|tunnel|stadium|text"
    r"|draft|edition"
)
# Capitalised words that name nobody and no place: of days and months.
CALENDAR_NAME = (
    r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|\w+ember"
    r"|October"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b)"
)
