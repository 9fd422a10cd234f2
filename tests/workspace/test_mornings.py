"""The whole demo, 16 to 30 January: what each morning's digest must bring, by the table in seeds/README.md.

One play for all tests; the words are looked for in all that the channel got that morning.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from bot.demo import Demo
from bot.workspace.replay import ZONE
from bot.workspace.state import BOT_USER, Message

DAYS = range(16, 31)

# Day of January -> patterns that must be found.
BRINGS = {
    16: ["where it stands", "Rask"],
    17: ["Iran struck targets in Pakistan", "Tue 16 Jan"],
    18: ["recalled its ambassador from Tehran", "engagements between Iran and Pakistan were suspended"],
    19: ["[Nn]ine people|killed nine", "strikes inside Iran on Thursday, January 18", "denied that Iran’s envoy"],
    20: ["spoke by telephone on Friday", "National Security Committee", "at the end of the month"],
    22: ["nothing changed", "no article came in"],
    23: ["by Fri 26 Jan", "29 January|January 29|Jan. 29"],
    25: ["Jan 30|30 January"],
    26: ["Pakistan is seeking a new arrangement"],
    27: ["Awaited", "by Fri 26 Jan", "Not in English"],
    28: ["Happened", "returned to their posts on Friday, January 26"],
    30: ["Happened", "visited Pakistan on Monday, 29 January"],
}
# Day -> patterns that must not be found: the future, and what was told before.
SPARES = {
    17: ["[Nn]ine", "ambassador"],
    18: ["[Nn]ine"],
    22: ["\\*1\\*"],
    25: ["Awaited"],
    26: ["Awaited"],
    29: ["Happened"],
}


@pytest.fixture(scope="module")
def mornings() -> Iterator[dict[int, list[Message]]]:
    with Demo.start() as demo:
        for _ in DAYS:
            demo.step("digest")
        told = [item for item in demo.messages() if item.user == BOT_USER and item.only_for is None]
        yield {day: [item for item in told if item.time.astimezone(ZONE).day == day] for day in DAYS}


def shown(messages: list[Message]) -> str:
    return "\n".join(json.dumps(item.blocks, ensure_ascii=False) for item in messages)


def test_every_morning_brings_one_message_at_nine_with_all_feeds_read(mornings: dict[int, list[Message]]) -> None:
    for day, messages in mornings.items():
        assert [f"{item.time.astimezone(ZONE):%H:%M}" for item in messages] == ["09:00"], day
        assert "8 of 8 feeds read" in shown(messages), day
        assert "Demo, invented text" in shown(messages), day
        assert "could not be sent" not in shown(messages), day


@pytest.mark.parametrize("day", BRINGS)
def test_a_morning_brings_what_happened(mornings: dict[int, list[Message]], day: int) -> None:
    text = shown(mornings[day])
    assert [pattern for pattern in BRINGS[day] if not re.search(pattern, text)] == []


@pytest.mark.parametrize("day", SPARES)
def test_a_morning_spares_what_did_not(mornings: dict[int, list[Message]], day: int) -> None:
    text = shown(mornings[day])
    assert [pattern for pattern in SPARES[day] if re.search(pattern, text)] == []


def test_no_quotation_is_told_as_new_twice(mornings: dict[int, list[Message]]) -> None:
    told: dict[str, int] = {}
    twice = []
    for day, messages in mornings.items():
        for kind, quotation in re.findall(r"\*\d+\* · \*(New|Newly reported)\*[^“]*“([^”]+)”", shown(messages)):
            if quotation in told:
                twice.append((told[quotation], day, kind, quotation))
            told[quotation] = day
    assert twice == []
