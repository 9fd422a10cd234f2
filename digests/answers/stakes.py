"""How much a change matters to people who follow a crisis: lives first, then official acts, dates, deadlines.

Reads facts and kinds; knows no wording and no channel.
"""

from __future__ import annotations

import re

from digests.analysis.remarks import acts
from digests.answers.context import per_object
from digests.answers.model import Kind
from digests.answers.states import is_official
from digests.facts.counts import HUMAN, tolls
from digests.model import Fact, Grade, Sentence, View

_KINDS = {
    Kind.RETRACTED: 3.0,
    Kind.CORRECTED: 2.6,
    Kind.CHANGED: 2.2,
    Kind.DENIED: 2.0,
    Kind.DIFFER: 1.6,
    Kind.HAPPENED: 1.6,
    Kind.AWAITED: 1.4,
    Kind.OFFICIAL: 1.4,
    Kind.NEW: 1.0,
    Kind.NEWLY_REPORTED: 0.4,
}
_DECISION = re.compile(
    r"\b(?:announc|agree|order|decid|declar|sign|approv|ban|expel|recall|impos|suspend|resign|elect|appoint|sentenc|"
    r"arrest|charg|evacuat|deploy|clos|reopen|releas|ceasefire|truce|sanction|withdr[ae]w|cancel|postpon)\w*",
    re.IGNORECASE,
)


def stake(fact: Fact, kind: Kind, view: View) -> float:
    """The weight of one change; higher comes first."""
    return sum(value for _, value in reasons(fact, kind, view))


def reasons(fact: Fact, kind: Kind, view: View) -> list[tuple[str, float]]:
    """What makes the weight, as (words for people, points)."""
    sentences = [said.sentence for said in fact.said]
    found: list[tuple[str, float]] = [(kind.value.replace("_", " "), _KINDS[kind])]
    if any(f.value for s in sentences for counts, told in tolls(s.figures).items() if counts in HUMAN for f in told):
        found.append(("lives: a toll is given", 3.0))
    elif any(s.violent for s in sentences):
        found.append(("violence is told", 1.8))
    if is_official(fact):
        found.append(("said by an official party", 0.6))
    if any(_DECISION.search(s.text) for s in sentences):
        found.append(("a decision or an official act", 0.7))
    if fact.expected and fact.when is not None:
        found.append(("a date to come", 1.0))
    elif fact.when is not None and fact.when.is_day:
        found.append(("on a known day", 0.5))
    if fact.deadline:
        found.append(("a deadline", 0.3))
    if fact.texts > 1:
        found.append((f"told by {fact.texts} texts", min(0.4 * (fact.texts - 1), 1.6)))
    terms = _about(view)
    if terms and not any(terms & set(s.stems) for s in sentences):
        found.append(("names nothing of the story's own words", -0.8))
    if all(s.background for s in sentences):
        found.append(("background", -1.5))
    if all(remarks(s) for s in sentences):
        found.append(("a remark: it tells of nothing done", -1.2))
    if not any(s.figures or s.mentions or s.names for s in sentences):
        found.append(("names no number, date or name", -0.8))
    if max(s.grade for s in sentences) < Grade.WITH_LABEL:
        found.append(("stands only with the sentence before it", -0.4))
    return found


@per_object
def remarks(sentence: Sentence) -> bool:
    """Whether a sentence is a comment of its author: nobody says it, and no act, day, person counted or violence is
    in it."""
    return not (
        sentence.speaker is not None
        or sentence.violent
        or sentence.figures
        or any(mention.when is not None for mention in sentence.mentions)
        or _DECISION.search(sentence.text) is not None
        or acts(sentence.text)
    )


def _about(view: View) -> set[str]:
    from digests.analysis.stems import stems
    from digests.facts.rule import Rule

    terms = Rule.parse(view.story.match, view.story.names).terms()
    return {stem for term in terms for stem in stems(term.capitalize())}
