"""A sentence without the words that it quotes: what the outlet itself says. Knows no grammar."""

from __future__ import annotations

import re
from functools import lru_cache

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|``.*?''")


@lru_cache(maxsize=16)  # half a dozen parts ask for one sentence in a row
def outside_quotes(text: str) -> str:
    """The text with quoted words blanked, offsets kept."""
    if "“" not in text and '"' not in text and "``" not in text:
        return text
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def quoted(text: str) -> list[str]:
    """What stands within each pair of quotation marks, in order."""
    return [match[0].strip("“”\"`'") for match in _QUOTED.finditer(text)]
