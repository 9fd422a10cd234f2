"""Figures of people, incident by incident: killed, wounded, missing and "casualties" apart, never summed; and what else
a story asks for.

What is not certain is not shown: a false toll is worse than none. Knows no layout.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from digests.answers.asked import Tally, tallies
from digests.answers.board import Incident
from digests.answers.context import per_view
from digests.answers.happening import happens
from digests.answers.incidents import incidents, sides
from digests.answers.model import FigureLine, Source
from digests.answers.shelves import shelves
from digests.facts.counts import HUMAN
from digests.facts.incidents import deeds
from digests.model import Counts, Figure, Said, SpeakerKind, View
from digests.when import Precision, When

_MOST = 12
_MOST_ASKED = 8
_MOST_UNCOUNTED = 4
_Row = tuple[Said, tuple[int, int], Figure]
_REPORTED = re.compile(
    r"\b(?:was|were|been)\s+(?P<hedge>reported)\s+(?:killed|dead|wounded|injured|missing)\b", re.IGNORECASE
)

_LAST = re.compile(r"(?:(?!\bthat\b)[^,;:]){0,60}[.!?”\"]*\s*$")
_FIRST = re.compile(r"\s+(?:(?:has|have|had|also|later)\s+)*\w+\b")
# Who condemns a bombing that killed twelve has not counted them.
_COUNTS_NOBODY = re.compile(
    r"[^.;]{0,40}?\b(?:condemn|denounc|claimed responsibility|blam|mourn|vow|pledg|urg|demand"
    r"|prais|call(?:s|ed|ing) (?:for|on))\w*\b"
)
_CONTRAST = re.compile(r";|\b(?:but|while|whereas|although|though|however|according)\b|\band\s+$")


@per_view
def by_incident(view: View) -> tuple[FigureLine, ...]:
    """The figures of a story, the latest incident first; the value is what the newest source says."""
    lines: list[FigureLine] = []
    uncounted: dict[str, int] = {}  # by the name that people read: acts that they can't tell apart share a line
    asked = tallies(view)
    for incident in incidents(view):
        for counts in HUMAN:
            if counted := incident.rows(counts):
                rows = [(said, deed.clause_of(figure), figure) for said, deed, figure in counted]
                lines.append(_figure_line(incident.label, incident.when, counts, rows))
        for tally in asked:
            if tally.incident is incident:
                lines.append(_of_tally(tally, tally.of(incident), incident.when))
        if not (incident.without_figure and incident.violent):
            continue
        line = _no_figure(incident)
        if (place := uncounted.get(line.incident)) is not None:
            lines[place] = replace(lines[place], sources=_united(lines[place].sources, line.sources))
        elif len(uncounted) < _MOST_UNCOUNTED:
            uncounted[line.incident] = len(lines)
            lines.append(line)
    others = [_of_tally(each, each.label, each.when) for each in asked if each.incident is None]
    return (*lines[:_MOST], *others[:_MOST_ASKED])


def last_act(view: View, *, violent: bool) -> When | None:
    """The stretch of days of the latest act of violence, or else disaster, reported done by the moment of the view."""
    whens = [incident.when for incident in incidents(view) if incident.violent == violent]
    return max(whens, key=lambda when: (when.first, when.last), default=None)


def last_told(view: View) -> date | None:
    """The day on which violence was last told that has no day itself: people killed, police said on Tuesday."""
    parties = sides(view)
    told = [
        said.article.available.date()
        for fact in shelves(view).counting
        for said in fact.said
        if happens(said.sentence) and not said.sentence.negated
        if any(deed.violent and deed.counted and deed.when is None for deed in deeds(said.sentence, parties))
    ]
    return max(told, default=None)


def ago(when: When, today: date) -> str:
    """How long ago it was, no finer than it is known: "12 days ago", "last week", "last month"."""
    if when.precision is Precision.MONTH:
        return _past((today.year - when.first.year) * 12 + today.month - when.first.month, "month")
    if when.precision is Precision.WEEK:
        return _past((today - when.first).days // 7, "week")
    days = (today - when.last).days
    return "today" if days <= 0 else "yesterday" if days == 1 else f"{days} days ago"


def _past(count: int, unit: str) -> str:
    return f"this {unit}" if count <= 0 else f"last {unit}" if count == 1 else f"{count} {unit}s ago"


def _of_tally(tally: Tally, label: str, when: When | None) -> FigureLine:
    rows = [(said, (said.sentence.start, said.sentence.end), figure) for said, figure in tally.rows]
    return _figure_line(label, when, tally.counts, rows, tally.unit)


def _figure_line(label: str, when: When | None, counts: Counts, counted: Sequence[_Row], unit: str = "") -> FigureLine:
    # Of several counts in the newest article, the highest: a page that is kept up to date tells the older ones too.
    ordered = sorted(counted, key=lambda each: (each[0].article.available, each[0].article.key, each[2].value, each[1]))
    # A late outlet that tells an old count again doesn't bring it back: the value that was last heard first.
    first: dict[int, int] = {}
    for place, (_, _, figure) in enumerate(ordered):
        first.setdefault(figure.value, place)
    newest_value = max(first, key=first.__getitem__)
    said, clause, newest = next(each for each in reversed(ordered) if each[2].value == newest_value)
    values = [figure.value for _, _, figure in ordered]
    lows = [figure.value if figure.low is None else figure.low for _, _, figure in ordered]
    highs = [figure.value if figure.high is None else figure.high for _, _, figure in ordered]
    return FigureLine(
        incident=label,
        incident_when=when,
        counts=counts.value,
        value=newest.value,
        low=min(*lows, *values),
        high=max(*highs, *values),
        hedge=_hedge(said, clause, newest),
        said_by=_counted_by(said, clause),
        sources=_sources([each[0] for each in reversed(ordered)]),
        unit=unit,
    )


def _hedge(said: Said, clause: tuple[int, int], figure: Figure) -> str | None:
    """The hedges of the clause and of the number: "reportedly at least"."""
    start, end = clause
    if figure.start >= end:  # it stands in a clause that leans on this one: ", in which nine were reportedly killed"
        end = said.sentence.end
    elif figure.start < start:
        start = said.sentence.start
    text = said.article.text[start:end]
    found = [hedge for hedge in said.sentence.hedges if hedge in text]
    if not found and (reported := _REPORTED.search(text)):
        found.append(reported["hedge"])
    if figure.hedge:
        found.append(figure.hedge)
    return " ".join(dict.fromkeys(found)) or None


def _counted_by(said: Said, clause: tuple[int, int]) -> str | None:
    """Who gave the count: the speaker of its own clause, or of all that the sentence tells."""
    speaker = said.sentence.speaker
    if speaker is None or speaker.denies or speaker.kind is SpeakerKind.NOBODY:
        return None
    text, sentence = said.article.text, said.sentence
    if _COUNTS_NOBODY.match(text[speaker.end : sentence.end]):
        return None
    if clause[0] <= speaker.start < clause[1]:
        return speaker.text
    if speaker.start >= clause[1]:  # "..., killing nine and hurting 20, police said."
        whole = _LAST.match(text[speaker.end : sentence.end]) is not None
        between = text[clause[1] : speaker.start]
    else:  # "Police said that a bomb exploded at a market, killing nine."
        whole = _FIRST.match(text[speaker.end : sentence.end]) is not None
        between = text[speaker.end : clause[0]]
    return speaker.text if whole and not _CONTRAST.search(between) else None


def _no_figure(incident: Incident) -> FigureLine:
    return FigureLine(
        incident=incident.label,
        incident_when=incident.when,
        counts=Counts.CASUALTIES.value,
        value=None,
        low=None,
        high=None,
        hedge=None,
        said_by=None,
        sources=_sources([said for said, _ in incident.told]),
    )


def _united(sources: Sequence[Source], others: Sequence[Source]) -> tuple[Source, ...]:
    known = {source.article.id for source in sources}
    return (*sources, *(source for source in others if source.article.id not in known))


def _sources(said: Sequence[Said]) -> tuple[Source, ...]:
    seen: set[int] = set()
    found = []
    for each in said:
        if each.article.id not in seen:
            seen.add(each.article.id)
            start, end = each.sentence.start, each.sentence.end
            found.append(Source(each.article, each.article.text[start:end], start, end))
    return tuple(found)
