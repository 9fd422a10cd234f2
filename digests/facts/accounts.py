"""Accounts that can't both be true: one act told in two ways ("expelled" and "told not to return").

A general table of such pairs, each with the words of either side; knows no story. Contradiction by opposed wording is
one of the kinds in de Marneffe, Rafferty and Manning, "Finding contradictions in text" (ACL 2008).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from digests.analysis.stems import stem
from digests.analysis.stems import stems as stems_of

_OFFICE = (
    r"(?:minister|chief|head|director|governor|general|commander|cabinet|government|official|officer|mayor|manager"
    r"|president|premier|judge|secretary|spokes\w+|coach|editor|ambassador|envoy|prosecutor|chair\w*)s?"
)
_REMOVED = r"sacked|dismissed|fired|ousted"
# axis: what either side says, and what the act was done to anywhere in the sentence, "" if that stands in its clause
_AXES: dict[str, tuple[str, str, str]] = {
    "envoy sent away": (
        r"expel\w*|expulsion",
        r"not to return|(?:block|bar|stop|prevent)\w* [^,.;]{0,40}from returning|would not return|"
        r"not (?:be )?(?:allowed|permitted) to return",
        r"envoy|ambassador|diplomat|attach[ée]|consul",
    ),
    "left office": (
        # Not "called on him to resign", "fired into the crowd", "dismissed the claims".
        r"resigned|resigns|stepped down|steps down"
        r"|(?:tendered|submitted|announced|handed in) (?:his|her|their) resignation",
        rf"(?<=was )(?:{_REMOVED})|(?<=were )(?:{_REMOVED})|(?<=been )(?:{_REMOVED})"
        rf"|(?:{_REMOVED}|sacks|dismisses)(?= (?:(?:the|an?|his|her|its|their|two|three|\w+[’']s) )?"
        rf"(?:(?!(?:at|on|in|into|as|by|with|over)\b)[\w-]+ ){{0,3}}{_OFFICE}\b)"
        r"|removed from (?:office|his|her|the) ?\w*",
        "",
    ),
    "came down": (
        r"crashed|malfunction\w*",
        r"shot down|downed|brought down by",
        r"plane|aircraft|helicopter|drone|jet",
    ),
    "cause": (r"accident\w*|by mistake|gas leak", r"sabotage\w*|deliberate\w*|planted bomb|arson", ""),
    "death": (r"suicide|killed (?:him|her)self", r"murder\w*|assassinat\w*", ""),
    "captive": (
        r"escaped|broke free",
        r"released|freed by|set free|let go|handed over",
        r"hostages?|captives?|captors?|prisoners?|kidnap\w*|abduct\w*|pirates?|held (?:by|for|since|captive)",
    ),
    "fate": (
        r"captured|arrested|taken alive",
        r"was killed|were killed|shot dead",
        r"suspect|leader|commander|gunm[ae]n",
    ),
    "taken": (
        r"surrendered|(?:gave|given) (?:him|her|them)sel\w+ up|turned (?:him|her|them)sel\w+ in",
        r"(?<=was )(?:captured|caught|seized)|(?<=were )(?:captured|caught|seized)"  # arrested is who surrendered too
        r"|(?<=been )(?:captured|caught|seized)",
        "",
    ),
    "pull-out": (r"withdrew|left on (?:its|their) own", r"driven out|pushed out|retreated under", ""),
}
_COMPILED = {
    axis: tuple(re.compile(rf"\b(?:{side})\b" if side else r"", re.IGNORECASE) for side in sides)
    for axis, sides in _AXES.items()
}
# A piece of every wording that takes a side: without one of an axis, its searches, which cost, find nothing.
_PARTS: dict[str, tuple[str, ...]] = {
    "envoy sent away": ("expel", "expulsion", "not to return", "from returning", "not return", "to return"),
    "left office": ("resign", "stepped", "steps down", "sack", "dismiss", "fired", "ousted", "removed"),
    "came down": ("crash", "malfunction", "down"),
    "cause": ("accident", "mistake", "leak", "sabotage", "deliberate", "planted", "arson"),
    "death": ("suicide", "killed h", "murder", "assassin"),
    "captive": ("escaped", "broke free", "released", "freed by", "set free", "let go", "handed over"),
    "fate": ("captured", "arrested", "taken alive", "killed", "shot dead"),
    "taken": ("surrendered", "gave", "given", "turned", "captured", "caught", "seized"),
    "pull-out": ("withdrew", "left on", "driven out", "pushed out", "retreated under"),
}
# Stems of which a sentence holds one if it takes a side: most sentences are passed over without a search.
_WORDS = """
    expel expulsion return block bar stop prevent resign step sack dismiss fire oust remove crash malfunction
    shoot down bring accident mistake leak sabotage deliberate plant arson suicide kill murder assassinate
    assassination escape break broke brought driven alive deliberately withdrew surrender give turn
    seize catch downed release free hand capture
    set let go arrest take withdraw leave drive push retreat
"""
_TRIGGERS = frozenset(stem(word) for word in _WORDS.split()) - {""}

# "Until he stepped down", "demanded that he be sacked": wished or supposed, and not told.
_UNREAL = re.compile(
    r"\b(?:until|unless|if|whether|demand\w*|call\w* (?:for|on)|urg\w+|want\w*|ask\w*|should|would|could|may|might|must"
    r"|refus\w*|threat\w*)\b[^.;:“”\"]{0,60}$"
)
# Where the clause of a wording ends, on either side.
_BOUNDARY = re.compile(
    r"[,;:()“”\"–—]|\b(?:and|but|as|after|before|while|when|where|who|which|that|because|amid|following|despite)\b"
)
# "Asked him not to return": what is asked is the account itself.
_ASKED_NOT = re.compile(r"\b(?:ask|request|order|instruct|tell|told|advis)\w*\b[^.;:“”\"]{0,60}$", re.IGNORECASE)
_DONE_TO = re.compile(rf"{_REMOVED}|sacks|dismisses", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|been|being) $")


def accounts(text: str, stems: Iterable[str]) -> frozenset[tuple[str, int]]:
    """The axes a sentence takes a side on, with the side (0 or 1); none when it tells both. `stems` are its own."""
    if _TRIGGERS.isdisjoint(stems):
        return frozenset()
    low = text.lower()
    found: set[tuple[str, int]] = set()
    for axis, (one, other, subject) in _COMPILED.items():
        if not any(part in low for part in _PARTS[axis]):
            continue
        sides = (_told(one, text), _told(other, text))
        if sides[0] != sides[1] and subject.search(text):
            found.add((axis, int(sides[1])))
    return frozenset(found)


def _told(side: re.Pattern[str], text: str) -> bool:
    """Whether a text tells as done what a side says."""
    return any(
        not _UNREAL.search(text, max(0, match.start() - 90), match.start())
        or (match[0].lower().startswith("not to") and _ASKED_NOT.search(text, 0, match.start()))
        for match in side.finditer(text)
    )


def about(text: str, axis: str) -> frozenset[str]:
    """The stems of the clauses in which a text takes a side on an axis, its own words left out: what was done to whom.

    Of the whole text where the axis itself says what it is done to.
    """
    one, other, _ = _COMPILED[axis]
    found = [match for side in (one, other) for match in side.finditer(text)]
    own = frozenset(each for match in found for each in stems_of(match[0]))
    if not _AXES[axis][2]:
        text = " ".join(_clause(text, match) for match in found)
    return frozenset(stems_of(text)) - own


def _clause(text: str, found: re.Match[str]) -> str:
    """The words of a clause beside a wording: those after it where somebody did it to another, else those before."""
    if _DONE_TO.fullmatch(found[0]) and not _PASSIVE.search(text, 0, found.start()):
        after = _BOUNDARY.search(text, found.end())
        return text[found.end() : after.start() if after else len(text)]
    before = [match.end() for match in _BOUNDARY.finditer(text, 0, found.start())]
    return text[before[-1] if before else 0 : found.start()]


def wording(one: str, other: str) -> tuple[str, str] | None:
    """The words by which two texts take opposite sides on one act, as written: ("expelling", "not to return")."""
    for sides in _COMPILED.values():
        for left, right in ((sides[0], sides[1]), (sides[1], sides[0])):
            mine, theirs = left.search(one), right.search(other)
            if mine and theirs and not right.search(one) and not left.search(other):
                return mine[0], theirs[0]
    return None


def opposed(a: frozenset[tuple[str, int]], b: frozenset[tuple[str, int]]) -> list[str]:
    """The axes on which two sentences take different sides, in order."""
    return sorted(axis for axis, side in a if (axis, 1 - side) in b)
