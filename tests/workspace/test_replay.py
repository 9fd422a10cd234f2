"""The demo's clock stops where something happens, waits for the bot there, and ends."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.workspace.replay import END, START, ZONE, Replay
from digests.clock import MovableClock
from digests.errors import BadInput, StoreError

WAIT = 10.0


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2024, 1, day, hour, minute, tzinfo=ZONE)


class Fake:
    """A bot that owes a digest at 9:00 and notes when it was asked to work; `slots` False: nobody follows."""

    def __init__(self, moments: list[datetime], *, slots: bool = True) -> None:
        self.clock = MovableClock(START)
        self.slots = slots
        self.worked: list[datetime] = []
        self.told: list[tuple[str, dict[str, Any]]] = []
        self.moved = threading.Condition()
        self.idle: Callable[[], bool] = lambda: True
        self.replay = Replay(self.clock, moments, self.next_slot, self.work, self.tell)

    def next_slot(self) -> datetime | None:
        now = self.clock.now().astimezone(ZONE)
        morning = now.replace(hour=9, minute=0)
        return (morning if now < morning else morning + timedelta(days=1)) if self.slots else None

    def work(self) -> bool:
        self.worked.append(self.clock.now().astimezone(ZONE))
        return self.idle()

    def tell(self, kind: str, payload: dict[str, Any]) -> None:
        with self.moved:
            self.told.append((kind, payload))
            self.moved.notify_all()

    def notices(self) -> list[str]:
        return [payload["text"] for kind, payload in self.told if kind == "notice"]


PUBLISHED = [at(16, 21, 40), at(17, 7, 20), at(17, 18, 30)]


def test_a_day_stops_at_each_publication_and_each_digest() -> None:
    fake = Fake(PUBLISHED)
    fake.replay.step_now("day")
    assert fake.worked == [at(16, 9), at(16, 21, 40), at(17, 0)]
    fake.replay.step_now("day")
    assert fake.worked[3:] == [at(17, 7, 20), at(17, 9), at(17, 18, 30), at(18, 0)]


def test_the_next_digest_comes_at_its_hour_after_what_was_published_before_it() -> None:
    fake = Fake(PUBLISHED)
    fake.replay.step_now("digest")
    fake.replay.step_now("digest")
    assert fake.worked == [at(16, 9), at(16, 21, 40), at(17, 7, 20), at(17, 9)]


def test_an_hour_is_an_hour_and_an_article_is_the_next_article() -> None:
    fake = Fake(PUBLISHED)
    fake.replay.step_now("hour")
    assert fake.worked == [at(16, 1)]
    fake.replay.step_now("article")
    assert fake.worked[1:] == [at(16, 9), at(16, 21, 40)]


def test_it_is_over_at_the_end_of_30_january() -> None:
    fake = Fake([])
    for _ in range(15):
        fake.replay.step_now("day")
    assert fake.clock.now() == END == at(30, 23, 59)
    for step in ("hour", "day", "digest", "article"):
        with pytest.raises(BadInput, match="no step") as refusal:
            fake.replay.step_now(step)
        assert "ends here" in refusal.value.sentence
    assert fake.replay.shape()["next_slot"] is None


def test_without_a_subscription_there_is_no_next_digest_and_without_articles_no_next_article() -> None:
    fake = Fake([], slots=False)
    with pytest.raises(BadInput) as refusal:
        fake.replay.step_now("digest")
    assert "/crisis follow" in refusal.value.sentence
    with pytest.raises(BadInput, match="no article left"):
        fake.replay.step_now("article")
    with pytest.raises(BadInput, match="'week'"):
        fake.replay.step_now("week")
    fake.replay.step_now("hour")  # a refused step leaves the clock free


def test_the_page_sees_it_move_and_come_to_rest() -> None:
    fake = Fake(PUBLISHED)
    fake.replay.step_now("digest")
    clocks = [payload["clock"] for kind, payload in fake.told if kind == "clock"]
    assert [clock["running"] for clock in clocks] == [True, True, False]
    assert clocks[0]["now"] == "2024-01-15T19:00:00Z"
    assert clocks[-1] == {
        "now": "2024-01-16T04:00:00Z",
        "zone": "Asia/Karachi",
        "next_publication": "2024-01-16T16:40:00Z",
        "next_slot": "2024-01-17T04:00:00Z",
        "running": False,
        "end": "2024-01-30T18:59:00Z",
    }


def test_only_one_step_at_a_time() -> None:
    fake = Fake(PUBLISHED)
    reached, go_on = threading.Event(), threading.Event()

    def idle() -> bool:
        reached.set()
        return go_on.wait(WAIT)

    fake.idle = idle
    fake.replay.step("digest")
    assert reached.wait(WAIT)
    with pytest.raises(BadInput, match="moving"):
        fake.replay.step("digest")
    go_on.set()
    with fake.moved:
        assert fake.moved.wait_for(lambda: fake.told[-1][1].get("clock", {}).get("running") is False, WAIT)
    assert fake.clock.now() == at(16, 9)
    fake.replay.stop()


def test_what_goes_wrong_is_told_and_the_clock_can_be_moved_again() -> None:
    fake = Fake([])

    def broken() -> bool:
        raise StoreError("disk full", "The database can't be written.")

    fake.idle = broken
    fake.replay.step_now("hour")
    assert fake.notices() == ["The database can't be written."]
    assert fake.told[-1][1]["clock"]["running"] is False
    fake.idle = lambda: False
    fake.replay.step_now("hour")
    assert fake.notices()[-1] == "The bot is still busy; the clock moved on without it."


def test_a_bot_that_owes_something_at_every_instant_cannot_hold_the_clock() -> None:
    fake = Fake([])
    fake.replay = Replay(fake.clock, [], lambda: fake.clock.now() + timedelta(seconds=1), fake.work, fake.tell)
    fake.replay.step_now("day")
    assert fake.notices() == ["The clock stopped: too much is scheduled before then."]
    assert len(fake.worked) == 500


def test_a_stopped_replay_ends_at_its_next_stop() -> None:
    fake = Fake(PUBLISHED)
    fake.idle = lambda: fake.replay.stop() is None
    fake.replay.step_now("day")
    assert fake.worked == [at(16, 9)]
