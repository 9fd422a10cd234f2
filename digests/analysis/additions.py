"""Words by which a sentence adds to what is told before it: "also", "another", "later".

By the words alone, wherever they stand; what opens a sentence is for `leaning`.
"""

from __future__ import annotations

import re

# What "also" is added to may stand in another paragraph, if that is of the same.
_ALSO = re.compile(
    r"^(?:(?!\b(?:and|but|who|which|that|or)\b)[^,;])*\balso\b(?! known\b)"
    r"|^[^,;]{3,60}, (?:who|which|whose|an?|the) [^,;]{3,90}, (?:has |had |have |was |were |is )?also\b(?! known\b)"
    r"|^[^,;]{3,60}, (?:who|which) (?:has|had|have|was|were|is|are) also\b(?! known\b)"
    # "Arvo Maas, 33, is also ...", "Norland, Osmia and Tarsk are also ...", "Brenn and Kolm also ..."
    r"|^(?:[\w’'.-]+ ){0,5}[A-Z][\w’'.-]+, \d\d, (?:has |had |was |is )?also\b"
    r"|^(?:[\w’'.-]+,? ){0,6}(?:and|or) (?:[\w’'.-]+ ){1,5}?(?:(?:has|had|have|was|were|is|are|will|would) )?also\b"
    # "In Norland, snow was also forecast"
    r"|^(?:In|On|At|For|During|After|Before) (?:(?!\b(?:and|but|who|which|that|or)\b)[^,;]){3,60}, "
    r"(?:(?!(?:and|but|who|which|that|or|it|he|she|they)\b)[\w’'.-]+ ){1,6}also\b"
)
# "Norland, another neighbour", "in the midst of another crisis": the first stands elsewhere.
_ANOTHER = re.compile(
    r"^[A-Z][^,;]{2,50}, another (?!of\b)[a-z]|\b(?:in|of|with|from|at) another (?P<nouns>(?:[a-z-]+ ){0,3}[a-z]{3,})\b"
)
_NO_NOUN = re.compile(r"(?:when|where|while|as|after|before|and|but|for|on|in|at|of|by|day|week|month|year|time)\b")
_LATER = re.compile(
    r"^(?!(?:Although|Though|While|When|After|As|If|Once)\b)(?:(?:The|[A-Z][\w’'.-]*|[a-z]{3,}(?<!ed)) ){1,4}"
    r"(?:(?:was|were|has|had) )?later (?:(?:was|were) )?[a-z]{3,}\b"
    r"(?! (?:this|in the|on|that (?:day|week|month|year))\b)"
)


def added(plain: str, said: frozenset[str]) -> tuple[str, str] | None:
    """The word by which a sentence goes on from another and what must answer it; None if it has none.

    `said` are its words, lower case.
    """
    if "also" in said and _ALSO.match(plain):
        return "“also” goes on from what is told before", "names"
    if "another" in said and (match := _ANOTHER.search(plain)) and not _is_first_told(plain, match):
        return "“another” goes on from what is told before", "theme"
    if "later" in said and _LATER.match(plain):
        return "“later” hangs on another time", "any"
    return None


def _is_first_told(plain: str, match: re.Match[str]) -> bool:
    """Whether the first of which there is another stands before it in the sentence."""
    nouns = match["nouns"]
    if nouns is None:
        return False
    if _NO_NOUN.match(nouns):
        return True
    head = plain[: match.start()].lower()
    return re.search(r"\bone\b", head) is not None or any(noun[:5] in head for noun in nouns.split() if len(noun) > 3)
