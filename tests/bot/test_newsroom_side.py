"""The bot over the real newsroom: what it stores, what it may show where, and what a digest then tells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from bot.app import Bot, build
from bot.sender import Room
from digests.newsroom import Newsroom
from tests.bot.slack_fakes import FakeSender, StepClock
from tests.bot.test_bot import shown

NUMBERS = count(1)
STRIKE = (
    "Nordmark struck two border posts in Sudland on Tuesday, January 16, 2024, the Nordmark defence ministry said. "
    "Three Sudland soldiers were killed in the strikes, the ministry said on Tuesday. "
    "The Nordmark foreign minister will visit Sudland on January 26, 2024, the foreign ministry said."
)
DENIAL = (
    "The ambassador of Sudland to Nordmark was recalled on Wednesday, January 17, 2024, the Sudland cabinet said. "
    "The foreign ministry of Sudland said on Wednesday that the ambassador will stay away until further notice."
)


@pytest.fixture
def news(tmp_path: Path, clock: StepClock) -> Iterator[Newsroom]:
    with Newsroom.open(tmp_path / "news.db", clock=clock) as newsroom:
        newsroom.add_story("border", "The border", "Nordmark Sudland")
        yield newsroom


@pytest.fixture
def real(news: Newsroom, tmp_path: Path, clock: StepClock, sender: FakeSender) -> Iterator[Bot]:
    bot = build(news, path=tmp_path / "news.db", clock=clock, sender=sender, pace=0.0)
    yield bot
    bot.close()


def ask(bot: Bot, sender: FakeSender, text: str, channel: str = "C1") -> str:
    number = next(NUMBERS)
    payload = {"command": "/crisis", "text": text, "channel": channel, "user": "U1", "response_url": f"url{number}"}
    bot.claim("T1", f"real:{number}", "command", payload)
    assert bot.drain()
    return shown(sender.posts[-1].message)


def test_what_is_pasted_in_a_private_channel_is_quoted_there_only(real: Bot, sender: FakeSender) -> None:
    sender.rooms["C9"] = Room("C9", "quiet", private=True, member=True)
    assert "It belongs to *border*" in ask(real, sender, f"add {STRIKE}", "C9")
    assert "Nordmark struck two border posts" in ask(real, sender, "status", "C9")
    assert "Nothing is known" in ask(real, sender, "status", "C1")
    assert "Nordmark struck two border posts" in ask(real, sender, "timeline", "C9")
    assert "Nordmark struck two border posts" not in ask(real, sender, "timeline", "C1")
    ask(real, sender, "status", "C9")
    assert "What says it" in ask(real, sender, "why 1", "C9")


def test_mornings_tell_what_came_and_nothing_twice(
    real: Bot, news: Newsroom, sender: FakeSender, clock: StepClock
) -> None:
    news.add_text(STRIKE, published=datetime(2024, 1, 16, 5, tzinfo=UTC), outlet="Courier")
    ask(real, sender, "follow daily at 9:00 Asia/Karachi")
    mornings = []
    for day in (17, 18, 19):
        if day == 18:
            news.add_text(DENIAL, published=datetime(2024, 1, 17, 12, tzinfo=UTC), outlet="Ledger")
        before = len(sender.posts)
        clock.moment = datetime(2024, 1, day, 4, tzinfo=UTC)
        assert real.tick()
        (post,) = sender.posts[before:]
        mornings.append(shown(post.message))
        clock.moment = datetime(2024, 1, day, 13, tzinfo=UTC)
    assert "where it stands" in mornings[0]
    assert "Nordmark struck two border posts" in mornings[0]
    assert "The ambassador of Sudland to Nordmark was recalled" in mornings[1]
    assert "Nordmark struck two border posts" not in mornings[1]
    assert "nothing changed" in mornings[2]
