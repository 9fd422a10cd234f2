"""How the invented outlets look: articles as HTML with JSON-LD, front pages, and feeds of three kinds. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

import seeds
from seeds import Outlet, SeedArticle

_STYLE = (
    "body{font:17px/1.55 Georgia,serif;max-width:42rem;margin:0 auto;padding:0 1rem;color:#222}"
    "header,nav,aside,footer{font:14px/1.5 sans-serif;color:#555}.mark{background:#fff3c4;padding:.3rem .6rem}"
    "blockquote{border-left:3px solid #bbb;margin-left:0;padding-left:1rem}h1{line-height:1.2}"
)


def article(outlet: Outlet, item: SeedArticle, revised: bool, notice: str, root: str) -> bytes:
    """The page of one article, with the furniture that real pages have around their text; `root` begins its links."""
    text = item.revised_text if revised and item.revised_text else item.text
    changed = item.updated if revised and item.updated else None
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": item.title,
        "datePublished": item.published.isoformat(),
        "dateModified": (changed or item.published).isoformat(),
        "inLanguage": item.language,
        "publisher": {"@type": "Organization", "name": outlet.name},
        "mainEntityOfPage": _url(item),
    }
    if item.author:
        data["author"] = {"@type": "Person", "name": item.author}
    head = [
        f"<title>{escape(item.title)} | {escape(outlet.name)}</title>",
        f'<link rel="canonical" href="{escape(_url(item))}">',
        f'<meta property="og:site_name" content="{escape(outlet.name)}">',
        f'<meta property="og:title" content="{escape(item.title)}">',
        f'<meta property="article:published_time" content="{item.published.isoformat()}">',
        f'<script type="application/ld+json">{_script(data)}</script>',
    ]
    if changed:
        head.append(f'<meta property="article:modified_time" content="{changed.isoformat()}">')
    body = [
        f"<header><p>{escape(outlet.name)}</p>",
        f'<nav><a href="{root}/">Front page</a> <a href="{root}/">World</a> <a href="{root}/">Contact</a></nav>',
        "</header>",
        f"<main><article><h1>{escape(item.title)}</h1>",
        f'<time datetime="{item.published.isoformat()}">{_shown(outlet, item.published)}</time>',
        *(_paragraph(paragraph) for paragraph in seeds.paragraphs(text)),
        "</article></main>",
        _footer(outlet, notice),
    ]
    return _document(item.language, head, body)


def front(outlet: Outlet, items: Sequence[SeedArticle], feed_path: str, notice: str, root: str) -> bytes:
    """The front page: a list of titles, no article; `root` begins its links."""
    head = [f"<title>{escape(outlet.name)}</title>", f'<link rel="alternate" href="{root}{feed_path}">']
    titles = [
        f'<li><a href="{root}{escape(item.path)}">{escape(item.title)}</a> {_shown(outlet, item.published)}</li>'
        for item in reversed(items)
    ]
    body = [f"<h1>{escape(outlet.name)}</h1>", "<ul>", *titles, "</ul>", _footer(outlet, notice)]
    return _document("en", head, body)


def missing(outlet: Outlet | None) -> bytes:
    """The page for what is not there, or not yet."""
    name = escape(outlet.name) if outlet else "No such outlet"
    return _document("en", [f"<title>{name}</title>"], [f"<h1>{name}</h1><p>There is no such page.</p>"])


def feed(outlet: Outlet, items: Sequence[tuple[SeedArticle, bool]], path: str) -> bytes:
    """The outlet's feed in its own kind, newest first; the flag tells which items show their revised text."""
    newest = list(reversed(items))
    if outlet.feed == "json":
        return _json_feed(outlet, newest, path)
    return _atom(outlet, newest, path) if outlet.feed == "atom" else _rss(outlet, newest)


def _script(data: Mapping[str, Any]) -> str:
    # "</" inside a string would end the script element.
    return json.dumps(data, ensure_ascii=False).replace("</", "<\\/")


def _rss(outlet: Outlet, items: Sequence[tuple[SeedArticle, bool]]) -> bytes:
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
        f"<title>{escape(outlet.name)}</title><link>https://{outlet.host}/</link>",
        f"<description>News of {escape(outlet.name)} (demo, invented text)</description>",
    ]
    for item, revised in items:
        parts += [
            f"<item><title>{escape(item.title)}</title><link>{escape(_url(item))}</link>",
            f'<guid isPermaLink="true">{escape(_url(item))}</guid>',
            f"<pubDate>{format_datetime(item.published)}</pubDate>",
            f"<atom:updated>{_changed(item, revised).isoformat()}</atom:updated>",
            f"<description>{escape(_teaser(item, revised))}</description></item>",
        ]
    return "\n".join([*parts, "</channel></rss>"]).encode()


def _atom(outlet: Outlet, items: Sequence[tuple[SeedArticle, bool]], path: str) -> bytes:
    newest = max((_changed(item, revised) for item, revised in items), default=datetime(2023, 1, 1, tzinfo=UTC))
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{escape(outlet.name)}</title>',
        f'<id>https://{outlet.host}/</id><link rel="self" href="https://{outlet.host}{path}"/>',
        f"<updated>{newest.isoformat()}</updated><author><name>{escape(outlet.name)}</name></author>",
    ]
    for item, revised in items:
        parts += [
            f"<entry><title>{escape(item.title)}</title><id>{escape(_url(item))}</id>",
            f'<link rel="alternate" href="{escape(_url(item))}"/>',
            f"<published>{item.published.isoformat()}</published>",
            f"<updated>{_changed(item, revised).isoformat()}</updated>",
            f"<summary>{escape(_teaser(item, revised))}</summary></entry>",
        ]
    return "\n".join([*parts, "</feed>"]).encode()


def _json_feed(outlet: Outlet, items: Sequence[tuple[SeedArticle, bool]], path: str) -> bytes:
    entries = [
        {
            "id": _url(item),
            "url": _url(item),
            "title": item.title,
            "summary": _teaser(item, revised),
            "content_text": _teaser(item, revised),
            "date_published": item.published.isoformat(),
            "date_modified": _changed(item, revised).isoformat(),
            "language": item.language,
        }
        for item, revised in items
    ]
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "home_page_url": f"https://{outlet.host}/",
        "feed_url": f"https://{outlet.host}{path}",
        "items": entries,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _changed(item: SeedArticle, revised: bool) -> datetime:
    return item.updated if revised and item.updated else item.published


def _teaser(item: SeedArticle, revised: bool) -> str:
    text = item.revised_text if revised and item.revised_text else item.text
    return next(paragraph.text for paragraph in seeds.paragraphs(text) if not paragraph.post)


def _url(item: SeedArticle) -> str:
    return f"https://{item.outlet}{item.path}"


def _shown(outlet: Outlet, moment: datetime) -> str:
    local = moment.astimezone(ZoneInfo(outlet.zone))
    return f"{local.day} {local:%B %Y, %H:%M}"


def _paragraph(paragraph: seeds.Paragraph) -> str:
    lines = [escape(line) for line in paragraph.text.splitlines()]
    if paragraph.post:
        return "<blockquote>" + "".join(f"<p>{line}</p>" for line in lines) + "</blockquote>"
    return f"<p>{'<br>'.join(lines)}</p>"


def _footer(outlet: Outlet, notice: str) -> str:
    return (
        f'<footer><p class="mark">{escape(notice)}: {escape(outlet.name)} does not exist.</p>'
        "<p>Terms · Privacy · Newsletter</p></footer>"
    )


def _document(language: str, head: Sequence[str], body: Sequence[str]) -> bytes:
    lines = [
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">',
        *head,
        f"<style>{_STYLE}</style></head><body>",
        *body,
        "</body></html>",
    ]
    return "\n".join(lines).encode()
