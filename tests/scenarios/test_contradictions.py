"""Nearly the same words, and not so: the second sentence is told, whatever it shares with the first."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

# topic: the story's word, what was told, what came, (kind, title) of it
GAINSAID = {
    "a harbour will not reopen, by who said that it will": (
        "Talvo",
        "Talvo port director Ines Prat said the harbour will reopen on Monday.",
        "Talvo port director Ines Prat said the harbour will not reopen on Monday.",
        ("changed", "Reversed"),
    ),
    "schools stay closed": (
        "Orsk",
        "Schools in Orsk will open on Monday, mayor Ida Holm said.",
        "Schools in Orsk will stay closed on Monday, mayor Ida Holm said.",
        ("changed", "Reversed"),
    ),
    "a border stays open, says another ministry": (
        "Karsk",
        "Marenia will close its border with Karsk on Thursday, interior minister Olga Brandt said.",
        "Marenia will keep its border with Karsk open on Thursday, defence minister Jan Ruud said.",
        ("differ", "Reports differ"),
    ),
    "a convoy that was turned back": (
        "Murra",
        "A relief convoy reached the besieged town of Murra on Tuesday, the aid agency Sund said.",
        "A relief convoy was turned back from the besieged town of Murra on Tuesday, mayor Ivo Lanz said.",
        ("differ", "Reports differ"),
    ),
    "a pit's dead": (
        "Orrin",
        "Nine miners were killed in the collapse at the Orrin pit, the company said.",
        "Eleven miners were killed in the collapse at the Orrin pit, the company said.",
        ("changed", "Toll 9 → 11"),
    ),
    "a walkout that goes on": (
        "Lorne",
        "Teachers in Lorne voted to end their walkout on Tuesday.",
        "Teachers in Lorne voted to continue their walkout on Tuesday.",
        ("differ", "Reports differ"),
    ),
    "shot by police, or by a gang": (
        "Dravo",
        "Journalist Ana Reyes was shot dead by police in Dravo on Sunday, her editor said.",
        "Journalist Ana Reyes was shot dead by gang members in Dravo on Sunday, police said.",
        ("differ", "Reports differ"),
    ),
    "a helicopter downed by one army, or by the other": (
        "Dravo",
        "A Norwegian helicopter was shot down by Swedish forces near Dravo on Sunday.",
        "A Norwegian helicopter was shot down by the Danish army near Dravo on Sunday.",
        ("differ", "Reports differ"),
    ),
    "surrendered, or captured": (
        "Tarim",
        "Warlord Hamid Zor surrendered to government forces in Tarim on Sunday, state television said.",
        "Warlord Hamid Zor was captured by government forces in Tarim on Sunday after a firefight, a militia spokesman "
        "said.",
        ("differ", "Reports differ"),
    ),
    "a verdict": (
        "Dravo",
        "A court in Dravo found mayor Ivo Lanz guilty of fraud on Tuesday.",
        "A court in Dravo found mayor Ivo Lanz not guilty of fraud on Tuesday.",
        ("differ", "Reports differ"),
    ),
    "a budget": (
        "Veldora",
        "Parliament in Veldora approved the budget on Tuesday by 61 votes to 58.",
        "Parliament in Veldora rejected the budget on Tuesday by 61 votes to 58.",
        ("differ", "Reports differ"),
    ),
    "a dam": (
        "Kelso",
        "The dam above Kelso is safe, engineers of the river board said on Tuesday.",
        "The dam above Kelso is at risk of bursting, the river board’s engineers said on Tuesday.",
        ("differ", "Reports differ"),
    ),
    "a measles case": (
        "Bosa",
        "Marenia's health ministry said a new strain of measles has been detected in the city of Bosa.",
        "Marenia's health ministry said a new strain of measles has not been detected in the city of Bosa.",
        ("changed", "Reversed"),
    ),
    "a meeting that did not come about": (
        "dam",
        "Foreign ministers Ana Korin and Jan Ruud met in Geneva on Tuesday to discuss the river dam.",
        "Foreign ministers Ana Korin and Jan Ruud failed to meet in Geneva on Tuesday to discuss the river dam.",
        ("differ", "Reports differ"),
    ),
    "water that was cut off again": (
        "Talvo",
        "Water supplies have been restored in most districts of Talvo, the city's utility said.",
        "Water supplies have been cut off in most districts of Talvo, the city's utility said.",
        ("new", "New"),
    ),
    "a crew that is still held": (
        "Hessel",
        "Pirates released the crew of the tanker Sela off Hessel on Tuesday.",
        "Pirates are still holding the crew of the tanker Sela off Hessel.",
        ("new", "New"),
    ),
    "a ransom": (
        "Norvik",
        "Norvik said it had paid a ransom for the sailors.",
        "Norvik said it had paid no ransom for the sailors.",
        ("new", "New"),
    ),
    "an island and its epidemic": (
        "Quill",
        "The island of Quill has been declared free of Ebola, the health ministry of Marenia said.",
        "The island of Quill has not been declared free of Ebola, the WHO said.",
        ("denied", "Denied by the WHO"),
    ),
    "a climber": (
        "Ashby",
        "Rescuers found the missing climber Tom Reyes alive on Mount Ashby on Monday.",
        "Rescuers found the missing climber Tom Reyes dead on Mount Ashby on Monday.",
        ("differ", "Reports differ"),
    ),
    "another winner": (
        "Bosa",
        "Bosa's electoral commission said Ade Okello won the mayoral election.",
        "Bosa's electoral commission said Ruth Mbeki won the mayoral election.",
        ("new", "New"),
    ),
}


@pytest.mark.parametrize("topic", GAINSAID)
def test_what_says_otherwise_is_told_after_what_was_told(desk: Desk, topic: str) -> None:
    match, first, second, change = GAINSAID[topic]
    desk.follow(title="The story", match=match)
    desk.tell(first, at(17, 9), "The Ledger")
    desk.tell(second, at(18, 9), "Harbour News")
    (made,) = desk.digest(at(17, 18), at(18, 18))["changes"]
    assert (made["text"], (made["kind"], made["title"])) == (second, change)
    if change[0] not in ("new", "newly_reported"):
        assert made["before"]["text"] == first


@pytest.mark.parametrize("topic", GAINSAID)
def test_what_says_otherwise_is_told_beside_it_in_one_digest(desk: Desk, topic: str) -> None:
    match, first, second, change = GAINSAID[topic]
    desk.follow(title="The story", match=match)
    desk.tell(first, at(17, 9), "The Ledger")
    desk.tell(second, at(18, 9), "Harbour News")
    changes = desk.digest(at(16, 18), at(18, 18))["changes"]
    told = {line["text"] for made in changes for line in (made, made["before"]) if line}
    assert second in told
    assert first in told or change[0] == "changed"


BESIDE = {
    "a not about something beside": (
        "Karsk",
        "Foreign Minister Ana Korin will visit Karsk on 29 January for talks on the river dam.",
        "Foreign Minister Ana Korin, who has not commented, will visit Karsk on 29 January for talks on the river dam.",
    ),
    "a truce and nobody's comment": (
        "Dorn",
        "Rebels and the government signed a truce in Dorn on Tuesday after nine days of talks.",
        "Rebels and the government signed a truce in Dorn on Tuesday after nine days of talks, but gave no details.",
    ),
    "one not told twice": (
        "Talvo",
        "The harbour of Talvo will not reopen on Monday, port director Ines Prat said.",
        "Port director Ines Prat said that the harbour of Talvo will not reopen on Monday.",
    ),
}


@pytest.mark.parametrize("topic", BESIDE)
def test_a_not_that_is_about_something_beside_brings_nothing_back(desk: Desk, topic: str) -> None:
    match, first, second = BESIDE[topic]
    desk.follow(title="The story", match=match)
    desk.tell(first, at(17, 9), "The Ledger")
    desk.tell(second, at(18, 9), "Harbour News")
    assert desk.kinds(at(17, 18), at(18, 18)) == []


CLAIMS = {
    "of several, any": (
        "Three ministers of Karsk resigned over the dam, The Post reported.",
        "The government of Karsk denied that any minister had resigned.",
        "Denied by the government of Karsk",
    ),
    "a short denial of a short claim": (
        "The Red Brigade killed union leader Ivo Hald in Karsk, police said.",
        "The Red Brigade denied killing Ivo Hald of Karsk.",
        "Denied by the Red Brigade",
    ),
    "a short denial of a long claim": (
        "The Red Brigade shot dead union leader Ivo Hald outside his home in the northern district of Karsk late on "
        "Monday, police and two neighbours said.",
        "The Red Brigade denied killing Hald and said that it had no men in Karsk.",
        "Denied by the Red Brigade",
    ),
}


@pytest.mark.parametrize("topic", CLAIMS)
def test_a_denial_of_what_was_told_is_no_plain_news(desk: Desk, topic: str) -> None:
    claim, denial, title = CLAIMS[topic]
    desk.follow(match="Karsk|Hald")
    desk.tell(claim, at(16), "The Ledger")
    desk.tell(denial, at(17), "Harbour News")
    (change,) = desk.digest(at(16, 18), at(17, 18))["changes"]
    assert (change["kind"], change["title"], change["text"]) == ("denied", title, denial)
    assert change["before"]["text"] == claim


@pytest.mark.parametrize(
    "denial",
    [
        "The Red Brigade denied killing Ivo Hald of Karsk.",  # nobody said that it did
        "The army of Karsk denied shelling a school in Dorn.",
    ],
)
def test_a_denial_of_something_else_denies_nothing_that_was_told(desk: Desk, denial: str) -> None:
    desk.follow(match="Karsk|Hald")
    desk.tell("Gunmen killed union leader Ivo Hald in Karsk, police said.", at(16), "The Ledger")
    desk.tell("The army of Karsk shelled a hospital in Pell on Monday, the mayor of Pell said.", at(16), "The Post")
    desk.tell(denial, at(17), "Harbour News")
    assert not [kind for kind, _ in desk.kinds(at(16, 18), at(17, 18)) if kind == "denied"]
