"""Which web addresses are one article, which can be one, and which addresses are public."""

from __future__ import annotations

import pytest

from digests.collect.urls import canonical, is_article_url, is_public_address, link, same_site
from digests.errors import BadInput

STORY = "https://herald.example/world/2024/01/22/envoys-return"


@pytest.mark.parametrize(
    "form",
    [
        STORY,
        "http://herald.example/world/2024/01/22/envoys-return",
        "HTTPS://HERALD.Example./world/2024/01/22/envoys-return/",
        "herald.example/world/2024/01/22/envoys-return",
        "  https://www.herald.example/world/2024/01/22/envoys-return  ",
        "https://m.herald.example/world/2024/01/22/envoys-return",
        "https://amp.herald.example/world/2024/01/22/envoys-return",
        "https://mobile.herald.example:443/world/2024/01/22/envoys-return",
        "http://herald.example:80/world/2024/01/22/envoys-return",
        STORY + "#comments",
        STORY + "?utm_source=x&utm_medium=social&fbclid=IwAR0&mc_cid=1&ref=front",
        STORY + "?gclid=1#top",
        STORY + "/amp",
        STORY + "/amp/",
        STORY + ".amp",
        STORY + "?amp=1",
        STORY + "?amp",
        STORY + "?outputType=amp",
        STORY + "/index.html",
        "https://herald.example/amp/world/2024/01/22/envoys-return",
        "https://www.google.com/amp/s/herald.example/world/2024/01/22/envoys-return%3Fusqp=1".replace("%3F", "?"),
        "https://herald-example.cdn.ampproject.org/c/s/herald.example/world/2024/01/22/envoys-return?amp_js_v=0.1",
        "https://www.google.com/url?q=https%3A%2F%2Fherald.example%2Fworld%2F2024%2F01%2F22%2Fenvoys-return&sa=D",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fherald.example%2Fworld%2F2024%2F01%2F22%2Fenvoys-return&h=AT0",
        "https://herald.example/world/./2023/../2024/01/22/envoys%2Dreturn",
    ],
)
def test_the_forms_in_which_one_article_is_passed_around_are_one(form: str) -> None:
    assert canonical(form) == STORY
    assert canonical(canonical(form)) == STORY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/story?id=1", "https://a.example/story?id=2"),
        ("https://a.example/1", "https://b.example/1"),
        ("https://a.example/Story", "https://a.example/story"),
        ("https://a.example:8080/1", "https://a.example/1"),
        ("https://urdu.a.example/1", "https://a.example/1"),
        ("https://a.example/a%2Fb", "https://a.example/a/b"),
        ("https://a.example/story?page=2", "https://a.example/story"),
        ("https://a.example/trumpets/amplifier", "https://a.example/trumpets"),
    ],
)
def test_different_articles_stay_different(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


def test_the_order_and_spelling_of_parameters_do_not_matter() -> None:
    one = canonical("https://a.example/s?id=7&lang=en&q=caf%c3%a9+x")
    assert one == canonical("https://a.example/s?lang=en&q=café%20x&utm_campaign=z&id=7")
    assert one == "https://a.example/s?id=7&lang=en&q=caf%C3%A9+x"


def test_names_and_paths_beyond_ascii_have_one_form() -> None:
    assert canonical("https://Zeitung-Köln.example/straße") == "https://xn--zeitung-kln-zfb.example/stra%C3%9Fe"
    assert canonical("https://xn--zeitung-kln-zfb.example/stra%c3%9fe") == canonical(
        "https://zeitung-köln.example/straße"
    )


def test_a_page_that_is_called_amp_keeps_its_path() -> None:
    assert canonical("https://a.example/amp") == "https://a.example/amp"
    assert canonical("https://m.example/1") == "https://m.example/1"


@pytest.mark.parametrize("inside", ["user@a.example", "a.example:99999"])
def test_a_cache_that_names_no_page_has_an_address_of_its_own(inside: str) -> None:
    url = f"https://www.google.com/amp/s/{inside}/envoys-return"
    assert is_article_url(url)
    assert canonical(url).startswith("https://google.com/")


def test_what_people_click_is_left_as_given_but_for_tracking() -> None:
    assert link("http://www.a.example/Story/?b=2&utm_source=x&a=%7e1#top") == "http://www.a.example/Story/?b=2&a=%7e1"
    assert link("https://a.example/s?a=1&b") == "https://a.example/s?a=1&b"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "ftp://a.example/1",
        "javascript:alert(1)",
        "mailto:a@b.example",
        "https://",
        "https://a.example/with space",
        "https://a.example/\nHost:x",
        "http://[::1",
        "https://a.example:port/",
        "https://user:pw@a.example/",
        "https://a.example/" + "x" * 5000,
        "C:\\news\\a.txt",
        "see the news.",
        "https://a.example/\udcff",
    ],
)
def test_what_is_no_web_address_has_a_sentence(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        canonical(text)
    assert "address" in caught.value.sentence
    assert len(caught.value.sentence) < 200
    assert "pw" not in str(caught.value)
    caught.value.sentence.encode()


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        (STORY, True),
        ("https://a.example/?p=123", True),
        ("https://a.example/story.html", True),
        ("https://a.example/", False),
        ("https://a.example", False),
        ("https://a.example/en", False),
        ("https://a.example/en-gb/", False),
        ("https://a.example/index.php", False),
        ("https://a.example/photo.JPG", False),
        ("https://a.example/report.pdf", False),
        ("https://a.example/feed.xml", False),
        ("http://intranet/wiki/page", False),
        ("mailto:a@b.example", False),
    ],
)
def test_what_looks_like_an_article(url: str, is_one: bool) -> None:
    assert is_article_url(url) is is_one


def test_sites_are_the_same_across_their_own_hosts_only() -> None:
    assert same_site("https://www.a.example/1", "http://m.a.example/2")
    assert same_site("https://edition.a.example/1", "https://a.example/2")
    assert not same_site("https://a.example/1", "https://b.example/1")
    assert not same_site("https://evil-a.example/1", "https://a.example/1")
    assert not same_site("https://a.example/1", "nonsense")


PRIVATE = """0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.100.100.200 127.0.0.1 127.255.255.254 168.63.129.16 169.254.169.254
    172.16.0.1 172.31.255.255 192.0.0.192 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.19.255.255 198.51.100.1
    203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
    :: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 64:ff9b::10.0.0.1
    64:ff9b:1::8.8.8.8 100::1 2001::1 2001:0:5ef5:79fd::1 2001:db8::1 2002:808:808::1 2002:7f00:1::1 3fff::1 5f00::1
    fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 2a00:1450::5efe:a00:1 2a00:1450::1%2
    2a00:1450::200:5efe:7f00:1 localhost 2130706433 0x7f.1 example.com"""


@pytest.mark.parametrize("address", PRIVATE.split())
def test_an_address_that_is_not_public(address: str) -> None:
    assert not is_public_address(address)


PUBLIC = """1.1.1.1 8.8.8.8 93.184.215.14 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.167.0.1 223.255.255.255
    2606:2800:21f:cb07::1 2a00:1450:4001::200e 2001:4860:4860::8888 ::ffff:8.8.8.8 64:ff9b::8.8.8.8"""


@pytest.mark.parametrize("address", PUBLIC.split())
def test_an_address_that_is_public(address: str) -> None:
    assert is_public_address(address)
