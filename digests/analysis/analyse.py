"""One article's text to its Analysis: the parts of digests.analysis put together.

English only: callers don't call it for other languages. Knows no other article and no story but its spellings.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from digests.analysis import boilerplate, furniture, livepage, masthead, standing, tone, voices
from digests.analysis.dates import find_dates, habit, read_date
from digests.analysis.figures import figures
from digests.analysis.grading import grade, without_joining
from digests.analysis.kinds import kind_of
from digests.analysis.names import names as names_in
from digests.analysis.openings import Known, known_names
from digests.analysis.posts import Post, posts
from digests.analysis.sentences import Block, blocks, lines, sentences
from digests.analysis.speakers import speaker
from digests.analysis.spelling import Speller, speller
from digests.analysis.stems import stems
from digests.analysis.strikes import of_labour, told_apart
from digests.model import Analysis, Counts, Mention, Reference, Sentence, Speaker, SpeakerKind

_FLATTENED = 1500  # characters of one paragraph from which it is a page without its line breaks
_FLAT_PAGE = 150  # ... if it is the only one
_BLANK = 600  # blanks before the first date that no pattern looks beyond
_NO_NAMES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class _Span:
    """A sentence to be: where it stands, its paragraph, and the post that it belongs to."""

    start: int
    end: int
    paragraph: int
    post: Post | None = None
    flattened: bool = False


def analyse(text: str, reference: Reference, *, names: Mapping[str, str] = _NO_NAMES) -> Analysis:
    """Read one English article against `reference`; `names` maps a spelling to its canonical one, lower case.

    A day that head or foot states counts when `reference` has none. When the article's own words contradict it, it is
    told in `contradiction` and no relative date of the article is resolved against it.
    """
    if reference.day_first is None:
        reference = replace(reference, day_first=habit([text]))
    rows = lines(text)
    embedded = posts(text, rows)
    spans = _spans(text, embedded)
    said = masthead.masthead(text, rows, reference)
    day = reference.day or said.stated
    mentions = _mentions(text, spans, replace(reference, day=day))
    posted = {post: _post_day(text, post) for post in embedded}
    days = [found for found in posted.values() if found is not None]
    undated = _mentions_of_years(text, spans, mentions, day) if said.stated and day else mentions
    words: dict[Post, list[_Span]] = {post: [] for post in embedded}
    for span in spans:
        if span.post is not None:
            words[span.post].append(span)
    by_post = {post: _mentions(text, words[post], replace(reference, day=day)) for post, day in posted.items()}
    dated = [*undated, *(mention for own in by_post.values() for mention in own)]
    done = masthead.too_late(text, mentions, said.stated) if said.stated else ()
    found = masthead.bounds(((text[m.start : m.end], m) for m in dated), days, done)
    contradiction = masthead.contradiction(said.stated, found) if said.stated else None
    if contradiction and day == said.stated:
        day = None
        mentions = _mentions(text, spans, replace(reference, day=None))
    read = replace(reference, day=day)
    result = _sentences(text, spans, mentions, by_post, read, names)
    return Analysis(result, read, said.stated, said.outlet, contradiction, found.lower, found.upper)


# Spans --------------------------------------------------------------------------------------------------------


def _spans(text: str, embedded: Sequence[Post]) -> list[_Span]:
    """The sentences of the article's own prose and of its posts, in order."""
    found = [
        _Span(start, end, -1 - number, post)
        for number, post in enumerate(embedded)
        for part in post.parts
        for start, end in _in_part(text, *part)
    ]
    starts = [post.start for post in embedded]
    paragraphs = [block for block in blocks(text) if not _in_post(block, embedded, starts)]
    again = boilerplate.repeated([text[block.start : block.end] for block in paragraphs])
    wrap = _wrapping(text)
    comments = voices.comments(text)
    times = livepage.entries(text)
    for i, block in enumerate(paragraphs):
        body = text[block.start : block.end]
        if i in again or boilerplate.kind(body, alone=len(paragraphs) == 1 and not embedded):
            continue
        flat = block.end - block.start > (_FLATTENED if len(paragraphs) > 1 else _FLAT_PAGE)
        found.extend(span for span in _prose(text, block, i, wrap, flat, times) if span.start < comments)
    return sorted(found, key=lambda span: span.start)


def _in_part(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a line of a post; a scrap left by an abbreviation stays with what stands before it."""
    found: list[tuple[int, int]] = []
    for left, right in sentences(text, Block(start, end, ((start, end),))):
        if found and text[left:right].count(" ") < 3:
            found[-1] = (found[-1][0], right)
        else:
            found.append((left, right))
    return found


def _in_post(block: Block, embedded: Sequence[Post], starts: Sequence[int]) -> bool:
    number = bisect_right(starts, block.start)
    return number > 0 and block.end <= embedded[number - 1].end


def _wrapping(text: str) -> tuple[int, int]:
    """The prose within one pair of quotation marks around the whole text, as some sites paste it; else all of it."""
    body = text.strip()
    if len(body) > 2 and body[0] == "“" and body[-1] == "”":
        inner = body[1:-1]
        if inner.count("“") == inner.count("”") and (first := inner.find("“")) >= 0 and first < inner.find("”"):
            at = text.index(body)
            return at + 1, at + len(body) - 1
    return 0, len(text)


def _prose(
    text: str, block: Block, paragraph: int, wrap: tuple[int, int], flattened: bool, times: Sequence[tuple[int, int]]
) -> list[_Span]:
    found: list[_Span] = []
    skip = block.start + boilerplate.head(text[block.start : block.end])
    for start, end in (part for span in sentences(text, block) for part in livepage.cut(*span, times)):
        left, right = max(start, skip, wrap[0]), min(end, wrap[1])
        if right - left < 2:
            continue
        body = text[left:right]
        if boilerplate.notice(body):
            continue
        right = left + boilerplate.trailing_links(body)
        left += furniture.wired(text[left:right])
        joined = without_joining(text[left:right])
        if right - left > joined:
            found.append(_Span(left + joined, right, paragraph, flattened=flattened))
    return found


# Dates --------------------------------------------------------------------------------------------------------


def _mentions(text: str, spans: Sequence[_Span], reference: Reference) -> list[Mention]:
    """The dates in the spans' own words: everything else is blanked, so that a foot's date dates no sentence."""
    if not spans:
        return []
    # From the first span on, not from the start: a page may hold hundreds of posts, each read by itself.
    first = at = max(0, spans[0].start - _BLANK)
    masked = []
    for span in spans:
        masked.append(" " * (span.start - at))
        masked.append(text[span.start : span.end])
        at = span.end
    found = find_dates("".join(masked), reference, sentences=[(span.start - first, span.end - first) for span in spans])
    return [_moved(mention, first) for mention in found] if first else found


def _moved(mention: Mention, by: int) -> Mention:
    left, right = mention.clause
    return replace(mention, start=mention.start + by, end=mention.end + by, clause=(left + by, right + by))


def _mentions_of_years(text: str, spans: Sequence[_Span], mentions: list[Mention], day: date) -> list[Mention]:
    """The mentions to bound the writing by: read without a day, if one with its year may show that `day` is wrong."""
    suspicious = any(
        mention.when is not None and not mention.relative and mention.when.is_day and mention.when.last < day
        for mention in mentions
    )
    return _mentions(text, spans, Reference()) if suspicious else mentions


def _post_day(text: str, post: Post) -> date | None:
    read = read_date(text[slice(*post.date)], Reference())
    return read[0].first if read is not None else None


# Sentences ----------------------------------------------------------------------------------------------------


def _sentences(
    text: str,
    spans: Sequence[_Span],
    mentions: Sequence[Mention],
    by_post: Mapping[Post, Sequence[Mention]],
    reference: Reference,
    names: Mapping[str, str],
) -> tuple[Sentence, ...]:
    result: list[Sentence] = []
    numbers: dict[int, int] = {}
    spell = speller(tuple(sorted(names.items()))) if names else None
    known, labour = known_names(text), of_labour(text)
    at = 0
    for span in spans:
        while at < len(mentions) and mentions[at].start < span.start:
            at += 1
        own = []
        while at < len(mentions) and mentions[at].start < span.end:
            own.append(mentions[at])
            at += 1
        if span.post is not None:
            told = by_post[span.post]
            first, last = (
                bisect_left(told, edge, key=lambda mention: mention.start) for edge in (span.start, span.end)
            )
            own = list(told[first:last])
        paragraph = numbers.setdefault(span.paragraph, len(numbers))
        before = result[-1] if result and span.post is None and _adjoins(text, result[-1], span) else None
        result.append(
            _sentence(text, span, len(result), paragraph, before, tuple(own), reference, spell, known, labour)
        )
    return tuple(result)


def _sentence(
    text: str,
    span: _Span,
    index: int,
    paragraph: int,
    before: Sentence | None,
    mentions: tuple[Mention, ...],
    reference: Reference,
    spell: Speller | None,
    known: Known,
    labour: bool,
) -> Sentence:
    body = text[span.start : span.end]
    flat = body.replace("\n", " ")
    counted = figures(flat, span.start)
    author = _author(text, span.post) if span.post else speaker(flat, span.start)
    near = before is not None and before.paragraph == paragraph
    level, why = grade(
        flat,
        before,
        mentions,
        post=span.post is not None,
        same_paragraph=near,
        flattened=span.flattened,
        known=known,
    )
    spelt = spell.apply(flat) if spell else flat
    apart = told_apart(flat, labour=labour)
    killed = any(figure.counts in (Counts.KILLED, Counts.WOUNDED, Counts.CASUALTIES) for figure in counted)
    return Sentence(
        index=index,
        start=span.start,
        end=span.end,
        text=body,
        paragraph=paragraph,
        grade=level,
        grade_why=why,
        mentions=mentions,
        figures=counted,
        speaker=author,
        hedges=tone.hedges(flat),
        negated=tone.is_negated(flat),
        coloured=tone.is_coloured(flat),
        violent=tone.is_violent(apart) or (killed and not tone.is_background(flat)),
        background=standing.is_background(flat, mentions, reference),
        post=span.post is not None,
        stems=stems(apart if spelt == flat else told_apart(spelt, labour=labour)),
        names=names_in(spelt),
    )


def _adjoins(text: str, before: Sentence, span: _Span) -> bool:
    """Whether nothing stands between a sentence and the one before but white space and a joining word."""
    gap = text[before.end : span.start].lstrip()
    return not before.post and (not gap or without_joining(gap + "A") == len(gap))


def _author(text: str, post: Post) -> Speaker:
    start, end = post.name
    name = text[start:end]
    kind = (
        SpeakerKind.GOVERNMENT if re.search(r"\b(?:MoFA|MFA|Embassy|Consulate|Govt)\b", name, re.I) else kind_of(name)
    )
    return Speaker(start, end, name, kind)
