"""Stories: their slugs, the nearest names of an unknown one, names that change how articles are read."""

from __future__ import annotations

import pytest

from digests.errors import BadInput, BadMatch, UnknownStory
from digests.newsroom import Newsroom


def test_stories_by_slug(room: Newsroom) -> None:
    room.add_story("zebra", "Z", "z")
    room.add_story("adair-ferry", "The ferry", "Marlin")
    assert [story.slug for story in room.stories()] == ["adair-ferry", "zebra"]
    assert room.story("Adair-Ferry ").title == "The ferry"


def test_an_unknown_story_names_the_nearest(room: Newsroom) -> None:
    room.add_story("iran-pakistan", "I", "Iran")
    room.add_story("storm", "S", "storm")
    with pytest.raises(UnknownStory) as caught:
        room.status("iran-pakstan")
    assert caught.value.nearest == ("iran-pakistan",)
    assert "Did you mean iran-pakistan?" in caught.value.sentence


@pytest.mark.parametrize("slug", ["two words", "", "Upper", "-x", "x-", "a" * 61, "ä"])
def test_a_slug_that_can_not_be_one(room: Newsroom, slug: str) -> None:
    with pytest.raises(BadInput, match="bad slug"):
        room.add_story(slug, "T", "x")
    assert room.stories() == []


def test_the_sentence_proposes_a_slug(room: Newsroom) -> None:
    with pytest.raises(BadInput) as caught:
        room.add_story("Iran Pakistan", "T", "x")
    assert "“iran-pakistan”" in caught.value.sentence


def test_a_taken_slug_and_words_that_can_not_be_read(room: Newsroom) -> None:
    room.add_story("storm", "S", "storm")
    with pytest.raises(BadInput, match="exists"):
        room.add_story("storm", "S", "storm")
    with pytest.raises(BadMatch):
        room.add_story("other", "O", '"open')


def test_a_removed_story_leaves_its_articles(room: Newsroom) -> None:
    room.add_story("storm", "S", "storm")
    article = room.add_text("The storm reached the coast on Friday.").article
    room.remove_story("storm")
    assert room.stories() == []
    assert room.article(article.id).text == article.text
    with pytest.raises(UnknownStory):
        room.view("storm")


def test_names_are_kept_in_lower_case_and_used_by_the_story(room: Newsroom) -> None:
    room.add_story("storm", "S", "storm")
    room.add_text("The storm hit Kharadi, and Baluch fishermen are missing, the harbour office said.")
    before = room.view("storm").story
    story = room.set_names("storm", names={"Baluch": "Baloch"}, places={"Kharadi": "Pakistan"})
    assert story.names == {"baluch": "baloch"}
    assert room.view("storm").story == story
    assert before.names == {}
    assert len(room.view("storm").facts) == 1
