"""The queue's workers: take a job, let its handler decide, commit what it decided together with "done".

Knows no Slack and no news: handlers do. A handler that fails unexpectedly is tried again, then its asker is told.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.store import Store
from bot.store.channels import Answer
from bot.store.jobs import Job
from bot.store.outbox import Delivery
from digests.errors import StoreError
from digests.ports import Clock

log = logging.getLogger(__name__)

LEASE_SECONDS = 180.0  # for the job of a thread that died; the others' are renewed: a poll can take an hour
_THREADS = 3  # a slow link must not hold up a command
_NAP = 5.0  # a look at the queue even when nobody rang, for leases that ran out


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a handler decided: messages owed, answers to remember, other rows to write. All or nothing."""

    deliveries: tuple[Delivery, ...] = ()
    answers: tuple[Answer, ...] = ()
    writes: tuple[Callable[[Store], object], ...] = ()

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(self.deliveries + other.deliveries, self.answers + other.answers, self.writes + other.writes)


Handler = Callable[[Job], Outcome]


class Bell:
    """Wakes those who wait for work or for idleness; a ring between looking and waiting is not lost."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._rings = 0

    def heard(self) -> int:
        """How often it rang so far."""
        with self._condition:
            return self._rings

    def ring(self) -> None:
        """Wake everybody."""
        with self._condition:
            self._rings += 1
            self._condition.notify_all()

    def wait(self, heard: int, seconds: float) -> None:
        """Wait until it has rung since `heard`, at most `seconds`."""
        with self._condition:
            self._condition.wait_for(lambda: self._rings != heard, seconds)


class Worker:
    """Works the queue off, in threads of its own once started, or in the caller's by `run_one`."""

    def __init__(
        self, store: Store, clock: Clock, bell: Bell, handlers: Mapping[str, Handler], buried: Handler
    ) -> None:
        """`handlers` by kind of job; `buried` tells the asker of a job that failed for good."""
        self._store = store
        self._clock = clock
        self._bell = bell
        self._handlers = handlers
        self._buried = buried
        self._owner = uuid.uuid4().hex
        self._held: set[int] = set()
        self._holding = threading.Lock()
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []

    def recover(self) -> None:
        """At the start: take back the jobs that earlier runs left half done."""
        if count := self._store.jobs.recover(self._owner):
            log.info("taking up %d jobs that the last run left", count)

    def start(self) -> None:
        """Begin working in threads."""
        self._stop.clear()
        self._threads = [
            threading.Thread(target=self._work, name=f"worker-{number}", daemon=True) for number in range(_THREADS)
        ]
        for thread in self._threads:
            thread.start()

    def stop(self, seconds: float = 8.0) -> None:
        """Let the threads finish their jobs; what is not finished by then is taken up by the next run.

        A container is killed ten seconds after it was asked to stop.
        """
        self._stop.set()
        self._bell.ring()
        end = self._clock.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, end - self._clock.monotonic()))
        self._threads = []

    def run_one(self) -> bool:
        """Take one job and do it; False when there is none."""
        with self._holding:  # also while it is taken: another thread's look must know of it
            job = self._store.jobs.take(self._owner, self._clock.monotonic(), LEASE_SECONDS, self._held)
            if job is None:
                return False
            self._held.add(job.id)
        try:
            self._commit(job, self._handlers[job.kind](job))
        except Exception as error:  # a bug in one handler must not end the worker that serves all channels
            log.exception("job %s (%s), attempt %d", job.claim, job.kind, job.attempts)
            if not self._store.jobs.failed(job, f"{type(error).__name__}: {error}"):
                self._put(self._buried(job))
        finally:
            with self._holding:
                self._held.discard(job.id)
            self._bell.ring()
        return True

    def _commit(self, job: Job, outcome: Outcome) -> None:
        with self._store.atomic():
            # Somebody else finished it after our lease ran out: what we decided is a copy.
            if self._store.jobs.done(job):
                self._put(outcome)

    def _put(self, outcome: Outcome) -> None:
        now = self._clock.now()
        with self._store.atomic():
            for write in outcome.writes:
                write(self._store)
            for delivery in outcome.deliveries:
                self._store.outbox.put(delivery, now)
            for answer in outcome.answers:
                self._store.channels.remember(answer, now)

    def _work(self) -> None:
        while not self._stop.is_set():
            heard = self._bell.heard()
            try:
                if self.run_one():
                    continue
            except StoreError:
                # The database is locked or gone for now: nothing is lost, look again after the nap.
                log.exception("the queue can't be read")
            except Exception:  # the thread must outlive it; the job's lease runs out, and it is tried again
                log.exception("a job could not be put away")
            self._bell.wait(heard, _NAP)
