"""Two of something, told as "both leaders" or "the two countries": whether their sentence has named them.

By the words of one sentence; resolves nobody.
"""

from __future__ import annotations

import re

from digests.analysis.names import CALENDAR, CAPITALISED, countries, is_country
from digests.analysis.pronouns import person_first
from digests.analysis.stems import STOP
from digests.analysis.wordlist import words

# Two of something: states and bodies are answered by two names of any kind, people by two people.
_STATES = (
    r"(?:sides?|countr(?:y|ies)|nations?|states?|governments?|parties|neighbou?rs?|armies|capitals?|camps?"
    r"|ministries|embassies|companies|groups?|ministries|embassies)"
)
_PAIR = re.compile(
    rf"\b(?:both|either|neither)(?:\s+of)?(?:\s+the)?\s+(?:[\w-]+\s+)?(?P<states>{_STATES})\b|\bthe\s+(?:two|three"
    rf"|four)\s+(?:[\w-]+\s+){{0,2}}?(?P<states2>{_STATES})\b"
    r"|\bboth\s+(?P<people>(?:[\w-]+\s+)?(?:leaders?|ministers?|presidents?|men|women|diplomats?|officials?"
    r"|teams?))\b|\bthe\s+(?:two|three|four)\s+(?P<other>(?:foreign\s+|prime\s+)?[\w-]+)\b"
    r"|\bboth\b(?!\s+(?:[\w’'.-]+\s+){1,4}and\b)(?=\s)|\beach other\b|\brespective(?:ly)?\b|\bthe (?:pair|duo)\b",
    re.I,
)
_LAST_NAME = re.compile(r"[A-Z][\w’'-]+ $")
PAIR_WORDS = words("both either neither two three four each respective respectively pair duo")
_NOBODY = STOP | CALENDAR


def pair(plain: str, named: bool) -> str | None:
    """The first "both leaders" or "the two countries" of which a sentence doesn't name two before; None if none.

    `named`: whether the sentence opens with a name.
    """
    for match in _PAIR.finditer(plain):
        before = plain[: match.start()]
        others = {
            m[0]
            for m in CAPITALISED.finditer(before)
            if not is_country(m[0])
            and m[0].lower() not in _NOBODY
            and not _goes_on(before[: m.start()])
            and (m.start() or named or person_first(before))
        }
        if match["people"] or match["other"]:
            if len(others) < 2:
                return match[0]
        elif len(countries(before)) < 2 and len(others) < 2:
            return match[0]
    return None


def _goes_on(head: str) -> bool:
    """Whether a name goes on with the word before it: "Nicola Sturgeon" is one."""
    last = _LAST_NAME.search(head)
    return last is not None and not is_country(last[0].strip()) and not set("’'") & set(last[0][-3:])
