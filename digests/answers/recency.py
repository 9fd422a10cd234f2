"""The newest part of a story: the acts that news can still change.

A digest asks which act a new count is of. That may be one told in these days, or one of a day that the new articles
name; laying out all acts of a story for it would make a digest cost as much as the story is long.
"""

from __future__ import annotations

from dataclasses import replace

from digests.answers.context import per_facts, per_view
from digests.facts.entries import place
from digests.facts.lookup import of
from digests.model import Fact, View

_FACTS = 1500  # dated or counting facts: a week of the busiest war, a year of most crises
_ARTICLES = 1500
_NAMING = 100  # newest articles whose days are looked up however long they are past
_OF_DAY = 100  # facts of such a day: the last told, since what older ones give was turned by these


def recent(view: View) -> View:
    """The same view with only the facts of its newest articles that are dated or count something, and with those of the
    days that its newest articles name; itself if it has no more articles."""
    return view if _newest(view) is view.facts else _part(view)


@per_view
def _part(view: View) -> View:
    return replace(view, facts=_newest(view))


@per_facts
def _newest(view: View) -> tuple[Fact, ...]:
    """The facts of the newest part, the same tuple for every moment: what is kept of it is kept once."""
    lookup = of(view)
    found: dict[str, Fact] = {}
    for number, article in enumerate(reversed(view.articles)):
        if number >= _ARTICLES or (len(found) >= _FACTS and number >= _NAMING):
            break
        for fact in lookup.facts_of(article.id):
            if fact.when is not None or any(s.sentence.figures or s.sentence.mentions for s in fact.said):
                found[fact.id] = fact
    else:
        return view.facts
    days = {fact.when for article in view.articles[-_NAMING:] for fact in lookup.facts_of(article.id)}
    for day in days:
        if day is not None and day.is_day:
            of_day = [fact for fact in lookup.dated(day.first, day.last) if fact.when == day]
            found |= {fact.id: fact for fact in of_day[-_OF_DAY:]}
    return tuple(sorted(found.values(), key=place))
