"""Who says all that a sentence tells: the speaker that may stand beside it as a line's.

In "strikes killed nine, and Tehran said that none was Iranian" nobody is: Tehran says the second half alone.
"""

from __future__ import annotations

import re

from digests.analysis.grading import has_verb
from digests.analysis.prose import outside_quotes
from digests.analysis.saying import ACCORDING
from digests.model import Sentence, SpeakerKind

# What joins the clause of a speaker to one before it, with what may open that clause ("and on Friday police said").
_JOINED = re.compile(
    r"(?:[;–—]|,? \b(?:and|but|while|whereas|though|although)\b),?\s+"
    r"(?:(?:also|later|then|meanwhile|however|yet|(?:on|in|by|after|before|from|at) [^,;“”]{1,40}),?\s+)?"
    r"(?:the |an? )?$"
)
# "..., none of them from Karsk according to police".
_OF_THEM = re.compile(r",(?: and)? (?:[\w-]+ ){1,3}of (?:them|whom|which|those)\b[^,;]*$|, including\b[^,;]*$")


def said_by(sentence: Sentence) -> str | None:
    """The verbatim span that names who says all of a sentence; None if nobody named does."""
    speaker = sentence.speaker
    if speaker is None or speaker.kind is SpeakerKind.NOBODY:
        return None
    before = outside_quotes(sentence.text)[: speaker.start - sentence.start]
    according = [match for match in ACCORDING.finditer(before) if match.end() == len(before)]
    if according:
        before = before[: according[-1].start()]
        if _OF_THEM.search(before.rstrip()):
            return None
    joined = _JOINED.search(before)
    return None if joined is not None and has_verb(before[: joined.start()]) else speaker.text
