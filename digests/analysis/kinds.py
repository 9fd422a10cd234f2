"""What kind of speaker a span names: government, military, agency, body, witness, nobody, person.

By the words of offices and institutions, the first kind that fits; knows no list of people.
"""

from __future__ import annotations

import re

from digests.analysis.world import COUNTRIES, SEATS
from digests.model import SpeakerKind

KINDS: tuple[tuple[SpeakerKind, re.Pattern[str]], ...] = (
    (
        SpeakerKind.WITNESS,
        re.compile(
            r"\b(?:eye-?)?witness\w*|\bresidents?\b|\bsurvivors?\b|\bvillagers?\b|\blocals\b|\bneighbou?rs?\b"
            r"|\bpassengers?\b|\brelatives?\b|\bbystanders?\b|\bshopkeepers?\b|\bfarmers?\b|\bfisherm[ae]n\b"
            r"|\bparents?\b|\bevacuees\b",
            re.I,
        ),
    ),
    (
        SpeakerKind.NOBODY,
        re.compile(
            r"^(?:the |some |several |many |most |other |unnamed |anonymous |security |diplomatic |local |informed "
            r"|unconfirmed |initial |early |first |media |press |conflicting |earlier "
            r"|two |three |four |five |six |seven |eight |nine |ten |\d+ |dozens of "
            r"|a |one )*(?:sources?|reports?|critics?|observers?|analysts?|experts?|commentators?"
            r"|people(?![’']s)"
            r"|quarters|rumou?rs?)\b(?! (?:at|in|of|from) (?:the )?[A-Z])",
            re.I,
        ),
    ),
    (
        SpeakerKind.AGENCY,
        re.compile(
            r"\b(?:(?:news|press|wire|state(?:-run)?|official|semi-?official|[Tt]he) agency|television|TV|radio"
            r"|newspaper|daily|(?:[Ss]tate|[Ll]ocal|[Ff]oreign|[Ss]ocial|[Ww]estern|[Nn]ational|[A-Za-z]+i) media"
            r"|media (?:outlets?|reports?)|broadcaster|website"
            r"|(?:news|press)(?! (?:secretar|office|service|conference|release|attach))|magazine"
            r"|journal"
            r"|channel)\b|\b(?:Reuters|AFP|AP|Associated Press|Agence France-Presse|BBC|CNN|Xinhua|Al[- ]Jazeera"
            r"|Bloomberg|[A-Z]\w+ (?:Times|Post|Tribune|Herald|Guardian|Gazette|Telegraph|Ledger|Courier|Chronicle"
            r"|Observer|Mirror|Journal|Wire|Globe|Independent|Review|Monitor|Register|Bulletin|Dispatch"
            r"|Examiner|Inquirer|Standard|Express|Mail|Echo|Argus))\b",
        ),
    ),
    (
        SpeakerKind.ARMED_GROUP,
        re.compile(
            r"\b(?:militants?|rebels?|insurgents?|guerrillas?|separatists?|jihadists?|militias?|fighters|gunmen"
            r"|terrorist|armed (?:group|wing|faction)|liberation (?:front|army|movement)"
            r"|Taliban|Hamas|Hezbollah|Hizbullah|al-Qa\w+|Islamic State|ISIS"
            r"|ISIL|Daesh|Houthis?|Boko Haram|al-Shabaab)\b",
            re.I,
        ),
    ),
    (
        SpeakerKind.MILITARY,
        re.compile(
            r"\b(?:army|military|armed forces|navy|air force|armou?red|commander|commandant|troops|guards? corps"
            r"|(?<!fire )brigades?|battalions?|regiments?"
            r"|Revolutionary Guards?|IRGC|ISPR|pentagon|defen[cs]e forces?|coast ?guard|soldiers?|security forces"
            r"|NATO|general staff|peacekeepers?)\b|\b(?:Gen|Col|Maj|Lt|Adm|Brig|Capt|Sgt|General|Colonel|Major"
            r"|Admiral|Brigadier)\b\.?(?= [A-Z])",
            re.I,
        ),
    ),
    (
        SpeakerKind.GOVERNMENT,
        re.compile(
            r"\b(?:governments?|minist(?:er|ers|ry|ries|erial)|president|presidency|premier|foreign office|embassy"
            r"|ambassadors?|envoys?|officials?|authorit(?:y|ies)|police|mayor|governor|secretary(?! general)"
            r"|white house|state department|kremlin|diplomats?|parliament|senators?|lawmakers?|congress\w*|cabinet"
            r"|administration|department|prosecutors?|chancellor|king|queen|prince|emir|supreme leader|MPs?|prime"
            r"|deputy|consul\w*|customs|border|mofa|FM|home office|downing street|coalition|regime|capitals?|leaders"
            r"|leadership|foreign secretary|national security|fire (?:service|brigade|department|chief)"
            r"|civil (?:protection|defen[cs]e)|emergency (?:services?|management|workers)|commissioner|sheriff"
            r"|prosecution"
            r"|(?:regional|provincial|district|village|local|town|county|tribal) (?:head|chief|leader|elder)s?"
            r"|investigators?|spokes(?:man|woman|person)|intelligence (?:agency|service))\b",
            re.I,
        ),
    ),
    (
        SpeakerKind.BODY,
        re.compile(
            r"\b(?:UN|U\.N\.|EU|WHO|IAEA|IMF|OPEC|ASEAN|Inc|Corp|plc|BP|Amnesty|Arab League|African Union)\b"
            r"|(?i:\b(?:United Nations|Red (?:Cross|Crescent)|courts?|judges?|European Union|World Health|committee"
            r"|council|commission|Human Rights Watch|organi[sz]ations?|observatory|bank|institute|university"
            r"|cent(?:er|re)s?|hospitals?|doctors?|charity|association|federation|party|survey|fund|society"
            r"|agency|foundation|company|union|league|activists?|rights groups?|scientists?|researchers?|aid (?:workers"
            r"|agenc\w+|groups?)|medics?|paramedics?|rescuers|rescue (?:workers|teams?|services?|crews?)"
            r"|ambulance service|first responders|airline|operator|carrier|railways?|seismolog\w+|meteorolog\w+"
            r"|forecasters?"
            r"|weather (?:service|office|bureau)|coroner|morgue|clinic|surgeons?|nurses|campaigners?|lawyers?|monitors"
            r"|board|panel|agencies|groups?|secretary[- ]general|brotherhood)\b)"
        ),
    ),
)


_UNNAMED = re.compile(
    r"\b(?:officials?|diplomats?|lawmakers?|aides?|insiders?|leaders|activists?|experts?|officers|politicians"
    r"|authorities)\b",
    re.I,
)
_PERSONAL = re.compile(r"\b[A-Z][\w’'-]+ (?:al-|bin |van |de )?[A-Z][\w’'-]+")


def is_unnamed(text: str) -> bool:
    """Whether a speaker is only some official of a party ("Norland officials"): no party's own word, no named "
    "person's."""
    return _UNNAMED.search(text) is not None and _PERSONAL.search(text) is None


def kind_of(text: str) -> SpeakerKind:
    """The kind of speaker that a span names."""
    for kind, pattern in KINDS:
        if pattern.search(text):
            return kind
    bare = re.sub(r"[’']s?$", "", text).lower().removeprefix("the ")
    if (
        bare in COUNTRIES
        or bare in SEATS
        or all(part in COUNTRIES or part in SEATS for part in re.split(r" and (?:the )?|, (?:the )?", bare))
    ):
        return SpeakerKind.GOVERNMENT
    if text[:1].islower() or bare != text.lower():
        # "a joint statement issued by Tehran and Islamabad"
        named = re.findall(r"[A-Z][\w-]+", text[1:])
        if named and all(name.lower() in COUNTRIES or name.lower() in SEATS for name in named):
            return SpeakerKind.GOVERNMENT
    return SpeakerKind.PERSON
