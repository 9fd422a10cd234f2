"""Embedded posts whose frame was lost."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from digests.analysis import analyse as module
from digests.analysis.dates import find_dates
from digests.analysis.posts import posts
from digests.analysis.sentences import lines
from digests.model import Mention, Reference


def read(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (text[slice(*post.name)], text[slice(*post.date)], [text[slice(*part)] for part in post.parts])
        for post in posts(text, lines(text))
    ]


def test_author_line_after_the_words() -> None:
    text = (
        "The harbour reopened on Monday, officials said.\n"
        "Our ambassador returns to Eastvik on 26 May. pic.twitter.com/abc\n"
        "— Norland Foreign Ministry (@NorlandMFA) May 22, 2023\n"
        "The markets took no notice of it."
    )
    assert read(text) == [
        ("Norland Foreign Ministry", "May 22, 2023", ["Our ambassador returns to Eastvik on 26 May."])
    ]


def test_author_line_in_the_middle_of_a_list() -> None:
    text = (
        "Both will talk on the next steps.\n"
        "As agreed by both;\n"
        "— Embassy of Norland- Eastvik (@NorlandEastvik) May 22, 2023\n"
        "1. Ambassadors of Norland 🇳🇴 & Sudland return to their posts by 26 May 2023;\n"
        "2. The minister of Norland will visit Sudland on 29 May, 2023. pic.twitter.com/abc\n"
        "Despite all that, doubts remain in Norland."
    )
    assert read(text) == [
        (
            "Embassy of Norland- Eastvik",
            "May 22, 2023",
            [
                "As agreed by both",
                "Ambassadors of Norland 🇳🇴 & Sudland return to their posts by 26 May 2023",
                "The minister of Norland will visit Sudland on 29 May, 2023.",
            ],
        )
    ]


def test_numbers_of_a_press_release_in_keycaps_are_no_words() -> None:
    text = (
        "🔊: PR NO. 2️⃣3️⃣/2️⃣0️⃣2️⃣4️⃣\n"
        "— Spokesperson MoFA (@SudlandMoFA) May 22, 2023\n"
        "Joint statement of Norland and Sudland on the ferry\n"
        "🔗⬇️ https://t.co/abc pic.twitter.com/def\n"
        "Prose goes on here and is no part of the post."
    )
    [(name, _, parts)] = read(text)
    assert name == "Spokesperson MoFA"
    assert parts == ["Joint statement of Norland and Sudland on the ferry"]


def test_two_posts_never_share_a_line() -> None:
    text = (
        "First words of the embassy here.\n— Embassy A (@a_emb) May 1, 2023\n"
        "Second words of the ministry here.\n— Ministry B (@b_min) May 2, 2023\n"
    )
    assert [parts for _, _, parts in read(text)] == [
        ["First words of the embassy here."],
        ["Second words of the ministry here."],
    ]


def test_a_dash_and_a_bracket_in_prose_are_no_post() -> None:
    assert read("— He said it (again) on Monday.\nNobody (@ all) heard.") == []


def test_what_posts_cost_grows_with_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def counting(text: str, reference: Reference, *, sentences: Sequence[tuple[int, int]]) -> list[Mention]:
        read.append(len(text))
        return find_dates(text, reference, sentences=sentences)

    monkeypatch.setattr(module, "find_dates", counting)
    one = "The boats leave the harbour on Monday, we were told.\n— Mara Wend (@wend) May 22, 2023\n\n"
    costs = []
    for count in (50, 100):
        read.clear()
        found = module.analyse(one * count, Reference()).sentences
        assert len(found) == count
        assert {str(s.mentions[0].when and s.mentions[0].when.value) for s in found} == {"2023-05-22"}
        assert all(found[-1].start <= mention.start < found[-1].end for mention in found[-1].mentions)
        costs.append(sum(read))
    assert costs[1] < 3 * costs[0]
