"""Where a story stands: first line, latest, next, awaited, figures."""

from __future__ import annotations

from digests.answers.model import Difference, Status
from digests.answers.quotation import line
from digests.answers.status import status
from digests.answers.unsettled import unsettled
from digests.model import View
from tests.answers.writing import On, Tell, at, end_of, fact_of, view, write

STRIKE = Tell("Norland shelled Brackwater on 18 January, killing nine.", (On("18 January", "2024-01-18"),), killed=9)
BARE = Tell("Sudland bombed a depot near Kolm on 16 January.", (On("16 January", "2024-01-16"),), violent=True)
BACK = Tell(
    "The envoys of both states will be at their posts by 26 January.",
    (On("26 January", "2024-01-26", expected=True, deadline=True),),
)
VISIT = Tell(
    "The foreign minister of Norland visits Selby on 29 January.", (On("29 January", "2024-01-29", expected=True),)
)


def story(day: int) -> View:
    return view(write(1, at(19), STRIKE, BARE), write(2, at(22), BACK, VISIT), as_of=end_of(day))


def days(lines: object) -> list[str]:
    assert isinstance(lines, tuple)
    return [line.when.value for line in lines]


def test_before_its_day_an_expected_event_is_next() -> None:
    found = status(story(25))
    assert days(found.next) == ["2024-01-26", "2024-01-29"]
    assert found.awaited == ()


def test_on_the_day_of_a_deadline_nobody_is_late() -> None:
    assert days(status(story(26)).next) == ["2024-01-26", "2024-01-29"]


def test_the_day_after_it_is_awaited_not_next() -> None:
    found = status(story(27))
    assert days(found.awaited) == ["2024-01-26"]
    assert days(found.next) == ["2024-01-29"]


def test_the_first_line_is_computed_from_facts() -> None:
    assert status(story(25)).first_line == (
        "Last violence reported: Thu 18 Jan 2024, 7 days ago. Next expected: by Fri 26 Jan 2024, tomorrow. "
        "Newest article: 22 Jan 2024, 3 days ago."
    )


def test_without_an_article_the_first_line_says_so() -> None:
    assert status(view()).first_line == "No article of this story yet."


def test_what_is_next_is_not_told_again_as_latest() -> None:
    found = status(story(25))
    assert not {line.text for line in found.latest} & {line.text for line in found.next}


def test_mere_comment_is_no_development() -> None:
    comment = Tell("Some observers find the mood in Norland hard to read.")
    found = status(view(write(1, at(19), STRIKE), write(2, at(20), comment)))
    assert [line.text for line in found.latest] == [STRIKE.text]


WORDS = Tell("The ministry of Norland said that it seeks no war with its neighbour.", by="The ministry of Norland")


def test_official_words_without_a_day_are_a_development_where_no_day_is_known() -> None:
    assert [line.text for line in status(view(write(1, at(20), WORDS))).latest] == [WORDS.text]


def test_the_latest_are_dated_where_days_are_known() -> None:
    found = status(view(write(1, at(19), STRIKE), write(2, at(20), WORDS)))
    assert [line.text for line in found.latest] == [STRIKE.text]


def test_the_latest_come_newest_first() -> None:
    assert days(status(story(25)).latest) == ["2024-01-18", "2024-01-16"]


def test_a_plan_without_a_day_is_open_and_an_incident_without_a_figure_told_once() -> None:
    plan = Tell("Norland and Sudland will discuss how to mark the waters of Brackwater bay.")
    found = status(view(write(1, at(19), BARE), write(2, at(20), plan)))
    (only,) = found.open
    assert only.line is not None
    assert (only.about, only.line.text) == ("Expected, on no known day", plan.text)
    (figure,) = found.figures
    assert figure.value is None
    assert figure.incident.endswith("16 Jan 2024")


def test_a_plan_that_was_carried_out_is_not_open() -> None:
    plan = Tell("Norland will open the harbour bridge of Brackwater to lorries.")
    done = Tell("Norland opened the harbour bridge of Brackwater to lorries.")
    assert status(view(write(1, at(19), plan), write(2, at(20), done))).open == ()


def test_accounts_of_one_thing_that_differ_stand_together_once() -> None:
    expelled = write(1, at(17), Tell("Sudland expelled the envoy of Norland.", by="Sudland"))
    told = write(2, at(17, 14), Tell("The envoy of Norland was told not to return to Sudland."))
    denied = write(3, at(18), Tell("Sudland denied that the envoy of Norland had been expelled.", by="Sudland"))
    assert len(status(view(expelled, told, denied)).differ) <= 1


def test_what_is_denied_is_open_in_its_own_words() -> None:
    fire = write(1, at(17), Tell("Norland set fire to the depot of Brackwater.", by="Norland"))
    ship = write(2, at(17), Tell("Sudland sank the ferry Marlin off Port Adair.", by="Sudland"))
    no_fire = write(3, at(18), Tell("Sudland denied that Norland set fire to the depot of Brackwater.", negated=True))
    no_ship = write(4, at(18), Tell("Norland denied that Sudland sank the ferry Marlin off Port Adair.", negated=True))
    sides = [(line(*fact_of(claim)), line(*fact_of(denial))) for claim, denial in ((fire, no_fire), (ship, no_ship))]
    differ = [Difference("denied", (denial, claim)) for claim, denial in (*sides, sides[0])]
    found = unsettled(view(fire, ship, no_fire, no_ship), differ)
    assert [(each.about, each.line and each.line.text) for each in found] == [
        ("Not settled: this is told and denied", fire[0].text),
        ("Not settled: this is told and denied", ship[0].text),
    ]


def test_one_deadline_told_in_two_wordings_is_next_once() -> None:
    by = On("26 January", "2024-01-26", expected=True, deadline=True)
    other = Tell("Norland and Sudland agreed to reinstate their envoys by 26 January.", (by,))
    found = status(view(write(1, at(19), STRIKE), write(2, at(22), BACK, VISIT, other), as_of=end_of(23)))
    assert days(found.next) == ["2024-01-26", "2024-01-29"]


def figures(found: Status) -> list[tuple[str, str, int | None]]:
    return [(line.incident, line.counts, line.value) for line in found.figures]


def test_a_violent_event_without_a_figure_is_told_as_such() -> None:
    found = figures(status(story(25)))
    assert [value for incident, _, value in found if incident.endswith("16 Jan 2024")] == [None]
    assert [(counts, value) for incident, counts, value in found if incident.endswith("18 Jan 2024")] == [("killed", 9)]


def test_a_toll_that_rose_is_one_figure_with_its_range_never_a_sum() -> None:
    on = (On("18 January", "2024-01-18"),)
    first = Tell("Norland shelled Brackwater on 18 January, killing seven people.", on, killed=7)
    then = Tell("Norland shelled Brackwater on 18 January, killing nine people.", on, killed=9)
    (line,) = status(view(write(1, at(18, 14), first), write(2, at(19), then))).figures
    assert (line.value, line.low, line.high) == (9, 7, 9)
    assert len(line.sources) == 2


def test_articles_and_texts_are_counted() -> None:
    found = status(story(25))
    assert (found.articles, found.texts) == (2, 2)
    assert found.newest == at(22)


def test_what_was_agreed_on_a_known_day_is_a_development_beside_the_plan_itself() -> None:
    agreed = Tell(
        "Norland and Sudland agreed on 22 January to reopen the Kolm crossing by 26 January after weeks of talks.",
        (On("22 January", "2024-01-22"), On("26 January", "2024-01-26", expected=True, deadline=True)),
    )
    found = status(view(write(1, at(22), BACK), write(2, at(23), agreed), as_of=end_of(23)))
    assert [line.text for line in found.latest] == [agreed.text]


def test_one_sentence_of_two_days_is_a_latest_line_once() -> None:
    both = Tell(
        "Sudland closed the Kolm road on 18 January, two days after a flood on 16 January.",
        (On("18 January", "2024-01-18"), On("16 January", "2024-01-16")),
    )
    found = status(view(write(1, at(19), both), as_of=end_of(20)))
    assert len([line for line in found.latest if line.text == both.text]) == 1
