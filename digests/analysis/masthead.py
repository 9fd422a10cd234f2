"""What an article's own head and foot state, its date and its outlet, and when its words allow it to be written.

Claims no outlet that the text does not name as its own: an agency in a dateline or under "Sources" may have been
reprinted. Knows no other article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from digests.analysis.boilerplate import run_in_outlet
from digests.analysis.world import COUNTRIES, SEATS
from digests.model import Mention, Reference

_HEAD_LINES, _FOOT_LINES = 4, 5
_HEAD_REACH = 160  # characters of a head line in which a date states the day of publication
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_FULL_DATE = (
    rf"(?:{_MONTH}\.?,? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\.?,? \d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
)
_WEEKDAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?"
_TIME = r"(?:\s*(?:,|at|-|\|)?\s*\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?)?"
# A line (or its head) that is nothing but a date, perhaps labelled; dates inside prose state nothing.
_DATE_LINE = re.compile(
    r"^\W*(?:(?:first |originally |last )?(?:published|posted|updated|issued|released|dated?"
    r"|printed)\b\s*(?:in .{2,60}?,|by .{2,60}?,|on|at|:)?\s*)?"
    rf"(?:{_WEEKDAY},?\s+)?(?P<date>{_FULL_DATE}){_TIME}\s*(?P<rest>\W*$)?",
    re.I,
)
_LABELLED = re.compile(
    r"^\W*(?:(?:first |originally )?(?:published|posted|issued|released|dated?)\b|last (?:updated|modified))", re.I
)
# "By Someone | January 5, 2024", "LONDON | Tue Mar 15, 2011"
_BYLINE_DATE = re.compile(
    r"^(?:[Bb][Yy]\s+[A-Z].{2,80}?[|,·•–—-]\s*|(?:[Bb][Yy] .{2,80}? )?[A-Z][A-Z /.'-]+\s\|\s)"
    rf"(?i:(?:{_WEEKDAY},?\s+)?(?P<date>{_FULL_DATE}))"
)
# "QUETTA, 3 February 2024 (Agency) - ...", "ISLAMABAD, Jan. 18, 2024 —": the place in capitals, then the full date.
_DATELINE_DATE = re.compile(
    r"^[A-Z][A-Z'’.-]+(?:[ /][A-Z][A-Z'’.-]+){0,3}(?:, [A-Z][\w. ]{2,20})?, "
    rf"(?i:(?:{_WEEKDAY},?\s+)?(?P<date>{_FULL_DATE}|\d{{1,2}} {_MONTH}\.?,? \d{{4}}))"
    r"\s*(?:\([^)]{1,60}\)\s*)?(?:[-–—:]+)\s"
)
_BEFORE_DATELINE = re.compile(r"\s+[A-Z][A-Z'’/ -]{2,}(?:\s*[-–—:(,])")
# "Northern Herald | 4 March 2025", "Tuesday, 4 March 2025 - The Eastvik Courier": the whole line. A place may stand for
# the name ("Islamabad, 3 March 2025"); any other name may be what happened that day ("Kathmandu Quake, 25 April 2015").
_NAME = r"(?P<name>(?:The )?[A-Z][\w&’'.]*(?:[ -](?:of |the |and |& |for )?[A-Z][\w&’'.]*){0,5})"
_NAME_DATE = re.compile(rf"^\W*{_NAME}\s*[,|·•–—-]\s*(?i:(?:{_WEEKDAY},?\s+)?(?P<date>{_FULL_DATE})){_TIME}\W*$")
_DATE_NAME = re.compile(rf"^\W*(?i:(?:{_WEEKDAY},?\s+)?(?P<date>{_FULL_DATE})){_TIME}\s*[,|·•–—-]\s*{_NAME}\W*$")
_PRESS = re.compile(
    r"\b(?:News|Times|Post|Herald|Press|Tribune|Gazette|Journal|Courier|Telegraph|Dispatch|Bulletin|Sentinel|Examiner"
    r"|Chronicle|Observer|Monitor|Mail|Argus|Inquirer|Advertiser|Broadcasting|Newspaper|Radio|TV|Television"
    r"|Daily|Weekly|News ?wire|Wire|News Agency)\b"
)
_PUBLISHED_IN = re.compile(
    r"^\W*(?:(?:first |originally )?published (?:in|by)|(?:this (?:article|story|report) )?(?:was )?(?:first "
    r"|originally )?(?:published|appeared) in)\s+(?P<outlet>(?:the )?[A-Z][\w&’'.-]*(?: (?:of |the |and "
    r"|& )?[A-Z][\w&’'.-]*){0,5})(?=\s*(?:,|\.|on\b|$|\|))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What head and foot state: the day, and the outlet as it is written there; None where nothing is stated."""

    stated: date | None = None
    outlet: str | None = None


def masthead(text: str, lines: Sequence[tuple[int, int]], reference: Reference) -> Masthead:
    """Read head and foot; `lines` are the (start, end) of the text's lines, `reference` tells how days are written."""
    filled = [text[start:end] for start, end in lines if start < end]
    head, foot = filled[:_HEAD_LINES], filled[_HEAD_LINES:][-_FOOT_LINES:]
    stated = None
    for line in [*head, *reversed(foot)]:
        stated = _stated(line, reference)
        if stated is not None:
            break
    return Masthead(stated, _outlet(head, foot))


def _stated(line: str, reference: Reference) -> date | None:
    from digests.analysis.dates import read_date

    start = line[:_HEAD_REACH]
    match = _DATE_LINE.match(start)
    # "2024-01-25 ISLAMABAD - ..." opens a dateline; "January 5, 2024 was a day ..." is prose.
    in_prose = match is not None and match["rest"] is None and not _LABELLED.match(start)
    if match is not None and in_prose and not _BEFORE_DATELINE.match(start, match.end("date")):
        match = None
    match = match or _BYLINE_DATE.match(start) or _DATELINE_DATE.match(start) or _named(line)
    if match is None:
        return None
    read = read_date(match["date"], reference)
    return read[0].first if read is not None and read[0].is_day else None


def _named(line: str) -> re.Match[str] | None:
    """A line that is nothing but a date and the name of an outlet or a place."""
    match = (_NAME_DATE.match(line) or _DATE_NAME.match(line)) if len(line) < _HEAD_REACH else None
    if match is None:
        return None
    place = match["name"].lower()
    return match if _PRESS.search(match["name"]) or place in COUNTRIES or place in SEATS else None


def _outlet(head: Sequence[str], foot: Sequence[str]) -> str | None:
    for line in [*reversed(foot), *head]:
        if (match := _PUBLISHED_IN.match(line)) and len(line) < 160:
            return match["outlet"]
    for line in head:
        if span := run_in_outlet(line):
            return line[slice(*span)]
        if (named := _named(line)) and _PRESS.search(named["name"]):
            return named["name"]
    return None


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days an article can have been written on by its own words; None where they leave it open."""

    lower: date | None = None
    upper: date | None = None
    done: date | None = None  # the day of what it tells as done, if that is the lower one


def bounds(mentions: Iterable[tuple[str, Mention]], posted: Iterable[date], done: Iterable[date] = ()) -> Bounds:
    """The bounds that fully dated days and embedded posts set.

    `mentions` are (the words of the mention, the mention), read without a day of writing; `posted` the days of
    its posts; `done` those of what it tells as done though the day that it states lies before.
    A day with its year that is still expected bounds it from above, a post that it embeds bounds it from below.
    """
    upper = [
        mention.when.last
        for words, mention in mentions
        if mention.expected and mention.when is not None and mention.when.is_day and _names_year(words)
    ]
    told, post = max(done, default=None), max(posted, default=None)
    if told is None or (post is not None and post > told):
        return Bounds(post, min(upper, default=None))
    return Bounds(told, min((day for day in upper if day >= told), default=None), told)


def too_late(text: str, mentions: Iterable[Mention], day: date) -> list[date]:
    """The days named in full that an article tells as done, though they are to come on the day that it states."""
    return [
        mention.when.first
        for mention in mentions
        if mention.main and not (mention.expected or mention.relative or mention.flag)
        if mention.when is not None and mention.when.is_day and mention.when.first > day
        if _names_year(text[mention.start : mention.end])
    ]


def _names_year(words: str) -> bool:
    return re.search(r"\b(?:19|20)\d\d\b", words) is not None


def contradiction(stated: date, found: Bounds) -> str | None:
    """Why a stated day can't be true, as one sentence for people, or None."""
    if found.upper is not None and stated > found.upper:
        return f"It states {_long(stated)} as its date, but tells of {_long(found.upper)} as still to come."
    if found.lower is not None and stated < found.lower:
        what = "tells as done what was on" if found.done else "carries a post of"
        return f"It states {_long(stated)} as its date, but {what} {_long(found.lower)}."
    return None


def _long(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
