"""What the sentences of one fact agree on: its date, whether it is still expected, and how widely it is supported.

Knows sentences and which articles are one text; chooses no wording.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from digests.analysis.kinds import is_unnamed
from digests.analysis.stems import stems
from digests.facts.echoes import as_first_told
from digests.facts.profile import coming, telling
from digests.model import Fact, Mention, Said, Speaker, SpeakerKind
from digests.when import When

# What a ministry only looks into, it doesn't say.
_LOOKS_INTO = re.compile(
    r"\b(?:looking into|investigating|checking|studying|examining|aware of|seen|heard) (?:the )?(?:\w+ )?"
    r"(?:reports|claims|allegations|whether|accounts|footage|rumou?rs)\b"
    r"|\b(?:could|can|would|will|did)(?: ?not|n[’']t) (?:\w+ )?(?:confirm|verify|say|comment)\b"
    r"|\b(?:declined|refused) to (?:say|confirm|comment)\b|\bneither confirmed nor denied\b"
)
_JOINT = re.compile(
    r"\bjoint (?:\w+ )?(?:statement|communiqu[eé]|declaration|release)|\bjointly (?:announced|said|stated|declared)|"
    r"\bcommuniqu[eé]\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"\b[A-Z]{2,6}\b(?<!TV)")
_NAME = re.compile(r"\b[A-Z][\w’']*")
_FIRST_HAND = (SpeakerKind.GOVERNMENT, SpeakerKind.MILITARY, SpeakerKind.BODY, SpeakerKind.ARMED_GROUP)


def make(said: Sequence[Said], texts: Mapping[int, int] | Callable[[int], int]) -> Fact:
    """The fact of these sentences, which are in canonical order; `texts` gives an article's text by article id."""
    text_of = texts if callable(texts) else lambda article: texts.get(article, article)
    first = said[0]
    if len(said) == 1:  # most are: told apart, they cost half
        mention = main_mention(first) if first.sentence.mentions else None
        return Fact(
            id=first.key,
            said=(first,),
            when=mention.when if mention else None,
            expected=coming(first.sentence),
            deadline=mention is not None and mention.deadline,
            texts=1,
            origins=1,
            outlets=1 if first.article.outlet else 0,
            day_flags=_flags(said) if first.sentence.mentions else (),
        )
    said = as_first_told(said, text_of)
    when, deadline = _agreed(said)
    expected = all(coming(one.sentence) for one in said)
    return Fact(
        id=first.key,
        said=tuple(said),
        when=when,
        expected=expected,
        deadline=deadline,
        texts=len({text_of(one.article.id) for one in said}),
        origins=_origins(said, text_of, expected),
        outlets=len({one.article.outlet.casefold() for one in said if one.article.outlet}),
        day_flags=_flags(said),
    )


def main_mention(said: Said) -> Mention | None:
    """The mention that dates what a sentence mainly tells: resolved before unresolved, finer before coarser."""
    mains = [m for m in telling(said.sentence) if m.when is not None and m.flag is None]
    if not mains:
        return None
    return min(mains, key=lambda m: (m.when.days if m.when else 0, m.start))


def _agreed(said: Sequence[Said]) -> tuple[When | None, bool]:
    """The date most sentences give, finer before coarser; whether most of those call it a deadline."""
    if not any(one.sentence.mentions for one in said):
        return None, False
    votes: Counter[When] = Counter()
    deadlines: Counter[When] = Counter()
    for one in said:
        mention = main_mention(one)
        if mention and mention.when:
            votes[mention.when] += 1
            deadlines[mention.when] += mention.deadline
    if not votes:
        return None, False
    # A coarse date is also a vote for a finer one that lies within it.
    best = min(votes, key=lambda when: (-_for(when, votes), when.days, when))
    return best, 2 * deadlines[best] >= votes[best] and deadlines[best] > 0


def _for(when: When, votes: Mapping[When, int]) -> int:
    return sum(count for other, count in votes.items() if other.covers(when))


def _flags(said: Sequence[Said]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.flag for one in said for m in one.sentence.mentions if m.main and m.flag))


def origin(said: Said) -> str:
    """What a sentence draws on, if it says so: a joint statement, or the words of one named party; else ""."""
    if _JOINT.search(said.sentence.text):
        return "joint statement"
    speaker = said.sentence.speaker
    if speaker is None or speaker.kind in (SpeakerKind.NOBODY, SpeakerKind.WITNESS):
        return ""
    return _speaker_key(speaker)


def _speaker_key(speaker: Speaker) -> str:
    if speaker.kind is SpeakerKind.AGENCY:
        return _outlet_key(speaker.text)
    return " ".join(sorted(set(stems(speaker.text)))) or speaker.text.casefold()


def _outlet_key(text: str) -> str:
    """A news agency by its letters, however it is written: "Agence France-Presse", "the AFP news agency" -> "afp"."""
    if letters := _LETTERS.search(text):
        return letters[0].casefold()
    names = [word for word in _NAME.findall(text) if word not in ("The", "A")]
    return "".join(name[0] for name in names).casefold() if len(names) > 1 else "".join(names).casefold()


def _second_hand(said: Said) -> bool:
    """Whether it only tells that others told it: an outlet, or nobody named."""
    speaker = said.sentence.speaker
    return speaker is not None and speaker.kind in (SpeakerKind.AGENCY, SpeakerKind.NOBODY)


def official(said: Said) -> bool:
    """Whether a government, force, armed group or body says it itself."""
    speaker = said.sentence.speaker
    if said.sentence.post:
        return True
    if speaker is None or speaker.kind not in _FIRST_HAND or speaker.denies:
        return False
    return not is_unnamed(speaker.text) and not _LOOKS_INTO.search(said.sentence.text)


def _origins(said: Sequence[Said], text_of: Callable[[int], int], expected: bool) -> int:
    """Texts that report one statement count once; what is only announced draws on its announcement.

    A text that only tells that others told it is no origin beside one that tells it itself.
    """
    by_text: dict[int, set[str]] = {}
    own: set[int] = set()
    for one in said:
        text = text_of(one.article.id)
        by_text.setdefault(text, set()).add(origin(one))
        if not _second_hand(one):
            own.add(text)
    if own:
        by_text = {text: names for text, names in by_text.items() if text in own}
    named = {name for names in by_text.values() for name in names if name}
    if not own:
        return min(max(1, len(named)), len(by_text))
    unnamed = sum(1 for names in by_text.values() if names == {""})
    if expected and "joint statement" in named:
        return 1
    if expected and named:
        return min(len(named), len(by_text))
    return min(len(named) + unnamed, len(by_text))
