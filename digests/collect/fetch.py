"""The newsroom's only way to the web: one guarded, bounded GET behind the synchronous `Fetcher` port.

Knows addresses, origins, time and bytes; knows nothing of articles. The guard stands where sockets are made, since
only there the address that is really connected to is known: a name can resolve differently a second time, and
literal addresses never pass a resolver.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urljoin, urlsplit, urlunsplit

from digests.collect.addresses import is_public_address
from digests.collect.background import Background, Ended
from digests.collect.inflate import Broken, inflater
from digests.collect.origins import PORTS, Origin, checked, netloc, origin_of, sentence_private, sentence_status
from digests.collect.sniff import unread
from digests.errors import NotFetched, Refused, TooLarge
from digests.ports import Response

if TYPE_CHECKING:
    import aiohttp
    from aiohappyeyeballs import AddrInfoType

MAX_BYTES = 5_000_000
MAX_SECONDS = 20.0
MAX_REDIRECTS = 5
_PASSED_HEADERS = frozenset({"if-none-match", "if-modified-since", "accept", "accept-language"})
_ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,*/*;q=0.5"
)
_CHUNK = 65_536

Resolve = Callable[[str], list[str]]


@lru_cache(maxsize=1)
def user_agent() -> str:
    """The name that sites see: "Sitroom/VERSION"."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"Sitroom/{version('sitroom')}"
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "Sitroom/dev"


class GuardedFetcher:
    """A `Fetcher` that connects to public addresses only, in bounded time and space.

    allow_origin: the one exact origin ("http://127.0.0.1:8765") that is exempt from the rules on addresses and
    ports; never reached across a redirect from elsewhere. hosts: host suffixes (".example") or whole hosts whose
    requests go to that origin with their own Host header; with an `allow_origin` and no `hosts`, ".example" does
    (RFC 2606 keeps it out of the real DNS). resolve: name to literal addresses instead of the system's resolver.

    One event loop in a thread of its own, started by the first `get`, ended by `close`. Safe between threads.
    """

    def __init__(
        self,
        *,
        allow_origin: str | None = None,
        hosts: Mapping[str, str] | None = None,
        max_bytes: int = MAX_BYTES,
        max_seconds: float = MAX_SECONDS,
        resolve: Resolve | None = None,
    ) -> None:
        self._exempt = origin_of(allow_origin) if allow_origin is not None else None
        if hosts is None:
            hosts = {".example": allow_origin} if allow_origin is not None else {}
        for host, target in hosts.items():
            if self._exempt is None or origin_of(target) != self._exempt:
                raise ValueError(f"{host!r} can only be mapped to the allowed origin, not to {target!r}")
        self._hosts = tuple(host.lower() for host in hosts)
        self._max_bytes = max_bytes
        self._max_seconds = max_seconds
        self._resolve = resolve
        self._background = Background("fetch")

    def get(self, url: str, *, headers: Mapping[str, str] | None = None) -> Response:
        """Fetch `url`: any 2xx or 304 answer, after at most five redirects, each judged like the first.

        headers: the conditional ones of an earlier answer (and Accept, Accept-Language); ValueError for others. The
        body is decompressed; it is empty for types that can't hold an article or a feed. Raises Refused, NotFetched,
        TooLarge.
        """
        passed = {name.lower(): value for name, value in (headers or {}).items()}
        if foreign := passed.keys() - _PASSED_HEADERS:
            raise ValueError(f"headers not passed on: {sorted(foreign)}")
        try:
            return self._background.run(self._get(url, passed))
        except Ended as error:
            raise NotFetched(f"{url}: the fetcher was closed", "It was not read: the program is ending.") from error

    def close(self) -> None:
        """End the loop and its thread; what is under way fails as NotFetched. Can be called twice."""
        self._background.close()

    def __enter__(self) -> GuardedFetcher:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    async def _get(self, url: str, headers: Mapping[str, str]) -> Response:
        try:
            async with asyncio.timeout(self._max_seconds):
                return await self._follow(url, headers)
        except TimeoutError as error:
            raise NotFetched(
                f"{url}: no answer within {self._max_seconds:g} s",
                f"The site did not answer in full within {self._max_seconds:g} seconds.",
            ) from error

    async def _follow(self, url: str, headers: Mapping[str, str]) -> Response:
        seen: set[str] = set()
        inside = True  # whether every hop so far was on the exempt origin
        while True:
            url, origin = checked(url)
            if url in seen:
                raise NotFetched(f"{url}: redirect loop", "The page sends readers round in a circle.")
            if len(seen) > MAX_REDIRECTS:
                raise NotFetched(
                    f"{url}: more than {MAX_REDIRECTS} redirects", "The page sends readers on too many times."
                )
            seen.add(url)
            mapped = self._is_mapped(origin[1])
            exempt = self._exempt is not None and (mapped or origin == self._exempt)
            if exempt and not inside:
                raise Refused(f"{url}: redirected to the exempt origin from elsewhere", sentence_private(origin[1]))
            inside = exempt
            hop = _Hop(self._exempt if exempt else None, self._resolve)
            answer = await hop.get(url, origin, headers, self._max_bytes)
            if isinstance(answer, Response):
                return answer
            url = answer

    def _is_mapped(self, host: str) -> bool:
        return any(host.endswith(known) if known.startswith(".") else host == known for known in self._hosts)


class _Hop:
    """One request with a session of its own: no connection that was opened under other rules, and no cookie."""

    def __init__(self, exempt: Origin | None, resolve: Resolve | None) -> None:
        self._exempt = exempt
        self._resolve = resolve
        self._blocked: list[str] = []

    async def get(self, url: str, origin: Origin, headers: Mapping[str, str], most: int) -> Response | str:
        """The answer, or the address that it redirects to."""
        import aiohttp

        if self._exempt is None and origin[2] not in PORTS:
            raise Refused(f"{url}: port {origin[2]}", f"Port {origin[2]} is not one that web pages are read from here.")
        target = url
        sent = {"User-Agent": user_agent(), "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate", **headers}
        if self._exempt is not None:
            # Built anew, so that no URL can mean the exempt origin here and something else to the library.
            scheme, host, port = self._exempt
            parts = urlsplit(url)
            target = urlunsplit((scheme, netloc(host, port), parts.path, parts.query, ""))
            if origin != self._exempt:
                sent["Host"] = origin[1]
        try:
            async with (
                aiohttp.ClientSession(
                    connector=self._connector(),
                    auto_decompress=False,
                    trust_env=False,  # a proxy would connect where the guard can't see
                    timeout=aiohttp.ClientTimeout(total=None),  # one time for the whole chain is kept by the caller
                ) as session,
                session.get(target, headers=sent, allow_redirects=False) as answer,
            ):
                return await _read(url, answer, most)
        except aiohttp.ClientError as error:
            self._explain(url, origin[1], error)
        except ValueError as error:  # aiohttp's word for a URL or a header that can't be sent
            raise NotFetched(f"{url}: {error}", "The address can't be read as it is written.") from error

    def _connector(self) -> aiohttp.TCPConnector:
        import aiohttp

        resolver = None if self._resolve is None else _resolver(self._resolve)
        return aiohttp.TCPConnector(
            socket_factory=self._socket, resolver=resolver, use_dns_cache=False, force_close=True, limit=4
        )

    def _socket(self, info: AddrInfoType) -> socket.socket:
        """The guard: a socket for a public address or the exempt origin, OSError for any other."""
        family, kind, proto, _, where = info
        address, port = str(where[0]), where[1]
        if self._exempt is None and not is_public_address(address):
            self._blocked.append(address)
            raise OSError(f"{address} is not a public address")
        if self._exempt is not None and port != self._exempt[2]:
            self._blocked.append(f"{address}:{port}")
            raise OSError(f"port {port} is not the exempt origin's")
        return socket.socket(family, kind, proto)

    def _explain(self, url: str, host: str, error: aiohttp.ClientError) -> NoReturn:
        import aiohttp

        technical = f"{url}: {type(error).__name__}: {error}"
        if self._blocked:
            raise Refused(f"{url}: blocked {', '.join(self._blocked)}", sentence_private(host)) from error
        match error:
            case aiohttp.ClientConnectorDNSError():
                sentence = f"No site is found under the name {host}."
            case aiohttp.ClientConnectorCertificateError():
                sentence = f"The site {host} can't prove who it is: its certificate does not hold."
            case aiohttp.ClientSSLError():
                sentence = f"No secure connection to {host} can be made."
            case aiohttp.ClientConnectorError():
                sentence = f"The site {host} does not answer."
            case aiohttp.ClientPayloadError():
                sentence = "The page broke off before its end."
            case _:
                sentence = f"The site {host} answers in a way that can't be understood."
        raise NotFetched(technical, sentence) from error


async def _read(url: str, answer: aiohttp.ClientResponse, most: int) -> Response | str:
    """Judge the head of an answer, then read its body up to the cap."""
    headers = {name.lower(): value for name, value in answer.headers.items()}
    if answer.status in (301, 302, 303, 307, 308) and (location := headers.get("location")):
        return urljoin(url, location.strip())
    if answer.status == 304:
        return Response(url, 304, headers)
    if not 200 <= answer.status < 300:
        raise NotFetched(f"{url}: HTTP {answer.status}", sentence_status(answer.status), status=answer.status)
    if unread(headers.get("content-type", "")):  # the type alone makes the sentence
        return Response(url, answer.status, headers)
    if answer.content_length is not None and answer.content_length > most:
        raise _too_large(url, most)
    try:
        inflate = inflater(headers.get("content-encoding", ""))
        body = bytearray()
        async for chunk in answer.content.iter_chunked(_CHUNK):
            body += inflate.feed(chunk, most + 1 - len(body))
            if len(body) > most:
                raise _too_large(url, most)
        inflate.finish()
    except Broken as error:
        raise NotFetched(f"{url}: {error}", "The page broke off or was sent in a form that can't be read.") from error
    return Response(url, answer.status, headers, bytes(body))


def _resolver(resolve: Resolve) -> aiohttp.abc.AbstractResolver:
    """`resolve` in the shape that aiohttp asks."""
    from aiohttp.abc import AbstractResolver, ResolveResult

    class Resolver(AbstractResolver):
        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
        ) -> list[ResolveResult]:
            loop = asyncio.get_running_loop()
            found = await loop.run_in_executor(None, partial(resolve, host))
            if not found:
                raise OSError(f"no address for {host}")
            return [
                ResolveResult(
                    hostname=host,
                    host=address,
                    port=port,
                    family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                    proto=0,
                    flags=socket.AI_NUMERICHOST,
                )
                for address in found
            ]

        async def close(self) -> None:
            """Nothing is held."""

    return Resolver()


def _too_large(url: str, most: int) -> TooLarge:
    return TooLarge(f"{url}: more than {most} bytes", f"The page is larger than {most / 1_000_000:g} MB.")
