"""Dates named in English news text: found, resolved against the day of writing, and tied to their clause."""

from digests.analysis.dates.finder import find_dates
from digests.analysis.dates.reading import read_date

__all__ = ["find_dates", "read_date"]
