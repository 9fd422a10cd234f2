"""What changed, as a message; and the one quiet line when nothing did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.views.blocks import Item, Rendered, assemble, context, escape, header, link, section
from bot.views.lines import Lens, also, body, coverage, foreign, item, meta, plural
from digests.answers.markdown import UNQUOTED
from digests.answers.model import Change, Digest, Kind


def digest(answer: Digest, lens: Lens, *, missed: int = 0) -> Rendered:
    """The message. `missed`: how many digests before it were not sent, since nobody was there to send them."""
    if not answer.changes:
        return quiet(answer, lens, missed=missed)
    count = len(answer.changes) + answer.more
    head = [header(f"{answer.story.title}: {plural(count, 'change')}"), context(_facts(answer, lens, missed))]
    items = [_change(number, change, lens) for number, change in enumerate(answer.changes, 1)]
    return assemble(
        f"{answer.story.title}: {plural(count, 'change')} since {_since(answer, lens)}",
        head,
        items,
        foreign(answer.other_language, lens),
        more=answer.more,
        hint="of less weight; `/digest since …` with a shorter period shows them",
    )


def quiet(answer: Digest, lens: Lens, *, missed: int = 0) -> Rendered:
    """Nothing changed, in one line with the coverage; blind, when no feed could be read."""
    title = escape(answer.story.title)
    if answer.unquoted:
        links = "; ".join(link(one.url, f"{one.title or one.outlet or 'article'}") for one in answer.unquoted)
        told = f"*{title}*: {UNQUOTED.lower()} since {_since(answer, lens)}; see {links}."
    elif answer.coverage.blind:
        told = f"*{title}*: no feed could be read since {_since(answer, lens)}, so I can't say that nothing changed."
    elif answer.articles:
        what = "it" if answer.articles == 1 else "them"
        came = f"{plural(answer.articles, 'article')} came in, nothing in {what} is new"
        told = f"*{title}*: nothing changed since {_since(answer, lens)}; {came}."
    else:
        told = f"*{title}*: nothing changed since {_since(answer, lens)}; no article came in."
    facts = [lens.span(answer.since, answer.until), coverage(answer.coverage, lens)]
    if missed:
        facts.append(_missed(missed))
    head = [section(told), context(" · ".join(facts))]
    return assemble(told.replace("*", ""), head, [], foreign(answer.other_language, lens))


def _change(number: int, change: Change, lens: Lens) -> Item:
    """A change: what is said now first, then what it changes, where that is in other words."""
    now = item(number, change.line, lens, head=escape(change.title))
    before = change.before
    if before is None:
        return now
    if before.text == change.line.text:  # the words stand, their support has grown
        gained = also(change.line, before, lens)
        return Item((*now.blocks, context(f"Now also {gained}")), now.line, now.plain) if gained else now
    title = "The other account:" if change.kind is Kind.DIFFER else "Before:"
    blocks = [*now.blocks, section(f"{title}\n{body(before)}")]
    if below := meta(before, lens):
        blocks.append(context(below))
    return Item(tuple(blocks), now.line, now.plain)


def _since(answer: Digest, lens: Lens) -> str:
    return lens.moment(answer.since) if answer.since else "the beginning"


def _facts(answer: Digest, lens: Lens, missed: int) -> str:
    parts = [lens.span(answer.since, answer.until)]
    if missed:
        parts.append(_missed(missed))
    came = plural(answer.articles, "article")
    if answer.repeats and answer.changes:
        came += f", {answer.repeats} of them only {'repeats' if answer.repeats == 1 else 'repeat'}"
    if len(answer.changes) > 1:
        parts.append(_kinds(answer.changes))
    parts += [came, coverage(answer.coverage, lens)]
    return " · ".join(parts)


def _kinds(changes: Sequence[Change]) -> str:
    """How many of each kind, the weightiest kind first: "1 changed, 2 happened, 3 new"."""
    counts = Counter(change.kind for change in changes)
    return ", ".join(f"{counts[kind]} {kind.replace('_', ' ')}" for kind in Kind if counts[kind])


def _missed(count: int) -> str:
    return f"covers {plural(count, 'digest')} that could not be sent"
