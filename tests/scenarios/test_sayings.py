"""The day on which something was said beside the day of what was said, and days that nothing is told of."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at, on

# (words of Thursday 18 January 2024, the days that the timeline puts them on, and whether they are to come)
TOLD = [
    (
        "At least 23 people were killed when a bus fell into a ravine near Karsa on Monday, police said on Tuesday.",
        {"2024-01-15": False},
    ),
    ("Four soldiers died after their truck hit a mine near Karsa on Monday, the army of Molva said Tuesday.", {"2024-01-15": False}),
    (
        "At least 19 people died when a ferry capsized off Karsa overnight Saturday to Sunday, rescuers said.",
        {"2024-01-13/2024-01-14": False},
    ),
    ("On Wednesday, the police of Karsa said that gunmen had robbed a bank on Monday.", {"2024-01-15": False}),
    ("Molva's premier Ada Roon will visit Karsa on January 26, her office announced on Wednesday.", {"2024-01-26": True}),
    (
        "The foreign ministry of Molva announced on Wednesday that Premier Ada Roon will visit Karsa on Jan. 26.",
        {"2024-01-26": True},
    ),
    (
        "On Wednesday, the foreign ministry of Molva said Premier Ada Roon would visit Karsa on Jan. 26.",
        {"2024-01-26": True},
    ),
    ("A ruling on the dam of Karsa is due Tuesday.", {"2024-01-23": True}),
    ("A ruling on the dam of Karsa is expected later this month.", {"2024-01": True}),
    ("Heavy rain is expected across Karsa from Friday, forecasters said.", {"2024-01-19": True}),
    ("Families who fled the flood can return to Karsa from Monday, Mayor Ida Holm said.", {"2024-01-22": True}),
    ("Snow closed the Karsa pass for the first time since January 3.", {}),
    ("The eruption near Karsa was the strongest since January 3, Molva's weather office said.", {}),
    (
        "Rebels shelled the airport of Karsa on Dec. 30 and Jan. 2, Karsa police said.",
        {"2023-12-30": False, "2024-01-02": False},
    ),
    (
        "Rebels shelled the airport of Karsa on December 30, 2023 and January 2, 2024, Karsa police said.",
        {"2023-12-30": False, "2024-01-02": False},
    ),
    (
        "A blizzard cut off Karsa from Dec. 29, 2023, through Jan. 3, 2024, Molva's railway said.",
        {"2023-12-29/2024-01-03": False},
    ),
    ("A nurse was found dead in Karsa on 23 March Road, police said.", {}),
    ("The April 6 Youth Movement called for calm in Karsa.", {}),
    ("Units of the 17th September Division entered Karsa, the army of Molva said.", {}),
    ("Molva invoked sections 144 and 1973 of its penal code in Karsa.", {}),
    (
        "Molva's government and the rebels will resume talks in Karsa on January 26, mediators said on Tuesday, after a "
        "break of two months.",
        {"2024-01-26": True},
    ),
    (
        "A nurse held in Karsa since June 2023 was freed on Tuesday, Molva's foreign ministry said.",
        {"2024-01-16": False},
    ),
    (
        "Molva's supreme court is to rule next month on the referendum of 12 October 2023 in Karsa.",
        {"2023-10-12": False, "2024-02": True},
    ),
    ("Polling stations in Karsa open at 8 am on Sunday and close at 6 pm, Molva's electoral body said.", {"2024-01-21": True}),
    ("Lorries with aid due in Karsa on Monday never arrived, the Red Cross said.", {"2024-01-15": False}),
    ("The 2030 Agenda was rejected by the council of Karsa.", {}),
    ("Gunmen bombed Molva's consulate in Karsa at 03:40 (22:40 GMT Monday) on Tuesday, Karsa police said.", {"2024-01-16": False}),
    ("Aid flights to Karsa land every Tuesday and Friday.", {}),
    ("Karsa commemorated on Tuesday the 26th anniversary of the 1998 flood in Molva.", {"2024-01-16": False}),
    ("Effective Monday, Karsa bars foreign trucks from the port of Molva.", {"2024-01-22": True}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "days"), TOLD)
def test_what_is_told_has_its_day_whenever_it_was_said(desk: Desk, words: str, days: dict[str, bool]) -> None:
    desk.follow(match="Molva|Karsa")
    desk.tell(words, on(18), "The Ledger")
    assert {event["date"]: event["expected"] for event in desk.timeline(background=True)["events"]} == days


def test_a_date_that_lies_before_what_its_article_tells_as_done_is_not_trusted(desk: Desk) -> None:
    desk.follow(match="Molva|Karsa")
    desk.tell("January 8, 2024\n\nGunmen bombed Molva's consulate in Karsa on January 16, 2024, Karsa police said.")
    (event,) = desk.timeline()["events"]
    assert (event["date"], event["expected"], event["sources"][0]["published"]) == ("2024-01-16", False, None)
    assert not desk.status()["awaited"]


def test_nobody_expects_a_bombing(desk: Desk) -> None:
    desk.follow(match="Molva|Karsa")
    desk.tell("Gunmen bombed Molva's consulate in Karsa on January 16, Karsa police said.", on(12), "The Ledger")
    assert not [event for event in desk.timeline()["events"] if event["expected"]]
    assert not desk.status(as_of=at(20))["awaited"]
