"""What is the same and what is not, pair by pair."""

from __future__ import annotations

import pytest

from digests.facts.links import LinkKind
from digests.facts.matching import Matcher, same
from digests.model import Story
from tests.facts.telling import Tell, at, said

Pair = tuple[Tell | str, Tell | str]


def kind(left: Tell | str, right: Tell | str, *, days_apart: int = 1) -> LinkKind | None:
    a, b = said(at(10), left, 1), said(at(10 + days_apart), right, 2)
    link, back = same(a, b), same(b, a)
    assert link == back, "sameness has no direction"
    return link.kind if link else None


SAME: dict[str, Pair] = {
    "paraphrase with one deadline": (
        Tell("Ambassadors will return by 26 January.", on="2024-01-26", expected=True, deadline=True),
        Tell("Envoys are to resume duties on Jan 26.", on="2024-01-26", expected=True),
    ),
    "passive and active": (
        Tell("Norway struck the harbour of Sweden's Malmoe.", on="2024-01-09"),
        Tell("The harbour of Malmoe in Sweden was struck by Norway.", on="2024-01-09"),
    ),
    "a long and a short wording of one planned visit": (
        Tell("Foreign Minister Anna Dahl of Norway is set to visit Stockholm on Jan 29, accepting an invitation.", on="2024-01-29", expected=True, names=("anna dahl", "norway", "stockholm")),
        Tell("Dahl will visit Sweden on January 29, a step towards calm after a week of tension.", on="2024-01-29", expected=True, names=("dahl", "sweden")),
    ),
    "one toll with and without a hedge": (
        Tell("At least nine people were killed in the ferry fire off Malmoe.", killed=9, hedge="at least"),
        Tell("Nine people were killed when a ferry caught fire off Malmoe.", killed=9),
    ),
}  # fmt: skip

OTHER: dict[str, tuple[Pair, LinkKind | None]] = {
    "nine and eleven killed are two states": (
        (
            Tell("Nine people were killed in the ferry fire off Malmoe.", killed=9),
            Tell("Eleven people were killed in the ferry fire off Malmoe.", killed=11),
        ),
        LinkKind.STATE,
    ),
    "will and will not": (
        (
            Tell("Norway's envoys will return to Stockholm.", expected=True),
            Tell("Norway's envoys will not return to Stockholm.", expected=True, negated=True),
        ),
        LinkKind.DENIED,
    ),
    "will and did": (
        (
            Tell("Norway's envoys will return to their Stockholm posts on 11 January.", on="2024-01-11", expected=True),
            Tell("Norway's envoys returned to their Stockholm posts on 11 January.", on="2024-01-11"),
        ),
        LinkKind.HAPPENED,
    ),
    "who struck whom": (
        ("Norway struck Sweden with missiles at dawn.", "Sweden struck Norway with missiles at dawn."),
        None,
    ),
    "who struck whom, in the passive": (
        ("Norway struck Sweden with missiles at dawn.", "Norway was struck by Sweden with missiles at dawn."),
        None,
    ),
    "who was accused by whom": (
        (
            "Norway accused Sweden of jamming its radio masts.",
            "Norway was accused by Sweden of jamming its radio masts.",
        ),
        None,
    ),
    "an offer and its acceptance": (
        (
            "Norway offered Sweden talks on the fishing grounds.",
            "Sweden accepted talks on the fishing grounds with Norway.",
        ),
        None,
    ),
    "an offer and its refusal": (
        ("Norway proposed talks on the fishing grounds.", "Sweden rejected talks on the fishing grounds."),
        None,
    ),
    "similar events on two days": (
        (
            Tell("Gunmen attacked the customs post of Kirkvik.", on="2024-01-08", violent=True),
            Tell("Gunmen attacked the customs post of Kirkvik.", on="2024-01-10", violent=True),
        ),
        None,
    ),
    "two provinces with one name in two countries": (
        (
            "Militants hit a convoy in Iran's Balochistan province, the governor said.",
            "Militants hit a convoy in Pakistan's Balochistan province, the governor said.",
        ),
        None,
    ),
    "two places of one kind": (
        (
            Tell("Nine people were killed in a raid on the town of Kirkvik.", killed=9, names=("kirkvik",)),
            Tell("Nine people were killed in a raid on the town of Sundby.", killed=9, names=("sundby",)),
        ),
        None,
    ),
    "a visit moved by a day": (
        (
            Tell("The Norwegian premier will visit Sweden on 29 January.", on="2024-01-29", expected=True),
            Tell("The Norwegian premier will now visit Sweden on 30 January.", on="2024-01-30", expected=True),
        ),
        LinkKind.MOVED,
    ),
    "a visit called off": (
        (
            Tell("The Norwegian premier will visit Sweden on 29 January.", on="2024-01-29", expected=True),
            Tell("The Norwegian premier has cancelled the visit to Sweden on 29 January.", on="2024-01-29"),
        ),
        LinkKind.CALLED_OFF,
    ),
    "two accounts of one act": (
        (
            "Norway recalled its ambassador from Stockholm and expelled the Swedish envoy.",
            "Oslo recalled its ambassador from Stockholm and told the Swedish envoy, on leave at home, not to return.",
        ),
        LinkKind.CONTRARY,
    ),
    "counts that start at different moments are no dispute": (
        (
            "It was the third call between the two ministers since the Norwegian strikes.",
            "The two ministers have spoken twice since the tit-for-tat attacks.",
        ),
        None,
    ),
    "the same people, something else": (
        (
            Tell("Anna Dahl met Lars Holm Berg in the capital.", names=("anna dahl", "lars holm berg")),
            Tell("Anna Dahl and Lars Holm Berg trade barbs.", names=("anna dahl", "lars holm berg")),
        ),
        None,
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_these_say_the_same(name: str) -> None:
    assert kind(*SAME[name]) is LinkKind.SAME


@pytest.mark.parametrize("name", OTHER)
def test_these_do_not(name: str) -> None:
    pair, wanted = OTHER[name]
    assert kind(*pair) is wanted


def test_alike_but_weeks_apart_and_undated_is_another_event() -> None:
    pair = Tell("Gunmen attacked the customs post of Kirkvik.", violent=True), Tell("Gunmen attacked the Kirkvik customs post.", violent=True)  # fmt: skip
    assert kind(*pair, days_apart=1) is LinkKind.SAME
    assert kind(*pair, days_apart=20) is None


def test_places_of_the_story_stand_for_their_country() -> None:
    story = Story("s", "s", "Norway", places={"kirkvik": "norway", "sundby": "sweden"})
    a = said(at(10), "Kirkvik shelled Sundby with mortars at dawn.", 1)
    b = said(at(10), "Sundby shelled Kirkvik with mortars at dawn.", 2)
    assert Matcher(story).same(a, b) is None


def test_the_words_of_the_story_itself_weigh_little() -> None:
    a = said(at(10), "Norway and Sweden dispute cod quotas.", 1)
    b = said(at(10), "Norway and Sweden dispute rail tolls.", 2)
    story = Story("s", "s", "Norway Sweden")
    assert Matcher(story).weights.total(["norwai", "sweden"]) <= Matcher().weights.total(["norwai", "sweden"])
    assert Matcher(story).same(a, b) is None
