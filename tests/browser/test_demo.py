"""A newcomer plays a part of the demo in a real browser: a command, a link, the clock."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from bot.demo import Demo
from bot.workspace.state import SECOND


def say(page: Page, text: str) -> None:
    box = page.locator("#composer textarea")
    box.fill(text)
    box.press("Enter")


def test_the_page_opens_on_a_channel_and_says_that_it_is_a_demo(page: Page) -> None:
    expect(page.locator("#channel-name")).to_contain_text("crisis-desk")
    expect(page.locator("#demo-mark")).to_be_visible()
    expect(page.locator("#clock-day")).to_contain_text("January 2024")


def test_a_slash_command_is_completed_and_answered_for_the_one_who_typed_it(page: Page) -> None:
    box = page.locator("#composer textarea")
    box.press_sequentially("/cri")
    expect(page.locator(".completions li").first).to_contain_text("/crisis")
    box.press("Tab")
    box.press_sequentially("help")
    box.press("Enter")
    answer = page.locator("#messages .message.ephemeral").last
    expect(answer).to_contain_text("Only visible to you")
    expect(answer).to_contain_text("follow")


def test_the_clock_brings_the_digest_and_a_link_brings_a_summary_in_its_thread(page: Page) -> None:
    for _ in range(3):
        page.locator("[data-step=digest]").click()
        expect(page.locator("[data-step=digest]")).to_be_enabled(timeout=60_000)
    digest = page.locator("#messages .message", has=page.locator(".b-header")).last
    expect(digest).to_contain_text("Demo, invented text")
    expect(page.locator("#clock-time")).to_have_text("09:00")

    say(page, "/crisis status iran-pakistan")
    status = page.locator("#messages .message.ephemeral").last
    expect(status).to_contain_text("Iran–Pakistan")
    status.get_by_role("button", name="Share in channel").click()
    expect(page.locator("#messages .message:not(.ephemeral)", has_text="Iran–Pakistan").last).to_be_visible()

    say(page, "https://tamarisk-wire.example/2024/01/16/strikes")
    thread = page.locator("#messages .thread-link").last
    expect(thread).to_have_text(re.compile(r"1 reply"))
    thread.click()
    reply = page.locator("#thread-messages .message").nth(1)
    expect(reply).to_contain_text("Tamarisk Wire")


def test_a_second_enter_sends_nothing_twice(page: Page) -> None:
    box = page.locator("#composer textarea")
    box.fill("Only once, please")
    # Both before the workspace can have answered the first.
    enter = "new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })"
    box.evaluate(f"box => {{ box.dispatchEvent({enter}); box.dispatchEvent({enter}); }}")
    expect(page.locator("#messages .message", has_text="Only once, please")).to_have_count(1)
    expect(box).to_have_value("")
    say(page, "And then?")
    expect(page.locator("#messages .message", has_text="And then?")).to_be_visible()
    expect(page.locator("#messages .message", has_text="Only once, please")).to_have_count(1)


def test_what_arrives_takes_nothing_from_the_readers_hands(page: Page, demo: Demo) -> None:
    button = page.locator("#messages .thread-open").first
    button.focus()
    demo.post("Anything new?", user=SECOND)
    expect(page.locator("#messages .message", has_text="Anything new?")).to_be_visible()
    expect(button).to_be_focused()


def test_an_action_that_slack_refuses_is_told_in_the_composer(page: Page) -> None:
    say(page, "/nonsense")
    expect(page.locator("#composer .problem")).not_to_be_empty()
