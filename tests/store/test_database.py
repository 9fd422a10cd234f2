"""The file under the newsroom: several writers, and every way in which it can fail, each told in a sentence."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from digests.errors import StoreError
from digests.store import Database, newsroom_migrations


def open_at(path: Path, busy_seconds: float = 5.0) -> Database:
    return Database(path, newsroom_migrations(), busy_seconds=busy_seconds)


def feed(database: Database, url: str) -> None:
    database.run("INSERT INTO feed (url, added) VALUES (?, '')", (url,))


def fail_after(database: Database, url: str) -> None:
    with database.write():
        feed(database, url)
    raise KeyError("after it was written")


def feeds(database: Database) -> list[str]:
    return [row[0] for row in database.all("SELECT url FROM feed ORDER BY url")]


def open_and_look(path: Path) -> None:
    database = open_at(path)
    try:
        feeds(database)
    finally:
        database.close()


def test_a_fresh_file_gets_its_folder_its_tables_and_a_write_ahead_log(tmp_path: Path) -> None:
    database = open_at(tmp_path / "deep" / "down" / "news.db")
    row = database.one("PRAGMA journal_mode")
    assert row is not None
    assert row[0] == "wal"
    assert {"article", "story", "feed"} <= {r[0] for r in database.all("SELECT name FROM sqlite_master")}
    database.close()


def test_what_was_stored_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    first = open_at(tmp_path / "news.db")
    feed(first, "a")
    first.close()
    second = open_at(tmp_path / "news.db")
    assert feeds(second) == ["a"]
    second.close()


def test_a_transaction_happens_wholly_or_not_at_all(tmp_path: Path) -> None:
    database = open_at(tmp_path / "news.db")
    with pytest.raises(KeyError), database.write():
        fail_after(database, "a")
    assert feeds(database) == []
    feed(database, "b")
    assert feeds(database) == ["b"]
    database.close()


def test_an_inner_transaction_is_undone_with_the_outer(tmp_path: Path) -> None:
    database = open_at(tmp_path / "news.db")
    with pytest.raises(KeyError), database.write():
        fail_after(database, "inner")
    assert feeds(database) == []
    database.close()


def test_four_writers_of_two_connections_lose_nothing(tmp_path: Path) -> None:
    one, two = open_at(tmp_path / "news.db"), open_at(tmp_path / "news.db")
    failures: list[BaseException] = []

    def write(database: Database, name: str) -> None:
        try:
            for number in range(25):
                feed(database, f"{name}-{number}")
        except StoreError as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(db, f"{i}")) for i, db in enumerate((one, two, one, two))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(feeds(one)) == 100
    one.close()
    two.close()


def test_two_processes_that_open_a_new_file_at_once_both_can(tmp_path: Path) -> None:
    program = (
        "import sys; from digests.store import Database, newsroom_migrations\n"
        "db = Database(sys.argv[1], newsroom_migrations())\n"
        "db.run(\"INSERT INTO feed (url, added) VALUES (?, '')\", (sys.argv[2],)); db.close()"
    )
    path = str(tmp_path / "news.db")
    processes = [subprocess.Popen([sys.executable, "-c", program, path, str(i)]) for i in range(3)]
    assert [process.wait(60) for process in processes] == [0, 0, 0]
    database = open_at(tmp_path / "news.db")
    assert feeds(database) == ["0", "1", "2"]
    database.close()


def test_data_version_tells_of_others_writes_only(tmp_path: Path) -> None:
    one, two = open_at(tmp_path / "news.db"), open_at(tmp_path / "news.db")
    before = one.data_version()
    feed(one, "mine")
    assert one.data_version() == before
    feed(two, "theirs")
    assert one.data_version() != before
    one.close()
    two.close()


def test_locked_by_another_program(tmp_path: Path) -> None:
    database = open_at(tmp_path / "news.db", busy_seconds=0.05)
    other = sqlite3.connect(tmp_path / "news.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as caught:
        feed(database, "a")
    assert "held by another program" in caught.value.sentence
    assert "locked" in str(caught.value)
    other.execute("ROLLBACK")
    feed(database, "a")
    assert feeds(database) == ["a"]
    other.close()
    database.close()


def test_no_database_at_all(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    path.write_bytes(b"this is a letter, not a database, and long enough to be looked at " * 20)
    with pytest.raises(StoreError) as caught:
        open_at(path)
    assert "no database of Sitroom" in caught.value.sentence
    assert path.read_bytes().startswith(b"this is a letter")


def test_a_damaged_page(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    database = open_at(path)
    for number in range(300):
        feed(database, f"https://example.org/{number}")
    database.one("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(size - 4096))
    with pytest.raises(StoreError) as caught:
        open_and_look(path)
    assert "damaged" in caught.value.sentence


def test_newer_than_the_program(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    database = open_at(path)
    database.run(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('newsroom', '9999_later', '2031')"
    )
    database.close()
    with pytest.raises(StoreError) as caught:
        open_at(path)
    assert "newer version" in caught.value.sentence
    assert "9999_later" in str(caught.value)


def test_tables_of_another_set_in_the_same_file_are_none_of_its_business(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    database = open_at(path)
    database.run(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('another', '0007_x', '2024')"
    )
    database.close()
    open_at(path).close()


def test_read_only(tmp_path: Path) -> None:
    database = open_at(tmp_path / "news.db")
    feed(database, "a")
    database.one("PRAGMA query_only = ON")
    with pytest.raises(StoreError) as caught:
        feed(database, "b")
    assert "read-only" in caught.value.sentence
    assert feeds(database) == ["a"]
    database.close()


def test_closed(tmp_path: Path) -> None:
    database = open_at(tmp_path / "news.db")
    database.close()
    database.close()
    with pytest.raises(StoreError) as caught:
        feeds(database)
    assert "closed" in caught.value.sentence


def test_a_folder_that_can_not_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError) as caught:
        open_at(tmp_path / "file" / "news.db")
    assert "can't be made" in caught.value.sentence


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        open_at(tmp_path)
    assert caught.value.sentence.endswith("is a folder, not a database.")
