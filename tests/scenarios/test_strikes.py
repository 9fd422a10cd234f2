"""A walkout and an attack are both called a strike: two things wherever they meet, and only one of them violence."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.scenarios.desk import Desk, at, end_of

# topic: (the story's word, a walkout, an attack)
TWO = {
    "at one hospital": (
        "Bosa",
        "Nurses' strike at Bosa hospital on Monday drew 300 people.",
        "A missile strike at Bosa hospital on Monday killed three people.",
    ),
    "in one town": (
        "Karsk",
        "Nurses went on strike in Karsk on Monday.",
        "Warplanes carried out a strike in Karsk on Monday.",
    ),
    "by dockers and by missiles": (
        "Torvik",
        "Dockers struck in Torvik on Monday over wages.",
        "Missiles struck Torvik on Monday.",
    ),
    "on one day to come": (
        "Bosa",
        "Teachers in Bosa will strike on 22 January.",
        "Marenia will strike Bosa on 22 January.",
    ),
    "both ended": (
        "Quill",
        "Doctors in Quill suspended their strike on Monday.",
        "Karsk suspended its strikes on Quill on Monday.",
    ),
    "the same number hurt": (
        "Orrin",
        "Nine miners were hurt in scuffles during a strike by miners in Orrin on Monday.",
        "Twenty miners were hurt in an air strike in Orrin on Monday.",
    ),
    "at one depot": (
        "Bosa",
        "A strike at the Bosa depot by garbage collectors entered its ninth day on Monday.",
        "The army said a strike on the Bosa depot killed four people on Monday.",
    ),
}
# One walkout, in other words.
ONE = {
    "nurses": ("Nurses began a strike in Karsk on Monday.", "Nurses in Karsk walked out on Monday."),
    "teachers": ("Teachers in Lorne went on strike on Monday.", "Teachers in Lorne began industrial action on Monday."),
    "unions": ("Unions plan to strike in Pell on 29 January.", "Unions in Pell will walk out on 29 January."),
}
PEACEFUL = [
    "Teachers in Lorne went on strike on Monday over pay.",
    "A strike by pilots of Norvik Air grounded 40 flights on Monday.",
    "Bus drivers in Pell staged a 24-hour strike on Monday.",
    "A strike at the steelworks in Orrin entered its third week on Monday.",
]


def tell(desk: Desk, match: str, first: str, second: str, later: datetime) -> None:
    desk.follow(title="The story", match=match)
    desk.tell(first, at(16, 9), "The Ledger")
    desk.tell(second, later, "Harbour News")


@pytest.mark.parametrize("topic", TWO)
@pytest.mark.parametrize("turned", [False, True])
def test_a_walkout_and_an_attack_are_never_one(desk: Desk, topic: str, turned: bool) -> None:
    match, *both = TWO[topic]
    first, second = reversed(both) if turned else both
    tell(desk, match, first, second, at(17, 18))
    assert [fact["outlets"] for fact in desk.facts(end_of(30))] == [1, 1]
    made = desk.digest(at(16, 12), at(17, 20))["changes"]
    assert {change["kind"] for change in made} <= {"new", "newly_reported"}
    assert desk.status(as_of=at(18))["differ"] == []


@pytest.mark.parametrize("topic", TWO)
def test_nobody_hurt_by_the_one_is_counted_with_the_other(desk: Desk, topic: str) -> None:
    match, walkout, attack = TWO[topic]
    tell(desk, match, walkout, attack, at(17, 18))
    for row in desk.status(as_of=at(18))["figures"]:
        assert {source["text"] for source in row["sources"]} <= {attack}


@pytest.mark.parametrize("topic", ONE)
def test_one_walkout_in_other_words_is_one_fact(desk: Desk, topic: str) -> None:
    first, second = ONE[topic]
    tell(desk, "Karsk|Lorne|Pell", first, second, at(17, 9))
    assert [fact["outlets"] for fact in desk.facts(end_of(30))] == [2]


@pytest.mark.parametrize("text", PEACEFUL)
def test_a_walkout_is_no_violence(desk: Desk, text: str) -> None:
    desk.follow(match="Lorne|Norvik|Pell|Orrin")
    desk.tell(text, at(16, 9), "The Ledger")
    answer = desk.status(as_of=at(17))
    assert answer["first_line"].startswith("No dated violence reported.")
    assert answer["figures"] == []


def test_what_an_article_on_a_walkout_calls_the_strike_is_the_walkout(desk: Desk) -> None:
    desk.follow(match="Torvik")
    desk.tell(
        "Dockers in Torvik went on strike on Monday over pay, the port said.\n\n"
        "The strike at Torvik on Monday left 40 ships waiting.",
        at(16, 9),
        "The Ledger",
    )
    desk.tell("An air strike at Torvik on Monday left four ships burning.", at(17, 9), "Harbour News")
    assert desk.status(as_of=at(18))["first_line"].startswith("Last violence reported")
    assert [fact["outlets"] for fact in desk.facts(end_of(30))] == [1, 1, 1]
