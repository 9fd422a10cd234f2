"""Who acts in a sentence, by the words before its verb: whether two sentences tell one act of two different parties.

A shallow reading: the subject is what stands before the verb and after the words of who says it. Knows no days.
"""

from __future__ import annotations

import re

from digests.analysis.stems import stem
from digests.analysis.stems import stems as stems_of
from digests.analysis.wordlist import words
from digests.analysis.world import COUNTRIES
from digests.facts.profile import Profile
from digests.facts.weights import TELLING, weight

_SAYS = re.compile(r"\b(?:said|says|told|announced|reported|confirmed|according to [^,;]{1,40})\b(?: that\b)?")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)(?: \w+ly)? $")
_WORD = re.compile(r"[\w’'-]+")
# "Veldora reopened": plurals and nouns of doing aside, a bare word before a verb is a name or one of these.
_ALONE = re.compile(r"([A-Z][a-z]+(?<!s)(?<!ing)(?<!ion)(?<!ment)(?<!men)(?<!ity)) (?:on \w+day )?")
_NO_NAME = words(
    "parliament congress cabinet police people children voters oil gas crude trade traffic work power water aid "
    "electricity food snow rain service flour grain fuel bread mail it he she they we who that this she both one there"
)
_LANDS = frozenset(COUNTRIES.values())


def another(one: Profile, other: Profile, left: str, right: str, *, directed: bool) -> bool:
    """Whether two sentences of one act name two who do it; `left` and `right` are their words before the verb.

    "France's minister will visit" and "Germany's minister visited", "the finance minister" and "the defence minister";
    of what one does to another (`directed`), so does "Karsk will free" and "Veldora freed men of Karsk".
    """
    mine, theirs = _SAYS.split(left)[-1], _SAYS.split(right)[-1]
    known = one.names | other.names | _LANDS | _bare(mine) | _bare(theirs)
    ours, others = _names(mine, known), _names(theirs, known)
    if ours and others and ours.isdisjoint(others):
        if ours.isdisjoint(other.called) and others.isdisjoint(one.called):
            return True
        if directed and not (_PASSIVE.search(left) or _PASSIVE.search(right)):
            return True
    kinds, held = _kinds(mine), _kinds(theirs)
    return any(
        kind != held[head] and kind not in other.stems and held[head] not in one.stems
        for head, kind in kinds.items()
        if head in held
    )


def _names(words: str, known: frozenset[str]) -> frozenset[str]:
    """The stems of names; a sentence's first word is one if it is a name elsewhere."""
    return frozenset(stems_of(" ".join(word for word in _WORD.findall(words) if word[0].isupper()))) & known


def _bare(before: str) -> frozenset[str]:
    """The stem of the one word that opens a sentence before its verb: a name, but for nouns that need no "the"."""
    found = _ALONE.fullmatch(before)
    return frozenset() if found is None or found[1].lower() in _NO_NAME else frozenset(stems_of(found[1]))


def _kinds(words: str) -> dict[str, str]:
    """What kind of what it is, by the stem of the latter: "the finance minister" -> minister: finance."""
    found: dict[str, str] = {}
    before = ""
    for word in _WORD.findall(words):
        one = stem(word) if word[0].islower() else ""
        if one and before and weight(before) >= TELLING:
            found[one] = before
        before = one
    return found
