"""English verbs by their forms: the irregular ones as a table, the regular ones by their endings.

The table holds the irregular verbs of English grammars (Quirk et al., A Comprehensive Grammar of the English Language,
1985, section 3.72), each as "base past participle", or "base past" where both are one. Knows no sentence.
"""

from __future__ import annotations

from collections.abc import Iterable

from digests.analysis.wordlist import words

_TABLE = """
arise arose arisen, awake awoke awoken, be was been, bear bore borne, beat beat beaten, become became become,
befall befell befallen, beget begot begotten, begin began begun, behold beheld, bend bent, beset beset, bespeak bespoke
bespoken, bet bet, bid bid, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred,
bring brought, broadcast broadcast, browbeat browbeat browbeaten, build built, burn burnt, burst burst, buy bought,
cast cast, catch caught, choose chose chosen, cling clung, come came come, cost cost, creep crept, cut cut, deal dealt,
dig dug, dive dove, do did done, draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, dwell dwelt,
eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew flown,
forbid forbade forbidden, forecast forecast, foresee foresaw foreseen, foretell foretold, forget forgot forgotten,
forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken, freeze froze frozen, get got gotten,
give gave given, go went gone, grind ground, grow grew grown, hang hung, have had, hear heard, hide hid hidden, hit hit,
hold held, hurt hurt, inset inset, keep kept, kneel knelt, know knew known, lay laid, lead led, lean leant, leap leapt,
learn learnt, leave left, lend lent, let let, lie lay lain, light lit, lose lost, make made, mean meant, meet met,
mislead misled, misread misread, misspell misspelt, mistake mistook mistaken, misunderstand misunderstood, mow mowed
mown, offset offset, outbid outbid, outdo outdid outdone, outgrow outgrew outgrown, outrun outran outrun, outsell
outsold, overcome overcame overcome, overdo overdid overdone, override overrode overridden, overrun overran overrun,
oversee oversaw overseen, overshoot overshot, oversleep overslept, overtake overtook overtaken, overthrow overthrew
overthrown, partake partook partaken, pay paid, plead pled, prove proved proven, put put, quit quit, read read,
rebuild rebuilt, redo redid redone, rend rent, repay repaid, reset reset, resell resold, retake retook retaken,
rethink rethought, rewind rewound, rewrite rewrote rewritten, rid rid, ride rode ridden, ring rang rung,
rise rose risen, run ran run, saw sawed sawn, say said, see saw seen, seek sought, sell sold, send sent, set set,
sew sewed sewn, shake shook shaken, shear sheared shorn, shed shed, shine shone, shoot shot, show showed shown, shrink
shrank shrunk, shut shut, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, sling
slung, slink slunk, slit slit, smell smelt, sow sowed sown, speak spoke spoken, speed sped, spell spelt, spend spent,
spill spilt, spin spun, spit spat, split split, spoil spoilt, spread spread, spring sprang sprung, stand stood,
steal stole stolen, stick stuck, sting stung, stink stank stunk, stride strode stridden, strike struck stricken,
string strung, strive strove striven, swear swore sworn, sweep swept, swell swelled swollen, swim swam swum,
swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, thrive throve thriven,
throw threw thrown, thrust thrust, tread trod trodden, undercut undercut, undergo underwent undergone, underlie underlay
underlain, understand understood, undertake undertook undertaken, undo undid undone, uphold upheld, upset upset, wake
woke woken, wear wore worn, weave wove woven, weep wept, wet wet, win won, wind wound, withdraw withdrew withdrawn,
withhold withheld, withstand withstood, wring wrung, write wrote written
"""
_VERBS = tuple(tuple(entry.split()) for entry in _TABLE.replace("\n", " ").split(",") if entry.strip())

# What reads as another word far more often: "the ground", "a bound volume", "the left", "a rent", "four wet days".
_OTHER_WORDS = words("ground rent wet slew lay saw dove")
# One form for the base and the past or its participle: "they cut", "they put", where only the sentence tells which.
UNCHANGED = frozenset(forms[0] for forms in _VERBS if forms[0] in (forms[1], forms[-1]))
PAST = (frozenset(forms[1] for forms in _VERBS) | {"were"}) - _OTHER_WORDS
PARTICIPLES = frozenset(forms[-1] for forms in _VERBS) - _OTHER_WORDS

# Of these the form in -s is mostly a plural noun.
_NOUNS = words(
    "be have do beat bear bet bid bite blow break broadcast burn burst cast catch cost cut deal dive dream drink "
    "drive draw feed fight find fly forecast freeze grind hit hold hurt lead leap leave let lie light meet mean "
    "offset outdo overrun override plead read rend reset ride ring rise run saw set sew shake shear shed shine "
    "shoot show shut sink slide sling slip slit smell sow speed spell spill spin spit split spoil spread spring "
    "stand steal stick sting stink stride strike string swallow sweep swell swim swing tear throw thrust tread "
    "upset wake wear wet win wind wound "
)
_NO_PAST_AFTER = r"(?:an?|the|of|in|on|for|by|to|no|any|its|his|her|their|with|from|at|new|first|last)"


def is_past(word: str) -> bool:
    """Whether a small word can be a past form; of those in -ed some are none ("bed", "hundred")."""
    return word in PAST or word.endswith("ed")


def _third_person(base: str) -> str:
    if base[-1] == "y" and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _any(forms: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(forms)) + ")"


_BASES = frozenset(forms[0] for forms in _VERBS) - _NOUNS
_NEVER_NOUNS = _BASES - words("mow pay say go quit put rid slay split inset dream lean leap sweep kneel browbeat")
# A finite irregular verb: "sank", "(storms) burst", "forbids", "(schools) teach".
IRREGULAR = (
    rf"{_any(PAST - UNCHANGED)}\b|(?!{_NO_PAST_AFTER}\b)[\w’'-]+ {_any(UNCHANGED - _OTHER_WORDS)}\b"
    rf"|{_any(_third_person(base) for base in _BASES)}\b|(?<!\bto )(?<!\bnot ){_any(_NEVER_NOUNS)}\b"
)
