"""Resolves the forms that hang on the day of writing: weekdays, yesterday, "ago", this, last and next of a unit.

A bare weekday is the latest one up to the day of writing where the clause tells of the past (AP style dates the day
of the story itself by its weekday), and the coming one where it tells of the future. Weeks run from Monday.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from digests.analysis.dates import reckoning
from digests.analysis.dates.absolute import Parts, month_number, weekday_number, year_beside, year_number
from digests.analysis.dates.numbers import cardinal
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.analysis.dates.tense import Tense
from digests.when import When

_LAST = frozenset({"last", "past", "previous", "preceding", "the last", "the past", "the previous", "the preceding"})
_NEXT = frozenset({"next", "coming", "upcoming", "the next", "the coming", "following", "the following"})
_THIS = frozenset({"this", "current", "present", "the current", "the present"})
_THAT = frozenset({"that", "the same"})
_LATEST = frozenset({"latest", "the latest", "the most recent"})
_WHOLE = frozenset({"the full", "the whole", "the entire"})
_YEAR_AGO = frozenset({"the year-ago", "the year-earlier", "the comparable", "the corresponding"})
# Before "the month", "the year": the one of writing ("by the end of the month", "earlier in the year").
_WITHIN = re.compile(
    r"(?i)\b(?:end|beginning|start|middle|rest|remainder|half|part|months|close|course)\s+of\s+$"
    r"|\b(?:earlier|later|late|early)\s+in\s+$|\bso\s+far\s+(?:in\s+)?$"
)
_FOR_YEAR = re.compile(r"(?i)\b(?:for|during|through|over)\s+$")
_ENDED = re.compile(r"(?i)^\s+end(?:ed|ing)\b")
_PLACED = re.compile(
    r"(?i)\b(?:in|of|over|during|by|since|until|through|into|for|from|before|after|next|last|this)\s+(?:the\s+)?(?:early\s+|late\s+)?$"
)
_SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
_MONTHS_OF_UNIT = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_SAID = re.compile(
    r"(?i)\b(?:said|says|told|announced|decided|agreed|reported|warned|added|sure|so|fact|confirmed)\s(?:\w+\s)?$"
)
_UP_TO = re.compile(r"(?i)\b(?:by|until|till)\s(?:late\s|early\s)?$")
_BARE = re.compile(r"(?i)^\s*(?:[.,;:)”\"’'—–-]|$|(?:and|but|in|on|at|by|to|with|when|as|the\s\w+\ssaid|for)\b)")
# In these "in two years" counts back: "the first time in two years".
_SUPERLATIVE = re.compile(
    r"(?i)\b(?:(?!(?:for|inter|t|for|hon|mod|har|ar|w|n|b|p|qu)est\b)\w{2,}est|first|second|third|only|most|least)\b"
)
_COUNTS_BACK = re.compile(r"(?i)\b(?:time|times|first|second|third|only|once|twice|day|\w+est|\w+th)\s+$")


def weekday(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Friday · last Friday · this coming Sunday · Friday of last week · the previous Friday."""
    number = weekday_number(parts["wd"] or "")
    rel = _rel(parts["rel"])
    if rel == "that" and (scope.after(2)[:1] in "'’" or scope.trail.day is None or _SAID.search(scope.before(24))):
        rel = ""  # "said that Thursday's move"
    if rel in ("the previous", "the preceding", "the following", "that", "the same", "following"):
        return _weekday_from_trail(rel, number, scope)
    if reference is None:
        return _unknown()
    if parts["week"]:
        moved = {"last": -1, "next": 1}.get(parts["week"].lower().replace("of ", "").split()[0], 0)
        monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=moved)
        return _told(scope, reference, reckoning.day(monday + timedelta(days=number)))
    return _told(scope, reference, reckoning.day(_weekday_day(rel, number, scope, reference)))


def _weekday_day(rel: str, number: int, scope: Scope, reference: date) -> date:
    tense = scope.reading.tense
    if rel in _LAST:
        return reckoning.back_to(reference, number, same=False)
    if rel == "this past":
        return reckoning.back_to(reference, number, same=False)
    if rel in _NEXT or rel == "this coming":
        return reckoning.on_to(reference, number, same=False)
    if tense is Tense.NONE and _UP_TO.search(scope.before(12)):
        tense = Tense.FUTURE
    if (tense is Tense.FUTURE and not scope.reading.noun) or (rel == "this" and tense is not Tense.PAST):
        return reckoning.on_to(reference, number, same=True)
    if tense is Tense.WOULD:
        # "said on Monday that he would visit on Thursday": the first after the Monday, else the coming one.
        if scope.reading.spent:
            return reckoning.back_to(reference, number, same=True)
        trail = scope.trail
        if trail.day is not None and trail.day_sentence == scope.sentence:
            return reckoning.on_to(trail.day, number, same=False)
        return reckoning.on_to(reference, number, same=True)
    return reckoning.back_to(reference, number, same=True)


def _weekday_from_trail(rel: str, number: int, scope: Scope) -> Answer | None:
    anchor = scope.trail.day
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
        return _unknown()
    first, last = weekday_number(parts["wd"] or parts["wd1"] or ""), weekday_number(parts["wd2"] or "")
    if scope.reading.tense in (Tense.FUTURE, Tense.WOULD):
        begin = reckoning.on_to(reference, first, same=True)
        end = reckoning.on_to(begin, last, same=False)
    else:
        end = reckoning.back_to(reference, last, same=True)
        begin = reckoning.back_to(end, first, same=False)
    return _told(scope, reference, When.span(begin, end))


def adjacent(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Yesterday, today, tomorrow, tonight, last night, this morning, the day before yesterday."""
    if reference is None:
        return _unknown()
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
    return _told(scope, reference, reckoning.day(reference + timedelta(days=days)))


def ago(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Two days ago · nearly four years ago: as precise as its unit."""
    number = cardinal(parts["n"] or "")
    if number is None or number == 0:
        return None
    unit = (parts["u"] or "").lower()
    if reference is None:
        return _unknown()
    if parts["half"] or parts["half2"]:
        if unit != "year":
            return None
        month = reckoning.shift_months(reference, -12 * number - 6)
        return _told(scope, reference, reckoning.parse(f"{month.year:04d}-H{1 if month.month <= 6 else 2}"))
    if unit == "year" and number == 1:
        return _year_before(scope, reference)
    return _told(scope, reference, _moved(reference, unit, -number))


def in_number(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """In two days, where something is to come; a duration otherwise ("finished in two days")."""
    number = cardinal(parts["n"] or "")
    if number is None or number == 0 or _COUNTS_BACK.search(scope.before(24)):
        return None
    if not parts["time"] and not (scope.reading.strong or scope.reading.tense is Tense.WOULD):
        return None
    if _SUPERLATIVE.search(scope.before(70)):
        return None
    if reference is None:
        return _unknown()
    return _told(scope, reference, _moved(reference, (parts["u"] or "").lower(), number))


def week_from(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """A week from Monday · a week ago today."""
    number = cardinal(parts["n"] or "")
    if reference is None or number is None:
        return _unknown()
    word = (parts["wd"] or "").lower()
    sign = 1 if (parts["way"] or "").lower() == "from" else -1
    if word in ("today", "tomorrow", "yesterday"):
        base = reference + timedelta(days={"today": 0, "tomorrow": 1, "yesterday": -1}[word])
    elif sign > 0:
        base = reckoning.on_to(reference, weekday_number(word), same=True)
    else:
        base = reckoning.back_to(reference, weekday_number(word), same=True)
    return _told(scope, reference, reckoning.day(base + timedelta(weeks=sign * number)))


def offset(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Two days earlier · a week later · three years before: counted from what was told before."""
    number = cardinal(parts["n"] or "")
    if number is None or number == 0:
        return None
    unit = (parts["u"] or "").lower()
    way = " ".join((parts["way"] or "").lower().split())
    if way in ("from now", "hence"):
        return _told(scope, reference, _moved(reference, unit, number)) if reference else _unknown()
    sign = -1 if way in ("earlier", "before", "previously", "prior") else 1
    if way in ("before", "after", "prior") and not _BARE.match(scope.after(20)):
        days = {"day": 1, "week": 7}.get(unit)
        return Answer(
            None,
            relative=True,
            how="counted from what the next words name",
            complement=sign * number * days if days else None,
        )
    if unit == "year" and number == 1 and sign < 0 and way != "before":
        return _year_before(scope, reference)
    return _from_trail(scope, unit, sign * number)


def day_after(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """The day before · the week after, bare or with what they are counted from."""
    way = (parts["way"] or "").lower()
    sign = 1 if way in ("after", "later") else -1
    unit = (parts["u"] or "").lower().replace("night", "day")
    if not _BARE.match(scope.after(20)):
        days = {"day": 1, "week": 7}.get(unit)
        how = "counted from what the next words name"
        return Answer(None, relative=True, how=how, complement=sign * days if days else None)
    return _from_trail(scope, unit, sign)


def year_before(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Year-earlier results · the year-ago quarter."""
    return _year_before(scope, reference, quarter=bool(parts["q"]))


def month_of(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Last May · this September · next March · the June agreement."""
    month = month_number(parts["mon"] or "")
    rel = _rel(parts["rel"])
    if reference is None:
        return _unknown()
    if rel in _LAST or rel == "this past":
        # "Last February" said on 1 March is the one of last year: the month just gone is "last month".
        year = reference.year if month <= reference.month - 2 else reference.year - 1
    elif rel in _NEXT or rel == "this coming":
        year = reference.year if month > reference.month else reference.year + 1
    elif rel in _THIS:
        year = reference.year
    else:
        return bare_month(parts, scope, reference)
    return _told(scope, reference, reckoning.month(year, month))


def bare_month(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """In October: the latest one that has begun, or the coming one where something is to come."""
    month = month_number(parts["mon"] or "")
    if reference is None:
        return Answer(None, how="names no year")
    ahead = (month - reference.month) % 12
    if scope.reading.tense in (Tense.FUTURE, Tense.WOULD) or ahead == 1:
        # Of the month that comes next, the one eleven months ago would be called "last".
        year = reference.year if month >= reference.month else reference.year + 1
    else:
        year = reference.year if month <= reference.month else reference.year - 1
    how = f"“{scope.words}”, said on {spoken(reference)}"
    return Answer(reckoning.month(year, month), how=how)


def season(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Last fall · this summer · the winter of 1994."""
    code = _SEASONS[(parts["s"] or "").lower()]
    rel = _rel(parts["rel"])
    year = None
    if parts["y"]:
        year = year_number(parts["y"], reference)
    elif parts["ry"]:
        year = year_beside(parts["ry"], reference)
    if year is not None:
        return Answer(reckoning.parse(f"{year:04d}-{code}"), how="named in full", event=False)
    if not rel or (rel == "the" and not _PLACED.search(scope.before(24))):
        return None
    if code in ("FA", "SP") and re.match(r"(?i)\s(?:in|of|from|to|for|by|short)\b", scope.after(8)):
        return None  # "this fall in prices"
    if code in ("FA", "SP", "WI") and rel in ("over", "by", "since", "until", "in", "that"):
        return None
    if reference is None:
        return _unknown()
    start = reckoning.SEASON_STARTS[code]
    if rel in _LAST or rel == "this past":
        year = reference.year if start + 3 <= reference.month else reference.year - 1
    elif rel in _NEXT or rel == "this coming":
        year = reference.year if start > reference.month else reference.year + 1
    elif rel in _THIS or scope.reading.tense is Tense.FUTURE or scope.before(10).endswith(("for ", "for the ")):
        year = reference.year
    else:
        year = reference.year if start <= reference.month else reference.year - 1
    return _told(scope, reference, reckoning.parse(f"{year:04d}-{code}"))


def year_end(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Year-end, as the year that ends."""
    if reference is None:
        return _unknown()
    moved = {"last": -1, "next": 1}.get((parts["rel"] or "").strip().lower(), 0)
    found = reckoning.year(reference.year + moved)
    return _told(scope, reference, found) if found else None


def period(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """This week · last month · the following year · the weekend · the latest quarter."""
    rel, unit = _rel(parts["rel"]), (parts["u"] or "").lower()
    tail = (parts["tail"] or "").strip().lower()
    if unit in ("quarter", "period"):
        return _quarter_period(rel, unit, tail, (parts["mod"] or "").lower(), scope, reference)
    if unit == "day":
        return _day_period(rel, scope)
    if rel in ("the following", "following", "the previous", "previous", "the preceding", "preceding", "the next"):
        sign = 1 if rel in ("the following", "following", "the next") else -1
        if unit == "year" and sign > 0 and rel == "the next":
            return _now(unit, 1, scope, reference)
        answer = _from_trail(scope, unit, sign, ahead=sign > 0)
        if answer.when is None and rel in ("the previous", "previous"):
            return _now(unit, -1, scope, reference)
        return answer
    if rel in _THAT:
        return _same(unit, scope)
    return _now_or_none(rel, unit, (parts["mod"] or "").lower(), scope, reference)


def _now_or_none(rel: str, unit: str, mod: str, scope: Scope, reference: date | None) -> Answer | None:
    if unit == "weekend":
        return _weekend(rel, scope, reference)
    if rel in _THIS or rel in ("this coming",):
        return _now(unit, 0, scope, reference)
    if rel in ("last", "past", "this past"):
        return _now(unit, -1, scope, reference)
    if rel in ("the past", "the last") and (unit == "year" or (rel == "the last" and unit in ("decade", "century"))):
        return _now(unit, -1, scope, reference)
    if rel in _NEXT:
        return _now(unit, 1, scope, reference)
    if unit == "year" and (rel in _WHOLE | _LATEST or mod in ("fiscal", "full", "financial")):
        return _now(unit, 0, scope, reference)
    if rel == "the" and unit in ("month", "year", "week", "decade", "century") and _WITHIN.search(scope.before(24)):
        return _now(unit, 0, scope, reference)
    if rel == "the" and unit == "year" and _FOR_YEAR.search(scope.before(12)) and not _ENDED.match(scope.after(12)):
        return _now(unit, 0, scope, reference)
    return None


def _now(unit: str, moved: int, scope: Scope, reference: date | None) -> Answer | None:
    if reference is None:
        return _unknown()
    if unit == "weekend":
        return _told(scope, reference, reckoning.weekend(reference, moved))
    if unit == "century":
        return _told(scope, reference, reckoning.parse(f"{reference.year // 100 + moved:02d}"))
    answer = _told(scope, reference, _moved(reference, unit, moved, keep=False))
    if unit == "year":
        return Answer(answer.when, relative=True, how=answer.how, event=False, compare=True)
    return answer


def _weekend(rel: str, scope: Scope, reference: date | None) -> Answer | None:
    if reference is None:
        return _unknown()
    tense = scope.reading.tense
    inside = reference.weekday() >= 5
    if rel == "last":
        moved = -1
    elif rel in _NEXT:
        moved = 1
    elif rel in ("this coming",) or tense in (Tense.FUTURE, Tense.WOULD):
        moved = 0
    elif rel in ("this", "the", "this past", "the past", "past", "the last", "the whole", "the entire"):
        moved = 0 if inside else -1
    else:
        return None
    return _told(scope, reference, reckoning.weekend(reference, moved))


def _day_period(rel: str, scope: Scope) -> Answer | None:
    moved = {"that": 0, "the same": 0, "the next": 1, "the following": 1, "the previous": -1, "the preceding": -1}
    if rel not in moved:
        return None
    return _from_trail(scope, "day", moved[rel])


def _same(unit: str, scope: Scope) -> Answer | None:
    if unit == "year":
        year = scope.trail.year
        found = reckoning.year(year) if year else None
        how = f"“{scope.words}”: the year told before"
        return Answer(found, relative=True, how=how if found else "hangs on a year that the text doesn't name")
    if unit == "month" and scope.trail.month is not None:
        first = scope.trail.month.first
        how = f"“{scope.words}”: the month told before"
        return Answer(reckoning.month(first.year, first.month), relative=True, how=how)
    if unit in ("week", "weekend"):
        return _from_trail(scope, unit, 0)
    return None


def _from_trail(scope: Scope, unit: str, moved: int, *, ahead: bool = True) -> Answer:
    trail = scope.trail
    ahead = ahead and scope.reading.tense in (Tense.FUTURE, Tense.WOULD)
    anchor = trail.event_day(scope.sentence, ahead=ahead)
    found: When | None = None
    named = ""
    if unit in ("day", "week", "weekend") and anchor is not None:
        found = reckoning.weekend(anchor, moved) if unit == "weekend" else _moved(anchor, unit, moved)
        named = spoken(anchor)
    elif unit == "month" and trail.month is not None:
        found = reckoning.month(trail.month.first.year, trail.month.first.month + moved)
        named = trail.month.label()
    elif unit in ("year", "decade") and trail.year is not None:
        found = _moved(date(trail.year, 6, 15), unit, moved)
        named = str(trail.year)
    elif unit in ("hour", "minute") and anchor is not None and (abs(moved) <= 3 or moved % 24 == 0):
        found, named = _moved(anchor, unit, moved), spoken(anchor)
    if found is None:
        return Answer(None, relative=True, how="hangs on an event that the text doesn't date")
    return Answer(found, relative=True, how=f"“{scope.words}”, counted from {named}")


def _year_before(scope: Scope, reference: date | None, *, quarter: bool = False) -> Answer | None:
    trail = scope.trail
    if (quarter or trail.compared == "quarter") and trail.quarter is not None:
        year, number = trail.quarter
        how = f"“{scope.words}”: the same quarter a year before"
        return Answer(reckoning.quarter(year - 1, number), relative=True, how=how, event=False)
    if reference is None:
        return _unknown()
    found = reckoning.year(reference.year - 1)
    return Answer(found, relative=True, how=_said(scope, reference), event=False)


def _quarter_period(rel: str, unit: str, tail: str, mod: str, scope: Scope, reference: date | None) -> Answer | None:
    trail = scope.trail
    past = rel in _YEAR_AGO or mod == "year-ago" or "year" in tail
    if past:
        return _year_before(scope, reference, quarter=True)
    if unit == "period" and rel not in _LATEST:
        return None
    if rel in _THIS or rel in ("last", "next", "past", "previous", "the previous", "the next", "coming", "the coming"):
        if reference is None:
            return _unknown()
        if rel == "this" and trail.quarter is not None:
            found = reckoning.quarter(*trail.quarter)
        else:
            moved = -1 if rel in _LAST else 1 if rel in _NEXT else 0
            found = reckoning.quarter_of(reference, moved)
        return Answer(found, relative=True, how=_said(scope, reference), event=False)
    if rel in _LATEST | _THAT | _WHOLE or rel == "the":
        if trail.quarter is not None:
            how = f"“{scope.words}”: the quarter told before"
            return Answer(reckoning.quarter(*trail.quarter), relative=True, how=how, event=False, quarter=True)
        if reference is None:
            return _unknown()
        if (
            rel == "the"
            and not _ENDED.match(scope.after(12))
            and not re.search(r"(?i)\b(?:for|in|during)\s$", scope.before(10))
        ):
            return None
        found = reckoning.quarter_of(reference, -1)
        return Answer(found, relative=True, how=_said(scope, reference), event=False, quarter=True)
    return None


def _moved(reference: date, unit: str, number: int, *, keep: bool = True) -> When:
    """The unit that lies `number` units from a day, as precise as the unit."""
    if unit == "minute":
        return reckoning.day(reference)
    if unit == "hour":
        days = round(abs(number) / 24)
        return reckoning.day(reference + timedelta(days=days if number > 0 else -days))
    if unit == "day":
        return reckoning.day(reference + timedelta(days=number))
    if unit == "week":
        return reckoning.week(reference, number)
    if unit == "weekend":
        return reckoning.weekend(reference, number)
    moved = reckoning.shift_months(reference, number * _MONTHS_OF_UNIT[unit])
    if unit == "month":
        return reckoning.month(moved.year, moved.month)
    if unit == "quarter":
        return reckoning.quarter_of(reference, number)
    if unit == "decade":
        return reckoning.decade(moved.year)
    return reckoning.parse(f"{moved.year:04d}")


def _rel(words: str | None) -> str:
    return " ".join((words or "").lower().split())


def _unknown() -> Answer:
    return Answer(None, relative=True, how="hangs on the day of writing, which isn't known")


def _said(scope: Scope, reference: date) -> str:
    return f"“{scope.words}”, said on {spoken(reference)}"


def _told(scope: Scope, reference: date, when: When) -> Answer:
    return Answer(when, relative=True, how=_said(scope, reference))
