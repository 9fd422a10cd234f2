"""Hedges, negation, colour, violence, background."""

from __future__ import annotations

import pytest

from digests.analysis import tone


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The raid reportedly killed nine.", ("reportedly",)),
        ("Ships hit what it claimed were hideouts.", ("what it claimed were",)),
        ("The ministry alleged that arms were sent.", ("alleged that",)),
        ("It lies in what Oslo referred to as “open land”.", ("in what Oslo referred to as",)),
        ("The pilot is believed to have left.", ("is believed to",)),
        ("Unconfirmed reports tell of a fire.", ("Unconfirmed reports",)),
        ("Apparently the raid, allegedly on a camp, failed.", ("Apparently", "allegedly")),
        ("The raid killed nine.", ()),
    ],
)
def test_hedges_are_verbatim(text: str, hedges: tuple[str, ...]) -> None:
    assert tone.hedges(text) == hedges
    assert all(hedge in text for hedge in hedges)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The envoy will not return.", True),
        ("The envoy will return.", False),
        ("The envoy won’t return.", True),
        ("Norway denied it.", True),
        ("No ship left the harbour.", True),
        ("Not only did the envoy return, he stayed.", False),
    ],
)
def test_negation(text: str, negated: bool) -> None:
    assert tone.is_negated(text) is negated


def test_colour() -> None:
    assert tone.is_coloured("In a swift diplomatic turnaround, Norway agreed.")
    assert tone.is_coloured("Norway will visit, extending an olive branch.")
    assert not tone.is_coloured("Norway agreed on Monday.")


@pytest.mark.parametrize(
    ("text", "violent"),
    [
        ("Norway carried out missile strikes on two camps.", True),
        ("Nine people were killed in Eastvik.", True),
        ("Gunmen attacked a police station.", True),
        ("Envoys will return after the attack on Eastvik.", False),
        ("Norway condemned the strikes on Eastvik.", False),
        ("Both will talk to prevent attacks.", False),
        ("Norway could attack the harbour.", False),
        ("Envoys will return on Monday.", False),
    ],
)
def test_violence_done_not_referred_to(text: str, violent: bool) -> None:
    assert tone.is_violent(text) is violent


def test_background() -> None:
    assert tone.is_background("Norway has a history of storms.")
    assert tone.is_background("Both have long faced the sea.")
    assert not tone.is_background("A storm hit Norway on Monday.")
