"""How the word lists of the analysis are written and tried: plain text, and a cheap look before a dear pattern.

Trying every long alternation on every sentence cost 10 ms an article; most sentences hold none of the words that a
pattern needs, which one set operation tells.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[a-z]+")


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The lines of a text, stripped, empty ones left out, longest first (as alternations in a pattern need them)."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(sorted((line for line in lines if line), key=lambda line: (-len(line), line)))


@lru_cache(maxsize=16)
def bag(sentence: str) -> frozenset[str]:
    """The lower-case ASCII words of a sentence as a set; a dozen parts ask for the same sentence in a row."""
    return frozenset(_WORD.findall(sentence.lower()))


class Phrases:
    """Patterns that are tried only on a sentence which holds one of the words that they need.

    Each line is "word word ...: pattern", the words (lower case) being those of which the pattern needs one; a line
    without a pattern is a list of words that count as they stand.
    """

    def __init__(self, table: str, *, before: str = r"\b", after: str = r"(?!\w)") -> None:
        needed: set[str] = set()
        patterns: list[str] = []
        for line in phrases(table):
            left, _, pattern = line.partition(": ")
            needed.update(left.split())
            patterns.extend([pattern] if pattern else left.split())
        self._needed = frozenset(needed)
        joined = "|".join(sorted(patterns, key=lambda pattern: (-len(pattern), pattern)))
        self.pattern = re.compile(rf"{before}(?:{joined}){after}", re.I)

    def may_be_in(self, sentence: str) -> bool:
        """Whether the sentence holds a word that one of the patterns needs."""
        return not self._needed.isdisjoint(bag(sentence))

    def search(self, sentence: str) -> re.Match[str] | None:
        """The first place that a pattern matches, or None."""
        return self.pattern.search(sentence) if self.may_be_in(sentence) else None

    def all(self, sentence: str) -> tuple[re.Match[str], ...]:
        """Every place that a pattern matches, in order."""
        return tuple(self.pattern.finditer(sentence)) if self.may_be_in(sentence) else ()
