"""Analyses to JSON and back: nothing lost, spans not stored twice, old rows still read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from digests.model import (
    Analysis,
    Counts,
    Figure,
    Grade,
    Mention,
    Reference,
    Sentence,
    Speaker,
    SpeakerKind,
)
from digests.store.codec import dump, load, moment_text, read_moment
from digests.when import When

TEXT = "The ministry said nine people died on Friday. They will meet by 26 January."


def analysis() -> Analysis:
    first = Sentence(
        0,
        0,
        45,
        TEXT[:45],
        grade=Grade.WITH_LABEL,
        grade_why="its Friday needs a label",
        mentions=(Mention(38, 44, When.parse("2024-01-19"), relative=True, clause=(0, 45), how="Friday"),),
        figures=(Figure(18, 22, Counts.KILLED, 9, 9, 9, None, "people"),),
        speaker=Speaker(0, 12, TEXT[0:12], SpeakerKind.GOVERNMENT),
        hedges=("said",),
        violent=True,
        stems=("ministri", "9", "peopl", "die"),
        names=("ministry",),
    )
    second = Sentence(
        1,
        46,
        75,
        TEXT[46:75],
        mentions=(Mention(64, 74, None, partial=(1, 26), expected=True, deadline=True, clause=(46, 75)),),
    )
    reference = Reference(day=date(2024, 1, 22), window=When.parse("2024-01-22/2024-01-26"), day_first=True)
    return Analysis((first, second), reference, stated=date(2024, 1, 23), outlet="The Paper", lower=date(2024, 1, 22))


def test_an_analysis_comes_back_as_it_was() -> None:
    assert load(dump(analysis(), Analysis, TEXT), Analysis, TEXT) == analysis()


def test_words_of_the_text_are_not_stored_again() -> None:
    row = dump(analysis(), Analysis, TEXT)
    assert "nine people died" not in row
    assert "The ministry" not in row


def test_words_that_are_not_the_text_are_stored() -> None:
    odd = Analysis((Sentence(0, 0, 5, "Other"),), Reference())
    assert load(dump(odd, Analysis, TEXT), Analysis, TEXT) == odd


def test_trailing_defaults_are_left_out() -> None:
    row = json.loads(dump(Analysis((), Reference()), Analysis))
    assert row == [[], []]


@dataclass(frozen=True)
class Before:
    name: str
    day: date


@dataclass(frozen=True)
class After:
    name: str
    day: date
    pair: tuple[int, int] | None = None
    note: str = "none"


def test_a_field_added_at_the_end_reads_old_rows() -> None:
    row = dump(Before("x", date(2024, 1, 2)), Before)
    assert load(row, After) == After("x", date(2024, 1, 2))


def test_a_tuple_of_dataclasses() -> None:
    pieces = (After("a", date(2024, 1, 1), (1, 2)), After("b", date(2024, 1, 2), note="x"))
    assert load(dump(pieces, tuple[After, ...]), tuple[After, ...]) == pieces


def test_what_has_no_form_is_refused() -> None:
    with pytest.raises(TypeError, match="no codec"):
        dump({1}, set)


def test_moments_sort_as_text_whatever_their_zone() -> None:
    base = datetime(2024, 1, 22, 9, tzinfo=UTC)
    moments = [
        base,
        base + timedelta(microseconds=1),
        (base + timedelta(hours=1)).astimezone(timezone(timedelta(hours=5))),
        base + timedelta(days=1),
    ]
    texts = [moment_text(moment) for moment in moments]
    assert texts == sorted(text for text in texts if text)
    assert [read_moment(text) for text in texts] == moments
    assert moment_text(None) is None
    assert read_moment(None) is None
