"""The profiles of the sentences read last, of all stories: what many comparisons ask of the same sentences.

Holds profiles for one reader each (a story's matcher); compares nothing.
"""

from __future__ import annotations

from threading import Lock

from digests.facts.profile import Profile
from digests.model import Said, Sentence, Story

_kept: dict[tuple[int, int], tuple[Profile, Sentence, object]] = {}  # 3 KB each
_MOST = 4096
_writing = Lock()


def profile_of(reader: object, said: Said, story: Story | None) -> Profile:
    """What a sentence is compared by, read with a story's tables and what it asks for, if there is one.

    By the identity of the sentence and of the reader, whose tables never change: hashing a sentence costs as much.
    """
    sentence = said.sentence
    key = id(sentence), id(reader)
    if held := _kept.get(key):
        return held[0]
    found = Profile(said, story)
    with _writing:
        if len(_kept) >= _MOST:
            del _kept[next(iter(_kept))]
        _kept[key] = found, sentence, reader  # held with it, so that no other gets their identity
    return found
