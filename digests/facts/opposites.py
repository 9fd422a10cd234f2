"""Words that can't both be true of one thing: opened and closed, lifted and imposed, northern and southern.

A general list of English antonyms, by stem, and the prefixes that turn a word round ("unsafe", "illegal"). Knows no
text. Antonymy as a sign of contradiction: Harabagiu, Hickl and Lacatusu, "Negation, contrast and contradiction in
text processing" (AAAI 2006).
"""

from __future__ import annotations

from collections.abc import Collection, Set
from dataclasses import dataclass

from digests.analysis.stems import stem

# One line an axis; what stands between bars are its poles. Two words joined by "_" must both be there.
# Those that tell of one act in ways that can't both be true of it.
_VERDICTS = """
uphold upheld | overturn quash annul
win | lose
approve adopt ratify pass sign | reject veto
accept agree | reject refuse
convict guilty | acquit innocent
alive survive | kill perish
safe secure | dangerous danger risk threat
reach arrive enter | turn_back
end halt finish quit | continue persist prolong
capture arrest seize detain | escape evade elude
free | hold_captive hold_hostage
hold intact | collapse
attend join participate | boycott absent shun skip
succeed success | fail failure
confirm admit confess | deny
hold_talk meet | fail_meet fail_hold
close shut | stay_open keep_open remain_open
open reopen resume | stay_close keep_close remain_close stay_shut keep_shut remain_shut
leave depart withdraw | stay remain
lift end ease | keep retain maintain extend
contain control | spread
honour honor respect observe comply | violate breach break
restore | cut sever
accidental accident | deliberately intentional
unanimous unanimously | split divided
positive | negative
stable | critical
genuine authentic | fake forged
"""
# Those of two acts, places or people, or of two times of one thing: never one fact, and no dispute.
_AXES = """
start resume reopen | end halt finish conclude
free | hold keep
improve | worsen deteriorate
strengthen | weaken
calm subside | escalate intensify worsen
keep retain | drop scrap
buy | sell
welcome praise | condemn criticise criticize
grant | deny withhold
temporary temporarily | permanent permanently
full fully | partial partially
strong | weak
male | female
open reopen | close shut seal
lift | impose
rise raise widen | fall lower cut reduce slash narrow
upper | lower
victory | defeat
arrive | depart flee leave
reach arrive enter | stop block
enter | exit
allow permit | ban bar block forbid prohibit
support favour favor | oppose
deploy | withdraw
join | quit
appoint | dismiss sack
arrest jail | release free
tighten | ease loosen relax
extend prolong | shorten
advance | retreat
north northern | south southern
east eastern | west western
northeast northeastern | southwest southwestern | northwest northwestern | southeast southeastern
first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth
man | woman
boy | girl
import | export
surplus | deficit
profit | loss
majority | minority
recall | return
recall | expel
ruling | opposition
domestic | foreign
former | current incumbent
public | private
border inland | offshore
offence offensive | defence defensive
"""
# What was so, and what ended it: who tells of the end tells of another thing than who tells only what was before,
# whether he tells that too ("the engineers taken hostage were freed").
_ENDS = """
hostage captive kidnap abduct | free release rescue escape
miss | find rescue recover
strand trap | rescue free
close shut | reopen
order impose | lift rescind revoke
charge accuse indict | convict acquit guilty
ceasefire truce | collapse
burn blaze wildfire fire | extinguish
cut sever outage blackout | restore
arrest detain | release free
"""
_TURNING = ("un", "in", "il", "im", "ir", "dis", "non")
_SIDES = (("anti", "pro"), ("pro", "anti"))
_LEAST = 3  # letters of a stem that a prefix may stand before


@dataclass(frozen=True, slots=True)
class _Table:
    """Where a stem stands: `single` by itself, `paired` by its companion; as (axis, pole). `words` are all of them."""

    words: frozenset[str]
    single: dict[str, tuple[tuple[int, int], ...]]
    paired: dict[str, tuple[tuple[str, tuple[int, int]], ...]]

    def parts(self, one: Set[str], other: Set[str]) -> bool:
        """Whether words that only one sentence holds stand at another pole than words that only the other holds."""
        ours, theirs = one - other, other - one
        if self.words.isdisjoint(ours) or self.words.isdisjoint(theirs):
            return False
        mine, others = self._places(ours, one), self._places(theirs, other)
        axes = {axis for axis, _ in mine} & {axis for axis, _ in others}
        # A side that tells of both poles tells of a change, which is no opposite of either.
        return any(_one(mine, axis) and _one(others, axis) and _at(mine, axis) != _at(others, axis) for axis in axes)

    def _places(self, ours: Set[str], one: Set[str]) -> set[tuple[int, int]]:
        """Where the words stand that only one sentence holds; the companion of a word may be in both."""
        found = {place for word in ours for place in self.single.get(word, ())}
        found.update(place for word in ours for beside, place in self.paired.get(word, ()) if beside in one)
        return found


def _read(axes: str) -> _Table:
    single: dict[str, tuple[tuple[int, int], ...]] = {}
    paired: dict[str, tuple[tuple[str, tuple[int, int]], ...]] = {}
    for axis, row in enumerate(axes.split("\n")):
        for pole, side in enumerate(row.split("|")):
            for word in side.split():
                one, _, other = (stem(part) for part in word.partition("_"))
                if not other:
                    single[one] = (*single.get(one, ()), (axis, pole))
                    continue
                for mine, companion in ((one, other), (other, one)):
                    paired[mine] = (*paired.get(mine, ()), (companion, (axis, pole)))
    return _Table(frozenset(single) | frozenset(paired), single, paired)


_VERDICT_TABLE, _AXIS_TABLE = _read(_VERDICTS), _read(_AXES)
_END_ROWS = tuple(
    tuple(frozenset(stem(word) for word in side.split()) for side in row.split("|"))
    for row in _ENDS.strip().split("\n")
)
_PREFIXES = (*_TURNING, *(one for one, _ in _SIDES))


def opposite(one: Set[str], other: Set[str]) -> bool:
    """Whether of the stems that only one sentence holds and those that only the other holds two are opposites."""
    ours, theirs = one - other, other - one
    return (
        _VERDICT_TABLE.parts(one, other)
        or _AXIS_TABLE.parts(one, other)
        or _turned(ours, theirs)
        or _turned(theirs, ours)
    )


def resolved(one: Set[str], other: Set[str]) -> bool:
    """Whether one tells what was, and the other the end of it; of their stems."""
    return any(_ends(one, other, was, end) or _ends(other, one, was, end) for was, end in _END_ROWS)


def _ends(before: Set[str], after: Set[str], was: Set[str], end: Set[str]) -> bool:
    return not was.isdisjoint(before) and end.isdisjoint(before) and not end.isdisjoint(after)


def overruled(one: Set[str], other: Set[str]) -> bool:
    """Whether two sentences of one act tell outcomes of it that can't both be true; of their stems, as opposite."""
    return _VERDICT_TABLE.parts(one, other)


def _at(places: Collection[tuple[int, int]], axis: int) -> set[int]:
    return {pole for found, pole in places if found == axis}


def _one(places: Collection[tuple[int, int]], axis: int) -> bool:
    return len(_at(places, axis)) == 1


def _turned(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether a word of one side is a word of the other with a prefix that turns it round."""
    for word in ours:
        if not word.startswith(_PREFIXES):
            continue
        for prefix in _TURNING:
            rest = word[len(prefix) :]
            if word.startswith(prefix) and len(rest) >= _LEAST and (rest in theirs or rest + "e" in theirs):
                return True
        for one, other in _SIDES:
            if word.startswith(one) and len(word) > len(one) + _LEAST and other + word[len(one) :] in theirs:
                return True
    return False
