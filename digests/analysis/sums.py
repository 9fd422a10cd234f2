"""Sums of money, and what they are for: damage, aid, an appeal, a loan. Only sums for one thing can be compared.

By the words of one sentence; knows no day and no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digests.analysis.quantities import HEDGE, number, opened
from digests.analysis.stems import stems
from digests.analysis.wordlist import words
from digests.model import Counts, Figure, Sentence

_SCALE = r"hundred|thousand|million|billion|trillion|crore|lakh|mn|bn|m|k"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_CURRENCIES = {
    "$": "us\\$|usd|\\$|us dollars?|dollars?",
    "€": "eur|€|euros?",
    "£": "gbp|£|pounds sterling|pounds?",
    "₹": "rs\\.?|inr|₹|rupees?",
    "¥": "¥|yen",
    "yuan": "yuan|renminbi",
    "rials": "rials?",
}
# "A$40m", "C$2bn": the dollars of other countries are other money.
_BEFORE = r"(?:US|A|C|CA|AU|HK|NZ|S)?\$|€|£|₹|¥|Rs\.?|USD|EUR|GBP|INR"
_AFTER = r"(?:US )?dollars|euros|pounds(?: sterling)?|rupees|yen|yuan|rials"
_SUM = re.compile(
    rf"(?:\b(?P<hedge>{HEDGE})\s+)?(?:(?<![\w$])(?P<sign>{_BEFORE})\s?(?P<amount>{_NUMBER})"
    rf"(?:\s?(?:-|–|to)\s?(?:{_BEFORE})?\s?(?P<to>{_NUMBER}))?(?:\s?-?\s?(?P<scale>{_SCALE})\b)?"
    rf"|(?<![\w$€£¥.,])(?P<amount2>{_NUMBER})\s?(?P<scale2>{_SCALE})?\s(?P<unit>{_AFTER})\b)(?!\s?(?:a|per|an)\b|[.,]?\d)",
    re.IGNORECASE,
)
# What a sum is for, by the words around it; a sum that is asked for is another than one that is given.
_FOR = {
    "damage": r"damages?|damaged|loss(?:es)?|destroy\w*|destruction",
    "cost": r"costs?|costing|bill|spent|spend(?:s|ing)?|price",
    "aid": r"pledg\w+|donat\w+|promis\w+|contribut\w+|aid|relief|assistance|grants?|granted|fund(?:s|ing|ed)?"
    r"|humanitarian",
    "appeal": r"appeal\w*|call(?:s|ed|ing)? for|needs?|needed|requests?|requested|seeks?|sought|ask(?:s|ed|ing)? for",
    "loan": r"loans?|lend(?:s|ing)?|lent|borrow\w*|credit|bailout|debts?",
    "ransom": r"ransoms?",
    "fine": r"fin(?:e|es|ed)|penalt(?:y|ies)|compensation|settlement",
    "deal": r"deals?|contracts?|invest\w*|sale|sold|bought|purchase\w*",
    "budget": r"budgets?|revenues?|taxes",
}
_PURPOSE = re.compile("|".join(rf"(?P<{name}>\b(?:{forms})\b)" for name, forms in _FOR.items()), re.IGNORECASE)
_CLAUSE = re.compile(r"[;:]|,? (?:while|whereas|but|compared)\b|, (?:and|the|which|who)\b|\.\s")
_AIM = re.compile(
    r"\s(?:for|towards?|to (?=rebuild|repair|help|fight|buy|restore))\s?(?P<what>(?:[\w’'-]+ ?){1,8})", re.IGNORECASE
)
_SIGNS = words("rs usd eur gbp inr dollars euros pounds rupees yen yuan rials")


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a sum is for: its kinds (`_FOR`), its currency, and the stems of what follows a "for"."""

    kinds: frozenset[str]
    unit: str
    aim: frozenset[str]

    @property
    def given(self) -> bool:
        """Whether it is a sum that one party gives to another, or asks for."""
        return not self.kinds <= {"damage", "cost", "budget"}

    def is_of(self, other: Purpose) -> bool:
        """Whether two sums are known to be for one thing."""
        same = bool(self.kinds) and self.kinds == other.kinds and self.unit == other.unit
        return same and not (self.aim and other.aim and not self.aim & other.aim)


def sums(sentence: str, offset: int, held: frozenset[str]) -> Iterator[Figure]:
    """The sums of money of a sentence with the bag of words `held`; `offset` is where it stands in its article."""
    if _SIGNS.isdisjoint(held) and not any(sign in sentence for sign in "$€£¥₹"):
        return
    for match in _SUM.finditer(sentence):
        scale = match["scale"] or match["scale2"] or ""
        first = _value(match["amount"] or match["amount2"], scale)
        value = max(first, _value(match["to"], scale)) if match["to"] else first
        low, high = (first, value) if match["to"] else opened((match["hedge"] or "").lower(), value)
        unit = (match["sign"] or match["unit"]).strip()
        yield Figure(offset + match.start(), offset + match.end(), Counts.MONEY, value, low, high, match["hedge"], unit)


def unit_of(figure: Figure) -> str:
    """The currency of a sum, one sign for all its names: "US$" and "dollars" are "$"."""
    return next((sign for sign, forms in _CURRENCIES.items() if re.fullmatch(forms, figure.noun.lower())), figure.noun)


def written(number: int, unit: str = "") -> str:
    """A number as people write it: "12,000"; with a currency "$2.5 billion"."""
    told = f"{number:,}"
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if unit and number >= scale:
            told = f"{round(number / scale, 2):g} {name}"
            break
    return f"{told} {unit}" if unit.islower() else f"{unit}{told}"


def purpose(sentence: Sentence, figure: Figure) -> Purpose:
    """What a sum of a sentence is for, by the words of its clause."""
    text = sentence.text
    at, end = figure.start - sentence.start, figure.end - sentence.start
    left = max((cut.end() for cut in _CLAUSE.finditer(text, 0, at)), default=0)
    cut = _CLAUSE.search(text, end)
    right = cut.start() if cut else len(text)
    kinds = frozenset(str(found.lastgroup) for found in _PURPOSE.finditer(text, left, right))
    aim = _AIM.match(text, end, right) or _AIM.search(text, end, right)
    return Purpose(kinds, unit_of(figure), frozenset(stems(aim["what"])) if aim else frozenset())


def _value(written: str, scale: str) -> int:
    if scale.lower() in ("crore", "lakh"):
        return round(float(written.replace(",", "")) * (10**7 if scale.lower() == "crore" else 10**5))
    return number(f"{written} {scale}".strip())
