"""What befalls people, in newswire English: the words for killed, wounded, missing, arrested, displaced, and for whom.

Words and patterns alone; what a number beside them counts is decided in `figures`.
"""

from __future__ import annotations

import re

from digests.analysis.wordlist import words
from digests.model import Counts

_TO_DEATH = (
    r"crushed|trampled|stabbed|hacked|beaten|burned|burnt|bludgeoned|starved|froze|frozen|bled|shot|stoned|clubbed"
    r"|choked|tortured|electrocuted"
)
_CASUAL = (
    r"killed|slain|shot dead|dead|died|die|dying|murdered|massacred|executed|perished|martyred|drowned|suffocated"
    rf"|electrocuted|beheaded|lynched|(?:{_TO_DEATH}) to death|lost (?:his|her|their) (?:own )?li(?:ves|fe)"
    r"|embraced martyrdom|attained martyrdom"
)
_INJURIES = r"(?:\w+ ){0,2}?(?:injur(?:y|ies)|wounds|burns)"
_KINDS: tuple[tuple[Counts, str], ...] = (
    (Counts.CASUALTIES, r"casualt(?:y|ies)"),
    (Counts.KILLED, rf"{_CASUAL}|deaths?|fatalit(?:y|ies)|bodies|lives|corpses"),
    (
        Counts.WOUNDED,
        r"wounded|injured|injur(?:y|ies)|hurt|hospitali[sz]ed|maimed"
        rf"|(?:sustain(?:ed|ing)|suffer(?:ed|ing)|receiv(?:ed|ing)|with) {_INJURIES}",
    ),
    (Counts.MISSING, r"missing|unaccounted for|feared trapped|trapped"),
    (Counts.ARRESTED, r"arrested|detained|detentions?|arrests?|imprisoned|jailed|rounded up|taken into custody"),
    (
        Counts.DISPLACED,
        r"displaced|evacuated|evacuees|homeless|refugees|fled|uprooted|left homeless"
        r"|made homeless|evacuat(?:ed|ion)|(?:forced|driven) (?:to (?:flee|leave)|from (?:their|his|her) homes?)",
    ),
)
KIND = re.compile("|".join(rf"(?P<{kind.name}>\b(?:{forms})\b)" for kind, forms in _KINDS), re.I)
# What a number may count before what befell them: "nine people, two of them children, were killed".
NOUNS = (
    r"people|persons?|civilians?|children|women|men|girls?|boys?|others?|more|soldiers?|troops|militants?|fighters?"
    r"|rebels?|protest[eo]rs?|demonstrators?|policem[ae]n|officers?|officials?|workers?|passengers?"
    r"|crew(?: members?)?|members?|victims?|residents?|villagers?|students?|patients?|guards?|personnel|terrorists?"
    r"|insurgents?|gunm[ae]n|police(?:men)?|nationals?|citizens?|foreigners?|migrants?|hostages?|prisoners?"
    r"|suspects?|activists?|journalists?|medics?|families|infants?|individuals?|souls|americans?|servicemen|marines"
    r"|miners?|tourists?|pilgrims?|worshippers?|firefighters?|rescuers?|youths?"
)
SUBJECT = re.compile(
    rf"\s+(?:(?:of (?:the|its|their|them|whom)|other|more|further|additional"
    rf"|[\w-]+(?<!ing)(?<!ed)) ){{0,3}}?(?P<noun>{NOUNS}|[\w’'-]{{3,}}s)\b",
    re.I,
)
# What may stand between a number and what befell: "nine still missing", "two more critically injured".
DIRECT = re.compile(
    r"\s*(?:(?:people|persons?|others?|more|further|additional|new|confirmed|civilian|combat|related|were|was"
    r"|have been|had been|are|feared|reported|also|have|had|still|now|remain(?:ed|s)?|listed as|as"
    r"|(?!family\b|only\b|early\b)[a-z]+ly)\s+){0,4}"
)
BEFALLEN = re.compile(rf"(?:{DIRECT.pattern})(?:{KIND.pattern})", re.I)
# Words without which a sentence holds no figure of people, and no number at all.
TRIGGERS = words(
    "killed kill kills killing slain dead die died dies dying murdered murdering massacred massacring executed "
    "executing perished martyred martyring martyrdom drowned drowning suffocated electrocuted beheaded lynched "
    "death deaths fatality fatalities bodies corpses lives life casualty "
    "casualties wounded wound wounds wounding injured injuring injures injuries injury hurt hurting hospitalised "
    "hospitalized maimed burns missing unaccounted trapped arrested arrest arrests arresting detained detain detains "
    "detaining detention detentions jailed jailing imprisoned rounded rounding custody captured capturing "
    "displaced displacing displaces evacuated evacuating evacuation evacuees homeless refugees fled uprooted "
    "uprooting forced forcing drove driven driving toll shot shooting left leaving survivors survived lost "
    "losing"
)
TOLL = re.compile(
    r"\b(?P<what>death toll|toll|number of (?:dead|deaths|fatalities|people killed|those killed|casualties|wounded"
    r"|injured|missing|victims|(?:people |those )?(?:displaced|evacuated|arrested|detained)(?: people)?|evacuees"
    r"|arrests|detentions)|fatalities|deaths|casualties|dead"
    r"|(?:confirmed )?death count)\b(?P<mid>(?:[^.;!?]|(?<=\d)\.(?=\d)){0,120}?)\b(?:at|to|reached|reaches|is|was"
    r"|hit|hits|of|exceed(?:s|ed)|passed|past|topped|surpassed|now|numbered)\s+$",
    re.I,
)
# The same the other way round: "bringing to 11 the number killed", "lowered to 20 the death toll".
_TOLL_BEHIND = re.compile(
    r"\s+the (?:[a-z-]+ ){0,2}?(?:(?P<toll>death toll|toll|death count)\b"
    rf"|(?:number|total|tally)(?: of)?(?: [a-z-]+){{0,2}}? (?:{KIND.pattern}))",
    re.I,
)
_TO = re.compile(r"\b(?:to|at)\s+$")
# "The army lost four soldiers", but a party loses voters and a team players.
FORCES = re.compile(
    r"(?:soldiers?|troops|servicemen|marines|fighters?|men|officers?|personnel|guards?|police(?:men)?|peacekeepers?"
    r"|militants?|rebels?|insurgents?|firefighters?|sailors?|pilots?|rangers?|comrades)",
    re.I,
)
# "The deaths of nine people", "injuries to 20 others".
OF = re.compile(
    r"\b(?:(?P<KILLED>deaths?|killings?|murders?|bodies|corpses|remains|martyrdom|massacre|drowning|loss) of"
    r"|(?P<WOUNDED>(?:injur(?:y|ies)|wounds|burns) to|(?:wounding|injuring|injury) of)"
    r"|(?P<ARRESTED>(?:arrests?|detentions?) of)|(?P<DISPLACED>(?:displacement|evacuation) of))"
    r"(?: all| some| the)?\s+$",
    re.I,
)
LISTED = re.compile(
    rf"(?:^|[;,.•|]\s*)(?:the |total |number of |people |persons )*(?:{KIND.pattern})(?: people| persons)?\s?:\s+$",
    re.I,
)
TOTAL = re.compile(
    r"\b(?:for|bringing|brought|taking|took|raising|raised|pushing|pushed) (?:the |an? |its |their )?"
    r"(?:overall |confirmed )?total(?: \w+){0,3}? (?:of|to|at)\s+$",
    re.I,
)
# "The number of dead at 14 and of injured at 30": the second number is of the second kind.
COUNTED_TOO = re.compile(rf"\band (?:that )?(?:of )?(?:the )?(?:number of )?(?:{KIND.pattern})\s*$", re.I)
# "Four pupils and a teacher" are five.
AND_ONE = re.compile(
    rf"\s+(?:[\w-]+ )?(?:{NOUNS}|[\w-]{{3,}}s) and (?:an?|one) (?:[\w-]+ )?(?:{NOUNS}|teacher|driver|pilot|nurse"
    r"|doctor|bystander|passer-by|baby|toddler|teenager|pensioner|priest|lawyer|farmer|reporter|pupil|man|woman)\b"
    r"(?![-’'](?!s\b)| (?:was|were|is|are|has|had|have|who|whose|of|to|by)\b)",
    re.I,
)
# What may stand between people and what befell them.
LINK = re.compile(
    r"|(?:were|was|are|who|have|had|(?:had|have) been|who (?:were|had|have)|(?:are |were )?still|remain(?:ed)?"
    r"|feared|reported|confirmed|also)",
    re.I,
)
# What is a killed or a missing thing, and nobody.
NO_KIND = re.compile(
    r"\s+(?:\w+ )?(?:sentence|penalt|threat|certificate|zone|birds?|fish|animals?|turtles?|dolphins?|whales?|sheep"
    r"|cattle|cows|pigs|chickens|livestock|trees)"
)


def is_toll(before: str, after: str) -> bool:
    """Whether a number between these words is called a toll or a total."""
    return bool(TOLL.search(before[-170:]) or TOTAL.search(before) or toll_behind(before, after))


def toll_behind(before: str, after: str) -> Counts | None:
    """What is counted by a number with the words for its toll behind it: "to 11 the number killed"."""
    found = _TOLL_BEHIND.match(after) if _TO.search(before[-5:]) else None
    if found is None:
        return None
    return Counts.KILLED if found["toll"] else Counts[str(found.lastgroup)]
