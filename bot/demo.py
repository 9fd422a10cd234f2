"""`sitroom run` without tokens: the bot in a Slack workspace on this machine, replaying the crisis of `seeds/`.

One process, a throwaway database, no network: the same Bot, only its Slack and its clock are the demo's.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

import seeds
from bot.app import Bot, Tokens, build
from bot.serve import on_signals
from bot.settings import Settings
from bot.workspace.registration import of_manifest
from bot.workspace.replay import START, Replay
from bot.workspace.server import Server
from bot.workspace.state import CRISIS, ME, SLACKBOT, Message
from digests.clock import MovableClock
from digests.collect.fetch import GuardedFetcher
from digests.errors import BadInput
from digests.newsroom import Newsroom

FOLLOW = "/crisis follow {slug} daily at 9:00 Asia/Karachi"
WELCOME = (
    "*A Slack workspace on this machine, with Sitroom as its app.* {notice}: the outlets and their articles were "
    "written for this demo and rest on public events of January 2024.\n"
    "• The clock above stands at 16 January 2024. *Next digest* moves it to the next morning's digest in this channel, "
    "*Next hour* and *Next day* as far as they say; what the outlets publish on the way is read.\n"
    "• Type `/crisis status`, `/timeline since 16 January`, `/crisis why 1` or `/crisis help`.\n"
    "• Post the link of an article that is out, such as `https://tamarisk-wire.example/2024/01/16/strikes`: its "
    "summary comes in the thread of your message. `@sitroom status` works in threads, too."
)
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy")
WAIT = 60.0


class Demo:
    """The whole demo, running: workspace, newsroom and bot. `url` is the page's address."""

    def __init__(self, *, port: int | None = 0) -> None:
        """Start it on `port` (0: any free one, None: 8417 or the next free one). Raises OSError or SitroomError."""
        corpus = seeds.load()
        self._story = corpus.story
        self._undo = ExitStack()
        try:
            folder = tempfile.TemporaryDirectory(prefix="sitroom-demo-")
            self._undo.callback(folder.cleanup)
            path = Path(folder.name) / "demo.db"
            self.clock = MovableClock(START)
            self.server = Server(self.clock, of_manifest(), corpus, port=port).start()
            self._undo.callback(self.server.close)
            self.url = f"{self.server.origin}/"
            fetcher = GuardedFetcher(allow_origin=self.server.origin, hosts={".example": self.server.origin})
            self._undo.callback(fetcher.close)
            self.newsroom = Newsroom.open(path, clock=self.clock, fetcher=fetcher)
            self._undo.callback(self.newsroom.close)
            self._fill()
            self.bot = self._start_bot(path)
            self._replay = Replay(
                self.clock, self.server.press.moments(), self.bot.next_slot, self._work, self._tell_page
            )
            self._undo.callback(self._replay.stop)
            self.server.stepper = self._replay
            self._greet()
        except BaseException:
            self.close()
            raise

    @classmethod
    def start(cls, *, port: int | None = 0) -> Self:
        """The demo, ready to be looked at."""
        return cls(port=port)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Stop everything and forget the database. May be called twice."""
        self._undo.close()  # all of it, in reverse order, also when one of them fails

    # Hands for tests and scripts --------------------------------------------------------------------------------

    def step(self, step: str) -> None:
        """Move the clock ("hour", "day", "digest", "article") and return when the bot is idle. BadInput at the end."""
        self._replay.step_now(step)

    def post(self, text: str, *, channel: str = CRISIS, thread_ts: str | None = None, user: str = ME) -> Message | None:
        """Send what somebody types, and return when the bot is idle: the message, None for a command."""
        sent = self.server.call(lambda: self.server.workspace.send(channel, text, thread_ts=thread_ts, user=user))
        self.settle()
        return sent

    def settle(self) -> None:
        """Return when the app has acknowledged everything and has nothing left to do; TimeoutError if it doesn't."""
        if not self.server.workspace.socket.wait_quiet(WAIT) or not self.bot.drain(WAIT):
            raise TimeoutError("the bot did not come to rest")

    def messages(self, channel: str = CRISIS) -> list[Message]:
        """What stands in a channel, ephemeral messages included, oldest first."""
        room = self.server.workspace.state.channels[channel]
        return self.server.call(lambda: list(room.messages.values()))

    # Building it ------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        story = self._story
        names = {spelling: name for name, spellings in story.names.items() for spelling in spellings}
        self.newsroom.add_story(story.slug, story.title, story.match, names=names, places=story.places)
        for url in self.server.press.feeds():
            self.newsroom.add_feed(url)

    def _start_bot(self, path: Path) -> Bot:
        api = self.server.workspace.api
        tokens = Tokens(api.bot_token, api.app_token, api_url=f"{self.server.origin}/api/")
        # Polled at every stop of the clock: between two stops nothing is published.
        bot = build(self.newsroom, path=path, clock=self.clock, tokens=tokens, demo=True, poll_every=timedelta(0))
        self._undo.callback(bot.close)
        self._undo.callback(self._hush)
        bot.start(ticking=False)
        return bot

    def _hush(self) -> None:
        # An app that is stopped while it acknowledges something says so with a traceback.
        socket = self.server.workspace.socket
        self.server.call(socket.hush)
        socket.wait_quiet(3.0)

    def _greet(self) -> None:
        workspace = self.server.workspace
        text = WELCOME.format(notice=self._story.notice)
        self.server.call(lambda: workspace.state.post(CRISIS, SLACKBOT, text))
        self._work()
        self.post(FOLLOW.format(slug=self._story.slug))

    def _work(self) -> bool:
        self.bot.tick()
        return self.bot.idle()

    def _tell_page(self, kind: str, payload: dict[str, object]) -> None:
        self.server.call(lambda: self.server.workspace.log.tell(kind, **payload))


def run(settings: Settings, *, announce: Callable[[str], None] = print) -> None:
    """Run the demo until SIGINT or SIGTERM; `announce` gets its address and what to do. BadInput if the port is taken.

    It listens on the port of the settings, else on 8417 or the next free one.
    """
    # All that this process speaks to is itself; the SDK would ask a proxy for 127.0.0.1, too.
    for name in PROXIES:
        os.environ.pop(name, None)
    stop = on_signals()
    try:
        demo = Demo.start(port=settings.port)
    except OSError as error:
        raise BadInput(f"can't listen: {error}", f"The demo can't listen on that port: {error.strerror}.") from error
    with demo:
        announce(f"Sitroom’s demo is running: {demo.url}")
        announce("Open it in a browser, press “Next digest”, type /crisis help. Demo, invented text.")
        announce("It keeps nothing. Stop it with Ctrl-C. With Slack’s tokens in the environment it runs on Slack.")
        stop.wait()
