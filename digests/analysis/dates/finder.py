"""Finds the dates of a text, resolves them against the day or window of writing, and says what each belongs to.

Context runs from sentence to sentence: "two days earlier" hangs on the event told before. Knows no store and no clock.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from digests.analysis.dates import clauses, expectation, lookalikes, reckoning, sayings, skim
from digests.analysis.dates.forms import Found
from digests.analysis.dates.histories import is_history
from digests.analysis.dates.resolvers import resolve
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.analysis.dates.splitting import rough_sentences
from digests.analysis.dates.trail import Trail
from digests.model import Mention, Reference

_YEARS = frozenset({"year", "month_year", "spoken_year"})
_NOW = 30  # days around the day of writing
# What stands further from a date in an endless sentence is not looked at.
_FAR = 400
_MOST = 40  # dates of one sentence that are looked at: prose has 18 at most, a timetable hundreds
# A window longer than this is as good as none for relative dates.
_LONGEST_WINDOW = 62
_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.?|[ap]m|hours)|noon|midnight|\d{1,2}:\d\d)"
    r"(?:\s(?:GMT|UTC|E[SD]T|P[SD]T|local\stime))?"
)
_GROWS_LEFT = re.compile(
    rf"(?i)(?:\b(?:late|early|earlier|later|mid|around|about|{_CLOCK},?|(?:mid-?)?(?:morning|afternoon|evening))"
    r"[\s-]+(?:on\s)?)+$"
)
_GROWS_RIGHT = re.compile(
    r"(?i)^(?:\s(?:morning|afternoon|evening|night|noon)(?!s)(?:\slocal\stime)?|\sat\s(?:noon|midnight))\b"
)
_SPANS = frozenset({"md_two", "md_span", "dm_two", "dm_span", "weekday_span"})
_AND = re.compile(r"\s*(?:\band\b|&)\s*")
_BETWEEN_DAYS = re.compile(r"(?i)\bbetween\s$")
_MOVED = re.compile(
    r"(?i)\b(?:postpon|mov|delay|br(?:ing|ought)\sforward|put\sback|push(?:ed)?\sback|chang|shift|reschedul|extend|defer)"
    r"(?:e?[ds]?|ing)\b[^.;]{0,60}\bfrom\b"
)
_NAMED_YEAR = re.compile(r",?\s\d{4}\b,?")
_MONTH_END = 28  # the day of a month from which the next one may be the first of another
_BETWEEN = re.compile(r"^[\s,]*(?:the\s|on\s|last\s)?$")


def find_dates(text: str, reference: Reference, *, sentences: Sequence[tuple[int, int]] | None = None) -> list[Mention]:
    """All dates that `text` names, in order.

    In: the text; what its dates are resolved against (a local day, or a window of days, or neither); the spans of its
    sentences, in order (found roughly if not given; words outside them are read too). Out: mentions with offsets into
    `text`. A date that hangs on the day of writing is resolved only if every day of the window gives the same; with
    no reference it has `when=None`. Raises nothing.
    """
    spans = list(sentences) if sentences is not None else rough_sentences(text)
    return _Finder(text, reference, spans).run()


class _Finder:
    def __init__(self, text: str, reference: Reference, spans: list[tuple[int, int]]) -> None:
        self._text = text
        self._reference = reference
        self._spans = spans
        self._starts = [first for first, _ in spans]
        self._days = _days(reference)
        self._today = reference.day or (reference.window.last if reference.window else None)
        self._trail = Trail()
        self._history = False
        self._mentions: list[Mention] = []
        self._sentence_of: list[int] = []
        self._read: Counter[int] = Counter()  # dates looked at, by sentence
        self._waiting: tuple[int, int] | None = None  # index of "two days after", its days

    def run(self) -> list[Mention]:
        everything = list(skim.search(self._text))
        self._history = is_history(everything, self._today)
        for found in everything:
            for part in self._moved(found):
                self._take(part)
        self._settle()
        return self._mentions

    def _moved(self, found: Found) -> list[Found]:
        """ "Postponed from Jan 29 to Jan 30" names two days, not the span between them."""
        if found.form == "year_span":
            return skim.halves(found, self._text)
        if found.form not in _SPANS:
            return [found]
        if found.form != "weekday_span" and self._lists(found):
            return skim.halves(found, self._text, moved=False)
        if not _MOVED.search(self._text[max(0, found.start - 90) : found.start + 5]):
            return [found]
        return skim.halves(found, self._text)

    def _lists(self, found: Found) -> bool:
        """ "16 and 18 January" names two days; "18 and 19 January" and "between 16 and 18 January" a span."""
        words = _NAMED_YEAR.sub("", self._text[found.start : found.end])
        if "," in words or not _AND.search(words) or _BETWEEN_DAYS.search(self._text[: found.start][-10:]):
            return False
        first, last = (int(number) for number in re.findall(r"\b\d{1,2}\b", words)[:2])
        return last - first > 1 or (first > last and "two" in found.form and (first < _MONTH_END or last > 1))

    def _take(self, found: Found) -> None:
        number = bisect_right(self._starts, found.start) - 1
        if number >= 0 and found.start < self._spans[number][1]:
            first, last = self._spans[number]
            self._read[number] += 1
            if self._read[number] > _MOST:
                return
        else:
            first = self._spans[number][1] if number >= 0 else 0
            last = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
        start, end = self._grown(found, first, last)
        first, last = max(first, start - _FAR), min(last, end + _FAR)
        habit = self._reference.day_first
        scope = Scope(self._text, first, max(last, end), number, start, end, self._trail, habit, self._history)
        if lookalikes.only_looks(found, scope):
            return
        answer = self._resolve(found, scope)
        if answer is None:
            return
        if answer.compare:
            self._trail.compared = "year"
        if found.form == "months_of":
            return
        self._mentions.append(self._mention(found, scope, answer))
        self._sentence_of.append(number)
        if answer.quarter and answer.when is not None:
            self._trail.count_quarter(answer.when, self._today)
        if answer.when is not None:
            made = self._mentions[-1]
            before = self._trail.told, self._trail.told_sentence
            self._trail.add(answer.when, number, event=answer.event, expected=made.expected, main=made.main)
            if self._today is not None and abs((answer.when.first - self._today).days) <= _NOW:
                self._trail.told, self._trail.told_sentence = before  # a history goes on from what is long ago
        self._compose(answer)

    def _resolve(self, found: Found, scope: Scope) -> Answer | None:
        answer = resolve(found, scope, self._days[0] if self._days else None)
        if len(self._days) < 2 or answer is None or answer.when is None:
            return answer
        for day in self._days[1:]:
            other = resolve(found, scope, day)
            if other is None or other.when != answer.when:
                how = "differs over the days it may have been written on"
                return replace(answer, when=None, how=how, flag=None)
        assert self._reference.window is not None
        written = self._reference.window.label()
        how = answer.how.replace(f"said on {spoken(self._days[0])}", f"written {written}")
        return replace(answer, how=how.replace(spoken(self._days[0]), written))

    def _grown(self, found: Found, first: int, last: int) -> tuple[int, int]:
        start, end = found.start, found.end
        if left := _GROWS_LEFT.search(self._text[max(first, start - 40) : start]):
            start -= len(left[0])
        if right := _GROWS_RIGHT.match(self._text[end : min(last, end + 24)]):
            end += right.end()
        if "(" in self._text[start:end] and ")" not in self._text[start:end] and self._text[end : end + 1] == ")":
            end += 1
        if self._text[end - 1] == "." and not self._text[end:last].strip():
            end -= 1  # "Jan." closes the sentence here
        return start, end

    def _mention(self, found: Found, scope: Scope, answer: Answer) -> Mention:
        where = clauses.place(scope.text, scope.first, scope.last, scope.start, scope.end)
        when = answer.when
        ahead = expectation.weigh(scope, when, self._reference, relative=answer.relative)
        expected, deadline = ahead.expected, ahead.deadline
        main = where.main
        if clauses.dateline(scope.text, scope.first, scope.start, scope.end, scope.last):
            main = expected = deadline = False
        if (
            answer.name
            or (found.form in _YEARS and lookalikes.names_only(scope))
            or (clauses.compared(scope.before(110), scope.words, scope.after(80)))
        ):
            main = expected = deadline = False
        if (
            main
            and not answer.relative
            and (charge := clauses.charged(scope.text[scope.first : scope.last], scope.start - scope.first))
        ):
            where, main = clauses.Place((scope.first + charge, where.clause[1]), main=False), False
        if found.parts.get("from"):
            main = expected = deadline = False  # the day that it was moved from
        return Mention(
            start=scope.start,
            end=scope.end,
            when=when,
            partial=answer.partial,
            expected=expected,
            deadline=deadline,
            main=main,
            clause=where.clause,
            relative=answer.relative,
            how=answer.how,
            flag=answer.flag,
        )

    def _compose(self, answer: Answer) -> None:
        """ "Two days after" + "Jan 16": the first takes its day from the second, which dates the event before."""
        index = len(self._mentions) - 1
        if self._waiting is not None:
            waiting, days = self._waiting
            self._waiting = None
            base, later = self._mentions[waiting], self._mentions[index]
            gap = self._text[base.end : later.start]
            if later.when is not None and later.when.is_day and _BETWEEN.match(gap):
                day = later.when.first + timedelta(days=days)
                if self._today is not None and day > self._today and not base.expected:
                    return  # told as done: the day that it is counted from must be another
                when = reckoning.day(day)
                how = f"“{self._text[base.start : later.end]}”"
                self._mentions[waiting] = replace(base, when=when, how=how)
                self._mentions[index] = replace(later, main=False)
        if answer.complement is not None:
            self._waiting = (index, answer.complement)
            self._trail.lose(self._sentence_of[index])

    def _settle(self) -> None:
        """Where a sentence dates both the saying and what is said, what is said is its main matter."""
        by_sentence: dict[int, list[int]] = {}
        for index, number in enumerate(self._sentence_of):
            by_sentence.setdefault(number, []).append(index)
        for number, indexes in by_sentence.items():
            if number >= 0:
                sayings.settle(self._text, *self._spans[number], self._mentions, indexes)


def _days(reference: Reference) -> list[date]:
    if reference.day is not None:
        return [reference.day]
    window = reference.window
    if window is None:
        return []
    if window.days > _LONGEST_WINDOW:
        return [window.first, window.first + timedelta(days=window.days // 2), window.last]
    return [window.first + timedelta(days=number) for number in range(window.days)]
