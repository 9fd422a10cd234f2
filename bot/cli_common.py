"""What every command shares: the database, moments as people type them, how answers and errors are written.

Imports nothing heavy at the top: `sitroom --help` must come at once.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from digests.errors import BadInput, SitroomError

if TYPE_CHECKING:
    from bot.terminal import Answer
    from digests.newsroom import Newsroom

MOST_CHANGES = 200  # that a digest can be asked for
_LINK = re.compile(r"[a-z][a-z+.-]*://|(?:[\w-]+\.)+[a-z]{2,}/", re.IGNORECASE)

log = logging.getLogger(__name__)

F = TypeVar("F", bound=Callable[..., Any])

db_option = click.option(
    "--db", type=click.Path(dir_okay=False, path_type=Path), metavar="PATH", help="The database (else SITROOM_DB)."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON, for scripts.")
story_argument = click.argument("story", required=False)


def answer_options(function: F) -> F:
    """The options of every answer."""
    for option in (
        click.option("--markdown", is_flag=True, help="Write Markdown, for a page or a wiki."),
        json_option,
        click.option("--as-known", metavar="WHEN", help="Only what was in the database by then."),
        db_option,
    ):
        function = option(function)
    return function


@contextmanager
def newsroom(db: Path | None, *, create: bool = False) -> Iterator[Newsroom]:
    """The newsroom over the database that was named, the setting's or the user's own.

    One that isn't there yet is made only if `create`: who mistypes a path is not told that nothing is known.
    """
    from bot.settings import read
    from digests.clock import SystemClock
    from digests.newsroom import Newsroom

    settings = read()
    # Who types a command is told by its sentences; a log beside them is for those who ask for one.
    log_from(settings.log or "ERROR")
    path = db or settings.db
    if not create and _is_missing(path):
        raise SitroomError(
            "no database",
            f"There is no database at {path}. Begin one with: sitroom stories add SLUG --title T --match WORDS",
        )
    with Newsroom.open(path, clock=SystemClock()) as room:
        yield room


def _is_missing(path: Path) -> bool:
    """Whether nothing is there; what can't be looked at is left to who opens it."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def log_from(level: str) -> None:
    """Write what is logged from a level on to standard error."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")


def sentence(error: SitroomError) -> str:
    """The sentence of an error for the person; its technical text goes to the log."""
    log.info("%s: %s", type(error).__name__, error)
    return error.sentence


def the_story(room: Newsroom, given: str | None) -> str:
    """The slug of the story that was named, or of the only one there is."""
    if given is not None:
        return room.story(given).slug
    slugs = [story.slug for story in room.stories()]
    if not slugs:
        raise SitroomError(
            "no story", "No story is followed yet. Add one with: sitroom stories add SLUG --title T --match WORDS"
        )
    if len(slugs) > 1:
        raise BadInput(f"which of {slugs}", f"Which story? One of: {', '.join(slugs)}")
    return slugs[0]


def moment(text: str | None, now: datetime, *, end: bool) -> datetime | None:
    """What was typed as a moment, in UTC; a bare day is its end if `end`, else its start."""
    from zoneinfo import ZoneInfo

    from digests.period import moment as read

    return None if text is None else read(text, now=now, zone=ZoneInfo("UTC"), end=end)


def day_or_moment(text: str | None, now: datetime) -> datetime | date | None:
    """What was typed as a date of publication: a day if no time was given."""
    first, last = moment(text, now, end=False), moment(text, now, end=True)
    if first is None or last is None:
        return None
    if first == last:
        return first
    if first.astimezone(UTC).date() != last.astimezone(UTC).date():
        raise BadInput(f"more than a day: {text!r}", f"“{text}” is more than one day.")
    return first.astimezone(UTC).date()


def is_link(source: str) -> bool:
    """Whether what was typed is the address of a page and no file: with a scheme, or a host and a path ("a.org/x")."""
    return not Path(source).exists() and bool(_LINK.match(source))


def understood(**moments: datetime | None) -> None:
    """Say on standard error how what was typed was understood."""
    from bot.wording import moment as shown

    told = [f"{name.replace('_', ' ')} {shown(at)} UTC" for name, at in moments.items() if at is not None]
    if told:
        tell(", ".join(told))


def write(answer: Answer, *, as_json: bool, markdown: bool) -> None:
    """Write an answer to standard output."""
    if as_json and markdown:
        raise click.UsageError("--json and --markdown exclude each other.")
    if as_json:
        from digests.answers.jsonform import to_json

        write_json(to_json(answer))
    elif markdown:
        from digests.answers.markdown import to_markdown

        click.echo(to_markdown(answer), nl=False)
    else:
        from bot.terminal import console, show

        show(answer, console())


def write_json(data: object) -> None:
    """Write JSON to standard output."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def hint_if_empty(room: Newsroom, slug: str) -> None:
    """Where a story has no article yet, say how to feed it."""
    if room.article_count(slug) == 0:
        tell(f"{slug} has no article yet. Feed it with: sitroom add URL or sitroom feeds add URL")


def tell(text: str) -> None:
    """One line on standard error."""
    from bot.wording import clean

    click.echo(clean(text), err=True)


def progress(text: str) -> None:
    """What long work is at, on standard error and only on a terminal; '' clears it."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[2K{text}", nl=False, err=True)
