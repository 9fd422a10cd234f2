"""The verbs that a sentence tells as past. Reads its words alone."""

from __future__ import annotations

import re

from digests.analysis.stems import stem, stems
from digests.analysis.strikes import told_apart
from digests.analysis.verbs import PARTICIPLES, PAST

_SAYING = frozenset(
    stems("said told reported announced added confirmed stated claimed declared insisted warned urged called wrote")
)
_LIGHT = frozenset(stems("go come take make give have be get put set hold keep begin start lead see find"))
_WORD = re.compile(r"[A-Za-z][\w’'-]*")


def told_done(text: str) -> frozenset[str]:
    """The stems of the verbs that a sentence tells as past."""
    return frozenset(
        stem(word) for word in _WORD.findall(text.lower()) if word.endswith("ed") or word in PAST or word in PARTICIPLES
    )


def acted(text: str) -> frozenset[str]:
    """The same without the verbs of saying, and those that say little themselves ("went on strike")."""
    return told_done(told_apart(text)) - _SAYING - _LIGHT - {""}
