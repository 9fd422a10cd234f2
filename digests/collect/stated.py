"""Moments as pages and feeds state them in attributes and fields (not in prose), made aware. Pure.

A moment without a zone is taken as UTC; a day without a time counts from its end, as everywhere in Sitroom. Midnight
to the second is such a day: publishing systems fill in a missing time with zeros far more often than anyone publishes
then, and an article must not count as published before it was.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d{4})(\d\d)(\d\d)")
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ]+(\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?", re.IGNORECASE
)
# Earlier and later "dates" are empty database fields (0001, 1970, 9999), not days on which a page was published.
_FIRST_YEAR, _LAST_YEAR = 1990, 2200


def stated(text: str) -> tuple[datetime, bool] | None:
    """The moment that `text` states and whether it is only a day (then its last microsecond).

    It stays in the zone given: the local day of publication is what "today" and "Friday" hang on.

    Takes ISO 8601 / RFC 3339 in the forms seen on the web, and RFC 5322 ("Mon, 22 Jan 2024 10:00:00 GMT"). None for
    anything else, and for years before 1990 or after 2200.
    """
    text = text.strip()[:80]
    try:
        found = _iso(text) or _mail(text)
    except (ValueError, OverflowError):  # an impossible day or zone
        return None
    return found if found is not None and _FIRST_YEAR <= found[0].year <= _LAST_YEAR else None


def end_of_day(day: date) -> datetime:
    """The last microsecond of `day` in UTC."""
    return datetime.combine(day, time.max, tzinfo=UTC)


def _iso(text: str) -> tuple[datetime, bool] | None:
    if day := _DAY.fullmatch(text):
        year, month, number = (int(part) for part in day.groups() if part is not None)
        return end_of_day(date(year, month, number)), True
    if (moment := _ISO.fullmatch(text)) is None:
        return None
    zone = (moment[4] or "Z").upper()
    if zone in ("Z", "UTC", "GMT"):
        zone = "+00:00"
    elif len(zone) == 3:
        zone += ":00"
    # Fractions are dropped: no outlet publishes by the microsecond.
    return _day_if_midnight(datetime.fromisoformat(f"{moment[1]}T{moment[2]}{moment[3] or ':00'}{zone}"))


def _mail(text: str) -> tuple[datetime, bool] | None:
    if not re.search(r"\d{1,2}:\d\d", text) or not re.match(
        r"(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4}", text
    ):
        return None
    moment = parsedate_to_datetime(text)
    return _day_if_midnight(moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment)


def _day_if_midnight(moment: datetime) -> tuple[datetime, bool]:
    if moment.time() == time.min:
        return datetime.combine(moment.date(), time.max, tzinfo=moment.tzinfo), True
    return moment, False
