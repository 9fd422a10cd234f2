"""The face of the newsroom: stories, articles, feeds and answers over one database file.

Puts its parts together; what an article is, what it says and what is told of it is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from digests.answering import Answering
from digests.errors import BadInput
from digests.membership import rule
from digests.model import Story
from digests.naming import Naming
from digests.polling import Polling
from digests.tables import asked, countries, spellings

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 60


class Newsroom(Answering, Naming, Polling):
    """One team's newsroom. See the parts for adding (`Collecting`), feeds (`Polling`), tables of names (`Naming`) and
    answers (`Answering`)."""

    def add_story(
        self,
        slug: str,
        title: str,
        match: str,
        names: Mapping[str, str] | None = None,
        places: Mapping[str, str] | None = None,
        figures: Iterable[str] = (),
    ) -> Story:
        """Follow a crisis from now on; it takes in every stored article that matches. BadInput for a slug that can't be
        one or is taken, or a kind of figures that is none, BadMatch for words that can't be read."""
        title, tables = title.strip() or slug, (spellings(names), countries(places))
        story = Story(_slug(slug), title, match, *tables, asked(figures))
        matches = rule(story)
        with self._writing() as desk:
            if any(kept.story.slug == story.slug for kept in desk.stories.all()):
                raise BadInput(f"story {slug!r} exists", f"There is a story “{story.slug}” already.")
            story_id = desk.stories.add(story, self.clock.now())
            for article_id, headline, text in desk.articles.texts():
                if matches(headline, text):
                    desk.stories.join([story_id], article_id)
        return story

    def stories(self) -> list[Story]:
        """All stories by slug."""
        with self._reading() as desk:
            return [kept.story for kept in desk.stories.all()]

    def story(self, slug: str) -> Story:
        """The story of that slug. UnknownStory, with the nearest slugs."""
        with self._reading():
            return self._kept(slug).story

    def article_count(self, slug: str | None = None) -> int:
        """How many articles a story holds, or the whole store."""
        with self._reading() as desk:
            return desk.articles.count() if slug is None else desk.stories.count(self._kept(slug).id)

    def remove_story(self, slug: str) -> None:
        """Follow a story no longer; its articles stay stored."""
        with self._writing() as desk:
            kept = self._kept(slug)
            desk.stories.remove(kept.id)
            desk.forget(kept.id)


def _slug(slug: str) -> str:
    if _SLUG.fullmatch(slug) and len(slug) <= _LONGEST_SLUG:
        return slug
    proposed = re.sub(r"[^a-z0-9]+", "-", slug.lower()).strip("-")[:_LONGEST_SLUG].strip("-")
    hint = f" Try “{proposed}”." if proposed else ""
    raise BadInput(
        f"bad slug {slug!r}", f"“{slug}” can't name a story: use lower-case letters, digits and hyphens.{hint}"
    )
