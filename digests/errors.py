"""Every error a user can meet: a technical text for the log, and one sentence for the person.

SitroomError
  · BadInput             what the person typed or gave (exit 2 on the command line)
      - UnknownStory     with the nearest names
      - UnknownLine      no line of an answer has that id
      - BadPeriod        a date or period that can't be read
      - BadMatch         words of a story that can't be read
  · Unreadable           an article or feed that can't be had or read (exit 1)
      - Refused          the guard will not connect there
      - NotFetched       dead link, time-out, HTTP error
      - TooLarge         more bytes than the cap
      - NoArticle        fetched, but no article or no feed in it
  · StoreError           the database: locked, corrupt, newer than this program
"""

from __future__ import annotations


class SitroomError(Exception):
    """Base: `str(error)` is the technical text, `error.sentence` is for the person."""

    def __init__(self, technical: str, sentence: str | None = None) -> None:
        super().__init__(technical)
        self.sentence = sentence or technical


class BadInput(SitroomError):
    """What the person typed or gave can't be used as it is."""


class UnknownStory(BadInput):
    """No story of that name; `nearest` holds the slugs that come closest."""

    def __init__(self, slug: str, nearest: tuple[str, ...]) -> None:
        if nearest:
            hint = "Did you mean " + " or ".join(nearest) + "?"
        else:
            hint = "Add one with: sitroom stories add SLUG --title T --match WORDS"
        super().__init__(f"unknown story {slug!r}, nearest {nearest!r}", f"No story is called “{slug}”. {hint}")
        self.slug = slug
        self.nearest = nearest


class UnknownLine(BadInput):
    """No line of an answer has that id."""


class BadPeriod(BadInput):
    """A date or a period that can't be read."""


class BadMatch(BadInput):
    """A story's words that can't be read as a rule."""


class Unreadable(SitroomError):
    """An article or a feed that can't be had or read."""


class Refused(Unreadable):
    """The guard will not connect there: not http(s), or not a public address."""


class NotFetched(Unreadable):
    """A dead link, a time-out, an HTTP error; `status` is the HTTP status, if one came."""

    def __init__(self, technical: str, sentence: str | None = None, *, status: int | None = None) -> None:
        super().__init__(technical, sentence)
        self.status = status


class TooLarge(Unreadable):
    """More bytes than the cap, after decompression."""


class NoArticle(Unreadable):
    """It was fetched or opened, but there is no article (or no feed) in it."""


class StoreError(SitroomError):
    """The database is locked, corrupt, or newer than this program."""
