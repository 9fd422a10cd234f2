"""Figures per incident: right or absent. Sentences are analysed as the bot analyses them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from digests.analysis.analyse import analyse
from digests.answers.figures import ago, by_incident, last_act
from digests.facts.ledger import Ledger
from digests.model import Article, Dating, Reference, Story, View
from digests.when import When

STORY = Story("border", "Iran and Pakistan", "Iran|Tehran Pakistan|Islamabad")
Told = tuple[int, str]


def view(*told: Told, as_of: int = 31) -> View:
    """The story of articles, each (day of January 2024, text), as of the end of a day."""
    ledger = Ledger(STORY)
    for number, (day, text) in enumerate(told, 1):
        moment = datetime(2024, 1, day, 18, number, tzinfo=UTC)
        article = Article(number, f"key{number:03}", "", text, "en", moment, published=moment, dating=Dating.STATED)
        ledger.add(article, analyse(text, Reference(day=moment.date())))
    return ledger.view(datetime(2024, 1, as_of, 23, 59, tzinfo=UTC))


def figures(*told: Told) -> list[tuple[str, str, int | None]]:
    """(day or month, what is counted, value) of every line."""
    found = by_incident(view(*told))
    return [(line.incident_when.value if line.incident_when else "", line.counts, line.value) for line in found]


KILLED_18 = ("2024-01-18", "killed", 9)
NONE_16 = ("2024-01-16", "casualties", None)
BOTH = [KILLED_18, NONE_16]
IRAN_16 = (16, "Iran struck targets in Pakistan's Balochistan province on Tuesday, January 16.")


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were reported killed in the strikes of 18 January, which Pakistan launched in response to Iranian "
        "strikes two days earlier.",
        "The Pakistani strikes of January 18 reportedly killed nine people in Iran, and the agency still has no figure "
        "for the Iranian strikes of January 16.",
        "Iran attacked targets in Balochistan on Jan 16, and Pakistan attacked targets in Iran on Jan 18, reportedly "
        "killing nine people.",
        "Iran struck targets in Balochistan on 16 January, and Pakistan struck targets inside Iran on 18 January, "
        "where nine people were reportedly killed.",
        "Pakistani strikes on 18 January killed nine people, after Iran had attacked Balochistan on 16 January.",
    ],
)
def test_of_two_incidents_in_one_sentence_the_figure_belongs_to_its_own_clause(text: str) -> None:
    assert figures((25, text)) == BOTH


def test_an_act_is_named_by_the_whole_name_of_its_place() -> None:
    told = (17, "The ferry Marlin sank off Port Adair on 16 January, and nine people died, the coast guard said.")
    assert [line.incident for line in by_incident(view(told))] == ["Sinking in Port Adair, Tue 16 Jan 2024"]
    hit = (17, "An air strike hit the village of Sabz Koh on 16 January, residents said.")
    assert [line.incident for line in by_incident(view(hit))] == ["Strikes in Sabz Koh, Tue 16 Jan 2024"]


def test_acts_without_a_figure_that_read_alike_share_a_line() -> None:
    depot = "A drone attack struck a fuel depot near Kolm on 15 January."
    station = "Gunmen attacked a police station in Kolm on 15 January."
    (line,) = by_incident(view((16, depot), (17, station)))
    assert (line.incident, line.value) == ("Attack in Kolm, Mon 15 Jan 2024", None)
    assert sorted(source.text for source in line.sources) == [depot, station]


def test_one_incident_in_several_wordings_is_one_line() -> None:
    found = by_incident(
        view(
            IRAN_16,
            (17, "Pakistan recalled its envoy on Wednesday in response to the Jan 16 strikes that Iran carried out."),
            (18, "Iranian missile strikes on Tuesday were aimed at Jaish al-Adl, according to Tehran."),
            (19, "Iran's strikes on Jan. 16 hit a village in Balochistan."),
        )
    )
    assert [(line.incident, line.value) for line in found] == [("Iranian missile strikes, Tue 16 Jan 2024", None)]
    assert len(found[0].sources) == 4


def test_the_day_of_a_statement_is_not_the_day_of_the_strikes() -> None:
    assert figures(
        IRAN_16,
        (17, "The newspaper had no figure for casualties in the Iranian strikes on Wednesday evening."),
        (17, "No figure for the dead in the Iranian strikes was available on Wednesday."),
        (19, "Islamabad condemned on Friday the Iranian strikes in Balochistan."),
        (20, "The committee in Islamabad had called the exchange of strikes “minor irritants” on Friday."),
    ) == [NONE_16]


def test_ties_restored_a_week_after_strikes_are_no_violence() -> None:
    told = (
        22,
        "Iran and Pakistan said Monday that envoys return, less than a week after strikes on each other's soil.",
    )
    assert figures(IRAN_16, told) == [NONE_16]
    found = last_act(view(IRAN_16, told), violent=True)
    assert found is not None
    assert found.value == "2024-01-16"


def test_a_figure_without_a_day_joins_the_only_strikes_of_its_actor() -> None:
    assert (
        figures(
            IRAN_16,
            (18, "Pakistan carried out strikes inside Iran on Thursday, January 18."),
            (20, "The strikes by Pakistan reportedly left nine people dead."),
        )
        == BOTH
    )


def test_a_figure_without_a_day_or_an_actor_joins_nothing() -> None:
    assert figures(
        IRAN_16,
        (18, "Pakistan carried out strikes inside Iran on Thursday, January 18."),
        (20, "Strikes killed nine people, residents of the two countries say."),
    ) == [("2024-01-18", "casualties", None), NONE_16]


def test_a_toll_that_rises_is_one_line_with_its_range() -> None:
    (line,) = by_incident(
        view(
            (18, "Pakistani strikes on Iranian territory on Thursday killed seven people."),
            (19, "Nine people were killed in Thursday's Pakistani strikes on Iranian territory."),
            (20, "At least eleven people were killed in the Pakistani strikes of 18 January."),
        )
    )
    assert (line.value, line.low, line.high, line.hedge) == (11, 7, 11, "At least")
    assert len(line.sources) == 3


def test_a_lower_toll_in_one_outlet_widens_the_range() -> None:
    (line,) = by_incident(
        view(
            (18, "Pakistani strikes on Iranian territory on Thursday killed nine people."),
            (19, "Pakistani strikes inside Iran on Thursday killed seven people."),
        )
    )
    assert (line.value, line.low, line.high) == (7, 7, 9)


def test_killed_and_wounded_are_apart_and_never_summed() -> None:
    assert figures(
        (18, "Pakistani strikes on Iranian territory on Thursday killed nine people and wounded 20."),
        (19, "Pakistani drones struck a second village in Iran on Friday, killing four people."),
    ) == [("2024-01-19", "killed", 4), KILLED_18, ("2024-01-18", "wounded", 20)]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Tehran said that Pakistani strikes on Thursday killed nine people.", "Tehran"),
        ("Pakistani strikes on Thursday killed nine people, and Tehran said that none of the dead was Iranian.", None),
        ("Pakistani strikes on Thursday killed nine people, none of them Iranian according to Tehran.", None),
    ],
)
def test_only_who_gives_the_count_is_named_as_counting(text: str, by: str | None) -> None:
    (line,) = by_incident(view((18, text)))
    assert (line.value, line.said_by) == (9, by)


def test_hedges_are_kept() -> None:
    told = "Pakistani strikes in Iran on Thursday reportedly killed at least nine people."
    (line,) = by_incident(view((18, told)))
    assert line.hedge == "reportedly at least"


@pytest.mark.parametrize(
    "text",
    [
        "Iran will strike targets in Balochistan on Sunday, a minister said.",
        "Pakistan threatened strikes on Iran on Friday.",
        "Tehran denied that Iran had struck a village in Balochistan on Friday.",
        "Pakistan accused Iran of an attack on Friday that killed nine people.",
        "Iraqi missiles struck Iran on 4 June 1988 and killed nine people.",
        "The conflict has killed 1,200 people since January 2.",
        "Pakistan and Iran struck a deal on Friday in Islamabad.",
        "Two people killed in the unrest were buried in Islamabad on Friday.",
    ],
)
def test_what_did_not_happen_or_is_no_act_of_its_own_is_no_incident(text: str) -> None:
    assert figures((20, f"{text} Pakistan and Iran share a border.")) == []


def test_an_act_known_by_month_is_told_by_month_and_never_by_a_day() -> None:
    told = view((16, "Iran asked for a crackdown after last month's attack on the police station at Rask."))
    (line,) = by_incident(told)
    assert line.incident == "Attack on the police station at Rask, December 2023"
    assert "Iran" not in line.incident


def test_whose_act_is_not_certain_is_not_said() -> None:
    told = view((18, "A police station in Rask, Iran, came under attack on Thursday, and nine officers were killed."))
    assert {line.incident for line in by_incident(told)} == {"Attack in Rask, Thu 18 Jan 2024"}


def test_where_nobody_was_hurt_no_figure_is_missing() -> None:
    assert figures((18, "Pakistani missiles struck a hill in Iran on Thursday but caused no casualties.")) == []


def test_the_order_of_the_articles_changes_nothing() -> None:
    told = [
        IRAN_16,
        (18, "Pakistani strikes on Iranian territory on Thursday killed seven people."),
        (19, "Nine people were killed in the Pakistani strikes of 18 January."),
        (20, "The strikes by Pakistan left nine people dead."),
    ]
    ledger = Ledger(STORY)
    for number, (day, text) in reversed(list(enumerate(told, 1))):
        moment = datetime(2024, 1, day, 18, number, tzinfo=UTC)
        article = Article(number, f"key{number:03}", "", text, "en", moment, published=moment, dating=Dating.STATED)
        ledger.add(article, analyse(text, Reference(day=moment.date())))
    assert by_incident(ledger.view(datetime(2024, 1, 31, 23, 59, tzinfo=UTC))) == by_incident(view(*told))


@pytest.mark.parametrize(
    ("value", "today", "said"),
    [
        ("2023-12", date(2024, 1, 16), "last month"),
        ("2023-12", date(2023, 12, 20), "this month"),
        ("2024-01-18", date(2024, 1, 30), "12 days ago"),
        ("2024-W03", date(2024, 1, 24), "last week"),
    ],
)
def test_how_long_ago_is_no_finer_than_it_is_known(value: str, today: date, said: str) -> None:
    assert ago(When.parse(value), today) == said


def test_two_counts_of_a_days_dead_at_large_are_not_told_as_one_incident() -> None:
    assert (
        figures(
            (19, "In Pakistan, 15 people were killed on Thursday, residents said."),
            (20, "Activists in Iran said that 35 people were killed on Thursday."),
        )
        == []
    )


def test_a_count_that_cannot_be_placed_leaves_no_act_of_its_article_without_a_figure() -> None:
    text = "Pakistan struck Iran on Thursday. Iran struck Pakistan on Tuesday. In all, nine people died in the attacks."
    assert figures((20, text)) == []


def test_the_next_sentence_may_count_the_dead_of_the_act_before_it() -> None:
    text = "Pakistan struck targets inside Iran on Thursday. The operation reportedly resulted in nine fatalities."
    assert figures((20, text)) == [KILLED_18]
