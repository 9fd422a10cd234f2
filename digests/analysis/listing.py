"""Several who speak together: "the UK, France and Germany said", "according to Norway, Sweden and Denmark".

By the shape of the words; resolves nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from digests.analysis.verbs import is_past

# "chaired by the president", "based in Geneva", "born in 1990": tells of the speaker, and is no part of the name.
PARTICIPLE = re.compile(
    r"(?:\w+ly )?(?:[a-z]+ed|born|known|held|led|set|built|seen|chosen|sworn) (?:by|in|on|at|as|to|of|up|from)\b"
)
# After "according to Norway": ", Sweden and Denmark".
MORE = re.compile(
    r"(?:, (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}){1,5},? and"
    r" (?:the )?[A-Z][\w’'-]*(?: (?:of )?[A-Z][\w’'-]*){0,3}"
)
_LAST_TWO = re.compile(r" and \w")
# One of a list: a name with its office before it, or a body; no clause.
_ITEM = re.compile(
    r"(?:[Tt]he |[Aa]n? |[Bb]oth )?(?:[a-z]+ ){0,3}?(?:(?:of|for) (?:the )?)?"
    r"(?:[A-Z][\w’'.-]*(?: (?:of|for|the|al|de|sans|in))? ?){1,6}"
    r"|[Tt]he (?:[a-z]+ )?(?:army|police|government|ministry|military|navy|parliament|union|court|council|rebels|mayor"
    r"|governor)"
)


def start(
    sentence: str, first: int, last: int, before: Sequence[tuple[int, int]], is_clause: Callable[[str], bool]
) -> int:
    """Where a list of speakers begins whose last members stand at `first` to `last`; `first` itself if it is none.

    `before`: the spans between commas that stand before it. `is_clause`: whether words are more than a name.
    """
    if not _LAST_TWO.search(sentence, first, last):
        return first
    for left, right in reversed(before):
        left += len(sentence[left:right]) - len(sentence[left:right].lstrip())
        item = sentence[left:right].strip()
        if sentence[right:first].strip() != "," or not _ITEM.fullmatch(item) or is_clause(item):
            break
        if any(is_past(word) for word in item.split() if word.islower()):
            break
        first = left
    return first
