"""The demo's fortnight, morning by morning: what each digest must tell, and what it must not.

The bot is the real one in the local workspace; only the clock is moved. What is expected was written down from the
articles (seeds/README.md) before the digests were seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.demo import Demo
from bot.workspace.state import BOT_USER, Message

KIND = re.compile(r"^\*?(\d+)\*? · \*?([^*·\n]+?)\*?(?: · .*)?$")


def text_of(message: Message) -> str:
    """All that a person reads in a message, block by block."""
    found: list[str] = []

    def walk(node: object) -> None:
        if isinstance(node, dict):
            if isinstance(node.get("text"), str):
                found.append(node["text"])
            for key, value in node.items():
                if key != "accessory" and not (key == "text" and isinstance(value, str)):
                    walk(value)
        elif isinstance(node, list):
            for item in node:
                walk(item)

    walk(message.blocks)
    return "\n".join(found) or message.text


@dataclass(frozen=True)
class Change:
    """A numbered line of a digest: its kind, and all words up to the next number."""

    kind: str
    words: str


def changes(text: str) -> list[Change]:
    found: list[Change] = []
    for line in text.splitlines():
        if match := KIND.match(line):
            found.append(Change(match[2], line))
        elif found:
            found[-1] = Change(found[-1].kind, found[-1].words + "\n" + line)
    return found


@dataclass(frozen=True)
class Play:
    """All mornings' digests by day of January, and the answers asked for on the 30th."""

    mornings: dict[int, str]
    status: str
    timeline: str


@pytest.fixture(scope="module")
def play() -> Iterator[Play]:
    with Demo.start() as demo:
        mornings: dict[int, str] = {}
        for day in range(16, 31):
            before = len(demo.messages())
            demo.step("digest")
            said = [m for m in demo.messages()[before:] if m.user == BOT_USER and m.only_for is None]
            assert len(said) == 1, f"{day} January: {len(said)} messages"
            mornings[day] = text_of(said[0])
        answers = []
        for command in ("/crisis status", "/timeline"):
            before = len(demo.messages())
            demo.post(command)
            demo.settle()
            answers.append("\n".join(text_of(m) for m in demo.messages()[before:] if m.user == BOT_USER))
        yield Play(mornings, *answers)


def lines(play: Play, day: int) -> list[Change]:
    return changes(play.mornings[day])


def about(found: list[Change], *words: str) -> list[Change]:
    return [change for change in found if all(re.search(word, change.words, re.IGNORECASE) for word in words)]


def test_16_january_starts_from_the_status(play: Play) -> None:
    assert "where it stands" in play.mornings[16]


def test_17_january_leads_with_the_strikes(play: Play) -> None:
    first = lines(play, 17)[0]
    assert first.kind == "New"
    assert re.search("struck|strikes", first.words)
    assert "16 Jan" in first.words


def test_18_january_tells_the_recall_and_that_accounts_of_the_envoy_differ(play: Play) -> None:
    found = lines(play, 18)
    assert about(found, "recalled", "ambassador")
    differ = [change for change in found if change.kind.startswith("Reports differ")]
    assert len(differ) == 1
    assert about(differ, "expelled", "not to return")
    assert not about(found, "had no figure")


def test_19_january_tells_the_reprisal_and_its_toll_once_and_who_denies(play: Play) -> None:
    found = lines(play, 19)
    assert len(about(found, r"killed nine|nine people")) == 1
    assert about(found, "strikes", "18 Jan")
    assert any(change.kind.startswith("Denied by") and "expel" in change.words for change in found)
    assert not about(found, "already been recalled")


def test_20_january_tells_the_call_the_committee_and_the_visit_to_come(play: Play) -> None:
    found = lines(play, 20)
    assert about(found, "telephone")
    assert about(found, "National Security Committee")
    assert about(found, "visit", "end of the month")
    assert not about(found, "attacked targets in Balochistan on Jan 16")


@pytest.mark.parametrize("day", [21, 22, 29])
def test_mornings_that_only_repeat_say_that_nothing_changed(play: Play, day: int) -> None:
    assert "nothing changed" in play.mornings[day].lower()
    assert not lines(play, day)


def test_23_january_tells_each_of_the_two_dates_once(play: Play) -> None:
    found = lines(play, 23)
    assert 1 <= len(about(found, "ambassadors", r"26")) <= 2
    assert 1 <= len(about(found, "visit|come to Pakistan", r"29")) <= 2
    assert not about(found, "withdrew its ambassador")


def test_23_january_tells_that_reports_differ_on_the_day_of_the_call(play: Play) -> None:
    differ = [change for change in lines(play, 23) if change.kind.startswith("Reports differ")]
    assert len(about(differ, "18", "19")) == 1
    assert len(differ) == 1


def test_counts_from_different_starting_points_are_no_dispute(play: Play) -> None:
    differ = [change for change in lines(play, 23) if change.kind.startswith("Reports differ")]
    assert not about(differ, "twice|second|third")


def test_24_january_tells_the_correction(play: Play) -> None:
    found = lines(play, 24)
    assert [change.kind for change in found] == ["Corrected by Lantern Falls Tribune"]
    assert "18" in found[0].words
    assert "19" in found[0].words


def test_25_january_tells_the_border_meeting_and_nothing_old(play: Play) -> None:
    found = lines(play, 25)
    assert about(found, "border officials", "30")
    assert not about(found, "suspended")
    assert not about(found, "ambassadors")


def test_26_january_mistakes_no_meeting_for_another(play: Play) -> None:
    found = lines(play, 26)
    assert not [change for change in found if "→" in change.kind]
    assert not about(found, "nine people")
    assert about(found, "arrangement|mechanisms")


def test_27_january_awaits_the_ambassadors_once_and_counts_what_it_cannot_read(play: Play) -> None:
    found = lines(play, 27)
    assert [change.kind for change in found] == ["Awaited"]
    assert "ambassadors" in found[0].words
    assert "Not in English" in play.mornings[27]


def test_28_january_tells_what_happened_and_what_moved(play: Play) -> None:
    found = lines(play, 28)
    assert len([c for c in found if c.kind == "Happened" and "ambassadors" in c.words]) == 1
    moved = [c for c in found if "30 → 31 Jan" in c.kind]
    assert len(moved) == 1
    assert "border officials" in moved[0].words
    assert not [c for c in found if c.kind.startswith("Reports differ")]
    assert not about(found, "nine people")


def test_30_january_tells_the_visit_as_happened(play: Play) -> None:
    found = lines(play, 30)
    assert len([c for c in found if c.kind == "Happened" and "visited" in c.words]) == 1


def test_nothing_is_told_twice(play: Play) -> None:
    seen: dict[str, int] = {}
    for day in range(17, 31):
        for change in lines(play, day):
            if change.kind == "Awaited":
                continue  # quotes the plan that was told: the news is that its day has passed
            if change.kind == "Awaited":
                continue
            # What a change changes or contradicts was told before by its nature, as was a plan that is awaited.
            after = re.split(r"\n(?:Before|The other account):", change.words)[0]
            for quotation in re.findall(r"“([^\n]{40,})”", after):
                assert quotation not in seen, f"told on {seen[quotation]} and {day} January: {quotation}"
                seen[quotation] = day


def section(text: str, title: str) -> str:
    """The part of an answer under a title, up to the next one."""
    # At the start of a line: the computed first line says "Next expected", too.
    following = r"(?=\n\*?(?:Latest|Next|Awaited|Figures|Reports differ|Open|Not in)\b|\Z)"
    match = re.search(rf"(?:^|\n)\*?{title}[^\n]*\n(.*?){following}", text, re.S)
    return match[1] if match else ""


def test_the_status_of_30_january_awaits_nothing_and_expects_the_border_meeting(play: Play) -> None:
    assert "Awaited" not in play.status
    assert "border officials" in section(play.status, "Next").lower()
    assert "31" in section(play.status, "Next")
    assert "visit" not in section(play.status, "Next")


def test_figures_hang_on_their_own_incident(play: Play) -> None:
    figures = section(play.status, "Figures").splitlines()
    killed = [line for line in figures if "9 killed" in line]
    assert len(killed) == 1
    assert "18 Jan" in killed[0]
    assert not any("9 killed" in line and "16 Jan" in line for line in figures)
    assert any("16 Jan" in line and "no figure" in line for line in figures)


def test_the_status_says_which_accounts_differ_and_no_others(play: Play) -> None:
    assert play.status.count("Reports differ") == 1
    assert "expelled" in play.status


def test_the_timeline_has_the_days_of_the_crisis_and_no_others(play: Play) -> None:
    dated = re.findall(r"(?:^|\n)\*?\d+\*? · \*?([^·*\n]+)", play.timeline)
    days = {m[0] for line in dated if (m := re.search(r"\d\d? (?:Jan|Dec|Feb)", line))}
    assert {"16 Jan", "17 Jan", "18 Jan", "19 Jan", "22 Jan", "26 Jan", "29 Jan", "31 Jan"} <= days
    assert "December 2023" in play.timeline
    assert "no report of it" not in play.timeline


def test_each_dated_line_holds_its_own_date(play: Play) -> None:
    """A line on the 19th that quotes a sentence of another day is the worst that can happen."""
    names = {"Monday": 0, "Tuesday": 1, "Wednesday": 2, "Thursday": 3, "Friday": 4, "Saturday": 5, "Sunday": 6}
    for line in changes(play.timeline):
        day = re.search(r"(\d\d?) Jan", line.words.splitlines()[0])
        if not day or "reported" in line.words.splitlines()[0]:  # below "Undated": the day it was told on, no event's
            continue
        told = set(
            re.findall(r"(?:January|Jan\.?) (\d\d?)|(\d\d?) January", line.words.split("“", 1)[-1].split("”")[0])
        )
        numbers = {int(a or b) for a, b in told}
        weekdays = [name for name in names if name in line.words]
        assert int(day[1]) in numbers or weekdays or not numbers, line.words
