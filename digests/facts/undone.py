"""What a sentence says is not so: what a "not" is before, what a party denies, what others told and it calls false.

Reads the words of one sentence; knows no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digests.analysis.denying import denied
from digests.analysis.stems import stems as stems_of

_NOT = re.compile(
    r"(?:\b(?:not|never|cannot|no longer|fail(?:s|ed)? to)|n['’]t)\b(?P<what>(?:\s+[\w'’-]+){1,4})|"
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|refut(?:es|ed))\b"
    r"(?P<denied>(?:(?!;|\b(?:and|but) (?:\w+ )?(?:said|says|added|told|insisted|accused|blamed|called|vowed)\b"
    r"|, (?:saying|adding|insisting|arguing|claiming|stating|and|but|while|which|who)\b).)"
    r"{0,200})"
    r"|\bwithout (?:an? |any |the )?(?P<lacking>[\w’'-]+)"
    r"|\bno (?:\w+ )?(?:plans?|intention|wish|desire) (?:to|of)\b(?P<unmeant>(?:\s+[\w'’-]+){1,4})",
    re.IGNORECASE,
)

_PRONOUN = re.compile(r"\s*(?:he|she|it|they|its|his|her|their)\b", re.IGNORECASE)


def undone(text: str) -> Iterator[str]:
    """The stems of what is said not to be so. Names are left out."""
    told = list(denied(text))  # what others told is not so, and not that they told it
    for what in told or (next(filter(None, found.groups()), "") for found in _NOT.finditer(text)):
        yield from stems_of(" ".join(word for word in what.split() if not word[0].isupper()))


def points_back(text: str) -> bool:
    """Whether what it calls untrue is told of whom it names before: "dismissing reports that he had fled"."""
    return any(_PRONOUN.match(what) for what in denied(text))
