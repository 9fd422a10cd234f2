"""Verbs of saying and the phrases by which newswire English names its source. Patterns alone; knows no sentence."""

from __future__ import annotations

import re

from digests.analysis.wordlist import words

# One of these stands in every sentence that has a speaker: most sentences are decided without a pattern.
_SAYING = words(
    "said says say told tells announced announces claimed claims denied denies rejected rejects refuted dismissed "
    "confirmed confirms reported reports stated states added adds warned warns alleged alleges insisted insists "
    "argued argues acknowledged acknowledges admitted admits declared declares vowed pledged stressed stresses "
    "emphasised emphasized emphasise emphasize noted notes explained revealed disclosed tweeted wrote predicted "
    "estimated estimates clarified asserted asserts maintained maintains testified conceded complained hinted "
    "indicated accused accuses blamed blames condemned condemns speculate speculates speculated justified "
    "signaled signalled signals conveyed described describes urged demanded believe believes fear fears suspect "
    "suspects"
)
# Verbs of saying only where what others told is called untrue: "branded the report a fabrication".
CALLING = words("called calls branded brands labelled labeled labels termed terms denounced slammed blasted")
# "Officials put the toll at nine": who counts says it.
_COUNTS = (
    r"(?:put|puts|raised|lowered|revised|updated)"
    r"(?= (?:the|its|their) (?:[a-z]+ ){0,2}?(?:toll|number|count|figure|tally)\b)"
)
_QUOTED = r"(?:was|were|is) quoted (?:by [^,;.]{2,60}? )?as saying"
_SAY = "|".join((_QUOTED, "recalled that", "called (?:on|for)", _COUNTS, *sorted(_SAYING | CALLING)))
NEEDED = (
    _SAYING
    | CALLING
    | words(
        "put puts raised lowered revised updated saying recalled called according words citing cited quoting quoted"
    )
)
VERB = re.compile(
    rf"\b(?P<aux>(?:has|have|had|also|later|earlier|reportedly|repeatedly|has also|have also"
    rf"|had also)\s+)?(?P<verb>{_SAY})\b"
)
ACCORDING = re.compile(
    r"\b(?:according to|in the words of|citing|cited|quoting|quoted)\s+"
    # "according to preliminary figures from the ministry": the ministry's
    r"(?:(?:[a-z]+ ){0,2}(?:figures|data|tall(?:y|ies)|counts?|estimates?|information|numbers|records)"
    r" (?:from|by|of|(?:issued|released|compiled|published|provided) by)\s+)?",
    re.I,
)
BY = re.compile(r"^\s+(?:on \w+ )?by\s+")
_NOBODY_SAYS = (
    r"it (?:was|is|has been|had been) (?:\w+ )?(?:alleged|claimed|reported|said|announced|believed|rumou?red"
    r"|suggested|thought|understood|feared)"
)
NOBODY = re.compile(
    rf"^{_NOBODY_SAYS}\b|\b{_NOBODY_SAYS}(?= that\b)|\b(?:(?:some|several|many|unconfirmed|media|local|press|initial"
    r"|early|other) )*reports (?:said|say|suggested?|indicated?|claimed)\b"
    r"|\bthere (?:were|are) (?:unconfirmed )?reports\b",
    re.I,
)
NOBODY_NEEDS = words("it reports")
