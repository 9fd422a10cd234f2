"""The words around an act of violence or a disaster in newswire English: harm, who does it, where clauses end.

What the acts are called stands in `perils`. Patterns alone, general to the language; dates are masked as "#" and
parties as "@" before the shapes are tried.
"""

from __future__ import annotations

import re

from digests.analysis import perils
from digests.analysis.quantities import NUMBER
from digests.analysis.wordlist import words
from digests.analysis.world import COUNTRIES, SEATS

HARMED = re.compile(
    r"\b(?:killed|killing|kills|dead|died|deaths?|slain|murdered|fatalit(?:y|ies)|wounded|wounding|injured|injuring"
    r"|injur(?:y|ies)|hurt|drowned|drowning|perished|martyred|martyrdom|lynched|beheaded|electrocuted|suffocated"
    r"|casualt(?:y|ies)|missing|unaccounted|trapped|bodies|lives)\b",
    re.IGNORECASE,
)
TRIGGERS = (
    frozenset(perils.NOUN_OF)
    | perils.TOLD
    | words(
        "killed killing kills drowned drowning perished "
        "dead died deaths death slain murdered fatality fatalities wounded wounding injured injuring "
        "casualty casualties missing bodies body lives air-strikes hurt injury injuries martyred martyrdom lynched "
        "beheaded electrocuted suffocated unaccounted trapped"
    )
)
UNREAL = re.compile(
    r"\b(?:would|could(?! not (?:be )?(?:immediately |independently )*(?:be )?(?:verif|confirm|check))"
    r"|might|may|will|shall|should|if|unless|plan(?:s|ned|ning)? (?:to|for)|ready to"
    r"|prepar\w+ (?:to|for)|want(?:s|ed)? to|threat(?:s|en\w*)?|den(?:y|ies|ied|ying)|accus\w+|alleg(?:es|ed|ing"
    r"|ations?) (?:that|of)"
    r"|feared?|possib(?:le|ility)|potential|avert\w*|prevent\w*|avoid\w*|warn\w*|vow\w*|call(?:s|ed|ing) for"
    r"|foiled|failed"
    r"|planned|simulat\w+|exercises?|drill|anniversary|commemorat\w+|trial|charged|convicted|suspected of|rumou?rs?)\b",
    re.IGNORECASE,
)
NEVER = re.compile(
    r"\b(?:did not|didn[’']t|was not|were not|had not|has not|have not|never)\s+(?:\w+\s+)?$", re.IGNORECASE
)
# A count of a longer time, of a share, or of others: not the toll of one act.
CUMULATIVE = re.compile(
    r"\b(?:since|each (?:day|year)|(?:per|a) (?:day|week|month"
    r"|year)|annually"
    r"|(?:over|during|in|for) the (?:past|last|previous)|this year|last year|(?:weeks|months|years) of"
    r"|(?:in|during) the (?:\w+ )?(?:unrest|uprising|conflict|crackdown|revolt|revolution|war|crisis|fighting"
    r"|outbreak|epidemic)"
    r"|cumulative|every (?:day|year)|average)\b",
    re.IGNORECASE,
)
# May be the count of a longer time: not where the act that is counted has its own day.
RUNNING = re.compile(
    r"\b(?:so far|in total|overall|altogether|in all|to date|(?:has|have) (?:now )?(?:killed|claimed|died|been))\b",
    re.IGNORECASE,
)
# "Nine people, including two children, were killed": the clause goes on behind them.
ASIDE = re.compile(
    r",?\s(?:including|among them|(?:none|all|most|some|many|one|two|three|four|five|several|\d+)\s+of\s+(?:them|whom))"
    r"\b[^,;.]{0,80},\s+(?:were|was|have|had|has|are|died|drowned|perished|lost|suffered|sustained|remain"
    r"|in|during|when|as)\b",
    re.IGNORECASE,
)
WORST = re.compile(r"\b(?:first|worst|deadliest|largest|biggest|heaviest|most)\b", re.IGNORECASE)
# "Four people in Orsk and two in Tamar": neither is the count of all.
SHARED_OUT = re.compile(
    r"(?:\s+[a-z]+){0,4}\s+(?:in|at|near)\s+[^,;.]{2,50}?(?:,|\sand)\s(?:another |a further )?"
    rf"(?:at least )?(?:{NUMBER})\s"
    r"(?:others? |more |people |were |killed |dead )*(?:in|at|near)\s(?:the )?(?:[a-z]+ ){0,3}[A-Z]"
)
TALLY = re.compile(
    r"\b(?:toll|count|number of (?:dead|deaths|people killed|casualties|wounded|injured))\b[^,;]{0,60}?\b(?:rose"
    r"|risen|rises"
    r"|reached|climbed|stood|stands|passed|topped|jumped|at|to|now|was|is|were)\b",
    re.IGNORECASE,
)
INCLUDED = re.compile(r"\b(?:including|among them|of whom)\s+$", re.IGNORECASE)
# "police that attacked before Saturday", but not "before Saturday's attack".
AS_OF = re.compile(
    r"\bas (?:of|at)\s+(?:(?:late|early|noon|midnight|\d{1,2}[:.]\d\d) )?$", re.IGNORECASE
)  # the counting
UP_TO = re.compile(r"\b(?:since|until|till|by|before|after|prior to|ahead of)\s+(?:\w+\s+)?$", re.IGNORECASE)
OWNS = re.compile(
    r"[’']|\s+(?:(?!(?:in|on|by|of|with|during|after)\b)[\w-]+\s+){0,3}(?:strikes?|attacks?|raids?|bombings?"
    r"|blasts?|clashes)\b",
    re.IGNORECASE,
)
# "strikes, which followed others, killed nine": the verb goes on with the act before the relative clause.
RESUMED = re.compile(r",\s+(?:killed|left|wounded|injured|claimed|were|was|have|has|had)\b", re.IGNORECASE)
RELATIVE = re.compile(r",?\s*(?:which|who|where|that)\b", re.IGNORECASE)
NOBODY = re.compile(r"\b(?:no|not|nor)\s+$", re.IGNORECASE)
DEFINITE = re.compile(r"(?:\b(?:the|this|that|these|those)|#[’']s?)\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
THE_ACT = re.compile(r"(?:The|This|That)\s+(?:[a-z]+\s+)?(?:operation|offensive|action|incident|operations|violence)\b")
VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions)\b", re.IGNORECASE)
# "Floods since # have killed 17": a count of the one disaster, from its first day.
_WEATHER = "|".join(form for noun in sorted(perils.WEATHER) for form in perils.FORMS[noun].split())
BEGUN = re.compile(
    rf"\b(?:{_WEATHER})\b(?:(?!\b(?:worst|first|deadliest|largest|biggest|heaviest|year|years)\b)[^.;:])*?\b(?P<since>since)\s+"
    r"(?:late\s+|early\s+|last\s+)?(?P<day>#)",
    re.IGNORECASE,
)
HAVE_KILLED = re.compile(r"\b(?P<have>has|have)(?=\s+(?:now\s+|already\s+)?(?:killed|claimed)\b)", re.IGNORECASE)
SINCE = re.compile(r",?\s*since\b", re.IGNORECASE)
OF_THOSE = re.compile(r",?\s*(?:who|whom|whose)\b", re.IGNORECASE)
WHO = re.compile(r"\s+(?:[\w-]+\s+){1,2}?(?:who|whose)\b", re.IGNORECASE)
# "two people killed in the attack were buried": the clause tells of the burial.
REDUCED = re.compile(
    r"\b(?:of|for|two|three|four|five|six|seven|eight|nine|ten|\d+|the)\s+(?:[a-z]+\s+)?(?!were\b"
    r"|was\b)[a-z]+\s+(?:killed|wounded|injured)\b"
    r"[^,;]*\b(?:was|were|is|are|will)\b"
    rf"|\bbod(?:y|ies) of\b(?!\s+(?:(?:at least|more than|another)\s+)?(?:{NUMBER})\b[^.;]*?\b(?:washed|found"
    r"|recovered|pulled|retrieved|discovered|unearthed)\b).*",
    re.IGNORECASE,
)
HARMLESS = re.compile(
    r"\b(?:no (?:\w+ )?(?:casualties|deaths|injuries|fatalities)|no one (?:was|died|is)|nobody (?:was|died)"
    r"|without (?:causing )?(?:casualties|injur\w+|loss of life)|caused no)\b",
    re.IGNORECASE,
)
NONE_GIVEN = re.compile(
    r"\bno (?:\w+ )?(?:figures?|tolls?|counts?|numbers?|word|details?)\b|\bno\w* immediate\b|\bnot (?:known|clear"
    r"|given)\b",
    re.IGNORECASE,
)
HISTORY = re.compile(r"\b(?:first|worst|deadliest|largest|biggest)\b.{0,80}\bsince\b", re.IGNORECASE)

COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|few|some)"
GAP = (
    rf"(?:(?:less|more)\s+than\s+|just\s+|only\s+|barely\s+)?{COUNT}\s+(?:few\s+)?(?:hour|day|week|month"
    rf"|year)s?\s+(?:after|before)"
)
BOUNDARY = re.compile(
    r";\s|\s[–—]\s|—|:\s"
    rf"|,?\s(?:{GAP}|the\s+(?:day|week|month)\s+(?:after|before))\b"
    r"|,\s+(?=(?:killed|left|wounded|injured|claimed)\b)"
    r"|,?\s(?:including|among them)\b|\s(?:who|whom|whose)\b"
    r"|,\s+(?:and|but|while|whereas|although|though|which|where|who|whose|whom|as|when|because|so|leaving|then"
    r"|(?:none|all|most|some|many|one|two|three|four|five|several)\s+of\s+(?:them|whom|the))\b"
    r"|,?\s(?:in\s+which|during\s+which|in\s+response\s+to|in\s+retaliation\s+(?:for|to)|in\s+answer\s+to"
    r"|in\s+reply\s+to"
    r"|in\s+the\s+(?:wake|aftermath)\s+of|in\s+reprisal\s+for|in\s+revenge\s+for|to\s+avenge|responding\s+to"
    r"|retaliat\w+\s+(?:for|against)"
    r"|(?:after|before)(?!\s+(?:dawn|sunrise|daybreak|dusk|dark|nightfall|sunset|noon|midnight)\b)"
    r"|since|following|when|where|while|despite|over|amid|because\s+of|ahead\s+of|condemn\w*|denounc\w*"
    r"|(?:was|were)?\s*(?:followed|preceded)\s+by|follows?|followed)\s",
    re.IGNORECASE,
)
# How a clause that only tells of people hurt leans on its neighbour: on the one before, or on the one after.
LEANS_BACK = re.compile(r";\s|,?\s*(?:and|in which|during which|where|leaving|which|as)\b", re.IGNORECASE)
LEANS_ON = re.compile(r",?\s*(?:when|after|as)\s", re.IGNORECASE)
BY_DATE = re.compile(r"(?:earlier|later|before|after|previous\w*|following|next)\b", re.IGNORECASE)
SAYING = (
    r"(?:claimed(?!\s+(?:[\w,-]+\s+){0,4}?(?:lives|victims)\b)|"
    r"said|told|says|announced|added|stated|confirmed|insisted|declared|warned|tweeted|wrote|condemned"
    r"|reported)"
)
SAID_THEN = re.compile(
    rf"(?<!was )(?<!were )(?<!been )(?<!be )\b{SAYING}(?:\s+(?:reporters|in|a|the|statement|late|early|on|by|state"
    rf"|media|television)\b){{0,4}}\s+(?:on\s+)?$",
    re.IGNORECASE,
)
REPORTS = re.compile(
    rf"(?<!was )(?<!were )(?<!been )(?<!be )\b{SAYING}\b|\b(?:was|were)\s+told\b|\bheard\b", re.IGNORECASE
)
THEN_SAID = re.compile(rf"\s*,?\s*(?:\w+ly\s+)?{SAYING}\b", re.IGNORECASE)
STANDING = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|said|says|met|came|spoke|took|told|saw|led|drew|held|made|gave|went"
    r"|called|summoned|recalled|condemned|\w{3,}(?<!unit)(?<!arm)ed)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"\b(?:was|were|had been|have been|been)\s+(?:reportedly\s+|also\s+|reported\s+|feared\s+)*(?=killed|dead"
    r"|wounded|injured|hit|struck)",
    re.IGNORECASE,
)
DOES = re.compile(
    r"\b(?:carried\s+out|conducted|launched|staged|mounted|fired|hit|killed|struck|took\s+place|occurred|happened"
    r"|came\s+under|left|crushed|trampled|stabbed|hacked|"
    r"targeted|destroyed|wounded|injured|ripped\s+through|tore\s+through|rocked|broke\s+out|erupted|resulted\s+in"
    r"|claimed|devastated"
    r"|leaving|killing|wounding|injuring|raged|flared|intensified|resumed"
    r"|(?:was|were|been|be)\s+(?:reported|heard|under\s?way))\b",
    re.IGNORECASE,
)
FORCES = (
    r"(?:armed forces|security forces|forces|troops|army|military|warplanes|fighter jets|jets|aircraft|planes"
    r"|artillery|navy"
    r"|soldiers|drones|missiles|tanks|gunboats|police|air force|helicopters|commandos|government)"
)
ACRONYMS = {"us": "US", "usa": "USA", "uk": "UK", "uae": "UAE", "drc": "DRC", "nato": "NATO"}
LAND = frozenset((*COUNTRIES, *SEATS, "nato")) - {"persian", "pole", "dane", "finn"}
CAPITAL = re.compile(r"(?<![\w@#~])[A-Z][\w-]*(?:\.[A-Z]\.)*")
MODIFIER = (
    r"(?:(?:own|first|new|latest|recent|deadly|direct|retaliatory|cross-border|suspected|missile|drone|air|rocket"
    r"|artillery|military|naval|and|ground)\s+)*"
)
LAUNCHED = r"(?:carried out|conducted|launched|fired|staged|mounted|made)"
DATES = r"(?:(?:,?\s*(?:on|in|early|late)\s+)?#+,?\s+)?"
PARTY = rf"(?P<who>@+)(?:[’']s?)?(?:\s+{FORCES})?"
ALSO = r"(?:(?:had|has|have|also|then|again|later|first|reportedly|\w+ly)\s+)*"
PASSIVE_VERB = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
BY = re.compile(rf"\bby\s+(?:the\s+)?{PARTY}")
BY_NEXT = re.compile(
    r"(?:\s+#+)?\s+by\s+(?:the\s+)?(?P<who>@+)(?!\s+(?:rebels|militants|settlers|insurgents|groups?|civilians))"
)
SUBJECT = re.compile(rf"{PARTY}\s*,?\s*{DATES}{ALSO}$")
AND_ALSO = re.compile(r",?\s*(?:and|then|but)\s+(?:also\s+|then\s+)*")
OPENING = re.compile(rf"(?P<who>@+)\s+(?:{FORCES}\s+)?{DATES}(?!and\b|or\b)[a-z]")
WHICH = re.compile(rf"[^.;]{{0,45}}?,?\s+(?:that|which)\s+{PARTY}\s*{DATES}(?:\w+ly\s+|had\s+|also\s+)*{LAUNCHED}\b")
OWNER = re.compile(rf"(?P<who>@+)(?P<of>[’']s?)?\s+(?:{FORCES}\s+)?{MODIFIER}$")
CARRIED_OUT = re.compile(rf"{PARTY}\s*,?\s*{DATES}{ALSO}{LAUNCHED}\s+(?:[\w’'-]+\s+){{0,5}}$")
PAIR = re.compile(r"@(?:[’']s?)?\s+(?:and|or)\s+(?:the\s+)?$")
AND_PARTY = re.compile(r"(?:[’']s?)?\s+(?:and|or)\s+(?:the\s+)?@")
NAMED = re.compile(r"(?P<who>@+)\s+(?:(?:missile|drone|air|rocket|and)\s+)*$")
ENDS = (
    r"(?=\s*(?:$|[,.;:#~’”)]|\s(?:in|on|at|of|by|and|or|that|which|during|last|this|early|late|who|with|from|to"
    r"|for|when|after|since|before|while|as"
    r"|was|were|is|has|had|have|killed|left|wounded|would|came|as|province|region|city|town|district|state|square|area"
    r"|village|camp|border|suburb|airport|valley|river|county|municipality|island|coast|peninsula|delta|hills"
    r"|mountains|neighbou?rhood|harbou?r)\b))"
)
NAME_RUN = re.compile(
    r"\b(?:in|at|near|off|across|through|rocked|shook|jolted|batter(?:s|ed)?|pound(?:ing|ed)|inside|outside"
    r"|around|shelled|bombed|struck|attacked|raided|stormed|hit|shelling of"
    r"|bombing of)\s+(?:the\s+)?"
    r"(?:(?!told\b|said\b|\w+ed\b)[a-z-]+\s+){0,4}?(?:of\s+)?"
    rf"(?P<name>(?:al-|el-)?[A-Z][\w’'-]+(?:\s+(?:al-|el-)?[A-Z][\w’'-]+)*){ENDS}"
)
PHRASE_TAIL = re.compile(
    r"(?:\s+(?:on|at|in|near|inside|against|across|outside)\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){0,3}?(?:[a-z]+"
    r"|(?:[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)))*?"
    r"\s+(?:on|at|in|near|inside|against|across|outside"
    r"|of)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*"
    r"(?:\s+(?:valley|province|region|district|peninsula|delta|mountains|hills|coast|islands?|county))?"
)
BY_HAND = re.compile(
    r"\b(?:killed|murdered|slain|massacred|executed|wounded|missiles?|rockets?|drones?|shells?|mortars?|warplanes?"
    r"|fighter jets?|artillery|munitions?|grenades?|snipers?|gunm[ae]n|bombers?|(?:roadside|car|truck) bombs?)\b",
    re.IGNORECASE,
)
# Somebody is told to be hurt without a number: then it is no act without victims.
SOMEBODY = re.compile(
    r"\b(?:killed|killing|wounded|wounding|injured|injuring|murdered)\s+(?:an?|the|his|her|their|its)\s"
    r"|\b(?:an?|the|his|her) (?:[\w’'-]+ ){1,4}(?:was|were) (?:\w+ly )?(?:shot dead|killed|wounded|injured|hurt)\b",
    re.IGNORECASE,
)
MISHAP = re.compile(
    r"\b(?:earth)?quake|\b(?:flu|virus|diseases?|influenza|crash\w*|explosion|fire|floods?|storms?|rig|collapsed?"
    r"|accidents?"
    r"|hurricane|cyclone|cholera|heat|outbreak|disaster|landslide|avalanche|spill|tsunami|tornado\w*|hospital bed)\b",
    re.IGNORECASE,
)
ARMED = re.compile(
    r"\b(?:bomb\w*|suicide|attack\w*|strikes?|shot|gunm[ae]n|troops|shell\w*|opened fire|forces|police)\b",
    re.IGNORECASE,
)
ARMED_ACT = re.compile(
    r"\b(?:bomb(?:s|ed|er|ers|ing|ings)?|suicide|attack(?:s|ed|ers?)?|shot|gunm[ae]n|shelling|opened fire|gunfire)\b",
    re.IGNORECASE,
)
PHYSICAL = re.compile(
    r"\b(?:missiles?|drones?|bomb\w*|rockets?|shell\w*|artillery|troops|forces|soldiers?|militants?|gunm[ae]n"
    r"|police|kill\w*"
    r"|wounded|injured|dead|casualt\w+|targets?|bases?|positions?|villages?|towns?|territory|province|station"
    r"|warplanes?|jets"
    r"|air\s?strikes?|rebels?|army|security|convoy|mosque|church|market|school|hospital|camp|depot|city|airport"
    r"|embassy|crowds?"
    r"|protest\w+|demonstrat\w+|tanks?|grenades?|gun\w*|suicide|explosi\w+|mortars?|snipers?"
    r"|broke out|erupted|flared)\b",
    re.IGNORECASE,
)
