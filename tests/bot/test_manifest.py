"""manifest.yml and the one table hold together, and nothing in them is refused by Slack."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.commands import SLASHES
from bot.manifest import EVENTS, KEPT, SCOPES, manifest, slash_names
from digests.errors import BadInput

ROOT = Path(__file__).parents[2]


def test_the_file_is_what_the_table_makes() -> None:
    assert (ROOT / "manifest.yml").read_text(encoding="utf-8") == manifest()


def test_every_declared_command_is_in_it_and_no_name_that_slack_keeps() -> None:
    declared = re.findall(r'command: "/([^"]+)"', manifest())
    assert declared == [slash.name for slash in SLASHES if slash.declared]
    assert not KEPT.intersection(declared)
    assert "status" in KEPT


def test_a_prefix_goes_before_every_command_and_the_name() -> None:
    made = manifest("ops")
    assert set(re.findall(r'command: "/([^"]+)"', made)) == {"ops-crisis", "ops-timeline", "ops-sitrep", "ops-digest"}
    assert 'name: "sitroom-ops"' in made


@pytest.mark.parametrize("prefix", ["Ops", "a b", "-x", "x" * 17, "a\nb"])
def test_a_prefix_that_slack_would_refuse_is_refused(prefix: str) -> None:
    with pytest.raises(BadInput):
        slash_names(prefix)


def test_texts_keep_slacks_limits() -> None:
    for slash in SLASHES:
        assert len(slash.name) <= 31
        assert 0 < len(slash.help) <= 2_000
        assert len(slash.usage) <= 1_000
    description = re.search(r'description: "([^"]+)"', manifest())
    assert description is not None
    assert len(description[1]) <= 140
    assert len(re.search(r'display_name: "([^"]+)"', manifest("x" * 16))[1]) <= 80  # type: ignore[index]


def test_socket_mode_interactivity_scopes_and_events_are_asked_for() -> None:
    made = manifest()
    assert "socket_mode_enabled: true" in made
    assert "is_enabled: true" in made
    assert re.findall(r"^      - ([a-z_]+:?[a-z.]+)  #", made, re.M) == [scope for scope, _ in SCOPES]
    assert re.findall(r"^      - ([a-z_.]+)$", made, re.M) == list(EVENTS)
