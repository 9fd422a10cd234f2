"""The step that a sentence tells, by its words alone: offered, accepted, refused, called off, put off, yet to come.

Knows no analysis of the sentence.
"""

from __future__ import annotations

import re

from digests.analysis.wordlist import bag, words

_OFFER = re.compile(
    r"\b(?:offers?|offered|offering|propos(?:es|ed|ing)|invites|invited|inviting|urges?|urged|urging|asks|asked|"
    r"requests|requested|demands|demanded|demanding|calls for|called for|calling for|appeals for|"
    r"appealed|seeks|sought)\b",
    re.IGNORECASE,
)
_ACCEPT = re.compile(
    r"\b(?:accepts?|accepted|accepting|agrees?|agreed|approves?|approved|grants|granted)\b", re.IGNORECASE
)
_REFUSE = re.compile(
    r"\b(?:rejects?|rejected|rejecting|refus(?:es?|ed|ing)|declin(?:es|ed) to|dismiss(?:es|ed) (?:the|an?|any)|"
    r"rules? out|ruled out|turned down)\b",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(
    r"\b(?:cancel(?:s|led|ed|ling|lation)?|call(?:s|ed|ing)? off|scrap(?:s|ped)?|abandon(?:s|ed)?|axed|shelve[sd]?"
    r"|drop(?:s|ped|ping)? (?:its |his |her |their |the |an? )?plans?)\b"
    # A walkout may be averted, a blow too: what is averted is called off only if it was planned.
    r"|\b(?:strikes?|walk-?outs?|stoppages?|shutdowns?|industrial action)\b[^.;]{0,60}?\b(?:was|were|been|be|is|are)"
    r" (?:averted|avoided)\b"
    r"|\b(?:avert|avoid)(?:s|ed|ing)? (?:[\w’'-]+ ){0,4}?(?:strikes?|walk-?outs?|stoppages?|shutdowns?)\b"
    r"|\b(?:is|are|was|were) (?:now |therefore |thus )?off(?= for good\b|[,.;]|$)"
    r"|\b(?:pull(?:s|ed|ing)? out of|withdr[ae]w(?:s|ing|n)? from|walk(?:s|ed)? away from) (?:[\w’']+ ){0,3}?"
    r"(?:talks|negotiations|meetings?|summit|conference|visit|trip)\b",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?"
    r"|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}}|\w+day)"
_MEETING = (
    r"(?:talks|negotiations|meetings?|summit|conference|visit|trip|election|vote|poll|strike|walkout|march|protest"
    r"|parade|match|drills|exercises?)"
)
_PUT_OFF = re.compile(
    rf"\b(?:suspend(?:s|ed|ing)? (?:[\w’']+ ){{0,3}}?{_MEETING}"
    rf"|{_MEETING} (?:[\w’']+ ){{0,9}}?(?:was|were|ha(?:s|ve) been) suspended)\b|"
    r"\b(?:postpon(?:es?|ed|ing|ement)|delay(?:s|ed|ing)?|push(?:es|ed) back|put(?:s|ting)? off|"
    r"reschedul(?:es?|ed|ing)|defer(?:s|red|ring)?|(?:mov(?:es?|ed|ing)|shift(?:s|ed|ing)?) (?:to|from|forward|back)|"
    r"brought forward|"
    r"(?:push\w*|put\w*) [^.;,]{1,40}? (?:back|off)|"
    rf"(?:put(?:s|ting)?|set|held) (?:back|over) (?:by|until|till|an?|one|two|several|\d+|to (?:the )?{_DAY})"
    rf"|slip(?:s|ped)? to (?:the )?{_DAY}|"
    r"br(?:ing|ought) [^.;,]{1,40}? forward|"
    # "moved the vote from 21 January to 28 January", but not troops from one place to another
    r"(?:mov(?:es?|ed|ing)|shift(?:s|ed|ing)?|chang(?:es?|ed|ing) the (?:date|day)) [^.;,]{1,60}? (?:from|to) (?:the )?"
    r"(?=\d{1,2}(?:st|nd|rd|th)?\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June"
    r"|July|August|(?:Sept|Nov|Dec)ember|October)\w*)\b",
    re.IGNORECASE,
)
# "Had been due to fly on Tuesday", "which were to reopen on Sunday, will stay shut", "will not reopen as planned".
_DUE_THEN = r"(?:due|scheduled|expected|set|supposed|slated|planned|meant)"
_WAS_TO = rf"(?:was|were) (?:originally |initially |previously )?(?:{_DUE_THEN} to|to (?!blame\b))"
_DROPPED = re.compile(
    rf"\bhad (?:originally |initially |previously |earlier )?(?:been {_DUE_THEN} (?:to|for)"
    r"|(?:planned|hoped|intended|meant) to)\b"
    rf"|\b{_WAS_TO}[^.;]*?(?:,? but |, (?:(?:will|would|is|are|was|were|has|have|had) (?:now |instead )?(?:not"
    r"|no longer|stay|remain)|won[’']t|did(?: not|n[’']t)|stayed|remains?|remained)\b)"
    rf"|\b(?:that|which|who) {_WAS_TO}[^.;,]* (?:will|would) (?:not|now|stay|remain)\b"
    rf"|\b(?:will|would) no longer \w+|\b(?:is|are|was|were) no longer (?:{_DUE_THEN}|planning|going) to\b"
    r"|(?:\bnot|n[’']t|\bnever)\b[^.;]{0,80}\b(?:as (?:\w+ly )?(?:planned|scheduled|expected|announced|promised)"
    r"|after all)\b"
    r"|\b(?:did not|didn[’']t|will not|won[’']t|would not|(?:will|would) no longer|never|failed to) (?:now )?"
    r"(?:take place|took place|be held|go ahead|went ahead|materiali[sz]ed?)\b",
    re.IGNORECASE,
)
# The plan itself with a "not": "will not travel", "is no longer to visit"; not "will not rest until they are freed".
_WONT = re.compile(
    r"\b(?:(?:will|shall|would)(?: now| also| therefore)? (?:not|never|no longer)|won[’']t"
    r"|(?:(?:is|are|was|were)(?: now)? (?:not|never|no longer)|(?:is|are|was|were)n[’']t) (?:\w+ )?to"
    r"|(?:do|does)(?: not|n[’']t) (?:plan|intend) to|(?:has|have|had) no plans? to|rul(?:es|ed) out"
    r"|decid(?:es|ed) not to)\b(?: be going to\b)?"
    r"(?![^.;]{0,80}\b(?:until|till|unless|before|only|but)\b)"
)
_TO_DAY = re.compile(
    r"(?:\bto|\b(?:postpon|delay|defer|adjourn|put|push|reschedul)\w*\b[^.;]{0,90}\b(?:until|till|for)) "
    r"(?:the |late |early )*$",
    re.IGNORECASE,
)
# "Talks that were to resume on", "a vote due on"; not "the visit, put off by snow, is due on".
_DUE_DAY = re.compile(
    r"\b(?:(?:was|were) (?:due |set |scheduled )?to\b[^.;,]*"
    r"|(?<!is )(?<!are )(?<!now )(?:due|scheduled|planned|set|slated) (?:for|on|in)) "
    r"(?:the |late |early )*(?:on |in |for )?$",
    re.IGNORECASE,
)
_NEW_DAY = re.compile(
    r"\b(?:(?:will|would) now(?! also\b)|now (?:set|due|expected|scheduled|planned)|new (?:date|day))\b"
    r"(?!.*\b(?:second|third|again|another)\b)",
    re.IGNORECASE,
)
_BACK_ON = re.compile(
    r"\b(?:after all|back on|go(?:es)? ahead|going ahead|reinstat(?:es?|ed|ing)|as originally planned)\b", re.IGNORECASE
)
_COMING = re.compile(
    r"\b(?:will|shall|won['’]t|(?:is|are|was|were) (?:still )?to (?!blame\b)\w+|"
    r"(?:is|are|was|were) (?:set|due|scheduled|expected|slated|planned|poised|to be)\b|"
    r"(?:plan|aim|vow|pledge|promise|intend)(?:s|d|ed|ned)? to|"
    r"set to|scheduled to|expected to|going to)\b",
    re.IGNORECASE,
)
# What was agreed is still to come, unless the sentence dates the agreement itself.
_RESOLVED = re.compile(r"\b(?:agree|decide)(?:s|d)? to\b", re.IGNORECASE)
# Not so, or not yet, without a "not".
_NOT_YET = re.compile(
    r"\b(?:yet to|(?:has|have|had) yet|unable to|short of \w+ing|(?:declin|refus|fail)(?:s|es|ed|ing) to"
    r"|(?:avoid|avert|evad)(?:s|es|ed|ing)|escap(?:es|ed|ing) (?:capture|arrest|injury|death|harm|unhurt|unharmed))\b",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\b(?:as|after|because|while|when|amid|since|although|though)\b|;")
# What a sentence holds a word of if the pattern finds anything in it: most are passed over without a search, and
# searching each for every pattern was a fifth of what comparing an article costs.
_OFFERS = words(
    "offer offers offered offering proposes proposed proposing invites invited inviting urge urges urged urging asks "
    "asked requests requested demands demanded demanding calls called calling appeals appealed seeks sought"
)
_ACCEPTS = words("accept accepts accepted accepting agree agrees agreed approve approves approved grants granted")
_REFUSES = words(
    "reject rejects rejected rejecting refuse refuses refused refusing declines declined dismisses dismissed rule "
    "rules ruled turned"
)
_OFF_WORDS = words(
    "cancel cancels cancelled canceled cancelling cancellation call calls called calling scrap scraps scrapped abandon "
    "abandons abandoned axed shelve shelves shelved postpone postpones postponed postponing postponement delay delays "
    "delayed delaying push pushes pushed pushing put puts putting reschedule reschedules rescheduled rescheduling "
    "defer defers deferred deferring move moves moved moving bring bringing brought off "
    "suspend suspends suspended suspending shift shifts shifted shifting change changes changed changing drop drops "
    "dropped dropping "
    "set held slip slips slipped pull pulls pulled pulling withdraw withdraws withdrew withdrawing withdrawn walks "
    "walk walks walked averted averts averting avert avoided avoids avoiding avoid"
)
_DROPS = words("had was were not never t failed no")
_WONTS = words("not never no rules ruled t")
_NEW_DAYS = words("now date day")
_SHALL = words("will shall won")
_IS = words("is are was were")
_DUE = words("set due scheduled expected slated planned poised to")
_PLANS = words(
    "plan plans planned aim aims aimed vow vows vowed pledge pledges pledged promise promises promised intend intends "
    "intended set scheduled expected going"
)
_RESOLVES = words("agree agrees agreed decide decides decided")
_NOT_YETS = words(
    "yet unable short declines declined declining refuses refused refusing fails failed failing avoids avoided "
    "avoiding averts averted averting evades evaded evading escapes escaped escaping"
)


def is_plan(text: str) -> bool:
    """Whether its words put something ahead ("will", "is set to")."""
    return _may_come(bag(text)) and _COMING.search(text) is not None


def put_off_to(text: str, start: int) -> bool:
    """Whether the day at `start` is the one to which it puts something off: "on Friday delayed the vote to 28 May"."""
    return put_off(text) and _TO_DAY.search(text, 0, start) is not None


def put_off_from(text: str, start: int) -> bool:
    """Whether the day at `start` is the one from which it puts something off: "suspended talks due on 28 May"."""
    return put_off(text) and _DUE_DAY.search(text, 0, start) is not None


def will_not(text: str) -> bool:
    """Whether all that its words put ahead is what is not to be done: "will not travel to Pell on Monday"."""
    if _WONTS.isdisjoint(bag(text)):
        return False
    rest = _WONT.sub("", text)
    return rest != text and _COMING.search(rest) is None


def newly_set(text: str) -> bool:
    """Whether it tells of a day as another than before: "will now begin on Tuesday"."""
    return not _NEW_DAYS.isdisjoint(bag(text)) and _NEW_DAY.search(text) is not None


def is_resolved(text: str) -> bool:
    """Whether its words tell of something agreed or decided to be done."""
    return not _RESOLVES.isdisjoint(bag(text)) and _RESOLVED.search(text) is not None


def off(text: str) -> str:
    """ "called off", "put off", "dropped" (not done as it was planned) or ""."""
    said = bag(text)
    if not _OFF_WORDS.isdisjoint(said):
        if called_off(text):
            return "called off"
        if put_off(text):
            return "put off"
    return "dropped" if not _DROPS.isdisjoint(said) and dropped(text) else ""


_NEXT = re.compile(rf"{_SIDE.pattern}|, (?:and|but|while) ", _SIDE.flags)


def off_clause(text: str) -> str:
    """The clause that calls something off or puts it off: "postponed operations" of "... as nurses walked out"; else
    the whole."""
    found = _CALLED_OFF.search(text) or _PUT_OFF.search(text)
    if found is None:
        return text
    start = max((m.end() for m in _SIDE.finditer(text, 0, found.start())), default=0)
    end = next((m.start() for m in _NEXT.finditer(text, found.end())), len(text))
    return text[start:end]


def _may_come(said: frozenset[str]) -> bool:
    """Whether the words of a sentence are such that _COMING may be found in it."""
    if not said.isdisjoint(_SHALL):
        return True
    return not said.isdisjoint(_DUE) and not (said.isdisjoint(_IS) and said.isdisjoint(_PLANS))


def called_off(text: str) -> bool:
    """Whether it tells of something cancelled."""
    return bool(_CALLED_OFF.search(text))


def put_off(text: str) -> bool:
    """Whether it tells of something postponed or moved to another day."""
    return bool(_PUT_OFF.search(text))


def dropped(text: str) -> bool:
    """Whether it tells of a plan that is not done as it was meant to be, without a word for calling it off."""
    return bool(_DROPPED.search(text))


def back_on(text: str) -> bool:
    """Whether it tells that what was off is to come nevertheless."""
    return _BACK_ON.search(text) is not None and not dropped(text)


def act(text: str) -> str:
    """Offer, accept or refuse: the furthest step that it tells."""
    said = bag(text)
    if not _REFUSES.isdisjoint(said) and _REFUSE.search(text):
        return "refuse"
    if not _ACCEPTS.isdisjoint(said) and _ACCEPT.search(text):
        return "accept"
    return "offer" if not _OFFERS.isdisjoint(said) and _OFFER.search(text) else ""


def not_yet(text: str) -> bool:
    """Whether it tells of something that is not so, or not yet, without a "not"."""
    return not _NOT_YETS.isdisjoint(bag(text)) and _NOT_YET.search(text) is not None
