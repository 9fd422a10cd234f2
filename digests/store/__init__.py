"""The only SQL of the newsroom: its tables, and rows as dataclasses."""

from digests.store.articles import Articles, Copy, Kept, Revision
from digests.store.database import Database
from digests.store.feeds import Feed, Feeds, Item
from digests.store.readings import Readings
from digests.store.schema import newsroom_migrations
from digests.store.stories import KeptStory, Stories

__all__ = [
    "Articles",
    "Copy",
    "Database",
    "Feed",
    "Feeds",
    "Item",
    "Kept",
    "KeptStory",
    "Readings",
    "Revision",
    "Stories",
    "newsroom_migrations",
]
