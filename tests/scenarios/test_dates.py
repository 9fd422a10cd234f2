"""Dates as the news names them, end to end: on which day the timeline puts what was told."""

from __future__ import annotations

from tests.scenarios.desk import Desk, on


def test_a_day_in_the_style_of_an_agency(desk: Desk) -> None:
    desk.tell("Rebels blew up the Karsa bridge on Tuesday, Jan. 16, the governor of Karsa said.", on(18), "The Ledger")
    assert list(desk.days()) == ["2024-01-16"]
