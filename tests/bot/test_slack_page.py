"""docs/slack.md tells what there is: every command, schedule, scope, button and setting of Slack's side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.commands import COMMANDS, SLASHES
from bot.grammar import parse
from bot.manifest import SCOPES
from bot.schedule import EXAMPLES
from bot.serve import EVENTS_PATH

PAGE = (Path(__file__).parents[2] / "docs" / "slack.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_is_on_the_page(command: str) -> None:
    direct = [slash.name for slash in SLASHES if slash.subcommand == command]
    assert any(f"`/{name}" in PAGE for name in (f"crisis {command}", *direct))


@pytest.mark.parametrize("name", [slash.name for slash in SLASHES])
def test_every_slash_command_is_on_the_page(name: str) -> None:
    assert f"/{name}" in PAGE


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_kind_of_schedule_is_on_the_page(example: str) -> None:
    assert f"`{example}`" in PAGE


@pytest.mark.parametrize("scope", [scope for scope, _ in SCOPES])
def test_every_scope_is_on_the_page(scope: str) -> None:
    assert f"`{scope}`" in PAGE


@pytest.mark.parametrize(
    "word", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL", EVENTS_PATH]
)
def test_every_setting_of_slack_is_on_the_page(word: str) -> None:
    assert word in PAGE


def test_what_the_page_says_to_type_is_understood() -> None:
    typed = re.findall(r"`/(crisis|timeline|digest|sitrep)([^`]*)`", PAGE)
    assert len(typed) > 12
    for slash, words in typed:
        words = re.sub(r"\[[^\]]*\]", "", words).replace("LINK", "https://a.example/b").replace("WHEN", "hourly")
        words = words.replace("TEXT", "word " * 20)
        parse(slash, words)
