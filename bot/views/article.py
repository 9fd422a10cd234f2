"""One article as a message: its summary, and what became of one that was added."""

from __future__ import annotations

from collections.abc import Sequence

from bot.views.blocks import Item, Rendered, assemble, clip, context, escape, link, section
from bot.views.lines import Lens, dated, person, quote
from digests.answers.model import Summary
from digests.model import Article

_UNTITLED = "Untitled article"


def summary(answer: Summary, lens: Lens, *, note: str = "") -> Rendered:
    """The article's own sentences, in their order."""
    article = answer.article
    head = [
        section(f"*{link(article.url, clip(article.title or _UNTITLED, 200))}*"),
        context(about(article, lens)),
    ]
    items: list[Item] = []
    for position, source in enumerate(answer.sentences):
        labels = answer.labels[position] if position < len(answer.labels) else ()
        blocks = [section(quote(source.text))]
        if labels:
            blocks.append(context(" · ".join(f"_{escape(label)}_" for label in labels)))
        items.append(Item(tuple(blocks), "", escape(source.text)))
    if not items:
        head.append(section(_silent(article)))
    return assemble(article.title or "Summary", head, items, [context(note)] if note else [])


def added(article: Article, outcome: str, stories: Sequence[str], warnings: Sequence[str], lens: Lens) -> Rendered:
    """What became of an article that somebody added."""
    done = {"new": "Stored", "known": "Already known", "revised": "Stored as a new version of a known article"}[outcome]
    where = ", ".join(f"*{escape(story)}*" for story in stories)
    belongs = f"It belongs to {where}." if stories else "It matches no story that is followed."
    head = [
        section(f"{done}: *{link(article.url, clip(article.title or _UNTITLED, 200))}*. {belongs}"),
        context(" · ".join([about(article, lens), *(escape(warning) for warning in warnings[:5])])),
    ]
    return assemble(f"{done}: {article.title or _UNTITLED}", head, [], [])


def about(article: Article, lens: Lens) -> str:
    """Outlet, date, language and who pasted it."""
    parts = [escape(article.outlet) if article.outlet else "no outlet named", dated(article, lens)]
    if article.date_note:
        parts.append(escape(article.date_note))
    if article.language != "en":
        parts.append(f"language: {escape(article.language)}")
    if article.revision > 1:
        parts.append(f"version {article.revision}")
    if article.pasted_by:
        parts.append(f"pasted by {person(article.pasted_by)}")
    return " · ".join(parts)


def _silent(article: Article) -> str:
    if article.language != "en":
        return "It is not in English: I count and link it, and quote nothing of it."
    return "No sentence of it stands well alone, so I quote none."
