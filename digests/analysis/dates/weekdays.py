"""Resolves weekdays and the days next to the day of writing.

A bare weekday is the latest one up to the day of writing where the clause tells of the past (AP style dates the day
of the story itself by its weekday), and the coming one where it tells of the future.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from digests.analysis.dates import reckoning
from digests.analysis.dates.absolute import Parts, weekday_number
from digests.analysis.dates.numbers import cardinal
from digests.analysis.dates.phrasing import LAST, NEXT, relation, told, unknown
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.analysis.dates.tense import Tense
from digests.when import When

_SAID = re.compile(
    r"(?i)\b(?:said|says|told|announced|decided|agreed|reported|warned|added|sure|so|fact|confirmed)\s(?:\w+\s)?$"
)
# With these it may be the day that the sentence named before: "said on Monday that he would speak on Monday night".
_HOUR = re.compile(r"(?i)\b(?:later|morning|noon|afternoon|evening|night|midnight|[ap]\.?m)\b")
_RESOLVED = re.compile(
    r"\b(?:said|says|told|announced|decided|agreed|voted|warned|vowed|pledged|promised|ruled|confirmed|ordered|set|called)\b"
)
_NEAR_MONTHS = 62  # days: two months
_BESIDE = {"today": 0, "tomorrow": 1, "yesterday": -1}
_NEARER = 3  # days ahead up to which the coming weekday is nearer than the last one
_DROPPED = 2  # the same for "had been due to fly on Tuesday", mostly told once the day is over
_JUST_HELD = 2  # days since something was held within which what was done ahead of it is still told
# "Ordered the envoy to leave the country by Friday".
_ORDERED = re.compile(
    r"(?i)\b(?:ordered|told|asked|urged|instructed|directed|warned|required|forced|given|gave|allowed|called\son|invited)\b"
    r"[^.;:,]*?\sto\s[a-z]+\b[^.;:,]*$"
)
_UP_TO = re.compile(r"(?i)\b(?:by|until|till)\s(?:late\s|early\s)?$")


def weekday(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Friday · last Friday · this coming Sunday · Friday of last week · the previous Friday."""
    number = weekday_number(parts["wd"] or "")
    rel = relation(parts["rel"])
    if rel == "that" and (
        scope.after(2)[:1] in "'’" or scope.trail.event_day(scope.sentence) is None or _SAID.search(scope.before(24))
    ):
        rel = ""  # "said that Thursday's move"
    if rel in ("the previous", "the preceding", "the following", "that", "the same", "following"):
        return _weekday_from_trail(rel, number, scope)
    if reference is None:
        return unknown()
    if parts["week"]:
        moved = {"last": -1, "next": 1}.get(parts["week"].lower().replace("of ", "").split()[0], 0)
        monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=moved)
        return told(scope, reference, reckoning.day(monday + timedelta(days=number)))
    if parts.get("nth"):
        return _numbered(int(parts["nth"] or 0), number, scope, reference)
    if parts.get("on") and not rel:  # British: "Tuesday week" is the Tuesday after the coming one
        return told(
            scope, reference, reckoning.day(reckoning.on_to(reference, number, same=False) + timedelta(weeks=1))
        )
    if scope.reading.spent and scope.reading.verb.lower().startswith(("was", "were")) and not rel:
        return Answer(None, relative=True, how="the day of a plan that fell through: before or after isn't said")
    return told(scope, reference, reckoning.day(_weekday_day(rel, number, scope, reference)))


def _weekday_day(rel: str, number: int, scope: Scope, reference: date) -> date:
    tense = scope.reading.tense
    if scope.reading.before and not rel:
        back = reckoning.back_to(reference, number, same=False)
        gone = (reference - back).days <= _JUST_HELD
        return back if gone else reckoning.on_to(reference, number, same=True)
    if (scope.reading.off or scope.reading.spent) and not rel:
        ahead = reckoning.on_to(reference, number, same=True)
        near = (ahead - reference).days <= (_NEARER if scope.reading.off else _DROPPED)
        return ahead if near else reckoning.back_to(reference, number, same=True)
    if rel in ("last", "the last"):
        return _of_last_week(reckoning.back_to(reference, number, same=False), reference)
    if rel in LAST or rel == "this past":
        return reckoning.back_to(reference, number, same=False)
    if rel in NEXT or rel == "this coming":
        return reckoning.on_to(reference, number, same=False)
    due = tense in (Tense.NONE, Tense.PAST) and _UP_TO.search(scope.before(12)) is not None
    if due and (tense is Tense.NONE or _ORDERED.search(scope.before(160))):
        tense = Tense.FUTURE
    if (tense is Tense.FUTURE and not scope.reading.noun) or (rel == "this" and tense is not Tense.PAST):
        return reckoning.on_to(reference, number, same=not _said_today(scope, reference))
    if tense is Tense.WOULD:
        # "said on Monday that he would visit on Thursday": the first after the Monday, else the coming one.
        trail = scope.trail
        if trail.day is not None and trail.day_sentence == scope.sentence and not _HOUR.search(scope.words):
            return reckoning.on_to(trail.day, number, same=False)
        return reckoning.on_to(reference, number, same=True)
    return reckoning.back_to(reference, number, same=True)


def _numbered(day: int, weekday: int, scope: Scope, reference: date) -> Answer:
    """ "Friday the 13th": the only such day in the months around, by the tense."""
    ahead = scope.reading.tense in (Tense.FUTURE, Tense.WOULD)
    step = 1 if ahead else -1
    for distance in range(_NEAR_MONTHS):
        found = reference + timedelta(days=step * distance)
        if found.day == day and found.weekday() == weekday:
            return told(scope, reference, reckoning.day(found))
    return Answer(None, relative=True, how="no such day in the months around the day of writing")


def _of_last_week(nearest: date, reference: date) -> date:
    """ "Last Tuesday", said on a Thursday, is no day of this week, which would be "Tuesday" alone; whether the week
    begins on Sunday or Monday depends on the writer, so a Sunday on either side is taken as the nearest."""
    monday = reference - timedelta(days=reference.weekday())
    same = monday <= nearest and reference.weekday() < 6
    return nearest - timedelta(weeks=1) if same else nearest


def _said_today(scope: Scope, reference: date) -> bool:
    """ "Said on Monday that they will go back on Monday": a writer of Monday who means the same day says "later".

    Alone, the day's own weekday is the day itself, as nearly all such weekdays read in the news of four agencies were.
    """
    if scope.trail.day != reference or scope.trail.day_sentence != scope.sentence or _HOUR.search(scope.words):
        return False
    return reference.strftime("%A") in scope.before(200) and _RESOLVED.search(scope.before(200)) is not None


def _weekday_from_trail(rel: str, number: int, scope: Scope) -> Answer | None:
    anchor = scope.trail.event_day(scope.sentence) or (None if scope.trail.aside else scope.trail.day)
    if anchor is None:
        return Answer(None, relative=True, how="hangs on an event that the text doesn't date")
    if rel in ("the previous", "the preceding"):
        found = reckoning.back_to(anchor, number, same=False)
    elif rel in ("the following", "following"):
        found = reckoning.on_to(anchor, number, same=False)
    else:
        found = reckoning.back_to(anchor, number, same=True)
    return Answer(reckoning.day(found), relative=True, how=f"“{scope.words}”, counted from {spoken(anchor)}")


def weekday_span(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """From Monday to Wednesday."""
    if reference is None:
        return unknown()
    first, last = weekday_number(parts["wd"] or parts["wd1"] or ""), weekday_number(parts["wd2"] or "")
    if scope.reading.tense in (Tense.FUTURE, Tense.WOULD):
        begin = reckoning.on_to(reference, first, same=True)
        end = reckoning.on_to(begin, last, same=False)
    else:
        end = reckoning.back_to(reference, last, same=True)
        begin = reckoning.back_to(end, first, same=False)
    return told(scope, reference, When.span(begin, end))


def adjacent(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Yesterday, today, tomorrow, tonight, last night, this morning, the day before yesterday."""
    if reference is None:
        return unknown()
    word = " ".join((parts["word"] or "").lower().split())
    if "before yesterday" in word:
        days = -2
    elif "after tomorrow" in word:
        days = 2
    elif word == "tomorrow":
        days = 1
    elif word == "yesterday" or word.startswith("last"):
        days = -1
    else:
        days = 0
    return told(scope, reference, reckoning.day(reference + timedelta(days=days)))


def counted_from(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """A week from Monday · three years ago today · six months ago this week.

    "A year ago on Saturday" may mean the Saturday or its date a year before: no more than the month of both.
    """
    number = cardinal(parts["n"] or "")
    if reference is None or number is None:
        return unknown()
    unit, word = (parts["u"] or "").lower(), (parts["wd"] or "").lower()
    counted = number if (parts["way"] or "").lower() == "from" else -number
    if word in _BESIDE:
        base = reference + timedelta(days=_BESIDE[word])
    elif word.startswith("this"):
        base = reference
    elif counted > 0:
        base = reckoning.on_to(reference, weekday_number(word), same=True)
    else:
        base = reckoning.back_to(reference, weekday_number(word), same=True)
    if unit in ("day", "week"):
        moved = base + timedelta(days=counted * (7 if unit == "week" else 1))
    else:
        moved = reckoning.shift_months(base, counted * (12 if unit == "year" else 1))
    if word.endswith("month"):
        return told(scope, reference, reckoning.month(moved.year, moved.month))
    if word.endswith("week"):
        return told(scope, reference, reckoning.week(moved))
    if word in _BESIDE or unit in ("day", "week"):
        return told(scope, reference, reckoning.day(moved))
    around = [moved + timedelta(days=days) for days in (-7, 7)]
    if {day.month for day in around} != {moved.month}:
        return Answer(None, relative=True, how="which day a weekday was in another year isn't said")
    return told(scope, reference, reckoning.month(moved.year, moved.month))
