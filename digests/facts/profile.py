"""What sameness needs to know of one sentence beyond its words: its day, figures, direction, act, places.

Reads the analysis and the sentence's own words; knows no other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType

from digests.analysis.stems import actors, stem
from digests.analysis.stems import stems as stems_of
from digests.analysis.wordlist import bag, words
from digests.analysis.world import COUNTRIES, SEATS
from digests.facts.accounts import accounts
from digests.facts.counts import count_of
from digests.facts.roles import roles
from digests.model import Counts, Figure, Mention, Said, Sentence
from digests.when import Precision, When

_OFFER = re.compile(
    r"\b(?:offers?|offered|offering|propos(?:es|ed|ing)|invites|invited|inviting|urges?|urged|urging|asks|asked|"
    r"requests|requested|demands|demanded|demanding|calls for|called for|calling for|appeals for|"
    r"appealed|seeks|sought)\b",
    re.IGNORECASE,
)
_ACCEPT = re.compile(
    r"\b(?:accepts?|accepted|accepting|agrees?|agreed|approves?|approved|grants|granted)\b", re.IGNORECASE
)
_REFUSE = re.compile(
    r"\b(?:rejects?|rejected|rejecting|refus(?:es?|ed|ing)|declin(?:es|ed) to|dismiss(?:es|ed) (?:the|an?|any)|"
    r"rules? out|ruled out|turned down)\b",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(
    r"\b(?:cancel(?:s|led|ed|ling|lation)?|call(?:s|ed|ing)? off|scrap(?:s|ped)?|abandon(?:s|ed)?|axed|shelve[sd]?)\b",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:postpon(?:es?|ed|ing|ement)|delay(?:s|ed|ing)?|push(?:es|ed) back|put(?:s|ting)? off|"
    r"reschedul(?:es?|ed|ing)|defer(?:s|red|ring)?|mov(?:es?|ed|ing) (?:to|from|forward|back)|brought forward)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:will|shall|won['’]t|(?:is|are|was|were) (?:still )?to (?!blame\b)\w+|"
    r"(?:is|are|was|were) (?:set|due|scheduled|expected|slated|planned|poised|to be)\b|"
    r"(?:plan|aim|vow|pledge|promise|intend)(?:s|d|ed|ned)? to|"
    r"set to|scheduled to|expected to|going to)\b",
    re.IGNORECASE,
)
# What was agreed is still to come, unless the sentence dates the agreement itself.
_RESOLVED = re.compile(r"\b(?:agree|decide)(?:s|d)? to\b", re.IGNORECASE)
# A date in such a phrase says when it was said or seen, not when what is told takes place.
_ACCORDING = re.compile(
    r"\baccording to\b|\b(?:shown|told|given|seen|obtained|published|reported)\b[^,;]{0,60}$", re.IGNORECASE
)
_NOT = re.compile(
    r"(?:\b(?:not|never|cannot)|n['’]t)\b(?P<what>(?:\s+[\w'’-]+){1,4})|"
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|refut(?:es|ed))\b(?P<denied>.{0,200})",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\bno (?:\w+ ){0,2}(?:figures?|numbers?|toll|count)\b", re.IGNORECASE)
_OWNED = re.compile(r"\b(?P<a>[A-Z][\w-]+)(?:['’]s|['’])?\s+(?P<b>[A-Z][\w-]+(?:[- ][A-Z][\w-]+)?)")
_IN = re.compile(
    r"\b(?P<b>[A-Z][\w-]+(?:[- ][A-Z][\w-]+)?)(?:\s+(?:province|region|state|district))?(?:,\s*|\s+(?:in|of)\s+)"
    r"(?:(?:south|north|east|west|central)\w*\s+)?(?P<a>[A-Z][\w-]+)"
)
# What a sentence holds a word of if the pattern finds anything in it: most are passed over without a search, and
# searching each for every pattern was a fifth of what comparing an article costs.
_OFFERS = words(
    "offer offers offered offering proposes proposed proposing invites invited inviting urge urges urged urging asks "
    "asked requests requested demands demanded demanding calls called calling appeals appealed seeks sought"
)
_ACCEPTS = words("accept accepts accepted accepting agree agrees agreed approve approves approved grants granted")
_REFUSES = words(
    "reject rejects rejected rejecting refuse refuses refused refusing declines declined dismisses dismissed rule "
    "rules ruled turned"
)
_OFF_WORDS = words(
    "cancel cancels cancelled canceled cancelling cancellation call calls called calling scrap scraps scrapped abandon "
    "abandons abandoned axed shelve shelves shelved postpone postpones postponed postponing postponement delay delays "
    "delayed delaying pushes pushed put puts putting reschedule reschedules rescheduled rescheduling defer defers "
    "deferred deferring move moves moved moving brought"
)
_SHALL = words("will shall won")
_IS = words("is are was were")
_DUE = words("set due scheduled expected slated planned poised to")
_PLANS = words(
    "plan plans planned aim aims aimed vow vows vowed pledge pledges pledged promise promises promised intend intends "
    "intended set scheduled expected going"
)
# Offices and bodies that a country's name stands beside without being their place.
_TITLE = re.compile(
    r"\b(?:Foreign|Prime|Minist\w+|President|Republic|Ambassador|Envoy|Army|Navy|Air|Force|Government|Parliament|King|"
    r"Queen|Secretary|General|Office|Embassy|Guards?|Corps|Court|Bank|Committee|Council|Security|National|Supreme)"
)


_COUNTRIES = frozenset(
    word for name in (*COUNTRIES, *COUNTRIES.values(), *SEATS, *SEATS.values()) for word in stems_of(name.title())
)
_NONE: Mapping[str, str] = MappingProxyType({})


class Profile:
    """One sentence as sameness compares it; what only some comparisons ask for is read when one does.

    `parties` are its names but for countries and their seats. `denies`: a party says that it is not so. `whens` are
    the resolved dates of what it mainly tells, `clauses` the stems of the clauses that they date, `own` the stems
    outside clauses of other dates. `undone` are the stems that a "not" or a denial is about. `blank`: it says that
    there is no figure. `roles` are (agent, act, patient) with "" for a party not named. `places` are (name, country)
    where the country is said beside the name. `count` is what it counts people of, whose days are then its `whens`.
    """

    def __init__(self, said: Said, names: Mapping[str, str] = _NONE, places: Mapping[str, str] = _NONE) -> None:
        """`names` and `places` are the story's tables, spelling to canonical and place to country."""
        sentence = said.sentence
        self._said = said
        self._text = sentence.text
        self._tables = names, places
        self._mains = mains = telling(sentence)
        self.stems = frozenset(sentence.stems)
        self.denies = sentence.speaker is not None and sentence.speaker.denies
        self.negated = sentence.negated or self.denies
        self.figures = sentence.figures
        self.count = count_of(sentence, tuple(mains)) if sentence.figures else None
        whens = (m.when for m in mains if m.when is not None and m.flag is None)
        self.whens = self.count.days if self.count is not None else tuple(dict.fromkeys(whens))
        self.partials = frozenset(m.partial for m in mains if m.partial is not None and m.flag is None)

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of its proper names."""
        return frozenset(_names(self._said.sentence, self._tables[0]))

    @cached_property
    def parties(self) -> frozenset[str]:
        """Its names but for countries and their seats."""
        return self.names - _COUNTRIES

    @cached_property
    def tolls(self) -> dict[Counts, list[Figure]]:
        """Its figures by what they count."""
        return tolls(self.figures)

    @cached_property
    def expected(self) -> bool:
        """Whether what it mainly tells was still to come."""
        return coming(self._said.sentence)

    @cached_property
    def undone(self) -> frozenset[str]:
        """The stems that a "not" or a denial is about."""
        return frozenset(_undone(self._text))

    @cached_property
    def blank(self) -> bool:
        """Whether it says that there is no figure."""
        return "no" in bag(self._text) and _BLANK.search(self._text) is not None

    @cached_property
    def roles(self) -> frozenset[tuple[str, str, str]]:
        """Who did what to whom."""
        return frozenset(roles(self._text, self._tables[1]))

    @cached_property
    def act(self) -> str:
        """Offer, accept or refuse."""
        return _act(self._text)

    @cached_property
    def off(self) -> str:
        """ "called off", "put off" or ""."""
        if _OFF_WORDS.isdisjoint(bag(self._text)):
            return ""
        return "called off" if called_off(self._text) else "put off" if put_off(self._text) else ""

    @cached_property
    def places(self) -> frozenset[tuple[str, str]]:
        """Names with their country."""
        return frozenset(_owned(self._text))

    @cached_property
    def clauses(self) -> frozenset[str]:
        """The stems of the clauses that its main dates date."""
        return frozenset(_clause_stems(self._said, self._mains))

    @cached_property
    def own(self) -> frozenset[str]:
        """The stems outside clauses of other dates."""
        return _own_stems(self._said)

    @cached_property
    def accounts(self) -> frozenset[tuple[str, int]]:
        """The sides it takes on accounts of one act."""
        return frozenset() if self.denies else accounts(self._text, self._said.sentence.stems)


def telling(sentence: Sentence) -> list[Mention]:
    """The mentions that date what a sentence mainly tells.

    "On Monday they agreed to return by 26 January" tells of Monday: where a past day and one to come are both named,
    the past one dates what was done.
    """
    mains = [mention for mention in sentence.mentions if mention.main]
    if len(mains) > 1:
        own = [mention for mention in mains if not _ACCORDING.search(sentence.text[: mention.start - sentence.start])]
        mains = own or mains
    if not mains:  # "a meeting, which is set for 31 January"
        mains = [mention for mention in sentence.mentions if mention.expected and mention.when is not None]
    past = [mention for mention in mains if not mention.expected]
    return [_arrival(mention, sentence) for mention in past or mains]


def _arrival(mention: Mention, sentence: Sentence) -> Mention:
    """ "Put off from 30 January to 31 January" reads as a span, and is the day that the thing was moved to."""
    when = mention.when
    if when is None or when.precision is not Precision.SPAN or not put_off(sentence.text):
        return mention
    return replace(mention, when=When.day(when.last))


def coming(sentence: Sentence) -> bool:
    """Whether what a sentence mainly tells was still to come when it was said."""
    mains = telling(sentence)
    if mains:
        return mains[0].expected
    if _may_come(bag(sentence.text)) and _COMING.search(sentence.text):
        return True
    return bool(_RESOLVED.search(sentence.text)) and all(mention.expected for mention in sentence.mentions)


def _may_come(said: frozenset[str]) -> bool:
    """Whether the words of a sentence are such that _COMING may be found in it."""
    if not said.isdisjoint(_SHALL):
        return True
    return not said.isdisjoint(_DUE) and not (said.isdisjoint(_IS) and said.isdisjoint(_PLANS))


def called_off(text: str) -> bool:
    """Whether it tells of something cancelled."""
    return bool(_CALLED_OFF.search(text))


def put_off(text: str) -> bool:
    """Whether it tells of something postponed or moved to another day."""
    return bool(_PUT_OFF.search(text))


def tolls(figures: Iterable[Figure]) -> dict[Counts, list[Figure]]:
    """Figures by what they count; plain numbers left out."""
    found: dict[Counts, list[Figure]] = {}
    for figure in figures:
        if figure.counts is not Counts.OTHER:
            found.setdefault(figure.counts, []).append(figure)
    return found


def _names(sentence: Sentence, names: Mapping[str, str]) -> Iterable[str]:
    for name in sentence.names:
        for word in names.get(name, name).split():
            if found := stem(word.capitalize()):
                yield found


def _undone(text: str) -> Iterable[str]:
    """The stems of what follows a "not" closely, or a denial: what is said not to be so. Names are left out."""
    for found in _NOT.finditer(text):
        words = (found["what"] or found["denied"] or "").split()
        yield from stems_of(" ".join(word for word in words if not word[0].isupper()))


def _clause_stems(said: Said, mentions: Iterable[Mention]) -> Iterable[str]:
    """The stems of the clauses that main dates date, where a clause is known."""
    offset = said.sentence.start
    for mention in mentions:
        start, end = mention.clause
        if start < end and mention.when is not None:
            yield from stems_of(said.sentence.text[max(0, start - offset) : max(0, end - offset)])


def _own_stems(said: Said) -> frozenset[str]:
    """The stems outside the clauses that are dated for themselves ("in answer to the attacks of Jan. 16")."""
    text, offset = said.sentence.text, said.sentence.start
    for mention in said.sentence.mentions:
        start, end = mention.clause
        if not mention.main and start < end:
            start, end = max(0, start - offset), max(0, end - offset)
            text = text[:start] + " " * (end - start) + text[end:]
    return frozenset(said.sentence.stems) if text is said.sentence.text else frozenset(stems_of(text))


def _act(text: str) -> str:
    """Offer, accept or refuse: the furthest step that it tells."""
    said = bag(text)
    if not _REFUSES.isdisjoint(said) and _REFUSE.search(text):
        return "refuse"
    if not _ACCEPTS.isdisjoint(said) and _ACCEPT.search(text):
        return "accept"
    return "offer" if not _OFFERS.isdisjoint(said) and _OFFER.search(text) else ""


def _owned(text: str) -> Iterable[tuple[str, str]]:
    for shape in (_OWNED, _IN):
        for found in shape.finditer(text):
            country = actors(found["a"].removesuffix("'s").removesuffix("’s"))
            if country and not actors(found["b"]) and not _TITLE.search(found["b"]):
                yield found["b"].lower().split()[-1].split("-")[-1][:6], country[0]
