"""Numbers with what they count: killed, wounded, missing, arrested, displaced, money.

By patterns on the words around a number. Ages, dates, ranks, scores, distances and "no figure" are no figures. Knows
no incident: which event a figure belongs to is decided over articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from digests.analysis.aboard import ON_BOARD, lost
from digests.analysis.harm import (
    AND_ONE,
    BEFALLEN,
    COUNTED_TOO,
    DIRECT,
    KIND,
    LINK,
    LISTED,
    NO_KIND,
    NOUNS,
    OF,
    SUBJECT,
    TOLL,
    TOTAL,
    TRIGGERS,
    is_toll,
    toll_behind,
)
from digests.analysis.harmed import of_verb
from digests.analysis.notices import correction
from digests.analysis.quantities import HEDGE, NUMBER, QUANTITY, UNITS, VAGUE, bounds, number
from digests.analysis.sums import sums
from digests.analysis.uncounted import ANOTHER, MORE, OF_THEM, is_beside, is_feared, is_part, is_recalled, without_older
from digests.analysis.wordlist import bag
from digests.model import Counts, Figure

_BEFELL = re.compile(
    r"(?P<mid>(?:[^.;:!?\"“”]{0,70}?))\b(?:were|was|have been|had been|has been|are|is|being|been|got|left|believed"
    r"|feared|confirmed|reported(?:ly)?|presumed|also|remain(?:ed|s)?|(?:known|believed|thought|said|reported|confirmed"
    r"|feared) to (?:have|be))\s+(?:\w+ly |also |still |now |been |feared |confirmed |reported |since |(?:known"
    r"|believed|thought|said|reported) to (?:have |be )+)*$",
    re.I,
)
_ACTIVE = re.compile(
    r"(?:\b(?:kill(?:ed|ing|s)?|slain|murder(?:ed|ing)|massacr(?:ed|ing)|execut(?:ed|ing)|claim(?:ed|ing|s)"
    r"|wound(?:ed|ing|s)?|injur(?:ed|ing|es)|hurting|arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|displac(?:ed|ing|es)"
    r"|evacuat(?:ed|ing)|left|leaving|took|taking|forc(?:ed|ing)|driv(?:en|ing)|drove"
    r"|jail(?:ed|ing)|round(?:ed|ing) up|uproot(?:ed|ing)|los(?:t|ing)|captur(?:ing"
    r"|ed)|shot dead|shooting dead|martyr(?:ed|ing)|drown(?:ed|ing)"
    r"|(?:stabb|hack|trampl|crush|burn|ston|bludgeon)(?:ed|ing)|shot|shooting|beat|beating))"
    r"(?:\s+(?:the lives of|all|another|also|off|up|out))?\s+$",
    re.I,
)
_PEOPLE = re.compile(rf"(?i:{NOUNS})|[A-Z]\S+")
_NUMBER_WORDS = frozenset((*UNITS, *VAGUE, "dozen", "hundred", "thousand", "million"))
_DIGIT = re.compile(r"\d")
_NOT_COUNTED = re.compile(
    r"^(?:\s?(?:-|–)?\s?(?:years?|months?|days?|weeks?|hours?|minutes?|seconds?|km|kilomet\w+|miles?|met(?:er|re)s?"
    r"|feet|per ?cent|percent|percentage|degrees?|times|points?|goals?|tons?|tonnes?|kg|pounds|dollars|barrels?"
    r"|gallons?|acres?|a\.?m\.?|p\.?m\.?|o[’']clock|th|st|nd|rd|magnitude|families?)\b|\s?%)",
    re.I,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_AFTER_MONTH = re.compile(rf"\b{_MONTH}\.? $")
_NO_COUNT_BEFORE = re.compile(
    r"\b(?:age|aged|No\.?|number|page|flight|resolution|article|magnitude|category|level|day|week|phase|highway|route"
    r"|terminal|ward|block|zone|sector|in"
    r"|since|of|by|until|before|after) $"
)
_AFTER_DATE = re.compile(rf"^,? {_MONTH}\b")
# "nine people, including two children": part of a number told before, not a number of its own.
_PART = re.compile(r"\b(?:including|among (?:them|those|whom)|of (?:them|whom)|included)\b[^.;]{0,40}$", re.I)
# "no one was killed", "not one person", "not a single": nobody, and never one.
_NOBODY = re.compile(r"\b(?:no|not|not even|nor|never|not a|not any) $", re.I)
_CLAUSE_END = re.compile(
    r"[;!?]|\.\s|\b(?:who|which|that|when|after|while|as|but|because|before|since) (?!were|was|had|have|died|perished)"
)
_VERB = re.compile(r"\b(?:said|told|were|was|had|have|are|is|has|will|would|did)\b")
_DECIMAL = re.compile(r"\d+\.\d+")
_MOST = 30  # numbers of one sentence that are read: a table has more, prose 29 at most


_AUXILIARY = re.compile(r"\b(?:were|was|been|are|feared|reported|reportedly|confirmed|as|remain\w*)\b", re.I)
_DOES = re.compile(
    r"killed|wounded|injured|murdered|massacred|executed|arrested|detained|displaced|evacuated|maimed|jailed|beheaded"
    r"|lynched|shot dead",
    re.I,
)
_OBJECT = re.compile(
    rf"\s+(?:(?:{HEDGE})\s+)?(?:{NUMBER}|dozens|scores|hundreds|thousands|an?|his|her|their|its"
    r"|the(?! (?:day|week|month|night|same|previous)\b))\b",
    re.I,
)
_OF_WHOLE = re.compile(rf"\s+(?:people |persons |others )?(?:{KIND.pattern})", re.I)  # without "were": of the whole
# Beside what is counted, said of it: "nine people (two of them soldiers)", "nine people, medics said,".
_ASIDE = re.compile(r",[^,;.]{1,70},(?=\s)|\s+\([^)]{1,70}\)(?=\s)|\s+[-–—]\s[^-–—;.]{1,70}\s[-–—](?=\s)")
_WERE = re.compile(r"\s+(?:were|was|have|had|has|died|drowned|perished|lost|remain\w*)\b", re.I)
_GOES_ON = re.compile(
    r"\s+(?:(?!(?:in|on|at|near|when|after|during|from|by|with|were|was|said|told)\b)[\w’'-]+\s+){0,3}?[\w’'-]+"
    r"(?:,\s+(?:and\s+)?|\s+and\s+)"
)
_ENDS = re.compile(r"\s*(?:$|[,.;:)]|\s(?:and|or|in|on|at|near|during|when|who|late|early|overnight|outside|inside)\b)")


def figures(sentence: str, offset: int = 0) -> tuple[Figure, ...]:
    """The figures of one sentence, in order; `offset` is where the sentence stands in its article."""
    found: list[Figure] = []
    said = bag(sentence)
    if sentence.rstrip("”\"' ").endswith("?"):
        return ()
    if not TRIGGERS.isdisjoint(said) and (_DIGIT.search(sentence) or not _NUMBER_WORDS.isdisjoint(said)):
        found.extend(_people(sentence, offset))
    found.extend(sums(sentence, offset, said))
    return tuple(sorted(found, key=lambda figure: (figure.start, figure.counts)))


def _people(sentence: str, offset: int) -> Iterator[Figure]:
    last: tuple[Counts, int] | None = None
    added: list[Figure] = []
    totals: set[Counts] = set()
    unread = within = 0
    notice = correction(sentence)
    carried = lost(sentence)
    wrongly = mistaken(sentence, notice.wrong[0]) if notice is not None else None
    if notice is not None:
        start, end = notice.wrong
        sentence = sentence[:start] + "x" * (end - start) + sentence[end:]
    sentence = without_older(sentence, _OF_WHOLE)
    for match in islice(QUANTITY.finditer(sentence), _MOST):
        if _is_other_number(sentence, match):
            continue
        said = _what(sentence, match, last)
        if notice is not None and notice.right is not None and match.start() == notice.right[0]:
            said = said or wrongly
        if match.start() == carried:
            said = said or (Counts.KILLED, "people")
        if said is None:
            unread = match.end()
            continue
        if match.start() < within or (unread and _GOES_ON.fullmatch(sentence, unread, match.start())):
            continue  # "13 people (five soldiers and eight guards)", "all 48 passengers and four crew members died"
        counts, noun = said
        within = match.end() + _beside(sentence[match.end() :])
        value, low, high = bounds(match)
        end = match.end()
        if (one := AND_ONE.match(sentence, end)) is not None:
            value, low, high, end = value + 1, low and low + 1, high and high + 1, one.end()
        figure = Figure(offset + match.start(), offset + end, counts, value, low, high, match["hedge"], noun)
        before, after = sentence[: match.start()], sentence[match.end() :]
        if last is not None and OF_THEM.match(after) and last[0] is counts:
            continue
        last = counts, end
        if ANOTHER.search(before) or MORE.match(after):
            added.append(figure)
            continue
        if is_toll(before, after):
            totals.add(counts)
        yield figure
    yield from (figure for figure in added if figure.counts not in totals)


def _beside(after: str) -> int:
    """Where ends what stands beside the people counted and only says who they are; 0 if nothing does."""
    subject = SUBJECT.match(after)
    aside = _ASIDE.match(after, subject.end()) if subject is not None else None
    if aside is None or (aside[0][0] == "," and not (_WERE.match(after, aside.end()) and not KIND.search(aside[0]))):
        return 0
    return aside.end()


def mistaken(sentence: str, at: int) -> tuple[Counts, str] | None:
    """What the number of a notice of correction counts that stands at a place, with the noun that it stands before."""
    match = next((found for found in QUANTITY.finditer(sentence) if found.start() == at), None)
    return _what(sentence, match, None) if match is not None else None


def _is_other_number(sentence: str, match: re.Match[str]) -> bool:
    before, after = sentence[: match.start()], sentence[match.end() :]
    if _NOT_COUNTED.match(after) or _AFTER_DATE.match(after):
        return True
    head = match["first"] or ""
    if not before and len(head) == 4 and head.isdigit() and re.match(r" [A-Z]", after):
        return True  # the time of day that opens an entry of a live page
    if match["last"] and "-" in match[0] and number(match["first"]) > number(match["last"]):
        return True  # a score
    if is_beside(before, after):
        return True
    if _PART.search(before[-60:]) or _NOBODY.search(before[-12:]) or is_part(before):
        return True
    if is_feared(before, after) or is_recalled(before, after):
        return True
    if _DECIMAL.fullmatch(head):
        return True  # a magnitude, a level
    if head.isdigit() and match["hedge"] is None:
        if _AFTER_MONTH.search(before[-12:]):
            return True
        if _NO_COUNT_BEFORE.search(before[-14:]):
            # "in 2016", "age 9"; but "killing of 9 people" counts: a noun for people follows.
            counted = BEFALLEN.match(after) or re.match(rf"\s+(?:\w+ )?(?:{NOUNS})\b", after, re.I)
            return len(head) == 4 or counted is None
    return len(head) == 4 and head[:2] in ("19", "20") and match["hedge"] is None and head.isdigit()


def _what(sentence: str, match: re.Match[str], last: tuple[Counts, int] | None) -> tuple[Counts, str] | None:
    """What a number counts, with the noun that it stands before; `last`: what the one before counted, and its end."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    subject = SUBJECT.match(after)
    noun = subject["noun"].lower() if subject is not None else ""
    # "9 dead", "nine killed", "nine fatalities", "nine more deaths", "dozens were wounded"
    direct = DIRECT.match(after)
    kind = KIND.match(after, direct.end()) if direct is not None else None
    if kind is not None and direct is not None and not NO_KIND.match(after, kind.end()):
        return None if not _AUXILIARY.search(direct[0]) and _acts(kind, after) else (_counts(kind), kind[0].lower())
    # "killed nine people", "claimed 11 lives", "killing at least 9"
    if active := _ACTIVE.search(before):
        return of_verb(active[0].strip().lower(), after, subject)
    # "the deaths of nine people", "injuries to 20 others"
    if (owed := OF.search(before)) and subject is not None and _PEOPLE.fullmatch(subject["noun"]):
        return Counts[str(owed.lastgroup)], noun
    if listed := LISTED.search(before):  # "Killed: 9; injured: 20"
        return _counts(listed), noun or listed[0].strip(" ;,:").lower()
    # "nine people were killed", "nine people, two of them children, were wounded", "all nine on board were killed"
    aboard = ON_BOARD.match(after, subject.end() if subject is not None else 0)
    if (said := aboard or subject) is not None:
        rest = after[said.end() :]
        if aside := _ASIDE.match(rest):
            rest = rest[aside.end() :]
        for kind in KIND.finditer(rest[:130]):
            between = rest[: kind.start()]
            if _CLAUSE_END.search(between):
                break
            link = between.strip()
            if LINK.fullmatch(link) or _BEFELL.fullmatch(between):
                return None if not link and _acts(kind, rest) else (_counts(kind), noun or "people")
            if _VERB.search(between):
                break
    # "the death toll rose to 1,200"
    if toll := TOLL.search(before[-170:]):
        if subject is not None and subject.start("noun") == 1 and not _PEOPLE.fullmatch(subject["noun"]):
            return None  # "the dead were taken to three hospitals"
        what = toll["what"].lower()
        counted = COUNTED_TOO.search(toll["mid"]) or KIND.search(what)
        return (_counts(counted) if counted else Counts.KILLED), what
    if (behind := toll_behind(before, after)) is not None:
        return behind, "toll"
    if last is not None and TOTAL.search(before):  # "another three died, for a total of nine"
        return last[0], noun
    # "killed nine people and wounded 20", "nine dead and 20 wounded" are met above; "killing two soldiers and three
    # civilians" goes on with the kind before.
    if last is not None and subject is not None and _GOES_ON.fullmatch(sentence, last[1], match.start()):
        return (last[0], noun) if _ENDS.match(after, subject.end()) else None
    return None


def _acts(kind: re.Match[str], text: str) -> bool:
    """Whether a word for harm without "were" is what the people counted did: "two bombs killed 14"."""
    return _DOES.fullmatch(kind[0]) is not None and _OBJECT.match(text, kind.end()) is not None


def noun_of(figure: Figure) -> str:
    """What a number of people stands before, "" if that only says what befell them ("12,000 displaced")."""
    return "" if KIND.search(figure.noun) else figure.noun


def _counts(kind: re.Match[str]) -> Counts:
    return Counts[str(kind.lastgroup)]
