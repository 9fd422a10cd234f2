"""Whether two expected lines of one day are one encounter: a minister's visit, and the two ministers' meeting.

By countries, offices and words of meeting alone; knows no day.
"""

from __future__ import annotations

import re

from digests.analysis.stems import actors
from digests.answers.context import per_object
from digests.model import Sentence

_MEETS = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|meet(?:s|ing)?|met|talks|trip|travel(?:s|led|ling)?|host(?:s|ed|ing)?|receiv(?:es?|ed|ing)"
    r"|welcom(?:es?|ed|ing)|summit|fl(?:y|ies) to)\b",
    re.IGNORECASE,
)
_OFFICES = tuple(
    (name, re.compile(words, re.IGNORECASE))
    for name, words in (
        ("foreign", r"\bforeign (?:minist\w+|secretar\w+)|\b(?:top|chief|senior) diplomats?\b|\bFMs?\b"),
        ("defence", r"\bdefen[cs]e (?:minist\w+|secretar\w+|chief)"),
        ("army", r"\b(?:army|military|navy|air force) (?:chiefs?|commanders?|heads?)"),
        ("interior", r"\b(?:interior|home) (?:minist\w+|secretar\w+)"),
        ("economy", r"\b(?:trade|finance|economy|commerce|energy) (?:minist\w+|secretar\w+)"),
        ("envoy", r"\b(?:ambassadors?|envoys?)\b"),
        ("head", r"\b(?:presidents?|prime ministers?|premiers?|kings?|chancellors?)\b"),
    )
)


@per_object
def _parties(sentence: Sentence) -> tuple[frozenset[str], frozenset[str]]:
    """The countries that a sentence of an encounter names, and the offices; none if it tells of none."""
    if not _MEETS.search(sentence.text):
        return frozenset(), frozenset()
    offices = frozenset(name for name, words in _OFFICES if words.search(sentence.text))
    return frozenset(actors(sentence.text)), offices


def one_encounter(a: Sentence, b: Sentence) -> bool | None:
    """Whether two plans for one day that bring the same two countries together are one; not so if the offices differ.

    None if they are no two encounters of the same countries.
    """
    (countries, offices), (others, theirs) = _parties(a), _parties(b)
    if len(countries) < 2 or countries != others:
        return None
    return not offices or not theirs or not offices.isdisjoint(theirs)
