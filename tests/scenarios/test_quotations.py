"""Quotations end to end: what is shown says who and what by itself, and keeps its doubts; the rest is linked."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, Json, at, on


def shown(desk: Desk) -> list[str]:
    """Every text that timeline, status and a first digest show."""
    made: list[Json] = []
    answer = desk.timeline()
    made += [*answer["events"], *answer["undated"]]
    state = desk.status()
    made += [*state["latest"], *state["next"], *state["awaited"]]
    made += desk.digest(None, at(31))["changes"]
    return [line["text"] for line in made if line["text"]]


def opens(texts: list[str], words: str) -> bool:
    return any(text.startswith(words) for text in texts)


LEAD = "Maldova and Tarsk agreed on Monday, Jan. 15, to reopen the Orla crossing, Maldova's foreign ministry said.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Their last meeting took place on Friday (Jan 12), in the port of Brenn.",
        "This latest escalation marks the worst week on the Orla border since 2016.",
        "Both ministers agreed on Jan. 12 to lower tensions along the Orla.",
        "The raid, known as Open Gate, reportedly left nine people dead on Jan. 12.",
        "Similar protests may take place in Kolm on Jan. 22.",
        "It will be followed by a visit of the Tarsk president on Jan. 29.",
        "Each side will send forty lorries to Brenn on Jan. 22.",
        "At the same briefing on Jan. 16, a Tarsk officer said the road was clear.",
        "Several have died in Brenn since Jan. 12.",
        "The Norlandic company said on Jan. 16 that its depot in Brenn was shut.",
        "Mr Penn said on Jan. 16 that the Orla was frozen.",
        "Tarsk's railway also stopped its trains to Brenn on Jan. 16.",
        "The ferries to Brenn, however, were to run until Jan. 22.",
        "Hours earlier, Tarsk had closed the port of Brenn.",
        "Orin Dask told her on Jan. 16 that Tarsk would open the dam.",
        "Tarsk responded by shelling the docks of Brenn on Jan. 16.",
        "The crackdown has left nine dead since Jan. 12.",
        "Tarsk's premier mourned the deaths and left for Brenn on Jan. 16.",
        "Members will decide in Brenn on Jan. 22.",
    ],
)
def test_what_points_outside_is_no_line_of_its_own(desk: Desk, sentence: str) -> None:
    desk.tell(LEAD + "Snow fell in Kolm all night.\n\n" + sentence + "\n\nOlga Penn, a guide in Kolm, spoke.", on(16))
    assert not opens(shown(desk), sentence)


@pytest.mark.parametrize(
    ("sentence", "doubt"),
    [
        ("Nine people were reportedly killed when rebels shelled Kolm in Tarsk on Jan. 14.", "reportedly"),
        ("Tarsk bombed what it claimed were rebel camps in Maldova on Jan. 14.", "what it claimed were"),
        ("Farmers in Brenn alleged that Maldova had drained Lake Sill on Jan. 14.", "alleged that"),
        ("Fourteen doctors are said to have left the Tern hospital in Tarsk on Jan. 14.", "are said to"),
    ],
)
def test_a_doubt_is_never_cut_off(desk: Desk, sentence: str, doubt: str) -> None:
    desk.follow(match="on|in|the")
    desk.tell(sentence, on(16), "The Ledger")
    texts = shown(desk)
    assert texts
    assert all(doubt in text for text in texts)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry Lady Mora sank off Brenn in Tarsk on Jan. 14.",
        "Rebels overran a base of the Tarsk army at Kolm on Jan. 14.",
        "Judge Mara Venn forbade the mayor of Kolm on Jan. 14 to leave Tarsk.",
        "Ice on the river Orla in Tarsk froze forty barges in on Jan. 14.",
        "Voters in Kolm threw out the charter of Tarsk on Jan. 14.",
    ],
)
def test_a_verb_of_any_kind_makes_a_sentence(desk: Desk, sentence: str) -> None:
    desk.follow(match="on|in|the")
    desk.tell(sentence, on(16), "The Ledger")
    assert sentence in shown(desk)


ARMY = "Tarsk's army lost a base near Kolm on Jan. 13.\n\nSnow fell on the hills of Kolm all night.\n\n"


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (ARMY, "The army said on Jan. 16 that rebels had shelled the port of Brenn in Tarsk."),
        (ARMY, "The army denied on Jan. 16 that its men had fled from Kolm."),
        ("", "The health ministry said that 31 people had died of cholera in Brenn by Jan. 16."),
        (
            "Drivers called a strike, the union Rail United of Brenn said on Jan. 13.\n\nSnow fell on Kolm all night.\n\n",
            "The union said on Jan. 16 that drivers of Rail United would stay out.",
        ),
    ],
)
def test_an_institution_stands_where_nobody_can_mistake_whose_it_is(desk: Desk, before: str, sentence: str) -> None:
    desk.follow(match="on|in|the")
    desk.tell(before + sentence, on(16), "The Ledger")
    assert sentence in shown(desk)


@pytest.mark.parametrize(
    "sentence",
    [
        "The army said on Jan. 16 that it had lost nine men at Kolm.",
        "The army denied on Jan. 16 that it had shelled Kolm.",
        "The government will publish the treaty on Jan. 22.",
    ],
)
def test_an_institution_that_two_parties_have_does_not_stand(desk: Desk, sentence: str) -> None:
    before = "Tarsk's army and the army of Velmar clashed near Kolm on Jan. 13.\n\nSnow fell on Kolm all night.\n\n"
    desk.tell(before + sentence, on(16), "The Ledger")
    assert sentence not in shown(desk)


@pytest.mark.parametrize("other", ["Swedish", "American", "Saudi"])
def test_a_country_whose_key_is_of_two_words_is_one_whose_army_it_may_be(desk: Desk, other: str) -> None:
    sentence = "The army said on Jan. 16 that rebels had shelled the port of Kolm in Norway."
    before = f"{other} soldiers left the port of Kolm in Norway on Jan. 13.\n\nSnow fell on Kolm all night.\n\n"
    desk.tell(before + sentence, on(16), "The Ledger")
    assert sentence not in shown(desk)


@pytest.mark.parametrize(
    "caption",
    [
        "Mourners gather outside the cathedral of Kolm as they receive the bodies of the miners of Tarsk.",
        "President Orin Dask addresses a rally on the square of Kolm in Tarsk, 14 January 2024.",
        "Ada Brook BBC News, Kolm Tarsk has managed to do on Jan. 14 what no other country did.",
        "Icicles hang from the crane of the Brenn docks in Tarsk, Sunday, January 14, 2024.",
        "Divers said the wreck was safe 07.58 Tarsk has closed the port of Brenn on Jan. 14.",
        'At 08:54 am on 14 Jan 2024, marl99 wrote: "Tarsk has sold us to the ice."',
    ],
)
def test_what_the_page_prints_beside_its_news_is_no_line(desk: Desk, caption: str) -> None:
    desk.tell(LEAD + caption + "\n\nOlga Penn, a guide in Kolm, spoke on Jan. 14.", on(16))
    assert not opens(shown(desk), caption[:40])


def test_a_side_clause_of_a_run_is_told_by_the_run(desk: Desk) -> None:
    desk.tell(
        "This thaw follows a crisis that began on Jan. 14 when Tarsk broke off its ties with Maldova. This move involved "
        "expelling an envoy in response to Jan. 12 missile strikes on the Tarsk port of Brenn.",
        on(16),
    )
    days = {event["date"]: event["text"] for event in desk.timeline()["events"]}
    run = "Tarsk broke off its ties with Maldova. This move involved expelling an envoy in response to Jan. 12 missile"
    assert list(days) == ["2024-01-12", "2024-01-14"]
    assert all(text.startswith(run) for text in days.values())


def test_a_clause_that_is_no_sentence_is_not_cut_out(desk: Desk) -> None:
    desk.tell(
        LEAD + "They closed it in response to Jan. 12 Tarsk missile strikes on the docks of Brenn.\n\n"
        "It reopened as divers of Maldova found a wreck in the docks on Jan. 13.",
        on(16),
    )
    assert not opens(shown(desk), "Jan. 12 Tarsk")
    assert not opens(shown(desk), "divers")


def test_a_stranger_is_quoted_with_the_sentence_that_introduces_him(desk: Desk) -> None:
    first = "Divers found the ferry Lady Mora off Brenn on Jan. 14, said Ruth Okell, who leads the search."
    second = "Okell said on Jan. 15 that the Lady Mora had lost its bow door off Brenn."
    desk.tell(f"{first} {second}", on(16))
    assert all(text != second for text in shown(desk))


def test_a_head_of_state_needs_no_introduction(desk: Desk) -> None:
    desk.tell(
        "President Orin Dask dissolved the parliament of Velmar on Jan. 14.\n\n"
        "Dask said on Jan. 15 that Velmar would vote in March.",
        on(16),
    )
    assert "Dask said on Jan. 15 that Velmar would vote in March." in shown(desk)


def test_the_page_that_lost_its_lines_gives_no_captions(desk: Desk) -> None:
    filler = " ".join(f"Engineers in Vessen pumped water from street number {n} of the old town." for n in range(20))
    desk.tell(
        "Villagers wade through the high street of Vessen Vessen has been cut off by the river Marl since Jan. 14. "
        "Soldiers brought bread to the island of Sill on Jan. 15. " + filler,
        on(16),
    )
    assert not opens(shown(desk), "Villagers wade")


@pytest.mark.parametrize(
    "doubt",
    [
        "It was not possible to verify the claim.",
        "A Tarsk army spokesman denied that.",
        "Tarsk has denied any involvement.",
    ],
)
def test_a_claim_is_never_quoted_without_the_doubt_that_follows_it(desk: Desk, doubt: str) -> None:
    claim = "Maldova's army said that Tarsk shelled the docks of Brenn on Jan. 14, killing six guards."
    desk.tell(f"{claim}\n\n{doubt}\n\nSnow fell in Kolm all night.", on(16))
    held = [text for text in shown(desk) if claim in text]
    assert held
    assert all(text.endswith(doubt) for text in held)
    assert not opens(shown(desk), doubt)


def test_a_bare_institution_is_quoted_with_whose_it_is_beside_it(desk: Desk) -> None:
    desk.tell(
        "Norway's defence ministry called a meeting in Eastvik on Monday. Dozens of people came to hear it.\n\n"
        "Snow fell all day.\n\nThe defence ministry said that nine smugglers had been killed in the hills on Sunday.",
        on(15),
        "Harbour Post",
    )
    lines = [*desk.timeline()["events"], *desk.timeline()["undated"]]
    (line,) = [each for each in lines if (each["text"] or "").startswith("The defence ministry")]
    assert "the defence ministry = “Norway's defence ministry”" in line["labels"]
