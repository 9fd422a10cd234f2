"""The app as this workspace has installed it: only what its manifest asks for, and one marked exception."""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import SLASHES
from bot.manifest import EVENTS, KEPT, SCOPES, slash_names


@dataclass(frozen=True, slots=True)
class Slash:
    """A slash command of the app. `exception`: real Slack keeps the name, this workspace delivers it all the same."""

    command: str
    hint: str
    description: str
    exception: bool = False


@dataclass(frozen=True, slots=True)
class Registration:
    """Commands, scopes and events of the installed app."""

    commands: tuple[Slash, ...]
    scopes: tuple[str, ...]
    events: tuple[str, ...]

    def __post_init__(self) -> None:
        for slash in self.commands:
            if not slash.exception and slash.command.removeprefix("/") in KEPT:
                raise ValueError(f"the slash command has an invalid name: {slash.command}")

    def command(self, name: str) -> Slash | None:
        """The command of that name, "/" included, or None."""
        return next((slash for slash in self.commands if slash.command == name), None)


def of_manifest() -> Registration:
    """What the manifest declares, and as exceptions the commands that the app answers without declaring them."""
    table = {slash.name: slash for slash in SLASHES}
    commands = [Slash(f"/{typed}", table[name].usage, table[name].help) for typed, name in slash_names().items()]
    commands += [
        Slash(f"/{slash.name}", slash.usage, slash.help, exception=True) for slash in SLASHES if not slash.declared
    ]
    return Registration(tuple(commands), tuple(scope for scope, _ in SCOPES), EVENTS)
