"""Feeds: quiet at first, conditional, bounded; what fails is remembered and told, and stops nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from digests import polling
from digests.clock import MovableClock
from digests.errors import BadInput, NoArticle
from digests.newsroom import Newsroom

FEED = "https://wire.example/rss.xml"


def page(web, number: int, **meta: str) -> str:
    url = f"https://wire.example/news/{number}"
    web.put_article(
        url,
        f"Report {number}",
        f"The storm took {number} roofs in the harbour of Adair, the mayor said in her report on the damage.",
        f"Crew number {number} will go on clearing the harbour tomorrow, she told reporters at the town hall.",
        **meta,
    )
    return url


def test_the_first_poll_is_quiet_and_the_next_is_news(room: Newsroom, web) -> None:
    web.put_feed(FEED, (page(web, 1), "16"))
    room.add_feed(FEED)
    (first,) = room.poll()
    assert (first.new, first.quiet, first.feed.title) == (1, True, "The Wire")
    web.put_feed(FEED, (page(web, 1), "16"), (page(web, 2), "17"))
    (second,) = room.poll()
    assert (second.new, second.quiet) == (1, False)
    assert room.article("https://wire.example/news/1").quiet
    assert not room.article("https://wire.example/news/2").quiet


def test_an_article_has_the_feeds_date_and_outlet_where_its_page_says_nothing(room: Newsroom, web) -> None:
    web.put_feed(FEED, (page(web, 1), "16"), (page(web, 2, published="2024-01-15T07:00:00Z", site="Post"), "16"))
    room.add_feed(FEED)
    room.poll()
    silent, speaking = room.article("https://wire.example/news/1"), room.article("https://wire.example/news/2")
    assert (silent.published, silent.outlet) == (datetime(2024, 1, 16, 8, tzinfo=UTC), "The Wire")
    assert (speaking.published, speaking.outlet) == (datetime(2024, 1, 15, 7, tzinfo=UTC), "Post")


def test_known_items_are_not_fetched_again(room: Newsroom, web) -> None:
    web.put_feed(FEED, (page(web, 1), "16"))
    room.add_url("https://wire.example/news/1")
    room.add_feed(FEED)
    web.asked.clear()
    (first,) = room.poll()
    assert (first.new, first.known) == (0, 1)
    room.poll()
    assert [url for url, _ in web.asked] == [FEED, FEED]


def test_an_item_whose_date_has_moved_is_fetched_again(room: Newsroom, web) -> None:
    web.put_feed(FEED, (page(web, 1), "16"))
    room.add_feed(FEED)
    room.poll()
    web.put_article("https://wire.example/news/1", "Report 1", "The storm took 30 roofs in Adair, the mayor said.",
                    "Her office had counted one roof before, it said in a note to the press on Wednesday.")  # fmt: skip
    web.put_feed(FEED, ("https://wire.example/news/1", "17"))
    (polled,) = room.poll()
    assert (polled.new, polled.revised) == (0, 1)
    assert "30 roofs" in room.article("https://wire.example/news/1").text


def test_a_feed_that_has_not_changed_is_asked_conditionally(room: Newsroom, web) -> None:
    web.put_feed(FEED, (page(web, 1), "16"), etag='"v1"')
    room.add_feed(FEED)
    room.poll()
    (polled,) = room.poll()
    assert (polled.new, polled.error) == (0, None)
    assert web.asked[-1] == (FEED, {"If-None-Match": '"v1"'})
    room.poll(FEED, force=True)
    assert web.asked[-1] == (FEED, {})


def test_one_bad_item_stops_no_other(room: Newsroom, web) -> None:
    web.put_feed(FEED, (page(web, 1), "16"), ("https://wire.example/gone", "17"), (page(web, 3), "18"))
    room.add_feed(FEED)
    (polled,) = room.poll()
    assert polled.new == 2
    assert polled.failed == (("https://wire.example/gone", "The page is gone (404)."),)
    web.asked.clear()
    room.poll()
    assert [url for url, _ in web.asked] == [FEED]  # what is gone is not asked for again


def test_a_rule_that_trips_over_one_item_stops_no_other(
    room: Newsroom, web, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from digests.analysis import analyse as module

    real = module.analyse

    def tripping(text: str, *arguments: object, **options: object) -> object:
        if "took 1 roofs" in text:
            raise ZeroDivisionError("a rule")
        return real(text, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "analyse", tripping)
    web.put_feed(FEED, (page(web, 1), "16"), (page(web, 2), "17"))
    room.add_feed(FEED)
    (polled,) = room.poll()
    assert (polled.new, len(polled.failed)) == (1, 1)
    assert "ZeroDivisionError" in caplog.text


def test_one_bad_feed_stops_no_other_and_blindness_is_told(room: Newsroom, web, clock: MovableClock) -> None:
    web.put_feed(FEED, (page(web, 1), "16"))
    web.put("https://a.example/feed", "<html><body><p>Not a feed.</p></body></html>")
    room.add_story("storm", "S", "storm")
    room.add_feed("https://a.example/feed")
    room.add_feed(FEED)
    bad, good = room.poll()
    assert bad.error is not None
    assert good.new == 1
    coverage = room.view("storm").coverage
    assert (coverage.feeds, coverage.read, coverage.newest_poll) == (2, 1, clock.now())
    assert coverage.failing == ("https://a.example/feed",)
    since = clock.now()
    clock.move(since + timedelta(hours=1))
    room.poll()
    assert room.feeds()[0].failing_since == since
    web.put_feed("https://a.example/feed", title="A")
    room.poll()
    assert room.view("storm").coverage.failing == ()


def test_a_long_feed_is_read_over_several_polls_and_stays_quiet(
    room: Newsroom, web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "ITEMS_A_POLL", 2)
    web.put_feed(FEED, *((page(web, number), str(10 + number)) for number in range(1, 6)), etag='"v1"')
    room.add_feed(FEED)
    counts = [(each.new, each.waiting) for _ in range(3) for each in room.poll()]
    assert counts == [(2, 3), (2, 1), (1, 0)]
    assert all(room.article(f"https://wire.example/news/{number}").quiet for number in range(1, 6))


def test_feeds_by_opml_and_their_removal(room: Newsroom) -> None:
    opml = (
        b'<?xml version="1.0"?><opml version="2.0"><body><outline text="News">'
        b'<outline type="rss" text="Wire" xmlUrl="https://wire.example/rss.xml"/>'
        b'<outline type="rss" text="Post" xmlUrl="https://post.example/feed"/></outline></body></opml>'
    )
    assert len(room.import_opml(opml)) == 2
    assert [feed.url for feed in room.feeds()] == ["https://post.example/feed", FEED]
    room.remove_feed(FEED)
    assert [feed.url for feed in room.feeds()] == ["https://post.example/feed"]
    with pytest.raises(BadInput):
        room.remove_feed(FEED)
    with pytest.raises(NoArticle):
        room.import_opml(b"<html></html>")
