"""What a story's articles speak for: spellings of one name, places with their country. Proposed, never decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digests.model import Said, Story
from digests.names.lands import Place, propose_places
from digests.names.spellings import Spelling, propose_spellings
from digests.names.uses import uses


@dataclass(frozen=True, slots=True)
class Proposals:
    """What may be added to a story's two tables, by name; a place with more than one claim is for people to decide."""

    names: tuple[Spelling, ...]
    places: tuple[Place, ...]

    def agreed(self) -> tuple[dict[str, str], dict[str, str]]:
        """The pairs that nothing speaks against, for each table."""
        names = {each.spelling: each.name for each in self.names}
        return names, {each.place: each.claims[0].country for each in self.places if len(each.claims) == 1}


def propose(said: Sequence[Said], story: Story) -> Proposals:
    """What sentences in canonical order speak for that is not in the story's tables yet."""
    found = uses(said)
    return Proposals(tuple(propose_spellings(found, story.names)), tuple(propose_places(said, found, story.places)))
