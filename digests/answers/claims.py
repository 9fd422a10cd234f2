"""Whether something was only claimed so far, and the first official word on it is news.

Reads sentences of one fact; knows no view.
"""

from __future__ import annotations

from collections.abc import Sequence

from digests.analysis.kinds import is_unnamed
from digests.facts.support import official
from digests.model import Said, SpeakerKind

_OTHERS = (SpeakerKind.AGENCY, SpeakerKind.WITNESS, SpeakerKind.NOBODY, SpeakerKind.PERSON)


def claimed(said: Sequence[Said]) -> bool:
    """Whether it was only claimed so far: said by media, witnesses or nobody named, some official among them, or
    hedged; and by no official in his own name or his office's."""
    return not any(map(official, said)) and all(one.sentence.hedges or _anybody(one) for one in said)


def _anybody(said: Said) -> bool:
    speaker = said.sentence.speaker
    return speaker is not None and (speaker.kind in _OTHERS or is_unnamed(speaker.text))
