"""The verbs that a sentence tells as past, and whether its main one answers what another tells. Reads words alone."""

from __future__ import annotations

import re

from digests.analysis.stems import stem
from digests.analysis.stems import stems as stems_of
from digests.analysis.strikes import told_apart
from digests.analysis.verbs import PARTICIPLES, PAST
from digests.analysis.wordlist import words

_SAYING = frozenset(
    stems_of("said told reported announced added confirmed stated claimed declared insisted warned urged called wrote")
)
_LIGHT = frozenset(stems_of("go come take make give have be get put set hold keep begin start lead see find"))
_GOES = frozenset(stems_of("go come take"))
_TELLS = frozenset(stems_of("said told reported announced added confirmed stated insisted wrote"))
# What is done because something else was done before.
_ANSWERS = frozenset(
    stems_of(
        "condemn denounce welcome praise hail criticise mourn declare vow pledge threaten warn urge demand ban "
        "investigate arrest detain charge accuse blame protest march rally resign visit attend bury reject extend "
        "violate suspend summon recall expel retaliate evacuate cancel postpone"
    )
)
_RELATIVE = words("who which that whom whose where when after before as while since because")
_DETERMINERS = words("the a an its his her their of in by for with two three four five six some many several and")
_WORD = re.compile(r"[A-Za-z][\w’'-]*")


def told_done(text: str) -> frozenset[str]:
    """The stems of the verbs that a sentence tells as past."""
    return frozenset(
        stem(word) for word in _WORD.findall(text.lower()) if word.endswith("ed") or word in PAST or word in PARTICIPLES
    )


def acted(text: str) -> frozenset[str]:
    """The same without the verbs of saying and going."""
    return told_done(told_apart(text)) - _SAYING - _GOES - {""}


def doing(text: str) -> frozenset[str]:
    """The stems of its words in "-ing"."""
    return frozenset(stem(word) for word in _WORD.findall(text) if word.endswith("ing"))


def answering(text: str) -> str:
    """The stem of the verb by which a text mainly tells of an act that answers another: "Norway condemned the killing
    of 11 cadets" is another thing than the killing; "" for none."""
    main = _main(text)
    return main if main in _ANSWERS else ""


def _main(text: str) -> str:
    """The stem of the first verb told as past that stands in no relative clause and before no noun; "" for none."""
    told = [match[0] for match in _WORD.finditer(text)]
    for place, word in enumerate(told):
        low = word.lower()
        if not (low.endswith("ed") or low in PAST or low in PARTICIPLES):
            continue
        if stem(low) in _TELLS and not (low == "declared" and told[place + 1 : place + 2] in (["a"], ["an"])):
            continue  # but "declared a state of emergency"
        before = [each.lower() for each in told[max(0, place - 3) : place]]
        if not before or before[-1] in _DETERMINERS or before[-1].isdigit() or not _RELATIVE.isdisjoint(before):
            continue
        if (one := stem(low)) and one not in _LIGHT:
            return one
    return ""
