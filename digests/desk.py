"""The warm side of the newsroom: one ledger a story, loaded when first asked for, kept up with the store's writers.

Knows the store and the facts; no network, no clock, no answers. Its owner serialises calls.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from digests.errors import StoreError
from digests.garbage import no_garbage
from digests.habits import unread
from digests.intake import Settled, names_key, settle, windowed
from digests.model import Analysis, Dating, Reference
from digests.store import Articles, Database, Kept, KeptStory, Readings, Stories
from digests.warm import Entry, Warm, basis, dated_beside, discard, length, reader, settled, standing, undated

log = logging.getLogger(__name__)

_PIECE = 0.5  # seconds that a long catch-up may hold the database: measured 5.5 s at 1,500 articles in one piece
_GAP = 0.12  # longer than the longest nap of SQLite's own waiting, so that others get their turn
MOST_WARM = 40_000  # sentences in memory, about 2.5 KB each; the story asked for is kept whatever its size
PLAIN = "undated"  # the key of the reading without a date, in place of a hash of names


class Desk:
    """Warm stories over one team's store."""

    def __init__(self, database: Database, team: str) -> None:
        self._db = database
        self.articles = Articles(database, team)
        self.stories = Stories(database, team)
        self.readings = Readings(database, reader())
        self._warm: dict[int, Warm] = {}
        self._dated_changes = 0
        self._change: int | None = None
        self._version = -1
        self.mark = 0

    # Keeping up ------------------------------------------------------------------------------------------------

    def sync(self) -> None:
        """Take in what other processes have written since the last look."""
        version = self._db.data_version()
        if version == self._version:
            return
        self._version = version
        if self._change is None:
            self._change = self.articles.last_change()
            return
        stories = {kept.id: kept.story for kept in self.stories.all()}
        for warm in list(self._warm.values()):
            if stories.get(warm.id) != warm.story:
                del self._warm[warm.id]
        for kept in self.articles.changed_since(self._change):
            for story_id in self.stories.of_article(kept.article.id) & self._warm.keys():
                self._place(self._warm[story_id], kept, keep=False)
            self._change = max(self._change, kept.change)

    def forget(self, story_id: int) -> None:
        """Drop a warm story: it is loaded again when asked for."""
        self._warm.pop(story_id, None)

    def reset(self) -> None:
        """Drop all that is warm: a transaction that changed it was rolled back. `mark` tells whether one has."""
        self._warm.clear()
        self._change, self._version = None, -1

    def ready(self, kept: KeptStory) -> None:
        """Load a story with the indexes that a new article is compared by: seconds, which no writer need wait for."""
        self._load(kept).ledger.index()

    def unready(self) -> list[KeptStory]:
        """The stories that are not so."""
        return [k for k in self.stories.all() if k.id not in self._warm or not self._warm[k.id].ledger.indexed]

    def warm(self, kept: KeptStory) -> Warm:
        """A story with its ledger, up to date with the store and with every window that can be inferred."""
        self._refresh(warm := self._load(kept))
        return warm

    # Articles --------------------------------------------------------------------------------------------------

    def settle(self, article_id: int, key: str, scope: str, language: str) -> Settled:
        """Decide again what an article is, from its texts and copies."""
        from digests.analysis.analyse import analyse

        revision = self.articles.revisions([article_id])[article_id][-1]
        return settle(article_id, key, scope, language, revision, self.articles.copies(article_id), analyse)

    def keep(self, settled: Settled) -> Kept:
        """Write a settled article with its reading, within the caller's transaction."""
        article = settled.article
        self.readings.forget(article.id)
        kept = self._save(Kept(article, settled.day, settled.doubt))
        if settled.analysis is not None:
            self.readings.put(article.id, article.revision, "", settled.analysis, article.text)
        if settled.plain is not None:
            self.readings.put(article.id, article.revision, PLAIN, settled.plain, article.text)
        return kept

    def place(self, kept: Kept, settled: Settled, stories: Sequence[KeptStory]) -> Kept:
        """Put a kept article on the ledgers of its stories, infer its own window, and keep its links; within the
        caller's transaction. Gives the article as it is then."""
        warms = [self._load(story) for story in stories]
        for warm in warms:
            self._place(warm, kept, analysis=None if warm.names else settled.analysis)
        return kept if settled.plain is None else self._infer(kept, warms)

    def analysis(self, kept: Kept) -> Analysis | None:
        """How an article reads, with no story's names; None if it is not in English."""
        return self._reading(kept, "", {}, keep=True) if kept.article.language == "en" else None

    # Inside ----------------------------------------------------------------------------------------------------

    def _load(self, kept_story: KeptStory) -> Warm:
        warm = self._warm.pop(kept_story.id, None)
        if warm is None:
            with no_garbage():
                warm = self._read(kept_story)
            settled(warm)
        self._warm[warm.id] = warm  # the last used stands last
        self._make_room(warm.id)
        return warm

    def _read(self, kept_story: KeptStory) -> Warm:
        from digests.facts.ledger import Ledger
        from digests.facts.links import Link

        story = kept_story.story
        warm = Warm(kept_story.id, story, names_key(story.names), Ledger(story))
        everything = {kept.article.id: kept for kept in self.articles.of_story(warm.id)}
        analyses = self.readings.of_story(warm.id, warm.names, {i: kept.article.text for i, kept in everything.items()})
        links = standing(self.readings.links(warm.id, Link), everything, analyses)
        fresh: list[Kept] = []
        for article_id, kept in everything.items():
            analysis = analyses.get(article_id)
            if article_id in links and (analysis is not None or kept.article.language != "en"):
                warm.ledger.restore(kept.article, analysis, links[article_id])
                self._enter(warm, Entry(kept, analysis))
            else:
                fresh.append(kept)
        self._warm[warm.id] = warm
        if fresh:
            self._catch_up(warm, fresh, analyses)
        self._remember(warm)
        return warm

    def _make_room(self, story_id: int) -> None:
        """Drop the stories that were not used for longest, while more is warm than fits; not the one in use."""
        before = len(self._warm)
        while len(self._warm) > 1 and sum(warm.sentences for warm in self._warm.values()) > MOST_WARM:
            oldest = next(iter(self._warm))
            if oldest == story_id:
                break
            del self._warm[oldest]
        if len(self._warm) < before:
            discard()

    def _read_and_place(self, warm: Warm, kept: Kept, analyses: Mapping[int, Analysis]) -> None:
        article = kept.article
        analysis = analyses.get(article.id)
        if article.language == "en" and analysis is None and not self.readings.has(article.id, article.revision, ""):
            kept = self.keep(self.settle(article.id, article.key, article.private_to or "", article.language))
        self._place(warm, kept, analysis=analysis)

    def _catch_up(self, warm: Warm, fresh: Sequence[Kept], analyses: Mapping[int, Analysis]) -> None:
        """Read and compare, once, what these rules have not read or compared yet."""
        try:
            waiting = list(reversed(fresh))
            while waiting:
                # In pieces, with gaps: the bot must acknowledge Slack in 3 s, and its queue is in this file.
                end = time.monotonic() + _PIECE
                with self._db.write():
                    while waiting and time.monotonic() < end:
                        self._read_and_place(warm, waiting.pop(), analyses)
                if waiting and not self._db.is_writing:
                    time.sleep(_GAP)
        except StoreError as error:
            # A store that can't be written to can still be read.
            log.warning("readings of story %s not kept: %s", warm.story.slug, error)
            for kept in fresh:
                self._place(warm, kept, analysis=analyses.get(kept.article.id), keep=False)

    def _remember(self, warm: Warm) -> None:
        """Tell the ledger what revised articles said before, so that a correction can be told after a restart, too."""
        revised = [e.kept for e in warm.entries.values() if e.kept.article.revision > 1 and e.analysis is not None]
        texts = self.articles.revisions(kept.article.id for kept in revised)
        for kept in revised:
            old = texts[kept.article.id][kept.article.revision - 2]
            article = replace(kept.article, text=old.text, title=old.title, revision=old.number, revised=None)
            then = replace(kept, article=article)
            warm.ledger.remember(article, self._reading(then, warm.names, warm.story.names, keep=False))

    def _enter(self, warm: Warm, entry: Entry) -> None:
        article = entry.kept.article
        held = warm.entries.get(article.id)
        warm.entries[article.id] = entry
        warm.sentences += length(entry) - (length(held) if held else 0)
        warm.views.clear()
        if article.private_to is None:
            warm.unkeyed.append(article.text)
        else:
            warm.private = True
        if article.dating is Dating.STATED or (held and held.kept.article.dating is Dating.STATED):
            self._dated_changes += 1
            warm.signatures.clear()
        elif held is None:
            self._dated_changes += 1

    def _place(self, warm: Warm, kept: Kept, *, analysis: Analysis | None = None, keep: bool = True) -> None:
        """Take an article in, or again, and keep its links."""
        from digests.facts.links import Link

        article = kept.article
        held = warm.entries.get(article.id)
        if held is not None and held.kept.change >= kept.change:
            return
        if analysis is None and article.language == "en":
            analysis = self._reading(kept, warm.names, warm.story.names, keep=keep)
        warm.ledger.add(article, analysis)
        if alone := warm.ledger.left_alone(article.id):
            log.info("article %s: %s sentences of the same words were compared with nothing", article.id, alone)
        self._enter(warm, Entry(kept, analysis))
        if keep:
            links = warm.ledger.links(article.id)
            self.readings.put_links(warm.id, article.id, self.articles.next_change(), links, Link)

    def _reading(self, kept: Kept, key: str, names: Mapping[str, str], *, keep: bool) -> Analysis:
        """How an article reads with a story's names: kept from before, or read now."""
        from digests.analysis.analyse import analyse

        article = kept.article
        found = self.readings.get(article.id, article.revision, key, article.text)
        if found is None:
            reference = Reference() if key == PLAIN else Reference(day=kept.day, window=article.window)
            found = analyse(article.text, reference, names=names)
            if keep:
                self.readings.put(article.id, article.revision, key, found, article.text)
        return found

    def _refresh(self, warm: Warm) -> None:
        """Infer again the windows of undated articles for which what they hang on has changed."""
        if warm.refreshed == self._dated_changes:
            return
        waiting = [entry.kept for _, entry in sorted(warm.entries.items()) if undated(entry.kept.article)]
        stories = {kept.id: kept for kept in self.stories.all()} if waiting else {}
        try:
            for kept in waiting:
                ids = self.stories.of_article(kept.article.id) & stories.keys()
                warms = [self._load(story) for story_id, story in stories.items() if story_id in ids]
                if kept.basis != basis(kept.article, warms):
                    with self._db.write():
                        self._infer(kept, warms)
        except StoreError as error:
            # A store that can't be written to can still be read, with the windows that it has.
            log.warning("windows of story %s not kept: %s", warm.story.slug, error)
        self._by_habit(warm)
        warm.refreshed = self._dated_changes

    def _by_habit(self, warm: Warm) -> None:
        """Read again, in memory, what hangs on how its outlet writes numeric days: other stories may show otherwise."""
        from digests.analysis.analyse import analyse

        for entry, reference in unread(warm.entries.values()):
            article = entry.kept.article
            entry.analysis = analyse(article.text, reference, names=warm.story.names)
            entry.by_habit = True
            warm.ledger.add(article, entry.analysis)
            warm.views.clear()

    def _infer(self, kept: Kept, warms: Sequence[Warm]) -> Kept:
        """Give an undated article the window that its words and its stories' dated articles allow."""
        from digests.facts.windows import infer

        article = kept.article
        plain = replace(self._reading(kept, PLAIN, {}, keep=True), contradiction=kept.doubt)
        window, note = infer(article, plain, dated_beside(article, warms))
        changed = windowed(article, kept.doubt, window, note)
        hangs_on = basis(article, warms)
        if changed == article and hangs_on == kept.basis:
            return kept
        if changed.window != article.window:
            self.readings.forget(article.id)
        kept = self._save(replace(kept, article=changed, basis=hangs_on))
        for warm in warms:
            if changed == article:
                warm.entries[article.id].kept = kept
            else:
                self._place(warm, kept)
        return kept

    def _save(self, kept: Kept) -> Kept:
        self.mark += 1
        kept = self.articles.save(kept)
        self._change = max(self._change or 0, kept.change)
        return kept
