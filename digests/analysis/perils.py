"""What strikes people: acts of violence, disasters and accidents, by the words of newswire English that name them.

One table for all that asks what kind of act is told: its plain noun, whether a form is a verb, whether it goes on for
days, whether it is nobody's deed. Also what is called by such a word and is none. Knows no sentence.
"""

from __future__ import annotations

import re

from digests.analysis.wordlist import words

FORMS = {
    "strikes": "struck strikes strike striking airstrike airstrikes air-strikes",
    "attack": "attack attacks attacked attacking assault assaults assaulted stormed storming ambush ambushed ambushes "
    "raid raids raided invaded invasion offensive",
    "bombing": "bombed bombing bombings bombardment bombarded",
    "shelling": "shelled shelling",
    "shooting": "shot shooting shootings gunfire",
    "stabbing": "stabbed stabbing stabbings",
    "firing": "fired",
    "clashes": "clash clashes clashed skirmish skirmishes skirmished",
    "fighting": "fighting firefight firefights gunbattle gunbattles",
    "riots": "riot riots rioting rioted unrest",
    "massacre": "massacre massacres massacred",
    "explosion": "explosion explosions exploded blast blasts",
    "earthquake": "earthquake earthquakes quake quakes tremor tremors",
    "aftershock": "aftershock aftershocks",
    "tsunami": "tsunami tsunamis",
    "eruption": "eruption eruptions",
    "crash": "crash crashes crashed collision collisions collided pile-up plunged overturned",
    "fire": "fire blaze blazes wildfire wildfires bushfire bushfires inferno",
    "floods": "flood floods flooding",
    "landslide": "landslide landslides mudslide mudslides rockslide avalanche avalanches",
    "sinking": "sinking sank capsized capsizing shipwreck shipwrecks",
    "storm": "cyclone cyclones hurricane hurricanes tornado tornadoes typhoon typhoons storm storms blizzard blizzards",
    "heatwave": "heatwave heatwaves",
    "collapse": "collapsed collapse",
    "outbreak": "outbreak outbreaks epidemic cholera",
    "stampede": "stampede stampedes crush",
    "derailment": "derailed derailment derailments",
    "accident": "accident accidents",
}
NOUN_OF = {form: noun for noun, forms in FORMS.items() for form in forms.split()}
# Forms that are verbs of the doer, or passive; the others name the act.
VERBS = words(
    "struck attacked assaulted stormed ambushed raided invaded bombed bombarded shelled shot stabbed fired clashed "
    "skirmished rioted massacred exploded crashed collided plunged overturned sank capsized collapsed derailed"
)
DISASTERS = words(
    "explosion earthquake aftershock tsunami eruption crash fire floods landslide sinking storm heatwave collapse "
    "outbreak stampede derailment accident"
)
# Of those, what no attack brings about.
NATURAL = DISASTERS - words("explosion crash fire collapse stampede sinking derailment")
# Between sides that are both at it: nobody struck the other.
MUTUAL = words("clashes fighting riots")
# What goes on for days, so that a count since its first day is a count of it.
LASTING = MUTUAL | words("earthquake fire floods landslide storm heatwave outbreak")
# Of those, what nobody wages: a count since a day is a count since its first one.
WEATHER = words("fire floods landslide storm heatwave outbreak")
ACT = re.compile(rf"\b(?:{'|'.join(sorted(NOUN_OF, key=len, reverse=True))})\b", re.IGNORECASE)

_NATURE = (
    r"(?:(?:earth)?quakes?|tremors?|aftershocks?|tsunamis?|storms?|cyclones?|hurricanes?|tornado(?:es)?|typhoons?"
    r"|floods?|flooding|waves?|landslides?|avalanches?|lightning|disaster|tragedy|magnitude|cars?|trucks?|lorr(?:y|ies)"
    r"|bus(?:es)?|trains?|vans?|vehicles?|ships?|boats?|ferr(?:y|ies)|planes?)"
)
_VEHICLE = (
    r"(?:bus(?:es)?|minibus(?:es)?|coach(?:es)?|trains?|trams?|cars?|trucks?|lorr(?:y|ies)|vans?|vehicles?|tankers?"
    r"|planes?|aircraft|airliners?|jets?|helicopters?|boats?|ferr(?:y|ies)|ships?|dinghy|dinghies|canoes?|bridge|lift"
    r"|elevator|cable cars?|tractors?|jeeps?)"
)
_DEALINGS = (
    r"(?:talks?|negotiations?|deals?|agreements?|truces?|cease-?fires?|government|coalition|cabinet|bank|banks|lender"
    r"|econom(?:y|ies)|markets?|currency|prices?|shares?|stocks?|trial|case|system|bid|plan|process|trade|company|firm"
    r"|regime|support|merger|takeover)"
)
# What is called by such a word and is none, or is another's word: a quake that "struck" is no strike.
FIGURATIVE = re.compile(
    r"\b(?:struck|strike|strikes|striking)\s+(?:up\s+)?(?:an?|the)\s+(?:\w+\s+)?(?:deal|agreement|balance|tone|chord"
    r"|compromise|pose|note|bargain|truce)\b"
    r"|\b(?:hunger|general|labou?r|rail|teachers?[’']?|pilots?[’']?|sit-in|workers?[’']?|lightning)[ -]strikes?\b"
    r"|\bon strike\b|\bstrike action\b|\b(?:heart|panic|asthma|verbal|personal|political)\s+attacks?\b"
    r"|\bfired\s+(?:from|his|her|their|its|by|(?:\w+ )?(?:tear|warning|baton|blanks|gun shots))\b"
    r"|\b(?:shot|fired) (?:up|back|off an?|(?:a )?(?:video|footage|film|photos?|pictures?))\b"
    r"|\b(?:video|footage|film|photo|picture)s?\b.{0,12}\bshot\b|\bstruck (?:by|down|off) (?:the|how|a law)\b"
    r"|\bcease-?fire\b|\bunder fire\b|\bbombed-out\b"
    r"|\blandslide (?:victor(?:y|ies)|wins?|defeat|election|vote|majority|re-election)\b|\b(?:in|by) a landslide\b"
    r"|\briot (?:police|gear|squads?|shields?|control)\b|\bfire (?:service|brigade|department|chief|crews?|officials?"
    r"|station|engines?|trucks?|officers?|safety|exits?)\b|\bcrash (?:barrier|course|diet|landing site)\b"
    r"|\bstorms? of (?:protest|criticism|applause|anger)\b|\bflood of\b|\bflood (?:barriers?|defen[cs]es?|warnings?"
    r"|plains?|zone)\b|\boutbreaks? of (?:fighting|violence|war|hostilities|protests?|unrest)\b"
    r"|\b(?:to|will|would|must|could|can) (?:crush|blast|blaze|storm|flood|riot|crash|clash)\b(?! in\b)"
    r"|\bfighting (?:for|against|with|to|off|back|(?:the|an?|his|her|their) \w+|[a-z]+(?:ion|ism|crime|fires?"
    r"|terror))\b"
    rf"|\b{_DEALINGS}\b[^.;,]{{0,25}}?\b(?:crash\w*|collaps\w*|plunged|sank|clashed|derail\w*)\b"
    rf"|\b(?:crash|collapse|sinking|derailment) of (?:the |its |their |his )?(?:\w+ )?{_DEALINGS}\b"
    r"|\bderailed (?:the|any|all|peace|their|its|talks|efforts|hopes)\b"
    r"|\bcollision course\b|\bstock market crash\b|\bby accident\b|\baccident and emergency\b",
    re.IGNORECASE,
)
_STRUCK_BY_NATURE = re.compile(
    rf"\b{_NATURE}\b(?:\s+(?-i:[A-Z])[\w-]+){{0,2}}(?:\s+(?:that|which|has|had|have|also|again|first))*(?:,[^,]{{0,40}},)?\s+(?P<verb>struck|strikes|striking|strike)\b",
    re.IGNORECASE,
)
# Acts told in several words, and the one word that they are read as; none is longer than what it stands for.
_TOLD_AS = tuple(
    (re.compile(rf"(?P<lead>{lead})(?P<told>{told})(?!\w)", re.IGNORECASE), one)
    for lead, told, one in (
        (r"\b(?:bombs?|devices?|explosives?|grenades?|mines?|shells?|rockets?|missiles?|munitions?)\b"
         r"(?:\s+(?!(?:was|were|alarms?)\b)[\w-]+){0,4}?\s+", r"(?:went|gone) off", "exploded"),
        (r"\b(?:bombs?|bombers?|explosives?|troops|forces|army|soldiers|rebels|militants|fighters|guerrillas|insurgents"
         r"|gunm[ae]n|saboteurs|attackers|was|were|been)\b(?:\s+[\w-]+){0,3}?\s+", r"(?:blew|blown) up", "bombed"),
        (rf"\b{_VEHICLE}\b(?:\s+(?!(?:prices|sales)\b)[\w’'-]+){{0,6}}?\s+",
         r"(?:fell|slid|slipped|rolled|careered|careened|veered|skidded|swerved|plummeted|nosedived)"
         r" (?:off|into|over|down|through)|(?:ran|went) off(?= the| a)|(?:rammed|ploughed|plowed|slammed|smashed) into",
         "crashed"),
        (r"\b(?:buildings?|bridges?|roofs?|walls?|dams?|mines?|shafts?|tunnels?|floors?|balcon(?:y|ies)|stands?"
         r"|blocks?|embankments?)\b(?:\s+[\w-]+){0,4}?\s+", r"(?:gave|given) way|caved in", "collapse"),
        (r"\b", r"(?:blew|blown) (?:him|her|it|them)sel(?:f|ves) up", "exploded"),
        (r"\b", r"open(?:ed|ing|s)? (?:\w+ )?fire|gunned down|gunning down|machine-?gunned", "shot"),
        (r"\b", r"(?:artillery|mortar|shell|tank|rocket|missile) fire", "shelling"),
        (r"\b", r"(?:sniper|small-arms|machine-?gun|automatic|rifle) fire", "gunfire"),
    )
)  # fmt: skip
TOLD = words(
    "went gone blew blown gunned gunning fell slid slipped rolled careered careened veered skidded swerved plummeted "
    "nosedived ran rammed ploughed plowed slammed smashed gave given caved"
)  # of those, the words that no single form holds
_ROCKED = {"struck": "rocked", "strike": "batter", "strikes": "batters", "striking": "pounding"}
_TUMBLED = re.compile(r"\b(?:plunged|overturned)\b", re.IGNORECASE)
_VEHICLES = re.compile(rf"\b{_VEHICLE}\b", re.IGNORECASE)


def plain(text: str) -> str:
    """A text, as long as it was, with what is called by such a word and is none blotted out by "~".

    What a quake "struck", it rocked; who "opened fire" shot.
    """
    for pattern, one in _TOLD_AS:
        text = pattern.sub(lambda found, one=one: found["lead"] + one.ljust(len(found["told"])), text)  # type: ignore[misc]
    text = FIGURATIVE.sub(_blot, text)
    text = _STRUCK_BY_NATURE.sub(_rocked, text)
    if not _VEHICLES.search(text):
        text = _TUMBLED.sub(_blot, text)
    return text


def acts_in(text: str) -> frozenset[str]:
    """The nouns of the acts that a text names."""
    return frozenset(NOUN_OF[act[0].lower()] for act in ACT.finditer(plain(text)))


def _blot(found: re.Match[str]) -> str:
    return "~" * len(found[0])


def _rocked(found: re.Match[str]) -> str:
    return found[0][: -len(found["verb"])] + _ROCKED[found["verb"].lower()]
