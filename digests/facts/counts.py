"""Counts of one incident: what a sentence counts people of, on which day, and whether two count the same.

A toll is told in ever other words ("killed seven" · "the toll rose to nine" · "eleven bodies have been recovered"), so
that what is compared is the incident's own words, not those of harm and of counting. Reads one sentence or two; must
not know the rest of their articles.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from digests.analysis.stems import stems as stems_of
from digests.analysis.sums import Purpose, purpose
from digests.analysis.uncounted import older
from digests.facts.starts import Start, one_start, starts
from digests.facts.venues import venues
from digests.facts.violence import AS_OF, SAID_THEN, THEN_SAID, VAGUE
from digests.facts.weights import TELLING, Weights
from digests.facts.whom import comparable, sort_of
from digests.model import Counts, Figure, Mention, Said, Sentence
from digests.when import When

HUMAN = (Counts.KILLED, Counts.WOUNDED, Counts.CASUALTIES, Counts.MISSING)
HURT = frozenset(stems_of("killed wounded missing casualties"))
SHARE = 0.75  # of the lighter one's words about the incident that the other must hold
# What any toll is told with: harm, people, counting and saying. The rest is what the incident is told by.
_WORDS = """
    killed dead deaths died wounded injured hurt casualties missing victims bodies body lives life toll number
    count figure people persons others man woman men women passengers residents villagers soldiers rise rose
    climbed reached stood passed jumped recovered found confirmed confirm revised lowered put left claimed
    claims including least more official officials reported reports report spokesman statement ministry minister
    government authorities authority agency police hospital doctor doctors late far total earlier first later
    new news latest after serious seriously lost lose bring brought take taken raise raised push pushed pull pulled
    rescuer rescuers
"""
_OF_ANY = frozenset(stems_of(_WORDS)) | frozenset(stems_of(_WORDS.title()))
# And of what a story may ask for: people displaced and arrested, money.
_ASKED_WORDS = """
    displaced displace evacuated evacuees evacuate homeless fled flee homes forced uprooted driven arrested detained
    arrests custody rounded damage damages cost costs losses estimated pledged pledge caused
"""
_OF_ASKED = frozenset(stems_of(_ASKED_WORDS))
_TOLL = re.compile(
    r"\b(?:toll|(?:number|total) (?:of (?:the )?)?(?:(?:people|those) )?(?:killed|dead|deaths|fatalities|casualties"
    r"|victims|wounded|injured|missing)|(?:death|casualty) count)\b",
    re.IGNORECASE,
)
_RECOUNT = re.compile(
    r"\b(?:ris(?:en?|es|ing)|rose|climb\w*|revis\w+|lower(?:ed|s)|now|so far|up from|down from)\b"
    r"|\b(?:known|confirmed|believed|thought) (?:to be |to have )?(?:dead|died|killed|been killed)\b"
    r"|\b(?:has|have) (?:now |also |since )?(?:been (?:recovered|found|confirmed|killed)|killed|claimed|died)\b"
    r"|\b(?:the|this|that|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[’']s)\s+(?:[\w’'-]+\s+){0,4}?(?:attacks?|strikes?|raids?|"
    r"bomb(?:ing)?s?|blasts?|explosions?|fire|floods?|flooding|quake|earthquake|crash|collision|sinking|disaster|accident|"
    r"landslide|mudslide|avalanche|collapse|clashes|shootings?|storm|cyclone|outbreak|epidemic|derailment|stampede|massacre)\b",
    re.IGNORECASE,
)
# The same of what stands as it is told: "have displaced 12,000", "damage is put at $2 billion".
_STANDS = re.compile(
    r"\b(?:has|have) (?:\w+ ){0,2}?(?:displac|evacuat|uproot|forc|driv|fled|made|left|arrest|detain|round|taken|caus|"
    r"cost|pledg|promis)\w*|\bnumber of (?:the )?(?:displaced|evacuees|arrests|people (?:displaced|arrested|detained))"
    r"|\b(?:put|estimated|stands?) at\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:another|(?:a )?(?:second|further|separate|third|fourth|new|similar|earlier|previous) (?:[\w-]+ )?"
    r"(?:attack|strike|raid|bomb(?:ing)?|blast|explosion|fire|flood|crash|shooting|incident|accident)"
    r"|elsewhere|meanwhile|(?:an )?additional)\b",
    re.IGNORECASE,
)
_OF_ITS = re.compile(r"\s+of (?:its|his|her|their|our)\b", re.IGNORECASE)
# A clause that tells of the incident itself: "when a ferry capsized on Tuesday", "from the ferry that sank on Tuesday".
_WHEN = re.compile(
    r"\b(?:when|as|that|which|in which|after)\b(?![^.;]*\b(?:since|before|response|retaliation)\b)", re.IGNORECASE
)


# What was done on the day before it only adds to the toll of the incident.
BRINGING = re.compile(
    r"\b(?:bring|tak|rais|push|lift|driv|lower|revis|put|updat|cut|increas|reduc|correct|amend)\w*"
    r" (?:the|its|their|to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """What one sentence counts people of.

    `about` are the stems of the incident, `days` its own days (not those of the words told), `again`: it counts an
    incident that was told before, `other`: it tells of another one beside. `venues`: the kinds of places struck.
    """

    about: frozenset[str]
    days: tuple[When, ...]
    again: bool
    other: bool
    venues: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Basis:
    """What a figure must share with another to be compared with it: from when it counts; of a sum, what it is for and
    whose it is (the stems of the names told beside). `told` is the day on which it was told, `older` are the values
    that its sentence says it had before ("up from 14"), `own` whose people it counts, if it is who says it ("12 of
    its soldiers"), `sort` of which sort of people it is."""

    value: int
    older: frozenset[int]
    start: Start | None
    purpose: Purpose | None
    names: frozenset[str]
    told: date | None
    own: str = ""
    sort: str = ""


def bases(said: Said) -> dict[Figure, Basis]:
    """The basis of each figure of a sentence."""
    sentence, found = said.sentence, {}
    begun = starts(said) if sentence.figures else {}
    before = older(sentence.text) if sentence.figures else frozenset()
    for figure in sentence.figures:
        sum_ = purpose(sentence, figure) if figure.counts is Counts.MONEY else None
        names = frozenset(_beside(sentence, sum_)) if sum_ else frozenset()
        own, sort = _own(sentence, figure), sort_of(figure)
        found[figure] = Basis(figure.value, before, begun.get(figure), sum_, names, said.article.written, own, sort)
    return found


def _own(sentence: Sentence, figure: Figure) -> str:
    """Who counts people of his own with a figure; "" if nobody is known to."""
    owned = _OF_ITS.match(sentence.text, figure.end - sentence.start)
    return sentence.speaker.text.lower() if owned and sentence.speaker is not None else ""


def on_one_basis(a: Basis, b: Basis) -> bool:
    """Whether two figures of a kind can be compared: from one moment, or one is what the other was before; sums only if
    they are for one thing by one party."""
    grown = a.value in b.older or b.value in a.older
    if a.own and b.own and a.own != b.own:
        return False
    if not grown and not one_start(a.start, b.start, (a.told, b.told)):
        return False
    if not comparable((a.sort, a.value), (b.sort, b.value)):
        return False
    if a.purpose is None or b.purpose is None:
        return a.purpose is b.purpose
    return a.purpose.is_of(b.purpose) and not (a.names - b.names and b.names - a.names)


def _beside(sentence: Sentence, sum_: Purpose) -> Iterable[str]:
    """The stems of the names of a sentence; its speaker's where the sum is one that somebody gives or asks for."""
    speaker = sentence.speaker.text if sentence.speaker is not None and not sum_.given else ""
    for name in sentence.names:
        if name.lower() not in speaker.lower():
            yield from stems_of(name.title())


def count_of(sentence: Sentence, mains: tuple[Mention, ...], asked: Collection[Counts] = ()) -> Count | None:
    """What a sentence counts, None if it gives no number of people hurt, nor of a kind that its story has `asked` for.

    `mains` are the dates of what it tells.
    """
    figures = [figure for figure in sentence.figures if figure.counts in HUMAN or figure.counts in asked]
    if not figures or sentence.background:
        return None
    text = sentence.text
    return Count(
        about=frozenset(_about(sentence, figures)) - (_OF_ASKED if asked else frozenset()),
        days=_days(sentence, figures, mains),
        again=bool(_TOLL.search(text) or _RECOUNT.search(text) or (asked and _STANDS.search(text))),
        other=bool(_OTHERS.search(text)),
        venues=venues(text),
    )


def tolls(figures: Iterable[Figure]) -> dict[Counts, list[Figure]]:
    """Figures by what they count; plain numbers left out."""
    found: dict[Counts, list[Figure]] = {}
    for figure in figures:
        if figure.counts is not Counts.OTHER:
            found.setdefault(figure.counts, []).append(figure)
    return found


def is_vague(said: Said, figure: Figure) -> bool:
    """Whether a figure of a sentence is a mere "dozens": no number to show, to change or to dispute."""
    return VAGUE.search(said.article.text[figure.start : figure.end]) is not None


def one_incident(a: Count, b: Count, weights: Weights, later: Count | None = None, *, placed: bool = False) -> bool:
    """Whether two sentences count the people of one incident: its words and its day. `placed`: both name its place.

    Without a day in common, one of them must speak of it as of something known ("the toll", "Monday's fire"): the
    `later` one, where they were not written on one day.
    """
    if a.other or b.other:
        return False
    dated = bool(a.days and b.days)
    if dated and not any(x.overlaps(y) for x in a.days for y in b.days):
        return False
    same_day = any(x == y and x.is_day for x in a.days for y in b.days)
    if not (same_day or (later.again if later is not None else a.again or b.again)):
        return False
    shared = a.about & b.about
    telling = sum(weights[stem] >= TELLING for stem in shared)
    if telling < 2 and not (same_day and telling and (len(shared) > 2 or (placed and len(shared) > 1))):
        return False
    return weights.total(shared) >= SHARE * min(weights.total(a.about), weights.total(b.about))


def _about(sentence: Sentence, figures: list[Figure]) -> set[str]:
    """The stems of the incident: not of its figures, of who says it, of harm and counting."""
    text, offset = sentence.text, sentence.start
    spans = [(figure.start - offset, figure.end - offset) for figure in figures]
    if sentence.speaker is not None:
        spans.append((sentence.speaker.start - offset, sentence.speaker.end - offset))
    spans += [(mention.start - offset, mention.end - offset) for mention in sentence.mentions]
    for start, end in spans:
        text = text[: max(0, start)] + " " * (end - max(0, start)) + text[end:]
    return {stem for stem in stems_of(text) if stem not in _OF_ANY and not stem[0].isdigit()}


def _days(sentence: Sentence, figures: list[Figure], mains: tuple[Mention, ...]) -> tuple[When, ...]:
    """The days of the incident: no day of the saying, and where a toll is told, none of the counting."""
    text, offset = sentence.text, sentence.start
    toll = _TOLL.search(text)
    found = []
    for mention in sentence.mentions:
        at, end = mention.start - offset, mention.end - offset
        if mention.when is None or mention.expected or mention.flag is not None:
            continue
        owned = re.match(r"[’']s?\b", text[end:]) or text[at:end].endswith(("’s", "'s"))
        inner = _WHEN.search(text, max(0, mention.clause[0] - offset - 12), at)
        if mention not in mains and not owned and not inner:
            continue
        if AS_OF.search(text[:at]) or SAID_THEN.search(text[:at]) or THEN_SAID.match(text[end:]):
            continue
        counted = at > figures[0].start - offset or BRINGING.search(text, end)
        if toll is not None and counted and not owned and not inner:
            continue  # "the toll stood at 11 on Wednesday", "six died on Tuesday, bringing the toll to 20"
        found.append(mention.when)
    return tuple(dict.fromkeys(found))
