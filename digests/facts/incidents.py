"""Acts of violence and disasters in one sentence: when, who struck, which figures are of that very act.

A sentence is cut into clauses; a date, an actor and a figure belong to the act of their own clause, and what is not
certain is left out: a false toll is worse than none. Knows no other sentence and no layout.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from digests.analysis.stems import actors
from digests.analysis.wordlist import bag, words
from digests.analysis.world import COUNTRIES, SEATS
from digests.model import Counts, Figure, Mention, Sentence
from digests.when import Precision, When

HUMAN = (Counts.KILLED, Counts.WOUNDED, Counts.CASUALTIES, Counts.MISSING)


@dataclass(frozen=True, slots=True)
class Deed:
    """One act as one clause tells it.

    `agent` is who struck ("" where the clause does not say), `when` its own date, `weak` a date that hangs on another
    sentence's ("two days earlier"). `noun` names the act; `phrase` is a verbatim name of it with its actor or place,
    "" if there is none. `places` are lower-case names said beside it. `bare` tells only of people killed or hurt.
    `definite`: it speaks of an act told before ("the blast"). `harmless`: it says that nobody was hurt.
    `counted`: it counts people, if not in a way that can be told apart.
    """

    start: int
    agent: str
    when: When | None
    weak: bool
    noun: str
    phrase: str
    places: frozenset[str]
    figures: tuple[Figure, ...]
    violent: bool
    bare: bool
    definite: bool
    harmless: bool
    counted: bool
    clause: tuple[int, int]


_FORMS = {
    "strikes": "struck strikes strike striking airstrike airstrikes air-strikes",
    "attack": "attack attacks attacked attacking assault assaults assaulted stormed storming ambush ambushed raid "
    "raids raided invaded invasion offensive",
    "bombing": "bombed bombing bombings bombardment bombarded",
    "shelling": "shelled shelling shelled",
    "shooting": "shot shooting shootings gunfire",
    "firing": "fired",
    "clashes": "clash clashes clashed",
    "massacre": "massacre massacres massacred",
    "explosion": "explosion explosions exploded blast blasts",
    "earthquake": "earthquake quake",
    "crash": "crash crashed",
    "fire": "fire",
}
_NOUN_OF = {form: noun for noun, forms in _FORMS.items() for form in forms.split()}
# Forms that are verbs of the doer, or passive; the others name the act.
_VERBS = frozenset(
    [
        "struck",
        "attacked",
        "assaulted",
        "stormed",
        "ambushed",
        "raided",
        "invaded",
        "bombed",
        "bombarded",
        "shelled",
        "shot",
        "fired",
        "clashed",
        "massacred",
        "exploded",
        "crashed",
    ]
)
_DISASTERS = frozenset(("explosion", "earthquake", "crash", "fire"))
_ACT = re.compile(rf"\b(?:{'|'.join(sorted(_NOUN_OF, key=len, reverse=True))})\b", re.IGNORECASE)
_HARMED = re.compile(
    r"\b(?:killed|killing|kills|dead|died|deaths?|slain|murdered|fatalit(?:y|ies)|wounded|wounding|injured|injuring"
    r"|casualt(?:y|ies)|missing|bodies|lives)\b",
    re.IGNORECASE,
)
_TRIGGERS = frozenset(_NOUN_OF) | words(
    "killed killing kills dead died deaths death slain murdered fatality fatalities wounded wounding injured injuring "
    "casualty casualties missing bodies body lives air-strikes"
)
# What is called a strike or an attack and is none.
_FIGURATIVE = re.compile(
    r"\b(?:struck|strike|strikes|striking)\s+(?:up\s+)?(?:an?|the)\s+(?:\w+\s+)?(?:deal|agreement|balance|tone|chord"
    r"|compromise|pose|note|bargain|truce)\b"
    r"|\b(?:hunger|general|labou?r|rail|teachers?[’']?|pilots?[’']?|sit-in|workers?[’']?|lightning)[ -]strikes?\b"
    r"|\bon strike\b|\bstrike action\b|\b(?:heart|panic|asthma|verbal|personal|political)\s+attacks?\b"
    r"|\bfired\s+(?:from|his|her|their|its|by|(?:\w+ )?(?:tear|warning|baton|blanks|gun shots))\b"
    r"|\b(?:shot|fired) (?:up|back|off an?|(?:a )?(?:video|footage|film|photos?|pictures?))\b"
    r"|\b(?:video|footage|film|photo|picture)s?\b.{0,12}\bshot\b|\bstruck (?:by|down|off) (?:the|how|a law)\b"
    r"|\bcease-?fire\b|\bunder fire\b|\bbombed-out\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:would|could|might|may|will|shall|should|if|unless|plan(?:s|ned|ning)? (?:to|for)|ready to"
    r"|prepar\w+ (?:to|for)|want(?:s|ed)? to|threat(?:s|en\w*)?|den(?:y|ies|ied|ying)|accus\w+|alleg(?:es|ed|ing|ations?) (?:that|of)"
    r"|feared?|possib(?:le|ility)|potential|avert\w*|prevent\w*|avoid\w*|warn\w*|vow\w*|call(?:s|ed|ing) for|foiled|failed"
    r"|planned|simulat\w+|exercises?|drill|anniversary|commemorat\w+|trial|charged|convicted|suspected of|rumou?rs?)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:did not|didn[’']t|was not|were not|had not|has not|have not|never)\s+(?:\w+\s+)?$", re.IGNORECASE
)
# A count of a longer time, of a share, or of others: not the toll of one act.
_CUMULATIVE = re.compile(
    r"\b(?:since|so far|in total|overall|altogether|in all|to date|each (?:day|year)|(?:per|a) (?:day|week|month|year)|annually"
    r"|(?:over|during|in|for) the (?:past|last|previous)|this year|last year|(?:weeks|months|years) of"
    r"|(?:in|during) the (?:\w+ )?(?:unrest|uprising|conflict|crackdown|revolt|revolution|war|crisis|fighting|outbreak|epidemic)"
    r"|cumulative|(?:has|have) (?:now )?(?:killed|claimed|died|been)|every (?:day|year)|average)\b",
    re.IGNORECASE,
)
_TALLY = re.compile(
    r"\b(?:toll|count|number of (?:dead|deaths|people killed|casualties|wounded|injured))\b[^,;]{0,60}?\b(?:rose|risen|rises"
    r"|reached|climbed|stood|stands|passed|topped|jumped|at|to|now|was|is|were)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:another|a further|an additional|one of|the other)\s+$", re.IGNORECASE)
_INCLUDED = re.compile(r"\b(?:including|among them|of whom)\s+$", re.IGNORECASE)
_MORE = re.compile(
    r"\s+(?:more|others?|further|additional|of (?:the|them|those|its|their|his|whom)|bystanders?)\b", re.IGNORECASE
)
# "police that attacked before Saturday", but not "before Saturday's attack".
_UP_TO = re.compile(r"\b(?:since|until|till|by|before|after|prior to|ahead of)\s+(?:\w+\s+)?$", re.IGNORECASE)
_OWNS = re.compile(
    r"[’']|\s+(?:(?!(?:in|on|by|of|with|during|after)\b)[\w-]+\s+){0,3}(?:strikes?|attacks?|raids?|bombings?|blasts?|clashes)\b",
    re.IGNORECASE,
)
# "strikes, which followed others, killed nine": the verb goes on with the act before the relative clause.
_RESUMED = re.compile(r",\s+(?:killed|left|wounded|injured|claimed|were|was|have|has|had)\b", re.IGNORECASE)
_RELATIVE = re.compile(r",?\s*(?:which|who|where|that)\b", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:no|not|nor)\s+$", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those)\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
_THE_ACT = re.compile(
    r"(?:The|This|That)\s+(?:[a-z]+\s+)?(?:operation|offensive|action|incident|operations|violence)\b"
)
_OF_THOSE = re.compile(r",?\s*(?:who|whom|whose)\b", re.IGNORECASE)
_WHO = re.compile(r"\s+(?:[\w-]+\s+){1,2}?(?:who|whose)\b", re.IGNORECASE)
# "two people killed in the attack were buried": the clause tells of the burial.
_REDUCED = re.compile(
    r"\b(?:of|for|two|three|four|five|six|seven|eight|nine|ten|\d+|the)\s+(?:[a-z]+\s+)?(?!were\b|was\b)[a-z]+\s+(?:killed|wounded|injured)\b"
    r"[^,;]*\b(?:was|were|is|are|will)\b"
    r"|\bbod(?:y|ies) of\b.*",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"\b(?:no (?:\w+ )?(?:casualties|deaths|injuries|fatalities)|no one (?:was|died|is)|nobody (?:was|died)"
    r"|without (?:causing )?(?:casualties|injur\w+|loss of life)|caused no)\b",
    re.IGNORECASE,
)
_NONE_GIVEN = re.compile(
    r"\bno (?:\w+ )?(?:figures?|tolls?|counts?|numbers?|word|details?)\b|\bno\w* immediate\b|\bnot (?:known|clear|given)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(r"\b(?:first|worst|deadliest|largest|biggest)\b.{0,80}\bsince\b", re.IGNORECASE)

_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|few|some)"
_GAP = rf"(?:(?:less|more)\s+than\s+|just\s+|only\s+|barely\s+)?{_COUNT}\s+(?:few\s+)?(?:hour|day|week|month|year)s?\s+(?:after|before)"
_BOUNDARY = re.compile(
    r";\s|\s[–—]\s|—|:\s"
    rf"|,?\s(?:{_GAP}|the\s+(?:day|week|month)\s+(?:after|before))\b"
    r"|,\s+(?=(?:killed|left|wounded|injured|claimed)\b)"
    r"|,?\s(?:including|among them)\b|\s(?:who|whom|whose)\b"
    r"|,\s+(?:and|but|while|whereas|although|though|which|where|who|whose|whom|as|when|because|so|leaving|then"
    r"|(?:none|all|most|some|many|one|two|three|four|five|several)\s+of\s+(?:them|whom|the))\b"
    r"|,?\s(?:in\s+which|during\s+which|in\s+response\s+to|in\s+retaliation\s+(?:for|to)|in\s+answer\s+to|in\s+reply\s+to"
    r"|in\s+the\s+(?:wake|aftermath)\s+of|in\s+reprisal\s+for|in\s+revenge\s+for|to\s+avenge|responding\s+to|retaliat\w+\s+(?:for|against)"
    r"|after|before|since|following|when|where|while|despite|over|amid|because\s+of|ahead\s+of|condemn\w*|denounc\w*"
    r"|(?:was|were)?\s*(?:followed|preceded)\s+by|follows?|followed)\s",
    re.IGNORECASE,
)
# How a clause that only tells of people hurt leans on its neighbour: on the one before, or on the one after.
_LEANS_BACK = re.compile(r",?\s*(?:and|in which|during which|where|leaving|which|as)\b", re.IGNORECASE)
_LEANS_ON = re.compile(r",?\s*(?:when|after|as)\s", re.IGNORECASE)
_BY_DATE = re.compile(r"(?:earlier|later|before|after|previous\w*|following|next)\b", re.IGNORECASE)
_SAYING = r"(?:said|told|says|announced|added|stated|confirmed|claimed|insisted|declared|warned|tweeted|wrote|condemned|reported)"
_SAID_THEN = re.compile(
    rf"(?<!was )(?<!were )(?<!been )(?<!be )\b{_SAYING}(?:\s+(?:reporters|in|a|the|statement|late|early|on|by|state|media|television)\b){{0,4}}\s+(?:on\s+)?$",
    re.IGNORECASE,
)
_THEN_SAID = re.compile(rf"\s*,?\s*(?:\w+ly\s+)?{_SAYING}\b", re.IGNORECASE)
_STANDING = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|said|says|met|came|spoke|took|told|saw|led|drew|held|made|gave|went"
    r"|called|summoned|recalled|condemned|\w{3,}(?<!unit)(?<!arm)ed)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|had been|have been|been)\s+(?:reportedly\s+|also\s+|reported\s+|feared\s+)*(?=killed|dead|wounded|injured|hit|struck)",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\b(?:carried\s+out|conducted|launched|staged|mounted|fired|hit|killed|struck|took\s+place|occurred|happened|came\s+under|left|"
    r"targeted|destroyed|wounded|injured|ripped\s+through|tore\s+through|rocked|broke\s+out|erupted|resulted\s+in|claimed|devastated"
    r"|leaving|killing|wounding|injuring)\b",
    re.IGNORECASE,
)
_FORCES = (
    r"(?:armed forces|security forces|forces|troops|army|military|warplanes|fighter jets|jets|aircraft|planes|artillery|navy"
    r"|soldiers|drones|missiles|tanks|gunboats|police|air force|helicopters|commandos|government)"
)
_ACRONYMS = {"us": "US", "usa": "USA", "uk": "UK", "uae": "UAE", "drc": "DRC", "nato": "NATO"}
_LAND = frozenset((*COUNTRIES, *SEATS, "nato")) - {"persian", "pole", "dane", "finn"}
_CAPITAL = re.compile(r"(?<![\w@#~])[A-Z][\w-]*(?:\.[A-Z]\.)*")
_MODIFIER = r"(?:(?:own|first|new|latest|recent|deadly|direct|retaliatory|cross-border|suspected|missile|drone|air|rocket|artillery|military|naval|and|ground)\s+)*"
_LAUNCHED = r"(?:carried out|conducted|launched|fired|staged|mounted|made)"
_DATES = r"(?:(?:,?\s*(?:on|in|early|late)\s+)?#+,?\s+)?"
_PARTY = rf"(?P<who>@+)(?:[’']s?)?(?:\s+{_FORCES})?"
_ALSO = r"(?:(?:had|has|have|also|then|again|later|first|reportedly|\w+ly)\s+)*"
_PASSIVE_VERB = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_BY = re.compile(rf"\bby\s+(?:the\s+)?{_PARTY}")
_BY_NEXT = re.compile(
    r"(?:\s+#+)?\s+by\s+(?:the\s+)?(?P<who>@+)(?!\s+(?:rebels|militants|settlers|insurgents|groups?|civilians))"
)
_SUBJECT = re.compile(rf"{_PARTY}\s*,?\s*{_DATES}{_ALSO}$")
_AND_ALSO = re.compile(r",?\s*(?:and|then|but)\s+(?:also\s+|then\s+)*")
_OPENING = re.compile(rf"(?P<who>@+)\s+(?:{_FORCES}\s+)?{_DATES}(?!and\b|or\b)[a-z]")
_WHICH = re.compile(
    rf"[^.;]{{0,45}}?,?\s+(?:that|which)\s+{_PARTY}\s*{_DATES}(?:\w+ly\s+|had\s+|also\s+)*{_LAUNCHED}\b"
)
_OWNER = re.compile(rf"(?P<who>@+)(?P<of>[’']s?)?\s+(?:{_FORCES}\s+)?{_MODIFIER}$")
_CARRIED_OUT = re.compile(rf"{_PARTY}\s*,?\s*{_DATES}{_ALSO}{_LAUNCHED}\s+(?:[\w’'-]+\s+){{0,5}}$")
_PAIR = re.compile(r"@(?:[’']s?)?\s+(?:and|or)\s+(?:the\s+)?$")
_AND_PARTY = re.compile(r"(?:[’']s?)?\s+(?:and|or)\s+(?:the\s+)?@")
_NAMED = re.compile(r"(?P<who>@+)\s+(?:(?:missile|drone|air|rocket|and)\s+)*$")
_ENDS = (
    r"(?=\s*(?:$|[,.;:#’”)]|\s(?:in|on|at|of|by|and|or|that|which|during|last|this|early|late|who|with|from|to|for|when|after"
    r"|was|were|is|has|had|have|killed|left|wounded|would|came|as|province|region|city|town|district|state|square|area"
    r"|village|camp|border|suburb|airport)\b))"
)
_NAME_RUN = re.compile(
    r"\b(?:in|at|near|inside|outside|around|shelled|bombed|struck|attacked|raided|stormed|hit|shelling of|bombing of)\s+(?:the\s+)?"
    r"(?:[a-z-]+\s+){0,5}?(?:of\s+)?"
    rf"(?P<name>(?:al-|el-)?[A-Z][\w’'-]+(?:\s+(?:al-|el-)?[A-Z][\w’'-]+)*){_ENDS}"
)
_PHRASE_TAIL = re.compile(
    r"(?:\s+(?:on|at|in|near|inside|against|across|outside)\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){0,3}?(?:[a-z]+|(?:[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)))*?"
    r"\s+(?:on|at|in|near|inside|against|across|outside|of)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*"
)
_BY_HAND = re.compile(r"\b(?:killed|murdered|slain|massacred|executed|wounded)\b", re.IGNORECASE)
_MISHAP = re.compile(
    r"\b(?:earth)?quake|\b(?:flu|virus|diseases?|influenza|crash\w*|explosion|fire|floods?|storms?|rig|collapsed?|accidents?"
    r"|hurricane|cyclone|cholera|heat|outbreak|disaster|landslide|avalanche|spill|tsunami|tornado\w*|hospital bed)\b",
    re.IGNORECASE,
)
_ARMED = re.compile(
    r"\b(?:bomb\w*|suicide|attack\w*|strikes?|shot|gunm[ae]n|troops|shell\w*|opened fire|forces|police)\b",
    re.IGNORECASE,
)
_PHYSICAL = re.compile(
    r"\b(?:missiles?|drones?|bomb\w*|rockets?|shell\w*|artillery|troops|forces|soldiers?|militants?|gunm[ae]n|police|kill\w*"
    r"|wounded|injured|dead|casualt\w+|targets?|bases?|positions?|villages?|towns?|territory|province|station|warplanes?|jets"
    r"|air\s?strikes?|rebels?|army|security|convoy|mosque|church|market|school|hospital|camp|depot|city|airport|embassy|crowds?"
    r"|protest\w+|demonstrat\w+|tanks?|grenades?|gun\w*|suicide|explosi\w+|mortars?|snipers?)\b",
    re.IGNORECASE,
)


def deeds(sentence: Sentence, parties: Collection[str] = ()) -> tuple[Deed, ...]:
    """The acts that a sentence tells as done, in order, each with the date, actor and figures of its own clause.

    `parties` are lower-case names of the story's own that can act, beside countries.
    """
    if sentence.background or _TRIGGERS.isdisjoint(bag(sentence.text)):
        return ()
    return tuple(_Reading(sentence, parties).deeds())


class _Reading:
    """One sentence while it is read: its text with the dates masked, cut into clauses."""

    def __init__(self, sentence: Sentence, parties: Collection[str]) -> None:
        self.sentence = sentence
        text = sentence.text
        self.dates: list[Mention] = []
        for mention in sentence.mentions:
            left, right = mention.start - sentence.start, mention.end - sentence.start
            if mention.when is None or re.search(r"(?:after|before)$", text[left:right], re.IGNORECASE):
                continue
            text = text[:left] + "#" * (right - left) + text[right:]
            self.dates.append(mention)
        self.text = _FIGURATIVE.sub(lambda found: "~" * len(found[0]), text)
        # Parties are masked too, so that the shapes below need no list of names.
        self.marked = self._mark(self.text, parties)
        self.cuts = [0, *(match.start() for match in _BOUNDARY.finditer(self.text)), len(self.text)]

    @staticmethod
    def _mark(text: str, parties: Collection[str]) -> str:
        words = list(_CAPITAL.finditer(text))
        used = -1
        for i, word in enumerate(words):
            if i <= used:
                continue
            for count in (3, 2, 1):
                run = words[i : i + count]
                if len(run) < count:
                    continue
                start, end = word.start(), run[-1].end()
                name = text[start:end]
                low = name.lower()
                if (low not in _LAND and low not in parties) or (low in _ACRONYMS and name != _ACRONYMS[low]):
                    continue
                text = text[:start] + "@" * (end - start) + text[end:]
                used = i + count - 1
                break
        return text

    def deeds(self) -> Iterator[Deed]:
        found: list[list[Deed]] = []
        for left, right in zip(self.cuts, self.cuts[1:], strict=False):
            found.append(list(self._clause(left, right)))
        self._lean(found)
        yield from (deed for clause in found for deed in clause)

    def _clause(self, left: int, right: int) -> Iterator[Deed]:
        clause = self.text[left:right]
        acts = list(_ACT.finditer(clause))
        harmed = _HARMED.search(clause)
        if not acts and harmed is None:
            return
        lead = acts[0].start() if acts else harmed.start() if harmed else 0
        head = self.text[: left + lead]
        if _UNREAL.search(clause) or (
            _UNREAL.search(self.text[max(0, left - 60) : left]) and re.search(r"that\s*$|of\s*$|to\s*$", head)
        ):
            return
        if _NEVER.search(head[-30:]) or (_HISTORY.search(clause) and "#" not in clause):
            return
        agents = [self._agent(left, right, act) for act in acts]
        named = {agent for agent in agents if agent}
        if len(named) > 1 or "?" in named:
            return
        agent = named.pop() if named else ""
        whens = self._whens(left, right, acts, harmed)
        if len({when for when, _ in whens}) > 1:
            return
        when, weak = whens[0] if whens else (None, False)
        act = acts[0] if acts else None
        noun = _NOUN_OF[act[0].lower()] if act else "deaths"
        yield Deed(
            start=self.sentence.start + left + lead,
            agent=agent,
            when=when,
            weak=weak,
            noun=noun,
            phrase=self._phrase(left, right, acts, agent),
            places=self._places(left, right, agent),
            figures=self._figures(left, right),
            violent=self._violent(acts, agent),
            bare=act is None,
            definite=bool(_DEFINITE.search(clause[: act.start()]) if act else _THE_ACT.match(self.text)),
            harmless=bool(_HARMLESS.search(clause)),
            counted=any(
                figure.counts in HUMAN and left <= figure.start - self.sentence.start < right
                for figure in self.sentence.figures
            ),
            clause=(self.sentence.start + left, self.sentence.start + right),
        )

    def _lean(self, found: list[list[Deed]]) -> None:
        """Clauses that tell only of people hurt take date and actor from the act that they lean on."""
        for i, clause in enumerate(found):
            if len(clause) != 1 or not clause[0].bare or clause[0].agent:
                continue
            deed = clause[0]
            opening = self.text[self.cuts[i] :]
            after = self.text[self.cuts[i + 1] :] if i + 1 < len(found) else ""
            back = found[i - 1] if i and _LEANS_BACK.match(opening) else []
            if i and _RESUMED.match(opening):
                back = found[self._resumed(i)]
            on = found[i + 1] if i + 1 < len(found) and _LEANS_ON.match(after) else []
            for other in (back, on):
                if len(other) != 1 or (deed.when and other[0].when and deed.when != other[0].when):
                    continue
                if other is back and deed.places and not deed.places & other[0].places:
                    continue
                base = other[0]
                if other is on and deed.when is None and base.when is None and not base.agent:
                    continue
                joined = replace(
                    base,
                    when=base.when or deed.when,
                    weak=base.weak if base.when else deed.weak,
                    places=base.places | deed.places,
                    figures=(*base.figures, *deed.figures),
                    counted=base.counted or deed.counted,
                    harmless=base.harmless or deed.harmless,
                )
                other[0] = joined
                clause.clear()
                break

    def _resumed(self, i: int) -> int:
        """The clause that a verb after a relative clause goes on with; the one before if there is none."""
        for j in range(i - 1, 0, -1):
            if _RELATIVE.match(self.text, self.cuts[j]):
                return j - 1
        return i - 1

    def _whens(
        self, left: int, right: int, acts: list[re.Match[str]], harmed: re.Match[str] | None
    ) -> list[tuple[When, bool]]:
        """The dates of a clause that date its act, not the day of a statement; each with whether it is weak."""
        found = []
        clause = self.text[left:right]
        told_none = _NONE_GIVEN.search(clause) is not None
        tally = _TALLY.search(clause) is not None
        does = _DOES.search(clause) is not None or any(act[0].lower() in _VERBS for act in acts)
        for mention in self.dates:
            at, end = mention.start - self.sentence.start, mention.end - self.sentence.start
            if not left <= at < right or mention.expected or mention.flag or mention.when is None:
                continue
            if mention.when.precision not in (
                Precision.DAY,
                Precision.WEEKEND,
                Precision.SPAN,
                Precision.WEEK,
                Precision.MONTH,
            ):
                continue
            if mention.when.precision is Precision.SPAN and mention.when.days > 8:
                continue
            if _SAID_THEN.search(self.text[:at]) or _THEN_SAID.match(self.text[end:]):
                continue
            if re.match(r"\s+that\b", self.text[end:]):
                continue
            if _UP_TO.search(self.text[max(0, at - 20) : at]) and not _OWNS.match(self.text[end:]):
                continue
            beside = any(self._beside(left, act, at, end, strict=told_none or tally) for act in acts)
            whole = (
                not told_none
                and _REDUCED.search(clause) is None
                and not tally
                and (does or (harmed is not None and not self._away(clause)))
            )
            if beside or whole:
                words = self.sentence.text[at:end]
                found.append((mention.when, bool(_BY_DATE.search(words)) and len(self.dates) < 2))
        return found

    def _beside(self, left: int, act: re.Match[str], at: int, end: int, *, strict: bool) -> bool:
        """Whether a date stands at the name of an act: "strikes of #", "#'s attack", "attacks on X on #"."""
        first, last = left + act.start(), left + act.end()
        if act[0].lower() in _VERBS:
            return False
        if at < first:
            between = self.text[end:first]
            return re.fullmatch(r"(?:[’']s?)?\s+(?:[\w’'-]+\s+){0,4}", between) is not None and not _STANDING.search(
                between
            )
        between = self.text[last:at]
        # "had called the exchange of strikes ... on Friday": the date is that of the calling.
        told = re.split(r"\b(?:that|said|says|say)\b", self.text[left:first])[-1]
        if strict or _STANDING.search(_DOES.sub(" ", _HARMED.sub(" ", _PASSIVE.sub(" ", told)))):
            return re.search(r"\bof\s+$", between) is not None and not _STANDING.search(between)
        relative = re.match(rf"\s+(?:that|which)\s+.{{0,40}}?\b{_LAUNCHED}\b", between)
        return not _STANDING.search(between[relative.end() :] if relative else between)

    def _away(self, clause: str) -> bool:
        """Whether a clause that names people hurt mainly tells something else ("described", "mourned")."""
        return not re.search(
            r"\b(?:was|were|been|have|had|reported(?:ly)?|of|least|people|than)\b.{0,60}\b(?:killed|dead|wounded|injured|missing)\b|\b(?:died|killed|killing"
            r"|left|wounded|injured)\b",
            clause,
            re.IGNORECASE,
        )

    def _agent(self, left: int, right: int, act: re.Match[str]) -> str:
        """Who did it, by the clause alone: canonical name, "" if it does not say, "?" if it names two."""
        low = act[0].lower()
        before, after = self.marked[left : left + act.start()], self.marked[left + act.end() : right]
        if _NOUN_OF[low] in _DISASTERS or _NOUN_OF[low] == "clashes":
            return ""
        if low in _VERBS:
            if _PASSIVE_VERB.search(before):
                return self._who(_BY.search(after), left + act.end())
            if subject := _SUBJECT.search(before):
                return self._one(subject, before, left)
            # ", and struck targets": the actor is the subject of the sentence.
            if left and low != "shot" and _AND_ALSO.fullmatch(before):
                return self._who(_OPENING.match(self.marked), 0)
            return ""
        if by := _BY_NEXT.match(after):
            return self._who(by, left + act.end())
        if relative := _WHICH.match(self.marked, left + act.end()):
            return self._who(relative, 0)
        owner = _OWNER.search(before)
        if owner and (owner["of"] or self._adjective(left + owner.start("who"), left + owner.end("who"))):
            return self._one(owner, before, left)
        return self._one(does, before, left) if (does := _CARRIED_OUT.search(before)) else ""

    def _one(self, match: re.Match[str], before: str, offset: int) -> str:
        pair = _PAIR.search(before[: match.start("who")])
        return "?" if pair else self._who(match, offset)

    def _who(self, match: re.Match[str] | None, offset: int) -> str:
        if match is None:
            return ""
        if _AND_PARTY.match(self.marked, offset + match.end("who")):
            return "?"
        word = self.text[offset + match.start("who") : offset + match.end("who")]
        found = actors(word)
        return found[0] if found else word.lower()

    def _adjective(self, start: int, end: int) -> bool:
        """Whether the span is a party's adjective ("Iranian", "US"), which says whose an act is."""
        word = self.text[start:end]
        low = word.lower()
        return word in ("US", "NATO", "U.S.", "UK") or (low in COUNTRIES and COUNTRIES[low] != low.replace(" ", ""))

    def _phrase(self, left: int, right: int, acts: list[re.Match[str]], agent: str) -> str:
        """A verbatim name of the act: "Pakistani strikes", "attack on the police station at Rask"."""
        for act in acts:
            if act[0].lower() in _VERBS:
                continue
            clause = self.text[left:right]
            owner = _NAMED.search(self.marked, left, left + act.start())
            if owner and agent and self._adjective(owner.start("who"), owner.end("who")):
                return self.text[owner.start() : left + act.end()]
            tail = _PHRASE_TAIL.match(clause, act.end())
            if tail is None or agent or tail.end() - act.start() > 60 or re.search(r"[#~]", tail[0]):
                continue
            if not re.match(_ENDS, clause[tail.end() :]) or _STANDING.search(tail[0]):
                continue
            if not self._adjective(left + tail.end() - len(tail[0].split()[-1]), left + tail.end()):
                return clause[act.start() : tail.end()]
        return ""

    def _places(self, left: int, right: int, agent: str) -> frozenset[str]:
        found = set()
        speaker = self.sentence.speaker
        for match in _NAME_RUN.finditer(self.text, left, right):
            at = match.start("name") + self.sentence.start
            if speaker is not None and speaker.start <= at < speaker.end:
                continue
            for word in re.findall(r"[A-Z][\w-]{2,}", match["name"]):
                low = word.lower()
                if low not in COUNTRIES and low not in SEATS and low != agent:
                    found.add(low)
        return frozenset(found)

    def _figures(self, left: int, right: int) -> tuple[Figure, ...]:
        """The figures of people of a clause; none of a kind that it counts twice, in part, or over a longer time."""
        clause = self.text[left:right]
        if _CUMULATIVE.search(clause) or _OF_THOSE.match(clause):
            return ()
        kept: dict[Counts, list[Figure]] = {}
        doubtful: set[Counts] = set()
        for figure in self.sentence.figures:
            at, end = figure.start - self.sentence.start, figure.end - self.sentence.start
            if figure.counts not in HUMAN or not left <= at < right:
                continue
            before, after = self.text[max(0, at - 20) : at], self.text[end:]
            if _INCLUDED.search(before) or _NOBODY.search(before):
                continue
            kept.setdefault(figure.counts, []).append(figure)
            if (
                _ANOTHER.search(before)
                or (figure.counts is not Counts.WOUNDED and _MORE.match(after))
                or _WHO.match(after)
            ):
                doubtful.add(figure.counts)
        if reduced := _REDUCED.search(clause):
            doubtful.update(
                kind
                for kind, found in kept.items()
                if any(f.start < self.sentence.start + left + reduced.end() for f in found)
            )
        return tuple(
            each[0]
            for kind, each in kept.items()
            if kind not in doubtful and len({figure.value for figure in each}) == 1
        )

    def _violent(self, acts: list[re.Match[str]], agent: str) -> bool:
        nouns = {_NOUN_OF[act[0].lower()] for act in acts}
        text = self.sentence.text
        if not nouns:
            return _BY_HAND.search(text) is not None and _MISHAP.search(text) is None
        if nouns <= _DISASTERS:
            return _ARMED.search(text) is not None
        return bool(agent) or _PHYSICAL.search(text) is not None
