"""Who did what to whom in a sentence: the acts that one party does to another, and which way they go.

A table of such acts, and the parties near them: countries and the story's places. Reads plain words only; must not
know the sentence's analysis, nor any other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from digests.analysis.stems import actors, fold
from digests.analysis.strikes import told_apart
from digests.facts.places import land

# Acts that one party does to another, by the stem family that they share; direction matters only for these.
_ACTS: dict[str, str] = {
    form: act
    for act, forms in {
        "attack": "attack attacks attacked strike strikes struck bomb bombs bombed shell shells shelled raid raids "
        "raided hit hits invade invades invaded invasion airstrikes airstrike fired shoot shot assault assaulted "
        "offensive bombing shelling bombardment bombarded",
        "kill": "kill kills killed murdered assassinated",
        "expel": "expel expels expelled expelling expulsion",
        "recall": "recall recalls recalled recalling",
        "summon": "summon summons summoned summoning",
        "accuse": "accuse accuses accused accusing blame blames blamed",
        "condemn": "condemn condemns condemned denounce denounced denounces",
        "visit": "visit visits visited",
        "invite": "invite invites invited invitation",
        "warn": "warn warns warned",
        "beat": "beat beats defeat defeats defeated",
        "arrest": "arrest arrests arrested detain detains detained",
        "threaten": "threaten threatens threatened",
        "sue": "sue sues sued",
        "support": "support supports supported back backs backed",
        "free": "free frees freed",
        "sanction": "sanction sanctions sanctioned",
    }.items()
    for form in forms.split()
}
_OWN = frozenset({"recall"})  # done to one's own: "Pakistan's envoy was recalled" is what Pakistan did
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_NOUNS = """
    strike strikes attack attacks raid raids invasion airstrikes airstrike assault offensive bombing
    shelling bombardment invitation expulsion visit visits support
"""
_NOUN_ACTS = frozenset(_NOUNS.split())
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_NEAR = 7  # words between a party and the act it does or suffers


def _party(word: str, places: Mapping[str, str]) -> str:
    if not word[0].isupper():
        return ""
    bare = word[:-2] if word[-2:] in ("'s", "’s") else word.rstrip("'’")
    if country := places.get(fold(bare)):
        return land(country)
    found = actors(bare)
    return found[0] if found else ""


def roles(text: str, places: Mapping[str, str]) -> Iterable[tuple[str, str, str]]:
    """Who did what to whom, for acts that have a direction and parties that are countries or the story's places.

    In: `places` of the story, place to country. Out: (agent, act, patient), "" for a party not named.
    """
    text = told_apart(text)
    words = list(_WORD.finditer(text))
    acts = [(i, w) for i, w in enumerate(words) if w[0].lower() in _ACTS]
    if not acts:
        return
    parties = {i: party for i, w in enumerate(words) if (party := _party(w[0], places))}
    if not parties:
        return
    for i, found in acts:
        low = found[0].lower()
        before = [parties[j] for j in range(i - 1, max(-1, i - 1 - _NEAR), -1) if j in parties]
        after: list[tuple[str, str]] = []
        for j in range(i + 1, min(len(words), i + 1 + _NEAR)):
            if j in parties:
                lead = [words[k][0].lower() for k in range(max(i + 1, j - 3), j)]
                after.append(("by" if "by" in lead else "", parties[j]))
        passive = bool(_PASSIVE.search(text[: found.start()]))
        by = next((party for mark, party in after if mark), "")
        rest = next((party for mark, party in after if not mark), "")
        if passive:
            agent, patient = by, before[0] if before else ""
        elif low in _NOUN_ACTS and by:
            agent, patient = by, rest
        else:
            agent, patient = before[0] if before else "", rest
        if _ACTS[low] in _OWN:
            agent, patient = agent or patient, ""
        if agent != patient and (agent or patient):
            yield agent, _ACTS[low], patient
