"""One quotation as people read it: date or kind, the words, who says so, where, when. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.views.blocks import Item, clip, context, escape, link, section
from bot.views.message import Block
from digests.answers.labels import PASTED
from digests.answers.model import Line, Source
from digests.model import Article, Coverage, Dating

_MOST_QUOTE = 1_300
# Labels that repeat what stands beside them here: the date of the article, its support.
_TOLD_BESIDE = re.compile(rf"written .* \(inferred\)|date of the article not known|{PASTED}|\d+ texts, 1 origin")
_MOST_FOREIGN = 5  # titles of articles in other languages


@dataclass(frozen=True, slots=True)
class Lens:
    """Whose eyes: the zone that moments are told in, and the moment of the answer."""

    zone: ZoneInfo
    now: datetime

    def moment(self, moment: datetime) -> str:
        """ "Mon 22 Jan 09:00", with the year when it is not this one."""
        local = moment.astimezone(self.zone)
        return f"{self.day(moment)} {local:%H:%M}"

    def day(self, moment: datetime) -> str:
        """ "Mon 22 Jan", with the year when it is not this one."""
        local = moment.astimezone(self.zone)
        year = f" {local.year}" if local.year != self.now.astimezone(self.zone).year else ""
        return f"{local:%a} {local.day} {local:%b}{year}"

    def span(self, since: datetime | None, until: datetime) -> str:
        """ "Mon 22 Jan 00:00 → now, Asia/Karachi"."""
        start = self.moment(since) if since else "the beginning"
        end = "now" if abs((self.now - until).total_seconds()) < 60 else self.moment(until)
        return f"{start} → {end}, {self.zone.key}"

    def ago(self, moment: datetime) -> str:
        """ "40 min ago", "3 h ago", "2 days ago"."""
        minutes = int((self.now - moment).total_seconds() // 60)
        if minutes < 1:
            return "just now"
        if minutes < 90:
            return f"{minutes} min ago"
        if minutes < 48 * 60:
            return f"{round(minutes / 60)} h ago"
        return f"{minutes // (24 * 60)} days ago"


def plural(count: int, noun: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def quote(text: str) -> str:
    """A quotation as Slack's quote; only a run of absurd length is cut, and then visibly."""
    return f">“{clip(escape(text), _MOST_QUOTE)}”"


def dated(article: Article, lens: Lens) -> str:
    """When an article was published, as far as that is known."""
    if article.published is not None and article.dating is Dating.STATED:
        stated = _day(article, lens) if article.published_day_only else lens.moment(article.published)
        return stated + (f", revised {lens.moment(article.revised)}" if article.revised else "")
    if article.window is not None:
        other_year = article.window.first.year != lens.now.year
        return f"written {article.window.label(year=other_year)} (inferred)"
    return f"undated, seen {lens.day(article.first_seen)}"


def _day(article: Article, lens: Lens) -> str:
    """The day on which a dated article was published."""
    if article.published is None or not article.published_day_only:
        return lens.day(article.available)
    # The day is the outlet's own: its last microsecond may be another day elsewhere.
    local = article.day or article.published.astimezone(UTC)
    year = f" {local.year}" if local.year != lens.now.year else ""
    return f"{local:%a} {local.day} {local:%b}{year}"


def person(who: str) -> str:
    """Somebody of this Slack as a mention; a name from elsewhere ("the command line") as it is."""
    return f"<@{who}>" if re.fullmatch(r"[UW][A-Z0-9]+", who) else escape(who)


def origin(source: Source, lens: Lens) -> str:
    """ "Herald, Mon 22 Jan 14:05" as a link; without an outlet that is said, with the title."""
    article = source.article
    name = article.outlet or f"no outlet named (“{clip(article.title or 'untitled', 60)}”)"
    pasted = f", pasted by {person(article.pasted_by)}" if article.pasted_by else ""
    return link(article.url, f"{name}, {dated(article, lens)}") + pasted


def support(line: Line) -> str:
    """How many texts say so, and how many origins they go back to; "" for one."""
    if line.texts <= 1:
        return ""
    told = plural(line.texts, "text")
    if line.origins < line.texts:
        told += f", {plural(line.origins, 'origin')}"
    return told


def when(line: Line, lens: Lens) -> str:
    """The date of a line: "Tue 16 Jan", "by Fri 26 Jan"; "" for undated."""
    if line.when is None:
        return ""
    label = line.when.label(year=line.when.first.year != lens.now.astimezone(lens.zone).year)
    return f"by {label}" if line.deadline else label


def _expected(line: Line, lens: Lens) -> str:
    """That a line tells of a plan, and no report came in its time; "" for what happened."""
    if not line.expected:
        return ""
    today = lens.now.astimezone(lens.zone).date()
    return "expected" if line.when is None or line.when.last >= today else "was expected, no report of it"


def meta(line: Line, lens: Lens) -> str:
    """The grey line below a quotation: who says it, source, support, labels."""
    parts = [f"— {escape(line.said_by)}"] if line.said_by else []
    if line.sources:
        parts.append(origin(line.sources[0], lens))
    if counted := support(line):
        parts.append(counted)
    parts += [f"_{escape(label)}_" for label in line.labels if not _TOLD_BESIDE.fullmatch(label)]
    return " · ".join(parts)


def also(line: Line, before: Line, lens: Lens) -> str:
    """The sources that a line has gained, as links; "" for none."""
    known = {source.article.id for source in (*before.sources, *line.sources[:1])}
    gained = {source.article.id: source for source in line.sources if source.article.id not in known}
    return ", ".join(origin(source, lens) for source in list(gained.values())[:3])


def body(line: Line) -> str:
    """The quotation, or for a fact without quotable wording the title of what tells it."""
    if line.quotable:
        return quote(line.text)
    title = line.sources[0].article.title if line.sources else ""
    return f">No sentence of it stands alone: see “{escape(clip(title or 'the article', 200))}”"


def item(number: int, line: Line, lens: Lens, *, head: str = "", title: str = "", compact: bool = False) -> Item:
    """One numbered line: `head` (what kind it is) · its date · if it is expected · quotation, then the grey line.

    `title` is the heading of its group, put above the first line of it. `compact` makes one block of it, so that
    twice as many fit into a message.
    """
    date = when(line, lens)
    heads = [part for part in (head, date if not head.startswith(date) else "") if part] or [_reported(line, lens)]
    if plan := _expected(line, lens):
        heads.append(plan)
    text = f"*{number}* · *{heads[0]}*" + "".join(f" · {part}" for part in heads[1:])
    if title:
        text = f"*{title}*\n{text}"
    below = meta(line, lens)
    if compact:
        blocks: list[Block] = [section(f"{text}\n{body(line)}\n{below}")]
    else:
        blocks = [section(f"{text}\n{body(line)}"), *([context(below)] if below else [])]
    plain = f"{number}. {' · '.join(heads)}: {escape(line.text) if line.quotable else 'see the link'}"
    return Item(tuple(blocks), line.id, plain)


def _reported(line: Line, lens: Lens) -> str:
    """What stands for the date of an undated line: when it was published."""
    article = line.sources[0].article if line.sources else None
    if article is None or article.dating is not Dating.STATED:
        return "undated"
    return f"reported {_day(article, lens)}"


def coverage(told: Coverage, lens: Lens) -> str:
    """How well the feeds were read, in one sentence: nothing new and nothing read are not the same."""
    if told.feeds == 0:
        return "No feeds: I know what people add and post"
    read = f"{told.read} of {plural(told.feeds, 'feed')} read"
    if told.newest_poll is not None:
        read += f", last {lens.ago(told.newest_poll)}"
    if told.failing:
        names = ", ".join(escape(name) for name in told.failing[:3])
        more = f" and {len(told.failing) - 3} more" if len(told.failing) > 3 else ""
        read += f"; failing: {names}{more}"
    return read


def foreign(articles: Sequence[Article], lens: Lens) -> list[Block]:
    """The articles in languages that are not read, by title and link."""
    if not articles:
        return []
    shown = [f"{link(a.url, a.title or a.outlet or 'article')} ({a.language})" for a in articles[:_MOST_FOREIGN]]
    more = f" and {len(articles) - _MOST_FOREIGN} more" if len(articles) > _MOST_FOREIGN else ""
    return [context(f"Not in English, counted and linked only: {' · '.join(shown)}{more}")]
