"""What Slack sends -> the queue: acknowledge, claim, hand over. No logic but which job it is.

Bolt runs these before it acknowledges (process_before_response), so what was acknowledged is in the store, and what
could not be stored is sent again by Slack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from slack_bolt import Ack, App

from bot.listeners import actions, commands, events

Body = Mapping[str, Any]
_ANY = re.compile(".*", re.S)


class Inbox(Protocol):
    """Where jobs go."""

    def claim(self, team_id: str, claim: str, kind: str, payload: Mapping[str, Any]) -> bool:
        """Queue it unless it came before."""
        ...


def register(app: App, inbox: Inbox, me: Callable[[], str]) -> None:
    """Listen to everything; `me` gives the bot's user id. What nobody knows is acknowledged too.

    In Socket Mode an event without a listener is never acknowledged, and Slack sends it again and again.
    """

    def command(ack: Ack, body: Body) -> None:
        commands.received(inbox, body)
        ack()

    def event(body: Body) -> None:
        events.received(inbox, body, me())

    def action(ack: Ack, body: Body) -> None:
        actions.received(inbox, body)
        ack()

    def nothing(ack: Ack) -> None:
        ack()

    app.command(_ANY)(command)
    app.event(_ANY)(event)
    app.action(_ANY)(action)
    app.shortcut(_ANY)(nothing)
    app.view_submission(_ANY)(nothing)
    app.view_closed(_ANY)(nothing)
    app.options(_ANY)(nothing)
