"""What sameness needs to know of one sentence beyond its words: its day, figures, direction, act, places.

Reads the analysis and the sentence's own words; knows no other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from types import MappingProxyType

from digests.analysis.stems import stem
from digests.analysis.stems import stems as stems_of
from digests.analysis.tone import is_negated
from digests.analysis.uncounted import tells_fear
from digests.analysis.wordlist import bag
from digests.analysis.world import COUNTRIES, SEATS
from digests.facts import steps
from digests.facts.accounts import accounts
from digests.facts.acted import acted, answering
from digests.facts.called import joined_names, name_stems
from digests.facts.clauses import asides, dated_stems, dates_a_saying, own_stems
from digests.facts.counts import Basis, bases, count_of, tolls
from digests.facts.measures import Measure, measures
from digests.facts.places import placed
from digests.facts.roles import roles
from digests.facts.sites import sites
from digests.facts.starts import Rank, ranks
from digests.facts.undone import undone
from digests.model import Counts, Figure, Mention, Said, Sentence, Story
from digests.when import Precision, When

# A date in such a phrase says when it was said or seen, not when what is told takes place.
_ACCORDING = re.compile(
    r"\baccording to\b|\b(?:statement|communiqu[eé]|declaration|announcement)(?: (?:issued|signed|released|made))?"
    r"(?: (?:of|on|late|early|in [A-Z]\w+))* ?$|\b(?:shown|told|given|seen|obtained|published|reported)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
# The day that no longer holds: "on the 30th instead of the 29th".
_NO_LONGER = re.compile(r"\b(?:instead of|rather than|not)(?: (?:on|in|by|as))?(?: the)? $", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:–—]|\b(?:and|but|while|although|though|because|that|which|who|whom)\b|(?=\bwithout\b)")
_BLANK = re.compile(r"\bno (?:\w+ ){0,2}(?:figures?|numbers?|toll|count)\b", re.IGNORECASE)

_COUNTRIES = frozenset(
    word for name in (*COUNTRIES, *COUNTRIES.values(), *SEATS, *SEATS.values()) for word in stems_of(name.title())
)
_LANDS = frozenset(COUNTRIES.values())
_NONE: Mapping[str, str] = MappingProxyType({})


class Profile:
    """One sentence as sameness compares it; what only some comparisons ask for is read when one does.

    `parties` are its names but for countries and their seats. `denies`: a party says that it is not so. `whens` are
    the resolved dates of what it mainly tells, `clauses` the stems of the clauses that they date, `own` the stems
    outside clauses of other dates. `undone` are the stems that a "not" or a denial is about. `blank`: it says that
    there is no figure. `roles` are (agent, act, patient) with "" for a party not named. `places` are (name, country)
    where the country is said beside the name. `count` is what it counts people of, whose days are then its `whens`.
    """

    def __init__(self, said: Said, story: Story | None = None) -> None:
        """With the tables of names and places of its story, and the kinds of figures that it asks for."""
        sentence = said.sentence
        self._said = said
        self.sentence, self.text = sentence, sentence.text
        self._tables = (story.names, story.places) if story else (_NONE, _NONE)
        self._mains = mains = telling(sentence)
        self.stems = frozenset(sentence.stems)
        self.denies = sentence.speaker is not None and sentence.speaker.denies
        self.negated = sentence.negated or self.denies or steps.not_yet(sentence.text)
        self.figures = sentence.figures
        self.count = count_of(sentence, tuple(mains), story.figures if story else ()) if sentence.figures else None
        whens = (m.when for m in mains if m.when is not None and m.flag is None)
        self.partials = frozenset(m.partial for m in mains if m.partial is not None and m.flag is None)
        # "Will buy submarines, he said on Tuesday": that is the day of the telling, and none of the plan.
        self._announced = bool(mains) and steps.is_plan(sentence.text) and self.undated
        told = () if self._announced else tuple(dict.fromkeys(whens))
        self.whens = self.count.days if self.count is not None else told

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of its proper names."""
        return frozenset(name_stems(self.sentence, self._tables[0]))

    @cached_property
    def deeds(self) -> frozenset[str]:
        """Its stems without names and numbers: what is done, not by whom."""
        return frozenset(stem for stem in self.stems - self.names if not stem[0].isdigit())

    @cached_property
    def parties(self) -> frozenset[str]:
        """Its names but for countries and their seats."""
        return self.names - _COUNTRIES

    @cached_property
    def sites(self) -> frozenset[str]:
        """The stems of the places that it sets what it tells in, but for countries."""
        words = (self._tables[0].get(word, word) for word in sites(self.sentence))
        return frozenset(stem(word.capitalize()) for word in words) - _COUNTRIES

    @cached_property
    def called(self) -> frozenset[str]:
        """All by which a party of another sentence may be met here: its stems, and its names however they are joined.

        "Amir-Abdollahian", "Amir Abdollahian" and "Amirabdollahian" are one without any table.
        """
        return self.stems.union(joined_names(self.sentence, self._tables[0]))

    @cached_property
    def tolls(self) -> dict[Counts, list[Figure]]:
        """Its figures by what they count."""
        return tolls(self.figures)

    @cached_property
    def bases(self) -> dict[Figure, Basis]:
        """What its figures can be compared on."""
        return bases(self._said)

    @cached_property
    def ranks(self) -> tuple[Rank, ...]:
        """What it tells to be the how-maniest since a moment."""
        return ranks(self._said)

    @cached_property
    def expected(self) -> bool:
        """Whether what it mainly tells was still to come."""
        return coming(self.sentence) or self._announced

    @cached_property
    def undone(self) -> frozenset[str]:
        """The stems that a "not" or a denial is about."""
        return frozenset(undone(self.text))

    @cached_property
    def affirmed(self) -> frozenset[str]:
        """The stems of its clauses that no "not" stands in; none of a denial."""
        clauses = () if self.denies else _CLAUSE.split(self.text)
        return frozenset(stems_of(" ".join(c for c in clauses if not (is_negated(c) or steps.not_yet(c)))))

    @cached_property
    def done(self) -> frozenset[str]:
        """The stems of the verbs that it tells as past; not those of saying."""
        return acted(self.text)

    @cached_property
    def answer(self) -> str:
        """The stem of the verb by which it mainly tells of an act that answers another; "" for none."""
        return answering(self.text)

    @cached_property
    def told(self) -> frozenset[str]:
        """The stems of what it tells: not those of who says it."""
        speaker = self.sentence.speaker
        if speaker is None:
            return self.stems
        start, end = (at - self.sentence.start for at in (speaker.start, speaker.end))
        return frozenset(stems_of(self.text[: max(0, start)] + " " + self.text[max(0, end) :]))

    @cached_property
    def feared(self) -> bool:
        """Whether it tells of people only feared to be hurt."""
        return tells_fear(self.text)

    @cached_property
    def blank(self) -> bool:
        """Whether it says that there is no figure."""
        return "no" in bag(self.text) and _BLANK.search(self.text) is not None

    @cached_property
    def roles(self) -> frozenset[tuple[str, str, str]]:
        """Who did what to whom."""
        return frozenset(roles(self.text, self._tables[1]))

    @cached_property
    def act(self) -> str:
        """Offer, accept or refuse."""
        return steps.act(self.text)

    @cached_property
    def off(self) -> str:
        """ "called off", "put off", "dropped" or ""."""
        return steps.off(self.text)

    @cached_property
    def places(self) -> frozenset[tuple[str, str]]:
        """Names with their country."""
        return frozenset(placed(self.text, *self._tables))

    @cached_property
    def clauses(self) -> frozenset[str]:
        """The stems of the clauses that its main dates date."""
        return frozenset(dated_stems(self._said, self._mains))

    @cached_property
    def own(self) -> frozenset[str]:
        """The stems outside clauses of other dates."""
        return own_stems(self._said)

    @cached_property
    def accounts(self) -> frozenset[tuple[str, int]]:
        """The sides it takes on accounts of one act."""
        return frozenset() if self.denies else accounts(self.text, self.sentence.stems)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """What it counts or measures."""
        return measures(self.text) if any(stem[0].isdigit() for stem in self.stems) else ()

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that it names."""
        return _LANDS.intersection(self.stems)

    @cached_property
    def settled(self) -> bool:
        """Whether it tells of something done, and nothing of another: no denial, account, plan or end."""
        return not (self.denies or self.accounts or self.expected or self.off)

    @property
    def plain(self) -> bool:
        """Whether it is settled, and gives no toll that grows."""
        return self.count is None and self.settled

    @property
    def recurs(self) -> bool:
        """Whether it counts people of violence: the next day's is another."""
        return self.count is not None and self.sentence.violent

    @cached_property
    def undated(self) -> bool:
        """Whether it gives no day but that of its telling."""
        return not self.partials and all(dates_a_saying(self._said, mention) for mention in self._mains)

    @cached_property
    def asides(self) -> dict[When, frozenset[str]]:
        """The stems of its side clauses of things done, by the day that each gives."""
        return asides(self._said)

    @property
    def written(self) -> date | None:
        """The day its article was written on."""
        return self._said.article.written

    @property
    def deadline(self) -> bool:
        """Whether its day is a "by"."""
        return any(mention.deadline for mention in self._mains)

    @cached_property
    def day(self) -> When | None:
        """The one day of what it mainly tells; None for none or more."""
        return self.whens[0] if len(self.whens) == 1 and self.whens[0].is_day else None


def telling(sentence: Sentence) -> list[Mention]:
    """The mentions that date what a sentence mainly tells: where a past day and one to come are both named ("on Monday
    they agreed to return by 26 January"), the past one dates what was done."""
    if not sentence.mentions:
        return []
    mains = [mention for mention in sentence.mentions if mention.main]
    if len(mains) > 1:
        text, offset = sentence.text, sentence.start
        mains = [m for m in mains if not _NO_LONGER.search(text, 0, m.start - offset)] or mains
        own = [mention for mention in mains if not _ACCORDING.search(sentence.text[: mention.start - sentence.start])]
        mains = own or mains
    if not mains:  # "a meeting, which is set for 31 January"
        mains = [mention for mention in sentence.mentions if mention.expected and mention.when is not None]
    past, text = [mention for mention in mains if not mention.expected], sentence.text
    if past and any(m.expected and steps.put_off_to(text, m.start - sentence.start) for m in mains):
        past = [m for m in mains if m.expected]  # "on Friday delayed the vote to 28 May" tells of the vote
    return [_arrival(mention, sentence) for mention in past or mains]


def _arrival(mention: Mention, sentence: Sentence) -> Mention:
    """ "Put off from 30 January to 31 January" reads as a span, and is the day that the thing was moved to."""
    when = mention.when
    if when is None or when.precision is not Precision.SPAN or not steps.put_off(sentence.text):
        return mention
    return replace(mention, when=When.day(when.last))


def coming(sentence: Sentence) -> bool:
    """Whether what a sentence mainly tells was still to come when it was said."""
    mains = telling(sentence)
    if mains:
        return mains[0].expected
    if steps.is_plan(sentence.text):
        return True
    return steps.is_resolved(sentence.text) and all(mention.expected for mention in sentence.mentions)
