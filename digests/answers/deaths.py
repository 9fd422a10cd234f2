"""The first word of deaths of an act that was known without any. Reads sentences; knows no view and makes no change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digests.analysis.stems import stem
from digests.answers.recaps import idle
from digests.facts.counts import is_vague
from digests.model import Counts, Said

_DEATH = stem("killed")


def first_deaths(known: Iterable[Said], new: Sequence[Said]) -> tuple[str, tuple[Said, ...]] | None:
    """The title and the sentences of `new` that tell of deaths, None if none does or a `known` one told of some."""
    if any(_DEATH in said.sentence.stems for said in known):
        return None
    words = tuple(
        said
        for said in new
        if _DEATH in said.sentence.stems
        and said.sentence.violent
        and not said.sentence.negated
        and not idle(said.sentence)
    )
    if not words:
        return None
    counted = [(said, f) for said in words for f in said.sentence.figures if f.counts is Counts.KILLED]
    if counted and not is_vague(*counted[-1]):
        return f"Toll: {counted[-1][1].value:,}", words
    return "Deaths reported", words
