"""Intents -> answers: which story, which period, what the newsroom says, and how it looks. Sends and writes nothing."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot import grammar, intents, schedule, telling
from bot.asking import Asker
from bot.directory import Directory
from bot.links import plain
from bot.news import News
from bot.store import Store
from bot.store.told import Tell
from bot.views import article, digest, explain, lists, status, timeline
from bot.views.blocks import Rendered, escape, say
from bot.views.lines import Lens
from bot.views.message import Message
from digests.errors import BadInput, BadPeriod, UnknownStory
from digests.model import Story
from digests.ports import Clock

_DAY = timedelta(hours=24)
Write = Callable[[Store], object]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: the message, its numbered lines, its story, what it would tell a channel, what people ask next."""

    message: Message
    lines: tuple[str, ...] = ()
    story: str | None = None
    tell: Tell | None = None
    next: tuple[tuple[str, str], ...] = ()
    writes: tuple[Write, ...] = ()
    shareable: bool = False  # others may want to see it


def token() -> str:
    """A name for an answer that can't be guessed: it stands in a button's value."""
    return secrets.token_urlsafe(12)


class Replies:
    """Answers intents from the newsroom for one asker at a time."""

    def __init__(self, news: News, store: Store, directory: Directory, clock: Clock) -> None:
        self._news = news
        self._store = store
        self._directory = directory
        self._clock = clock

    def answer(self, intent: intents.Intent, asker: Asker) -> Reply:
        """The answer. Raises SitroomError with a sentence for the asker."""
        lens = Lens(self._directory.zone(asker.user), self._clock.now())
        match intent:
            case intents.Help():
                return Reply(lists.usage(len(self._resting(asker))))
            case intents.ListStories():
                current = self._store.channels.story(asker.team_id, asker.channel, asker.thread_ts)
                return Reply(lists.stories(self._news.stories(), current))
            case intents.Sources():
                return Reply(lists.sources(self._news.feeds(), lens))
            case intents.ShowSchedule():
                return self._schedule(asker, lens)
            case intents.SetLinks():
                return self._links(intent, asker)
            case intents.Why():
                return self._why(intent, asker, lens)
            case intents.SummaryOf():
                added = self._news.add_url(intent.link, private_to=self._directory.private_to(asker.channel))
                rendered = article.summary(self._news.summary(added.article.id, channel=asker.channel), lens)
                return Reply(rendered.message, shareable=True)
            case intents.AddLink():
                added = self._news.add_url(intent.link, private_to=self._directory.private_to(asker.channel))
                rendered = article.added(added.article, added.outcome, added.stories, added.warnings, lens)
                return Reply(rendered.message)
            case intents.AddText():
                added = self._news.add_text(
                    plain(intent.text), pasted_by=asker.user, private_to=self._directory.private_to(asker.channel)
                )
                rendered = article.added(added.article, added.outcome, added.stories, added.warnings, lens)
                return Reply(rendered.message)
            case _:
                return self._of_story(intent, asker, lens)

    # Of one story -----------------------------------------------------------------------------------------------

    def _of_story(self, intent: intents.StoryIntent, asker: Asker, lens: Lens) -> Reply:
        if isinstance(intent, intents.Unfollow):
            return self._unfollow(intent, asker)
        found = self._story(intent.story, asker)
        if found is None:
            return self._choose(intent)
        reply = self._about(intent, found, asker, lens)
        if intent.story is not None:
            # What somebody named is what the channel (or the thread) speaks of from now on.
            use: Write = lambda store: store.channels.use_story(  # noqa: E731 - a named function would say no more
                asker.team_id, asker.channel, asker.thread_ts, found.slug, self._clock.now()
            )
            reply = replace(reply, writes=(*reply.writes, use))
        return reply

    def _about(self, intent: intents.StoryIntent, story: Story, asker: Asker, lens: Lens) -> Reply:
        match intent:
            case intents.StatusOf():
                return self._status(intent, story, asker, lens)
            case intents.TimelineOf():
                return self._timeline(intent, story, asker, lens)
            case intents.DigestOf():
                return self._digest(intent, story, asker, lens)
            case intents.Follow():
                return self._follow(intent, story, asker, lens)
            case intents.Unfollow():
                return self._unfollow(intent, asker)

    def _story(self, slug: str | None, asker: Asker) -> Story | None:
        """The story named; else the thread's, the channel's, the only one there is; None when a person must choose."""
        known = {story.slug: story for story in self._news.stories()}
        if slug is not None:
            return _named(slug, tuple(known.values())) or self._called(slug)
        candidates: list[str | None] = []
        if asker.thread_ts is not None:
            candidates.append(self._store.outbox.story_at(asker.team_id, asker.channel, asker.thread_ts))
        candidates.append(self._store.channels.story(asker.team_id, asker.channel, asker.thread_ts))
        followed = [sub.story for sub in self._store.subscriptions.of(asker.team_id, asker.channel)]
        candidates.append(followed[0] if len(followed) == 1 else None)
        for candidate in candidates:
            if candidate in known:
                return known[candidate]
        return next(iter(known.values())) if len(known) == 1 else None

    def _called(self, slug: str) -> Story:
        try:
            return self._news.story(slug)
        except UnknownStory as error:
            if not error.nearest:  # the newsroom's own hint is for a terminal
                error.sentence = f"No story is called “{slug}”. `/crisis list` shows those that are followed."
            raise

    def _title(self, slug: str) -> str:
        """What people call a story; its slug when it is there no more."""
        return next((story.title for story in self._news.stories() if story.slug == slug), slug)

    def _choose(self, intent: intents.StoryIntent) -> Reply:
        found = self._news.stories()
        if not found:
            return Reply(lists.stories([], None))
        return Reply(lists.choose(found, grammar.typed(intent)))

    def _status(self, intent: intents.StatusOf, story: Story, asker: Asker, lens: Lens) -> Reply:
        as_of = self._moment(intent.period.until, lens, end=True) or lens.now
        answer = self._news.status(story.slug, as_of=as_of, channel=asker.channel)
        if not answer.articles:
            return Reply(status.empty(answer, lens).message)
        rendered = status.status(answer, lens)
        view = self._news.view(story.slug, as_of=as_of, channel=asker.channel)
        tell = telling.of_status(answer, rendered.lines, view)
        return _reply(rendered, story, tell, next_=(("What changed", "digest"), ("Timeline", "timeline")))

    def _timeline(self, intent: intents.TimelineOf, story: Story, asker: Asker, lens: Lens) -> Reply:
        # The days of a timeline are those of the asker: in UTC, 17 January in Karachi begins on the 16th.
        since, until = (moment and moment.astimezone(lens.zone) for moment in self._period(intent.period, lens))
        answer = self._news.timeline(story.slug, since=since, until=until, about=intent.about, channel=asker.channel)
        return _reply(timeline.timeline(answer, lens), story, None, next_=(("Where it stands", "status"),))

    def _digest(self, intent: intents.DigestOf, story: Story, asker: Asker, lens: Lens) -> Reply:
        since, until = self._period(intent.period, lens)
        end = until or lens.now
        told = None
        if since is None:
            since = self._store.told_until(asker.team_id, asker.channel, story.slug)
            if since is not None and since < end:
                told = self._store.told(asker.team_id, asker.channel, story.slug)
            else:
                since = end - _DAY
        answer = self._news.digest(story.slug, since=since, until=end, told=told, channel=asker.channel)
        rendered = digest.digest(answer, lens)
        view = self._news.view(story.slug, as_of=end, channel=asker.channel)
        tell = telling.of_digest(answer, rendered.lines, view)
        return _reply(rendered, story, tell, next_=(("Where it stands", "status"), ("Timeline", "timeline")))

    # Periods ----------------------------------------------------------------------------------------------------

    def _period(self, typed: intents.Period, lens: Lens) -> tuple[datetime | None, datetime | None]:
        since = self._moment(typed.since, lens, end=False)
        until = self._moment(typed.until, lens, end=True)
        if since is not None and since > (until or lens.now):
            told = f"That begins on {lens.moment(since)}, after it ends: nothing can be in it."
            raise BadPeriod(f"since {since} after until {until}, now {lens.now}", told)
        return since, until

    def _moment(self, text: str | None, lens: Lens, *, end: bool) -> datetime | None:
        if text is None:
            return None
        from digests.period import moment  # its tables of date forms take a third of a second: not before it is ready

        return moment(text, now=lens.now, zone=lens.zone, end=end)

    # Subscriptions ----------------------------------------------------------------------------------------------

    def _follow(self, intent: intents.Follow, story: Story, asker: Asker, lens: Lens) -> Reply:
        rule = schedule.parse(intent.when, lens.zone.key)
        if (why_not := self._directory.why_not_there(asker.channel)) is not None:
            return Reply(say(why_not))
        slot = schedule.next_slot(rule, lens.now)
        current = self._store.subscriptions.of(asker.team_id, asker.channel)
        changed = any(sub.story == story.slug for sub in current)

        def subscribe(store: Store) -> object:
            return store.subscriptions.follow(asker.team_id, asker.channel, story.slug, rule, asker.user, lens.now)

        return Reply(lists.followed(story.title, rule, slot.at, lens.now, changed=changed), writes=(subscribe,))

    def _unfollow(self, intent: intents.Unfollow, asker: Asker) -> Reply:
        current = self._store.subscriptions.of(asker.team_id, asker.channel)
        chosen = [sub for sub in current if intent.story in (None, sub.story)]
        if not chosen:
            name = f" of *{escape(intent.story)}*" if intent.story and current else ""
            return Reply(say(f"This channel gets no digests{name}."))
        if len(chosen) > 1:
            titles = {story.slug: story for story in self._news.stories()}
            found = [titles.get(sub.story, Story(sub.story, sub.story, "")) for sub in chosen]
            return Reply(lists.choose(found, grammar.typed(intent)))
        gone = chosen[0]
        return Reply(
            say(f"This channel no longer follows *{escape(self._title(gone.story))}*."),
            writes=(lambda store: store.subscriptions.unfollow(gone),),
        )

    def _schedule(self, asker: Asker, lens: Lens) -> Reply:
        found = [
            lists.Scheduled(
                self._title(sub.story),
                sub.rule,
                sub.created_by,
                None if sub.paused else schedule.next_slot(sub.rule, lens.now).at,
                sub.paused,
                sub.told_until,
            )
            for sub in self._store.subscriptions.of(asker.team_id, asker.channel)
        ]
        return Reply(lists.schedules(found, lens.now, self._resting(asker)))

    def _resting(self, asker: Asker) -> list[tuple[str, str, str]]:
        """Story, channel and reason of the digests elsewhere that this person set and that rest: for them alone."""
        if not asker.alone:
            return []
        return [
            (self._title(sub.story), sub.channel, sub.paused or "")
            for sub in self._store.subscriptions.resting()
            if (sub.team_id, sub.created_by) == (asker.team_id, asker.user) and sub.channel != asker.channel
        ]

    def _links(self, intent: intents.SetLinks, asker: Asker) -> Reply:
        told = "I summarise the links posted here again." if intent.on else "I leave the links posted here alone."
        return Reply(
            say(told), writes=(lambda store: store.channels.set_links(asker.team_id, asker.channel, intent.on),)
        )

    def _why(self, intent: intents.Why, asker: Asker, lens: Lens) -> Reply:
        last = self._store.channels.last_answer(asker.team_id, asker.channel, asker.user)
        if last is None or last.story is None:
            raise BadInput("why without an answer", "There is no answer here yet to explain: try /crisis status first.")
        if intent.number > len(last.lines):
            lines = f"lines 1 to {len(last.lines)}" if len(last.lines) > 1 else "one line"
            raise BadInput(f"why {intent.number} of {len(last.lines)}", f"The last answer has {lines}.")
        explained = self._news.explain(last.story, last.lines[intent.number - 1], channel=asker.channel)
        return Reply(explain.explanation(explained, intent.number, lens).message)


def _named(name: str, stories: Sequence[Story]) -> Story | None:
    """The story that people mean by its slug, its title, or the beginning of one of them that no other shares."""
    asked = _plain(name)
    called = [(story, {_plain(story.slug), _plain(story.title)}) for story in stories]
    for fits in (str.__eq__, str.startswith):
        found = [story for story, names in called if any(fits(each, asked) for each in names)]
        if len(found) == 1:
            return found[0]
    return None


def _plain(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.casefold()).strip("-").removeprefix("the-")


def _reply(rendered: Rendered, story: Story, tell: Tell | None, *, next_: tuple[tuple[str, str], ...] = ()) -> Reply:
    return Reply(rendered.message, rendered.lines, story.slug, tell, next_, shareable=True)
