"""The facts of one story, kept up to date as its articles come, and any past view of them.

All in memory and pure: no clock, no store. Sameness is a relation between two sentences, facts are groups of it in
canonical order, so neither depends on the order in which articles came in. What an article costs to add depends on
the sentences that are like its own, not on how many there are.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from datetime import datetime

from digests.facts.comparison import never_one
from digests.facts.crowds import Crowds
from digests.facts.denials import DENIED
from digests.facts.echoes import wording
from digests.facts.entries import DENIALS, NOTHING, Entry, Filed, filed_under, rank_of, said_key, sought, swap
from digests.facts.groups import Groups, Overlay
from digests.facts.links import Link, LinkKind
from digests.facts.matching import REACH, WITHIN, Matcher
from digests.facts.postings import Postings
from digests.facts.reader import Reader
from digests.facts.sieve import Sieve
from digests.facts.support import make
from digests.facts.tally import Rest, Tally, own_stems
from digests.facts.textbook import Textbook
from digests.garbage import no_garbage
from digests.model import Analysis, Article, Coverage, Fact, Said, Story, View

Rank = tuple[datetime, str, int]
CLOSE_SHARE = 0.3  # of the shorter article's sentences near one of the other's: worth comparing as texts


class Ledger:
    """The facts of one story. Not thread-safe: its owner serialises calls."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._matcher = Matcher(story)
        self._entries: dict[int, Entry] = {}
        self._slots: list[Entry | None] = []
        self._filed: list[Filed] = []
        self._unfiled: list[Entry] = []  # restored, and in no index until something is compared: a third of a restore
        self._slot_of: dict[str, int] = {}
        self._links: dict[int, dict[int, Link]] = {}  # of every kind but SAME
        self._same: dict[int, dict[int, float]] = {}
        self._tally = Tally(own_stems(story))
        self._postings = Postings(self._matcher.weights, REACH)
        self._crowds = Crowds(self._matcher.weights, REACH)
        self._sieve = Sieve(lambda slot: self._matcher.profile(self._at(slot)))
        self._texts = Textbook(self._matcher.weights)
        self._groups = Groups(self._neighbours, self._rank, self._objects)
        self._facts: dict[int, Fact] = {}
        self._earlier: dict[int, tuple[Said, ...]] = {}
        self._pending: dict[str, list[Link]] = {}
        self._ordered: list[Entry] = []  # in canonical order
        self._shown: list[Fact] = []  # the facts as of the last look, in canonical order
        self._dirty: set[int] = set()  # slots whose facts may be others since
        self._gone: list[Fact] = []  # facts of that look that are no more
        self._now: tuple[tuple[Article, ...], tuple[Fact, ...], dict[int, int], Reader] | None = None

    # Articles in and out ---------------------------------------------------------------------------------------

    def add(self, article: Article, analysis: Analysis | None) -> None:
        """Take in an article, a revision of one (its older text is remembered), or the same text read anew, against
        another window. `analysis` is None for a language that is not read."""
        self._take(article, analysis, None)

    def remember(self, article: Article, analysis: Analysis | None) -> None:
        """Take in the text that an article had before its newest revision, so that a correction can be told."""
        sentences = analysis.sentences if analysis else ()
        self._earlier[article.id] = tuple(Said(said_key(article.key, s.start), article, s) for s in sentences)

    def restore(self, article: Article, analysis: Analysis | None, links: Sequence[Link]) -> None:
        """Take in an article whose links are known (from `links`): nothing is compared again."""
        self._take(article, analysis, links)

    def remove(self, article_id: int) -> None:
        """Forget an article. Unknown ones are ignored."""
        entry = self._entries.pop(article_id, None)
        if entry is None:
            return
        self._file()
        linked: set[int] = set()
        for slot, one in zip(entry.slots, entry.said, strict=True):
            for known in (self._links, self._same):
                for other in known.pop(slot, ()):
                    del known[other][slot]
                    if not known[other]:
                        del known[other]
                    linked.add(other)
            if slot in self._crowds:
                self._crowds.remove(slot)
            else:
                self._postings.remove(slot, *self._filed[slot])
            self._sieve.forget(slot)
            del self._slot_of[one.key]
        self._tally.add(entry.said, -1)
        dirty = self._groups.drop(entry.slots, linked)
        for slot in entry.slots:
            self._slots[slot] = None
            self._filed[slot] = NOTHING
        self._stale(entry.slots)
        self._stale(dirty)
        self._stale_texts(self._texts.remove(article_id))
        del self._ordered[bisect_left(self._ordered, entry.rank, key=rank_of)]
        self._now = None

    def links(self, article_id: int) -> tuple[Link, ...]:
        """Every link of an article's sentences, and of the article as a text: what `restore` needs."""
        entry = self._entries.get(article_id)
        if entry is None:
            return ()
        found = {link for slot in entry.slots for link in self._links.get(slot, {}).values()}
        for slot, one in zip(entry.slots, entry.said, strict=True):
            for other, weight in self._same.get(slot, {}).items():
                a, b = sorted((one.key, self._at(other).key))
                found.add(Link(a, b, LinkKind.SAME, weight))
        return tuple(sorted(found | set(self._texts.links(article_id))))

    @property
    def indexed(self) -> bool:
        """Whether what was restored can be compared at once."""
        return not self._unfiled

    def index(self) -> None:
        """Put what was restored into the indexes now, rather than with the next article."""
        self._file()
        self._texts.draw()

    def left_alone(self, article_id: int) -> int:
        """How many sentences of an article are compared with nothing, being too many of the same words."""
        self._file()
        said = self._entries[article_id].said
        filed = (self._filed[slot] for slot in self._entries[article_id].slots)
        return sum(not stems and bool(one.sentence.stems) for one, (stems, _) in zip(said, filed, strict=True))

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._entries

    def __len__(self) -> int:
        return len(self._entries)

    # Views -----------------------------------------------------------------------------------------------------

    def view(
        self,
        as_of: datetime,
        as_known: datetime | None = None,
        *,
        coverage: Coverage | None = None,
        visible: Callable[[Article], bool] | None = None,
    ) -> View:
        """The story as of a moment: published by `as_of`, first seen by `as_known`, and `visible` if given.

        Costs what is left out, and little when nothing is and nothing changed.
        """
        coverage = coverage or Coverage()
        articles, facts, texts, reader = self._all()
        hidden = self._hidden(as_of, as_known, visible)
        if not hidden:
            return View(self.story, as_of, as_known, articles, facts, texts, coverage, reader)
        gone = {entry.article.id for entry in hidden}
        slots = {slot for entry in hidden for slot in entry.slots}
        overlay = self._groups.without(slots)
        late = hidden[0] is self._ordered[-len(hidden)]
        kept = articles[: -len(hidden)] if late else tuple(a for a in articles if a.id not in gone)
        text_of, stale = self._texts.without(gone)
        patch: dict[int, Fact | None] = {}
        for leader in overlay.touched | {self._groups.leader(s) for a in stale for s in self._entries[a].slots}:
            members = overlay.members(leader)
            patch[leader] = make(self._said(members), text_of) if members else None
        for slot in slots:
            patch[slot] = None
        shown = list(facts)
        swap(shown, (self._facts.get(slot) for slot in patch), patch.values())
        kept_facts = tuple(shown)
        reader = Reader(self, overlay, kept_facts, patch)
        return View(self.story, as_of, as_known, kept, kept_facts, text_of, coverage, reader)

    def _hidden(
        self, as_of: datetime, as_known: datetime | None, visible: Callable[[Article], bool] | None
    ) -> list[Entry]:
        """What a view leaves out, in canonical order; the last articles are the last to become available."""
        order = self._ordered
        first = bisect_left(order, as_of, key=lambda entry: entry.available)
        while first < len(order) and order[first].available <= as_of:
            first += 1
        late = order[first:]
        if as_known is None and visible is None:
            return late
        early = [
            entry
            for entry in order[:first]
            if (as_known is not None and entry.article.first_seen > as_known)
            or (visible is not None and not visible(entry.article))
        ]
        return [*early, *late]

    @no_garbage()
    def _all(self) -> tuple[tuple[Article, ...], tuple[Fact, ...], dict[int, int], Reader]:
        """What is known now; costs what came since the last look."""
        if self._now is None:
            texts = self._texts.of_all()
            leaders = self._groups.followers
            fresh = []
            for slot in sorted(self._dirty):
                if self._slots[slot] is not None and slot not in leaders and slot not in self._facts:
                    fact = self._facts[slot] = make(self._said(self._groups.members(slot)), texts)
                    fresh.append(fact)
            swap(self._shown, self._gone, fresh)
            self._dirty, self._gone = set(), []
            facts = tuple(self._shown)
            self._now = tuple(entry.article for entry in self._ordered), facts, texts, Reader(self, None, facts)
        return self._now

    # Inside ----------------------------------------------------------------------------------------------------

    def _take(self, article: Article, analysis: Analysis | None, links: Sequence[Link] | None) -> None:
        old = self._entries.get(article.id)
        if old is not None and old.article.revision < article.revision:
            self._earlier[article.id] = old.said
        self.remove(article.id)
        sentences = analysis.sentences if analysis else ()
        said = tuple(Said(said_key(article.key, s.start), article, s) for s in sentences)
        entry = Entry(article, said, len(self._slots), article.available)
        self._entries[article.id] = entry
        self._slots.extend([entry] * len(said))
        self._filed.extend([NOTHING] * len(said))
        for slot, one in zip(entry.slots, said, strict=True):
            self._slot_of[one.key] = slot
        hints: list[int] = []
        if links is None:
            self._file()
            self._filed[entry.first :] = self._crowds.enter(entry.first, list(map(filed_under, said)))
            found, hints = self._compare(entry)
            self._index(entry)
        else:
            found = self._known(entry, links)
            self._unfiled.append(entry)
        for link in found:
            self._connect(link)
        texts = self._texts.add(article, sentences, links, hints)
        if links is None:
            for link in self._echoes(entry):
                self._connect(link)
        self._stale(entry.slots)
        self._stale(self._groups.settle(entry.slots))
        self._stale_texts(texts)
        insort(self._ordered, entry, key=rank_of)
        self._now = None

    def _file(self) -> None:
        """Put into the indexes what was restored since."""
        for entry in self._unfiled:
            filed = self._crowds.enter(entry.first, list(map(filed_under, entry.said)))
            self._filed[entry.first : entry.first + len(entry.said)] = filed
            self._index(entry)
        self._unfiled = []

    def _index(self, entry: Entry) -> None:
        for slot in entry.slots:
            if slot in self._crowds:
                self._crowds.add(slot)
                self._postings.add(slot, ())
            else:
                self._postings.add(slot, *self._filed[slot])
        self._tally.add(entry.said)

    def _compare(self, entry: Entry) -> tuple[list[Link], list[int]]:
        """The article's links, and the articles so close to it sentence by sentence that they may be one text."""
        weights, postings, crowds, filed = self._matcher.weights, self._postings, self._crowds, self._filed
        worth = weights.__getitem__
        found: list[Link] = []
        close: dict[int, tuple[set[int], set[int]]] = {}
        for slot, one in zip(entry.slots, entry.said, strict=True):
            stems, days = filed[slot]
            if len(stems) < 2:
                continue
            mine, total = frozenset(stems), weights.total(stems)
            read = self._matcher.profile(one)
            candidates = postings.near(stems, (*sought(days), *DENIALS))
            if read.denies:  # what it denies may be told in a sentence many times as long
                candidates = sorted({*candidates, *postings.holding(tuple(sorted(read.undone)), DENIED)})
            for other in self._sieve.sift(slot, crowds.meet(slot, candidates, filed)):
                both = mine.intersection(filed[other][0])
                if len(both) < 2:
                    continue
                overlap, large = sum(map(worth, both)), postings.total(other) or weights.total(filed[other][0])
                near = overlap >= WITHIN * min(total, large) and overlap >= REACH * max(total, large)
                marked = days or DENIALS[0] in filed[other][1]
                if not near and (not marked or slot in crowds or other in crowds):
                    continue
                said = self._at(other)
                theirs = self._matcher.profile(said)
                if never_one(read, theirs):
                    continue
                if near:
                    ours, others = close.setdefault(said.article.id, (set(), set()))
                    ours.add(slot)
                    others.add(other)
                if link := self._matcher.link(one, said, read, theirs):
                    found.append(link)
        hints = [
            article
            for article, (ours, others) in close.items()
            if min(len(ours), len(others))
            >= max(3, CLOSE_SHARE * min(len(entry.said), len(self._entries[article].said)))
        ]
        return found, hints

    def _echoes(self, entry: Entry) -> list[Link]:
        """What an article has word for word from another of its text, or that from it, is the same, though its day be
        read as another: a late copy's "Thursday" is the first one's."""
        mine: dict[Hashable, list[Said]] = {}
        for one in entry.said:
            if (words := wording(one.sentence)) is not None:
                mine.setdefault(words, []).append(one)
        copies = self._texts.copies(entry.article.id) if mine else ()
        theirs = (one for article in copies for one in self._entries[article].said)
        ends = [sorted((one.key, other.key)) for other in theirs for one in mine.get(wording(other.sentence), ())]
        return [Link(a, b, LinkKind.SAME, 1.0) for a, b in ends]

    def _known(self, entry: Entry, links: Iterable[Link]) -> list[Link]:
        """Links whose other end is here; the others wait for it."""
        mine = {one.key for one in entry.said}
        found = [link for one in entry.said for link in self._pending.pop(one.key, ())]
        for link in links:
            if link.kind is LinkKind.TEXT:
                continue
            other = link.b if link.a in mine else link.a
            if other in self._slot_of:
                found.append(link)
            else:
                self._pending.setdefault(other, []).append(link)
        return found

    def _connect(self, link: Link) -> None:
        a, b = self._slot_of.get(link.a), self._slot_of.get(link.b)
        if a is None or b is None:
            return
        if link.kind is LinkKind.SAME:
            self._same.setdefault(a, {})[b] = self._same.setdefault(b, {})[a] = link.weight
            for one, other in ((a, b), (b, a)):  # nor is it anything else
                if other in self._links.get(one, {}):
                    del self._links[one][other]
        else:
            self._links.setdefault(a, {})[b] = self._links.setdefault(b, {})[a] = link

    def _at(self, slot: int) -> Said:
        entry = self._slots[slot]
        assert entry is not None, "a slot in the index belongs to an article"
        return entry.said[slot - entry.first]

    def _said(self, slots: Iterable[int]) -> list[Said]:
        return [self._at(slot) for slot in slots]

    def _neighbours(self, slot: int) -> dict[int, float]:
        return self._same.get(slot, {})

    def _rank(self, slot: int) -> Rank:
        entry = self._slots[slot]
        assert entry is not None, "only slots of articles are ranked"
        return entry.available, entry.article.key, slot

    def _objects(self, slot: int, leader: int) -> bool:
        if leader in self._neighbours(slot):
            return False
        return not self._matcher.compatible(self._at(slot), self._at(leader))

    def _stale(self, leaders: Iterable[int]) -> None:
        for leader in leaders:
            self._dirty.add(leader)
            if (fact := self._facts.pop(leader, None)) is not None:
                self._gone.append(fact)

    def _stale_texts(self, articles: Iterable[int]) -> None:
        for article in articles:
            if entry := self._entries.get(article):
                self._stale(self._groups.leader(slot) for slot in entry.slots)

    # For readers -----------------------------------------------------------------------------------------------

    def slots_of(self, article_id: int) -> range:
        """The slots of an article's sentences; none for an article it does not hold."""
        entry = self._entries.get(article_id)
        return entry.slots if entry else range(0)

    def told(self, article_id: int) -> tuple[Said, ...]:
        """The sentences of an article, in their order."""
        entry = self._entries.get(article_id)
        return entry.said if entry else ()

    def earlier(self, article_id: int) -> tuple[Said, ...]:
        """The sentences of an article's revision before the newest."""
        return self._earlier.get(article_id, ())

    def holding(self, said: Said, share: float) -> list[tuple[int, Said]]:
        """Sentences of other articles, with their slots, that hold a share of the weight of a sentence's stems."""
        self._file()
        stems = tuple(dict.fromkeys(said.sentence.stems))
        near = ((slot, self._at(slot)) for slot in self._postings.holding(stems, share))
        return [
            (slot, other)
            for slot, other in near
            if other.article.id != said.article.id and self._matcher.held(said, other) >= share
        ]

    def tally(self, hidden: Collection[int]) -> Tally | Rest:
        """The tally of the story's words, without some slots."""
        self._file()
        return Rest(self._tally, self._said(sorted(hidden))) if hidden else self._tally

    def slot_of(self, key: str) -> int | None:
        """The slot of a sentence by its key."""
        return self._slot_of.get(key)

    def leader_of(self, slot: int, overlay: Overlay | None) -> int:
        """The slot that leads a sentence's fact, now or without what an overlay hides."""
        return overlay.leader(slot) if overlay else self._groups.leader(slot)

    def linked(self, slot: int) -> dict[int, Link]:
        """A sentence's links of every kind but SAME, by the other's slot."""
        return self._links.get(slot, {})

    def fact_at(self, leader: int) -> Fact | None:
        """The fact that a slot leads today."""
        return self._facts.get(leader)
