"""A story's tables: spellings of its names, and places with their country. Proposed from its articles, and edited;
so are the kinds of figures that it asks for.

What the tables are for is decided in `digests.facts` and `digests.membership`; what is proposed in `digests.names`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from digests.desk import Desk
from digests.membership import refile
from digests.model import Article, Said, Story
from digests.room import Room
from digests.store import KeptStory
from digests.tables import asked, countries, spellings, without
from digests.warm import Warm

if TYPE_CHECKING:
    from digests.names.counts import Tables
    from digests.names.proposals import Proposals


class Naming(Room):
    """Reads and edits stories' tables. Every method raises UnknownStory and StoreError."""

    def set_names(
        self, slug: str, names: Mapping[str, str] | None = None, places: Mapping[str, str] | None = None
    ) -> Story:
        """Give a story another table of spellings, of places, or both; its articles are read again when it is asked.

        It takes in the stored articles that match in a spelling it knows now, and leaves those that only did so before,
        but for what somebody filed under it. BadInput where spellings stand for each other.
        """

        def edited(story: Story) -> Story:
            if names is not None:
                story = replace(story, names=spellings(names))
            return story if places is None else replace(story, places=countries(places))

        return self._edit(slug, edited)

    def forget_names(self, slug: str, left_out: Iterable[str], *, places: bool = False) -> Story:
        """Take single spellings, or places, out of a story's table. BadInput if one is not there; then none is."""
        gone = tuple(left_out)

        def edited(story: Story) -> Story:
            for each in gone:
                if places:
                    story = replace(story, places=without(story.places, each, "place"))
                else:
                    story = replace(story, names=without(story.names, each, "spelling"))
            return story

        return self._edit(slug, edited)

    def set_figures(self, slug: str, kinds: Iterable[str]) -> Story:
        """Say which kinds of figures a story counts beside people killed, wounded and missing: "displaced", "arrested",
        "money", or none of them. BadInput for any other."""
        figures = asked(kinds)
        return self._edit(slug, lambda story: replace(story, figures=figures))

    def tables(self, slug: str) -> Tables:
        """A story's tables, with how often what is in them is written in its articles that all may read."""
        from digests.names.counts import counted

        with self._reading() as desk:
            kept = self._kept(slug)
            texts = [f"{article.title}\n{article.text}" for article in _articles(desk.warm(kept))]
        return counted(kept.story.names, kept.story.places, texts)

    def propose_names(self, slug: str) -> Proposals:
        """What a story's articles that all may read speak for that is not in its tables; nothing is changed."""
        with self._reading() as desk:
            return _proposals(desk, self._kept(slug))

    def accept_names(self, slug: str, *, names: bool = True, places: bool = True) -> Story:
        """Take in what the articles speak for and nothing speaks against: spellings, places, or both."""
        spelt, located = self.propose_names(slug).agreed()

        def edited(story: Story) -> Story:
            if names:
                story = replace(story, names=spellings({**spelt, **story.names}))
            return replace(story, places=countries({**located, **story.places})) if places else story

        return self._edit(slug, edited)

    def _edit(self, slug: str, edited: Callable[[Story], Story]) -> Story:
        with self._writing() as desk:
            kept = self._kept(slug)
            story = edited(kept.story)
            if story != kept.story:
                desk.stories.update(kept.id, story)
                desk.readings.forget_links(kept.id)
                refile(desk, kept, story)
                desk.forget(kept.id)
        return story


def _proposals(desk: Desk, kept: KeptStory) -> Proposals:
    from digests.facts.entries import said_key
    from digests.names.proposals import propose

    warm = desk.warm(kept)
    said = [
        Said(said_key(article.key, sentence.start), article, sentence)
        for article in _articles(warm)
        if (analysis := warm.entries[article.id].analysis) is not None
        for sentence in analysis.sentences
    ]
    return propose(said, kept.story)


def _articles(warm: Warm) -> list[Article]:
    """The articles of a story that all may read, in canonical order."""
    articles = (entry.kept.article for entry in warm.entries.values())
    return sorted(
        (article for article in articles if warm.visible(article, None)),
        key=lambda article: (article.available, article.key),
    )
