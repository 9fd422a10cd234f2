"""Who did an act, by the words of its own clause alone: countries and the story's own parties.

Knows no dates and no figures.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from digests.analysis import perils
from digests.analysis.stems import actors
from digests.analysis.world import COUNTRIES
from digests.facts import violence


class Actors:
    """The actors of one sentence. `text` is the sentence with its dates masked; `marked` has its parties masked too, so
    that the shapes in `violence` need no list of names."""

    def __init__(self, text: str, parties: Collection[str]) -> None:
        self.text = text
        self.marked = _mark(text, parties)

    def of(self, left: int, right: int, act: re.Match[str]) -> str:
        """Who did it, by the clause alone: canonical name, "" if it does not say, "?" if it names two."""
        low = act[0].lower()
        before, after = self.marked[left : left + act.start()], self.marked[left + act.end() : right]
        if perils.NOUN_OF[low] in perils.DISASTERS | perils.MUTUAL:
            return ""
        if low in perils.VERBS:
            if violence.PASSIVE_VERB.search(before):
                return self._who(violence.BY.search(after), left + act.end())
            if subject := violence.SUBJECT.search(before):
                return self._one(subject, before, left)
            # ", and struck targets": the actor is the subject of the sentence.
            if left and low != "shot" and violence.AND_ALSO.fullmatch(before):
                return self._who(violence.OPENING.match(self.marked), 0)
            return ""
        if by := violence.BY_NEXT.match(after):
            return self._who(by, left + act.end())
        if relative := violence.WHICH.match(self.marked, left + act.end()):
            return self._who(relative, 0)
        owner = violence.OWNER.search(before)
        if owner and (owner["of"] or self.is_adjective(left + owner.start("who"), left + owner.end("who"))):
            return self._one(owner, before, left)
        return self._one(does, before, left) if (does := violence.CARRIED_OUT.search(before)) else ""

    def _one(self, match: re.Match[str], before: str, offset: int) -> str:
        pair = violence.PAIR.search(before[: match.start("who")])
        return "?" if pair else self._who(match, offset)

    def _who(self, match: re.Match[str] | None, offset: int) -> str:
        if match is None:
            return ""
        if violence.AND_PARTY.match(self.marked, offset + match.end("who")):
            return "?"
        word = self.text[offset + match.start("who") : offset + match.end("who")]
        found = actors(word)
        return found[0] if found else word.lower()

    def is_adjective(self, start: int, end: int) -> bool:
        """Whether the span is a party's adjective ("Iranian", "US"), which says whose an act is."""
        word = self.text[start:end]
        low = word.lower()
        return word in ("US", "NATO", "U.S.", "UK") or (low in COUNTRIES and COUNTRIES[low] != low.replace(" ", ""))


def _mark(text: str, parties: Collection[str]) -> str:
    words = list(violence.CAPITAL.finditer(text))
    used = -1
    for i, word in enumerate(words):
        if i <= used:
            continue
        for count in (3, 2, 1):
            run = words[i : i + count]
            if len(run) < count:
                continue
            start, end = word.start(), run[-1].end()
            name = text[start:end]
            low = name.lower()
            if (low not in violence.LAND and low not in parties) or (
                low in violence.ACRONYMS and name != violence.ACRONYMS[low]
            ):
                continue
            text = text[:start] + "@" * (end - start) + text[end:]
            used = i + count - 1
            break
    return text
