"""Whether a sentence can be quoted without its neighbours: the grades of docs/design.md, section 4.

Precision before recall: a wrong ALONE misleads a reader, a wrong NEVER only costs one quotation. The rules look for
what points outside the sentence (pronouns, "this move", bare definites, connectives) and for what is no whole
sentence. Resolves nothing itself and knows no other article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digests.analysis.bearers import explained
from digests.analysis.furniture import glued, page_work
from digests.analysis.openings import NOTHING, Known
from digests.analysis.pointing import answers, points_outside
from digests.analysis.prose import outside_quotes, quoted
from digests.analysis.stems import stems
from digests.analysis.verbs import IRREGULAR
from digests.analysis.wordlist import bag, words
from digests.model import Grade, Mention, Sentence

LONGEST = 600  # characters of a quotation
_SHORTEST = 28
_SHORT, _FEWEST = 60, 3  # a sentence so short needs so many words of content
# Openings that only join a sentence to the one before: the sentence stands without them, cut off whole.
_JOINING = re.compile(
    r"(?i:additionally|furthermore|moreover|in addition|also|besides|meanwhile|however|conversely|separately"
    r"|nevertheless|nonetheless|notably|similarly|likewise|indeed|consequently|therefore|thus|hence|as a result"
    r"|on the other hand|at the same time|in fact|accordingly|significantly|importantly|overall|earlier|later"
    r"|subsequently|in response|in turn|in return)\s*,\s+(?=[A-Z“\"])"
)
_FIRST_PERSON = re.compile(
    r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s(?![A-Z])|[Mm]y|[Mm]e|I[’']m|[Ww]e[’']re|[Yy]ou|[Yy]our|[Yy]ours)\b"
)
_SELVES = words("i we our us my me you your yours m re")
_TOLD = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|[a-z]{2,}ed)\b|n[’']t\b"
    rf"|\b(?:{IRREGULAR})"
)
# A finite verb: an auxiliary, a form in -ed, an irregular one, and the present of what newswire does.
_VERBS = re.compile(
    r"\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall"
    r"|(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bof )[a-z]{2,}ed"
    r"|needs?|wants?|plans?"
    r"|continues?|remains?|seems?|shows?|calls?|comes?|goes|makes?|takes?|gives?|holds?|return|returns|aims?|marks?"
    r"|indicates?|follows?|faces?|expects?|believes?|warns?|claims?|reports?|suggests?|includes?|denies"
    r"|accuses|urges?|demands?|emphasi[sz]es?|stress(?:es)?|speculates?|resume|agree|meet|seek|hope|say|call|want"
    r"|hold|remain|face|expect|plan|open|close|end|start|begin|visits|travels|arrives|leaves|opens|closes|ends"
    r"|starts|begins|resumes|meets|agrees|seeks|hopes|wins|loses|kills|hits|strikes|condemns|welcomes|supports"
    r"|rejects|confirms|announces|pledges|vows|adds|notes|argues|insists|estimates|explains|thinks"
    r"|leads|means)\b|n[’']t\b|\b(?<!\bduring )(?<!\bof )(?<!\bin )(?<!\bat )(?<!\bafter )(?<!\bfor )(?<!\bfrom )"
    r"[a-z]{3,}s (?:the|an?|on|in|to|that|around|for|its|his|her|their|with|up|out|at"
    r"|from|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+t(?:y|een)|dozens|hundreds|thousands)\b"
    rf"|\b(?:{IRREGULAR})"
)
_CAPS_RUN = re.compile(r"(?:[A-Z][\w’'-]*[,:]? (?:(?:of|and|the|in|to|on|for|a|as|with|by|from|at|over)[ ])?){9,}")
_TRANSCRIPT = re.compile(r"[A-Z][A-Z.]+(?: [A-Z][A-Z.'’-]+)*(?:, [^:]{2,40})?: ")
# "Envoy: Norland agrees": a colon before a capital, with no word before it that leads on to a list or to speech.
_TITLED = re.compile(
    r"^(?!.*\b(?:said|says|saying|told|added|adds|asked|wrote|reads|read|this|that|these|following|are|is|was|were"
    r"|has|have|had|will|would|include|includes|namely|declared|stated|announced"
    r"|tweeted)\b.*:).{8,140}: (?:\w+ )?[A-Z]|\bwrote: "
)
_LABELLED = re.compile(r"[A-Z][\w’'-]+: [A-Z][a-z]+s (?!of\b)")  # "Kolm: Rises up to 24 metres on Tuesday."
_FROM_THERE = re.compile(r"\b[\w-]+ (?:hours?|days?|weeks?|months?|years?) (?:earlier|later|before)\b")
# "The harbour ministry, as police hold back the crowd.": the verb is of the side clause.
_ASIDE = re.compile(r"(?P<head>(?:[\w’'-]+ ){0,4}[\w’'-]+), (?:as|while|where|when)\b[^,;:–—\"“]*$")
# A question that lost its mark: "Won't a storm stop the ships."
_ASKS = re.compile(
    r"(?:Wo|Is|Are|Do|Does|Did|Ca|Could|Would|Should|Has|Have|Was|Were)n[’']t (?:an?|the|it|he|she|they|there|this"
    r"|that|we|[A-Z])|(?:Is|Are|Does|Did|Could|Would|Has) (?:an?|the|it|he|she|they|there|this|that|[A-Z]\w+) "
)
# 'We will go, "he said." They stay.': who speaks stands within the marks, and the words spoken without.
_INSIDE_OUT = re.compile(
    r"[“\"]\s?(?:(?:he|she|it|they|[A-Z][\w’'-]+) (?:said|says|added|wrote|told)\b|(?:said|says) [A-Z])"
)
_TAG = re.compile(
    r"(?:said|says) (?:[A-Z][\w’'.-]+ ?){1,3}"
    r"|\s?(?:he|she|it|they|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:said|says|added|wrote)\b[^“”\"]{0,24}"
)
# "by Orin MaasFebruary 2", "19:56:20Stunned": lines that lost the break between them.
_STUCK = re.compile(
    r"[a-z](?:January|February|March|April|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\d\d[A-Z][a-z]{3,}"
)
_SITE = re.compile(r" [-–] [A-Z][a-z]+!$")  # "Toll of the storm hits 54 - Kolmoo!": the page's name after its title
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?:? ")


def without_joining(sentence: str) -> int:
    """How many characters at the start only join it to the sentence before ("Additionally, "), 0 for none."""
    match = _JOINING.match(sentence)
    return match.end() if match else 0


def grade(
    text: str,
    before: Sentence | None,
    mentions: Sequence[Mention] = (),
    *,
    post: bool = False,
    same_paragraph: bool = True,
    flattened: bool = False,
    known: Known = NOTHING,
) -> tuple[Grade, str]:
    """The grade of a sentence and why, in a few words.

    `before` is the sentence right before it, already graded, with nothing between them; None if there is none. In a
    `flattened` page captions and headings stand unmarked among the sentences. `known` is how its article writes words.
    """
    if why := broken(text, post=post) or (None if post else page_work(text)):
        return Grade.NEVER, why
    if known.transcript and not post:
        return Grade.NEVER, "a turn of a transcript, whose speaker is cut off"
    if flattened and (why := glued(text, known.written, first=before is None)):
        return Grade.NEVER, why
    plain = outside_quotes(text)
    if not post and not _SELVES.isdisjoint(bag(plain)) and (match := _FIRST_PERSON.search(plain)):
        return Grade.NEVER, f"speaks as “{match[0]}”"
    pointing = list(points_outside(text, plain, known))
    if (match := _FROM_THERE.search(plain)) and mentions and all(m.relative and m.when is None for m in mentions):
        pointing.append((f"“{match[0]}” is counted from what is told elsewhere", "any"))
    if pointing and (told := explained(plain, known.bearers)) != plain:
        rest = points_outside(explained(text, known.bearers), told, known)
        if next(rest, None) is None:
            return Grade.WITH_LABEL, f"names an institution that needs its country: {pointing[0][0]}"
    if not pointing:
        if any(mention.relative for mention in mentions):
            return Grade.WITH_LABEL, "names a day that needs its date"
        return Grade.ALONE, "stands alone"
    reason = pointing[0][0]
    if before is None or before.grade < Grade.WITH_LABEL or len(before.text) + len(text) >= LONGEST:
        return Grade.NEVER, reason
    # Over a paragraph's end only what is named there may be pointed at, not "this" and "however".
    if all(answers(needs, before) and _goes_on(text, needs, before, same_paragraph) for _, needs in pointing):
        return Grade.WITH_BEFORE, f"{reason}, told in the sentence before"
    return Grade.NEVER, reason


def _goes_on(text: str, needs: str, before: Sentence, same_paragraph: bool) -> bool:
    """Whether a sentence may lean on the one before for what it needs.

    One that is only joined to it ("Meanwhile") must speak of the same, and so must one of the next paragraph that says
    "also"; over a paragraph's end nothing else is joined.
    """
    if needs == "theme" and not same_paragraph:
        return False
    if needs == "theme" or (needs == "names" and not same_paragraph):
        return any(stem in before.stems for stem in stems(text) if not stem[0].isdigit())
    return same_paragraph or needs != "any"


def has_verb(text: str, *, told: bool = False) -> bool:
    """Whether a finite verb stands in it, outside quotation marks; `told`: one that can't be read as a noun."""
    return (_TOLD if told else _VERBS).search(outside_quotes(text)) is not None


def broken(text: str, *, post: bool = False) -> str | None:
    """Why it is no whole sentence that may be quoted, or None."""
    if len(text) > LONGEST:
        return f"over {LONGEST} characters"
    if len(text) < _SHORTEST or text.count(" ") < 4:
        return "too short"
    last = text.rstrip("”\"’')]*")[-1:] if text.rstrip("”\"’')]*") else ""
    if last == "?" or _ASKS.match(text) or "?" in outside_quotes(text):
        return "a question"
    if _SITE.search(text):
        return "a heading"
    if last in (":", ";", ",") or text.endswith(("..", "…", "-", "–", "—")):
        return "breaks off"
    if last not in (".", "!") and not post:
        return "no full stop"
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"‘'$€£`("):
        return "begins in the middle"
    if not _balanced(text):
        return "quotation marks or brackets left open"
    if _INSIDE_OUT.search(text) and any(map(_TAG.fullmatch, quoted(text))):
        return "its quotation marks are inside out"
    if not has_verb(text) or ((aside := _ASIDE.match(text)) and not has_verb(aside["head"])):
        return "no verb"
    if not post and sum(map(str.istitle, text.split())) > 2 and _CAPS_RUN.search(text):
        return "a heading runs into it"
    if not post and ": " in text and (_LABELLED.match(text) or _TITLED.search(outside_quotes(text))):
        return "a heading runs into it"
    if len(text) < _SHORT and len(set(stems(text))) < _FEWEST:
        return "says too little"
    if _CLOCK.match(text):
        return "an entry of a live page"
    if _TRANSCRIPT.match(text):
        return "a transcript"
    if "\ufffd" in text or '""' in text or _STUCK.search(text) or "http" in text or "|" in text or " www." in text:
        return "odd signs"
    return None


def _balanced(text: str) -> bool:
    if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("(") != text.count(")"):
        return False
    if text.count("[") != text.count("]") or text.count("``") != len(re.findall(r"''", text)):
        return False
    if "‘" not in text and "`" not in text:
        return True
    # A single opening mark needs a closing one; a closing one may be an apostrophe.
    opened = len(re.findall(r"(?:(?<=\s)|^)‘", text)) + len(re.findall(r"(?<!\S)`(?!`)", text))
    closed = len(re.findall(r"’(?!\w)|(?<=[.,!?])'|'(?=\s|$)", text))
    return opened <= closed
