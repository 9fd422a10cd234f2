"""What makes an article belong to a story: a small notation of words, read once and matched many times.

A space is "and", `|` is "or" and binds tighter, quotes hold a phrase: `Iran|Tehran Pakistan|"Jaish al-Adl"`.
A word is found in each of the spellings that a story's table gives it. Knows nothing else of stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digests.analysis.stems import fold
from digests.errors import BadMatch

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_TOKEN = re.compile(r'"([^"]*)"|([^\s|"]+)|(\|)')
_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ]s?(?!\w)")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")


def words(text: str) -> list[str]:
    """The words of a text as rules compare them: lower case, without accents and possessive endings."""
    return _WORD.findall(fold(_POSSESSIVE.sub("", text)))


@dataclass(frozen=True, slots=True)
class Rule:
    """A conjunction of alternatives; each alternative is a run of words that must follow each other.

    A hyphen counts as a space or as nothing: "Amir-Abdollahian" finds "Amir Abdollahian" and "Amirabdollahian", and
    either finds it.
    """

    groups: tuple[tuple[str, ...], ...]

    @classmethod
    def parse(cls, match: str, names: Mapping[str, str] | None = None) -> Rule:
        """Read the notation; `names` is a story's table, spelling to canonical one. Raises BadMatch with a sentence
        that says what is wrong with it."""
        text = match.translate(_QUOTES)
        if text.count('"') % 2:
            raise BadMatch(f"odd quotes in match {match!r}", "A quotation mark in the words is not closed.")
        groups: list[list[str]] = []
        after_bar, bar_at_end = False, False
        for token in _tokens(text):
            if token == "|":
                if not groups or after_bar:
                    raise BadMatch(f"empty alternative in {match!r}", "A “|” in the words has nothing beside it.")
                after_bar = bar_at_end = True
                continue
            runs = dict.fromkeys(" ".join(words(written)) for written in (token, _HYPHEN.sub("", token)))
            if "" in runs:
                raise BadMatch(f"no word in {token!r} of {match!r}", f"“{token}” in the words holds no word.")
            if after_bar:
                groups[-1].extend(runs)
            else:
                groups.append([*runs])
            after_bar = bar_at_end = False
        if bar_at_end:
            raise BadMatch(f"empty alternative in {match!r}", "A “|” in the words has nothing beside it.")
        if not groups:
            raise BadMatch("empty match", "A story needs at least one word that its articles hold.")
        return cls(tuple(tuple(_spelt(group, names) if names else group) for group in groups))

    def matches(self, title: str, text: str) -> bool:
        """Whether title and text together hold one alternative of every group, as whole words."""
        missing = _missing(self.groups, title, text)
        if missing and _HYPHEN.search(text + title):
            missing = _missing(missing, _HYPHEN.sub("", title), _HYPHEN.sub("", text))
        return not missing

    def terms(self) -> frozenset[str]:
        """Every single word of the rule, lower case."""
        return frozenset(word for group in self.groups for run in group for word in run.split())


def _missing(groups: Iterable[tuple[str, ...]], title: str, text: str) -> list[tuple[str, ...]]:
    """The groups of which title and text hold no alternative."""
    # The break keeps a phrase from running over the title's end into the text.
    padded = f" {' '.join(words(title))} \n {' '.join(words(text))} "
    return [group for group in groups if not any(f" {run} " in padded for run in group)]


def _spelt(group: Iterable[str], names: Mapping[str, str]) -> Iterable[str]:
    """The runs of a group, and each with a name in it written in every other way."""
    ways: dict[str, list[str]] = {}
    for spelling, name in names.items():
        ways.setdefault(" ".join(words(name)), []).append(" ".join(words(spelling)))
    classes = [[name, *spellings] for name, spellings in ways.items()]
    found = dict.fromkeys(group)
    for way in classes:
        for run in list(found):
            # The longest that stands in it: within "amir abdollahian", "abdollahian" is no name to be replaced.
            held = max((each for each in way if f" {each} " in f" {run} "), key=len, default=None)
            if held:
                found.update((f" {run} ".replace(f" {held} ", f" {other} ").strip(), None) for other in way)
    return found


def _tokens(text: str) -> Iterator[str]:
    for found in _TOKEN.finditer(text):
        phrase, word, bar = found.groups()
        yield phrase if phrase is not None else word or bar
