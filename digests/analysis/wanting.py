"""What a reader asks of a sentence at once: an inquiry into what, killed where, four percent of what, samples of what.

By the words alone; no sentence before may answer it, for it is not pointed at, it is left out.
"""

from __future__ import annotations

import re

from digests.analysis.nouns import CALENDAR_NAME
from digests.analysis.wordlist import words

_MEASURES = r"(?:tonnes|tons|barrels|lit(?:re|er)s|gallons|kilos|kilograms|cubic (?:met(?:re|er)s|feet))"
_PATTERNS = (
    re.compile(
        r"\b(?:an?|the) (?:full |formal |new |official )?(?:inquiry|investigation|probe)\b(?! (?:into|of"
        r"|on(?! \w+day)|over|about|in|by|that|which|against|after|to)\b)"
        r"|\ba (?:first|preliminary|interim|final) report (?:by|on|within|in) (?=[A-Z\d])"
        rf"|\b(?:an?|the) (?:inspection|audit) of (?=(?:\d\d? )?{CALENDAR_NAME})"
    ),
    re.compile(
        r"\b(?:said|says|reported)(?: that)? (?:at least )?[\w-]+ (?:[a-z]+ )?[a-z]+ (?:were|was|had been"
        r"|have been) (?:killed"
        r"|wounded|injured|hurt)(?: and [\w-]+ (?:were )?(?:killed|wounded|injured|hurt))?\.?$"
    ),
    re.compile(r"\bin the [A-Z]\w+ (?:air ?)?(?:strikes?|attacks?|raids?|blasts?|shootings?|bombings?)\.?$"),
    # "Kolm Railways has offered four percent over two years": more of what?
    re.compile(
        r"\b(?:offer(?:s|ed)?|demand(?:s|ed)?|wants?|sought|seeks?|accept(?:s|ed)?|reject(?:s|ed)?) (?:(?:about"
        r"|only|just|another"
        r"|at least|up to|an?|another) )?[\w.]+ ?(?:percent|per cent|%)"
        r"(?! (?:of|more|less|higher|lower|pay|wages?|rises?|increases?|cuts?|tax|stakes?|shares?|tariffs?"
        r"|discounts?|off|in)\b)"
    ),
    # "Torsk, who survived, laid a wreath", "that the worst was over"
    re.compile(
        r"^(?!.*\b(?:killed|died|dead|sank|crashed|attacks?|blast)\b).*\bsurvived(?=[,.])"
        r"|\bthe worst (?:was|is) (?:now )?(?:over|past|behind)\b"
    ),
    # "found that 8,200 tonnes had leaked", "Samples were sent to Kolm"
    re.compile(
        rf"\b(?:that|said|says|found|estimate[sd]?) (?:(?:about|some|at least|up to|nearly) )?[\d,.]+ {_MEASURES}"
        r" (?:had|have|has|were|was)\b"
        r"|^(?:Samples|Copies|Details|Traces|Fragments|Doses|Excerpts) (?:were|are|have|had|will)\b"
    ),
)
_NEEDED = words(
    "inquiry investigation probe report inspection audit killed wounded injured hurt in percent cent offered offers "
    "tonnes tons barrels litres liters gallons kilos kilograms cubic samples copies details traces fragments doses "
    "excerpts survived worst"
)


def wanting(plain: str, said: frozenset[str]) -> str | None:
    """The words of a sentence that leave out what is asked of them at once, or None; `said` are its words."""
    if _NEEDED.isdisjoint(said) and "%" not in plain:
        return None
    found = (match for pattern in _PATTERNS if (match := pattern.search(plain)) is not None)
    first = next(found, None)
    return None if first is None else first[0].strip()
