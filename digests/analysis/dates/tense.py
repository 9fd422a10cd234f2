"""Whether the words around a date tell of what was, what is to come, or what was to come when it was told.

A shallow reading: the verb group that stands nearest to the date in its clause decides, the one before it
first. Knows no calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from digests.analysis.dates.moves import called_off, moved
from digests.analysis.dates.over import done_of, is_over
from digests.analysis.verbs import PARTICIPLES, PAST, UNCHANGED
from digests.analysis.wordlist import by_letter


class Tense(Enum):
    """How a clause stands to the moment of writing."""

    PAST = "past"
    FUTURE = "future"
    WOULD = "would"  # to come as seen from something told in the past: "said he would visit"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Reading:
    """The tense at a date and the verb group that tells it.

    `spent`: a plan that came to nothing or is past ("had been due to expire"). `noun`: only a noun points ahead ("an
    agreement to buy"). `off`: the day of a plan that is called off.
    """

    tense: Tense
    verb: str = ""
    spent: bool = False
    noun: bool = False
    off: bool = False
    before: bool = False  # the day of what is prepared for: "ahead of Sunday's vote"
    strong: bool = False  # a "will" or "is to" that stands before the date


_IRREGULAR = r"(?:was|were|did|had)(?:n['’]t)?|" + by_letter(
    " ".join(sorted((PAST | PARTICIPLES) - UNCHANGED - {"were", "did", "had"}))
    + " saw hit hurt put read shut split spread let quit cut set born killed ended voted died warned sworn"
)
_PLAN_NOUN = by_letter(
    "scheduled expected forecast slated planned poised due set supposed likely about ready bound going meant projected "
    "tipped"
)
_INTENT = by_letter(
    "agree decide plan vow pledge promise intend want hope expect aim prepare threaten order ask urge call invite "
    "undertake commit offer propose choose opt resolve instruct direct seek require move look ready wish like arrange "
    "schedule set due"
)
_ADVERB = r"(?:\s(?:not|n['’]t|also|then|soon|now|still|later|only|\w+ly))?"
_TAIL = rf"{_ADVERB}(?:\shave\sto)?(?:\s(?:be|have\sbeen|have|get))?{_ADVERB}(?:\s\w+)?"
_NO_PAST = by_letter(
    "United need based led related armed indeed embed speed feed seed Wed red bed fed hundred sacred alleged proposed "
    "aged exceed proceed succeed limited Red Fed Med Ted Ned unspecified planned so-called agreed-upon"
)
_NO_ATTRIBUTE = (
    r"(?<!\bthe\s)(?<!\ban\s)(?<!\ba\s)(?<!\bits\s)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)"  # "the flooded town"
)
_DUE = (
    rf"(?:(?!set\s(?:on\s(?!\w+day)|in|at|by|as|back))(?:{_PLAN_NOUN}))"
    r"\s(?:(?:to|for|on|at|in|by|back|as|from|through|until|across|over|within|before|after|between|soon)\b|$)"
)
_GROUP = re.compile(
    rf"""\b(?:
      (?P<would>(?:would|could|might|should){_TAIL}
         |(?:was|were|had\sbeen)\s(?:\w+ly\s)?(?:{_DUE})(?:\s\w+)?|(?:was|were)\sto\b(?:\s\w+)?
         |had\s(?:hoped|planned|intended|expected)\sto\b)
    | (?P<future>(?:will|shall|must|wo(?=n['’]t)|may(?!\shave\b)|going\sto|(?:has|have|needs?)\sto){_TAIL}
         |(?:is|are|be|been|['’]s|['’]re)\s(?:\w+ly\s)?(?:to\s(?!date\b)(?:be\s)?\w+|(?:{_DUE})(?:\s(?:be\s)?\w+)?)
         |(?:{_PLAN_NOUN})\s(?:to|for)\b(?:\s(?:be\s)?\w+)?|plans?\s(?:to|for|on)\b(?:\s\w+)?
         |(?:hopes?|expects?|intends?|wants?|aims?|seeks?|planning)\sto\b(?:\s\w+)?
         |to\sbe\s\w+|upcoming|forthcoming
         |(?:payable|effective|redeemable|due|expires?|expiring|runs\sout|matures?|takes\seffect|begins|starts|opens|reopens
         |restarts|closes|ends|arrives|leaves|departs|returns|resumes|meets|faces)\b)
    | (?P<intent>(?:{_INTENT})(?:e?d|s|ing)?\s(?:(?:him|her|it|them|its\s\w+|his\s\w+|the\s\w+|\w+)\s)?
         (?:not\s)?to\s(?!the\b|an?\b|its\b|his\b|her\b|their\b|[A-Z]|\d)\w+
         |(?:order|urge|ask|tell|told|instruct|direct|require|advise|warn|force)(?:e?d|s|ing)?\s
         (?:[\w,’'-]+\s){{2,7}}?to\s(?!the\b|an?\b|its\b|his\b|her\b|their\b|[A-Z]|\d)\w+(?=[^;:.]*\s(?:by|before)\s)
         |(?P<noun>agreement|plan|deal|offer|proposal|intention|decision|pact|accord|pledge|promise|permission|option)s?
         \sto\s(?:be\s)?\w+)
    | (?P<inf>(?:to|not\sto)\s(?!(?:the|an?|its|his|her|their|this|that|at|date|some|all|any|many|most|those|these
         |both|each|more|less|one|two|three|what|how|which|whom)\b|be\s|[A-Z]|\d)
         \w+)
    | (?P<passive>(?:is|are)\s(?:now\s|\w+ly\s)?\w\w+ed\b)
    | (?P<past>(?:{_IRREGULAR})\b|(?!(?:{_NO_PAST})\b){_NO_ATTRIBUTE}\w\w+ed\b)
    | (?P<present>is|are|has|have|says|does|do|can|['’]re|['’]s\s(?=\w+ing))
    )(?!\w)""",
    re.VERBOSE,
)
# A clause ends here; what stands beyond says nothing about the tense. Begins with one set of characters, since `re`
# passes over all others quickly.
_BREAK = re.compile(
    r"""[;:,.!?\s-](?:
      (?<=[;:])\s | (?<=\s)[—–]\s | (?<=-)-
    | (?<=\.)(?<!\b[ap]\.m\.)(?<!\b[A-Z]\.)(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec|Gen|Col|Sgt|Gov|Sen|Rep|Rev)\.)
      (?<!\bSept\.)(?<!\b(?:Mr|Ms|Dr|St|Lt)\.)\s
    | (?<=[,.!?])(?:[”"]|'')\s | (?<=,)\s(?:and|but|while|which|who|although|though|whereas)\s | (?<=\s)(?:if|whether)\s
    )""",
    re.VERBOSE,
)
# The present tense of these tells of a timetable: "Ministers meet on Friday", "the truce runs until Friday".
_SCHEDULED = re.compile(
    r"\b(?:reopens?|restarts?|takes\soffice|debuts|addresses|sails|decides|meet|arrive|depart|leave|return|resume|begin|start|open|close|end|expire|convenes?|gathers?|votes?|travels?|fly|flies|lands|tours|joins|sits|face"
    r"|runs?|takes?\splace|enters|falls\son|marks\s(?:the|an?|its|one|two|three|five|ten|\d+)|lasts?|continues?|kicks?\soff|go(?:es)?\s(?:to|on|before|back|home)|appears?\s(?:in|at|before)|heads?|hosts?|holds?|visits?|stays?|remains?)\b(?=\s)"
)
# "Called the council for Saturday": what was called is to come.
_CALLED_FOR = re.compile(
    r"(?i)\b(?:called|summoned|convened|scheduled|set|planned|announced|fixed|arranged|invited|forecast)\s[^,;:.]{2,60}\sfor\s"
    r"(?:(?:late|early)\s)?$"
)
# "Gave the port until Friday", "suspended flights until March 3": an act whose end is still to come.
_LASTS_UNTIL = re.compile(
    r"(?i)\b(?:gave|given|giv(?:es|ing)|grant(?:s|ed)?|ha(?:s|ve)|extend(?:s|ed|ing)?|prolonged|suspend(?:s|ed|ing)?|postponed"
    r"|delayed|deferred|adjourned|clos(?:es|ed|ing)|shut|bann(?:ed|ing)|halted|barred|imposed|remanded|renewed|valid|frozen)\b"
    r"(?:(?!\b(?:was|were|who|which|that|and|but)\b)[^,;:.]){0,70}?\s(?:until|till)\s(?:(?:late|early|at\sleast|noon|midnight|on)\s)*$"
)
# "..., on Saturday a spokesman posted", "because on Friday there were": the date opens its clause.
_OPENS = re.compile(r"(?i)(?:,\s|\b(?:because|that|where|although|though|while|and)\s)(?:(?:on|late|early)\s)+$")
_BUT = re.compile(r"(?i)[^.;:]{0,50}?,?\s(?:but|before|until|when|only\sto)\s")
# "Ahead of Sunday's vote", "Thursday's planned summit", "the planned Thursday summit".
_AHEAD_OF = re.compile(r"(?i)\b(?:ahead\sof|in\sthe\s(?:run-up|lead-up)\sto|on\sthe\seve\sof)\s(?:the\s)?$")
_PLANNED = re.compile(r"(?i)\b(?:planned|scheduled|upcoming|forthcoming)\s$")
_PLANNED_THING = re.compile(r"(?i)['’]s\s(?:planned|scheduled|upcoming|forthcoming)\s")
_DUE_IS = re.compile(r"(?i)\bdeadline\s(?:[\w’'-]+\s){0,8}?is\s(?:on\s)?$")
_IS_A = re.compile(r"\sis\s(?:the|an?|its|their)\s")  # "Thursday is the deadline"
_CHARGE = re.compile(r"(?i)\b(?:accused|suspected|convicted|guilty)\sof\s$|\b(?:charged|charges)\s(?:with|of)\s$")
_STARTING = re.compile(r"(?i)\b(?:effective|starting|beginning|come)\s$")  # "starting Monday, Karsk bars trucks"
_SAID = re.compile(r"said|announced|told|reported|confirmed|added|stated|wrote|warned")
_NOT_DONE = re.compile(r"\s(?:never|failed|did\snot|didn['’]t|ha(?:s|ve|d)\snot|fell\sthrough)\b")
_REACH = 170
_PERFECT = re.compile(r"\b(?:had|has|have|was|were|been)\s(?:\w+ly\s|not\s|also\s|already\s)?$")
# After these "to" is no infinitive: "responding to similar strikes".
_TOWARDS = re.compile(
    r"(?i)\b(?:responding|according|leading|owing|referring|belonging|relating|amounting|respon\w+|reaction|addition|relation"
    r"|similar|close|next|prior|contrary|regard|due|thanks|visits?|trips?|access|threats?|tours?|back|up|journey|letter"
    r"|(?:eye)?witness(?:es)?|purporting|claiming|appearing|seeming|refusing|attempts?|efforts?|bids?)\s$"
)
# "Was found to be infected", "turned out to be a fake": what shows itself is so, and not to come; nor is what befell
# "the latest protester to be killed" or who "was the third to be sacked".
_SHOWN_TO_BE = re.compile(
    r"(?i)(?<!\bis\s)(?<!\bare\s)\b(?:(?:appear|seem|happen|turn)(?:s|ed)?(?:\sout)?|prove[sd]?|found|said|known|reported|believed|thought|shown|proven|declared|deemed"
    r"|considered|alleged|claimed|confirmed|discovered|understood|estimated|presumed|feared|judged|held|revealed"
    r"|rumou?red|seen|felt|\bthe\slatest\s(?:[\w’'-]+\s){1,4}?"
    r"|(?:\b(?:was|were|became|been)\s|,\s)(?:only\s)?the\s(?:first|second|third|last|only|\w+th|\w+est)\s(?:[\w’'-]+\s){0,4}?)"
    r"\s?$"
)
_COULD_NOT = re.compile(r"(?i)could\snot\b")
_INDIRECT = re.compile(r"(?i)\b(?:said|says|told|warned|added|announced|feared|that|if|whether)\b")


def read(text: str, first: int, last: int, start: int, end: int) -> Reading:
    """The tense that governs `text[start:end]` in the sentence `text[first:last]`."""
    left = text[max(first, start - _REACH) : start]
    near = left[-24:]
    low = near.lower()
    nearest = low.split()  # most patterns below need one of few words right before the date
    if verb := done_of(left):
        return Reading(Tense.PAST, verb)
    if " for " in near and (called := _CALLED_FOR.search(left[-90:])):
        return Reading(Tense.FUTURE, called[0].split()[0])
    if "til" in low and (lasting := _LASTS_UNTIL.search(left[-110:])):
        return Reading(Tense.FUTURE, lasting[0].split()[0])
    right = text[end : min(last, end + _REACH)]
    if verb := moved(left):
        return Reading(Tense.FUTURE, verb)
    if text[start:end].endswith("day") and (verb := called_off(left, right)):
        return Reading(Tense.FUTURE, verb, off=True)
    if _AHEAD_OF.search(near):
        return Reading(Tense.FUTURE, "ahead", before=True)
    if text[start:end].endswith("day") and (_IS_A.match(right) or _DUE_IS.search(left[-90:])):
        return Reading(Tense.FUTURE, "is")
    if _PLANNED.search(near) or _PLANNED_THING.match(right):
        return Reading(Tense.FUTURE, "planned", off=True)
    if _STARTING.search(near) and ((opened := _ahead(right)) is None or opened.tense is not Tense.PAST):
        return Reading(Tense.FUTURE, near.split()[-1])
    if is_over(left, right):
        return Reading(Tense.PAST, right[:20])
    opens = nearest[-1:] in (["on"], ["late"], ["early"]) and not right.startswith(",") and _OPENS.search(near)
    if opens and (opened := _ahead(right)):
        return opened
    cut = 0
    for found in _BREAK.finditer(left):
        cut = found.end()
    clause = left[cut:]
    if reading := _nearest(clause, right):
        return _falls_through(reading, right)
    if reading := _ahead(right):
        return reading
    if cut and (reading := _nearest(left, right)):
        return reading
    if (match := _SCHEDULED.search(clause)) or (match := _SCHEDULED.search(_clause_after(right))):
        return Reading(Tense.FUTURE, match[0])
    return Reading(Tense.NONE)


def _clause_after(right: str) -> str:
    stop = _BREAK.search(right)
    return right[: stop.start()] if stop else right


def _ahead(right: str) -> Reading | None:
    """The tense of the first verb group after a date, in its clause."""
    ahead = _clause_after(right)
    for group in _groups(ahead):
        if ahead.find(",", 0, group.start()) > 0 and _SAID.fullmatch(group[0]):
            break  # "Polls open at 8 on Sunday, the board said"
        if group.lastgroup != "inf":
            return _read(group, ahead[: group.start()], forward=True)
    return None


def _falls_through(reading: Reading, right: str) -> Reading:
    """ "Was due to visit on Thursday but fell ill": the plan is spent."""
    if reading.tense is Tense.WOULD and reading.verb.lower().startswith(("was ", "were ")) and _BUT.match(right):
        return replace(reading, spent=True)
    if reading.verb.startswith("due") and _NOT_DONE.match(right):
        return Reading(Tense.WOULD, reading.verb, spent=True)  # "trucks due on Monday never arrived"
    return reading


def _groups(clause: str) -> Iterator[re.Match[str]]:
    """The verb groups of a clause, in order; no "to be" of what has shown itself."""
    for match in _GROUP.finditer(clause):
        if match[0].startswith("to be") and _SHOWN_TO_BE.search(clause, max(0, match.start() - 70), match.start()):
            continue
        yield match


def _nearest(clause: str, right: str) -> Reading | None:
    groups = [
        match
        for match in _groups(clause)
        if match.lastgroup != "inf" or not _TOWARDS.search(clause, max(0, match.start() - 14), match.start())
    ]
    for index in range(len(groups) - 1, -1, -1):
        match = groups[index]
        if match.lastgroup == "inf":
            # "met to discuss", "agreed to return", "a plan to resume": the verb before the infinitive decides.
            if index == 0:
                return Reading(Tense.FUTURE, match[0])
            before = groups[index - 1]
            reading = _read(before, clause[: before.start()])
            if before.lastgroup in ("present", "passive") or _RESOLVED.fullmatch(before[0]):
                return Reading(Tense.FUTURE, match[0])
            return reading
        if match.lastgroup in ("present", "passive"):
            ongoing = match.lastgroup == "present" and _ONGOING.match(clause, match.start())
            return Reading(Tense.FUTURE if ongoing else Tense.NONE, match[0])
        earlier = groups[index - 1] if index and match.lastgroup == "past" else match
        if earlier.lastgroup in ("future", "would") and earlier.end() + 1 == match.start():
            return _read(earlier, clause[: earlier.start()])  # "will stay closed until Wednesday"
        return _read(match, clause[: match.start()])
    return None


_RESOLVED = re.compile(
    r"(?i)agreed|decided|vowed|pledged|promised|threatened|offered"
)  # "agreed on Thursday to meet on Monday"
_STRONG = re.compile(r"(?i)will|shall|(?:is|are|['’]s|['’]re)\s")
# "Is visiting on Thursday", "residents can return from Monday" tell of what is to come.
_ONGOING = re.compile(
    r"(?i)(?:is|are|['’]s|['’]re)\s(?:\w+ly\s|also\s|now\s)?\w+ing\b"
    r"|can\b.*\b(?:from|starting|as\sof|until|by)\s(?:on\s)?$"
)


def _read(match: re.Match[str], before: str, *, forward: bool = False) -> Reading:
    kind = match.lastgroup
    verb = match[0]
    if (verb.endswith("supposed to have") and kind == "future") or (
        _COULD_NOT.match(verb) and not _INDIRECT.search(before)
    ):
        return Reading(Tense.PAST, verb)
    if kind in ("future", "intent") and _CHARGE.search(before):
        return Reading(Tense.PAST, verb)
    if kind == "would":
        return Reading(Tense.WOULD, verb, spent=verb.lower().startswith("had"))
    if kind == "future":
        if perfect := _PERFECT.search(before):
            return Reading(Tense.WOULD, verb, spent=perfect[0].lower().startswith(("had", "been")))
        return Reading(Tense.FUTURE, verb, strong=not forward and bool(_STRONG.match(verb)))
    if kind == "intent":
        if _PERFECT.search(before) and before.rstrip().endswith("had"):
            return Reading(Tense.WOULD, verb, spent=True)
        noun = match["noun"] is not None
        return Reading(Tense.PAST if forward and not noun else Tense.FUTURE, verb, noun=noun)
    if kind == "past":
        return Reading(Tense.PAST, verb)
    return Reading(Tense.NONE, verb)
