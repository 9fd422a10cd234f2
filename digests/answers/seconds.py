"""Whether what is told anew of known violence comes from a second source, and not from the first one told again.

Reads sentences of one fact; knows no view.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digests.analysis.perils import DISASTERS, acts_in
from digests.answers.recaps import idle, looks_back
from digests.facts.support import origin
from digests.model import Said

_BY_HAND = ("explosion", "fire")  # of disasters, what somebody may have done


def seconds(old: Sequence[Said], new: Sequence[Said], texts: Mapping[int, int]) -> tuple[Said, ...]:
    """The sentences among `new` that tell of known violence on another word than the `old` ones; `texts` by article.

    A quake needs no second source; and who names no source beside one who does may draw on the same.
    """
    told = {texts.get(said.article.id) for said in old}
    known = {origin(said) for said in old}
    return tuple(
        said
        for said in new
        if said.sentence.violent
        and texts.get(said.article.id) not in told
        and not (idle(said.sentence) or looks_back(said.sentence.text) or _is_disaster(said.sentence.text))
        and _another(origin(said), known)
    )


def _another(mine: str, known: set[str]) -> bool:
    if not mine:
        return "" in known
    words = set(mine.split())
    return not any(one and (words <= set(one.split()) or words >= set(one.split())) for one in known)


def _is_disaster(text: str) -> bool:
    acts = acts_in(text)
    return bool(acts) and acts <= DISASTERS.difference(_BY_HAND)
