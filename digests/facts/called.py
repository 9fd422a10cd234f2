"""The stems by which a name of one sentence is met in another: its words, and its words however they are joined.

Reads a sentence and a story's table of spellings; compares nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from digests.analysis.stems import stem
from digests.model import Sentence


def name_stems(sentence: Sentence, names: Mapping[str, str]) -> Iterable[str]:
    """The stems of a sentence's names, each in the spelling that `names` gives it."""
    for name in sentence.names:
        for word in names.get(name, name).split():
            if found := stem(word.capitalize()):
                yield found


def joined_names(sentence: Sentence, names: Mapping[str, str]) -> Iterable[str]:
    """The stems of its names written otherwise: hyphened parts in one, and neighbouring words in one."""
    for name in sentence.names:
        parts = names.get(name, name).split()
        for part in parts:
            if "-" in part:
                yield stem(part.capitalize())
                yield stem(part.replace("-", "").capitalize())
        for one, other in pairwise(parts):
            yield stem((one + other).capitalize())
