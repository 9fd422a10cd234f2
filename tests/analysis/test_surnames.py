"""Whose surnames an article introduces: those whom the words beside their full name show to be people."""

from __future__ import annotations

import pytest

from digests.analysis.surnames import introduced


@pytest.mark.parametrize("text", ["Boats left after Rio Grande was flooded.", "Ships sail under Selby Marine rules."])
def test_a_small_word_is_no_occupation(text: str) -> None:
    assert not introduced(text)


def test_an_occupation_shows_a_person() -> None:
    assert "torsk" in introduced("Boats were lent by singer Ivo Torsk on Monday.")
