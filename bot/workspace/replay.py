"""The demo's clock: moves `now()` of workspace and bot together, from one publication or digest to the next.

At every stop it waits until the bot is idle, so that each digest is made at its hour and not as a late catch-up.
Leases, pacing, response URLs and redelivery stay on the real clock.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.workspace.log import iso
from bot.workspace.state import Json
from digests.clock import MovableClock
from digests.errors import BadInput, SitroomError

ZONE = ZoneInfo("Asia/Karachi")
START = datetime(2024, 1, 16, tzinfo=ZONE)
END = datetime(2024, 1, 30, 23, 59, tzinfo=ZONE)
STEPS = ("hour", "day", "digest", "article")
MOST_STOPS = 500  # a bot that names the same slot for ever must not hold the demo
log = logging.getLogger(__name__)

NextSlot = Callable[[], datetime | None]


class Replay:
    """Steps of the clock, one at a time, each in a thread of its own.

    `moments`: when articles appear or are revised, in order. `next_slot`: when the bot owes its next digest. `work`:
    let the bot do what is due now, True when it came to rest. `tell(kind, payload)` tells the page.
    """

    def __init__(
        self,
        clock: MovableClock,
        moments: Sequence[datetime],
        next_slot: NextSlot,
        work: Callable[[], bool],
        tell: Callable[[str, Json], None],
    ) -> None:
        self._clock = clock
        self._moments = moments
        self._next_slot = next_slot
        self._work = work
        self._tell = tell
        self._moving = threading.Lock()
        self._running = False
        self._stopped = False
        self._thread: threading.Thread | None = None

    def step(self, step: str) -> None:
        """Begin a step and return; BadInput if it can't be made."""
        target = self._begin(step)
        self._thread = threading.Thread(target=self._run, args=(target,), name="replay", daemon=True)
        self._thread.start()

    def step_now(self, step: str) -> None:
        """Make a whole step in the caller's thread; BadInput if it can't be made."""
        self._run(self._begin(step))

    def stop(self) -> None:
        """End a step under way at its next stop, and allow no other."""
        self._stopped = True
        if self._thread is not None:
            self._thread.join(timeout=30)

    def shape(self) -> Json:
        """The clock as the page shows it."""
        now = self._clock.now()
        slot = self._next_slot()
        return {
            "now": iso(now),
            "zone": ZONE.key,
            "next_publication": iso(self._after(now)),
            "next_slot": iso(slot) if slot is not None and slot <= END else None,
            "running": self._running,
            "end": iso(END),
        }

    def _begin(self, step: str) -> datetime:
        if not self._moving.acquire(blocking=False):
            raise BadInput("clock is moving", "The clock is moving already.")
        try:
            target = self._target(step)
        except BaseException:
            self._moving.release()
            raise
        self._running = True
        return target

    def _target(self, step: str) -> datetime:
        now = self._clock.now()
        if now >= END or self._stopped:
            raise BadInput(f"no step after {now}", "The demo ends here: its last article has been read.")
        target: datetime | None
        if step == "hour":
            target = now + timedelta(hours=1)
        elif step == "day":
            # The same wall time tomorrow.
            target = (now.astimezone(ZONE).replace(tzinfo=None) + timedelta(days=1)).replace(tzinfo=ZONE)
        elif step == "digest":
            target = self._next_slot()
            if target is None:
                raise BadInput("no slot", "No digest is scheduled. Type: /crisis follow daily at 9:00")
        elif step == "article":
            target = self._after(now)
            if target is None:
                raise BadInput("no article left", "There is no article left to come.")
        else:
            raise BadInput(f"step {step!r}", f"A step is one of {', '.join(STEPS)}.")
        return min(target, END)

    def _after(self, moment: datetime) -> datetime | None:
        return next((each for each in self._moments if each > moment), None)

    def _run(self, target: datetime) -> None:
        try:
            self._tell("clock", {"clock": self.shape()})
            self._move(target)
        except SitroomError as error:
            log.warning("the step failed: %s", error)
            self._tell("notice", {"text": error.sentence})
        except Exception:  # the thread's end would leave the page's clock running for ever
            log.exception("the step failed")
            self._tell("notice", {"text": "The clock stopped on an error; the terminal says which."})
        finally:
            self._running = False
            self._moving.release()
            self._tell("clock", {"clock": self.shape()})

    def _move(self, target: datetime) -> None:
        for _ in range(MOST_STOPS):
            now = self._clock.now()
            if now >= target or self._stopped:
                return
            coming = [moment for moment in (self._after(now), self._next_slot()) if moment is not None]
            self._clock.move(min([target, *(moment for moment in coming if moment > now)]))
            self._tell("clock", {"clock": self.shape()})
            if not self._work():
                self._tell("notice", {"text": "The bot is still busy; the clock moved on without it."})
        raise BadInput(f"{MOST_STOPS} stops before {target}", "The clock stopped: too much is scheduled before then.")
