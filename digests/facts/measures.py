"""Numbers with what they count or measure, and whether two sentences give one thing two numbers.

Tolls and money are figures (`digests.analysis.figures`); this is for all the rest: metres, percent, cases, votes.
By the words beside a number alone; knows no day and no event. That numbers decide sameness as much as words do is one
of the kinds of contradiction in de Marneffe, Rafferty and Manning (ACL 2008).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digests.analysis.quantities import HEDGE, NUMBER, amount
from digests.analysis.stems import MONTHS, STOP, stem
from digests.analysis.wordlist import words

_QUANTITY = re.compile(
    rf"(?<![\w.,:/#-])(?:(?P<hedge>{HEDGE})\s+)?(?P<sign>US\$|[$€£¥])?\s?(?P<number>{NUMBER})(?![\w°]|[.,:/]\d)", re.I
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|[%°]|[^\w\s]")
_CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|[o]['’]clock|GMT|UTC|hours? GMT|local time|st\b|nd\b|rd\b|th\b)", re.I)
_BEFORE = re.compile(r"([^\W\d_]+)\.?\s(?:(?:at|to|by|of|is|was|stood|reached|from)\s)*$", re.I)
_NO_THINGS = words("new old other others big large small more further additional extra young long high low such")
_LONGEST = 3  # words after a number that may say what it counts
_NEAR = 0.1  # a hedged number may be off by so much


@dataclass(frozen=True, slots=True)
class Measure:
    """A number and the stems that say what it is of; `hedged`: "about", "at least", "up to"."""

    value: float
    of: frozenset[str]
    hedged: bool


def measures(text: str) -> tuple[Measure, ...]:
    """Every number of a sentence that counts or measures something; dates, years and times of day are none."""
    found = []
    for match in _QUANTITY.finditer(text):
        written, hedge = match["number"], match["hedge"]
        after = text[match.end() :]
        if written.lower() == "one" or _CLOCK.match(after):
            continue
        year = len(written) == 4 and written.isdigit() and written[:2] in ("19", "20")
        before = _BEFORE.search(text, max(0, match.start() - 40), match.start())
        if before and before[1].lower() in MONTHS and before[1][0].isupper():
            continue
        of = frozenset(_counted(match["sign"] or "", after)) or (frozenset({stem(before[1])}) if before else _NOTHING)
        of -= {""}
        if of and not (year and not hedge and not _names_things(after)):
            found.append(Measure(amount(written), of, hedge is not None))
    return tuple(found)


def clash(a: tuple[Measure, ...], b: tuple[Measure, ...]) -> bool:
    """Whether two sentences give a number of one thing, and each a number that the other doesn't."""
    if not a or not b:
        return False
    ours = [x for x in a if not any(_agree(x, y) for y in b)]
    theirs = [y for y in b if not any(_agree(x, y) for x in a)]
    return any(x.of & y.of for x in ours for y in theirs)


_NOTHING: frozenset[str] = frozenset()


def _counted(sign: str, after: str) -> list[str]:
    """The stems of the words that a number stands before, up to the first small word or sign."""
    if sign:
        return [sign]
    found: list[str] = []
    for word in _WORD.findall(after[:60].lstrip("- "))[:_LONGEST]:
        low = word.lower()
        if word == "%" or low in ("percent", "percentage"):
            return ["percent"]
        if low == "per" and not found and after.lstrip().lower().startswith("per cent"):
            return ["percent"]
        if not word[0].isalpha() or low in STOP or (word[0].isupper() and low in MONTHS):
            break
        if low not in _NO_THINGS and (one := stem(word)):
            found.append(one)
    return found


def _names_things(after: str) -> bool:
    return re.match(r"\s[a-z]{3,}s\b", after) is not None


def _agree(x: Measure, y: Measure) -> bool:
    if not x.of & y.of:
        return x.value == y.value
    if x.value == y.value:
        return True
    large, small = max(x.value, y.value), min(x.value, y.value)
    if (x.hedged or y.hedged) and large - small <= _NEAR * large:
        return True
    return small >= 2 and (round(x.value) == y.value or round(y.value) == x.value) and x.value != y.value
