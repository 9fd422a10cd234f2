"""What a text has told so far: the days, quarters and years that later words ("two days later") hang on.

Knows no patterns.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from digests.when import Precision, When

# "Two days later" hangs on an event told at most so many sentences before.
_REACH = 2
# A history goes on from a year told so many sentences before, and goes back by so many days at most.
_AGES, _BACK = 8, 120


@dataclass(slots=True)
class Trail:
    """The last date of each kind that was told, and the sentence in which it stood.

    `day` is the day of the event told last as done, `coming` the one told last of any kind. An event told with a vaguer
    date ("last week") takes the place of the day before it: what is "two days earlier" then is not known. The day of
    a side clause (`aside`) counts within its sentence only, since the next sentence may go on from the main clause.
    """

    day: date | None = None
    day_sentence: int = -99
    aside: bool = False
    coming: date | None = None
    coming_sentence: int = -99
    told: When | None = None  # the day, month or year told last, and where
    told_sentence: int = -99
    month: When | None = None
    year: int | None = None
    quarter: tuple[int, int] | None = None
    compared: str = "year"  # what "a year earlier" compares: a quarter or a year

    def add(self, when: When, sentence: int, *, event: bool, expected: bool, main: bool) -> None:
        """Remember a resolved date; `event` if something is told to happen on it, `main` if that is what its sentence
        mainly tells."""
        day = when.first if when.is_day else None
        told = self.day_sentence == sentence and self.day is not None and not self.aside
        if event and when.days <= 31 and (main or not told):
            self.coming, self.coming_sentence = day, sentence
            if not expected:
                self.day, self.day_sentence, self.aside = day, sentence, not main
        if when.precision in (Precision.DAY, Precision.MONTH):
            self.month = when
        if when.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR):
            self.year = when.first.year
            self.told, self.told_sentence = when, sentence

    def lose(self, sentence: int) -> None:
        """Another event without a day of its own was told ("a day after the strikes"): later words may hang on it."""
        self.day, self.day_sentence, self.aside = None, sentence, False

    def count_quarter(self, when: When, today: date | None) -> None:
        """Remember the quarter that a report is about: the first told, or the latest that has ended by `today`."""
        self.compared = "quarter"
        told = (when.first.year, int(when.value[-1]))
        if self.quarter is None or (told > self.quarter and (today is None or when.last <= today)):
            self.quarter = told

    def year_of(self, month: int, day: int, sentence: int) -> int | None:
        """The year of a month and day in a text that tells of long ago and goes on from what it told last; None if it
        told nothing near by."""
        told = self.told
        if told is None or sentence - self.told_sentence > _AGES:
            return None
        year = told.first.year
        if told.precision is Precision.YEAR:
            return year
        gap = (month - told.first.month) * 30.4 + day - told.first.day
        return year + 1 if gap < -_BACK else year - 1 if gap > 365 - _BACK else year

    def event_day(self, sentence: int, *, ahead: bool = False) -> date | None:
        """The day of the event told last (`ahead`: or expected), None if that was too long ago."""
        if ahead:
            return self.coming if sentence - self.coming_sentence <= _REACH else None
        return self.day if sentence - self.day_sentence <= (0 if self.aside else _REACH) else None
