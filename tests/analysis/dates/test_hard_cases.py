"""The hard cases of dates in news, each in an own sentence; the reference is Wednesday 24 January 2024."""

from __future__ import annotations

from datetime import date

import pytest

from digests.analysis.dates import find_dates
from digests.model import Mention, Reference

WEDNESDAY = Reference(day=date(2024, 1, 24))


def found(text: str, words: str, reference: Reference = WEDNESDAY) -> Mention:
    """The one mention whose span holds `words`."""
    hits = [mention for mention in find_dates(text, reference) if words in text[mention.start : mention.end]]
    assert len(hits) == 1, [text[mention.start : mention.end] for mention in find_dates(text, reference)]
    return hits[0]


def value(text: str, words: str, reference: Reference = WEDNESDAY) -> str | None:
    when = found(text, words, reference).when
    return when.value if when else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The governor will resign on Feb. 8, the palace said.", "Feb. 8", "2024-02-08"),
        ("The dam burst on Tuesday, Jan. 16, after a week of rain.", "Jan. 16", "2024-01-16"),
        ("Rescue teams reached the valley late Tuesday.", "late Tuesday", "2024-01-23"),
        ("The shelling began Tuesday night local time.", "Tuesday night local time", "2024-01-23"),
        ("Troops clashed over the weekend.", "the weekend", "2024-W03-WE"),
        ("The talks are to resume at the weekend.", "the weekend", "2024-W04-WE"),
        ("The bridge fell in mid-December.", "mid-December", "2023-12"),
        ("The envoy was expelled earlier this month.", "this month", "2024-01"),
        ("The strike of Jan 18-19 left the port closed.", "Jan 18-19", "2024-01-18/2024-01-19"),
        ("Between 18 and 19 January the border was shut.", "18 and 19 January", "2024-01-18/2024-01-19"),
        ("From Monday to Wednesday the airport stayed shut.", "Monday to Wednesday", "2024-01-22/2024-01-24"),
        ("The minister will visit Ankara on Thursday.", "Thursday", "2024-01-25"),
        ("The minister visited Ankara on Thursday.", "Thursday", "2024-01-18"),
        ("Ministers meet on Friday to discuss the truce.", "Friday", "2024-01-26"),
        ("The truce runs until Friday.", "Friday", "2024-01-26"),
        ("By Friday, forty villages had been flooded.", "Friday", "2024-01-19"),
        ("The flight had been due to leave on Thursday.", "Thursday", "2024-01-25"),
        ("The flight had been due to leave on Saturday.", "Saturday", "2024-01-20"),
        ("Parliament votes Friday on the dam.", "Friday", "2024-01-26"),
        ("The premier will visit the flooded town of Pell on Monday.", "Monday", "2024-01-29"),
        ("Organisers cancelled Saturday's concert in Pell.", "Saturday", "2024-01-27"),
        ("The deadline for bids is Friday.", "Friday", "2024-01-26"),
        ("Last Friday’s blast killed four.", "Last Friday", "2024-01-19"),
        ("Next Friday the trial opens.", "Next Friday", "2024-01-26"),
        ("In January the river froze.", "January", "2024-01"),
        ("In October the river rose.", "October", "2023-10"),
        ("A new parliament will be elected in October.", "October", "2024-10"),
        ("The pact was signed on 5 March.", "5 March", "2023-03-05"),
        ("The sanctions take effect on 1 March.", "1 March", "2024-03-01"),
        ("A year ago the same dam broke.", "A year ago", "2023"),
        ("Nearly two years ago the front froze.", "two years ago", "2022"),
        ("Ten days ago the well ran dry.", "Ten days ago", "2024-01-14"),
        ("The base will close in two years.", "in two years", "2026"),
        ("The truce has held since 1988.", "1988", "1988"),
        ("The 1990s were calm.", "1990s", "199"),
        ("The fort dates from the 12th century.", "12th century", "11"),
        ("Exports fell in the third quarter of 2023.", "third quarter", "2023-Q3"),
        ("Prices rose in the first half of last year.", "first half", "2023-H1"),
        ("The drought of the summer of 2022 emptied the wells.", "summer of 2022", "2022-SU"),
        ("The road reopened on 2024-01-20.", "2024-01-20", "2024-01-20"),
        ("The road reopened at 9 p.m. Monday.", "9 p.m. Monday", "2024-01-22"),
        ("The day after tomorrow the court sits.", "day after tomorrow", "2024-01-26"),
        ("Snow fell on Christmas Eve.", "Christmas Eve", "2023-12-24"),
        ("The synod will meet on Easter Monday.", "Easter Monday", "2024-04-01"),
        ("The flood of last Thanksgiving took two bridges.", "Thanksgiving", "2023-11-23"),
        ("Starting Monday, ferries will run hourly.", "Monday", "2024-01-29"),
        ("The ferry sank at 10:35 a.m. on Aug. 7, 1998.", "Aug. 7, 1998", "1998-08-07"),
        ("It was the coldest night since Oct. 12.", "Oct. 12", "2023-10-12"),
        ("The June vote was put off.", "June", "2023-06"),
        ("They held a planned rally on Monday.", "Monday", "2024-01-22"),
        ("The king may visit on Thursday.", "Thursday", "2024-01-25"),
        ("The king may have left on Thursday.", "Thursday", "2024-01-18"),
        ("The court sat on Monday of last week.", "Monday of last week", "2024-01-15"),
    ],
)
def test_a_date_resolves_to_its_place_in_the_calendar(text: str, words: str, expected: str) -> None:
    assert value(text, words) == expected


def test_two_days_named_together_are_two_unless_they_touch() -> None:
    text = "The strikes of 16 and 18 January killed eleven."
    assert [mention.when and mention.when.value for mention in find_dates(text, WEDNESDAY)] == [
        "2024-01-16",
        "2024-01-18",
    ]
    assert value("The strikes of 18 and 19 January killed eleven.", "18 and 19") == "2024-01-18/2024-01-19"
    assert value("It rained between January 16 and 18.", "16 and 18") == "2024-01-16/2024-01-18"


def test_a_numeric_date_follows_the_outlets_habit() -> None:
    text = "The dam broke on 03/04/2023 at dawn."
    assert value(text, "03/04/2023", Reference(day=date(2024, 1, 24), day_first=True)) == "2023-04-03"
    assert value(text, "03/04/2023", Reference(day=date(2024, 1, 24), day_first=False)) == "2023-03-04"
    assert value(text, "03/04/2023") is None
    assert value("The dam broke on 16/01/2024.", "16/01/2024") == "2024-01-16"


def test_two_days_later_hangs_on_the_event_told_before() -> None:
    text = "Shells fell on the town on 16 January. Two days later the army crossed the river."
    mention = found(text, "Two days later")
    assert mention.when is not None
    assert mention.when.value == "2024-01-18"
    assert mention.relative
    assert "16 Jan 2024" in mention.how


def test_the_day_before_and_the_next_day_hang_on_the_event_told_before() -> None:
    assert value("Jets struck on 16 January. The day before, the envoy had left.", "The day before") == "2024-01-15"
    assert value("Jets struck on 16 January; the envoy left the next day.", "the next day") == "2024-01-17"
    assert value("Jets struck on 16 January. Later in the day the envoy left.", "the day") == "2024-01-16"
    assert value("Jets struck on 16 January, and the army answered 48 hours later.", "48 hours") == "2024-01-18"


def test_two_days_earlier_without_an_event_stays_undated() -> None:
    mention = found("Two days earlier the envoy had left.", "Two days earlier")
    assert mention.when is None
    assert mention.relative


def test_two_days_earlier_does_not_hang_on_a_day_that_is_still_to_come() -> None:
    text = "The envoy will fly home on 29 January. Jets struck the port, an answer to shelling two days earlier."
    assert value(text, "two days earlier") is None


def test_two_days_earlier_does_not_reach_past_an_event_with_a_vaguer_date() -> None:
    text = "The king spoke on 10 January. Last week jets struck the port. Two days earlier shells had fallen."
    assert value(text, "Two days earlier") is None


def test_days_after_a_named_day_are_counted_from_it() -> None:
    text = "Two days after Jan. 16, aid arrived."
    assert value(text, "Two days after") == "2024-01-18"
    assert not found(text, "Jan. 16").main


def test_days_after_an_event_without_a_date_stay_undated() -> None:
    assert value("Two days after the quake, aid arrived.", "Two days after") is None


def test_by_a_day_is_a_deadline_of_something_to_come() -> None:
    mention = found("The envoys must leave by January 26.", "January 26")
    assert (mention.expected, mention.deadline) == (True, True)
    on_the_day = found("The envoys will leave on January 26.", "January 26")
    assert (on_the_day.expected, on_the_day.deadline) == (True, False)
    done = found("By Friday, forty villages had been flooded.", "Friday")
    assert (done.expected, done.deadline) == (False, False)


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("The court gave the union until January 26 to answer.", True),
        ("Voters have until January 26 to register.", True),
        ("The union set the ministry a deadline that expires on January 26.", True),
        ("The ultimatum of the rebels to the mayor runs out at midnight on January 26.", True),
        ("The vote was put off until January 26.", False),
        ("The bridge will stay closed until January 26.", False),
        ("The mayor has closed the bridge until January 26.", False),
        ("The truce runs until January 26.", False),
    ],
)
def test_until_a_day_is_a_deadline_only_of_what_is_to_be_done_by_then(text: str, deadline: bool) -> None:
    mention = found(text, "January 26")
    assert (mention.expected, mention.deadline) == (True, deadline)


@pytest.mark.parametrize(
    "text",
    [
        "The court is set to rule on 30 January.",
        "The court is expected to rule on 30 January.",
        "The judges plan to meet again on 30 January.",
        "The vote is scheduled for 30 January.",
        "The judges agreed to meet again on 30 January.",
        "The court would rule on 30 January, its clerk said.",
    ],
)
def test_what_is_planned_is_expected(text: str) -> None:
    assert found(text, "30 January").expected


def test_what_was_planned_and_fell_through_is_not_expected() -> None:
    assert not found("The vote, which had been planned for 30 January, was called off.", "30 January").expected


def test_a_day_that_something_was_moved_from_and_the_day_it_was_moved_to() -> None:
    text = "The hearing was postponed from Jan 29 to Jan 30."
    old, new = find_dates(text, WEDNESDAY)
    assert (old.when and old.when.value, old.expected, old.main) == ("2024-01-29", False, False)
    assert (new.when and new.when.value, new.expected, new.main) == ("2024-01-30", True, True)


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        ("The army withdrew in response to the Jan 16 attacks.", "Jan 16", "in response to the Jan 16 attacks"),
        ("It recalled its envoy in response to Jan 16 Ruritanian drone strikes.", "Jan 16",
         "in response to Jan 16 Ruritanian drone strikes"),
        ("Since the Jan 16 strikes, trade has stopped.", "Jan 16", "Since the Jan 16 strikes"),
        (
            "The truce follows a time of heightened tension that began on Jan 17 when the governor fled.",
            "Jan 17",
            "when the governor fled",
        ),
        ("Oil rose following Friday’s call.", "Friday", "following Friday’s call"),
        ("The court, which sat on Friday, ordered a recount.", "Friday", "which sat on Friday"),
        ("They mourn a crisis that began on Jan 17 when the governor fled.", "Jan 17", "when the governor fled"),
        ("Prices doubled after the port was closed on Friday.", "Friday", "after the port was closed on Friday"),
    ],
)  # fmt: skip
def test_a_date_in_a_side_clause_belongs_to_another_event(text: str, words: str, clause: str) -> None:
    mention = found(text, words)
    assert not mention.main
    assert text[mention.clause[0] : mention.clause[1]] == clause


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine people were killed in Friday’s attack.", "Friday"),
        ("Friday’s attack killed nine people.", "Friday"),
        ("After the call, the ministers met on Friday.", "Friday"),
        ("On Friday, when it rained, the river rose.", "Friday"),
        ("The palace said that the king had flown home on Friday.", "Friday"),
        ("After Jan. 16 no ship came.", "Jan. 16"),
        ("The envoy, who came on Monday, is to leave on Friday.", "Friday"),
        ("Rebels who had advanced to the river were stopped on Friday.", "Friday"),
        ("The city lowered its alert level on Friday as the rain eased.", "Friday"),
        ("The council is due to meet on Tuesday.", "Tuesday"),
        ("Ferries will stop, starting Saturday.", "Saturday"),
        ("The airlift may begin as early as Monday.", "Monday"),
        ("Ahead of the “great march,” the palace spoke on Friday.", "Friday"),
    ],
)
def test_a_date_of_the_main_clause_is_main(text: str, words: str) -> None:
    assert found(text, words).main


def test_the_day_of_saying_is_not_what_a_sentence_mainly_tells() -> None:
    text = "The ministry announced on Monday that floods had killed nine on Saturday."
    assert not found(text, "Monday").main
    assert found(text, "Saturday").main
    assert found("The ministry announced a curfew on Monday.", "Monday").main


def test_would_counts_from_the_day_it_was_said() -> None:
    text = "The premier said on Monday that he would visit Rome on Tuesday."
    assert value(text, "Tuesday") == "2024-01-23"
    assert not found(text, "Tuesday").expected


def test_weekday_and_date_in_contradiction_are_flagged() -> None:
    mention = found("The parade was held on Tuesday (Jan 17), the town said.", "Tuesday (Jan 17)")
    assert mention.flag == "17 Jan 2024 was a Wednesday; the Tuesday was 16 Jan 2024"
    assert found("The parade was held on Tuesday (Jan 16).", "Tuesday (Jan 16)").flag is None


@pytest.mark.parametrize(
    "text",
    [
        "Operation May Day began at dawn.",
        "Thousands attended Friday prayers.",
        "He fasts every Friday and rests on Sundays.",
        "Resolution 2231 was adopted.",
        "Flight 2023 landed safely.",
        "PR NO. 23/2024",
        "Dear reader, comments are closed and will return soon.",
        "They may march in the sun.",
        "The march ended in tears.",
        "Some 2000 people and 1,988 houses were lost.",
        "It cost $2000, or 1900 euros.",
        "The train left at 2030 hours.",
        "Tel. +44 1990 202024.",
        "Theresa May met Brian May.",
        "The Sunday Times has the letter.",
        "Growth was 2.5 percent, 20.24 points and 1/2 a cent.",
        "It is the worst flood in two years.",
        "USA Today and This Week reported it.",
        "The Good Friday Agreement held, and Easter Island voted.",
        "It was the worst storm to hit the coast in 200 years.",
        "The show is on air daily (1410 to 1430 GMT).",
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert [text[mention.start : mention.end] for mention in find_dates(text, WEDNESDAY)] == []


@pytest.mark.parametrize("text", ["The 2016 deal is dead.", "The 2015 nuclear deal collapsed."])
def test_a_year_in_a_name_dates_no_clause(text: str) -> None:
    (mention,) = find_dates(text, WEDNESDAY)
    assert not mention.main


def test_words_after_midnight_follow_the_local_day() -> None:
    text = "The port was hit yesterday."
    assert value(text, "yesterday", Reference(day=date(2024, 1, 24))) == "2024-01-23"
    assert value(text, "yesterday", Reference(day=date(2024, 1, 25))) == "2024-01-24"


def test_tomorrow_is_fixed_by_the_day_of_writing_whenever_it_is_read() -> None:
    mention = found("The envoys return tomorrow.", "tomorrow")
    assert mention.when is not None
    assert mention.when.value == "2024-01-25"
    assert mention.how == "“tomorrow”, said on Wed 24 Jan 2024"


def test_a_future_told_of_a_day_long_past_is_kept_as_expected_so_that_the_contradiction_shows() -> None:
    late = Reference(day=date(2024, 2, 23))
    mention = found("The envoys will return by January 26, 2024.", "January 26, 2024", late)
    assert (mention.expected, mention.deadline) == (True, True)


@pytest.mark.parametrize(
    "text", ["Jan 16, " * 400, "Monday " * 400, "twenty " * 400, "last " * 4000, "1/2/" * 2000, "A" * 9000]
)
@pytest.mark.timeout(20)
def test_endless_sentences_are_read_in_bounded_time(text: str) -> None:
    for mention in find_dates(text, WEDNESDAY, sentences=[(0, len(text))]):
        assert mention.start < mention.end


def test_every_offset_is_inside_its_text_and_in_order() -> None:
    text = "On Jan 16 jets struck; two days later, by late Friday (Jan 19), the envoys had left. In 1988 they stayed."
    mentions = find_dates(text, WEDNESDAY)
    starts = [mention.start for mention in mentions]
    assert starts == sorted(starts)
    assert len(mentions) == 4
    for mention in mentions:
        assert 0 <= mention.clause[0] <= mention.clause[1] <= len(text)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The teams will meet on Jan 30, according to a timetable shown to The Harbour Post on Monday.", "Monday", 22),
        ("The envoys are to be back by Jan 26 under the joint statement of Monday.", "Monday", 22),
        ("Norland and Sudland agreed to lower tensions in a telephone call on Friday.", "Friday", 19),
        ("Norland and Sudland agreed to step back in a telephone call on Thursday, Jan. 18.", "Jan. 18", 18),
    ],
)
def test_what_was_done_is_not_expected_though_a_plan_stands_beside_it(text: str, words: str, expected: int) -> None:
    mention = found(text, words)
    assert mention.when is not None
    assert (mention.when.first, mention.expected) == (date(2024, 1, expected), False)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("President Orin Dask called the council for Saturday.", "Saturday", 27),
        ("The airport of Pelin reopens on Sunday.", "Sunday", 28),
        ("Schools in Pelin will stay closed until Friday.", "Friday", 26),
        ("He warned that the spillway might have to be opened on Monday.", "Monday", 29),
        ("Norland agreed on Tuesday to meet Sudland on Monday.", "Monday", 29),
        ("Norland on Monday agreed to reinstate its envoy by Jan 26.", "Jan 26", 26),
    ],
)
def test_what_was_called_or_agreed_is_to_come(text: str, words: str, expected: int) -> None:
    mention = found(text, words)
    assert mention.when is not None
    assert (mention.when.first, mention.expected) == (date(2024, 1, expected), True)


def test_an_event_told_without_its_day_takes_the_place_of_the_day_before_it() -> None:
    text = (
        "The ministers spoke on Friday. The call came a day after Norland’s strikes. Norland struck in response to an "
        "attack two days earlier."
    )
    assert value(text, "two days earlier") is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Two years ago today, the dam gave way.", "Two years ago today", "2022-01-24"),
        ("Exactly three months ago this week, the dam gave way.", "this week", "2023-W43"),
        ("A year ago Monday, the dam gave way.", "A year ago Monday", "2023-01"),  # 22 or 23 January 2023
        ("Two years ago on Thursday, the dam gave way.", "Thursday", "2022-01"),
        ("A week ago Monday, the dam gave way.", "A week ago Monday", "2024-01-15"),
        ("The inquest opens on Tuesday week.", "Tuesday week", "2024-02-06"),
        ("The inquest opened on Tuesday the 16th in Eastvik.", "Tuesday the 16th", "2024-01-16"),
        ("The inquest opens on Thursday, the 1st.", "Thursday, the 1st", "2024-02-01"),
        ("The inquest opened on Friday the 3rd.", "Friday the 3rd", None),
        ("The May 2 (Thursday) ballot will be close.", "May 2", "2024-05-02"),
        ("In the second half of December, 12 villages burned.", "December", "2023-12"),
        ("In February, 23 villages will vote.", "February", "2024-02"),
        ("It was issued on February, 23, 2024 in Eastvik.", "February", "2024-02-23"),
    ],
)
def test_days_that_other_days_count_or_name(text: str, words: str, expected: str | None) -> None:
    assert value(text, words) == expected


def test_a_weekday_beside_its_day_that_contradicts_it_is_flagged() -> None:
    assert found("On Jan. 21, a Saturday, the well ran dry.", "Jan. 21").flag is not None
    assert found("On Jan. 21, a Sunday, the well ran dry.", "Jan. 21").flag is None


@pytest.mark.parametrize(
    "text",
    [
        "The March 23 Movement took the town.",
        "The November 17 group said it fired the rocket.",
        "The Second of May Front split in two.",
        "On the last Friday of the month the market closes.",
    ],
)
def test_names_of_days_and_habits_are_no_dates(text: str) -> None:
    assert find_dates(text, WEDNESDAY) == []


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Hail is forecast from Thursday through the weekend.", "Thursday", "2024-01-25"),
        ("The count takes place on Sunday in all districts.", "Sunday", "2024-01-28"),
        ("The jubilee falls on Saturday.", "Saturday", "2024-01-27"),
        ("Saturday marks the first year of the truce.", "Saturday", "2024-01-27"),
        ("Saturday marked the first year of the truce.", "Saturday", "2024-01-20"),
        ("Thursday is the deadline for bids.", "Thursday", "2024-01-25"),
        ("Ahead of Sunday’s count, guards were posted.", "Sunday", "2024-01-28"),
        ("Guards were posted ahead of Tuesday’s count.", "Tuesday", "2024-01-23"),
        ("Thursday’s planned summit is off.", "Thursday", "2024-01-25"),
        ("It is not clear whether the count on Friday will be held.", "Friday", "2024-01-26"),
        ("It is unclear if Friday’s count will go ahead.", "Friday", "2024-01-26"),
        ("It is unclear if he saw her on Friday.", "Friday", "2024-01-19"),
        ("She is accused of planning to burn the mill on Monday.", "Monday", "2024-01-22"),
    ],
)
def test_plain_present_and_what_is_prepared_for(text: str, words: str, expected: str) -> None:
    assert value(text, words) == expected
