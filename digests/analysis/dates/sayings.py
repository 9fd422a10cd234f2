"""Which dates of a sentence only tell when something was said, and which of its dates is then its main matter.

"A bus overturned on Monday, police said on Tuesday" tells of Monday. By the words around a date; knows no calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from digests.analysis.dates.clauses import SAY
from digests.model import Mention

# What was agreed, decided, believed or alleged on a day was done on it.
_SAID = rf"(?!agreed|decided|believed|alleged){SAY}"
_TO_WHOM = (
    r"(?:\s(?:reporters|journalists|parliament|lawmakers|the\s\w+|in\sa\s\w+|a\s\w+\s\w+|state\stelevision|Reuters|AFP))?"
    r"\s(?:in\sa\sstatement\s)?"
)
_BEFORE = re.compile(rf"(?i)\b{_SAID}{_TO_WHOM}(?:(?:late|early|earlier|here|also|again)\s)?(?:on\s|in\s)?$")
_AFTER = re.compile(rf"(?i)^\s(?:also\s|formally\s|jointly\s)?{_SAID}\s(?!to\b)")
# "On Wednesday, the foreign ministry said that ...": the first verb after the day that opens a sentence.
_OPENS = re.compile(r"(?i)^[\s\"“(]*(?:(?:late|early|later|earlier)\s)?(?:on\s)?$")
_VERB = re.compile(
    r"\b(?:has|have|had|was|were|is|are|will|would|did|said|told|took|made|met|held|left|fell|rose|won|lost|led|sent|shot"
    r"|hit|went|came|gave|set|cut|began|saw|flew|fled|struck|[a-z]\w+ed)\b"
)
_SPEAKER = 90  # characters between a day and the verb of saying
_CLOSE = 25  # characters from the end of a sentence in which who says it stands
# Of these clauses the day is that of the main clause, or shortly before it.
_SAME_TIME = re.compile(r"(?i)(?:when|after|as)\b")
# "..., mediators said on Tuesday, after a break of two months".
_ASIDE = re.compile(rf",\s(?:[^\W_][^,;]{{0,60}}\s)?{SAY}\s(?:(?:late|early)\s)?(?:on\s)?$")
_OF = re.compile(r"\b(?:the|an?|its|their|his|her|\w+['’]s)\s(?:[\w-]+\s){1,4}of\s(?:the\s)?$")  # a thing of that day
_WHEN = re.compile(r"when\b")
_ACCOUNT = 10  # days after it within which an accident is told


def says(text: str, first: int, start: int, end: int, last: int) -> bool:
    """Whether the date `text[start:end]` tells when something was said: "said on Monday", "on Monday said"."""
    if _BEFORE.search(text[max(first, start - 60) : start]) or _AFTER.match(text[end : min(last, end + 40)]):
        return True
    if not _OPENS.match(text[first:start]):
        return False
    right = text[end : min(last, end + _SPEAKER)]
    verb = _VERB.search(right)
    return (
        verb is not None and re.fullmatch(_SAID, verb[0]) is not None and "," not in right[: verb.start()].lstrip(",")
    )


def settle(text: str, first: int, last: int, mentions: list[Mention], indexes: Sequence[int]) -> None:
    """Where the sentence `text[first:last]` dates both the saying and what is said, the latter is its main matter.

    `indexes` are those of its mentions, which are replaced in place. "Nine died when a bus overturned on Monday" has
    one day for both of its clauses.
    """
    mains = [index for index in indexes if mentions[index].main]
    said = [index for index in mains if says(text, first, mentions[index].start, mentions[index].end, last)]
    others = [other for other in mains if other not in said]
    named = [
        index for index in others if _OF.search(text, max(first, mentions[index].start - 60), mentions[index].start)
    ]
    if len(named) < len(others):  # "is to rule next month on the vote of 12 October"
        for index in named:
            mentions[index] = replace(mentions[index], main=False)
    for index in said:
        closing = mentions[index].end > last - _CLOSE or _ASIDE.search(text[first : mentions[index].start]) is not None
        after = any(other > index for other in others)
        if after or (closing and (others or _account(text, mentions, indexes, index))):
            mentions[index] = replace(mentions[index], main=False)
    if not any(mentions[index].main for index in indexes):
        for index in indexes:
            one = mentions[index]
            within = one.clause[0] < one.start and _WHEN.match(text, one.clause[0])
            if within and one.when is not None and not one.expected:
                mentions[index] = replace(one, main=True)


def _account(text: str, mentions: Sequence[Mention], indexes: Iterable[int], said: int) -> bool:
    """Whether what is told of a day before the saying is what took place "when a bus overturned on Monday"."""
    told = mentions[said].when
    for index in indexes:
        one = mentions[index]
        if index >= said or one.main or one.expected or one.when is None or told is None:
            continue
        near = 0 <= (told.first - one.when.first).days <= _ACCOUNT
        if near and _SAME_TIME.match(text, one.clause[0]):
            return True
    return False
