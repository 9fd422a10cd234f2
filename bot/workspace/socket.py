"""Socket Mode on Slack's side: envelopes out, acknowledgements in, what was not acknowledged sent again.

Works on any connection that can send text; knows no HTTP and no messages.
"""

from __future__ import annotations

import json
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.workspace.state import APP, Json
from bot.workspace.timers import Cancel, Timers

ACK = 3.0  # seconds in which an app must acknowledge
GRACE = 10.0  # seconds between the wish that a connection be replaced and its end
# An event comes again nearly at once, after one minute, and after five (docs.slack.dev, "Events API: Error handling").
AGAIN = (0.0, 60.0, 300.0)


class Connection(Protocol):
    """One WebSocket of the app."""

    def send(self, text: str) -> None:
        """Queue a text frame."""
        ...

    def close(self) -> None:
        """Close it after what is queued."""
        ...


@dataclass(slots=True)
class Envelope:
    """One thing that the app must acknowledge, with its attempts. `on_ack` gets the payload of the answer, if any."""

    type: str
    payload: Json
    accepts_response_payload: bool
    on_ack: Callable[[Json | None], None]
    on_failure: Callable[[str], None]
    again: bool = False
    attempt: int = 0
    reason: str | None = None
    ids: list[str] = field(default_factory=list)
    cancel: Cancel | None = None


class Socket:
    """All connections of the app, and all envelopes on their way."""

    def __init__(self, timers: Timers) -> None:
        self._timers = timers
        self._connections: list[Connection] = []
        self._next = 0
        self._open: dict[str, Envelope] = {}
        self._settled = threading.Condition()
        self._hushed = False

    # Connections

    def connected(self, connection: Connection) -> None:
        """Greet a new connection."""
        self._connections.append(connection)
        connection.send(
            json.dumps(
                {
                    "type": "hello",
                    "num_connections": len(self._connections),
                    "debug_info": {"host": "127.0.0.1", "build_number": 1, "approximate_connection_time": 18060},
                    "connection_info": {"app_id": APP},
                }
            )
        )

    def gone(self, connection: Connection) -> None:
        """Forget a connection that has closed."""
        if connection in self._connections:
            self._connections.remove(connection)

    @property
    def connections(self) -> int:
        """How many there are."""
        return len(self._connections)

    @property
    def unacknowledged(self) -> int:
        """How many envelopes wait for an acknowledgement or for their next attempt."""
        return len({id(envelope) for envelope in self._open.values()})

    def wait_quiet(self, timeout: float) -> bool:
        """Wait, in another thread than the loop's, until nothing is on its way; False after `timeout` seconds."""
        with self._settled:
            return self._settled.wait_for(lambda: not self._open, timeout)

    def disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to be replaced and close it a while later, as Slack does every few hours."""
        for connection in list(self._connections):
            connection.send(json.dumps({"type": "disconnect", "reason": reason, "debug_info": {"host": "127.0.0.1"}}))
            self._timers.after(GRACE, connection.close)

    # Envelopes

    def event(self, payload: Json) -> None:
        """Send an event (payload of `event_callback`), again until it is acknowledged or given up."""
        self._send(Envelope("events_api", payload, False, lambda _: None, lambda _: None, again=True))

    def request(
        self,
        kind: str,
        payload: Json,
        on_ack: Callable[[Json | None], None],
        on_failure: Callable[[str], None],
    ) -> None:
        """Send a "slash_commands" or "interactive" request, once.

        `on_ack` gets the payload that the app answered with, `on_failure` Slack's word for what went wrong:
        "dispatch_failed" without a connection, "operation_timeout" without an acknowledgement.
        """
        self._send(Envelope(kind, payload, True, on_ack, on_failure))

    def heard(self, text: str) -> None:
        """A text frame from the app: an acknowledgement, or nothing that we know."""
        try:
            answer: Any = json.loads(text)
        except ValueError:
            return
        if not isinstance(answer, dict):
            return
        envelope = self._open.get(str(answer.get("envelope_id")))
        if envelope is None:
            return  # late, or twice
        self._forget(envelope)
        payload = answer.get("payload")
        envelope.on_ack(payload if isinstance(payload, dict) and payload else None)

    def hush(self) -> None:
        """Send nothing more; what is on its way may still be acknowledged."""
        self._hushed = True

    def close(self) -> None:
        """Forget all that is on its way and close all connections."""
        for envelope in list(self._open.values()):
            self._forget(envelope)
        for connection in list(self._connections):
            connection.close()

    def _send(self, envelope: Envelope) -> None:
        if self._hushed:
            self._forget(envelope)
            return
        identity = str(uuid.uuid4())
        envelope.ids.append(identity)
        with self._settled:
            self._open[identity] = envelope
        if not self._connections:
            # A command fails at once; an event keeps its turn, so that a gap between connections costs little.
            wait = ACK if envelope.again else 0.0
            envelope.cancel = self._timers.after(wait, lambda: self._failed(envelope, "dispatch_failed"))
            return
        frame: Json = {
            "envelope_id": identity,
            "type": envelope.type,
            "accepts_response_payload": envelope.accepts_response_payload,
            "payload": envelope.payload,
        }
        if envelope.again:
            frame |= {"retry_attempt": envelope.attempt, "retry_reason": envelope.reason or ""}
        # Slack gives each payload to any one of the connections: in turn, so that no app relies on one.
        connection = self._connections[self._next % len(self._connections)]
        self._next += 1
        envelope.cancel = self._timers.after(ACK, lambda: self._failed(envelope, "operation_timeout"))
        connection.send(json.dumps(frame))

    def _failed(self, envelope: Envelope, reason: str) -> None:
        if envelope.ids[-1] not in self._open:
            return
        if not envelope.again or envelope.attempt == len(AGAIN):
            self._forget(envelope)
            envelope.on_failure(reason)
            return
        wait = AGAIN[envelope.attempt]
        envelope.attempt += 1
        envelope.reason = "timeout" if reason == "operation_timeout" else "connection_failed"
        envelope.cancel = self._timers.after(wait, lambda: self._send(envelope))

    def _forget(self, envelope: Envelope) -> None:
        if envelope.cancel is not None:
            envelope.cancel()
        with self._settled:
            for identity in envelope.ids:
                self._open.pop(identity, None)
            self._settled.notify_all()
