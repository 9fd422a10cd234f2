"""The commands about feeds: `sitroom feeds add|list|remove|poll|import`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli_common import db_option, json_option, newsroom, tell, write_json
from digests.errors import NoArticle

if TYPE_CHECKING:
    from digests.polling import Polled
    from digests.store import Feed


@click.group()
def feeds() -> None:
    """The feeds that are read: add, list, remove, poll, import."""


@feeds.command("add")
@click.argument("url")
@db_option
def add(url: str, db: Path | None) -> None:
    """Read an RSS, Atom or JSON feed from now on.

    It is read once at once: what is in it already is stored, and never announced.
    """
    with newsroom(db, create=True) as room:
        known = {feed.url for feed in room.feeds()}
        feed = room.add_feed(url)
        (polled,) = room.poll(feed.url)
        if polled.error is not None and feed.url not in known:
            room.remove_feed(feed.url)
            raise NoArticle(f"feed {feed.url}", f"The feed was not added: {polled.error}")
    _report(polled)


@feeds.command("list")
@json_option
@db_option
def list_(db: Path | None, as_json: bool) -> None:
    """List the feeds and how well they are read."""
    with newsroom(db) as room:
        found = room.feeds()
    if as_json:
        write_json([_data(feed) for feed in found])
        return
    if not found:
        click.echo("No feed is read yet. Add one with: sitroom feeds add URL")
    for feed in found:
        click.echo(_line(feed))


@feeds.command("remove")
@click.argument("url")
@db_option
def remove(url: str, db: Path | None) -> None:
    """Read a feed no longer; its articles stay stored."""
    with newsroom(db) as room:
        room.remove_feed(url)
    click.echo(f"{url}: no longer read.")


@feeds.command("poll")
@click.argument("url", required=False)
@click.option("--force", is_flag=True, help="Ask for the whole feed, even if it says that nothing changed.")
@db_option
def poll(url: str | None, force: bool, db: Path | None) -> None:
    """Read one feed or all now, and store what is new."""
    with newsroom(db) as room:
        polled = room.poll(url, force=force)
    if not polled:
        click.echo("No feed is read yet. Add one with: sitroom feeds add URL")
    for each in polled:
        _report(each)
    if polled and all(each.error for each in polled):
        raise click.exceptions.Exit(1)


@feeds.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@db_option
def import_(file: Path, db: Path | None) -> None:
    """Read every feed that an OPML file lists."""
    from digests.collect.files import load

    with newsroom(db, create=True) as room:
        added = room.import_opml(load(file))
    click.echo(f"{len(added)} feed{'' if len(added) == 1 else 's'} added. Read them with: sitroom feeds poll")


def _report(polled: Polled) -> None:
    from bot.wording import clean

    feed = polled.feed
    name = clean(f"{feed.title} ({feed.url})" if feed.title else feed.url)
    if polled.error:
        tell(f"{name}: {polled.error}")
        return
    parts = [f"{polled.new} new", *(f"{n} {what}" for n, what in _other(polled) if n)]
    quiet = ", not announced: they were there before" if polled.quiet and polled.new else ""
    click.echo(f"{name}: {', '.join(parts)}{quiet}.")
    for url, sentence in polled.failed:
        tell(f"{url}: {sentence}")


def _other(polled: Polled) -> list[tuple[int, str]]:
    return [
        (polled.revised, "changed"),
        (polled.known, "known"),
        (len(polled.failed), "could not be read"),
        (polled.waiting, "left for the next poll"),
    ]


def _line(feed: Feed) -> str:
    from bot.wording import clean, moment

    if feed.failing_since and feed.last_error:
        state = f"can't be read since {moment(feed.failing_since)} UTC: {feed.last_error}"
    elif feed.last_ok:
        state = f"read {moment(feed.last_ok)} UTC"
    else:
        state = "not read yet"
    return clean(f"{feed.url}: {feed.title + ', ' if feed.title else ''}{state}")


def _data(feed: Feed) -> dict[str, object]:
    from digests.answers.jsonform import moment

    return {
        "url": feed.url,
        "title": feed.title,
        "last_ok": moment(feed.last_ok),
        "last_error": feed.last_error,
        "failing_since": moment(feed.failing_since),
    }
