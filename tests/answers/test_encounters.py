"""When two plans for one day are one encounter of two countries."""

from __future__ import annotations

import pytest

from digests.answers.encounters import one_encounter
from digests.model import Sentence

VISIT = "Norwegian Foreign Minister Kari Dahl will visit Sweden on January 29."


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("The top diplomats of Sweden and Norway meet on January 29.", True),
        ("Sweden and Norway will hold talks on January 29.", True),
        ("The defence ministers of Sweden and Norway will meet on January 29 aboard a frigate.", False),
        ("The foreign ministers of Sweden and Denmark will meet on January 29.", None),
        ("Sweden and Norway will close their border on January 29.", None),
    ],
)
def test_a_visit_is_the_meeting_of_the_same_countries_and_offices(other: str, one: bool | None) -> None:
    assert one_encounter(Sentence(0, 0, len(VISIT), VISIT), Sentence(0, 0, len(other), other)) is one
