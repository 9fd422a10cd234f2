"""Figures of people, incident by incident: killed, wounded, missing and "casualties" apart, never summed.

An incident is a day (or stretch) and who struck; a violent event without a figure is told as such. Knows no layout.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from digests.answers.context import per_view
from digests.answers.events import all_events
from digests.answers.model import FigureLine, Source
from digests.facts.profile import profile
from digests.model import Counts, Figure, Mention, Said, View
from digests.when import When

_HUMAN = (Counts.KILLED, Counts.WOUNDED, Counts.CASUALTIES, Counts.MISSING)
_MOST = 12
_PHRASE = re.compile(
    r"(?:\b[A-Z][\w’'-]+\s+)?(?:\b(?!\w*ed\b)[a-z-]+(?:\s+and\s+[a-z-]+)?\s+)?"
    r"\b(?:air\s?)?(?:strikes?|attacks?|bombings?|bombardments?|shellings?|raids?|assaults?|clashes|explosions?|blasts?"
    r"|shootings?|massacres?|offensives?|killings?|violence|fighting|earthquake|fire)\b"
)
_LEAD = re.compile(
    r"^(?:the|an?|its|their|his|her|these|those|this|that|in|on|by|of|and|to|from|for|with|after|before|as|at|were|was"
    r"|had|has|have|conducted|carried|launched|responded|out|several|recent|similar|new|other|more|under)\s+",
    re.IGNORECASE,
)
# "Pakistan also conducted", "Norland fired": who did it, where the roles of the sentence leave it open.
_ACTOR = re.compile(
    r"\b([A-Z][a-z’'-]+)\s+(?:[a-z]+\s+){0,2}?(?:conducted|launched|carried out|fired|struck|bombed|shelled|attacked)\b"
)
_DEED = re.compile(
    r"\b(?:struck|attacked|bombed|shelled|fired|killed|wounded|injured|raided|hit|exploded|clashed|stormed|ambushed"
    r"|carried out|conducted|launched|assassinated|shot|blew up|seized|sank|retaliated|died)\b"
)
_NOTHING_COUNTED = re.compile(r"\bno (?:figure|toll|count|word)\b")
_BESIDE = 40  # characters around a date within which a noun of violence is dated by it
_NOBODY = frozenset(("The", "They", "It", "He", "She", "This", "These", "Those", "That", "Which", "Who"))
_ATTACKS = frozenset(("attack", "kill"))


@dataclass(slots=True)
class _Incident:
    when: When | None
    agent: str
    phrase: str
    counted: dict[Counts, list[tuple[Said, Figure]]] = field(default_factory=dict)
    told: list[Said] = field(default_factory=list)

    @property
    def label(self) -> str:
        name = self.phrase[:1].upper() + self.phrase[1:] if self.phrase else "Violence"
        if self.agent and not self.phrase[:1].isupper() and self.agent[:4] not in name.lower():
            name += f" by {self.agent.title()}"
        return f"{name}, {self.when.label()}" if self.when is not None else name


@per_view
def by_incident(view: View) -> tuple[FigureLine, ...]:
    """The figures of a story, the latest incident first; the value is what the newest source says."""
    incidents = _incidents(view)
    lines: list[FigureLine] = []
    for incident in incidents:
        for counts in _HUMAN:
            if counted := incident.counted.get(counts):
                lines.append(_figure_line(incident, counts, counted))
        if not incident.counted and incident.when is not None and incident.when.days <= 31:
            lines.append(_no_figure(incident))
    return tuple(lines[:_MOST])


def _incidents(view: View) -> list[_Incident]:
    found: list[_Incident] = []
    for event in all_events(view):
        if event.expected or event.spare:
            continue
        if event.mention is not None and event.said is not None:
            start, end = event.mention.clause
            if _of_violence(event.said, event.mention) and not event.said.sentence.background:
                _place(found, event.when, event.said, event.said.article.text[start:end], ())
            continue
        for said in event.fact.said:
            sentence = said.sentence
            human = tuple(figure for figure in sentence.figures if figure.counts in _HUMAN)
            human = tuple(figure for figure in human if _its_date(said, figure, event.when))
            if not sentence.background and (human or _tells_violence(said, event.when)):
                _place(found, event.when, said, sentence.text, human)
    dated = [incident for incident in found if incident.when is not None]
    return sorted(dated, key=lambda each: (each.when or When.parse("0001"), each.agent, each.phrase), reverse=True)


def _its_date(said: Said, figure: Figure, when: When) -> bool:
    """Whether a figure belongs to this date: of several in its sentence to the last before it, else to the first."""
    days = [mention for mention in said.sentence.mentions if mention.when is not None and mention.when.is_day]
    if len({mention.when for mention in days}) < 2:
        return True
    before = [mention for mention in days if mention.start < figure.start]
    nearest = before[-1] if before else days[0]
    return nearest.when == when


def _tells_violence(said: Said, when: When) -> bool:
    """Whether a clause tells of violence on this date, rather than of what was said or done after it."""
    sentence = said.sentence
    if not sentence.violent or sentence.negated or _NOTHING_COUNTED.search(sentence.text):
        return False
    if any(mention.when == when and _of_violence(said, mention) for mention in sentence.mentions):
        return True
    return when.days <= 1 and not any(mention.when == when for mention in sentence.mentions)


def _of_violence(said: Said, mention: Mention) -> bool:
    """Whether the clause that a date belongs to tells a deed, or a noun of violence stands beside the date."""
    text, sentence = said.article.text, said.sentence
    start, end = mention.clause if mention.clause[1] > mention.clause[0] else (sentence.start, sentence.end)
    beside = max(start, mention.start - _BESIDE), min(end, mention.end + _BESIDE)
    deed = (sentence.violent or mention.main is False) and _DEED.search(text, start, end)
    return bool(deed) or _PHRASE.search(text, *beside) is not None


def _place(found: list[_Incident], when: When | None, said: Said, text: str, figures: Sequence[Figure]) -> None:
    """Add a sentence to the incident of its day and striker, or of its day and figure; a new one if there is none."""
    agents = sorted({agent for agent, act, patient in profile(said).roles if act in _ATTACKS and agent and patient})
    agent = agents[0] if len(agents) == 1 else ""
    if not agents and (actor := _ACTOR.search(text)) is not None and actor[1] not in _NOBODY:
        agent = actor[1].lower()
    named = phrase(text)
    if named[:1].isupper() and agent[:4] not in named.lower():
        agent = ""  # "Iranian attacks" are not by the Pakistan that answers them
    for incident in found:
        if incident.when != when:
            continue
        if incident.agent == agent or not agent or not incident.agent or _same_count(incident, figures):
            break
    else:
        incident = _Incident(when, agent, named)
        found.append(incident)
    incident.agent = incident.agent or agent
    incident.phrase = incident.phrase or named
    incident.told.append(said)
    for figure in figures:
        incident.counted.setdefault(figure.counts, []).append((said, figure))


def _same_count(incident: _Incident, figures: Sequence[Figure]) -> bool:
    return any(
        figure.value == other.value for figure in figures for _, other in incident.counted.get(figure.counts, ())
    )


def phrase(text: str) -> str:
    """What the violence is called, in the words of the text: "Iranian missile and drone strikes"; "" if nothing."""
    match = _PHRASE.search(text)
    if match is None:
        return ""
    words = " ".join(match[0].split())
    while (shorter := _LEAD.sub("", words)) != words:
        words = shorter
    return words


def _figure_line(incident: _Incident, counts: Counts, counted: list[tuple[Said, Figure]]) -> FigureLine:
    ordered = sorted(counted, key=lambda pair: (pair[0].article.available, pair[0].key))
    said, newest = ordered[-1]
    values = [figure.value for _, figure in ordered]
    lows = [figure.value if figure.low is None else figure.low for _, figure in ordered]
    highs = [figure.value if figure.high is None else figure.high for _, figure in ordered]
    speaker = said.sentence.speaker
    return FigureLine(
        incident=incident.label,
        incident_when=incident.when,
        counts=counts.value,
        value=newest.value,
        low=min(*lows, *values),
        high=max(*highs, *values),
        hedge=newest.hedge or next(iter(said.sentence.hedges), None),
        said_by=speaker.text if speaker is not None else None,
        sources=_sources([pair[0] for pair in reversed(ordered)]),
    )


def _no_figure(incident: _Incident) -> FigureLine:
    return FigureLine(
        incident=incident.label,
        incident_when=incident.when,
        counts=Counts.CASUALTIES.value,
        value=None,
        low=None,
        high=None,
        hedge=None,
        said_by=None,
        sources=_sources(incident.told),
    )


def _sources(said: Sequence[Said]) -> tuple[Source, ...]:
    seen: set[int] = set()
    found = []
    for each in said:
        if each.article.id not in seen:
            seen.add(each.article.id)
            start, end = each.sentence.start, each.sentence.end
            found.append(Source(each.article, each.article.text[start:end], start, end))
    return tuple(found)


def last_violence(view: View) -> When | None:
    """The latest stretch of days, not after the moment of the view, on which violence is reported done."""
    today = view.as_of.date()
    whens = [each.when for each in _incidents(view) if each.when is not None and each.when.first <= today]
    fine = [when for when in whens if when.days <= 7]
    return max(fine or whens, default=None)
