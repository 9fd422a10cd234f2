"""Feeds in every dialect, what is no feed, and lists of feeds."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from digests.collect.feeds import Outline, opml, parse
from digests.errors import NoArticle

URL = "https://herald.example/rss.xml"
ITEM = """<item><title>Envoys &amp;amp; ministers</title><link>/world/1?utm_source=rss</link>
<guid isPermaLink="false">h-1</guid><pubDate>Mon, 22 Jan 2024 19:45:00 +0500</pubDate><description>
&lt;p&gt;They &lt;b&gt;return&lt;/b&gt;.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;Soon.&lt;/p&gt;
</description></item>"""


def rss(items: str = ITEM, head: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Herald</title>'
        f"<link>https://herald.example/</link>{items}</channel></rss>"
    ).encode()


def test_rss_gives_its_items_in_order() -> None:
    second = "<item><title>Second</title><link>https://herald.example/2</link></item>"
    feed = parse(rss(ITEM + second), "application/rss+xml", URL)
    assert (feed.title, feed.link) == ("The Herald", "https://herald.example/")
    first = feed.items[0]
    assert (first.id, first.url, first.title) == ("h-1", "https://herald.example/world/1", "Envoys & ministers")
    assert (first.published, first.published_day_only) == (datetime(2024, 1, 22, 14, 45, tzinfo=UTC), False)
    assert first.summary == "They return.\nSoon."
    assert (feed.items[1].title, feed.items[1].id, feed.items[1].published) == (
        "Second",
        "https://herald.example/2",
        None,
    )


def test_the_longer_of_summary_and_content_is_kept() -> None:
    whole = "<content:encoded>&lt;p&gt;The whole of it.&lt;/p&gt;</content:encoded>"
    entry = f"<item><title>A</title><guid>a</guid><description>Short.</description>{whole}</item>"
    assert parse(rss(entry), "", URL).items[0].summary == "The whole of it."


def test_a_day_without_a_time_counts_from_its_end() -> None:
    item = parse(rss("<item><title>A</title><guid>a</guid><dc:date>2024-01-22</dc:date></item>"), "", URL).items[0]
    assert (item.published, item.published_day_only) == (datetime(2024, 1, 22, 23, 59, 59, 999999, tzinfo=UTC), True)


def test_atom() -> None:
    body = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><link href="https://courier.example/"/>
    <entry><id>tag:courier.example,2024:1</id><title type="html">Envoys &lt;i&gt;return&lt;/i&gt;</title>
    <link rel="alternate" href="https://courier.example/1"/><published>2024-01-22T14:45:00Z</published>
    <updated>2024-01-23T10:00:00Z</updated><summary>They return.</summary></entry></feed>"""
    item = parse(body, "application/atom+xml").items[0]
    assert (item.id, item.url, item.title) == (
        "tag:courier.example,2024:1",
        "https://courier.example/1",
        "Envoys return",
    )
    assert item.published == datetime(2024, 1, 22, 14, 45, tzinfo=UTC)


def test_rdf() -> None:
    body = b"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/">
    <title>Old Paper</title><link>https://a.example/</link></channel><item rdf:about="https://a.example/1">
    <title>Envoys</title><link>https://a.example/1</link><dc:date>2024-01-22T14:45:00Z</dc:date></item></rdf:RDF>"""
    feed = parse(body, "text/xml")
    assert (feed.title, feed.items[0].url) == ("Old Paper", "https://a.example/1")
    assert feed.items[0].published == datetime(2024, 1, 22, 14, 45, tzinfo=UTC)


def test_json_feed() -> None:
    body = json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "The Post",
            "home_page_url": "https://post.example/",
            "items": [
                {"id": "1", "url": "/1", "title": "Envoys", "content_html": "<p>They <b>return</b>.</p>",
                 "date_published": "2024-01-22T19:45:00+05:00"},
                {"id": 2, "external_url": "https://other.example/2", "content_text": "Plain."},
                "nonsense",
            ],
        }
    )  # fmt: skip
    feed = parse(body.encode(), "application/feed+json", "https://post.example/feed.json")
    assert [(item.id, item.url, item.summary) for item in feed.items] == [
        ("1", "https://post.example/1", "They return."),
        ("2", "https://other.example/2", "Plain."),
    ]
    assert feed.items[0].published == datetime(2024, 1, 22, 14, 45, tzinfo=UTC)


def test_an_item_is_told_once_and_one_without_an_address_still_has_an_id() -> None:
    bare = "<item><title>No address</title><description>Words.</description></item>"
    feed = parse(rss(ITEM + ITEM + bare), "", URL)
    assert [item.title for item in feed.items] == ["Envoys & ministers", "No address"]
    assert len(feed.items[1].id) == 64
    assert feed.items[1].url is None


def test_links_that_are_not_web_addresses_are_left_out() -> None:
    for bad in ("javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "http://u:p@a.example/"):
        item = parse(rss(f"<item><title>A</title><guid isPermaLink='false'>g</guid><link>{bad}</link></item>")).items[0]
        assert (item.id, item.url) == ("g", None)


def test_a_feed_with_broken_markup_loses_no_item() -> None:
    feed = parse(
        rss(ITEM).replace(b"</channel>", b"") + b"<item><title>Tail & more</title><guid>t</guid>", "text/xml", URL
    )
    assert [item.title for item in feed.items] == ["Envoys & ministers", "Tail & more"]


def test_broken_utf8_in_a_feed_is_read_as_far_as_it_goes() -> None:
    feed = parse(rss("<item><title>Caf\u00e9 X</title><guid>c</guid></item>").replace(b"\xc3\xa9", b"\xe9"), "", URL)
    assert feed.items[0].title.startswith("Caf")


def test_an_empty_feed_is_a_feed() -> None:
    assert parse(rss(""), "application/rss+xml").items == ()


def test_a_web_page_instead_of_a_feed_names_the_feeds_it_links_to() -> None:
    page = b"""<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml">
    <link rel="alternate" hreflang="fr" href="/fr"><link rel=alternate type="application/atom+xml" href="javascript:x">
    </head><body>Welcome</body></html>"""
    with pytest.raises(NoArticle) as caught:
        parse(page, "text/html", "https://herald.example/news")
    assert caught.value.sentence == (
        "That is a web page, not a feed. The page names this feed: https://herald.example/rss.xml"
    )
    with pytest.raises(NoArticle, match="HTML instead") as caught:
        parse(b"<html><body>rss feeds of ours</body></html>", "application/rss+xml")
    assert "names no feed" in caught.value.sentence


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "application/rss+xml"),
        (b"just words", "text/plain"),
        (b"%PDF-1.7", "application/pdf"),
        (b"{}", "application/json"),
        (b'{"items": 3}', "application/json"),
        (b"[" * 100_000, "application/json"),
        (b'<?xml version="1.0"?><sitemap/>', "application/xml"),
    ],
)
def test_what_is_no_feed_has_a_sentence(body: bytes, content_type: str) -> None:
    with pytest.raises(NoArticle) as caught:
        parse(body, content_type, URL)
    assert "no feed" in caught.value.sentence


@pytest.mark.parametrize("failure", [TypeError, KeyError, AssertionError, ValueError, RecursionError])
def test_what_the_parser_library_lets_through_is_contained(
    failure: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    import feedparser

    def fail(*args: object, **options: object) -> None:
        raise failure("deep inside")

    monkeypatch.setattr(feedparser, "parse", fail)
    with pytest.raises(NoArticle) as caught:
        parse(rss(), "", URL)
    assert caught.value.sentence == "The feed is broken."


def test_bytes_that_name_a_file_or_an_address_are_not_opened(tmp_path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_bytes(rss())
    for body in (str(secret).encode(), b"file://" + str(secret).encode(), b"http://127.0.0.1:9/"):
        with pytest.raises(NoArticle):
            parse(body, "application/rss+xml")


def test_entities_of_a_feed_neither_swell_nor_read_files(tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    lol = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    head = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{lol}<!ENTITY f SYSTEM "{secret.as_uri()}">]>'
    feed = parse(rss("<item><title>A &l9; &f;</title><guid>a</guid></item>", head), "", URL)
    assert all("the secret" not in item.title and len(item.title) <= 500 for item in feed.items)


# Lists of feeds -----------------------------------------------------------------------------------------------


def test_opml_lists_each_feed_once() -> None:
    body = b"""<?xml version="1.0"?><opml version="2.0"><head><title>Ours</title></head><body><outline text="World">
    <outline type="rss" text="Herald" xmlUrl="https://herald.example/rss.xml" htmlUrl="https://herald.example/"/>
    <outline type="rss" title="Post &amp; Co" text="x" xmlurl="https://post.example/feed"/></outline>
    <outline text="Again" xmlUrl="https://herald.example/rss.xml"/><outline text="Bad" xmlUrl="javascript:x"/>
    </body></opml>"""
    assert opml(body) == (
        Outline("https://herald.example/rss.xml", "Herald"),
        Outline("https://post.example/feed", "Post & Co"),
    )


def test_sloppy_opml_is_read() -> None:
    body = b'<opml><body><outline text="A & B" xmlUrl="https://a.example/feed?x=1&y=2"></body>'
    assert opml(body)[0].url == "https://a.example/feed?x=1&y=2"


def test_a_feed_whose_dates_are_words_has_none() -> None:
    item = parse(rss("<item><title>A</title><guid>a</guid><pubDate>some day</pubDate></item>"), "", URL).items[0]
    assert item.published is None


def test_characters_that_no_tree_may_hold_do_no_harm() -> None:
    words = "&lt;p&gt;One&lt;br&gt;&amp;#1;&amp;#xD800;two&lt;/p&gt;"
    broken = f"<item><title>A</title><guid>a</guid><description>{words}</description></item>"
    assert parse(rss(broken), "", URL).items[0].summary.startswith("One\n")
    with pytest.raises(NoArticle):
        opml(b'<opml><body><outline text="A" xmlUrl="https://a.&#xD800;example/"/></body></opml>')


@pytest.mark.parametrize("body", [b"", b"words", b"<html></html>", b"<rss/>", b"\xff\xfe\0", b"<opml"])
def test_what_is_no_opml_has_a_sentence(body: bytes) -> None:
    with pytest.raises(NoArticle) as caught:
        opml(body)
    assert "OPML" in caught.value.sentence


def test_opml_with_entities_is_refused(tmp_path) -> None:
    outline = b'<opml><body><outline text="&x;" xmlUrl="https://a.example/"/></body></opml>'
    body = b'<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + outline
    for form in (body, body.decode().encode("utf-16")):
        with pytest.raises(NoArticle):
            opml(form)
