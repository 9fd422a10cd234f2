"""Help, stories, feeds, schedules and the buttons to choose a story, as messages. Pure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.commands import COMMANDS
from bot.grammar import with_story
from bot.schedule import Rule
from bot.views.blocks import Item, actions, assemble, button, clip, context, escape, header, say, section
from bot.views.lines import Lens, plural
from bot.views.message import Message
from digests.model import Story
from digests.store.feeds import Feed

_MOST_BUTTONS = 10


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One subscription as `schedule` shows it; `next` is None when it is paused."""

    story: str
    rule: Rule
    created_by: str
    next: datetime | None
    paused: str | None
    told_until: datetime | None


def usage(resting: int = 0) -> Message:
    """What can be typed, with examples; `resting` counts the asker's digests of other channels that can't be posted."""
    lines = []
    for command in COMMANDS:
        line = f"`/crisis {command.name}{' ' + escape(command.usage) if command.usage else ''}` {escape(command.help)}"
        lines.append(line)
    examples = [f"`/crisis {example}`" for command in COMMANDS for example in command.examples if " " in example]
    blocks = [
        section("\n".join(lines)),
        section("*Examples*\n" + "\n".join(examples)),
        context(
            "Also `/timeline`, `/sitrep` and `/digest` directly. In threads, where slash commands don't exist, "
            "mention me: `@sitroom status`."
        ),
    ]
    if resting:
        told = f"{plural(resting, 'digest')} that you set in other channels can't be posted there"
        blocks.insert(0, section(f"*{told}*: `/crisis schedule` says why."))
    return Message("What you can type: " + ", ".join(command.name for command in COMMANDS), tuple(blocks))


def stories(found: Sequence[Story], current: str | None) -> Message:
    """The stories that are followed, the channel's own marked."""
    if not found:
        return say(
            "No story is followed yet. An operator adds one with "
            "`sitroom stories add SLUG --title TITLE --match WORDS`."
        )
    items = []
    for story in found:
        mark = " · this channel's" if story.slug == current else ""
        words = escape(clip(story.match, 300))
        items.append(Item((section(f"*{escape(story.title)}* `{escape(story.slug)}`{mark}\n{words}"),), story.slug))
    return assemble(plural(len(found), "story").replace("storys", "stories"), [], items, []).message


def sources(feeds: Sequence[Feed], lens: Lens) -> Message:
    """The feeds with their health, failing ones first."""
    if not feeds:
        return say("No feed is read. An operator adds one with `sitroom feeds add URL`; links posted here work anyway.")
    ordered = sorted(feeds, key=lambda feed: (feed.last_error is None, feed.title or feed.url))
    items = []
    for feed in ordered:
        name = f"*{escape(feed.title or feed.url)}*"
        if feed.last_error is not None:
            since = f" since {lens.moment(feed.failing_since)}" if feed.failing_since else ""
            told = f"failing{since}: {escape(feed.last_error)}"
        elif feed.last_ok is not None:
            told = f"read {lens.ago(feed.last_ok)}"
        else:
            told = "not read yet"
        items.append(Item((section(f"{name} · {told}"), context(escape(clip(feed.url, 300)))), feed.url))
    failing = sum(feed.last_error is not None for feed in feeds)
    head = [header(f"{plural(len(feeds), 'feed')}, {failing} failing" if failing else f"{plural(len(feeds), 'feed')}")]
    return assemble(f"{plural(len(feeds), 'feed')}, {failing} failing", head, items, []).message


def schedules(found: Sequence[Scheduled], now: datetime, resting: Sequence[tuple[str, str, str]] = ()) -> Message:
    """What a channel gets and when next, each in its own zone; `resting` are the asker's digests of other channels that
    rest, as story, channel and reason."""
    lines = []
    if not found:
        lines.append("This channel gets no digests. Try `/crisis follow daily at 9:00 Asia/Karachi`.")
    for sub in found:
        lens = Lens(ZoneInfo(sub.rule.zone), now)
        what = f"• *{escape(sub.story)}* {sub.rule.words()}, {sub.rule.zone}"
        if sub.paused is not None:
            state = f"*paused*: {escape(sub.paused)}"
        else:
            state = f"next {lens.moment(sub.next)}" if sub.next else ""
        told = f" · told up to {lens.moment(sub.told_until)}" if sub.told_until else " · nothing told yet"
        lines.append(f"{what}\n   {state}{told} · set by <@{sub.created_by}>")
    if resting:
        lines.append("Digests that you set in other channels, and that can't be posted there:")
    lines += [f"• *{escape(story)}* in <#{channel}>: {escape(reason)}" for story, channel, reason in resting]
    return say("\n".join(lines))


def followed(story: str, rule: Rule, at: datetime, now: datetime, *, changed: bool) -> Message:
    """The confirmation of a subscription, with its next run in its zone."""
    lens = Lens(ZoneInfo(rule.zone), now)
    quiet = " I write only when something changed." if rule.only_changes else ""
    verb = "Changed: this" if changed else "This"
    return say(
        f"{verb} channel follows *{escape(story)}* {rule.words()}, {rule.zone}. "
        f"The next digest is on *{lens.moment(at)}* ({rule.zone}).{quiet}"
    )


def choose(found: Sequence[Story], typed: str) -> Message:
    """Buttons, one a story, each of which runs `typed` for it."""
    buttons = [
        button(story.title, f"run:{position}", with_story(typed, story.slug))
        for position, story in enumerate(found[:_MOST_BUTTONS])
    ]
    message = say("Which story?")
    more = len(found) - _MOST_BUTTONS
    note = [context(f"{more} more: `/crisis list` names them.")] if more > 0 else []
    return Message(message.text, (*message.blocks, actions(buttons), *note))


def share_row(token: str, story: str | None, *, more: Sequence[tuple[str, str]] = ()) -> list[dict[str, object]]:
    """The buttons below an ephemeral answer: share it, and what people ask next (label, subcommand)."""
    row = [button("Share in channel", "share", token, style="primary")]
    row += [
        button(label, f"run:{position}", with_story(typed, story or "")) for position, (label, typed) in enumerate(more)
    ]
    return [actions(row)]


def shared_by(message: Message, user: str) -> Message:
    """An answer as it is posted for everybody."""
    return Message(message.text, (context(f"Shared by <@{user}>"), *message.blocks))


def unsure(key: str, delivery: int, sentence: str) -> Message:
    """A question to the channel: did that message arrive? `delivery` is its number in the outbox."""
    asked = say(sentence, note=f"Delivery {escape(key)}")
    row = [
        button("Post it again", "resend", json.dumps(delivery), style="primary"),
        button("It is there", "settled", json.dumps(delivery)),
    ]
    return Message(asked.text, (*asked.blocks, actions(row)))
