"""Which links stand in a message, and which of them look like articles. Pure: nothing is fetched here."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from digests.collect.urls import is_article_url

# What Slack makes of a link: <https://a.example/b|label>; the URL's own &, < and > come as entities.
_MARKED = re.compile(r"<(https?://[^<>|\s]+)(?:\|[^<>]*)?>", re.I)
_BARE = re.compile(r"https?://[^\s<>|]+", re.I)
_TRAILING = ".,;:!?)]}’”\"'"
# Code and quotations of other messages are not posted to be read.
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.S)
# Tools of an office whose links are never articles; they are not even fetched.
_TOOLS = (
    "slack.com",
    "docs.google.com",
    "drive.google.com",
    "calendar.google.com",
    "meet.google.com",
    "maps.google.com",
    "mail.google.com",
    "zoom.us",
    "teams.microsoft.com",
    "sharepoint.com",
    "dropbox.com",
    "notion.so",
    "figma.com",
    "miro.com",
    "trello.com",
    "atlassian.net",
    "github.com",
    "gitlab.com",
    "youtube.com",
    "youtu.be",
    "giphy.com",
    "tenor.com",
    "open.spotify.com",
)
_DATED = re.compile(r"/(?:19|20)\d\d[/-]?(?:[01]\d|[a-z]{3})(?:[/-]|$)", re.I)
_NUMBERED = re.compile(r"\d{5,}")


def link_of(word: str) -> str | None:
    """The http(s) URL that one typed word is, with Slack's markup taken off, or None."""
    found = links_in(word)
    if len(found) == 1 and word.strip().startswith(("<http", "http", "<HTTP", "HTTP")):
        return found[0]
    return None


def links_in(text: str) -> tuple[str, ...]:
    """The http(s) URLs of a message in Slack's markup, in order, each once; those in code are left out."""
    text = _CODE.sub(" ", text)
    found: list[tuple[int, str]] = [(match.start(), match[1]) for match in _MARKED.finditer(text)]
    outside = _MARKED.sub(lambda match: " " * len(match[0]), text)
    found += [(match.start(), _trim(match[0])) for match in _BARE.finditer(outside)]
    urls = [_unescape(url) for _, url in sorted(found)]
    return tuple(dict.fromkeys(url for url in urls if _host_and_path(url)))


def plain(text: str) -> str:
    """A text as its author wrote it: Slack's link markup and entities taken off."""
    text = re.sub(r"<(?:https?://|mailto:)[^<>|\s]+\|([^<>]*)>", r"\1", text)
    return _unescape(re.sub(r"<(https?://[^<>|\s]+)>", r"\1", text))


def may_be_article(url: str) -> bool:
    """Whether it is worth fetching: a page with a path that is no image, no download and no office tool."""
    parts = _host_and_path(url)
    if parts is None or any(parts[0] == tool or parts[0].endswith("." + tool) for tool in _TOOLS):
        return False
    return is_article_url(url)


def looks_like_article(url: str) -> bool:
    """Whether a failure to read it deserves a sentence: its path holds a headline, a date or a number of an article."""
    parts = _host_and_path(url)
    if parts is None or not may_be_article(url):
        return False
    _, path = parts
    last = path.rstrip("/").rsplit("/", 1)[-1]
    words = [word for word in re.split(r"[-_.]", last) if word.isalpha() and word not in ("html", "htm", "php")]
    return len(words) >= 3 or bool(_DATED.search(path)) or bool(_NUMBERED.search(last))


def _host_and_path(url: str) -> tuple[str, str] | None:
    """The host (lower case) and path of an http(s) URL, or None when it is none."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:  # a bracket or a port that is none
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or ("." not in host and host != "localhost"):
        return None
    return host.lower(), parts.path


def _trim(url: str) -> str:
    while url and url[-1] in _TRAILING:
        if url[-1] == ")" and url.count("(") >= url.count(")"):
            break
        url = url[:-1]
    return url


def _unescape(url: str) -> str:
    return url.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
