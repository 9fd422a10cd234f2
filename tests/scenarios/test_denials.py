"""A party says that what was told is not so, in whatever words: denied, by name; and nothing else is."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

# what says it: (claim, denial, who)
DENIALS = {
    "rejected as false": (
        "Velkan warplanes bombed the village of Tiso across the border, residents said on Monday.",
        "Velka's defence ministry rejected as false reports that its warplanes had bombed the village of Tiso.",
        "Velka's defence ministry",
    ),
    "no truth in it": (
        "General Omar Sey has been placed under house arrest in Velka, two officers told Star on Monday.",
        "There is no truth in reports that General Omar Sey has been placed under house arrest, Velka's interior "
        "ministry said on Tuesday.",
        "Velka's interior ministry",
    ),
    "a fabrication": (
        "Velka has agreed to host a Toran naval base at Port Ellin, the newspaper Morgen reported on Monday.",
        "A Velkan government spokesman called the report of a Toran naval base at Port Ellin “pure fabrication”.",
        "a Velkan government spokesman",
    ),
    "untrue, at the end": (
        "The Lorne Savings Bank of Velka has run out of cash, two board members said on Monday.",
        "Claims that the Lorne Savings Bank has run out of cash are untrue, central bank governor Edda Lann of Velka "
        "said.",
        "central bank governor Edda Lann",
    ),
    "did not, by a spokeswoman": (
        "Police opened fire on striking miners outside the Garo pit in Velka on Monday, the miners' union said.",
        "Velka's police did not open fire on miners at the Garo pit, police spokeswoman Ina Voss said.",
        "police spokeswoman Ina Voss",
    ),
    "and what it did instead": (
        "Velka's navy fired on a Toran trawler on Monday, injuring two fishermen, the trawler's owner said.",
        "Velka's navy categorically denied firing on the Toran trawler, saying its patrol boat had only sounded its "
        "horn.",
        "Velka's navy",
    ),
    "never, said on another day": (
        "Velka secretly sold missiles to the Toran junta last year, the newspaper Morgen reported on Monday.",
        "Velka never sold missiles to the Toran junta, defence minister Oda Krell insisted on Tuesday.",
        "defence minister Oda Krell",
    ),
    "no plans to": (
        "President Alim Toor of Velka will step down in March, a senior aide said on Monday.",
        "President Alim Toor has no plans to step down, the presidency of Velka said on Tuesday.",
        "the presidency of Velka",
    ),
    "any part in it": (
        "Tora carried out Sunday's cyberattack on Velka's power grid, Velka's energy minister said.",
        "Tora on Monday denied any involvement in the cyberattack on Velka's power grid.",
        "Tora",
    ),
    "untrue, by its governor": (
        "The central bank of Velka plans to devalue the crown, two bankers told Star.",
        "It is not true that the central bank of Velka plans to devalue the crown, its governor Noor Hale said on "
        "Tuesday.",
        "governor Noor Hale",
    ),
}


@pytest.mark.parametrize("words", DENIALS)
def test_a_claim_that_a_party_calls_untrue_is_denied_in_its_name(desk: Desk, words: str) -> None:
    claim, denial, who = DENIALS[words]
    desk.follow(title="Velka", match="Velka|Velkan")
    desk.tell(claim, at(15, 9), "Star")
    desk.tell(denial, at(16, 9), "Post")
    (change,) = desk.digest(at(15, 12), at(16, 12))["changes"]
    assert (change["kind"], change["text"], change["before"]["text"]) == ("denied", denial, claim)
    assert change["title"].startswith(f"Denied by {who}")


def test_what_somebody_says_while_dismissing_reports_denies_them(desk: Desk) -> None:
    desk.follow(title="Zamora", match="Zamora")
    claim = "President Teo Anaya has fled Zamora for Lusia, two security sources said on Monday."
    denial = "President Teo Anaya remains in Zamora, his office said on Monday, dismissing reports that he had fled."
    desk.tell(claim, at(15, 9), "Star")
    desk.tell(denial, at(15, 15), "Post")
    (change,) = desk.digest(at(15, 12), at(16, 12))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("denied", "Denied", denial)
    assert change["before"]["text"] == claim


def test_a_claim_told_again_by_a_late_outlet_after_its_denial_is_nothing(desk: Desk) -> None:
    desk.follow(title="Ruan", match="Ruan")
    claim = "Militants holding five engineers in Ruan have been paid a ransom, tribal elder Said Omar said on Monday."
    desk.tell(claim, at(15, 9), "Star")
    desk.tell("The foreign ministry of Ruan denied reports that a ransom had been paid for them.", at(15, 15), "Post")
    desk.tell(
        "Tribal elder Said Omar said militants holding five engineers in Ruan were paid a ransom.", at(16), "Late"
    )
    assert desk.kinds(at(15, 18), at(16, 20)) == []
