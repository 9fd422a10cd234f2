"""The server's doors: who is let in, the page's state and events, the invented outlets' sites."""

from __future__ import annotations

import json
import re
import urllib.request

import pytest

import seeds
from bot.workspace.server import Server
from bot.workspace.state import CRISIS, NEWSROOM
from digests.clock import MovableClock

from .conftest import REGISTRATION, START, WAIT, Desk

SITE = {"Host": "tamarisk-wire.example"}


@pytest.mark.parametrize(
    "path", ["/", "/ui/state", "/page/main.js", "/api/auth.test", "/link/", "/news/dhowline.example/"]
)
def test_a_foreign_host_that_points_here_is_refused(desk: Desk, path: str) -> None:
    assert desk.http(path, headers={"Host": f"rebound.test:{desk.server.port}"}).status == 403
    assert desk.http(path, headers={"Host": f"127.0.0.1:{desk.server.port + 1}"}).status == 403


def test_both_names_of_this_machine_are_its_own(desk: Desk) -> None:
    assert desk.http("/ui/state", headers={"Host": f"localhost:{desk.server.port}"}).status == 200


def test_a_page_of_another_site_can_neither_read_nor_post(desk: Desk) -> None:
    body = {"channel": CRISIS, "text": "Gotcha"}
    for origin in ("https://evil.test", "null", f"http://127.0.0.1:{desk.server.port + 1}"):
        headers = {"Origin": origin, "X-Sitroom": "1"}
        assert desk.http("/ui/send", method="POST", body=body, headers=headers).status == 403
        assert desk.http("/ui/state", headers={"Origin": origin}).status == 403
        assert desk.http("/link/?ticket=x", headers={"Origin": origin, "Upgrade": "websocket"}).status == 403
    assert desk.http("/ui/state", headers={"Sec-Fetch-Site": "cross-site"}).status == 403
    assert desk.messages() == []


def test_a_form_of_another_site_lacks_the_header(desk: Desk) -> None:
    assert desk.http("/ui/send", method="POST", body={"channel": CRISIS, "text": "x"}).status == 403
    own = {"Origin": desk.server.origin, "X-Sitroom": "1"}
    assert desk.http("/ui/send", method="POST", body={"channel": CRISIS, "text": "x"}, headers=own).json == {"ok": True}


def test_the_page_may_load_only_what_is_its_own(desk: Desk) -> None:
    page = desk.http("/")
    assert page.status == 200
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    script = desk.http("/page/main.js")
    assert script.headers["Content-Type"].startswith("text/javascript")


@pytest.mark.parametrize("name", ["..%2Fserver.py", "%2e%2e", "nothing.js", ".hidden", "server.py"])
def test_no_file_but_the_pages_own_is_given_away(desk: Desk, name: str) -> None:
    assert desk.http(f"/page/{name}").status == 404


@pytest.mark.parametrize("junk", [{}, {"channel": []}, {"channel": CRISIS, "text": "x", "thread_ts": ["1"]}])
def test_junk_from_a_page_gets_a_sentence(junk: dict[str, object], desk: Desk) -> None:
    for path in ("send", "action", "read", "clock"):
        if path == "read" and junk.get("channel") == CRISIS:
            continue
        answer = desk.ui(path, junk)
        assert answer["ok"] is False
        assert isinstance(answer["error"], str)


def test_nothing_but_this_machine_can_connect(desk: Desk) -> None:
    assert desk.server.address == ("127.0.0.1", desk.server.port)


def test_a_second_workspace_takes_the_next_port() -> None:
    clock = MovableClock(START)
    first, second = (Server(clock, REGISTRATION, seeds.load()).start() for _ in range(2))
    try:
        assert first.port != second.port
    finally:
        first.close()
        second.close()
        second.close()


# The page


def test_the_page_starts_from_the_whole_state(desk: Desk) -> None:
    desk.send("Hello")
    desk.client.chat_postMessage(channel=NEWSROOM, text="Told", blocks=[{"type": "divider"}])
    state = desk.http("/ui/state").json
    assert [room["name"] for room in state["channels"]] == ["crisis-desk", "newsroom", "security"]
    assert state["messages"][CRISIS][0]["text"] == "Hello"
    assert state["messages"][NEWSROOM][0]["blocks"][0]["type"] == "divider"
    assert {room["id"]: room["unread"] for room in state["channels"]}[NEWSROOM] == 1
    assert [item["command"] for item in state["commands"] if item["exception"]] == ["/status"]
    assert state["clock"]["now"] == "2024-01-15T19:00:00Z"
    assert desk.ui("read", {"channel": NEWSROOM}) == {"ok": True}
    assert not any(room["unread"] for room in desk.http("/ui/state").json["channels"])


def test_events_come_in_order_and_again_after_the_last_one_heard(desk: Desk) -> None:
    desk.send("One")
    desk.send("Two")
    request = urllib.request.Request(f"{desk.server.origin}/ui/events?after=0")
    with urllib.request.urlopen(request, timeout=WAIT) as stream:
        found: list[dict[str, object]] = []
        desk.send("Three")
        while len(found) < 3:
            line = stream.readline()
            if line.startswith(b"data: "):
                found.append(json.loads(line[6:]))
    assert [event["message"]["text"] for event in found] == ["One", "Two", "Three"]  # type: ignore[index]
    request = urllib.request.Request(f"{desk.server.origin}/ui/events?after=0", headers={"Last-Event-ID": "2"})
    with urllib.request.urlopen(request, timeout=WAIT) as stream:
        line = next(line for line in stream if line.startswith(b"data: "))
    assert json.loads(line[6:])["message"]["text"] == "Three"


def test_a_page_that_missed_too_much_is_told_to_begin_again(desk: Desk) -> None:
    with urllib.request.urlopen(f"{desk.server.origin}/ui/events?after=99", timeout=WAIT) as stream:
        line = next(line for line in stream if line.startswith(b"data: "))
    assert json.loads(line[6:])["type"] == "state"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("/nonsense", "/nonsense is not a valid command."),
        ("/feed add x", "/feed is a command of Slack’s own, which this workspace leaves out."),
        ("   ", "There is nothing to send."),
    ],
)
def test_what_cannot_be_sent_is_told_in_one_sentence(desk: Desk, text: str, sentence: str) -> None:
    assert desk.ui("send", {"channel": CRISIS, "text": text}) == {"ok": False, "error": sentence}


def test_commands_do_not_exist_in_threads(desk: Desk) -> None:
    root = desk.send("Morning")
    assert root is not None
    answer = desk.ui("send", {"channel": CRISIS, "text": "/crisis status", "thread_ts": root.ts})
    assert answer == {"ok": False, "error": "/crisis is not supported in threads. Sorry!"}


def test_a_button_that_is_gone_is_told(desk: Desk) -> None:
    answer = desk.ui("action", {"channel": CRISIS, "ts": "1.2", "block_id": "b", "action_id": "a"})
    assert answer == {"ok": False, "error": "That button is not there any more."}


def test_noise_from_the_page_is_a_bad_request(desk: Desk) -> None:
    assert desk.http("/ui/send", method="POST", body=["x"], headers={"X-Sitroom": "1"}).status == 400
    assert desk.ui("send", {"channel": "C9", "text": "x"}) == {"ok": False, "error": "There is no such channel."}


# The press


def test_an_article_is_there_from_its_hour_on(desk: Desk) -> None:
    path = "/2024/01/16/strikes"
    assert desk.http(path, headers=SITE).status == 404
    assert b"strikes" not in desk.http("/feed.xml", headers=SITE).body
    desk.clock.move(next(item.published for item in seeds.load().articles if item.slug == "strikes"))
    page = desk.http(path, headers=SITE)
    assert page.status == 200
    text = page.body.decode()
    assert '"datePublished": "2024-01-16T21:40:00+00:00"' in text
    assert "Demo, invented text" in text
    assert b"https://tamarisk-wire.example/2024/01/16/strikes" in desk.http("/feed.xml", headers=SITE).body


def test_a_person_reads_the_outlets_below_the_workspaces_own_address(desk: Desk) -> None:
    desk.clock.move(seeds.load().articles[-1].published)
    front = desk.http("/news/tamarisk-wire.example/").body.decode()
    links = re.findall(r'href="(/news/tamarisk-wire.example/2024/[^"]+)"', front)
    assert links
    for link in links:
        page = desk.http(link)
        assert page.status == 200
        assert b'href="/news/tamarisk-wire.example/"' in page.body
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert desk.http("/news/nobody.example/").status == 404


def test_a_revised_article_shows_its_new_text_from_its_hour_on(desk: Desk) -> None:
    item = next(item for item in seeds.load().articles if item.updated is not None)
    assert item.updated is not None
    site = {"Host": item.outlet}
    desk.clock.move(item.published)
    before = desk.http(item.path, headers=site)
    feed = next(url for url in desk.server.press.feeds() if item.outlet in url).removeprefix(f"https://{item.outlet}")
    old_feed = desk.http(feed, headers=site)
    desk.clock.move(item.updated)
    after = desk.http(item.path, headers={**site, "If-None-Match": before.headers["ETag"]})
    assert after.status == 200
    assert after.body != before.body
    assert item.updated.isoformat() in desk.http(feed, headers=site).body.decode()
    assert item.updated.isoformat() not in old_feed.body.decode()


def test_an_unchanged_feed_is_not_sent_twice(desk: Desk) -> None:
    first = desk.http("/feed.xml", headers=SITE)
    again = desk.http("/feed.xml", headers={**SITE, "If-None-Match": first.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("url", [url for outlet in seeds.load().outlets for url in [outlet.host]])
def test_every_outlet_has_a_front_page_a_feed_and_an_honest_404(desk: Desk, url: str) -> None:
    feed = next(feed for feed in desk.server.press.feeds() if url in feed).removeprefix(f"https://{url}")
    assert desk.http("/", headers={"Host": url}).status == 200
    assert desk.http(feed, headers={"Host": url}).status == 200
    assert desk.http("/2024/01/01/nothing", headers={"Host": url}).status == 404


def test_an_outlet_that_nobody_invented_is_not_there(desk: Desk) -> None:
    assert desk.http("/", headers={"Host": "other.example"}).status == 404
    assert desk.http("/", method="POST", body={}, headers=SITE).status == 403
