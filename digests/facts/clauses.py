"""The clauses of a sentence that its dates date, as the analysis found them, and what stands in each.

Compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from digests.analysis.dates.clauses import compared
from digests.analysis.dates.sayings import says
from digests.analysis.stems import stems as stems_of
from digests.model import Mention, Said
from digests.when import When

_SAYING = re.compile(
    r"\baccording to\b[^,;]*$|"
    r"\b(?:said|says|reported|reports|told [^,;]{1,40}|wrote|added|confirmed|acknowledged|admitted"
    r"|disclosed|stated|claimed|insisted|declared|maintained)\s+(?:late |early )?(?:on\s+)?$",
    re.IGNORECASE,
)


def dated_stems(said: Said, mentions: Iterable[Mention]) -> Iterable[str]:
    """The stems of the clauses that main dates date, where a clause is known."""
    offset = said.sentence.start
    for mention in mentions:
        start, end = mention.clause
        if start < end and mention.when is not None:
            yield from stems_of(said.sentence.text[max(0, start - offset) : max(0, end - offset)])


def own_stems(said: Said) -> frozenset[str]:
    """The stems outside the clauses that are dated for themselves ("in answer to the attacks of Jan. 16")."""
    text, offset = said.sentence.text, said.sentence.start
    for mention in said.sentence.mentions:
        start, end = mention.clause
        if not mention.main and start < end:
            start, end = max(0, start - offset), max(0, end - offset)
            text = text[:start] + " " * (end - start) + text[end:]
    return frozenset(said.sentence.stems) if text is said.sentence.text else frozenset(stems_of(text))


def asides(said: Said) -> dict[When, frozenset[str]]:
    """The stems of the side clauses that tell of things done, by the day that each gives."""
    return {
        mention.when: frozenset(dated_stems(said, (mention,)))
        for mention in said.sentence.mentions
        if not (mention.main or mention.expected or mention.flag) and mention.when is not None
    }


def dates_a_saying(said: Said, mention: Mention) -> bool:
    """Whether a date is only that of the words told: "according to a schedule shown on Wednesday"."""
    head = said.article.text[said.sentence.start : mention.start]
    return _SAYING.search(head) is not None


def only_says(said: Said, mention: Mention) -> bool:
    """Whether a date is that of words about what has a day of its own ("announced on Monday a visit on Thursday"), or
    one that something is only compared with."""
    if dates_a_saying(said, mention):
        return True
    sentence, text = said.sentence, said.article.text
    if mention.main:
        return False
    before = text[max(sentence.start, mention.start - 110) : mention.start]
    if compared(before, text[mention.start : mention.end], text[mention.end : sentence.end]):
        return True
    return says(text, sentence.start, mention.start, mention.end, sentence.end)
