"""The demo, whole: the real bot in the workspace, the seeds as its press, the clock moved by hand."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import seeds
from bot.demo import Demo
from bot.workspace.replay import ZONE
from bot.workspace.state import BOT_USER, CRISIS, ME, NEWSROOM, Message

ROOT = Path(__file__).parents[2]
STRIKES = "https://tamarisk-wire.example/2024/01/16/strikes"


@pytest.fixture
def demo() -> Iterator[Demo]:
    with Demo.start() as running:
        yield running


def said(demo: Demo, channel: str = CRISIS) -> list[Message]:
    return [message for message in demo.messages(channel) if message.user == BOT_USER]


def shown(message: Message) -> str:
    return json.dumps(message.blocks, ensure_ascii=False) + message.text


def local(message: Message) -> str:
    return f"{message.time.astimezone(ZONE):%d %b %H:%M}"


def test_it_begins_with_a_welcome_and_a_subscription_that_anybody_could_have_typed(demo: Demo) -> None:
    welcome, follow = demo.messages()
    assert "Demo, invented text" in welcome.text
    assert follow.command == "/crisis follow iran-pakistan daily at 9:00 Asia/Karachi"
    assert follow.only_for == ME
    with urllib.request.urlopen(f"{demo.url}ui/state", timeout=10) as response:
        state: dict[str, Any] = json.load(response)
    assert state["clock"]["next_slot"] == "2024-01-16T04:00:00Z"
    assert state["clock"]["now"] == "2024-01-15T19:00:00Z"


def test_each_digest_comes_at_nine_and_is_marked_as_invented(demo: Demo) -> None:
    for _ in range(3):
        demo.step("digest")
    digests = [message for message in said(demo) if message.only_for is None]
    assert [local(message) for message in digests] == ["16 Jan 09:00", "17 Jan 09:00", "18 Jan 09:00"]
    assert all("Demo, invented text" in shown(message) for message in digests)
    assert not any("could not be sent" in shown(message) for message in digests)
    assert "Jan" in shown(digests[1])


def test_a_posted_link_gets_its_summary_in_its_thread_once(demo: Demo) -> None:
    demo.step("article")
    first = demo.post(f"Have you seen {STRIKES} ?")
    demo.post(f"Again: {STRIKES}?utm_source=feed")
    assert first is not None
    replies = [message for message in said(demo) if message.thread_ts is not None]
    assert [reply.thread_ts for reply in replies] == [first.ts]
    assert "Tamarisk Wire" in shown(replies[0])


def test_an_event_that_slack_delivers_again_is_answered_once(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    demo.step("article")
    socket = demo.server.workspace.socket
    send, sent = socket.event, []
    monkeypatch.setattr(socket, "event", lambda payload: (sent.append(payload), send(payload)))
    message = demo.post(STRIKES)
    demo.server.call(lambda: send(sent[0]))
    demo.settle()
    assert message is not None
    assert sent[0]["event"]["ts"] == message.ts
    assert [reply.thread_ts for reply in said(demo) if reply.thread_ts is not None] == [message.ts]


def test_several_links_at_once_are_all_answered_though_slack_takes_one_message_a_second(demo: Demo) -> None:
    demo.step("day")
    demo.step("day")
    seen = [item for item in seeds.load().articles if item.published <= demo.clock.now()][:3]
    posts = [
        demo.server.call(lambda url=f"https://{item.outlet}{item.path}": demo.server.workspace.send(CRISIS, url))
        for item in seen
    ]
    demo.settle()
    roots = {post.ts for post in posts if post is not None}
    replies = [reply.thread_ts for reply in said(demo) if reply.thread_ts is not None]
    assert (len(replies), set(replies)) == (3, roots)


def test_a_dead_link_gets_one_honest_sentence(demo: Demo) -> None:
    post = demo.post("https://tamarisk-wire.example/2024/01/16/never-written")
    assert post is not None
    (reply,) = [message for message in said(demo) if message.thread_ts == post.ts]
    assert reply.text


def test_a_command_typed_where_slack_keeps_the_name_for_itself_is_answered_here(demo: Demo) -> None:
    for text in ("/status", "/crisis status", "/sitrep iran-pakistan", "/timeline since 16 January", "/digest"):
        demo.post(text)
        answer = demo.messages()[-1]
        assert (answer.command, answer.only_for, answer.failed) == (text, ME, None)


def test_a_mention_works_in_a_thread(demo: Demo) -> None:
    root = demo.post("What do we know?", channel=NEWSROOM)
    assert root is not None
    demo.post("@sitroom status", channel=NEWSROOM, thread_ts=root.ts)
    assert [message.thread_ts for message in said(demo, NEWSROOM)] == [root.ts]


def test_out_of_its_channel_the_subscription_rests_and_comes_back(demo: Demo) -> None:
    demo.post("/kick @sitroom")
    demo.step("day")
    assert not [message for message in said(demo) if message.only_for is None]
    demo.post("/invite @sitroom")
    demo.step("digest")
    assert [local(message) for message in said(demo) if message.only_for is None]


def test_a_taken_port_is_told_in_one_sentence(demo: Demo, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
    environment |= {"HOME": str(tmp_path), "SITROOM_PORT": str(demo.server.port)}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode != 0
    assert done.stderr.strip().splitlines()[-1].endswith("The demo can't listen on that port: Address already in use.")
    assert "Traceback" not in done.stderr


def test_run_prints_its_address_serves_and_stops_cleanly_without_a_display(tmp_path: Path) -> None:
    hidden = ("SLACK_", "DISPLAY", "WAYLAND_DISPLAY")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    environment |= {"HOME": str(tmp_path), "SITROOM_PORT": "0", "HTTPS_PROXY": "http://127.0.0.1:9"}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(3)]
        url = told[0].split()[-1]
        with urllib.request.urlopen(f"{url}ui/state", timeout=10) as response:
            assert response.status == 200
        process.send_signal(signal.SIGINT)
        err = process.communicate(timeout=30)[1]
    finally:
        process.kill()
        process.wait()
    assert "Ctrl-C" in told[2]
    assert err == ""
    assert process.returncode == 0
    assert list(tmp_path.iterdir()) == []
