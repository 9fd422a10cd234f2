"""What a message tells, as the ledger keeps it: the sentences of its facts, and the state of each. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.store.told import Tell
from digests.answers.model import Digest, Kind, Line, Status
from digests.model import View


def of_status(answer: Status, shown: Iterable[str], view: View) -> Tell:
    """What a status tells with the lines that were `shown` (ids)."""
    lines = [(line, False) for line in (*answer.latest, *answer.next)]
    lines += [(line, True) for line in answer.awaited]
    lines += [(line, False) for each in answer.differ for line in each.sides]
    return _tell(answer.story.slug, answer.as_of, lines, set(shown), view)


def of_digest(answer: Digest, shown: Iterable[str], view: View) -> Tell:
    """What a digest tells with the lines that were `shown` (ids); a before stands or falls with its change."""
    wanted = set(shown)
    told = [change for change in answer.changes if change.line.id in wanted]
    lines = [(change.before, False) for change in told if change.before is not None]
    lines += [(change.line, change.kind is Kind.AWAITED) for change in told]
    return _tell(answer.story.slug, answer.until, lines, {line.id for line, _ in lines}, view)


def _tell(story: str, until: datetime, lines: Iterable[tuple[Line, bool]], shown: set[str], view: View) -> Tell:
    """`lines` come with whether they are told as awaited."""
    from digests.answers.states import state  # heavy analysis behind it: only a bot that tells pays for it

    facts = {fact.id: fact for fact in view.facts}
    keys: list[str] = []
    states: dict[str, str] = {}
    for line, awaited in lines:
        fact = facts.get(line.fact_id)
        if line.id not in shown or fact is None:
            continue
        keys += [said.key for said in fact.said]
        states[fact.said[0].key] = state(fact, awaited=awaited)
    return Tell(story, until, tuple(dict.fromkeys(keys)), tuple(sorted(states.items())))
