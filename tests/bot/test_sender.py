"""The real Sender against a small Slack on loopback that answers as the test says: what is certain, what is not."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs

import pytest

from bot.sender import SendError
from bot.slack import SlackSender
from bot.views.blocks import say


@dataclass
class Script:
    """What the server answers, in order (status, headers, body; None closes the connection), and what it was asked."""

    origin: str = ""
    answers: list[tuple[int, dict[str, str], str] | None] = field(default_factory=list)
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def ok(self, **data: Any) -> None:
        self.answers.append((200, {}, json.dumps({"ok": True, **data})))

    def no(self, error: str, status: int = 200, **headers: str) -> None:
        self.answers.append((status, headers, json.dumps({"ok": False, "error": error})))


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    script = Script()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
            given = json.loads(body) if body.startswith("{") else {k: v[0] for k, v in parse_qs(body).items()}
            script.asked.append((self.path.removeprefix("/api/"), given))
            answer = script.answers.pop(0)
            if answer is None:
                self.connection.close()
                return
            status, headers, text = answer
            self.send_response(status)
            for name, value in {"content-type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(text)))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, format: str, *args: Any) -> None:
            pass

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            pass  # the closed connection of a scenario

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        script.origin = f"http://127.0.0.1:{server.server_address[1]}"
        yield script
        server.shutdown()


@pytest.fixture
def sender(slack: Script) -> SlackSender:
    return SlackSender("xoxb-1", api_url=f"{slack.origin}/api")


def failure(sender: SlackSender) -> SendError:
    with pytest.raises(SendError) as caught:
        sender.post("C1", say("hello"), key="k1")
    return caught.value


def test_a_post_carries_its_key_twice_and_unfurls_nothing(sender: SlackSender, slack: Script) -> None:
    slack.ok(ts="5.1")
    assert sender.post("C1", say("hello"), key="k1", thread_ts="4.1") == "5.1"
    ((method, given),) = slack.asked
    assert method == "chat.postMessage"
    assert given["metadata"] == {"event_type": "sitroom_delivery", "event_payload": {"key": "k1"}}
    assert given["blocks"][0]["block_id"] == "sitroom:k1"
    assert (given["thread_ts"], given["unfurl_links"], given["unfurl_media"]) == ("4.1", False, False)


@pytest.mark.parametrize(
    ("error", "status", "certain"),
    [
        ("channel_not_found", 200, True),
        ("invalid_blocks", 200, True),
        ("internal_error", 200, False),
        ("fatal_error", 200, False),
        ("service_unavailable", 503, False),
    ],
)
def test_a_refusal_says_whether_anything_can_have_been_done(
    error: str, status: int, certain: bool, sender: SlackSender, slack: Script
) -> None:
    slack.no(error, status)
    found = failure(sender)
    assert (found.code, found.certain) == (error, certain)
    assert len(slack.asked) == 1  # the SDK's own retries are off


def test_too_many_requests_say_how_long_to_wait(sender: SlackSender, slack: Script) -> None:
    slack.no("ratelimited", 429, **{"Retry-After": "7"})
    found = failure(sender)
    assert (found.code, found.certain, found.retry_after) == ("ratelimited", True, 7.0)


@pytest.mark.parametrize("answer", [None, (502, {"content-type": "text/html"}, "<h1>bad gateway</h1>")])
def test_a_connection_that_breaks_in_the_middle_is_an_unknown_outcome(
    answer: Any, sender: SlackSender, slack: Script
) -> None:
    slack.answers.append(answer)
    assert not failure(sender).certain
    assert len(slack.asked) == 1


def test_no_connection_at_all_is_certain() -> None:
    with socketserver.TCPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as closed:
        port = closed.server_address[1]
    found = failure(SlackSender("xoxb-1", api_url=f"http://127.0.0.1:{port}/api/"))
    assert (found.code, found.certain) == ("unreachable", True)


def test_our_message_is_found_by_its_key_in_metadata_or_blocks_through_pages(
    sender: SlackSender, slack: Script
) -> None:
    ours = {"event_type": "sitroom_delivery", "event_payload": {"key": "k1"}}
    slack.ok(messages=[{"ts": "1.1", "text": "k1"}], response_metadata={"next_cursor": "more"})
    slack.ok(messages=[{"ts": "2.2", "metadata": ours}])
    assert sender.find("C1", "k1", oldest=0.0) == "2.2"
    assert [given["cursor"] for _, given in slack.asked if "cursor" in given] == ["more"]
    slack.ok(messages=[{"ts": "3.3", "blocks": [{"type": "section", "block_id": "sitroom:k1"}]}])
    assert sender.find("C1", "k1", oldest=0.0, thread_ts="1.1") == "3.3"
    assert slack.asked[-1][0] == "conversations.replies"
    slack.ok(messages=[{"ts": "4.4", "metadata": {**ours, "event_payload": {"key": "k2"}}}])
    assert sender.find("C1", "k1", oldest=0.0) is None


def test_not_among_a_thousand_messages_is_not_the_same_as_not_there(sender: SlackSender, slack: Script) -> None:
    for _ in range(5):
        slack.ok(messages=[{"ts": "1.1"}], response_metadata={"next_cursor": "more"})
    with pytest.raises(SendError):
        sender.find("C1", "k1", oldest=0.0)


def test_an_answer_goes_to_its_response_url_for_the_asker_alone(sender: SlackSender, slack: Script) -> None:
    slack.answers.append((200, {}, "ok"))
    sender.respond(f"{slack.origin}/response/1", say("hello"))
    ((_, given),) = slack.asked
    assert (given["response_type"], given["replace_original"]) == ("ephemeral", False)


@pytest.mark.parametrize(
    ("status", "body", "code", "certain"),
    [(404, "used_url", "used_url", True), (404, '"expired_url"', "expired_url", True), (500, "oops", "", False)],
)
def test_a_response_url_that_is_refused_says_why(
    status: int, body: str, code: str, certain: bool, sender: SlackSender, slack: Script
) -> None:
    slack.answers.append((status, {}, body))
    with pytest.raises(SendError) as caught:
        sender.respond(f"{slack.origin}/response/1", say("hello"))
    assert caught.value.certain == certain
    assert caught.value.code == (code or "service_unavailable")


def test_people_and_channels_are_looked_up(sender: SlackSender, slack: Script) -> None:
    slack.ok(user={"id": "U1", "tz": "Asia/Karachi"})
    assert sender.zone_of("U1") == "Asia/Karachi"
    slack.ok(channel={"id": "C1", "name": "desk", "is_private": True, "is_member": True})
    room = sender.room("C1")
    assert (room.private, room.member, room.archived) == (True, True, False)
    slack.ok(channel={"id": "D1", "is_im": True})
    assert sender.room("D1").private
    slack.ok(team_id="T1", user_id="UBOT", bot_id="B1", team="Team")
    assert sender.identity().user_id == "UBOT"
