"""The known told again brings nothing, in whatever words; one new sentence among it comes alone."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

KNOWN = (
    "The dam above Kelso burst on Monday, flooding three villages in the Ardle valley, the regional government said. "
    "Some 400 residents of the Ardle valley were taken to a school in Kelso, mayor Ida Holm said. "
    "The army will start to repair the Kelso dam on 22 January, army spokesman Jon Reve said."
)
AGAIN = (
    "Three villages in the Ardle valley were flooded on Monday when the dam above Kelso burst, according to the "
    "regional government.",
    "Mayor Ida Holm said about 400 residents of the Ardle valley had been taken to a school in Kelso.",
    "Army spokesman Jon Reve said repairs of the Kelso dam by the army will start on 22 January.",
    "Kelso mayor Ida Holm said 400 Ardle valley residents were sheltering in a school after Monday's dam burst.",
    "The dam above Kelso burst on Monday and flooded three villages. The army is to begin repairing the Kelso dam on "
    "Jan. 22.",
    "The Kelso dam burst on Monday, inundating three villages in the Ardle valley.",
    "Repairs to the Kelso dam by the army are due to begin on 22 January.",
    "After the Kelso dam burst on Monday, 400 people of the Ardle valley were moved to a school, the mayor said.",
    "Soldiers will begin repairing the dam above Kelso on January 22, said army spokesman Jon Reve.",
    "Three Ardle valley villages were under water after the dam above Kelso burst on Monday, the regional government "
    "said.",
)


def test_ten_articles_that_repeat_the_known_change_nothing_and_the_digest_says_so(desk: Desk) -> None:
    desk.follow(title="Kelso dam", match="Kelso")
    desk.tell(KNOWN, at(15, 18), "The Ledger")
    for hour, text in enumerate(AGAIN, 6):
        desk.tell(text, at(16, hour), f"Outlet {hour}")
    digest = desk.digest(at(15, 20), at(16, 20))
    assert (digest["changes"], digest["articles"], digest["repeats"]) == ([], 10, 10)


# topic: the story's word, what was told, the same in other words, one new sentence
RETOLD = {
    "an election": (
        "Marenia",
        "Voters in Marenia elected Ade Okello president on Sunday with 54 percent of the vote, the electoral "
        "commission said. Turnout in Marenia was 61 percent, the commission said.",
        "Ade Okello was elected president of Marenia on Sunday, winning 54 percent of the vote, according to the "
        "electoral commission. The commission put turnout in Marenia at 61 percent.",
        "Okello named the banker Ruth Mbeki prime minister of Marenia.",
    ),
    "a dock strike": (
        "Talvo",
        "Dockers in Talvo walked out on Monday over pay, their union said. Union leader Mia Strand said the strike "
        "would last until Friday.",
        "A walkout by dockers in Talvo began on Monday in a dispute over pay. The union's leader, Mia Strand, said the "
        "dockers would stay out until Friday.",
        "Shipping line Avor said it was sending two vessels from Talvo to the port of Hessel.",
    ),
    "an epidemic": (
        "Bosa",
        "Cholera has killed 14 people in the port of Bosa since New Year, the health ministry of Marenia said on "
        "Monday.",
        "Fourteen people have died of cholera in Bosa since New Year, Marenia's health ministry said on Monday.",
        "The aid agency Sund flew 40,000 doses of cholera vaccine to Bosa.",
    ),
    "captives": (
        "Dorn",
        "Rebels freed two aid workers near Dorn on Monday after mediation by Norway.",
        "Two aid workers held by rebels near Dorn were released on Monday, with Norway mediating.",
        "Talks on a truce in Dorn are to resume in Oslo on 24 January.",
    ),
}


@pytest.mark.parametrize("topic", RETOLD)
def test_what_a_late_outlet_tells_again_is_nothing(desk: Desk, topic: str) -> None:
    match, known, again, _ = RETOLD[topic]
    desk.follow(title="The story", match=match)
    desk.tell(known, at(15, 18), "The Ledger")
    desk.tell(again, at(17, 9), "Slow Weekly")
    assert desk.kinds(at(15, 20), at(17, 20)) == []


@pytest.mark.parametrize("topic", RETOLD)
def test_of_a_rewrite_with_one_new_sentence_only_that_one_is_told(desk: Desk, topic: str) -> None:
    match, known, again, new = RETOLD[topic]
    desk.follow(title="The story", match=match)
    desk.tell(known, at(15, 18), "The Ledger")
    desk.tell(f"{again} {new}", at(16, 9), "Harbour News")
    assert desk.kinds(at(15, 20), at(16, 20)) == [("new", new)]
