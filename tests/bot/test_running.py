"""The bot running by itself: threads, ticker, HTTP mode, and who it runs for."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from slack_sdk.signature import SignatureVerifier

from bot import serve
from bot.app import Bot, Tokens, build
from bot.schedule import parse
from bot.sender import CHANNEL_GONE, TOKEN_GONE, Identity, SendError
from bot.serve import EVENTS_PATH, http_app, run
from bot.settings import read
from bot.store import Store
from bot.store.outbox import Delivery
from bot.ticker import Ticker
from digests.clock import MovableClock
from digests.errors import BadInput, StoreError
from tests.bot.slack_fakes import START, FakeNews, FakeSender, StepClock

SECRET = "no secret at all"


@pytest.fixture
def started(news: FakeNews, store: Store, sender: FakeSender) -> Iterator[Bot]:
    bot = Bot(news, store, sender, MovableClock(START), tokens=Tokens("xoxb-1", signing_secret=SECRET), pace=0.0)
    yield bot
    bot.stop()


def command(number: int = 1) -> dict[str, Any]:
    return {"command": "/crisis", "text": "help", "channel": "C1", "user": "U1", "response_url": f"url{number}"}


def test_it_works_by_itself_once_started(started: Bot, sender: FakeSender, news: FakeNews) -> None:
    started.start()
    started.claim("T1", "command:1", "command", command())
    assert started.drain(20.0)
    assert [post.channel for post in sender.posts] == ["url1"]
    started.stop()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("worker-", "postman"))]


def test_without_ticking_nothing_happens_by_itself(started: Bot, news: FakeNews) -> None:
    started.start(ticking=False)
    assert started.drain(5.0)
    assert news.polls == 0
    started.tick()
    assert news.polls == 1


def test_feeds_are_read_again_when_the_machines_clock_went_back(
    news: FakeNews, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    bot = Bot(news, store, sender, clock, pace=0.0)
    polls = []
    for hours in (0, 0, 1, -30, -30):
        clock.moment = START + timedelta(hours=hours)
        bot.tick()
        polls.append(news.polls)
    assert polls == [1, 1, 2, 3, 3]


def test_the_postman_outlives_a_fault(
    started: Bot, store: Store, sender: FakeSender, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    waiting = store.outbox.waiting
    faults = [RuntimeError("a bug")]

    def broken() -> list[Delivery]:
        if faults and threading.current_thread().name == "postman":
            raise faults.pop()
        return waiting()

    monkeypatch.setattr(store.outbox, "waiting", broken)
    started.start()
    assert started.drain(20.0)
    started.claim("T1", "command:1", "command", command())
    assert started.drain(20.0)
    assert len(sender.posts) == 1
    assert [thread.name for thread in threading.enumerate() if thread.name == "postman"]
    assert "a bug" in caplog.text


def test_a_second_bot_on_the_database_is_refused_and_the_first_goes_on(
    started: Bot, news: FakeNews, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    started.start(ticking=False)
    second = Bot(news, store, sender, clock, pace=0.0)
    with pytest.raises(StoreError) as caught:
        second.start()
    assert "Another bot already runs" in caught.value.sentence
    started.claim("T1", "command:1", "command", command())
    assert started.drain(20.0)
    assert len(sender.posts) == 1


def test_a_token_that_slack_refuses_leaves_the_database_free(started: Bot, sender: FakeSender) -> None:
    def refused() -> Identity:
        raise SendError("invalid_auth")

    known, sender.identity = sender.identity, refused  # type: ignore[method-assign]
    with pytest.raises(SendError) as caught:
        started.start()
    assert "Slack refuses the bot's token" in caught.value.sentence
    sender.identity = known  # type: ignore[method-assign]
    started.start(ticking=False)


def test_a_token_that_works_again_wakes_what_it_had_put_to_sleep(
    started: Bot, store: Store, sender: FakeSender
) -> None:
    store.subscriptions.follow("T1", "C1", "river-dispute", parse("daily at 9", "UTC"), "U1", START)
    store.subscriptions.pause("T1", None, TOKEN_GONE["token_revoked"])
    started.start(ticking=False)
    assert store.subscriptions.of("T1", "C1")[0].paused is None


def test_a_channel_that_it_was_invited_to_while_it_did_not_run_goes_on(started: Bot, store: Store) -> None:
    store.subscriptions.follow("T1", "C1", "river-dispute", parse("daily at 9:00", "UTC"), "U1", START)
    store.subscriptions.pause("T1", "C1", CHANNEL_GONE["not_in_channel"])
    started.start()
    end = time.monotonic() + 20.0
    while store.subscriptions.resting() and time.monotonic() < end:
        time.sleep(0.02)
    assert store.subscriptions.resting() == []


def test_stopping_and_starting_again_takes_up_what_was_queued(started: Bot, sender: FakeSender) -> None:
    started.start(ticking=False)
    started.stop()
    started.claim("T1", "command:1", "command", command())
    assert sender.posts == []
    started.start(ticking=False)
    assert started.drain(20.0)
    assert len(sender.posts) == 1


def test_the_ticker_ticks_and_is_nudged_awake_when_the_machines_clock_went_back(clock: StepClock) -> None:
    ticked = threading.Semaphore(0)
    ticker = Ticker(ticked.release, clock, seconds=3_600.0)
    ticker.start()
    try:
        assert ticked.acquire(timeout=20.0)  # at once
        ticker.nudge()
        assert not ticked.acquire(blocking=False)
        clock.seconds += 5 * 3_600.0 + 1  # asleep for five of its intervals
        ticker.nudge()
        assert ticked.acquire(timeout=20.0)
    finally:
        ticker.stop()


def test_a_tick_that_fails_does_not_end_the_ticker(clock: StepClock, caplog: pytest.LogCaptureFixture) -> None:
    ticked = threading.Semaphore(0)

    def broken() -> None:
        ticked.release()
        raise StoreError("the database is locked")

    ticker = Ticker(broken, clock, seconds=0.05)
    ticker.start()
    try:
        assert all(ticked.acquire(timeout=20.0) for _ in range(2))
    finally:
        ticker.stop()
    assert "the database is locked" in caplog.text


def test_http_mode_answers_slack_and_nobody_else(started: Bot, sender: FakeSender) -> None:
    started.start(ticking=False)
    body = "&".join(
        f"{name}={value}"
        for name, value in {
            "command": "/crisis", "text": "help", "team_id": "T1", "channel_id": "C1", "user_id": "U1",
            "trigger_id": "t1", "response_url": "url1",
        }.items()
    )  # fmt: skip
    stamp = str(int(time.time()))
    signed = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body) or ""
    headers = {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": signed,
    }

    async def talk() -> list[int]:
        async with TestClient(TestServer(http_app(started))) as client:
            answers = [
                await client.post(EVENTS_PATH, data=body, headers={**headers, "x-slack-signature": "v0=0"}),
                await client.post(EVENTS_PATH, data=body, headers=headers),
                await client.post(EVENTS_PATH, data=body, headers=headers),
                await client.get("/health"),
            ]
            return [answer.status for answer in answers]

    assert asyncio.run(talk()) == [401, 200, 200, 200]
    assert started.drain(20.0)
    assert len(sender.posts) == 1


def test_http_mode_proves_its_url_to_slack(started: Bot) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"})
    stamp = str(int(time.time()))
    signed = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body) or ""
    headers = {"content-type": "application/json", "x-slack-request-timestamp": stamp, "x-slack-signature": signed}

    async def talk() -> str:
        async with TestClient(TestServer(http_app(started))) as client:
            return await (await client.post(EVENTS_PATH, data=body, headers=headers)).text()

    assert "abc" in asyncio.run(talk())


def test_a_taken_port_is_told_in_one_sentence(started: Bot) -> None:
    with socket.create_server(("", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(BadInput) as caught:
            asyncio.run(serve._http(started, port, threading.Event(), lambda _: None))
    assert caught.value.sentence == f"The bot can't listen on port {port}: Address already in use."


def test_without_tokens_it_says_which_are_missing(tmp_path: Any) -> None:
    with pytest.raises(BadInput) as caught:
        run(read({"HOME": str(tmp_path), "SITROOM_DB": str(tmp_path / "x.db")}))
    assert "SLACK_BOT_TOKEN" in caught.value.sentence


def test_tokens_are_not_shown(tmp_path: Any, news: FakeNews, clock: StepClock) -> None:
    assert "xoxb" not in repr(Tokens("xoxb-1", "xapp-1", "secret"))
    assert "secret" not in repr(Tokens("xoxb-1", "xapp-1", "secret"))
    with pytest.raises(ValueError, match="tokens"):
        build(news, path=tmp_path / "x.db", clock=clock)
