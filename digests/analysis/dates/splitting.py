"""A rough cut of a text into sentences, for callers that bring none.

Stands in for digests.analysis.sentences, which knows more; this package must not import it.
"""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Jun|Jul|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sgt|Capt|Rep|Sen|Gov"
    r"|Rev|St|No|Nos|vs|Inc|Co|Corp|Tel|Ltd|Jr|Sr|Prof|Adm|Brig|Hon|a\.m|p\.m|i\.e|e\.g|etc|Ft|Mt)|\b[A-Z])\.$"
)


def rough_sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of sentences and lines, in order; a stop after an abbreviation or an initial ends none."""
    spans = []
    first = 0
    for mark in _SENTENCE_END.finditer(text):
        if "\n" not in mark[0] and _ABBREVIATION.search(text[max(first, mark.start() - 8) : mark.start()]):
            continue
        if mark.start() > first:
            spans.append((first, mark.start()))
        first = mark.end()
    if first < len(text):
        spans.append((first, len(text)))
    return spans
