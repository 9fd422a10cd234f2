"""Where a story's articles name somebody or some place, and in what company: first name, office, the words beside.

By the shape of words alone, of all sentences together: a word that some sentence writes small is no name. Judges
nothing; must not know which names are alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from digests.analysis.names import CALENDAR
from digests.analysis.stems import STOP, stem, unaccented
from digests.analysis.wordlist import words
from digests.analysis.world import COUNTRIES, SEATS
from digests.facts.places import KIND
from digests.model import Said
from digests.names.sounds import body

_TOKEN = re.compile(r"(?:[A-Z]\.)+|[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[^\w\s]")
_POSSESSIVE = re.compile(r"(?<=\w)'s?(?!\w)")
_JOINED = re.compile(r"\b(Al|El)(?=[A-Z][a-z])")  # "ElBaradei"
_ARTICLE = re.compile(r"(?:al|el|ul|ad|ed|an|ar|er|as|es|ash|at|az|ez)-[A-Z]")
_INSIDE = words("bin ibn al el ul bint abu umm de da di van von der")
OFFICES = words(
    "minister president premier chancellor general colonel brigadier major captain lieutenant commander chief "
    "secretary "
    "spokesman spokeswoman spokesperson ambassador envoy king queen prince princess sheikh sheik ayatollah imam mullah "
    "maulana emir sultan pope bishop archbishop judge justice senator governor mayor chairman chairwoman director head "
    "leader deputy vice prime foreign interior defence defense health finance cleric lawyer lawmaker counterpart "
    "inspector professor admiral marshal dictator opposition supreme intelligence army police"
)
_HONORIFICS = words("mr mrs ms dr sir madam former acting late then new outgoing first lady gen col lt sgt sen rep maj")
KINDS = frozenset(KIND.split("|")) | words("camp suburb neighbourhood neighborhood border airport road river")
_SAID = words(
    "said says told added saying who whose which was is were has had have will would and but spoke left met came went"
)
_MOST_PARTS = 5
_LANDS = frozenset(word for name in (*COUNTRIES, *SEATS) for word in (name, *name.split()))


@dataclass(slots=True)
class Use:
    """How one spelling is used: how often, in which articles, with which first names, offices and words beside it.

    `offices` hold the country that stands before them, if any ("iran foreign minister"), `lands` those countries.
    `first` is the first sentence that holds it. `alone` counts the times without any other part of a name.
    """

    form: str
    count: int = 0
    alone: int = 0
    articles: set[int] = field(default_factory=set)
    firsts: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    lands: set[str] = field(default_factory=set)
    beside: Counter[str] = field(default_factory=Counter)
    first: Said | None = None


def uses(said: Sequence[Said]) -> dict[str, Use]:
    """Each spelling of a name in sentences in canonical order, small and plain, with how it is used.

    A name of several parts is counted under its last part, and under its last two ("amir abdollahian").
    """
    read = [(one, _tokens(one.sentence.text)) for one in said]
    small, capital = set[str](), set[str]()
    for _, tokens in read:
        small.update(token for token in tokens if token.islower())
        # What opens a sentence may be any word.
        capital.update(b.lower() for a, b in pairwise(tokens) if _is_capital(b) and a.isalnum())
    found: dict[str, Use] = {}
    for one, tokens in read:
        for start, end in _runs(tokens, small, capital):
            _count(one, tokens, start, end, _opening(tokens, start, small), found)
    return found


def is_land(word: str) -> bool:
    """Whether a small word names a country, its people or its seat of government."""
    return word in _LANDS or word.removesuffix("s") in COUNTRIES


def _tokens(text: str) -> list[str]:
    plain = _JOINED.sub(r"\1-", _POSSESSIVE.sub("", unaccented(text).replace("`", "'").replace("‘", "'")))
    return _TOKEN.findall(plain)


def _is_capital(token: str) -> bool:
    return (token[0].isupper() and len(token) > 1) or _ARTICLE.match(token) is not None


def _runs(tokens: Sequence[str], small: set[str], capital: set[str]) -> Iterator[tuple[int, int]]:
    """Spans of tokens that are one name each: no office, country or weekday, nothing that is written small too."""
    at = 0
    while at < len(tokens):
        if not _names(tokens, at, small, capital):
            at += 1
            continue
        end = at + 1
        while end < len(tokens):
            if _names(tokens, end, small, capital):
                end += 1
            elif tokens[end].lower() in _INSIDE and end + 1 < len(tokens) and _names(tokens, end + 1, small, capital):
                end += 2
            else:
                break
        if end - at <= _MOST_PARTS:
            yield at, end
        at = end


def _names(tokens: Sequence[str], at: int, small: set[str], capital: set[str]) -> bool:
    token = tokens[at]
    low = token.lower()
    if not _is_capital(token) or token.isupper() or low in STOP or low in CALENDAR or "." in low:
        return False
    if low in OFFICES or low in _HONORIFICS or low in KINDS or is_land(low):
        return False
    if low in small and not _ARTICLE.match(token):
        return False
    opens = at == 0 or not (tokens[at - 1].isalnum() or tokens[at - 1] in ",@")
    return not opens or low in capital or _ARTICLE.match(token) is not None


def _opening(tokens: Sequence[str], start: int, small: set[str]) -> list[str]:
    """The word that opens a sentence right before a name, where it can be its first name: no other word is known."""
    if start != 1:
        return []
    low = tokens[0].lower()
    others = low in small or low in STOP or low in CALENDAR or low in OFFICES or low in _HONORIFICS or is_land(low)
    return [] if others or not _is_capital(tokens[0]) or not tokens[0].isalpha() or tokens[0].isupper() else [low]


def _count(one: Said, tokens: Sequence[str], start: int, end: int, opening: list[str], found: dict[str, Use]) -> None:
    parts = [token.lower() for token in tokens[start:end]]
    office, land = _office(tokens, start)
    beside = list(_beside(tokens, start, end))
    for length in (1, 2):
        if length > len(parts):
            break
        form = body(" ".join(parts[-length:]))
        use = found.setdefault(form, Use(form))
        use.count += 1
        use.articles.add(one.article.id)
        use.first = use.first or one
        use.alone += length == len(parts)
        if before := [part for part in parts[:-length] if part not in _INSIDE] or opening:
            use.firsts[before[-1]] += 1
            if len(before) > 1:  # "Abdul Hamid" is "Abdulhamid" elsewhere
                use.firsts[" ".join(before)] += 1
        if office:
            use.offices[office] += 1
        if land:
            use.lands.add(land)
        use.beside.update(beside)


def _office(tokens: Sequence[str], start: int) -> tuple[str, str]:
    """The office that stands before a name, with its country, and that country."""
    at, held = start - 1, list[str]()
    if at >= 0 and tokens[at] == ",":
        at -= 1
    while at >= 0 and ((low := tokens[at].lower()) in OFFICES or low in _HONORIFICS):
        if low in OFFICES:
            held.insert(0, low)
        at -= 1
    if not held:
        return "", ""
    land = ""
    if at >= 0 and is_land(tokens[at].lower()):
        land = stem(tokens[at])
    return " ".join((land, *held)).strip(), land


def _beside(tokens: Sequence[str], start: int, end: int) -> Iterable[str]:
    """The content words right before and after a name, each marked by its side, and what kind of place it is."""
    if start > 1 and tokens[start - 1] == "of" and tokens[start - 2].lower() in KINDS:
        yield f"{tokens[start - 2].lower()} of"
    elif start and (_tells(tokens[start - 1]) or is_land(tokens[start - 1].lower())):
        yield f"{_one(tokens[start - 1])} -"
    if end < len(tokens) and _tells(tokens[end]):
        yield f"- {_one(tokens[end])}"
        if end + 1 < len(tokens) and _tells(tokens[end + 1]):
            yield f"- {_one(tokens[end])} {_one(tokens[end + 1])}"
    if end + 1 < len(tokens) and tokens[end] == "," and is_land(tokens[end + 1].lower()):
        yield f", {stem(tokens[end + 1])}"


def _one(word: str) -> str:
    return word if word.endswith("ss") else word.removesuffix("s")


def _tells(token: str) -> bool:
    low = token.lower()
    return (
        token.isalpha()
        and token.islower()
        and low not in STOP
        and low not in _SAID
        and low not in OFFICES
        and low[-2:] != "ed"
    )
