"""The bot from what people do to what the channel sees, over a fake newsroom and a fake Slack."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from bot.app import Bot
from bot.directory import Directory
from bot.posted import Posted
from bot.sender import Room, SendError
from bot.store import Store
from bot.store.jobs import Job
from bot.views.message import Message
from digests.errors import NoArticle, NotFetched, StoreError, TooLarge, UnknownStory
from digests.model import Coverage, Story
from tests.bot.slack_fakes import START, STORY, FakeNews, FakeSender, StepClock, article

NUMBERS = count(1)
LINK = "https://courier.example/2024/01/16/envoys-meet-1"


def type_(bot: Bot, text: str, *, command: str = "/crisis", user: str = "U1", channel: str = "C1") -> None:
    """A person types a slash command."""
    number = next(NUMBERS)
    payload = {"command": command, "text": text, "channel": channel, "user": user, "response_url": f"url{number}"}
    bot.claim("T1", f"command:{number}", "command", payload)
    assert bot.drain()


def press(bot: Bot, action: str, value: str, *, user: str = "U1", channel: str = "C1") -> None:
    """A person presses a button."""
    number = next(NUMBERS)
    payload = {"action": action, "value": value, "channel": channel, "user": user, "response_url": f"url{number}"}
    bot.claim("T1", f"action:{number}", "action", payload)
    assert bot.drain()


def post(bot: Bot, *links: str, channel: str = "C1", ts: str = "5.1") -> None:
    """A person posts links."""
    payload = {"channel": channel, "user": "U1", "thread_ts": ts, "links": list(links)}
    bot.claim("T1", f"event:{next(NUMBERS)}", "message", payload)
    assert bot.drain()


def shown(message: Message) -> str:
    """All words of a message."""
    parts = [message.text]
    for block in message.blocks:
        parts.append(block.get("text", {}).get("text", ""))
        for element in block.get("elements", ()):
            text = element.get("text", "")
            parts.append(text if isinstance(text, str) else text["text"])
    return "\n".join(parts)


def last(sender: FakeSender) -> str:
    return shown(sender.posts[-1].message)


def buttons(message: Message) -> dict[str, tuple[str, str]]:
    """The buttons of a message by their labels: action and value."""
    rows = [block for block in message.blocks if block["type"] == "actions"]
    return {each["text"]["text"]: (each["action_id"], each["value"]) for row in rows for each in row["elements"]}


# Commands ---------------------------------------------------------------------------------------------------------


def test_a_status_is_answered_for_its_asker_alone_with_the_period_in_their_zone(bot: Bot, sender: FakeSender) -> None:
    type_(bot, "status")
    (answer,) = sender.posts
    assert answer.kind == "respond"
    assert "No violence is reported." in last(sender)
    assert "As of Tue 16 Jan 11:00, Asia/Karachi" in last(sender)
    assert "“The envoys met at the border on Monday.”" in last(sender)


def test_a_period_is_echoed_as_it_was_understood(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    type_(bot, "since 14 January", command="/timeline")
    assert "Sun 14 Jan 00:00 → now, Asia/Karachi" in last(sender)
    since = news.asked[-1][1]["since"]
    assert since == datetime(2024, 1, 13, 19, 0, tzinfo=UTC)
    assert since.date() == date(2024, 1, 14), "the days of a timeline are the asker's"


def test_junk_is_answered_in_one_sentence(bot: Bot, sender: FakeSender) -> None:
    type_(bot, "since the day of doom", command="/timeline")
    type_(bot, "status atlantis")
    type_(bot, "frobnicate")
    type_(bot, "since tomorrow", command="/timeline")
    assert [post.kind for post in sender.posts] == ["respond"] * 4
    assert "doom" in shown(sender.posts[0].message)
    assert "river-dispute" in shown(sender.posts[1].message)
    assert "/crisis help" in shown(sender.posts[2].message)
    assert "nothing can be in it" in last(sender)


def test_a_story_that_is_like_no_other_is_not_answered_with_a_terminals_hint(
    bot: Bot, sender: FakeSender, news: FakeNews, monkeypatch: pytest.MonkeyPatch
) -> None:
    def story(slug: str) -> Story:
        raise UnknownStory(slug, ())

    monkeypatch.setattr(news, "story", story)
    type_(bot, "status atlantis")
    assert "No story is called “atlantis”. `/crisis list` shows" in last(sender)
    assert "sitroom stories" not in last(sender)


def test_with_several_stories_the_asker_chooses_by_a_button(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    news.known = [STORY, Story("strait", "The strait", "strait")]
    type_(bot, "since Monday", command="/timeline")
    choice = buttons(sender.posts[-1].message)
    assert set(choice) == {"River dispute", "The strait"}
    press(bot, *choice["The strait"])
    assert news.asked[-1][1]["slug"] == "strait"
    assert news.asked[-1][1]["since"] is not None


def test_the_story_once_named_is_the_channels_from_then_on(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    news.known = [STORY, Story("strait", "The strait", "strait")]
    type_(bot, "status strait")
    type_(bot, "", command="/status")
    assert [asked["slug"] for what, asked in news.asked if what == "status"] == ["strait", "strait"]
    type_(bot, "", command="/status", channel="C2")
    assert "Which story?" in last(sender)


@pytest.mark.parametrize("name", ["strait", "The Strait", "the strait", "stra", "THE-STRAIT"])
def test_a_story_is_found_by_its_title_and_its_beginning(name: str, bot: Bot, news: FakeNews) -> None:
    news.known = [STORY, Story("strait", "The strait", "strait")]
    type_(bot, f"status {name}")
    assert news.asked[-1][1]["slug"] == "strait"


def test_a_mention_is_answered_in_its_thread(bot: Bot, sender: FakeSender) -> None:
    said = {"channel": "C1", "user": "U1", "thread_ts": "4.4", "text": "<@UBOT> status"}
    bot.claim("T1", "event:mention", "mention", said)
    bot.drain()
    assert [(post.kind, post.thread_ts) for post in sender.posts] == [("post", "4.4")]
    assert buttons(sender.posts[0].message) == {}


def test_an_answer_is_shared_once_and_then_counts_as_told(bot: Bot, sender: FakeSender, store: Store) -> None:
    type_(bot, "status")
    share = buttons(sender.posts[0].message)["Share in channel"]
    press(bot, *share, user="U2")
    press(bot, *share)
    posted = [post for post in sender.posts if post.kind == "post"]
    assert len(posted) == 1
    assert "Shared by <@U2>" in shown(posted[0].message)
    assert buttons(posted[0].message) == {}
    assert store.told("T1", "C1", STORY.slug).keys == {"said1"}


def test_the_summary_of_an_article_can_be_shared(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    news.pages[LINK] = article()
    type_(bot, f"summary {LINK}")
    press(bot, *buttons(sender.posts[0].message)["Share in channel"])
    assert [post.kind for post in sender.posts] == ["respond", "post"]
    assert "“The envoys met at the border on Monday.”" in last(sender)


def test_a_shared_answer_stays_in_its_channel(bot: Bot, sender: FakeSender) -> None:
    type_(bot, "status")
    press(bot, *buttons(sender.posts[0].message)["Share in channel"], channel="C2")
    assert "too old to share" in last(sender)


def test_an_ephemeral_answer_tells_the_channel_nothing(bot: Bot, store: Store) -> None:
    type_(bot, "status")
    assert store.told("T1", "C1", STORY.slug).keys == frozenset()


def test_why_explains_a_line_of_ones_own_last_answer(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    news.lines = [1, 2, 3]
    type_(bot, "why 1")
    assert "no answer here yet" in last(sender)
    type_(bot, "status")
    type_(bot, "why 3")
    assert "One article says fact3." in last(sender)
    type_(bot, "why 4")
    assert "lines 1 to 3" in last(sender)
    type_(bot, "why 1", user="U2")
    assert "no answer here yet" in last(sender)


def test_a_text_is_stored_as_pasted_by_whom(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    type_(bot, "add The envoys met at the border on Monday, and the talks resume on 26 January.")
    assert news.asked[-1] == ("add_text", {"pasted_by": "U1", "private_to": None})
    assert "pasted by <@U1>" in last(sender)


def test_what_cannot_be_added_says_why_and_what_to_do(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    news.pages[LINK] = NotFetched("404", "The page does not exist (404).", status=404)
    type_(bot, f"add {LINK}")
    assert "The page does not exist (404). Whoever can read it may paste" in last(sender)


def test_a_foreign_word_in_an_error_can_not_mention_anybody(bot: Bot, sender: FakeSender) -> None:
    type_(bot, "<!channel>")
    type_(bot, "status <!here>")
    assert len(sender.posts) == 2
    assert "<!" not in "".join(shown(post.message) for post in sender.posts)


def test_what_comes_from_a_private_channel_stays_there(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    sender.rooms["C9"] = Room("C9", "quiet", private=True, member=True)
    news.pages[LINK] = article()
    type_(bot, f"add {LINK}", channel="C9")
    assert news.asked[-1][1]["private_to"] == "C9"
    post(bot, LINK, channel="C9")
    assert news.asked[-1][1]["private_to"] == "C9"


def test_a_channel_that_slack_does_not_show_counts_as_private(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    def hidden(channel: str) -> Room:
        raise SendError("channel_not_found")

    sender.room = hidden  # type: ignore[method-assign]
    news.pages[LINK] = article()
    type_(bot, f"add {LINK}", channel="D1")
    assert news.asked[-1][1]["private_to"] == "D1"


@pytest.mark.parametrize(("locked", "told"), [(1, "No violence is reported."), (9, "Something went wrong")])
def test_a_locked_database_is_tried_again_and_its_path_is_not_told(
    locked: int, told: str, bot: Bot, sender: FakeSender, news: FakeNews, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, left = news.status, [StoreError("locked", "The database /srv/news.db is held.")] * locked

    def sometimes(*arguments: Any, **more: Any) -> Any:
        if left:
            raise left.pop()
        return status(*arguments, **more)

    monkeypatch.setattr(news, "status", sometimes)
    type_(bot, "status")
    assert len(sender.posts) == 1
    assert told in last(sender)
    assert "/srv" not in last(sender)


def test_an_unforeseen_fault_is_told_to_its_asker(
    bot: Bot, sender: FakeSender, news: FakeNews, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any, **__: Any) -> Any:
        raise ZeroDivisionError("a bug")

    news.status = broken  # type: ignore[method-assign]
    type_(bot, "status")
    assert "Something went wrong on my side" in last(sender)
    assert "a bug" in caplog.text


@pytest.mark.parametrize("text", ["help", "list", "sources", "schedule", "links off"])
def test_the_rest_is_answered(text: str, bot: Bot, sender: FakeSender) -> None:
    type_(bot, text)
    assert len(sender.posts) == 1
    assert sender.posts[0].message.text


# Links ------------------------------------------------------------------------------------------------------------


def test_a_posted_article_is_summarised_in_its_thread_once_per_channel(
    bot: Bot, sender: FakeSender, news: FakeNews
) -> None:
    news.pages[LINK] = article()
    news.pages[LINK + "?utm_source=x"] = article()
    post(bot, LINK)
    post(bot, LINK, ts="6.1")
    post(bot, LINK + "?utm_source=x", ts="7.1")
    assert [(each.channel, each.thread_ts) for each in sender.posts] == [("C1", "5.1")]
    assert "“The envoys met at the border on Monday.”" in last(sender)
    post(bot, LINK, channel="C2")
    assert sender.posts[-1].channel == "C2"


def test_two_workers_with_the_same_link_at_once_owe_one_summary(
    news: FakeNews, store: Store, sender: FakeSender, clock: StepClock
) -> None:
    news.pages[LINK] = article()
    posted = Posted(news, store, Directory(sender, clock), clock)
    said = {"channel": "C1", "user": "U1", "thread_ts": "5.1", "links": [LINK]}
    both = [posted.handle(Job(number, "T1", f"event:{number}", "message", said, 1, "")) for number in (1, 2)]
    for outcome in both:
        for delivery in outcome.deliveries:
            store.outbox.put(delivery, START)
    assert len(store.outbox.waiting()) == 1


def test_the_same_link_twice_in_a_message_is_one_summary(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    news.pages[LINK] = article()
    news.pages[LINK + "#comments"] = article()
    post(bot, LINK, LINK + "#comments")
    assert len(sender.posts) == 1


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (NotFetched("404", status=404), "isn't there"),
        (NotFetched("403", status=403), "lets only its readers in"),
        (NotFetched("time-out"), "doesn't answer"),
        (TooLarge("10 MB"), "too large"),
        (NoArticle("no text"), "paywall"),
    ],
)
def test_an_article_that_cannot_be_read_gets_an_honest_sentence_once(
    error: Any, says: str, bot: Bot, sender: FakeSender, news: FakeNews
) -> None:
    news.pages[LINK] = error
    post(bot, LINK)
    post(bot, LINK)
    assert len(sender.posts) == 1
    assert says in last(sender)
    assert "/crisis add" in last(sender)
    news.pages[LINK] = article()
    post(bot, LINK)
    assert "The envoys met" in last(sender)


@pytest.mark.parametrize(
    "link",
    [
        "https://courier.example/",
        "https://courier.example/about",
        "https://docs.google.com/document/d/1234567890/edit",
        "https://courier.example/pictures/the-long-bridge-today.jpg",
    ],
)
def test_links_that_are_no_articles_get_no_word(link: str, bot: Bot, sender: FakeSender) -> None:
    post(bot, link)
    assert sender.posts == []


def test_a_channel_can_silence_links(bot: Bot, sender: FakeSender, news: FakeNews) -> None:
    news.pages[LINK] = article()
    type_(bot, "links off")
    post(bot, LINK)
    assert [post.kind for post in sender.posts] == ["respond"]
    type_(bot, "links on")
    post(bot, LINK)
    assert sender.posts[-1].kind == "post"


# Digests ----------------------------------------------------------------------------------------------------------


def move(bot: Bot, clock: StepClock, to: str) -> None:
    """Let the clock come to a moment of January 2024 (UTC), and the bot do what is due."""
    clock.moment = datetime.fromisoformat(to).replace(tzinfo=UTC)
    bot.tick()


def digests(sender: FakeSender) -> list[str]:
    return [shown(post.message) for post in sender.posts if post.kind == "post"]


def test_following_is_confirmed_with_the_next_run_in_the_askers_zone(bot: Bot, sender: FakeSender) -> None:
    type_(bot, "follow daily at 9:00")
    assert "The next digest is on *Wed 17 Jan 09:00* (Asia/Karachi)" in last(sender)
    assert bot.next_slot() == datetime(2024, 1, 17, 4, 0, tzinfo=UTC)
    type_(bot, "schedule")
    assert "next Wed 17 Jan 09:00" in last(sender)


def test_the_first_digest_is_the_status_the_second_what_changed_the_third_that_nothing_did(
    bot: Bot, sender: FakeSender, news: FakeNews, clock: StepClock
) -> None:
    type_(bot, "follow daily at 9:00")
    move(bot, clock, "2024-01-17T03:59")
    assert digests(sender) == []
    move(bot, clock, "2024-01-17T04:00")
    move(bot, clock, "2024-01-17T05:00")
    assert len(digests(sender)) == 1
    assert "No violence is reported." in digests(sender)[0]
    news.changes = [2]
    move(bot, clock, "2024-01-18T04:00")
    assert "1 change" in digests(sender)[1]
    assert "Wed 17 Jan 09:00 → now, Asia/Karachi" in digests(sender)[1]
    move(bot, clock, "2024-01-19T04:00")
    assert "nothing changed since Thu 18 Jan 09:00" in digests(sender)[2]
    assert "2 of 2 feeds read" in digests(sender)[2]


def test_what_a_digest_told_is_not_told_again_and_why_explains_it_to_everybody(
    bot: Bot, sender: FakeSender, news: FakeNews, clock: StepClock, store: Store
) -> None:
    type_(bot, "follow daily at 9:00")
    news.changes = [2]
    for day in ("17", "18", "19"):
        move(bot, clock, f"2024-01-{day}T04:00")
    assert store.told("T1", "C1", STORY.slug).keys == {"said1", "said2"}
    assert ["1 change" in each for each in digests(sender)] == [False, True, False]
    news.changes = [2, 3]
    move(bot, clock, "2024-01-20T04:00")
    type_(bot, "why 1", user="U7")
    assert "One article says fact3." in last(sender)


def test_down_time_gives_one_digest_that_covers_the_gap(
    bot: Bot, sender: FakeSender, news: FakeNews, clock: StepClock
) -> None:
    type_(bot, "follow daily at 9:00")
    move(bot, clock, "2024-01-17T04:00")
    news.changes = [2]
    move(bot, clock, "2024-01-21T07:00")
    assert len(digests(sender)) == 2
    assert "Wed 17 Jan 09:00 → now" in digests(sender)[1]
    assert "covers 3 digests that could not be sent" in digests(sender)[1]


def test_an_outage_of_slack_gives_one_digest_that_covers_it(
    bot: Bot, sender: FakeSender, news: FakeNews, clock: StepClock
) -> None:
    type_(bot, "follow daily at 9:00")
    move(bot, clock, "2024-01-17T04:00")
    news.changes = [2]
    sender.errors = [SendError("unreachable")] * 3
    for day in ("18", "19", "20"):
        clock.moment = datetime.fromisoformat(f"2024-01-{day}T04:00").replace(tzinfo=UTC)
        assert not bot.tick(seconds=0.0)
        clock.seconds += 60.0
    assert bot.drain()
    assert len(digests(sender)) == 2
    assert "1 change" in digests(sender)[1]
    assert "Wed 17 Jan 09:00 → now" in digests(sender)[1]


def test_a_restart_sends_nothing_twice(
    bot: Bot, sender: FakeSender, news: FakeNews, clock: StepClock, store: Store
) -> None:
    type_(bot, "follow daily at 9:00")
    move(bot, clock, "2024-01-17T04:00")
    again = Bot(news, store, sender, clock, pace=0.0)
    again.tick()
    assert len(digests(sender)) == 1


def test_hourly_is_quiet_until_something_changes(
    bot: Bot, sender: FakeSender, news: FakeNews, clock: StepClock
) -> None:
    type_(bot, "follow hourly")
    for hour in ("07", "08", "09"):
        move(bot, clock, f"2024-01-16T{hour}:00")
    assert len(digests(sender)) == 1  # the first, which is the status
    news.changes = [2]
    move(bot, clock, "2024-01-16T10:00")
    assert len(digests(sender)) == 2
    assert "Tue 16 Jan 14:00 → now" in digests(sender)[1]  # since the last look that found nothing


def test_blind_is_not_silent(bot: Bot, sender: FakeSender, news: FakeNews, clock: StepClock) -> None:
    type_(bot, "follow daily at 9:00")
    move(bot, clock, "2024-01-17T04:00")
    news.coverage = Coverage(2, 0, START, ("Courier", "Ledger"))
    move(bot, clock, "2024-01-18T04:00")
    assert "no feed could be read" in digests(sender)[1]
    assert "failing: Courier, Ledger" in digests(sender)[1]


def test_an_hourly_digest_says_once_that_it_is_blind_and_once_that_it_sees_again(
    bot: Bot, sender: FakeSender, news: FakeNews, clock: StepClock
) -> None:
    type_(bot, "follow hourly")
    sees, blind = news.coverage, Coverage(2, 0, START, ("Courier", "Ledger"))
    told = []
    for hour, coverage in (("07", sees), ("08", sees), ("09", blind), ("10", blind), ("11", sees), ("12", sees)):
        news.coverage = coverage
        move(bot, clock, f"2024-01-16T{hour}:00")
        told.append(len(digests(sender)))
    assert told == [1, 1, 2, 2, 3, 3]
    assert "no feed could be read" in digests(sender)[1]
    assert "nothing changed" in digests(sender)[2]


def test_a_digest_that_could_not_be_delivered_pauses_says_so_and_is_made_up_for(
    bot: Bot, sender: FakeSender, news: FakeNews, clock: StepClock
) -> None:
    type_(bot, "follow daily at 9:00")
    move(bot, clock, "2024-01-17T04:00")
    news.changes = [2]
    sender.errors = [SendError("not_in_channel")]
    move(bot, clock, "2024-01-18T04:00")
    move(bot, clock, "2024-01-19T04:00")
    assert len(digests(sender)) == 1
    type_(bot, "schedule")
    assert "*paused*: I am not in this channel" in last(sender)
    bot.claim("T1", "event:back", "room", {"channel": "C1", "what": "joined"})
    bot.drain()
    move(bot, clock, "2024-01-19T05:00")
    assert len(digests(sender)) == 2
    assert "Wed 17 Jan 09:00 → now" in digests(sender)[1]


def test_leaving_and_archiving_pause_and_coming_back_resumes(bot: Bot, sender: FakeSender, store: Store) -> None:
    type_(bot, "follow daily at 9:00")
    for number, what in enumerate(("archived", "unarchived", "left", "joined")):
        bot.claim("T1", f"event:{what}", "room", {"channel": "C1", "what": what})
        bot.drain()
        assert (store.subscriptions.of("T1", "C1")[0].paused is not None) == (number % 2 == 0)
    assert len(sender.posts) == 1  # no greeting where a subscription stands


def test_who_set_a_digest_that_can_not_be_posted_is_told_elsewhere_alone(
    bot: Bot, sender: FakeSender, caplog: pytest.LogCaptureFixture
) -> None:
    type_(bot, "follow daily at 9:00", channel="C2")
    type_(bot, "help")
    assert "can't be posted" not in str(sender.posts[-1].message.blocks)
    bot.claim("T1", "event:kicked", "room", {"channel": "C2", "what": "left"})
    bot.drain()
    assert "the digests of C2 rest (1): I am not in this channel" in caplog.text
    type_(bot, "help")
    assert "*1 digest that you set in other channels can't be posted there*" in str(sender.posts[-1].message.blocks)
    type_(bot, "schedule")
    assert "This channel gets no digests." in last(sender)
    assert "in <#C2>: I am not in this channel: type /invite @sitroom" in last(sender)
    bot.claim("T1", "mention", "mention", {"text": "<@UBOT> schedule", "channel": "C1", "user": "U1", "thread_ts": "1"})
    bot.drain()
    assert "C2" not in last(sender)
    type_(bot, "schedule", user="U2")
    assert "C2" not in last(sender)


@pytest.mark.parametrize("code", ["not_in_channel", "channel_not_found", "is_archived"])
def test_a_channel_that_the_bot_came_back_to_unseen_goes_on(
    code: str,
    bot: Bot,
    sender: FakeSender,
    news: FakeNews,
    store: Store,
    clock: StepClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    type_(bot, "follow daily at 9:00")
    move(bot, clock, "2024-01-17T04:00")
    news.changes = [2]
    sender.errors = [SendError(code)]
    move(bot, clock, "2024-01-18T04:00")
    assert "the digests of C1 rest (1)" in caplog.text
    sender.rooms["C1"] = Room("C1", "desk", private=False, member=code != "not_in_channel", archived=True)
    bot.claim("", "rooms:1", "rooms", {})
    bot.drain()
    assert store.subscriptions.of("T1", "C1")[0].paused is not None
    del sender.rooms["C1"]
    bot.claim("", "rooms:2", "rooms", {})
    bot.drain()
    assert store.subscriptions.resting() == []
    move(bot, clock, "2024-01-19T04:00")
    assert "Wed 17 Jan 09:00 → now" in digests(sender)[1]


def test_a_new_channel_is_greeted_once(bot: Bot, sender: FakeSender) -> None:
    bot.claim("T1", "event:hello", "room", {"channel": "C5", "what": "joined"})
    bot.drain()
    assert [post.channel for post in sender.posts] == ["C5"]
    assert "/crisis follow" in last(sender)


@pytest.mark.parametrize(
    ("channel", "room", "says"),
    [
        ("C1", Room("C1", "desk", private=False, member=False), "/invite"),
        ("C1", Room("C1", "desk", private=False, member=True, archived=True), "archived"),
        ("D1", Room("D1", "", private=True, member=None), "channels only"),
    ],
)
def test_following_and_sharing_where_the_bot_can_not_write_say_what_to_do(
    channel: str, room: Room, says: str, bot: Bot, sender: FakeSender, store: Store
) -> None:
    sender.rooms[channel] = room
    type_(bot, "follow daily at 9:00", channel=channel)
    assert says in last(sender)
    assert store.subscriptions.of("T1", channel) == []
    type_(bot, "status", channel=channel)
    press(bot, *buttons(sender.posts[-1].message)["Share in channel"], channel=channel)
    assert says in last(sender)
    assert [post.kind for post in sender.posts] == ["respond"] * 3


def test_unfollowing_ends_it(bot: Bot, sender: FakeSender, clock: StepClock) -> None:
    type_(bot, "follow daily at 9:00")
    type_(bot, "unfollow")
    move(bot, clock, "2024-01-17T04:00")
    assert digests(sender) == []
    assert bot.next_slot() is None
    type_(bot, "unfollow")
    assert "gets no digests" in last(sender)


def test_a_story_that_was_removed_pauses_its_subscription(
    bot: Bot, sender: FakeSender, news: FakeNews, clock: StepClock
) -> None:
    type_(bot, "follow daily at 9:00")
    news.known = []
    move(bot, clock, "2024-01-17T04:00")
    type_(bot, "schedule")
    assert "no longer followed" in last(sender)


# The clock --------------------------------------------------------------------------------------------------------


def test_feeds_are_read_at_their_interval_and_when_told_to(bot: Bot, news: FakeNews, clock: StepClock) -> None:
    bot.tick()
    bot.tick()
    assert news.polls == 1
    clock.moment += timedelta(minutes=10)
    bot.tick()
    assert news.polls == 2
    bot.tick(poll=True)
    assert news.polls == 3


def test_a_held_message_is_settled_by_a_person(bot: Bot, sender: FakeSender, store: Store, clock: StepClock) -> None:
    type_(bot, "status")
    share = buttons(sender.posts[0].message)["Share in channel"]
    sender.errors, sender.history = [SendError("no_answer", certain=False)], False
    payload = {"action": share[0], "value": share[1], "channel": "C1", "user": "U1", "response_url": "url"}
    bot.claim("T1", "action:held", "action", payload)
    while not bot.drain(0.0):
        clock.seconds += 30.0
    asked = buttons(sender.posts[-1].message)
    press(bot, *asked["Post it again"])
    assert "Shared by <@U1>" in "\n".join(digests(sender))
    press(bot, *asked["It is there"])
    assert "settled already" in last(sender)
