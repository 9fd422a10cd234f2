"""Bare definites: "the strikes", "the minister", "The operation ...", which only what was told before explains.

By the words alone: a definite is bare when nothing in its sentence says which one is meant.
"""

from __future__ import annotations

import re

from digests.analysis.names import CALENDAR, CAPITALISED, is_country
from digests.analysis.nouns import CALENDAR_NAME, EVENTS, ROLES, THINGS
from digests.analysis.stems import stem
from digests.analysis.verbs import PARTICIPLES, PAST, UNCHANGED

# After a noun that is only part of a longer one: "the police station", "the army chief".
_HEADED = (
    r"\s+(?:station|week|permits?|officers?|chiefs?|forces?|posts?|headquarters|base|leaders?|wing|house|toll|site"
    r"|process|plans?|agenc(?:y|ies)|authority|part(?:y|ies)|coalitions?|bloc|junta|famil(?:y|ies)"
    r"|force|spokes\w+|offices?|buildings?|services?|brigades?|departments?|crews?)\b"
)
_BARE = re.compile(
    rf"\bthe\s+(?P<adjectives>(?:(?!\w*ing\b|(?:need|unit|fe|se|bre|spe)ed\b)(?:[A-Z]\w*-)?[a-z][\w-]*\s+|\d[\w-]*\s+){{0,2}}?)(?P<noun>{EVENTS}"
    rf"|{ROLES}|{THINGS})\b(?!{_HEADED})(?P<after>[^.;]{{0,60}})"
)
# No party has these as its own, as it has an army or a capital.
_UNOWNED = (
    r"ship|plane|aircraft|vessel|train|bus|suspect|patient|study|documents?|bill|building|hospital|man|woman|boy"
    r"|girl|baby|toddler|driver"
    r"|pilot|victim|couple|crew|site|scene|colonel|pastor|priest|imam|sheriff|shooter"
)
# A ship is told by "The ferry Lady Mora", a man by "a farmer": another word of the same kind before it.
_SAME_KIND = (
    re.compile(r"\b(?:ship|vessel|ferry|tanker|boat|freighter|liner|yacht|trawler|barge)s?\b", re.I),
    re.compile(r"\b(?:plane|aircraft|jet|airliner|helicopter|flight|airbus|boeing)s?\b", re.I),
    re.compile(
        r"\b(?:building|hospital|school|house|tower|hotel|block|embassy|church|mosque|office|headquarters|factory|site"
        r"|scene|kindergarten|supermarket|market|warehouse|plant|station|compound|home)s?\b",
        re.I,
    ),
    re.compile(
        r"\b(?:colonel|pastor|priest|imam|sheriff|shooter)\b|\b(?:Col|Colonel|Pastor|Father|Rev|Reverend|Imam|Sheriff)\b"
        r"|\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b"
    ),
    re.compile(r"\b(?:train|bus|car|driver|pilot|crew|truck|lorry|van)s?\b", re.I),
    re.compile(r"\b(?:document|study|paper|report|bill|law|memo|letter|draft)s?\b", re.I),
    re.compile(
        r"(?i:\b(?:man|woman|boy|girl|baby|toddler|couple|victim|suspect|patient)\b)"
        r"|\b(?:an?|one) (?:[\w-]+ ){1,3}$|\b(?:an?|one) "
    ),
)
_HURT = re.compile(r"bodies|victims?|dead|injured|wounded|survivors?")
_EVENT = re.compile(rf"\b(?:{EVENTS})\b")
_SPEAKERS = re.compile(
    r"ministry|company|agency|firm|group|spokes(?:man|woman|person)|minister|officials?|sources?|activists?|diplomats?"
    r"|commander|report|study|officers?|newspaper|channel|network|website|chairman|lawyer|doctors?|department"
    r"|center|centre|institute|charity|union|foundation"
    r"|organi[sz]ation|commission|body|team"
)
# Every country has one: whose it is, is told by any name before.
_INSTITUTION = re.compile(
    r"[a-z]+ (?:ministry|minister|department|agency)|government|army|military|police|parliament|president"
    r"|(?:\w+ )?(?:armed forces|court|authorities)"
)
# "The Observatory said": short for a name that is given whole elsewhere.
_SHORT_NAME = re.compile(
    r"(?<!of )(?<!for )\b[Tt]he (?P<noun>Observatory|Agency|Commission|Council|Committee|Ministry|Institute"
    r"|Foundation|Center|Centre"
    r"|Authority|Board|Fund|Front|Movement|Organi[sz]ation|Association|University|Company|Group|Department|Office)\b"
    r"(?! (?:of|for|on|in|against|to)\b)(?! [A-Z])"
)
# "The man from Oslo": from where a man comes doesn't say who he is.
_SOMEBODY = re.compile(
    r"The (?:[\w-]+ )?(?P<noun>man|woman|boy|girl|couple|teenager|youth|patient|victim|student|child|driver|officer"
    r"|soldier)\b"
    r"(?! (?:who|accused|suspected|convicted|charged|behind|named|known|arrested|killed|whose)\b)"
)
_THE_OFFICIAL = re.compile(
    r"\bthe (?:senior |top |former |second )?(?:[A-Z][\w.’'-]* )+(?P<noun>officials?|diplomats?|sources?|officers?"
    r"|spokes(?:man|woman)"
    r"|researchers?) (?:said|told|added)\b|\bthe [A-Z][\w’'-]*-based (?:[a-z]+ )?(?P<body>company|firm|group|giant"
    r"|charity|agency)\b"
)
# Of which event a count is, or which disaster, is told by any place named with it.
_MATTER = re.compile(
    r"\bthe (?:[a-z-]+ )?(?P<noun>death toll|toll|earthquake|tremor|hurricane|tsunami|floods?|epidemic"
    r"|outbreak|crackdown|uprising|revolution|takeover|bloodshed|conflict|crisis)\b(?! (?:of|in|that|which)\b)"
    rf"(?! (?:against|over|from|at|between) (?:the )?(?!{CALENDAR_NAME})[A-Z])"
)
_PLACE_NAMED = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]f|[Aa]cross|[Hh]it) (?:the )?(?!{CALENDAR_NAME})[A-Z]")
_OF_A_PLACE = re.compile(
    r"\b[A-Z][\w-]+[’']s (?:(?:deputy|fire|civil|emergency|rescue|health|disaster) )?(?:mayor|governor|police"
    r"|hospitals?|officials|authorities|defen[cs]e|services?|agency|council)\b"
)
# A country or a town is told by a place, not by a person.
_PLACES = re.compile(r"(?:\w+ )?(?:territory|enclave|country|city|town|village|province|region|area|capital)")
_SOMEWHERE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Ff]rom|[Oo]f|[Aa]cross|[Tt]o|[Ll]eft|[Hh]it|[Ff]or) (?:the )?(?:\w+ )?"
    rf"(?!{CALENDAR_NAME})[A-Z]|[A-Z]\w+[’']s?\b"
)
_SPOKE = re.compile(r"\s+(?:also |later |earlier )?(?:said|says|added|told|announced|reported)\b")
# "The Norlandic company": its country doesn't say which one; "The Norlandic company Orsk Oil" does.
_ONE_OF_A_COUNTRY = re.compile(
    r"The (?:(?:[A-Z][\w.’'-]* )+|[A-Z][\w.’'-]*-(?:based|owned|led|born) )(?:[a-z-]+ )?(?P<noun>agency|company"
    r"|firm|group|giant|lender|carrier|airline"
    r"|manufacturer|man|woman|boy|girl|teenager|student|spokes(?:man|woman)|diplomat|captain|driver|pilot|ship"
    r"|vessel|plane"
    r"|newspaper|channel|report|study|statement|document|town|city|village|province|region|team|network|official"
    r"|charity|school|hotel|square|street|couple|family|club|restaurant|prison|store|shop|court|hospital)\b"
    r"(?! (?:of|that|which|who|in|on|at|from|for|near|by|to|ships?|trains?|bus|buses|boards?|systems?|districts?"
    r"|grounds?|workers?|officials?|guards?|teachers?|children|owners?|chains?|staff|members?|leaders?|chiefs?)\b"
    r"|,? (?:[\"“]|[A-Z]))"
)
_BORN = re.compile(
    r"The [A-Z][\w’'-]+-(?:born|trained|educated|raised) (?:(?!(?:of|in|who)\b)[a-z-]+ ){0,2}?(?P<noun>[a-z]{4,})\b"
    r"(?= (?:is|was|has|had|will|said|says|first|also|[a-z]+ed|came|went|told|made|took)\b)"
)
# "the raid Monday night that ...": the day says nothing of which one.
_DATED = re.compile(rf"\s*(?:on|in|by|since|until|before|after) (?:(?:early|late|last|next) )?{CALENDAR_NAME}")
_DAY_AFTER = re.compile(rf"^\s*{CALENDAR_NAME}(?:\s+(?:morning|afternoon|evening|night))?")
# "the minister Ali Khan", "the government of Syria"; not "the raid Monday".
_NAME_AFTER = re.compile(rf"\s*(?!{CALENDAR_NAME})(?:[A-Z]|of\s+(?:the\s+)?(?!{CALENDAR_NAME}(?!\.? \d))(?:al-)?[A-Z])")
# After a bare noun, words that say which one: "the strikes on Iran", "the minister of defence", "the attack that ...".
_SPECIFIED = re.compile(
    r"\s*(?:(?:that|which|who|whose|where)\b|(?:of|on|in|by|at|against|between|near|for|from|with|over|to"
    r"|across|inside|into|among|behind|around|about|regarding|toward)\b|in which|called|named|known as the)",
    re.I,
)
# "The central Norlandic city": one of many, unless its name follows.
_SOME_TOWN = re.compile(
    r"\bthe (?:(?!(?:of|in|at|on|to|for|from|and|near)\b)[a-z-]+ ){0,2}[A-Z][\w.’'-]*(?:an|ese|ish|ench|ic|ani|eli|aqi"
    r"|eni|udi) (?P<noun>city|town|village|province|port|suburb|island)\b"
    r"(?! (?:of|that|which|where|called|named)\b|,? (?:[\"“]|[A-Z])|-)"
)
_SPECIFIED_BY_NAME = re.compile(
    rf"\s*(?:(?!(?:is|are|was|were|has|have|had|will|would)\b)[a-z]+\s+){{1,5}}(?!{CALENDAR_NAME}\b)[A-Z]"
)
# "The operation for the coastguard": that tells no more than the noun.
# "warned the ministry of rust": there "of" says nothing of the ministry.
_ACCUSED = re.compile(r"\b(?:accus|warn|inform|suspect|convict|remind|notif|assur|clear|accuse|warne)\w* $")
_VAGUE = re.compile(
    r"\s*(?:for|with|by|to|against)\s+(?:the|its|their|his|her)\s+[a-z][\w-]*\b(?![^.;]*[A-Z])"
    r"|\s*(?:that|which|who)\s+(?:was|were|had been)\s+[a-z]+\s*(?:[,.]|$)"
)
# "fled the town into Norland", "left the city for Brenn": that tells nothing of the town.
_GOING_ON = re.compile(r"\s*(?:into|to|for|with|over|against|by|at|after|as)\b")
# "51 percent of the vote" is of the election that its sentence speaks of.
_SHARE = re.compile(r"(?:%|\bper ?cent|\bpoints|\b(?:share|majority|half|thirds?|quarters?|fifths?|count)) of $")
_WHO = re.compile(r"\s*(?:who|that|which)\s+(?:[a-z]+\s+){1,10}[A-Z]")
_NUMBER = re.compile(
    rf"The (?:number|toll|count) of [a-z][^,;]{{0,90}}?\b(?:in|of|from|on) (?:the )?(?!{CALENDAR_NAME}\b)[A-Z]"
)
_TOLL_OF = re.compile(
    r"The (?:(?:[a-z]+ )?toll|number of (?:the )?[a-z]+) (?:of|from|in|after) "
    r"(?:(?!(?:rose|has|had|was|is|stood|stands|reached|climbed|could|may|might|will)\b)[\w’'-]+ ){1,14}?"
    rf"(?!{CALENDAR_NAME}\b)[A-Z]"
)
_DONE_BY = re.compile(r"\s*(?:was|were)\s+(?:\w+\s+){1,3}by\s+(?:the\s+)?[A-Z]")
# "The" with its phrase, up to the first verb or stop; "The bodies found in Oslo" goes on.
_FINITE = "|".join(sorted(PAST - PARTICIPLES))
_EITHER = "|".join(sorted((PAST & PARTICIPLES) - UNCHANGED))
_SUBJECT = re.compile(
    r"The\s+(?!(?:world|sun|moon|earth|internet)\b)(?P<phrase>[\w’'“”\"./&-]+\s?(?:(?!(?:is|are|has|have|will|would|can|could|may|might|must|should|said|says"
    rf"|does|do|{_FINITE}|made|stood|hit|left|led|got|held|met|set|put|cut|won|lost"
    rf"|(?:{_EITHER})(?! (?:by|in|at|near|on|during|from|to|with|for|after|since|off|across)\b)|(?<!to )(?:takes?"
    r"|brings?|sends|exceeds?|includes?|contains?|requires?|involves?|represents?|provides?|underscores?|remains?|continues?"
    r"|follows?|marks?|indicates?|shows?|means?|comes?|appears?|seems?|reflects?)"
    r"|(?!(?:killed|wounded|injured|arrested|detained|based|located) (?:in|by|on|at|near|during"
    r"|after)|(?:announced|issued|published) by)[a-z]{3,}ed|also|that|which|who)\b)[\w’'“”\"./&-]+\s?){0,13})"
)


def bare_definite(plain: str, *, opening: bool = True) -> tuple[str, str] | None:
    """The first bare definite of a sentence: what is said of it, and what must answer it. None if there is none.

    `opening`: whether a "The ..." that the sentence opens with counts, too.
    """
    lowered = _lower_first(plain)
    first = _BARE.match(lowered) if not opening else None
    for match in _BARE.finditer(lowered, first.end("noun") if first else 0):
        after, noun = _DAY_AFTER.sub("", match["after"]), match["noun"]
        start = match.start()
        named_before = _names_before(plain, start)
        if _NAME_AFTER.match(match["after"]):
            continue  # "the minister Ali Khan", "the government of Syria"
        if named_before and match["adjectives"].startswith("number of"):
            continue  # "..., as the number of dead rose to 11": of what was told before
        thing = re.fullmatch(THINGS, noun) is not None
        if start == 0 and (noun == "toll" or match["adjectives"].startswith("number of")) and _TOLL_OF.match(plain):
            continue  # "The death toll from Monday's fire at the mill in Karsk"
        if noun == "vote" and _SHARE.search(plain, 0, start):
            continue
        if start == 0 and _WHO.match(after) and " - " not in after[:4]:
            continue  # "The judge who leads the inquiry into the fire in Oslo"
        into = _PLACES.fullmatch(noun) is not None and _GOING_ON.match(after) is not None
        dated = _DATED.match(after) is not None and re.fullmatch(EVENTS, noun) is None
        if (
            _SPECIFIED.match(after)
            and not dated
            and not (into and not (noun == "country" and _placed(plain)))
            and not _ACCUSED.search(plain, 0, start)
            and not _VAGUE.match(after)
            and ((start > 0 and not thing) or _SPECIFIED_BY_NAME.match(after))
        ):
            continue
        if _DONE_BY.match(after) and re.fullmatch(EVENTS, noun):
            continue  # "the strikes were carried out by Iran"
        # "Maas and Sons warned the ministry of rust": a firm has none
        accused = _ACCUSED.search(plain, 0, start) and _SPECIFIED.match(after) and not _placed(plain)
        role = re.fullmatch(ROLES, noun) is not None and not accused
        if start > 0 and role and named_before and not _is_anothers(match["adjectives"] + noun, plain[:start], after):
            continue  # "Iran said the army ...": whose is told
        if start > 0 and named_before and (_told_in(noun, plain[:start]) or _hurt_in(noun, plain[:start])):
            continue
        institution = _INSTITUTION.fullmatch(match["adjectives"] + noun) is not None
        needs = "state" if institution else "noun:" + noun
        return f"“{match[0][: match.end('noun') - start].strip()}” is told elsewhere", needs
    if (named := _named_short(plain)) is not None:
        return f"“{named[0]}” is told elsewhere", "noun:" + named[1].split()[-1].lower()
    # Any other "The ..." subject in lower case with no name in its phrase points back as well.
    opened = _SUBJECT.match(plain) if opening else None
    has_name = opened and any(name[0].lower() not in CALENDAR for name in re.finditer(r"[A-Z]\w+", opened["phrase"]))
    event = opened and re.search(rf"\b(?:{EVENTS})\s*$", opened["phrase"])
    if (
        opened
        and not has_name
        and not _NUMBER.match(plain)
        and (opened["phrase"].rstrip().endswith(("-", "–")) or not _WHO.match(plain, opened.end("phrase")))
        and not (event and _DONE_BY.match(plain, opened.end()))
    ):
        return f"“The {opened['phrase'].split()[0]} …” is told elsewhere", "noun:" + opened["phrase"].split()[-1]
    return None


def _named_short(plain: str) -> tuple[str, str] | None:
    """A definite that a name or a place beside it doesn't tell from others of its kind, and its noun; or None."""
    if (matter := _MATTER.search(plain)) and not _placed(plain):
        return matter[0], matter["noun"]
    for found in (
        _SHORT_NAME.search(plain),
        _SOMEBODY.match(plain),
        _THE_OFFICIAL.search(plain),
        _ONE_OF_A_COUNTRY.match(plain),
        _BORN.match(plain),
        _SOME_TOWN.search(plain),
    ):
        if found is not None:
            return found[0], found[found.lastgroup or 0]
    return None


def _placed(plain: str) -> bool:
    """Whether a place or a country is named anywhere in it."""
    names = (name[0] for name in CAPITALISED.finditer(plain))
    return (
        _PLACE_NAMED.search(plain) is not None
        or _OF_A_PLACE.search(plain) is not None
        or any(is_country(name) for name in names)
    )


def _names_before(plain: str, start: int) -> bool:
    if not start:
        return False
    names = (name[0].lower() for name in CAPITALISED.finditer(plain, 1, start))
    return is_country(plain.split(" ", 1)[0].strip(",")) or any(name not in CALENDAR for name in names)


def _is_anothers(noun: str, head: str, after: str) -> bool:
    """Whether the names before can't tell which one: "Minister Lind said the ship ...", "..., the ministry said"."""
    if re.fullmatch(_UNOWNED, noun):
        return not any(kind.search(noun) and kind.search(head) for kind in _SAME_KIND)
    if _PLACES.fullmatch(noun):
        broad = noun.endswith(("country", "capital"))
        places = [name for name in CAPITALISED.finditer(head) if broad or not is_country(name[0])]
        return not any(is_country(name[0]) or _SOMEWHERE.search(head, 0, name.end()) for name in places)
    spoke = _SPOKE.match(after) is not None or head.endswith("according to ")
    return spoke and _SPEAKERS.fullmatch(noun) is not None


def _lower_first(plain: str) -> str:
    return plain[:1].lower() + plain[1:] if plain.startswith("The ") else plain


def _hurt_in(noun: str, head: str) -> bool:
    """Whether "the wounded" are those of an event that the sentence has named before."""
    return _HURT.fullmatch(noun) is not None and _EVENT.search(head) is not None


def _told_in(noun: str, head: str) -> bool:
    wanted = stem(noun)
    return any(stem(word) == wanted for word in re.findall(r"[\w’'-]+", head))
