"""Who asks, where, and how an answer gets back to them. Pure but for what it is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.store.jobs import Job
from bot.store.outbox import Delivery
from bot.store.told import Tell
from bot.views.message import Message


@dataclass(frozen=True, slots=True)
class Asker:
    """A person in a channel. With `response_url` answers are theirs alone; with `thread_ts` they go in that thread."""

    team_id: str
    channel: str
    user: str
    response_url: str | None = None
    thread_ts: str | None = None

    @property
    def alone(self) -> bool:
        """Whether only the asker sees the answer."""
        return self.response_url is not None

    @classmethod
    def of(cls, job: Job) -> Asker:
        """The asker of a job whose payload names one."""
        payload: Mapping[str, Any] = job.payload
        return cls(
            job.team_id,
            payload["channel"],
            payload.get("user") or "",
            payload.get("response_url"),
            payload.get("thread_ts"),
        )

    def reply(self, job: Job, message: Message, *, tell: Tell | None = None) -> Delivery:
        """The message as a delivery to the asker; one job owes one reply."""
        if self.response_url is not None:
            return Delivery(
                self.team_id,
                f"{job.claim}:reply",
                "respond",
                self.channel,
                message,
                user=self.user,
                thread_ts=self.thread_ts,
                response_url=self.response_url,
            )
        return Delivery(
            self.team_id, f"{job.claim}:reply", "post", self.channel, message, thread_ts=self.thread_ts, tell=tell
        )
