"""A text to its lines, paragraphs and sentences, by exact character offsets; every span is verbatim.

Boundaries come from sentencex, line by line; wrong cuts are merged and runaway spans cut again here. Knows nothing
of what is boilerplate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sentencex import get_sentence_boundaries

from digests.analysis.wordlist import words

_LONGEST = 2000  # characters; a span without a stop is cut at a space, so that no pattern meets an endless one
_MOST_OPENED, _PIECE = 2000, 5000  # opening marks in one line, where a long page has 700, and characters of a piece
_SWALLOWED = 420  # longer spans with stops inside are mostly a stray quotation mark that never closed

_TITLES = words(
    "Gen Lt Col Maj Capt Sgt Cpl Adm Cmdr Brig Sen Rep Gov Dr Mr Mrs Ms Prof Rev Hon St Pres Supt Det Insp Amb Msgr Fr "
    "Messrs Mt Ft No Nos vs cf approx Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec H.E Lieut Atty Asst"
)
_COMPANY = words("Inc Ltd Corp Co Jr Sr Bros a.m p.m etc U.S U.K U.N U.A.E D.C E.U A.M P.M")
# Words that open a sentence: after "U.S." one of these is a new sentence, another capital goes on ("U.S. Army").
_OPENERS = words(
    "The A An In On At By For From With After Before But And Or Yet So If When While Since As He She It They We I You "
    "His Her Its Their Our This That These Those There Here Now Then However Meanwhile Some Many Most Several Other "
    "Officials Police Earlier Later Last Two Three Both No Not What Who How Why Where Although Though Despite During "
    "According Authorities Critics Among Under Over President"
)
_INNER_STOP = re.compile(r"[.!?]['\"”’)]{0,2}\s+(?=[\"“‘'(]?[A-Z])")
_CLOSED = re.compile(r"[.!?][”\"](?P<gap>\s+)(?=[A-Z“])")
_SAYS = re.compile(r"(?:[A-Z][\w’'.-]*,? ){1,5}(?:said|told|says|added|wrote|asked|cried|tweeted)\b")
_LAST_WORD = re.compile(r"([\w.’']+)\.[\"”’')]*\s*$")
# What goes on after "at 8 a.m.": a zone, or the day of the hour.
_CLOCK = words("a.m p.m A.M P.M")
_OF_CLOCK = re.compile(
    r"(?:[ECMPB][SD]?T|GMT|UTC|AEST|IST|CEST|WIB)\b|\(\w|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?=[.;)]|,? (?:in|at|and|to|for|with|by|as|after|when|until|morning|night|evening|afternoon|local)\b)"
)
# A stop that the boundaries went past, inside what they took for a quotation: "Maas's ship sank. The mayor's office".
_MISSED = re.compile(r"(?<=\w\w)[.!?](?P<gap>\s+)(?=[A-Z][\w’'-]*,? [\w\d“\"‘'(])")
_LOWER_ABBREVIATIONS = words("etc approx est dept govt misc incl vol fig ext max min avg")
_LONG = 6  # letters of a capitalised word that is no abbreviation
_SINGLE_OPEN = re.compile(r"(?:^|(?<=[\s(“\"]))[‘'](?=\w)")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?])[’'](?!\w)")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z])[.)]")  # "1." of a list belongs to what it numbers
_QUOTES = str.maketrans(
    {'"': " ", "“": " ", "”": " ", "‘": " ", "’": "'", "`": " ", "«": " ", "»": " ", "(": " ", "[": " "}
)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: a line, or hard-wrapped lines that belong together. `lines` are (start, end) without ends."""

    start: int
    end: int
    lines: tuple[tuple[int, int], ...]


def lines(text: str) -> list[tuple[int, int]]:
    """(start, end) of every line, stripped of white space; empty lines are (x, x)."""
    found = []
    at = 0
    for raw in text.splitlines(keepends=True):
        body = raw.rstrip()
        start = at + len(body) - len(body.lstrip())
        found.append((start, max(start, at + len(body))))
        at += len(raw)
    return found


def blocks(text: str) -> list[Block]:
    """The paragraphs of a text.

    An empty line ends one; so does any line break, unless the prose is hard-wrapped: the next line goes on in lower
    case after a line without a final stop, or the lines of the group all reach about the same width.
    """
    found: list[Block] = []
    group: list[tuple[int, int]] = []
    for span in [*lines(text), (0, 0)]:
        if span[0] < span[1]:
            group.append(span)
            continue
        if group:
            found.extend(_split_group(text, group))
            group = []
    return found


def _split_group(text: str, group: list[tuple[int, int]]) -> Iterator[Block]:
    wrapped = _is_wrapped(text, group)
    current = [group[0]]
    for span in group[1:]:
        before = text[current[-1][0] : current[-1][1]]
        goes_on = text[span[0]].islower() and before[-1] not in '.!?:;”"…' and len(before) > 30
        if wrapped or goes_on:
            current.append(span)
        else:
            yield Block(current[0][0], current[-1][1], tuple(current))
            current = [span]
    yield Block(current[0][0], current[-1][1], tuple(current))


def _is_wrapped(text: str, group: list[tuple[int, int]]) -> bool:
    """Whether a group of lines is one paragraph broken at a fixed width (mail, wire printers, old pages)."""
    if len(group) < 3:
        return False
    widths = [end - start for start, end in group[:-1]]
    width = max(widths)
    if not 45 <= width <= 100 or min(widths) < width - 22 or group[-1][1] - group[-1][0] > width + 2:
        return False
    # Each line must be broken where it is full: the next line's first word would not have fitted.
    open_ends = sum(text[end - 1] not in '.!?”"' for _, end in group[:-1])
    return open_ends * 2 > len(widths)


def sentences(text: str, block: Block) -> list[tuple[int, int]]:
    """(start, end) of the sentences of a block, stripped of white space, in order."""
    raw = text[block.start : block.end]
    if len(block.lines) > 1:
        raw = re.sub(r"\s", " ", raw)
    return [(block.start + start, block.start + end) for start, end in _sentences(raw)]


def _sentences(raw: str) -> list[tuple[int, int]]:
    spans = _merged(raw, _cut(raw))
    result: list[tuple[int, int]] = []
    for start, end in spans:
        if end - start > _SWALLOWED and _INNER_STOP.search(raw, start, end):
            again = _cut(raw[start:end].translate(_QUOTES))
            result.extend((start + left, start + right) for left, right in _merged(raw[start:end], again))
        else:
            result.append((start, end))
    result = [span for start, end in result for span in _at_missed(raw, start, end)]
    result = [span for start, end in result for span in _after_quotes(raw, start, end)]
    return [span for start, end in result for span in _pieces(raw, start, end, _LONGEST)]


def _at_missed(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut at a stop after a whole word that no quotation mark or bracket holds together with what follows."""
    stops = _MISSED.finditer(raw, start, end) if end - start <= _LONGEST else ()  # each counts what is before it
    for match in stops:
        word, tail = raw[start : match.start()].rpartition(" ")[2].strip("“\"‘'(["), raw[match.end() : end]
        if len(word) < (3 if word.islower() else _LONG) or word in _LOWER_ABBREVIATIONS | _TITLES:
            continue
        if tail.count('"') % 2 or tail.count("“") != tail.count("”"):
            continue  # the words of a speaker whose quotation began in an earlier span
        if _is_closed(raw[start : match.start("gap")]):
            yield start, match.start("gap")
            start = match.end()
    yield start, end


def _is_closed(head: str) -> bool:
    """Whether no quotation or bracket that a stretch opens is still open at its end."""
    if head.count('"') % 2 or head.count("“") > head.count("”") or head.count("(") > head.count(")"):
        return False
    if head.count("[") > head.count("]") or head.count("``") > head.count("''"):
        return False
    opened = max((match.end() for match in _SINGLE_OPEN.finditer(head)), default=0)
    return not opened or _SINGLE_CLOSE.search(head, opened) is not None


def _after_quotes(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut after a quotation that closed with its stop, unless what follows says who spoke."""
    for match in _CLOSED.finditer(raw, start, end):
        if match.end() - start > 12 and not _SAYS.match(raw, match.end()):
            yield start, match.start("gap")
            start = match.end()
    yield start, end


def _cut(raw: str) -> list[tuple[int, int]]:
    # What opens and never closes is sought to the end each time: a text of thousands of such marks goes in by pieces.
    hostile = sum(map(raw.count, "“‘«")) > _MOST_OPENED
    return [
        (start + part["start_index"], start + part["end_index"])
        for start, end in (_pieces(raw, 0, len(raw), _PIECE) if hostile else [(0, len(raw))])
        for part in get_sentence_boundaries("en", raw[start:end])
    ]


def _merged(raw: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that were cut wrongly and strip white space from each."""
    result: list[tuple[int, int]] = []
    for start, end in spans:
        while start < end and raw[start].isspace():
            start += 1
        while end > start and raw[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        if result and _belongs(raw[result[-1][0] : result[-1][1]], raw[start:end]):
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return result


def _belongs(before: str, after: str) -> bool:
    """Whether `after` goes on with the sentence `before`."""
    if not any(c.isalnum() for c in after):
        return after[0] in "\"”’')]…." or not any(c.isalnum() for c in before)
    if after[0].islower():
        return True
    if _ENUMERATOR.fullmatch(before):
        return True
    if after[0] in "”’)]" or after.startswith("''"):
        return True
    # Only a last word counts: its cut is sought from the last space on.
    if match := _LAST_WORD.search(before, before.rstrip().rfind(" ") + 1):
        word = match[1].rsplit(None, 1)[-1]
        first = re.match(r"[\w.’'-]+", after)
        opener = first is None or first[0].rstrip(".") in _OPENERS
        if word in _TITLES:
            return not before.endswith(("”", '"')) and (word != "No" or after[0].isdigit())
        if len(word) == 1 and word.isupper():
            return not opener
        if word in _COMPANY:
            if word in _CLOCK:
                return _OF_CLOCK.match(after) is not None
            return not opener and word != "etc"
    return False


def _pieces(raw: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """A stretch cut at spaces into pieces of at most `longest` characters, without the space between them."""
    while end - start > longest:
        cut = raw.rfind(" ", start + 1, start + longest)
        cut = cut if cut > start else start + longest
        yield start, cut
        start = cut
        while start < end and raw[start].isspace():
            start += 1
    if start < end:
        yield start, end
