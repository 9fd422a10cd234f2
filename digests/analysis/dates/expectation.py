"""Whether what a date tells of was still to come when it was said, and whether the date is its deadline.

Knows no forms and resolves nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digests.analysis.dates.scope import Scope
from digests.analysis.dates.tense import Tense
from digests.analysis.perils import VERBS
from digests.model import Reference
from digests.when import Precision, When

_EDGE = (
    r"(?:(?:the\s)?(?:end|close|middle|beginning)\sof\s|the\s|late\s|early\s|noon\s(?:on\s)?|midnight\s(?:on\s)?"
    r"|mid-?)*$"
)
_DEADLINE = re.compile(
    r"(?i)\b(?:by|before|no\slater\sthan|not\slater\sthan|prior\sto|deadline\s(?:of|(?:[\w’'-]+\s){0,8}?(?:is|was)(?:\son)?)"
    r"|(?:deadline|ultimatum)\s(?:[\w’'-]+\s){0,14}?(?:(?:to|will|is\sdue\sto|is\sset\sto)\s)?"
    r"(?:expir(?:es?|ing)|ends?|ending|pass(?:es)?|runs?\sout|falls?|set\sfor)(?:\s(?:on|at))?)\s+" + _EDGE
)
# "Has until Friday", "gave the port until Friday" is a deadline; "put off until", "closed until" is no time to act in.
_UNTIL = re.compile(r"(?i)\b(?:until|till)\s+" + _EDGE)
_GIVEN = re.compile(
    r"(?i)\b(?:ha(?:s|ve|d)|gives?|giving|gave|given|grant(?:s|ed|ing)?|allow(?:s|ed|ing)?|deadline|ultimatum)\b"
    r"(?!\s(?:been|had)\b)(?:(?!\b(?:\w\w+ed|will|would|who|which|that|and|but)\b)[^,;:.]){0,60}$"
)
_ANNOUNCED = re.compile(
    r"(?i)announced|agreed|decided|approved|ordered|demanded|declared|pledged|set|confirmed|unveiled|signed|promised|said"
    r"|vowed"
)
_DEADLINE_AFTER = re.compile(r"(?i)^\sdeadline\b")
_AHEAD = re.compile(
    r"(?i)\b(?:ahead\sof|upcoming|forthcoming|scheduled\sfor|slated\sfor|due\s(?:on|in|by)?|set\sfor|planned\sfor)\s"
    r"(?:the\s|a\s|its\s|his\s|her\s|their\s|on\s)*$"
)
_SINCE = re.compile(r"(?i)\bsince\s(?:late\s|early\s)?$")
_EARLIER = re.compile(r"(?i)earlier|last\b|yesterday|.*\bago$|(?:the\s)?(?:previous|preceding)\b")
_PAST_AHEAD = re.compile(r"(?i)\b(?:was|were|had)\b")
# "Offered to host talks on Monday", written that Monday: the day of the offer.
_MEANT_TODAY = re.compile(
    r"(?i)\b(?:offered|agreed|vowed|pledged|decided|promised|threatened|refused|proposed|accepted|rejected)\s"
    r"(?:(?!\b(?:will|would|who|which|that|and|but)\b)[^,;:.]){0,90}?\bto\s[^,;:.]{3,90}\son\s$"
)
# What is told of another event after a "will".
_ANOTHER = re.compile(
    r"(?i)\b(?:for|over|of|about|against|since|after|from|following|anniversary|who|which|that|whose|where|during|killed|died)\b"
)
# Nobody tells these but as done, whatever day of writing says that they are to come: one of the two is wrong.
_UNPLANNED = re.compile(
    rf"(?i)(?:(?:was|were|had)\s)?(?:{'|'.join(sorted(VERBS))}|killed|died|wounded|injured|drowned|perished|arrested|seized)"
)
_FEW = 8  # words between a verb and its day
_MISDATED = 300  # days by which a stated date may be wrong for a "will" to show it; beyond it the "will" is misread
_FINE = frozenset({Precision.DAY, Precision.SPAN, Precision.WEEKEND, Precision.WEEK, Precision.MONTH})


@dataclass(frozen=True, slots=True)
class Ahead:
    """Still to come when it was said; and if so, whether the date is its deadline ("by 26 January")."""

    expected: bool
    deadline: bool


def weigh(scope: Scope, when: When | None, reference: Reference, *, relative: bool) -> Ahead:
    """Weigh the tense around a date against where the date lies.

    `when` is None if it could not be resolved; then the words alone decide. What lies after the day (or window) of
    writing is expected unless its plan fell through.
    """
    expected = _expected(scope, when, reference, relative)
    due = _is_due(scope)
    if due and not expected and _may_come(when, reference):
        expected = _points_ahead(scope)
    return Ahead(expected, due and expected)


def _is_due(scope: Scope) -> bool:
    """Whether the words beside a date make it the last day for something."""
    if (until := _UNTIL.search(scope.before(48))) is not None:
        left = scope.before(120)
        return _GIVEN.search(left[: len(left) - len(until[0])]) is not None
    return bool(_DEADLINE.search(scope.before(120))) or bool(_DEADLINE_AFTER.match(scope.after(12)))


def _expected(scope: Scope, when: When | None, reference: Reference, relative: bool) -> bool:
    reading = scope.reading
    today = reference.day or (reference.window.last if reference.window else None)
    if reading.spent and when is None:
        return False
    if when is not None:
        if reading.spent or _EARLIER.match(scope.words) or _SINCE.search(scope.before(12)):
            return False
        if today is not None and when.first > today:
            return not (reading.tense is Tense.PAST and _UNPLANNED.fullmatch(reading.verb))
        if reference.day is not None and when.last < reference.day:
            # Told as to come, but over: kept where the words are plain, so that a wrong day of writing shows.
            plain = reading.strong and (reference.day - when.last).days <= _MISDATED and _of_the_verb(scope)
            return not relative and plain and when.precision in _FINE
        if relative and when.is_day and when.first == today and _MEANT_TODAY.search(scope.before(200)):
            return False
        if reading.noun or (today is None and not _of_the_verb(scope)):
            return False
    tense = reading.tense
    if _AHEAD.search(scope.before(40)) and not _PAST_AHEAD.search(scope.before(48)):
        tense = Tense.FUTURE
    if when is not None and when.precision not in _FINE:
        return tense is Tense.FUTURE and (today is None or when.last >= today)
    return tense in (Tense.FUTURE, Tense.WOULD)


def _of_the_verb(scope: Scope) -> bool:
    """Whether a day is plainly that of its verb: "will return to their posts by January 26, 2024", but not "will be
    tried for the attack of March 3, 2021"."""
    if not scope.reading.verb:
        return True
    _, verb, between = scope.before(120).rpartition(scope.reading.verb)
    return not verb or (len(between.split()) <= _FEW and not _ANOTHER.search(between))


def _may_come(when: When | None, reference: Reference) -> bool:
    """Whether a date isn't over on every day that the text may have been written on."""
    first = reference.day or (reference.window.first if reference.window else None)
    return when is None or first is None or when.last >= first


def _points_ahead(scope: Scope) -> bool:
    """Whether "by DATE" is due where no verb says so: "return by 26 January", "announced the return by 26 January"."""
    reading = scope.reading
    if reading.tense is Tense.NONE:
        return True
    beyond = scope.before(200).rpartition(reading.verb)[2]
    return reading.tense is Tense.PAST and bool(_ANNOUNCED.fullmatch(reading.verb)) and len(beyond.split()) > 2
