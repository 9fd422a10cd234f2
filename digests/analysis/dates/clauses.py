"""Which stretch of its sentence a date belongs to, and whether that is what the sentence mainly tells.

"It recalled its envoy in response to the Jan 16 strikes": the date belongs to the strikes, not to the recall. A shallow
reading by subordinating words, commas and noun groups. Knows no calendar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digests.analysis.quantities import NUMBER
from digests.analysis.wordlist import by_letter

SAY = (
    r"(?:said|says|say|saying|told|tells|announced|announces|reported|reports|stated|states|added|adds|confirmed|confirms"
    r"|warned|warns|claimed|claims|declared|declares|noted|disclosed|acknowledged|insisted|denied|revealed|wrote|tweeted|posted"
    r"|argued|predicted|explained|agreed|decided|alleged|believed|mentioned|testified|quoted)"
)
# Words that open a clause or a phrase about something else than the main clause tells, by kind; all others are causes.
_KINDS = {
    word: kind
    for kind, those in (
        ("time", "after before since until till once while when whenever"),
        ("because", "because although though whereas unless if"),
        ("relative", "which who whom whose where"),
        ("that", "that"),
    )
    for word in those.split()
}
_OPENING = by_letter(
    r"in\s(?:the\s(?:wake|aftermath)\sof|(?:response|answer)\sto|retaliation\s(?:for|to)|reaction\sto|connection\swith"
    r"|reply\sto|revenge\sfor|light\sof|protest\s(?:at|against|over)) as\sa\s(?:result\sof|response\sto) "
    r"because\sof due(?<!is\sdue)(?<!are\sdue)(?<!was\sdue)(?<!were\sdue)(?<!been\sdue)\sto owing\sto "
    r"thanks\sto ahead\sof prior\sto in\sadvance\sof despite amid amidst following stemming\sfrom sparked\sby "
    r"triggered\sby caused\sby prompted\sby responding\sto reacting\sto "
    rf"{' '.join(_KINDS)} as\ssoon\sas "
    r"as(?=\s(?:he|she|it|they|we|the|both|its|their|(?-i:(?![\w-]+['’]s?\s[a-z]+\s(?:on|in|at)\b)[A-Z])))"
)
_OPENERS = re.compile(rf"(?i)(?<![\w-])(?:{_OPENING})(?![\w-])")
_PARTICIPLE = re.compile(
    r",\s(?:thus\s|thereby\s|also\s)?(?!according|including|during|king|bring|nothing|something|everything)([a-z]+ing)\b"
)
# A comma that is part of a date or a number closes no clause.
_COMMA = re.compile(r",(?!\s?\d{4}\b|\d)(?=[\s\"”’'])|[;:](?=\s)|\s(?:[—–-]|--)\s|\)")
_DATE_COMMA = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day$|\b(?:mon|tue|wed|thu|fri|sat|sun)\.?$")
_DATE_NEXT = re.compile(r"\s(?:\d{1,2}\s|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))")
_COORDINATE = re.compile(r",\s(?:and|but|while|yet|so)\s|;\s|\s[—–]\s|\.\.\.\s")
_WHEN_NEXT = re.compile(r"^\)?,?\swhen\s")
_DETERMINER = re.compile(
    r"(?i)^(?:\s|,|the|its|his|her|their|a|an|on|in|at|at\sleast|late|early|mid-?|around|last|this|next|of|\w+['’]s)*$"
)
_HOUR = re.compile(r"(?i)^\s(?:dawn|sun(?:rise|set|down|up)|day(?:break|light)|nightfall|dusk|noon|dark|first light)\b")
_ATTRIBUTE_AFTER = re.compile(
    r"^(?:['’]s?\s+\w|\s+(?!(?:and|or|but|to|in|on|at|by|with|when|as|for|from|after|before|until|was|were|is|are|had|has|have|will|would|said|says|that"
    r"|which|who|where|of|during|over|since|because|if|while|through|local|night|morning|evening|afternoon|the|a|an|its|his|her|their|he|she|it|they|we|i|about|against|between|into|near|under|than|not|no|also|there|this|some|all|more|most|many|two|three|several)\b)[a-z][\w-]*)"
)
_VERB_NEXT = re.compile(
    r"(?i)^\s+(?:\w+ly\s)?(?:\w\w+ed|\w+s|struck|met|held|made|took|left|fell|rose|won|lost|led|sent|shot|hit|went|came|got|gave|found|put|set|cut|began|told|saw|met|flew)\b(?!\s+(?:of|on|in|that|which)\b.*\b(?:was|were))"
)
_EVENT_PLURAL = re.compile(
    r"(?i)^\s+(?:[\w-]+\s){0,3}?(?:strikes|attacks|talks|clashes|protests|elections|killings|bombings|floods|raids|events|blasts|polls|riots|incidents|hostilities|arrests|tensions)\b"
)
_EVENT_AFTER = re.compile(
    r"^\s(?:[\w-]+\s){1,5}?(?:strikes?|attacks?|talks|clash(?:es)?|protests?|elections?|killings?|bombings?|floods?|raids?|events?|blasts?"
    r"|polls?|riots?|incidents?|hostilities|arrests?|tensions|meetings?|calls?|visits?|summits?|offensives?|operations?|assaults?|invasions?)\b"
)
_PREPOSITION = re.compile(
    r"(?i)\b(after|before|since|following|ahead\sof|despite|over|because\sof|due\sto|amid|amidst|in\sresponse\sto|in\sretaliation\sfor|in\sthe\swake\sof|to|for|from|of|against|about|until|with|prior\sto"
    r"|between|than|like|unlike|through|beyond|condemned|condemning|condemns)\s+(?:(?:the|its|his|her|their|a|an|those|these|both|last|\w+['’]s|deadly|recent|[a-z]+ly)\s+)*(?:[A-Z]\w+['’]?s?\s+)?$"
)

# "21 have died, up from 14 on Monday", "rose from 14 on Monday to 21": the day of the older count.
_OLDER = re.compile(
    r"(?i)\b(?:(?:up|down|ro[st]e|risen?|rising|climb\w*|jump\w*|increas\w*|grew|grown|fell|fall\w*|drop\w*|declin\w*|eased?"
    r"|revis\w*)\b[^.;,]{0,20}?(?P<from>\bfrom)|(?P<with>\bcompared\s(?:with|to)))"
    rf"\s(?:about\s|around\s|some\s|at\sleast\s|an?\searlier\s)?(?:{NUMBER})"
    r"(?:\s(?:people|dead|deaths|cases|killed|wounded|injured|missing))?\s(?:late\s|early\s)?(?:on\s|in\s)?$"
)


@dataclass(frozen=True, slots=True)
class Place:
    """The span that a date belongs to, and whether the sentence mainly tells that."""

    clause: tuple[int, int]
    main: bool


def place(text: str, first: int, last: int, start: int, end: int) -> Place:
    """Where the date `text[start:end]` of the sentence `text[first:last]` belongs."""
    sentence = text[first:last]
    at, until = start - first, end - first
    if attributive(text, start, end, last) and (found := _PREPOSITION.search(sentence[:at][-60:])):
        begin = max(0, at - 60) + found.start()
        return Place((first + begin, first + _close(sentence, until)), main=False)
    if following := _WHEN_NEXT.match(sentence[until:]):
        begin = until + following.end()
        begin -= len("when ")
        main = _side(sentence, at) is None
        return Place((first + begin, first + _close(sentence, begin)), main)
    if (older := older_count(sentence[:at])) is not None:
        return Place((first + older, first + _close(sentence, until)), main=False)
    side = _side(sentence, at)
    if side is not None:
        return Place((first + side, first + _close(sentence, until)), main=False)
    return Place((first + _open(sentence, at), first + _shut(sentence, until)), main=True)


def older_count(before: str) -> int | None:
    """Where a phrase begins that gives the older of two counts its day, from the words before that day, or None."""
    near = before[-60:]
    if " from " not in near and "compared" not in near:
        return None  # most dates: the pattern costs more
    found = _OLDER.search(before, max(0, len(before) - 120))
    return found.start(found.lastgroup or 0) if found is not None else None


# "For the first time since October 12", "the worst floods since 2010": nothing is told of that day.
_COMPARED = re.compile(
    r"(?i)\b(?:the|its|their|his|her)\s(?:[\w-]+\s)?(?:first|second|third|worst|most|least"
    r"|(?!arrest|protest|forest|request|interest|harvest|contest|west|test|quest|guest|chest|rest\b)\w{2,}est)\b"
    r"[^,;]{0,60}\ssince\s(?:(?:the|at\sleast|late|early|mid-?|on)\s)*$"
)

_INSTEAD = re.compile(
    r"(?i)\b(?:instead\sof|rather\sthan|(?<!will\s)(?<!did\s)not|(?:a\s(?:day|week)|\w+\s(?:days|weeks))\s(?:later|earlier)\sthan)\s(?:on\s)?$"
)
_ZONED = re.compile(r"\d.*\b(?:GMT|UTC|E[SD]T|P[SD]T|local time)\b")  # "at 03:40 (22:40 GMT Monday)"


def compared(before: str, words: str, after: str) -> bool:
    """Whether a date between these words is only one that something is compared with, or the same in another zone."""
    if before.endswith("(") and after.startswith(")"):
        return _ZONED.search(words) is not None
    near = before[-24:].lower()
    if near.endswith((" of ", " than ", " on ", " not ")):
        return _INSTEAD.search(before) is not None
    return "since" in near and not _EVENT_AFTER.match(after) and _COMPARED.search(before) is not None


def attributive(text: str, start: int, end: int, last: int) -> bool:
    """Whether the date stands before a noun that it belongs to: "the Jan 16 strikes", "Friday's call"."""
    after = text[end : min(last, end + 48)]
    if after[:1] in "'’":
        return True
    if re.match(r"\s[A-Z]", after):
        return bool(_EVENT_AFTER.match(text[end : min(last, end + 80)]))
    if not _ATTRIBUTE_AFTER.match(after):
        return False
    return bool(_EVENT_PLURAL.match(after)) or not _VERB_NEXT.match(after)


def dateline(text: str, first: int, start: int, end: int, last: int) -> bool:
    """Whether the date stands in a dateline ("PORT CITY, May 16 (Agency) - "): it dates the writing."""
    if start - first > 60:
        return False
    before = text[first:start]
    if _STAMP_BEFORE.search(before):
        return True
    return bool(_DATELINE_BEFORE.match(before) and _DATELINE_AFTER.match(text[end : min(last, end + 60)]))


_STAMP_BEFORE = re.compile(r"(?i)^\s*(?:date|updated|published|posted)[:,]?\s(?:on\s|in\s)?$")
_DATELINE_BEFORE = re.compile(r"[A-Z][A-Z .,’'/|-]{2,}(?:,\s[A-Z][a-z]+)?,?\s$")
_DATELINE_AFTER = re.compile(
    r"(?:\s\d{1,2}:\d\d\s?(?:[ap]m)?\s?[A-Z]{0,4})?\s*(?:[A-Z][A-Z/ ]+)?(?:\([A-Z][^)]{1,30}\)\s*)?[-–—]{1,2}\s"
)


def _side(sentence: str, at: int) -> int | None:
    """Where the side clause or phrase begins that holds the position, None if the main clause holds it."""
    for opener in reversed(list(_OPENERS.finditer(sentence, 0, at))):
        between = _HOUR.sub("", sentence[opener.end() : at])
        kind = _kind(opener)
        if _DETERMINER.match(between):
            if kind in ("time", "cause"):
                continue  # "after Jan. 1": the date itself, no event
            if kind in ("that", "as"):
                continue
        if kind == "time" and _DATE_ONLY.match(between):
            continue  # "who was held since June 2023 was freed on Tuesday"
        if _closed(between):
            continue
        if kind in ("relative", "that") and _of_subject(sentence, opener) and len(_FINITE.findall(between)) > 1:
            continue  # "rebels who had advanced were stopped on Friday": the main verb has come
        if kind == "that" and not _relative_that(sentence, opener):
            continue
        return opener.start()
    if (side := _reduced(sentence, at)) is not None:
        return side
    for participle in reversed(list(_PARTICIPLE.finditer(sentence, 0, at))):
        between = sentence[participle.end() : at]
        if not _closed(between) and participle.start() > 12 and between.strip():
            return participle.start(1)
        break
    return None


def _kind(opener: re.Match[str]) -> str:
    words = opener[0].lower()
    if words.endswith("as"):
        return "as" if words == "as" else "time"  # "as soon as"
    return _KINDS.get(words, "cause")


# A date alone after "since", and the main verb: no clause of "since" goes on.
_DATE_ONLY = re.compile(
    r"\s(?:(?:at\sleast|late|early|last|mid-?|the|on|in)\s?)*"
    r"(?:(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d+(?:st|nd|rd|th)?),?\s)+"
    r"(?:was|were|has|have|had|will|would|is|are|\w+ed)\b"
)
_REDUCED = re.compile(
    r",\s(?:(?:who|which)\s)?(?:\w+ly\s|first\s|last\s|already\s)?((?!said|based|including)(?:\w\w+ed|born|seen|shot|held|found|hurt|hit|sworn|taken|built|set|known|struck|sent|made))\b"
)
# "Jailed him for the murder of a judge in Karsa on January 16": the day is that of the crime.
_CHARGE = re.compile(
    r"(?i)\b(?:jailed|charged|convicted|sentenced|accused|tried|indicted|acquitted|executed|hanged|prosecuted|trial|charges?|wanted)\b"
    r"[^,;]{0,60}?\s(?P<of>(?:for|over|of|with|in)\s(?:an?|the|his|her|their|its)?\s?(?:[\w-]+\s){0,3}?(?:murders?|killings?|attacks?|bombings?|shootings?|assassination|abduction"
    r"|kidnapping|rape|assault|robbery|arson|attempt|coup|massacre|hijacking|explosion|fire|crash|stabbing|plot))\b[^,;]{0,60}$"
)


def charged(sentence: str, at: int) -> int | None:
    """Where the charge begins that a named day belongs to, None if there is none."""
    found = _CHARGE.search(sentence[:at])
    return found.start("of") if found is not None else None


def _reduced(sentence: str, at: int) -> int | None:
    """Where a participle behind the subject begins that holds the position: "Brand, arrested on January 16, was"."""
    for found in reversed(list(_REDUCED.finditer(sentence, 0, at))):
        if _closed(sentence[found.end() : at]) or _FINITE.search(sentence[: found.start()]):
            return None
        rest = _COMMA.search(sentence, at)
        return found.start(1) if rest is not None and _FINITE.search(sentence, rest.end()) else None
    return None


_FINITE = re.compile(
    r"\b(?:(?:has|have|had|was|were|is|are|will|would|can|could|may|might|did)\b(?:\s(?:not|\w+ly))?(?:\s(?:be|been|being|have))*"
    r"(?:\s\w+ed\b|\s\w+n\b)?|said|told|struck|met|held|made|took|left|fell|rose|won|lost|led|sent|shot|hit|went|came"
    r"|gave|set|cut|began|saw|flew|fled|\w\w+ed)\b"
)


def _of_subject(sentence: str, opener: re.Match[str]) -> bool:
    """Whether a relative clause hangs on the sentence's subject without a comma, so that the main verb follows it."""
    before = sentence[: opener.start()]
    return not before.rstrip().endswith(",") and not _FINITE.search(before)


def _relative_that(sentence: str, opener: re.Match[str]) -> bool:
    before = sentence[: opener.start()].rstrip()
    if (
        re.search(rf"(?i)\b{SAY}\b[^,;]{{0,40}}$", before)
        or before.endswith(",")
        or re.search(
            rf"(?i)\b(?:{SAY}|\w+(?:tion|ment|fact|news|sign|hope|fear)|so|now|is|was|mean|means)(?:\s\w+)?$",
            before[-40:],
        )
    ):
        return False
    return bool(
        _VERB_NEXT.match(sentence[opener.end() : opener.end() + 30])
        or re.match(r"\s(?:was|were|is|are|had|has|have|will|would)\b", sentence[opener.end() :])
    )


def _closed(between: str) -> bool:
    return any(
        not (_DATE_COMMA.search(between[: comma.start()]) and _DATE_NEXT.match(between, comma.end()))
        for comma in _COMMA.finditer(between)
    )


def _close(sentence: str, position: int) -> int:
    comma = _COMMA.search(sentence, position)
    return comma.start() if comma else _end(sentence)


def _open(sentence: str, at: int) -> int:
    begin = 0
    for mark in _COORDINATE.finditer(sentence, 0, at):
        begin = mark.end()
    return begin


def _shut(sentence: str, until: int) -> int:
    for opener in _OPENERS.finditer(sentence, until):
        if _kind(opener) == "relative" or (opener.start() and sentence[opener.start() - 2] == ","):
            return max(until, len(sentence[: opener.start()].rstrip(" ,")))
    mark = _COORDINATE.search(sentence, until)
    return mark.start() if mark else _end(sentence)


def _end(sentence: str) -> int:
    return len(sentence.rstrip(' .!?\n"”'))
