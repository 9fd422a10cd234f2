"""Spellings that are one name by all that a story's articles show: alike by ear, and in the same company.

Proposes and decides nothing: a false pair makes two people one, so whatever speaks against a pair rules it out. After
the practice of cross-document coreference (Bagga and Baldwin, ACL 1998: a name is known by its company).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digests.analysis.spelling import SEAM
from digests.model import Said
from digests.names.sounds import alike, consonants, heard, key, squeezed
from digests.names.uses import Use

_ENOUGH = 2  # evidence that a pair needs
_SHARED = 5  # names that a word may stand beside and still tell one from another
_LETTERS = 10  # of a name whose parts are joined, or a letter doubled
_LONG = 8  # consonants that no two names share by chance
_SLIPS = 3  # of so many articles with the rarer spelling, one at most may have both


@dataclass(frozen=True, slots=True)
class Spelling:
    """A proposal: `spelling` is to stand for `name`. How often each is written, in how many articles; `why` in a few
    words; `example` is the first sentence that holds the spelling."""

    spelling: str
    name: str
    times: int
    articles: int
    name_times: int
    name_articles: int
    why: str
    example: Said


def propose_spellings(found: Mapping[str, Use], known: Mapping[str, str]) -> list[Spelling]:
    """The pairs that uses of names speak for, by name; `known` is the story's table, not told again."""
    names = set(known.values())
    spread = Counter(word for use in found.values() for word in use.beside)
    offices = Counter(word for use in found.values() for word in use.offices)
    surnames: dict[str, set[str]] = {}
    for use in found.values():
        for first in use.firsts:
            surnames.setdefault(first, set()).add(key(use.form))
    common = {first for first, keys in surnames.items() if len(keys) > 2}
    buckets: dict[str, list[Use]] = {}
    for use in found.values():
        if use.form not in known:
            buckets.setdefault(key(use.form), []).append(use)
    result: list[Spelling] = []
    for bucket in buckets.values():
        bucket.sort(key=lambda use: (use.form not in names, -len(use.articles), -use.count, use.form))
        placed: set[str] = set()
        for leader in bucket:
            if leader.form in placed:
                continue
            group, why = [leader], dict[str, str]()
            for use in bucket:
                if use is leader or use.form in placed or not all(_could_be(held, use) for held in group):
                    continue
                if found_why := _evidence(leader, use, spread, offices, common):
                    group.append(use)
                    why[use.form] = found_why
            if len(group) > 1:
                placed.update(use.form for use in group)
                head = leader if leader.form in names else _head(group)
                why[leader.form] = why.get(head.form, "")
                result += [_proposal(use, head, why[use.form]) for use in group if use is not head]
    return sorted(result, key=lambda each: (each.name, each.spelling))


def _proposal(use: Use, name: Use, why: str) -> Spelling:
    assert use.first is not None, "a use is made for a sentence"
    return Spelling(use.form, name.form, use.count, len(use.articles), name.count, len(name.articles), why, use.first)


def _head(group: Sequence[Use]) -> Use:
    """The spelling that others are to stand for: the most written, but in parts if it is written so. "Abdollahian"
    alone has a word in common with "Amir Abdollahian", and none with "Amirabdollahian"."""
    return next((use for use in group[1:] if _joined(group[0], use) and SEAM.search(use.form)), group[0])


def _could_be(one: Use, other: Use) -> bool:
    """Whether two spellings sound alike, and nothing shows that they are two names."""
    return (
        not (" " in one.form and " " in other.form)
        and _plain(one.form) != _plain(other.form)
        and not (one.lands and other.lands and one.lands.isdisjoint(other.lands))
        and alike(one.form, other.form, named=bool(_first(one, other)))
        and not (one.firsts and other.firsts and not _first(one, other))
        and (one.articles.isdisjoint(other.articles) or _slips(one, other))
    )


def _slips(one: Use, other: Use) -> bool:
    """Whether two spellings in one article can be but a slip: two people are kept apart on purpose."""
    if _joined(one, other):
        return True
    both = len(one.articles & other.articles)
    same = bool(_first(one, other)) or (heard(one.form, other.form) and len(squeezed(one.form)) >= _LETTERS)
    return same and both * _SLIPS <= min(len(one.articles), len(other.articles))


def _joined(one: Use, other: Use) -> bool:
    """Whether one is the other written as one word: "Amir-Abdollahian" and "Amirabdolahian"."""
    parted = [bool(SEAM.search(use.form)) for use in (one, other)]
    return any(parted) and not all(parted) and heard(one.form, other.form) and len(squeezed(one.form)) >= _LETTERS


def _plain(form: str) -> str:
    """A name as matching reads it anyhow, whatever the hyphens and apostrophes in it."""
    return SEAM.sub(" ", form.replace("'", ""))


def _first(one: Use, other: Use) -> str:
    """A first name that both go by, in whatever spelling."""
    for first in sorted(one.firsts):
        for theirs in sorted(other.firsts):
            if first == theirs or alike(first, theirs):
                return first
    return ""


def _evidence(one: Use, other: Use, spread: Counter[str], offices: Counter[str], common: set[str]) -> str:
    """What speaks for two spellings being one, in a few words; "" if too little does."""
    weight, why = 0, list[str]()
    if first := _first(one, other):
        weight += 1 if first in common else 2
        why.append(f"both {first.title()}")
    if squeezed(one.form) != squeezed(other.form) and (_joined(one, other) or consonants(one.form) >= _LONG):
        weight += 2
        why.append("too long to be alike by chance")
    shared = sorted(one.offices.keys() & other.offices.keys())
    if one.offices and other.offices and not shared:
        weight -= 2
    for office in shared:
        weight += 2 if offices[office] <= _SHARED else 1
        why.append(f"both {office}")
    beside = sorted(word for word in one.beside.keys() & other.beside.keys() if spread[word] <= _SHARED)
    weight += min(2, len(beside))
    why += [f"both beside “{word.strip(' -,')}”" for word in beside[:2]]
    return ", ".join(why) if weight >= _ENOUGH else ""
