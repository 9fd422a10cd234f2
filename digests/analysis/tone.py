"""How a sentence says what it says: hedged, negated, coloured, telling of violence, telling of background.

Small general lists of newswire English, named where they stand. Knows no story.
"""

from __future__ import annotations

import re

from digests.analysis.strikes import told_apart
from digests.analysis.wordlist import Phrases, bag, words

_HEDGES = Phrases(r"""
    reportedly allegedly apparently supposedly purportedly seemingly presumably ostensibly suspected possibly
    unconfirmed: unconfirmed(?: reports?)?
    unverified: unverified(?: (?:reports?|videos?|footage|claims?|accounts?|images?|posts?))?
    alleged: alleged(?:\s+that)?
    what: (?:in )?what (?!(?:is|was|are|were)\b)\w+ (?:claimed|said|called|alleged|says|claims)(?: (?:was|were|is|are))?
    what: (?:in )?what (?!(?:is|was|are|were)\b)\w+ (?:described as|identified as|referred to as)
    believed thought said: (?:is|are|was|were|ha(?:s|ve) been) (?:widely )?(?:believed|thought|said) to
    reported alleged understood: (?:is|are|was|were|ha(?:s|ve) been) (?:widely )?(?:reported|alleged|understood) to
    presumed rumored rumoured: (?:is|are|was|were|ha(?:s|ve) been) (?:widely )?(?:presumed|rumou?red) to
    suspected feared: (?:is|are|was|were|ha(?:s|ve) been) (?:widely )?(?:suspected|feared) to
    believed thought alleged rumored rumoured: it (?:is|was|has been) (?:widely )?(?:believed|thought|alleged|rumou?red)
    appears appear appeared seems seem seemed: (?:appears?|appeared|seems?|seemed) to
    verified confirmed: could not be (?:independently |immediately )?(?:verified|confirmed)
    verified confirmed: (?:not|yet to be) (?:been )?(?:independently )?(?:verified|confirmed)
    attributed: attributed to
    so: so-called
    claimed claims claim: claim(?:ed|s)? that
    claiming: claiming(?: that)?
    likely: (?:is|are|was|were) (?:\w+ )?likely to
    speculate speculated speculates
""")  # fmt: skip
# "On 30 May, not 29 May" says no "not" of what is to be done.
_DAY_NAME = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\b"
_NEGATION = re.compile(
    r"\b(?:not(?! only\b| just\b| (?:later|more|fewer|less) than\b"
    rf"| (?:on )?(?:the )?(?:\d\d? )?(?-i:{_DAY_NAME}))|never|no longer|cannot|neither|nor|none|nobody"
    r"|no one|without|den(?:y|ies|ied|ying)|refus(?:e[sd]?|ing) to|fail(?:s|ed|ing)? to"
    r"|no (?!doubt\b|matter\b|less\b|fewer\b|(?:more|later) than\b)[a-z]+"
    r"|reject(?:s|ed|ing)?|rul(?:es|ed|ing) out)\b|n[’']t\b",
    re.I,
)
_NEGATORS = words(
    "not never no cannot neither nor none nobody without deny denies denied denying refuse refuses refused refusing "
    "fail fails failed failing reject rejects rejected rejecting rules ruled ruling"
)
_COLOURED = Phrases(r"""
    stunning stunningly shocking shockingly dramatic dramatically brutal brutally horrific horrifying heinous barbaric
    cowardly savage savagely bloodthirsty evil heroic heroically glorious historic unprecedented remarkable remarkably
    astonishing astonishingly spectacular spectacularly disgraceful shameful outrageous blatant blatantly flagrant
    flagrantly reckless recklessly ruthless ruthlessly desperate desperately pivotal landmark groundbreaking slammed
    hailed touted touting fateful tragic tragically senseless unfortunately thankfully hopefully undoubtedly clearly
    turnaround: swift (?:\w+ )?turnaround
    turn: (?:positive|dangerous|ugly|dark|welcome) turn
    olive: olive branch
    brink: (?:to|on|from) the brink
    teeter teetered teetering: teeter(?:ed|ing)?
    delicate: delicate (?:\w+ )?(?:waters|dance|balance)
    changer: game-?changer
    lashed: lashed out
    significant: significant (?:step|development|breakthrough|milestone)
    welcome: welcome (?:step|development|sign|news)
    wake: wake-up call
    paving: paving the way
    shadow shadows: cast (?:a )?shadows?
    warming: (?:a )?warming of
    rekindle rekindled rekindling
    sigh: sigh of relief
    breath: breath of fresh air
""")  # fmt: skip
_VIOLENCE = Phrases(r"""
    kill kills killed killing died dead death deaths fatality fatalities casualty casualties wounded wounding injured
    injuring slain massacre massacred massacres executed execution murder murdered murders shot shooting shootings
    bomb bombs bombed bombing bombings blast blasts explosion explosions exploded airstrike airstrikes shelled shelling
    struck attack attacks attacked attacking assault assaults assaulted raid raids raided clash clashes clashed ambush
    ambushed gunfire stormed stabbed stabbing beheaded tortured torture
    strikes strike: (?:air|missile|drone|rocket|artillery|cross-border|military)[ -]strikes?
    strikes strike: (?:retaliatory|deadly|missile and drone) strikes?
    strikes strike: strikes? (?:on|against|in|inside|by|targeted|hit|killed|claimed|left|destroyed)
    strikes: strikes,
    strikes strike: (?:carried out|conducted|launched|carried) (?:\w+[ -]){0,4}strikes?
    striking: striking (?:at|what|targets)
    offensive: offensive (?:targeted|hit|killed|claimed|left|destroyed)
    missiles missile: missiles? (?:hit|struck|landed)
    fired firing: fir(?:ed|ing) (?:\w+ )?(?:on|at|into|missiles?|rockets?|shots?|live|tear)
""")  # fmt: skip
# Violence that a sentence only refers to: what follows these words is another event's, told elsewhere.
_REFERRED = re.compile(
    r"\b(?:since|following|after|amid|despite|over|about|concern(?:s|ed|ing)?|in response to|in the (?:wake"
    r"|aftermath|face) of|arising from|stemming from|respon(?:se|ding|ded) to|condemn\w*|denounc\w*|prevent(?:ing)?"
    r"|avoid(?:ing)?|threat(?:s|ened|ening)?(?: of| to)?|investigat\w+|inquiry into|exchange of|accus\w+|because of"
    r"|due to|escalated with|fight against|terrorist|anti-|against (?:further|future)|recurrence of|combat(?:ing)?"
    r"|label(?:l?ed|ling)|call(?:ed|ing)|describ\w+|characteri[sz]\w+|deem\w+|dubb\w+|announcing|discuss\w*)\b[^,;.]*",
    re.I,
)
_UNREAL = re.compile(
    r"\b(?:would|could|might|may|will|should|if|unless|plans? to|ready to|prepared? to|want(?:s|ed)? to)\b[^,;.]*$"
    r"|\b(?:no|not|never|without)\b[^,;.]{0,25}$",
    re.I,
)
_BACKGROUND = Phrases(r"""
    always traditionally long: (?:has|have|had) (?:long|always|traditionally)
    historically repeatedly often regularly: (?:has|have|had) (?:historically|repeatedly|often|regularly)
    longstanding: longstanding
    long: long[- ](?:standing|running|faced|been)
    always: always had
    history: (?:has|have|had) an? (?:long )?history of
    history: an? (?:long )?history of
    years decades: (?:for|over) (?:many |several |the past |the last )?(?:years|decades)
    centuries generations: (?:for|over) (?:many |several )?(?:centuries|generations)
    past: in the past(?! (?:\w+ )?(?:week|day|hour|month)s?\b)
    historically traditionally predominantly
    decades decade: decades?[- ](?:old|long)
    founded established formed created born: was (?:founded|established|formed|created|born) in
    located situated: (?:is|are) (?:located|situated) in
    home: is home to
    persistent: persistent (?:unrest|violence|tension)
    one: is one of the (?:world|most|largest|poorest)
    years decades: over the years|(?:years|decades) of
    since: since the (?:19|18)\d0s
""")  # fmt: skip


def hedges(sentence: str) -> tuple[str, ...]:
    """The hedging words of a sentence, verbatim, in order."""
    return tuple(match[0] for match in _HEDGES.all(sentence))


def is_negated(sentence: str) -> bool:
    """Whether a sentence says that something is not so, or was denied or refused."""
    if "n’t" not in sentence and "n't" not in sentence and _NEGATORS.isdisjoint(bag(sentence)):
        return False
    return _NEGATION.search(sentence) is not None


def is_coloured(sentence: str) -> bool:
    """Whether it evaluates what it tells."""
    return _COLOURED.search(sentence)


def is_violent(sentence: str) -> bool:
    """Whether it mainly tells of violence done: not feared, threatened, denied, or only referred to."""
    if not _VIOLENCE.search(sentence):
        return False
    sentence = told_apart(sentence)  # a walkout is no violence
    told = _REFERRED.sub(" ", sentence)
    return any(not _UNREAL.search(told[max(0, match.start() - 60) : match.start()]) for match in _VIOLENCE.all(told))


def is_background(sentence: str) -> bool:
    """Whether it tells of standing conditions or of long ago, by its words alone (years are judged by the caller)."""
    return _BACKGROUND.search(sentence)
