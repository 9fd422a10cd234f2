"""Events in date order: past and expected, several accounts of one event as one line, side clauses on their own day."""

from __future__ import annotations

from itertools import permutations

import pytest

from digests.answers.model import Line, Timeline
from digests.answers.timeline import timeline
from digests.model import Grade
from tests.answers.writing import On, Tell, Written, at, end_of, view, write

JAN16 = On("16 January", "2024-01-16")
STRIKE = Tell("Norland shelled the harbour of Brackwater on 16 January.", (JAN16,), violent=True)


def dates(answer: Timeline) -> list[str]:
    return [line.when.value for line in answer.events if line.when is not None]


def only(answer: Timeline) -> Line:
    (line,) = answer.events
    return line


def test_events_stand_in_date_order_whatever_the_order_of_publication() -> None:
    late = write(1, at(20), Tell("Norland recalled its envoy on 17 January.", (On("17 January", "2024-01-17"),)))
    early = write(2, at(21), STRIKE)
    assert dates(timeline(view(late, early))) == ["2024-01-16", "2024-01-17"]


def test_a_period_without_events_says_so_and_what_is_next_to_it() -> None:
    vote = Tell("The parliament of Sudland elected a speaker on 20 January.", (On("20 January", "2024-01-20"),))
    known = view(write(1, at(21), STRIKE, vote))
    between = timeline(known, since=at(18), until=end_of(19))
    assert not between.events
    assert between.nothing == (
        "No event with a date is known in this period: the last before it is of Tue 16 Jan 2024, the first after it is "
        "of Sat 20 Jan 2024."
    )
    assert timeline(known, since=at(21)).nothing.endswith("this period: the last before it is of Sat 20 Jan 2024.")
    assert timeline(known, until=at(10)).nothing.endswith("this period: the first after it is of Tue 16 Jan 2024.")
    assert timeline(known, since=at(21), about="Norland").nothing == (
        "No event about “Norland” with a date is known in this period: the last before it is of Tue 16 Jan 2024."
    )
    assert timeline(known, since=at(21), about="Kolm").nothing == (
        "No event about “Kolm” with a date is known in this period."
    )
    assert timeline(view(write(1, at(21), Tell("Nobody knows.")))).nothing == "No event with a date is known."


def test_two_accounts_of_one_event_are_one_line_with_both_sources() -> None:
    other = Tell("Norland shelled Brackwater harbour on 16 January, the port office said.", (JAN16,), violent=True)
    line = only(timeline(view(write(1, at(17), STRIKE), write(2, at(18), other))))
    assert line.texts == 2
    assert {source.article.id for source in line.sources} == {1, 2}


def test_two_different_events_of_one_day_are_two_lines() -> None:
    vote = Tell("The parliament of Sudland elected a speaker on 16 January.", (JAN16,))
    assert len(timeline(view(write(1, at(17), STRIKE), write(2, at(18), vote))).events) == 2


def test_a_side_clause_puts_its_event_on_its_own_day() -> None:
    clause = "in response to 16 January shelling of Brackwater harbour"
    on = (On("17 January", "2024-01-17"), On("16 January", "2024-01-16", clause=clause))
    text = "Sudland recalled its envoy on 17 January in response to 16 January shelling of Brackwater harbour."
    found = timeline(view(write(1, at(18), Tell(text, on))))
    assert dates(found) == ["2024-01-16", "2024-01-17"]
    assert found.events[0].labels == ("dated by “16 January”",)
    assert found.events[0].id != found.events[1].id


def test_a_side_clause_is_quoted_without_its_sentence_when_that_can_not_stand() -> None:
    clause = "after Norland shelled Brackwater harbour on 16 January"
    text = f"This move came {clause}."
    on = (On("16 January", "2024-01-16", clause=clause),)
    line = only(timeline(view(write(1, at(18), Tell(text, on, Grade.NEVER)))))
    assert line.text == "Norland shelled Brackwater harbour on 16 January"
    assert line.sources[0].article.text[line.sources[0].start : line.sources[0].end] == line.text


@pytest.mark.parametrize(
    "clause",
    ["in response to 16 January shelling of Brackwater harbour", "as soldiers shelled Brackwater on 16 January"],
)
def test_a_side_clause_that_is_no_sentence_is_no_line(clause: str) -> None:
    tell = Tell(f"This move came {clause}.", (On("16 January", "2024-01-16", clause=clause),), Grade.NEVER)
    assert timeline(view(write(1, at(18), tell))).events == ()


def test_a_hedge_outside_the_clause_is_never_cut_off() -> None:
    clause = "the shelling of 16 January on Brackwater harbour"
    tell = Tell(
        f"They reportedly planned {clause}.",
        (On("16 January", "2024-01-16", clause=clause),),
        Grade.NEVER,
        hedges=("reportedly",),
    )
    assert timeline(view(write(1, at(18), tell))).events == ()


def test_a_side_clause_is_left_out_where_a_sentence_of_its_own_tells_the_day() -> None:
    clause = "in response to 16 January shelling of the town"
    tell = Tell(f"Sudland closed the border {clause}.", (On("16 January", "2024-01-16", clause=clause),))
    line = only(timeline(view(write(1, at(17), STRIKE), write(2, at(18), tell))))
    assert line.text == STRIKE.text


def test_agreed_on_monday_for_friday_is_done_on_monday() -> None:
    on = (On("Monday", "2024-01-22", relative=True), On("26 January", "2024-01-26", expected=True, deadline=True))
    text = "Norland and Sudland agreed on Monday that envoys return by 26 January."
    found = timeline(view(write(1, at(23), Tell(text, on, Grade.WITH_LABEL)), as_of=end_of(23))).events
    assert [(line.when.value, line.expected, line.deadline) for line in found if line.when] == [
        ("2024-01-22", False, False),
        ("2024-01-26", True, True),
    ]


def test_an_event_stays_expected_until_a_source_reports_it_done() -> None:
    ahead = Tell(
        "The envoy of Norland will visit Brackwater on 29 January.", (On("29 January", "2024-01-29", expected=True),)
    )
    done = Tell("The envoy of Norland visited Brackwater on 29 January.", (On("29 January", "2024-01-29"),))
    before = write(1, at(22), ahead)
    assert only(timeline(view(before))).expected
    assert not any(
        line.expected for line in timeline(view(before, write(2, at(30), done))).events if line.text == done.text
    )


def test_background_years_come_only_when_asked() -> None:
    old = Tell("Norland and Sudland fought a war that ended in 1988.", (On("1988", "1988"),), background=True)
    story = view(write(1, at(17), STRIKE, old))
    assert dates(timeline(story)) == ["2024-01-16"]
    assert dates(timeline(story, background=True)) == ["1988", "2024-01-16"]


def test_since_and_until_bound_the_events() -> None:
    recall = Tell("Norland recalled its envoy on 17 January.", (On("17 January", "2024-01-17"),))
    story = view(write(1, at(18), STRIKE, recall))
    assert dates(timeline(story, since=at(17, 0))) == ["2024-01-17"]
    assert dates(timeline(story, until=end_of(16))) == ["2024-01-16"]


def test_violence_without_a_date_is_listed_below() -> None:
    tell = Tell("Sudland answered by shelling two villages of Norland.", violent=True)
    found = timeline(view(write(1, at(17), STRIKE, tell)))
    assert [line.text for line in found.undated] == [tell.text]


def test_a_limit_keeps_what_matters_most_and_counts_the_rest() -> None:
    topics = ("wheat harvest", "school exams", "football cup", "tram strike", "rail budget", "film prize")
    small = [
        Tell(f"Papers wrote about the {topic} on {day} January.", (On(f"{day} January", f"2024-01-{day}"),))
        for day, topic in enumerate(topics, start=10)
    ]
    found = timeline(view(write(1, at(17), STRIKE), write(2, at(17, 14), STRIKE), write(3, at(18), *small)), limit=3)
    assert len(found.events) == 3
    assert found.more == 4
    assert "2024-01-16" in dates(found)


def many() -> list[Written]:
    recall = Tell("Sudland recalled its envoy on 19 January over the shelling.", (On("19 January", "2024-01-19"),))
    other = Tell("Brackwater harbour was shelled on 16 January by Norland guns.", (JAN16,), violent=True)
    fair = Tell("A flower fair opened in the far hills on 12 January.", (On("12 January", "2024-01-12"),))
    again = Tell("The envoy of Sudland was recalled on 19 January.", (On("19 January", "2024-01-19"),))
    return [
        write(1, at(20), recall, STRIKE),
        write(2, at(18), other),
        write(3, at(19), STRIKE),
        write(4, at(13), fair),
        write(5, at(21), again),
    ]


def test_with_dates_given_the_weightiest_days_are_kept() -> None:
    assert dates(timeline(view(*many()), dates=2, per_date=1)) == ["2024-01-16", "2024-01-19"]


def test_the_order_of_arrival_changes_nothing() -> None:
    answers = {
        tuple((line.id, line.text, line.labels) for line in timeline(view(*order)).events)
        for order in permutations(many())
    }
    assert len(answers) == 1


def test_the_same_view_gives_the_same_answer_object() -> None:
    story = view(*many())
    assert timeline(story) is timeline(story)


def test_a_clause_that_closes_its_sentence_is_quoted_with_the_one_that_carries_it_on() -> None:
    clause = "when Sudland downgraded its ties with Norland"
    on = (On("17 January", "2024-01-17", clause=clause),)
    first = Tell(f"This thaw follows a chill that began on 17 January {clause}.", on, Grade.NEVER)
    then = Tell("This move involved recalling its envoy from the capital of Norland.", grade=Grade.NEVER)
    (line,) = timeline(view(write(1, at(23), first, then))).events
    assert line.text.endswith(f"{clause.removeprefix('when ')}. {then.text}")
    assert line.sources[0].article.text[line.sources[0].start : line.sources[0].end] == line.text


def test_what_is_missing_or_goes_on_is_no_event() -> None:
    none = Tell("No date was given on 18 January for the talks of Norland.", (On("18 January", "2024-01-18"),))
    still = Tell("The envoys of Norland were still away on 19 January.", (On("19 January", "2024-01-19"),))
    assert dates(timeline(view(write(1, at(20), STRIKE, none, still)))) == ["2024-01-16"]


def test_the_day_of_a_saying_is_no_event_of_its_own() -> None:
    clause = "according to a plan shown on 24 January"
    on = (On("30 January", "2024-01-30", expected=True), On("24 January", "2024-01-24", clause=clause))
    text = f"Border guards of Norland and Sudland will meet on 30 January, {clause}."
    assert dates(timeline(view(write(1, at(24), Tell(text, on)), as_of=end_of(24)))) == ["2024-01-30"]


def test_a_recap_of_two_days_stands_back_where_both_are_told() -> None:
    recall = Tell("Sudland recalled its envoy on 17 January.", (On("17 January", "2024-01-17"),))
    both = Tell(
        "Norland guns fired at the bay on 16 January, and Sudland closed its ports to ships on 17 January.",
        (JAN16, On("17 January", "2024-01-17")),
    )
    found = timeline(view(write(1, at(18), STRIKE, recall), write(2, at(22), both)))
    assert [line.text for line in found.events] == [STRIKE.text, recall.text]


def test_what_is_done_is_quoted_from_its_report_not_from_its_plan() -> None:
    ahead = Tell(
        "The envoy of Norland will visit Brackwater on 29 January.", (On("29 January", "2024-01-29", expected=True),)
    )
    done = Tell(
        "The envoy of Norland visited Brackwater on 29 January and saw the port.", (On("29 January", "2024-01-29"),)
    )
    line = only(timeline(view(write(1, at(22), ahead), write(2, at(30), done))))
    assert (line.text, line.expected) == (done.text, False)


def test_what_nobody_tells_in_words_that_stand_alone_is_listed_with_its_link_beside_other_things_of_its_day() -> None:
    on = (On("Friday, 19 January", "2024-01-19"),)
    call = Tell(
        "Their last conversation took place on Friday, 19 January, and touched the long-standing border question.",
        on,
        grade=Grade.NEVER,
        background=True,
    )
    vote = Tell("The parliament of Sudland elected a speaker on Friday, 19 January.", on)
    found = timeline(view(write(1, at(20), STRIKE, call), write(2, at(20), vote)))
    assert dates(found) == ["2024-01-16", "2024-01-19", "2024-01-19"]
    linked = found.events[2]
    assert not linked.quotable
    assert linked.text == ""
    assert linked.sources[0].article.id == 1


def test_sentences_without_a_word_that_tells_them_apart_weigh_no_day() -> None:
    said = Tell("Norland shelled Brackwater on 16 January.", (JAN16,), violent=True)
    other = Tell("Norland shelled Brackwater on 17 January.", (On("17 January", "2024-01-17"),), violent=True)
    told = view(write(1, at(18), said), write(2, at(19), said), write(3, at(20), other))
    assert dates(timeline(told, dates=1, per_date=1)) == ["2024-01-16"]


def test_a_sentence_told_under_its_own_day_tells_no_other_day_that_has_an_account() -> None:
    clause = "for the shelling of Brackwater harbour on 16 January"
    on = (On("19 January", "2024-01-19"), On("16 January", "2024-01-16", clause=clause))
    mourned = Tell(f"Thousands came on 19 January to a service in Brackwater {clause}.", on)
    told = Tell("Norland shelled Brackwater harbour late on Tuesday.", (On("Tuesday", "2024-01-16", relative=True),))
    both = timeline(view(write(1, at(17), told), write(2, at(20), mourned)), dates=2)
    assert dates(both) == ["2024-01-16", "2024-01-19"]
    assert both.events[0].text == told.text
    alone = timeline(view(write(2, at(20), mourned)), dates=2)
    assert [line.text for line in alone.events] == [mourned.text, mourned.text]
