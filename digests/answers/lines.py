"""Groups of accounts as lines: the best wording, the clause of a side event, the support of all accounts together.

Knows neither days nor ranks: what is a line and in which order is decided before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from digests.analysis.caveats import is_caveat
from digests.analysis.furniture import page_work
from digests.analysis.grading import broken, has_verb
from digests.analysis.pointing import points_outside
from digests.answers import quotation
from digests.answers.context import Context, context, per_object
from digests.answers.events import Event
from digests.answers.labels import sentence_labels, short, support
from digests.answers.model import Line, Source
from digests.answers.voice import said_by
from digests.model import Article, Fact, Mention, Said, Sentence, View

_LEAST_CLAUSE = 30  # characters; less says too little to be a line
_MERGED = 12  # accounts whose support is added to a line
_CONJUNCTION = re.compile(
    r"[\s,;:–—-]+|(?:and|but|as|when|while|after|before|since|because|although|though|once|until)\b"
    r"|in (?:response|reaction|answer) to\b|(?:following|over|during|amid)\b",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(r", [^,]{3,60} (?:said|says|reported)$")
_CARRIES_ON = re.compile(
    r"(?:This|That|The) (?:move|decision|step|measure|action|act|order|attack|strike|operation|offensive|raid)\b|"
    r"(?:These|Those) (?:moves|decisions|steps|measures|actions|acts|orders|attacks|strikes|operations|raids)\b"
)
_RELATIVE = re.compile(
    r"(?:which|who|whom|whose|that|where|it|they|he|she|this|these|both|their|its|his|her)\b", re.IGNORECASE
)


def lines_of(groups: Sequence[Sequence[Event]], view: View, near: quotation.Near | None = None) -> list[Line]:
    """One line a group, in the order given, none whose quotation stands whole within another of its date.

    With `near` (see `quotation.wordings`) a group is told in the words of its first account that can be quoted, else in
    the best of all.
    """
    return without_contained([_group_line(group[:_MERGED], view, near) for group in groups])


def _group_line(group: Sequence[Event], view: View, near: quotation.Near | None) -> Line:
    """The best wording among all accounts of an event, and what supports it."""
    lead = group[0]
    made = [event_line(event, view, near) for event in group]
    best = next((line for line in made if line.quotable), made[0])
    # Where few lines must tell a day, its weightiest account is the line; else the best wording of all.
    if near is None and lead.mention is None and not lead.reported and len(group) > 1:
        told = [event for event in group if _tells_as(event, lead)]
        said = {each.key: each for event in told for each in event.accounts}
        whole = replace(lead.fact, said=tuple(said.values()), when=lead.when)
        best = _dressed(quotation.line(whole, view), lead) if best.quotable else best
    # Who only announced a thing is no source for its being done.
    alike = [line for event, line in zip(group, made, strict=True) if event.expected == lead.expected]
    line = _merged(best, [line for line in alike if line is not best], view)
    return replace(line, deadline=any(event.deadline for event in group if event.expected == lead.expected))


def _tells_as(event: Event, lead: Event) -> bool:
    """Whether an account tells an event as its lead does: on its day, as done or as still to come."""
    as_fact = event.mention is None and not event.reported
    return as_fact and event.when == lead.when and event.expected == lead.expected


def event_line(event: Event, view: View, near: quotation.Near | None = None) -> Line:
    """One event as a line.

    What a side clause dates is quoted in its whole sentence where that stands alone, else as the clause, provided
    that nothing outside the clause hedges, denies or says it.
    """
    return _event_line(event, view, near) if near is not None else replace(_known(event, view), rank=event.rank)


def is_quotable(event: Event, view: View) -> bool:
    """Whether the line of an event has a quotation."""
    return _known(event, view).quotable


def _known(event: Event, view: View) -> Line:
    """The line of an event, but for its rank, from before if its fact is the same one and so are its texts."""
    held = _lines(event.fact)
    said = event.said.key if event.said is not None else ""
    start = event.mention.start if event.mention is not None else -1
    texts = tuple([view.texts.get(each.article.id) for each in event.fact.said])
    key = (event.when.value, event.expected, event.deadline, event.reported, said, start, texts)
    if key not in held:
        held[key] = _event_line(event, view, None)
    return held[key]


@per_object
def _lines(fact: Fact) -> dict[tuple[object, ...], Line]:
    """The lines made of a fact so far: a new article leaves most facts as they are."""
    return {}


def _event_line(event: Event, view: View, near: quotation.Near | None) -> Line:
    fact = event.fact if event.mention is not None else of_day(event, view)
    made = _dressed(quotation.line(fact, view, near), event)
    if event.reported:
        label = f"told on {short(event.when.first)}, its day not said"
        return replace(made, labels=(*made.labels, label))
    if event.mention is not None and event.said is not None:
        clause = _clause_line(made, event, event.said, event.mention, context(view))
        return replace(clause, id=f"{event.fact.id}@{event.when.value}")
    return made if made.quotable else _dating_clause(made, event, context(view))


def of_day(event: Event, view: View) -> Fact:
    """The fact of an event with the sentences only that may tell of its day."""
    fact, kept = event.fact, event.accounts
    if len(kept) == len(fact.said):
        return fact if fact.when == event.when else replace(fact, when=event.when)
    texts = len({view.texts.get(said.article.id, said.article.id) for said in kept})
    outlets = len({said.article.outlet.casefold() for said in kept if said.article.outlet})
    return replace(fact, said=kept, when=event.when, texts=texts, origins=min(fact.origins, texts), outlets=outlets)


def _dressed(line: Line, event: Event) -> Line:
    return replace(line, when=event.when, rank=event.rank, expected=event.expected, deadline=event.deadline)


def _dating_clause(made: Line, event: Event, lookups: Context) -> Line:
    """The clause that gives the day, for a fact none of whose sentences can be shown whole."""
    for said in event.fact.said:
        for mention in said.sentence.mentions:
            if mention.when == event.when and mention.flag is None:
                clause = _clause_line(made, event, said, mention, lookups)
                if clause.quotable:
                    others = tuple(source for source in made.sources if source.article.id != said.article.id)
                    return replace(
                        clause,
                        id=made.id,
                        sources=(*clause.sources, *others),
                        texts=made.texts,
                        origins=made.origins,
                        outlets=made.outlets,
                    )
    return made


def _clause_line(made: Line, event: Event, said: Said, mention: Mention, lookups: Context) -> Line:
    article, sentence = said.article, said.sentence
    words = article.text[mention.start : mention.end]
    start, end = _span(said, mention, lookups)
    whole = start == sentence.start
    labels = list(sentence_labels([sentence], article)) if whole else []
    if mention.relative and not whole:
        labels.append(f"{words} = {event.when.label()}")
    elif not mention.relative and (not mention.main or not whole):
        labels.insert(0, f"dated by “{words}”")
    text = article.text[start:end]
    speaker = sentence.speaker
    return replace(
        made,
        text=text,
        labels=tuple(labels),
        said_by=said_by(sentence) if speaker is not None and start <= speaker.start < speaker.end <= end else None,
        texts=1,
        origins=1,
        outlets=1 if article.outlet else 0,
        sources=(_source(article, sentence, start, end),),
        quotable=bool(text),
    )


def without_contained(lines: Sequence[Line]) -> list[Line]:
    """The lines but those whose quotation stands whole within that of another line."""
    beside: dict[int, list[Line]] = {}
    for line in lines:
        beside.setdefault(line.sources[0].article.id, []).append(line)
    return [
        line
        for line in lines
        if not any(_holds(other, line) for other in beside[line.sources[0].article.id] if other is not line)
    ]


def _span(said: Said, mention: Mention, lookups: Context) -> tuple[int, int]:
    """The whole sentence where it stands, else its clause, else the run that it goes on with; an empty span if none."""
    if quotation.stands(said):
        return said.sentence.start, said.sentence.end
    start, end = _clause_span(said, mention, lookups)
    if start < end or (before := lookups.before(said)) is None:
        return start, end
    for other in before.sentence.mentions:
        if not quotation.stands(before) and (run := _clause_span(before, other, lookups))[1] == said.sentence.end:
            return run
    return start, end


def _clause_span(said: Said, mention: Mention, lookups: Context) -> tuple[int, int]:
    """The clause that a mention dates, with the sentence after it if that carries it on; an empty span if it is cut out
    of what hedges, denies or says it, or is no sentence."""
    sentence = said.sentence
    start, end = _clause(said, mention)
    speaker = sentence.speaker
    whole = speaker is None or start <= speaker.start < speaker.end <= end
    cut = sentence.hedges or sentence.negated or not whole or broken(sentence.text.replace("\n", " "))
    if cut or start == sentence.start or end - start < _LEAST_CLAUSE or not _stands(said.article.text[start:end]):
        return end, end
    after = lookups.after(said)
    if after is None:
        return start, end
    closing = end >= sentence.end - 1 and after.sentence.end - start <= quotation.LONGEST
    if is_caveat(after.sentence.text):  # it may doubt the clause, too
        return (start, after.sentence.end) if closing else (end, end)
    if closing and _leans_on(after.sentence, said.article.text[start:end]):
        end = after.sentence.end
    return start, end


def _leans_on(sentence: Sentence, clause: str) -> bool:
    """Whether a sentence carries on the clause before it ("This move involved recalling ...") and would stand if what
    it opens with were named."""
    opening = _CARRIES_ON.match(sentence.text)
    if opening is None or not quotation.complete(sentence):
        return False
    named = f"{clause.split()[0]}’s {opening[0].split()[1]}{sentence.text[opening.end() :]}"
    return next(points_outside(named, named), None) is None


def _stands(clause: str) -> bool:
    """Whether a clause could be a sentence: it opens as one, has a verb, nothing in it points outside, and no quotation
    in it is cut in two."""
    if not (clause[0].isupper() or clause[0].isdigit()) or not has_verb(clause, told=True):
        return False
    if page_work(clause) or _RELATIVE.match(clause) or clause.count("“") != clause.count("”") or clause.count('"') % 2:
        return False
    told = _ATTRIBUTED.sub("", clause)  # who says it doesn't tell what it is about
    return next(points_outside(told, told), None) is None


def _clause(said: Said, mention: Mention) -> tuple[int, int]:
    """The clause that a mention dates, without the words that join it to its sentence."""
    start, end = mention.clause
    text = said.article.text
    while (joined := _CONJUNCTION.match(text, start, end)) is not None:
        start = joined.end()
    while end > start and text[end - 1] in " ,;:–—-":
        end -= 1
    return start, end


def _source(article: Article, sentence: Sentence, start: int, end: int) -> Source:
    if start == end:
        start, end = sentence.start, sentence.end
    return Source(article, article.text[start:end], start, end)


def _merged(best: Line, others: list[Line], view: View) -> Line:
    """The line with the support of all accounts; origins are not added up, so as never to claim too many."""
    sources = list(best.sources)
    seen = {source.article.id for source in sources}
    for other in others:
        for source in other.sources:
            if source.article.id not in seen:
                seen.add(source.article.id)
                sources.append(source)
    if not others:
        return best
    texts = len({view.texts.get(key, key) for key in seen})
    origins = max(best.origins, *(other.origins for other in others))
    kept = tuple(label for label in best.labels if label not in support(best.texts, best.origins))
    return replace(
        best,
        labels=(*kept, *support(texts, origins)),
        sources=tuple(sources),
        texts=texts,
        origins=origins,
        outlets=len({source.article.outlet.casefold() for source in sources if source.article.outlet}),
    )


def _holds(outer: Line, inner: Line) -> bool:
    if not (outer.quotable and inner.quotable) or outer.when != inner.when:
        return False
    a, b = outer.sources[0], inner.sources[0]
    return (
        a.article.id == b.article.id and (a.start, a.end) != (b.start, b.end) and a.start <= b.start and b.end <= a.end
    )
