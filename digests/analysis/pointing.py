"""What in a sentence points outside it: pronouns, "this move", "both leaders", bare definites, connectives.

Each thing found comes with what the sentence before would have to hold to answer it. By the words alone; resolves
nothing, and errs on the side of finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digests.analysis import antecedents, causes, firms, illnesses
from digests.analysis.additions import added
from digests.analysis.definites import bare_definite
from digests.analysis.institutions import told_whose
from digests.analysis.kinds import kind_of
from digests.analysis.leaning import leans
from digests.analysis.names import CALENDAR, CAPITALISED, countries, is_country
from digests.analysis.openings import NOTHING, Known, opens_with_name
from digests.analysis.pairs import PAIR_WORDS, pair
from digests.analysis.pronouns import PLEONASTIC, has_noun, person_first, pronoun
from digests.analysis.stems import STOP, stem
from digests.analysis.surnames import introduces, only_surname
from digests.analysis.wanting import wanting
from digests.analysis.wordlist import bag, words
from digests.model import Sentence, SpeakerKind

_TIME_AFTER_THIS = (
    r"(?:(?:past|coming|same)\s+)?(?:week|month|year|morning|afternoon|evening|weekend|summer|winter|spring|autumn"
    r"|fall|season|decade|century|time)\b"
)
_DEMONSTRATIVE = re.compile(
    rf"\b(?:this(?!\s+{_TIME_AFTER_THIS})|these(?!\s+days)|those(?!\s+(?:who|whose|that|which|killed|injured|wounded"
    rf"|arrested|detained|responsible|involved|affected|announced|in|on|of|from|with|behind|living|trapped|missing"
    rf"|already|still|not|being|close|under|facing|held|it|he|she|they|we)\b)|such(?!\s+as\b)|(?:in|of|at|from|to"
    rf"|for|by|on|with|about|under|over|during|after|before|behind|against|like|than)\s+that\b(?!\s+of\b)"
    rf"|that(?=[.;]))\b",
    re.I,
)
_THERE = re.compile(
    r"\bthere\b(?!\s+(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|must|be|been|appears?"
    r"|seems?|remains?|came|to be)\b)",
    re.I,
)
_POINTING_TIME = re.compile(
    r"\b(?:at the time|that (?:day|night|week|month|year|morning|evening)|the same (?:day|night|week|month|year"
    r"|time)|by then|since then|the (?:next|following|previous) (?:day|week|month|year))\b",
    re.I,
)
# ", however, ..." and "X also said" join a sentence to the one before, wherever they stand in it.
_JOINED = re.compile(
    r", (?:however|though|meanwhile|moreover|therefore|nevertheless|nonetheless|in turn|too|for example|for instance"
    r"|(?:on|at) the other (?:hand|extreme|end|side)),"
    r"|, (?:however|though|too|as well)\.|^(?:On|In|At|By|For) [^,;]{3,30}(?<!,) however, ",
)
# "Norland responded by striking": to what, is told elsewhere.
_RESPONDED = re.compile(
    r"^[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:[’']s? [a-z]+)?"
    r" (?:responded|retaliated|reacted|replied|hit back)(?: in kind)?(?= by\b| with\b|\.)"
    r"(?!.*\b(?:after|following|to the|to an?|for the)\b)"
)
_DAYS_OWN = re.compile(
    r"\bthe (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?!night|morning|afternoon|evening)(?P<noun>[a-z]+)\b"
)
_HAPPENED = re.compile(
    r"\bwhat (?:had |has )?(?:really |actually |just )?happened\b(?! (?:in|at|on|to|when|after|during)\b)"
)
_TOO = re.compile(
    r",\s+too\b|\b(?:as mentioned|as noted|mentioned (?:above|earlier)|aforementioned|the above|as well\.)"
    r"|\bof the same (?:type|kind|sort|model|age)\b",
    re.I,
)
# "The 31 damaged houses", "three times the first estimate": counted or told before.
_COUNTED = re.compile(
    r"\bthe (?:\d[\d,]*|five|six|seven|eight|nine|ten) (?!\w*(?:day|week|month|year|hour|minute"
    r"|percent)s?\b)(?:[a-z-]+ ){0,2}?[a-z]+s\b"
    r"(?! (?:who|that|which|of|in|on|from|at|with|killed|injured|wounded|aboard|missing|held|to|[a-z]+s)\b)"
    r"|\ball (?:three|four|five|six|seven|eight|nine|ten|\d+) (?!(?:day|week|month|year|hour|side"
    r"|continent)s?\b)[a-z]+s\b"
    r"(?! (?:of|in|on|at|from|aboard|who|that|which|killed|against|and|or|to)\b)"
    r"|\bthe (?:first|previous|earlier|original|initial) (?:estimate|figure|count|toll|account|plan|date|version)s?\b",
)
# "Eleven of the 32 pupils seized from a school in Orsk": which ones is said.
_OF_THOSE = re.compile(
    r"of the [\w,]+ (?:[a-z-]+ ){1,3}?(?:[a-z]{3,}ed|taken|held|stolen|caught|born|lost|left|sent|shot) "
    r"(?:from|in|at|on|by|during|after|near|when|with|to) [^;]*?\b(?:are|were|have|had|remain\w*|died|escaped) "
)
_COUNT_WORDS = words(
    "five six seven eight nine ten previous earlier original initial estimate count account version figure "
    "toll plan date"
)
_THE_NUMBER = re.compile(r"the \d")
# "To allow the 34-year-old to go": who he is, no name before tells.
_OF_AGE = re.compile(r"\bthe \d\d?-year-olds?\b(?! (?:[a-z]+ ){0,3}[A-Z])")
# Words of which a pattern needs one, the pattern, and what is said about a match.
_DID_THAT = re.compile(
    r"\b(?:did|do|does|done|doing) that\b(?! (?:the|he|she|it|they)\b)"
    r"|\b(?:if|when|whether|because|unless|once|although|though|until) that (?:is|was|were|are|has|had|will|would|could"
    r"|does|did|happens?|happened|fails?|failed|occurs?|occurred|changes|changed)\b"
    r"|^(?:Before|After|To|Until|Since|While)\b[^,;]{3,60} that"
    r" (?!(?:is|was|has|had|will|would|could|may|might|can|are|were)\b)[a-z]{3,}(?=,| into\b| in\b)",
    re.I,
)
# "At the same briefing": of one told before, unless "as" tells which.
_SAME = re.compile(
    r"\bthe same (?!(?:day|night|week|month|year|time|thing|way|as)\b)(?P<noun>[a-z]+)\b(?! (?:as|that|who|which)\b)",
    re.I,
)
_HERE = re.compile(r"(?<!-)\bhere\b(?!-)", re.I)
_SECOND = re.compile(r"\ba (?:second|third|fourth|further) (?P<noun>[a-z]+)\b(?! of\b)")
_SECOND_NEEDS = words("second third fourth further")
_POINTERS = (
    (words("that"), _DID_THAT, "“{}” points back"),
    (words("here"), _HERE, "“{}” is where it was written"),
    (words("this these those such that"), _DEMONSTRATIVE, "“{}” points back"),
    (words("too mentioned noted aforementioned above well same"), _TOO, "“{}” points back"),
    (
        words(
            "however though meanwhile moreover therefore nevertheless nonetheless turn too example instance well other"
        ),
        _JOINED,
        "“{}” goes on from what is told before",
    ),
    (words("happened"), _HAPPENED, "“{}” is told elsewhere"),
    (words("time that same then next following previous"), _POINTING_TIME, "“{}” hangs on another time"),
    (words("there"), _THERE, "“{}” points to a place named before"),
)
# Capitalised words that say neither who nor where.
_NO_BEARINGS = words(
    "richter molotov islamist islamists twitter facebook youtube google internet web tv radio god christmas easter "
    "dna rna hiv aids tv sms gps pc ceo gdp ufo suv ramadan gmt utc bst est edt reuters afp ap cnn bbc xinhua upi"
)
_NAMES_NOTHING = STOP | CALENDAR | _NO_BEARINGS
_RECEIVER = re.compile(r"\b(?:told|telling) (?:the )?(?:[A-Z][\w’'&.-]*(?: (?=[A-Z])| )?)+")
_TWO_NAMES = re.compile(r"[A-Z][\w’'-]+ (?:and|with|&) (?:the )?(?:[a-z]+ ){0,2}[A-Z]")
_PRONOUNS = words("he him his himself she her hers herself they them their theirs themselves it its itself")
_QUOTED_FIRST = re.compile(
    r"[“\"](?:(?:How|What|When|If|Why|Where|As|Because|Whether|Unless|Once|And|But|So) )?(?P<word>(?i:It|He|She"
    r"|They|This|That|These|Those|Its|Their|His|Her)\b)"
)
# "Penn warned that “those numbers ...”", "Penn said: “They ...”", "“... from this.”": of what, no word before it says.
_QUOTED_ON = re.compile(
    r"^[^“\"]{0,90}?\b(?:said|says|added|warned|told \w+|declared|replied|wrote)\b[^“\"]{0,40}?(?:that|[:,]|\b) "
    r"[“\"](?:(?=(?i:those|these|(?:this|they|he|she)(?:[’']s| \w+n[’']t| (?:is|are|was|were|has|have|had|will"
    r"|would|could|can|may|might|must|should))) )|[^”\"]*\b(?=(?:this|these|those|them)[.,]?[”\"]))(?P<word>\w+)"
)
# “A good deal of this,” said Penn; “that such a thing could happen”.
_QUOTED_WITHIN = re.compile(r"[“\"][^”\"]*?\b(?P<word>(?:this|those|these|them)(?=[.,!]?\s?[”\"])|such an?)\b")
_ATTRIBUTED_QUOTE = re.compile(r"^[“\"][^”\"]*[”\"][.,]?$")
_OF_STATE = re.compile(
    r"\b(?:President|Minister|Premier|Chancellor|King|Queen|government|ministry|parliament|army|police|capital)\b"
)
_GENERIC = words("move decision operation step measure development incident announcement action escalation statement")
_VIOLENT_STEMS = frozenset((stem("attack"), stem("explosion"), stem("bombing"), stem("shooting"), stem("clashes")))
_GENERIC_STEMS = frozenset(stem(word) for word in _GENERIC)


def points_outside(text: str, plain: str, known: Known = NOTHING) -> Iterator[tuple[str, str]]:
    """What points outside the sentence, and what the sentence before must hold to answer it; nothing if it is whole.

    `known` is what the article writes as names (`openings.known_names`).
    """
    named = opens_with_name(plain, known)
    opening = text.lstrip("“\"‘'`( ")
    if (leaning := leans(opening)) is not None:
        yield leaning
    if text.startswith(("“", '"')):
        if (quoted := _QUOTED_FIRST.match(text)) and not PLEONASTIC.match(text, quoted.start("word")):
            yield f"“{quoted['word']}” in the quotation is told elsewhere", "thing"
        elif (within := _QUOTED_WITHIN.match(text)) is not None:
            yield f"“{within['word']}” in the quotation is told elsewhere", "thing"
        if _ATTRIBUTED_QUOTE.match(text):
            yield "nobody is named for the words quoted", "speaker"
    elif (quoted := _QUOTED_ON.search(text)) and not PLEONASTIC.match(text, quoted.start("word")):
        yield f"“{quoted['word']}” in the quotation is told elsewhere", "thing"
    said = bag(plain)
    for needed, pattern, why in _POINTERS:
        if not needed.isdisjoint(said) and (match := pattern.search(plain)):
            if pattern is _POINTING_TIME and not CALENDAR.isdisjoint(bag(plain[: match.start()])):
                continue  # "landed on Friday ... on the same day"
            yield why.format(match[0].strip(" ,.")), "theme" if pattern is _JOINED else "any"
    if (
        "same" in said
        and (match := _SAME.search(plain))
        and not re.search(rf"\b{match['noun']}", plain[: match.start()])
    ):
        yield f"“{match[0]}” points back", "any"
    if (more := added(plain, said)) is not None:
        yield more
    if (match := _RESPONDED.match(plain)) is not None:
        yield f"what “{match[0]}” to, is told elsewhere", "any"
    if (match := _DAYS_OWN.search(plain)) is not None:
        yield f"“{match[0]}” is told elsewhere", "noun:" + match["noun"]
    if (asked := wanting(plain, said)) is not None:
        yield f"“{asked}”: of what is told elsewhere", "nothing"
    if (
        not _SECOND_NEEDS.isdisjoint(said)
        and (match := _SECOND.search(plain))
        and not re.search(rf"\b{match['noun']}", plain[: match.start()])
    ):
        yield f"“{match[0]}” points back", "any"
    counted = not _COUNT_WORDS.isdisjoint(said) or "all" in said or ("the" in said and _THE_NUMBER.search(plain))
    if counted and (match := _COUNTED.search(plain)) and not _OF_THOSE.match(plain, match.start() - 3):
        yield f"“{match[0]}” points back", "any"
    if not PAIR_WORDS.isdisjoint(said) and (two := pair(plain, named)):
        yield f"“{two}” are not named in it", "two"
    if "old" in said and (match := _OF_AGE.search(plain)) and not CAPITALISED.search(plain, 1, match.start()):
        yield f"“{match[0]}” is told elsewhere", "person"
    if not _PRONOUNS.isdisjoint(said) and (found := pronoun(plain, named, known)) is not None:
        yield found
    if (surname := only_surname(plain, known.introduced)) is not None:
        yield f"who “{surname}” is, is told elsewhere", "surname:" + surname
    whose = plain.startswith("The ") and told_whose(plain, known.owners, known.countries)
    if "the" in said and (bare := bare_definite(plain, opening=not whose)) is not None:
        yield bare
    elif "the" in said and (back := antecedents.pointed(plain, known.told) or antecedents.reported(plain)) is not None:
        yield f"“{back[0]}” is told elsewhere", "noun:" + back[1]
    if not firms.NEEDED.isdisjoint(said) and (firm := firms.unnamed(plain, known.introduced)) is not None:
        yield f"“{firm[0]}” is told elsewhere", "noun:" + firm[1]
    if not causes.NEEDED.isdisjoint(said) and (toll := causes.untold(plain)) is not None:
        yield f"of what “{toll}”, is told elsewhere", "names"
    if "since" in said and (begun := causes.unplaced(plain)) is not None:
        yield f"“{begun}” is told elsewhere", "names"
    if not illnesses.NEEDED.isdisjoint(said) and (ill := illnesses.unnamed(plain)) is not None:
        yield f"of which illness “{ill[0]}” are, is told elsewhere", "illness"
    if not named and not names_any(text) and not opens_with_name(text, known):
        yield "names nobody and no place", "names"


def names_any(text: str) -> bool:
    """Whether it holds a proper name, but of those told: without one, a sentence can be of anywhere."""
    receivers = [match.span() for match in _RECEIVER.finditer(text)] if "told" in text or "telling" in text else []
    return any(
        match.start() > 1 or person_first(text) or is_country(match[0])
        for match in CAPITALISED.finditer(text)
        if match[0].lower().removesuffix("’s").removesuffix("'s") not in _NAMES_NOTHING
        and not any(start <= match.start() < end for start, end in receivers)
    )


def _is_person(name: str) -> bool:
    """Whether a name of several words, lower case, is no body's: "olga penn", not "atomic energy agency"."""
    return kind_of(name.title()) in (SpeakerKind.PERSON, SpeakerKind.GOVERNMENT, SpeakerKind.MILITARY)


def answers(needs: str, before: Sentence) -> bool:
    """Whether the sentence before names what this one points at."""
    if needs in ("any", "theme"):
        return True
    if needs == "nothing":
        return False
    if needs == "speaker":
        return before.speaker is not None
    if needs == "two":
        return len(countries(before.text)) > 1 or _TWO_NAMES.search(before.text) is not None
    if needs == "person":
        if before.speaker is not None and before.speaker.kind is SpeakerKind.PERSON:
            return True
        return any(" " in name and not is_country(name) and _is_person(name) for name in before.names)
    if needs == "state":
        return bool(countries(before.text)) or _OF_STATE.search(before.text) is not None
    if needs == "names":
        return bool(before.names)
    if needs == "illness":
        return illnesses.named(before.text)
    if needs.startswith("surname:"):
        return introduces(before.text, needs.removeprefix("surname:"))
    if needs in ("thing", "people"):
        return bool(before.names) or has_noun(before.text)
    noun = stem(needs.removeprefix("noun:"))
    return noun in before.stems or noun in _GENERIC_STEMS or (noun in _VIOLENT_STEMS and before.violent)
