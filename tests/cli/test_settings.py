"""The table of settings: defaults, what is refused, what is never shown, and that each is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import settings
from digests.errors import BadInput


def test_without_an_environment_the_defaults_hold() -> None:
    read = settings.read({"HOME": "/home/ada"})
    assert read.db == Path("/home/ada/.local/share/sitroom/sitroom.db")
    assert (read.bot_token, read.port, read.poll_minutes, read.log) == (None, None, 10, None)
    assert read.api_url == "https://slack.com/api/"


@pytest.mark.parametrize(
    ("environment", "path"),
    [
        ({"HOME": "/h", "XDG_DATA_HOME": "/data"}, "/data/sitroom/sitroom.db"),
        ({"HOME": "/h", "XDG_DATA_HOME": "relative"}, "/h/.local/share/sitroom/sitroom.db"),
        ({"HOME": "/h", "SITROOM_DB": "/srv/news.db"}, "/srv/news.db"),
        ({"HOME": "/h", "SITROOM_DB": " "}, "/h/.local/share/sitroom/sitroom.db"),
    ],
)
def test_where_the_database_is(environment: dict[str, str], path: str) -> None:
    assert settings.read(environment).db == Path(path)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SITROOM_PORT", "eighty"),
        ("SITROOM_PORT", "65536"),
        ("SITROOM_PORT", "-1"),
        ("SITROOM_PORT", "²"),
        ("SITROOM_POLL_MINUTES", "0"),
        ("SITROOM_POLL_MINUTES", "1.5"),
        ("SITROOM_LOG", "LOUD"),
    ],
)
def test_a_value_that_can_not_be_used_is_named(variable: str, value: str) -> None:
    with pytest.raises(BadInput) as caught:
        settings.read({variable: value})
    assert variable in caught.value.sentence


def test_secrets_are_never_printed() -> None:
    secret = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-2", "SLACK_SIGNING_SECRET": "s3"}
    read = settings.read(secret)
    assert (read.bot_token, read.app_token, read.signing_secret) == ("xoxb-1", "xapp-2", "s3")
    assert not any(value in repr(read) for value in secret.values())


def test_every_setting_is_used_somewhere() -> None:
    sources = "".join(
        path.read_text(encoding="utf-8")
        for path in (Path(settings.__file__).parent).rglob("*.py")
        if path.name != "settings.py"
    )
    for setting in settings.TABLE:
        assert f"settings.{setting.field}" in sources or f"read().{setting.field}" in sources, setting.variable
