"""Why a line is there: its sentences, texts and origins, its dates, its wording, its rank.

Takes the id of a line, or the key of any sentence of its fact. A line that the timeline shows is explained as it stands
there, with all accounts of its event; any other by its fact. Tells what the other modules decided; decides nothing.
"""

from __future__ import annotations

from dataclasses import replace

from digests.answers import quotation
from digests.answers.context import context
from digests.answers.events import all_events
from digests.answers.lines import event_line
from digests.answers.model import Explanation, Line, Source
from digests.answers.quotation import Wording
from digests.answers.salience import reasons, salience
from digests.answers.timeline import timeline
from digests.errors import BadInput, UnknownLine
from digests.model import Fact, Grade, Said, View

_SHOWN = 400  # lines of a timeline among which the line is looked for
_LEAST_KEY = 3  # characters of an id that may stand for it
_GRADES = {
    Grade.NEVER: "can't be shown: it points too far back",
    Grade.WITH_BEFORE: "needs the sentence before it",
    Grade.WITH_LABEL: "stands alone with a label for its date",
    Grade.ALONE: "stands alone",
}


def explain(view: View, key: str) -> Explanation:
    """The steps that led to the line with this id; its first characters do if no other line's id begins with them.
    UnknownLine if none does, BadInput if more than one does.
    """
    fact, key = _found(view, key.strip())
    line = _line(fact, view, key)
    told = _told(line, fact, view)
    return Explanation(
        line=line,
        steps=(
            ("What says it", _said(told, view)),
            ("Its date", _dates(told)),
            ("Its wording", _wording(line, told, view)),
            ("Its rank", _rank(fact, view)),
        ),
    )


def _found(view: View, key: str) -> tuple[Fact, str]:
    """The fact that a key names, and the key in full."""
    begins, at, day = key.partition("@")
    if (fact := context(view).fact(begins)) is not None:
        return fact, key
    found = [fact for fact in view.facts if len(begins) >= _LEAST_KEY and fact.id.startswith(begins)]
    if len(found) > 1:
        raise BadInput(f"{len(found)} lines {key!r}", f"{len(found)} ids begin with “{begins}”: give more of it.")
    if not found:
        raise UnknownLine(f"no line {key!r} in {view.story.slug}", f"No line of {view.story.slug} has the id “{key}”.")
    return found[0], f"{found[0].id}{at}{day}"


def _line(fact: Fact, view: View, key: str) -> Line:
    for background in (False, True):
        whole = timeline(view, background=background, limit=_SHOWN)
        shown = next((line for line in (*whole.events, *whole.undated) if line.id == key), None)
        if shown is not None:
            return shown
    for event in all_events(view):
        made = event_line(event, view) if event.fact is fact else None
        if made is not None and made.id == key:
            return made
    return replace(quotation.line(fact, view), rank=salience(view).facts[fact.id])


def _told(line: Line, fact: Fact, view: View) -> Fact:
    """A fact with all sentences that its line is told and supported by, and what the line says of them."""
    spans = [(source.article.id, source.start, source.end) for source in line.sources]
    beside = [said for span in spans for said in context(view).within(*span)]
    said = {each.key: each for each in (*fact.said, *beside)} if "@" not in line.id else {s.key: s for s in beside}
    return replace(
        fact,
        said=tuple(sorted(said.values(), key=lambda each: (each.article.available, each.key))),
        when=line.when,
        expected=line.expected,
        deadline=line.deadline,
        texts=line.texts,
        origins=line.origins,
        outlets=line.outlets,
    )


def _said(fact: Fact, view: View) -> tuple[str, ...]:
    found = [
        f"{_count(len(fact.said), 'sentence')} in {_count(len({s.article.id for s in fact.said}), 'article')}, "
        f"{_count(fact.texts, 'text')}, {_count(fact.origins, 'origin')}, "
        f"{_count(fact.outlets, 'outlet')} named."
    ]
    for said in fact.said:
        first = view.texts.get(said.article.id, said.article.id)
        copy = " (the same text as another article)" if first != said.article.id else ""
        found.append(f"{_name(said)}{copy}: “{said.sentence.text}”")
    return tuple(found)


def _dates(fact: Fact) -> tuple[str, ...]:
    head = "It has no date." if fact.when is None else f"It is dated {fact.when.label()}"
    if fact.when is not None:
        head += ", as a deadline" if fact.deadline else ", and no source yet reports it done" if fact.expected else ""
        head += "."
    found = [head]
    for said in fact.said:
        for mention in said.sentence.mentions:
            words = said.article.text[mention.start : mention.end]
            value = mention.when.label() if mention.when is not None else "not resolved"
            notes = [mention.how] if mention.how else []
            if not mention.main:
                notes.append("it dates a side clause")
            if mention.flag:
                notes.append(mention.flag)
            found.append(f"“{words}” in {_name(said)} → {value}" + (f" ({'; '.join(notes)})" if notes else "") + ".")
    found.extend(fact.day_flags)
    for said in fact.said:
        if said.article.date_note and said.article.date_note not in found:
            found.append(said.article.date_note)
    return tuple(found)


def _wording(line: Line, fact: Fact, view: View) -> tuple[str, ...]:
    ranked = quotation.wordings(fact, view)
    quoted = line.sources[0]
    best = next((each for each in ranked if each.text == line.text), None)
    if not line.quotable:
        found = ["No sentence of it can be quoted, so it is listed with its link."]
    elif best is None:
        found = [f"Quoted from {_name(quoted)}: the clause that gives the day."]
    else:
        found = [f"Quoted from {_name(best.said)}: {best.why}."]
        others = (other for other in ranked if other is not best)
        found.extend(f"Not chosen, from {_name(other.said)}: {_less(best, other)}." for other in others)
    usable = {wording.said.key for wording in ranked}
    for said in fact.said:
        if said.key not in usable:
            why = said.sentence.grade_why or _GRADES[said.sentence.grade]
            found.append(f"Not quotable, from {_name(said)}: {why}.")
    return tuple(found)


def _less(best: Wording, other: Wording) -> str:
    for reason, ours, theirs in zip(quotation.REASONS, best.key, other.key, strict=False):
        if ours != theirs:  # parts of one place in the key are of one type, which its own type can't say
            return reason if ours < theirs else "another account of the event"  # type: ignore[operator]
    return "published later"


def _rank(fact: Fact, view: View) -> tuple[str, ...]:
    weights = salience(view)
    parts = reasons(fact, weights.centroid)
    ranks = sorted(weights.facts.values(), reverse=True)
    place = ranks.index(weights.facts[fact.id]) + 1
    return (
        f"{sum(value for _, value in parts):.2f} points, place {place} of {len(ranks)}.",
        *(f"{value:+.2f} {words}" for words, value in parts),
    )


def _name(said: Said | Source) -> str:
    return said.article.outlet or said.article.title or said.article.url or f"article {said.article.id}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
