"""An embedded post of a government or a force is its own word: with its author and day, and official."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

# topic: what was claimed, the article with the post, the words of it that are told, its author
POSTS = {
    "a border, quoted whole": (
        "Local media reported that Veldora had closed all crossings to Karsk on Tuesday.",
        "Queues formed at dawn.\n\n“Veldora has closed all crossings to Karsk as of midnight. Travellers are asked to "
        "turn back.”\n— Ministry of Interior Veldora (@InteriorVeldora) January 16, 2024\n\nTraders were angry.",
        "Veldora has closed all crossings to Karsk as of midnight.",
        "Ministry of Interior Veldora",
    ),
    "a trawler": (
        "Witnesses said the missing trawler Ada was found with all nine of its Karsk crew alive.",
        "Fishermen were worried.\n\nKarsk navy has recovered the missing trawler Ada and all nine crew are alive. "
        "pic.twitter.com/abc123\n— Karsk Navy (@karsknavy) January 16, 2024",
        "Karsk navy has recovered the missing trawler Ada and all nine crew are alive.",
        "Karsk Navy",
    ),
    "an envoy, called home and decided to be": (
        "Karsk has recalled its ambassador from Veldora, reports said.",
        "Karsk's foreign ministry posted on X.\n\nKarsk has decided to recall its Ambassador from Veldora.\n"
        "— Foreign Ministry of Karsk (@MFAKarsk) January 16, 2024",
        "Karsk has decided to recall its Ambassador from Veldora.",
        "Foreign Ministry of Karsk",
    ),
}


@pytest.mark.parametrize("topic", POSTS)
def test_a_post_gives_the_first_official_word_with_author_and_day(desk: Desk, topic: str) -> None:
    claim, article, words, author = POSTS[topic]
    desk.follow(title="Karsk", match="Karsk")
    desk.tell(claim, at(16, 9), "The Ledger")
    desk.tell(article, at(17, 9), "Harbour News")
    (change,) = desk.digest(at(16, 10), at(17, 12))["changes"]
    assert (change["kind"], change["text"], change["said_by"]) == ("official", words, author)
    assert "posted 16 Jan 2024" in change["labels"]
    assert change["before"]["text"] == claim


def test_a_day_in_a_post_is_counted_from_the_post(desk: Desk) -> None:
    desk.follow(title="Karsk", match="Karsk")
    desk.tell(
        "A ferry link was promised.\n\nThe Karsk ferry link to Talvo opens tomorrow at noon, Karsk's ports ministry "
        "is glad to announce.\n— Ports Ministry of Karsk (@KarskPorts) January 16, 2024\n\nSailors cheered.",
        at(19, 9),
        "Harbour News",
    )
    assert desk.days(until=at(25)) == {"2024-01-17": ["The Karsk ferry link to Talvo opens tomorrow at noon, Karsk's ports ministry is glad to announce."]}  # fmt: skip
