"""Which URLs may be asked for at all, and what people read when one can't be had. Pure; nothing is looked up.

An origin is (scheme, host, port), as browsers mean it (RFC 6454): the exempt one must match whole.
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address
from urllib.parse import urlsplit, urlunsplit

from digests.collect.urls import MAX_URL
from digests.errors import Refused

Origin = tuple[str, str, int]
PORTS = frozenset({80, 443, 8080, 8443})
# A last label of digits makes a host an IPv4 address (WHATWG URL, 3.5, "ends in a number").
_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)$", re.IGNORECASE)


def checked(url: str) -> tuple[str, Origin]:
    """The URL without its fragment, and its origin; Refused for what is not a plain http(s) URL."""
    shown = url[:200]
    if len(url) > MAX_URL:
        raise Refused(f"URL of {len(url)} characters: {shown}", "The address is too long to be read.")
    try:
        parts = urlsplit(url)
        origin = origin_of(url)
    except ValueError as error:
        raise Refused(f"not an http(s) URL: {shown!r}", "Only http and https addresses are read.") from error
    if parts.username is not None or parts.password is not None:
        raise Refused(f"credentials in URL of {origin[1]}", "A web address with a user name or password is not read.")
    if _NUMBER.search(origin[1]) and not _is_ipv4(origin[1]):
        # 2130706433, 0x7f.1 and 0177.0.0.1 are all 127.0.0.1 to some resolvers; nobody publishes news under them.
        raise Refused(f"host written as a number: {origin[1]}", sentence_private(origin[1]))
    return urlunsplit(parts._replace(fragment="")), origin


def origin_of(url: str) -> Origin:
    """(scheme, host, port) of an http(s) URL; ValueError for any other."""
    parts = urlsplit(url)
    scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".")
    if scheme not in ("http", "https") or not host:
        raise ValueError(f"not an http(s) URL: {url[:200]!r}")
    return scheme, host, parts.port or (443 if scheme == "https" else 80)


def _is_ipv4(host: str) -> bool:
    try:
        IPv4Address(host)
    except ValueError:
        return False
    return True


def netloc(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def sentence_private(host: str) -> str:
    return f"{host} is not on the public internet, and only public sites are read."


def sentence_status(status: int) -> str:
    match status:
        case 404:
            return "The page does not exist (404)."
        case 410:
            return "The page has been taken down (410)."
        case 401 | 402 | 403 | 407:
            return f"It is behind a paywall or a login, or the site turns programs away ({status})."
        case 451:
            return "The page is withheld for legal reasons (451)."
        case 408 | 504:
            return f"The site took too long ({status})."
        case 429:
            return "The site asks to be read less often (429)."
        case _ if status >= 500:
            return f"The site has a fault of its own ({status}); it may work later."
        case _:
            return f"The site refuses to give the page ({status})."
