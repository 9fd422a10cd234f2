"""A story's tables as people give them, made fit for use: spellings with their one name, places with their country,
kinds of figures.

Lower case, without accents; each spelling leads to its name in one step. Pure; must not know articles or the store.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digests.analysis.stems import fold
from digests.errors import BadInput
from digests.model import Counts

ASKED = (Counts.DISPLACED, Counts.ARRESTED, Counts.MONEY)


def spellings(given: Mapping[str, str] | None) -> dict[str, str]:
    """A table of spelling to name, by spelling. A name that is itself a spelling stands for what that stands for.

    BadInput where names stand for each other, so that none of them is the one, and for a name without a letter.
    """
    table = _plain(given)
    found = {}
    for spelling in table:
        name, seen = table[spelling], {spelling}
        while name in table:
            if name in seen:
                one, other = sorted((spelling, table[spelling]))
                raise BadInput(f"spellings in a circle: {table}", f"“{one}” and “{other}” each stand for the other.")
            seen.add(name)
            name = table[name]
        found[spelling] = name
    return found


def countries(given: Mapping[str, str] | None) -> dict[str, str]:
    """A table of place to country, by place."""
    return _plain(given)


def asked(given: Iterable[str]) -> tuple[Counts, ...]:
    """The kinds of figures that a story is to count beside people killed, wounded and missing. BadInput for another."""
    words = {word.strip().lower() for each in given for word in each.split(",")} - {""}
    for word in sorted(words - {kind.value for kind in ASKED}):
        kinds = ", ".join(kind.value for kind in ASKED)
        raise BadInput(f"no kind of figures: {word!r}", f"“{word}” can't be asked for: choose of {kinds}.")
    return tuple(kind for kind in ASKED if kind.value in words)


def without(table: Mapping[str, str], left_out: str, what: str) -> dict[str, str]:
    """A table without one entry. BadInput if it has no such entry; `what` says what the table holds ("spelling")."""
    key = _name(left_out)
    if key not in table:
        raise BadInput(f"no {what} {left_out!r}", f"There is no {what} “{key}” in the story's table.")
    return {each: meaning for each, meaning in table.items() if each != key}


def _plain(given: Mapping[str, str] | None) -> dict[str, str]:
    pairs = {_name(key): _name(meaning) for key, meaning in (given or {}).items()}
    for each in (*pairs, *pairs.values()):
        if each and not any(letter.isalnum() for letter in each):
            raise BadInput(f"no letter in {each!r}", f"“{each}” is no name.")
    return {key: pairs[key] for key in sorted(pairs) if key and pairs[key] and key != pairs[key]}


def _name(text: str) -> str:
    return " ".join(fold(text).split())
