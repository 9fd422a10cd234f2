"""Why a line is there: what says it, how it is dated, which wording was chosen, what made its rank."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digests.answers.explain import explain
from digests.answers.timeline import timeline
from digests.errors import BadInput
from digests.model import View
from tests.answers.writing import On, Tell, at, view, write

TUESDAY = On("Tuesday", "2024-01-16", relative=True)


def story() -> View:
    plain = Tell("Norland shelled the harbour of Brackwater on Tuesday.", (TUESDAY,), violent=True)
    told = Tell(
        "Norland shelled Brackwater harbour on Tuesday, the port office said.", (TUESDAY,), by="the port office"
    )
    return view(write(1, at(17), plain, outlet="Coast Wire"), write(2, at(18), told, outlet="Brenn Post"))


def steps(given: View, key: str) -> dict[str, tuple[str, ...]]:
    return dict(explain(given, key).steps)


def test_each_step_is_told_in_sentences() -> None:
    given = story()
    found = steps(given, timeline(given).events[0].id)
    assert found["What says it"][0].startswith("2 sentences in 2 articles, 2 texts")
    assert any("“Tuesday” in Coast Wire → Tue 16 Jan 2024" in each for each in found["Its date"])
    assert found["Its wording"][0].startswith("Quoted from Brenn Post")
    assert "it names no source" in found["Its wording"][1]
    assert any("tells of violence" in each for each in found["Its rank"])


def test_the_points_add_up_to_the_rank() -> None:
    given = story()
    line = timeline(given).events[0]
    total, *parts = steps(given, line.id)["Its rank"]
    assert sum(float(part.split()[0]) for part in parts) == pytest.approx(float(total.split()[0]), abs=0.02)


def test_any_sentence_of_a_fact_leads_to_it() -> None:
    given = story()
    (fact,) = given.facts
    assert explain(given, fact.said[1].key).line.id == fact.id


def test_a_side_clause_is_explained_by_its_own_id() -> None:
    clause = "over the 16 January shelling of Brackwater"
    on = (On("17 January", "2024-01-17"), On("16 January", "2024-01-16", clause=clause))
    given = view(write(1, at(18), Tell(f"Sudland recalled its envoy on 17 January {clause}.", on)))
    first = timeline(given).events[0]
    assert explain(given, first.id).line == first


def test_the_beginning_of_an_id_names_it_while_no_other_begins_so() -> None:
    given = view(
        *(write(n, at(18, n), Tell(f"Sudland closed harbour number {n} to its ferries.")) for n in range(1, 10))
    )
    first = given.facts[0]
    assert explain(given, first.id[:8]) == explain(given, first.id)
    with pytest.raises(BadInput, match="no line"):
        explain(given, first.id[:2])
    twin = replace(first, id=first.id[:6] + "zz")
    with pytest.raises(BadInput) as caught:
        explain(replace(given, facts=(first, twin), lookup=None), first.id[:5])
    assert caught.value.sentence == f"2 ids begin with “{first.id[:5]}”: give more of it."


def test_an_unknown_id_is_told_in_one_sentence() -> None:
    with pytest.raises(BadInput) as caught:
        explain(story(), "nothing")
    assert caught.value.sentence == "No line of river has the id “nothing”."
