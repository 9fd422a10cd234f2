"""How the word lists of the analysis are written and tried: plain text, and a cheap look before a dear pattern.

Trying every long alternation on every sentence cost 10 ms an article; most sentences hold none of the words that a
pattern needs, which one set operation tells.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = bytes(code if 97 <= code <= 122 else 32 for code in range(256))  # all but a to z to a space


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The lines of a text, stripped, empty ones left out, longest first (as alternations in a pattern need them)."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(sorted((line for line in lines if line), key=lambda line: (-len(line), line)))


def by_letter(patterns: str) -> str:
    """An alternation by letters ("s(?:et|aid)|was" of "set said was"), so that a word is not held against each of many.

    In: patterns with spaces between them. Splits only where each begins with a plain letter: those that begin with
    another one could not have matched, and the order of those with the same one is kept, so that it matches what
    "set|said|was" does.
    """
    return _by_letter(patterns.split())


def _by_letter(patterns: list[str]) -> str:
    if len(patterns) < 2 or not all(_LETTER_FIRST.match(each) for each in patterns):
        return "|".join(patterns)
    rests: dict[str, list[str]] = {}
    for each in patterns:
        rests.setdefault(each[0], []).append(each[1:])
    return "|".join(
        letter + (those[0] if len(those) == 1 else f"(?:{_by_letter(those)})") for letter, those in rests.items()
    )


_LETTER_FIRST = re.compile(r"[A-Za-z](?![?*+{])")


@lru_cache(maxsize=16)
def bag(sentence: str) -> frozenset[str]:
    """The lower-case ASCII words of a sentence as a set; a dozen parts ask for the same sentence in a row."""
    # A third of what a pattern costs: half of all sentences were read a second time for nothing but this.
    return frozenset(sentence.lower().encode("ascii", "replace").translate(_LETTERS).decode("ascii").split())


class Phrases:
    """Patterns, each of which is tried only on a sentence that holds one of the words it needs.

    Each line of the table is "word word ...: pattern", the words (lower case) being those of which the pattern needs
    one; a line without a pattern lists words that count as they stand.
    """

    def __init__(self, table: str) -> None:
        plain: set[str] = set()
        self._patterns: list[tuple[frozenset[str], re.Pattern[str]]] = []
        for line in phrases(table):
            left, _, pattern = line.partition(": ")
            if pattern:
                self._patterns.append((words(left), re.compile(rf"\b(?:{pattern})(?!\w)", re.I)))
            else:
                plain.update(left.split())
        if plain:
            listed = "|".join(sorted(plain, key=lambda word: (-len(word), word)))
            self._patterns.append((frozenset(plain), re.compile(rf"\b(?:{listed})\b", re.I)))
        self._needed = frozenset(word for needed, _ in self._patterns for word in needed)

    def search(self, sentence: str) -> bool:
        """Whether a pattern matches anywhere in the sentence."""
        said = bag(sentence)
        if self._needed.isdisjoint(said):
            return False
        return any(not needed.isdisjoint(said) and pattern.search(sentence) for needed, pattern in self._patterns)

    def all(self, sentence: str) -> list[re.Match[str]]:
        """Every place that a pattern matches, in order; of two that overlap the first, then the longer."""
        said = bag(sentence)
        if self._needed.isdisjoint(said):
            return []
        found = [
            match
            for needed, pattern in self._patterns
            if not needed.isdisjoint(said)
            for match in pattern.finditer(sentence)
        ]
        result: list[re.Match[str]] = []
        for match in sorted(found, key=lambda match: (match.start(), -match.end())):
            if not result or match.start() >= result[-1].end():
                result.append(match)
        return result
