"""Compares the days of two sentences: the same, apart, left open, or one event dated in two ways.

Reads their profiles; must not know how much words weigh, nor what kind of link follows.
"""

from __future__ import annotations

import re
from datetime import timedelta

from digests.facts.profile import Profile
from digests.model import Said
from digests.when import Precision, When

NEIGHBOURS = timedelta(days=3)  # two days given to one event are so close at most
_TOLD_WITHIN = timedelta(days=3)  # of what was done it is confirmed
_DONE_BEFORE = re.compile(
    r"\bconfirm(?:s|ed)\b|\b(?:has|have|had) (?:\w+ly |also |already |since )?(?:been |\w+(?:ed|en|t)\b)"
)
HINDSIGHT = timedelta(days=2)  # and one of the texts is so much later than its day
_AGAIN = re.compile(
    r"\b(?:again|another|second|third|fourth|fifth|further|new|repeat\w*|twice|once more)\b", re.IGNORECASE
)


def compare_days(left: Profile, right: Profile) -> str:
    """ "same" days, "part" (one tells of more days), "open" (undated, or one within the other), or "apart"."""
    if not left.whens or not right.whens:
        if left.partials and right.partials:
            return "same" if left.partials & right.partials else "apart"
        return _half_dated(left, right)
    if set(left.whens) == set(right.whens):
        return "same" if all(fine(when) for when in left.whens) else "open"
    if any(x == y and fine(x) for x in left.whens for y in right.whens):
        return "part"
    if any(x.overlaps(y) for x in left.whens for y in right.whens):
        return "open"
    if left.negated != right.negated and (left if left.negated else right).undated:
        return "open"  # "never did, he insisted on Tuesday": that day is none of what was not done
    return "open" if _told_later(left, right) or _told_later(right, left) else "apart"


def _told_later(later: Profile, other: Profile) -> bool:
    """Whether a day is only that on which something done before was told or confirmed: "confirmed on Tuesday that it
    had closed its embassy", what media told on Monday. Violence recurs, and is another's the day after."""
    if later.sentence.violent or other.sentence.violent or later.day is None or other.day is None:
        return False
    if not timedelta(0) < later.day.first - other.day.first <= _TOLD_WITHIN or later.expected or other.expected:
        return False
    return later.undated and not _AGAIN.search(later.text) and _DONE_BEFORE.search(later.text) is not None


def _half_dated(left: Profile, right: Profile) -> str:
    whens, partials = (left.whens, right.partials) if left.whens else (right.whens, left.partials)
    if not whens or not partials:
        return "open"
    return "same" if any((w.first.month, w.first.day) in partials for w in whens if w.is_day) else "apart"


def fine(when: When) -> bool:
    """Whether a date is a day, or a few."""
    return when.precision in (Precision.DAY, Precision.SPAN, Precision.WEEKEND)


def another_time(a: Said, b: Said, left: Profile, right: Profile) -> bool:
    """Whether the later of two plans is a new one: told when the day of the other was over, and not as put off."""
    (_, plan), (said, new) = sorted(((a, left), (b, right)), key=lambda one: one[0].article.available)
    written = said.article.written
    return not new.off and written is not None and bool(plan.whens) and written > plan.whens[0].last + timedelta(days=1)


def misdated(a: Said, b: Said, left: Profile, right: Profile) -> bool:
    """Whether two texts may date one event differently: close days and the same people, one told in hindsight.

    Violence, tolls and things to come recur and move; they are never taken for one event on two days.
    """
    if left.expected or right.expected or a.sentence.violent or b.sentence.violent:
        return False
    if len(left.whens) != 1 or len(right.whens) != 1 or a.article.outlet == b.article.outlet:
        return False
    one, other = left.whens[0], right.whens[0]
    if not (one.is_day and other.is_day) or abs(one.first - other.first) > NEIGHBOURS:
        return False
    late = any(said.article.available.date() - when.first >= HINDSIGHT for said, when in ((a, one), (b, other)))
    again = _AGAIN.search(a.sentence.text) or _AGAIN.search(b.sentence.text)
    same_people = left.parties == right.parties and len(left.parties) > 1
    return bool(late and same_people and not again)
