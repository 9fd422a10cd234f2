"""The one table of commands, from which grammar, help, manifest and docs are made. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot import schedule


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table: its names, what follows it, what it does, and examples that help shows and tests parse."""

    name: str
    usage: str
    help: str
    aliases: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slash:
    """One slash command that the app answers. `subcommand` is what it stands for; None: the words say which."""

    name: str
    subcommand: str | None
    usage: str
    help: str
    declared: bool = True  # False: listened to wherever it is delivered, never in the manifest


COMMANDS: tuple[Command, ...] = (
    Command("status", "[story]", "Where it stands: latest, next, awaited, figures.", ("sitrep", "state"), ("status",)),
    Command(
        "timeline",
        "[story] [about WORDS] [since 16 January] [until 20 January]",
        "What happened when, and what is expected; about WORDS: only what names them, in every spelling known.",
        ("events", "history"),
        ("timeline since 16 January", "timeline about Selby|Kolm visit"),
    ),
    Command(
        "digest",
        "[story] [since Monday]",
        "What changed since this channel was last told, or since a moment.",
        ("changes", "changed", "new", "update", "updates"),
        ("digest since yesterday",),
    ),
    Command(
        "summary",
        "LINK",
        "One article in a few of its own sentences.",
        ("summarise", "summarize", "tldr"),
        ("summary https://outlet.example/news/envoys-return",),
    ),
    Command(
        "follow",
        "[story] WHEN",
        "Send this channel a digest on a schedule.",
        ("subscribe",),
        tuple(f"follow {example}" for example in schedule.EXAMPLES),
    ),
    Command("unfollow", "[story]", "Stop the digests of this channel.", ("unsubscribe", "stop"), ("unfollow",)),
    Command("schedule", "", "What this channel gets, and when next.", ("schedules", "subscriptions"), ("schedule",)),
    Command("why", "NUMBER", "Why that line of the last answer is there.", ("explain",), ("why 3",)),
    Command("list", "", "The stories that are followed.", ("stories", "ls"), ("list",)),
    Command("sources", "", "The feeds, and how well they are read.", ("feeds", "source"), ("sources",)),
    Command(
        "add",
        "LINK or the text of an article",
        "Store an article; a text you paste is marked as pasted by you.",
        ("paste",),
        ("add https://outlet.example/news/envoys-return",),
    ),
    Command(
        "links",
        "on | off",
        "Whether I summarise the links that are posted in this channel.",
        ("link",),
        ("links off", "links on"),
    ),
    Command("help", "", "This list.", ("?", "commands"), ("help",)),
)

SLASHES: tuple[Slash, ...] = (
    Slash(
        "crisis",
        None,
        "status | timeline | digest | follow | why 3 | help",
        "Follow a crisis: where it stands, what happened, what changed",
    ),
    Slash(
        "timeline", "timeline", "[story] [about WORDS] [since 16 January]", "What happened when, and what is expected"
    ),
    Slash("sitrep", "status", "[story]", "Where the crisis stands"),
    Slash("digest", "digest", "[story] [since Monday]", "What changed since this channel was last told"),
    Slash("status", "status", "[story]", "Where the crisis stands", declared=False),
)


def entry_of(command: str) -> str:
    """The name in SLASHES of a slash command as it was typed, whatever the prefix: "/ops-crisis" -> "crisis"."""
    name = command.removeprefix("/").lower()
    return name if any(entry.name == name for entry in SLASHES) else name.rsplit("-", 1)[-1]
