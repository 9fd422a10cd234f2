"""Slack's limits on blocks, each refusal with the words and the JSON pointer that Slack gives. Pure.

Source: docs.slack.dev, "Block Kit reference". Covers what may stand in a message.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

BLOCKS = 50
SECTION = 3000
FIELD = 2000
FIELDS = 10
HEADER = 150
CONTEXT = 10
ACTIONS = 25
BUTTON_TEXT = 75
BUTTON_VALUE = 2000
ID = 255
URL = 3000
ALT = 2000
OPTIONS = 100
OPTION_VALUE = 150
MARKDOWN = 12_000


class Findings(list[str]):
    """What is wrong with some blocks, in Slack's words: "must be ... [json-pointer:/blocks/0/text]"."""

    def add(self, what: str, pointer: str) -> None:
        """Note one finding at its place."""
        self.append(f"{what} [json-pointer:{pointer}]")


def check(blocks: Sequence[Any]) -> list[str]:
    """What Slack would refuse in the blocks of a message; empty when it would take them."""
    found = Findings()
    if len(blocks) > BLOCKS:
        found.add(f"no more than {BLOCKS} items allowed", "/blocks")
    seen: set[str] = set()
    for number, block in enumerate(blocks):
        at = f"/blocks/{number}"
        if not isinstance(block, Mapping):
            found.add("must be an object", at)
            continue
        kind = block.get("type")
        rule = _BLOCKS.get(kind) if isinstance(kind, str) else None
        if rule is None:
            found.add(f"unsupported type: {kind}", f"{at}/type")
            continue
        known, checker = rule
        _known(found, block, known | {"type", "block_id"}, at)
        block_id = block.get("block_id")
        if block_id is not None:
            _string(found, block_id, ID, f"{at}/block_id")
            if block_id in seen:
                found.add("`block_id` must be unique", f"{at}/block_id")
            seen.add(str(block_id))
        checker(found, block, at)
    return list(found)


def length(blocks: Sequence[Any]) -> int:
    """Characters of all texts of some blocks together, which Slack also bounds."""
    total = 0
    stack: list[Any] = list(blocks)
    while stack:
        item = stack.pop()
        if isinstance(item, Mapping):
            stack.extend(value for value in item.values() if not isinstance(value, str))
            if isinstance(item.get("text"), str):
                total += len(item["text"])
        elif isinstance(item, Sequence) and not isinstance(item, str):
            stack.extend(item)
    return total


def _known(found: Findings, item: Mapping[str, Any], known: set[str], at: str) -> None:
    for name in item:
        if name not in known:
            found.add(f"invalid additional property: {name}", at)


def _string(found: Findings, value: Any, most: int, at: str, *, least: int = 1) -> None:
    if not isinstance(value, str):
        found.add("must be a string", at)
    elif len(value) > most:
        found.add(f"must be less than {most + 1} characters", at)
    elif len(value) < least:
        found.add(f"must be more than {least - 1} characters", at)


def _required(found: Findings, item: Mapping[str, Any], name: str, at: str) -> bool:
    if item.get(name) is None:
        found.add(f"missing required field: {name}", at)
        return False
    return True


def _text(found: Findings, value: Any, most: int, at: str, *, plain: bool = False) -> None:
    if not isinstance(value, Mapping):
        found.add("must be an object", at)
        return
    kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
    if value.get("type") not in kinds:
        found.add(f"must be a valid text type: {' or '.join(kinds)}", f"{at}/type")
    extra = {"emoji"} if value.get("type") == "plain_text" else {"verbatim"}
    _known(found, value, {"type", "text"} | extra, at)
    if _required(found, value, "text", at):
        _string(found, value["text"], most, f"{at}/text")


def _url(found: Findings, value: Any, at: str) -> None:
    _string(found, value, URL, at)
    if isinstance(value, str) and not value.startswith(("https://", "http://")):
        found.add("invalid url", at)


def _items(found: Findings, block: Mapping[str, Any], name: str, most: int, at: str, *, least: int = 1) -> list[Any]:
    value = block.get(name)
    if not isinstance(value, list):
        found.add(f"missing required field: {name}", at)
        return []
    if len(value) > most:
        found.add(f"no more than {most} items allowed", f"{at}/{name}")
    if len(value) < least:
        found.add(f"must have at least {least} items", f"{at}/{name}")
    return value


def _section(found: Findings, block: Mapping[str, Any], at: str) -> None:
    if block.get("text") is None and block.get("fields") is None:
        found.add("must define either `text` or `fields`", at)
    if block.get("text") is not None:
        _text(found, block["text"], SECTION, f"{at}/text")
    if block.get("fields") is not None:
        for number, field in enumerate(_items(found, block, "fields", FIELDS, at)):
            _text(found, field, FIELD, f"{at}/fields/{number}")
    if block.get("accessory") is not None:
        _element(found, block["accessory"], f"{at}/accessory")


def _header(found: Findings, block: Mapping[str, Any], at: str) -> None:
    if _required(found, block, "text", at):
        _text(found, block["text"], HEADER, f"{at}/text", plain=True)


def _nothing(found: Findings, block: Mapping[str, Any], at: str) -> None:
    """A divider has nothing to check, and a rich text is made by people, not by the app."""


def _context(found: Findings, block: Mapping[str, Any], at: str) -> None:
    for number, item in enumerate(_items(found, block, "elements", CONTEXT, at)):
        here = f"{at}/elements/{number}"
        if isinstance(item, Mapping) and item.get("type") == "image":
            _known(found, item, {"type", "image_url", "alt_text"}, here)
            _image(found, item, here)
        else:
            _text(found, item, SECTION, here)


def _image(found: Findings, block: Mapping[str, Any], at: str) -> None:
    if _required(found, block, "image_url", at):
        _url(found, block["image_url"], f"{at}/image_url")
    if _required(found, block, "alt_text", at):
        _string(found, block["alt_text"], ALT, f"{at}/alt_text")
    if block.get("title") is not None:
        _text(found, block["title"], 2000, f"{at}/title", plain=True)


def _markdown(found: Findings, block: Mapping[str, Any], at: str) -> None:
    if _required(found, block, "text", at):
        _string(found, block["text"], MARKDOWN, f"{at}/text")


def _actions(found: Findings, block: Mapping[str, Any], at: str) -> None:
    ids: set[str] = set()
    for number, item in enumerate(_items(found, block, "elements", ACTIONS, at)):
        here = f"{at}/elements/{number}"
        _element(found, item, here)
        action_id = item.get("action_id") if isinstance(item, Mapping) else None
        if action_id is not None and action_id in ids:
            found.add("`action_id` must be unique within its block", f"{here}/action_id")
        ids.add(str(action_id))


def _element(found: Findings, item: Any, at: str) -> None:
    if not isinstance(item, Mapping):
        found.add("must be an object", at)
        return
    kind = item.get("type")
    rule = _ELEMENTS.get(kind) if isinstance(kind, str) else None
    if rule is None:
        found.add(f"unsupported type: {kind}", f"{at}/type")
        return
    known, checker = rule
    _known(found, item, known | {"type", "action_id"}, at)
    if item.get("action_id") is not None:
        _string(found, item["action_id"], ID, f"{at}/action_id")
    if item.get("confirm") is not None:
        _confirm(found, item["confirm"], f"{at}/confirm")
    checker(found, item, at)


def _confirm(found: Findings, item: Any, at: str) -> None:
    if not isinstance(item, Mapping):
        found.add("must be an object", at)
        return
    _known(found, item, {"title", "text", "confirm", "deny", "style"}, at)
    for name, most, plain in (("title", 100, True), ("text", 300, False), ("confirm", 30, True), ("deny", 30, True)):
        if _required(found, item, name, at):
            _text(found, item[name], most, f"{at}/{name}", plain=plain)


def _button(found: Findings, item: Mapping[str, Any], at: str) -> None:
    if _required(found, item, "text", at):
        _text(found, item["text"], BUTTON_TEXT, f"{at}/text", plain=True)
    if item.get("value") is not None:
        _string(found, item["value"], BUTTON_VALUE, f"{at}/value", least=0)
    if item.get("url") is not None:
        _url(found, item["url"], f"{at}/url")
    if item.get("style") not in (None, "primary", "danger"):
        found.add("must be a valid enum value", f"{at}/style")
    if item.get("accessibility_label") is not None:
        _string(found, item["accessibility_label"], BUTTON_TEXT, f"{at}/accessibility_label")


def _options(found: Findings, item: Mapping[str, Any], at: str, most: int, least: int) -> None:
    for number, option in enumerate(_items(found, item, "options", most, at, least=least)):
        here = f"{at}/options/{number}"
        if not isinstance(option, Mapping):
            found.add("must be an object", here)
            continue
        _known(found, option, {"text", "value", "description", "url"}, here)
        if _required(found, option, "text", here):
            _text(found, option["text"], BUTTON_TEXT, f"{here}/text")
        if _required(found, option, "value", here):
            _string(found, option["value"], OPTION_VALUE, f"{here}/value")
        if option.get("description") is not None:
            _text(found, option["description"], BUTTON_TEXT, f"{here}/description")


def _select(found: Findings, item: Mapping[str, Any], at: str) -> None:
    if item.get("placeholder") is not None:
        _text(found, item["placeholder"], 150, f"{at}/placeholder", plain=True)
    if item.get("option_groups") is None:
        _options(found, item, at, OPTIONS, 1)


def _overflow(found: Findings, item: Mapping[str, Any], at: str) -> None:
    _options(found, item, at, 5, 1)


Rule = tuple[set[str], Callable[[Findings, Mapping[str, Any], str], None]]
_BLOCKS: dict[str, Rule] = {
    "section": ({"text", "fields", "accessory", "expand"}, _section),
    "header": ({"text"}, _header),
    "divider": (set(), _nothing),
    "context": ({"elements"}, _context),
    "actions": ({"elements"}, _actions),
    "image": ({"image_url", "alt_text", "title"}, _image),
    "markdown": ({"text"}, _markdown),
    "rich_text": ({"elements"}, _nothing),
}
_ELEMENTS: dict[str, Rule] = {
    "button": ({"text", "value", "url", "style", "confirm", "accessibility_label"}, _button),
    "static_select": (
        {"options", "option_groups", "placeholder", "initial_option", "confirm", "focus_on_load"},
        _select,
    ),
    "overflow": ({"options", "confirm"}, _overflow),
    "image": ({"image_url", "alt_text"}, _image),
}
