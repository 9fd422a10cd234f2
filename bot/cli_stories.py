"""The commands about stories: `sitroom stories add|list|show|figures|remove`; for `names` see `bot.cli_names`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from bot.cli_common import db_option, json_option, newsroom, write_json
from bot.cli_names import names


@click.group()
def stories() -> None:
    """The crises that are followed: add, list, show, remove, names, figures."""


@stories.command("add")
@click.argument("slug")
@click.option("--title", required=True, help="What people call it.")
@click.option(
    "--match",
    required=True,
    metavar="WORDS",
    help="Words an article must have: a space is and, | is or, quotes a phrase.",
)
@click.option("--figures", multiple=True, metavar="KINDS", help="displaced, arrested, money: count them, too.")
@db_option
def add(slug: str, title: str, match: str, figures: Sequence[str], db: Path | None) -> None:
    """Follow a story; it takes in every stored article that matches.

    Example: sitroom stories add iran-pakistan --title "Iran and Pakistan" --match 'Iran|Tehran Pakistan|Islamabad'
    """
    with newsroom(db, create=True) as room:
        story = room.add_story(slug, title, match, figures=figures)
        count = room.article_count(story.slug)
    click.echo(f"{story.slug}: followed, with {count} stored article{'' if count == 1 else 's'}.")


@stories.command("list")
@json_option
@db_option
def list_(db: Path | None, as_json: bool) -> None:
    """List the stories."""
    from bot.wording import clean

    with newsroom(db) as room:
        rows = [(story, room.article_count(story.slug)) for story in room.stories()]
    if as_json:
        write_json([{"slug": s.slug, "title": s.title, "match": s.match, "articles": n} for s, n in rows])
        return
    if not rows:
        click.echo("No story is followed yet. Add one with: sitroom stories add SLUG --title T --match WORDS")
    for story, count in rows:
        click.echo(f"{story.slug}: {clean(story.title)}, {count} article{'' if count == 1 else 's'}")


@stories.command("show")
@click.argument("slug")
@json_option
@db_option
def show(slug: str, db: Path | None, as_json: bool) -> None:
    """Show a story: what it matches, its names, places and figures."""
    from bot.wording import clean

    with newsroom(db) as room:
        story, count = room.story(slug), room.article_count(slug)
    if as_json:
        write_json(
            {
                "slug": story.slug,
                "title": story.title,
                "match": story.match,
                "names": dict(story.names),
                "places": dict(story.places),
                "figures": list(story.figures),
                "articles": count,
            }
        )
        return
    click.echo(f"{story.slug}: {clean(story.title)}\nmatches: {clean(story.match)}\narticles: {count}")
    for title, table in (("names", story.names), ("places", story.places)):
        for spelling, meaning in table.items():
            click.echo(clean(f"{title}: {spelling} = {meaning}"))
    if story.figures:
        click.echo(f"figures: {', '.join(story.figures)}")


stories.add_command(names)


@stories.command("figures")
@click.argument("slug")
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@json_option
@db_option
def figures(slug: str, kinds: Sequence[str], db: Path | None, as_json: bool) -> None:
    """Say which figures a story asks for.

    KIND is displaced, arrested or money; people killed, wounded and missing are always counted. The kinds given take
    the place of those before; "none" asks for no more, and without a kind they are listed.

    Example: sitroom stories figures iran-pakistan displaced money
    """
    with newsroom(db) as room:
        asked = [] if list(kinds) == ["none"] else kinds
        story = room.set_figures(slug, asked) if kinds else room.story(slug)
    if as_json:
        write_json({"story": story.slug, "figures": list(story.figures)})
        return
    more = f", {', '.join(story.figures)}" if story.figures else ""
    click.echo(f"{story.slug}: killed, wounded, missing{more}")


@stories.command("remove")
@click.argument("slug")
@db_option
def remove(slug: str, db: Path | None) -> None:
    """Follow a story no longer; its articles stay stored."""
    with newsroom(db) as room:
        room.remove_story(slug)
    click.echo(f"{slug}: no longer followed; its articles stay.")
