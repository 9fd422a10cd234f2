"""Articles from files and pasted text, with and without a head, and what is no article."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from digests.collect import files
from digests.errors import NoArticle, TooLarge

PROSE = "The army said on Tuesday that two villages had been hit.\n\nIt gave no figure."


def test_a_plain_text_is_kept_as_it_is() -> None:
    draft = files.read(PROSE.encode(), "strikes.txt")
    assert (draft.text, draft.title, draft.published, draft.outlet) == (PROSE, "", None, None)


def test_line_ends_and_spaces_are_made_one_kind() -> None:
    draft = files.read("\ufeffOne\u00a0line.\r\nTwo\tlines.\r\r\r\r\rThree, soft\u00adly.\n\n".encode(), "a.txt")
    assert draft.text == "One line.\nTwo lines.\n\nThree, softly."


def test_a_headline_in_a_text_is_its_title_and_stays_in_the_text() -> None:
    text = "January 22, 2024\nVillages hit near the border\n\n" + PROSE
    draft = files.read(text.encode(), "a.txt")
    assert (draft.title, draft.text) == ("Villages hit near the border", text)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Villages hit near the border\nNorthern Herald | 4 March 2025\n\n", "Villages hit near the border"),
        ("Northern Herald, Tuesday, March 4, 2025\n\nVillages hit near the border\n\n", "Villages hit near the border"),
        ("Villages hit near the border\nBy Anna Lind and Per Holm\n", "Villages hit near the border"),
        ("Northern Evening Herald, 2025-03-04 10:15\n\n", ""),
        ("Villages hit near the border\nanother line of verse\n", ""),
    ],
)
def test_the_line_under_a_headline_ends_it_and_is_none(head: str, title: str) -> None:
    assert files.read((head + PROSE).encode(), "a.txt").title == title


@pytest.mark.parametrize(
    ("stated", "moment", "day_only"),
    [
        ("2024-01-16T21:40:00+05:00", datetime(2024, 1, 16, 16, 40, tzinfo=UTC), False),
        ("2024-01-16T21:40:00", datetime(2024, 1, 16, 21, 40, tzinfo=UTC), False),
        ("2024-01-16", datetime(2024, 1, 16, 23, 59, 59, 999999, tzinfo=UTC), True),
        ('"2024-01-16 21:40 UTC"', datetime(2024, 1, 16, 21, 40, tzinfo=UTC), False),
    ],
)
def test_a_head_states_what_the_text_does_not(stated: str, moment: datetime, day_only: bool) -> None:
    head = 'title = "Villages hit"\noutlet = "The Herald"\nurl = "https://herald.example/1?utm_source=x"'
    draft = files.read(f"+++\n{head}\npublished = {stated}\n+++\n\n{PROSE}\n".encode(), "a.md")
    assert (draft.title, draft.outlet, draft.url) == ("Villages hit", "The Herald", "https://herald.example/1")
    assert (draft.published, draft.published_day_only) == (moment, day_only)
    assert draft.text == PROSE


def test_what_a_head_says_wrongly_is_told_and_left_out() -> None:
    draft = files.read(
        b'+++\ntitle = "Villages hit"\nurl = "ftp://x"\npublished = "some day"\n+++\n' + PROSE.encode(), "a.md"
    )
    assert (draft.title, draft.url, draft.published) == ("Villages hit", None, None)
    assert [warning.split()[0] for warning in draft.warnings] == ["“ftp://x”", "The"]
    broken = files.read(b"+++\ntitle = Villages hit\n+++\n" + PROSE.encode(), "a.md")
    assert broken.text == PROSE
    assert "could not be read" in broken.warnings[0]


def test_markdown_loses_its_marks_and_not_a_word() -> None:
    text = (
        "# Villages *hit*\n\nThe **army** said so in [a statement](https://a.example/x_(1)), see ![map](m.png).\n\n"
        "## What is known\n\n- two villages\n- no figure\n\n> We _deny_ that.\n\n---\n\n"
        "3 * 4 * 5 and snake_case_name stay."
    )
    draft = files.read(text.encode(), "a.md")
    assert draft.title == "Villages hit"
    assert "The army said so in a statement" in draft.text
    assert "What is known\n\ntwo villages\nno figure\n\nWe deny that." in draft.text
    assert draft.text.endswith("3 * 4 * 5 and snake_case_name stay.")


def test_a_web_page_is_read_as_one_whatever_its_name() -> None:
    body = "".join(
        f"<p>Sentence number {n} of the report says that nothing has changed since the day before.</p>"
        for n in range(9)
    )
    page = (
        f"<!doctype html><html><head><title>Report</title></head><body><article>{body}</article></body></html>".encode()
    )
    for name in ("saved.html", "saved", "saved.txt"):
        assert files.read(page, name).title == "Report"


def test_a_text_that_mentions_a_tag_is_a_text() -> None:
    text = "The page began with <p> and had no <title> at all, which the ministry called an oversight of its own."
    assert files.read(text.encode(), "a.txt").text == text
    assert not files.is_page(text.encode(), "a.txt")


def test_broken_utf8_is_read_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes("Señor Núñez said so – twice.".encode() + b" Then the line br\xff\xfeoke.")
    draft = files.read(path)
    assert draft.text.startswith("Señor Núñez said so – twice.")
    assert draft.text.endswith("br\ufffd\ufffdoke.")
    assert draft.warnings == ("In 2 places the text could not be read as UTF-8; “\ufffd” stands there.",)


def test_a_western_file_is_read_without_damage() -> None:
    draft = files.read("Señor Núñez said “no”.".encode("cp1252"), "a.txt")
    assert (draft.text, draft.warnings) == ("Señor Núñez said “no”.", ())


@pytest.mark.parametrize(
    ("body", "part"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t", "empty"),
        (b'+++\ntitle = "Only a head"\n+++\n', "empty"),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (b"PK\x03\x04\x14\0\x06\0", "not a text"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b'<?xml version="1.0"?><rss version="2.0"></rss>', "feed"),
    ],
)
def test_what_is_no_article_has_its_sentence(body: bytes, part: str) -> None:
    with pytest.raises(NoArticle) as caught:
        files.read(body, "a.txt")
    assert part in caught.value.sentence


def test_a_file_that_is_not_there_or_a_folder_has_its_sentence(tmp_path: Path) -> None:
    for path, part in (
        (tmp_path / "none.txt", "does not exist"),
        (tmp_path, "folder"),
        (Path("a\0b"), "can't be opened"),
    ):
        with pytest.raises(NoArticle) as caught:
            files.read(path)
        assert part in caught.value.sentence


def test_a_ten_megabyte_file_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    path.write_bytes(b"a" * 10_000_000)
    for source in (path, path.read_bytes()):
        with pytest.raises(TooLarge) as caught:
            files.read(source, "huge.html")
        assert caught.value.sentence == "“huge.html” is larger than 5 MB."


def test_a_very_long_text_is_cut_at_a_line_and_told() -> None:
    draft = files.read(b"One line of the endless text.\n" * 20_000, "a.txt")
    assert len(draft.text) <= files.MAX_TEXT
    assert draft.text.endswith("endless text.")
    assert "only its beginning" in draft.warnings[0]
