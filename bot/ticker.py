"""APScheduler as a ticker: it only says that time has passed; what is due is decided elsewhere, from the store.

Its own jobs live in memory: its cron trigger loses or doubles runs when the clocks change, its stored jobs die with
a renamed function.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler

from digests.errors import SitroomError
from digests.ports import Clock

log = logging.getLogger(__name__)


class Ticker:
    """Calls `tick` every `seconds` in a thread of the scheduler's, never twice at once."""

    def __init__(self, tick: Callable[[], None], clock: Clock, *, seconds: float) -> None:
        self._tick = tick
        self._clock = clock
        self._seconds = seconds
        self._last = clock.monotonic()
        self._scheduler: BackgroundScheduler | None = None

    def start(self) -> None:
        """Begin to tick, first at once."""
        # A line a second says nothing, nor does one for each second that a slow tick takes.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        self._scheduler = BackgroundScheduler(timezone=UTC)
        self._scheduler.add_job(
            self._run,
            "interval",
            seconds=self._seconds,
            id="tick",
            next_run_time=datetime.now(UTC),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,  # a late tick is still a tick; the default drops it after a second
        )
        self._scheduler.start()

    def stop(self) -> None:
        """Stop; a tick under way is waited for."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=True)
            self._scheduler = None

    def nudge(self) -> None:
        """Tick now when none came for long: the scheduler sleeps through a machine's clock that went back."""
        silent = self._clock.monotonic() - self._last
        if self._scheduler is not None and silent > max(5 * self._seconds, 10.0):
            log.warning("no tick for %.0f s: the machine's clock was moved", silent)
            self._last = self._clock.monotonic()
            self._scheduler.modify_job("tick", next_run_time=datetime.now(UTC))

    def _run(self) -> None:
        self._last = self._clock.monotonic()
        try:
            self._tick()
        except SitroomError as error:  # a locked database: the next tick looks again, and a trace a second says no more
            log.warning("tick: %s", error)
        except Exception:  # the ticker must outlive whatever a tick meets
            log.exception("tick")
