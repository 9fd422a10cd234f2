"""What people type -> intents, by the table of commands. Pure.

Knows no store, no story and no clock: periods and schedules stay the words that were typed.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from bot import schedule
from bot.commands import COMMANDS, SLASHES
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
    StoryIntent,
    SummaryOf,
    TimelineOf,
    Unfollow,
    Why,
)
from bot.links import link_of
from digests.errors import BadInput


class BadCommand(BadInput):
    """What was typed can't be read as a command."""


_NAMES = {name: command.name for command in COMMANDS for name in (command.name, *command.aliases)}
_SINCE = ("since", "from", "after")
_UNTIL = ("until", "till", "to", "before")
_AS_OF = ("as", "on", "at", "asof")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
# The words that begin a period when no "since" stands before it: "/digest yesterday", "/digest 24h".
_PERIOD = re.compile(rf"(?:yesterday|today|now|last|past|this|\d.*|{_MONTH}|{_DAY})$", re.I)
_LAST = re.compile(rf"yesterday|today|(?:last|past|this) (?:\d+ )?(?:hour|day|week|weekend|month|year|{_DAY})s?", re.I)
_SCHEDULE = re.compile(
    rf"(?:daily|weekdays?|weekly|hourly|every|at|noon|midnight|{_DAY}s?|\d{{1,2}}(?:[:.]\d\d)?(?:am|pm)?)$", re.I
)
# Letters; a button's value must hold them.
_LONGEST_NAME, _LONGEST_PERIOD, _LONGEST_SCHEDULE, _LONGEST_ABOUT = 80, 80, 300, 100
_SHORTEST_TEXT = 12  # words: less than that is a mistyped link, not an article


def parse(slash: str, text: str) -> Intent:
    """Read the words after a slash command (`slash` without "/" and any prefix, as in SLASHES), or after a mention.

    Raises BadCommand with one sentence.
    """
    entry = next((entry for entry in SLASHES if entry.name == slash), None)
    if entry is None:
        raise BadCommand(f"unknown slash command {slash!r}", f"I don't answer to /{slash}. Try /crisis help.")
    words = text.split()
    if entry.subcommand is None:
        if not words:
            return Help()
        if _called(words[0]) is None and (link := _first_link(words)):
            # Words that are no command are about the link among them: "@sitroom have a look: LINK".
            return SummaryOf(link)
        name = _name(words[0], text)
        words = words[1:]
        rest = text.strip().split(None, 1)[1] if words else ""
        if words and (name, words[0].lower().strip("?")) == ("help", "me"):
            words, rest = [], ""
    else:
        # "/timeline help" should help rather than look for a story of that name.
        if [word.lower() for word in words] in (["help"], ["?"]):
            return Help()
        name, rest = entry.subcommand, text.strip()
    return _intent(name, words, rest)


def with_story(typed: str, slug: str) -> str:
    """The same subcommand with its story named, for the buttons that choose one: "status" -> "status SLUG"."""
    name, _, rest = typed.strip().partition(" ")
    return f"{name} {slug} {rest}".strip()


def typed(intent: StoryIntent) -> str:
    """The subcommand that gives `intent` again, without its story."""
    match intent:
        case Follow():
            return f"follow {intent.when}"
        case Unfollow():
            return "unfollow"
        case StatusOf():
            words = "status"
        case TimelineOf():
            words = f"timeline about {intent.about}" if intent.about else "timeline"
        case DigestOf():
            words = "digest"
    since = f" since {intent.period.since}" if intent.period.since else ""
    until = f" until {intent.period.until}" if intent.period.until else ""
    return words + since + until


def _called(word: str) -> str | None:
    return _NAMES.get(_bare(word))


def _bare(word: str) -> str:
    return word.lower().strip("/,:!*_~`")


def _name(word: str, text: str) -> str:
    if name := _called(word):
        return name
    near = difflib.get_close_matches(_bare(word), sorted(_NAMES), 1, 0.72)
    hint = f"Did you mean “{near[0]}”? " if near else ""
    shown = word if len(word) <= 40 else word[:39] + "…"
    raise BadCommand(f"unknown command in {text!r}", f"I don't know “{shown}”. {hint}Try /crisis help.")


def _intent(name: str, words: list[str], rest: str) -> Intent:
    match name:
        case "status":
            story, period = _story_and_period(words)
            if period.since and "since" in (word.lower() for word in words):
                hint = f"Try “status {period.since}”, or “digest since {period.since}” for what changed."
                raise BadCommand(f"status since {period.since!r}", f"A status is as of one moment. {hint}")
            return StatusOf(story, Period(None, period.until or period.since))
        case "timeline":
            return _timeline(words)
        case "digest":
            return DigestOf(*_story_and_period(words))
        case "summary":
            return SummaryOf(_link(words or rest.split(), name))
        case "follow":
            return _follow(words)
        case "unfollow":
            return Unfollow(_slug(words))
        case "schedule":
            return ShowSchedule()
        case "why":
            return _why(words)
        case "list":
            return ListStories()
        case "sources":
            return Sources()
        case "add":
            return _add(words, rest)
        case "links":
            return _links(words)
        case _:
            return Help()


def _timeline(words: Sequence[str]) -> TimelineOf:
    """Split "[story] about WORDS [since X] [until Y]"; between quotation marks "since" is a word like others."""
    lower = [word.lower() for word in words]
    if "about" not in lower:
        return TimelineOf(*_story_and_period(words))
    first = lower.index("about")
    end = first + 1
    while end < len(words) and (_open_quote(words[first + 1 : end]) or not _begins_period(lower[end:])):
        end += 1
    about = " ".join(words[first + 1 : end])
    if not about:
        raise BadCommand(
            f"nothing after 'about' in {words!r}", "“about” needs a name or words, as in “about the envoy”."
        )
    if len(about) > _LONGEST_ABOUT:
        raise BadCommand(
            f"about of {len(about)} letters", "What follows “about” is too long: a name or a few words do."
        )
    return TimelineOf(*_story_and_period([*words[:first], *words[end:]]), about)


def _begins_period(rest: Sequence[str]) -> bool:
    """Whether the rest of "about Selby yesterday" is its period; other days may be what it is about ("about May")."""
    return rest[0] in (_SINCE[0], _UNTIL[0]) or _LAST.fullmatch(" ".join(rest)) is not None


def _open_quote(words: Sequence[str]) -> bool:
    return sum(word.count(mark) for word in words for mark in '"“”') % 2 == 1


def _story_and_period(words: Sequence[str]) -> tuple[str | None, Period]:
    """Split "[story] [since X] [until Y]", "[story] from X to Y", "[story] as of X", "[story] yesterday"."""
    story: list[str] = []
    parts: dict[str, list[str]] = {}
    current: list[str] = story
    position = 0
    while position < len(words):
        word = words[position].lower()
        following = words[position + 1].lower() if position + 1 < len(words) else ""
        if word in _SINCE and "since" not in parts:
            current = parts["since"] = []
        elif word in _UNTIL and "until" not in parts:
            current = parts["until"] = []
        elif word in _AS_OF and current is story and following:
            current = parts["until"] = []
            position += word == "as" and following == "of"
        elif current is story and _PERIOD.match(word):
            current = parts["since"] = [words[position]]
        else:
            current.append(words[position])
        position += 1
    for key, value in parts.items():
        if not value:
            raise BadCommand(f"nothing after {key!r} in {words!r}", f"“{key}” needs a moment, as in “{key} Monday”.")
        if sum(map(len, value)) > _LONGEST_PERIOD:
            raise BadCommand(
                f"period of {sum(map(len, value))} letters", f"What follows “{key}” is too long to be a moment."
            )
    since, until = parts.get("since"), parts.get("until")
    return _slug(story), Period(" ".join(since) if since else None, " ".join(until) if until else None)


def _slug(words: Sequence[str]) -> str | None:
    """A story's name as people type it: "Iran Pakistan" is iran-pakistan."""
    cleaned = [word.strip("“”\"'.,:;!?") for word in words if word.lower() not in ("the", "of", "for", "on")]
    slug = "-".join(word.lower() for word in cleaned if word)
    if len(slug) > _LONGEST_NAME:
        raise BadCommand(f"story name of {len(slug)} letters", "No story has so long a name. Try /crisis list.")
    return slug or None


def _follow(words: Sequence[str]) -> Follow:
    for position, word in enumerate(words):
        if _SCHEDULE.match(word.strip(",")):
            if sum(map(len, words[position:])) > _LONGEST_SCHEDULE:
                break
            return Follow(_slug(words[:position]), " ".join(words[position:]))
    raise BadCommand(
        f"no schedule in follow {words!r}",
        f"When should I send it? Try “follow {schedule.EXAMPLES[0]}”, “{schedule.EXAMPLES[3]}” or “hourly”.",
    )


def _why(words: Sequence[str]) -> Why:
    digits = [word.strip("#.?") for word in words]
    if len(digits) > 1 and digits[0].lower() in ("line", "is", "number"):
        digits = digits[1:]
    if not digits or not digits[0].isdecimal() or not 0 < int(digits[0][:4]) < 1000:
        raise BadCommand(f"no line number in why {words!r}", "Which line of the last answer? As in “why 3”.")
    return Why(int(digits[0]))


def _add(words: Sequence[str], rest: str) -> AddLink | AddText:
    if len(words) == 1 and (link := link_of(words[0])):
        return AddLink(link)
    if len(words) >= _SHORTEST_TEXT:
        return AddText(rest)
    if words and (link := link_of(words[0])):
        raise BadCommand(f"words after the link in add {rest!r}", "One link at a time, without other words, please.")
    raise BadCommand(f"nothing to add in {rest!r}", "Give a link, or paste the whole text of the article after “add”.")


def _links(words: Sequence[str]) -> SetLinks:
    if len(words) == 1 and words[0].lower() in ("on", "off"):
        return SetLinks(words[0].lower() == "on")
    raise BadCommand(f"links {words!r}", "Type “links on” or “links off”.")


def _first_link(words: Sequence[str]) -> str | None:
    return next((link for word in words if (link := link_of(word))), None)


def _link(words: Sequence[str], name: str) -> str:
    if link := _first_link(words):
        return link
    raise BadCommand(f"no link in {name} {words!r}", f"“{name}” needs a link, as in “{name} https://…”.")
