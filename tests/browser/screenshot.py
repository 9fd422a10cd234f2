"""Take the README's picture: `python tests/browser/screenshot.py` plays the demo and writes docs/workspace.png."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bot.demo import Demo

PICTURE = Path(__file__).parent.parent.parent / "docs" / "workspace.png"
LINK = "https://tamarisk-wire.example/2024/01/27/ambassadors-back"
MORNINGS = 13  # the last is 28 January


def play(page: Page) -> None:
    page.wait_for_selector("#messages .message")
    for _ in range(MORNINGS):
        page.click("[data-step=digest]")
        page.wait_for_timeout(200)
        page.wait_for_selector("[data-step=digest]:not([disabled])", timeout=60_000)
    page.fill("#composer textarea", LINK)
    page.press("#composer textarea", "Enter")
    page.wait_for_selector("#messages .thread-link >> nth=-1")
    page.locator("#messages .thread-link").last.click()
    page.wait_for_selector("#thread-messages .message >> nth=1")
    page.locator("#messages").evaluate("list => { list.scrollTop = list.scrollHeight; }")
    page.wait_for_timeout(500)


def main() -> None:
    with Demo.start() as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1360, "height": 900}, timezone_id="Asia/Karachi", locale="en-GB")
        page.goto(demo.url)
        play(page)
        page.screenshot(path=str(PICTURE))
        browser.close()


if __name__ == "__main__":
    main()
