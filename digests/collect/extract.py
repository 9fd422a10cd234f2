"""An article out of the bytes of a web page, or the sentence that says why there is none in it.

Pure: bytes in, Draft out, nothing fetched. Its input is hostile; what must not hang or swell runs in `worker`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from digests.collect.decoding import Decoded, decode, tidy, xml_safe
from digests.collect.page import Page, parse_tree, read_page
from digests.collect.sniff import Kind, sniff
from digests.collect.urls import is_front_page
from digests.errors import NoArticle
from digests.model import Draft

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

MAX_TEXT = 200_000
# Fewer words than this are a caption or a notice; a news flash has two sentences.
_FEW = 15
# Walls and notices are short: their words count as such only below this many.
_SHORT = 150
_MIN_FOR_FAST = 60

_NOT_FOUND = re.compile(
    r"\b(?:page|article|story|content)\b.{0,30}\b(?:not found|no longer (?:available|exists)|does(?:n.t| not) exist)"
    r"|^(?:error )?404\b|^not found$|\b404 (?:error|not found)",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"\bsubscri(?:be|ption|bers?)\b.{0,60}\b(?:read|continu|access|unlock|full (?:article|story))"
    r"|\b(?:continue|keep) reading\b.{0,60}\b(?:subscri|sign|log|account|regist)"
    r"|\bto (?:continue|keep) reading\b|\balready a (?:subscriber|member)\b|\b(?:subscribers?|members?)[ -]only\b"
    r"|\b(?:sign|log) in to (?:read|continue|view)|\bcreate (?:a|your) free account\b",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"\bbefore you continue\b|\bwe (?:and our (?:\d+ )?partners )?(?:use|store|value).{0,60}\b(?:cookies|privacy)\b"
    r"|\b(?:accept|reject|manage)\b.{0,20}\b(?:all|cookies|consent)\b",
    re.IGNORECASE,
)
# A post is known by its signature, "— Some Embassy (@embassy)", not by a class name: those differ by site.
_SIGNATURE = re.compile(r"(?:[—–]|--)\s*[^\n()]{1,100}\(@[\w.@-]{2,60}\)")
_ROBOT = re.compile(
    r"^just a moment|\bare you (?:a )?(?:human|robot)|\bverify(?:ing)? (?:that )?you are (?:a )?human"
    r"|\b(?:enable|turn on|requires?) javascript|\bchecking your browser\b|\bunusual traffic\b|\baccess denied\b",
    re.IGNORECASE,
)


def article(body: bytes, content_type: str = "", url: str | None = None) -> Draft:
    """The article in `body`, served as `content_type` from `url` (after redirects; None for a file).

    `text` holds its paragraphs, a blank line between two, an embedded post as one paragraph of its lines with its
    signature last. `url` is the page's canonical link if it is of the same site, else `url`. Raises NoArticle for
    what is no page, and for pages that hold none: missing, walled, consent, empty.
    """
    match sniff(body, content_type):
        case Kind.HTML:
            return _from_html(decode(body, content_type, markup=True), url)
        case Kind.TEXT:
            from digests.collect.files import read_text

            return read_text(decode(body, content_type), "", url=url)
        case kind:
            raise NoArticle(f"{url}: {kind.value}", kind.sentence)


def _from_html(decoded: Decoded, url: str | None) -> Draft:
    tree = parse_tree(decoded.text)
    if tree is None:
        raise NoArticle(f"{url}: no HTML tree", "The page is empty.")
    page = read_page(tree, url)
    if url is not None and is_front_page(url) and not page.is_article:
        raise NoArticle(f"{url}: a front page", "That is the front page of a site, not an article.")
    _strip(tree)
    posts = _unfold_posts(tree)
    text = _main_text(tree, page.title, posts)
    words = _words(text)
    if words < _SHORT:
        _judge_short(url, page, text, words)
    warnings = list(decoded.warnings)
    if not page.is_free and words < 2 * _SHORT:
        warnings.append("The page says that it is behind a paywall: this may be only its beginning.")
    if len(text) > MAX_TEXT:
        text = text[: text.rfind("\n", 0, MAX_TEXT) + 1 or MAX_TEXT].rstrip()
        warnings.append("The page is so long that only its beginning is kept.")
    return Draft(
        text=text,
        title=page.title,
        url=page.url,
        outlet=page.outlet,
        published=page.published,
        published_day_only=page.published_day_only,
        warnings=tuple(warnings),
    )


def _strip(tree: HtmlElement) -> None:
    """Take out what holds no prose; a page can be nine parts script."""
    from lxml import etree  # type: ignore[import-untyped]

    etree.strip_elements(tree, "script", "style", "template", "svg", "noscript", with_tail=False)


def _judge_short(url: str | None, page: Page, text: str, words: int) -> None:
    """Raise NoArticle if so short a text is a wall, a notice or too little."""

    def no(reason: str, sentence: str) -> NoReturn:
        raise NoArticle(f"{url}: {reason}, {words} words, title {page.title!r}", sentence)

    if _NOT_FOUND.search(page.title) or (not page.is_article and _NOT_FOUND.search(text[:200])):
        no("not-found page", "The page does not exist, says the site.")
    if _ROBOT.search(page.title) or (words < _FEW * 3 and _ROBOT.search(text)):
        no("robot check", "The site asks for a browser or a human, and shows no article to programs.")
    if (not page.is_free and words < _SHORT) or (_PAYWALL.search(text) and not (page.is_article and words > 100)):
        no("paywall", "It is behind a paywall or a login.")
    if words < _FEW * 3 and not page.is_article and (_CONSENT.search(page.title) or _CONSENT.search(text)):
        no("consent page", "The site shows a consent page instead of the article.")
    if words < _FEW:
        no("too little text", "There is no article on the page.")


def _main_text(tree: HtmlElement, title: str, posts: list[list[str]]) -> str:
    """Its prose as paragraphs, without the title; "" if there is none."""
    import trafilatura

    lines: list[str] = []
    # The fast way first (no second extractor on every page); the careful one where it finds next to nothing.
    for fast in (True, False):
        found = trafilatura.bare_extraction(tree, fast=fast, include_comments=False, with_metadata=False)
        # The dash before an item of a list is the extractor's, not the page's.
        lines = [line.removeprefix("- ") for line in tidy(_text_of(found)).split("\n") if line.removeprefix("- ")]
        if len(lines) == 1:
            lines = _resplit(lines[0], tree)
        if _words(" ".join(lines)) >= _MIN_FOR_FAST:
            break
    if lines and title and _same_words(lines[0], title):
        lines = lines[1:]
    return "\n\n".join(_folded(lines, posts))


def _text_of(found: object) -> str:
    text = getattr(found, "text", None)
    return text if isinstance(text, str) else ""


def _resplit(line: str, tree: HtmlElement) -> list[str]:
    """The extractor's last resort runs everything together: cut it where the page's own blocks begin and end."""
    lines: list[str] = []
    at = 0
    for node in tree.iter("p", "li", "h1", "h2", "h3", "h4", "blockquote"):
        block = " ".join(tidy(node.text_content()).split())
        start = line.find(block, at) if block else -1
        if start < 0:
            continue
        lines += [line[at:start].strip(), block]
        at = start + len(block)
    return [piece for piece in (*lines, line[at:].strip()) if piece]


def _unfold_posts(tree: HtmlElement) -> list[list[str]]:
    """Turn each embedded post into plain paragraphs, its signature last, and return their lines.

    Extractors drop the wrappers of embeds as decoration, and a government's post is a first-hand source.
    """
    from lxml import html

    posts = []
    for quote in list(tree.iter("blockquote")):
        lines = _lines_of(quote) if _SIGNATURE.search(quote.text_content()) else []
        if not lines or quote.getparent() is None:
            continue
        node, whole = quote, " ".join(quote.text_content().split())
        while (parent := node.getparent()) is not None and parent.tag in ("div", "figure", "span", "p", "center"):
            if " ".join(parent.text_content().split()) != whole:
                break
            node = parent
        block = html.Element("div")
        for line in lines:
            html.etree.SubElement(block, "p").text = line
        block.tail = xml_safe(node.tail or "")
        node.getparent().replace(node, block)
        posts.append(lines)
    return posts


def _lines_of(quote: HtmlElement) -> list[str]:
    """The lines that a reader sees: broken at <br> and <p>, and before the signature's dash."""
    pieces: list[str] = []
    for event, node in _walk(quote):
        if event == "text":
            pieces.append(node.text or "")
        elif event == "tail":
            pieces.append(node.tail or "")
        elif node.tag in ("br", "p", "div"):
            pieces.append("\n")
    # White space of the source is no line break: only the marks set above are.
    text = "".join(piece if piece == "\n" else re.sub(r"\s+", " ", piece) for piece in pieces)
    text = re.sub(r" *(?:[—–]|--) ?(?=[^\n()—–]{1,100}\(@[\w.@-]{2,60}\))", "\n— ", text)
    return [line for line in tidy(text).split("\n") if line]


def _walk(root: HtmlElement) -> list[tuple[str, HtmlElement]]:
    """Each node's text, break and tail in reading order, without recursion: a hostile page nests as it likes."""
    from lxml import etree

    steps = []
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            steps += [("break", node), ("text", node)]
        else:
            steps.append(("break", node))
            if node is not root:
                steps.append(("tail", node))
    return steps


def _folded(lines: list[str], posts: list[list[str]]) -> list[str]:
    """Paragraphs: each line one, but the lines of a post together."""
    paragraphs: list[str] = []
    waiting = list(posts)
    at = 0
    while at < len(lines):
        post = next((one for one in waiting if lines[at : at + len(one)] == one), None)
        if post is None:
            paragraphs.append(lines[at])
            at += 1
        else:
            paragraphs.append("\n".join(post))
            waiting.remove(post)
            at += len(post)
    return paragraphs


def _same_words(one: str, other: str) -> bool:
    return re.findall(r"\w+", one.casefold()) == re.findall(r"\w+", other.casefold())


def _words(text: str) -> int:
    """How much text: words, and where a script writes none apart (Chinese, Thai ...), two characters for one."""
    dense = len(re.findall(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]", text))
    return len(text.split()) + dense // 2
