"""The newsroom as the bot sees it: what it asks, and nothing more. `digests.newsroom.Newsroom` is the real one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from digests.answers.model import Digest, Explanation, Status, Summary, Timeline, Told
from digests.intake import Added
from digests.model import Story, View
from digests.store.feeds import Feed


class News(Protocol):
    """Articles in, answers out. `channel` shows what came from that private channel, too. All raise SitroomError."""

    def stories(self) -> Sequence[Story]:
        """All stories."""
        ...

    def story(self, slug: str) -> Story:
        """One story; UnknownStory."""
        ...

    def feeds(self) -> Sequence[Feed]:
        """All feeds with their health."""
        ...

    def poll(self, url: str | None = None, *, force: bool = False) -> Sequence[object]:
        """Read the feeds that are due, or with `force` all."""
        ...

    def add_url(self, url: str, *, private_to: str | None = None) -> Added:
        """Fetch and store an article."""
        ...

    def add_text(self, text: str, *, pasted_by: str | None = None, private_to: str | None = None) -> Added:
        """Store a text that somebody pasted."""
        ...

    def summary(self, which: str | int, *, channel: str | None = None) -> Summary:
        """One article in its own sentences."""
        ...

    def view(self, slug: str, *, as_of: datetime | None = None, channel: str | None = None) -> View:
        """A story as of a moment."""
        ...

    def status(self, slug: str, *, as_of: datetime | None = None, channel: str | None = None) -> Status:
        """Where a story stands."""
        ...

    def timeline(
        self,
        slug: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        about: str | None = None,
        channel: str | None = None,
    ) -> Timeline:
        """What happened when; with `about` only what names those words."""
        ...

    def digest(
        self,
        slug: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        told: Told | None = None,
        channel: str | None = None,
    ) -> Digest:
        """What changed; with `told` since that was told."""
        ...

    def explain(self, slug: str, key: str, *, channel: str | None = None) -> Explanation:
        """Why a line is there."""
        ...
