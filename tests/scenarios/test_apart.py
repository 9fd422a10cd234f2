"""Two things told in nearly the same words: both are told, and neither differs from, changes or supports the other."""

from __future__ import annotations

import pytest

from tests.scenarios.desk import Desk, at

NEWS = {"new", "newly_reported"}
_STORMED = "Gunmen stormed a police academy in the Velkan port of Orrin on Monday, killing 11 cadets, officials said."
# what: (match, first, second)
TWO = {
    "the mayors of two towns": (
        "Velka|Velkan",
        "The mayor of the Velkan port of Orrin, Lia Brand, resigned on Monday over a housing scandal.",
        "The mayor of the Velkan town of Selm, Karl Voss, resigned on Monday over a housing scandal.",
    ),
    "two convicts": (
        "Velka",
        "A court in Velka sentenced former minister Pol Hagen to six years in prison on Monday for bribery.",
        "A court in Velka sentenced businessman Ole Strand to six years in prison on Monday for bribery.",
    ),
    "arrests in two towns": (
        "Velka",
        "Police in Orrin arrested four men on Monday on suspicion of smuggling fuel into Velka.",
        "Police in Selm arrested four men on Monday on suspicion of smuggling cigarettes into Velka.",
    ),
    "hostages taken, and freed": (
        "Velka",
        "Gunmen took 11 engineers hostage at a dam in northern Velka on Monday.",
        "The 11 engineers taken hostage at a dam in northern Velka were freed on Monday night, the interior ministry "
        "said.",
    ),
    "fishermen missing, and found": (
        "Lumo",
        "Six fishermen from Lumo are missing after their boat capsized on Sunday, the coastguard said.",
        "The six Lumo fishermen missing since their boat capsized on Sunday were found alive on Monday, the coastguard "
        "said.",
    ),
    "a ceasefire, and its end": (
        "Velka",
        "A ceasefire between Velka's army and the Lorn Front took effect at dawn on Monday.",
        "The ceasefire between Velka's army and the Lorn Front collapsed on Monday night when shelling resumed around "
        "Orrin.",
    ),
    "a charge, and the verdict": (
        "Velka",
        "Former minister Pol Hagen was charged with bribery in Velka on Monday.",
        "Former minister Pol Hagen was convicted of bribery in Velka on Monday.",
    ),
    "an envoy called home, and one sent away": (
        "Norvel|Sorran",
        "Norvel recalled its ambassador from Sorran on Monday in protest at the strike on Ost.",
        "Norvel expelled Sorran's ambassador on Monday in protest at the strike on Ost.",
    ),
    "an embassy closed, and its staff flown out": (
        "Velka",
        "Norway closed its embassy in Velka on Monday.",
        "Norway evacuated its embassy staff from Velka on Monday.",
    ),
    "a convoy that came, and one that was stopped": (
        "Velkan",
        "An aid convoy of 20 trucks reached the Velkan town of Selm on Monday, the Red Cross said.",
        "An aid convoy of 20 trucks bound for the Velkan town of Selm was stopped at a checkpoint on Monday, the Red "
        "Cross said.",
    ),
    "who fled, and where he came": (
        "Velka",
        "Ousted president Alim Toor fled Velka on Monday, aides said.",
        "Ousted president Alim Toor arrived in Norvel from Velka on Monday, Norvel's foreign ministry said.",
    ),
    "an attack, and who says that it was his": (
        "Velka|Velkan",
        _STORMED,
        "The Lorn Front claimed responsibility for storming a police academy in the Velkan port of Orrin on Monday and "
        "killing 11 cadets.",
    ),
    "an attack, and who condemns it": (
        "Velka|Velkan",
        _STORMED,
        "Norway on Monday condemned the killing of 11 cadets by gunmen who stormed a police academy in the Velkan port "
        "of Orrin.",
    ),
    "an attack, and an emergency after it": (
        "Velka|Velkan",
        _STORMED,
        "Velka declared a state of emergency on Monday after gunmen stormed a police academy in the port of Orrin and "
        "killed 11 cadets.",
    ),
    "a province, and all the country": (
        "Velka",
        "Floods have killed 12 people in Velka's Lorne province since Friday, the disaster agency said.",
        "Floods have killed 31 people across Velka since Friday, the disaster agency said.",
    ),
    "all who died, and those of one land": (
        "Velkan",
        "At least 20 people were killed in a hotel fire in the Velkan port of Orrin on Monday, officials said.",
        "Three Norwegians were killed in a hotel fire in the Velkan port of Orrin on Monday, Norway's foreign ministry "
        "said.",
    ),
    "talks that began, and ended": (
        "Velka",
        "Talks between Velka and the Lorn Front began in Geneva on Monday.",
        "Talks between Velka and the Lorn Front ended in Geneva on Monday without a deal.",
    ),
    "one shelled by the other, and the other by the one": (
        "Norvel|Sorran",
        "Sorran artillery shelled the Norvel village of Ost on Monday, wounding three farmers, Norvel's army said.",
        "Norvel artillery shelled the Sorran village of Vik on Monday, wounding three farmers, Sorran's army said.",
    ),
    "two things struck": (
        "Norvel|Sorran",
        "Sorran drones struck a fuel depot in the Norvel city of Ost on Monday, the mayor said.",
        "Sorran drones struck a power station in the Norvel city of Ost on Monday, the mayor said.",
    ),
    "who goes, and who doesn't": (
        "Velka|Velkan",
        "Velkan president Aru Benn will attend the peace conference in Geneva on Friday.",
        "Velkan foreign minister Lio Marsh will not attend the peace conference in Geneva on Friday.",
    ),
}


@pytest.mark.parametrize("what", TWO)
def test_the_second_is_news_after_the_first(desk: Desk, what: str) -> None:
    match, first, second = TWO[what]
    desk.follow(title="The story", match=match)
    desk.tell(first, at(15, 9), "Star")
    desk.tell(second, at(15, 20), "Post")
    ((kind, text),) = desk.kinds(at(15, 12), at(15, 23))
    assert (kind in NEWS, text) == (True, second)
    assert desk.status(as_of=at(15, 23))["differ"] == []


def test_a_verdict_and_the_charge_before_it_are_one_with_the_verdict(desk: Desk) -> None:
    desk.follow(title="Velka", match="Velka")
    desk.tell("A court in Velka convicted former minister Pol Hagen of bribery on Monday.", at(15, 9), "Star")
    again = "Former minister Pol Hagen, charged in March, was found guilty of bribery on Monday by a court in Velka."
    desk.tell(again, at(15, 20), "Post")
    assert desk.kinds(at(15, 12), at(15, 23)) == []


def test_a_signed_law_that_was_vetoed_is_no_official_word_on_it(desk: Desk) -> None:
    desk.follow(title="Velka", match="Velka|Velkan")
    signed = "Velkan president Aru Benn signed the mining law on Monday, the official gazette reported."
    vetoed = "Velkan president Aru Benn vetoed the mining law on Monday, his spokesman said."
    desk.tell(signed, at(15, 9), "Star")
    desk.tell(vetoed, at(15, 20), "Post")
    (change,) = desk.digest(at(15, 12), at(15, 23))["changes"]
    assert (change["title"], change["text"], change["before"]["text"]) == ("Reports differ", vetoed, signed)


def test_the_day_of_what_was_set_for_next_week_is_set(desk: Desk) -> None:
    desk.follow(title="Velka", match="Velka")
    week = "French foreign minister Anne Morel will visit Velka next week, her ministry said."
    day = "French foreign minister Anne Morel will visit Velka on 24 January, her ministry said."
    desk.tell(week, at(15, 9), "Star")
    desk.tell(day, at(16, 9), "Post")
    (change,) = desk.digest(at(15, 12), at(16, 23))["changes"]
    assert (change["title"], change["text"], change["before"]["text"]) == ("Day set: Wed 24 Jan", day, week)
