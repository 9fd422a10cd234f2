"""Answers as messages: within Slack's limits, foreign text harmless, and what matters first."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.views import article as article_view
from bot.views import digest, explain, lists, status, timeline
from bot.views.blocks import MOST_BLOCKS, MOST_CHARACTERS, clip, escape, link, mark_demo, weight
from bot.views.lines import Lens, coverage, dated
from bot.views.message import Message
from digests.answers.model import (
    Change,
    Difference,
    Digest,
    Explanation,
    FigureLine,
    Kind,
    Line,
    Source,
    Status,
    Summary,
    Timeline,
)
from digests.model import Coverage, Dating, Story
from digests.when import When
from tests.bot.slack_fakes import START, STORY, article, line

LENS = Lens(ZoneInfo("Asia/Karachi"), START)
READ = Coverage(2, 2, START - timedelta(minutes=5))
EVIL = "<!channel> & <@U1> <https://evil.example|click> *bold*"


def words(message: Message) -> str:
    return json.dumps(message.to_json(), ensure_ascii=False)


def make_status(*lines: Line, **more: object) -> Status:
    made = Status(STORY, START, None, "No violence.", lines, (), (), (), (), 3, 2, (), START, READ)
    return replace(made, **more)  # type: ignore[arg-type]


def make_digest(*changes: Change, **more: object) -> Digest:
    made = Digest(STORY, START - timedelta(days=1), START, None, changes, 4, 1, 0, (), START, READ)
    return replace(made, **more)  # type: ignore[arg-type]


def long_line(number: int, *, letter: str = "&") -> Line:
    return line(number, text=f"{letter * 500}. {letter * 590} end", when=f"2024-01-{number % 28 + 1:02d}")


def within_limits(message: Message) -> None:
    """Slack's limits as its Block Kit reference states them."""
    assert len(message.blocks) <= MOST_BLOCKS
    assert weight(message.blocks) <= MOST_CHARACTERS
    assert 0 < len(message.text) < 4_000
    for block in message.blocks:
        assert block["type"] in ("header", "section", "context", "actions", "divider")
        if block["type"] == "header":
            assert 0 < len(block["text"]["text"]) <= 150
        if block["type"] == "section":
            assert 0 < len(block["text"]["text"]) <= 3_000
        for element in block.get("elements", ()):
            if element["type"] == "button":
                assert len(element["text"]["text"]) <= 75
                assert len(element["value"]) <= 2_000
            else:
                assert 0 < len(element["text"]) <= 3_000


def dressed(message: Message) -> Message:
    """A message with all that is put around it on its way."""
    return mark_demo(Message(message.text, (*lists.shared_by(message, "U1").blocks, *lists.share_row("t" * 20, "s"))))


@pytest.mark.parametrize("count", [0, 1, 10, 40, 200])
def test_every_answer_stays_within_slacks_limits(count: int) -> None:
    many = tuple(long_line(number) for number in range(1, count + 1))
    changes = tuple(Change(Kind.CHANGED, "Toll 7 → 9", each, replace(each, text="x" + each.text)) for each in many)
    differ = tuple(Difference("the toll", (each, each)) for each in many[:5])
    figures = tuple(
        FigureLine("Strikes, " + "z" * 200, None, "killed", 9, 7, 11, "at least", "police", each.sources)
        for each in many
    )
    sources = tuple(each.sources[0] for each in many)
    story = Story("river-dispute", "T" * 400, "river")
    first = next(iter(many), line())
    answers = [
        status.status(make_status(*many, next=many, awaited=many, differ=differ, figures=figures), LENS),
        timeline.timeline(Timeline(story, START, None, None, None, many, many, count, READ), LENS),
        digest.digest(make_digest(*changes, story=story), LENS),
        article_view.summary(Summary(article(title="T" * 900), sources), LENS),
        explain.explanation(Explanation(first, tuple(("step", ("&" * 900,) * 9) for _ in range(count))), 1, LENS),
    ]
    for answer in answers:
        within_limits(dressed(answer.message))


def test_many_stories_feeds_and_schedules_stay_within_limits() -> None:
    found = [Story(f"story-{number}", f"Story {number} " + "t" * 200, "m" * 2_000) for number in range(100)]
    for message in (lists.stories(found, "story-1"), lists.choose(found, "status"), lists.usage()):
        within_limits(dressed(message))


def test_foreign_text_can_not_mention_link_or_break_out() -> None:
    evil = replace(line(1, text=f"{EVIL}. x"), said_by=EVIL, labels=(EVIL,))
    source = replace(evil.sources[0].article, title=EVIL, outlet=EVIL, url="https://a.example/x|y>z<!here>")
    evil = replace(evil, sources=(replace(evil.sources[0], article=source),))
    story = Story("s", EVIL, EVIL)
    differ = (Difference(EVIL, (evil,)),)
    figures = (FigureLine(EVIL, None, EVIL, 1, None, None, EVIL, EVIL, evil.sources),)
    messages = [
        status.status(make_status(evil, story=story, first_line=EVIL, differ=differ, figures=figures), LENS).message,
        digest.digest(make_digest(Change(Kind.NEW, EVIL, evil), story=story), LENS).message,
        digest.digest(make_digest(story=story), LENS).message,
        article_view.summary(Summary(source, evil.sources), LENS).message,
        article_view.added(source, "new", [EVIL], [EVIL], LENS).message,
        explain.explanation(Explanation(evil, ((EVIL, (EVIL,)),)), 1, LENS).message,
        lists.stories([story], None),
    ]
    for message in messages:
        assert [block for block in message.blocks if block["type"] == "section"]
        for block in message.blocks:
            if block["type"] == "header":  # plain text: nothing in it is markup
                continue
            assert_harmless(words(Message("-", (block,))))
        assert_harmless(message.text)


def assert_harmless(text: str) -> None:
    for found in re.findall(r"<([^>]*)>", text):
        assert re.fullmatch(r"https://a\.example/x%7Cy%3Ez%3C!here%3E\|[^<>]*", found), found


def test_text_that_slack_could_take_for_markup_is_shown_as_it_is() -> None:
    for block in status.status(make_status(line()), LENS).message.blocks:
        for text in (block.get("text"), *block.get("elements", ())):
            if text and text["type"] == "mrkdwn":
                assert text["verbatim"] is True


def test_an_entity_is_never_cut_in_two() -> None:
    for most in range(5, 40):
        cut = clip(escape("a&b " * 20), most)
        assert len(cut) <= most
        assert re.sub(r"&amp;", "", cut).count("&") == 0


def test_a_digest_says_first_how_much_since_when_then_what_kind_who_and_where() -> None:
    change = Change(Kind.CHANGED, "Toll 7 → 9", line(2), line(1, text="Seven were killed."))
    blocks = digest.digest(make_digest(change, more=3), LENS).message.blocks
    texts = [block["text"]["text"] if "text" in block else block["elements"][0]["text"] for block in blocks]
    assert texts[0] == "River dispute: 4 changes"
    assert texts[1].startswith("Mon 15 Jan 11:00 → now, Asia/Karachi · 4 articles, 1 of them only repeat")
    assert texts[2] == "*1* · *Toll 7 → 9* · Mon 15 Jan\n>“The envoys met at the border on Monday.”"
    assert texts[3] == "<https://courier.example/2024/01/16/envoys-meet-2|Courier, Tue 16 Jan 11:00>"
    assert texts[4] == "Before:\n>“Seven were killed.”"
    assert texts[-1].startswith("3 more")


def test_where_reports_differ_neither_is_called_the_earlier_truth() -> None:
    change = Change(Kind.DIFFER, "Reports differ", line(2), line(1, text="Seven were killed."))
    told = words(digest.digest(make_digest(change), LENS).message)
    assert "The other account:" in told
    assert "Before:" not in told


def test_a_line_that_only_gained_sources_names_them_instead_of_saying_it_twice() -> None:
    before = line(1)
    second = Source(article(7, outlet="Ledger"), before.text, 0, 39)
    now = replace(before, sources=(*before.sources, second), texts=2, origins=2)
    told = words(digest.digest(make_digest(Change(Kind.CHANGED, "Second source", now, before)), LENS).message)
    assert told.count("The envoys met") == 2  # the block and the notification's text
    assert "Now also <https://courier.example/2024/01/16/envoys-meet-7|Ledger" in told


def test_nothing_changed_is_one_line_with_what_was_read() -> None:
    blocks = digest.digest(make_digest(articles=3), LENS).message.blocks
    assert blocks[0]["text"]["text"] == (
        "*River dispute*: nothing changed since Mon 15 Jan 11:00; 3 articles came in, nothing in them is new."
    )
    assert "2 of 2 feeds read, last 5 min ago" in blocks[1]["elements"][0]["text"]


def test_what_can_not_be_quoted_is_linked() -> None:
    blocks = digest.digest(make_digest(articles=1, unquoted=(article(2),)), LENS).message.blocks
    assert blocks[0]["text"]["text"] == (
        "*River dispute*: nothing that can be quoted since Mon 15 Jan 11:00; "
        "see <https://courier.example/2024/01/16/envoys-meet-2|Envoys meet>."
    )


def test_blind_is_not_silent() -> None:
    blind = make_digest(articles=0, coverage=Coverage(2, 0, None, ("Courier", "Ledger")))
    assert "can't say that nothing changed" in digest.digest(blind, LENS).message.text


def test_lines_are_numbered_through_and_named_for_why() -> None:
    made = make_status(line(1), next=(line(2),), awaited=(line(3),), differ=(Difference("x", (line(4), line(5))),))
    rendered = status.status(made, LENS)
    assert rendered.lines == ("fact1", "fact2", "fact3", "fact4", "fact5")
    assert [int(number) for number in re.findall(r"\*(\d+)\* ·", words(rendered.message))] == [1, 2, 3, 4, 5]


def test_a_timeline_that_is_too_long_drops_the_least_weighty_of_the_past() -> None:
    strike = replace(long_line(1, letter="s"), rank=9.0, when=When.parse("2023-12-01"))
    coming = replace(long_line(99, letter="c"), rank=0.0, when=When.parse("2024-02-01"), expected=True)
    small = [replace(long_line(number, letter="t"), rank=0.1) for number in range(2, 60)]
    many = sorted([strike, *small, coming], key=lambda each: each.when or When.parse("2024"))
    rendered = timeline.timeline(Timeline(STORY, START, None, None, None, tuple(many), (), 60, READ), LENS)
    assert rendered.lines[0] == "fact1"
    assert rendered.lines[-1] == "fact99"
    left_out = len(many) - len(rendered.lines)
    assert f"{left_out} lesser events left out" in words(rendered.message)
    within_limits(rendered.message)


def test_the_expected_is_marked_and_so_is_what_came_without_a_report() -> None:
    events = (
        line(1, when="2024-01-10", expected=True),
        line(2, when="2024-01-26", expected=True, deadline=True),
    )
    told = words(timeline.timeline(Timeline(STORY, START, None, None, None, events, (), 2, READ), LENS).message)
    assert "Wed 10 Jan* · was expected, no report of it" in told
    assert "by Fri 26 Jan* · expected" in told
    told = words(digest.digest(make_digest(Change(Kind.NEW, "New", events[1])), LENS).message)
    assert "*New* · by Fri 26 Jan · expected" in told


def test_a_timeline_about_something_says_so_even_when_nothing_is_found() -> None:
    some = Timeline(STORY, START, None, None, None, (line(1, when="2024-01-10"),), (), 2, READ, about="Kolm|<Selby>")
    assert "timeline about “Kolm|<Selby>”" in words(timeline.timeline(some, LENS).message)
    none = words(timeline.timeline(replace(some, events=()), LENS).message)
    assert "No event about “Kolm|&lt;Selby&gt;” with a date is known." in none
    late = replace(some, events=(), since=START, before=When.parse("2024-01-10"))
    told = "is known in this period: the last before it is of Wed 10 Jan 2024."
    assert told in words(timeline.timeline(late, LENS).message)


def test_empty_states_say_how_to_feed_it() -> None:
    empty = make_status(articles=0, texts=0, coverage=Coverage())
    assert "/crisis add LINK" in words(status.empty(empty, LENS).message)
    nothing = Timeline(STORY, START, None, None, None, (), (), 0, Coverage())
    assert "/crisis add LINK" in words(timeline.timeline(nothing, LENS).message)
    assert "stories add" in lists.stories([], None).text
    assert "feeds add" in lists.sources([], LENS).text
    assert "/crisis follow" in lists.schedules([], START).text


def test_a_fact_without_quotable_words_is_linked_not_forced() -> None:
    unquotable = replace(line(1, text="They agreed on this move. x"), quotable=False)
    told = words(status.status(make_status(unquotable), LENS).message)
    assert "They agreed" not in told
    assert "see “Envoys meet”" in told


def test_no_figure_is_said_for_violence_without_one_and_a_range_where_sources_differ() -> None:
    figures = (
        FigureLine("Strikes, Tue 16 Jan", None, "casualties", None, None, None, None, None, ()),
        FigureLine("Strikes, Thu 18 Jan", None, "killed", 9, 7, 9, "at least", "police", line().sources),
    )
    told = words(status.status(make_status(line(), figures=figures), LENS).message)
    assert "Strikes, Tue 16 Jan: *no figure of casualties given*" in told
    assert "*at least 9 killed (sources: 7–9)*, says police" in told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, "Tue 16 Jan 11:00"),
        ({"published": datetime(2024, 1, 16, 23, 59, 59, 999999, UTC), "published_day_only": True}, "Tue 16 Jan"),
        ({"published": datetime(2023, 12, 31, 22, 0, tzinfo=UTC)}, "Mon 1 Jan 03:00"),
        ({"published": datetime(2023, 12, 20, 9, 0, tzinfo=UTC)}, "Wed 20 Dec 2023 14:00"),
        (
            {"published": None, "dating": Dating.INFERRED, "window": When.parse("2024-01-22/2024-01-26")},
            "written 22–26 Jan (inferred)",
        ),
        ({"published": None, "dating": Dating.UNKNOWN}, "undated, seen Tue 16 Jan"),
    ],
)
def test_when_an_article_was_published_is_said_as_far_as_it_is_known(more: dict[str, object], told: str) -> None:
    assert dated(article(**more), LENS) == told  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("who", "told"),
    [("U024BE7LH", "<@U024BE7LH>"), ("the command line", "the command line"), ("<!here>", "&lt;!here&gt;")],
)
def test_who_pasted_an_article_is_told_as_a_mention_only_if_they_are_of_this_slack(who: str, told: str) -> None:
    pasted = article(1, pasted_by=who, url=None, title="")
    message = article_view.added(pasted, "new", (), (), LENS).message
    assert f"pasted by {told}" in message.blocks[1]["elements"][0]["text"]
    assert message.text == "Stored: Untitled article"


def test_no_outlet_is_claimed_where_none_is_named() -> None:
    bare = article(outlet=None, url=None)
    told = words(
        status.status(make_status(replace(line(), sources=(Source(bare, bare.text[:39], 0, 39),))), LENS).message
    )
    assert "no outlet named (“Envoys meet”), Tue 16 Jan 11:00" in told
    assert "Courier" not in told


def test_other_languages_are_counted_and_linked() -> None:
    french = article(5, language="fr", title="La visite")
    told = words(status.status(make_status(line(), other_language=(french,)), LENS).message)
    assert "|La visite> (fr)" in told


def test_coverage_tells_read_from_not_read() -> None:
    assert coverage(Coverage(), LENS).startswith("No feeds")
    assert coverage(Coverage(3, 2, START - timedelta(hours=5), ("Ledger",)), LENS) == (
        "2 of 3 feeds read, last 5 h ago; failing: Ledger"
    )


def test_a_link_with_a_strange_url_stays_one_link() -> None:
    assert link("https://a.example/?a=1&b=2|x", "A > B") == "<https://a.example/?a=1&amp;b=2%7Cx|A &gt; B>"
    assert link(None, "no <link>") == "no &lt;link&gt;"
