"""Run the bot on Slack until it is told to stop: by Socket Mode, or by HTTP when there is a signing secret only."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Callable
from datetime import timedelta
from types import FrameType
from typing import TYPE_CHECKING

from bot.app import Bot, Tokens, build
from bot.settings import Settings
from digests.clock import SystemClock
from digests.errors import BadInput
from digests.newsroom import Newsroom

if TYPE_CHECKING:
    from aiohttp import web

log = logging.getLogger(__name__)

EVENTS_PATH = "/slack/events"
PORT = 3000


def run(settings: Settings, *, announce: Callable[[str], None] = lambda _: None) -> None:
    """Run until SIGTERM or SIGINT; `announce` is called with one line when the bot is ready.

    Raises SitroomError when it can't start: no tokens, tokens that Slack refuses, another bot on the database.
    """
    if settings.bot_token is None or (settings.app_token is None and settings.signing_secret is None):
        raise BadInput(
            "tokens missing",
            "Set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).",
        )
    clock = SystemClock()
    tokens = Tokens(settings.bot_token, settings.app_token, settings.signing_secret, settings.api_url)
    with Newsroom.open(settings.db, clock=clock) as news:
        bot = build(
            news, path=settings.db, clock=clock, tokens=tokens, poll_every=timedelta(minutes=settings.poll_minutes)
        )
        try:
            stop = on_signals()
            bot.start()
            if settings.app_token is not None:
                announce("Sitroom is connected to Slack (Socket Mode). Stop it with Ctrl-C.")
                stop.wait()
            else:
                asyncio.run(_http(bot, PORT if settings.port is None else settings.port, stop, announce))
        finally:
            bot.close()


def http_app(bot: Bot) -> web.Application:
    """The aiohttp application of HTTP mode: Slack's one request URL, and a page for health checks."""
    from aiohttp import web  # only HTTP mode pays for it
    from slack_bolt import BoltRequest

    bolt = bot.app
    if bolt is None:
        raise ValueError("HTTP mode needs a bot with tokens")

    async def events(request: web.Request) -> web.Response:
        asked = BoltRequest(
            body=await request.text(),
            query=request.query_string,
            headers={name: request.headers.getall(name) for name in request.headers},
        )
        # Bolt's sync App works in a thread of its own, so that one slow write doesn't hold up the others.
        answer = await asyncio.get_running_loop().run_in_executor(None, bolt.dispatch, asked)
        headers = [(name, value) for name, values in answer.headers.items() for value in values]
        return web.Response(status=answer.status, body=(answer.body or "").encode(), headers=headers)

    async def health(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    app = web.Application(client_max_size=1 << 20)
    app.router.add_post(EVENTS_PATH, events)
    app.router.add_get("/health", health)
    return app


async def _http(bot: Bot, port: int, stop: threading.Event, announce: Callable[[str], None]) -> None:
    from aiohttp import web

    runner = web.AppRunner(http_app(bot), access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, port=port).start()
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno else str(error)
            raise BadInput(f"can't listen: {error}", f"The bot can't listen on port {port}: {reason}.") from error
        announce(f"Sitroom listens on port {port}: Slack's request URL is https://YOUR-HOST{EVENTS_PATH}.")
        await asyncio.get_running_loop().run_in_executor(None, stop.wait)
    finally:
        await runner.cleanup()


def on_signals() -> threading.Event:
    """An event that SIGTERM and SIGINT set; a second one of them ends the process the hard way."""
    stop = threading.Event()

    def asked(number: int, _: FrameType | None) -> None:
        log.info("stopping on %s", signal.Signals(number).name)
        signal.signal(number, signal.SIG_DFL)
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, asked)
    return stop
