"""From when a number counts: "since Monday", "this month", "so far this year", "in the past week"; and how many-eth.

Two counts that begin at different moments can both be true, so they are never compared; nor is it the same thing that
is the fifth of a month and the sixth of it. Reads one sentence's words and dates; knows no incident and no layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from digests.analysis.porter import porter
from digests.analysis.quantities import NUMBER, UNITS
from digests.analysis.stems import STOP
from digests.analysis.stems import stems as stems_of
from digests.analysis.wordlist import words
from digests.model import Figure, Mention, Said, Sentence
from digests.when import When

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th))"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_UNIT = r"(?:hours?|days?|weeks?|fortnight|months?|quarters?|years?|decades?)"
_PHRASE = re.compile(
    # "has since died" counts from no moment
    rf"(?<!\bhas )(?<!\bhave )(?<!\bhad )\b(?:ever )?since\s+(?P<since>[^,.;:!?()“”\"]{{1,80}})"
    rf"|\b(?P<past>(?:in|over|during|within|for) (?:just |only )?(?:the |these )?(?:(?:past|last|previous|preceding)"
    rf"(?: (?:{NUMBER}|few|couple of|several))?|{NUMBER}) {_UNIT}"
    r"|(?:a|per|each|every) (?:day|week|month|year))\b(?! (?:after|before|earlier|later|ago|old))"
    rf"|\b(?P<period>(?:this|last) (?:week|month|quarter|year|season|winter|spring|summer|autumn))\b(?![’'])"
    rf"|\b(?P<month>in (?:(?:early|late) |mid-)?(?:{_MONTH}|(?:19|20)\d\d))\b(?![’'])",
    re.IGNORECASE,
)
# Where the words of a moment end: "since Monday and 300 since May".
_OVER = re.compile(
    r"\b(?:and|but|while|whereas|with|when|as|said|says|say|told|according|including|leaving|killing|bringing|taking|"
    r"after|has|have|was|were|is|are|to|had)\b",
    re.IGNORECASE,
)
# What any beginning is told with; what began is told by the rest.
_BEGINNING = frozenset(
    porter(word)
    for word in words(
        "began begin begins begun beginning start started starts launch launched erupted erupt broke break opened "
        "took take place came happened occurred onset then latest current late early last"
    )
)
_OUTBREAK = re.compile(r"\b(?:outbreak|onset|beginning|start|launch)\s+of\b", re.IGNORECASE)
# Clauses that have a count of their own: "killed nine, bringing the toll since May to 40".
_CLAUSE = re.compile(
    r";|,? (?:while|whereas|but|compared|against|bringing|taking|raising|pushing|who|whom|which|where|up from"
    r"|down from)\b|, (?:and|as|the|an?|its|their|his|her)\b|\s[–—]\s|[()]",
    re.IGNORECASE,
)
# "killed nine on Monday and 84 since May": the moment is that of the second, though it names no people.
_OTHERS = re.compile(rf"{_CLAUSE.pattern}|\band (?:{NUMBER})", re.IGNORECASE)
# "the third call since the strikes", "the deadliest attack this year": the moment is that of the rank.
_RANKED = re.compile(
    rf"\b(?:(?P<rank>{_ORDINAL})|the (?:only|most)|worst|(?!priest)[a-z]+iest|(?:larg|bigg|high|great|strong|long|low"
    r"|few|fast)est)\b(?P<what>[^,;]*)$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEAD = re.compile(r"\b(?:of|in|on|by|between|against|to|at|near|for|with|that|since|so)\b")


@dataclass(frozen=True, slots=True)
class Start:
    """A moment from which something is counted, or a stretch over which it is.

    `when` is its date, `about` are the stems of what began then, `rolling` a stretch that ends as it is told ("past
    week"), `closed`: it counts within `when` alone ("last year"), `loose`: that may be no more than the date of one
    event ("in May"). With none of them nobody knows from when. `text` is how it was written.
    """

    when: When | None
    about: frozenset[str]
    rolling: str = ""
    closed: bool = False
    loose: bool = False
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Rank:
    """That something is the so-and-so-maniest of its kind since a moment: "the third call since the strikes"."""

    number: int
    of: frozenset[str]
    start: Start


def starts(said: Said) -> dict[Figure, Start]:
    """From when each figure of a sentence counts; those that don't say so are left out."""
    if not said.sentence.figures:
        return {}
    text, offset = said.sentence.text, said.sentence.start
    phrases = [found for found in _PHRASE.finditer(text) if _ranked(found, said.sentence) is None]
    found: dict[Figure, Start] = {}
    for figure in said.sentence.figures if phrases else ():
        at, end = figure.start - offset, figure.end - offset
        after = [one for one in phrases if one.start() >= end and not _OTHERS.search(text, end, one.start())]
        before = [one for one in phrases if one.end() <= at and not _CLAUSE.search(text, one.start(), at)]
        fronted = [one for one in phrases if one["since"] and one.start() < at < one.end()]
        if near := (after[:1] or fronted[-1:] or before[-1:]):
            found[figure] = _start(near[0], said)
    return found


def ranks(said: Said) -> tuple[Rank, ...]:
    """What a sentence tells to be the how-maniest since a moment."""
    text = said.sentence.text
    found = []
    for phrase in _PHRASE.finditer(text):
        ranked = None if phrase["month"] else _ranked(phrase, said.sentence)
        if ranked is not None and ranked["rank"] is not None:
            what = _HEAD.split(ranked["what"], maxsplit=1)[0]
            found.append(Rank(_number(ranked["rank"]), frozenset(stems_of(what)), _start(phrase, said)))
    return tuple(found)


def ranked(sentence: Sentence) -> list[tuple[int, int]]:
    """Where a sentence names the moment of a rank, as offsets in its text: no day of what it tells."""
    return [found.span() for found in _PHRASE.finditer(sentence.text) if _ranked(found, sentence) is not None]


def one_start(a: Start | None, b: Start | None, told: tuple[date | None, date | None]) -> bool:
    """Whether two counts are known to begin at one moment; `told` are the days on which they were told.

    Two that name no moment do. In doubt they don't: what can't be compared is no dispute.
    """
    if a is None or b is None:
        return all(one is None or one.loose for one in (a, b))
    if a.rolling or b.rolling:
        return a.rolling == b.rolling and told[0] == told[1] is not None
    if a.closed or b.closed:
        return a.closed and b.closed and a.when == b.when is not None
    if a.when is not None and b.when is not None:
        if a.when.precision is not b.when.precision and not (a.when.is_day or b.when.is_day):
            return False  # in January "this month" and "this year" begin on one day, and few would dispute them
        named = bool(a.about or b.about)
        if a.when.first != b.when.first and not (named and a.when.overlaps(b.when)):
            return False
        return not (a.about and b.about) or bool(a.about & b.about)
    return bool(a.about) and bool(b.about) and (a.about <= b.about or b.about <= a.about)


def renumbered(a: Iterable[Rank], b: Iterable[Rank], told: tuple[date | None, date | None]) -> tuple[int, int] | None:
    """The two numbers that one thing would have since one moment; None if nothing speaks against their being one."""
    for one in a:
        for other in b:
            alike = not one.of or not other.of or one.of & other.of
            if one.number != other.number and alike and one_start(one.start, other.start, told):
                return one.number, other.number
    return None


def _ranked(phrase: re.Match[str], sentence: Sentence) -> re.Match[str] | None:
    """The rank whose moment a phrase is; None if it is that of a number, which then stands nearer."""
    text, offset = sentence.text, sentence.start
    nearest = max((f.end - offset for f in sentence.figures if f.end - offset <= phrase.start()), default=0)
    return _RANKED.search(text[max(nearest, phrase.start() - 90) : phrase.start()])


def _number(word: str) -> int:
    low = word.lower()
    return _ORDINALS[low] if low in _ORDINALS else int(re.sub(r"\D", "", low))


def _start(found: re.Match[str], said: Said) -> Start:
    if found["past"]:
        return Start(None, frozenset(), _length(found["past"]), text=found[0])
    offset = said.sentence.start
    if found["since"]:
        left = found.start("since")
        words = found["since"]
        numbers = [f.start - offset - left for f in said.sentence.figures if left < f.start - offset < found.end()]
        words = words[: min(numbers, default=len(words))]
        if over := _OVER.search(words):
            words = words[: over.start()]
    else:
        left, words = found.start(), found[0]
    named = [m for m in said.sentence.mentions if left <= m.start - offset < left + len(words) + 1]
    when = next((m.when for m in named if m.when is not None and m.flag is None), None)
    if found["since"]:
        return Start(when, _about(words, left + offset, named), text=f"since {words.strip()}")
    day = said.article.written or said.article.available.date()
    return Start(
        when, frozenset(), closed=when is not None and when.last < day, loose=bool(found["month"]), text=found[0]
    )


def _length(past: str) -> str:
    """ "in the past seven days" -> "7 day"."""
    words = past.lower().split()
    counted = [str(UNITS.get(word, word)) for word in words if word not in ("in", "over", "during", "within", "for")]
    kept = [word for word in counted if word not in ("just", "only", "the", "these", "past", "last", "previous")]
    return " ".join(word.rstrip("s") for word in kept)


def _about(words: str, start: int, mentions: Iterable[Mention]) -> frozenset[str]:
    """The stems of what began, without its date and without words for beginning.

    No synonyms: where there were strikes and attacks, two counts begin with them.
    """
    for mention in mentions:
        left, right = mention.start - start, mention.end - start
        words = words[: max(0, left)] + " " * (right - max(0, left)) + words[right:]
    told = _WORD.findall(_OUTBREAK.sub(" ", words))
    small = {porter(word) for word in told if word[0].islower() and word not in STOP}
    return frozenset(small - _BEGINNING).union(stems_of(" ".join(word for word in told if word[0].isupper())))
