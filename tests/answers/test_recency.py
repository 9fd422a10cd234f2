"""What is kept of a view, and the newest part of one, is let go with it."""

from __future__ import annotations

import gc
import weakref

import pytest

from digests.answers import recency
from digests.answers.changes import digest
from digests.answers.incidents import incidents
from digests.answers.recency import recent
from digests.answers.shelves import shelves
from digests.answers.status import status
from digests.facts.ledger import Ledger
from tests.answers.writing import STORY, On, Tell, at, end_of, write


def ledger(days: int) -> Ledger:
    made = Ledger(STORY)
    for day in range(1, days + 1):
        on = (On(f"{day} January", f"2024-01-{day:02}"),)
        made.add(
            *write(day, at(day), Tell(f"Norland shelled Brackwater on {day} January.", on, violent=True, killed=day))
        )
    return made


@pytest.mark.parametrize("articles", [2, 9])
def test_a_view_is_let_go_with_all_that_was_answered_from_it(articles: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recency, "_ARTICLES", 3)
    story = ledger(articles)
    now, before = story.view(end_of(articles)), story.view(at(articles, 1))
    digest(now, before, None)
    status(now)
    held = [weakref.ref(now), weakref.ref(now.lookup), weakref.ref(before)]
    story.add(*write(50, at(20), Tell("Grain prices rose in Brackwater.")))
    story.view(end_of(31))
    del now, before
    gc.collect()
    assert [ref() for ref in held] == [None, None, None]


def test_the_newest_part_is_one_for_all_moments_of_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recency, "_ARTICLES", 3)
    story = ledger(9)
    first, later = recent(story.view(at(20))), recent(story.view(at(21)))
    assert first.as_of < later.as_of
    assert shelves(first) is shelves(later)


def test_the_facts_of_a_day_named_are_of_that_day_however_many_tell_of_its_year(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for limit, value in (("_ARTICLES", 1), ("_NAMING", 1), ("_OF_DAY", 2)):
        monkeypatch.setattr(recency, limit, value)
    story = Ledger(STORY)
    plans = "Norland builds a harbour in 2024.", "Sudland buys grain in 2024."
    story.add(*write(1, at(1, 1), *(Tell(plan, (On("2024", "2024", expected=True),)) for plan in plans)))
    first = (On("1 January", "2024-01-01"),)
    story.add(*write(2, at(2), Tell("Norland shelled Brackwater on 1 January.", first, violent=True, killed=4)))
    story.add(*write(3, at(9), Tell("Sudland buried the dead of 1 January.", first)))
    part = recent(story.view(end_of(9)))
    assert [said.article.id for fact in part.facts for said in fact.said] == [2, 3]
    assert [incident.when.value for incident in incidents(part)] == ["2024-01-01"]
