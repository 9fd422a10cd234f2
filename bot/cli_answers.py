"""The commands that answer: summary, status, timeline, digest, explain."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli_common import (
    MOST_CHANGES,
    answer_options,
    db_option,
    hint_if_empty,
    is_link,
    json_option,
    moment,
    newsroom,
    story_argument,
    tell,
    the_story,
    understood,
    write,
)
from digests.errors import BadInput, UnknownLine

if TYPE_CHECKING:
    from digests.answers.model import Explanation
    from digests.newsroom import Newsroom

_DIGEST_HOURS = 24
as_of_option = click.option(
    "--as-of", metavar="WHEN", help="Only what was published by then; a bare day means its end."
)


@click.command()
@story_argument
@as_of_option
@answer_options
def status(
    story: str | None, as_of: str | None, as_known: str | None, db: Path | None, as_json: bool, markdown: bool
) -> None:
    """Where STORY stands: the latest, what is next, what is awaited, figures.

    WHEN is what people type: "yesterday", "16 January", "last Monday", "24h", "2024-01-25". Times are UTC.
    """
    with newsroom(db) as room:
        slug, now = the_story(room, story), room.clock.now()
        at, known = moment(as_of, now, end=True), moment(as_known, now, end=True)
        if as_json:  # else the head of the answer tells it
            understood(as_of=at, as_known=known)
        hint_if_empty(room, slug)
        write(room.status(slug, as_of=at, as_known=known), as_json=as_json, markdown=markdown)


@click.command()
@story_argument
@click.option("--since", metavar="WHEN", help="Only events from then on.")
@click.option("--until", metavar="WHEN", help="Only events up to then.")
@click.option("--about", metavar="WORDS", help="Only what names them, in every spelling known: 'Selby|Kolm visit'.")
@as_of_option
@click.option("--background", is_flag=True, help="Years and decades of long ago, too.")
@click.option("--calendar", is_flag=True, help="Write what is expected as iCalendar.")
@answer_options
def timeline(
    story: str | None,
    since: str | None,
    until: str | None,
    about: str | None,
    as_of: str | None,
    background: bool,
    calendar: bool,
    as_known: str | None,
    db: Path | None,
    as_json: bool,
    markdown: bool,
) -> None:
    """What happened in STORY and when, and what is expected.

    WHEN is what people type: "yesterday", "16 January", "last Monday", "24h", "2024-01-25". Times are UTC.
    """
    if calendar and (as_json or markdown):
        raise click.UsageError("--calendar excludes --json and --markdown.")
    with newsroom(db) as room:
        slug, now = the_story(room, story), room.clock.now()
        first, last = moment(since, now, end=False), moment(until, now, end=True)
        at, known = moment(as_of, now, end=True), moment(as_known, now, end=True)
        if as_json:
            understood(since=first, until=last, as_of=at, as_known=known)
        hint_if_empty(room, slug)
        answer = room.timeline(
            slug, since=first, until=last, as_of=at, as_known=known, background=background, about=about
        )
    if calendar:
        from digests.answers.calendar import to_ics

        click.echo(to_ics(answer), nl=False)
    else:
        write(answer, as_json=as_json, markdown=markdown)


@click.command()
@story_argument
@click.option("--since", metavar="WHEN", help="Since then (else the last 24 hours).")
@click.option("--until", "--as-of", "until", metavar="WHEN", help="Up to then; a bare day means its end.")
@click.option(
    "--most", type=click.IntRange(1, MOST_CHANGES), default=10, show_default=True, help="At most that many changes."
)
@answer_options
def digest(
    story: str | None, since: str | None, until: str | None, most: int, as_known: str | None, db: Path | None,
    as_json: bool, markdown: bool,
) -> None:  # fmt: skip
    """What changed in STORY, the weightiest first.

    WHEN is what people type: "yesterday", "16 January", "last Monday", "24h", "2024-01-25". Times are UTC.
    """
    with newsroom(db) as room:
        slug, now = the_story(room, story), room.clock.now()
        last, known = moment(until, now, end=True) or now, moment(as_known, now, end=True)
        first = moment(since, now, end=False) or last - timedelta(hours=_DIGEST_HOURS)
        if as_json:
            understood(since=first, until=last, as_known=known)
        hint_if_empty(room, slug)
        write(room.digest(slug, since=first, until=last, as_known=known, most=most), as_json=as_json, markdown=markdown)


@click.command()
@click.argument("article", metavar="URL|FILE|NUMBER")
@click.option("--sentences", type=click.IntRange(1, 20), default=4, show_default=True, help="At most that many.")
@click.option("--markdown", is_flag=True, help="Write Markdown, for a page or a wiki.")
@json_option
@db_option
def summary(article: str, sentences: int, db: Path | None, as_json: bool, markdown: bool) -> None:
    """An article in a few of its own sentences.

    An article that is not stored yet is stored first.
    """
    with newsroom(db) as room:
        number = _stored(room, article)
        write(room.summary(number, most=sentences), as_json=as_json, markdown=markdown)


@click.command()
@click.argument("line", metavar="ID")
@click.option("--story", metavar="STORY", help="The story of the line, else it is looked for in all.")
@as_of_option
@answer_options
def explain(
    line: str, story: str | None, as_of: str | None, as_known: str | None, db: Path | None, as_json: bool,
    markdown: bool,
) -> None:  # fmt: skip
    """Why a line is there, by the ID at its end or the beginning of that ID.

    The sentences that say it, how its dates were read, why this wording was chosen, and what gave it its rank.
    """
    with newsroom(db) as room:
        now = room.clock.now()
        at, known = moment(as_of, now, end=True), moment(as_known, now, end=True)
        understood(as_of=at, as_known=known)
        slugs = [room.story(story).slug] if story is not None else [each.slug for each in room.stories()]
        found: Explanation | None = None
        for slug in slugs:
            try:
                found = room.explain(slug, line, as_of=at, as_known=known)
                break
            except UnknownLine:
                if len(slugs) == 1:
                    raise
        if found is None:
            where = f"in {', '.join(slugs)}" if slugs else "yet: no story is followed"
            raise UnknownLine(f"no line {line!r}", f"No line has the id “{line}” {where}.")
        write(found, as_json=as_json, markdown=markdown)


def _stored(room: Newsroom, article: str) -> int:
    """The number of an article given by number, file or URL; stored now if it was not."""
    if article.isdecimal():
        return room.article(article).id
    if not article.strip():
        raise BadInput("an empty article", "Name a URL, a file, or the number of a stored article.")
    if is_link(article):
        try:
            return room.article(article).id
        except BadInput:
            added = room.add_url(article)
    else:
        added = room.add_file(Path(article))
    for warning in added.warnings:
        tell(f"{article}: {warning}")
    if added.outcome == "new":
        tell(f"Stored as article {added.article.id}.")
    return added.article.id
