"""Articles out of web pages: what is kept, what the page states of itself, and why there is none."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest

from digests.collect.extract import article
from digests.errors import NoArticle
from digests.model import Draft

URL = "https://www.herald.example/world/envoys"
PARAGRAPHS = (
    "The two foreign ministries said on Monday that both ambassadors would be at their posts by the end of the week.",
    "Officials in both capitals spoke of a new mechanism, without saying who would run it or when it might begin.",
    "The visit of the foreign minister is planned for the following Monday, according to the statement of both sides.",
    "Traders at the border said that lorries had begun to cross again, though fewer than before the strikes.",
)


def page(
    *, head: str = "", title: str = "Envoys to return", before: str = "", after: str = "", body: str | None = None
) -> bytes:
    prose = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS) if body is None else body
    return f"""<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body>
    <nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
    <main><article><h1>Envoys to return</h1>{before}{prose}{after}</article></main>
    <aside><h3>Read also</h3><a href="/1">Another story altogether</a></aside>
    <footer>All rights reserved. Cookies. Contact us.</footer></body></html>""".encode()


def read(body: bytes, content_type: str = "text/html; charset=utf-8", url: str | None = URL) -> Draft:
    return article(body, content_type, url)


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **fields})}</script>'


# The text -----------------------------------------------------------------------------------------------------


def test_the_prose_is_kept_verbatim_a_blank_line_between_paragraphs() -> None:
    draft = read(page())
    assert draft.text == "\n\n".join(PARAGRAPHS)
    assert draft.title == "Envoys to return"
    assert draft.warnings == ()


def test_an_embedded_post_is_one_paragraph_with_its_signature_last() -> None:
    post = """<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper">
    <blockquote class="twitter-tweet"><p lang="en" dir="ltr">As agreed:<br>1. Ambassadors return to their posts;<br>
    2. The minister visits. <a href="https://t.co/1">pic.twitter.com/1</a></p>&mdash; Some Embassy (@someembassy)
    <a href="https://twitter.com/someembassy/status/1?ref_src=x">January 22, 2024</a></blockquote>
    <script>window.widgets = 1</script></div></figure>"""
    paragraphs = read(
        page(after=post + "<p>The embassy did not say who would travel first, or on which day of it.</p>")
    ).text
    assert (
        "As agreed:\n1. Ambassadors return to their posts;\n2. The minister visits. pic.twitter.com/1\n"
        "— Some Embassy (@someembassy) January 22, 2024"
    ) in paragraphs.split("\n\n")


def test_comments_scripts_and_hidden_markup_are_not_read() -> None:
    noise = "<script>var leak = 'scripted'</script><style>.x{content:'styled'}</style><!-- commented -->"
    comments = (
        "<div id='comments' class='comments'><p>First! I know better than all of these ministers together.</p></div>"
    )
    text = read(page(before=noise, after=comments)).text
    for word in ("scripted", "styled", "commented", "First!", "Read also", "rights reserved"):
        assert word not in text


def test_entities_and_invisible_characters_are_resolved() -> None:
    body = (
        "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
        + "<p>Tehran&#8217;s&nbsp;envoy &amp; Islamabad&shy;&#x202E;’s &lt;team&gt; met at noon.</p>"
    )
    assert read(page(body=body)).text.endswith("Tehran’s envoy & Islamabad’s <team> met at noon.")


def test_items_of_a_list_are_paragraphs_without_a_mark_of_ours() -> None:
    text = read(page(after="<ul><li>Two villages were hit, the army said.</li><li>It gave no figure.</li></ul>")).text
    assert text.endswith("\n\nTwo villages were hit, the army said.\n\nIt gave no figure.")


# What the page states -----------------------------------------------------------------------------------------


def test_json_ld_gives_the_time_of_day() -> None:
    head = ld(
        **{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], "headline": "Envoys&#8217; way back",
           "datePublished": "2024-01-22T19:45:00+05:00", "publisher": {"@type": "Organization", "name": "The Herald"}}]}
    )  # fmt: skip
    draft = read(page(head=head + '<meta property="article:published_time" content="2024-01-23">'))
    assert draft.published == datetime(2024, 1, 22, 14, 45, tzinfo=UTC)
    assert not draft.published_day_only
    assert (draft.title, draft.outlet) == ("Envoys’ way back", "The Herald")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-01-22T14:45:00Z">',
        '<meta name="pubdate" content="Mon, 22 Jan 2024 19:45:00 +0500">',
        '<meta itemprop="datePublished" content="2024-01-22T14:45:00.000+00:00">',
        '<script type="application/ld+json">{broken</script>'
        '<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2024-01-22 14:45",'
        '"headline":"a\nb"}]</script>',
    ],
)
def test_the_date_is_found_where_pages_put_it(head: str) -> None:
    assert read(page(head=head)).published == datetime(2024, 1, 22, 14, 45, tzinfo=UTC)


def test_the_local_day_of_publication_is_kept() -> None:
    late = read(page(head=ld(**{"@type": "NewsArticle", "datePublished": "2024-01-23T01:30:00+05:00"}))).published
    assert late is not None
    assert (late.date(), late.astimezone(UTC).date()) == (date(2024, 1, 23), date(2024, 1, 22))


def test_a_lone_time_element_counts_and_several_do_not() -> None:
    one = '<time datetime="2024-01-22T14:45:00Z">22 January</time>'
    assert read(page(before=one)).published == datetime(2024, 1, 22, 14, 45, tzinfo=UTC)
    assert read(page(before=one + '<time datetime="2023-05-01T10:00:00Z">1 May</time>')).published is None


def test_a_day_without_a_time_counts_from_its_end() -> None:
    for stated in ("2024-01-22", "2024-01-22T00:00:00+00:00"):
        draft = read(page(head=f'<meta property="article:published_time" content="{stated}">'))
        assert draft.published == datetime(2024, 1, 22, 23, 59, 59, 999999, tzinfo=UTC)
        assert draft.published_day_only


@pytest.mark.parametrize(
    "nonsense",
    ["0001-01-01T00:00:00Z", "9999-12-31T23:00:00-05:00", "1970-01-01T00:00:01Z", "2024-02-31", "soon", "9" * 5000],
)
def test_an_impossible_date_is_none(nonsense: str) -> None:
    assert read(page(head=f'<meta property="article:published_time" content="{nonsense}">')).published is None


def test_no_outlet_is_claimed_where_none_is_named() -> None:
    assert read(page()).outlet is None


def test_the_outlet_is_cut_from_the_title_only_if_it_is_the_outlet() -> None:
    site = '<meta property="og:site_name" content="The Herald">'
    assert (
        read(page(head=site + '<meta property="og:title" content="Envoys return | The Herald">')).title
        == "Envoys return"
    )
    whole = "Envoys return - what comes next"
    assert read(page(head=site + f'<meta property="og:title" content="{whole}">')).title == whole


@pytest.mark.parametrize(
    ("canonical", "expected"),
    [
        ("https://www.herald.example/world/envoys-return", "https://www.herald.example/world/envoys-return"),
        ("/world/envoys-return?utm_source=a", "https://www.herald.example/world/envoys-return"),
        ("https://amp.herald.example/e", "https://amp.herald.example/e"),
        ("https://elsewhere.example/world/envoys", URL),
        ("https://www.herald.example/", URL),
        ("javascript:alert(1)", URL),
        ("http://[broken", URL),
    ],
)
def test_a_canonical_link_counts_within_its_own_site(canonical: str, expected: str) -> None:
    assert read(page(head=f'<link rel="canonical" href="{canonical}">')).url == expected


# Bytes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "content_type", "head"),
    [
        ("utf-8", "text/html; charset=iso-8859-1", ""),
        ("utf-8", "text/html; charset=nonsense", ""),
        ("cp1252", "text/html; charset=hex", ""),
        ("cp1252", "text/html; charset=idna", ""),
        ("utf-8", "text/html", ""),
        ("cp1252", "text/html; charset=iso-8859-1", ""),
        ("cp1252", "text/html; charset=utf-8", ""),
        ("cp1252", "", ""),
        ("iso-8859-15", "text/html", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">'),
        ("utf-16", "text/html", ""),
        ("utf-8-sig", "text/html", '<meta charset="utf-16">'),
    ],
)
def test_the_characters_are_read_right_whatever_the_label(encoding: str, content_type: str, head: str) -> None:
    extra = (
        "<p>Le ministre a été reçu à Islamabad, où l’on espère une détente après les échanges de la semaine passée.</p>"
    )
    body = page(head=head, after=extra if encoding != "iso-8859-15" else extra.replace("’", "'")).decode()
    assert "Le ministre a été reçu à Islamabad, où l" in read(body.encode(encoding), content_type).text


def test_broken_utf8_is_shown_as_such_and_told() -> None:
    body = page(after="<p>The café was closed, said the señor at the crossing, and no lorry passed.</p>")
    draft = read(body.replace("café".encode(), b"caf\xe9").replace("’".encode(), b"\xe2\x80"))
    assert "The caf\ufffd was closed, said the señor" in draft.text
    assert draft.warnings == ("In one place the text could not be read as UTF-8; “\ufffd” stands there.",)


@pytest.mark.parametrize(
    ("body", "content_type", "part"),
    [
        (b"%PDF-1.7\n...", "application/pdf", "PDF"),
        (b"%PDF-1.7\n...", "text/html", "PDF"),
        (b"", "application/pdf", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "text/html", "picture"),
        (b"", "image/jpeg", "picture"),
        (b"", "video/mp4", "recording"),
        (b"\0\0\0\x20ftypisom" + b"\1" * 99, "", "recording"),
        (b"PK\x03\x04" + b"\0" * 99, "", "not a text"),
        (bytes(range(256)) * 9, "application/octet-stream", "not a text"),
        (b"", "text/html", "empty"),
        (b" \n\n ", "", "empty"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "application/rss+xml", "feed"),
        (b'{"a": 1}', "application/json", "data"),
        (b"<html></html>", "text/html", "no article"),
    ],
)
def test_what_is_no_page_has_its_sentence(body: bytes, content_type: str, part: str) -> None:
    with pytest.raises(NoArticle) as caught:
        read(body, content_type)
    assert part in caught.value.sentence


# Pages without an article -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "text", "part"),
    [
        ("Page not found", "Sorry, we could not find what you were looking for. Try the front page.", "does not exist"),
        ("404 - The Herald", "Oops. It seems that there is nothing here, and that there never was.", "does not exist"),
        ("Envoys", "The envoys will... Subscribe now to read the full article. Already a subscriber?", "paywall"),
        ("Before you continue", "We and our 842 partners use cookies to store information. Accept all.", "consent"),
        ("Just a moment...", "Checking your browser before you can go on. Please wait a few seconds here.", "human"),
        ("The Herald", "Please enable JavaScript to view this page of ours, which needs it for everything.", "human"),
        ("Envoys", "Short.", "no article"),
    ],
)
def test_a_page_without_an_article_says_which_kind(title: str, text: str, part: str) -> None:
    bare = f"<html><head><title>{title}</title></head><body><main><p>{text}</p></main></body></html>".encode()
    with pytest.raises(NoArticle) as caught:
        read(bare)
    assert part in caught.value.sentence


def test_a_page_that_says_it_is_not_free_is_walled_when_short_and_warned_of_when_not() -> None:
    closed = ld(**{"@type": "NewsArticle", "headline": "Envoys", "isAccessibleForFree": "False"})
    with pytest.raises(NoArticle, match="paywall"):
        read(page(head=closed, body=f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>"))
    long = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS * 2)
    assert "paywall" in read(page(head=closed, body=long.replace("Officials", "People"))).warnings[0]


def test_an_article_about_paywalls_and_missing_pages_is_still_one() -> None:
    about = "<p>The ministry took down a page, and readers found an error 404 where the story on cookies had been.</p>"
    assert "error 404" in read(page(after=about)).text


def test_a_front_page_is_no_article() -> None:
    for url in ("https://www.herald.example/", "https://www.herald.example/en/"):
        with pytest.raises(NoArticle, match="front page"):
            read(page(), url=url)
    assert read(page(), url="https://www.herald.example/?p=12").text
    assert read(page(head=ld(**{"@type": "NewsArticle"})), url="https://www.herald.example/").text


def test_a_news_flash_of_two_sentences_is_an_article() -> None:
    flash = "Strikes hit two villages near the border on Tuesday night, the army said. No casualties were reported."
    bare = f"<html><head><title>Strikes</title></head><body><article><p>{flash}</p></article></body></html>"
    assert read(bare.encode()).text == flash


# Hostile markup -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 50_000,
        "<b><i>" * 20_000 + "x",
        f'<p data-x="{"a" * 1_000_000}">x</p>',
        "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">x</p>",
        "<!ENTITY a 'aaaa'>&a;&a;" + "&lt;" * 50_000,
        "<table>" * 2_000 + "<tr><td>x",
        "<blockquote class='twitter-tweet'>" * 500 + "x",
        "\0<p>\x01\x02</p>\ufffe\uffff",
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<script type="application/ld+json">{"@graph":' + '{"@graph":' * 500 + "1" + "}" * 501 + "</script>",
        "<svg><foreignObject><p>x",
        "]]><![CDATA[ x ]]><?php echo 1 ?>",
    ],
    ids=lambda text: text[:20],
)
def test_hostile_markup_gives_the_article_or_a_sentence(hostile: str) -> None:
    for body in (page(after=hostile), page(head=hostile), page(before=hostile)):
        with suppress(NoArticle):
            assert "\0" not in read(body).text
