"""Words to canonical content stems: what two sentences are compared by.

Porter stems (digests.analysis.porter) after a small general table that brings newswire synonyms, number words and
demonyms together. Dates are left out: sameness of dates is decided by dates. Knows no story.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from digests.analysis.porter import porter
from digests.analysis.strikes import told_apart
from digests.analysis.synonyms import CANON
from digests.analysis.wordlist import words
from digests.analysis.world import COUNTRIES, SEATS

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*|\d+(?:[.,]\d+)*|(?<=[a-z])-(?=[a-z])")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.){2,}")

MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec"
)
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur fri sat")
_TIME_WORDS = words(
    "today yesterday tomorrow tonight day days week weeks month months year years hour hours minute minutes "
    "morning afternoon evening night weekend daily weekly earlier later early late ago recent recently now "
    "currently"
)
STOP = (
    words(
        "a an the and or but nor so yet if then than that this these those there here what which who whom whose when "
        "where why how while whereas although though because since until unless as at by for from in into of off on "
        "onto out over to toward towards under up upon with within without about above across after again against all "
        "along already also although always am among amid amidst an any anything are around aren't be became become "
        "becomes been before behind being below between both can can't cannot could couldn't did didn't do does "
        "doesn't doing don't down during each either else ever every everything few further furthermore had hadn't "
        "has hasn't have haven't having he he's her hers herself him himself his however i i'd i'll i'm i've is isn't "
        "it it's its itself just least less let like likely made make makes making many may maybe me meanwhile might "
        "more moreover most mr mrs ms much must my myself near nearly neither no none not nothing of often one ones "
        "only other others our ours ourselves own per perhaps put quite rather really s same say saying says said she "
        "she's should shouldn't some something soon still such t take taken takes taking tell telling tells told "
        "their theirs them themselves they they're they've thing things those through throughout thus till too took u "
        "us very via was wasn't we we're we've well went were weren't what's whatever whether will won't would "
        "wouldn't you you're your yours yourself according additionally added adding adds around expected expect "
        "expects including included include includes several various another set got get gets state stated states "
        "stating known called based due following followed follow follows able amp mdash quot nbsp reportedly "
        "allegedly apparently h e hon jr sr re ve ll d m dr gen lt col"
    )
    | _TIME_WORDS
)
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
# Prefixes written with or without a hyphen ("de-escalate", "cease-fire"): joined, so that both meet.
_JOINED = words("de re co non anti counter pre post cross inter multi air cease pro self semi ex e")


_WORLD = {name: country for name, country in COUNTRIES.items() if " " not in name and "." not in name and name != "us"}
# Bodies that newswire names whole and in letters.
_BODIES = {
    "united nations": "un",
    "european union": "eu",
    "african union": "au",
    "world health organization": "who",
    "world health organisation": "who",
    "international criminal court": "icc",
}
_NAMED = COUNTRIES | _BODIES
_PAIRS = {tuple(name.split()): country for name, country in _NAMED.items() if name.count(" ") == 1}
_TRIPLES = {tuple(name.split()): country for name, country in _NAMED.items() if name.count(" ") == 2}
_LETTERS = {"US": "unitedstates", "WHO": "who"}  # words of their own in small letters
_FIRST = frozenset(parts[0] for parts in (*_PAIRS, *_TRIPLES))
_DROP = ""
_YEAR = re.compile(r"(?:19|20)\d\d")
_cache: dict[str, str] = {}
_LONGEST_NUMBER = 16  # digits
_CACHE_MOST = 200_000  # distinct words; news in English holds far fewer, garbage input must not grow it for ever


# Letters that no decomposition makes plain, and the marks that scholars write for two Arabic letters.
_PLAIN = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i"}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ə": "a", "Ə": "A", "’": "'", "‐": "-", "‑": "-"}
    | dict.fromkeys("ʿʾʻʼʽ", "")
)


def fold(text: str) -> str:
    """Lower case without accents and with plain apostrophes: "Türkiye’s" -> "turkiye's", "Łódź" -> "lodz"."""
    return (text if text.isascii() else unaccented(text)).lower()


def unaccented(text: str) -> str:
    """A text in plain letters, capitals kept."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).translate(_PLAIN)


def _canonical(token: str) -> str:
    """The stem of one token as it stands in the text, or "" when it carries no content."""
    if token in _LETTERS:
        return _LETTERS[token]
    word = fold(token).strip("'-")
    if not word:
        return _DROP
    if word.endswith("'s"):
        word = word[:-2]
    elif word.endswith("s'"):
        word = word[:-1]
    if word in STOP or word in WEEKDAYS or (token[0].isupper() and word in MONTHS):
        return _DROP
    if word[0].isdigit():
        return word.replace(",", "").rstrip(".")
    if word in _NUMBERS:
        return str(_NUMBERS[word])
    if word in CANON:
        return CANON[word]
    if word in _WORLD:
        return _WORLD[word]
    if word.endswith("s") and word[:-1] in _WORLD:
        return _WORLD[word[:-1]]
    return porter(word.replace("'", ""))


def stem(word: str) -> str:
    """The canonical stem of one word ("envoys" -> "ambassador", "nine" -> "9"); "" for a word without content."""
    found = _cache.get(word)
    if found is None:
        if len(_cache) >= _CACHE_MOST:
            _cache.clear()
        found = _cache[word] = _canonical(word)
    return found


def stems(text: str) -> tuple[str, ...]:
    """The canonical content stems of a text, in order, repeats kept; days, months and day numbers left out."""
    text = told_apart(text)
    if text.count(".") > 1:
        text = _ABBREVIATION.sub(lambda match: match[0].replace(".", ""), text)
    tokens = _TOKEN.findall(text)
    result: list[str] = []
    cache = _cache
    skip = 0
    last = len(tokens) - 1
    for i, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        if token == "-":
            continue
        found = cache.get(token)
        if found is None:
            found = stem(token)
        if i < last:
            after = tokens[i + 1]
            if after == "-":
                if i + 2 <= last and (low := token.lower()) in _JOINED:
                    found = stem(low + tokens[i + 2])
                    skip = 2
                elif i + 2 <= last and found.isdigit() and (unit := _unit(found, tokens[i + 2])):
                    found, skip = unit, 2
            elif token[0].isupper() and (low := token.lower()) in _FIRST:
                found, skip = _country(tokens, i, low, found)
            elif token[0].isupper() and token.lower() in MONTHS and after[0].isdigit():
                # "January 26, 2024": a date, not numbers
                skip = 2 if i + 2 <= last and _YEAR.fullmatch(tokens[i + 2]) else 1
                continue
            elif found and found[0].isdigit():
                if after[0].isupper() and after.lower() in MONTHS:
                    continue
                if after in _SCALES:
                    found, skip = _scaled(found, tokens, i + 1)
        if found:
            result.append(found)
    return tuple(result)


def _unit(tens: str, word: str) -> str:
    units = _NUMBERS.get(word, 1 if word == "one" else 0)
    return str(int(tens) + units) if 0 < units < 10 and tens in {str(n) for n in range(20, 100, 10)} else ""


def _country(tokens: list[str], i: int, low: str, found: str) -> tuple[str, int]:
    second = tokens[i + 1].lower()
    if i + 2 < len(tokens) and (low, second, tokens[i + 2].lower()) in _TRIPLES:
        return _TRIPLES[low, second, tokens[i + 2].lower()], 2
    if (low, second) in _PAIRS:
        return _PAIRS[low, second], 1
    if second.endswith("s") and (low, second[:-1]) in _PAIRS:
        return _PAIRS[low, second[:-1]], 1
    return found, 0


def _scaled(number: str, tokens: list[str], i: int) -> tuple[str, int]:
    plain = number.replace(".", "", 1)
    if not plain.isdecimal() or len(plain) > _LONGEST_NUMBER:
        return number, 0
    value, used = float(number), 0
    while i < len(tokens) and tokens[i] in _SCALES:
        value *= _SCALES[tokens[i]]
        used += 1
        i += 1
    return f"{value:.0f}", used


_PLACE_WORDS = words("in from to at near outside around of inside for via through")
_NAME = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][^\W\d_]*(?:-[^\W\d_]+)*")


def actors(text: str) -> tuple[str, ...]:
    """Countries named as actors, in order, once each: by name, demonym, or the seat that stands for the government.

    "Tehran accused Pakistan" -> ("iran", "pakistan"). A seat after a word of place ("in Tehran", "from Tehran") is
    the city and is not counted.
    """
    found: dict[str, None] = {}
    names = [(match[0], match.start(), match.end()) for match in _NAME.finditer(text)]
    used = -1
    for i, (_, start, _) in enumerate(names):
        if i <= used:
            continue
        for count in (3, 2, 1):
            run = names[i : i + count]
            if len(run) == count and all(a[2] + 1 == b[1] for a, b in pairwise(run)):
                phrase = " ".join(word for word, _, _ in run)
                if country := _actor(phrase, text[max(0, start - 12) : start]):
                    found.setdefault(country)
                    used = i + count - 1
                    break
    return tuple(found)


def _actor(phrase: str, before: str) -> str | None:
    if phrase == "Us":
        return None
    name = fold(phrase)
    if country := COUNTRIES.get(name) or (COUNTRIES.get(name[:-1]) if name.endswith("s") and name != "us." else None):
        return country
    if (seat := SEATS.get(name)) and not (before.split() and before.split()[-1].lower() in _PLACE_WORDS):
        return seat
    return None
