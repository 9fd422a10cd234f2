"""The app's manifest for Slack, made from the one table of commands. Pure; written as YAML by hand.

Slack refuses a manifest whole when one slash command has a name that it keeps for itself.
"""

from __future__ import annotations

import json
import re

from bot.commands import SLASHES
from digests.errors import BadInput

# The names of Slack's own commands, which no app may take (slack.com/help, "Use shortcuts and slash commands").
KEPT = frozenset(
    {"active", "apps", "archive", "away", "call", "close", "collapse", "dm", "dnd", "expand", "feed", "feedback"}
    | {"help", "invite", "invite_people", "join", "keys", "kick", "leave", "list", "me", "msg", "mute", "open", "part"}
    | {"people", "prefs", "remind", "remove", "rename", "search", "shortcuts", "shrug", "star", "status", "topic"}
    | {"unarchive", "who"}
)
# The least that works, each with what it is for.
SCOPES: tuple[tuple[str, str], ...] = (
    ("app_mentions:read", "@sitroom in channels and threads"),
    ("channels:history", "links that are posted; finding our own message again after a time-out"),
    ("channels:read", "whether a channel is private or archived, and whether the bot is in it"),
    ("chat:write", "answers and digests"),
    ("commands", "the slash commands"),
    ("groups:history", "the same in private channels"),
    ("groups:read", "the same in private channels"),
    ("users:read", "the asker's time zone"),
)
EVENTS: tuple[str, ...] = (
    "app_mention",
    "channel_archive",
    "channel_left",
    "channel_unarchive",
    "group_archive",
    "group_left",
    "group_unarchive",
    "member_joined_channel",
    "message.channels",
    "message.groups",
)
_PREFIX = re.compile(r"[a-z0-9][a-z0-9_-]{0,15}")


def slash_names(prefix: str = "") -> dict[str, str]:
    """What the manifest declares: the name as typed, without "/", to its name in `commands.SLASHES`.

    A prefix keeps two apps of one workspace apart: "ops" gives /ops-crisis. Raises BadInput for one that Slack or
    the grammar can't take.
    """
    if prefix and not _PREFIX.fullmatch(prefix):
        raise BadInput(
            f"prefix {prefix!r}", "A prefix is at most 16 small letters, digits, “-” and “_”, beginning with neither."
        )
    head = f"{prefix.rstrip('-_')}-" if prefix else ""
    return {head + slash.name: slash.name for slash in SLASHES if slash.declared}


def manifest(prefix: str = "") -> str:
    """The manifest as YAML that Slack's "create an app from a manifest" takes as it is."""
    names = slash_names(prefix)
    taken = sorted(KEPT.intersection(names))
    if taken:
        raise BadInput(f"Slack keeps {taken!r}", f"Slack keeps /{taken[0]} for itself: choose another prefix.")
    entries = {slash.name: slash for slash in SLASHES}
    name = f"sitroom-{prefix.rstrip('-_')}" if prefix else "sitroom"
    lines = [
        "# Made by `sitroom manifest` from the table in bot/commands.py; change that, not this.",
        "display_information:",
        f"  name: {_quoted(name)}",
        f"  description: {_quoted('Follows a crisis for a channel: where it stands, what changed, each word quoted.')}",
        f"  background_color: {_quoted('#1d2b3a')}",
        "features:",
        "  bot_user:",
        f"    display_name: {_quoted(name)}",
        "    always_online: true",
        "  slash_commands:",
    ]
    for typed, entry in names.items():
        lines += [
            f"    - command: {_quoted('/' + typed)}",
            f"      description: {_quoted(entries[entry].help)}",
            f"      usage_hint: {_quoted(entries[entry].usage)}",
            "      should_escape: false",
        ]
    lines += ["oauth_config:", "  scopes:", "    bot:"]
    lines += [f"      - {scope}  # {reason}" for scope, reason in SCOPES]
    lines += ["settings:", "  event_subscriptions:", "    bot_events:"]
    lines += [f"      - {event}" for event in EVENTS]
    lines += [
        "  interactivity:",
        "    is_enabled: true",
        "  org_deploy_enabled: false",
        "  socket_mode_enabled: true",
        "  token_rotation_enabled: false",
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    # A JSON string is a YAML string; Slack's own limits (description 140, usage hint 1,000) are held by a test.
    return json.dumps(text, ensure_ascii=False)
