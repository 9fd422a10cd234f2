"""Resolves holidays that name one day of the year: Christmas Eve, Good Friday, Thanksgiving.

Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991). Without a year, the nearest one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from digests.analysis.dates import clauses, reckoning
from digests.analysis.dates.absolute import Parts
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.analysis.dates.tense import Tense

# A bare name needs its preposition, so that trees, eggs and islands stay out.
_PLACED = re.compile(r"(?i)\b(?:at|on|before|after|since|by|until|over|this|last|next|around|during|from|for)\s$")
_NAMED_AFTER = re.compile(r"(?i)^\s(?:agreement|accord|peace|deal|pact|island|rising|massacre)")
_BARE = frozenset({"christmas", "easter", "thanksgiving", "halloween"})


def _easter(year: int) -> date:
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    return reckoning.on_to(date(year, month, 1), weekday, same=True) + timedelta(weeks=number - 1)


_DAYS: dict[str, Callable[[int], date]] = {
    "christmas": lambda year: date(year, 12, 25),
    "christmas day": lambda year: date(year, 12, 25),
    "christmas eve": lambda year: date(year, 12, 24),
    "boxing day": lambda year: date(year, 12, 26),
    "new year's eve": lambda year: date(year, 12, 31),
    "new year's day": lambda year: date(year, 1, 1),
    "valentine's day": lambda year: date(year, 2, 14),
    "halloween": lambda year: date(year, 10, 31),
    "veterans day": lambda year: date(year, 11, 11),
    "easter": _easter,
    "easter sunday": _easter,
    "easter monday": lambda year: _easter(year) + timedelta(days=1),
    "good friday": lambda year: _easter(year) - timedelta(days=2),
    "thanksgiving": lambda year: _nth(year, 11, 3, 4),
    "thanksgiving day": lambda year: _nth(year, 11, 3, 4),
    "labor day": lambda year: _nth(year, 9, 0, 1),
    "memorial day": lambda year: reckoning.back_to(date(year, 5, 31), 0, same=True),
}


def holiday(parts: Parts, scope: Scope, reference: date | None) -> Answer | None:
    """Christmas Eve · Good Friday 2023 · last Thanksgiving."""
    name = " ".join((parts["name"] or "").lower().replace("’", "'").split())
    if _NAMED_AFTER.match(scope.after(16)):
        return None
    if name in _BARE and not parts["y"]:
        attributive = clauses.attributive(scope.text, scope.start, scope.end, scope.last)
        if not _PLACED.search(scope.before(12)) or (attributive and scope.after(1) not in ("'", "’")):
            return None
    rule = _DAYS[name]
    if parts["y"]:
        return Answer(reckoning.day(rule(int(parts["y"]))), how="named in full")
    if reference is None:
        return Answer(None, how="names no year")
    years = (reference.year - 1, reference.year, reference.year + 1)
    if scope.reading.tense is Tense.PAST:
        found = max(day for year in years if (day := rule(year)) <= reference)
    elif scope.reading.tense is Tense.FUTURE:
        found = min(day for year in years if (day := rule(year)) >= reference)
    else:
        found = min((rule(year) for year in years), key=lambda day: abs((day - reference).days))
    return Answer(reckoning.day(found), how=f"“{scope.words}”, seen from {spoken(reference)}")
