"""Subscriptions -> digests: which slots are owed now, and the digest that one slot owes its channel."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import schedule, telling
from bot.news import News
from bot.replies import token
from bot.store import Store
from bot.store.channels import Answer
from bot.store.jobs import Job
from bot.store.outbox import Delivery
from bot.store.subscriptions import Subscription
from bot.store.told import Tell
from bot.views import digest, status
from bot.views.blocks import Rendered
from bot.views.lines import Lens
from bot.worker import Outcome
from digests.errors import UnknownStory
from digests.ports import Clock

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Owed:
    """A slot that has come, of a subscription."""

    subscription: Subscription
    slot: schedule.Slot


def owed(subscriptions: Sequence[Subscription], now: datetime) -> list[Owed]:
    """The slots that have come since each subscription's last; one each, which covers those before it."""
    found = [(sub, schedule.due(sub.rule, sub.after, now)) for sub in subscriptions]
    return [Owed(sub, slot) for sub, slot in found if slot is not None]


def next_slot(subscriptions: Sequence[Subscription], now: datetime) -> datetime | None:
    """When the next digest is owed to anybody."""
    return min((schedule.next_slot(sub.rule, max(now, sub.after)).at for sub in subscriptions), default=None)


class Digesting:
    """Takes slots, and answers the jobs that they become."""

    def __init__(self, news: News, store: Store, clock: Clock) -> None:
        self._news = news
        self._store = store
        self._clock = clock

    def take_slots(self) -> int:
        """Turn each slot that has come into a job, once; how many."""
        now = self._clock.now()
        taken = 0
        for each in owed(self._store.subscriptions.active(), now):
            sub, slot = each.subscription, each.slot
            with self._store.atomic():
                if not self._store.subscriptions.take_slot(sub, slot):
                    continue
                payload = {"subscription": sub.id, "channel": sub.channel, "slot": slot.key, "missed": slot.missed}
                claim = f"slot:{sub.id}:{sub.rule.zone}:{slot.key}"
                taken += self._store.jobs.put(sub.team_id, claim, "digest", payload, now)
        return taken

    def next_slot(self) -> datetime | None:
        """When the next digest is owed to anybody."""
        return next_slot(self._store.subscriptions.active(), self._clock.now())

    def handle(self, job: Job) -> Outcome:
        """The digest of one slot; nothing when its subscription has gone or rests meanwhile."""
        sub = self._store.subscriptions.get(job.payload["subscription"])
        if sub is None or sub.paused is not None:
            return Outcome()
        # Slack could not be reached since the last slot: one digest that covers both is owed, not two at once.
        if self._store.outbox.withdraw(sub.id):
            log.info("digests of subscription %d that could not be sent are made anew", sub.id)
        lens = Lens(ZoneInfo(sub.rule.zone), self._clock.now())
        try:
            return self._tell(job, sub, lens)
        except UnknownStory as error:
            log.warning("subscription %d: %s", sub.id, error)
            reason = f"the story “{sub.story}” is no longer followed by Sitroom"
            return Outcome(writes=(lambda store: store.subscriptions.pause_one(sub.id, reason),))

    def _tell(self, job: Job, sub: Subscription, lens: Lens) -> Outcome:
        since = self._store.told_until(sub.team_id, sub.channel, sub.story)
        if since is None:
            return self._first(job, sub, lens)
        if since >= lens.now:  # told of later already, by another slot of the same moment
            return Outcome()
        told = self._store.told(sub.team_id, sub.channel, sub.story)
        answer = self._news.digest(sub.story, since=since, until=lens.now, told=told, channel=sub.channel)
        blind = answer.coverage.blind
        # Who only wants changes hears once that the bot has gone blind, and once that it sees again.
        if not answer.changes and sub.rule.only_changes and blind == sub.blind:
            return Outcome(writes=(lambda store: store.subscriptions.told(sub.id, lens.now),))
        rendered = digest.digest(answer, lens, missed=int(job.payload.get("missed", 0)))
        view = self._news.view(sub.story, as_of=lens.now, channel=sub.channel)
        seen = Outcome(writes=(lambda store: store.subscriptions.sees(sub.id, blind=blind),))
        return _owe(job, sub, rendered, telling.of_digest(answer, rendered.lines, view)) + seen

    def _first(self, job: Job, sub: Subscription, lens: Lens) -> Outcome:
        """The first digest of a subscription starts from the status: changes need something that they change."""
        answer = self._news.status(sub.story, as_of=lens.now, channel=sub.channel)
        if not answer.articles:
            return _owe(job, sub, status.empty(answer, lens), Tell(sub.story, lens.now))
        rendered = status.status(answer, lens)
        view = self._news.view(sub.story, as_of=lens.now, channel=sub.channel)
        return _owe(job, sub, rendered, telling.of_status(answer, rendered.lines, view))


def _owe(job: Job, sub: Subscription, rendered: Rendered, tell: Tell) -> Outcome:
    delivery = Delivery(sub.team_id, job.claim, "post", sub.channel, rendered.message, tell=tell, subscription=sub.id)
    answer = Answer(sub.team_id, token(), sub.channel, "", sub.story, rendered.lines, rendered.message, tell)
    return Outcome((delivery,), (answer,))
