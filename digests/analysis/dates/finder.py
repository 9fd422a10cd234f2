"""Finds the dates of a text, resolves them against the day or window of writing, and says what each belongs to.

Context runs from sentence to sentence: "two days earlier" hangs on the event told before. Knows no store and no clock.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from digests.analysis.dates import absolute, clauses, forms, lookalikes, quarters, reckoning, relative
from digests.analysis.dates.scope import Answer, Scope, spoken
from digests.analysis.dates.tense import Tense
from digests.analysis.dates.trail import Trail
from digests.model import Mention, Reference
from digests.when import Precision, When

_Resolver = Callable[[absolute.Parts, Scope, date | None], Answer | None]
_RESOLVERS: dict[str, _Resolver] = {
    "iso": absolute.iso,
    "numeric": absolute.numeric,
    "md_two": absolute.span,
    "md_span": absolute.span,
    "dm_two": absolute.span,
    "dm_span": absolute.span,
    "month_day": absolute.month_day,
    "day_month": absolute.month_day,
    "month_year": absolute.month_year,
    "year": absolute.year,
    "spoken_year": absolute.year,
    "decade": absolute.decade,
    "decade_word": absolute.decade_word,
    "century": absolute.century,
    "weekday_span": relative.weekday_span,
    "weekday": relative.weekday,
    "adjacent": relative.adjacent,
    "ago": relative.ago,
    "week_from": relative.week_from,
    "offset": relative.offset,
    "day_after": relative.day_after,
    "year_before": relative.year_before,
    "in_number": relative.in_number,
    "month_of": relative.month_of,
    "bare_month": relative.bare_month,
    "season": relative.season,
    "period": relative.period,
    "year_end": relative.year_end,
    "quarter": quarters.quarter,
    "quarter_code": quarters.quarter_code,
    "halves": quarters.halves,
    "year_part": quarters.year_part,
    "months_of": quarters.months_of,
}
# What stands further from a date in an endless sentence is not looked at.
_FAR = 400
# A window longer than this is as good as none for relative dates.
_LONGEST_WINDOW = 62
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.?|[ap]m|hours)|noon|midnight|\d{1,2}:\d\d)(?:\s(?:GMT|UTC|E[SD]T|P[SD]T|local\stime))?"
_GROWS_LEFT = re.compile(
    rf"(?i)(?:\b(?:late|early|earlier|later|mid|around|about|{_CLOCK},?|(?:mid-?)?(?:morning|afternoon|evening))[\s-]+(?:on\s)?)+$"
)
_GROWS_RIGHT = re.compile(
    r"(?i)^(?:\s(?:morning|afternoon|evening|night|noon)(?!s)(?:\slocal\stime)?|\sat\s(?:noon|midnight))\b"
)
_DEADLINE = re.compile(
    r"(?i)\b(?:by|before|until|till|no\slater\sthan|not\slater\sthan|prior\sto|deadline\s(?:of|is|was))\s+"
    r"(?:(?:the\s)?(?:end|close|middle|beginning)\sof\s|the\s|late\s|early\s|noon\s(?:on\s)?|midnight\s(?:on\s)?|mid-?)*$"
)
_ANNOUNCED = re.compile(
    r"(?i)announced|agreed|decided|approved|ordered|demanded|declared|pledged|set|confirmed|unveiled|signed|promised|said|vowed"
)
_DEADLINE_AFTER = re.compile(r"(?i)^\sdeadline\b")
_AHEAD = re.compile(
    r"(?i)\b(?:ahead\sof|upcoming|forthcoming|scheduled\sfor|slated\sfor|due\s(?:on|in|by)?|set\sfor|planned\sfor)\s(?:the\s|a\s|its\s|his\s|her\s|their\s|on\s)*$"
)
_EARLIER = re.compile(r"(?i)earlier|last\b|yesterday|.*\bago$")
_PAST_AHEAD = re.compile(r"(?i)\b(?:was|were|had)\b")
_MOVED = re.compile(
    r"(?i)\b(?:postponed|moved|delayed|brought\sforward|put\sback|pushed\sback|changed|shifted|rescheduled|extended|deferred)\b"
    r"[^.;]{0,30}\bfrom\b"
)
_BETWEEN = re.compile(r"^[\s,]*(?:the\s|on\s|last\s)?$")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Jun|Jul|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sgt|Capt|Rep|Sen|Gov|Rev|St|No|Nos|vs|Inc|Co|Corp"
    r"|Ltd|Jr|Sr|Prof|Adm|Brig|Hon|a\.m|p\.m|i\.e|e\.g|etc|Ft|Mt)|\b[A-Z])\.$"
)


def find_dates(text: str, reference: Reference, *, sentences: Sequence[tuple[int, int]] | None = None) -> list[Mention]:
    """All dates that `text` names, in order.

    In: the text; what its dates are resolved against (a local day, or a window of days, or neither); the spans of its
    sentences, in order (found roughly if not given; words outside them are read too). Out: mentions with offsets into
    `text`. A date that hangs on the day of writing is resolved only if every day of the window gives the same; with
    no reference it has `when=None`. Raises nothing.
    """
    spans = list(sentences) if sentences is not None else _split(text)
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
        self._mentions: list[Mention] = []
        self._sentence_of: list[int] = []
        self._waiting: tuple[int, int] | None = None  # index of "two days after", its days

    def run(self) -> list[Mention]:
        for found in forms.search(self._text):
            for part in self._moved(found):
                self._take(part)
        self._settle()
        return self._mentions

    def _moved(self, found: forms.Found) -> list[forms.Found]:
        """ "Postponed from Jan 29 to Jan 30" names two days, not the span between them."""
        if found.form not in ("md_two", "md_span", "dm_two", "weekday_span"):
            return [found]
        if not _MOVED.search(self._text[max(0, found.start - 60) : found.start + 5]):
            return [found]
        return forms.halves(found, self._text)

    def _take(self, found: forms.Found) -> None:
        number = bisect_right(self._starts, found.start) - 1
        if number >= 0 and found.start < self._spans[number][1]:
            first, last = self._spans[number]
        else:
            first = self._spans[number][1] if number >= 0 else 0
            last = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
        start, end = self._grown(found, first, last)
        first, last = max(first, start - _FAR), min(last, end + _FAR)
        scope = Scope(self._text, first, max(last, end), number, start, end, self._trail, self._reference.day_first)
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
            expected = self._mentions[-1].expected
            self._trail.add(answer.when, number, event=answer.event, expected=expected)
        self._compose(answer)

    def _resolve(self, found: forms.Found, scope: Scope) -> Answer | None:
        resolver = _RESOLVERS[found.form]
        answer = resolver(found.parts, scope, self._days[0] if self._days else None)
        if len(self._days) < 2 or answer is None or answer.when is None:
            return answer
        for day in self._days[1:]:
            other = resolver(found.parts, scope, day)
            if other is None or other.when != answer.when:
                how = "differs over the days it may have been written on"
                return replace(answer, when=None, how=how, flag=None)
        assert self._reference.window is not None
        written = self._reference.window.label()
        how = answer.how.replace(f"said on {spoken(self._days[0])}", f"written {written}")
        return replace(answer, how=how.replace(spoken(self._days[0]), written))

    def _grown(self, found: forms.Found, first: int, last: int) -> tuple[int, int]:
        start, end = found.start, found.end
        if left := _GROWS_LEFT.search(self._text[max(first, start - 40) : start]):
            start -= len(left[0])
        if right := _GROWS_RIGHT.match(self._text[end : min(last, end + 24)]):
            end += right.end()
        if "(" in self._text[start:end] and ")" not in self._text[start:end] and self._text[end : end + 1] == ")":
            end += 1
        return start, end

    def _mention(self, found: forms.Found, scope: Scope, answer: Answer) -> Mention:
        where = clauses.place(scope.text, scope.first, scope.last, scope.start, scope.end)
        when = answer.when
        expected = self._expected(scope, when, answer.relative)
        due = bool(_DEADLINE.search(scope.before(48))) or bool(_DEADLINE_AFTER.match(scope.after(12)))
        if due and not expected and self._may_come(when):
            expected = _points_ahead(scope)
        deadline = due and (expected or scope.reading.tense in (Tense.FUTURE, Tense.WOULD))
        main = where.main
        if clauses.dateline(scope.text, scope.first, scope.start, scope.end, scope.last):
            main = expected = deadline = False
        if answer.name or found.form in ("year", "month_year", "spoken_year") and lookalikes.names_only(scope):
            main = False
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

    def _expected(self, scope: Scope, when: When | None, relative: bool) -> bool:
        if scope.reading.spent and when is not None:
            return False
        if when is not None and self._today is not None and when.first > self._today:
            return True
        reading = scope.reading.tense
        ahead = _AHEAD.search(scope.before(40))
        if ahead and not _PAST_AHEAD.search(scope.before(48)):
            reading = Tense.FUTURE
        if when is None:
            return reading in (Tense.FUTURE, Tense.WOULD)
        if when.precision not in (Precision.DAY, Precision.SPAN, Precision.WEEKEND, Precision.WEEK, Precision.MONTH):
            return reading is Tense.FUTURE and (self._today is None or when.last >= self._today)
        if self._reference.day is None:
            return reading in (Tense.FUTURE, Tense.WOULD)
        if reading is Tense.FUTURE:
            return True
        return reading is Tense.WOULD and when.last >= self._reference.day

    def _may_come(self, when: When | None) -> bool:
        """Whether a date isn't over on every day that the text may have been written on."""
        return when is None or not self._days or when.last >= self._days[0]

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

    def _settle(self) -> None:
        """Where a sentence dates both the saying and what is said, what is said is its main matter."""
        by_sentence: dict[int, list[int]] = {}
        for index, number in enumerate(self._sentence_of):
            by_sentence.setdefault(number, []).append(index)
        for number, indexes in by_sentence.items():
            if len(indexes) < 2 or number < 0:
                continue
            first, last = self._spans[number]
            mains = [index for index in indexes if self._mentions[index].main]
            said = [
                index
                for index in mains
                if clauses.says(self._text, first, self._mentions[index].start, self._mentions[index].end, last)
            ]
            for index in said:
                others = [other for other in mains if other not in said]
                closing = self._mentions[index].end > last - 25
                if any(other > index for other in others) or (others and closing):
                    self._mentions[index] = replace(self._mentions[index], main=False)


def _points_ahead(scope: Scope) -> bool:
    """Whether "by DATE" is due where no verb says so: "return by 26 January", "announced the return by 26 January"."""
    reading = scope.reading
    if reading.tense is Tense.NONE:
        return True
    beyond = scope.before(200).rpartition(reading.verb)[2]
    return reading.tense is Tense.PAST and bool(_ANNOUNCED.fullmatch(reading.verb)) and len(beyond.split()) > 2


def _days(reference: Reference) -> list[date]:
    if reference.day is not None:
        return [reference.day]
    window = reference.window
    if window is None:
        return []
    if window.days > _LONGEST_WINDOW:
        return [window.first, window.first + timedelta(days=window.days // 2), window.last]
    return [window.first + timedelta(days=number) for number in range(window.days)]


def _split(text: str) -> list[tuple[int, int]]:
    spans = []
    first = 0
    for mark in _SENTENCE_END.finditer(text):
        if "\n" not in mark[0] and _ABBREVIATION.search(text[max(first, mark.start() - 8) : mark.start()]):
            continue
        if mark.start() > first:
            spans.append((first, mark.start()))
        first = mark.end()
    if first < len(text):
        spans.append((first, len(text)))
    return spans


def read_date(text: str, reference: Reference) -> tuple[When, int, int] | None:
    """The first full calendar date (day, month and year) that a short text names, with its span.

    In: "Published in X, January 23rd, 2024", "February, 23, 2024", "date 2024-01-25"; `reference.day_first` for
    16/01/2024. Out: (day, start, end), or None if there is none or it can be read in two ways.
    """
    for found in forms.search(text):
        if found.form not in ("iso", "numeric", "month_day", "day_month"):
            continue
        if found.form in ("month_day", "day_month") and not found.parts["y"]:
            continue
        scope = Scope(text, 0, len(text), 0, found.start, found.end, Trail(), reference.day_first)
        answer = _RESOLVERS[found.form](found.parts, scope, reference.day)
        if answer is not None and answer.when is not None and answer.when.is_day:
            return answer.when, found.start, found.end
    return None
