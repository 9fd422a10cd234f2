"""Which links stand in a message, and which of them may be articles."""

from __future__ import annotations

import pytest

from bot.links import link_of, links_in, looks_like_article, may_be_article, plain


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("<https://a.example/b>", ["https://a.example/b"]),
        ("<https://a.example/b?x=1&amp;y=2|a.example/b> and <http://c.example/d>",
         ["https://a.example/b?x=1&y=2", "http://c.example/d"]),
        ("read https://a.example/b, then (https://c.example/d_(e)).", ["https://a.example/b", "https://c.example/d_(e)"]),
        ("<https://a.example/b> twice <https://a.example/b|b>", ["https://a.example/b"]),
        ("`https://a.example/b` ```\nhttps://c.example/d\n```", []),
        ("<@U1> <#C1|desk> <!here> <mailto:a@b.example|a>", []),
        ("ftp://a.example/b javascript:alert(1) https://", []),
        ("https://[::bad/ x", []),
    ],
)  # fmt: skip
def test_the_links_of_a_message(text: str, links: list[str]) -> None:
    assert list(links_in(text)) == links


def test_one_word_is_a_link_or_not() -> None:
    assert link_of("<https://a.example/b|b>") == "https://a.example/b"
    assert link_of("see:https://a.example/b") is None
    assert link_of("status") is None


@pytest.mark.parametrize(
    ("url", "may", "looks"),
    [
        ("https://a.example/2024/01/16/strikes", True, True),
        ("https://a.example/news/ambassadors-to-return-home", True, True),
        ("https://a.example/story/1234567", True, True),
        ("https://a.example/about", True, False),
        ("https://a.example/", False, False),
        ("https://a.example/media/the-long-long-bridge.jpg", False, False),
        ("https://docs.google.com/document/d/123456789/edit-this-long-page", False, False),
        ("https://team.slack.com/archives/C1/p1234567890", False, False),
        ("https://notslack.com/2024/01/16/three-word-headline", True, True),
    ],
)
def test_what_may_be_an_article_and_what_looks_like_one(url: str, may: bool, looks: bool) -> None:
    assert (may_be_article(url), looks_like_article(url)) == (may, looks)


def test_a_pasted_text_loses_slacks_markup() -> None:
    assert plain("See <https://a.example/b|the page> &amp; <https://c.example> at 5 &lt; 6.") == (
        "See the page & https://c.example at 5 < 6."
    )
