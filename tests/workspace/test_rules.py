"""What Slack refuses, with its own names and places."""

from __future__ import annotations

from typing import Any

import pytest

from bot.workspace import blocks, rules
from bot.workspace.registration import Registration, Slash, of_manifest
from bot.workspace.rules import ApiError, Pace, RateLimited


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text}


def section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": mrkdwn(text)}


def button(**fields: Any) -> dict[str, Any]:
    return {"type": "button", "text": plain("Go"), "action_id": "go", **fields}


def actions(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


AT_THE_LIMIT = {
    "fifty blocks": [{"type": "divider"}] * 50,
    "a section of 3,000": [section("x" * 3000)],
    "a header of 150": [{"type": "header", "text": plain("x" * 150)}],
    "ten fields of 2,000": [{"type": "section", "fields": [mrkdwn("x" * 1000)] * 9 + [mrkdwn("x" * 2000)]}],
    "ten elements of context": [{"type": "context", "elements": [mrkdwn("x")] * 10}],
    "a button at its limits": [
        actions(button(text=plain("x" * 75), value="v" * 2000, action_id="a" * 255, style="danger"))
    ],
    "25 actions": [actions(*(button(action_id=f"a{n}") for n in range(25)))],
    "a question before a button": [
        actions(
            button(confirm={"title": plain("?"), "text": mrkdwn("Sure?"), "confirm": plain("Y"), "deny": plain("N")})
        )
    ],
    "a menu": [
        {
            "type": "section",
            "text": mrkdwn("Which?"),
            "accessory": {"type": "static_select", "options": [{"text": plain("A"), "value": "v" * 150}]},
        }
    ],
    "an image": [{"type": "image", "image_url": "https://a.example/b.png", "alt_text": "b"}],
}


@pytest.mark.parametrize("given", AT_THE_LIMIT.values(), ids=AT_THE_LIMIT.keys())
def test_what_is_just_within_the_limits_is_taken(given: list[Any]) -> None:
    assert blocks.check(given) == []
    rules.check_blocks(given)


OVER = {
    "51 blocks": ([{"type": "divider"}] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
    "a section of 3,001": (
        [section("x" * 3001)],
        "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ),
    "an empty section": ([section("")], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    "a header of 151": (
        [{"type": "header", "text": plain("x" * 151)}],
        "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
    ),
    "a header in mrkdwn": (
        [{"type": "header", "text": mrkdwn("*x*")}],
        "must be a valid text type: plain_text [json-pointer:/blocks/0/text/type]",
    ),
    "eleven fields": (
        [{"type": "section", "fields": [mrkdwn("x")] * 11}],
        "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
    ),
    "a field of 2,001": (
        [{"type": "section", "fields": [mrkdwn("x" * 2001)]}],
        "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
    ),
    "eleven elements of context": (
        [{"type": "divider"}, {"type": "context", "elements": [mrkdwn("x")] * 11}],
        "no more than 10 items allowed [json-pointer:/blocks/1/elements]",
    ),
    "no element of context": (
        [{"type": "context", "elements": []}],
        "must have at least 1 items [json-pointer:/blocks/0/elements]",
    ),
    "26 actions": (
        [actions(*(button(action_id=f"a{n}") for n in range(26)))],
        "no more than 25 items allowed [json-pointer:/blocks/0/elements]",
    ),
    "a button text of 76": (
        [actions(button(text=plain("x" * 76)))],
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
    ),
    "a button value of 2,001": (
        [actions(button(value="x" * 2001))],
        "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
    ),
    "an action_id of 256": (
        [actions(button(action_id="x" * 256))],
        "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
    ),
    "the same action_id twice": (
        [actions(button(), button())],
        "`action_id` must be unique within its block [json-pointer:/blocks/0/elements/1/action_id]",
    ),
    "the same block_id twice": (
        [{"type": "divider", "block_id": "b"}, {"type": "divider", "block_id": "b"}],
        "`block_id` must be unique [json-pointer:/blocks/1/block_id]",
    ),
    "a block_id of 256": (
        [{"type": "divider", "block_id": "x" * 256}],
        "must be less than 256 characters [json-pointer:/blocks/0/block_id]",
    ),
    "an unknown block": ([{"type": "marquee"}], "unsupported type: marquee [json-pointer:/blocks/0/type]"),
    "an unknown property": (
        [{"type": "divider", "colour": "red"}],
        "invalid additional property: colour [json-pointer:/blocks/0]",
    ),
    "a button outside its block": ([button()], "unsupported type: button [json-pointer:/blocks/0/type]"),
    "a section without text": (
        [{"type": "section"}],
        "must define either `text` or `fields` [json-pointer:/blocks/0]",
    ),
    "a button to a place that is no page": (
        [actions(button(url="javascript:alert(1)"))],
        "invalid url [json-pointer:/blocks/0/elements/0/url]",
    ),
    "no object at all": (["text"], "must be an object [json-pointer:/blocks/0]"),
}


@pytest.mark.parametrize(("given", "finding"), OVER.values(), ids=OVER.keys())
def test_what_breaks_a_limit_is_refused_with_its_place(given: list[Any], finding: str) -> None:
    with pytest.raises(ApiError) as refusal:
        rules.contents({"text": "x", "blocks": given})
    assert refusal.value.error == "invalid_blocks"
    assert refusal.value.extra["errors"] == [finding]
    assert refusal.value.extra["response_metadata"]["messages"] == [f"[ERROR] {finding}"]


REFUSED: dict[str, tuple[dict[str, Any], bool, str]] = {
    "nothing": ({}, False, "no_text"),
    "text over 40,000": ({"text": "x" * 40_001}, False, "msg_too_long"),
    "text over 4,000 in an update": ({"text": "x" * 4_001}, True, "msg_too_long"),
    "all blocks together too long": ({"blocks": [section("x" * 2500)] * 5}, False, "msg_blocks_too_long"),
    "blocks that are no list": ({"text": "x", "blocks": "{}"}, False, "invalid_blocks_format"),
    "blocks that are no JSON": ({"text": "x", "blocks": "[{"}, False, "invalid_blocks_format"),
    "101 attachments": ({"attachments": [{}] * 101}, False, "too_many_attachments"),
    "metadata without a type": ({"text": "x", "metadata": {"event_payload": {}}}, False, "invalid_metadata_schema"),
    "metadata that is no JSON": ({"text": "x", "metadata": "{"}, False, "invalid_metadata_format"),
    "metadata that is a book": (
        {"text": "x", "metadata": {"event_type": "t", "event_payload": {"a": "x" * 9000}}},
        False,
        "metadata_too_large",
    ),
}


@pytest.mark.parametrize(("given", "update", "error"), REFUSED.values(), ids=REFUSED.keys())
def test_messages_are_refused_by_slacks_own_names(given: dict[str, Any], update: bool, error: str) -> None:
    with pytest.raises(ApiError) as refusal:
        rules.contents(given, update=update)
    assert refusal.value.error == error


def test_text_of_4000_characters_is_fine_in_an_update_and_of_40000_in_a_new_message() -> None:
    assert rules.contents({"text": "x" * 4_000}, update=True).text
    assert rules.contents({"text": "x" * 40_000}).text


def test_a_second_message_within_the_second_is_too_fast_and_other_channels_are_not_concerned() -> None:
    pace = Pace()
    pace.take("C1", 10.0)
    with pytest.raises(RateLimited) as refusal:
        pace.take("C1", 10.9)
    assert refusal.value.retry_after == 1
    pace.take("C2", 10.9)
    pace.take("C1", 11.0)


def test_a_missing_scope_is_named_with_what_was_given() -> None:
    with pytest.raises(ApiError) as refusal:
        rules.check_scope("conversations.history", ("chat:write", "channels:history"), private=True)
    assert refusal.value.answer() == {
        "ok": False,
        "error": "missing_scope",
        "needed": "groups:history",
        "provided": "channels:history,chat:write",
    }
    rules.check_scope("conversations.history", ("channels:history",), private=False)


def test_an_app_that_declares_a_name_of_slacks_own_is_not_installed() -> None:
    with pytest.raises(ValueError, match="invalid name: /status"):
        Registration((Slash("/status", "", ""),), (), ())
    Registration((Slash("/status", "", "", exception=True),), (), ())


def test_the_manifest_is_installed_as_it_is_with_status_as_the_one_exception() -> None:
    installed = of_manifest()
    assert [slash.command for slash in installed.commands if slash.exception] == ["/status"]
    assert {"/crisis", "/timeline", "/digest", "/sitrep"} <= {slash.command for slash in installed.commands}
    assert installed.command("/feed") is None
