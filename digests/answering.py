"""Answers out: a view of a story as of a moment, and what the deciders of `digests.answers` make of it.

Decides only which articles a view holds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from digests.desk import Desk
from digests.errors import BadInput
from digests.model import Article, Coverage, Dating, View
from digests.room import Room
from digests.store import Kept
from digests.warm import Warm

if TYPE_CHECKING:
    from digests.answers.model import Digest, Explanation, Status, Summary, Timeline, Told


_VIEWS = 4  # each keeps what answers made of it
_LONGEST_NUMBER = 18  # digits that SQLite's integers hold
_NOW_STAYS = timedelta(minutes=1)


class Answering(Room):
    """Answers of one team's stories. `as_of` counts what was published by then (now, if None), `as_known` what was in
    the store by then; a `channel` also sees what is private to it. Every method raises UnknownStory and StoreError."""

    def view(
        self, slug: str, *, as_of: datetime | None = None, as_known: datetime | None = None, channel: str | None = None
    ) -> View:
        """A story as of a moment."""
        with self._reading() as desk:
            return self._view(desk.warm(self._kept(slug)), as_of, as_known, channel)

    def status(
        self, slug: str, *, as_of: datetime | None = None, as_known: datetime | None = None, channel: str | None = None
    ) -> Status:
        """Where a story stands."""
        from digests.answers.status import status

        with self._reading() as desk:
            return status(self._view(desk.warm(self._kept(slug)), as_of, as_known, channel))

    def timeline(
        self,
        slug: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        as_of: datetime | None = None,
        as_known: datetime | None = None,
        background: bool = False,
        about: str | None = None,
        channel: str | None = None,
    ) -> Timeline:
        """What happened when and what is expected, of the days from `since` to `until`; `about` keeps what names
        those words (digests.facts.rule). Raises BadMatch where they can't be read."""
        from digests.answers.timeline import timeline

        _ordered(since, until)

        with self._reading() as desk:
            view = self._view(desk.warm(self._kept(slug)), as_of, as_known, channel)
            return timeline(view, since=since, until=until, background=background, about=about)

    def digest(
        self,
        slug: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        as_known: datetime | None = None,
        told: Told | None = None,
        channel: str | None = None,
        seen_since: datetime | None = None,
        most: int = 10,
    ) -> Digest:
        """What changed from `since` to `until` (now, if None), at most `most` changes; without `since`, a first digest.

        Published by `since` is "before". With `told`, for a channel that was told something, what was in the store by
        `seen_since` (else `since`) or came quietly is "before": what came late is told, what is late news is not.
        """
        from digests.answers.changes import digest

        until = until or self.clock.now()
        _ordered(since, until)
        with self._reading() as desk:
            warm = desk.warm(self._kept(slug))
            before = None
            if since is not None and told is None and seen_since is None:
                before = self._view(warm, since, as_known, channel)
            elif since is not None:
                before = replace(self._view(warm, until, as_known, channel, seen_since or since), as_of=since)
            return digest(self._view(warm, until, as_known, channel), before, told, limit=most)

    def explain(
        self,
        slug: str,
        key: str,
        *,
        as_of: datetime | None = None,
        as_known: datetime | None = None,
        channel: str | None = None,
    ) -> Explanation:
        """Why a line is there, by its id. BadInput if the story has no such line."""
        from digests.answers.explain import explain

        with self._reading() as desk:
            return explain(self._view(desk.warm(self._kept(slug)), as_of, as_known, channel), key)

    def summary(self, which: str | int, *, most: int = 4, channel: str | None = None) -> Summary:
        """The fewest quotations that carry a stored article, given by its number or URL. BadInput if none is there."""
        from digests.answers.model import Summary
        from digests.answers.summary import summarise

        with self._reading() as desk:
            kept = self._article(desk, which, channel)
            analysis = desk.analysis(kept)
            if analysis is None:
                return Summary(kept.article, ())
            return summarise(kept.article, analysis, most=most)

    def article(self, which: str | int, *, channel: str | None = None) -> Article:
        """A stored article, by its number or URL. BadInput if none is there."""
        with self._reading() as desk:
            return self._article(desk, which, channel).article

    def stories_of(self, article_id: int) -> tuple[str, ...]:
        """The slugs of the stories that an article belongs to."""
        with self._reading() as desk:
            ids = desk.stories.of_article(article_id)
            return tuple(kept.story.slug for kept in desk.stories.all() if kept.id in ids)

    def coverage(self) -> Coverage:
        """How well the feeds are read."""
        feeds = self._feeds.all()
        return Coverage(
            feeds=len(feeds),
            read=sum(feed.last_ok is not None and feed.failing_since is None for feed in feeds),
            newest_poll=max((feed.last_ok for feed in feeds if feed.last_ok), default=None),
            failing=tuple(feed.title or feed.url for feed in feeds if feed.failing_since is not None),
        )

    def _view(
        self,
        warm: Warm,
        as_of: datetime | None,
        as_known: datetime | None,
        channel: str | None,
        seen_by: datetime | None = None,
    ) -> View:
        """A view; with `seen_by` only what was in the store by then or came quietly. The same object while nothing
        changes, since answers remember what they made of one: "now" stays the same for a minute."""
        now, read = self.clock.now(), self.coverage()
        key = (as_of, as_known, channel if warm.private else None, seen_by)
        held = warm.views.get(key)
        fresh = held is not None and (as_of is not None or timedelta(0) <= now - held.as_of < _NOW_STAYS)
        if held is not None and fresh and held.coverage == read:
            return held
        visible: Callable[[Article], bool] | None = None
        if warm.private or seen_by is not None:

            def visible(article: Article) -> bool:
                known = seen_by is None or article.quiet or article.first_seen <= seen_by
                return known and warm.visible(article, channel)

        made = warm.ledger.view(as_of or now, as_known, coverage=read, visible=visible)
        while len(warm.views) >= _VIEWS:
            del warm.views[next(iter(warm.views))]
        warm.views[key] = made
        return made

    def _article(self, desk: Desk, which: str | int, channel: str | None) -> Kept:
        kept = self._find(desk, which, channel)
        if kept.article.dating is Dating.STATED or kept.article.language != "en":
            return kept
        # Its window hangs on what its stories hold by now.
        ids = desk.stories.of_article(kept.article.id)
        for story in desk.stories.all():
            if story.id in ids:
                desk.warm(story)
        return desk.articles.get(kept.article.id) or kept

    @staticmethod
    def _find(desk: Desk, which: str | int, channel: str | None) -> Kept:
        kept = None
        if isinstance(which, int) or which.isdecimal():
            kept = desk.articles.get(int(which)) if len(str(which)) <= _LONGEST_NUMBER else None
        else:
            from digests.collect.urls import canonical

            at = desk.articles.copy_at(canonical(which), ("", channel) if channel else ("",))
            kept = desk.articles.get(at[0]) if at else None
        # A number that the program holds is trusted; what people type shows only what their channel may see.
        hidden = kept is not None and not isinstance(which, int) and kept.article.private_to not in (None, channel)
        if kept is None or hidden:
            raise BadInput(f"no article {which!r}", f"No article “{which}” is stored. Add it with: sitroom add URL")
        return kept


def _ordered(since: datetime | None, until: datetime | None) -> None:
    if since is not None and until is not None and since > until:
        raise BadInput(f"since {since} > until {until}", "The period ends before it begins.")
