"""Dates named in English news text: found, resolved against the day of writing, and tied to their clause."""

from digests.analysis.dates.absolute import HABIT
from digests.analysis.dates.finder import find_dates
from digests.analysis.dates.habit import habit
from digests.analysis.dates.reading import read_date

__all__ = ["HABIT", "find_dates", "habit", "read_date"]
