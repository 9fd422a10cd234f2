"""What makes an article belong to a story: a small notation of words, read once and matched many times.

A space is "and", `|` is "or" and binds tighter, quotes hold a phrase: `Iran|Tehran Pakistan|"Jaish al-Adl"`.
Knows nothing of stories, stems or languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from digests.errors import BadMatch

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_TOKEN = re.compile(r'"([^"]*)"|([^\s|"]+)|(\|)')
_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ]s?(?!\w)")


def words(text: str) -> list[str]:
    """The words of a text as rules compare them: lower case, without accents and possessive endings."""
    plain = _POSSESSIVE.sub("", text)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _WORD.findall(plain.casefold())


@dataclass(frozen=True, slots=True)
class Rule:
    """A conjunction of alternatives; each alternative is a run of words that must follow each other.

    A hyphen counts as a space, so "Amir-Abdollahian" finds "Amir Abdollahian" and the other way round.
    """

    groups: tuple[tuple[str, ...], ...]

    @classmethod
    def parse(cls, match: str) -> Rule:
        """Read the notation. Raises BadMatch with a sentence that says what is wrong with it."""
        text = match.translate(_QUOTES)
        if text.count('"') % 2:
            raise BadMatch(f"odd quotes in match {match!r}", "A quotation mark in the match words is not closed.")
        groups: list[list[str]] = []
        after_bar, bar_at_end = False, False
        for token in _tokens(text):
            if token == "|":
                if not groups or after_bar:
                    raise BadMatch(f"empty alternative in {match!r}", "A “|” in the match words has nothing beside it.")
                after_bar = bar_at_end = True
                continue
            run = " ".join(words(token))
            if not run:
                raise BadMatch(f"no word in {token!r} of {match!r}", f"“{token}” in the match words holds no word.")
            if after_bar:
                groups[-1].append(run)
            else:
                groups.append([run])
            after_bar = bar_at_end = False
        if bar_at_end:
            raise BadMatch(f"empty alternative in {match!r}", "A “|” in the match words has nothing beside it.")
        if not groups:
            raise BadMatch("empty match", "A story needs at least one word that its articles hold.")
        return cls(tuple(tuple(group) for group in groups))

    def matches(self, title: str, text: str) -> bool:
        """Whether title and text together hold one alternative of every group, as whole words."""
        # The break keeps a phrase from running over the title's end into the text.
        padded = f" {' '.join(words(title))} \n {' '.join(words(text))} "
        return all(any(f" {run} " in padded for run in group) for group in self.groups)

    def terms(self) -> frozenset[str]:
        """Every single word of the rule, lower case."""
        return frozenset(word for group in self.groups for run in group for word in run.split())


def _tokens(text: str) -> Iterator[str]:
    for found in _TOKEN.finditer(text):
        phrase, word, bar = found.groups()
        yield phrase if phrase is not None else word or bar
