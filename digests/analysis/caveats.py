"""Sentences that take back or doubt what stands right before them: "The ministry denied that.", "It was not possible to
verify the claim."

Quoted without them, a claim would lose its denial or its doubt. Knows the sentence alone.
"""

from __future__ import annotations

import re

_CLAIM = (
    r"(?:claims?|reports?|accounts?|allegations?|accusations?|charges?|assertions?|figures?|tolls?|numbers?|details"
    r"|information|statements?|videos?|footage|images?|suggestions?|versions?)"
)
_IT = rf"(?:it|this|that|them|these|those|(?:the|this|that|these|those|such|his|her|its|their)\s(?:\w+\s)?{_CLAIM})"
_LONGEST = 200  # characters; a longer sentence tells more than its doubt
_CAVEAT = re.compile(
    rf"\b(?:not|n[’']t|unable\sto|never)\s(?:\w+\s){{0,4}}?(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?"
    rf"|establish(?:ed)?)(?:\s{_IT}|\s(?:independently|immediately))*(?=[.,;”\"]|$|\s(?:and|but|because|from|by|with)\b)"
    rf"|^(?:there\s(?:was|were|has\sbeen)|but\sthere\swas)\sno\s(?:immediate\s|independent\s|official\s)+(?:confirmation"
    rf"|verification)\b"
    rf"|^(?!.{{0,80}}\b(?:if|would|could|may|might)\b).{{2,90}}?\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed)|contradict(?:s|ed)?"
    rf"|rebuff(?:s|ed)?|refut(?:es?|ed))\s(?:{_IT}|(?:any|all)\s(?:\w+\s)?(?:involvement|responsibility|wrongdoing|role|part"
    rf"|charges|accusations|allegations|claims)|involvement|responsibility|wrongdoing|doing\sso|having\sdone\sso)"
    rf"(?=[.,;]|$|\s(?:as|on|in|and|but|calling|saying)\b)",
    re.IGNORECASE | re.DOTALL,
)
# "Neither claim could be checked", "Neither side's figures could be verified".
_NEITHER = re.compile(
    r"^(?:neither|none)\b.{0,60}\bcould\sbe\s(?:\w+\s)?(?:verified|confirmed|checked)\b", re.IGNORECASE
)


_OF_WHAT = re.compile(
    r"\b(?:involvement|responsibility|wrongdoing|role|part|charges|accusations|allegations|claims)\s(?:in|for|over|of|that)\s\w"
)


def says_of_what(text: str) -> bool:
    """Whether a denial itself says of what: "denied any role in the bombing of a mosque in Orsk"."""
    return _OF_WHAT.search(text) is not None


def is_caveat(text: str) -> bool:
    """Whether a sentence doubts or denies what the sentence before it tells, and says little else."""
    return len(text) <= _LONGEST and (_CAVEAT.search(text) is not None or _NEITHER.match(text) is not None)
