"""Whether two sentences tell the same thing, or two states of one thing: a pure relation between two sentences.

Static weights of shared stems decide how close the words are; then the comparisons each have a veto, or turn sameness
into a link of another kind. Must not know the order of arrival, the ledger or the article's other sentences. Follows
work on event coreference (Lee et al., EMNLP 2012) and contradiction (de Marneffe et al., ACL 2008) in news.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from digests.analysis.stems import stems as stems_of
from digests.facts.amounts import compare_figures, counted_apart, figures_by_kind
from digests.facts.comparison import (
    APART,
    acts_differ,
    alike_told,
    clauses_alike,
    contradict,
    deeds_alike,
    elsewhere,
    gap_between,
    irreconcilable,
    long_apart,
    may_be_one,
    misnumbered,
    never_one,
    reverses,
    strangers,
    two_strikes,
    words_alike,
)
from digests.facts.counts import HUMAN, one_incident
from digests.facts.days import another_time, compare_days, misdated
from digests.facts.denials import ANSWERED, denied, denies
from digests.facts.disputes import disputed
from digests.facts.doers import two_doers
from digests.facts.links import Link, LinkKind
from digests.facts.measures import clash
from digests.facts.plans import ended, may_report, off_elsewhere
from digests.facts.profile import Profile
from digests.facts.profiles import profile_of
from digests.facts.rule import Rule
from digests.facts.steps import off_clause
from digests.facts.weights import TELLING, Weights
from digests.model import Said, Story

REACH = 0.42  # least shared weight over the heavier sentence; the ledger's index finds every pair above it
WITHIN = 0.5  # and over the lighter one, always
ALIKE = 0.6  # Dice overlap from which the words alone make it the same
DATED = 0.42  # the same when they give the same day too
PUT_OFF = 0.62  # the same with a sentence that tells of another day for it
REWRITTEN = 0.6  # overlap without numbers of a sentence with what a revision made of it
STATED = 0.45  # overlap, numbers aside, from which two figures are two states of one
MISDATED = 0.7  # overlap from which two texts that give one event two days contradict each other
BESIDE = 0.5  # of a sentence that another tells without its "not": what that is about is something beside
SAYING = 0.1  # so much overlap may be wanting for the words of who says it
CLEARLY = 0.1  # by so much more must overlap then what they tell
DEEDS = 0.33  # least overlap without names and numbers of sentences that don't give the same day


class Matcher:
    """Sameness within one story: its own words weigh little, its tables of names and places are used."""

    def __init__(self, story: Story | None = None) -> None:
        terms: Iterable[str] = Rule.parse(story.match, story.names).terms() if story else ()
        self._story = story
        self.weights = Weights(stem for term in terms for stem in stems_of(term.capitalize()))

    def profile(self, said: Said) -> Profile:
        """What a sentence is compared by."""
        return profile_of(self, said, self._story)

    def same(self, a: Said, b: Said) -> Link | None:
        """The link between two sentences, or None. same(a, b) == same(b, a)."""
        if b.key < a.key:
            a, b = b, a
        if a.article.id == b.article.id or a.key == b.key:
            return None
        left, right = self.profile(a), self.profile(b)
        return None if never_one(left, right) else self.link(a, b, left, right)

    def link(self, a: Said, b: Said, left: Profile, right: Profile) -> Link | None:
        """As same, for sentences of two articles that may be one (see comparison.never_one), with their profiles."""
        if b.key < a.key:
            a, b, left, right = b, a, right, left
        found = self._relate(a, b, left, right)
        return Link(a.key, b.key, found[0], round(found[1], 4)) if found else None

    def held(self, said: Said, other: Said) -> float:
        """How much of the weight of a sentence's stems another sentence holds, 0 to 1."""
        mine = frozenset(said.sentence.stems)
        total = self.weights.total(mine)
        return self.weights.total(mine.intersection(other.sentence.stems)) / total if total else 0.0

    def repeats(self, new: Said, known: Said) -> bool:
        """Whether nothing in `new` goes against its being what `known` says: same day, figures, direction, state."""
        left, right = self.profile(new), self.profile(known)
        days = compare_days(left, right)
        if days == "apart" or (left.whens and not right.whens) or left.negated != right.negated:
            return False
        if not left.expected and right.expected:
            return False
        numbers = {stem for stem in left.stems if stem[0].isdigit()} - right.stems
        if contradict(new, known, left, right):
            return False
        return not numbers and not counted_apart(left, right) and may_be_one(new, known, left, right, days)

    def allows(self, new: Said, known: Said) -> bool:
        """Whether `known` may hold a part of what `new` says: no other figure, no turned direction, nothing undone."""
        left, right = self.profile(new), self.profile(known)
        return (
            left.negated == right.negated
            and (left.expected or not right.expected)
            and left.off == right.off
            and not counted_apart(left, right)
            and not clash(left.measures, right.measures)
            and not any((b, act, a) in right.roles for a, act, b in left.roles if a and b)
            and not (long_apart(new, known, left, right) or two_strikes(left, right))
        )

    def apart(self, new: Said, known: Said) -> bool:
        """Whether `new` says otherwise than `known`, however alike their words: no repeat of it, whatever it holds."""
        left, right = self.profile(new), self.profile(known)
        if left.negated != right.negated:
            no, yes = (left, right) if left.negated else (right, left)
            beside = self.weights.total(no.affirmed & yes.stems) >= BESIDE * self.weights.total(yes.stems)
            if not beside and (no.stems - no.affirmed) & yes.stems:
                return True
        if left.off != right.off or left.blank != right.blank or long_apart(new, known, left, right):
            return True
        if counted_apart(left, right) or {left.act, right.act} == {"accept", "refuse"}:
            return True
        return contradict(new, known, left, right) or reverses(left, right) or disputed(left, right, self.weights)

    def another_day(self, a: Said, b: Said) -> bool:
        """Whether two sentences of much the same people tell of two days, and not of the same being done."""
        left, right = self.profile(a), self.profile(b)
        return compare_days(left, right) == "apart" and deeds_alike(left, right, self.weights) < DEEDS

    def compatible(self, a: Said, b: Said) -> bool:
        """Whether nothing says that two sentences tell different things, however alike their words are."""
        left, right = self.profile(a), self.profile(b)
        days = compare_days(left, right)
        return (
            days not in ("apart", "part")
            and may_be_one(a, b, left, right, days)
            and not counted_apart(left, right)
            and not clash(left.measures, right.measures)
            and left.negated == right.negated
            and left.expected == right.expected
        )

    def revised(self, old: Said, new: Said) -> LinkKind | None:
        """What became of a sentence in a later revision: SAME if it says what it said, None if it is gone.

        The same sentence rewritten is known by its words without the numbers; what counts is then what differs.
        """
        left, right = self.profile(old), self.profile(new)
        if words_alike(left, right, self.weights) < REWRITTEN:
            return None
        if counted_apart(left, right):
            return LinkKind.STATE
        if compare_days(left, right) == "apart":
            return LinkKind.MOVED
        if left.negated != right.negated or disputed(left, right, self.weights) or contradict(old, new, left, right):
            return LinkKind.DENIED if left.negated != right.negated else LinkKind.CONTRARY
        return LinkKind.CALLED_OFF if left.off != right.off else LinkKind.SAME

    def _relate(self, a: Said, b: Said, left: Profile, right: Profile) -> tuple[LinkKind, float] | None:
        shared = left.stems & right.stems
        overlap = self.weights.total(shared)
        if not overlap:
            return None
        light, heavy = sorted((self.weights.total(left.stems), self.weights.total(right.stems)))
        days = compare_days(left, right)
        near = overlap >= REACH * heavy and overlap >= WITHIN * light
        counts = left.count is not None and right.count is not None
        may_end = (left.expected, left.off, left.negated) != (right.expected, right.off, right.negated)
        may_end = may_end or (left.expected and days == "apart")
        if may_end and (what := ended(left, right)) is not None:
            return what, 2 * overlap / (light + heavy)
        if not (near or counts or days == "same" or left.denies != right.denies or (left.accounts and right.accounts)):
            return None  # most pairs: none of what follows can link them
        if two_strikes(left, right):
            return None
        dice = 2 * overlap / (light + heavy)
        gap = gap_between(a, b)
        if gap <= ANSWERED and denied(a, b, left, right, self.weights):
            return LinkKind.DENIED, dice
        if days != "apart" and disputed(left, right, self.weights):
            return (LinkKind.CONTRARY, dice) if gap <= APART else None
        if (
            days == "apart"
            and dice >= MISDATED
            and misdated(a, b, left, right)
            and deeds_alike(left, right, self.weights) >= DEEDS
        ):
            return LinkKind.CONTRARY, dice
        if days == "same" and dice >= DATED and gap <= ANSWERED and irreconcilable(left, right):
            if max(dice, alike_told(left, right, self.weights)) < ALIKE:
                return None
            return (LinkKind.CONTRARY, dice) if not (strangers(left, right) or reverses(left, right)) else None
        if days == "same" and dice >= DATED and two_doers(left.text, right.text, left.told, right.told):
            return (LinkKind.CONTRARY, dice) if dice >= ALIKE else None
        if days == "same" and dice >= ALIKE and misnumbered(a, b, left, right):
            return LinkKind.CONTRARY, dice
        if counts and gap <= APART and self._counts(a, b, left, right) and may_be_one(a, b, left, right, days):
            return LinkKind.STATE, dice
        held = days == "same" and clauses_alike(left, right, self.weights)
        if not (near or held):
            return None
        words = sum(not stem[0].isdigit() for stem in shared)
        if words < (2 if days == "same" else 3) and not (left.stems == right.stems and words > 1):
            return None
        if shared - left.names <= right.names:
            return None  # the same people, doing who knows what
        if not may_be_one(a, b, left, right, days):
            return None
        kind = self._kind(a, b, left, right, dice, days, held, gap)
        return (kind, dice) if kind else None

    def _kind(
        self, a: Said, b: Said, left: Profile, right: Profile, dice: float, days: str, held: bool, gap: timedelta
    ) -> LinkKind | None:
        shared = left.stems & right.stems
        figures = compare_figures(left, right)
        if left.blank != right.blank or figures == "apart":
            return None
        if left.negated != right.negated:
            alike = days != "apart" and max(dice, alike_told(left, right, self.weights)) >= ALIKE
            denied = alike and left.act == right.act and denies(left, right, gap, self.weights)
            return LinkKind.DENIED if denied else None
        if left.off != right.off and (left.expected or right.expected):
            off, plan = (left, right) if left.off else (right, left)
            if plan.deeds.isdisjoint(stems_of(off_clause(off.text))):
                return None  # "heating was off, and trains will run": something else is
            if off_elsewhere(left, right) or off_elsewhere(right, left):
                return None
            if {"called off", "dropped"} & {left.off, right.off}:
                return LinkKind.CALLED_OFF if dice >= STATED else None
            return LinkKind.MOVED if dice >= PUT_OFF else None
        if days == "apart":
            moved = left.expected and right.expected and dice >= PUT_OFF and figures != "differ"
            moved = moved and len(left.whens) == len(right.whens) == 1 and not another_time(a, b, left, right)
            return LinkKind.MOVED if moved else None
        if figures == "differ":
            if not self._counted(left, right) or elsewhere(left, right):
                return None
            return LinkKind.STATE if words_alike(left, right, self.weights) >= STATED else None
        needed = ALIKE if days != "same" else DATED
        if days == "same" and acts_differ(left, right):
            needed, held = ALIKE, False  # "closed its embassy", "evacuated its embassy"
        if figures == "agree":
            needed -= 0.08
        if gap > APART and days != "same":
            needed += 0.15
        by_another = dice >= needed - SAYING and alike_told(left, right, self.weights) >= needed + CLEARLY
        if dice < needed and not held and not by_another:
            return None
        if contradict(a, b, left, right):
            return None
        if days == "open" and not held and deeds_alike(left, right, self.weights) < DEEDS:
            return None  # the same people on some day, doing something else
        if not all(self.weights.telling(shared & each.own) for each in (left, right) if each.own):
            return None  # alike only in what one of them mentions by the way
        if left.expected != right.expected:
            done = any(self.weights[stem] >= TELLING for stem in shared - left.names - right.names)
            came = may_report(right, left) if left.expected else may_report(left, right)
            return LinkKind.HAPPENED if done and came else None
        if days == "part":
            return None  # one of them tells of another day as well
        return LinkKind.SAME

    def _counts(self, a: Said, b: Said, left: Profile, right: Profile) -> bool:
        """Whether two sentences count the people of one incident differently, however else they tell it."""
        if left.count is None or right.count is None:
            return False
        first, second = a.article.available, b.article.available
        later = None if first.date() == second.date() else left.count if first > second else right.count
        placed = bool(left.sites & right.sites)
        alike = one_incident(left.count, right.count, self.weights, later, placed=placed)  # rare: asked first
        return alike and not elsewhere(left, right) and self._counted(left, right)

    def _counted(self, left: Profile, right: Profile) -> bool:
        """Whether two sentences differ in a figure of a kind that the story follows."""
        asked = (*HUMAN, *self._story.figures) if self._story else HUMAN
        return any(verdict == "differ" and kind in asked for kind, verdict in figures_by_kind(left, right).items())


def same(a: Said, b: Said) -> Link | None:
    """The link between two sentences outside any story (see Matcher.same)."""
    return _PLAIN.same(a, b)


_PLAIN = Matcher()
