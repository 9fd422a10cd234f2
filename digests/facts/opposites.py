"""Words that can't both be true of one thing: opened and closed, lifted and imposed, northern and southern.

A general list of English antonyms, by stem, and the prefixes that turn a word round ("unsafe", "illegal"). Knows no
text. Antonymy as a sign of contradiction: Harabagiu, Hickl and Lacatusu, "Negation, contrast and contradiction in
text processing" (AAAI 2006).
"""

from __future__ import annotations

from collections.abc import Collection

from digests.analysis.stems import stem

# One line an axis; what stands between bars are its poles.
_AXES = """
start resume reopen | end halt finish conclude
open reopen | close shut seal
lift | impose
uphold upheld | overturn quash annul
rise raise widen | fall lower cut reduce slash narrow
upper | lower
win | lose
victory | defeat
arrive | depart
enter | exit
allow permit | ban bar block forbid prohibit
support favour favor | oppose
approve adopt ratify pass | reject veto
deploy | withdraw
join | quit
appoint | dismiss sack
arrest jail | release free
convict guilty | acquit innocent
tighten | ease loosen relax
extend prolong | shorten
advance | retreat
alive survive | kill
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
ruling | opposition
domestic | foreign
former | current incumbent
public | private
safe | dangerous
border inland | offshore
offence offensive | defence defensive
"""
_TURNING = ("un", "in", "il", "im", "ir", "dis", "non")
_SIDES = (("anti", "pro"), ("pro", "anti"))
_LEAST = 3  # letters of a stem that a prefix may stand before


def _read() -> dict[str, tuple[tuple[int, int], ...]]:
    poles: dict[str, tuple[tuple[int, int], ...]] = {}
    for axis, row in enumerate(_AXES.split("\n")):
        for pole, side in enumerate(row.split("|")):
            for word in side.split():
                poles[stem(word)] = (*poles.get(stem(word), ()), (axis, pole))
    return poles


_POLES = _read()
_POLAR = frozenset(_POLES)
_PREFIXES = (*_TURNING, *(one for one, _ in _SIDES))


def opposite(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether of the stems that only one sentence holds and those that only the other holds two are opposites."""
    if not (_POLAR.isdisjoint(ours) or _POLAR.isdisjoint(theirs)):
        mine = {place for word in ours for place in _POLES.get(word, ())}
        others = {place for word in theirs for place in _POLES.get(word, ())}
        axes = {axis for axis, _ in mine} & {axis for axis, _ in others}
        # A side that tells of both poles tells of a change, which is no opposite of either.
        if any(_one(mine, axis) and _one(others, axis) and _at(mine, axis) != _at(others, axis) for axis in axes):
            return True
    return _turned(ours, theirs) or _turned(theirs, ours)


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
