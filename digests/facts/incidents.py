"""Acts of violence and disasters in one sentence: when, who struck, which figures are of that very act.

A sentence is cut into clauses; a date, an actor and a figure belong to the act of their own clause, and what is not
certain is left out: a false toll is worse than none. Knows no other sentence and no layout.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from digests.analysis.stems import actors
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
    clause: tuple[int, int]


_FORMS = {
    "strikes": "struck strikes strike striking airstrike airstrikes air-strikes",
    "attack": "attack attacks attacked attacking assault assaults assaulted stormed storming ambush ambushed raid "
    "raids raided invaded invasion offensive",
    "bombing": "bombed bombing bombings bombardment bombarded",
    "shelling": "shelled shelling shelled",
    "shooting": "shot shooting shootings fired gunfire",
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
    "struck attacked assaulted stormed ambushed raided invaded bombed bombarded shelled shot fired clashed massacred "
    "exploded crashed".split()
)
_DISASTERS = frozenset(("explosion", "earthquake", "crash", "fire"))
_ACT = re.compile(rf"\b(?:{'|'.join(sorted(_NOUN_OF, key=len, reverse=True))})\b", re.IGNORECASE)
_HARMED = re.compile(
    r"\b(?:killed|killing|kills|dead|died|deaths?|slain|murdered|fatalit(?:y|ies)|wounded|wounding|injured|injuring"
    r"|casualt(?:y|ies)|missing|bodies|lives)\b",
    re.IGNORECASE,
)
_TRIGGER = re.compile(rf"{_ACT.pattern}|{_HARMED.pattern}", re.IGNORECASE)
# What is called a strike or an attack and is none.
_FIGURATIVE = re.compile(
    r"\b(?:struck|strike|strikes|striking)\s+(?:up\s+)?(?:an?|the)\s+(?:\w+\s+)?(?:deal|agreement|balance|tone|chord"
    r"|compromise|pose|note|bargain|truce)\b|\b(?:hunger|general|labou?r|rail|teachers?[’']?|pilots?[’']?|sit-in|workers?[’']?"
    r"|lightning)[ -]strikes?\b|\bon strike\b|\bstrike action\b|\b(?:heart|panic|asthma|verbal|personal|political)\s+attacks?\b"
    r"|\bfired\s+(?:from|his|her|their|its|by)\b|\b(?:shot|fired) (?:up|back|off an?)\b|\bstruck (?:by|down|off) (?:the|how|a law)\b"
    r"|\bceasefire\b|\bcease[- ]fire\b|\bunder fire\b|\b(?:crossfire|open fire|opened fire)\b(?=\Z)|\bfilm\w* .{0,12}\bshot\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:would|could|might|may|will|shall|should|if|unless|plan(?:s|ned|ning)? (?:to|for)|ready to|prepar\w+ (?:to|for)"
    r"|want(?:s|ed)? to|threat(?:s|en\w*)?|den(?:y|ies|ied|ying)|accus\w+|alleg(?:es|ed|ing|ations?) (?:that|of)|feared?"
    r"|possib(?:le|ility)|potential|avert\w*|prevent\w*|avoid\w*|warn\w*|vow\w*|call(?:s|ed|ing) for|foiled|failed"
    r"|planned|simulat\w+|exercises?|drill|anniversary|commemorat\w+|trial|charged|convicted|suspected of|rumou?rs?)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:did not|didn[’']t|was not|were not|had not|has not|have not|never)\s+(?:\w+\s+)?$", re.IGNORECASE
)
# A count of a longer time, of a share, or of others: not the toll of one act.
_CUMULATIVE = re.compile(
    r"\b(?:since|so far|in total|overall|altogether|in all|to date|each (?:day|year)|(?:per|a) (?:day|week|month|year)|annually"
    r"|(?:over|during|in|for) the (?:past|last|previous)|this year|last year|(?:weeks|months|years) of|uprising|war"
    r"|cumulative|(?:has|have) (?:now )?(?:killed|claimed|died|been)|every (?:day|year)|average)\b",
    re.IGNORECASE,
)
_TALLY = re.compile(
    r"\b(?:toll|count|number of (?:dead|deaths|people killed|casualties|wounded|injured))\b[^,;]{0,60}?\b(?:rose|risen|rises"
    r"|reached|climbed|stood|stands|passed|topped|jumped|at|to|now|was|is|were)\b",
    re.IGNORECASE,
)
_PARTIAL_BEFORE = re.compile(
    r"\b(?:another|a further|an additional|including|among them|of whom|one of|the other)\s+$", re.IGNORECASE
)
_PARTIAL_AFTER = re.compile(
    r"\s+(?:more|others?|further|additional|of (?:the|them|those|its|their|his|whom)|bystanders?)\b", re.IGNORECASE
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
_ACRONYMS = {
    "us": "US",
    "u.s.": "U.S.",
    "usa": "USA",
    "u.s.a.": "U.S.A.",
    "uk": "UK",
    "u.k.": "U.K.",
    "uae": "UAE",
    "drc": "DRC",
}
_LAND = (
    "|".join(
        re.escape(_ACRONYMS.get(name, name.title()))
        for name in sorted(
            {*COUNTRIES, *SEATS} - {"us", "persian", "pole", "dane", "finn", "turkey"},
            key=lambda each: (-len(each), each),
        )
    )
    + "|US|Turkey|NATO|Nato"
)
_SEAT = frozenset(SEATS)
_MODIFIER = r"(?:(?:own|first|new|latest|recent|deadly|direct|retaliatory|cross-border|suspected|missile|drone|air|rocket|artillery|military|naval|and|ground)\s+)*"
_LAUNCHED = r"(?:carried out|conducted|launched|fired|staged|mounted|made)"
_NAME_RUN = re.compile(
    r"\b(?:in|at|near|inside|outside|around|on|of|from|to|into|against|across|through)\s+(?:the\s+)?(?:[a-z-]+\s+){0,5}?(?:of\s+|at\s+|in\s+)?"
    r"(?P<name>(?:al-|el-)?[A-Z][\w’'-]+(?:\s+(?:al-|el-)?[A-Z][\w’'-]+)*)"
)
_PHRASE_TAIL = re.compile(
    r"(?:\s+(?:on|at|in|near|inside|against|across|outside)\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){0,3}?(?:[a-z]+|(?:[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)))*?"
    r"\s+(?:on|at|in|near|inside|against|across|outside|of)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*"
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
    if sentence.background or not _TRIGGER.search(sentence.text):
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
        own = "|".join(
            re.escape(name.title()) for name in sorted(parties, key=lambda each: (-len(each), each)) if name.isalpha()
        )
        self.party = rf"(?:(?:{_LAND}){'|' + own if own else ''})"
        self.cuts = [0, *(match.start() for match in _BOUNDARY.finditer(self.text)), len(self.text)]

    def deeds(self) -> Iterator[Deed]:
        found: list[list[Deed]] = []
        for left, right in zip(self.cuts, self.cuts[1:], strict=False):
            found.append(list(self._clause(left, right)))
        self._lean(found)
        yield from (deed for clause in found for deed in clause)

    def _clause(self, left: int, right: int) -> Iterator[Deed]:
        clause = self.text[left:right]
        acts = [match for match in _ACT.finditer(clause)]
        harmed = _HARMED.search(clause)
        if not acts and harmed is None:
            return
        lead = acts[0].start() if acts else harmed.start() if harmed else 0
        head = self.text[: left + lead]
        if (
            _UNREAL.search(clause)
            or _UNREAL.search(self.text[max(0, left - 60) : left])
            and re.search(r"that\s*$|of\s*$|to\s*$", head)
        ):
            return
        if _NEVER.search(head[-30:]) or _HISTORY.search(clause) and "#" not in clause:
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
            definite=bool(act)
            and bool(
                re.search(r"\b(?:the|this|that|these|those)\s+(?:[a-z]+\s+){0,2}$", clause[: act.start()], re.I)
                if act
                else False
            ),
            harmless=bool(_HARMLESS.search(clause)),
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
                    harmless=base.harmless or deed.harmless,
                )
                other[0] = joined
                clause.clear()
                break

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
            if re.search(r"\b(?:since|until|till|by)\s+(?:\w+\s+)?$", self.text[max(0, at - 20) : at], re.IGNORECASE):
                continue
            beside = any(self._beside(left, act, at, end, strict=told_none or tally) for act in acts)
            whole = not told_none and not tally and (does or (harmed is not None and not self._away(clause)))
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
        clause = self.text[left:right]
        before, after = clause[: act.start()], clause[act.end() :]
        party, low = self.party, act[0].lower()
        dates = r"(?:(?:,?\s*(?:on|in|early|late)\s+)?#+,?\s+)?"
        if low in _VERBS:
            if re.search(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+)?$", before):
                by = re.search(rf"\bby\s+(?:the\s+)?(?P<who>{party})\b(?:[’']s?)?(?:\s+{_FORCES})?", after)
                return self._name(by["who"]) if by else ""
            shape = re.compile(
                rf"(?P<two>\band\s+)?\b(?P<who>{party})\b(?:[’']s?)?(?:\s+{_FORCES})?\s*,?\s*{dates}"
                rf"(?:(?:had|has|have|also|then|again|later|first|reportedly|allegedly|\w+ly)\s+)*$"
            )
            if subject := shape.search(before):
                return self._two(subject, before)
            # ", and struck targets": the actor is the subject of the sentence.
            if re.fullmatch(r",?\s*(?:and|then|but)\s+(?:also\s+|then\s+)*", before) and low != "shot":
                opening = re.match(rf"(?P<who>{party})\s+(?:{_FORCES}\s+)?{dates}(?!and\b|or\b|’|')[a-z]", self.text)
                return self._name(opening["who"]) if opening and left else ""
            return ""
        if low in (
            "earthquake",
            "quake",
            "clash",
            "clashes",
            "crash",
            "fire",
            "blast",
            "blasts",
            "explosion",
            "explosions",
        ):
            return ""
        by = re.match(
            rf"(?:\s+#+)?\s+by\s+(?:the\s+)?(?P<who>{party})\b(?:[’']s?)?(?!\s+(?:rebels|militants|settlers|insurgents|groups?))",
            after,
        )
        if by:
            return self._name(by["who"])
        relative = re.match(
            rf"[^.;]{{0,45}}?,?\s+(?:that|which)\s+(?P<who>{party})\b(?:[’']s?)?(?:\s+{_FORCES})?\s*{dates}(?:\w+ly\s+|had\s+|also\s+)*{_LAUNCHED}\b",
            self.text[left + act.end() :],
        )
        if relative:
            return self._name(relative["who"])
        owner = re.search(
            rf"(?P<two>\band\s+)?\b(?P<who>{party})(?P<of>[’']s?)?\s+(?:{_FORCES}\s+)?{_MODIFIER}$", before
        )
        if owner and (owner["of"] or self._adjective(owner["who"])):
            return self._two(owner, before)
        does = re.search(
            rf"(?P<two>\band\s+)?\b(?P<who>{party})(?:[’']s?)?(?:\s+{_FORCES})?\s*,?\s*{dates}(?:(?:had|has|have|also|then|\w+ly)\s+)*{_LAUNCHED}\s+(?:[\w’'-]+\s+){{0,5}}$",
            before,
        )
        return self._two(does, before) if does else ""

    def _two(self, match: re.Match[str], before: str) -> str:
        pair = re.search(rf"\b(?:{self.party})(?:[’']s?)?\s+(?:and|or)\s+(?:the\s+)?$", before[: match.start("who")])
        return "?" if pair else self._name(match["who"])

    def _adjective(self, word: str) -> bool:
        low = word.lower()
        return word in ("US", "NATO", "Nato", "U.S.", "UK") or (
            low in COUNTRIES and COUNTRIES[low] != low.replace(" ", "")
        )

    @staticmethod
    def _name(word: str) -> str:
        found = actors(word)
        return found[0] if found else word.lower()

    def _phrase(self, left: int, right: int, acts: list[re.Match[str]], agent: str) -> str:
        """A verbatim name of the act: "Pakistani strikes", "attack on the police station at Rask"."""
        for act in acts:
            if act[0].lower() in _VERBS:
                continue
            clause = self.text[left:right]
            owner = re.search(
                rf"\b(?P<who>{self.party})\s+(?:(?:missile|drone|air|rocket|and)\s+)*$", clause[: act.start()]
            )
            if owner and self._adjective(owner["who"]) and act[0].lower() not in ("fire", "crash"):
                return clause[owner.start() : act.end()]
            tail = _PHRASE_TAIL.match(clause, act.end())
            if tail is None or agent or tail.end() - act.start() > 60 or re.search(r"[#~]", tail[0]):
                continue
            if not _STANDING.search(tail[0]) and not self._adjective(tail[0].split()[-1]):
                return clause[act.start() : tail.end()]
        return ""

    def _places(self, left: int, right: int, agent: str) -> frozenset[str]:
        found = set()
        for match in _NAME_RUN.finditer(self.text, left, right):
            for word in re.findall(r"[A-Z][\w-]{2,}", match["name"]):
                low = word.lower()
                if low not in COUNTRIES and low not in SEATS and low != agent:
                    found.add(low)
        return frozenset(found)

    def _figures(self, left: int, right: int) -> tuple[Figure, ...]:
        """The figures of people of a clause; none of a kind that it counts twice, in part, or over a longer time."""
        clause = self.text[left:right]
        if _CUMULATIVE.search(clause):
            return ()
        kept: dict[Counts, list[Figure]] = {}
        for figure in self.sentence.figures:
            at, end = figure.start - self.sentence.start, figure.end - self.sentence.start
            if figure.counts not in HUMAN or not left <= at < right:
                continue
            if _PARTIAL_BEFORE.search(self.text[max(0, at - 20) : at]) or (
                figure.counts is not Counts.WOUNDED and _PARTIAL_AFTER.match(self.text[end:])
            ):
                continue
            kept.setdefault(figure.counts, []).append(figure)
        return tuple(each[0] for each in kept.values() if len({figure.value for figure in each}) == 1)

    def _violent(self, acts: list[re.Match[str]], agent: str) -> bool:
        nouns = {_NOUN_OF[act[0].lower()] for act in acts}
        if not nouns or nouns <= _DISASTERS:
            return bool(
                re.search(
                    r"\b(?:bomb\w*|suicide|attack\w*|strikes?|shot|gunm[ae]n|troops|shell\w*)\b", self.sentence.text
                )
            )
        return bool(agent) or bool(_PHYSICAL.search(self.sentence.text))
