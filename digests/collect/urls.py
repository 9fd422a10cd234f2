"""Web addresses: which two are the same article, which can be one at all. Pure; nothing is looked up or fetched.

Two forms: `link` is what people click (tracking and fragment gone, else as given), `canonical` is identity.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlencode, urlsplit, urlunsplit

from digests.collect.addresses import is_public_address
from digests.errors import BadInput

__all__ = ["canonical", "is_article_url", "is_front_page", "is_public_address", "link", "same_site"]

MAX_URL = 4096

# Query parameters that say how a reader came, not what is read. Exact names, then prefixes.
_TRACKING_NAMES = """fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mkt_tok
    vero_id wickedid
    oly_anon_id oly_enc_id _openstat _ga _gl _hsenc _hsmi __s __twitter_impression amp_js_v amp_gsa usqp aoh
    ref referer referrer ref_src ref_url src_ref cmp cmpid campaign_id ocid icid ncid s_cid smid smtyp sr_share
    taid xtor ito ftag mbid traffic_source guccounter guce_referrer guce_referrer_sig ns_mchannel ns_source
    ns_campaign ns_linkname ns_fee spm soc_src soc_trk via share shared feature __source"""
_TRACKING = frozenset(_TRACKING_NAMES.split())
_TRACKING_PREFIXES = ("utm_", "mc_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_", "at_", "stm_")
_AMP_VALUES = {"amp": ("", "1", "true"), "outputtype": ("amp",), "output": ("amp",), "mode": ("amp",)}
_SAME_HOST_PREFIXES = ("www", "m", "mobile", "amp")
_DEFAULT_PORTS = {"http": 80, "https": 443}
# Hosts whose links wrap another one: (host suffix, path, parameter that holds the target).
_WRAPPERS = (
    ("google.com", "/url", ("q", "url")),
    ("facebook.com", "/l.php", ("u",)),
    ("slack-redir.net", "/link", ("url",)),
)
_NOT_ARTICLES = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|ico|bmp|tiff?|avif|heic|mp[34]|m4[av]|mov|avi|mkv|webm|ogg|wav|flac|zip|t?gz|tar|rar|7z"
    r"|exe|dmg|apk|iso|pdf|docx?|xlsx?|pptx?|odt|ods|csv|json|xml|rss|atom|opml|css|js)$",
    re.IGNORECASE,
)
# A path of nothing but an edition or a language is a front page: /en, /en-gb, /news, /world/asia is not.
_FRONT = re.compile(r"/(?:[a-z]{2}(?:[-_][a-z]{2})?)?(?:/?(?:index|home|default)(?:\.\w{2,5})?)?/?", re.IGNORECASE)
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def link(url: str) -> str:
    """`url` as people should click it: wrappers, tracking parameters and the fragment gone, the rest as given.

    An address typed without a scheme gets https. BadInput if it is no http(s) address.
    """
    scheme, host, port, path, query = _parts(_unwrapped(url))
    return urlunsplit((scheme, _netloc(host, port), path, _query(query, order=False), ""))


def canonical(url: str) -> str:
    """The identity of the page at `url`: equal for the forms in which one article is passed around.

    http and https, host in any case, www., m., mobile. and amp. hosts, default ports, fragments, tracking parameters
    and their order, AMP paths and caches, trailing slashes, index files, percent-encodings and IDN forms are one
    (after RFC 3986, section 6). It is for comparing; a reader is better served by `link`. BadInput as there.
    """
    scheme, host, port, path, query = _parts(_unamped(_unwrapped(url)))
    if port == _DEFAULT_PORTS[scheme]:
        port = None
    return urlunsplit(("https", _netloc(_bare(host), port), _path(path), _query(query, order=True), ""))


def is_article_url(url: str) -> bool:
    """Whether `url` could be an article by its looks: not a front page, a picture, a document or a feed."""
    try:
        _, host, _, path, query = _parts(_unwrapped(url))
    except BadInput:
        return False
    if "." not in host and not host.startswith("["):
        return False
    return not _is_front(path, query) and not _NOT_ARTICLES.search(path)


def is_front_page(url: str) -> bool:
    """Whether `url` is that of a site or of an edition of it rather than of anything in it."""
    try:
        _, _, _, path, query = _parts(_unwrapped(url))
    except BadInput:
        return False
    return _is_front(path, query)


def same_site(one: str, other: str) -> bool:
    """Whether two URLs are of one site: equal hosts but for www., m., amp., or one a subdomain of the other."""
    try:
        left, right = _bare(_parts(one)[1]), _bare(_parts(other)[1])
    except BadInput:
        return False
    return left == right or left.endswith("." + right) or right.endswith("." + left)


def _is_front(path: str, query: str) -> bool:
    # Some systems number their articles in the query of the front page: /?p=123.
    return _FRONT.fullmatch(path) is not None and not any(char.isdigit() for char in query)


def _parts(url: str) -> tuple[str, str, int | None, str, str]:
    """Scheme, host (lower case, ASCII), port, path and query of an http(s) URL; BadInput otherwise."""
    shown = url.encode("utf-8", "replace").decode()  # half a character can be neither printed nor stored
    shown = shown if len(shown) <= 100 else shown[:99] + "…"
    trouble = BadInput(f"not an http(s) URL: {shown!r}", f"“{shown}” is not a web address.")
    url = url.strip()
    if len(url) > MAX_URL or any(ord(ch) <= 32 or "\ud800" <= ch <= "\udfff" for ch in url):
        raise trouble
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", url):
        if not re.match(r"[^\s/:@.]+(?:\.[^\s/:@.]+)+(?::\d+)?(?:[/?#]|$)", url):
            raise trouble
        url = "https://" + url
    try:
        split = urlsplit(url)
        port = split.port
        host = _ascii_host(split.hostname or "")
    except ValueError as error:
        raise trouble from error
    scheme = split.scheme.lower()
    if scheme not in _DEFAULT_PORTS or not host:
        raise trouble
    if split.username is not None or split.password is not None:
        raise BadInput(f"URL with credentials for {host!r}", "A web address with a user name or password is not read.")
    return scheme, host, port, split.path or "/", split.query


def _ascii_host(host: str) -> str:
    host = host.lower().rstrip(".")
    if ":" in host:
        return f"[{host}]"
    if not host.isascii():
        from yarl import URL  # aiohttp's own URL type: the same IDNA rules as the fetch will use

        host = URL.build(scheme="https", host=host).raw_host or ""
    return host


def _netloc(host: str, port: int | None) -> str:
    return host if port is None else f"{host}:{port}"


def _bare(host: str) -> str:
    """The host without the prefixes that name a form of the same site; at least two labels stay."""
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in _SAME_HOST_PREFIXES:
        labels = labels[1:]
    return ".".join(labels)


def _unwrapped(url: str) -> str:
    """The target of a redirector that names it in its own query."""
    for _ in range(3):
        try:
            _, host, _, path, query = _parts(url)
        except BadInput:
            return url
        names = next(
            (keys for suffix, at, keys in _WRAPPERS if path == at and (host == suffix or host.endswith("." + suffix))),
            (),
        )
        target = next((value for key, value in parse_qsl(query) if key in names and "://" in value), None)
        if target is None:
            return url
        url = target
    return url


def _unamped(url: str) -> str:
    """The page behind an AMP cache: google.com/amp/s/HOST/PATH and *.cdn.ampproject.org/c/s/HOST/PATH."""
    try:
        _, host, _, path, query = _parts(url)
    except BadInput:
        return url
    shape = None
    if _bare(host).startswith("google."):
        shape = re.fullmatch(r"/amp/(?:s/)?([^/]+\.[^/]+)(/.*)?", path)
    elif host.endswith(".cdn.ampproject.org"):
        shape = re.fullmatch(r"/[a-z]/(?:s/)?([^/]+\.[^/]+)(/.*)?", path)
    if shape is None:
        return url
    page = f"https://{shape[1]}{shape[2] or '/'}" + (f"?{query}" if query else "")
    try:
        _parts(page)
    except BadInput:  # a cache's address of nothing is still an address of its own
        return url
    return page


def _path(path: str) -> str:
    """A path with one spelling: percent-encodings normal, dots resolved, AMP, index file, trailing slash gone."""
    kept: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            kept = kept[:-1]
        elif segment not in ("", "."):
            kept.append(_encoded(segment))
    without = [segment for segment in kept if segment.lower() not in ("amp", "amp.html")]
    kept = without or kept
    if kept:
        last = re.sub(r"\.amp(?=(?:\.html?)?$)", "", kept[-1], flags=re.IGNORECASE)
        kept[-1] = last or kept[-1]
        if re.fullmatch(r"index\.(?:html?|php|aspx?|jsp)", kept[-1], re.IGNORECASE):
            kept.pop()
    return "/" + "/".join(kept)


def _encoded(segment: str) -> str:
    """Percent-encodings of unreserved characters undone, the others in upper case (RFC 3986, 6.2.2)."""

    def one(match: re.Match[str]) -> str:
        char = chr(int(match[1], 16))
        return char if char in _UNRESERVED else match[0].upper()

    segment = re.sub(r"%([0-9A-Fa-f]{2})", one, segment)
    return quote(segment, safe="%!$&'()*+,;=:@~")


def _query(query: str, *, order: bool) -> str:
    """The parameters that say what is read; in order of name if they are to be compared."""
    if not query:
        return ""
    kept = [(key, value) for key, value in parse_qsl(query, keep_blank_values=True) if not _is_tracking(key, value)]
    if order:
        return urlencode(sorted(kept))
    if len(kept) == len(parse_qsl(query, keep_blank_values=True)):
        return query
    return "&".join(_raw_kept(query.split("&")))


def _raw_kept(pieces: Iterable[str]) -> Iterable[str]:
    """The pieces of a raw query that stay, spelt as they were."""
    for piece in pieces:
        key, _, value = piece.partition("=")
        name = unquote_to_bytes(key).decode("utf-8", "replace")
        if piece and not _is_tracking(name, unquote_to_bytes(value).decode("utf-8", "replace")):
            yield piece


def _is_tracking(key: str, value: str) -> bool:
    key = key.lower()
    if key in _TRACKING or key.startswith(_TRACKING_PREFIXES):
        return True
    return value.lower() in _AMP_VALUES.get(key, ())
