"""Who says what a sentence tells: the verbatim span that names the speaker, and what kind of speaker it is.

By patterns on verbs of saying; a pronoun is no speaker, since it names nobody. Knows no list of people.
"""

from __future__ import annotations

import re
from itertools import islice

from digests.analysis import denying, listing
from digests.analysis.kinds import KINDS, kind_of
from digests.analysis.names import names
from digests.analysis.saying import ACCORDING, BY, CALLING, NEEDED, NOBODY, NOBODY_NEEDS, VERB
from digests.analysis.sources import clean
from digests.analysis.wordlist import bag, words
from digests.model import Speaker, SpeakerKind

_DENIES = re.compile(r"den(?:y|ied|ies)|reject|refut|dismiss", re.I)
# What is rejected or dismissed may be an offer or a minister: only of words told it is a denial.
_MAY_DENY = re.compile(r"reject|dismiss", re.I)
_OF_WORDS = re.compile(
    r"[^.;]{0,80}?\b(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|charges?|assertions?|figures?|accounts?"
    r"|version|criticisms?|notion|idea|denials?|stor(?:y|ies)|statements?|remarks?|speculation|count|toll"
    r"|as (?:\w+ ){0,3}?(?:false|baseless|untrue|unfounded|propaganda|fabricat\w+|lies|nonsense|fiction|fake))\b",
    re.I,
)
_WITHHELD = re.compile(r"\s+(?:\w+\s+){0,3}?(?:bail|visas?|entry|access|permission|parole|asylum)\b", re.I)
_AUXILIARIES = re.compile(r"\b(?:was|were|is|are|be|been|being|to|who|which|not|yet|widely)\s*$")
_SKIPPED = re.compile(
    r"^(?:\w+ing|while|who|whose|which|when|where|speaking|citing|quoting|after|before|during|in|on|at|as|by|with|if"
    r"|although|though|since|for (?:its|his|her|their) part)\b",
    re.I,
)
_LEADING = re.compile(
    r"^(?:(?:and|but|while|as|that|after|before|when|because|where|since|although|though|however|meanwhile|earlier"
    r"|later|also|then|yet|so|if|who|which|on \w+day|on [A-Z]\w+ \d+|last week|yesterday|today)\b,?\s*)+",
    re.I,
)
_TRAILING = re.compile(
    r"(?:\s+(?:also|later|earlier|on \w+day|have|has|had|on [A-Z]\w+\.? \d+|yesterday|today|reportedly|repeatedly"
    r"|separately|immediately|publicly|privately|jointly))+$"
)
_NO_SUBJECT = words(
    "he she they it we i you this that these those who which there what one nobody everyone someone his her their its "
    "both neither all most many others another such"
)
_FINITE = re.compile(
    r"\b(?:is|was|were|are|be|been|had|has|have|will|would|could|should|may|might|did|does|do|said|says|told|not)\b"
)
_STOP_AFTER = re.compile(
    r"[,.;:!?\"”“()]|\s(?:that|who|which|said|has|have|had|was|were|is|are|on|after|when|as|while|in a|and (?:said"
    r"|added|told|the|a)|but)\s|$|\s[-–—]"
)
# "..., mostly by floods, said the Council, a network": what stands after "said" speaks, not what stands before.
_AFTER = re.compile(r"\s+(?:the |an? )?(?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+(?:[,.]|$)")
_INVERTED = words("said says told added wrote asked reported announced explained")
_NOUNS_TOO = words("reports claims fears estimates warns")
# Where the verb of "Someone met on Friday and described ..." begins.
_FIRST_VERB = re.compile(
    r"\s(?:(?:also|later|then|on \w+day)\s)?(?:was|were|is|are|has|have|had|will|would|could|can|may|might|did|does"
    r"|met|held|made|took|sent|went|came|gave|began|won|lost|led|left|fell|rose|hit|set|put|saw|flew|spoke|wrote"
    r"|broke|brought|kept|sought|lists|considers|blames|sees|calls"
    r"|regards|backs|supports|opposes|wants|plans|remains|holds|keeps|makes|takes|(?!(?:United|Allied|Armed)\b)"
    r"[a-z]{3,}ed)\b"
)
# "their lawyer said": named by whose he is.
_OWNED = re.compile(
    r"(?:^|[,”]\s+)(?P<who>(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ )?(?:lawyer|attorney|office|spokes(?:man|woman"
    r"|person)|family|wife"
    r"|husband|mother|father|brother|sister|son|daughter|doctor|deputy|aide))s?\s+$"
)
# "May 29 - Belmont says": an entry of a chronology.
_ENTRY = re.compile(r"^(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?: \d{4})? [-–—] ")
_RESUMES = re.compile(r",\s(?:were|was|are|is|had|have|has|will|would|could|may|might|died)\b")
_ACRONYM = re.compile(r"\s*\([A-Z][\w.-]{1,12}\)$")
_RELATIVE = re.compile(r"\swho\s(?=\w+ )")
_REPORTS_THAT = re.compile(r"[A-Z][\w.-]*[A-Z]\.? reports that\b")
# "Its governor Noor Hale said": he has a name.
_ITS_OWN = re.compile(r"(?:its|his|her|their) (?=(?:[a-z][\w-]+ ){1,3}(?:[A-Z][\w.’'-]* ?){2,4}$)")
_RUMOUR = re.compile(r"(?i)(?:\w+ ){0,2}(?:reports|rumou?rs|sources)\b")
_MOST_VERBS = 40  # of saying in one sentence that are tried; prose has three
_MOST = 110  # characters; a longer stretch is no name of a speaker


def speaker(sentence: str, offset: int = 0) -> Speaker | None:
    """Who says what the sentence tells, or None; `offset` is where the sentence stands in its article.

    The first named speaker counts. "It was alleged", "reports said" give a speaker of kind NOBODY.
    """
    if NEEDED.isdisjoint(bag(sentence)):
        return _nobody(sentence, offset)
    masked = _mask(sentence)
    candidates = [found for found in (_by_verb(sentence, masked), _by_according(sentence, masked)) if found is not None]
    if candidates:
        start, end, denies = min(candidates)
        denies = denies or denying.tells_denial(sentence)
        text = sentence[start:end]
        return Speaker(offset + start, offset + end, text, kind_of(text), denies)
    return _nobody(masked, offset)


def _nobody(masked: str, offset: int) -> Speaker | None:
    if NOBODY_NEEDS.isdisjoint(bag(masked)):
        return None
    match = NOBODY.search(masked)
    return Speaker(offset + match.start(), offset + match.end(), match[0], SpeakerKind.NOBODY) if match else None


def _mask(sentence: str) -> str:
    """The sentence with quoted words blanked, offsets kept: who speaks is said outside the quotation marks."""
    if "“" not in sentence and '"' not in sentence and "``" not in sentence:
        return sentence
    return re.sub(r"“[^”]*(?:”|$)|\"[^\"]*\"|``.*?''", lambda match: "”" + "\x00" * (len(match[0]) - 2) + "”", sentence)


def _by_verb(sentence: str, masked: str) -> tuple[int, int, bool] | None:
    for match in islice(VERB.finditer(masked), _MOST_VERBS):
        denies = _DENIES.match(match["verb"]) is not None
        false = not denies and denying.calls_false(sentence, match.start("verb"))
        if match["verb"] in CALLING and not false:
            continue
        if denies and (
            _WITHHELD.match(masked, match.end())
            or (_MAY_DENY.match(match["verb"]) and not _OF_WORDS.match(masked, match.end()))
        ):
            continue
        denies = denies or false
        if match["verb"] in _NOUNS_TOO and re.match(
            r"\s+(?:from|of|that|in|on|about|by|say|said|suggest)",
            masked[match.end() :],
        ):
            if match["verb"] == "reports" and _REPORTS_THAT.match(masked):  # "OCHA reports that"
                return (0, match.start() - 1, False)
            continue  # "reports from activists say"
        if _AUXILIARIES.search(masked[: match.start()]):
            if span := _agent(sentence, masked, match.end()):
                return (*span, denies)
            continue
        comma = masked[: match.start()].rstrip().endswith(",")
        inverts = comma and match["verb"] in ("said", "says") and _AFTER.match(masked, match.end())
        if inverts and (span := _phrase(sentence, masked, match.end())):
            return (*span, denies)
        if comma and match["verb"] in ("said", "says") and (span := _between(sentence, masked, match)):
            return (*span, denies)
        if owned := _OWNED.search(masked, 0, match.start()):
            return (owned.start("who"), owned.end("who"), denies)
        if span := _subject(sentence, masked, match.start()):
            return (*span, denies)
        # “...,” said Someone, the chief of something
        head = masked[: match.start()].rstrip()
        spoken = head.endswith(("”", "”,")) or (match["verb"] in ("said", "says", "added") and head.endswith(","))
        inverted = spoken and match["verb"] in _INVERTED
        if inverted and (span := _phrase(sentence, masked, match.end())):
            return (*span, denies)
    return None


def _between(sentence: str, masked: str, verb: re.Match[str]) -> tuple[int, int] | None:
    """Who speaks in "nine people, said the governor, were killed"; None if what stands before can speak itself."""
    span = _phrase(sentence, masked, verb.end())
    if span is None or masked[span[1] : span[1] + 1] not in (",", "."):
        return None
    if _RESUMES.match(masked, span[1]):
        return span
    before = _subject(sentence, masked, verb.start())
    able = before is not None and kind_of(sentence[slice(*before)]) is not SpeakerKind.NOBODY
    return None if able or kind_of(sentence[slice(*span)]) is SpeakerKind.PERSON else span


def _agent(sentence: str, masked: str, at: int) -> tuple[int, int] | None:
    match = BY.match(masked[at:])
    return _phrase(sentence, masked, at + match.end()) if match else None


def _by_according(sentence: str, masked: str) -> tuple[int, int, bool] | None:
    match = ACCORDING.search(masked)
    if match is None:
        return None
    span = _phrase(sentence, masked, match.end())
    if span is None or (match[0][0] in "cqCQ" and kind_of(sentence[slice(*span)]) is SpeakerKind.PERSON):
        return None  # "citing the need to ..." names nobody
    return (*span, False)


def _phrase(sentence: str, masked: str, start: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`."""
    while start < len(masked) and masked[start].isspace():
        start += 1
    stop = _STOP_AFTER.search(masked, start)
    end = stop.start() if stop else len(masked)
    if listed := listing.MORE.match(masked, end):
        whole = _checked(sentence, start, listed.end())
        if whole is not None:
            return whole
    return _checked(sentence, start, end)


def _subject(sentence: str, masked: str, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before the verb at `end`."""
    head = masked[:end].rstrip()
    if short := _ACRONYM.search(head):  # "the Disaster Management Authority (DMA) said"
        head = head[: short.start()]
    apposition = head.endswith(",")
    parts = list(re.finditer(r"[^,;:”\x00()—–]+", head))
    for part in reversed(parts):
        start, stop = part.start(), part.end()
        lead = len(sentence[start:stop]) - len(sentence[start:stop].lstrip())
        start += lead
        body = sentence[start:stop].rstrip()
        if not body:
            continue
        if (who := _RELATIVE.search(body)) and (named := _checked(sentence, start, start + who.start())):
            return named  # "an official who asked not to be named said"
        is_apposition = apposition and part is parts[-1] and len(parts) > 1
        if is_apposition and not _FINITE.search(body) and not re.match(r"\w+ing\b", body):
            # Someone, the chief of something, said: both together, if what stands before is a name.
            before = _checked(sentence, *_trimmed(sentence, parts[-2].start(), parts[-2].end()))
            if before and names(sentence[slice(*before)]):
                if listing.PARTICIPLE.match(body):
                    return before  # "the council, chaired by the president, said"
                end = start + len(body)
                return before[0], before[0] + (clean(sentence[before[0] : end]) or before[1] - before[0])
        if _SKIPPED.match(body) and not re.search(r"\b(?:that|but|and)\b", body):
            continue
        if re.search(r"\s(?:and|but)$", body):
            # "Iran lists the group as ... and says": the subject stands before the first verb of the two
            first = _FIRST_VERB.search(body)
            if first is None or names(". " + body[: first.start()]) == ():
                return None
            return _checked(sentence, start, start + first.start())
        span = _checked(sentence, *_trimmed(sentence, start, start + len(body)))
        if span is not None and span[0] == start:
            start = listing.start(sentence, *span, [each.span() for each in parts[: parts.index(part)]], _is_clause)
            return (start, span[1]) if span[1] - start <= _MOST else span
        return span
    return None


def _is_clause(text: str) -> bool:
    return _SKIPPED.match(text) is not None or _FINITE.search(text) is not None


def _trimmed(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The last noun phrase of a stretch: without the clause before it and the adverbs after it."""
    while start < end and sentence[start].isspace():
        start += 1
    if entry := _ENTRY.match(sentence[:end]):
        start = max(start, entry.end())
    body = sentence[start:end].rstrip()
    for cut in re.finditer(
        r"\b(?:that|but|because|while|after|when|as|where|before|though|although|since|if)\s+",
        body,
    ):
        start, body = start + cut.end() - (len(sentence[start:end].rstrip()) - len(body)), body
    body = sentence[start:end].rstrip()
    if match := _LEADING.match(body):
        start += match.end()
        body = sentence[start:end].rstrip()
    body = _TRAILING.sub("", body)
    return start, start + len(body)


def _checked(sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """The span if it can name a speaker: short, no clause of its own, with a name or a word for a source."""
    body = sentence[start:end].strip()
    if not body or len(body) > _MOST or _FINITE.search(body):
        return None
    if re.search(r"\bwhat\b|\b(?:it|they|he|she|which|who)$|[’']s?$|^as ", body):
        return None
    if named := _ITS_OWN.match(body):
        start += len(sentence[start:end]) - len(sentence[start:end].lstrip()) + named.end()
        body = sentence[start:end].strip()
    first = re.match(r"[\w’'.-]+", body)
    if first is None or (
        first[0].lower() in _NO_SUBJECT
        and (" " not in body or first[0].lower() not in ("both", "all", "most", "many", "another"))
    ):
        return None
    if not names(". " + body) and not any(pattern.search(body) for _, pattern in KINDS):
        return None
    kept = len(body) if _RUMOUR.match(body) else clean(body)
    if not kept:
        return None
    start += len(sentence[start:end]) - len(sentence[start:end].lstrip())
    return start, start + kept
