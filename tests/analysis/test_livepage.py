"""Live pages: an entry begins after its time and ends where the next one begins."""

from __future__ import annotations

from datetime import date

import pytest

from digests.analysis.analyse import analyse
from digests.analysis.livepage import cut, entries
from digests.model import Grade, Reference

ENTRIES = (
    "Police in Norway closed the harbour of Eastvik on Wednesday.",
    "Nine people were hurt in Eastvik, the Norwegian health ministry said.",
    "Norway sent two ships to Eastvik.",
    "The governor of Eastvik asked Sweden for help.",
    "Sweden promised forty tents to Eastvik.",
    "Norway's prime minister arrived in Eastvik with her Swedish colleague.",
)
STAMPS = {
    "hours": ["0815", "0850", "0931", "1004", "1130", "1204"],
    "down": ["1204:", "1130:", "1004:", "0931:", "0850:", "0815:"],
    "dots": ["8.15am:", "8.50am:", "9.31am:", "10.04am:", "11.30am:", "12.04pm:"],
    "over midnight": ["10:15 PM", "10:50 PM", "11:31 PM", "12:04 AM", "1:30 AM", "2:04 AM"],
    "updates": [
        f"(Update {clock} in Eastvik, {other} ET)"
        for clock, other in (("9:15 p.m.", "3:15 p.m."), ("8:50 p.m.", "2:50 p.m."), ("8:31 p.m.", "2:31 p.m."))
    ]
    + ["(Update 7:04 p.m. Wednesday)", "(Update 6:30 p.m.)", "[6:04 p.m.]"],
}


def page(stamps: list[str]) -> str:
    return "As it happened: " + " ".join(f"{stamp} {entry}" for stamp, entry in zip(stamps, ENTRIES, strict=True))


@pytest.mark.parametrize("stamps", STAMPS.values(), ids=STAMPS)
def test_entries_are_sentences_without_their_times(stamps: list[str]) -> None:
    told = analyse(page(stamps), Reference(day=date(2024, 1, 17))).sentences
    assert [sentence.text for sentence in told if sentence.grade >= Grade.WITH_LABEL] == list(ENTRIES)


def test_a_caption_before_an_entry_is_no_part_of_it() -> None:
    text = page(STAMPS["hours"]).replace("0931", "Ships leave for Eastvik 0931")
    told = {sentence.text: sentence.grade for sentence in analyse(text, Reference(day=date(2024, 1, 17))).sentences}
    assert told["Norway sent two ships to Eastvik."] is Grade.ALONE
    assert told.get("Ships leave for Eastvik", Grade.NEVER) is Grade.NEVER


@pytest.mark.parametrize(
    "text",
    [
        page([*STAMPS["hours"][:3], "Then", "So", "But"]),
        page(["0815", "1204", "0850", "1130", "0931", "1004"]),
        page(["2003", "2005", "2008", "2011", "2014", "2020"]),
        page([f"{word} 0815" for word in ("At", "From", "in", "of", "the", "since")]).replace("From", "from"),
    ],
)
def test_other_pages_have_no_entries(text: str) -> None:
    assert entries(text) == []


def test_cut_leaves_the_times_out() -> None:
    assert cut(0, 30, [(10, 15), (30, 35)]) == [(0, 10), (15, 30)]
    assert cut(0, 30, []) == [(0, 30)]
