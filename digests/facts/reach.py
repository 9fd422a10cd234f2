"""Whether one sentence tells of a place within what another tells of all over: a province, and "across the country".

Their counts are of a part and of the whole. Reads the words of two sentences.
"""

from __future__ import annotations

import re

from digests.facts.sites import WORD, sites
from digests.model import Sentence

_ALL_OVER = re.compile(r"\b(?:across|throughout|all over)\b|\b(?:nation|country)-?wide\b", re.IGNORECASE)


def part_and_whole(one: Sentence, other: Sentence) -> bool:
    """Whether either is the part of the other."""
    return _within(one, other) or _within(other, one)


def _within(part: Sentence, whole: Sentence) -> bool:
    if not _ALL_OVER.search(whole.text) or _ALL_OVER.search(part.text):
        return False
    named = {word.lower() for word in WORD.findall(whole.text)}
    return not sites(part) <= named
