"""A Slack, a newsroom and a clock for the bot's tests: small, exact, and moved by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot.sender import Identity, Room, SendError
from bot.views.message import Message
from digests.answers.model import Change, Digest, Explanation, Kind, Line, Source, Status, Summary, Timeline, Told
from digests.errors import NotFetched, UnknownStory, Unreadable
from digests.intake import Added
from digests.model import Article, Coverage, Dating, Fact, Said, Sentence, Story, View
from digests.store.feeds import Feed
from digests.when import When

START = datetime(2024, 1, 16, 6, 0, tzinfo=UTC)  # a Tuesday; 11:00 in Karachi
STORY = Story("river-dispute", "River dispute", "river dispute")
TEXT = "The envoys met at the border on Monday. Talks resume on 26 January, the ministry said."


class StepClock:
    """Both clocks by hand."""

    def __init__(self, start: datetime = START) -> None:
        self.moment = start
        self.seconds = 1000.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.seconds


@dataclass
class Post:
    """What arrived in the fake Slack."""

    kind: str
    channel: str
    message: Message
    key: str = ""
    thread_ts: str | None = None
    user: str | None = None
    ts: str = ""


@dataclass
class FakeSender:
    """A Slack that takes everything, but for the errors that are put in `errors` (one a call, None to let it pass).

    An error whose `arrives` entry is True is raised after the message has arrived all the same.
    """

    posts: list[Post] = field(default_factory=list)
    errors: list[SendError | None] = field(default_factory=list)
    arrives: bool = False
    history: bool = True
    rooms: dict[str, Room] = field(default_factory=dict)
    zones: dict[str, str] = field(default_factory=dict)
    looks: int = 0

    def identity(self) -> Identity:
        return Identity("T1", "UBOT", "B1", "Team")

    def post(self, channel: str, message: Message, *, key: str, thread_ts: str | None = None) -> str:
        ts = f"{len(self.posts) + 1}.000100"
        self._take(Post("post", channel, message, key, thread_ts, ts=ts))
        return ts

    def respond(self, response_url: str, message: Message) -> None:
        self._take(Post("respond", response_url, message))

    def whisper(self, channel: str, user: str, message: Message, *, thread_ts: str | None = None) -> None:
        self._take(Post("whisper", channel, message, thread_ts=thread_ts, user=user))

    def find(self, channel: str, key: str, *, oldest: float, thread_ts: str | None = None) -> str | None:
        self.looks += 1
        if not self.history:
            raise SendError("missing_scope")
        return next((post.ts for post in self.posts if (post.channel, post.key) == (channel, key)), None)

    def zone_of(self, user: str) -> str | None:
        return self.zones.get(user, "Asia/Karachi")

    def room(self, channel: str) -> Room:
        return self.rooms.get(channel, Room(channel, "desk", private=False, member=True))

    def texts(self) -> list[str]:
        """The fallback texts, in order."""
        return [post.message.text for post in self.posts]

    def _take(self, post: Post) -> None:
        error = self.errors.pop(0) if self.errors else None
        if error is None or self.arrives:
            self.posts.append(post)
        if error is not None:
            raise error


def article(number: int = 1, *, text: str = TEXT, title: str = "Envoys meet", **more: object) -> Article:
    """An article of the Courier of 16 January 2024."""
    made = Article(
        id=number,
        key=f"{number:032x}",
        title=title,
        text=text,
        language="en",
        first_seen=START,
        url=f"https://courier.example/2024/01/16/envoys-meet-{number}",
        outlet="Courier",
        published=START,
        dating=Dating.STATED,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def line(number: int = 1, *, text: str | None = None, when: str | None = "2024-01-15", **more: object) -> Line:
    """A line that quotes the first sentence of an article."""
    source = article(number) if text is None else article(number, text=text)
    quoted = text or source.text.split(". ")[0] + "."
    made = Line(
        id=f"fact{number}",
        text=quoted,
        labels=(),
        said_by=None,
        texts=1,
        origins=1,
        outlets=1,
        sources=(Source(source, quoted, 0, len(quoted)),),
        when=When.parse(when) if when else None,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def fact(number: int = 1) -> Fact:
    """The fact behind `line(number)`."""
    source = article(number)
    sentence = Sentence(0, 0, 39, source.text[:39])
    return Fact(f"fact{number}", (Said(f"said{number}", source, sentence),), When.parse("2024-01-15"))


@dataclass
class FakeNews:
    """A newsroom whose answers are what the test put in: `changes` are told once they are there."""

    clock: StepClock
    known: list[Story] = field(default_factory=lambda: [STORY])
    lines: list[int] = field(default_factory=lambda: [1])
    changes: list[int] = field(default_factory=list)
    coverage: Coverage = field(default_factory=lambda: Coverage(2, 2, START))
    pages: dict[str, Article | Unreadable] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    polls: int = 0

    def stories(self) -> Sequence[Story]:
        return self.known

    def story(self, slug: str) -> Story:
        for story in self.known:
            if story.slug == slug:
                return story
        raise UnknownStory(slug, tuple(story.slug for story in self.known))

    def feeds(self) -> Sequence[Feed]:
        return [Feed("https://courier.example/rss", "Courier", START, last_ok=START)]

    def poll(self, url: str | None = None, *, force: bool = False) -> Sequence[object]:
        self.polls += 1
        return []

    def add_url(self, url: str, *, private_to: str | None = None) -> Added:
        self.asked.append(("add_url", {"url": url, "private_to": private_to}))
        page = self.pages.get(url, NotFetched(f"404 {url}", status=404))
        if isinstance(page, Unreadable):
            raise page
        return Added(page, "new", (STORY.slug,))

    def add_text(self, text: str, *, pasted_by: str | None = None, private_to: str | None = None) -> Added:
        self.asked.append(("add_text", {"pasted_by": pasted_by, "private_to": private_to}))
        return Added(article(text=text, url=None, pasted_by=pasted_by), "new", (STORY.slug,))

    def summary(self, which: str | int, *, channel: str | None = None) -> Summary:
        page = next(page for page in self.pages.values() if isinstance(page, Article) and page.id == which)
        return Summary(page, (Source(page, page.text[:39], 0, 39),))

    def view(self, slug: str, *, as_of: datetime | None = None, channel: str | None = None) -> View:
        facts = tuple(fact(number) for number in [*self.lines, *self.changes])
        return View(self.story(slug), as_of or self.clock.now(), None, (), facts, {})

    def status(self, slug: str, *, as_of: datetime | None = None, channel: str | None = None) -> Status:
        self.asked.append(("status", {"slug": slug, "as_of": as_of, "channel": channel}))
        lines = tuple(line(number) for number in self.lines)
        return Status(
            self.story(slug), as_of or self.clock.now(), None, "No violence is reported.", lines, (), (), (), (),
            len(lines), len(lines), (), START, self.coverage,
        )  # fmt: skip

    def timeline(
        self,
        slug: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        about: str | None = None,
        channel: str | None = None,
    ) -> Timeline:
        self.asked.append(("timeline", {"slug": slug, "since": since, "until": until, "about": about}))
        lines = tuple(line(number) for number in self.lines)
        return Timeline(
            self.story(slug), self.clock.now(), None, since, until, lines, (), len(lines), self.coverage, about=about
        )

    def digest(
        self,
        slug: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        told: Told | None = None,
        channel: str | None = None,
    ) -> Digest:
        self.asked.append(("digest", {"slug": slug, "since": since, "until": until, "told": told}))
        known = told.keys if told else frozenset()
        fresh = [number for number in self.changes if f"said{number}" not in known]
        changes = tuple(Change(Kind.NEW, "New", line(number)) for number in fresh)
        return Digest(
            self.story(slug), since, until or self.clock.now(), None, changes, len(fresh), 0, 0, (), START,
            self.coverage,
        )  # fmt: skip

    def explain(self, slug: str, key: str, *, channel: str | None = None) -> Explanation:
        return Explanation(line(int(key.removeprefix("fact"))), (("What says it", (f"One article says {key}.",)),))
