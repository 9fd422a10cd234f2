"""How widely a thing is told: one statement is one origin, what only repeats others is none, a retelling is no text."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

COMMUNIQUE = (
    "Marenia and Karsk will reopen their border on 22 January, the two governments said in a joint statement.",
    "In a joint statement, Marenia and Karsk said their border would reopen on January 22.",
    "The border between Marenia and Karsk will reopen on Jan. 22, according to a joint communique.",
    "Karsk and Marenia are to reopen the border on 22 January, a joint statement said.",
    "A joint communique of Marenia and Karsk says that the border will be reopened on 22 January.",
    "The Marenia-Karsk border is to be reopened on 22 January, the two foreign ministries jointly announced.",
    "Under a joint statement issued on Monday, Marenia and Karsk will reopen their border on 22 January.",
    "Marenia and Karsk jointly announced that they will reopen their border on 22 January.",
    "Border crossings between Marenia and Karsk will reopen on 22 January, the joint statement said.",
    "The two sides said in a joint statement that the border of Marenia and Karsk will reopen on 22 January.",
)
ONE_ORIGIN = {
    "a ministry's word": (
        "The health ministry of Marenia has declared an end to the cholera outbreak in Bosa.",
        "Marenia's health ministry said the cholera outbreak in Bosa is over.",
        "The cholera outbreak in Bosa is over, the health ministry of Marenia said in a statement.",
    ),
    "an agency under three names": (
        "A fire in Bosa destroyed the grain store of the port on Monday, AFP reported.",
        "The AFP news agency said a fire in Bosa destroyed the port's grain store on Monday.",
        "A fire destroyed a grain store in the port of Bosa on Monday, according to Agence France-Presse.",
    ),
    "an army, and those who only report that it was reported": (
        "Troops entered the town of Bosa on Monday, the army of Veldora said.",
        "Reuters reported that troops entered the town of Bosa on Monday.",
        "According to the state news agency VELPA, troops entered the town of Bosa on Monday.",
        "Troops on Monday entered the town of Bosa, local media reported.",
    ),
    "nobody but hearsay": (
        "Reports said gunmen had taken the radio station of Bosa on Monday.",
        "Gunmen on Monday took the radio station of Bosa, local media reported.",
    ),
}


def test_one_communique_in_ten_outlets_is_one_origin_with_ten_texts(desk: Desk) -> None:
    desk.follow(title="Karsk", match="Karsk")
    for hour, text in enumerate(COMMUNIQUE, 8):
        desk.tell(text, at(15, hour), f"Outlet {hour}")
    assert [(fact["texts"], fact["origins"], fact["outlets"]) for fact in desk.facts(at(16))] == [(10, 1, 10)]


@pytest.mark.parametrize("topic", ONE_ORIGIN)
def test_texts_that_draw_on_one_are_one_origin(desk: Desk, topic: str) -> None:
    desk.follow(title="Bosa", match="Bosa")
    for hour, text in enumerate(ONE_ORIGIN[topic], 8):
        desk.tell(text, at(16, hour), f"Outlet {hour}")
    texts = len(ONE_ORIGIN[topic])
    assert [(fact["texts"], fact["origins"]) for fact in desk.facts(at(17))] == [(texts, 1)]


WIRE = """Floodwater broke through the dyke at Lorne on Monday night and covered a third of the town, its fire service said.
About 2,300 people were taken to sports halls and schools, and 40 were brought in by helicopter from their roofs.
Mayor Ines Prat said it was the worst flood that Lorne had seen in sixty years.
The river Sava stood at 9.2 metres on Tuesday morning, a metre above the level at which the dyke was built to hold.
Engineers were dropping sacks of gravel into the breach, which is 30 metres wide.
Rail services between Lorne and the capital have been suspended until Friday.
The government has put 50 million crowns aside for repairs, finance minister Olga Brandt said."""
EDITED = """LORNE, Jan 16 (Wire) - Floodwater broke through Lorne's dyke late on Monday and covered a third of the town, \
the town's fire service said.
About 2,300 people were taken to schools and sports halls, and 40 were rescued by helicopter from their roofs.
Mayor Ines Prat said it was the worst flood Lorne had seen in 60 years.
The river Sava stood at 9.2 metres on Tuesday morning, a metre above the level the dyke was built to hold.
Engineers were dropping sacks of gravel into the 30-metre-wide breach.
Rail services between Lorne and the capital have been suspended until Friday.
The government has set aside 50 million crowns for repairs, said finance minister Olga Brandt."""
RETOLD = """A third of Lorne lies under water after the town's dyke gave way on Monday night, according to its fire service.
Some 2,300 residents found shelter in schools and sports halls; helicopters lifted 40 people off rooftops.
It is Lorne's worst flood for sixty years, said the mayor, Ines Prat.
On Tuesday morning the level of the river Sava was 9.2 metres, a metre more than the dyke was made to withstand.
Sacks of gravel are being dropped by engineers into a breach 30 metres wide.
No trains will run between the capital and Lorne before Friday.
Finance minister Olga Brandt said 50 million crowns had been set aside by the government for repair work."""
ANOTHER = """Floods in Lorne have driven 2,300 people from their homes, the Red Cross said on Tuesday.
Volunteers cooked soup for the homeless at the Saint Anne school, where blankets were short.
Farmer Jon Reve lost 60 cows and his barn when the dyke broke on Monday night.
Shops in the old town were selling what was left of their stock from upper windows.
A choir that had come for a festival was stuck on the first floor of the Hotel Adler.
The Red Cross asked for boots, dry clothes and baby food.
Schools stay closed this week, the town council of Lorne said."""


@pytest.mark.parametrize(
    ("other", "texts"),
    [(EDITED, 1), ("\n".join(WIRE.split("\n")[:4]), 1), (RETOLD, 1), (ANOTHER, 2)],
    ids=["lightly edited", "cut", "retold sentence by sentence", "another piece on the same"],
)
def test_wire_copy_edited_cut_or_retold_is_one_text(desk: Desk, other: str, texts: int) -> None:
    desk.follow(title="Lorne flood", match="Lorne")
    desk.tell(WIRE, at(16, 9), "The Wire")
    desk.tell(other, at(16, 12), "The Paper")
    status = desk.status(as_of=at(17))
    assert (status["articles"], status["texts"]) == (2, texts)
    assert all(fact["origins"] <= fact["texts"] for fact in desk.facts(at(17)))
