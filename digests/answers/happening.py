"""Whether a sentence tells of something that happened or is to happen: absences and lasting states do neither.

"No date was given on Wednesday", "the ambassadors were still away on Friday", "no figure was available": true on a day,
but nothing to put on a timeline. By the words alone; knows no story.
"""

from __future__ import annotations

import re

from digests.analysis.wordlist import bag, words
from digests.answers.context import per_object
from digests.facts.profile import telling
from digests.model import Sentence

_NONE = re.compile(
    r"^(?:No|Neither|None|Nothing)\b[^.;]{0,90}?\b(?:was|were|is|are|has been|have been|had been)\s+(?:yet\s+)?"
    r"(?:given|set|named|announced|available|known|released|issued|made|reported|provided|offered|found|reached)\b"
    r"|\b(?:gave|gives|giving|offered|offers|named|names|set|sets) no\s+(?:reason|details?|date|figures?|explanation)\b"
    r"|\bno\s+(?:\w+\s+)?(?:figures?|toll|count|word on casualties)\b",
    re.IGNORECASE,
)
_NONE_BESIDE = re.compile(
    r"\bno\s+(?:[\w’'-]+\s+){1,7}?(?:was|were|has been|have been|had been)\s+(?:given|set|named|announced|released)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:is|are|was|were)\s+still\s+(?!to\b|being\b)(?:\w+)|\b(?:remains?|remained)\s+(?:\w+ly\s+)?"
    r"(?:away|closed|open|shut|absent|empty|unclear|unknown|unchanged|in place|in force|at large)\b",
    re.IGNORECASE,
)
_BACK = re.compile(r"\bhad\s+(?!to\b|an?\b|the\b|no\b|not\b|\d)\w+")
# A word that the patterns need: most sentences are passed over without a search.
_NONES = words("no neither none nothing")
_LASTS = words("still remain remains remained")


@per_object
def happens(sentence: Sentence) -> bool:
    """Whether it tells of an event, done or to come, and not only of what is missing or goes on."""
    said = bag(sentence.text)
    if not _NONES.isdisjoint(said) and _NONE.search(sentence.text) is not None:
        return False
    return _LASTS.isdisjoint(said) or _LASTING.search(sentence.text) is None


@per_object
def recalls(sentence: Sentence) -> bool:
    """Whether it runs through several days ("struck on 16 January and were struck on 18 January"), or recalls an
    event beside what is missing: no report of its own."""
    several = len({m.when for m in telling(sentence) if m.when is not None and m.when.is_day}) > 1
    return several or ("no" in bag(sentence.text) and _NONE_BESIDE.search(sentence.text) is not None)


def looks_back(sentence: Sentence) -> bool:
    """Whether it tells its event from further on ("had already been recalled")."""
    return _BACK.search(sentence.text) is not None
