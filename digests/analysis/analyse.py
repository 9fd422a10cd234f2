"""One article's text to its Analysis: the parts of digests.analysis put together.

English only: callers don't call it for other languages. Knows no other article and no story but its spellings.
"""

from __future__ import annotations

from collections.abc import Mapping

from digests.analysis.names import names as names_in
from digests.analysis.sentences import blocks, sentences
from digests.analysis.stems import stems
from digests.model import Analysis, Reference, Sentence

_NO_NAMES: Mapping[str, str] = {}


def analyse(text: str, reference: Reference, *, names: Mapping[str, str] = _NO_NAMES) -> Analysis:
    """Read one English article against `reference`; `names` maps a spelling to its canonical one, lower case."""
    from digests.analysis.dates import find_dates

    spans = [(start, end, i) for i, block in enumerate(blocks(text)) for start, end in sentences(text, block)]
    mentions = find_dates(text, reference, sentences=[(start, end) for start, end, _ in spans])
    found = []
    for index, (start, end, paragraph) in enumerate(spans):
        body = text[start:end]
        found.append(
            Sentence(
                index=index,
                start=start,
                end=end,
                text=body,
                paragraph=paragraph,
                mentions=tuple(mention for mention in mentions if start <= mention.start < end),
                stems=stems(body),
                names=names_in(body),
            )
        )
    return Analysis(tuple(found), reference)
