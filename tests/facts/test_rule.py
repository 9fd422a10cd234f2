"""Which articles a story's words take in."""

from __future__ import annotations

import pytest

from digests.errors import BadMatch
from digests.facts.rule import Rule


@pytest.mark.parametrize(
    ("match", "text", "wanted"),
    [
        ("Iran|Tehran Pakistan|Islamabad", "Tehran wrote to Islamabad.", True),
        ("Iran|Tehran Pakistan|Islamabad", "Tehran wrote to Kabul.", False),
        ("Iran", "The Iranian envoy", False),
        ("iran", "IRAN’s envoy met Iran's guests", True),
        ('"border post" shelled', "Guns shelled the border post.", True),
        ('"border post"', "A post near the border.", False),
        ("“border post”", "the border post", True),
        ("Amir-Abdollahian", "Mr Amir Abdollahian spoke", True),
        ("Córdoba", "Cordoba was flooded", True),
        ('"Jaish al-Adl"|Rask police', "The police of Rask", True),
    ],
)
def test_a_rule_takes_whole_words_alternatives_and_phrases(match: str, text: str, wanted: bool) -> None:
    assert Rule.parse(match).matches("", text) is wanted


def test_the_title_counts_and_no_phrase_runs_from_it_into_the_text() -> None:
    rule = Rule.parse('"border post"')
    assert rule.matches("Border post closed", "Nothing else.")
    assert not rule.matches("News from the border", "Post offices close.")


@pytest.mark.parametrize("match", ["", "   ", "a||b", "|a", "a|", '"open', '""', "a | | b", "!!"])
def test_what_cannot_be_read_says_so_in_one_sentence(match: str) -> None:
    with pytest.raises(BadMatch) as caught:
        Rule.parse(match)
    assert caught.value.sentence.endswith(".")


def test_a_bar_may_have_spaces_beside_it() -> None:
    assert Rule.parse("Iran | Tehran Pakistan").groups == (("iran", "tehran"), ("pakistan",))
