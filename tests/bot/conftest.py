"""A bot over fakes, on a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import Bot
from bot.store import Store
from tests.bot.slack_fakes import FakeNews, FakeSender, StepClock


@pytest.fixture
def clock() -> StepClock:
    return StepClock()


@pytest.fixture
def sender() -> FakeSender:
    return FakeSender()


@pytest.fixture
def news(clock: StepClock) -> FakeNews:
    return FakeNews(clock)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "bot.db")
    yield store
    store.close()


@pytest.fixture
def bot(news: FakeNews, store: Store, sender: FakeSender, clock: StepClock) -> Bot:
    return Bot(news, store, sender, clock, pace=0.0)
