"""What people can want of the bot, as data. Periods and schedules are the words that were typed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """What was typed after since, until and as of; None where nothing was."""

    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class StatusOf:
    """Where it stands, by `until` if that was typed."""

    story: str | None
    period: Period = Period()


@dataclass(frozen=True, slots=True)
class TimelineOf:
    """What happened when; only what names the words `about`, if any were typed."""

    story: str | None
    period: Period = Period()
    about: str | None = None


@dataclass(frozen=True, slots=True)
class DigestOf:
    """What changed; without a period since the channel was last told."""

    story: str | None
    period: Period = Period()


@dataclass(frozen=True, slots=True)
class SummaryOf:
    """One article, by its link."""

    link: str


@dataclass(frozen=True, slots=True)
class Follow:
    """A digest for this channel; `when` is read by `schedule.parse` in the asker's zone."""

    story: str | None
    when: str


@dataclass(frozen=True, slots=True)
class Unfollow:
    """No more digests; of every story when None and there is only one."""

    story: str | None


@dataclass(frozen=True, slots=True)
class ShowSchedule:
    """What this channel gets."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why line `number` (from 1) of the last answer is there."""

    number: int


@dataclass(frozen=True, slots=True)
class ListStories:
    """The stories."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The feeds and their health."""


@dataclass(frozen=True, slots=True)
class AddLink:
    """Store the article behind a link."""

    link: str


@dataclass(frozen=True, slots=True)
class AddText:
    """Store a text that somebody pasted."""

    text: str


@dataclass(frozen=True, slots=True)
class SetLinks:
    """Summaries of posted links on or off in this channel."""

    on: bool


@dataclass(frozen=True, slots=True)
class Help:
    """What can be typed."""


StoryIntent = StatusOf | TimelineOf | DigestOf | Follow | Unfollow
Intent = StoryIntent | SummaryOf | ShowSchedule | Why | ListStories | Sources | AddLink | AddText | SetLinks | Help
