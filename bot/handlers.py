"""Jobs -> outcomes: commands, mentions, buttons, and what happens to the bot in channels. Sends and writes nothing."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping
from functools import partial

from bot import grammar
from bot.asking import Asker
from bot.commands import entry_of
from bot.digesting import Digesting
from bot.directory import Directory
from bot.news import News
from bot.posted import PASTE, Posted
from bot.replies import Replies, Reply, token
from bot.resting import rest, wake
from bot.sender import CHANNEL_GONE
from bot.store import Store
from bot.store.channels import Answer
from bot.store.jobs import Job
from bot.store.outbox import Delivery
from bot.views.blocks import escape, say
from bot.views.lists import share_row, shared_by
from bot.views.message import Message
from bot.worker import Handler, Outcome
from digests.errors import Refused, SitroomError, StoreError, Unreadable
from digests.ports import Clock

log = logging.getLogger(__name__)

_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")
_HELLO = (
    "I follow crises in this channel: where it stands, what happened, what changed, each word quoted. "
    "Try `/crisis status`, or `/crisis follow daily at 9:00` for a digest every morning; "
    "links posted here I summarise in their thread (`/crisis links off` stops that)."
)
# Why a channel can't be written to, where Slack tells whether that is still so.
_ASKABLE = frozenset(CHANNEL_GONE[code] for code in ("channel_not_found", "not_in_channel", "is_archived"))


class Handlers:
    """One method a kind of job; `table` is what the worker needs."""

    def __init__(
        self,
        news: News,
        store: Store,
        directory: Directory,
        clock: Clock,
        replies: Replies,
        posted: Posted,
        digesting: Digesting,
    ) -> None:
        self._news = news
        self._store = store
        self._directory = directory
        self._clock = clock
        self._replies = replies
        self._posted = posted
        self._digesting = digesting

    def table(self) -> Mapping[str, Handler]:
        """The handlers by kind of job."""
        return {
            "command": self.command,
            "mention": self.mention,
            "action": self.action,
            "message": self._posted.handle,
            "room": self.room,
            "rooms": self.rooms,
            "digest": self._digesting.handle,
            "poll": self.poll,
            "warm": self.warm,
        }

    def command(self, job: Job) -> Outcome:
        """A slash command."""
        return self._typed(job, entry_of(job.payload["command"]), job.payload["text"])

    def mention(self, job: Job) -> Outcome:
        """What follows @sitroom is what would follow /crisis; the answer goes in the thread."""
        return self._typed(job, "crisis", _MENTION.sub(" ", job.payload["text"]))

    def action(self, job: Job) -> Outcome:
        """A button."""
        action, value = job.payload["action"], job.payload["value"]
        if action.startswith("run:"):
            return self._typed(job, "crisis", value)
        if action == "share":
            return self._share(job, value)
        if action in ("resend", "settled"):
            return self._settle(job, action, value)
        log.warning("a button that nobody knows: %s", action)
        return Outcome()

    def room(self, job: Job) -> Outcome:
        """The bot came to a channel, left it, or the channel was archived."""
        channel, what = job.payload["channel"], job.payload["what"]
        self._directory.forget(channel)
        if what in ("left", "archived"):
            reason = CHANNEL_GONE["not_in_channel" if what == "left" else "is_archived"]
            return Outcome(writes=(partial(rest, team=job.team_id, channel=channel, reason=reason),))
        writes = (partial(wake, team=job.team_id, channel=channel),)
        if what != "joined" or self._store.subscriptions.of(job.team_id, channel):
            return Outcome(writes=writes)
        return Outcome((Delivery(job.team_id, f"{job.claim}:hello", "post", channel, say(_HELLO)),), (), writes)

    def rooms(self, _: Job) -> Outcome:
        """Look whether the bot is back where it could not write: it may have been invited while it was not running."""
        resting = {(sub.team_id, sub.channel) for sub in self._store.subscriptions.resting() if sub.paused in _ASKABLE}
        back = []
        for team, channel in sorted(resting):
            self._directory.forget(channel)
            if self._directory.why_not_there(channel) is None:
                back.append(partial(wake, team=team, channel=channel))
        return Outcome(writes=tuple(back))

    def poll(self, job: Job) -> Outcome:
        """Read the feeds; what fails is the newsroom's to remember."""
        self._news.poll(force=bool(job.payload.get("force")))
        return Outcome()

    def warm(self, _: Job) -> Outcome:
        """Take every story into memory, so that the first who asks after a start doesn't wait for it."""
        for story in self._news.stories():
            self._news.status(story.slug)
        return Outcome()

    def buried(self, job: Job) -> Outcome:
        """A job failed for good by a fault of ours: whoever asked is told."""
        if job.kind not in ("command", "mention", "action"):
            return Outcome()
        sorry = say("Something went wrong on my side; the details are in my log. Please try again in a while.")
        return Outcome((Asker.of(job).reply(job, sorry),))

    # ------------------------------------------------------------------------------------------------------------

    def _typed(self, job: Job, slash: str, text: str) -> Outcome:
        asker = Asker.of(job)
        try:
            reply = self._replies.answer(grammar.parse(slash, text), asker)
        except StoreError:  # tried again; and its sentence, for a terminal, names this machine's files
            raise
        except SitroomError as error:
            log.info("%s: %s", job.claim, error)
            tip = f" {PASTE}" if isinstance(error, Unreadable) and not isinstance(error, Refused) else ""
            return Outcome((asker.reply(job, say(escape(error.sentence) + tip)),))
        return self._answered(job, asker, reply)

    def _answered(self, job: Job, asker: Asker, reply: Reply) -> Outcome:
        """The reply, remembered for `why`; one that others may want to see has a button to share it."""
        if not reply.shareable:
            return Outcome((asker.reply(job, reply.message),), (), reply.writes)
        user = asker.user if asker.alone else ""
        kept = Answer(asker.team_id, token(), asker.channel, user, reply.story, reply.lines, reply.message, reply.tell)
        message = reply.message
        if asker.alone:
            row = share_row(kept.token, reply.story, more=reply.next)
            message = Message(message.text, (*message.blocks, *row))
        return Outcome((asker.reply(job, message),), (kept,), reply.writes)

    def _share(self, job: Job, value: str) -> Outcome:
        asker = Asker.of(job)
        answer = self._store.channels.answer(asker.team_id, value)
        if answer is None or answer.channel != asker.channel:
            return Outcome((asker.reply(job, say("That answer is too old to share: ask again.")),))
        if (why_not := self._directory.why_not_there(asker.channel)) is not None:
            return Outcome((asker.reply(job, say(why_not)),))
        message = shared_by(answer.message, asker.user)
        # One key an answer: a second click shares nothing again.
        delivery = Delivery(
            asker.team_id, f"share:{answer.token}", "post", asker.channel, message,
            thread_ts=asker.thread_ts, tell=answer.tell,
        )  # fmt: skip
        public = Answer(
            asker.team_id, f"{answer.token}.shared", asker.channel, "", answer.story, answer.lines, message, answer.tell
        )
        return Outcome((delivery,), (public,))

    def _settle(self, job: Job, action: str, value: str) -> Outcome:
        """Somebody says whether a message whose outcome is unknown is there."""
        asker = Asker.of(job)
        number = json.loads(value)
        held = self._store.outbox.get(number) if isinstance(number, int) else None
        if held is None or (held.team_id, held.channel) != (asker.team_id, asker.channel) or held.state != "held":
            return Outcome((asker.reply(job, say("That is settled already.")),))
        now = self._clock.now()
        if action == "resend":
            done = Outcome(writes=(lambda store: store.outbox.move(held, "pending"),))
        else:
            done = Outcome(writes=(lambda store: store.outbox.sent(held, None, now),))
        told = "I post it again." if action == "resend" else "Good, then it stays as it is."
        return done + Outcome((asker.reply(job, say(told)),))
