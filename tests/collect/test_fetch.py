"""The guard and the bounds of the one HTTP client. Nothing here leaves the machine."""

from __future__ import annotations

import gzip
import re
import socket
import threading
import warnings
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from digests.collect import fetch
from digests.collect.fetch import GuardedFetcher
from digests.collect.inflate import inflater
from digests.errors import NotFetched, Refused, TooLarge


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The addresses that anything tries to connect to; every attempt fails at once, so nothing leaves the machine."""
    tried: list[str] = []

    async def record(loop: object, sock: socket.socket, where: tuple[str, int]) -> None:
        tried.append(where[0])
        raise ConnectionRefusedError(111, "refused by the test")

    monkeypatch.setattr("asyncio.selector_events.BaseSelectorEventLoop.sock_connect", record)
    return tried


# Where it will not go -----------------------------------------------------------------------------------------

HOSTILE_LITERALS = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://017700000001/",
    "http://0/",
    "http://0.0.0.0/",
    "http://10.0.0.7/",
    "http://172.16.0.1/",
    "http://192.168.1.1:8080/admin",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://198.18.0.1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[2002:7f00:1::]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2001:0:7f00:1::1]/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[ff02::1]/",
    "http://127。0。0。1/",
    "http://①②⑦.⓪.⓪.①/",
    "http://127.0.0.1\\.news.test/",
    "http://localhost/",
    "https://localhost./",
]


@pytest.mark.parametrize("url", HOSTILE_LITERALS)
def test_a_private_address_in_any_spelling_is_never_connected_to(url: str, connections: list[str]) -> None:
    with GuardedFetcher(max_seconds=5) as fetcher, pytest.raises((Refused, NotFetched)) as caught:
        fetcher.get(url)
    assert connections == []
    # Some spellings don't resolve on every system; whatever does resolve is refused as private.
    if isinstance(caught.value, Refused):
        assert "public" in caught.value.sentence


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "::1", "::ffff:192.168.0.1", "169.254.169.254"])
def test_a_name_that_resolves_to_a_private_address_is_refused(address: str, connections: list[str]) -> None:
    with GuardedFetcher(resolve=lambda host: [address]) as fetcher, pytest.raises(Refused, match="blocked"):
        fetcher.get("http://news.test/story")
    assert connections == []


def test_of_a_name_with_public_and_private_addresses_only_the_public_is_tried(connections: list[str]) -> None:
    with (
        GuardedFetcher(resolve=lambda host: ["10.0.0.1", "93.184.215.14", "::1"]) as fetcher,
        pytest.raises(Refused),
    ):
        fetcher.get("http://news.test/story")
    assert set(connections) == {"93.184.215.14"}


def test_a_name_that_turns_private_between_two_requests_is_judged_each_time(connections: list[str]) -> None:
    answers = iter([["93.184.215.14"], ["127.0.0.1"]])
    with GuardedFetcher(resolve=lambda host: next(answers)) as fetcher:
        with pytest.raises(NotFetched):
            fetcher.get("http://rebind.test/")
        with pytest.raises(Refused):
            fetcher.get("http://rebind.test/")
    assert connections == ["93.184.215.14"]


def test_a_public_address_passes_the_guard(connections: list[str]) -> None:
    with GuardedFetcher(resolve=lambda host: ["2606:2800:21f:cb07::1"]) as fetcher, pytest.raises(NotFetched) as caught:
        fetcher.get("https://news.test/")
    assert connections == ["2606:2800:21f:cb07::1"]
    assert caught.value.sentence == "The site news.test does not answer."


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.test/a",
        "file:///etc/passwd",
        "gopher://127.0.0.1:70/",
        "javascript:alert(1)",
        "news.test/a",
        "http://",
        "http:///a",
        "",
        "http://[::1/",
        "http://user:secret@news.test/",
        "http://user@news.test/",
        "http://news.test:22/",
        "http://news.test:6379/",
        "http://news.test:99999/",
        "http://news.test/" + "a" * 5000,
    ],
)
def test_what_is_no_plain_web_address_is_refused_before_a_name_is_looked_up(url: str, connections: list[str]) -> None:
    looked_up: list[str] = []

    def resolve(host: str) -> list[str]:
        looked_up.append(host)
        return ["93.184.215.14"]

    with GuardedFetcher(resolve=resolve) as fetcher, pytest.raises(Refused) as caught:
        fetcher.get(url)
    assert looked_up == []
    assert connections == []
    assert "secret" not in str(caught.value)


def test_a_redirect_to_a_private_address_is_refused(site, fetcher: GuardedFetcher) -> None:
    for number, target in enumerate(["http://10.0.0.1/", "http://localhost:8080/", "//[::1]/", "http://2130706433/"]):
        url = site.redirect(f"/{number}", target)
        with pytest.raises(Refused):
            fetcher.get(url)


def test_a_redirect_to_another_scheme_is_refused(site, fetcher: GuardedFetcher) -> None:
    with pytest.raises(Refused):
        fetcher.get(site.redirect("/a", "file:///etc/passwd"))


def test_a_proxy_of_the_environment_is_not_used(connections: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://93.184.215.99:8080")
    with GuardedFetcher(resolve=lambda host: ["93.184.215.14"]) as fetcher, pytest.raises(NotFetched):
        fetcher.get("http://news.test/")
    assert connections == ["93.184.215.14"]


# The exempt origin --------------------------------------------------------------------------------------------


def test_only_the_exact_origin_is_exempt(site, fetcher: GuardedFetcher) -> None:
    site.page("/a", b"here")
    assert fetcher.get(f"{site.origin}/a").body == b"here"
    assert site.requests[0].headers["host"] == f"127.0.0.1:{site.port}"
    for other in (
        f"http://127.0.0.2:{site.port}/a",
        f"http://localhost:{site.port}/a",
        f"https://127.0.0.1:{site.port}/a",
        "http://127.0.0.1:8080/a",
        f"http://127.0.0.1:{site.port + 1}/a",
        f"http://127.0.0.1:{site.port}@127.0.0.2/a",
        f"http://127.0.0.2#@127.0.0.1:{site.port}/a",
        f"http://127.0.0.2\\@127.0.0.1:{site.port}/a",
    ):
        with pytest.raises(Refused):
            fetcher.get(other)


def test_the_origin_is_not_reached_across_a_redirect_from_elsewhere(site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere is played by a second loopback site whose address the guard is told to think public."""
    monkeypatch.setattr(fetch, "is_public_address", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(fetch, "PORTS", frozenset({site.port}))
    site.redirect("/away", "http://demo.example/inside")
    site.redirect("/away-by-number", "http://127.0.0.2:1/inside")
    site.page("/inside", b"secret")
    with GuardedFetcher(allow_origin="http://127.0.0.2:1", resolve=lambda host: ["127.0.0.1"]) as fetcher:
        for path in ("/away", "/away-by-number"):
            with pytest.raises(Refused, match="from elsewhere"):
                fetcher.get(f"http://outside.test:{site.port}{path}")
    assert [request.path for request in site.requests] == ["/away", "/away-by-number"]


def test_invented_hosts_are_served_by_the_origin_under_their_own_name(site, fetcher: GuardedFetcher) -> None:
    site.page("/news/1?a=b", b"the news", Content_Type="text/html")
    answer = fetcher.get("https://saltrange-herald.example/news/1?a=b#top")
    assert answer.body == b"the news"
    assert answer.url == "https://saltrange-herald.example/news/1?a=b"
    assert site.requests[0].headers["host"] == "saltrange-herald.example"


def test_an_invented_host_may_send_on_to_another_one(site, fetcher: GuardedFetcher) -> None:
    site.redirect("/old", "http://other.example/new")
    site.page("/new", b"moved")
    assert fetcher.get("http://one.example/old").url == "http://other.example/new"


def test_without_an_exempt_origin_invented_hosts_lead_nowhere() -> None:
    with GuardedFetcher(resolve=lambda host: []) as fetcher, pytest.raises(NotFetched, match="DNS") as caught:
        fetcher.get("http://herald.example/")
    assert caught.value.sentence == "No site is found under the name herald.example."


def test_hosts_can_be_mapped_to_the_allowed_origin_only() -> None:
    with pytest.raises(ValueError, match="only be mapped to the allowed origin"):
        GuardedFetcher(allow_origin="http://127.0.0.1:1", hosts={".example": "http://127.0.0.1:2"})
    with pytest.raises(ValueError, match="only be mapped to the allowed origin"):
        GuardedFetcher(hosts={".example": "http://127.0.0.1:2"})


# Redirects ----------------------------------------------------------------------------------------------------


def test_redirects_are_followed_and_the_last_address_is_told(site, fetcher: GuardedFetcher) -> None:
    for status in ("301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"):
        site.redirect(f"/{status[:3]}", "end/../story", status)
        site.page("/story", b"here")
        assert fetcher.get(f"{site.origin}/{status[:3]}").url == f"{site.origin}/story"


def test_a_redirect_loop_ends(site, fetcher: GuardedFetcher) -> None:
    site.redirect("/a", "/b")
    site.redirect("/b", "/a")
    with pytest.raises(NotFetched) as caught:
        fetcher.get(f"{site.origin}/a")
    assert caught.value.sentence == "The page sends readers round in a circle."
    assert len(site.requests) == 2


def test_the_sixth_redirect_is_not_followed(site, fetcher: GuardedFetcher) -> None:
    for number in range(8):
        site.redirect(f"/{number}", f"/{number + 1}")
    site.page("/8", b"end")
    assert fetcher.get(f"{site.origin}/3").body == b"end"
    with pytest.raises(NotFetched, match="more than 5"):
        fetcher.get(f"{site.origin}/2")


# Time and bytes -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "beginning",
    [b"", b"HTTP/1.1 200 OK\r\nContent-", b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nThe first wo"],
    ids=["silence", "half a head", "half a body"],
)
def test_a_site_that_stops_talking_is_left(site, beginning: bytes) -> None:
    site.hang["/slow"] = beginning
    with GuardedFetcher(allow_origin=site.origin, max_seconds=0.3) as fetcher, pytest.raises(NotFetched) as caught:
        fetcher.get(f"{site.origin}/slow")
    assert caught.value.sentence == "The site did not answer in full within 0.3 seconds."


def test_a_body_over_the_cap_is_too_large_whether_it_says_so_or_not(site, fetcher: GuardedFetcher) -> None:
    told = site.page("/told", b"a" * 200_000)
    site.pages["/untold"] = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b"a" * 200_000
    site.page("/just", b"a" * 100_000)
    for url in (told, f"{site.origin}/untold"):
        with pytest.raises(TooLarge) as caught:
            fetcher.get(url)
        assert caught.value.sentence == "The page is larger than 0.1 MB."
    assert len(fetcher.get(f"{site.origin}/just").body) == 100_000


def test_a_gzip_bomb_is_defused(site, fetcher: GuardedFetcher) -> None:
    bomb = gzip.compress(b"\0" * 90_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(TooLarge):
        fetcher.get(site.page("/bomb", bomb, Content_Encoding="gzip"))


def test_a_bomb_is_unpacked_no_further_than_asked() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    for most in (1, 1_000, 65_536):
        assert len(inflater("gzip").feed(bomb, most)) == most


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(b"the news " * 500)),
        ("gzip", gzip.compress(b"the news " * 250) + gzip.compress(b"the news " * 250)),
        ("gzip", gzip.compress(b"the news " * 500) + b"\0" * 20),
        ("deflate", zlib.compress(b"the news " * 500)),
        ("deflate", zlib.compress(b"the news " * 500)[2:-4]),
        ("identity", b"the news " * 500),
    ],
    ids=["gzip", "two members", "padded", "zlib", "raw deflate", "identity"],
)
def test_packed_bodies_are_unpacked(site, fetcher: GuardedFetcher, coding: str, packed: bytes) -> None:
    assert fetcher.get(site.page("/p", packed, Content_Encoding=coding)).body == b"the news " * 500


@pytest.mark.parametrize(
    ("coding", "packed"),
    [("gzip", b"not gzip at all"), ("gzip", gzip.compress(b"the news" * 99)[:-9]), ("br", b"abc"), ("deflate", b"???")],
)
def test_a_body_that_is_not_what_its_coding_says_is_not_passed_on(site, fetcher, coding: str, packed: bytes) -> None:
    with pytest.raises(NotFetched) as caught:
        fetcher.get(site.page("/p", packed, Content_Encoding=coding))
    assert "broke off" in caught.value.sentence


def test_a_truncated_body_is_not_passed_on(site, fetcher: GuardedFetcher) -> None:
    site.pages["/cut"] = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nThe ambassadors will"
    with pytest.raises(NotFetched) as caught:
        fetcher.get(f"{site.origin}/cut")
    assert caught.value.sentence == "The page broke off before its end."


@pytest.mark.parametrize(
    "answer", [b"", b"SSH-2.0-OpenSSH_9.6\r\n", b"HTTP/1.1 200 OK\r\nX: " + b"a" * 50_000 + b"\r\n\r\n"]
)
def test_what_is_not_http_is_told_as_such(site, fetcher: GuardedFetcher, answer: bytes) -> None:
    site.pages["/odd"] = answer
    with pytest.raises(NotFetched) as caught:
        fetcher.get(f"{site.origin}/odd")
    assert caught.value.sentence == "The site 127.0.0.1 answers in a way that can't be understood."


def test_a_site_without_tls_is_told_as_such(site) -> None:
    with GuardedFetcher(allow_origin=f"https://127.0.0.1:{site.port}") as fetcher, pytest.raises(NotFetched) as caught:
        fetcher.get(f"https://127.0.0.1:{site.port}/")
    assert caught.value.sentence == "No secure connection to 127.0.0.1 can be made."


def test_a_closed_port_is_told_as_no_answer() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # bound but not listening: refuses, and nobody else can take it
        origin = f"http://127.0.0.1:{held.getsockname()[1]}"
        with GuardedFetcher(allow_origin=origin) as fetcher, pytest.raises(NotFetched) as caught:
            fetcher.get(origin + "/")
    assert caught.value.sentence == "The site 127.0.0.1 does not answer."


# Heads --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "part"),
    [
        ("404 Not Found", "The page does not exist (404)."),
        ("410 Gone", "taken down (410)"),
        ("401 Unauthorized", "paywall or a login"),
        ("402 Payment Required", "paywall or a login"),
        ("403 Forbidden", "paywall or a login"),
        ("429 Too Many Requests", "less often"),
        ("451 Unavailable", "legal reasons"),
        ("500 Oops", "fault of its own (500)"),
        ("418 Teapot", "refuses to give the page (418)"),
        ("302 Found", "refuses to give the page (302)"),
    ],
)
def test_each_http_error_has_its_sentence_and_status(site, fetcher: GuardedFetcher, status: str, part: str) -> None:
    with pytest.raises(NotFetched) as caught:
        fetcher.get(site.page("/x", b"sorry", status=status))
    assert part in caught.value.sentence
    assert caught.value.status == int(status[:3])
    assert site.origin in str(caught.value)


def test_a_feed_that_has_not_changed_answers_304(site, fetcher: GuardedFetcher) -> None:
    site.page("/feed", b"", status="304 Not Modified", ETag='"v1"')
    answer = fetcher.get(f"{site.origin}/feed", headers={"If-None-Match": '"v1"'})
    assert (answer.status, answer.body, answer.headers["etag"]) == (304, b"", '"v1"')
    assert site.requests[0].headers["if-none-match"] == '"v1"'


def test_it_names_itself_and_sends_nothing_that_tracks(site, fetcher: GuardedFetcher) -> None:
    site.page("/a", b"x", Set_Cookie="id=1; Path=/")
    fetcher.get(f"{site.origin}/a")
    fetcher.get(f"{site.origin}/a")
    for request in site.requests:
        assert request.headers["user-agent"].startswith("Sitroom/")
        assert request.headers.keys().isdisjoint({"cookie", "referer", "authorization"})


def test_only_harmless_headers_are_passed_on(fetcher: GuardedFetcher) -> None:
    with pytest.raises(ValueError, match="authorization"):
        fetcher.get("http://one.example/", headers={"Authorization": "Bearer x"})


def test_a_header_that_would_split_the_request_is_not_sent(site, fetcher: GuardedFetcher) -> None:
    with pytest.raises(NotFetched):
        fetcher.get(f"{site.origin}/a", headers={"If-None-Match": "x\r\nHost: evil.test"})
    assert site.requests == []


def test_a_film_is_not_downloaded(site, fetcher: GuardedFetcher) -> None:
    site.hang["/film"] = b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 9000000000\r\n\r\nabc"
    answer = fetcher.get(f"{site.origin}/film")
    assert (answer.body, answer.headers["content-type"]) == (b"", "video/mp4")


# Its life -----------------------------------------------------------------------------------------------------


def test_many_threads_share_one_fetcher(site, fetcher: GuardedFetcher) -> None:
    urls = [site.page(f"/{number}", str(number).encode()) for number in range(12)]
    got: dict[str, bytes] = {}
    threads = [threading.Thread(target=lambda url=url: got.update({url: fetcher.get(url).body})) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == {url: url.rsplit("/", 1)[1].encode() for url in urls}


def test_closing_ends_what_is_under_way_and_leaves_no_thread(site) -> None:
    asked = threading.Event()
    site.pages["/wait"] = lambda request: (asked.set(), site.over.wait(30), b"")[2]
    fetcher = GuardedFetcher(allow_origin=site.origin)
    raised: list[BaseException] = []

    def get() -> None:
        try:
            fetcher.get(f"{site.origin}/wait")
        except NotFetched as error:
            raised.append(error)

    thread = threading.Thread(target=get)
    thread.start()
    assert asked.wait(10)
    fetcher.close()
    thread.join(10)
    assert len(raised) == 1
    assert not [one for one in threading.enumerate() if one.name == "fetch"]
    fetcher.close()
    with pytest.raises(RuntimeError, match="closed"):
        fetcher.get(f"{site.origin}/wait")


def test_a_fetcher_that_was_never_used_starts_no_thread() -> None:
    before = threading.active_count()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        fetcher = GuardedFetcher()
        assert threading.active_count() == before
        fetcher.close()


def test_no_other_module_of_the_newsroom_speaks_http() -> None:
    root = Path(fetch.__file__).parents[1]
    client = re.compile(
        r"^\s*(?:import|from) (?:aiohttp|requests|urllib3|httpx|urllib\.request|http\.client)\b", re.MULTILINE
    )
    speakers = [path.name for path in root.rglob("*.py") if client.search(path.read_text(encoding="utf-8"))]
    assert speakers == ["fetch.py"]
