"""Expected events as iCalendar: escaped, folded, stable."""

from __future__ import annotations

from digests.answers.calendar import escape, fold, to_ics
from digests.answers.timeline import timeline
from tests.answers.writing import On, Tell, at, end_of, view, write


def rows(text: str) -> list[str]:
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def expected_visit() -> str:
    on = (On("29 January", "2024-01-29", expected=True),)
    article = write(1, at(22), Tell("The envoy of Norland, invited; will visit Brackwater on 29 January.", on))
    return to_ics(timeline(view(article, as_of=end_of(23))))


def test_an_expected_visit_is_one_all_day_entry() -> None:
    found = rows(expected_visit())
    assert "DTSTART;VALUE=DATE:20240129" in found
    assert "DTEND;VALUE=DATE:20240130" in found
    assert found.count("BEGIN:VEVENT") == found.count("END:VEVENT") == 1


def test_a_deadline_says_by_then() -> None:
    on = (On("26 January", "2024-01-26", expected=True, deadline=True),)
    article = write(1, at(22), Tell("The envoys of Norland will return to their posts by 26 January.", on))
    found = rows(to_ics(timeline(view(article, as_of=end_of(23)))))
    assert any(row.startswith("SUMMARY:By then: The envoys") for row in found)


def test_what_has_happened_is_no_entry() -> None:
    article = write(1, at(17), Tell("Norland shelled Brackwater on 16 January.", (On("16 January", "2024-01-16"),)))
    assert "BEGIN:VEVENT" not in to_ics(timeline(view(article)))


def test_commas_semicolons_and_breaks_are_escaped() -> None:
    assert escape("a, b; c\\d\ne\x07") == "a\\, b\\; c\\\\d\\ne"
    assert "Norland\\, invited\\; will" in "".join(rows(expected_visit()))


def test_no_line_is_longer_than_75_octets_and_no_character_is_split() -> None:
    folded = fold("DESCRIPTION:" + "Würde — " * 40)
    for piece in folded.split("\r\n"):
        assert len(piece.encode()) <= 75
    assert folded.replace("\r\n ", "") == "DESCRIPTION:" + "Würde — " * 40


def test_the_same_timeline_makes_the_same_file() -> None:
    assert expected_visit() == expected_visit()
