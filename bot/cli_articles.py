"""The command that takes articles in: `sitroom add`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli_common import (
    day_or_moment,
    db_option,
    is_link,
    json_option,
    moment,
    newsroom,
    progress,
    sentence,
    tell,
    write_json,
)
from digests.errors import BadInput, SitroomError, StoreError

if TYPE_CHECKING:
    from digests.intake import Added
    from digests.model import Article
    from digests.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class Given:
    """What the person says of an article, and how much of it came to hold."""

    published: datetime | date | None
    outlet: str | None
    title: str | None

    # What an article shows is what its earliest copy says; what a person says of another copy is kept with that.
    def dates(self, article: Article) -> bool:
        """Whether it has the date that was given."""
        if isinstance(self.published, datetime):
            return article.published == self.published
        return self.published is not None and article.published_day_only and article.day == self.published

    def not_taken(self, article: Article) -> list[str]:
        """What does not show, since another copy of the text is known that goes before this one: a sentence each."""
        from bot.wording import article_date, day, moment

        found = []
        if self.published is not None and not self.dates(article):
            told = f"{moment(self.published)} UTC" if isinstance(self.published, datetime) else day(self.published)
            found.append(f"The date given, {told}, is that of this copy only: it was out on {article_date(article)}.")
        if self.outlet and article.outlet != self.outlet:
            found.append(
                f"The outlet given, {self.outlet}, is that of this copy only: it is known from {article.outlet}."
            )
        if self.title and article.title != self.title:
            known = f"as “{article.title}”" if article.title else "without one"
            found.append(f"The title given is that of this copy only: it is known {known}.")
        return found


_OUTCOMES = {"new": "stored as", "known": "known as", "revised": "changed text of"}


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="URL|FILE|-...")
@click.option("--published", metavar="WHEN", help="When it was published, whatever it says itself.")
@click.option("--outlet", metavar="NAME", help="Who published it.")
@click.option("--title", metavar="TITLE", help="Its title.")
@click.option("--seen", metavar="WHEN", help="When it was first seen, if not now.")
@click.option("--story", "stories", multiple=True, metavar="STORY", help="File it under STORY, whatever it matches.")
@json_option
@db_option
def add(
    sources: Sequence[str], published: str | None, outlet: str | None, title: str | None, seen: str | None,
    stories: Sequence[str], db: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Store articles: web pages, HTML, text or Markdown files, or text from standard input (-).

    Each belongs to every story that it matches. WHEN is what people type: "yesterday", "16 January", "2024-01-25".
    Times are UTC.
    """
    failed = 0
    done: list[tuple[str, Added]] = []
    outlet, title = ((given or "").strip() or None for given in (outlet, title))  # a script's empty variable is none
    with newsroom(db, create=True) as room:
        now = room.clock.now()
        for name, begins in (("published", day_or_moment(published, now)), ("seen", moment(seen, now, end=False))):
            _not_ahead(name, begins, now)
        last = moment(seen, now, end=True)
        told = {"published": day_or_moment(published, now), "seen": None if last is None else min(last, now)}
        given = Given(told["published"], outlet, title)
        try:
            for number, source in enumerate(sources, 1):
                progress(f"{number} of {len(sources)}: {source}")
                try:
                    done.append((source, _add(room, source, outlet, title or "", tuple(stories), **told)))
                except StoreError:
                    raise
                except SitroomError as error:
                    failed += 1
                    progress("")
                    tell(f"sitroom: {source}: {sentence(error)}")
        finally:
            progress("")
            # Only now: the window of an undated article hangs on what came after it.
            _report(room, done, given, as_json=as_json)
    if failed:
        raise click.exceptions.Exit(1)


def _add(
    room: Newsroom, source: str, outlet: str | None, title: str, stories: tuple[str, ...], *,
    published: datetime | date | None, seen: datetime | date | None,
) -> Added:  # fmt: skip
    assert seen is None or isinstance(seen, datetime)
    if source == "-":
        if sys.stdin is None:
            raise BadInput("no standard input", "There is no standard input to read.")
        from digests.collect.decoding import decode

        decoded = decode(sys.stdin.buffer.read())
        # Whose it is was said, as of a file; a text of nobody's is marked with the way it came.
        pasted_by = None if outlet else "the command line"
        added = room.add_text(
            decoded.text, title=title, published=published, outlet=outlet, seen=seen, pasted_by=pasted_by,
            stories=stories,
        )  # fmt: skip
        return replace(added, warnings=decoded.warnings + added.warnings)
    if not source.strip():
        raise BadInput("an empty source", "Name a URL, a file, or - for standard input.")
    if is_link(source):
        return room.add_url(source, published=published, outlet=outlet, title=title, seen=seen, stories=stories)
    return room.add_file(Path(source), published=published, outlet=outlet, title=title, seen=seen, stories=stories)


def _not_ahead(name: str, at: datetime | date | None, now: datetime) -> None:
    """BadInput for a day that has begun nowhere yet, or a moment to come: 2042 for 2024."""
    from digests.intake import begun

    if at is not None and not (at <= now if isinstance(at, datetime) else begun(at, now)):
        raise BadInput(f"{name} {at} > {now}", f"--{name} lies in the future: no article is from there.")


def _report(room: Newsroom, done: Sequence[tuple[str, Added]], given: Given, *, as_json: bool) -> None:
    rows = []
    for source, added in done:
        article = room.article(added.article.id)
        stories = room.stories_of(article.id)
        warnings = (*added.warnings, *given.not_taken(article))
        for warning in warnings:
            tell(f"{source}: {warning}")
        if as_json:
            from digests.answers.jsonform import article as as_data

            rows.append(
                {
                    "source": source,
                    "outcome": added.outcome,
                    "article": as_data(article),
                    "stories": list(stories),
                    "warnings": list(warnings),
                }
            )
        else:
            click.echo(_line(source, replace(added, article=article, stories=stories), given))
    if as_json:
        write_json(rows)


def _line(source: str, added: Added, given: Given) -> str:
    """One line: what became of it, its date and where that comes from, its stories."""
    from bot.wording import article_date, clean
    from digests.model import Dating

    article = added.article
    date_told = article_date(article)
    if article.dating is Dating.STATED:
        date_told += " (as given" if given.dates(article) else " (stated"
        was = article_date(replace(added.before, revised=article.revised)) if added.before else ""
        date_told += f", before: {was})" if was and not article_date(article).startswith(was) else ")"
    elif article.date_note:
        date_told = f"{article.date_note[:1].lower()}{article.date_note[1:].rstrip('.')}"
    language = "" if article.language == "en" else f", in language “{article.language}” (stored and counted, not read)"
    outlet = f", {article.outlet}" if article.outlet else ""
    stories = f"in {', '.join(added.stories)}" if added.stories else "matches no story"
    return clean(
        f"{source}: {_OUTCOMES[added.outcome]} article {article.id}{outlet}, {date_told}{language}; {stories}."
    )
