"""Notices that a count was wrong: "An earlier version said nine people had died; it was seven", "Correction: The Star
reported on Monday that nine people had died".

By the words of one sentence; what is counted, and whose count it was, is for the caller.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digests.analysis.quantities import NUMBER

_OF_TEXT = (
    r"\b(?:earlier|previous|original|first|initial) (?:(?:online|print|web) )?(?:version|report|article|story|edition"
    r"|dispatch|bulletin|post)s?\b[^.;]{0,80}?"
)
_SAID = r"\b(?:said|says|stated|gave|put|reported|misstated|wrote|had|counted|told|spoke)\b"
_RIGHT = (
    r"(?:;|,|\.|:|\s[–—-]|—)\s*(?:but )?(?:in fact,? )?(?:it|there|they|that|the (?:correct |actual |right |true "
    r"|real )?(?:number|figure|toll|count|death toll))\s+(?:was|is|were|are|should (?:be|have been))\s+"
    r"(?:in fact |actually |only )?"
)
_WRONG = re.compile(
    rf"{_OF_TEXT}{_SAID}[^.;]{{0,80}}?(?<![\w.,-])(?P<wrong>{NUMBER})(?P<of>[^.;]{{0,90}}?){_RIGHT}(?P<right>{NUMBER})"
    rf"|{_OF_TEXT}{_SAID}[^.;]{{0,80}}?(?<![\w.,-])(?P<stale>{NUMBER})\b",
    re.IGNORECASE,
)
# A notice by its name, on what an outlet told: the number is that of people told then, no day of the telling.
_NOTICE = re.compile(
    rf"^\W*(?:correction|clarification|erratum|corrigendum|amendment)\b[^:.;]{{0,40}}:[^.;]{{2,80}}?{_SAID}[^.;]{{0,80}}?"
    rf"\bthat\b[^.;]{{0,80}}?(?<![\w.,-])(?P<wrong>{NUMBER})\b",
    re.IGNORECASE,
)
_RIGHTED = re.compile(rf"[^.;]{{0,90}}?{_RIGHT}(?P<right>{NUMBER})", re.IGNORECASE)
# Of the words for an older text: hardly any sentence holds one, and few are searched.
_PARTS = ("rlier", "evious", "riginal", "irst", "nitial")


@dataclass(frozen=True, slots=True)
class Correction:
    """Where the wrong number stands, and the right one if the sentence gives it."""

    wrong: tuple[int, int]
    right: tuple[int, int] | None


def correction(text: str) -> Correction | None:
    """What a notice of correction says of a number; None if the sentence is none."""
    if any(part in text for part in _PARTS) and (found := _WRONG.search(text)) is not None:
        if found["stale"] is not None:
            return Correction(found.span("stale"), None)
        return Correction(found.span("wrong"), found.span("right"))
    if (named := _NOTICE.match(text)) is None:
        return None
    righted = _RIGHTED.match(text, named.end())
    return Correction(named.span("wrong"), righted.span("right") if righted is not None else None)
