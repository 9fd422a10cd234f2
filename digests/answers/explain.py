"""Why a line is there: the fact's sentences, texts and origins, its dates, its wording, its rank.

Takes the id of a line, or the key of any sentence of its fact. Tells what the other modules decided; decides nothing.
"""

from __future__ import annotations

from dataclasses import replace

from digests.answers import quotation
from digests.answers.context import context
from digests.answers.events import all_events
from digests.answers.lines import event_line
from digests.answers.model import Explanation, Line
from digests.answers.quotation import Wording
from digests.answers.salience import reasons, salience
from digests.errors import BadInput
from digests.model import Fact, Grade, Said, View

_LEAST_KEY = 3  # characters of an id that may stand for it
_GRADES = {
    Grade.NEVER: "can't be shown: it points too far back",
    Grade.WITH_BEFORE: "needs the sentence before it",
    Grade.WITH_LABEL: "stands alone with a label for its date",
    Grade.ALONE: "stands alone",
}


def explain(view: View, key: str) -> Explanation:
    """The steps that led to the line with this id; its first characters do if no other line's id begins with them.
    BadInput if none does, or more than one.
    """
    fact, key = _found(view, key.strip())
    return Explanation(
        line=_line(fact, view, key),
        steps=(
            ("What says it", _said(fact, view)),
            ("Its date", _dates(fact)),
            ("Its wording", _wording(fact, view)),
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
        raise BadInput(f"no line {key!r} in {view.story.slug}", f"No line of {view.story.slug} has the id “{key}”.")
    return found[0], f"{found[0].id}{at}{day}"


def _line(fact: Fact, view: View, key: str) -> Line:
    for event in all_events(view):
        made = event_line(event, view) if event.fact is fact else None
        if made is not None and made.id == key:
            return made
    return replace(quotation.line(fact, view), rank=salience(view).facts[fact.id])


def _said(fact: Fact, view: View) -> tuple[str, ...]:
    texts = {view.texts.get(said.article.id, said.article.id) for said in fact.said}
    found = [
        f"{_count(len(fact.said), 'sentence')} in {_count(len({s.article.id for s in fact.said}), 'article')}, "
        f"{_count(len(texts), 'text')}, {_count(fact.origins, 'origin')}, "
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


def _wording(fact: Fact, view: View) -> tuple[str, ...]:
    ranked = quotation.wordings(fact, view)
    if not ranked:
        found = ["No sentence of it can be quoted, so it is listed with its link."]
    else:
        found = [f"Quoted from {_name(ranked[0].said)}: {ranked[0].why}."]
        found.extend(f"Not chosen, from {_name(other.said)}: {_less(ranked[0], other)}." for other in ranked[1:])
    usable = {wording.said.key for wording in ranked}
    for said in fact.said:
        if said.key not in usable:
            why = said.sentence.grade_why or _GRADES[said.sentence.grade]
            found.append(f"Not quotable, from {_name(said)}: {why}.")
    return tuple(found)


def _less(best: Wording, other: Wording) -> str:
    for reason, ours, theirs in zip(quotation.REASONS, best.key, other.key, strict=False):
        if ours != theirs:
            return reason
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


def _name(said: Said) -> str:
    return said.article.outlet or said.article.title or said.article.url or f"article {said.article.id}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
