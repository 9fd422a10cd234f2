"""Feeds out of bytes: RSS, RDF, Atom and JSON Feed; and the list of feeds in an OPML file.

Pure: nothing is fetched. feedparser gets a stream and never a str or bytes, which it would open as a URL or a file.
"""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urljoin

from digests.collect.decoding import decode, tidy, xml_safe
from digests.collect.page import feed_links, parse_tree
from digests.collect.sniff import Kind, sniff
from digests.collect.stated import stated
from digests.collect.urls import link
from digests.errors import BadInput, NoArticle

MAX_ITEMS = 1_000
MAX_SUMMARY = 20_000
_MAX_TITLE = 500
_OPML_FEEDS = 2_000


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. `id` is what the feed calls it by (else its URL, else a hash); `summary` is plain text.

    `published` is aware; with `published_day_only` it is the end of the stated day. `version` is another string when
    the feed says that the article changed: by a later update, or by other words in its title or summary.
    """

    id: str
    url: str | None = None
    title: str = ""
    published: datetime | None = None
    published_day_only: bool = False
    summary: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself, and its items in its own order."""

    title: str = ""
    link: str | None = None
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed that an OPML file lists."""

    url: str
    title: str = ""


def parse(body: bytes, content_type: str = "", url: str | None = None) -> Feed:
    """The feed in `body`, served as `content_type` from `url`, against which relative links are read.

    Raises NoArticle if there is no feed in it; for a web page its sentence names the feeds that the page links to.
    """
    kind = sniff(body, content_type)
    if kind is Kind.HTML:
        raise _page_instead(body, content_type, url)
    if kind not in (Kind.FEED, Kind.TEXT, Kind.JSON):
        raise NoArticle(f"{url}: {kind.value} instead of a feed", f"There is no feed at that address ({kind.value}).")
    if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _json_feed(body, content_type, url)
    return _xml_feed(body, content_type, url)


def opml(body: bytes) -> tuple[Outline, ...]:
    """The feeds that an OPML file lists, each once, in its order.

    Raises NoArticle if it is no OPML or lists none, or if it declares entities (no honest list of feeds does; they
    are how XML parsers are made to swell or to read other files).
    """
    from lxml import etree  # type: ignore[import-untyped]

    if re.search(rb"<!ENTITY", body.replace(b"\0", b""), re.IGNORECASE):
        raise NoArticle("OPML with entity declarations", "The list of feeds declares entities and is not read.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        # A bare & in an address is the commonest fault of such files, and recovery would drop it.
        root = etree.fromstring(re.sub(rb"&(?!#?\w{1,10};)", b"&amp;", body), parser=parser)
        if root is None or root.tag != "opml":
            raise _no_opml("no <opml> root")
        rows = [{name.lower(): value for name, value in node.attrib.items()} for node in root.iter("outline")]
    except (etree.XMLSyntaxError, ValueError) as error:  # ValueError: characters that recovery let through
        raise _no_opml(str(error)) from error
    found: dict[str, Outline] = {}
    for row in rows:
        try:
            address = link(row.get("xmlurl", ""))
        except BadInput:  # a folder, or a feed of another kind of address
            continue
        found.setdefault(address, Outline(address, _line(row.get("title") or row.get("text") or "")))
    if not found:
        raise _no_opml("no outline with an address")
    return tuple(found.values())[:_OPML_FEEDS]


def _xml_feed(body: bytes, content_type: str, url: str | None) -> Feed:
    import feedparser

    headers = {"content-type": content_type or "application/xml"}
    if url:
        headers["content-location"] = url
    try:
        # Summaries become plain text here, so its own slow sanitizer is not needed.
        found = feedparser.parse(io.BytesIO(body), response_headers=headers, sanitize_html=False)
    except Exception as error:  # it lets TypeError, KeyError, AssertionError ... of broken markup through
        raise NoArticle(f"{url}: feedparser: {type(error).__name__}: {error}", "The feed is broken.") from error
    if not found.get("version") and not found.entries:
        raise NoArticle(f"{url}: no feed: {found.get('bozo_exception')}", "There is no feed at that address.")
    head = found.feed
    items = [_item(entry, url) for entry in found.entries[:MAX_ITEMS]]
    return Feed(_line(_plain(str(head.get("title", "")))), _web(head.get("link"), url), _each_once(items))


def _item(entry: dict[str, Any], base: str | None) -> Item:
    given = str(entry.get("id") or "")
    address = _web(entry.get("link"), base) or _web(given, None)
    title = _line(_plain(str(entry.get("title", ""))))
    pieces = [str(piece.get("value", "")) for piece in entry.get("content", ())] + [str(entry.get("summary", ""))]
    summary = _plain(max(pieces, key=len))
    moment, day_only = _moment(entry)
    version = _version(str(dict.get(entry, "updated") or ""), moment, title, summary)
    return Item(_id(given, address, title, summary), address, title, moment, day_only, summary[:MAX_SUMMARY], version)


def _moment(entry: dict[str, Any]) -> tuple[datetime | None, bool]:
    """When it was published; for want of that, updated. The words themselves first: they show a day without a time."""
    for key in ("published", "updated", "created"):
        # dict.get, since feedparser's own answers a missing "updated" with "published" and a warning.
        if found := stated(str(dict.get(entry, key) or "")):
            return found
        parsed = dict.get(entry, f"{key}_parsed")
        if parsed is not None and parsed[0] >= 1990:
            try:
                year, month, day, hour, minute, second = parsed[:6]
                return datetime(year, month, day, hour, minute, second, tzinfo=UTC), False
            except ValueError:  # a leap second
                continue
    return None, False


def _json_feed(body: bytes, content_type: str, url: str | None) -> Feed:
    """JSON Feed 1 and 1.1 (jsonfeed.org/version/1.1)."""
    try:
        top = json.loads(decode(body, content_type).text)
    except (ValueError, RecursionError) as error:
        raise NoArticle(f"{url}: JSON: {error}", "There is no feed at that address.") from error
    if not isinstance(top, dict) or not isinstance(top.get("items"), list):
        raise NoArticle(f"{url}: JSON without items", "There is no feed at that address.")
    items = []
    for entry in top["items"][:MAX_ITEMS]:
        if not isinstance(entry, dict):
            continue
        text = entry.get("content_text") or entry.get("summary")
        summary = tidy(text) if isinstance(text, str) else _plain(str(entry.get("content_html") or ""))
        title = _line(str(entry.get("title") or ""))
        address = _web(entry.get("url"), url) or _web(entry.get("external_url"), url)
        moment, day_only = stated(str(entry.get("date_published") or entry.get("date_modified") or "")) or (None, False)
        given = str(entry.get("id") or "")
        key, version = (
            _id(given, address, title, summary),
            _version(str(entry.get("date_modified") or ""), moment, title, summary),
        )
        items.append(Item(key, address, title, moment, day_only, summary[:MAX_SUMMARY], version))
    return Feed(_line(str(top.get("title") or "")), _web(top.get("home_page_url"), url), _each_once(items))


def _page_instead(body: bytes, content_type: str, url: str | None) -> NoArticle:
    tree = parse_tree(decode(body, content_type, markup=True).text)
    named = feed_links(tree, url)[:3] if tree is not None else []
    hint = f" The page names this feed: {' , '.join(named)}" if named else " It names no feed either."
    return NoArticle(f"{url}: HTML instead of a feed, alternates {named}", "That is a web page, not a feed." + hint)


def _no_opml(why: str) -> NoArticle:
    return NoArticle(f"OPML: {why}", "That is no list of feeds (OPML).")


def _id(given: str, address: str | None, title: str, summary: str) -> str:
    return (given.strip() or address or sha256(f"{title}\n{summary}".encode()).hexdigest())[:1_000]


def _version(updated: str, published: datetime | None, title: str, summary: str) -> str:
    # Many feeds of RSS never state an update: then a later date, a corrected headline or summary is the only sign.
    return sha256("\n".join((updated, str(published), title, summary)).encode()).hexdigest()[:16]


def _each_once(items: list[Item]) -> tuple[Item, ...]:
    return tuple({item.id: item for item in reversed(items)}.values())[::-1]


def _web(address: object, base: str | None) -> str | None:
    """A clickable http(s) address, or None."""
    if not isinstance(address, str) or not address.strip() or ("//" not in address and base is None):
        return None
    try:
        return link(urljoin(base or "", address.strip()))
    except (BadInput, ValueError):
        return None


def _plain(markup: str) -> str:
    """The text of an HTML fragment: scripts gone, one line a block."""
    if "<" not in markup and "&" not in markup:
        return tidy(markup)
    tree = parse_tree(f"<div>{markup[: 10 * MAX_SUMMARY]}</div>")
    if tree is None:
        return ""
    from lxml import etree

    etree.strip_elements(tree, "script", "style", "iframe", with_tail=False)
    for node in tree.iter("p", "br", "div", "li", "blockquote", "h1", "h2", "h3", "h4", "tr"):
        node.tail = "\n" + xml_safe(node.tail or "")
    lines = (" ".join(line.split()) for line in tidy(tree.text_content()).split("\n"))
    return "\n".join(line for line in lines if line)


def _line(text: str) -> str:
    return " ".join(tidy(text[: 4 * _MAX_TITLE]).split())[:_MAX_TITLE]
