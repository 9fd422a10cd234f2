"""Which articles a story takes in: those that hold its match words, in any of the spellings that it knows.

Knows the store; what an article says beyond its words is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import lru_cache
from typing import TYPE_CHECKING

from digests.desk import Desk
from digests.model import Story
from digests.store import KeptStory

if TYPE_CHECKING:
    from digests.facts.rule import Rule


def rule(story: Story) -> Callable[[str, str], bool]:
    """Whether (title, text) matches a story's words, in any of the spellings that it knows."""
    return _rule_of(story).matches


def make_ready(desk: Desk, title: str, text: str, given: Collection[str]) -> None:
    """Load the stories that a new article is to join, before the store is held for writing; `given` are slugs."""
    for kept in desk.unready():
        if kept.story.slug in given or rule(kept.story)(title, text):
            desk.ready(kept)


def refile(desk: Desk, kept: KeptStory, story: Story) -> None:
    """Let a story take in what its table of spellings makes it match, and leave what only its old table did.

    What somebody put into it stays. `kept` is the story as it was; within the caller's transaction.
    """
    old, new = _rule_of(kept.story), _rule_of(story)
    if old == new:
        return
    before: set[int] = set()
    after: set[int] = set()
    for article_id, headline, text in desk.articles.texts():
        for matching, held in ((old, before), (new, after)):
            if article_id not in held and matching.matches(headline, text):
                held.add(article_id)
    for article_id in sorted(after - before):
        desk.stories.join([kept.id], article_id)
    for article_id in sorted(before - after):
        # A title may match that only one place of the text gave it.
        titles = "\n".join(copy.title for copy in desk.articles.copies(article_id))
        if not new.matches(titles, ""):
            desk.stories.leave(kept.id, article_id)


def _rule_of(story: Story) -> Rule:
    return _rule(story.match, tuple(story.names.items()))


@lru_cache(maxsize=256)
def _rule(match: str, names: tuple[tuple[str, str], ...]) -> Rule:
    from digests.facts.rule import Rule

    return Rule.parse(match, dict(names))
