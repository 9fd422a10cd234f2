"""Feeds: read with conditional requests, their items fetched one by one, every failure remembered and told.

The first poll of a feed is quiet: what was there before is stored and never announced.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from digests.collecting import Collecting
from digests.copies import Origin
from digests.errors import BadInput, NoArticle, NotFetched, Refused, SitroomError, StoreError, TooLarge, Unreadable
from digests.store import Feed, Item

log = logging.getLogger(__name__)

ITEMS_A_POLL = 50
TRIES = 3


@dataclass(frozen=True, slots=True)
class Polled:
    """What one poll of a feed brought. `error` is one sentence if the feed could not be read; `failed` are items that
    could not be (URL, sentence); `waiting` items are left for the next poll; `quiet`: it was the first poll."""

    feed: Feed
    new: int = 0
    revised: int = 0
    known: int = 0
    failed: tuple[tuple[str, str], ...] = ()
    waiting: int = 0
    quiet: bool = False
    error: str | None = None


class Polling(Collecting):
    """The feeds of one team. Every method raises StoreError."""

    def add_feed(self, url: str, title: str = "") -> Feed:
        """Read a feed from now on; nothing is fetched yet. BadInput if it is no web address."""
        from digests.collect.urls import link

        with self._writing():
            return self._feeds.add(link(url), title, self.clock.now())

    def feeds(self) -> list[Feed]:
        """All feeds by URL."""
        with self._reading():
            return self._feeds.all()

    def remove_feed(self, url: str) -> None:
        """Read a feed no longer; its articles stay. BadInput if there is none."""
        with self._writing():
            self._feeds.remove(self._feed(url).id)

    def import_opml(self, data: bytes) -> list[Feed]:
        """Read every feed that an OPML list names. NoArticle if it is none."""
        outlines = self._parsing().opml(data)
        added = []
        for outline in outlines:
            try:
                added.append(self.add_feed(outline.url, outline.title))
            except BadInput as error:
                log.warning("OPML: %s", error)
        return added

    def poll(self, url: str | None = None, *, force: bool = False) -> list[Polled]:
        """Read one feed or all, and store what is new, at most ITEMS_A_POLL articles a feed; `force` asks for the whole
        feed even if it says that nothing changed. A feed or an item that can't be read stops no other."""
        with self._reading():
            feeds = self._feeds.all() if url is None else [self._feed(url)]
        return [self._poll(feed, force=force) for feed in feeds]

    def _feed(self, url: str) -> Feed:
        from digests.collect.urls import link

        feed = self._feeds.get(link(url)) or self._feeds.get(url)
        if feed is None:
            raise BadInput(f"no feed {url!r}", f"No feed “{url}” is read. See them with: sitroom feeds list")
        return feed

    def _poll(self, feed: Feed, *, force: bool) -> Polled:
        quiet = not feed.first_poll_done
        try:
            feed = self._read_feed(feed, force=force)
        except Unreadable as error:
            log.warning("feed %s: %s", feed.url, error)
            now = self.clock.now()
            feed = replace(feed, last_poll=now, last_error=error.sentence, failing_since=feed.failing_since or now)
            with self._writing():
                self._feeds.update(feed)
            return Polled(feed, quiet=quiet, error=error.sentence)
        return self._read_items(feed, quiet=quiet)

    def _read_feed(self, feed: Feed, *, force: bool) -> Feed:
        """Fetch a feed and remember its new items as waiting, in one transaction with what was learned of it."""
        headers = {}
        if not force and feed.etag:
            headers["If-None-Match"] = feed.etag
        if not force and feed.last_modified:
            headers["If-Modified-Since"] = feed.last_modified
        response = self._door().get(feed.url, headers=headers)
        now = self.clock.now()
        feed = replace(feed, last_poll=now, last_ok=now, last_error=None, failing_since=None)
        if response.status == 304:
            with self._writing():
                self._feeds.update(feed)
            return feed
        found = self._parsing().feed(response.body, response.headers.get("content-type", ""), response.url or feed.url)
        with self._writing():
            known = self._feeds.items(feed.id)
            for item in found.items:
                if item.url is None or (item.id in known and known[item.id] == item.version):
                    continue
                self._feeds.put(
                    feed.id,
                    Item(
                        item.id,
                        item.url,
                        item.title,
                        item.published,
                        item.published_day_only,
                        item.version,
                        item.id in known,
                        quiet=not feed.first_poll_done,
                    ),
                )
            feed = replace(
                feed,
                title=feed.title or found.title,
                etag=response.headers.get("etag"),
                last_modified=response.headers.get("last-modified"),
                first_poll_done=True,
            )
            self._feeds.update(feed)
        return feed

    def _read_items(self, feed: Feed, *, quiet: bool) -> Polled:
        counts = {"new": 0, "revised": 0, "known": 0}
        failed: list[tuple[str, str]] = []
        for item in self._feeds.waiting(feed.id, ITEMS_A_POLL):
            try:
                counts[self._read_item(feed, item)] += 1
                item = replace(item, state="stored", error=None)
            except StoreError:
                raise
            except SitroomError as error:
                log.warning("feed %s, item %s: %s", feed.url, item.url, error)
                failed.append((item.url, error.sentence))
                item = _failed(item, error, error.sentence)
            except Exception as error:  # a rule that trips over one article must not stop the feed's others
                log.exception("feed %s, item %s", feed.url, item.url)
                failed.append((item.url, "It could not be read: a fault of this program, told in its log."))
                item = _failed(item, error, failed[-1][1])
            with self._writing():
                self._feeds.put(feed.id, item)
        return Polled(
            feed, counts["new"], counts["revised"], counts["known"], tuple(failed), self._feeds.left(feed.id), quiet
        )

    def _read_item(self, feed: Feed, item: Item) -> str:
        """Fetch an item's article, unless it is stored and the item has not changed since; new, known or revised."""
        origin = Origin(
            quiet=item.quiet,
            hint_published=item.published,
            hint_day_only=item.published_day_only,
            hint_outlet=feed.title or None,
        )
        if not item.read_before and self._is_stored(item.url):
            return "known"
        return self._add_url(item.url, origin).outcome

    def _is_stored(self, url: str) -> bool:
        from digests.collect.urls import canonical

        with self._reading() as desk:
            return desk.articles.copy_at(canonical(url), ("",)) is not None


def _failed(item: Item, error: Exception, sentence: str) -> Item:
    """An item that could not be read: tried again at the next polls, unless that is of no use."""
    tries = item.tries + 1
    gone = isinstance(error, NotFetched) and error.status in (401, 402, 403, 404, 410, 451)
    hopeless = (
        gone or isinstance(error, (NoArticle, Refused, TooLarge, BadInput)) or not isinstance(error, SitroomError)
    )
    state = "failed" if hopeless or tries >= TRIES else "waiting"
    return replace(item, state=state, tries=tries, error=sentence)
