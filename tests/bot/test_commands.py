"""What people type, and what is understood: named scenarios of the grammar."""

from __future__ import annotations

import pytest

from bot.commands import COMMANDS, entry_of
from bot.grammar import BadCommand, parse, typed, with_story
from bot.intents import (
    AddLink,
    AddText,
    DigestOf,
    Follow,
    Help,
    Intent,
    ListStories,
    Period,
    SetLinks,
    ShowSchedule,
    Sources,
    StatusOf,
    SummaryOf,
    TimelineOf,
    Unfollow,
    Why,
)

LINK = "https://courier.example/2024/01/16/envoys?a=1&b=2"


@pytest.mark.parametrize(
    ("slash", "text", "intent"),
    [
        ("crisis", "", Help()),
        ("crisis", "help", Help()),
        ("crisis", "help me", Help()),
        ("timeline", "help", Help()),
        ("status", "", StatusOf(None)),
        ("sitrep", "iran-pakistan", StatusOf("iran-pakistan")),
        ("crisis", "status Iran Pakistan", StatusOf("iran-pakistan")),
        ("crisis", "STATUS as of 20 January", StatusOf(None, Period(None, "20 January"))),
        ("crisis", "status yesterday", StatusOf(None, Period(None, "yesterday"))),
        ("timeline", "since 16 January", TimelineOf(None, Period("16 January"))),
        ("timeline", "river from Monday to Friday", TimelineOf("river", Period("Monday", "Friday"))),
        ("timeline", "about the envoy", TimelineOf(None, about="the envoy")),
        (
            "timeline",
            "river About Kolm|Selby visit since Monday",
            TimelineOf("river", Period("Monday"), "Kolm|Selby visit"),
        ),
        (
            "timeline",
            'about "calm since May" until Friday',
            TimelineOf(None, Period(None, "Friday"), '"calm since May"'),
        ),
        ("timeline", "river about Selby yesterday", TimelineOf("river", Period("yesterday"), "Selby")),
        ("timeline", "about the envoy last 3 days", TimelineOf(None, Period("last 3 days"), "the envoy")),
        ("timeline", "about the last week of May", TimelineOf(None, about="the last week of May")),
        ("timeline", 'about "calm yesterday"', TimelineOf(None, about='"calm yesterday"')),
        ("timeline", "since Monday about talks to end it", TimelineOf(None, Period("Monday"), "talks to end it")),
        ("timeline", "until 2024-01-20", TimelineOf(None, Period(None, "2024-01-20"))),
        ("timeline", "since the day of doom", TimelineOf(None, Period("the day of doom"))),
        ("digest", "", DigestOf(None)),
        ("digest", "yesterday", DigestOf(None, Period("yesterday"))),
        ("digest", "river 24h", DigestOf("river", Period("24h"))),
        ("crisis", "changes river since last Monday", DigestOf("river", Period("last Monday"))),
        ("crisis", f"summary <{LINK.replace('&', '&amp;')}|courier.example>", SummaryOf(LINK)),
        ("crisis", f"<{LINK.replace('&', '&amp;')}>", SummaryOf(LINK)),
        ("crisis", LINK, SummaryOf(LINK)),
        ("crisis", f"have a look at <{LINK.replace('&', '&amp;')}>, please", SummaryOf(LINK)),
        ("crisis", "follow river daily at 9:00 Asia/Karachi", Follow("river", "daily at 9:00 Asia/Karachi")),
        ("crisis", "follow at 06:00, 14:00, 22:00 UTC", Follow(None, "at 06:00, 14:00, 22:00 UTC")),
        ("crisis", "follow river mondays at 9", Follow("river", "mondays at 9")),
        ("crisis", "unfollow", Unfollow(None)),
        ("crisis", "unfollow river", Unfollow("river")),
        ("crisis", "schedule", ShowSchedule()),
        ("crisis", "why 3", Why(3)),
        ("crisis", "why line #3?", Why(3)),
        ("crisis", "list", ListStories()),
        ("crisis", "sources", Sources()),
        ("crisis", f"add {LINK}", AddLink(LINK)),
        ("crisis", "links off", SetLinks(False)),
        ("crisis", "links ON", SetLinks(True)),
    ],
)
def test_what_is_typed_is_understood(slash: str, text: str, intent: Intent) -> None:
    assert parse(slash, text) == intent


def test_a_pasted_text_is_kept_as_it_was_typed() -> None:
    text = "Envoys met.\n\n  The ministry said that talks would go on  until Friday at the latest, if not longer."
    assert parse("crisis", f"add {text}") == AddText(text)


@pytest.mark.parametrize(
    ("slash", "text", "says"),
    [
        ("crisis", "timelin", "Did you mean “timeline”?"),
        ("crisis", "frobnicate the flux", "frobnicate"),
        ("crisis", "x" * 500, "xxx…"),
        ("crisis", "why", "why 3"),
        ("crisis", "why 0", "why 3"),
        ("crisis", "why ٣٣٣٣٣", "why 3"),
        ("crisis", "summary", "needs a link"),
        ("crisis", "summary ftp://x.example/a", "needs a link"),
        ("crisis", "add", "Give a link"),
        ("crisis", f"add {LINK} please", "One link at a time"),
        ("crisis", "follow river", "When should I send it?"),
        ("crisis", "links perhaps", "links off"),
        ("crisis", "status since 16 January", "Try “status 16 January”, or “digest since 16 January”"),
        ("timeline", "since", "“since” needs a moment"),
        ("timeline", "river about", "“about” needs a name"),
        ("timeline", "about " + "x" * 900, "too long"),
        ("nonsense", "", "/crisis help"),
        ("timeline", "since " + "x" * 900, "too long"),
        ("timeline", "x" * 900, "so long a name"),
        ("crisis", "follow daily at " + "9 " * 900, "When should I send it?"),
    ],
)
def test_junk_gets_one_clear_sentence(slash: str, text: str, says: str) -> None:
    with pytest.raises(BadCommand) as caught:
        parse(slash, text)
    assert says in caught.value.sentence
    assert "\n" not in caught.value.sentence
    assert len(caught.value.sentence) < 300


@pytest.mark.parametrize("example", [example for command in COMMANDS for example in command.examples])
def test_every_example_of_the_help_is_understood(example: str) -> None:
    parse("crisis", example)


def test_every_name_of_the_table_leads_somewhere_and_to_one_place() -> None:
    names = [name for command in COMMANDS for name in (command.name, *command.aliases)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "text",
    [
        "status",
        "timeline since 16 January until 20 January",
        "timeline about the envoy since 16 January",
        "digest since Monday",
        "follow daily at 9 UTC",
    ],
)
def test_a_button_that_chooses_a_story_runs_the_same_command(text: str) -> None:
    intent = parse("crisis", text)
    chosen = parse("crisis", with_story(typed(intent), "river"))  # type: ignore[arg-type]
    assert chosen.story == "river"  # type: ignore[union-attr]
    assert typed(chosen) == typed(intent)  # type: ignore[arg-type]


def test_a_prefix_of_the_manifest_does_not_matter() -> None:
    assert entry_of("/ops-crisis") == "crisis"
    assert entry_of("/Status") == "status"
