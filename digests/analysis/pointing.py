"""What in a sentence points outside it: pronouns, "this move", "both leaders", bare definites, connectives.

Each thing found comes with what the sentence before would have to hold to answer it. By the words alone; resolves
nothing, and errs on the side of finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digests.analysis.definites import bare_definite
from digests.analysis.names import CALENDAR, CAPITALISED, is_country
from digests.analysis.openings import NOTHING, Known, is_common, opens_with_name, opens_with_subject
from digests.analysis.stems import STOP, stem
from digests.analysis.wordlist import bag, words
from digests.analysis.world import COUNTRIES, SEATS
from digests.model import Sentence

_LEANING = re.compile(
    r"(?:(?:first|second|third|last)(?:ly)?(?=,)|finally(?=,)|additionally|furthermore|moreover|in addition|also"
    r"|besides|however|conversely|nevertheless|nonetheless|notably|similarly|likewise|instead|indeed|consequently"
    r"|therefore|thus|hence|as a result|on the other hand|at the same time|in fact|accordingly|then"
    r"|(?:later|earlier)(?!\s(?:this|last|next|on|today|in(?!\sthe\sday))\b)"
    r"|afterwards?|after that|since then|until then|by then|in response|in turn|in return|in contrast|by contrast"
    r"|for example|for instance|that said|even so|still|yet|so|but|and|or|nor|otherwise|elsewhere|here|if so"
    r"|following (?:this|that|these|the)|after (?:this|that|these|which)|before (?:this|that)|despite (?:this|that"
    r"|these)|because of (?:this|that)|amid (?:this|that|these)|during (?:this|that|these)|in (?:this|that|these"
    r"|such)|on (?:this|that)|with (?:this|that|these)|at (?:this|that)|to (?:this|that)|for (?:this|that)"
    r"|by (?:this|that)|one of (?:them|those|these)|among them|some of (?:them|these|those)|most of (?:them|these"
    r"|those)|all of (?:them|these|those)|neither|either|the (?:first|second|third|former|latter|other|others|same"
    r"|next|last|rest|remaining|pair|duo|trio)|another|others?|a (?:second|third|further)|two others|three others"
    r"|more than that|such|what|that|all this|the following|according to (?:him|her|it|them)|unlike (?:him|her|them)"
    r"|like (?:him|her|them))\b",
    re.I,
)
_TIME_AFTER_THIS = (
    r"(?:(?:past|coming|same)\s+)?(?:week|month|year|morning|afternoon|evening|weekend|summer|winter|spring|autumn"
    r"|fall|season|decade|century|time)\b"
)
_DEMONSTRATIVE = re.compile(
    rf"\b(?:this(?!\s+{_TIME_AFTER_THIS})|these(?!\s+days)|those(?!\s+(?:who|whose|that|which|killed|injured|wounded"
    rf"|arrested|detained|responsible|involved|affected|announced|in|on|of|from|with|behind|living|trapped|missing"
    rf"|already|still|not|being|close|under|facing|held|it|he|she|they|we)\b)|such(?!\s+as\b)|(?:in|of|at|from|to"
    rf"|for|by|on|with|about|under|over|during|after|before|behind|against|like|than)\s+that\b(?!\s+of\b))\b",
    re.I,
)
_PRONOUN = re.compile(
    r"\b(?P<he>he|him|his|himself|she|her|hers|herself)\b|\b(?P<they>they|them|their|theirs|themselves)\b"
    r"|\b(?P<it>it|its|itself)\b",
    re.I,
)
# "It was announced that ...", "it is unclear whether ...": stands for nothing told before.
_PLEONASTIC = re.compile(
    r"it\s+(?:(?:is|was|has been|had been|will be|would be|may be|might be|could be|remains|became|seems|appears"
    r"|should be|must be|isn[’']t|wasn[’']t)\s+(?:(?:also|not|now|still|yet|immediately|widely|only"
    r"|later)\s+)*(?:announced|said|reported|believed|agreed|decided|expected|feared|alleged|claimed|confirmed"
    r"|revealed|thought|understood|suggested|hoped|estimated|known|unknown|argued|noted|disclosed|rumou?red|assumed"
    r"|proposed|stressed|clear|unclear|possible|impossible|likely|unlikely|difficult|hard|easy|important|necessary"
    r"|vital|essential|crucial|uncertain|true|too (?:early|soon|late)|time (?:to|for)|the (?:first|second|third"
    r"|last) time)\b|(?:seems|appears|emerged|turned out)\b)",
    re.I,
)
# Two of something: states and bodies are answered by two names of any kind, people by two people.
_STATES = (
    r"(?:sides?|countr(?:y|ies)|nations?|states?|governments?|parties|neighbou?rs?|armies|capitals?|camps?"
    r"|ministries|embassies|companies|groups?|ministries|embassies)"
)
_PAIR = re.compile(
    rf"\b(?:both|either|neither)(?:\s+of)?(?:\s+the)?\s+(?:[\w-]+\s+)?(?P<states>{_STATES})\b|\bthe\s+(?:two|three"
    rf"|four)\s+(?:[\w-]+\s+){{0,2}}?(?P<states2>{_STATES})\b"
    r"|\bboth\s+(?P<people>(?:[\w-]+\s+)?(?:leaders?|ministers?|presidents?|men|women|diplomats?|officials?"
    r"|teams?))\b|\bthe\s+(?:two|three|four)\s+(?P<other>(?:foreign\s+|prime\s+)?[\w-]+)\b"
    r"|\bboth\b(?!\s+(?:[\w’'.-]+\s+){1,4}and\b)(?=\s)|\beach other\b|\brespective(?:ly)?\b|\bthe (?:pair|duo)\b",
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
    r"|\bthe (?:first|previous|earlier|original|initial) (?:estimate|figure|count|toll|account|plan|date|version)s?\b",
)
_COUNT_WORDS = words(
    "five six seven eight nine ten previous earlier original initial estimate count account version figure "
    "toll plan date"
)
_THE_NUMBER = re.compile(r"the \d")
# Words of which a pattern needs one, the pattern, and what is said about a match.
_POINTERS = (
    (words("this these those such that"), _DEMONSTRATIVE, "“{}” points back"),
    (words("too mentioned noted aforementioned above well same"), _TOO, "“{}” points back"),
    (words("time that same then next following previous"), _POINTING_TIME, "“{}” hangs on another time"),
    (words("there"), _THERE, "“{}” points to a place named before"),
)
# "Before its strikes, Iran ...": told right after.
_AHEAD = re.compile(r"[A-Z][a-z]+ its (?:[\w-]+ ){0,5}?[\w-]+, (?:the )?[A-Z]")
_RUN = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*")
_NOT_NAMES = STOP | CALENDAR
_AT_PLACE = re.compile(r"\b(?:in|at|from|near|to|of|for|on|outside|across) (?:the )?$")
_SHE = re.compile(r"\b(?:she|hers?|herself)\b", re.I)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.I)
# "Speaking in Oslo after a call with Arvo Maas, he said": who speaks is not the one named on the way.
_DANGLING = re.compile(r"(?:[A-Z][a-z]+ing|Asked|Pressed|Questioned|Born|Quoted)\b[^;]*, $")
# "President Maas said it was too early": a person is no "it".
_TITLED_SAYS = re.compile(
    r"(?:(?:President|Prime Minister|(?:[A-Z]\w+ )?Minister|Mr|Mrs|Ms|Dr|Prof|Professor|Commander|General|Gen|Col"
    r"|Colonel|Capt|Captain|Mayor|Governor|Gov|Senator|Sen|Judge|Chancellor|Secretary|Ambassador|Sir|King|Queen"
    r"|Prince)\b\.? )(?:[A-Z][\w’'.-]+ ?){1,3}(?:has |had |later |also )?(?:said|says|added|warned|believes|insisted"
    r"|thought|argued) (?:that )?$"
)
_PLURAL_FIRST = re.compile(r"[A-Z][a-z]+s\b")
_BOUNDARY = re.compile(r"[,;]|\b(?:that|when|after|as|and|but|who|whom|because|if|while|before|since|to)\b")
_FIRST_WORD = re.compile(
    r"\W*([A-Z][\w’'-]+)(?:(?P<more>\s+[A-Z][\w’'-]+)|,|\s+(?:said|told|says|was|has|had|is|will|also|did|met|spoke|became)\b)"
)
_TWO_NAMES = re.compile(r"[A-Z][\w’'-]+ (?:and|with|&) (?:the )?(?:[a-z]+ ){0,2}[A-Z]")
_PAIR_WORDS = words("both either neither two three four each respective respectively pair duo")
_PRONOUNS = words("he him his himself she her hers herself they them their theirs themselves it its itself")
_QUOTED_FIRST = re.compile(r"[“\"](?P<word>(?:It|He|She|They|This|That|These|Those|Its|Their|His|Her)\b)")
_ATTRIBUTED_QUOTE = re.compile(r"^[“\"][^”\"]*[”\"][.,]?$")
_DETERMINED = re.compile(
    r"\b(?:a|an|the|some|several|two|three|four|five|six|seven|eight|nine|ten|many|most|\d+)\s+[a-z]", re.I
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
    if match := _LEANING.match(opening):
        yield f"opens with “{match[0]}”", "any"
    if (quoted := _QUOTED_FIRST.match(text)) and not _PLEONASTIC.match(text, quoted.start("word")):
        yield f"“{quoted['word']}” in the quotation is told elsewhere", "thing"
    if _ATTRIBUTED_QUOTE.match(text):
        yield "nobody is named for the words quoted", "speaker"
    said = bag(plain)
    for needed, pattern, why in _POINTERS:
        if not needed.isdisjoint(said) and (match := pattern.search(plain)):
            if pattern is _POINTING_TIME and not CALENDAR.isdisjoint(bag(plain[: match.start()])):
                continue  # "landed on Friday ... on the same day"
            yield why.format(match[0].strip(" ,.")), "any"
    counted = not _COUNT_WORDS.isdisjoint(said) or _THE_NUMBER.search(plain)
    if counted and (match := _COUNTED.search(plain)):
        yield f"“{match[0]}” points back", "any"
    if not _PAIR_WORDS.isdisjoint(said) and (pair := _pair(plain, named)):
        yield f"“{pair}” are not named in it", "two"
    if not _PRONOUNS.isdisjoint(said) and (found := _pronoun(plain, named, known)) is not None:
        yield found
    if "the" in said and (bare := bare_definite(plain)) is not None:
        yield bare
    if not named and not _names_any(text) and not opens_with_name(text, known):
        yield "names nobody and no place", "names"


def _names_any(text: str) -> bool:
    """Whether it holds a proper name: without one, a sentence can be of anywhere."""
    return any(
        match.start() > 1 or _person_first(text) or is_country(match[0])
        for match in CAPITALISED.finditer(text)
        if (bare := match[0].lower().removesuffix("’s").removesuffix("'s")) not in CALENDAR and bare not in STOP
    )


def _pair(plain: str, named: bool) -> str | None:
    for match in _PAIR.finditer(plain):
        before = plain[: match.start()]
        others = {
            m[0]
            for m in CAPITALISED.finditer(before)
            if not is_country(m[0]) and (m.start() or named or _person_first(before))
        }
        if match["people"] or match["other"]:
            if len(others) < 2:
                return match[0]
        elif len(_countries(before)) < 2 and len(others) < 2:
            return match[0]
    return None


def _countries(text: str) -> set[str]:
    found = set()
    for match in CAPITALISED.finditer(text):
        name = re.sub(r"[’']s?$", "", match[0]).lower()
        country = COUNTRIES.get(name) or SEATS.get(name) or COUNTRIES.get(name.removesuffix("s"))
        if country:
            found.add(country)
    return found


def _pronoun(plain: str, named: bool, known: Known) -> tuple[str, str] | None:
    for match in _PRONOUN.finditer(plain):
        head = plain[: match.start()]
        if match["it"]:
            if match[0].lower() == "it" and _PLEONASTIC.match(plain, match.start()):
                continue
            if match[0].lower() == "it" and _TITLED_SAYS.match(head):
                return f"“{match[0]}” is not named in it", "thing"
            if _has_noun(head) or _AHEAD.match(plain) or (head and opens_with_subject(plain, known)):
                continue
            return f"“{match[0]}” is not named in it", "thing"
        if match["they"]:
            told = _has_noun(head) or (head and (named or _PLURAL_FIRST.match(head)))
            if told and (re.search(r"\b\w+s\b|\band\b|people|police|men|women|children|troops", head)):
                continue
            return f"“{match[0]}” are not named in it", "people"
        other = _SHE if _HE.fullmatch(match["he"]) else _HE
        if other.search(head) and not _two_named(head):
            return f"“{match[0]}” is not named in it", "person"  # "he wished her luck": another one
        if _DANGLING.match(head):
            return f"“{match[0]}” is not named in it", "person"
        persons = _persons(head, named)
        if (
            match[0].lower() == "him"
            and persons
            and not _two_named(head)
            and not _BOUNDARY.search(head, persons[-1].end())
        ):
            return f"“{match[0]}” is not named in it", "person"  # "Arvo Maas met him": another man
        role = re.search(
            r"\b(?:an?|one|[Tt]he|[A-Z][\w’'-]+[’']s)\s+(?:[\w.-]+\s+){0,3}(?:man|woman|boy|girl|official|officer"
            r"|soldier|minister|president|spokes\w+|leader|teacher|doctor|student|driver|resident|activist|witness"
            r"|journalist|envoy|ambassador|general|commander|militant|suspect|gunman|person|child|king)\b",
            head,
        )
        if persons or role:
            continue
        return f"“{match[0]}” is not named in it", "person"
    return None


def _persons(head: str, named: bool) -> list[re.Match[str]]:
    return [
        match
        for match in CAPITALISED.finditer(head)
        if (match.start() > 1 or named or _person_first(head)) and not is_country(match[0])
    ]


def _two_named(head: str) -> bool:
    """Whether two names stand there that are no places: each may be a person of its own sex."""
    runs = [match for match in _RUN.finditer(head) if not (is_country(match[0]) or match[0].lower() in _NOT_NAMES)]
    return sum(1 for match in runs if not _AT_PLACE.search(head, 0, match.start())) > 1


def _person_first(head: str) -> bool:
    """Whether the first word of a sentence reads as a name: a capitalised word follows, or a verb of persons."""
    match = _FIRST_WORD.match(head)
    if match is None or match[1].lower() in STOP or match[1].endswith("ly"):
        return False
    return match["more"] is not None or not is_common(match[1].lower())


def _has_noun(head: str) -> bool:
    """Whether a stretch before a pronoun names something it can stand for."""
    if CAPITALISED.search(head[1:]) or is_country(head.split(" ", 1)[0].strip(",")):
        return True
    return _DETERMINED.search(head) is not None


def answers(needs: str, before: Sentence) -> bool:
    """Whether the sentence before names what this one points at."""
    if needs == "any":
        return True
    if needs == "speaker":
        return before.speaker is not None
    if needs == "two":
        return len(_countries(before.text)) > 1 or _TWO_NAMES.search(before.text) is not None
    if needs == "person":
        return before.speaker is not None or any(" " in name and not is_country(name) for name in before.names)
    if needs == "names":
        return bool(before.names)
    if needs in ("thing", "people"):
        return bool(before.names) or _has_noun(before.text)
    noun = stem(needs.removeprefix("noun:"))
    return noun in before.stems or noun in _GENERIC_STEMS or (noun in _VIOLENT_STEMS and before.violent)
