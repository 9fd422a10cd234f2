"""The one table of settings: environment variable, default, what it is for. Read once, checked, passed on.

Knows nothing of who uses them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from digests.errors import BadInput


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the table. `kind` is how the text is read; `secret` values are never shown."""

    field: str
    variable: str
    default: str
    kind: str
    help: str
    secret: bool = False


TABLE: tuple[Setting, ...] = (
    Setting("db", "SITROOM_DB", "sitroom/sitroom.db in the user's data folder", "path", "The database file."),
    Setting(
        "bot_token",
        "SLACK_BOT_TOKEN",
        "",
        "text",
        "The app's bot token (xoxb-...). Without any token, `sitroom run` starts the demo workspace.",
        secret=True,
    ),
    Setting(
        "app_token",
        "SLACK_APP_TOKEN",
        "",
        "text",
        "The app-level token (xapp-...): Slack is spoken to over Socket Mode.",
        secret=True,
    ),
    Setting(
        "signing_secret",
        "SLACK_SIGNING_SECRET",
        "",
        "text",
        "The app's signing secret: without an app token, Slack is served over HTTP.",
        secret=True,
    ),
    Setting(
        "api_url", "SLACK_API_URL", "https://slack.com/api/", "text", "Slack's Web API; another Slack's, to use that."
    ),
    Setting(
        "port",
        "SITROOM_PORT",
        "3000; for the demo 8417 or the next free one",
        "port",
        "The port of HTTP mode, and of the demo workspace.",
    ),
    Setting("poll_minutes", "SITROOM_POLL_MINUTES", "10", "minutes", "How often the bot reads the feeds."),
    Setting(
        "log",
        "SITROOM_LOG",
        "WARNING for `run`, ERROR for other commands",
        "level",
        "What is logged, on standard error: DEBUG, INFO, WARNING or ERROR.",
    ),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as read. What is None was not given; tokens and secrets are never printed."""

    db: Path
    bot_token: str | None = field(repr=False)
    app_token: str | None = field(repr=False)
    signing_secret: str | None = field(repr=False)
    api_url: str
    port: int | None
    poll_minutes: int
    log: str | None


def read(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of an environment (the process's, if None). BadInput for a value that can't be used."""
    given = os.environ if environment is None else environment
    values: dict[str, object] = {}
    for setting in TABLE:
        text = given.get(setting.variable, "").strip()
        values[setting.field] = _value(setting, text, given)
    return Settings(**values)  # type: ignore[arg-type]


def default_db(environment: Mapping[str, str]) -> Path:
    """The database in the user's data folder (XDG Base Directory Specification)."""
    folder = environment.get("XDG_DATA_HOME", "")
    base = Path(folder) if folder.startswith("/") else Path(environment.get("HOME") or Path.home()) / ".local" / "share"
    return base / "sitroom" / "sitroom.db"


def _value(setting: Setting, text: str, given: Mapping[str, str]) -> object:
    if setting.kind == "path":
        return Path(text).expanduser() if text else default_db(given)
    if setting.secret or (setting.kind in ("port", "level") and not text):
        return text or None
    text = text or setting.default
    if setting.kind in ("port", "minutes"):
        low, high = (0, 65535) if setting.kind == "port" else (1, 1440)
        if not text.isdecimal() or not low <= int(text) <= high:
            raise BadInput(f"{setting.variable}={text!r}", f"{setting.variable} must be a number from {low} to {high}.")
        return int(text)
    if setting.kind == "level":
        if text.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise BadInput(f"{setting.variable}={text!r}", f"{setting.variable} must be DEBUG, INFO, WARNING or ERROR.")
        return text.upper()
    return text
