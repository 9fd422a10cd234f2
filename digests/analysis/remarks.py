"""Whether a sentence reports what was done, or remarks on how things are: "concerns linger", "the hope is".

A report has a verb in the past of its own: no participle of a perfect, a passive or a phrase of the present ("ties have
soured", "is seen as", "a renewed effort"). After the tense of foreground clauses in narrative (Labov and Waletzky,
1967; Hopper, "Aspect and foregrounding in discourse", 1979). By the words alone; knows no story.
"""

from __future__ import annotations

import re

from digests.analysis.verbs import is_past
from digests.analysis.wordlist import words

_WORD = re.compile(r"[A-Za-z’'-]+")
_AUXILIARIES = words("was were did had")
# Before a participle: nothing was done by it, or not yet, or only now.
_BEFORE = words(
    "has have having is are be been being get gets to not by "
    "despite amid about over under between through without into than "
    "the a an of in with and for its their his her no on from at as or more most many all"
)
_BETWEEN = words("also not already now yet since just still ever never been being so far")
_NEVER = words("need indeed hundred bed red speed exceed proceed succeed feed weed seed based united related armed")


def acts(text: str) -> bool:
    """Whether a verb of it is in the past: something was done."""
    said = [word.lower() for word in _WORD.findall(text)]
    return any(_is_finite(said, place) for place, word in enumerate(said) if word in _AUXILIARIES or is_past(word))


def _is_finite(said: list[str], place: int) -> bool:
    word = said[place]
    if word in _AUXILIARIES or word in _NEVER:
        return word in _AUXILIARIES
    before = place - 1
    while before >= 0 and (said[before] in _BETWEEN or said[before].endswith("ly")):
        before -= 1
    return before >= 0 and said[before] not in _BEFORE
