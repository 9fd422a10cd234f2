"""When an undated article was written, from its words and dated articles; never from the day of the run."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations

from digests.analysis.analyse import analyse
from digests.facts.windows import infer
from digests.model import Analysis, Article, Dating, Reference

Given = tuple[Article, Analysis]


def dated(id: int, day: date, text: str, outlet: str) -> Given:
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    made = Article(id, f"k{id}", "", text, "en", moment, outlet=outlet, published=moment, dating=Dating.STATED)
    return made, analyse(text, Reference(day=day))


def undated(text: str) -> Given:
    return Article(9, "k9", "", text, "en", datetime(2031, 5, 5, tzinfo=UTC)), analyse(text, Reference())


ANNOUNCED = dated(
    1,
    date(2024, 1, 23),
    "Norway and Sweden on Monday agreed to return their ambassadors by Jan 26, after weeks of tension.",
    "Fjord Post",
)
STRUCK = dated(2, date(2024, 1, 19), "On Jan 18, Norway shelled the lighthouse of Grimsholm in Sweden.", "The Sound")


def test_a_plan_that_is_still_to_come_bounds_from_above_and_its_announcement_from_below() -> None:
    window, why = infer(
        *undated("Ambassadors of Norway and Sweden will return to their posts by January 26."), [ANNOUNCED]
    )
    assert window is not None
    assert window.value == "2024-01-22/2024-01-26"
    assert why == "Written 22–26 Jan 2024, inferred from what Fjord Post tells."


def test_what_is_told_as_past_had_happened() -> None:
    text = "Norway shelled the lighthouse of Grimsholm in Sweden. Ambassadors of both will return by January 26."
    window, _ = infer(*undated(text), [STRUCK, dated(3, date(2024, 1, 20), "Ambassadors of Norway and Sweden will return by Jan 26.", "Kattegat News")])  # fmt: skip
    assert window is not None
    assert window.value == "2024-01-18/2024-01-26"


def test_no_day_after_it_was_collected_is_one_it_was_written_on() -> None:
    text = "Norway shelled the lighthouse of Grimsholm in Sweden. Ambassadors of both will return by January 26, 2024."
    article, analysis = undated(text)

    def seen(month: int, day: int) -> tuple[str | None, str]:
        moment = datetime(2024, month, day, 9, tzinfo=UTC)
        window, why = infer(replace(article, first_seen=moment), analysis, [STRUCK])
        return window.value if window else None, why

    assert seen(2, 3) == ("2024-01-18/2024-01-26", "Written 18–26 Jan 2024, inferred from its own words and what The Sound tells.")  # fmt: skip
    assert seen(1, 20) == (
        "2024-01-18/2024-01-20",
        "Written 18–20 Jan 2024, inferred from what The Sound tells and the day it was collected.",
    )
    assert seen(1, 17) == (None, "It states no date.")
    plan, read = undated("Ambassadors of Norway and Sweden will return to their posts by January 26, 2024.")
    early = replace(plan, first_seen=datetime(2024, 1, 20, tzinfo=UTC))
    assert infer(early, read, []) == (None, "It states no date.")
    assert infer(plan, read, [])[1].startswith("Written on Fri 26 Jan 2024 at the latest")


def test_the_order_of_the_dated_articles_plays_no_part() -> None:
    others = [ANNOUNCED, STRUCK, dated(3, date(2024, 1, 24), "Both ambassadors will return to posts by Jan 26.", "Kattegat News")]  # fmt: skip
    text = "Norway shelled the lighthouse of Grimsholm in Sweden. Ambassadors will return to their posts by January 26."
    wanted = infer(*undated(text), others)
    assert all(infer(*undated(text), list(order)) == wanted for order in permutations(others))


def test_a_stated_date_that_nothing_contradicts_needs_no_window() -> None:
    assert infer(*ANNOUNCED, [STRUCK]) == (None, "")


def test_a_contradicted_date_is_named_in_the_sentence() -> None:
    article, analysis = undated("Ambassadors of Norway and Sweden will return to their posts by January 26.")
    doubted = replace(analysis, stated=date(2024, 2, 23), contradiction="It states 23 February 2024, but is older.")
    window, why = infer(article, doubted, [ANNOUNCED])
    assert window is not None
    assert why.startswith("It states 23 February 2024, but is older. Written 22–26 Jan 2024")


def test_nothing_to_go_by_says_so_and_one_bound_is_no_window() -> None:
    assert infer(*undated("Prices of herring have risen."), [ANNOUNCED]) == (None, "It states no date.")
    window, why = infer(*undated("Ambassadors will return to their posts by January 26, 2024."), [])
    assert window is None
    assert why == "Written on Fri 26 Jan 2024 at the latest, by its own words and dated articles."


def test_a_past_weekday_with_its_day_and_month_bounds_from_below_if_they_meet_shortly_before() -> None:
    def window(text: str, year: int, month: int, day: int) -> str | None:
        article, analysis = undated(text)
        found, _ = infer(replace(article, first_seen=datetime(year, month, day, 9, tzinfo=UTC)), analysis, [])
        return found.value if found else None

    text = "Norway shelled the lighthouse of Grimsholm on Friday, 19 January."
    assert window(text, 2024, 1, 19) == "2024-01-19"
    assert window(text, 2024, 1, 21) == "2024-01-19/2024-01-21"
    assert window(text, 2023, 1, 21) is None  # a Thursday
    assert window(text, 2024, 1, 18) is None
    assert window(text, 2024, 6, 1) is None
    assert window("Norway shelled the lighthouse of Grimsholm on 19 January.", 2024, 1, 21) is None
    assert window("Norway will open the lighthouse of Grimsholm on Friday, 19 January.", 2024, 1, 21) is None
    late = "Norway shelled the lighthouse of Grimsholm on Sunday, 31 December."
    assert window(late, 2024, 1, 2) == "2023-12-31/2024-01-02"
