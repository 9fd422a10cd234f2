"""What a form of a date is resolved in: its sentence, the tense around it, and what the text told before.

Knows no forms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from digests.analysis.dates import tense
from digests.analysis.dates.trail import Trail
from digests.when import When


@dataclass(slots=True)
class Scope:
    """One found form in its text. `first`..`last` is its sentence, the `sentence`-th of the text."""

    text: str
    first: int
    last: int
    sentence: int
    start: int
    end: int
    trail: Trail
    day_first: bool | None = None
    history: bool = False  # the text tells of long ago: a day without a year hangs on what was told before
    _reading: tense.Reading | None = field(default=None)

    @property
    def words(self) -> str:
        """The form's own words."""
        return self.text[self.start : self.end]

    @property
    def reading(self) -> tense.Reading:
        """The tense that governs it, read once."""
        if self._reading is None:
            self._reading = tense.read(self.text, self.first, self.last, self.start, self.end)
        return self._reading

    def before(self, length: int = 40) -> str:
        """The words before it, in its sentence."""
        return self.text[max(self.first, self.start - length) : self.start]

    def after(self, length: int = 40) -> str:
        """The words after it, in its sentence."""
        return self.text[self.end : min(self.last, self.end + length)]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a form resolves to. Fields as in `digests.model.Mention`.

    `event`: something may be told to happen on it, so that "two days later" can hang on it. `quarter`: a report is
    about this quarter. `compare`: from here on "a year earlier" compares years. `name`: part of a name ("the
    2015 deal"). `complement`: +n or -n days from the date or event that the next words name ("two days after ...").
    """

    when: When | None
    relative: bool = False
    how: str = ""
    partial: tuple[int, int] | None = None
    flag: str | None = None
    event: bool = True
    quarter: bool = False
    compare: bool = False
    name: bool = False
    complement: int | None = None


@lru_cache(maxsize=512)  # an article's day is spoken once for each date that hangs on it
def spoken(day: date) -> str:
    """A day as the explanations write it: "Mon 22 Jan 2024"."""
    return When.day(day).label()
