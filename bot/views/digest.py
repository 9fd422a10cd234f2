"""What changed, as a message; and the one quiet line when nothing did."""

from __future__ import annotations

from bot.views.blocks import Item, Rendered, assemble, context, escape, header, section
from bot.views.lines import Lens, body, coverage, foreign, is_blind, item, meta, plural
from digests.answers.model import Change, Digest


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
    )


def quiet(answer: Digest, lens: Lens, *, missed: int = 0) -> Rendered:
    """Nothing changed, in one line with the coverage; blind, when no feed could be read."""
    title = escape(answer.story.title)
    if is_blind(answer.coverage):
        told = f"*{title}*: no feed could be read since {_since(answer, lens)}, so I can't say that nothing changed."
    elif answer.articles:
        came = f"{plural(answer.articles, 'article')} came in, nothing in them is new"
        told = f"*{title}*: nothing changed since {_since(answer, lens)}; {came}."
    else:
        told = f"*{title}*: nothing changed since {_since(answer, lens)}; no article came in."
    head = [section(told), context(_facts(answer, lens, missed))]
    return assemble(told.replace("*", ""), head, [], foreign(answer.other_language, lens))


def _change(number: int, change: Change, lens: Lens) -> Item:
    """A change; where there is a before, it stands above what is said now."""
    now = item(number, change.line, lens, head=escape(change.title))
    if change.before is None:
        return now
    top, *rest = now.blocks
    text, _, quotation = top["text"]["text"].partition("\n")
    before = meta(change.before, lens)
    blocks = [
        section(f"{text}\nBefore:\n{body(change.before)}"),
        *([context(before)] if before else []),
        section(f"Now:\n{quotation}"),
        *rest,
    ]
    return Item(tuple(blocks), now.line, now.plain)


def _since(answer: Digest, lens: Lens) -> str:
    return lens.moment(answer.since) if answer.since else "the beginning"


def _facts(answer: Digest, lens: Lens, missed: int) -> str:
    parts = [lens.span(answer.since, answer.until)]
    if missed:
        parts.append(f"covers {plural(missed, 'digest')} that could not be sent")
    came = plural(answer.articles, "article")
    if answer.repeats and answer.changes:
        came += f", {answer.repeats} of them only repeat"
    parts += [came, coverage(answer.coverage, lens)]
    return " · ".join(parts)
