"""Who says a part of a sentence alone does not stand beside all of it."""

from __future__ import annotations

import pytest

from digests.analysis.speakers import speaker
from digests.answers.voice import said_by
from digests.model import Sentence


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norland's raids killed nine people, and Sudland said that none of the dead was from Karsk.", None),
        ("Shells hit the market of Karsk; the mayor said that nobody was hurt.", None),
        ("Norland shelled Karsk while the Sudland army said it had not replied.", None),
        ("The town fell on Monday, but on Tuesday the army of Norland said it had retaken the centre.", None),
        ("Raids hit two towns and, according to the governor, nine people died.", None),
        ("Raids reportedly killed nine people, none of them from Karsk according to the governor.", None),
        ("It was reported that nine people had died in Karsk on Monday.", None),
        ("Nine people were killed in Karsk, and forty were hurt, police said.", "police"),
        ("Nine people were killed in the shelling of Karsk, according to the ministry.", "the ministry"),
        ("The ministry said that nine people were killed, and the army said it was at peace.", "The ministry"),
        ("Norland and the United Nations said that the bridge was closed.", "Norland and the United Nations"),
        ("“We lost nine men and the depot burned,” the governor of Karsk said.", "the governor of Karsk"),
    ],
)
def test_who_says_all_of_a_sentence(text: str, who: str | None) -> None:
    assert said_by(Sentence(0, 0, len(text), text, speaker=speaker(text))) == who
