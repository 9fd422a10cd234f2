"""Finds what has the form of a date: one quick pass for trigger words, then the table of forms around each.

Most of a text is never read in full. Knows no reference day and resolves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from digests.analysis.dates.forms import FORMS, MONTHS, WEEKDAYS, Found
from digests.analysis.wordlist import words

_NAMED = re.compile(r"\(\?P<\w+>")


@cache
def _detector(character: str) -> re.Pattern[str] | None:
    """One pattern of all forms that can begin with a character; made when it is first met, since that takes time."""
    fitting = [f"(?P<{name}>{_NAMED.sub('(?:', pattern)})" for name, starts, pattern in FORMS if character in starts]
    return re.compile("|".join(fitting)) if fitting else None


@cache
def _parts(name: str) -> re.Pattern[str]:
    return re.compile(next(pattern for form, _, pattern in FORMS if form == name))


# The words that a form can begin with, beside numbers and the names of months and weekdays.
_OPENING_WORDS = words(
    "christmas new easter good thanksgiving labor memorial veterans valentine boxing halloween the this last next "
    "that past previous coming current upcoming its their fiscal calendar year-ago year- earlier year comparable "
    "nearly almost about around just only over some roughly approximately exactly barely overnight more less at a "
    "an half in during by since until from between night yesterday today tomorrow tonight later day early late mid "
    "spring summer fall autumn winter latest final fy one two three four five six seven eight nine ten eleven "
    "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy "
    "eighty ninety first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
)
# What must follow a number for a form to begin with it; tried before the forms, since most numbers begin none.
_NUMBER = re.compile(
    r"""\d{4}(?!\d)|['’]\d\d|\d{1,2}[/.-]\d|\d{1,2}(?:st|nd|rd|th)\b|\d[QH]\b|\d{1,2},\s\d|\d{1,2}\s?[-–—&]
    |\d{1,3}[\s-](?:minute|hour|day|fortnight|week|month|quarter|year|decade|half|or\b|and\b|of\b|to\b|through\b|until\b|till\b
      |Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|jan|feb|apr|jun|jul|aug|sep
      |oct|nov|dec)""",
    re.VERBOSE,
)
_NAMES = frozenset((*MONTHS, *WEEKDAYS))
_WORD = re.compile(r"(?<!\w)(?:[\d'’]|[A-Za-z]+)")

# Every form holds one of these, at the start of a word; the skim is one pass over the text.
_TRIGGERS = r"""\b(?:
      \d(?:\d{3}|\d?[/.-]\d\d?[/.-]\d|[QH]\b|0['’]?s\b|\d?(?:st|nd|rd|th)\b)
    | [Mm](?:onday|onth|inutes?\s[abel])|[Tt](?:uesday|hursday|oday|omorrow|onight|wenty\b|wo\sthousand|wenties|hirties)
    | [Ww](?:ednesday|eek|inter\b)|[Ff](?:riday|ebruary|ortnight|all\b|orties|ifties)
    | [Ss](?:aturday|unday|eptember|pring\b|ummer\b|ixties|eventies)
    | [Yy](?:ear|esterday)|[Dd](?:ays?\b|ecade|ecember)|[Qq]uarter
    | [Jj](?:anuary|une|uly)|[Aa](?:pril|ugust|utumn\b)|[Oo]ctober
    | [Nn](?:ovember|ineteen|ineties)|[Pp]eriod\b|[Cc]entury|[Hh](?:alf\b|ours?\s[abel])|[Ee]igh(?:teen|ties)
    | [Ll]ast\s(?:night|evening)|[Tt]his\s(?:evening|morning|afternoon|noon)
    | J(?:an|un|ul|AN|UN|UL)|F(?:eb|EB)|M(?:ar(?:ch|\b)|ay\b|AR(?:CH|\b)|AY\b)
    | A(?:pr|ug|PR|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC)
    | Christmas|Easter|Thanksgiving|Halloween|New\sYear['’]s\s|(?:Labor|Memorial|Veterans|Boxing)\sDay
    | [QH][1-4]\b|FY\d|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN|TO|YESTER)DAY|TOMORROW
    )"""
# All words up to the next trigger, none given back: a trigger opens a word, so it is not tried at each character.
# Atomic groups, no possessive repeats: in Python before 3.11.5 those miss what they should match (gh-106052).
_TRIGGER = re.compile(rf"(?>(?:\B\w+)?)(?>\W*)(?>(?:(?!{_TRIGGERS})\w+\W*)*)(?P<trigger>{_TRIGGERS})", re.VERBOSE)
# No trigger stands further than this into its form, and no form goes on for longer after it.
_BEFORE, _AFTER, _LONGEST = 36, 2, 64


def search(text: str) -> Iterator[Found]:
    """All stretches of `text` in the shape of a date, left to right, none overlapping."""
    position = 0
    triggers = _triggers(text)
    trigger = next(triggers, None)
    while trigger is not None:
        start = max(position, trigger.start(1) - _BEFORE)
        end = trigger.end() + _AFTER
        for trigger in triggers:
            if trigger.start(1) - _BEFORE > end:
                break
            end = trigger.end() + _AFTER
        else:
            trigger = None
        position = start
        while (word := _WORD.search(text, position, end)) is not None:
            position = word.end()
            opening = word[0].lower()
            if len(opening) > 1 and opening not in _OPENING_WORDS and opening[:3] not in _NAMES:
                continue
            if not opening[0].isalpha() and not _NUMBER.match(text, word.start()):
                continue
            detector = _detector(opening[0])
            match = detector.match(text, word.start(), end + _LONGEST) if detector is not None else None
            if match is None:
                continue
            position = match.end()
            name = match.lastgroup or ""
            parts = _parts(name).match(text, match.start(), end + _LONGEST)
            if parts is not None:
                yield Found(name, match.start(), parts.end(), parts.groupdict())


def _triggers(text: str) -> Iterator[re.Match[str]]:
    position = 0
    while (trigger := _TRIGGER.match(text, position)) is not None:
        yield trigger
        position = trigger.end()


def halves(found: Found, text: str, *, moved: bool = True) -> list[Found]:
    """The two dates of a found span of days or years, apart; with `moved` the first day is marked by a part named
    `from`."""
    joint = _JOINT.search(text, found.start + 1, found.end)
    if joint is None:
        return [found]
    parts = found.parts
    none: dict[str, str | None] = {"wd": None, "ry": None, "rel": None, "week": None, "y": None}
    if found.form == "year_span":
        return [
            Found("year", found.start, joint.start(), none | {"y": parts["y"], "word": None}),
            Found("year", joint.end(), found.end, none | {"y": parts["y2"], "word": None}),
        ]
    if found.form == "weekday_span":
        first = none | {"wd": parts["wd"] or parts["wd1"], "from": "from"}
        second = none | {"wd": parts["wd2"]}
        start = found.start + (5 if parts["wd"] else 0)
        return [
            Found("weekday", start, joint.start(), first),
            Found("weekday", joint.end(), found.end, second),
        ]
    year = parts.get("y2") or parts["y"]
    first = none | {"mon": parts["mon"], "d": parts["d"], "y": parts["y"] or year, "from": "from" if moved else None}
    second = none | {"mon": parts.get("mon2") or parts["mon"], "d": parts["d2"], "y": year}
    return [
        Found("month_day", found.start, joint.start(), first),
        Found("month_day", joint.end(), found.end, second),
    ]


_JOINT = re.compile(r"\s*(?:[-–—]|\b(?:to|through|until|till|and)\b|&)\s*")
