"""The queue: claimed once, done once, taken up again after a crash, and its asker told when it fails for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.store import RunLock, Store
from bot.store.jobs import MOST_ATTEMPTS, Job
from bot.store.outbox import Delivery
from bot.views.blocks import say
from bot.worker import LEASE_SECONDS, Bell, Outcome, Worker
from digests.errors import StoreError
from tests.bot.slack_fakes import START, StepClock


def worker(store: Store, clock: StepClock, handler: object) -> Worker:
    def buried(job: Job) -> Outcome:
        return Outcome((Delivery(job.team_id, f"{job.claim}:sorry", "post", "C1", say("sorry")),))

    return Worker(store, clock, Bell(), {"work": handler}, buried)  # type: ignore[dict-item]


def reply(job: Job) -> Outcome:
    return Outcome((Delivery(job.team_id, f"{job.claim}:reply", "post", "C1", say("done")),))


def keys(store: Store) -> list[str]:
    return [delivery.key for delivery in store.outbox.waiting()]


def test_what_is_delivered_twice_by_slack_is_claimed_once(store: Store, clock: StepClock) -> None:
    assert store.jobs.put("T1", "event:1", "work", {}, START)
    assert not store.jobs.put("T1", "event:1", "work", {}, START)
    assert store.jobs.put("T2", "event:1", "work", {}, START)  # another workspace counts for itself


def test_a_job_is_done_once_and_its_reply_owed_with_it(store: Store, clock: StepClock) -> None:
    store.jobs.put("T1", "event:1", "work", {}, START)
    work = worker(store, clock, reply)
    assert work.run_one()
    assert not work.run_one()
    assert keys(store) == ["event:1:reply"]
    assert store.jobs.open() == 0


def test_a_crash_in_the_middle_is_taken_up_by_the_next_run(store: Store, clock: StepClock) -> None:
    store.jobs.put("T1", "event:1", "work", {}, START)
    assert store.jobs.take("the run that died", clock.monotonic(), LEASE_SECONDS) is not None
    after = worker(store, clock, reply)
    assert not after.run_one()
    after.recover()
    assert after.run_one()
    assert keys(store) == ["event:1:reply"]


def test_a_lease_that_ran_out_lets_another_do_it_and_the_first_changes_nothing(store: Store, clock: StepClock) -> None:
    store.jobs.put("T1", "event:1", "work", {}, START)

    def slow(job: Job) -> Outcome:
        clock.seconds += LEASE_SECONDS + 1
        assert worker(store, clock, reply).run_one()
        return Outcome((Delivery(job.team_id, "late", "post", "C1", say("late")),))

    worker(store, clock, slow).run_one()
    assert keys(store) == ["event:1:reply"]


def test_a_job_that_takes_longer_than_its_lease_is_not_taken_by_the_other_threads(
    store: Store, clock: StepClock
) -> None:
    """A first poll of many feeds takes many minutes: it must not take all the workers with it."""
    store.jobs.put("T1", "event:1", "work", {}, START)
    others: list[bool] = []

    def slow(job: Job) -> Outcome:
        for _ in range(5):
            clock.seconds += LEASE_SECONDS - 1  # somebody looks at the queue more often than that
            others.append(work.run_one())
        return reply(job)

    work = worker(store, clock, slow)
    assert work.run_one()
    assert others == [False] * 5
    assert keys(store) == ["event:1:reply"]


def test_a_job_whose_thread_died_is_taken_up_when_its_lease_ends(store: Store, clock: StepClock) -> None:
    store.jobs.put("T1", "event:1", "work", {}, START)

    def deadly(job: Job) -> Outcome:
        if job.attempts == 1:
            raise SystemExit
        return reply(job)

    work = worker(store, clock, deadly)
    with pytest.raises(SystemExit):
        work.run_one()
    assert not work.run_one()
    clock.seconds += LEASE_SECONDS
    assert work.run_one()
    assert keys(store) == ["event:1:reply"]


def test_a_handler_that_breaks_is_tried_again_and_then_its_asker_is_told(
    store: Store, clock: StepClock, caplog: pytest.LogCaptureFixture
) -> None:
    store.jobs.put("T1", "event:1", "work", {}, START)
    tries: list[int] = []

    def broken(job: Job) -> Outcome:
        tries.append(job.attempts)
        raise ZeroDivisionError("a bug")

    work = worker(store, clock, broken)
    while work.run_one():
        pass
    assert tries == list(range(1, MOST_ATTEMPTS + 1))
    assert keys(store) == ["event:1:sorry"]
    assert "a bug" in caplog.text


def test_an_outcome_is_written_whole_or_not_at_all(store: Store, clock: StepClock) -> None:
    store.jobs.put("T1", "event:1", "work", {}, START)

    def torn(_: Store) -> object:
        raise StoreError("disk full")

    work = worker(store, clock, lambda job: Outcome(reply(job).deliveries, (), (torn,)))
    work.run_one()
    assert keys(store) == []


def test_two_bots_on_one_database_are_one_too_many(tmp_path: Path) -> None:
    first = RunLock(tmp_path / "bot.db")
    with pytest.raises(StoreError) as caught:
        RunLock(tmp_path / "bot.db")
    assert "Another bot already runs" in caught.value.sentence
    first.release()
    RunLock(tmp_path / "bot.db").release()


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = Store(tmp_path / "bot.db")
    store.close()
    with pytest.raises(StoreError):
        store.jobs.open()
    with pytest.raises(StoreError):
        store.outbox.waiting()


def test_a_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_text("no database at all " * 100)
    with pytest.raises(StoreError):
        Store(tmp_path / "bot.db")


def test_old_jobs_are_forgotten_and_open_ones_kept(store: Store, clock: StepClock) -> None:
    store.jobs.put("T1", "event:1", "work", {}, START)
    store.jobs.put("T1", "event:2", "work", {}, START)
    worker(store, clock, reply).run_one()
    store.jobs.forget(START.replace(year=2025))
    assert store.jobs.open() == 1
    assert store.jobs.put("T1", "event:1", "work", {}, START)
