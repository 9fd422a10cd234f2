"""The parsing process: what it does for honest bytes, and that nothing hostile ones do outlives it."""

from __future__ import annotations

import gc
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digests.collect import wire, worker
from digests.collect.feeds import Feed, Item, Outline
from digests.collect.worker import ParserPool
from digests.errors import NoArticle, TooLarge, Unreadable
from digests.model import Draft

PAGE = (
    "<!doctype html><html><head><title>Report</title></head><body><article>"
    + "".join(
        f"<p>Sentence {n} of the report says that nothing has changed since the day before.</p>" for n in range(9)
    )
    + "</article></body></html>"
).encode()


@pytest.fixture(scope="module")
def real() -> Iterator[ParserPool]:
    with ParserPool() as pool:
        yield pool


@pytest.fixture
def wrong(monkeypatch: pytest.MonkeyPatch) -> Iterator[ParserPool]:
    """A pool whose process runs the jobs of jobs.py; its limit of time is no concern of most tests."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    with ParserPool(seconds=60, module="jobs") as pool:
        yield pool


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> Iterator[ParserPool]:
    """The same with a short limit, for jobs that never end."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    with ParserPool(seconds=2, module="jobs") as pool:
        yield pool


def say(pool: ParserPool, word: str) -> str:
    return pool.article(word.encode()).text


# Honest bytes -------------------------------------------------------------------------------------------------


def test_pages_feeds_lists_and_files_are_read_as_in_this_process(real: ParserPool, tmp_path: Path) -> None:
    from digests.collect import extract, feeds, files

    assert real.article(PAGE, "text/html", "https://a.example/1") == extract.article(
        PAGE, "text/html", "https://a.example/1"
    )
    item = b"<item><guid>1</guid><pubDate>Mon, 22 Jan 2024 10:00:00 GMT</pubDate></item>"
    rss = b"<rss version='2.0'><channel><title>T</title>" + item + b"</channel></rss>"
    assert real.feed(rss, "text/xml") == feeds.parse(rss, "text/xml")
    opml = b'<opml><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>'
    assert real.opml(opml) == feeds.opml(opml)
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    assert real.file(path) == files.read(path)


def test_an_error_comes_back_as_itself(real: ParserPool) -> None:
    for body, part in ((b"%PDF-1.7", "PDF"), (b"", "empty"), (b"<rss></rss>", "feed")):
        with pytest.raises(NoArticle) as caught:
            real.article(body, "text/html", "https://a.example/1")
        assert part in caught.value.sentence
    with pytest.raises(NoArticle) as caught:
        real.feed(b"<!doctype html><html></html>", "text/html")
    assert "web page, not a feed" in caught.value.sentence


def test_a_text_needs_no_process(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Title\n\nWords.", encoding="utf-8")
    with ParserPool(module="no.such.module") as pool:
        assert pool.file(path).title == "Title"
        with pytest.raises(NoArticle):
            pool.file(b"", "empty.txt")


def test_a_ten_megabyte_page_has_its_sentence(real: ParserPool) -> None:
    with pytest.raises(TooLarge):
        real.file(b"<html>" + b"<p>words and words</p>" * 480_000, "big.html")


def test_one_process_is_reused_from_many_threads(wrong: ParserPool) -> None:
    pids: list[str] = []
    threads = [threading.Thread(target=lambda: pids.append(say(wrong, "pid"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(pids) == 8
    assert len(set(pids)) == 1


# Bytes that fight ---------------------------------------------------------------------------------------------


def test_a_pattern_gone_wild_is_killed_at_the_limit_and_the_next_job_runs(hasty: ParserPool) -> None:
    before = say(hasty, "pid")
    with pytest.raises(Unreadable, match="killed after 2 s") as caught:
        say(hasty, "regex")
    assert caught.value.sentence == "It is built so that reading it takes more than 2 seconds."
    with pytest.raises(ProcessLookupError):
        os.kill(int(before), 0)
    assert say(hasty, "hello") == "hello"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux enforces a limit on address space")
def test_a_page_that_swells_is_stopped_by_the_memory_limit(wrong: ParserPool) -> None:
    with pytest.raises(Unreadable) as caught:
        say(wrong, "memory")
    assert caught.value.sentence == "It is built so that reading it takes too much memory."
    assert say(wrong, "hello") == "hello"


@pytest.mark.parametrize("end", ["die", "crash"])
def test_a_process_that_dies_is_told_and_replaced(wrong: ParserPool, end: str) -> None:
    with pytest.raises(Unreadable) as caught:
        say(wrong, end)
    assert caught.value.sentence == "It is too broken to be read."
    assert say(wrong, "hello") == "hello"


def test_a_bug_is_told_and_the_process_lives_on(wrong: ParserPool) -> None:
    before = say(wrong, "pid")
    with pytest.raises(Unreadable, match="ZeroDivisionError"):
        say(wrong, "bug")
    assert say(wrong, "pid") == before


def test_what_a_library_prints_does_not_disturb(wrong: ParserPool) -> None:
    assert say(wrong, "noise") == "done"
    assert say(wrong, "hello") == "hello"


def test_the_kernel_holds_each_job_to_its_time_even_if_nobody_watches(hasty: ParserPool) -> None:
    for _ in range(3):
        seconds, memory = say(hasty, "limits").split()
        assert 2 <= float(seconds) <= 3.1
        assert int(memory) == worker.MAX_MEMORY or sys.platform != "linux"


def test_the_process_can_write_no_file(wrong: ParserPool, tmp_path: Path) -> None:
    path = tmp_path / "never-written"
    with pytest.raises(Unreadable, match="File too large"):
        wrong.article(b"write", str(path))
    assert path.stat().st_size == 0


def test_the_process_knows_no_secret_of_ours(wrong: ParserPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")
    names = say(wrong, "environment").split()
    assert set(names) <= {"HOME", "LANG", "PYTHONPATH", "TMPDIR", "TZ", "LC_CTYPE"}


@pytest.mark.parametrize("word", ["lie", "shout", "feed"])
def test_an_answer_out_of_shape_is_never_taken(wrong: ParserPool, word: str) -> None:
    with pytest.raises(Unreadable) as caught:
        say(wrong, word)
    assert caught.value.sentence == "It is too broken to be read."
    assert say(wrong, "hello") == "hello"


def test_ctrl_c_is_for_the_newsroom_alone(wrong: ParserPool) -> None:
    before = say(wrong, "pid")
    os.kill(int(before), signal.SIGINT)
    assert say(wrong, "pid") == before


def test_ctrl_c_in_mid_answer_leaves_no_stale_answer(wrong: ParserPool, monkeypatch: pytest.MonkeyPatch) -> None:
    say(wrong, "pid")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(wire, "receive", interrupted)
        with pytest.raises(KeyboardInterrupt):
            say(wrong, "first")
    assert say(wrong, "second") == "second"


# Its life -----------------------------------------------------------------------------------------------------


def test_a_process_that_has_grown_is_replaced(wrong: ParserPool) -> None:
    before = say(wrong, "pid")
    assert say(wrong, "grow") == "done"
    assert say(wrong, "pid") != before


def test_a_process_is_replaced_after_many_jobs(wrong: ParserPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "RECYCLE_JOBS", 3)
    pids = [say(wrong, "pid") for _ in range(7)]
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 3, 1]


def test_closing_ends_the_process_and_can_be_done_twice(wrong: ParserPool) -> None:
    pid = int(say(wrong, "pid"))
    wrong.close()
    wrong.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(RuntimeError, match="closed"):
        say(wrong, "hello")


def test_a_pool_that_is_forgotten_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    pool = ParserPool(module="jobs")
    pid = int(say(pool, "pid"))
    del pool
    gc.collect()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_program_that_ends_without_closing_leaves_no_process_and_no_word() -> None:
    program = (
        "from digests.collect.worker import ParserPool\npool = ParserPool(module='jobs')\n"
        "print(pool.article(b'pid').text, flush=True)"
    )
    places = os.pathsep.join([str(Path(__file__).parent), str(Path(worker.__file__).parents[2])])
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "dev", "-c", program],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": places},
    )  # fmt: skip
    assert done.stderr == ""
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)


def test_a_process_that_cannot_start_is_told() -> None:
    with ParserPool(module="no.such.module") as pool, pytest.raises(Unreadable, match="parser process ended"):
        pool.article(PAGE)


# The protocol -------------------------------------------------------------------------------------------------

MOMENT = datetime(2024, 1, 22, 14, 45, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        Draft("text \ud800", "title", "https://a.example/", "Outlet", MOMENT, True, "en", ("a warning.",)),
        Draft("text"),
        Feed("T", None, (Item("1", "https://a.example/1", "t", MOMENT, False, "s"), Item("2"))),
        (Outline("https://a.example/feed", "A"),),
        (),
    ],
)
def test_values_cross_unchanged(value: Draft | Feed | tuple[Outline, ...]) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        wire.send(ours, wire.encode(value), b"body")
        head, body = wire.receive(theirs)
    assert body == b"body"
    assert wire.decode(head) == value


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        [],
        {"draft": []},
        {"draft": ["t", "t", None, None, "2024-01-22", False, None, []]},
        {"draft": ["t", "t", None, None, "soon", False, None, []]},
        {"draft": ["t", "t", 3, None, None, False, None, []]},
        {"draft": ["t", "t", None, None, None, 1, None, []]},
        {"draft": ["t", "t", None, None, None, False, None, [1]]},
        {"feed": ["t", None, [["1"]]]},
        {"feed": ["t", None, [None] * 5000]},
        {"outlines": [1]},
        {"error": ["SystemExit", "a", "b"]},
        {"error": ["NoArticle", "a"]},
    ],
)
def test_anything_out_of_shape_is_refused(value: object) -> None:
    with pytest.raises(wire.BadFrame):
        wire.decode(value)


def test_a_frame_that_announces_too_much_is_refused() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(struct.pack("!Q", 1 << 40))
        with pytest.raises(wire.BadFrame, match="frame of"):
            wire.receive(theirs)
