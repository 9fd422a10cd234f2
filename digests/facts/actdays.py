"""Which of a sentence's dates date an act of violence, and which only the day of a statement. Knows no actor."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digests.analysis import perils
from digests.analysis.dates.clauses import older_count
from digests.facts import violence
from digests.model import Mention, Sentence
from digests.when import Precision, When


class ActDays:
    """The dated acts of one sentence; `text` is the sentence with its `dates` masked."""

    def __init__(self, sentence: Sentence, text: str, dates: Sequence[Mention]) -> None:
        self.sentence = sentence
        self.text = text
        self.dates = dates

    def of(
        self, left: int, right: int, acts: list[re.Match[str]], harmed: re.Match[str] | None
    ) -> list[tuple[When, bool]]:
        """The dates of a clause that date its act, not the day of a statement; each with whether it is weak."""
        found = []
        clause = self.text[left:right]
        told_none = violence.NONE_GIVEN.search(clause) is not None
        tally = violence.TALLY.search(clause) is not None
        does = violence.DOES.search(clause) is not None or any(act[0].lower() in perils.VERBS for act in acts)
        for mention in self.dates:
            at, end = mention.start - self.sentence.start, mention.end - self.sentence.start
            if not left <= at < right or mention.expected or mention.flag or mention.when is None:
                continue
            if mention.when.precision not in (
                Precision.DAY,
                Precision.WEEKEND,
                Precision.SPAN,
                Precision.WEEK,
                Precision.MONTH,
            ):
                continue
            if mention.when.precision is Precision.SPAN and mention.when.days > 8:
                continue
            if violence.SAID_THEN.search(self.text[:at]) or violence.THEN_SAID.match(self.text[end:]):
                continue
            if older_count(self.sentence.text[:at]) is not None:
                continue
            if re.match(r"\s+that\b", self.text[end:]) or self._of_saying(left, at, end, right):
                continue
            if violence.UP_TO.search(self.text[max(0, at - 20) : at]) and not violence.OWNS.match(self.text[end:]):
                continue
            beside = any(self._beside(left, act, at, end, strict=told_none or tally) for act in acts)
            whole = (
                not told_none
                and violence.REDUCED.search(clause) is None
                and not tally
                and (does or (harmed is not None and not self._away(clause)))
            )
            if beside or whole:
                words = self.sentence.text[at:end]
                found.append((mention.when, bool(violence.BY_DATE.search(words)) and len(self.dates) < 2))
        return found

    def _of_saying(self, left: int, at: int, end: int, right: int) -> bool:
        """Whether what is told after a date is only said then: "On # the group reported that nine were killed"."""
        if self.text.startswith(",", end) and perils.ACT.search(self.text, left, at):
            return False  # "a ferry sank on #, officials said, adding that 12 bodies had been found"
        said = violence.REPORTS.search(self.text, end, right)
        if said is None:
            return False
        told = violence.HARMED.search(self.text, end, right) or perils.ACT.search(self.text, end, right)
        between = perils.ACT.search(self.text, end, said.start()) or violence.HARMED.search(
            self.text, end, said.start()
        )
        return told is not None and between is None and told.start() > said.start()

    def _beside(self, left: int, act: re.Match[str], at: int, end: int, *, strict: bool) -> bool:
        """Whether a date stands at the name of an act: "strikes of #", "#'s attack", "attacks on X on #"."""
        first, last = left + act.start(), left + act.end()
        if act[0].lower() in perils.VERBS:
            return False
        if at < first:
            between = self.text[end:first]
            if strict and not re.match(r"[’']s?\b|\s+(?:[\w-]+\s+){0,2}$", between):
                return False
            return re.fullmatch(
                r"(?:[’']s?)?\s+(?:[\w’'-]+\s+){0,4}", between
            ) is not None and not violence.STANDING.search(between)
        between = self.text[last:at]
        # "had called the exchange of strikes ... on Friday": the date is that of the calling.
        told = re.split(r"\b(?:that|said|says|say)\b", self.text[left:first])[-1]
        if strict or violence.STANDING.search(
            violence.DOES.sub(" ", violence.HARMED.sub(" ", violence.PASSIVE.sub(" ", told)))
        ):
            return re.search(r"\bof\s+$", between) is not None and not violence.STANDING.search(between)
        relative = re.match(rf"\s+(?:that|which)\s+.{{0,40}}?\b{violence.LAUNCHED}\b", between)
        return not violence.STANDING.search(between[relative.end() :] if relative else between)

    def _away(self, clause: str) -> bool:
        """Whether a clause that names people hurt mainly tells something else ("described", "mourned")."""
        return not re.search(
            r"\b(?:was|were|been|have|had|reported(?:ly)?|of|least|people|than)\b.{0,60}\b(?:killed|dead|wounded|injured|missing)\b|\b(?:died|killed|killing"
            r"|left|wounded|injured)\b",
            clause,
            re.IGNORECASE,
        )


def from_first_day(text: str, sentence: Sentence, dates: Sequence[Mention]) -> str:
    """A text with "since" and "have" blotted out where it counts a disaster since the day on which it began.

    That day is the disaster's own then, and its count no running one of something else.
    """
    begun = violence.BEGUN.search(text)
    days = {mention.start - sentence.start for mention in dates if mention.when is not None and mention.when.is_day}
    if begun is None or begun.start("day") not in days:
        return text
    text = text[: begun.start("since")] + "~" * len("since") + text[begun.end("since") :]
    return violence.HAVE_KILLED.sub(lambda found: "~" * len(found["have"]), text)
