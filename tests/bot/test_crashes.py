"""The process dies at any write to the store, before or after any message to Slack: nothing comes twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.app import Bot
from bot.schedule import parse
from bot.store import Store
from bot.views.message import Message
from digests.store.database import Database
from tests.bot.slack_fakes import START, STORY, FakeNews, FakeSender, StepClock

DAYS = ("17", "18", "19")


class Crash(BaseException):
    """The process is gone: nothing may catch it."""


class Bomb:
    """Goes off at the `at`-th dangerous moment."""

    def __init__(self, at: int) -> None:
        self.left = at

    def tick(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise Crash


class FragileSender(FakeSender):
    """A Slack to which the process dies before a message is taken, or right after."""

    bomb: Bomb | None = None

    def post(self, channel: str, message: Message, *, key: str, thread_ts: str | None = None) -> str:
        if self.bomb:
            self.bomb.tick()
        ts = super().post(channel, message, key=key, thread_ts=thread_ts)
        if self.bomb:
            self.bomb.tick()
        return ts


def fragile(store: Store, bomb: Bomb) -> None:
    """A store in which the process dies before a transaction is committed, or right after."""
    whole = Database.write

    @contextmanager
    def write(self: Database) -> Iterator[Any]:
        outermost = self._depth == 0
        with whole(self) as connection:
            yield connection
            if outermost:
                bomb.tick()
        if outermost:
            bomb.tick()

    store._db.write = write.__get__(store._db)  # type: ignore[method-assign]


def live(path: Path, sender: FragileSender, bomb: Bomb | None, first: int = 0) -> int:
    """One life of the bot through the mornings from `first` on, each with something new; the one it died in."""
    clock = StepClock()
    news = FakeNews(clock)
    store = Store(path)
    sender.bomb = bomb
    if bomb is not None:
        fragile(store, bomb)
    try:
        bot = Bot(news, store, sender, clock, pace=0.0)
        bot._worker.recover()
        bot._postman.recover()
        for number in range(first, len(DAYS)):
            first = number
            clock.moment = datetime.fromisoformat(f"2024-01-{DAYS[number]}T04:00").replace(tzinfo=UTC)
            news.changes = list(range(2, number + 2))
            while not bot.tick(seconds=0.0):
                clock.seconds += 30.0
        return len(DAYS)
    except Crash:
        return first
    finally:
        store.close()


def follow(path: Path) -> None:
    store = Store(path)
    store.subscriptions.follow("T1", "C1", STORY.slug, parse("daily at 9", "Asia/Karachi"), "U1", START)
    store.close()


def moments(tmp_path: Path) -> int:
    """How many dangerous moments an undisturbed life has."""
    follow(tmp_path / "whole.db")
    bomb = Bomb(10**9)
    assert live(tmp_path / "whole.db", FragileSender(), bomb) == len(DAYS)
    return 10**9 - bomb.left


def test_whenever_it_dies_every_digest_comes_once_and_every_line_is_told_once(tmp_path: Path) -> None:
    total = moments(tmp_path)
    assert total > 60
    for at in range(1, total + 1):
        path = tmp_path / f"{at}.db"
        sender = FragileSender()
        follow(path)
        died = live(path, sender, Bomb(at))
        assert died < len(DAYS), f"moment {at} never came"
        assert live(path, sender, None, died) == len(DAYS)
        keys = [post.key for post in sender.posts]
        assert len(keys) == len(set(keys)), f"posted twice after dying at moment {at}: {keys}"
        told = "\n".join(sender.texts())
        assert told.count("No violence is reported.") == 1, f"the status, dying at {at}"
        store = Store(path)
        assert store.told("T1", "C1", STORY.slug).keys == {"said1", "said2", "said3"}, f"told, dying at {at}"
        assert store.outbox.waiting() == []
        store.close()


@pytest.mark.parametrize("lives", [3])
def test_dying_again_and_again_does_not_change_that(tmp_path: Path, lives: int) -> None:
    for at in range(1, 40):
        path = tmp_path / f"{at}.db"
        sender = FragileSender()
        follow(path)
        died = 0
        for _ in range(lives):
            died = live(path, sender, Bomb(at), died)
        assert live(path, sender, None, died) == len(DAYS)
        keys = [post.key for post in sender.posts]
        assert len(keys) == len(set(keys))
