"""The places that a text was found at: what each says of it, what people say of it, and which of them is meant.

Writes copies and revisions through the desk, within the caller's transaction; fetches and settles nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from digests.desk import Desk
from digests.errors import BadInput
from digests.intake import end_of, in_reach, lead
from digests.model import Draft
from digests.store import Copy, Kept, Revision


@dataclass(frozen=True, slots=True)
class Origin:
    """How an article came in, beside what extraction found: what a person said of it goes before what it says.

    `published` is a day or an aware moment. `hint_published`, `hint_outlet` are what a feed says, used where the
    article says nothing. `stories` are slugs that it is filed under, whatever it matches.
    """

    published: datetime | date | None = None
    outlet: str | None = None
    seen: datetime | None = None
    pasted_by: str | None = None
    private_to: str | None = None
    quiet: bool = False
    hint_published: datetime | None = None
    hint_day_only: bool = False
    hint_outlet: str | None = None
    title: str = ""
    stories: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for given in (self.published, self.seen):
            if given is not None and not in_reach(given):
                raise BadInput(f"{given}: no day of news", f"No article is of the year {given.year}.")


def copy_of(draft: Draft, origin: Origin, url: str | None, seen: datetime) -> Copy:
    """The place that a draft was found at, and what it and the person who gave it say of it."""
    published, day_only = draft.published, draft.published_day_only
    if published is None:
        published, day_only = origin.hint_published, origin.hint_day_only
    copy = Copy(
        title=draft.title,
        first_seen=seen,
        url=url,
        outlet=draft.outlet or origin.hint_outlet,
        published=published.astimezone(UTC) if published else None,
        published_day_only=day_only,
        day=published.date() if published else None,  # in the zone it was stated in
        pasted_by=origin.pasted_by,
        quiet=origin.quiet,
    )
    return amended(copy, origin)


def amended(copy: Copy, origin: Origin) -> Copy:
    """A place with what a person says of it in place of what it says itself."""
    given = origin.published
    if origin.title:
        copy = replace(copy, title=origin.title)
    if origin.outlet is not None:
        copy = replace(copy, outlet=origin.outlet, outlet_given=True)
    if given is not None:
        timed = isinstance(given, datetime)
        moment = given if isinstance(given, datetime) else end_of(given)
        copy = replace(
            copy,
            published=moment.astimezone(UTC),
            published_day_only=not timed,
            published_given=True,
            day=moment.date(),
        )
    return copy


def revise(
    desk: Desk, kept: Kept, copy_id: int, copy: Copy, key: str, draft: Draft, origin: Origin
) -> tuple[Copy, str]:
    """What a copy of a known article is: one more place of a known text, or a text that has changed at its place."""
    texts = desk.articles.revisions([kept.article.id])[kept.article.id]
    by_number = {text.number: text.text_key for text in texts}
    if not copy_id:
        number = max(number for number, known in by_number.items() if known == key)
        places = desk.articles.copies(kept.article.id)
        same = next((held for held in places if _alike(held, copy)), None)
        said = origin.published or origin.outlet or origin.title
        if same is None and said and (meant := _meant(places, copy)):
            seen, quiet = min(meant.first_seen, copy.first_seen), meant.quiet and copy.quiet
            return replace(amended(meant, origin), revision=number, first_seen=seen, quiet=quiet), "known"
        return replace(copy, revision=number, id=same.id if same else 0), "known"
    (held,) = (one for one in desk.articles.copies(kept.article.id) if one.id == copy_id)
    seen, copy = copy.first_seen, _merged(held, copy)
    if by_number[held.revision] == key:
        return replace(copy, revision=held.revision), "known"
    if by_number[kept.article.revision] == key:
        return replace(copy, revision=kept.article.revision), "known"
    number = kept.article.revision + 1
    desk.articles.add_revision(kept.article.id, Revision(number, draft.title, draft.text, key, seen))
    return replace(copy, revision=number), "revised"


def _meant(places: Sequence[Copy], copy: Copy) -> Copy | None:
    """The place that a person means who says something of a known text: where no other is named, it is no reprint, and
    what was said last holds."""
    meant = [
        held
        for held in places
        if copy.url in (None, held.url)
        and (copy.outlet in (None, held.outlet) or (held.outlet is None and held.url is None))
    ]
    return lead(meant) if meant else None


def _alike(held: Copy, copy: Copy) -> bool:
    """Whether they are one place: nothing that it says differs."""
    return (held.url, held.outlet, held.published, held.title) == (copy.url, copy.outlet, copy.published, copy.title)


def _merged(held: Copy, copy: Copy) -> Copy:
    """A place as it says now, with what people said of it before, since when it is known, and who pasted it."""
    if held.published_given and not copy.published_given:
        copy = replace(
            copy,
            published=held.published,
            published_day_only=held.published_day_only,
            published_given=True,
            day=held.day,
        )
    if held.outlet_given and not copy.outlet_given:
        copy = replace(copy, outlet=held.outlet, outlet_given=True)
    return replace(
        copy,
        id=held.id,
        first_seen=min(held.first_seen, copy.first_seen),
        url=copy.url or held.url,
        quiet=held.quiet and copy.quiet,
        pasted_by=held.pasted_by,
    )


def put(desk: Desk, article_id: int, scope: str, copy: Copy, urls: Sequence[str]) -> bool:
    """Write a copy and what leads to it; whether anything is said that was not known."""
    held = next((one for one in desk.articles.copies(article_id) if one.id == copy.id), None)
    if held is not None:
        copy = _merged(held, copy)
    changed = copy != held
    copy_id = desk.articles.put_copy(article_id, copy) if changed else copy.id
    for url in urls:
        if desk.articles.copy_at(url, (scope,)) != (article_id, copy_id):
            desk.articles.lead(scope, url, copy_id)
    return changed
