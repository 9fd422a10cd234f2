"""Links that people post -> the article's summary in the thread of their message, once per link and channel."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable

from bot.asking import Asker
from bot.directory import Directory
from bot.links import looks_like_article, may_be_article
from bot.news import News
from bot.store import Store
from bot.store.jobs import Job
from bot.store.outbox import Delivery
from bot.views import article
from bot.views.blocks import say
from bot.views.lines import Lens
from bot.views.message import Message
from bot.worker import Outcome
from digests.collect.urls import canonical
from digests.errors import NoArticle, NotFetched, Refused, TooLarge, Unreadable
from digests.ports import Clock

log = logging.getLogger(__name__)

PASTE = "Whoever can read it may paste its text after `/crisis add`."
_MOST_LINKS = 5  # of one message: more is a list, not reading matter


class Posted:
    """Answers the jobs of messages that hold links."""

    def __init__(self, news: News, store: Store, directory: Directory, clock: Clock) -> None:
        self._news = news
        self._store = store
        self._directory = directory
        self._clock = clock

    def handle(self, job: Job) -> Outcome:
        """Summaries of the articles that a message links to; silence for all else."""
        asker = Asker.of(job)
        if not self._store.channels.links_on(asker.team_id, asker.channel):
            return Outcome()
        outcome = Outcome()
        seen: set[str] = set()
        for link in job.payload["links"][:_MOST_LINKS]:
            if may_be_article(link):
                outcome += self._one(asker, link, seen)
        return outcome

    def _one(self, asker: Asker, link: str, seen: set[str]) -> Outcome:
        asked = canonical(link)
        before = self._store.channels.announced(asker.team_id, asker.channel, asked)
        if before == "summary" or asked in seen:
            return Outcome()
        seen.add(asked)
        try:
            added = self._news.add_url(link, private_to=self._directory.private_to(asker.channel))
        except Unreadable as error:
            log.info("link %s in %s: %s", link, asker.channel, error)
            if before == "unreadable" or not looks_like_article(link):
                return Outcome()
            sorry = _reply(asker, f"unread:{asker.channel}:{asked}", say(_unread(error)))
            return Outcome((sorry,), (), (_mark(asker, asked, "unreadable"),))
        found = added.article.url
        final = canonical(found) if found else asked
        if final != asked and (final in seen or self._store.channels.announced(asker.team_id, asker.channel, final)):
            return Outcome(writes=(_mark(asker, asked, "summary"),))
        seen.add(final)
        lens = Lens(self._directory.zone(asker.user), self._clock.now())
        names = ", ".join(self._news.story(slug).title for slug in added.stories)
        note = f"Stored in {names}" if names else ""
        rendered = article.summary(self._news.summary(added.article.id, channel=asker.channel), lens, note=note)
        writes = tuple(_mark(asker, url, "summary") for url in dict.fromkeys((asked, final)))
        return Outcome((_reply(asker, f"link:{asker.channel}:{final}", rendered.message),), (), writes)


def _reply(asker: Asker, key: str, message: Message) -> Delivery:
    """The key names link and channel: two workers with the same link at the same time owe one message."""
    key = hashlib.sha256(key.encode()).hexdigest()[:32]  # a block's id holds 255 characters, a URL more
    return Delivery(asker.team_id, f"link:{key}", "post", asker.channel, message, thread_ts=asker.thread_ts)


def _mark(asker: Asker, url: str, outcome: str) -> Callable[[Store], object]:
    return lambda store: store.channels.announce(asker.team_id, asker.channel, url, outcome)


def _unread(error: Unreadable) -> str:
    """One honest sentence, and what can be done instead."""
    match error:
        case NotFetched(status=404) | NotFetched(status=410):
            why = "I can't read that: the page isn't there (any more)."
        case NotFetched(status=401) | NotFetched(status=402) | NotFetched(status=403):
            why = "I can't read that: the site lets only its readers in."
        case TooLarge():
            why = "I can't read that: the page is too large."
        case NoArticle():
            why = "I found no article's text there; it may be behind a paywall."
        case Refused():
            return "I don't read that: the address isn't a public one."
        case _:
            why = "I can't read that: the site doesn't answer as it should."
    return f"{why} {PASTE}"
