"""How often each stem stands in a story's sentences that speak of the story itself.

A sentence counts by how many of the story's own words (title and match) it holds: none, half, whole. Kept in whole
numbers, so that no order of arrival shows. Knows no facts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from digests.analysis.stems import stems
from digests.facts.rule import Rule
from digests.model import Said, Story

WHOLE = 2  # what a sentence counts that holds two of the story's own words


def own_stems(story: Story) -> frozenset[str]:
    """The stems of a story's title and match words, numbers left out."""
    words = [*Rule.parse(story.match, story.names).terms(), *story.title.split()]
    return frozenset(stem for word in words for stem in stems(word.capitalize()) if not stem[0].isdigit())


class Tally:
    """Counts by stem over sentences; `total` is what all sentences count together."""

    def __init__(self, own: frozenset[str]) -> None:
        self.own = own
        self.counts: Counter[str] = Counter()
        self.total = 0

    def worth(self, stems: Iterable[str]) -> int:
        """What a sentence with these stems counts: 0 to WHOLE."""
        held = len(self.own.intersection(stems))
        return min(WHOLE, held * WHOLE // max(1, min(2, len(self.own))))

    def add(self, said: Iterable[Said], sign: int = 1) -> None:
        """Count sentences in, or out again with `sign` -1."""
        for one in said:
            held = frozenset(one.sentence.stems)
            if worth := self.worth(held):
                self.total += sign * worth
                for stem in held:
                    self.counts[stem] += sign * worth

    def count(self, stem: str) -> int:
        """How often a stem stands in sentences of the story, in units of a sentence over WHOLE."""
        return self.counts[stem]


class Rest:
    """A tally without some sentences: looks up what is left, copies nothing."""

    def __init__(self, whole: Tally, hidden: Iterable[Said]) -> None:
        self._whole = whole
        self._hidden = Tally(whole.own)
        self._hidden.add(hidden)
        self.total = whole.total - self._hidden.total

    def count(self, stem: str) -> int:
        """As Tally.count."""
        return self._whole.counts[stem] - self._hidden.counts[stem]
