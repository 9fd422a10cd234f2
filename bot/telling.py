"""What a message tells, as the ledger keeps it: the sentences of its facts, and the state of each. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.store.told import Tell
from digests.answers.model import Digest, Line, Status
from digests.model import View


def of_status(answer: Status, shown: Iterable[str], view: View) -> Tell:
    """What a status tells with the lines that were `shown` (ids)."""
    lines = [*answer.latest, *answer.next, *answer.awaited, *(line for each in answer.differ for line in each.sides)]
    return _tell(answer.story.slug, answer.as_of, lines, shown, view)


def of_digest(answer: Digest, shown: Iterable[str], view: View) -> Tell:
    """What a digest tells with the lines that were `shown` (ids)."""
    lines = [line for change in answer.changes for line in (change.line, change.before) if line is not None]
    wanted = set(shown)
    # A before stands or falls with its change.
    befores = [change.before.id for change in answer.changes if change.before and change.line.id in wanted]
    return _tell(answer.story.slug, answer.until, lines, [*wanted, *befores], view)


def _tell(story: str, until: datetime, lines: Iterable[Line], shown: Iterable[str], view: View) -> Tell:
    from digests.answers.changes import state  # heavy analysis behind it: only a bot that tells pays for it

    wanted = set(shown)
    facts = {fact.id: fact for fact in view.facts}
    keys: list[str] = []
    states: dict[str, str] = {}
    for line in lines:
        # A line of the timeline may be one date of a fact: "FACT@DATE".
        fact = facts.get(line.id.split("@")[0])
        if line.id not in wanted or fact is None:
            continue
        keys += [said.key for said in fact.said]
        states[fact.said[0].key] = state(fact)
    return Tell(story, until, tuple(dict.fromkeys(keys)), tuple(sorted(states.items())))
