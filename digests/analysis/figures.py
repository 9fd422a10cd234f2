"""Numbers with what they count: killed, wounded, missing, arrested, displaced, money.

By patterns on the words around a number. Ages, dates, ranks, scores, distances and "no figure" are no figures. Knows
no incident: which event a figure belongs to is decided over articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digests.analysis.aboard import ON_BOARD, lost
from digests.analysis.notices import correction
from digests.analysis.quantities import QUANTITY, UNITS, VAGUE, bounds, number
from digests.analysis.sums import sums
from digests.analysis.uncounted import ANOTHER, MORE, is_feared, is_part, is_recalled, without_older
from digests.analysis.wordlist import bag, words
from digests.model import Counts, Figure

_CASUAL = (
    r"killed|slain|dead|died|die|dying|murdered|massacred|executed|perished|martyred|drowned"
    r"|lost (?:his|her|their) lives"
)
_KINDS: tuple[tuple[Counts, str], ...] = (
    (Counts.CASUALTIES, r"casualt(?:y|ies)"),
    (Counts.KILLED, rf"{_CASUAL}|deaths?|fatalit(?:y|ies)|bodies|lives|corpses"),
    (Counts.WOUNDED, r"wounded|injured|injur(?:y|ies)|hurt|hospitali[sz]ed|maimed"),
    (Counts.MISSING, r"missing|unaccounted for|feared trapped|trapped"),
    (Counts.ARRESTED, r"arrested|detained|detentions?|arrests?|imprisoned|jailed|rounded up|taken into custody"),
    (
        Counts.DISPLACED,
        r"displaced|evacuated|evacuees|homeless|refugees|fled|uprooted|left homeless"
        r"|made homeless|evacuat(?:ed|ion)|(?:forced|driven) (?:to (?:flee|leave)|from (?:their|his|her) homes?)",
    ),
)
_KIND = re.compile("|".join(rf"(?P<{kind.name}>\b(?:{forms})\b)" for kind, forms in _KINDS), re.I)
# What a number may count before what befell them: "nine people, two of them children, were killed".
_NOUNS = (
    r"people|persons?|civilians?|children|women|men|girls?|boys?|others?|more|soldiers?|troops|militants?|fighters?"
    r"|rebels?|protest[eo]rs?|demonstrators?|policem[ae]n|officers?|officials?|workers?|passengers?"
    r"|crew(?: members?)?|members?|victims?|residents?|villagers?|students?|patients?|guards?|personnel|terrorists?"
    r"|insurgents?|gunm[ae]n|police(?:men)?|nationals?|citizens?|foreigners?|migrants?|hostages?|prisoners?"
    r"|suspects?|activists?|journalists?|medics?|families|infants?|individuals?|souls|americans?|servicemen|marines"
    r"|miners?|tourists?|pilgrims?|worshippers?|firefighters?|rescuers?|youths?"
)
# "Four pupils and a teacher" are five.
_AND_ONE = re.compile(
    rf"\s+(?:[\w-]+ )?(?:{_NOUNS}|[\w-]{{3,}}s) and (?:an?|one) (?:[\w-]+ )?(?:{_NOUNS}|teacher|driver|pilot|nurse"
    r"|doctor|bystander|passer-by|baby|toddler|teenager|pensioner|priest|lawyer|farmer|reporter|pupil|man|woman)\b"
    r"(?![-’'](?!s\b)| (?:was|were|is|are|has|had|have|who|whose|of|to|by)\b)",
    re.I,
)
_SUBJECT = re.compile(
    rf"\s+(?:(?:of (?:the|its|their|them|whom)|other|more|further|additional"
    rf"|[\w-]+(?<!ing)(?<!ed)) ){{0,3}}?(?P<noun>{_NOUNS}|[\w’'-]{{3,}}s)\b",
    re.I,
)
_BEFELL = re.compile(
    r"(?P<mid>(?:[^.;:!?\"“”]{0,70}?))\b(?:were|was|have been|had been|has been|are|is|being|been|got|left|believed"
    r"|feared|confirmed|reported(?:ly)?|presumed|also|(?:known|believed|thought|said|reported|confirmed"
    r"|feared) to (?:have|be))\s+(?:\w+ly |also |still |now |been |feared |confirmed |reported |since |(?:known"
    r"|believed|thought|said|reported) to (?:have |be )+)*$",
    re.I,
)
_ACTIVE = re.compile(
    r"(?:\b(?:kill(?:ed|ing|s)?|slain|murder(?:ed|ing)|massacr(?:ed|ing)|execut(?:ed|ing)|claim(?:ed|ing|s)"
    r"|wound(?:ed|ing|s)?|injur(?:ed|ing|es)|hurting|arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|displac(?:ed|ing|es)"
    r"|evacuat(?:ed|ing)|left|leaving|took|taking|forc(?:ed|ing)|driv(?:en|ing)|drove"
    r"|jail(?:ed|ing)|round(?:ed|ing) up|uproot(?:ed|ing)|captur(?:ing"
    r"|ed)|shot dead|shooting dead|martyr(?:ed|ing)|drown(?:ed|ing)))"
    r"(?:\s+(?:the lives of|all|another|also|off|up|out))?\s+$",
    re.I,
)
_TOLL = re.compile(
    r"\b(?P<what>death toll|toll|number of (?:dead|deaths|fatalities|people killed|those killed|casualties|wounded"
    r"|injured|missing|(?:people |those )?(?:displaced|evacuated|arrested|detained)(?: people)?|evacuees|arrests"
    r"|detentions)|fatalities|deaths|casualties|dead"
    r"|(?:confirmed )?death count)\b(?P<mid>[^.;!?]{0,120}?)\b(?:at|to|reached|reaches|is|was|stands? at|stood at|hit"
    r"|hits|of|exceed(?:s|ed)|passed|topped|surpassed|rose to|climbed to|now)\s+$",
    re.I,
)
# Words without which a sentence holds no figure of people, and no number at all.
_TRIGGERS = words(
    "killed kill kills killing slain dead die died dies dying murdered murdering massacred massacring executed "
    "executing perished martyred martyring drowned drowning death deaths fatality fatalities bodies corpses "
    "lives life casualty "
    "casualties wounded wound wounds wounding injured injuring injures injuries injury hurt hurting hospitalised "
    "hospitalized maimed missing unaccounted trapped arrested arrest arrests arresting detained detain detains "
    "detaining detention detentions jailed jailing imprisoned rounded rounding custody captured capturing "
    "displaced displacing displaces evacuated evacuating evacuation evacuees homeless refugees fled uprooted "
    "uprooting forced forcing drove driven driving toll shot shooting left leaving survivors survived"
)
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
    r"\b(?:age|aged|No\.?|number|page|flight|resolution|article|magnitude|category|level|in"
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
_LINK = re.compile(
    r"|(?:were|was|are|who|have|had|(?:had|have) been|who (?:were|had|have)|(?:are |were )?still|remain(?:ed)?"
    r"|feared|reported|confirmed|also)",
    re.I,
)
_VERB = re.compile(r"\b(?:said|told|were|was|had|have|are|is|has|will|would|did)\b")
_NO_OBJECT = re.compile(
    r"\s+(?:and|in|on|at|of|near|others?|including|during|when|as|by|across|since|before|after|last|with|from|more"
    r"|overnight|this)\b"
)
_DIRECT = re.compile(
    r"\s*(?:(?:people|persons?|others?|more|further|additional|new|confirmed|civilian|combat|related|were|was"
    r"|have been|had been|are|feared|reported|reportedly|also|still|remain(?:ed)?"
    r"|have|had)\s+){0,3}"
)
_BEFALLEN = re.compile(rf"(?:{_DIRECT.pattern})(?:{_KIND.pattern})", re.I)
_DECIMAL = re.compile(r"\d+\.\d+")
_OUT = re.compile(r"\s+(?:(?:out )?(?:of|from) (?:their|his|her) homes?|to (?:flee|leave)\b|from home)")
_NO_KIND = re.compile(
    r"\s+(?:\w+ )?(?:sentence|penalt|threat|certificate|zone|birds?|fish|animals?|turtles?|dolphins?|whales?|sheep"
    r"|cattle|cows|pigs|chickens|livestock|trees)"
)


def figures(sentence: str, offset: int = 0) -> tuple[Figure, ...]:
    """The figures of one sentence, in order; `offset` is where the sentence stands in its article."""
    found: list[Figure] = []
    said = bag(sentence)
    if not _TRIGGERS.isdisjoint(said) and (_DIGIT.search(sentence) or not _NUMBER_WORDS.isdisjoint(said)):
        found.extend(_people(sentence, offset))
    found.extend(sums(sentence, offset, said))
    return tuple(sorted(found, key=lambda figure: (figure.start, figure.counts)))


def _people(sentence: str, offset: int) -> Iterator[Figure]:
    before_kind: Counts | None = None
    added: list[Figure] = []
    totals: set[Counts] = set()
    notice = correction(sentence)
    carried = lost(sentence)
    wrongly = mistaken(sentence, notice.wrong[0]) if notice is not None else None
    if notice is not None:
        start, end = notice.wrong
        sentence = sentence[:start] + "x" * (end - start) + sentence[end:]
    sentence = without_older(sentence, _BEFALLEN)
    for match in QUANTITY.finditer(sentence):
        if _is_other_number(sentence, match):
            continue
        said = _what(sentence, match, before_kind)
        if notice is not None and notice.right is not None and match.start() == notice.right[0]:
            said = said or wrongly
        if match.start() == carried:
            said = said or (Counts.KILLED, "people")
        if said is None:
            continue
        counts, noun = said
        before_kind = counts
        value, low, high = bounds(match)
        end = match.end()
        if (one := _AND_ONE.match(sentence, end)) is not None:
            value, low, high, end = value + 1, low and low + 1, high and high + 1, one.end()
        figure = Figure(offset + match.start(), offset + end, counts, value, low, high, match["hedge"], noun)
        before, after = sentence[: match.start()], sentence[match.end() :]
        if ANOTHER.search(before) or MORE.match(after):
            added.append(figure)
            continue
        if _TOLL.search(before[-170:]):
            totals.add(counts)
        yield figure
    yield from (figure for figure in added if figure.counts not in totals)


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
            counted = _BEFALLEN.match(after) or re.match(rf"\s+(?:\w+ )?(?:{_NOUNS})\b", after, re.I)
            return len(head) == 4 or counted is None
    return len(head) == 4 and head[:2] in ("19", "20") and match["hedge"] is None and head.isdigit()


def _what(sentence: str, match: re.Match[str], before_kind: Counts | None) -> tuple[Counts, str] | None:
    """What a number counts, with the noun that it stands before."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    subject = _SUBJECT.match(after)
    aboard = ON_BOARD.match(after, subject.end() if subject is not None else 0)
    # "9 dead", "nine killed", "nine fatalities", "nine more deaths", "dozens were wounded"
    if (kind := _KIND.match(after, _DIRECT.match(after).end())) and not _NO_KIND.match(after, kind.end()):  # type: ignore[union-attr]
        return _counts(kind), kind[0].lower()
    # "killed nine people", "claimed 11 lives", "killing at least 9"
    if active := _ACTIVE.search(before):
        verb = active[0].strip().split()[0].lower()
        if verb.startswith(("claim", "took", "taking")):
            if subject is not None and after.startswith(" into custody", subject.end()):
                return Counts.ARRESTED, subject["noun"].lower()
            return (Counts.KILLED, "lives") if re.match(r"\s+(?:\w+ )?lives\b", after) else None
        if verb.startswith(("forc", "driv", "drov")):
            return (Counts.DISPLACED, subject["noun"].lower()) if subject and _OUT.match(after, subject.end()) else None
        if verb in ("left", "leaving"):
            state = _KIND.search(after[:60])
            return (_counts(state), subject["noun"].lower() if subject else "") if state else None
        if subject is None and re.match(r"\s+\w+", after) and not _NO_OBJECT.match(after):
            return None
        return _verb_counts(verb), subject["noun"].lower() if subject else ""
    # "nine people were killed", "nine people, two of them children, were wounded", "all nine on board were killed"
    if subject is not None or aboard is not None:
        noun = subject["noun"].lower() if subject is not None else "people"
        rest = after[(aboard or subject).end() :]  # type: ignore[union-attr]
        for kind in _KIND.finditer(rest[:130]):
            between = rest[: kind.start()]
            if _CLAUSE_END.search(between):
                break
            if _LINK.fullmatch(between.strip()) or _BEFELL.fullmatch(between):
                return _counts(kind), noun
            if _VERB.search(between):
                break
    # "the death toll rose to 1,200"
    if toll := _TOLL.search(before[-170:]):
        what = toll["what"].lower()
        counted = _KIND.search(what)
        return (_counts(counted) if counted else Counts.KILLED), what
    # "killed nine people and wounded 20", "nine dead and 20 wounded" are met above; "killing two soldiers and three
    # civilians" goes on with the kind before.
    if before_kind is not None and subject is not None and re.search(r"(?:\band|,)\s+$", before[-6:]):
        return None if _KIND.search(after[: subject.end() + 25]) else (before_kind, subject["noun"].lower())
    return None


def noun_of(figure: Figure) -> str:
    """What a number of people stands before, "" if that only says what befell them ("12,000 displaced")."""
    return "" if _KIND.search(figure.noun) else figure.noun


def _counts(kind: re.Match[str]) -> Counts:
    return Counts[str(kind.lastgroup)]


def _verb_counts(verb: str) -> Counts:
    if verb.startswith(("wound", "injur", "hurt")):
        return Counts.WOUNDED
    if verb.startswith(("arrest", "detain", "jail", "round", "captur")):
        return Counts.ARRESTED
    if verb.startswith(("displac", "evacuat", "uproot")):
        return Counts.DISPLACED
    return Counts.KILLED
