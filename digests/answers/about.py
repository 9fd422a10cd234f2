"""Which facts are about the words that somebody asks for: a name in any spelling, a word in any form.

In the notation of digests.facts.rule; a single word is also found by its stem ("envoys", "ambassador" for "envoy"), a
phrase only as it stands. Knows no answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from digests.analysis.stems import STOP, stems
from digests.errors import BadMatch
from digests.facts.rule import Rule
from digests.model import Fact, Story


@dataclass(frozen=True, slots=True)
class About:
    """Words asked for, as the alternatives of each that a sentence may hold instead: runs of words, or their stems."""

    groups: tuple[tuple[Rule, frozenset[str]], ...]

    @classmethod
    def parse(cls, words: str, story: Story) -> About:
        """Read words as people type them; raises BadMatch with a sentence that says what is wrong with them."""
        if not words.strip():
            raise BadMatch("no word to be about", "Say what it is to be about: a name or a word of the articles.")
        runs = Rule.parse(words, story.names).groups
        told = [group for group in runs if not STOP.issuperset(group)]  # "the envoy" asks for the envoy alone
        return cls(tuple((Rule((group,)), _stems_of(group)) for group in told or runs))

    def held(self, fact: Fact) -> bool:
        """Whether a sentence of the fact holds one alternative of every group."""
        return any(
            all(
                not found.isdisjoint(said.sentence.stems) or rule.matches("", said.sentence.text)
                for rule, found in self.groups
            )
            for said in fact.said
        )


def _stems_of(group: tuple[str, ...]) -> frozenset[str]:
    single = [stems(run) for run in group if " " not in run]
    return frozenset(found[0] for found in single if len(found) == 1)
