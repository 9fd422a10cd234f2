"""The newest part of a story: the acts that news can still change.

A digest asks which act a new count is of. That may be one told in these days, or one of a day that the new articles
name; laying out all acts of a story for it would make a digest cost as much as the story is long.
"""

from __future__ import annotations

from dataclasses import replace

from digests.answers.context import per_view
from digests.facts.entries import place
from digests.facts.lookup import of
from digests.model import Fact, View

_FACTS = 1500  # dated or counting facts: a week of the busiest war, a year of most crises
_ARTICLES = 1500
_NAMING = 100  # newest articles whose days are looked up however long they are past
_OF_DAY = 100  # facts of such a day


@per_view
def recent(view: View) -> View:
    """The same view with only the facts of its newest articles that are dated or count something; itself if it has no
    more articles."""
    lookup = of(view)
    found: dict[str, Fact] = {}
    for number, article in enumerate(reversed(view.articles)):
        if number >= _ARTICLES or (len(found) >= _FACTS and number >= _NAMING):
            break
        for fact in lookup.facts_of(article.id):
            if fact.when is not None or any(s.sentence.figures or s.sentence.mentions for s in fact.said):
                found[fact.id] = fact
    else:
        return view
    days = {fact.when for article in view.articles[-_NAMING:] for fact in lookup.facts_of(article.id)}
    for day in days:
        if day is not None and day.is_day:
            for fact in lookup.dated(day.first, day.last)[:_OF_DAY]:
                found[fact.id] = fact
    return replace(view, facts=tuple(sorted(found.values(), key=place)))
