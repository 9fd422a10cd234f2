"""Which way an act goes between two parties of any kind: "A sued B" against "B sued A", by the order of words alone.

A verb in the past or present, what stands before it in its clause and what after; a passive turns them round. Knows no
list of parties (for countries and a story's places see `digests.facts.roles`) and no other sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from digests.analysis.stems import stem, stems
from digests.analysis.wordlist import words

_WORD = re.compile(r"[^\W\d_][\w’'-]*|[,;:.!?–—]")
_BREAK = words("who which that when while after before because but as if whether said says where")
_BE = words("is are was were been being be")
_BETWEEN = words("not also later then since already reportedly again finally formally publicly")
# Verbs of newswire whose past does not end in -ed, and some presents that headlines use.
_IRREGULAR = words(
    "lent gave given sent told beat beaten shot struck hit sold bought taught led paid won lost fed bit bitten broke "
    "chose chosen drove driven fought forgave overthrew overthrown overtook robbed sought stole stolen threw thrown "
    "took taken left fled brought caught held kept shown hid beats defeats attacks strikes kills sues accuses warns "
    "invites visits blames arrests expels leads"
)
# Acts that both sides do: their order says nothing.
_MUTUAL = frozenset(
    stem(word)
    for word in words(
        "met fought talked agreed married joined clashed discussed signed held shared exchanged traded negotiated "
        "played drew merged faced linked"
    )
)
# What one does by being killed: its stem is that of the act that is done to one.
_SUFFERED = words("died perished drowned")
_DATES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december noon midnight dawn then now"
)
_NEAR = 8  # words that belong to an act on either side


@dataclass(frozen=True, slots=True)
class Direction:
    """One act with the stems of who does it and of what it is done to, "" sets where not said."""

    act: str
    before: frozenset[str]
    after: frozenset[str]


def turned(a: str, b: str) -> bool:
    """Whether two sentences tell one act with the parties changed over."""
    return any(
        x.act == y.act and (x.before & y.after) - y.before - x.after and (x.after & y.before) - y.after - x.before
        for x in directions(a)
        for y in directions(b)
    )


@lru_cache(maxsize=4096)
def directions(text: str) -> tuple[Direction, ...]:
    """The acts of a sentence that have something on both sides."""
    tokens = [match[0] for match in _WORD.finditer(text)]
    found = []
    for i, token in enumerate(tokens):
        low = token.lower()
        if not (low in _IRREGULAR or (low.endswith("ed") and len(low) > 3 and low == token)):
            continue
        act = stem(low)
        if not act or act in _MUTUAL or low in _SUFFERED:
            continue
        before, after = _back(tokens, i), _on(tokens, i)
        if _passive(tokens, i):
            agent = _by(after)
            before, after = agent, [word for word in (*before, *after) if word not in agent]
        left, right = frozenset(stems(" ".join(before))), frozenset(stems(" ".join(after)))
        if left and right:
            found.append(Direction(act, left - right, right - left))
    return tuple(found)


def _back(tokens: list[str], i: int) -> list[str]:
    found: list[str] = []
    for token in reversed(tokens[max(0, i - _NEAR) : i]):
        if not token[0].isalpha() or token.lower() in _BREAK:
            break
        found.append(token)
    return found[::-1]


def _on(tokens: list[str], i: int) -> list[str]:
    found: list[str] = []
    for token in tokens[i + 1 : i + 1 + _NEAR]:
        if not token[0].isalpha() or token.lower() in _BREAK:
            break
        found.append(token)
    return found


def _passive(tokens: list[str], i: int) -> bool:
    at = i - 1
    while at >= 0 and (tokens[at].lower() in _BETWEEN or tokens[at].lower().endswith("ly")):
        at -= 1
    return at >= 0 and tokens[at].lower() in _BE


def _by(after: list[str]) -> list[str]:
    lows = [word.lower() for word in after]
    for i, low in enumerate(lows[:-1]):
        if low == "by" and lows[i + 1] not in _DATES:
            return after[i + 1 :]
    return []
