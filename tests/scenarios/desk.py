"""Scenarios end to end: articles go through the store on disk, answers come out as the JSON that scripts get.

Each newsroom is closed and opened again before it answers, and each answer is asked of a second newsroom that got the
same articles in the opposite order: what is true of one order of arrival only is true of none.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from digests.answers.jsonform import to_json
from digests.clock import MovableClock
from digests.model import View
from digests.newsroom import Newsroom

Json = dict[str, Any]
SLUG = "story"
YEAR, MONTH = 2024, 1


def at(day: int, hour: int = 12, minute: int = 0, *, month: int = MONTH) -> datetime:
    """A moment of 2024, UTC; January unless said otherwise."""
    return datetime(YEAR, month, day, hour, minute, tzinfo=UTC)


def on(day: int, *, month: int = MONTH) -> date:
    """A day of 2024; January unless said otherwise."""
    return date(YEAR, month, day)


def end_of(day: int, *, month: int = MONTH) -> datetime:
    """The last moment of a day of 2024, UTC."""
    return datetime.combine(on(day, month=month), time.max, tzinfo=UTC)


class Desk:
    """One story, told by articles that a scenario writes, asked as of a moment."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self._folder = folder
        self._clock = MovableClock(now)
        self._given: list[Json] = []
        self._story: Json = {"title": "The story", "match": "the|a"}
        self._written: tuple[int, str] | None = None

    def follow(self, **story: Any) -> None:
        """Another story than everything: `title`, `match`, `names`, `places` as in Newsroom.add_story."""
        self._story |= story
        self._written = None

    def tell(self, text: str, published: datetime | date | None = None, outlet: str | None = None, **more: Any) -> None:
        """One more article; `more` as in Newsroom.add_text. `seen` is its publication if that is a moment."""
        seen = more.pop("seen", published if isinstance(published, datetime) else None)
        self._given.append({"text": text, "published": published, "outlet": outlet, "seen": seen, **more})

    def timeline(self, **period: Any) -> Json:
        """The timeline: `since`, `until`, `as_of`, `background`."""
        return self._ask("timeline", **period)

    def status(self, **period: Any) -> Json:
        """The status: `as_of`, `as_known`."""
        return self._ask("status", **period)

    def digest(self, since: datetime | None, until: datetime) -> Json:
        """What changed from `since` to `until`."""
        return self._ask("digest", since=since, until=until)

    def days(self, **period: Any) -> dict[str, list[str]]:
        """The texts of the timeline's events by date, those of the undated list under ""."""
        made = self.timeline(**period)
        found: dict[str, list[str]] = {}
        for event in made["events"]:
            found.setdefault(event["date"], []).append(event["text"])
        for line in made["undated"]:
            found.setdefault("", []).append(line["text"])
        return found

    def facts(self, as_of: datetime) -> list[Json]:
        """The story's facts in canonical order: the texts of their sentences, and how widely each is supported."""
        found: list[Json] = self._ask("view", as_of=as_of)["facts"]
        return found

    def kinds(self, since: datetime | None, until: datetime) -> list[tuple[str, str]]:
        """(kind, text) of each change from `since` to `until`."""
        return [(change["kind"], change["text"]) for change in self.digest(since, until)["changes"]]

    def _ask(self, answer: str, **how: Any) -> Json:
        made = [self._answer(order, answer, **how) for order in ("forth", "back")]
        assert made[0] == made[1], "the answer hangs on the order of arrival"
        return made[0]

    def _answer(self, order: str, answer: str, **how: Any) -> Json:
        path = self._folder / f"{order}-{len(self._given)}.db"
        if not path.exists():
            with Newsroom.open(path, clock=self._clock) as room:
                room.add_story(SLUG, **self._story)
                for given in self._given if order == "forth" else _backwards(self._given):
                    room.add_text(**given)
        with Newsroom.open(path, clock=self._clock) as room:
            made = getattr(room, answer)(SLUG, **how)
            found: Json = _without_numbers(_facts(made) if isinstance(made, View) else to_json(made))
            return found


def _backwards(given: list[Json]) -> list[Json]:
    """The articles in the opposite order; only the versions of one page keep theirs."""
    versions: dict[str, list[Json]] = {}
    for one in given:
        versions.setdefault(one.get("url") or "", []).append(one)
    found = list(reversed(given))
    return [versions[url].pop(0) if (url := one.get("url") or "") else one for one in found]


def _facts(view: View) -> Json:
    facts = [
        {
            "said": sorted(said.sentence.text for said in fact.said),
            "texts": fact.texts,
            "origins": fact.origins,
            "outlets": fact.outlets,
        }
        for fact in view.facts
    ]
    return {"facts": facts}


def _without_numbers(data: Any) -> Any:
    """An answer without the numbers that articles got in the order of their coming."""
    if isinstance(data, dict):
        return {
            key: _without_numbers(value)
            for key, value in data.items()
            if key not in ("article", "id_of_article") and not (key == "id" and isinstance(value, int))
        }
    return [_without_numbers(value) for value in data] if isinstance(data, list) else data
