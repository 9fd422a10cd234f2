"""Named scenarios of what no sentence tells by itself: a link says less than a quotation, and claims nothing."""

from __future__ import annotations

from tests.scenarios.desk import Desk, at


def test_a_digest_lists_two_links_at_most_and_after_what_it_quotes(desk: Desk) -> None:
    desk.tell(
        "Velmar shelled the port of Marov on Monday, killing four dockers, Mayor Ilja Renn said.", at(15, 20), "Courier"
    )
    for hour, words in enumerate(
        (
            "Their bomb at the market of Tarn killed nine shoppers on Monday.",
            "This fire in a prison at Ister killed thirty inmates on Monday.",
            "His drones over the bridge of Olvik killed two drivers on Monday.",
            "That avalanche of mud at Brenn killed sixteen farmers on Monday.",
        )
    ):
        desk.tell(words, at(15, 9 + hour), "Herald")
    lines = desk.digest(at(15, 0), at(15, 23))["changes"]
    quoted = [bool(line["text"]) for line in lines]
    assert quoted[0]
    assert quoted.count(False) <= 2
    assert quoted == sorted(quoted, reverse=True)


def test_what_a_reader_writes_of_himself_is_no_plan_to_wait_for(desk: Desk) -> None:
    desk.tell("We are trying to organise a concert in the town hall on 23 January.", at(15))
    desk.tell("The ferry company resumed its crossings to Marov on Monday.", at(15), "Courier")
    standing = desk.status(as_of=at(16))
    assert standing["next"] == []
    assert desk.status(as_of=at(26))["awaited"] == []


def test_a_toll_that_only_a_dangling_sentence_gives_is_no_change_to_claim(desk: Desk) -> None:
    desk.tell("The blast at the mill in Marov killed seven workers on Monday, police said.", at(15), "Courier")
    desk.tell("It killed nine workers at the mill in Marov on Monday, they said of this.", at(16), "Herald")
    assert all(line["text"] for line in desk.digest(at(15, 13), at(16, 13))["changes"] if line["kind"] == "changed")


def test_a_vague_count_neither_changes_a_number_nor_disputes_it(desk: Desk) -> None:
    desk.tell("Hundreds of people were feared dead after an earthquake struck Marov on Monday.", at(15, 9), "Courier")
    desk.tell("The earthquake in Marov on Monday killed 116 people, the interior ministry said.", at(15, 18), "Herald")
    kinds = {kind for kind, _ in desk.kinds(at(15, 10), at(15, 20))}
    assert not kinds & {"changed", "differ"}
    assert desk.status(as_of=at(15, 20))["differ"] == []


def test_dozens_become_a_number_in_their_own_word(desk: Desk) -> None:
    desk.tell("The avalanche at Sund on Monday killed dozens of skiers, rescuers said.", at(15, 9), "Courier")
    desk.tell("The avalanche at Sund on Monday killed 31 skiers, rescuers said.", at(16, 9), "Courier")
    changes = desk.digest(at(15, 12), at(16, 12))["changes"]
    assert [change["title"] for change in changes if change["kind"] == "changed"] in ([], ["Toll dozens → 31"])


def test_tens_of_thousands_are_not_thousands(desk: Desk) -> None:
    desk.tell(
        "The earthquake in Marov on Monday killed tens of thousands and left many more homeless.", at(16), "Courier"
    )
    desk.tell("Tens of thousands of people died in the earthquake that struck Marov on Monday.", at(16, 14), "Herald")
    assert desk.status(as_of=at(17))["differ"] == []


def test_last_tuesday_is_no_day_of_this_week(desk: Desk) -> None:
    desk.tell("The earthquake that struck Marov last Tuesday killed 90 people, the mayor said.", at(17), "Courier")
    assert list(desk.days(as_of=at(18))) == ["2024-01-09"]


def test_last_friday_said_on_monday_is_the_nearest(desk: Desk) -> None:
    desk.tell("The court in Marov convicted the three ministers last Friday, the clerk said.", at(15), "Courier")
    assert list(desk.days(as_of=at(18))) == ["2024-01-12"]
