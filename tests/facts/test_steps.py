"""The words that a step's pattern is looked for by are all the words that it can be found by."""

from __future__ import annotations

import pytest

from digests.facts import steps

PUT_OFF = """postpone postpones postponed postponing postponement delay delays delayed delaying reschedule reschedules
rescheduled rescheduling defer defers deferred deferring"""
CALLED_OFF = """cancel cancels cancelled canceled cancelling cancellation scrap scraps scrapped abandon abandons abandoned
axed shelve shelves shelved"""


@pytest.mark.parametrize("word", PUT_OFF.split())
def test_each_word_of_putting_off_is_looked_for(word: str) -> None:
    assert steps.off(f"The {word} of the vote in Ardle") == "put off"


@pytest.mark.parametrize("word", CALLED_OFF.split())
def test_each_word_of_calling_off_is_looked_for(word: str) -> None:
    assert steps.off(f"The {word} of the vote in Ardle") == "called off"


@pytest.mark.parametrize(
    "text",
    [
        "Ministers push the vote back.",
        "Ministers are pushing the vote back.",
        "Ministers pushed back the vote.",
        "Ministers pushed the vote back.",
        "Ministers put the vote off.",
        "Ministers are putting off the vote.",
        "Ministers bring the vote forward.",
        "The vote was brought forward.",
        "Ministers move the vote from 21 January to 28 January.",
        "Ministers are moving the vote to Friday.",
    ],
)
def test_each_way_of_moving_a_day_is_looked_for(text: str) -> None:
    assert steps.put_off(text)
    assert steps.off(text) == "put off"


def test_a_proposal_put_forward_is_not_put_off() -> None:
    assert steps.off("Norland put a proposal forward on Friday.") == ""


@pytest.mark.parametrize(
    ("text", "step"),
    [
        *((f"Norland {word} Sudland to talks.", "offer") for word in ("invites", "invited", "urges", "urged", "asks")),
        *((f"Norland {word} a truce.", "offer") for word in ("offers", "proposed", "demanded", "seeks", "sought")),
        *((f"Norland {word} for talks.", "offer") for word in ("calls", "called", "calling", "appeals", "appealed")),
        *(
            (f"Norland {word} the truce.", "accept")
            for word in ("accepts", "accepting", "approves", "grants", "agreed")
        ),
        *((f"Norland {word} the truce.", "refuse") for word in ("rejects", "rejecting", "refuses", "refusing")),
        ("Norland declines to sign.", "refuse"),
        ("Norland rules out a truce.", "refuse"),
        ("Norland turned down the truce.", "refuse"),
    ],
)
def test_each_word_of_an_act_is_looked_for(text: str, step: str) -> None:
    assert steps.act(text) == step


@pytest.mark.parametrize(
    "words",
    [
        "will meet", "shall meet", "won't meet", "are to meet", "are still to meet", "are set to meet", "are expected",
        "were due", "are planned", "plan to meet", "vowed to meet", "pledge to meet", "promised to meet",
        "intend to meet", "going to meet", "were slated", "are poised", "are scheduled",
    ],
)  # fmt: skip
def test_each_word_of_a_plan_is_looked_for(words: str) -> None:
    assert steps.is_plan(f"The ministers of Norland {words} in Ardle.")


@pytest.mark.parametrize("words", ["yet to", "has yet to", "unable to", "short of", "declines to", "declining to"])
def test_each_word_of_not_yet_is_looked_for(words: str) -> None:
    tail = "winning the vote" if words == "short of" else "win the vote"
    assert steps.not_yet(f"Norland is {words} {tail}.")
