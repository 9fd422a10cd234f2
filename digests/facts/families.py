"""Families of acts by which one plan is told and reported, and the verbs of two words that stand for one of them.

General English of agendas; knows no sentence's dates.
"""

from __future__ import annotations

import re

from digests.analysis.stems import stem
from digests.analysis.wordlist import bag, words

# General families of verbs of agendas, one a line.
_FAMILIES = """
open reopen resume start begin launch
visit arrive land travel fly tour come go reach enter
swear sworn oath inaugurate install
vote voter poll referendum ballot election
vote approve adopt pass ratify reject
protest march
meet talk summit negotiate confer host
sign ink initial conclude seal
walkout walk
leave depart withdraw pull quit vacate go
return come resume
free hand swap exchange
close shut
announce unveil name appoint present publish issue
deliver hand arrive ship reach enter
deploy send arrive
end halt finish conclude lift
pay transfer
verdict ruling rule judgment judgement sentence convict acquit guilty
"""
# Verbs of two words, and the verb of one word in whose family they are.
_PHRASAL = (
    (re.compile(r"\bst(?:ep(?:s|ped|ping)?|ood|ands?) down\b"), "resigned"),
    (re.compile(r"\b(?:took|takes?|taking) off\b|\b(?:set|sets|setting) (?:off|out|sail)\b"), "departed"),
    (re.compile(r"\b(?:kick(?:s|ed|ing)? off|g[eo]t(?:s|ting)? under ?way)\b"), "started"),
    (re.compile(r"\b(?:came|comes?|coming|went|goes|go|going|entered|enters?) into (?:force|effect)\b"), "started"),
    (re.compile(r"\b(?:took|takes?|taking|taken) effect\b"), "started"),
    (re.compile(r"\b(?:took|takes?|taking) office\b"), "inaugurated"),
)
_PHRASED = words("down off out sail kick kicks kicked kicking way underway into effect office")


def _families() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(_FAMILIES.split("\n")):
        for word in row.split():
            key = stem(word) or word
            found[key] = found.get(key, frozenset()) | {number}
    return found


FAMILY = _families()


def in_one_word(text: str) -> str:
    """A text with its verbs of two words in one: "stepped down" is "resigned"."""
    if _PHRASED.isdisjoint(bag(text)):
        return text
    for pattern, verb in _PHRASAL:
        text = pattern.sub(verb, text)
    return text
