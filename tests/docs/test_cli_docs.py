"""docs/cli.md tells the truth: every command with its real help, every setting with its default."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.cli import cli
from bot.settings import TABLE

DOCS = (Path(__file__).parent.parent.parent / "docs" / "cli.md").read_text(encoding="utf-8")


def commands(group: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    yield path, group
    if isinstance(group, click.Group):
        for name, command in sorted(group.commands.items()):
            yield from commands(command, f"{path} {name}")


COMMANDS = dict(commands(cli, "sitroom"))


def real_help(path: str) -> str:
    context: click.Context | None = None
    command: click.Command = cli
    for word in path.split():
        command = command.commands[word] if context is not None and isinstance(command, click.Group) else command
        context = command.make_context(
            word, [], parent=context, resilient_parsing=True, terminal_width=100, max_content_width=100
        )
    assert context is not None
    return command.get_help(context)


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_is_there_with_its_real_help(path: str) -> None:
    block = f"```\n$ {path} --help\n{real_help(path)}\n```"
    assert block in DOCS, f"docs/cli.md wants this block:\n{block}"


def test_no_command_is_told_that_is_not() -> None:
    told = re.findall(r"^\$ (sitroom(?: [a-z]+)*) --help$", DOCS, re.MULTILINE)
    assert sorted(told) == sorted(COMMANDS)


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.variable)
def test_every_setting_is_there_with_its_default(setting: object) -> None:
    row = f"| `{setting.variable}` | {setting.default or '-'} | {setting.help} |"  # type: ignore[attr-defined]
    assert row in DOCS, f"docs/cli.md wants this row:\n{row}"


def test_every_environment_variable_of_the_program_is_a_setting() -> None:
    known = {setting.variable for setting in TABLE}
    root = Path(__file__).parent.parent.parent
    for path in [*(root / "bot").rglob("*.py"), *(root / "digests").rglob("*.py")]:
        for name in re.findall(r"\b(?:SITROOM|SLACK)_[A-Z_]+\b", path.read_text(encoding="utf-8")):
            assert name in known, f"{name} in {path}"
