"""One side of a difference as a line, quoted where any honest span of it stands.

An account that nobody quotes can't be weighed, so a side is looked for harder than other lines: as the timeline quotes
it, else without an opening that only joins it to its article ("Amid this tension, "). Knows no layout.
"""

from __future__ import annotations

import re
from dataclasses import replace

from digests.analysis.grading import grade
from digests.answers import quotation
from digests.answers.labels import sentence_labels
from digests.answers.model import Line, Source
from digests.answers.timeline import timeline
from digests.model import Fact, Grade, Said, View

_LEAD = re.compile(
    r"(?:Amid|Amidst|After|Following|Despite|During|With|Against|In|On|Over|Under|Before) "
    r"(?:this|these|that|those|such|the|its|their|his|her)\b[^,;“”\"]{0,60},\s+(?=[A-Z])"
)


def side(fact: Fact, view: View) -> Line:
    """A fact as a line; not quotable only if no span of any of its sentences stands."""
    made = quotation.line(fact, view)
    if made.quotable:
        return made
    for said in fact.said:
        span = _told_on_timeline(said, view) or _without_lead(said)
        if span is not None:
            others = tuple(source for source in made.sources if source.article.id != said.article.id)
            text = said.article.text[span[0] : span[1]]
            speaker = said.sentence.speaker
            return replace(
                made,
                text=text,
                quotable=True,
                labels=tuple(sentence_labels([said.sentence], said.article)),
                said_by=speaker.text if speaker is not None else None,
                sources=(Source(said.article, text, *span), *others),
            )
    return made


def _told_on_timeline(said: Said, view: View) -> tuple[int, int] | None:
    """The span in which the timeline quotes a sentence whole."""
    for line in timeline(view, limit=400).events:
        quoted = line.sources[0]
        same = line.quotable and quoted.article.id == said.article.id
        if same and quoted.start <= said.sentence.start and said.sentence.end <= quoted.end:
            return quoted.start, quoted.end
    return None


def _without_lead(said: Said) -> tuple[int, int] | None:
    """A sentence without its opening, if the rest stands alone and the opening holds no hedge, speaker or date."""
    sentence = said.sentence
    lead = _LEAD.match(sentence.text)
    if lead is None or sentence.end - sentence.start > quotation.LONGEST or not quotation.complete(sentence):
        return None
    start = sentence.start + lead.end()
    if any(hedge in lead[0] for hedge in sentence.hedges) or any(m.start < start for m in sentence.mentions):
        return None
    if sentence.speaker is not None and sentence.speaker.start < start:
        return None
    stands = grade(sentence.text[lead.end() :], None, sentence.mentions)[0] >= Grade.WITH_LABEL
    return (start, sentence.end) if stands else None
