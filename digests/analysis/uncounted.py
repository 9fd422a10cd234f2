"""Numbers that are no count of people: older values, parts and wholes of a count, what is feared, of other years.

"Rose from 12 to 27" and "15 more, bringing it to 27" count 27, "41 of the 90 passengers drowned" 41, "12 of the 34
hurt" 34, "feared dead" nobody. Reads one sentence; knows no incident.
"""

from __future__ import annotations

import re

from digests.analysis.quantities import NUMBER, number
from digests.analysis.wordlist import bag, words

# Beside a number of others than those told before.
ANOTHER = re.compile(r"\b(?:another|a further|an additional|one of|the other)\s+$", re.IGNORECASE)
MORE = re.compile(
    r"\s+(?:more|others?|further|additional|of (?:the|them|those|its|their|his|whom)|bystanders?)\b", re.IGNORECASE
)
_TURNED = (
    r"\b(?:rose|ris(?:e[ns]?|ing)|climb\w*|jump\w*|increas\w*|gr(?:ew|own|ow\w*)|soar\w*|leap\w*|leapt|doubl\w*|tripl\w*"
    r"|went|gone|up|rais\w*|revis\w*|lower\w*|cut|reduc\w*|down|fell|fall\w*|drop\w*|correct\w*|chang\w*|updat\w*"
    r"|amend\w*|put)\b"
)
_OLDER = re.compile(
    rf"{_TURNED}[^.;!?]{{0,80}}?\b(?:from|by)\s+(?:an? (?:earlier|initial|previous|first) )?(?P<to>{NUMBER})"
    r"(?=\s+to\s+\w)"
    rf"|\bfrom\s+(?:an? (?:earlier|initial|previous|first) (?:\w+ )?)?(?P<from>{NUMBER})"
    r"(?=\s*(?:$|[,.;)]|(?:a|the|on|earlier|before|reported|given|announced|last|yesterday|previously)\b))",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"\s(?:\w+\s)?(?:last|the (?:previous|preceding)|(?:a|one) year (?:earlier|before|ago)|in (?:19|20)\d\d)",
    re.IGNORECASE,
)
# The whole of which a number tells a part; what befell the part stands behind ("12 of 34 hurt" is of the whole).
_WHOLE = re.compile(
    rf"(?:{NUMBER}) (?:out )?of (?:(?:the|its|their|his|her|those|some|about) )?(?P<of>{NUMBER})\b", re.IGNORECASE
)
_PART = re.compile(r"^(?:[A-Z]\w+ \w+ )?\b(?:of|among) (?:the|those|these|its|their) [^,;]{1,60},\s+$", re.IGNORECASE)
_ON = r"(?:(?!\b(?:after|as|when|where|since|because|while|which|who|and|but)\b)[^.;,]){0,60}"
_FEARED = re.compile(
    rf"\b(?:fears?|feared|fearing)\b{_ON}$|\b(?:may|might|could|should|would) (?:still |also )?(?:be|have)\b{_ON}$",
    re.IGNORECASE,
)
_HARM = r"(?:dead|died|die|killed|drowned|perished|wounded|injured|hurt|missing)"
_FEARED_AFTER = re.compile(
    rf"(?:(?!\b{_HARM}\b)[^.;:!?\d]){{0,70}}?\b(?:feared (?:to (?:be|have) )?(?:\w+ )?(?:{_HARM}|lost|buried|dying)"
    rf"|(?:may|might|could|should|would) (?:still |also )?(?:have (?:been |also )?|be )?{_HARM})\b",
    re.IGNORECASE,
)
# Some of people counted just before: "nine people, two of them children".
OF_THEM = re.compile(r"\s+of (?:them|whom|these|those)\b", re.IGNORECASE)
_OF_THEM_BEFELL = re.compile(
    r"\s+of (?:them|whom|these|those)\s+(?:\w+ly\s+|later\s+|also\s+)?(?:were|was|are|is|had|have|has|died|drowned"
    r"|perished|remain(?:ed|s)?|still)\b",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"(?:\s+[\w’'-]+){1,3} among (?:them|the (?:dead|victims|killed|wounded|injured))(?=\s*(?:$|[,.;)–—-]))",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:all but|all except|except(?: for)?|apart from|other than|minus)\s+$", re.IGNORECASE)
_ONE = (
    r"an? (?:[\w’'-]+ ){0,2}?(?:person|civilian|child|woman|man|girl|boy|soldier|militant|fighter|rebel|protest[eo]r"
    r"|demonstrator|policem[ae]n|policewoman|officer|official|guard|worker|passenger|villager|resident|student|patient"
    r"|medic|journalist|nurse|doctor|driver|pilot|teacher|infant|baby|toddler|teenager|commander|firefighter|rescuer"
    r"|bystander|pedestrian|priest|farmer|shepherd|mother|father)"
)
# "The bodies of five people were flown home": some of those counted.
_BODIES_OF = re.compile(r"\b(?:bodies|corpses|remains|coffins) of(?: all| some| the)?\s+$", re.IGNORECASE)
_BODIES = re.compile(r"\s+(?:\w+ )?(?:bodies|corpses|coffins)\b", re.IGNORECASE)
_MOVED = re.compile(
    r"[^.;]*?\b(?:was|were|been|be|being)\s+(?:\w+ly\s+)?(?:flown|buried|handed|returned|repatriated|identified|released"
    r"|laid|cremated|sent|transferred|transported)\b",
    re.IGNORECASE,
)
# "A policeman and two civilians", "two civilians and a policeman": the number is not that of all.
_AFTER_ONE = re.compile(rf"\b{_ONE} and\s+$", re.IGNORECASE)
_BEFORE_ONE = re.compile(rf"(?:\s+[\w’'-]+){{1,3}} and {_ONE}\b", re.IGNORECASE)
_YEARS = r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|few|several|many)\s+(?:years?|decades?)"
_RECALLED = re.compile(
    rf"(?:{_YEARS}\s+(?:after|since|on from)|\banniversar(?:y|ies)\s+of|\blast year[’']s)\b"
    r"(?:[^.;,]|,\s(?=(?:which|that|who|when|where|in which)\b))*$",
    re.IGNORECASE,
)
_RECALLED_AFTER = re.compile(
    rf"(?:(?!\b(?:where|which|who|whose|that)\b)[^.;,]){{0,80}}?(?:{_YEARS}\s+(?:ago|earlier|before)|\blast year)\b",
    re.IGNORECASE,
)
_SUPPOSING = words("feared may might could should would")


def tells_fear(text: str) -> bool:
    """Whether a sentence tells of people only feared to be hurt."""
    # The pattern is tried at every letter, and hardly any sentence holds a word that it needs.
    return not _SUPPOSING.isdisjoint(bag(text)) and _FEARED_AFTER.search(text) is not None


def is_recalled(before: str, after: str) -> bool:
    """Whether a number counts people of another year's event: "a year after the quake that killed 300"."""
    return _RECALLED.search(before) is not None or _RECALLED_AFTER.match(after) is not None


def without_older(sentence: str, what_befell: re.Pattern[str]) -> str:
    """A sentence, as long as it was, whose older values of a count and wholes of a part hold no number.

    A whole that says itself what befell it (`what_befell` matches right behind, "12 of 34 hurt") is the count.
    """
    for found in (*_OLDER.finditer(sentence), *_WHOLE.finditer(sentence)):
        name = found.lastgroup or ""
        if name == "of" and " out of " not in found[0] and what_befell.match(sentence, found.end()):
            continue
        start, end = found.span(name)
        sentence = sentence[:start] + "x" * (end - start) + sentence[end:]
    return sentence


def older(text: str) -> frozenset[int]:
    """The values that a sentence says a count had before: "up from 14", "from 12 to 27" give 14 and 12."""
    if "from" not in text:
        return frozenset()
    return frozenset(
        number(found[found.lastgroup or 0])
        for found in _OLDER.finditer(text)
        if not _YEAR_BEFORE.match(text, found.end(found.lastgroup or 0))
    )


def is_part(before: str) -> bool:
    """Whether a number after these words counts some of people counted before: "Of the 34 hurt, "."""
    return _PART.search(before) is not None


def is_beside(before: str, after: str) -> bool:
    """Whether a number counts some of those counted before, or all but one that stands beside it uncounted."""
    if OF_THEM.match(after):
        return _OF_THEM_BEFELL.match(after) is None
    return any(
        (
            _AMONG.match(after),
            _BUT.search(before),
            _AFTER_ONE.search(before) and not re.match(r"\s+(?:others?|more)\b", after),
            _BEFORE_ONE.match(after),
            (_BODIES_OF.search(before) or _BODIES.match(after)) and _MOVED.match(after),
        )
    )


def is_feared(before: str, after: str) -> bool:
    """Whether what a number tells between these words is only feared, or only may have been."""
    return _FEARED.search(before) is not None or _FEARED_AFTER.match(after) is not None
