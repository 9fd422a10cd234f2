"""Which resolver reads which form of a date, and what of their answers lies in no calendar that can be reckoned with.

Knows no sentences.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from digests.analysis.dates import absolute, daysof, holidays, offsets, periods, quarters, weekdays
from digests.analysis.dates.forms import Found
from digests.analysis.dates.scope import Answer, Scope
from digests.when import When

# Years from which any day that hangs on one can still be reckoned: 31 December 9999 has no day after.
_FIRST, _LAST = 100, 9000

_Resolver = Callable[[absolute.Parts, Scope, date | None], Answer | None]
_RESOLVERS: dict[str, _Resolver] = {
    "iso": absolute.iso,
    "numeric": absolute.numeric,
    "md_two": absolute.span,
    "md_span": absolute.span,
    "dm_two": absolute.span,
    "dm_span": absolute.span,
    "month_day": absolute.month_day,
    "day_month": absolute.month_day,
    "month_year": absolute.month_year,
    "year": absolute.year,
    "spoken_year": absolute.year,
    "decade": absolute.decade,
    "decade_word": absolute.decade_word,
    "century": absolute.century,
    "holiday": holidays.holiday,
    "nth_weekday": daysof.nth_weekday,
    "day_number": daysof.day_number,
    "weekday_span": weekdays.weekday_span,
    "weekday": weekdays.weekday,
    "adjacent": weekdays.adjacent,
    "ago": offsets.ago,
    "counted_from": weekdays.counted_from,
    "offset": offsets.offset,
    "day_after": offsets.day_after,
    "year_before": offsets.year_before,
    "in_number": offsets.in_number,
    "month_of": periods.month_of,
    "bare_month": periods.bare_month,
    "season": periods.season,
    "period": periods.period,
    "year_end": periods.year_end,
    "quarter": quarters.quarter,
    "quarter_code": quarters.quarter_code,
    "halves": quarters.halves,
    "year_part": quarters.year_part,
    "months_of": quarters.months_of,
}


def resolve(found: Found, scope: Scope, reference: date | None) -> Answer | None:
    """What a form found in a text names, read against a day; None if it names no date after all.

    A date that lies in no calendar (31 February, a million years ago) or at the end of it is found and not resolved.
    """
    try:
        answer = _RESOLVERS[found.form](found.parts, scope, reference)
    except (ValueError, OverflowError):
        return Answer(None, relative=True, how="no calendar has such a day")
    if answer is None or answer.when is None or _within(answer.when):
        return answer
    return replace(answer, when=None, how="no calendar has such a day", flag=None)


def _within(when: When) -> bool:
    return when.first.year >= _FIRST and when.last.year <= _LAST
