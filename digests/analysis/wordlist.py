"""How the word lists of the analysis are written: plain text, split on white space."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The lines of a text, stripped, empty ones left out, longest first (as alternations in a pattern need them)."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(sorted((line for line in lines if line), key=lambda line: (-len(line), line)))
