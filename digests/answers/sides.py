"""One side of a difference or a new toll as a line, quoted where any honest span of it stands.

An account that nobody quotes can't be weighed, so a side is looked for harder than other lines: as the timeline quotes
it, else without an opening that only joins it to its article ("Amid this tension, "). Knows no layout.
"""

from __future__ import annotations

import re
from dataclasses import replace

from digests.analysis.grading import grade
from digests.analysis.notices import correction
from digests.analysis.perils import NOUN_OF
from digests.answers import quotation
from digests.answers.amends import amends
from digests.answers.labels import sentence_labels
from digests.answers.model import Line, Source
from digests.answers.timeline import timeline
from digests.answers.voice import said_by
from digests.facts.counts import tolls
from digests.facts.support import official
from digests.model import Fact, Grade, Said, View

_LEAD = re.compile(
    r"(?:Amid|Amidst|After|Following|Despite|During|With|Against|In|On|Over|Under|Before) "
    r"(?:this|these|that|those|such|the|its|their|his|her)\b[^,;“”\"]{0,60},\s+(?=[A-Z])"
)

_TOLL = re.compile(
    r"\b(?:the|its) (?:[a-z]+ ){0,2}?(?:toll|number of (?:the )?[a-z]+)\b(?! (?:of|in|at|for|people)\b)", re.IGNORECASE
)
_THE_ACT = re.compile(
    rf"\b(?:the|this|that) (?:[a-z]+ ){{0,2}}?(?:{'|'.join(sorted(NOUN_OF))}|disaster|tragedy|violence)\b",
    re.IGNORECASE,
)
# "Two more passengers died, bringing to 11 the number killed …": more than the count before, which stands beside it.
_MORE = re.compile(
    r"^(?P<few>(?:At least |About |Some )?[A-Z]?[\w-]+) (?:more|others?|further|additional)\b|^Another (?=\w+ \w)"
)
# Whose they are, the count before says: it stands beside it.
_OFFICE = re.compile(
    r"^The (?:[a-z]+ ){0,2}?(?:ministry|government|authorities|police|agency|army|military|coastguard|officials"
    r"|office)\b"
)
_SOME_ACT = "Monday's fire in Karsk"


def side(fact: Fact, view: View) -> Line:
    """A fact as a line; not quotable only if no span of any of its sentences stands."""
    made = quotation.line(fact, view)
    if made.quotable:
        return made
    for said in fact.said:
        span = _told_on_timeline(said, view) or _without_lead(said)
        if span is not None:
            return _quoted(made, said, span)
    return made


def _quoted(made: Line, said: Said, span: tuple[int, int], *labels: str) -> Line:
    """A line with a span of one of its sentences as its quotation."""
    others = tuple(source for source in made.sources if source.article.id != said.article.id)
    text = said.article.text[span[0] : span[1]]
    return replace(
        made,
        text=text,
        quotable=True,
        labels=(*labels, *sentence_labels([said.sentence], said.article)),
        said_by=said_by(said.sentence),
        sources=(Source(said.article, text, *span), *others),
    )


def toll(fact: Fact, act: str, view: View) -> Line:
    """A fact that counts the people of an act as a line: "the death toll rose to nine" stands beside a label that names
    the act."""
    made = quotation.line(fact, view)
    if made.quotable or not act:
        return made
    for said in reversed(fact.said):
        if _stands_as_toll(said):
            return _quoted(made, said, (said.sentence.start, said.sentence.end), act)
    return made


def corrected(fact: Fact, view: View) -> Line:
    """A fact that corrects another as a line; a notice of correction is quoted whole, with the right number behind it:
    what it corrects stands beside it."""
    made = side(fact, view)
    if made.quotable:
        return made
    for said in fact.said:
        sentence = said.sentence
        short = sentence.end - sentence.start <= quotation.LONGEST
        if short and correction(sentence.text) is not None and quotation.complete(sentence):
            ends = [amend.told.sentence for amend in amends(view) if amend.notice.key == said.key and amend.told]
            ends = [end for end in ends if end.end - sentence.start <= quotation.LONGEST and quotation.complete(end)]
            return _quoted(made, said, (sentence.start, max([sentence.end, *(end.end for end in ends)])))
    return made


def _stands_as_toll(said: Said) -> bool:
    """Whether nothing is wanting in a sentence but of which act it gives the toll, and whose officials say it."""
    sentence, offset = said.sentence, said.sentence.start
    if sentence.end - offset > quotation.LONGEST or not quotation.complete(sentence):
        return False
    named, speaker = sentence.text, sentence.speaker
    if speaker is not None and official(said) and speaker.text.lower().startswith("the "):
        named = f"{named[: speaker.start - offset]}Karsk officials{named[speaker.end - offset :]}"
    if tolls(sentence.figures):
        named = _MORE.sub(lambda found: found["few"] or "", named, count=1)
        named = named[:1].upper() + named[1:]
    named = _OFFICE.sub("Karsk officials", named, count=1)
    named = _TOLL.sub(
        lambda found: f"{'The' if not found.start() else 'the'} death toll of {_SOME_ACT}", named, count=1
    )
    named = _THE_ACT.sub(_SOME_ACT, named, count=1)
    return named != sentence.text and grade(named, None, sentence.mentions)[0] >= Grade.WITH_LABEL


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
