"""Whether the first word of a sentence is a name, which its capital letter alone doesn't tell.

By how the article writes the word elsewhere, by general geography, and by shape: a singular word that is no common
noun and stands right before a verb. Knows no story.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from digests.analysis import antecedents
from digests.analysis.bearers import bearers
from digests.analysis.institutions import Owners, owners
from digests.analysis.names import CALENDAR, countries, is_country
from digests.analysis.stems import STOP
from digests.analysis.surnames import introduced
from digests.analysis.voices import transcribed
from digests.analysis.wordlist import words

_FULL_NAME = re.compile(r"\b(?P<first>[A-Z][a-z]*)\.? (?:[A-Z]\. )?(?P<last>[A-Z][\w-]+)\b(?! [A-Z])")
_TITLES = words(
    "Mr Mrs Ms Dr President Minister Commander General Gen Col Mayor Governor Gov Senator Sen Judge Sir Professor Prof "
    "Secretary Ambassador"
)
# With these a second word makes a place, not a person.
_OF_PLACES = words("North South East West New Gulf Red Black White United San Saint St Los Port Fort Mount Lake")
_INSIDE = re.compile(r"[A-Z](?<=[a-z,;] .)[\w-]+")
_LOWER = re.compile(r"\b[a-z][\w-]+")
_OPENING = re.compile(
    r"[“\"‘'`(]*(?P<word>(?:al-)?[A-Z][\w-]+)(?P<owns>[’']s?(?=\s))?,?\s+(?P<verb>(?:was|were|is|are|has|had|have|will"
    r"|would|could|may|might|can|must|did|does|said|says|told|met|held|made|took|sent|struck|shot|went|came|gave|began"
    r"|won|lost|led|left|fell|rose|hit|set|put|cut|saw|became|fired|fought|broke|brought|kept|spoke|wrote|fled|flew"
    r"|bought|built|withdrew|sought|blames|accuses|denies|wants|plans|insists|claims|[a-z]{2,}ed)\b)?"
)
# Offices and kinds of bodies are capitalised before a name and still name nobody by themselves.
_OFFICES = words(
    "president minister secretary general prime foreign interior defence defense finance justice energy "
    "international national federal state central human north south east west northern southern eastern western "
    "coast homeland rear representative governor senator congressman judge professor mayor commander colonel "
    "captain king queen prince sir lady lord vice deputy chief chairman director spokesman spokeswoman bank "
    "university ministry department council committee commission party army navy air force agency association group "
    "company house court office police red white black green new old great grand united royal associated compiled "
    "photograph click credit thanks editor update updated reading fact history spirit search mark live long times "
    "science continue recourse news daily post"
)
_COMMON = words(
    "people police oil gas aid help data children men women staff crew everyone everybody someone somebody anyone "
    "anybody nobody no-one right left weather rain snow wind fog heat fire smoke water food fuel power electricity "
    "traffic trade business work time money cash debt law justice crime war peace death life hunger disease cholera "
    "flu tension anger fear hope health history victory poverty medicine price sand freedom memory boom patient "
    "officer parliament congress cabinet government opposition pressure progress news evidence information research "
    "science music art faith love land air sea ice earth mud ash dust debris wreckage blood sleep speech talk trust "
    "support access action advice analysis army beef bread budget cabin care cement change chaos charity church "
    "city coal coffee court cargo cotton credit culture demand diesel diplomacy drought drug economy effort energy "
    "enough exile export farming fighting finance fish flooding football gold grain growth gunfire guerrilla harm "
    "harvest heavy hospital housing human immigration import income industry influenza inflation input insurance "
    "interest internet iron labour labor light lightning livestock lots luck maize mail management meat media metal "
    "milk mining mob morale much nature night noise none nothing output paper panic parking part petrol plastic "
    "play please pollution population profit prosecution public radio rail recovery relief religion rescue rest "
    "revenue rice road rubble rule safety sanitation scandal school security sectarianism shelling shooting silence "
    "soil space spending sport steel stone strife success sugar summer tax teaching television terror theft timber "
    "torture tourism training transport travel treatment turnout unemployment unrest uranium vaccine value violence "
    "visa voting wealth weaponry wheat whoever winter wood world youth sometime overall little few free even new "
    "old good bad further early next back once almost plus four three two five six seven eight nine ten eleven "
    "twelve twenty thirty forty fifty hundred midnight noon dawn dusk half mother father family teen doctor brother "
    "sister son daughter wife husband gunmen"
)
# Endings of common nouns, adverbs, adjectives and participles.
_ENDINGS = re.compile(
    r"(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|ology|hood|ure|dom|body|one|thing|ly|ing|ed|ous|ful|less|ive|able"
    r"|ible|est|ward|wise|men|man|people)$"
)
# States, continents and cities that newswire names without their country.
_PLACES = words(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois "
    "indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington "
    "wisconsin wyoming ontario quebec alberta manitoba queensland tasmania victoria bavaria catalonia andalusia "
    "scotland wales crimea chechnya kashmir punjab kurdistan tibet xinjiang darfur gaza africa asia europe america "
    "antarctica chicago boston houston dallas philadelphia seattle atlanta detroit miami toronto montreal vancouver "
    "sydney melbourne mumbai kolkata chennai karachi lahore shanghai istanbul barcelona milan naples munich hamburg "
    "frankfurt geneva zurich rotterdam antwerp marseille lyon liverpool manchester glasgow edinburgh aleppo homs "
    "basra mosul benghazi alexandria casablanca johannesburg lagos osaka guangzhou kharkiv odesa donetsk"
)


@dataclass(frozen=True, slots=True)
class Known:
    """Words, lower case, that an article writes as names; `persons` are those that follow a first name or a title.

    `introduced` are the surnames of people whom only their full name or office makes known; `written` all small words;
    `owners` and `countries` whose institutions it names; `transcript`: whether it is one;
    `told`: the nouns that it introduces; `bearers`: its institutions with whose they are.
    """

    names: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    introduced: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()
    owners: Owners = frozenset()
    countries: frozenset[str] = frozenset()
    transcript: bool = False
    told: frozenset[str] = frozenset()
    bearers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


NOTHING = Known()


def known_names(text: str) -> Known:
    """What an article writes with a capital inside its sentences and never without."""
    written = frozenset(_LOWER.findall(text))
    upper = {word.lower() for word in _INSIDE.findall(text)}
    names = frozenset(upper - written - _OFFICES - STOP - CALENDAR)
    persons = {match["last"].lower() for match in _FULL_NAME.finditer(text) if _is_person(text, match)}
    return Known(
        names=names,
        persons=names & persons,
        introduced=introduced(text),
        written=written,
        owners=owners(text),
        countries=countries(text),
        transcript=transcribed(text),
        told=antecedents.introduced(text),
        bearers=bearers(text),
    )


def _is_person(text: str, match: re.Match[str]) -> bool:
    if match["first"] in _TITLES:
        return True
    before = text[max(0, match.start() - 2) : match.start()]
    inside = before[1:] == " " and (before[0].islower() or before[0] in ",;")
    return inside and len(match["first"]) > 1 and match["first"] not in _OF_PLACES


def opens_with_name(sentence: str, known: Known = NOTHING) -> bool:
    """Whether the first word of the sentence names somebody or some place; `known` as of `known_names`."""
    match = _OPENING.match(sentence)
    if match is None:
        return False
    word = match["word"].lower()
    if is_country(word) or word in known.names or word in _PLACES:
        return True
    return bool(match["verb"] or match["owns"]) and not is_common(word)


def is_common(word: str) -> bool:
    """Whether a word, lower case, is no name by itself: a common noun, an office, a word of the calendar, a plural."""
    if word in STOP or word in CALENDAR or word in _OFFICES or word in _COMMON or _ENDINGS.search(word) is not None:
        return True
    return word.endswith("s") and not is_country(word)


def opens_with_subject(sentence: str, known: Known = NOTHING) -> bool:
    """Whether an "its" later on may be bound to the first word: a name, or a noun right before its verb; no person."""
    match = _OPENING.match(sentence)
    if match is None or (word := match["word"].lower()) in known.persons:
        return False
    if opens_with_name(sentence, known):
        return True
    if match["verb"] is None or word.endswith(("ly", "ing", "ed", "s")):
        return False
    return word not in STOP and word not in CALENDAR
