"""Whether a sentence stands alone, kind by kind: what is told elsewhere, what is told in it, what is no prose."""

from __future__ import annotations

import pytest

from digests.analysis.grading import grade
from digests.analysis.openings import known_names
from digests.model import Grade


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Orin Dask announced the moves Wednesday after he left the palace in Selby.", id="a day after it"),
        pytest.param("The United Nations says 2,900 people have died since the uprising began in March.", id="a month"),
        pytest.param("In June, Orin Dask doubted that Brenn Bank could survive the crisis.", id="in June"),
        pytest.param("Olga Penn reached the town on Saturday and spoke to its mayor.", id="a town on a day"),
        pytest.param("The capture sent waves of relief through Brenn and Kolm.", id="an irregular verb after it"),
        pytest.param(
            "The captives include Norwegian, Swedish and Danish nationals.", id="a verb in the present after it"
        ),
        pytest.param("The refugees told Olga Penn of Radio Brenn that tanks had come.", id="to whom, not who"),
        pytest.param("Earlier on Friday, a separate blast was heard in the port of Brenn.", id="a separate one"),
        pytest.param("Last week, in the port of Brenn, two other Norwegian ships were hit.", id="two other"),
        pytest.param("Further south, Norwegian troops have tried to take the harbour of Kolm.", id="further south"),
        pytest.param("Further deaths were reported in Norway on Tuesday.", id="further deaths"),
        pytest.param("Orin Dask told Radio Brenn that the army might step in if that were to occur.", id="if that"),
        pytest.param("A total of 4,008 people have been infected in Norway.", id="infected with what"),
        pytest.param("A spokesman for Brenn Hospital in Kolm said the baby did not die of fever.", id="which baby"),
        pytest.param("Around 150 men sang in front of the embassy, in Brenn’s well-heeled west.", id="whose embassy"),
        pytest.param("Arvo Maas, 33, is also wanted in Brenn for a robbery on Sunday.", id="also, after an age"),
        pytest.param("Envoys from Norway, Sweden and Denmark are also due in Kolm.", id="also, after a list"),
        pytest.param("In Norway, freezing weather was also forecast for the coming week.", id="also, after a place"),
        pytest.param("Norway, another neighbour wooed by Sweden, still backs Orin Dask.", id="another"),
        pytest.param("Tensions rose in another northern land as Norway clashed with Sweden.", id="in another"),
        pytest.param("Norwegian radio later quoted Olga Penn as saying that the ice had gone.", id="later"),
        pytest.param("Twenty-six others were killed in Kolm, near the port of Brenn.", id="others"),
        pytest.param("One of the rowers, Arvo Maas, criticised the harbour office in Kolm.", id="one of the"),
        pytest.param("Adding to the confusion, Norway revised its estimate on Friday.", id="adding to"),
        pytest.param("Before then, most of Norway’s fish went to Sweden and Denmark.", id="before then"),
        pytest.param("Just blocks away, in the old town of Kolm, Norwegians danced.", id="blocks away"),
        pytest.param("To let the 34-year-old rule, Norway’s parliament changed the law.", id="who is of that age"),
        pytest.param("“A good deal of this,” said Olga Penn of Radio Brenn, “comes from Norway.”", id="of this"),
        pytest.param("“I share Norway’s anger that such a thing could happen,” Olga Penn wrote.", id="such a thing"),
        pytest.param("With 2.2 billion of sales, it is the top seller of fish to Norway.", id="a sum is no it"),
        pytest.param(
            "In a row of thefts near Los Angeles on Friday he is said to have shot a man.", id="a place is no he"
        ),
        pytest.param(
            "Before Arvo Maas’s speech, lawmakers accused him of the firm’s losses in Norway.", id="whose firm"
        ),
        pytest.param("Energy Minister Arvo Maas accused the company of paying no Norwegian.", id="which company"),
        pytest.param("Arvo Maas, of Brenn Oil, did not answer some on the committee in Norway.", id="which committee"),
        pytest.param(
            "In Norway, at least four people have died, and boats have been searching.", id="of what they died"
        ),
        pytest.param("The death toll in Norway is 53.", id="a toll of what"),
        pytest.param("Arvo Maas of Brenn Oil said the payments would be late.", id="which payments"),
        pytest.param("Olga Penn, a banker in Kolm, said on Monday that the merger would fail.", id="which merger"),
        pytest.param("Norway’s ministers vociferously condemned the pastor’s act.", id="which pastor"),
        pytest.param("Norway’s commander has apologised for the burning and called it a mistake.", id="which burning"),
        pytest.param("The new text drops explicit calls for Orin Dask to go.", id="which text"),
        pytest.param("“How they behave on the quay matters to Norway,” said Olga Penn.", id="who behaves"),
        pytest.param("Brenn Oil said on Monday that they expect to exceed that.", id="exceed that"),
        pytest.param("At least 27 people were wounded, Radio Brenn said, most of them officers.", id="most of them"),
        pytest.param("Thousands of Norwegians have fled the town for fear of Orin Dask.", id="fled which town"),
        pytest.param("In one painting, Norwegian sailors are disguised as fish.", id="in one painting"),
        pytest.param("A committee of Norway’s parliament has agreed to ban the firm for seven years.", id="ban whom"),
        pytest.param("Arvo Maas, who is also deputy mayor, spoke at a quay in Norway.", id="who is also"),
        pytest.param("The UN says that many have died since protests erupted in March.", id="protests where"),
        pytest.param("Kolm Railways has offered four percent over two years.", id="percent of what"),
        pytest.param("Samples were sent to a laboratory in Norway on Sunday.", id="samples of what"),
        pytest.param("A laboratory in Norway found that 8,200 tonnes had leaked.", id="tonnes of what"),
        pytest.param("Arvo Maas of Brenn Oil resigned over the inspection of February 2.", id="inspection of what"),
        pytest.param("Maas and Sons said that it had warned the ministry of rust.", id="which ministry"),
        pytest.param("Finally any solution must deal with the fears of Norway.", id="finally"),
        pytest.param("By Friday, it had started to touch the shores of Norway.", id="a day is no it"),
        pytest.param("In Norway, it is nearly 46 percent and half of that in Sweden.", id="a place is no it"),
        pytest.param("Some believe it was a stone like the one that hit Norway on Friday.", id="some is no it"),
        pytest.param("Brenn Oil was involved in all nine decisions.", id="all nine"),
        pytest.param("One option includes a new harbour for Norway, Olga Penn said.", id="one option"),
        pytest.param("Norway, at the other extreme, asks for war.", id="the other extreme"),
        pytest.param("The surrounding province of Brenn has been hit by snow.", id="surrounding what"),
        pytest.param("The Norway-born economist first spoke in Kolm.", id="some economist"),
        pytest.param("Olga Penn, who survived, laid a wreath at the quay of Kolm.", id="survived what"),
        pytest.param("Olga Penn told sailors in Kolm that the worst was over.", id="the worst of what"),
        pytest.param("Nearby, Arvo Maas was lying on a makeshift bed in Kolm.", id="nearby"),
    ],
)
def test_what_is_told_elsewhere_is_never_shown_by_itself(text: str) -> None:
    assert grade(text, None)[0] is Grade.NEVER


@pytest.mark.parametrize(
    "text",
    [
        "Arvo Maas was hurt in the attack Wednesday that killed the mayor of Kolm.",
        "People have died since the uprising against Orin Dask began in March.",
        "The coins found in the harbour of Kolm were those of Norwegian sailors.",
        "The failure to take stronger action against Norway is likely to anger Sweden.",
        "The world spent too long looking away from Norway.",
        "Norway said the embassy would stay open.",
        "People were infected with swine flu in Norway.",
        "Further talks between Norway and Sweden are planned.",
        "Norway signed the treaty with Sweden on Friday, March 9, 2029, in Kolm, Denmark.",
        "Arvo Maas is held in a prison in Kolm until Friday, March 9, 2029.",
        "The summit of Norway and Sweden is planned on Friday, March 9, 2029, in Kolm, Denmark.",
        "Norway’s toll from cholera rose by another six, to 74, Olga Penn said on Monday.",
        "Arvo Maas went from one port of Norway to another in a boat of his own.",
        "One of the rowers of Kolm, Arvo Maas, criticised the harbour office of Brenn.",
        "“Norway will mend such boats as it can,” Olga Penn of Radio Brenn said.",
        "Near Los Angeles, Arvo Maas said he had shot nobody.",
        "Arvo Maas sent a letter to BRN on Thursday requesting that the company pay more.",
        "Brenn Oil admitted defeat in Norway, but the company is readying a new try.",
        "Norway’s parliament heard Arvo Maas, but the committee found nothing.",
        "At least four people have died of cold in Norway.",
        "At least four people have died in Norway since Sunday after a ship sank.",
        "Velmar’s army said that three soldiers were killed near Kolm.",
        "Olga Penn said the regime had attacked Kolm.",
        "Olga Penn said the harbour of Kolm would be late.",
        "Olga Penn, who owns a harbour in Kolm, said the harbour would be closed.",
        "Pastor Arvo Maas prayed in Kolm, and Norwegians condemned the pastor.",
        "Norwegians marched across the country to ask Orin Dask to go.",
        "Many have died in Norway since protests erupted in March.",
        "Kolm Railways has offered four percent more pay over two years.",
        "A laboratory in Norway found that 8,200 tonnes of oil had leaked.",
        "Samples of rust were sent to a laboratory in Norway.",
        "Brenn port director Ines Prat said the harbour will reopen.",
        "Nine villagers died in Kolm on Jan. 14, medics told Radio Brenn.",
        "BRN said on Thursday it would give Norway a boat.",
        "Angry sailors met on Friday and planned marches that they hope will change Norway.",
        "All nine aboard the Norwegian boat were saved.",
        "A boat of Norway sank, killing all 170 passengers and crew.",
        "In Norway, it is illegal to sell ice.",
        "About 45,000 people have died since the earthquake in Norway, the Red Cross says.",
        "Olga Penn said Norway would stay, and that “Norway can rise again, better and stronger”.",
        "Two of the sailors died in Kolm, and Olga Penn of Norway survived.",
        "On Friday, other ships than those of Norway may leave Kolm.",
        "Four people of Kolm have lost their homes, the fire service said.",
    ],
)
def test_what_its_sentence_tells_stands(text: str) -> None:
    assert grade(text, None)[0] is Grade.ALONE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('Norway has not kept the promises that it made to Sweden, "he said."', "inside out"),
        ('Orin Dask has to rid his court of corrupt men, "Penn said."', "inside out"),
        ('"" The people of Kolm are afraid to speak of Norway, she added.', "odd signs"),
        ("By Olga Penn and Arvo Maas Ferries to Norway have been stopped by the fog.", "put in by the page"),
        ("By Olga Penn and Arvo Maas, BRN Ferries to Norway have been stopped.", "put in by the page"),
        ("By Olga R. Penn, Special to BRN Ferries to Norway have been stopped.", "put in by the page"),
        ("By Olga PennFebruary 2 - The board of Norway’s league has been dissolved.", "odd signs"),
        ("Reuters Norway’s embattled minister Arvo Maas is set to be replaced.", "a caption runs into it"),
        ("Arvo Maas (right) met his rival Orin Dask in the harbour of Kolm.", "a caption runs into it"),
        (
            "Arvo Maas Business editor, Radio Brenn Norway’s return to profit shows how strong it is.",
            "put in by the page",
        ),
        ("Here are the latest developments in Norway as confirmed by Radio Brenn.", "put in by the page"),
        ("Norway’s cases rose to 140 Of nine new cases in Kolm, seven are children.", "a heading runs into it"),
        ("Kolm: Rises up to 24 metres on Tuesday.", "a heading runs into it"),
        ("2 men charged in death of sailor who danced in Kolm.", "a heading"),
        ("Radio Brenn correspondent Olga Penn assesses what Norway might hope for.", "put in by the page"),
        ("Arvo Maas has a great story about how no one in Norway measures the ice.", "put in by the page"),
        ("Olga Penn and Arvo Maas of Radio Brenn contributed to this report.", "put in by the page"),
        ("Below is a list of failures of Brenn Oil, a company of Norway.", "put in by the page"),
        ("A statue is covered with snow during a storm over Kolm in Norway, on December 11, 2029.", "a caption"),
        ("BRN.example contains copyrighted material of Radio Brenn in Norway.", "put in by the page"),
        ("As Norway votes, BRN takes a look at some of the questions around Orin Dask.", "put in by the page"),
        ("7 Norwegians lost in the ice of Kolm - Kolmoo!", "a heading"),
        ('Norway’s way has been to say little, "says Ms Penn."', "inside out"),
        ("A boat is covered in wet snow in Kolm, Norway, Monday, April 23, 2029.", "a caption"),
        ("Norwegian police charge protesters in Kolm, Norway, early Sunday morning, Jan. 15, 2029.", "a caption"),
        ("A cyclist is framed by icicles on a tree in Kolm, Norway on Wednesday Jan. 18, 2029.", "a caption"),
        ("Arvo Maas of Kolm skis on a snow-covered pier, Thursday, March 1, 2029, in Brenn, Norway.", "a caption"),
        ("Norway’s cases rose to 27 About 250 soldiers in Kolm are in quarantine.", "a heading runs into it"),
    ],
)
def test_what_the_page_put_in_is_never_shown(text: str, why: str) -> None:
    level, told = grade(text, None)
    assert level is Grade.NEVER
    assert why in told


def test_a_speaker_between_two_quotations_is_no_mark_turned_inside_out() -> None:
    text = '"Arriving at an answer is important," Penn said on "State of Norway," a programme of Radio Brenn.'
    assert grade(text, None)[0] is Grade.ALONE


FLEET = "Nine boats were hired in Kolm. Several drummers played. Some rebels fled."


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Orin Dask had hired the boats, Radio Kolm said.", Grade.NEVER),
        ("Dozens of women in Kolm sang with the drummers.", Grade.NEVER),
        ("Orin Dask had hired the boats that lay in Kolm.", Grade.ALONE),
        ("In Kolm, the rebels have opened a road to Norway.", Grade.ALONE),
        ("Orin Dask had sold three boats in Kolm and kept the boats of Brenn.", Grade.ALONE),
    ],
)
def test_several_that_the_article_introduced_are_pointed_at(text: str, level: Grade) -> None:
    assert grade(text, None, known=known_names(FLEET + " " + text))[0] is level


@pytest.mark.parametrize(
    "text",
    [
        "Mr Enso on Monday confirmed receiving an order of a court in Norway.",
        "Enso, 28, was a coach at the Norwegian school of Kolm.",
    ],
)
def test_a_surname_that_its_article_never_explains_is_a_strangers(text: str) -> None:
    assert grade(text, None, known=known_names(text))[0] is Grade.NEVER
