"""Whether a clause tells of another act than one already told, by where or when it is. Knows no board and no layout."""

from __future__ import annotations

from collections.abc import Sequence

from digests.analysis.dates.unresolved import speaks_against
from digests.answers.context import per_object
from digests.facts.incidents import Deed
from digests.facts.places import owners
from digests.facts.venues import other_venue, venues
from digests.model import Said
from digests.when import When


def elsewhere(told: Sequence[tuple[Said, Deed]], said: Said, deed: Deed) -> bool:
    """Whether a clause tells of a place of another kind than all that is `told`, or of one in another country."""
    venue = _venues(said, deed)
    if venue and other_venue(venue, frozenset().union(*(_venues(*each) for each in told))):
        return True
    mine = _owners(said) if deed.places else {}
    theirs = [_owners(other) for other, _ in told] if mine else []
    return any(mine[name] != each[name] for each in theirs for name in mine.keys() & each.keys())


@per_object
def _owners(said: Said) -> dict[str, str]:
    return owners(said.sentence.text)


def _venues(said: Said, deed: Deed) -> frozenset[str]:
    return venues(said.article.text[deed.clause[0] : deed.clause[1]])


def on_another_day(when: When, said: Said, deed: Deed) -> bool:
    """Whether a clause names a day that can't be resolved, and is not that of an act: "on Friday", of Thursday's."""
    clauses = (deed.clause, *deed.joined)
    return any(
        speaks_against(said.sentence, mention, when)
        for mention in said.sentence.mentions
        if mention.when is None
        and not mention.expected
        and any(left <= mention.start < right for left, right in clauses)
    )
