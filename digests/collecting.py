"""Articles in: fetched, opened or pasted, then stored once, whatever URL or copy they came by.

Decides by `intake`; one transaction an article.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from digests.copies import Origin, amended, copy_of, put, revise
from digests.desk import Desk
from digests.errors import BadInput, NoArticle, Unreadable
from digests.intake import Added, Settled, text_key
from digests.membership import make_ready, rule
from digests.model import Article, Draft
from digests.room import Room
from digests.store import KeptStory, Revision

MAX_TEXT = 200_000


class Collecting(Room):
    """Adds articles. Every method raises StoreError, and Unreadable or BadInput for what can't be had."""

    def add_url(
        self,
        url: str,
        *,
        published: datetime | date | None = None,
        outlet: str | None = None,
        seen: datetime | None = None,
        title: str = "",
        pasted_by: str | None = None,
        private_to: str | None = None,
        quiet: bool = False,
        stories: Collection[str] = (),
    ) -> Added:
        """Fetch the article at `url` and store it, or its changed text. If it is stored already and can't be fetched
        now, it is known, with a warning. `published`: a day or an aware moment."""
        origin = Origin(published, outlet, seen, pasted_by, private_to, quiet, title=title, stories=tuple(stories))
        return self._add_url(url, origin)

    def add_file(
        self,
        path: Path,
        *,
        published: datetime | date | None = None,
        outlet: str | None = None,
        seen: datetime | None = None,
        title: str = "",
        private_to: str | None = None,
        stories: Collection[str] = (),
    ) -> Added:
        """Store the article in a file: HTML, text or Markdown."""
        draft = self._parsing().file(Path(path))
        origin = Origin(published, outlet, seen, None, private_to, title=title, stories=tuple(stories))
        return self._take(draft, origin)

    def add_text(
        self,
        text: str,
        *,
        title: str = "",
        url: str | None = None,
        published: datetime | date | None = None,
        outlet: str | None = None,
        seen: datetime | None = None,
        pasted_by: str | None = None,
        private_to: str | None = None,
        stories: Collection[str] = (),
    ) -> Added:
        """Store a text that someone could read and pasted; `pasted_by` says who."""
        from digests.collect.decoding import tidy

        if len(text) > MAX_TEXT:
            raise BadInput(f"{len(text)} characters", f"The text is longer than {MAX_TEXT:,} characters.")
        origin = Origin(published, outlet, seen, pasted_by, private_to, title=title, stories=tuple(stories))
        return self._take(Draft(tidy(text).strip(), url=url), origin)

    def _add_url(self, url: str, origin: Origin) -> Added:
        from digests.collect.urls import canonical, link

        address, key = link(url), canonical(url)
        try:
            response = self._door().get(address)
            draft = self._parsing().article(
                response.body, response.headers.get("content-type", ""), response.url or address
            )
        except Unreadable as error:
            known = self._known(key, origin)
            if known is None:
                raise
            return replace(known, warnings=(f"It could not be read again: {error.sentence}",))
        return self._take(draft, origin, asked=address, final=response.url or address)

    def _known(self, key: str, origin: Origin) -> Added | None:
        """The article that was read at a URL before, with what is said of it now; None if there is none."""
        with self._reading() as desk:
            at = desk.articles.copy_at(key, _scopes(origin.private_to))
            kept = desk.articles.get(at[0]) if at else None
            if at is None or kept is None:
                return None
            known = Added(kept.article, "known", _slugs(desk, kept.article.id), before=kept.article)
        if not (origin.published or origin.outlet or origin.title or origin.stories):
            return known
        with self._writing() as desk:
            article, scope = kept.article, kept.article.private_to or ""
            held = next(copy for copy in desk.articles.copies(article.id) if copy.id == at[1])
            put(desk, article.id, scope, amended(held, origin), ())
            settled = desk.settle(article.id, article.key, scope, article.language)
            return replace(self._settled(desk, settled, held.title, origin, "known"), before=article)

    def _take(self, draft: Draft, origin: Origin, *, asked: str | None = None, final: str | None = None) -> Added:
        """Store what extraction found. `asked` and `final` are the URLs before and after redirects."""
        if not draft.text.strip():
            raise NoArticle("no text", "There is no text in it.")
        draft = replace(draft, title=origin.title or draft.title)
        language = _language(draft)
        url, urls = _addresses(draft.url, asked, final)
        with self._reading() as desk:
            if _place(desk, urls, text_key(draft.text), _scopes(origin.private_to)) is None:
                make_ready(desk, draft.title, draft.text, origin.stories)
        with self._writing() as desk:
            added = self._store(desk, draft, origin, language, url, urls)
        return replace(added, warnings=draft.warnings + added.warnings)

    def _store(
        self, desk: Desk, draft: Draft, origin: Origin, language: str, url: str | None, urls: Sequence[str]
    ) -> Added:
        scopes, scope = _scopes(origin.private_to), origin.private_to or ""
        key, now = text_key(draft.text), self.clock.now()
        seen = origin.seen or now
        copy = copy_of(draft, origin, url, seen)
        at = _place(desk, urls, key, scopes)
        if at is None:
            outcome = "new"
            article_key = key if not scope else text_key(f"{scope}\n{key}")
            article_id = desk.articles.new_id(scope, article_key)
            desk.articles.add_revision(article_id, Revision(1, draft.title, draft.text, key, seen))
            kept = None
        else:
            article_id = at[0]
            kept = desk.articles.get(article_id)
            assert kept is not None, "a copy belongs to an article"
            article_key, scope, language = kept.article.key, kept.article.private_to or "", kept.article.language
            copy, outcome = revise(desk, kept, at[1], copy, key, draft, origin)
        changed = put(desk, article_id, scope, copy, urls)
        if kept is not None and outcome == "known" and not changed and not origin.stories:
            return Added(kept.article, outcome, _slugs(desk, article_id), before=kept.article)
        settled = desk.settle(article_id, article_key, scope, language)
        added = self._settled(desk, settled, draft.title, origin, outcome)
        return added if kept is None else replace(added, before=kept.article)

    def _settled(self, desk: Desk, settled: Settled, title: str, origin: Origin, outcome: str) -> Added:
        stories = self._file(desk, settled.article, title, origin)
        held = desk.place(desk.keep(settled), settled, stories)
        return Added(held.article, outcome, tuple(story.story.slug for story in stories))

    def _file(self, desk: Desk, article: Article, title: str, origin: Origin) -> list[KeptStory]:
        """Let an article belong to every story that it matches or is filed under; all that it belongs to."""
        stories = desk.stories.all()
        titles = f"{article.title}\n{title}" if title != article.title else article.title
        ids = {kept.id for kept in stories if rule(kept.story)(titles, article.text)}
        given = {self._kept(slug).id for slug in origin.stories}
        ids |= given | desk.stories.of_article(article.id)
        desk.stories.join(sorted(ids - given), article.id)
        desk.stories.join(sorted(given), article.id, given=True)
        return [kept for kept in stories if kept.id in ids]


def _place(desk: Desk, urls: Sequence[str], key: str, scopes: tuple[str, ...]) -> tuple[int, int] | None:
    """The article and its copy that came from one of these URLs, else the article of this text, with 0."""
    at = next((found for one in urls if (found := desk.articles.copy_at(one, scopes))), None)
    if at is None and (article_id := desk.articles.with_text(key, scopes)) is not None:
        return article_id, 0
    return at


def _slugs(desk: Desk, article_id: int) -> tuple[str, ...]:
    ids = desk.stories.of_article(article_id)
    return tuple(kept.story.slug for kept in desk.stories.all() if kept.id in ids)


def _scopes(private_to: str | None) -> tuple[str, ...]:
    """Where an article may be known already: what all may read, then what its channel alone may."""
    return ("", private_to) if private_to else ("",)


def _language(draft: Draft) -> str:
    """What the text is written in; what its page says, often its template's language, only where that is open."""
    from digests.analysis.language import detect

    return detect(draft.text) or draft.language or "en"


def _addresses(stated: str | None, asked: str | None, final: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The link to show, and every canonical URL that leads to the article. What a page states as its own address is
    believed on its own site only, else any page could pass for another's."""
    from digests.collect.urls import canonical, link, same_site

    reached = final or asked
    if stated is not None and reached is not None and not same_site(stated, reached):
        stated = None
    shown = stated or reached
    found = tuple(dict.fromkeys(canonical(url) for url in (stated, final, asked) if url))
    return (link(shown) if shown else None), found
