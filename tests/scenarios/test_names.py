"""Scenarios: a story's names and places. Spellings of one name make one fact, and two places of one name stay two.

Each newsroom is closed and opened again after every change to a table.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from digests.clock import MovableClock
from digests.errors import BadInput
from digests.newsroom import Newsroom
from tests.scenarios.desk import Desk, at, on

SLUG = "story"


class Tables:
    """One newsroom on disk whose story's tables are edited, opened anew for each step."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def open(self) -> Newsroom:
        return Newsroom.open(self._path, clock=MovableClock(at(31)))

    def follow(self, match: str, *told: tuple[str, date], **tables: Mapping[str, str]) -> None:
        with self.open() as room:
            room.add_story(SLUG, "The story", match, **tables)
            for text, day in told:
                room.add_text(text, published=day)

    def set(self, **tables: Mapping[str, str]) -> None:
        with self.open() as room:
            room.set_names(SLUG, **tables)

    def unset(self, spelling: str, *, places: bool = False) -> None:
        with self.open() as room:
            room.forget_names(SLUG, [spelling], places=places)

    def facts(self) -> list[int]:
        """How many sentences each fact has, in canonical order."""
        with self.open() as room:
            return [len(fact.said) for fact in room.view(SLUG).facts]

    def articles(self) -> list[str]:
        """The first words of each article of the story."""
        with self.open() as room:
            return sorted(" ".join(article.text.split()[:2]) for article in room.view(SLUG).articles)


@pytest.fixture
def tables(tmp_path: Path) -> Tables:
    return Tables(tmp_path / "names.db")


RESIGNED = (
    ("Health minister Rasouly resigned on Tuesday after the hospital in the old town was flooded.", on(17)),
    ("The hospital in the old town was flooded, and on Tuesday health minister Rasuli resigned.", on(17)),
)


def test_two_spellings_of_one_name_make_one_fact_once_the_pair_is_known_and_two_again_without_it(
    tables: Tables,
) -> None:
    tables.follow("hospital", *RESIGNED)
    assert tables.facts() == [1, 1]
    tables.set(names={"Rasouly": "Rasuli"})
    assert tables.facts() == [2]
    tables.unset("Rasouly")
    assert tables.facts() == [1, 1]


def test_a_story_added_with_its_spellings_reads_alike_in_every_order(desk: Desk) -> None:
    desk.follow(match="hospital", names={"rasouly": "rasuli"})
    for text, day in RESIGNED:
        desk.tell(text, day)
    assert [len(fact["said"]) for fact in desk.facts(at(20))] == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amir-Rasouly", "Amirrasouly"),
        ("Amir Rasouly", "Amirrasouly"),
        ("Sánchez", "Sanchez"),
        ("Łukasz", "Lukasz"),
        ("Çavuş", "Cavus"),
        ("O’Brannan", "O'Brannan"),
    ],
)
def test_accents_and_hyphens_need_no_table(tables: Tables, one: str, other: str) -> None:
    told = [(text.replace("Rasouly", one).replace("Rasuli", other), day) for text, day in RESIGNED]
    tables.follow("hospital", *told)
    assert tables.facts() == [2]


@pytest.mark.parametrize(
    ("match", "spelling", "name", "text"),
    [
        ("Baloch", "Baluch", "Baloch", "Baluch fishermen went on strike on Monday."),
        ("Baluch", "Baluch", "Baloch", "Baloch fishermen went on strike on Monday."),
        ("Belouch strike", "Baluch", "Belouch", "Baluch fishermen went on strike on Monday."),
        ('"Amir Rasouly"', "Rasooli", "Rasouly", "Amir Rasooli went on trial on Monday."),
        ("Rasouly", "amirrasuli", "rasouly", "Amir-Rasuli went on trial on Monday."),
    ],
)
def test_an_article_belongs_to_a_story_that_knows_its_spelling(
    tables: Tables, match: str, spelling: str, name: str, text: str
) -> None:
    tables.follow(match, (text, on(16)))
    assert tables.articles() == []
    tables.set(names={spelling: name})
    assert tables.articles() == [" ".join(text.split()[:2])]  # what was there already
    with tables.open() as room:
        assert room.add_text(text + " It rained.", published=on(16)).stories == (SLUG,)  # and what comes
    tables.unset(spelling)
    assert tables.articles() == []
    with tables.open() as room:
        assert room.add_text(text + " It snowed.", published=on(16)).stories == ()


def test_an_article_that_somebody_filed_stays_when_its_spelling_is_forgotten(tables: Tables) -> None:
    tables.follow("Baloch")
    tables.set(names={"baluch": "baloch"})
    with tables.open() as room:
        room.add_text("Baluch miners struck on Monday.", published=on(16), stories=[SLUG])
        room.add_text("Some Baluch fishermen struck on Monday.", published=on(16))
        room.add_text("Both Baloch and Baluch drivers struck on Monday.", published=on(16))
    assert tables.articles() == ["Baluch miners", "Both Baloch", "Some Baluch"]
    tables.unset("baluch")
    assert tables.articles() == ["Baluch miners", "Both Baloch"]


TOWNS = (
    ("Nine miners were killed when a shaft collapsed in Baloran on Monday.", on(16)),
    ("Nine miners were killed as a shaft collapsed in Beluran on Monday.", on(16)),
)


def test_places_with_their_countries_keep_two_provinces_of_one_name_apart(tables: Tables) -> None:
    tables.follow("miners", *TOWNS)
    tables.set(names={"beluran": "baloran"})
    assert tables.facts() == [2]
    tables.set(places={"Baloran": "Pakistan", "Beluran": "Iran"})
    assert tables.facts() == [1, 1]
    tables.unset("Beluran", places=True)
    tables.unset("Baloran", places=True)
    assert tables.facts() == [2]


@pytest.mark.parametrize("country", ["United States", "american", "U.S.", "USA"])
def test_a_country_of_the_table_may_go_by_any_of_its_names(tables: Tables, country: str) -> None:
    tables.follow(
        "miners",
        ("Nine miners were killed when a shaft collapsed in Mount Karvel, Peru, on Monday.", on(16)),
        ("Nine miners were killed as a shaft collapsed in Mount Karvel on Monday.", on(16)),
        ("Nine miners died on Monday when a shaft collapsed in America's Mount Karvel.", on(16)),
        places={"mount karvel": country},
    )
    assert tables.facts() == [1, 2]


def test_what_cannot_be_forgotten_or_stands_in_a_circle_is_said_in_one_sentence(tables: Tables) -> None:
    tables.follow("miners")
    with pytest.raises(BadInput) as caught:
        tables.unset("Beluran")
    assert caught.value.sentence == "There is no spelling “beluran” in the story's table."
    with pytest.raises(BadInput) as caught:
        tables.unset("Beluran", places=True)
    assert caught.value.sentence == "There is no place “beluran” in the story's table."
    with pytest.raises(BadInput) as caught:
        tables.set(names={"a": "b", "b": "a"})
    assert caught.value.sentence == "“a” and “b” each stand for the other."


def test_a_name_that_stands_for_another_leads_there_at_once(tables: Tables) -> None:
    tables.follow("miners")
    tables.set(names={"Bellouch": "Baluch", "Baluch": "Balóch", "baloch": "Baloch"})
    with tables.open() as room:
        assert room.story(SLUG).names == {"baluch": "baloch", "bellouch": "baloch"}


STRIKES = (
    ("Labour minister Gholam Rasouly met Baloch dockers of Panjgur, Pakistan, on Monday. Rasouly left early.", on(15)),
    ("On Tuesday the dockers met the labour minister, Ghulam Rasuli, near Saravan in southeastern Iran.", on(16)),
    ("The brothers Anwar Hashemi and Anwar Hashimi lead the dockers, who met in Iran's Marwan district.", on(17)),
    ("Anwar Hashemi spoke to dockers in Marwan, Iraq, on Thursday. Iraqi dockers cheered.", on(18)),
)


def test_the_articles_speak_for_spellings_and_places_and_nothing_is_taken_in_unasked(tables: Tables) -> None:
    tables.follow("dockers", *STRIKES)
    with tables.open() as room:
        found = room.propose_names(SLUG)
        assert [(each.spelling, each.name, each.times, each.name_times) for each in found.names] == [
            ("rasuli", "rasouly", 1, 2)
        ]
        assert [(each.place, [claim.country for claim in each.claims]) for each in found.places] == [
            ("marwan", ["iran", "iraq"]),
            ("panjgur", ["pakistan"]),
            ("saravan", ["iran"]),
        ]
        assert room.story(SLUG).names == room.story(SLUG).places == {}


def test_what_is_accepted_is_used_and_what_is_in_dispute_is_left_to_people(tables: Tables) -> None:
    tables.follow("dockers", *STRIKES)
    with tables.open() as room:
        room.accept_names(SLUG)
    with tables.open() as room:
        assert room.story(SLUG).names == {"rasuli": "rasouly"}
        assert room.story(SLUG).places == {"panjgur": "pakistan", "saravan": "iran"}
        left = room.propose_names(SLUG)
        assert left.names == ()
        assert [each.place for each in left.places] == ["marwan"]
        written = room.tables(SLUG).counts
    assert {entry: (each.times, each.articles) for entry, each in written.items()} == {
        "panjgur": (1, 1),
        "rasouly": (2, 1),
        "rasuli": (1, 1),
        "saravan": (1, 1),
    }


def test_proposals_are_the_same_in_every_order_and_none_comes_from_a_private_article(tmp_path: Path) -> None:
    found = []
    for name, told in (("forth", STRIKES), ("back", STRIKES[::-1])):
        tables = Tables(tmp_path / f"{name}.db")
        tables.follow("dockers", *told)
        with tables.open() as room:
            room.add_text("Dockers met in Kalat, Pakistan, on Friday.", published=on(19), private_to="C1")
            made = room.propose_names(SLUG)
            found.append([(each.spelling, each.example.sentence.text) for each in made.names])
            found[-1] += [(each.place, each.claims[0].example.sentence.text) for each in made.places]
            assert "kalat" not in dict(found[-1])
    assert found[0] == found[1]
