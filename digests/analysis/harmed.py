"""What a number counts that is the object of a verb: "killed nine people", "lost four soldiers", "left 20 homeless".

Reads the verb and what follows the number; knows nothing else of the sentence.
"""

from __future__ import annotations

import re

from digests.analysis.harm import FORCES, KIND
from digests.model import Counts

_NO_OBJECT = re.compile(
    r"\s+(?:and|in|on|at|of|near|others?|including|during|when|as|by|across|since|before|after|last|with|from|more"
    r"|overnight|this)\b"
)
_OUT = re.compile(r"\s+(?:(?:out )?(?:of|from) (?:their|his|her) homes?|to (?:flee|leave)\b|from home)")
_TO_DEATH = ("stab", "shot", "shoot", "hack", "beat", "bludgeon", "crush", "trampl", "burn", "ston")


def of_verb(verb: str, after: str, subject: re.Match[str] | None) -> tuple[Counts, str] | None:
    """What a number counts that is the object of a verb."""
    noun = subject["noun"].lower() if subject is not None else ""
    if verb.startswith(("claim", "took", "taking")):
        if subject is not None and after.startswith(" into custody", subject.end()):
            return Counts.ARRESTED, noun
        return (Counts.KILLED, "lives") if verb.endswith(" of") or re.match(r"\s+(?:\w+ )?lives\b", after) else None
    if verb.startswith("los"):
        return (Counts.KILLED, noun) if FORCES.fullmatch(noun) else None
    if verb.startswith(("forc", "driv", "drov")):
        return (Counts.DISPLACED, noun) if subject and _OUT.match(after, subject.end()) else None
    if verb.startswith(("left", "leaving")):
        state = KIND.search(after[:60])
        return (Counts[str(state.lastgroup)], noun) if state else None
    if verb.startswith(_TO_DEATH) and not verb.endswith(" dead"):
        return (Counts.KILLED, noun) if re.match(r"(?:\s+[\w-]+){0,4}?\s+to death\b", after) else None
    if subject is None and re.match(r"\s+\w+", after) and not _NO_OBJECT.match(after):
        return None
    return _verb_counts(verb), noun


def _verb_counts(verb: str) -> Counts:
    if verb.startswith(("wound", "injur", "hurt")):
        return Counts.WOUNDED
    if verb.startswith(("arrest", "detain", "jail", "round", "captur")):
        return Counts.ARRESTED
    if verb.startswith(("displac", "evacuat", "uproot")):
        return Counts.DISPLACED
    return Counts.KILLED
