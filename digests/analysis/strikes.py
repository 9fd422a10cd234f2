"""Which "strike" of a text is a walkout and which an attack: by the words beside it, else by those of its sentence.

One word, two senses, told apart by their company and kept through a text (Yarowsky, ACL 1995: one sense per
collocation, one sense per discourse). In doubt it is an attack, as the word alone is read elsewhere. Knows no story.
"""

from __future__ import annotations

import re

from digests.analysis.wordlist import words

_WORD = re.compile(r"\b(?:strik(?:es?|ing)|struck)\b", re.IGNORECASE)
_WORKERS = words(
    "worker workers employee employees nurse nurses doctor doctors medic medics midwife midwives paramedic paramedics "
    "teacher teachers lecturer lecturers professor professors academics driver drivers pilot pilots docker dockers "
    "dockworker dockworkers longshoremen miner miners crew controllers journalists firefighters railwaymen postmen "
    "collectors students prisoners inmates detainees farmers truckers hauliers cleaners porters seafarers fishermen "
    "traders shopkeepers lawyers judges clerks bakers butchers staff union unions unionists physicians surgeons "
    "engineers mechanics technicians actors writers players referees machinists metalworkers steelworkers autoworkers "
)
_ISSUES = words(
    "pay wage wages salary salaries contract contracts pension pensions conditions overtime shifts allowance "
    "allowances bonus bonuses picket pickets picketing union unions industrial walkout walkouts arrears layoffs "
    "redundancies rotas"
)
_ARMS = words(
    "air airstrike airstrikes missile missiles drone drones rocket rockets artillery warplane warplanes jet jets bomb "
    "bombs bomber bombers bombing shell shells shelling troops army armed military militants militant rebels rebel "
    "forces coalition target targets warhead navy gunboats helicopters helicopter nuclear retaliatory killed killing "
    "dead wounded injured casualties victims treated rubble wreckage debris bodies"
)
_KIND = (
    r"(?:labou?r|general|hunger|rail|railway|transport|wildcat|nationwide|national|nation-wide|indefinite|open-ended"
    r"|warning|sympathy|solidarity|sit-?down|sit-in|rent|student|school|bus|train|tube|metro|port|dock|pay|civil"
    r"|public[- ]sector|"
    r"(?:\w+|\d+)-(?:hour|day|week|month)(?:-long)?|lightning|all-out|unofficial|token|planned|looming|threatened)"
)
_GROUP = r"(?:[a-z]+(?<!force)(?<!rebel)(?<!troop)(?<!jet)(?<!militant)s['’])"
_WALKOUT_BEFORE = re.compile(
    rf"(?:\bon (?:an? |the |indefinite |{_KIND} |\w+ )?|\b{_KIND} (?:{_KIND} )?|\b{_GROUP} (?:\w+ )?"
    r"|\b(?:vot(?:e[sd]?|ing)|right|ballot(?:ed|s|ing)?|union[\w ,]{0,30}(?:threat\w+|plan\w*|vow\w*|will|agreed?))"
    r" (?:not )?(?:to |for )?(?:an? |the )?"
    r"|\b(?:call(?:s|ed|ing)?|stag(?:e[sd]?|ing)) (?:off )?(?:for )?(?:an?|their|its) (?:\w+ )?)$",
    re.IGNORECASE,
)
_WALKOUT_AFTER = re.compile(
    r"[,]?\s(?:action|ballot|pay|fund|leaders?|committees?|vote|notice|call|breakers?|ban)\b"
    r"|\s(?:\w+\s){0,3}?(?:over|for|demanding|to demand|in protest|in support|in pursuit)\s(?:\w+[\s-]){0,3}?"
    r"(?:pay|wages?|salar(?:y|ies)|contracts?|conditions|pensions?|jobs?|overtime|shifts?|hours|bonus\w*|allowances?|reforms?"
    r"|plans?|laws?|cuts?)\b"
    r"|\s(?:at|in|by) [^.;,]{1,50}? (?:entered|enters|is in) (?:its|an?|the) [\w-]+ (?:day|week|month)\b"
    r"|,?\s(?:entered|enters|is in|now in) (?:its|an?|the|their) [\w-]+ (?:day|week|month)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:\s(?:at|in) [^.;,]{1,40}?)?\s(?:by|of|among|involving)\s(?P<who>(?:[\w’'-]+\s?){1,5})", re.IGNORECASE
)
# Who is called by a trade, and by none of arms: "garbage collectors", "machinists".
_TRADE = re.compile(
    r"\b(?!(?:fight|bomb|soldi|settl|raid|attack|launch|command|gunn|carri|helicopt|oth|offic|numb|intrud|invad|saboteu)"
    r"(?:er|r)s\b)[a-z]{3,}(?:ers|ors|ists|cians)\b"
)
_NOUN = re.compile(r"\b(?:an?|the|their|its|this|that|new|another|first|second|third)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_ATTACK_BEFORE = re.compile(
    r"(?:\b(?:air|missiles?|drones?|rockets?|artillery|cross-border|military|retaliatory|precision|surgical|cruise|nuclear"
    r"|pre-?emptive|deadly|naval|aerial|bombing|targeted|reprisal|tomahawk|mortar)(?:[ -]and[ -]\w+)?[ -]"
    r"|\b(?:warplanes|jets|missiles|drones|rockets|troops|forces|gunboats|helicopters|aircraft)[\w ,]{0,30} )$",
    re.IGNORECASE,
)
_ATTACK_AFTER = re.compile(
    r"\s(?:on|against|inside|targeting|that (?:killed|hit)|killed|killing|hit|destroyed|flattened|targeted|wounded)\b"
    r"(?! (?:pay|wages?|conditions|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+|the (?:\d+|first|last)"
    r"|government|plans?|cuts?)\b)",
    re.IGNORECASE,
)
_AROUND = 60  # characters on either side that a word's own company stands in
# A walkout in other words, where a sentence has workers.
_PHRASES = re.compile(
    r"\b(?:industrial action|work stoppages?|down(?:s|ed|ing)? tools|walk(?:s|ed|ing)? off the job"
    r"|stop(?:s|ped|ping)? work|walk(?:s|ed|ing)? out(?! (?:of|on|with|into|the|from)\b))",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+")


def walkouts(text: str, *, labour: bool = False) -> list[tuple[int, int]]:
    """(start, end) of each word of a sentence that calls a walkout a strike; with `labour` also where none says."""
    found = list(_WORD.finditer(text))
    if not found:
        return []
    said = frozenset(token.lower() for token in _TOKEN.findall(text))
    senses = [_sense(text, word, said) for word in found]
    known = {sense for sense in senses if sense}
    rest = "walkout" if known == {"walkout"} or (labour and not known) else ""
    return [word.span() for word, sense in zip(found, senses, strict=True) if (sense or rest) == "walkout"]


def told_apart(text: str, *, labour: bool = False) -> str:
    """A sentence with its walkouts called so, in whatever words it tells them; every other word is kept."""
    if not _may_tell(text):
        return text
    for start, end in reversed(walkouts(text, labour=labour)):
        text = f"{text[:start]}walkout{text[end:]}"
    if _PHRASES.search(text) and not _WORKERS.isdisjoint(token.lower() for token in _TOKEN.findall(text)):
        text = _PHRASES.sub("walkout", text)
    return text


def of_labour(text: str) -> bool:
    """Whether a whole text tells of a walkout and of no armed strike."""
    if not _may_tell(text):
        return False
    senses = {_near(text, word) for word in _WORD.finditer(text)}
    return "walkout" in senses and "attack" not in senses


def _may_tell(text: str) -> bool:
    return any(part in text for part in ("trik", "truck", "alk", "ction", "stop", "down"))


def _sense(text: str, word: re.Match[str], said: frozenset[str]) -> str:
    """ "walkout", "attack" or "" for a word of a sentence whose words are `said`."""
    if found := _near(text, word):
        return found
    if said & _ARMS or said.isdisjoint(_WORKERS) or _object(text, word):
        return ""
    who = frozenset(token.lower() for token in _TOKEN.findall(text[: word.start()]))
    return "walkout" if said & _ISSUES or (who & _WORKERS and word[0].lower() != "struck") else ""


def _near(text: str, word: re.Match[str]) -> str:
    """The sense by the words right beside it."""
    before, after = text[max(0, word.start() - _AROUND) : word.start()], text[word.end() : word.end() + _AROUND]
    if _ATTACK_BEFORE.search(before):
        return "attack"
    verb = word[0].lower() in ("struck", "striking")
    if not verb and _WALKOUT_BEFORE.search(before):
        return "walkout"
    if _WALKOUT_AFTER.match(after):
        return "walkout"
    if (by := _BY.match(after)) and _works(by["who"]):
        return "walkout"
    return "attack" if not verb and _ATTACK_AFTER.match(after) else ""


def _works(who: str) -> bool:
    return _TRADE.search(who) is not None or not _WORKERS.isdisjoint(token.lower() for token in _TOKEN.findall(who))


def _object(text: str, word: re.Match[str]) -> bool:
    """Whether something is struck: after the verb, a name or a thing with its article follows at once."""
    if _NOUN.search(text[max(0, word.start() - _AROUND) : word.start()]):
        return False
    return re.match(r"\s(?:(?:at |inside )?(?:the|an?|its|his|their) |[A-Z0-9])", text[word.end() :]) is not None
