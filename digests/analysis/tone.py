"""How a sentence says what it says: hedged, negated, coloured, telling of violence, telling of background.

Small general lists of newswire English, named where they stand. Knows no story.
"""

from __future__ import annotations

import re

from digests.analysis.wordlist import phrases

_HEDGES = re.compile(
    r"\b(?:"
    + "|".join(
        phrases(r"""
            reportedly
            allegedly
            apparently
            supposedly
            purportedly
            seemingly
            presumably
            ostensibly
            unconfirmed(?: reports?)?
            alleged(?:\s+that)?
            what \w+ (?:claimed|said|called|described as|identified as|alleged|says|claims) (?:was|were|is|are|to be)
            what (?:it|he|she|they) (?:claimed|identified as|described as|alleged|referred to as|called)
            in what \w+ (?:referred to as|called|described as)
            (?:is|are|was|were|has been|have been) (?:widely )?(?:believed|thought|said|reported|alleged|understood) to
            (?:is|are|was|were|has been|have been) (?:widely )?(?:presumed|rumou?red|suspected|feared) to
            (?:it|he|she|they) (?:is|are|was|were) (?:believed|thought|alleged|rumou?red)
            (?:appears?|appeared|seems?|seemed) to
            suspected
            could not be (?:independently )?(?:verified|confirmed)
            (?:not|yet to be) (?:independently )?(?:verified|confirmed)
            according to (?:unconfirmed|unverified) reports?
            attributed to
            so-called
            claimed that
            claiming(?: that)?
            possibly
            is likely to
            are likely to
            speculate(?:d|s)?
        """)
    )
    + r")\b",
    re.I,
)
_NEGATION = re.compile(
    r"\b(?:not(?! only\b| just\b)|never|no longer|cannot|neither|nor|none|nobody|no one|without|den(?:y|ies|ied"
    r"|ying)|refus(?:e[sd]?|ing) to"
    r"|fail(?:s|ed|ing)? to|no (?!doubt\b|matter\b|less\b|fewer\b|more than\b)\w+|reject(?:s|ed|ing)?|rul(?:es|ed"
    r"|ing) out)\b|n[’']t\b",
    re.I,
)
_COLOURED = re.compile(
    r"\b(?:"
    + "|".join(
        phrases(r"""
            stunning(?:ly)?
            shocking(?:ly)?
            dramatic(?:ally)?
            brutal(?:ly)?
            horrific
            horrifying
            heinous
            barbaric
            cowardly
            savage(?:ly)?
            bloodthirsty
            evil
            heroic(?:ally)?
            glorious(?:ly)?
            historic
            unprecedented
            remarkabl[ey]
            astonishing(?:ly)?
            spectacular(?:ly)?
            disgraceful(?:ly)?
            shameful(?:ly)?
            outrageous(?:ly)?
            blatant(?:ly)?
            flagrant(?:ly)?
            reckless(?:ly)?
            ruthless(?:ly)?
            desperate(?:ly)?
            swift (?:\w+ )?turnaround
            positive turn
            olive branch
            brink of
            teeter\w*
            delicate (?:\w+ )?waters
            pivotal
            landmark
            ground-?breaking
            game-?changer
            slammed
            blasted (?:the|his|her|its)
            lashed out
            hailed
            touted
            touting
            significant development
            welcome (?:step|development|sign)
            wake-up call
            fateful
            tragic(?:ally)?
            senseless
            unfortunately
            thankfully
            hopefully
            undoubtedly
            clearly
            paving the way
            cast (?:a )?shadows?
            warming of
            rekindl\w+
        """)
    )
    + r")\b",
    re.I,
)
_VIOLENCE = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|died|dead|deaths?|fatalities|casualt\w+|wound(?:ed|ing)|injur(?:ed|ing)|slain"
    r"|massacr\w+|execut(?:ed|ion)|murder(?:ed|s)?"
    r"|shot|shoot(?:ing|s)?|fir(?:ed|ing) (?:on|at|into|\w+ )?(?:missiles?|rockets?|shots?|live|tear)?|bomb(?:ed"
    r"|ing|ings|s)?|blasts?|explo(?:ded|sions?)"
    r"|shell(?:ed|ing)|air ?strikes?|air-?raids?|strikes? (?:on|against|in|inside|by)"
    r"|missile (?:and drone )?strikes?|drone strikes?|cross-border (?:\w+ )?strikes"
    r"|struck|striking (?:at|what|targets)|attack(?:s|ed|ing)?|assault(?:s|ed)?|raid(?:s|ed)?|clash(?:es|ed)?"
    r"|ambush(?:ed)?|gunfire|stormed|stabbed|beheaded|tortured"
    r"|(?:strikes?|offensive) (?:targeted|hit|killed|claimed|left|destroyed)|missiles? (?:hit|struck|landed)"
    r"|strikes,)\b",
    re.I,
)
# Violence that a sentence only refers to: what follows these words is another event's, told elsewhere.
_REFERRED = re.compile(
    r"\b(?:since|following|after|amid|despite|over|about|concern(?:s|ed|ing)?|in response to|in the (?:wake"
    r"|aftermath|face) of|arising from|stemming from"
    r"|respon(?:se|ding|ded) to|condemn\w*|denounc\w*|to prevent|prevent(?:ing)?|avoid(?:ing)?|threat(?:s|ened"
    r"|ening)?(?: of| to)?|investigat\w+|inquiry into"
    r"|exchange of|accus\w+|because of|due to|escalated with|fight against|terrorist|anti-|against (?:further"
    r"|future)|recurrence of|combat(?:ing)?|label(?:l?ed|ling)|call(?:ed|ing)|describ\w+|characteri[sz]\w+"
    r"|deem\w+|dubb\w+|announcing|discuss\w*)\b[^,;.]*",
    re.I,
)
_UNREAL = re.compile(
    r"\b(?:would|could|might|may|will|should|if|unless|plans? to|ready to|prepared? to|want(?:s"
    r"|ed)? to)\b[^,;.]{0,40}$|\b(?:no|not|never|without)\b[^,;.]{0,25}$",
    re.I,
)
_BACKGROUND = re.compile(
    r"\b(?:(?:has|have|had) (?:long|always|traditionally|historically|repeatedly|often|regularly|never)\b"
    r"|long[- ]?(?:standing|running|faced|been)|always had"
    r"|(?:has|have|had) an? (?:long )?history of|(?:for|over) (?:many |several |the past |the last )?(?:years"
    r"|decades|centuries|generations)|in the past\b(?! (?:\w+ )?(?:week|day|hour|month)s?)"
    r"|historically|traditionally|decades[- ](?:old|long)|was (?:founded|established|formed|created|born) in"
    r"|is (?:located|situated) in|is home to|predominantly"
    r"|persistent (?:unrest|violence|tension)|a history of|is one of the (?:world|most|largest|poorest)"
    r"|over the years|years of|decades of|since the (?:19|18)\d0s)\b",
    re.I,
)


def hedges(sentence: str) -> tuple[str, ...]:
    """The hedging words of a sentence, verbatim, in order."""
    return tuple(match[0] for match in _HEDGES.finditer(sentence))


def is_negated(sentence: str) -> bool:
    """Whether a sentence says that something is not so, or was denied or refused."""
    return _NEGATION.search(sentence) is not None


def is_coloured(sentence: str) -> bool:
    """Whether it evaluates what it tells."""
    return _COLOURED.search(sentence) is not None


def is_violent(sentence: str) -> bool:
    """Whether it mainly tells of violence done: not feared, threatened, denied, or only referred to."""
    if _VIOLENCE.search(sentence) is None:
        return False
    told = _REFERRED.sub(" ", sentence)
    return any(not _UNREAL.search(told[: match.start()]) for match in _VIOLENCE.finditer(told))


def is_background(sentence: str) -> bool:
    """Whether it tells of standing conditions or of long ago, by its words alone (years are judged by the caller)."""
    return _BACKGROUND.search(sentence) is not None
