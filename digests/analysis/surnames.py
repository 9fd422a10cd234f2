"""People whom a sentence names by surname alone, though their article has told elsewhere who they are.

Only those of high office are known to whoever follows the news; anybody else is a stranger without the sentence that
introduces him. By the shape of the words; knows no list of people.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digests.analysis.names import CALENDAR, is_country, unowned
from digests.analysis.stems import STOP
from digests.analysis.wordlist import words

# A person's full name, whose words are no titles.
_NO_NAME = (
    r"(?!(?:Commander|Judge|Minister|President|General|Captain|Colonel|Mayor|Senator|Governor|Secretary|Professor"
    r"|Bishop"
    r"|Inspector|Chief|Major|Doctor|Dr|Mr|Mrs|Ms|Sir)\b)"
)
_PERSON = re.compile(
    rf"\b{_NO_NAME}(?P<first>[A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?:[A-Z]\. |{_NO_NAME}[A-Z][a-z]+ |(?:al|el|bin|van|von"
    rf"|de) ){{0,2}}"
    rf"{_NO_NAME}(?P<last>(?:al-)?[A-Z][\w’'-]+)\b(?! (?!{_NO_NAME}[A-Z])[A-Z])"
)
# An office that makes its bearer known to whoever follows the news.
_HIGH_OFFICE = (
    r"(?:[Pp]resident(?:-elect)?|(?:[Pp]rime|[Ff]oreign) [Mm]inister|[Pp]remier|[Cc]hancellor"
    r"|[Ss]ecretary[- ](?:[Gg]eneral"
    r"|of [Ss]tate)|[Kk]ing|[Qq]ueen|[Pp]ope|[Ll]eader|[Dd]ictator)"
)
_HIGH = re.compile(
    rf"\b(?P<office>{_HIGH_OFFICE}),? (?:[A-Z][\w’'.-]* |(?:al|el|bin|van|von"
    rf"|de) ){{0,3}}?(?P<last>(?:al-)?[A-Z][\w’'-]+)(?![\w’'-])(?! [A-Z])"
)
_HIGH_AFTER = re.compile(
    rf"\b[A-Z][a-z]+ (?P<last>(?:al-)?[A-Z][\w-]+), (?:\w+[’']s |the |\w+ ){{0,4}}(?P<office>{_HIGH_OFFICE})\b"
)
# "The team leader", "Vice President", "Parish President", "president of Kolm Oil": of no land.
_BEFORE_OFFICE = re.compile(r"(?P<word>[\w’'&.-]+) (?:[Vv]ice |[Dd]eputy )?$")
_NO_LANDS = words(
    "team group union council company club bank university school college church gang student community tribal "
    "tribe village district parish county city board project squad league association federation corporate deputy "
    "assistant "
    "regional local section strike protest drug mosque"
)
_OF_WHAT = re.compile(r" (?:of|for|at) (?:the )?(?P<what>[A-Z][\w’'.-]*)")
_OF_ALL = words(
    "United European Supreme Former Then Deputy Acting Interim Vice Deputy New Opposition Republican Democratic "
    "Palestinian"
)
_SPEAKS = re.compile(
    r"(?<![Tt]he )(?<![\w’'-])(?P<last>(?:al-)?[A-Z][\w’'-]+) (?:has |had |also |later )?(?:said|says|told|added|adds"
    r"|warned"
    r"|argued|argues|noted"
    r"|insisted|believes|explained|explains|wrote|testified|recalled)\b|\bsa(?:id"
    r"|ys) [A-Z][\w.’'-]+ (?P<after>[A-Z][\w’'-]+)"
    r"|\b(?:said|says|added|explained|wrote) (?P<inverted>[A-Z][\w’'-]+)\b(?! [A-Z])|\b(?:Mr|Mrs"
    r"|Ms)\.? (?P<titled>[A-Z][\w’'-]+)"
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.? (?P<last>(?:al-)?[A-Z][\w’'-]+)\b(?! [A-Z])")
# A name with the word before it, if that is a name, a title or a small word inside names.
_ALONE = re.compile(
    r"(?P<before>(?<![\w’'-])(?!(?:Mr|Mrs|Ms|Miss|Sir|Dr|Al|El)\b)(?:[A-Z][\w’'.-]*|al|el|bin|van|von|de|minister"
    r"|president|judge|mayor|general|spokes\w+"
    r"|chief|secretary|director|leader|[Tt]he) )?(?<![\w’'-])(?P<last>(?:al-)?[A-Z][\w’'-]+)(?![\w’'-])"
    r"(?! (?:al-)?[A-Z]"
    r"| and Sons)"
)
_AGED = re.compile(
    r"(?:^|[.!?][”\"]? )(?P<last>[A-Z][\w’'-]+), \d\d, (?=(?:was|is|had|has|who|said|an?|the|of)\b)", re.MULTILINE
)
# First words of names that are no persons' ("New Page", "Red Cross", "Deep Water").
_NO_FIRST = words(
    "north south east west new gulf red black white green blue united san saint st los port fort mount lake great "
    "grand al el "
    "royal old upper lower deep central national international federal supreme lady minister president general captain "
    "colonel judge mayor chief prime foreign senator governor secretary ambassador professor commander mr mrs ms dr sir"
)


# What shows that a name is a person's: an age, "who", "and his", an occupation after or before it.
_DOES = (
    r"(?:(?!(?:after|under|whether|either|neither|rather|however|[a-z]+ever)\b)\w{3,}(?:er|or|ist|ian|man|woman|ant|ee)"
    r"|chief|head|aide|mother|father|son|daughter|wife|husband|widow|brother"
    r"|sister|boss|judge|nurse|student|resident|activist|native)"
)
_PERSON_AFTER = re.compile(
    r",? (?:aged )?\(?\d\d\)?(?=[,.) ])(?! (?:\w+ )?(?:million|billion|percent|per|years?|days?))|, (?:who|whose)\b"
    rf"|, (?:(?:an?|the|his|her|their) )?(?:[\w’'-]+ ){{0,4}}?{_DOES}\b|(?:[’']s)? and (?:his|her)\b"
)
_PERSON_BEFORE = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Dr|Prof|Capt|Lt|Sgt|Gov|Rep|Sen|{_DOES}|named"
    r"|(?:death|murder|killing|arrest|trial|funeral) of) $"
)
_REACH = 24  # characters before a name in which an occupation stands
_NO_FIRSTS = _NO_FIRST | STOP | CALENDAR


def introduced(text: str) -> frozenset[str]:
    """Surnames of the people whom an article introduces by full name and who hold no high office.

    Those who speak in it, and those whom the words beside their full name show to be people.
    """
    full, shown = set(), set()
    for match in _PERSON.finditer(text):
        if match["first"].lower() in _NO_FIRSTS or is_country(match["last"]) or match["last"].isupper():
            continue
        full.add(name := surname(match["last"]))
        before = text[max(0, match.start() - _REACH) : match.start()]
        if ". " in match[0] or _PERSON_AFTER.match(text, match.end()) or _PERSON_BEFORE.search(before):
            shown.add(name)
            if not is_country(match["first"]):
                shown.add(match["first"].lower())
    speaking = {surname(match[match.lastgroup or "last"]) for match in _SPEAKS.finditer(text)}
    found = full & speaking | shown
    high = {
        surname(match["last"])
        for pattern in (_HIGH, _HIGH_AFTER)
        for match in pattern.finditer(text)
        if _is_of_a_land(text, match)
    }
    # "Mr Enso": that he has a title tells that somebody introduced him, if only in a line that the page has lost.
    titled = {surname(match["last"]) for match in _TITLED.finditer(text) if not is_country(match["last"])}
    # "Penn, 28, was a teacher": who is given an age is no one whom all know.
    aged = {surname(match["last"]) for match in _AGED.finditer(text)}
    return frozenset((found | titled | aged) - high)


def _is_of_a_land(text: str, match: re.Match[str]) -> bool:
    """Whether a high office is that of a land or a party, not of a company, a team or a parish."""
    before = _BEFORE_OFFICE.search(text, max(0, match.start("office") - _REACH), match.start("office"))
    if before is not None and (word := unowned(before["word"])).lower() in _NO_LANDS:
        return False
    if before is not None and word[0].isupper() and match["office"][0].isupper() and len(word) > 1:
        named = is_country(word) or word in _OF_ALL or text[before.end() - 2 : before.end() - 1] in ".,;:"
        if not named and not before["word"].endswith(("’s", "'s", "s’", "s'")):
            return False
    of = _OF_WHAT.match(text, match.end("office"))
    return of is None or is_country(of["what"]) or of["what"] in _OF_ALL


@lru_cache(maxsize=4096)
def surname(written: str) -> str:
    """A surname as it is compared: without its ending of possession, lower case."""
    return unowned(written).lower()


def only_surname(plain: str, introduced: frozenset[str]) -> str | None:
    """The first of these surnames that stands in a sentence without a first name or an office, as written; or None."""
    if not introduced:
        return None
    for match in _ALONE.finditer(plain):
        name = unowned(match["last"])
        if surname(name) in introduced and match["before"] is None and not introduces(plain[: match.start()], name):
            return name
    return None


def introduces(sentence: str, name: str) -> bool:
    """Whether a sentence gives more of a person than the surname."""
    return re.search(rf"[A-Z][\w.’'-]* (?:[a-z]{{2,3}} |[A-Z]\. )?{re.escape(name)}\b", sentence) is not None
