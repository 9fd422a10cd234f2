"""What a web page states about itself outside its prose: title, outlet, date, canonical link, kind, feeds.

Pure: a parsed tree in, plain values out. Pages are foreign: every field may be missing, absurd or hostile.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from digests.collect.decoding import tidy
from digests.collect.stated import stated
from digests.collect.urls import link, same_site
from digests.errors import BadInput

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

MAX_FIELD = 500
_MAX_JSON = 1_000_000
_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report)$")
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json", "application/json"})
_PUBLISHED_META = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date.published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "date",
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's own words about itself. `is_article`: it says so; `is_free`: False if it says it is not."""

    title: str = ""
    outlet: str | None = None
    published: datetime | None = None
    published_day_only: bool = False
    url: str | None = None
    is_article: bool = False
    is_free: bool = True


def parse_tree(text: str) -> HtmlElement | None:
    """The tree of an HTML text, comments and processing instructions left out; None if there is none in it."""
    from lxml import etree, html  # type: ignore[import-untyped]

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\0", ""), count=1)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError):  # empty, or so broken that nothing was recovered
        return None
    return tree


def read_page(tree: HtmlElement, url: str | None) -> Page:
    """What the page at `url` (after redirects; None for a file) states.

    A canonical link counts only within the page's own site, and never when it names the front page instead.
    """
    meta = _meta(tree)
    objects = list(_json_objects(tree))
    articles = [item for item in objects if _ARTICLE_TYPE.search(_types(item))]
    described = articles or [item for item in objects if "datePublished" in item]
    published = _published(tree, meta, described)
    outlet = _outlet(meta, objects, articles)
    return Page(
        title=_title(tree, meta, articles, outlet),
        outlet=outlet,
        published=published[0] if published else None,
        published_day_only=published[1] if published else False,
        url=_canonical_link(tree, meta, url),
        is_article=bool(articles) or meta.get("og:type", "").lower() == "article",
        is_free=not any(str(item.get("isAccessibleForFree", "")).lower() == "false" for item in objects),
    )


def feed_links(tree: HtmlElement, url: str | None) -> list[str]:
    """The feeds that a page names in its head (`link rel=alternate`), absolute, in its order."""
    found = []
    for node in tree.iter("link"):
        rel, kind = node.get("rel", "").lower().split(), node.get("type", "").lower().strip()
        if "alternate" in rel and kind in _FEED_TYPES and (address := _absolute(node.get("href", ""), url)):
            found.append(address)
    return list(dict.fromkeys(found))


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first content of each <meta> by its lower-case property, name or itemprop."""
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        content = _line(node.get("content", ""))
        if content:
            for key in (node.get("property"), node.get("name"), node.get("itemprop")):
                if key:
                    found.setdefault(key.strip().lower(), content)
    return found


def _json_objects(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of a page, outermost first, in its order; scripts that are no JSON are passed over."""
    for node in tree.iter("script"):
        if node.get("type", "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        source = (node.text or "").strip()[:_MAX_JSON]
        try:
            # Raw newlines inside strings are common; strict=False lets them be.
            top = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(top, 4)


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value[:100]:
            yield from _objects(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed"):
            yield from _objects(value.get(key), depth - 1)


def _types(item: dict[str, Any]) -> str:
    kind = item.get("@type", "")
    return (
        next((str(one) for one in kind if _ARTICLE_TYPE.search(str(one))), "") if isinstance(kind, list) else str(kind)
    )


def _published(
    tree: HtmlElement, meta: dict[str, str], described: list[dict[str, Any]]
) -> tuple[datetime, bool] | None:
    """The first moment stated, a time of day before a mere day."""
    texts = [str(item[key]) for item in described for key in ("datePublished", "dateCreated") if item.get(key)]
    texts += [meta[key] for key in _PUBLISHED_META if key in meta]
    texts += [
        node.get("content") or node.get("datetime") or "" for node in tree.xpath("//*[@itemprop='datePublished']")
    ]
    marked = [
        node.get("datetime", "")
        for node in tree.xpath(
            "//time[@datetime][@pubdate or contains(@class, 'publish') or contains(@class, 'entry-date')]"
        )
    ]
    # A lone <time> of an article is its own; several may be those of other pieces in a list.
    alone = {node.get("datetime", "") for node in tree.xpath("//article//time[@datetime] | //header//time[@datetime]")}
    found = [moment for text in texts + marked if (moment := stated(text))]
    if not found and len(alone) == 1:
        found = [moment for text in alone if (moment := stated(text))]
    return next((moment for moment in found if not moment[1]), found[0] if found else None)


def _outlet(meta: dict[str, str], objects: list[dict[str, Any]], articles: list[dict[str, Any]]) -> str | None:
    """og:site_name, else the publisher of the article; a plain name before one that is a host ("DAWN.COM")."""
    names = [meta.get("og:site_name", "")]
    names += [_name(item.get("publisher")) for item in articles]
    names += [_name(item) for item in objects if _types(item) in ("NewsMediaOrganization", "WebSite")]
    names += [meta.get("application-name", "")]
    known = [name for name in names if 1 < len(name) <= 80]
    return next((name for name in known if not re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", name)), known[0] if known else None)


def _name(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    # Entities inside JSON-LD are a common fault: scripts are not unescaped by the parser.
    return _line(unescape(value)) if isinstance(value, str) else ""


def _title(tree: HtmlElement, meta: dict[str, str], articles: list[dict[str, Any]], outlet: str | None) -> str:
    headings = [_line(node.text_content()) for node in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    element = tree.find(".//title")
    named = [_name({"name": item.get("headline")}) for item in articles]
    named += [meta.get("og:title", ""), meta.get("twitter:title", "")]
    named += headings[:1] if len(headings) == 1 else []
    named += [_line(element.text_content()) if element is not None else "", *headings[:1]]
    title = next((name for name in named if name), "")
    # "Headline | Outlet": the outlet goes only if the page calls itself so, or the rest is its own heading.
    if cut := re.fullmatch(r"(.{8,}?)\s+[|–—·»-]\s+([^|–—]{2,60})", title):
        same = outlet is not None and cut[2].casefold() in (outlet.casefold(), "the " + outlet.casefold())
        if same or cut[1] in headings:
            title = cut[1]
    return title


def _canonical_link(tree: HtmlElement, meta: dict[str, str], url: str | None) -> str | None:
    stated_links = [
        node.get("href", "") for node in tree.iter("link") if "canonical" in node.get("rel", "").lower().split()
    ]
    for href in [*stated_links, meta.get("og:url", "")]:
        address = _absolute(href, url)
        if address is None:
            continue
        if url is None:
            return address
        front = urlsplit(address).path in ("", "/") and urlsplit(url).path not in ("", "/")
        if same_site(address, url) and not front:
            return address
    return url


def _absolute(href: str, base: str | None) -> str | None:
    try:
        return link(urljoin(base or "", href.strip())) if "//" in href or base else None
    except (BadInput, ValueError):
        return None


def _line(text: str) -> str:
    """One line of at most MAX_FIELD characters."""
    return " ".join(tidy(text[: 4 * MAX_FIELD]).split())[:MAX_FIELD]
