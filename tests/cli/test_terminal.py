"""What strangers wrote can't write to the terminal, and nothing of it is read as markup."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

from bot.terminal import console, show
from bot.wording import clean, coverage
from digests.answers.model import Change, Digest, Kind, Line, Source, Summary
from digests.model import Article, Coverage, Dating, Story
from digests.when import When

AT = datetime(2024, 1, 22, 9, 30, tzinfo=UTC)
ARTICLE = Article(
    1, "k", "A [bold red]title[/] \x1b]0;owned\x07 here", "x", "en", AT, url="https://h.example/a",
    outlet="Harbour\x1b[31m News", published=AT, dating=Dating.STATED,
)  # fmt: skip


def line(text: str, article: Article = ARTICLE) -> Line:
    return Line("abc", text, (), None, 1, 1, 1, (Source(article, text, 0, len(text)),))


def digest(*changes: Change) -> Digest:
    return Digest(Story("s", "T [link=x]", "t"), AT, AT, None, changes, 1, 0, 0, (), AT, Coverage())


def shown(answer: Digest | Summary, *, terminal: bool = False) -> str:
    stream = io.StringIO()
    out = console(stream)
    if terminal:
        from rich.console import Console

        out = Console(file=stream, force_terminal=True, width=90, highlight=False, markup=False, emoji=False)
    show(answer, out)
    return stream.getvalue()


def test_escapes_and_overrides_of_direction_are_stripped() -> None:
    assert clean("a\x1b[2Jb\x07 \u202ec\u2066\nd\te\x9bf") == "a[2Jb c d ef"


def test_foreign_text_is_neither_escape_nor_markup() -> None:
    out = shown(digest(Change(Kind.NEW, "New", line("nine \x1b[5mpeople[/bold] :smile: [red]died"))))
    assert "\x1b" not in out
    assert "“nine [5mpeople[/bold] :smile: [red]died”" in out
    assert "Harbour[31m News" in out
    assert "T [link=x]" in out


def test_a_link_is_written_only_where_it_can_be_followed() -> None:
    out = shown(digest(Change(Kind.NEW, "New", line("words"))), terminal=True)
    assert "\x1b]8;" in out
    strange = replace(ARTICLE, url="https://h.example/a\x1b]8;;https://evil.example\x07")
    out = shown(digest(Change(Kind.NEW, "New", line("words", strange))), terminal=True)
    assert "\x1b]8;" not in out
    assert "\x07" not in out


def test_what_was_is_shown_under_what_is() -> None:
    out = shown(digest(Change(Kind.CHANGED, "Toll 7 → 9", line("nine died"), line("seven died"))))
    rows = out.splitlines()
    assert rows[1].startswith("Toll 7 → 9  “nine died”")
    assert "before: “seven died”" in out


def test_a_plan_is_told_as_one() -> None:
    plan = replace(line("Norland opens the dam by Friday."), when=When.parse("2024-01-26"), expected=True)
    assert "Fri 26 Jan 2024 (expected): “Norland" in shown(digest(Change(Kind.NEW, "New", plan)))
    due = replace(plan, deadline=True)
    assert "by Fri 26 Jan 2024 (expected): “Norland" in shown(digest(Change(Kind.NEW, "New", due)))
    done = replace(plan, expected=False)
    assert "New  Fri 26 Jan 2024: “Norland" in shown(digest(Change(Kind.NEW, "New", done)))


def test_who_says_it_stands_beside_the_outlet() -> None:
    said = replace(line("The Karsk police said nine died."), said_by="The Karsk police")
    assert "News, Mon 22 Jan 2024 09:30 UTC · says the Karsk police · abc" in shown(
        digest(Change(Kind.NEW, "New", said))
    )


def test_nothing_changed_says_how_well_the_feeds_were_read() -> None:
    blind = replace(digest(), coverage=Coverage(3, 2, AT, ("The\x1b Wire",)))
    out = shown(blind)
    assert "Nothing changed." in out
    assert "2 of 3 feeds read, last Mon 22 Jan 2024 09:30 UTC; can't be read: The Wire." in out
    assert coverage(Coverage()) == ""


def test_what_can_not_be_quoted_is_linked() -> None:
    out = shown(replace(digest(), unquoted=(ARTICLE,)))
    assert "Nothing that can be quoted; see" in out
    assert "https://h.example/a" in out
    assert "Nothing changed" not in out


def test_a_line_that_can_not_be_quoted_is_listed_by_its_title() -> None:
    out = shown(digest(Change(Kind.NEW, "New", replace(line(""), quotable=False))))
    assert "A [bold red]title[/] ]0;owned here" in out
    assert "https://h.example/a" in out


def test_an_article_in_another_language_is_only_linked() -> None:
    out = shown(Summary(replace(ARTICLE, language="de"), ()))
    assert "not in English" in out
