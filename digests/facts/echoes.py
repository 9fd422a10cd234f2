"""The sentences that a copy of a text takes over with their "Thursday": of the first copy's Thursday, not of a later.

Knows sentences; which articles are one text is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace

from digests.model import Said, Sentence

_WORD = re.compile(r"\w+")  # all of them: a mere “not” makes it another sentence
_LEAST = 3  # stems: fewer words are met by chance


def wording(sentence: Sentence) -> Hashable | None:
    """What a sentence and its copies have in common: their words, those of its dates too; None if no date hangs on the
    day of writing."""
    if len(sentence.stems) < _LEAST or not any(mention.relative for mention in sentence.mentions):
        return None
    text, offset = sentence.text, sentence.start
    dates = (text[mention.start - offset : mention.end - offset].casefold() for mention in sentence.mentions)
    return tuple(_WORD.findall(text.casefold())), tuple(dates)


def as_first_told(said: Sequence[Said], text_of: Callable[[int], int]) -> list[Said]:
    """The sentences with those of later copies of a text dated as in the first that has a day; in the same order."""
    first: dict[Hashable, Sentence] = {}
    found = []
    for one in said:
        words = wording(one.sentence)
        if words is not None:
            key = (text_of(one.article.id), words)
            if (told := first.get(key)) is not None:
                one = replace(one, sentence=_dated_as(one.sentence, told))
            elif any(mention.when is not None for mention in one.sentence.mentions):
                first[key] = one.sentence
        found.append(one)
    return found


def _dated_as(sentence: Sentence, first: Sentence) -> Sentence:
    mentions = tuple(
        replace(mine, when=its.when, expected=its.expected, deadline=its.deadline, how=its.how, flag=its.flag)
        for mine, its in zip(sentence.mentions, first.mentions, strict=True)
    )
    return sentence if mentions == sentence.mentions else replace(sentence, mentions=mentions)
