"""Quantities in words and digits: "at least nine", "7 to 9", "1.2 million", "dozens", with the range they allow.

Range (`low`..`high`, None where the words leave it open): "nine" 9..9 · "at least 9" 9..None · "up to 9" None..9 ·
"more than 9" 10..None · "nearly 9" None..9 · "about 9" None..None · "7 to 9" 7..9 with value 9 · "dozens" value 24,
24..None · "scores" 40 · "hundreds" 200 · "thousands" 2,000 · "tens of thousands" 20,000.
Knows nothing of what is counted.
"""

from __future__ import annotations

import re

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
_SCALES |= {"lakh": 10**5, "crore": 10**7}
_SCALES |= {"m": 10**6, "mn": 10**6, "bn": 10**9, "k": 1000}
_MANY = (("tens", 10), ("dozens", 12), ("scores", 20), ("hundreds", 100))
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6}
VAGUE |= {f"{many} of {scale}": ten * VAGUE[scale] for many, ten in _MANY for scale in ("thousands", "millions")}

_WORD_NUMBER = "|".join(sorted(UNITS, key=len, reverse=True))
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}(?![\d,]*\d{{3}})|\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}}){{1,4}}(?![\d,.]\d)"
    rf"|(?<!\d)\d{{1,15}}(?!\d)(?:\.\d{{1,9}})?)"
    rf"(?:\s?(?:hundred|thousand|million|billion|trillion|lakh|crore|mn|bn|m|k)\b)?"
    rf"|(?:half a dozen|a (?:dozen|hundred|thousand|million)|(?:{_WORD_NUMBER})(?:[- ](?:{_WORD_NUMBER}))?"
    rf"(?: (?:hundred|thousand|million|billion|lakh|crore|dozen))*"
    rf"(?: and (?:{_WORD_NUMBER})(?:-(?:{_WORD_NUMBER}))?)?)\b"
)
HEDGE = (
    r"at least|no fewer than|no less than|not less than|not fewer than|a minimum of|upwards? of|(?:slightly )?more than"
    r"|(?:well |just |a little )?over|in excess of|(?:well )?above|up to"
    r"|as many as|at most|no more than|a maximum of|nearly|almost|about|around|roughly|approximately|some"
    r"|an estimated|close to|fewer than|less than|(?:just )?under|estimated at|possibly|perhaps"
)
_LEAST = ("at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of")
QUANTITY = re.compile(
    rf"(?<![\w$€£.,/#-])(?:(?P<hedge>{HEDGE})\s+)?(?:between (?P<from>{NUMBER}) and (?P<to>{NUMBER})"
    rf"|(?P<first>{NUMBER})(?:\s?(?:-|–|to|or)\s?(?P<last>{NUMBER}))?|(?P<vague>(?:tens|dozens|scores|hundreds)"
    rf" of (?:thousands|millions)|dozens|scores|hundreds|thousands|millions))(?![\w%°]|[.,:/]\d|-year)",
    re.I,
)


def number(text: str) -> int:
    """The value of a number in words or digits: "twenty-one" -> 21, "1.2 million" -> 1200000; ValueError if none."""
    return round(amount(text))


def amount(text: str) -> float:
    """As number, with what stands behind the point: "4.31" -> 4.31."""
    total = current = 0.0
    text = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))", "", text)
    if text.lower().startswith("half a dozen"):
        return 6.0
    for part in re.split(r"[\s-]+", re.sub(r"(?<=\d)(?=[A-Za-z])", " ", text.lower())):
        if part in ("a", "and", ""):
            continue
        if part in UNITS:
            current += UNITS[part]
        elif part in _SCALES:
            current = (current or 1) * _SCALES[part]
            if _SCALES[part] >= 1000:
                total, current = total + current, 0
        else:
            current += float(part.replace(",", ""))
    return total + current


def bounds(match: re.Match[str]) -> tuple[int, int | None, int | None]:
    """The value, low and high of a match of QUANTITY."""
    hedge = (match["hedge"] or "").lower()
    if vague := match["vague"]:
        return VAGUE[vague.lower()], VAGUE[vague.lower()], None
    first, last = match["from"] or match["first"], match["to"] or match["last"]
    value = number(first)
    if last:
        return max(value, number(last)), min(value, number(last)), max(value, number(last))
    return value, *opened(hedge, value)


def opened(hedge: str, value: int) -> tuple[int | None, int | None]:
    """Low and high of a value after a hedge (lower case, "" for none)."""
    if hedge.endswith(("more than", "over", "above", "in excess of")) and not hedge.startswith("no "):
        return value + 1, None
    if hedge in _LEAST or hedge.startswith("upward"):
        return value, None
    if hedge in ("up to", "as many as", "at most", "no more than", "a maximum of", "nearly", "almost", "close to"):
        return None, value
    if hedge in ("fewer than", "less than", "under", "just under"):
        return None, value - 1
    if hedge:
        return None, None
    return value, value
