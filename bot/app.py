"""The composition root: newsroom, store, queue, outbox, ticker and Slack put together as one Bot."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.delivery import PACE, Postman
from bot.digesting import Digesting
from bot.directory import Directory
from bot.handlers import Handlers
from bot.news import News
from bot.posted import Posted
from bot.replies import Replies
from bot.sender import TOKEN_GONE, Identity, Sender
from bot.store import RunLock, Store
from bot.ticker import Ticker
from bot.worker import Bell, Worker
from digests.errors import StoreError
from digests.ports import Clock

if TYPE_CHECKING:
    from slack_bolt import App
    from slack_bolt.adapter.socket_mode import SocketModeHandler

log = logging.getLogger(__name__)

_KEEP = timedelta(days=7)  # finished jobs, settled deliveries, answers that can be explained and shared
_SWEEP = timedelta(hours=1)
_TICK_SECONDS = 1.0
_NAP = 5.0


@dataclass(frozen=True, slots=True)
class Tokens:
    """How the bot gets into Slack: with an app token by Socket Mode, else by HTTP with a signing secret."""

    bot: str = field(repr=False)
    app: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)
    api_url: str = "https://slack.com/api/"


class Bot:
    """A running bot. `start` and `stop` for good; `tick` and `drain` for those who move the clock themselves.

    `app` is Bolt's App, None when it was built without tokens (tests put jobs in by `claim`).
    """

    def __init__(
        self,
        news: News,
        store: Store,
        sender: Sender,
        clock: Clock,
        *,
        tokens: Tokens | None = None,
        demo: bool = False,
        poll_every: timedelta = timedelta(minutes=10),
        pace: float = PACE,
    ) -> None:
        self._news = news
        self._store = store
        self._sender = sender
        self._clock = clock
        self._tokens = tokens
        self._poll_every = poll_every
        self._polled: datetime | None = None
        self._polls = 0
        self._born = f"{clock.now().isoformat()}:{id(self):x}"
        self._swept: datetime | None = None
        self._identity: Identity | None = None
        self._bell = Bell()
        self._directory = Directory(sender, clock)
        self._digesting = Digesting(news, store, clock)
        replies = Replies(news, store, self._directory, clock)
        posted = Posted(news, store, self._directory, clock)
        handlers = Handlers(news, store, self._directory, clock, replies, posted, self._digesting)
        self._worker = Worker(store, clock, self._bell, handlers.table(), handlers.buried)
        self._postman = Postman(store, sender, clock, demo=demo, pace=pace)
        self._ticker = Ticker(self._beat, clock, seconds=_TICK_SECONDS)
        self._stopping = threading.Event()
        self._delivering: threading.Thread | None = None
        self._socket: SocketModeHandler | None = None
        self._lock: RunLock | None = None
        self._beating = threading.Lock()
        self.app: App | None = self._bolt(tokens) if tokens is not None else None

    # Running ----------------------------------------------------------------------------------------------------

    def start(self, *, ticking: bool = True) -> None:
        """Take the database, find out who we are, take up what was left, and listen.

        Without `ticking` nothing happens by itself as time passes: the caller calls `tick`. Raises StoreError when
        another bot runs on the database, SendError when Slack doesn't know the token.
        """
        self._lock = RunLock(self._store.path)
        try:
            self._identity = self._sender.identity()
            self._worker.recover()
            self._postman.recover()
            for reason in TOKEN_GONE.values():  # the token works now
                self._store.subscriptions.resume(self._identity.team_id, reason=reason)
            self._stopping.clear()
            self._worker.start()
            self._delivering = threading.Thread(target=self._deliver, name="postman", daemon=True)
            self._delivering.start()
            if ticking:
                self._ticker.start()
                self.claim("", f"warm:{self._born}", "warm", {})
            self._listen()
        except BaseException:
            self.stop()
            raise
        log.info("running as %s in %s", self._identity.user_id, self._identity.team or self._identity.team_id)

    def stop(self) -> None:
        """Stop listening, finish what is being done, let the database go. What is queued waits for the next run."""
        if self._socket is not None:
            self._socket.close()  # type: ignore[no-untyped-call]
            self._socket = None
        self._ticker.stop()
        self._worker.stop()
        self._stopping.set()
        self._bell.ring()
        if self._delivering is not None:
            self._delivering.join(30.0)
            self._delivering = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def close(self) -> None:
        """Stop, and close the bot's own connection to the database."""
        self.stop()
        self._store.close()

    # For those who move the clock -------------------------------------------------------------------------------

    def tick(self, *, poll: bool = False, seconds: float = 60.0) -> bool:
        """Do everything that is due at the clock's now: feeds (all with `poll`), then slots, queue and outbox.

        Waits up to `seconds` (real time) for each to be done; False when something is left.
        """
        self._owe_poll(force=poll)
        self.drain(seconds)
        self._digesting.take_slots()
        return self.drain(seconds)

    def drain(self, seconds: float = 60.0) -> bool:
        """Work and deliver until nothing is left to do; False when that takes longer than `seconds` (real time)."""
        end = self._clock.monotonic() + seconds
        while True:
            heard = self._bell.heard()
            while self._worker.run_one():
                pass
            self._postman.flush()
            if self.idle():
                return True
            left = end - self._clock.monotonic()
            if left <= 0:
                return False
            waiting = self._postman.next_in()
            self._bell.wait(heard, min(left, _NAP if waiting is None else waiting))

    def idle(self) -> bool:
        """Whether nothing is queued, being worked on or waiting to be delivered."""
        return self._store.jobs.open() == 0 and self._postman.next_in() is None

    def next_slot(self) -> datetime | None:
        """When the next digest is owed to anybody."""
        return self._digesting.next_slot()

    def claim(self, team_id: str, claim: str, kind: str, payload: Mapping[str, Any]) -> bool:
        """Put a job in the queue unless one with this claim came before."""
        fresh = self._store.jobs.put(team_id, claim, kind, payload, self._clock.now())
        self._bell.ring()
        return fresh

    def me(self) -> str:
        """The bot's user id."""
        if self._identity is None:
            self._identity = self._sender.identity()
        return self._identity.user_id

    # ------------------------------------------------------------------------------------------------------------

    def _beat(self) -> None:
        """What the ticker calls: owe what is due; the worker and the postman do it."""
        with self._beating:
            self._owe_poll(force=False)
            if self._digesting.take_slots():
                self._bell.ring()
            self._sweep()

    def _owe_poll(self, *, force: bool) -> None:
        now = self._clock.now()
        if not force and not _is_due(self._polled, self._poll_every, now):
            return
        if not force and self._store.jobs.open("poll"):  # slow feeds: the next round waits for this one
            return
        self._polled = now
        self._polls += 1
        self.claim("", f"poll:{self._born}:{self._polls}", "poll", {"force": force})

    def _sweep(self) -> None:
        now = self._clock.now()
        if _is_due(self._swept, _SWEEP, now):
            self._swept = now
            self.claim("", f"rooms:{self._born}:{now.isoformat()}", "rooms", {})
            self._store.forget(now - _KEEP)

    def _deliver(self) -> None:
        while not self._stopping.is_set():
            heard = self._bell.heard()
            nap = _NAP
            try:
                if self._postman.flush():
                    self._bell.ring()
                waiting = self._postman.next_in()
                nap = _NAP if waiting is None else min(waiting, _NAP)
            except StoreError:
                # Locked or gone for now; the outbox keeps what is owed.
                log.exception("the outbox can't be read")
            except Exception:  # without this thread nothing is ever said again
                log.exception("delivering")
            self._ticker.nudge()
            if nap > 0:
                self._bell.wait(heard, nap)

    def _listen(self) -> None:
        if self.app is None or self._tokens is None or self._tokens.app is None:
            return
        from bot.slack import listen

        self._socket = listen(self.app, self._tokens.app)

    def _bolt(self, tokens: Tokens) -> App:
        from slack_bolt import App
        from slack_bolt.authorization import AuthorizeResult
        from slack_sdk.web import WebClient

        from bot.listeners import register

        url = tokens.api_url if tokens.api_url.endswith("/") else tokens.api_url + "/"

        def authorize() -> AuthorizeResult:
            # Known since start(); Bolt's own way asks Slack again.
            me = self._identity or self._sender.identity()
            return AuthorizeResult(
                enterprise_id=None, team_id=me.team_id, bot_user_id=me.user_id, bot_id=me.bot_id, bot_token=tokens.bot
            )

        # The App reads SLACK_BOT_TOKEN by itself and warns that it has two ways in; authorize is the one that counts.
        logging.getLogger("slack_bolt.App").addFilter(lambda record: "will be unused" not in record.getMessage())
        app = App(
            name="sitroom",
            client=WebClient(base_url=url, retry_handlers=[]),
            signing_secret=tokens.signing_secret or "",
            authorize=authorize,
            process_before_response=True,
            # Bolt's filter would swallow what happens to us in channels, too; the listeners ignore our own words.
            ignoring_self_events_enabled=False,
        )
        register(app, self, self.me)
        return app


def _is_due(last: datetime | None, every: timedelta, now: datetime) -> bool:
    """Whether what was done at `last` is to be done again; also when the machine's clock went back behind it."""
    return last is None or not last <= now < last + every


def build(
    news: News,
    *,
    path: Path,
    clock: Clock,
    tokens: Tokens | None = None,
    sender: Sender | None = None,
    demo: bool = False,
    poll_every: timedelta = timedelta(minutes=10),
    pace: float = PACE,
) -> Bot:
    """A Bot over the newsroom `news` whose database is at `path`, speaking to Slack with `tokens` (or by `sender`).

    `demo` marks all that it says as made from invented text; `pace` is the seconds between two messages in a channel.
    """
    if sender is None:
        if tokens is None:
            raise ValueError("a bot needs tokens or a sender")
        from bot.slack import SlackSender

        sender = SlackSender(tokens.bot, api_url=tokens.api_url)
    return Bot(news, Store(path), sender, clock, tokens=tokens, demo=demo, poll_every=poll_every, pace=pace)
