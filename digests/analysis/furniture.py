"""What a page prints into its prose: captions, headings, credits, entries of live pages, glued to it or between.

In a page flattened to one line nothing parts a caption from the sentence that follows; two clauses that nothing joins
give it away. General shapes of print, no list of outlets. Knows nothing of pronouns and names what it finds, no more.
"""

from __future__ import annotations

import re

from digests.analysis.captions import headed, pictured
from digests.analysis.prose import outside_quotes
from digests.analysis.stems import stems
from digests.analysis.wordlist import words
from digests.analysis.world import SEATS

# A capital function word after a small word, with no stop between: a heading or caption glued to a sentence.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{4}}-\d\d-\d\d|{_MONTH},? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd"
    rf"|th)? {_MONTH}(?:,? \d{{4}})?)"
)
_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]*,?"
# Pages flattened to one line open with their printed time, or headlines before "(CNN) --": the news begins after it.
_TIME = r"\d{1,2}[:.]?\d\d ?(?:[aApP]\.?[mM]\.?)?"
_ZONE = r"(?: ?(?:GMT|UTC|UK time|[ECMPB][SD]?T|[A-Z]{3}))?"
_PRINTED = re.compile(
    rf"(?<!on )(?<!since )(?<!until )(?<!by )(?:{_WEEKDAY},? )?(?:{_DATE}|\d{{1,2}} {_MONTH} \d\d(?:\d\d)?)"
    rf"[,;]?(?: (?:--|[|-]) Updated)? {_TIME}{_ZONE}(?: \([^)]{{3,12}}\))?(?: ?[|-])?\s+(?=[\"“'A-Z\d])"
)
_WIRED = re.compile(r"\((?:CNN|AP|AFP|Reuters|REUTERS|UPI|dpa|Xinhua|[A-Z]{2,5})\)\s*[-–—]{1,3}\s+(?=[\"“'‘]?[A-Z\d])")
# "BRN PORT KOLM, Nor. -- A cap was seated": an outlet and a dateline between two sentences of a flattened page.
_PLACED = re.compile(r"(?:[A-Z][A-Z.’'-]+ ){0,4}[A-Z]{4,}, [A-Z][a-z]{1,9}\.? (?:--|—|–) (?=[\"“'‘]?[A-Z\d])")
# "KABUL A gunman shot", "Kolm, Dec 15 (BRN / Post) Russian elections": datelines that lost their dash.
_SEAT = re.compile(r"(?P<seat>[A-Z]{4,}) (?=(?:[A-Z][a-z]+|A) [A-Za-z])")
_DASHLESS = re.compile(
    rf"[A-Z][a-z]+(?: [A-Z][a-z]+)?, {_MONTH} \d{{1,2}} \([^)]{{2,40}}\)\s*[-–—]{{0,3}}\s*(?=[\"“'‘]?[A-Z\d])"
)
# "Page last updated at 11:50 GMT, Friday, 29 January 2030": the news begins after it in a short page, too.
_UPDATED = re.compile(
    rf"\b(?:[Ll]ast )?[Uu]pdated at {_TIME}{_ZONE},? (?:{_WEEKDAY} )?{_DATE}(?: {_TIME} ?UK)?\s+(?=[\"“'A-Z\d])"
)
_FLATTENED = 800  # characters of a paragraph that is a page without its line breaks
_OPENING = 700  # characters within which headlines, captions and the printed time stand
_RUN_IN = re.compile(
    r" (?P<word>The|A|An|In|On|At|He|She|It|They|We|But|And|This|These|There|If|When|As|For|From|With|After|Although"
    r"|However|Many|Some|More|Most|Its|His|Her|Their|Our|What|Who|How|Why|Where|By|Up(?= to)|About(?= \d)|Nearly"
    r"|Almost|Several|Thousands|Hundreds|(?<=\d )Of"
    r"|Dozens|Three|Four|Five|Six|Seven|Eight|Nine|Ten|[A-Z]\w+teen|Twenty) (?P<next>[A-Za-z\d])"
)
# These begin no name even before a capital: "centres In Norland".
_NO_NAME = words(
    "In On At For From With After Although However When If As But And They He She We It This These There Many Some "
    "More Most Where By"
)
# "told The Harbour Post", "in The Hague": after these a capital "The" begins a name.
_BEFORE_NAMES = words(
    "told by in of to for at from with on and that tells via near reported called named said outside the leave quoted"
)
_COUNTS = words(
    "Several Thousands Hundreds Dozens Many Some More Most There They These Three Four Five Six Seven Eight Nine "
    "Ten Eleven "
    "Up About Nearly Almost Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty"
)
_CAPTION_SIGNS = (
    "pdate", "Photo", "Image", "Picture", "Video", "Graphic", "Caption", "/", "AFP ", "AP ", "Getty ", "Reuters ",
    "(right)", "(left)", "In this ",
)  # fmt: skip
_CAPTION = re.compile(
    r"\bLast updated\b|^(?:Photograph|Photo|Image|Picture|Video|Graphic|Caption|Update[ds]?)s?\s*(?::|by\b|\|)"
    r"|^\((?:Updated?|Photo|Image)\b|/(?:Reuters|AFP|AP|EPA|Getty|PA|Rex|Corbis)\b|\b(?:AFP|AP|Getty) (?:Photo"
    r"|Images)\b"
    r"|\bPhotograph: [A-Z]|\b(?:via|AP|AFP|Reuters)(?: AP)? (?:[A-Z]{4,} ){1,3}|\bRETWEET\b|^(?:Reuters|AP|AFP"
    r"|Getty) [A-Z]"
    r"|\b(?:[Ff]ile|[Uu]ndated|[Hh]andout) (?:photo|image|picture)\b|^In this .{3,40}\b(?:photo|image|picture"
    r"|frame grab)\b|^In this (?:video|audio|exclusive)\b|\((?:left|right|centre|center)\)"
)
# What a site prints into its pages: entries of readers and live pages, versions, lengths of films, teasers.
_FURNITURE = re.compile(  # as a sentence opens
    r"(?:Added|Posted|Published|Updated|Recommended by)\b[^.]{0,40}\d"
    r"|Broadcast (?:on|at|every) |[A-Z][a-z]+ \d{1,2}: [A-Z]|A version (?:of this|appeared)\b"
    r"|A summary of (?:events|the news)\b|By [A-Z]\w+ [A-Z]\w+ (?:[A-Z]|\w+ correspondent)|By the \w+ Wire\b"
    rf"|By (?!(?:{_WEEKDAY}|{_MONTH}) )(?:[A-Z][\w.’'-]+ ){{2,3}}(?:and (?:[A-Z][\w.’'-]+,? ){{2,3}}|[-–—] |{_MONTH})"
    r"|By (?:[A-Z][\w.’'-]+ ){1,2}[A-Z][\w’'-]+, (?:Special|Staff|[A-Z]{2,}) "
    r"|(?:[A-Z][\w.’'-]+ ){2,3}(?:[A-Z][a-z]+ )?(?:editor|correspondent|reporter), (?:[A-Z][\w.’'-]+ ){2,}"
    r"|Below (?:is|are) (?:an?|the|some)\b|(?:But )?[Hh]ere(?:[’']s| (?:is|are)) (?!(?:to|in|on|at|where|why|how)\b)"
    r"|(?:(?:The )?(?:[A-Z]{2,4}[’']s )?[A-Z][\w’'-]+ [A-Z][\w’'-]+"
    r"|\w+ [Cc]orrespondent [A-Z]\w+ [A-Z]\w+) (?:reports? (?:on|from|as)|looks at"
    r"|takes a look|(?:explains|outlines) (?:how|why|what)|asks (?:if|whether|how|why|what))\b"
    r"|(?:[A-Z][\w’'.-]+ ){1,3}(?:has|wrote) an? (?:[a-z]+ )?(?:great|good|nice|interesting|fascinating|excellent"
    r"|terrific|long|thorough) (?:[a-z]+ )?(?:story|piece|post|article|column|essay|read|interview|analysis)\b"
    r"|[A-Z][\w’'-]+ [A-Z][\w’'-]+: ?[“\"‘`].{9,}[’”\"'] [A-Z]|\([^)]{1,40}\) "
    r"|By [A-Z]\w+ [A-Z]\w+, |(?:Watch|Listen to|Check out|Tune in|Click) [A-Z\w]"
    r"|(?:1[0-8]|0\d|2[1-3])[0-5]\d [A-Z]|Update\d? "
    r"|(?:[A-Z][\w’'-]+ ){2,3}(?:BBC News|BBC|CNN|Sky News|Al Jazeera|Reuters|AFP)(?:, [A-Z]\w+)? [A-Z]"
    rf"|(?:At )?(?:{_DATE},? )?\d{{1,2}}[:.]\d\d ?(?:[ap]\.?m\.?)? ?(?:UTC|GMT|on \d)"
    r"|[A-Z][\w’'-]+ [A-Z][\w’'-]+ (?:resides in|is an? (?:[\w-]+ ){0,3}(?:writer|columnist|blogger|contributor|author"
    r"|correspondent|freelancer|freelance journalist|senior fellow|avid follower))\b"
)
_WROTE = re.compile(r"\bwrote: ?[\"“]")
_MINUTE = re.compile(
    rf"(?:^|[:.] ){_DATE},? (?:at )?\d{{1,2}}:\d\d ?(?:[ap]\.?m\.?)?"
    r"(?: (?:E[DS]?T|GMT|UTC|BST|[CMP][DS]T))? [A-Z]\w+ [a-z]"
)
# "he was safe 07.58 Japan is angry": an entry of a live page begins.
_RUNNING_TIME = re.compile(
    r"(?<!\bat)(?<!\bby)(?<!\bto)(?<!\bof)(?<!\bis)(?<!\bas)(?<!\bwas)(?<!from)(?<!until)(?<!since)(?<!around)(?<!about)"
    r"(?<!before)(?<!after)(?<=[a-z]) (?:[01]\d|2[0-3])[.:][0-5]\d"
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|GMT|BST|UTC|E[SD]?T)[A-Z][a-z]+ [a-z]"
)
# "Bomb suspect ‘identified’ US investigators have ...": a heading with a word in quotation marks.
_QUOTED_HEAD = re.compile(r"^[A-Z][^.,;:`‘]{8,70}[`‘] ?[a-z][^'’]{2,50}['’] [A-Z]\w*")
# "Feasts and mourning in Brenn "We have waited long," said ...": no words lead on to what is quoted.
_HEAD_BEFORE_QUOTE = re.compile(
    r"^(?=[A-Z])(?!.*\b(?:said|says|say|told|tells|adds|added|wrote|asked|that|as|and|but|shouted|chanted|chanting"
    r"|saying|read"
    r"|reads|reading|called|replied|declared|warned|insisted|like|because|of) [\"“])[^\"“”,:;.]{12,110}[a-z] "
    r"[\"“][A-Z][^\"“”]{20,},[\"”] (?:[\w.’'-]+ ){0,4}?(?:said|says|told|added|according)\b"
)
_CLOCK = re.compile(r"\d:\d\d")
# Anywhere in it, each tried only where it can be: one pattern of all took a tenth of the grading.
_CAPITALS = re.compile(r"[A-Z]{2} [A-Z]")
_SHOUTED = re.compile(r"(?:[A-Z]{4,} ){2,}[A-Z][a-z]+[ -]|(?:\b[A-Z]{2,} ){4,}[A-Z][a-z]")
_STAMPED = re.compile(
    r"\(\d:\d\d\)|\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)? (?:GMT|BST|E[DS]?T|UK time)\b.{0,12}(?:\d\d:\d\d|[A-Z]{5,})"
    r"|\b\d{1,2} [A-Z]{3,9}, \d{4} GMT\b"
)
_STAMPS = ("(", "GMT", "BST", "EST", "EDT", "ET", "UK time")
_TAGS = re.compile(r"#\w+ #\w+")
_PRINTED_IN = re.compile(
    r"\b[Uu]pdated?: |\(Updated? |\(pictured\b|\bEnd Quote\b|\bis broadcast on\b"
    r"|, (?:left|right|centre|center|background (?:left|right)|foreground), "
    r"|\bcopyrighted material\b|\b[A-Z]{2,5} takes a look at\b|\bcontributed (?:reporting )?to (?:this"
    r"|the) (?:report|story|article)\b"
    r"|\b(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor) [A-Z][\w’'-]+ [A-Z][\w’'-]+ (?:assesses|examines|explains|explores"
    r"|considers|analy[sz]es|describes|profiles|reflects|looks)\b"
)
_PRINTED_SIGNS = (
    "pdated: ",
    "pdate: ",
    "(Update",
    "(pictured",
    "End Quote",
    "is broadcast on",
    "left, ",
    "right, ",
    "centre, ",
    "center, ",
    "foreground, ",
    "contributed ",
    "copyrighted ",
    "takes a look",
    "orrespondent ",
    "eporter ",
    "ditor ",
)
# "in Norland Norland has ...": a caption that ends on the word with which the sentence begins.
_TWICE = re.compile(r"(?<![\w-])([A-Z][\w-]{2,}) \1(?:[’']s)?\b(?! [A-Z])")
_DATED_CAPTION = re.compile(rf"{_MONTH} \d{{1,2}}(?:, \d{{4}})?: ")
# A capital word between small ones, which a page writes small elsewhere, begins a sentence: "of heavy fighting Rebel".
_CAPITAL = re.compile(r"\b(?P<before>[a-z][\w’'-]*) (?P<word>[A-Z][a-z]+)(?= [a-z])")
_FULL_NAME = re.compile(r"\b[A-Z][a-z]{2,} (?:al-)?[A-Z][a-z]{2,}\b")  # twice: in a caption and in its sentence
_CAPITAL_INSIDE = re.compile(r"\b(?P<before>[a-z][\w’'-]*) (?P<word>[A-Z][\w-]+)")
_NAMES = re.compile(r"\b[A-Z][\w-]{2,}")
_TOLD_TWICE = 3  # words
_LEADING_ON = words("that than while when if because said says after before since until against between over near into")
_BEFORE_CAPITALS = words(
    "the a an of in at to by from with on for and or as is are was were be his her its their our this that"
)
_OFFICES = words("President Minister Secretary General Governor Senator Judge Mayor King Queen Prince Pope Mr Mrs Dr")
_PARTS = re.compile(
    r"[,;:()“”\"–—]| --? |\b(?:that|which|who|whom|whose|where|when|while|as|and|but|or|if|because|after|before"
    r"|since|until"
    r"|what|how|why|whether|although|though|so|unless|said|says|say|told|tells|added|believes?|thinks?|hopes?"
    r"|fears?"
    r"|means?|shows?|insists?|knows?|suggests?|warns?|claims?|sure|confident|likely|convinced|like|once|every|first"
    r"|last|time|day|way)\b"
)
_FINITE = r"(?:is|are|was|were|has|have|had|will|would|could|may|might)"
# A finite verb, then "goals Norland has": a second clause that nothing joins to the first.
_SECOND = re.compile(
    rf"\b(?:{_FINITE}|[a-z]{{3,}}e?s (?:the|an?|his|her|its)|[a-z]{{3,}}s in(?:to)?)\b.*? (?!(?:{_FINITE}|in|of|at"
    rf"|to|by|from|with|on|for|the|an?|over|not"
    rf"|against|near|between|under|into|all|most|many|some"
    rf"|no)\b)[\w’'-]+ (?:[A-Z][\w’'.-]* )(?:[\w’'.-]+ ){{0,8}}?(?:{_FINITE}|[a-z]{{4,}}ed the)\b"
)


def page_head(block: str) -> int:
    """Where the news begins in a page flattened to one line: after the printed time or "(CNN) --"; 0 if neither "
    "stands."""
    if (stamp := _UPDATED.search(block, 0, _OPENING)) is not None:
        return stamp.end()
    if len(block) < _FLATTENED:
        return 0
    ends = [match.end() for pattern in (_PRINTED, _WIRED) for match in pattern.finditer(block, 0, _OPENING)]
    return max(ends, default=0)


def wired(sentence: str) -> int:
    """How many characters of a sentence stand before "(CNN) --" or "KOLM, Nor. --", that and all; 0 if it has none."""
    match = _WIRED.search(sentence) or _PLACED.match(sentence) or _DASHLESS.match(sentence)
    if match is None and (seat := _SEAT.match(sentence)) is not None and seat["seat"].lower() in SEATS:
        match = seat
    return match.end() if match else 0


def page_work(text: str) -> str | None:
    """Why a sentence is none of the article's prose, or has something else printed into it; None if it is whole."""
    if _runs_in(text):
        return "a heading runs into it"
    if any(sign in text for sign in _CAPTION_SIGNS) and _CAPTION.search(text):
        return "a caption runs into it"
    if _FURNITURE.match(text) or _is_printed(text):
        return "put in by the page"
    if _TWICE.search(outside_quotes(text)):
        return "a caption runs into it"
    if pictured(text):
        return "a caption"
    return "a heading" if headed(text) else None


def _is_printed(text: str) -> bool:
    """Whether a stamp, a heading in capitals or a sign of print stands anywhere in it."""
    return (
        (_CAPITALS.search(text) is not None and _SHOUTED.search(text) is not None)
        or (any(stamp in text for stamp in _STAMPS) and _STAMPED.search(text) is not None)
        or (any(sign in text for sign in _PRINTED_SIGNS) and _PRINTED_IN.search(text) is not None)
        or ("wrote:" in text and _WROTE.search(text) is not None)
        or (":" in text and _CLOCK.search(text) is not None and _MINUTE.search(text) is not None)
        or (_RUNNING_TIME.search(text) is not None)
        or (any(sign in text for sign in "`‘") and _QUOTED_HEAD.search(text) is not None)
        or (('"' in text or "“" in text) and _HEAD_BEFORE_QUOTE.match(text) is not None)
        or ("#" in text and _TAGS.search(text) is not None)
    )


def glued(text: str, written: frozenset[str], *, first: bool) -> str | None:
    """Why a sentence of a flattened page is two that nothing parts, or a caption, or None.

    `written`: words that the page has in lower case; `first`: whether the sentence opens the page.
    """
    if first and (_DATED_CAPTION.match(text) or _told_twice(text)):
        return "a heading runs into it"
    plain = outside_quotes(text)
    if any(_SECOND.search(part) for part in _PARTS.split(plain)):
        return "a caption runs into it"
    named = [match[0] for match in _FULL_NAME.finditer(plain)]
    if len(named) != len(set(named)):
        return "a caption runs into it"
    for match in _CAPITAL.finditer(plain):
        if (
            match["word"].lower() in written
            and match["before"] not in _BEFORE_CAPITALS
            and match["word"] not in _OFFICES
        ):
            return "a caption runs into it"
    return None


def _told_twice(text: str) -> bool:
    """Whether a heading and a sentence tell the same: from a capital after a small word on, what stood before it comes
    again, two names or three other words."""
    for match in _CAPITAL_INSIDE.finditer(text):
        if match["before"] in _BEFORE_CAPITALS or match["before"] in _LEADING_ON:
            continue
        head, rest = text[: match.start("word")], text[match.start("word") :]
        names = {name for name in _NAMES.findall(rest) if name in head}
        if match["word"] in names and len(names) > 1:
            return True
        if len(set(stems(head)) & set(stems(rest))) >= _TOLD_TWICE:
            return True
    return False


def _runs_in(text: str) -> bool:
    for match in _RUN_IN.finditer(outside_quotes(text)):
        before = text[: match.start()]
        word, last = match["word"], before[-1:]
        closed = last in "'’\"”" and before[-2:-1].islower() and not before.endswith(("s'", "s’"))
        if not (last.islower() or last.isdigit() or closed or (word in _COUNTS | _NO_NAME and last.isalnum())):
            continue
        named = word == "The" and match["next"].isupper()
        if match["next"].islower() or word in _NO_NAME or (word in _COUNTS and match["next"].isdigit()):
            return True
        if named and before.rsplit(None, 1)[-1].lower() not in _BEFORE_NAMES:
            return True
    return False
