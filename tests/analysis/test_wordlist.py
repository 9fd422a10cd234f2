"""An alternation by letters matches what the plain one matches."""

import re

import pytest

from digests.analysis.wordlist import by_letter

PATTERNS = r"set settle sett sat cancell?ed cancels in\sa\shurry in a(?=\sb) .x"


@pytest.mark.parametrize(
    "text",
    ["set", "settle", "settled", "sett", "sat down", "canceled", "cancelled", "in a hurry", "in", "a b", "a c", "zx"],
)
@pytest.mark.parametrize("form", [r"(?:{})\b", r"(?:{})", r"(?i)\b(?:{})$"])
def test_by_letter_matches_what_the_plain_alternation_matches(form: str, text: str) -> None:
    plain = re.search(form.format("|".join(PATTERNS.split())), text)
    by_letters = re.search(form.format(by_letter(PATTERNS)), text)
    assert (plain and plain.span()) == (by_letters and by_letters.span())


def test_by_letter_splits_as_far_as_plain_letters_go() -> None:
    assert by_letter("set said was") == "s(?:et|aid)|was"
    assert by_letter("set se+t") == "s(?:et|e+t)"
