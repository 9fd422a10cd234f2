"""A story as it is held in memory, and what its articles' windows hang on. Reads no store.

What rules read the articles is told by `reader`, so that what other rules made is not used again.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from digests.intake import text_key
from digests.model import Analysis, Article, Dating, Story, View
from digests.store import Kept

if TYPE_CHECKING:
    from digests.facts.ledger import Ledger
    from digests.facts.links import Link


@lru_cache(maxsize=1)
def reader() -> str:
    """A hash of the rules that read articles: what other rules made is not used again."""
    sources = [piece for name in ("analysis", "facts") for piece in _sources(files("digests").joinpath(name))]
    digest = hashlib.sha256()
    for piece in [files("digests").joinpath("intake.py"), files("digests").joinpath("when.py"), *sources]:
        digest.update(piece.read_bytes())
    return digest.hexdigest()[:16]


def _sources(folder: Traversable) -> Iterable[Traversable]:
    for piece in sorted(folder.iterdir(), key=lambda piece: piece.name):
        if piece.is_dir():
            yield from _sources(piece)
        elif piece.name.endswith(".py"):
            yield piece


@dataclass(slots=True)
class Entry:
    """An article as a warm story holds it; `by_habit` if its numeric days are read as its outlet writes elsewhere."""

    kept: Kept
    analysis: Analysis | None
    by_habit: bool = False


@dataclass(slots=True)
class Warm:
    """A story with its ledger. `public` are the keys of the texts that all may read, `unkeyed` those not looked at yet,
    `private` whether it holds others, `sentences` how many it holds,
    `signatures` hashes of its dated articles by scope, `refreshed` the state in which its windows were looked at,
    `views` the last views of what it holds now."""

    id: int
    story: Story
    names: str
    ledger: Ledger
    entries: dict[int, Entry] = field(default_factory=dict)
    public: set[str] = field(default_factory=set)
    unkeyed: list[str] = field(default_factory=list)
    private: bool = False
    sentences: int = 0
    signatures: dict[str, str] = field(default_factory=dict)
    refreshed: int = -1
    views: dict[Hashable, View] = field(default_factory=dict)

    def visible(self, article: Article, channel: str | None) -> bool:
        """Whether a view for `channel` holds an article: a private one only there, and not if all may read it."""
        if article.private_to is None:
            return True
        while self.unkeyed:
            self.public.add(text_key(self.unkeyed.pop()))
        return article.private_to == channel and text_key(article.text) not in self.public


LARGE = 5000  # sentences


def settled(warm: Warm) -> None:
    """Let what lives now not be searched for garbage again, if a story is so large that the search would be felt."""
    if warm.sentences > LARGE:
        gc.freeze()


def discard() -> None:
    """Give back the memory of stories that were dropped: a ledger and its parts refer to each other."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def length(entry: Entry) -> int:
    """How many sentences an article was read to have."""
    return len(entry.analysis.sentences) if entry.analysis else 0


def undated(article: Article) -> bool:
    """Whether an article's window is to be inferred."""
    return article.language == "en" and article.dating is not Dating.STATED


def beside(other: Article, scope: str | None) -> bool:
    """Whether an article's date may be used for one of that scope."""
    return other.dating is Dating.STATED and other.private_to in (None, scope)


def dated_beside(article: Article, warms: Sequence[Warm]) -> list[tuple[Article, Analysis]]:
    """The dated articles of an article's stories that may be held beside it, in canonical order."""
    found: dict[str, tuple[Article, Analysis]] = {}
    for warm in warms:
        for entry in warm.entries.values():
            other = entry.kept.article
            if entry.analysis is not None and beside(other, article.private_to):
                found[other.key] = (other, entry.analysis)
    return sorted(found.values(), key=lambda pair: (pair[0].available, pair[0].key))


def basis(article: Article, warms: Sequence[Warm]) -> str:
    """A hash of all that an article's window hangs on but its own words."""
    parts = sorted(signature(warm, article.private_to) for warm in warms)
    return hashlib.sha256("\n".join([reader(), *parts]).encode()).hexdigest()[:16]


def signature(warm: Warm, scope: str | None) -> str:
    """A hash of a story's dated articles, as far as they may be held beside one of that scope."""
    key = scope or ""
    if key not in warm.signatures:
        keys = sorted(
            f"{entry.kept.article.key}:{entry.kept.article.revision}:{entry.kept.day}"
            for entry in warm.entries.values()
            if beside(entry.kept.article, scope)
        )
        warm.signatures[key] = hashlib.sha256("\n".join([warm.names, *keys]).encode()).hexdigest()
    return warm.signatures[key]


def standing(
    rows: Mapping[int, tuple[int, Sequence[Link]]], everything: Mapping[int, Kept], analyses: Mapping[int, Analysis]
) -> dict[int, list[Link]]:
    """Links by article, without those that were found before their other article was last read."""
    from digests.facts.entries import said_key

    owner: dict[str, int] = {}
    for article_id, kept in everything.items():
        owner[kept.article.key] = article_id
        if analysis := analyses.get(article_id):
            for sentence in analysis.sentences:
                owner[said_key(kept.article.key, sentence.start)] = article_id
    found: dict[int, list[Link]] = {}
    for article_id, (change, links) in rows.items():
        kept_links = found[article_id] = []
        for link in links:
            ends = owner.get(link.a), owner.get(link.b)
            if article_id in ends and all(end in rows and rows[end][0] <= change for end in ends if end is not None):
                kept_links.append(link)
    return found
