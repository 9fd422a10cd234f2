"""What a story's articles speak for: pairs of spellings with what speaks for them, and places with their countries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest

from digests.analysis.analyse import analyse
from digests.model import Article, Reference, Said, Story
from digests.names.proposals import Proposals, propose


def proposed(*texts: str, names: Mapping[str, str] | None = None, places: Mapping[str, str] | None = None) -> Proposals:
    said = [
        Said(f"{number}:{sentence.start}", Article(number, str(number), "", text, "en", datetime(2024, 1, 16, tzinfo=UTC)), sentence)
        for number, text in enumerate(texts, 1)
        for sentence in analyse(text, Reference(day=date(2024, 1, 16))).sentences
    ]  # fmt: skip
    return propose(said, Story("s", "S", "s", names or {}, places or {}))


def pairs(*texts: str, **tables: Mapping[str, str]) -> dict[str, str]:
    return {each.spelling: each.name for each in proposed(*texts, **tables).names}


def places(*texts: str, **tables: Mapping[str, str]) -> dict[str, list[str]]:
    return {each.place: [claim.country for claim in each.claims] for each in proposed(*texts, **tables).places}


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (  # one first name
            ("The envoy Gholam Rasouly left. Rasouly waved.", "The envoy Ghulam Rasuli left."),
            {"rasuli": "rasouly"},
        ),
        (  # one office of one country
            (
                "On Monday Turkish foreign minister Davutoglu called.",
                "Turkish foreign minister Davotoglu did not call.",
            ),
            {"davutoglu": "davotoglu"},
        ),
        (  # the same words beside them
            (
                "Some Baloch separatists and Baloch militants met. Other Baloch militants left.",
                "Armed Baluch separatists met Baluch militants.",
            ),
            {"baluch": "baloch"},
        ),
        (  # joined, in one article: a handle
            ("The minister, Reza Amir-Karimian, wrote as @Amirkarimmian that he resigns.",),
            {"amirkarimmian": "amir-karimian"},
        ),
        (  # the words after them
            ("A Baloch separatist group struck.", "The Baluch separatist group did not strike."),
            {"baluch": "baloch"},
        ),
        (  # the form in parts leads: "Abdollahian" alone meets it
            (
                "The envoy Hossein Amirabdollahian left.",
                "The envoy Hossein Amirabdollahian came.",
                "The envoy Hossein Amir-Abdollahian spoke. Then Abdollahian left.",
            ),
            {"amirabdollahian": "amir-abdollahian"},
        ),
        (  # first names in two words, or opening a sentence
            (
                "On Monday Prime Minister Abdulkarim al-Zeidah left.",
                "Prime Minister Abdul Karim Zeida came. On Monday Zeida left.",
            ),
            {"zeidah": "zeida"},
        ),
        (  # another vowel, under one first name
            ("Khalifa Haftar waved. Nobody saw Haftar.", "Khalifa Hifter left."),
            {"hifter": "haftar"},
        ),
        (  # three spellings lead to the most written one
            (
                "Strikers met Najib Miqati. Later Miqati left.",
                "Strikers met Najib Mikati.",
                "Strikers met Najeeb Mikaty.",
                "Strikers met Najib Miqati again.",
            ),
            {"mikati": "miqati", "mikaty": "miqati"},
        ),
    ],
)
def test_spellings_in_one_company(texts: tuple[str, ...], wanted: dict[str, str]) -> None:
    assert pairs(*texts) == wanted
    assert pairs(*reversed(texts)) == wanted


@pytest.mark.parametrize(
    "texts",
    [
        # no company
        ("Voters cheered Rasouly in the square.", "A nurse met Rasuli at noon."),
        # two people in one article
        ("The ministers Anwar Hashemi and Anwar Hashimi met on Monday.", "The minister Anwar Hashemi left."),
        # other first names
        ("Nouri Maliki, the prime minister, spoke.", "The foreign minister, Riyad Malki, spoke."),
        ("Prime minister Nouri Maliki spoke.", "Prime minister Riyad Malki spoke."),
        # another office
        ("The judge Anna Meyer resigned.", "The mayor Anna Mayer resigned."),
        # other countries
        ("Then Iraqi president Salih spoke.", "Then Yemeni president Saleh spoke."),
        # words that are no names, and what is made of a name
        ("The doctor Sana Main left by the main road.", "The doctor Sana Mine left the mine."),
        ("The doctor Sana Karim left.", "The doctor Sana Karima left."),
        ("Envoys of Iran and of Austria met Georgia's.", "Envoys of Iraq and of Australia met the Georgian one."),
        ("The ayatollah Ruhollah Khomeini died in 1989.", "The ayatollah Ruhollah Khamenei spoke."),
        # what matching needs no table for
        ("Minister Reza Amir-Karimian spoke.", "Minister Reza Amir Karimian spoke."),
        ("Minister Pedro Sánchez spoke.", "Minister Pedro Sanchez spoke."),
        ("The Houthis met Ali Sana'ani.", "The Houthis met Ali Sanaani."),
    ],
)
def test_nothing_is_proposed(texts: tuple[str, ...]) -> None:
    assert pairs(*texts) == {}


def test_a_proposal_says_how_often_each_is_written_and_why() -> None:
    (found,) = proposed("Rain stopped Gholam Rasouly. Later Rasouly left.", "Rain stopped Gholam Rasuli.").names
    assert (found.spelling, found.times, found.articles) == ("rasuli", 1, 1)
    assert (found.name, found.name_times, found.name_articles) == ("rasouly", 2, 1)
    assert found.why == "both Gholam"
    assert found.example.sentence.text == "Rain stopped Gholam Rasuli."


def test_what_the_table_knows_is_not_proposed_again_and_its_names_lead() -> None:
    texts = ("Rain stopped Gholam Rasouly. Later Rasouly left.", "Rain stopped Gholam Rasuli.")
    assert pairs(*texts, names={"rasuli": "rasouly"}) == {}
    assert pairs(*texts, names={"rassouli": "rasuli"}) == {"rasouly": "rasuli"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two died in the Sistan-Baluchestan province of Iran.", {"sistan-baluchestan": ["iran"]}),
        ("Two died in Iran's Saravan district.", {"saravan": ["iran"]}),
        ("Two died in Iran’s southeastern Kerman province.", {"kerman": ["iran"]}),
        ("Two died in Panjgur, Pakistan.", {"panjgur": ["pakistan"]}),
        ("Two died in the Pakistani town of Panjgur.", {"panjgur": ["pakistan"]}),
        ("Two died in the town of Rask in southeastern Iran.", {"rask": ["iran"]}),
        ("Two died in Panjgur in Pakistan's Balochistan province.", {"panjgur": ["pakistan"], "balochistan": ["pakistan"]}),
        ("Flooding in Khyber Pakhtunkhwa, Pakistan, killed two.", {"khyber pakhtunkhwa": ["pakistan"]}),
        ("Rivers rose near São Luís in northern Brazil.", {"sao luis": ["brazil"]}),
        ("The vote was held in the U.S. state of Ohio.", {}),  # said by a possessive or by the people's name only
        ("The American state of Ohio voted.", {"ohio": ["united states"]}),
    ],
)  # fmt: skip
def test_places_with_their_country(text: str, wanted: dict[str, list[str]]) -> None:
    assert places(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Iran's Parliament met Pakistan's Supreme Court.",
        "Envoys flew to Punjab, India, and Nepal.",
        "The rule of President Saddam Hussein in Iraq ended.",
        "The memory of Saddam Hussein in Iraq is bitter.",
        "A man was held in Columbus, Georgia.",
        "Two died in Tehran, Iran.",
        "Voters in Iran, Pakistan and India followed it.",
        "Protests In Idlib In Syria Grow As Fighters Return",
        "They met in January in France.",
        "The Iran-Pakistan Balochistan region is poor.",
    ],
)
def test_what_is_no_place_with_its_country(text: str) -> None:
    assert places(text) == {}


def test_where_articles_disagree_both_are_told_and_neither_is_agreed() -> None:
    texts = (
        "Two died in Pakistan's Balochistan province. It rained.",
        "Three died in Pakistan's Balochistan province.",
        "Nine died in Iran's Balochistan province.",
    )
    (found,) = proposed(*texts).places
    told = [(claim.country, claim.times, claim.articles, claim.example.sentence.text) for claim in found.claims]
    assert told == [("pakistan", 2, 2, texts[0].split(" It")[0]), ("iran", 1, 1, texts[2])]
    assert proposed(*texts).agreed() == ({}, {})
    assert places(*texts, places={"balochistan": "pakistan"}) == {}
