"""Reads the demo corpus, `story.toml` and `articles/*.md`, out of the installed package.

It knows the file format and nothing of how articles are served, analysed or shown.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Any

FENCE = "+++"


@dataclass(frozen=True, slots=True)
class Story:
    """The story that the articles belong to; `notice` goes wherever a text of the corpus is shown."""

    slug: str
    title: str
    match: str
    notice: str
    names: Mapping[str, tuple[str, ...]]
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Outlet:
    """An invented outlet: where it is, how it writes 3/4, and the kind of its feed (rss, atom, json)."""

    host: str
    name: str
    zone: str
    day_first: bool
    feed: str


@dataclass(frozen=True, slots=True)
class SeedArticle:
    """One article; `revised_text` is what stands on the page from `updated` on."""

    outlet: str
    slug: str
    path: str
    title: str
    published: datetime
    updated: datetime | None
    author: str | None
    language: str
    text: str
    revised_text: str | None


@dataclass(frozen=True, slots=True)
class Seeds:
    """The whole corpus, articles in the order of their publication."""

    story: Story
    outlets: tuple[Outlet, ...]
    articles: tuple[SeedArticle, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article; `post` marks an embedded post, whose last line signs and dates it."""

    text: str
    post: bool


def load() -> Seeds:
    """Read the corpus; ValueError names the file that breaks the format."""
    root = files("seeds")
    table = tomllib.loads((root / "story.toml").read_text(encoding="utf-8"))
    outlets = tuple(Outlet(**outlet) for outlet in table.pop("outlets"))
    names = {name: tuple(spellings) for name, spellings in table.pop("names").items()}
    found = (entry for entry in (root / "articles").iterdir() if entry.name.endswith(".md"))
    articles = [parse(entry.name, entry.read_text(encoding="utf-8")) for entry in found]
    articles.sort(key=lambda article: (article.published, article.outlet, article.slug))
    return Seeds(Story(names=names, **table), outlets, tuple(articles))


def parse(name: str, source: str) -> SeedArticle:
    """Turn one article file into a SeedArticle; `name` is only for the error message."""
    parts = [part.strip() for part in f"\n{source}\n".split(f"\n{FENCE}\n")]
    if len(parts) not in (3, 4) or parts[0]:
        raise ValueError(f"{name}: expected {FENCE}, front matter, {FENCE}, text[, {FENCE}, revised text]")
    head: dict[str, Any] = tomllib.loads(parts[1])
    published, updated = head["published"], head.get("updated")
    for moment in (published, updated):
        if moment is not None and (not isinstance(moment, datetime) or moment.utcoffset() is None):
            raise ValueError(f"{name}: a time without an offset: {moment}")
    if (updated is None) != (len(parts) == 3):
        raise ValueError(f"{name}: `updated` and a revised text go together")
    return SeedArticle(
        outlet=head["host"],
        slug=head["slug"],
        path=f"/{published:%Y/%m/%d}/{head['slug']}",
        title=head["title"],
        published=published,
        updated=updated,
        author=head.get("author"),
        language=head.get("language", "en"),
        text=parts[2],
        revised_text=parts[3] if updated else None,
    )


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of an article's text, embedded posts without their `> ` marks."""
    blocks = (block.strip() for block in text.split("\n\n"))
    return tuple(
        Paragraph("\n".join(line.removeprefix(">").strip() for line in block.splitlines()), block[0] == ">")
        for block in blocks
        if block
    )
