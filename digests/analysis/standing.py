"""What is no news: standing conditions ("Norland lists the group as ..."), and what an outlet doesn't know.

By the words of the main clause and by how far its dates lie from the writing. Knows no story and no outlet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digests.analysis.kinds import kind_of
from digests.analysis.tone import is_background as tells_background
from digests.analysis.wordlist import bag, words
from digests.model import Mention, Reference, SpeakerKind

_NEAR = 31  # days from the writing within which a day makes news of a sentence
_LONG_AGO = 2  # years before the writing: a year that far back is background

# A word is taken whole: one in capitals could else be cut into seven parts in thousands of ways.
_SUBJECT = r"(?:The |the )?(?:[A-Z][\w’'&.-]*+|(?:of|for|and|the|al|foreign|government|group|army|ministry)) ?"
_NO_SUBJECT = (
    r"(?!(?:They|We|It|I|He|She|You|Its|His|Her|Their|This|That|There|Some|Many|The (?:view|list|label|brand))\b)"
)
# A party's standing view of somebody, as the main clause.
_VIEW = re.compile(
    rf"^{_NO_SUBJECT}(?:{_SUBJECT}){{1,7}}(?:, [^,]{{2,60}}, )?(?:both |also |officially |itself )*"
    r"(?:(?:list|consider|regard|designate|view|see|deem|class|brand|label|treat|recogni[sz]e)(?:s"
    r"|es)?\b[^.;]{1,90}? (?:as|to be)"
    r"|(?:consider|deem)s? [^.;]{1,50}? an?|(?:is|are) (?:listed|considered|regarded|designated|viewed|seen"
    r"|deemed|classed"
    r"|recogni[sz]ed)(?: by [^,.;]{2,50})? (?:as|to be))\b"
)
_MUTUAL = re.compile(
    r"\b(?:each|both)(?: of \w+)?(?: sides?| countr(?:y|ies)| party)? (?:accus|blam|say"
    r"|claim)\w*(?: that)? (?:the other|each other)\b"
    r"|\b(?:have|has) (?:\w+ )?(?:accused|blamed) (?:each other|one another)\b|\baccuse (?:each other|one another)\b"
    r"|\btrade(?:d)? (?:accusations|blame)\b|\baccuse (?:\w+ ){1,3}of (?:harbou?ring|sheltering|backing|supporting)\b",
)
_RECORD = re.compile(
    r"\b(?:has|have|with) (?:a|an|had a) (?:long|troubled|violent|poor|bloody|chequered|checkered) (?:record"
    r"|history|tradition|list)\b"
    r"|\b(?:is|are|lies?|sits?|stands?) (?:\w+ )?(?:divided|split|straddled|shared) (?:between|by|among)\b"
    r"|\b(?:shares?|has|have) (?:a|an) (?:[\w,-]+ ){1,5}(?:border|frontier|coastline)\b"
)
_KNOWS = words(
    "figure figures statement confirmation details detail word information reply response comment account toll count "
    "number report reports"
)
_UNKNOWN = re.compile(
    rf"^(?P<who>(?:{_SUBJECT}){{1,6}})(?:(?:has|had|have) (?:as yet |still |so far )?(?:no"
    rf"|not)\b(?: \w+){{0,2}} (?:{'|'.join(sorted(_KNOWS))}"
    r"|seen|received|verified|verify|able|reached)\b|(?:was|were|is|are) (?:not able|unable) to\b"
    r"|(?:could|can|did) ?not (?:immediately |independently )*(?:verify|confirm|reach|establish|obtain|see)\b)"
)
_NONE_GIVEN = re.compile(
    r"^(?:No|Neither)\b[^.;]{0,20}\b(?:figures?|details?|information|toll|count|breakdown"
    r"|explanation)\b[^.;]*\b(?:was|were|is|are|has been"
    r"|have been)(?: \w+)? (?:available|given|known|released|provided|published|offered)\b"
    r"|^There (?:was|were|has been|have been) no (?:immediate |independent |further |official )*(?:comment"
    r"|reaction|response|confirmation"
    r"|word|details|information)\b"
    r"|^[^,;]{2,90}(?:, [^,;]{2,90},)? (?:could not (?:immediately )?(?:be reached|reach [^,;]{2,60}) for"
    r"|had no immediate|did not (?:immediately )?(?:respond|reply|return) (?:to )?(?:\w+ ){0,3}"
    r"(?:requests?|calls?|messages?|emails?) (?:for|seeking)) (?:a )?comment\b[^,;]{0,90}$"
    r"|(?<!that )(?<!which )\bcould not be (?:independently |immediately )+(?:verified|confirmed)\b[^,;]{0,30}$"
    r"|^(?:First|Early|Initial) reports\b[^.;]* (?:no|without) (?:figure|figures|toll|details)\b"
)
_STANDING_NEEDED = words(
    "lists list class classes considers consider regards regard designates designate views view sees see deems deem "
    "brands labels treats recognises recognizes listed considered regarded designated viewed seen deemed classed "
    "recognised recognized each accuse accused other another trade traded record history tradition divided split "
    "shared shares border frontier coastline"
)
_IGNORANCE_NEEDED = words("no not unable neither")


def is_standing(sentence: str) -> bool:
    """Whether its main clause tells how things stand and have long stood, by its words alone."""
    if _STANDING_NEEDED.isdisjoint(bag(sentence)):
        return False
    return bool(_VIEW.match(sentence) or _MUTUAL.search(sentence) or _RECORD.search(sentence))


def is_ignorance(sentence: str) -> bool:
    """Whether it only tells what the outlet that writes doesn't know or was not told."""
    if _IGNORANCE_NEEDED.isdisjoint(bag(sentence)):
        return False
    if (match := _UNKNOWN.match(sentence)) and kind_of(match["who"].strip()) is SpeakerKind.AGENCY:
        return True
    return _NONE_GIVEN.search(sentence) is not None


def is_background(text: str, mentions: Sequence[Mention], reference: Reference) -> bool:
    """Whether it tells of long ago, of standing conditions or of what the outlet doesn't know: no news."""
    if _is_long_ago(mentions, reference) or is_ignorance(text):
        return True
    if tells_background(text):
        return True
    return is_standing(text) and not any(mention.main and _is_fresh(mention, reference) for mention in mentions)


def _is_fresh(mention: Mention, reference: Reference) -> bool:
    """Whether it is a day near the writing: what is told of such a day is news, whatever else stands beside it."""
    day = reference.day or (reference.window.last if reference.window else None)
    if mention.when is None or not mention.when.is_day:
        return False
    return mention.expected or (day is not None and abs((day - mention.when.first).days) <= _NEAR)


def _is_long_ago(mentions: Sequence[Mention], reference: Reference) -> bool:
    """Whether all that a sentence dates lies years before its writing."""
    day = reference.day or (reference.window.first if reference.window else None)
    years = [mention.when.last.year for mention in mentions if mention.when is not None]
    return day is not None and bool(years) and max(years) <= day.year - _LONG_AGO
