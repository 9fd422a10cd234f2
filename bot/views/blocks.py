"""Block Kit's pieces and limits: escaping, sections, buttons, and fitting lines into one message.

Limits (docs.slack.dev, Block Kit reference): 50 blocks a message, 3,000 characters a section, 150 a header, 75 a
button's label, 2,000 its value; about 12,000 characters over all blocks; `text` under 4,000.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.views.message import Block, Message

MOST_BLOCKS = 50
MOST_SECTION = 3_000
MOST_HEADER = 150
MOST_LABEL = 75
MOST_CHARACTERS = 12_000
MOST_TEXT = 4_000
# Kept free for what is put around an answer later: who shared it, its buttons, the mark of the demo.
_SPARE_BLOCKS = 4
_SPARE_CHARACTERS = 1_000
_SPACE = re.compile(r"\s+")
DEMO = "Demo, invented text"


def escape(text: str) -> str:
    """Foreign text as mrkdwn: its &, < and > can't become mentions or links; whitespace runs are one space."""
    return _SPACE.sub(" ", text).strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def clip(text: str, most: int) -> str:
    """At most `most` characters, cut at a word and marked with "…". An entity is never cut in two."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    if " " in cut[most // 2 :]:
        cut = cut[: cut.rindex(" ")]
    if "&" in cut[-5:] and ";" not in cut[cut.rindex("&") :]:
        cut = cut[: cut.rindex("&")]
    return cut.rstrip() + "…"


def link(url: str | None, label: str) -> str:
    """A link in mrkdwn, or the label alone without a URL. The label is foreign text, too."""
    shown = escape(label)
    if not url:
        return shown
    # A "|" or ">" in the URL would end it early.
    safe = url.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("&", "&amp;")
    return f"<{safe}|{shown}>" if len(safe) <= 2_000 else shown


def header(text: str) -> Block:
    """A headline, plain text."""
    return {"type": "header", "text": {"type": "plain_text", "text": clip(text, MOST_HEADER), "emoji": False}}


def section(text: str) -> Block:
    """A paragraph of mrkdwn. `verbatim`: Slack makes no links and mentions of its own out of it."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": clip(text, MOST_SECTION), "verbatim": True}}


def context(text: str) -> Block:
    """A small grey line of mrkdwn."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": clip(text, 2_000), "verbatim": True}]}


def button(label: str, action: str, value: str, *, style: str | None = None) -> Block:
    """A button; `action` is unique in its message."""
    made: Block = {
        "type": "button",
        "action_id": action,
        "text": {"type": "plain_text", "text": clip(label, MOST_LABEL), "emoji": False},
        "value": value,
    }
    if style:
        made["style"] = style
    return made


def actions(buttons: Sequence[Block]) -> Block:
    """A row of at most 25 buttons."""
    return {"type": "actions", "elements": list(buttons[:25])}


def weight(blocks: Sequence[Block]) -> int:
    """The characters that count towards the limit over all blocks."""
    total = 0
    for block in blocks:
        if "text" in block:
            total += len(block["text"]["text"])
        for element in block.get("elements", ()):
            text = element.get("text", "")
            total += len(text if isinstance(text, str) else text["text"])
    return total


@dataclass(frozen=True, slots=True)
class Item:
    """What stands or falls together: the blocks of one line, and the id by which `why` finds it ("" for none)."""

    blocks: tuple[Block, ...]
    line: str = ""
    plain: str = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message with the ids of its numbered lines, in order; `dropped`: how many items did not fit."""

    message: Message
    lines: tuple[str, ...] = ()
    dropped: int = 0


def assemble(
    title: str,
    head: Sequence[Block],
    items: Sequence[Item],
    foot: Sequence[Block],
    *,
    more: int = 0,
    hint: str = "narrow the period to see them",
) -> Rendered:
    """Head, as many items as fit, "N more" for the rest (`more` counts those left out before), foot."""
    blocks = [*head]
    reserve = [*foot, context(f"0000 more: {hint}.")]
    room = MOST_BLOCKS - _SPARE_BLOCKS - len(reserve)
    left = MOST_CHARACTERS - _SPARE_CHARACTERS - weight(reserve)
    used = weight(blocks)
    lines: list[str] = []
    plain: list[str] = []
    dropped = 0
    for item in items:
        heavier = used + weight(item.blocks)
        # Once one is left out all after it are, so that the numbers of the lines have no holes.
        if dropped or len(blocks) + len(item.blocks) > room or heavier > left:
            dropped += 1
            continue
        used = heavier
        blocks += item.blocks
        if item.line:
            lines.append(item.line)
        if item.plain:
            plain.append(item.plain)
    if dropped + more:
        blocks.append(context(f"{dropped + more} more: {hint}."))
    blocks += foot
    text = clip("\n".join([escape(title), *plain]), MOST_TEXT - 200)
    return Rendered(Message(text, tuple(blocks)), tuple(lines), dropped)


def say(text: str, *, note: str = "") -> Message:
    """A plain answer of ours: one sentence or a few (mrkdwn already), with a grey note below."""
    blocks = [section(text)]
    if note:
        blocks.append(context(note))
    return Message(clip(text, MOST_TEXT - 200), tuple(blocks))


def add(message: Message, *, above: Sequence[Block] = (), below: Sequence[Block] = ()) -> Message:
    """The message with blocks put around it; the text stays."""
    return Message(message.text, (*above, *message.blocks, *below))


def mark_demo(message: Message) -> Message:
    """The message marked as made from invented text."""
    return Message(f"{message.text}\n({DEMO})", (*message.blocks, context(DEMO)))
