"""How a sentence says of what others tell that it is not so, and the words that tell what.

"Rejected as false reports that …", "there is no truth in claims that …", "called the report of … a fabrication",
"reports that … are untrue", "said it, dismissing rumours that …". Reads one sentence; knows no speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digests.analysis.wordlist import bag, words

_TALK = (
    r"(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|assertions?|stor(?:y|ies)|accounts?|talk"
    r"|speculation|insinuations?|news)"
)
# What is told, by the word for it and the joint behind it: "reports in the foreign press that …".
_TOLD = (
    rf"\b{_TALK}\b(?: (?:by|in|from|on|circulating|made) [^,.;]{{1,50}}?)?(?:,? (?:that|of|about|claiming|saying)\b)?"
)
_FALSE = (
    r"(?:(?:not|un)(?: at all)? ?true|(?:completely |entirely |totally |utterly |patently )?(?:false\w*|fake|bogus"
    r"|baseless|groundless|unfounded|incorrect|inaccurate|wrong|invented)|without (?:any )?(?:foundation|basis|merit)"
    r"|(?:a )?(?:pure |mere |complete |sheer |total )?(?:fabricat\w+|lies?|nonsense|rubbish|fiction|propaganda|hoax"
    r"|disinformation|misinformation|fantasy|invention|fake news))\b"
)
_REST = r"[^;]{0,200}"
_QUOTE = r"[“\"'‘]?"
_NO_TRUTH = (
    rf"\bno (?:\w+ )?(?:truth|substance) (?:\w+ )?(?:in|to|behind) (?:[\w’'-]+ ){{0,4}}?{_TOLD}(?P<what>{_REST})"
)
_IS_FALSE = (
    rf"{_TOLD}(?P<what>[^;]{{0,160}}?),? (?:is|are|was|were|be|being)(?: all| simply)? {_QUOTE}{_FALSE}",
    rf"\b(?:it|this) (?:is|was) {_FALSE} that\b(?P<what>{_REST})",
)
# Beside what somebody says: "..., his office said, dismissing reports that he had fled".
_REJECTING = rf"\b(?:reject|dismiss|deny|refut|rebutt?)ing\b[^.;]{{0,60}}?{_TOLD}(?P<what>{_REST})"
_REJECTS = rf"\b(?:reject|dismiss|den[yi]|refut|rebutt?)(?:e?s|e?d)?\b[^.;]{{0,60}}?{_TOLD}(?P<what>{_REST})"
_CALLS = (
    rf"\b(?:call|brand|label|describ|term|denounc|slamm|condemn|blast)(?:e?s|l?ed)\b[^.;]{{0,40}}?{_TOLD}"
    rf"(?P<what>[^;]{{0,160}}?),? (?:as |to be )?{_QUOTE}{_FALSE}"
)
_TELLING = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (_NO_TRUTH, *_IS_FALSE, _REJECTING))
_CALLING = re.compile(_CALLS, re.IGNORECASE)
_ANY = (*_TELLING, re.compile(_REJECTS, re.IGNORECASE), _CALLING)
# Where the words of others end: ", the ministry said", "as nonsense".
_SAID = re.compile(
    rf",\s[^,]{{1,80}}\b(?:said|says|told|added|announced|insisted|wrote|stated)\b|\bas {_QUOTE}(?:an? )?{_FALSE}",
    re.IGNORECASE,
)
_WORDS = words(
    "no reject rejects rejected rejecting dismiss dismisses dismissed dismissing deny denies denied denying refutes "
    "refuted refuting rebut rebuts rebutted called calls brands branded labels labelled labeled describes described "
    "terms termed denounced slammed condemned blasted true untrue false falsehood falsehoods fake bogus baseless "
    "groundless unfounded incorrect inaccurate wrong invented without fabricated fabrication fabrications lie lies "
    "nonsense rubbish fiction propaganda hoax disinformation misinformation fantasy invention"
)
_TALKS = words(
    "claim claims report reports allegation allegations accusation accusations suggestion suggestions rumour rumours "
    "rumor rumors assertion assertions story stories account accounts talk speculation insinuation insinuations news "
    "that"
)


def denied(text: str) -> Iterator[str]:
    """The words of a sentence that tell what it says is not so, of what others told."""
    if _may(text):
        for pattern in _ANY:
            for found in pattern.finditer(text):
                yield _SAID.split(found["what"], maxsplit=1)[0]


def without_denied(text: str) -> str:
    """A text, as long as it was, with the words blotted out by "~" that tell what it says is not so."""
    for told in denied(text):
        text = text.replace(told, "~" * len(told)) if told.strip() else text
    return text


def tells_denial(text: str) -> bool:
    """Whether a sentence says of what others told that it is not so, whoever says it."""
    return _may(text) and any(pattern.search(text) for pattern in _TELLING)


def calls_false(text: str, at: int) -> bool:
    """Whether the verb at a place of a sentence calls what others told untrue: "called the report a fabrication"."""
    return _may(text) and _CALLING.match(text, at) is not None


def _may(text: str) -> bool:
    said = bag(text)
    return not (_WORDS.isdisjoint(said) or _TALKS.isdisjoint(said))
