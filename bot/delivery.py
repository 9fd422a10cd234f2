"""The outbox -> Slack: paced, never blindly again, never twice. What a message tells is written when it has arrived.

`ready` decides which deliveries may go now; the Postman acts. Waiting is measured on the monotonic clock.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from bot.resting import rest
from bot.sender import BLOCKS_REFUSED, CHANNEL_GONE, TOKEN_GONE, Sender, SendError
from bot.store import Store
from bot.store.outbox import Delivery
from bot.views.blocks import mark_demo
from bot.views.lists import unsure
from bot.views.message import Message
from digests.errors import StoreError
from digests.ports import Clock

log = logging.getLogger(__name__)

PACE = 1.05  # Slack takes about one message a second and channel
# A request that timed out may still be worked on: look twice, the second time well after Slack's own time-outs.
LOOKS = (10.0, 30.0)
_LONGEST_BACKOFF = 60.0
_MOST_ANSWER_ATTEMPTS = 6  # an answer to a command is worth nothing after its half hour
_MOST_REPEATS = 3  # of one message whose outcome stays unknown: the channel's others wait behind it
# How far this machine's clock may be ahead of Slack's for our own message to be found.
_SKEW = timedelta(hours=1)
_ASK = "ask:"


def lane(delivery: Delivery) -> str:
    """What a delivery queues in: its channel; a response_url is a lane of its own."""
    return f"respond:{delivery.id}" if delivery.kind == "respond" else delivery.channel


def ready(waiting: Sequence[Delivery], not_before: Mapping[str, float], monotonic: float) -> list[Delivery]:
    """The first delivery of each lane, if its lane's time has come. Order within a channel is kept."""
    first: dict[str, Delivery] = {}
    for delivery in waiting:
        first.setdefault(lane(delivery), delivery)
    return [delivery for name, delivery in first.items() if not_before.get(name, 0.0) <= monotonic]


class Postman:
    """Delivers what the outbox holds. Safe between threads: one flush at a time."""

    def __init__(self, store: Store, sender: Sender, clock: Clock, *, demo: bool = False, pace: float = PACE) -> None:
        """`demo` marks every message as made from invented text; `pace` is the seconds between two in a channel."""
        self._store = store
        self._sender = sender
        self._clock = clock
        self._demo = demo
        self._pace = pace
        self._lock = threading.Lock()
        self._not_before: dict[str, float] = {}
        self._looked: dict[int, int] = {}
        self._repeats: dict[int, int] = {}

    def recover(self) -> None:
        """At the start: what was being sent when the last run ended is unknown, and looked for."""
        if count := self._store.outbox.recover():
            log.warning("%d deliveries were under way when the last run ended; looking for them in Slack", count)

    def flush(self) -> int:
        """Deliver all that may go now; how many deliveries were acted on."""
        acted = 0
        with self._lock:
            while batch := ready(self._store.outbox.waiting(), self._not_before, self._clock.monotonic()):
                for delivery in batch:
                    self._act_safely(delivery)
                    acted += 1
            now = self._clock.monotonic()
            self._not_before = {name: moment for name, moment in self._not_before.items() if moment > now}
        return acted

    def next_in(self) -> float | None:
        """Seconds until something can be delivered (0 for now), None when nothing waits."""
        waiting = self._store.outbox.waiting()
        if not waiting:
            return None
        now = self._clock.monotonic()
        lanes = {lane(delivery) for delivery in waiting}
        return max(0.0, min(self._not_before.get(name, 0.0) for name in lanes) - now)

    # Acting -----------------------------------------------------------------------------------------------------

    def _act_safely(self, delivery: Delivery) -> None:
        try:
            self._act(delivery)
        except StoreError:
            raise
        except Exception as error:  # a fault of ours in one message must not keep back all others
            log.exception("delivery %s", delivery.key)
            left = self._store.outbox.get(delivery.id)
            if left is not None and left.state == "sending":
                self._unknown(left, f"{type(error).__name__}: {error}")
            else:
                self._hold(delivery, _LONGEST_BACKOFF)

    def _act(self, delivery: Delivery) -> None:
        if delivery.state == "sending":  # only a crash inside this process leaves it so
            self._unknown(delivery, "an earlier attempt ended without an outcome")
        elif delivery.state == "unknown":
            self._look(delivery)
        else:
            self._send(delivery)

    def _send(self, delivery: Delivery) -> None:
        begun = self._store.outbox.move(delivery, "sending", error=delivery.error)
        if begun is None:  # withdrawn since it was read
            return
        try:
            ts = self._hand_over(begun)
        except SendError as error:
            self._failed(begun, error)
            return
        self._sent(begun, ts)

    def _hand_over(self, delivery: Delivery) -> str | None:
        message = mark_demo(delivery.message) if self._demo else delivery.message
        try:
            return self._by_kind(delivery, message)
        except SendError as error:
            if error.code not in BLOCKS_REFUSED or not error.certain:
                raise
            # Our blocks broke a rule of Slack's: the words matter more than their dress.
            log.error("Slack refused the blocks of %s (%s); sending its text alone", delivery.key, error)
            return self._by_kind(delivery, Message(message.text))

    def _by_kind(self, delivery: Delivery, message: Message) -> str | None:
        if delivery.kind == "post":
            return self._sender.post(delivery.channel, message, key=delivery.key, thread_ts=delivery.thread_ts)
        if delivery.kind == "respond" and delivery.response_url:
            try:
                self._sender.respond(delivery.response_url, message)
                return None
            except SendError as error:
                if not error.certain or error.code in ("ratelimited", "unreachable", *BLOCKS_REFUSED):
                    raise
                # Used up or older than half an hour: the person still gets the answer.
                log.info("response_url of %s refused (%s); answering by an ephemeral message", delivery.key, error)
        self._sender.whisper(delivery.channel, delivery.user or "", message, thread_ts=delivery.thread_ts)
        return None

    def _sent(self, delivery: Delivery, ts: str | None) -> None:
        self._store.outbox.sent(delivery, ts, self._clock.now())
        self._forget(delivery)
        if delivery.kind != "respond":
            self._hold(delivery, self._pace)

    def _failed(self, delivery: Delivery, error: SendError) -> None:
        if not error.certain:
            self._unknown(delivery, str(error))
        elif error.code == "ratelimited":
            self._again(delivery, error, error.retry_after or 1.0)
        elif error.code == "unreachable" and not (
            delivery.kind != "post" and delivery.attempts >= _MOST_ANSWER_ATTEMPTS
        ):
            self._again(delivery, error, min(2.0 ** min(delivery.attempts, 10), _LONGEST_BACKOFF))
        else:
            self._give_up(delivery, error)

    def _again(self, delivery: Delivery, error: SendError, seconds: float) -> None:
        log.info("delivery %s waits %.1f s: %s", delivery.key, seconds, error)
        self._store.outbox.move(delivery, "pending", error=str(error))
        self._hold(delivery, seconds)

    def _give_up(self, delivery: Delivery, error: SendError) -> None:
        log.error("delivery %s to %s failed for good: %s", delivery.key, delivery.channel, error)
        self._store.outbox.move(delivery, "failed", error=str(error))
        self._forget(delivery)
        self._pause(delivery, error)

    def _pause(self, delivery: Delivery, error: SendError) -> None:
        """A channel (or all of them) that can't be written to: its subscriptions rest, and say why in `schedule`."""
        if delivery.kind != "post":
            return
        channel: str | None = delivery.channel
        reason = CHANNEL_GONE.get(error.code)
        if reason is None:
            channel, reason = None, TOKEN_GONE.get(error.code)
        if reason is not None:
            rest(self._store, delivery.team_id, channel, reason)

    # Unknown outcomes -------------------------------------------------------------------------------------------

    def _unknown(self, delivery: Delivery, why: str) -> None:
        if delivery.kind != "post":
            # For one reader, who can ask again; a second copy would be worse than none.
            log.warning("answer %s may not have arrived: %s", delivery.key, why)
            self._store.outbox.move(delivery, "dropped", error=why)
            return
        log.warning("delivery %s has an unknown outcome: %s", delivery.key, why)
        self._store.outbox.move(delivery, "unknown", error=why)
        self._looked[delivery.id] = 0
        self._hold(delivery, LOOKS[0])

    def _look(self, delivery: Delivery) -> None:
        if delivery.id not in self._looked:  # left by an earlier run: give Slack its time first
            self._looked[delivery.id] = 0
            self._hold(delivery, LOOKS[0])
            return
        created = delivery.created or datetime.fromtimestamp(0, UTC)
        oldest = max(created - _SKEW, datetime.fromtimestamp(0, UTC)).timestamp()
        try:
            ts = self._sender.find(delivery.channel, delivery.key, oldest=oldest, thread_ts=delivery.thread_ts)
        except SendError as error:
            if error.code == "ratelimited":
                self._hold(delivery, error.retry_after or 1.0)
            elif error.code in CHANNEL_GONE:
                self._give_up(delivery, error)
            elif not error.certain or error.code == "unreachable":
                self._hold(delivery, LOOKS[0])
            else:
                self._ask(delivery, error)
            return
        if ts is not None:
            log.info("delivery %s is there after all", delivery.key)
            self._sent(delivery, ts)
            return
        self._looked[delivery.id] += 1
        if self._looked[delivery.id] < len(LOOKS):
            self._hold(delivery, LOOKS[self._looked[delivery.id]])
            return
        self._looked.pop(delivery.id)
        self._repeats[delivery.id] = self._repeats.get(delivery.id, 0) + 1
        if self._repeats[delivery.id] > _MOST_REPEATS:
            self._give_up(delivery, SendError("no_answer", detail=f"not there after {_MOST_REPEATS} repeats"))
            return
        log.info("delivery %s never arrived; sending it again", delivery.key)
        self._store.outbox.move(delivery, "pending", error=None)

    def _ask(self, delivery: Delivery, error: SendError) -> None:
        """Without a look at the channel only a person can say whether the message is there."""
        log.warning("delivery %s is held: can't look for it (%s)", delivery.key, error)
        self._forget(delivery)
        if delivery.key.startswith(_ASK):
            self._store.outbox.move(delivery, "dropped", error=str(error))
            return
        sentence = "Slack did not tell me whether my last message arrived here, and I can't look. Is it above?"
        question = Delivery(
            delivery.team_id,
            _ASK + delivery.key,
            "post",
            delivery.channel,
            unsure(delivery.key, delivery.id, sentence),
            thread_ts=delivery.thread_ts,
        )
        with self._store.atomic():
            self._store.outbox.move(delivery, "held", error=str(error))
            self._store.outbox.put(question, self._clock.now())

    def _hold(self, delivery: Delivery, seconds: float) -> None:
        self._not_before[lane(delivery)] = self._clock.monotonic() + seconds

    def _forget(self, delivery: Delivery) -> None:
        self._looked.pop(delivery.id, None)
        self._repeats.pop(delivery.id, None)
