"""Sentences that bring no news however new their words are: recaps, standing conditions, what nobody knows.

Judged by how a sentence is told; whether what it tells is known is for the caller. Knows no view.
"""

from __future__ import annotations

import re

from digests.analysis.notices import correction
from digests.analysis.prose import outside_quotes
from digests.answers.quotation import LONGEST
from digests.model import Fact, Sentence

_UNKNOWN = re.compile(
    r"^(?:there (?:is|was|were|are) )?(?:no|neither)\s(?:[\w’'-]+\s){0,3}?(?:dates?|day|time|place|venue|figures?|"
    r"number|toll|details?|reasons?|statements?|comment|word|information|count|estimate|casualt(?:y|ies))\b"
    r"(?!.*\b(?:but|however)\b)|"
    r"\b(?:had|has|have|gave|gives|give|received)\s(?:still\s)?no\s(?:[\w’'-]+\s)?(?:figures?|number|toll|details?|"
    r"reasons?|statements?|comment|word|information|count|estimate)\b|"
    r"\b(?:was|were|is|are|remains?|remained) (?:left open|unclear|unknown|not (?:immediately )?(?:clear|known))\b|"
    r"\b(?:(?:did|do|does|has|have|had|could) ?(?:not|n[’']t) (?:\w+ly )?(?:comment(?:ed)?|be (?:\w+ly )?reached"
    r"|(?:respond|repl|return|answer)\w* (?:to )?(?:(?:an?|any|the|several|repeated|multiple|phone|email\w*|written) )*"
    r"(?:calls?|messages?|requests?|questions?|inquir(?:y|ies)))|(?:declined|refused) to (?:comment|elaborate)"
    r"|(?:was|were) not (?:\w+ly )?(?:available|reachable)(?: for comment)?)\b"
    r"(?!.*\b(?:but|however|although|though)\b)|"
    r"^(?:correction|clarification|editor[’']?s note|comments are)\b"
    r"|^(?:an|the|our) (?:earlier|previous|original) (?:[a-z]+ )?(?:version|edition)\b",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"\b(?:wrote|posted|said|tweeted|shared|published)(?: (?:a|the|its|his|her) \w+)? (?:on|in a post on|in a) "
    r"(?:X|Twitter|Facebook|Telegram|Instagram|WhatsApp|social media|tweet|post)(?: on \w+)?[.:]?$"
)
_STANDING = re.compile(
    r"\b(?:has|have|with) an? (?:\w+ ){0,2}(?:record|history|tradition)\b|"
    r"\b(?:each|both)\b.{0,40}\b(?:say|says|saying|accus\w+|claims?|blam\w+|charg\w+)\b.{0,12}\bthe other\b|"
    r"\baccus\w+ each other\b|"
    r"\b(?:lists|regards|considers|designates|classes|brands) .{0,60}\b(?:as\b|an? \w+)|"
    r"\bsays\b.*\b(?:while|and)\b.*\bsays\b|\bremains?\b",
    re.IGNORECASE,
)
_CONTINUES = re.compile(
    r"\b(?:is|are|was|were) still (?!to\b)|"
    r"\b(?:has|have) been (?:\w+ly )?(?:described|seen|regarded|viewed|portrayed) as\b",
    re.IGNORECASE,
)
_PLUPERFECT = re.compile(
    r"\bhad\s(?!to\b|no\b|an?\b|the\b)(?:(?:\w+ly|already|also|long|each|then|since|not|been)\s)*\w+"
)
_FINITE = re.compile(
    r"\b(?:said|says|told|tells|announced|was|were|is|are|has|have|will|would|that|which|who|whom|whose|where|when|because)\b"
)
_LEAD = re.compile(r"^(?:before|after|since|by|in|on|at|until|earlier)\b[^,]*,\s", re.IGNORECASE)
# "I", "we" of nobody named, outside quotations: a reader's comment or a talk, whose voice a link loses.
_OWN = re.compile(r"\b(?:I|me|my|[Ww]e|us|[Oo]ur|[Ww]e['’](?:re|ve|ll)|I['’](?:m|ve|ll))\b")
_SAID = re.compile(r"\b(?:said|says|told|according to|added)\b")


def idle(sentence: Sentence) -> bool:
    """Whether it tells what is not known, what always was, or of the outlet's own text."""
    if sentence.background:
        return True
    text = sentence.text
    if _POINTER.search(text) and not sentence.figures:
        return True  # it only leads to the words that follow
    if correction(text) is not None:
        return True
    if _UNKNOWN.search(text) and not sentence.figures and not sentence.violent:
        return True
    if _CONTINUES.search(text) and not sentence.figures and not sentence.violent:
        return True
    return bool(_STANDING.search(text)) and not sentence.mentions and not sentence.figures


def linkable(fact: Fact) -> bool:
    """Whether a fact without a quotable sentence is worth its link: a sentence of news tells it, nobody's "we"."""
    return any(
        not (idle(each) or len(each.text) > LONGEST or _OWN.search(outside_quotes(each.text)))
        for each in (said.sentence for said in fact.said)
    )


def looks_back(text: str) -> bool:
    """Whether its main clause stands in the pluperfect: it reminds of what came before the news."""
    body = _LEAD.sub("", text)
    found = _PLUPERFECT.search(body)
    if found is None or _FINITE.search(body[: found.start()]):
        return False
    return not _SAID.search(body[found.end() :])
