"""What a date that can't be resolved still tells of its day: the month and day without a year, the weekday.

Knows no reference and no story.
"""

from __future__ import annotations

import re
from datetime import date

from digests.analysis.dates import reckoning
from digests.analysis.dates.absolute import weekday_number
from digests.model import Mention, Sentence
from digests.when import When

_WEEKDAY = re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:(?:s|nes|rs?|ur)?day|\b)")


def nearby(sentence: Sentence, mention: Mention, by: date) -> date | None:
    """The latest day up to `by` that a mention names by weekday, day and month; None if they don't meet there.

    A weekday meets a day and month again after five years at the earliest.
    """
    weekday = _weekday(sentence, mention)
    if mention.partial is None or weekday is None:
        return None
    days = (reckoning.safe_day(year, *mention.partial) for year in (by.year, by.year - 1))
    day = next((day for day in days if day is not None and day <= by), None)
    return day if day is not None and day.weekday() == weekday else None


def speaks_against(sentence: Sentence, mention: Mention, when: When) -> bool:
    """Whether an unresolved date can't be one of some days: another month or day, or another weekday."""
    if mention.partial is not None:
        month, number = mention.partial
        years = range(when.first.year, when.last.year + 1)
        days = [day for year in years if (day := reckoning.safe_day(year, month, number)) is not None]
        return not any(when.first <= day <= when.last for day in days)
    weekday = _weekday(sentence, mention)
    return weekday is not None and when.is_day and when.first.weekday() != weekday


def _weekday(sentence: Sentence, mention: Mention) -> int | None:
    """The one weekday that a mention names."""
    named = {weekday_number(word) for word in _WEEKDAY.findall(_words(sentence, mention))}
    return named.pop() if len(named) == 1 else None


def _words(sentence: Sentence, mention: Mention) -> str:
    return sentence.text[mention.start - sentence.start : mention.end - sentence.start]
