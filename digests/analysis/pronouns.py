"""Pronouns that nothing before them in their sentence can stand for: "he", "they", "it", "its".

By the words alone; resolves nothing, and errs on the side of finding.
"""

from __future__ import annotations

import re

from digests.analysis.names import CALENDAR, CAPITALISED, is_country, unowned
from digests.analysis.openings import Known, is_common, opens_with_subject
from digests.analysis.stems import STOP

_PRONOUN = re.compile(
    r"\b(?P<he>he|him|his|himself|she|her|hers|herself)\b|\b(?P<they>they|them|their|theirs|themselves)\b"
    r"|\b(?P<it>it|its|itself)\b",
    re.I,
)
# "It was announced that ...", "it is unclear whether ...": stands for nothing told before.
PLEONASTIC = re.compile(
    r"it\s+(?:(?:is|was|has been|had been|will be|would be|may be|might be|could be|remains|became|seems|appears"
    r"|should be|must be|isn[’']t|wasn[’']t)\s+(?:(?:also|not|now|still|yet|immediately|widely|only"
    r"|later)\s+)*(?:announced|said|reported|believed|agreed|decided|expected|feared|alleged|claimed|confirmed"
    r"|revealed|thought|understood|suggested|hoped|estimated|known|unknown|argued|noted|disclosed|rumou?red|assumed"
    r"|proposed|stressed|clear|unclear|possible|impossible|likely|unlikely|difficult|hard|easy|important|necessary"
    r"|vital|essential|crucial|uncertain|true|too (?:early|soon|late)|time (?:to|for)|the (?:first|second|third"
    r"|last) time)\b|(?:seems|appears|emerged|turned out)\b)",
    re.I,
)
# "Before its strikes, Iran ...": told right after.
_AHEAD = re.compile(r"[A-Z][a-z]+ its (?:[\w-]+ ){0,5}?[\w-]+, (?:the )?[A-Z]")

_RUN = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*")
_NOT_NAMES = STOP | CALENDAR

# "After briefing the council on his efforts, Mr Maas ...": told right after.
_HIS_AHEAD = re.compile(
    r"(?P<aside>(?:After|Before|While|During|In|On|With|Despite|By|Since|Upon|As|Throughout) [^,;]{3,120}), "
    r"(?:the )?(?:[a-z]+ ){0,3}[A-Z]\w"
)
# "The Free Norland Army": all its words are of a body, none a person.
_BODIES = re.compile(
    r"(?:Army|Party|Council|League|Union|Front|Committee|Brotherhood|Nations|Agency|Ministry|Commission|Association"
    r"|Organi[sz]ation|Movement|Authority|Office|Force|Forces|Guards?|Police|Court|Bank|House|Department)(?:[’']s?)?"
)
_BODY = re.compile(rf"(?: [A-Z][\w’'-]+){{0,3}} {_BODIES.pattern}\b")
_AT_PLACE = re.compile(r"\b(?:in|at|from|near|to|of|for|on|outside|across) (?:the )?$")
_AT = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]cross) (?:the )?$")  # before a place, not a person
_SPOKEN_BY = re.compile(
    r"(?:^|,)[”\"]?\s+(?:he|she|it|they)\s+(?:also\s+|later\s+)?(?:said|says|added|adds|told|wrote|explained|warned)\b"
)
_TOLD = re.compile(r"\b(?:said|says|told|added|according to|warned|insisted|announced|denied|claimed|wrote)\b")
# "The East Coast could see it by Thursday": what is done to "it" is done to something else than its doer.
_DONE_TO = re.compile(
    r"(?:(?:For|In|On|Since|During|Over|Last) [^,A-Z]{3,40},? )?(?:[Tt]he )?(?:[A-Z][\w’'.-]+ ){1,4}(?:(?:has|have"
    r"|had|could|will|would|may|might|can|should|also|later|then"
    r"|never|been|be) )*"
    r"(?P<verb>[a-z]{3,}) $"
)
_OBJECT = re.compile(
    r"(?:it|them)(?:[.,;]|\s{3,}|\s+(?:an?|the|by|on|in|to|as|at|with|for|from|and|but|after|before|until|into|off"
    r"|out|up)\b)"
)
_HER = re.compile(
    r"(?:\s(?:that|to|about|in|on|by|at|and|for|with|from|as|how|why|he|they|it|the)\b|[.,;])"
)  # no possessive
_SHE = re.compile(r"\b(?:she|hers?|herself)\b", re.I)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.I)
# "Speaking in Oslo after a call with Arvo Maas, he said": who speaks is not the one named on the way.
_DANGLING = re.compile(r"(?:[A-Z][a-z]+ing|Asked|Pressed|Questioned|Born|Quoted)\b[^;]*, $")
# "Dubbed the Lid, it will close the hole": so does a thing's name.
_DUBBED = re.compile(r"(?:Dubbed|Called|Named|Known as|Built|Founded|Created|Launched|Described as)\b[^;]*, $")
# "In Norland, it is nearly 46 percent": where it is, is no thing that it can be.
_SOMEWHERE = re.compile(r"(?:In|At|Near|Across|Outside) (?:the )?(?:[A-Z][\w’'.-]*,? )+")
_IS_TO = re.compile(
    r"it (?:is|was|will be|has been) (?:[a-z]+ )?[a-z]+ (?:to|that|for)\b|it (?:takes|took|rains|rained|snowed)\b"
)
# "President Maas said it was too early": a person is no "it".
_TITLED_SAYS = re.compile(
    r"(?:(?:President|Prime Minister|(?:[A-Z]\w+ )?Minister|Mr|Mrs|Ms|Dr|Prof|Professor|Commander|General|Gen|Col"
    r"|Colonel|Capt|Captain|Mayor|Governor|Gov|Senator|Sen|Judge|Chancellor|Secretary|Ambassador|Sir|King|Queen"
    r"|Prince)\b\.? )(?:[A-Z][\w’'.-]+ ?){1,3}(?:has |had |later |also )?(?:said|says|added|warned|believes|insisted"
    r"|thought|argued) (?:that )?$"
)
_PLURAL_FIRST = re.compile(
    r"(?!(?:In|At|On|As|By|For|With|From|To|After|Before|When|While|If|Since|During|Despite|Amid|Until)\b)"
    r"[A-Z][\w’'-]*(?: [a-z-]+){0,2}s\b"
)
_BOUNDARY = re.compile(r"[,;]|\b(?:that|when|after|as|and|but|who|whom|because|if|while|before|since|to)\b")
_FIRST_WORD = re.compile(
    r"\W*([A-Z][\w’'-]+)(?:(?P<more>\s+[A-Z][\w’'-]+)|,|\s+(?:said|told|says|was|has|had|is|will|also|did|met|spoke"
    r"|became)\b)"
)
_DETERMINED = re.compile(
    r"(?<![\d.$£€])\b(?:a|an|the|some|several|two|three|four|five|six|seven|eight|nine|ten|many|most|\d+)\s+"
    r"(?!(?:believe|think|say|fear|argue|hope|expect|claim|warn|wonder)\b)[a-z]",
    re.I,
)
# "Last week, for the first time in a century": words of time, for which no pronoun stands.
_TIMES = re.compile(
    r"\b(?:a|an|the|some|several|two|three|four|five|six|seven|eight|nine|ten|many|\d+) (?:[a-z]+ ){0,2}?(?:time"
    r"|second|minute"
    r"|hour|day|night|morning|evening|afternoon|week|weekend|month|year|decade|centur(?:y|ie)|moment|past|same"
    r"|beginning|end)s?\b",
    re.I,
)


def pronoun(plain: str, named: bool, known: Known) -> tuple[str, str] | None:
    """The first pronoun that nothing before it in the sentence answers, and what must; None if there is none.

    `named`: whether the sentence opens with a name.
    """
    if (spoken := _SPOKEN_BY.search(plain)) and not _TOLD.search(plain, 0, spoken.start()):
        return f"“{spoken[0].strip(' ,”')}” is not named in it", "person"
    for match in _PRONOUN.finditer(plain):
        head = plain[: match.start()]
        if (match["it"] or match["they"]) and _OBJECT.match(plain, match.start()) and _done_to_other(head):
            return f"“{match[0]}” is not named in it", "thing" if match["it"] else "people"
        if match["it"]:
            if match[0].lower() == "it" and PLEONASTIC.match(plain, match.start()):
                continue
            if match[0].lower() == "it" and _TITLED_SAYS.match(head):
                return f"“{match[0]}” is not named in it", "thing"
            if match[0].lower() == "it" and _DUBBED.match(head):
                return f"“{match[0]}” is not named in it", "thing"
            if match[0].lower() == "it" and _SOMEWHERE.fullmatch(head) and not _IS_TO.match(plain, match.start()):
                return f"“{match[0]}” is not named in it", "thing"
            if has_noun(head) or _AHEAD.match(plain) or (head and opens_with_subject(plain, known)):
                continue
            return f"“{match[0]}” is not named in it", "thing"
        if match["they"]:
            told = has_noun(head) or (head and (named or _PLURAL_FIRST.match(head)))
            if told and (re.search(r"\b\w+s\b|\band\b|people|police|men|women|children|troops", head)):
                continue
            return f"“{match[0]}” are not named in it", "people"
        other = _SHE if _HE.fullmatch(match["he"]) else _HE
        if other.search(head) and not _two_named(head):
            return f"“{match[0]}” is not named in it", "person"  # "he wished her luck": another one
        if (named_after := _HIS_AHEAD.match(plain)) is not None and match.start() < named_after.end("aside"):
            continue
        if _DANGLING.match(head):
            return f"“{match[0]}” is not named in it", "person"
        persons = _persons(head, named)
        if (
            (match[0].lower() == "him" or (match[0].lower() == "her" and _HER.match(plain, match.end())))
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


def _done_to_other(head: str) -> bool:
    done = _DONE_TO.fullmatch(head)
    return done is not None and _TOLD.fullmatch(done["verb"]) is None


def _persons(head: str, named: bool) -> list[re.Match[str]]:
    return [
        match
        for match in CAPITALISED.finditer(head)
        if (match.start() > 1 or named or person_first(head))
        and not is_country(match[0])
        and not match[0].isupper()
        and not _BODY.match(head, match.end())
        and not _BODIES.fullmatch(match[0])
        and match[0].lower() not in CALENDAR
        and not _AT.search(head, 0, _run_start(head, match.start()))
    ]


def _run_start(head: str, at: int) -> int:
    """Where the run of capitalised words begins in which a word stands: "near Los Angeles" is one place."""
    return max((run.start() for run in _RUN.finditer(head) if run.start() <= at < run.end()), default=at)


def _two_named(head: str) -> bool:
    """Whether two names stand there that are no places: each may be a person of its own sex."""
    runs = [match for match in _RUN.finditer(head) if not (is_country(match[0]) or match[0].lower() in _NOT_NAMES)]
    return sum(1 for match in runs if not _AT_PLACE.search(head, 0, match.start())) > 1


def person_first(head: str) -> bool:
    """Whether the first word of a sentence reads as a name: a capitalised word follows, or a verb of persons."""
    match = _FIRST_WORD.match(head)
    if match is None or match[1].lower() in STOP or match[1].endswith("ly"):
        return False
    return match["more"] is not None or not is_common(match[1].lower())


def has_noun(head: str) -> bool:
    """Whether a stretch before a pronoun names something it can stand for."""
    named = any(name[0].lower() not in CALENDAR for name in CAPITALISED.finditer(head, 1))
    first = unowned(head.split(" ", 1)[0].strip(","))
    if named or is_country(first) or (first.isupper() and len(first) > 1 and first.isalpha()):
        return True
    return _DETERMINED.search(_TIMES.sub(" ", head)) is not None
