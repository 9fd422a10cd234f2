"""The real Sender: Slack's Web API by a fresh plain WebClient a call, without the SDK's retries.

The SDK's default retry handler posts again when a connection breaks, though the first post may have arrived.
"""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.error import URLError

from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse, WebClient
from slack_sdk.webhook import WebhookClient

from bot.sender import TOKEN_GONE, UNCERTAIN, Identity, Room, SendError
from bot.views.message import Block, Message

if TYPE_CHECKING:
    from slack_bolt import App
    from slack_bolt.adapter.socket_mode import SocketModeHandler

API_URL = "https://slack.com/api/"
EVENT_TYPE = "sitroom_delivery"
_TIMEOUT = 15
_PAGES = 5


class SlackSender:
    """Speaks to the Slack at `api_url` with a bot token."""

    def __init__(self, token: str, *, api_url: str = API_URL) -> None:
        self._token = token
        self._api_url = api_url if api_url.endswith("/") else api_url + "/"

    def client(self) -> WebClient:
        """A fresh WebClient: shared ones leak state between threads."""
        return WebClient(token=self._token, base_url=self._api_url, timeout=_TIMEOUT, retry_handlers=[])

    def identity(self) -> Identity:
        """Who the token belongs to."""
        data = _call(lambda: self.client().auth_test())
        return Identity(data["team_id"], data["user_id"], data.get("bot_id"), data.get("team", ""))

    def post(self, channel: str, message: Message, *, key: str, thread_ts: str | None = None) -> str:
        """Post for everybody. The key goes in the metadata, and in the first block's id, which no scope hides."""
        blocks = [dict(block) for block in message.blocks]
        if blocks:
            blocks[0]["block_id"] = _marked(key)
        data = _call(
            lambda: self.client().chat_postMessage(
                channel=channel,
                text=message.text,
                blocks=blocks or None,
                thread_ts=thread_ts,
                unfurl_links=False,
                unfurl_media=False,
                metadata={"event_type": EVENT_TYPE, "event_payload": {"key": key}},
            )
        )
        return str(data["ts"])

    def respond(self, response_url: str, message: Message) -> None:
        """Answer a command for its asker alone. A refusal comes as HTTP 404 or 500 with a word in the body."""
        webhook = WebhookClient(response_url, timeout=_TIMEOUT, retry_handlers=[])

        def send() -> dict[str, Any]:
            response = webhook.send(
                text=message.text,
                blocks=list(message.blocks) or None,
                response_type="ephemeral",
                replace_original=False,
            )
            if response.status_code == 429:
                raise SendError("ratelimited", retry_after=_seconds(response.headers), detail=response.body)
            if response.status_code >= 500:
                raise SendError("service_unavailable", certain=False, detail=response.body)
            if response.status_code != 200:
                raise SendError(_word(response.body), detail=f"HTTP {response.status_code}")
            return {}

        _call(send)

    def whisper(self, channel: str, user: str, message: Message, *, thread_ts: str | None = None) -> None:
        """Post for one person alone."""
        _call(
            lambda: self.client().chat_postEphemeral(
                channel=channel, user=user, text=message.text, blocks=list(message.blocks) or None, thread_ts=thread_ts
            )
        )

    def find(self, channel: str, key: str, *, oldest: float, thread_ts: str | None = None) -> str | None:
        """Look for our own message by its key, newest first, a few pages back to `oldest`."""
        cursor: str | None = None
        for _ in range(_PAGES):
            arguments: dict[str, Any] = {
                "channel": channel,
                "oldest": f"{oldest:.6f}",
                "limit": 200,
                "include_all_metadata": True,
                "cursor": cursor,
            }
            client = self.client()
            if thread_ts is not None:
                data = _call(partial(client.conversations_replies, ts=thread_ts, **arguments))
            else:
                data = _call(partial(client.conversations_history, **arguments))
            for message in data.get("messages", ()):
                if _key_of(message) == key:
                    return str(message["ts"])
            cursor = (data.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None
        # Not in a thousand messages is not the same as not there.
        raise SendError("too_many_messages", detail=f"{key} not among the newest {_PAGES * 200}")

    def zone_of(self, user: str) -> str | None:
        """The IANA zone of a person."""
        data = _call(lambda: self.client().users_info(user=user))
        zone = data["user"].get("tz")
        return str(zone) if zone else None

    def room(self, channel: str) -> Room:
        """What a channel is."""
        found = _call(lambda: self.client().conversations_info(channel=channel))["channel"]
        private = any(found.get(flag) for flag in ("is_private", "is_im", "is_mpim"))
        return Room(
            found["id"],
            found.get("name", ""),
            bool(private),
            found.get("is_member"),
            bool(found.get("is_archived")),
        )


def listen(app: App, app_token: str) -> SocketModeHandler:
    """Open a Socket Mode connection for a Bolt app; it comes back by itself when it breaks. Raises SendError."""
    from slack_bolt.adapter.socket_mode import SocketModeHandler

    handler = SocketModeHandler(app, app_token)

    def connect() -> dict[str, Any]:
        handler.connect()  # type: ignore[no-untyped-call]
        return {}

    try:
        _call(connect)
    except SendError as error:
        handler.close()  # type: ignore[no-untyped-call]
        if error.code in TOKEN_GONE:
            error.sentence = f"Slack refuses the app token SLACK_APP_TOKEN ({error.code})."
        raise
    return handler


def _call(method: Callable[[], SlackResponse | dict[str, Any]]) -> dict[str, Any]:
    """Run one call; every failure becomes a SendError that says whether anything can have been done."""
    try:
        response = method()
    except SlackApiError as error:
        raise _refused(error.response) from error
    except URLError as error:
        raise _unreached(error.reason, str(error)) from error
    except (OSError, http.client.HTTPException, SlackClientError) as error:
        raise _unreached(error, str(error)) from error
    data = response if isinstance(response, dict) else response.data
    if not isinstance(data, dict):
        raise SendError("not_json", certain=False, detail="Slack answered something that is no JSON")
    return data


def _refused(response: Any) -> SendError:
    if isinstance(response, dict):  # the SDK gives a bare dict when the body was no JSON
        status, data, headers = int(response.get("status", 0)), {}, response.get("headers", {})
        detail = str(response.get("body", ""))[:200]
    else:
        status, headers = int(response.status_code), response.headers
        data = response.data if isinstance(response.data, dict) else {}
        detail = ", ".join((data.get("response_metadata") or {}).get("messages", ()))[:500]
    code = str(data.get("error", "")) or f"http_{status}"
    if status == 429 or code in ("ratelimited", "rate_limited"):
        return SendError("ratelimited", retry_after=_seconds(headers), detail=detail)
    certain = code not in UNCERTAIN and status < 500 and bool(data.get("error")) and " " not in code
    return SendError(code, certain=certain, detail=detail)


def _unreached(reason: object, detail: str) -> SendError:
    """Nothing can have been done only when no connection was made."""
    never = (ConnectionRefusedError, socket.gaierror, ssl.SSLCertVerificationError)
    if isinstance(reason, never):
        return SendError("unreachable", certain=True, detail=detail)
    return SendError("no_answer", certain=False, detail=detail)


def _seconds(headers: Any) -> float:
    found = {str(name).lower(): value for name, value in dict(headers).items()}.get("retry-after", "1")
    if isinstance(found, (list, tuple)):
        found = found[0] if found else "1"
    try:
        return max(float(found), 0.1)
    except ValueError:
        return 1.0


def _word(body: str) -> str:
    word = (body or "").strip().strip('"')
    return word if word and len(word) < 60 and " " not in word else "response_url_refused"


def _marked(key: str) -> str:
    return f"sitroom:{key}"[:255]


def _key_of(message: Block) -> str | None:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") == EVENT_TYPE:
        return (metadata.get("event_payload") or {}).get("key")
    blocks = message.get("blocks") or [{}]
    marked = str(blocks[0].get("block_id", ""))
    return marked.removeprefix("sitroom:") if marked.startswith("sitroom:") else None
