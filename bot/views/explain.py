"""Why a line is there, as a message."""

from __future__ import annotations

from bot.views.blocks import Item, Rendered, assemble, clip, context, escape, section
from bot.views.lines import Lens, body, meta
from digests.answers.model import Explanation


def explanation(answer: Explanation, number: int, lens: Lens) -> Rendered:
    """The line, then one paragraph a step."""
    head = [section(f"*Why line {number} is there*\n{body(answer.line)}")]
    if below := meta(answer.line, lens):
        head.append(context(below))
    items = []
    for title, sentences in answer.steps:
        told = "\n".join(f"• {escape(sentence)}" for sentence in sentences)
        items.append(Item((section(clip(f"*{escape(title)}*\n{told}", 2_900)),), "", escape(title)))
    return assemble(f"Why line {number} is there", head, items, [])
