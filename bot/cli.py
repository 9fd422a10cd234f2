"""The `sitroom` command: everything the newsroom does without Slack, and `run`, which starts the bot.

Exit codes: 0 answered, 1 could not, 2 wrong usage; an error is one line on standard error.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from bot.cli_answers import digest, explain, status, summary, timeline
from bot.cli_articles import add
from bot.cli_common import db_option, log_from, sentence, tell
from bot.cli_feeds import feeds
from bot.cli_stories import stories
from digests.errors import BadInput, SitroomError

_EPILOG = "Without Slack's tokens in the environment, `sitroom run` starts a Slack workspace of its own to try it in."


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="sitroom", prog_name="sitroom", message="%(prog)s %(version)s")
def cli() -> None:
    """Follow a crisis in the articles' own words: what happened, where it stands, what changed."""


@cli.command()
@db_option
def run(db: Path | None) -> None:
    """Start the bot: on Slack with its tokens, else in a local workspace.

    The local workspace replays a demo in a database of its own, and uses no other.
    """
    from bot.settings import read

    given = "--db" if db is not None else "SITROOM_DB" if os.environ.get("SITROOM_DB", "").strip() else None
    settings = read()
    settings = replace(settings, db=db or settings.db)
    log_from(settings.log or "WARNING")
    # One token alone is a set-up gone wrong, which must not end in a demo that nobody asked for.
    if settings.bot_token or settings.app_token or settings.signing_secret:
        from bot import serve

        serve.run(settings, announce=click.echo)
    else:
        from bot import demo

        if given is not None:
            tell(
                f"{given} is not used: without Slack's tokens the demo runs in a database of its own; with them the bot"
                f" runs on {settings.db}."
            )
        demo.run(settings, announce=click.echo)


@cli.command()
@click.option("--prefix", default="", metavar="NAME", help="Put NAME- before each command, to keep two apps apart.")
def manifest(prefix: str) -> None:
    """Print the manifest that Slack makes the app from."""
    from bot.manifest import manifest as made

    click.echo(made(prefix), nl=False)


for command in (add, feeds, stories, summary, status, timeline, digest, explain):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(call(arguments))


def call(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; its exit code."""
    _speak_utf8()
    try:
        code = cli.main(arguments, prog_name="sitroom", standalone_mode=False)
        sys.stdout.flush()  # here, where what can't be written is told, and not on the way out
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.UsageError as error:
        where = f" Try: {error.ctx.command_path} --help" if error.ctx else ""
        tell(f"sitroom: {error.format_message()}{where}")
        return 2
    except click.ClickException as error:
        tell(f"sitroom: {error.format_message()}")
        return 1
    except (click.Abort, KeyboardInterrupt):
        tell("sitroom: interrupted; what was stored stays stored.")
        return 130
    except SitroomError as error:
        tell(f"sitroom: {sentence(error)}")
        return 2 if isinstance(error, BadInput) else 1
    except BrokenPipeError:
        # Whoever read our output has gone (`sitroom timeline | head`): nothing is left to say, and nobody to hear it.
        _drop_output()
        return 1
    except OSError as error:
        _drop_output()
        logging.getLogger(__name__).info("%s", error, exc_info=True)
        tell(f"sitroom: The answer could not be written: {error.strerror or error}.")
        return 1
    return code if isinstance(code, int) else 0


def _drop_output() -> None:
    """Let what is left in the buffer go nowhere: written again on the way out, it would fail again (exit code 120)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    """Where the locale has no typographic quotes, write what it has instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


if __name__ == "__main__":
    main()
