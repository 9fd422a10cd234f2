"""The outbox: paced, in order, never twice, not even when the process or the network breaks in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.delivery import LOOKS, PACE, Postman
from bot.schedule import parse
from bot.sender import SendError
from bot.store import Store
from bot.store.outbox import Delivery
from bot.store.told import Tell
from bot.views.blocks import DEMO, say
from bot.views.message import Message
from tests.bot.slack_fakes import START, FakeSender, StepClock

TELL = Tell("river-dispute", START, ("said1",), (("said1", "told"),))


@pytest.fixture
def postman(store: Store, sender: FakeSender, clock: StepClock) -> Postman:
    return Postman(store, sender, clock)


def owe(store: Store, key: str, *, channel: str = "C1", kind: str = "post", **more: object) -> Delivery:
    """Put one message in the outbox."""
    store.outbox.put(Delivery("T1", key, kind, channel, say(f"text of {key}"), **more), START)  # type: ignore[arg-type]
    return next(each for each in store.outbox.waiting() if each.key == key)


def state(store: Store, delivery: Delivery) -> str:
    found = store.outbox.get(delivery.id)
    assert found is not None
    return found.state


def settle(postman: Postman, clock: StepClock, *, seconds: float = 200.0) -> None:
    """Flush and let time pass until nothing waits."""
    end = clock.seconds + seconds
    postman.flush()
    while (left := postman.next_in()) is not None and clock.seconds < end:
        clock.seconds += left
        postman.flush()


def test_a_message_is_posted_once_with_its_key(postman: Postman, store: Store, sender: FakeSender) -> None:
    delivery = owe(store, "a")
    assert not store.outbox.put(delivery, START)
    postman.flush()
    postman.flush()
    assert [(post.channel, post.key) for post in sender.posts] == [("C1", "a")]
    assert state(store, delivery) == "sent"


def test_a_channel_gets_one_message_a_second_in_order_and_others_do_not_wait(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    for key, channel in (("a", "C1"), ("b", "C1"), ("c", "C2")):
        owe(store, key, channel=channel)
    postman.flush()
    assert [post.key for post in sender.posts] == ["a", "c"]
    assert postman.next_in() == pytest.approx(PACE)
    clock.seconds += PACE
    postman.flush()
    assert [post.key for post in sender.posts] == ["a", "c", "b"]


def test_too_fast_waits_as_long_as_slack_says(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    sender.errors = [SendError("ratelimited", retry_after=7.0)]
    delivery = owe(store, "a")
    postman.flush()
    assert sender.posts == []
    assert postman.next_in() == pytest.approx(7.0)
    clock.seconds += 7.0
    postman.flush()
    assert state(store, delivery) == "sent"


def test_what_the_channel_was_told_is_written_when_it_has_arrived(
    postman: Postman, store: Store, sender: FakeSender
) -> None:
    sub = store.subscriptions.follow("T1", "C1", "river-dispute", parse("daily at 9", "UTC"), "U1", START)
    sender.errors = [SendError("ratelimited", retry_after=1.0)]
    owe(store, "a", tell=TELL, subscription=sub.id)
    assert "said1" in store.told("T1", "C1", "river-dispute").keys  # counted while it is on its way
    postman.flush()
    assert store.ledger.of("T1", "C1", "river-dispute", []).keys == frozenset()


def test_delivered_digests_move_the_subscription_on(postman: Postman, store: Store) -> None:
    sub = store.subscriptions.follow("T1", "C1", "river-dispute", parse("daily at 9", "UTC"), "U1", START)
    owe(store, "a", tell=TELL, subscription=sub.id)
    postman.flush()
    assert store.ledger.of("T1", "C1", "river-dispute", []).states == (("said1", "told"),)
    assert store.subscriptions.of("T1", "C1")[0].told_until == START


def test_a_time_out_after_arrival_is_found_in_the_channel_and_not_posted_again(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    sender.errors, sender.arrives = [SendError("no_answer", certain=False)], True
    delivery = owe(store, "a", tell=TELL)
    settle(postman, clock)
    assert len(sender.posts) == 1
    assert state(store, delivery) == "sent"
    assert store.ledger.of("T1", "C1", "river-dispute", []).keys == {"said1"}


def test_a_time_out_before_arrival_is_looked_for_twice_and_then_sent(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    sender.errors = [SendError("no_answer", certain=False)]
    begun = clock.seconds
    delivery = owe(store, "a")
    settle(postman, clock)
    assert (len(sender.posts), sender.looks, state(store, delivery)) == (1, 2, "sent")
    assert clock.seconds - begun >= sum(LOOKS)


def test_without_history_it_is_held_and_the_channel_is_asked(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    sender.errors, sender.history = [SendError("no_answer", certain=False)], False
    delivery = owe(store, "a")
    settle(postman, clock)
    assert state(store, delivery) == "held"
    assert [post.key for post in sender.posts] == ["ask:a"]
    buttons = sender.posts[0].message.blocks[-1]["elements"]
    assert [button["action_id"] for button in buttons] == ["resend", "settled"]


def test_a_question_that_gets_lost_is_not_asked_about(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    lost = SendError("no_answer", certain=False)
    sender.errors, sender.history = [lost, lost], False
    owe(store, "a")
    settle(postman, clock)
    assert sender.posts == []
    assert postman.next_in() is None


@pytest.mark.parametrize("arrived", [True, False])
def test_a_crash_between_post_and_mark_posts_once(
    arrived: bool, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    """The process dies after Slack took it (or before), and before that was written down."""
    delivery = owe(store, "a")
    store.outbox.move(delivery, "sending")
    if arrived:
        sender.post("C1", delivery.message, key="a")
    after = Postman(store, sender, clock)
    after.recover()
    settle(after, clock)
    assert [post.key for post in sender.posts] == ["a"]
    assert state(store, delivery) == "sent"


def test_no_connection_at_all_is_tried_again_until_there_is_one(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    sender.errors = [SendError("unreachable")] * 12
    delivery = owe(store, "a")
    settle(postman, clock, seconds=3_600)
    assert (len(sender.posts), sender.looks, state(store, delivery)) == (1, 0, "sent")


@pytest.mark.parametrize(
    ("code", "channels", "reason"),
    [
        ("channel_not_found", ["C1"], "can't find"),
        ("not_in_channel", ["C1"], "/invite"),
        ("is_archived", ["C1"], "archived"),
        ("account_inactive", ["C1", "C2"], "deactivated"),
        ("token_revoked", ["C1", "C2"], "revoked"),
    ],
)
def test_a_channel_that_cannot_be_written_to_pauses_its_subscriptions_with_the_reason(
    code: str, channels: list[str], reason: str, postman: Postman, store: Store, sender: FakeSender
) -> None:
    for channel in ("C1", "C2"):
        store.subscriptions.follow("T1", channel, "river-dispute", parse("daily at 9", "UTC"), "U1", START)
    sender.errors = [SendError(code)]
    delivery = owe(store, "a", tell=TELL)
    postman.flush()
    assert state(store, delivery) == "failed"
    for channel in ("C1", "C2"):
        paused = store.subscriptions.of("T1", channel)[0].paused
        assert (paused is not None) == (channel in channels)
        if paused is not None:
            assert reason in paused
    assert store.ledger.of("T1", "C1", "river-dispute", []).keys == frozenset()


def test_blocks_that_slack_refuses_go_as_plain_text(postman: Postman, store: Store, sender: FakeSender) -> None:
    sender.errors = [SendError("invalid_blocks")]
    delivery = owe(store, "a")
    postman.flush()
    assert (sender.posts[0].message.blocks, sender.posts[0].message.text) == ((), "text of a")
    assert state(store, delivery) == "sent"


def test_an_answer_whose_response_url_is_used_up_comes_as_an_ephemeral_message(
    postman: Postman, store: Store, sender: FakeSender
) -> None:
    sender.errors = [SendError("used_url")]
    owe(store, "a", kind="respond", response_url="https://hooks.example/1", user="U1")
    postman.flush()
    assert [(post.kind, post.channel, post.user) for post in sender.posts] == [("whisper", "C1", "U1")]


def test_an_answer_for_one_reader_is_never_sent_twice(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    sender.errors, sender.arrives = [SendError("no_answer", certain=False)], True
    delivery = owe(store, "a", kind="respond", response_url="https://hooks.example/1", user="U1")
    settle(postman, clock)
    assert len(sender.posts) == 1
    assert state(store, delivery) == "dropped"


def test_a_message_that_is_withdrawn_while_it_waits_its_turn_is_not_sent(
    postman: Postman, store: Store, sender: FakeSender
) -> None:
    """A later digest took its place while Slack was busy with another channel's message."""
    sub = store.subscriptions.follow("T1", "C2", "river-dispute", parse("daily at 9", "UTC"), "U1", START)
    owe(store, "a")
    delivery = owe(store, "b", channel="C2", tell=TELL, subscription=sub.id)
    post = sender.post

    def slow(channel: str, message: Message, *, key: str, thread_ts: str | None = None) -> str:
        store.outbox.withdraw(sub.id)
        return post(channel, message, key=key, thread_ts=thread_ts)

    sender.post = slow  # type: ignore[method-assign]
    postman.flush()
    assert ([post.key for post in sender.posts], state(store, delivery)) == (["a"], "dropped")


def test_of_two_people_who_settle_a_message_at_once_the_first_decides(postman: Postman, store: Store) -> None:
    held = store.outbox.move(owe(store, "a", tell=TELL), "held")
    assert held is not None
    assert store.outbox.move(held, "pending") is not None
    postman.flush()
    assert store.outbox.move(held, "pending") is None
    store.outbox.sent(held, None, START)
    assert postman.next_in() is None
    assert (found := store.outbox.get(held.id)) is not None
    assert found.ts == "1.000100"


def test_a_fault_of_ours_in_one_message_keeps_back_no_other(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock, caplog: pytest.LogCaptureFixture
) -> None:
    post = sender.post

    def broken(channel: str, message: Message, *, key: str, thread_ts: str | None = None) -> str:
        if key == "a":
            raise KeyError("ts")
        return post(channel, message, key=key, thread_ts=thread_ts)

    sender.post = broken  # type: ignore[method-assign]
    bad, _, _ = owe(store, "a"), owe(store, "b"), owe(store, "c", channel="C2")
    settle(postman, clock, seconds=600.0)
    assert [post.key for post in sender.posts] == ["c", "b"]
    assert state(store, bad) == "failed"
    assert "KeyError" in caplog.text


def test_a_message_that_slack_never_answers_for_is_given_up_at_last(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    sender.errors = [SendError("internal_error", certain=False)] * 10
    delivery = owe(store, "a")
    settle(postman, clock, seconds=600.0)
    assert (sender.posts, state(store, delivery)) == ([], "failed")
    sender.errors = []
    owe(store, "b")
    postman.flush()
    assert [post.key for post in sender.posts] == ["b"]


def test_a_clock_that_is_fast_does_not_hide_our_own_message(
    postman: Postman, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    asked: list[float] = []

    def find(channel: str, key: str, *, oldest: float, thread_ts: str | None = None) -> str | None:
        asked.append(oldest)
        return "1.000100"

    sender.find = find  # type: ignore[method-assign]
    sender.errors, sender.arrives = [SendError("no_answer", certain=False)], True
    owe(store, "a")
    settle(postman, clock)
    assert asked[0] <= START.timestamp() - 20 * 60


def test_what_a_person_shares_moves_no_digest_on(postman: Postman, store: Store) -> None:
    sub = store.subscriptions.follow("T1", "C1", "river-dispute", parse("daily at 9", "UTC"), "U1", START)
    later = Tell("river-dispute", START.replace(day=20), ("said2",))
    owe(store, "share:1", tell=later)
    assert store.told_until("T1", "C1", "river-dispute") is None
    owe(store, "a", tell=TELL, subscription=sub.id)
    assert store.told_until("T1", "C1", "river-dispute") == START
    assert store.told("T1", "C1", "river-dispute").keys == {"said1", "said2"}


def test_a_digest_that_arrives_late_does_not_count_for_the_subscription_that_got_its_number(
    postman: Postman, store: Store
) -> None:
    old = store.subscriptions.follow("T1", "C1", "river-dispute", parse("daily at 9", "UTC"), "U1", START)
    under_way = store.outbox.move(owe(store, "a", tell=TELL, subscription=old.id), "sending")
    assert under_way is not None
    store.subscriptions.unfollow(old)
    new = store.subscriptions.follow("T1", "C2", "river-dispute", parse("daily at 9", "UTC"), "U1", START)
    assert new.id == old.id
    store.outbox.sent(under_way, "1.0", START)
    assert store.told_until("T1", "C2", "river-dispute") is None


def test_a_demo_says_so_in_every_message(store: Store, sender: FakeSender, clock: StepClock) -> None:
    postman = Postman(store, sender, clock, demo=True)
    owe(store, "a")
    owe(store, "b", kind="respond", response_url="https://hooks.example/1", user="U1")
    postman.flush()
    assert len(sender.posts) == 2
    for post in sender.posts:
        assert post.message.blocks[-1]["elements"][0]["text"] == DEMO
        assert DEMO in post.message.text


def test_the_outbox_outlives_the_process(tmp_path: Path, sender: FakeSender, clock: StepClock) -> None:
    first = Store(tmp_path / "again.db")
    owe(first, "a", tell=TELL)
    first.close()
    second = Store(tmp_path / "again.db")
    Postman(second, sender, clock).flush()
    assert [post.key for post in sender.posts] == ["a"]
    assert "said1" in second.told("T1", "C1", "river-dispute").keys
    second.close()
