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
            r"\b(?:eye-?)?witness\w*|\bresidents?\b|\bsurvivors?\b|\bvillagers?\b"
            r"|\blocals\b|\bneighbou?rs?\b|\bpassengers?\b",
            re.I,
        ),
    ),
    (
        SpeakerKind.NOBODY,
        re.compile(
            r"^(?:the |some |several |many |most |other |unnamed |anonymous |security |diplomatic |local "
            r"|informed |two |three |a |one )*"
            r"(?:sources?|reports?|critics?|observers?|analysts?|experts?|commentators?|people|quarters"
            r"|rumou?rs?)\b(?! (?:at|in|of|from) (?:the )?[A-Z])",
            re.I,
        ),
    ),
    (
        SpeakerKind.AGENCY,
        re.compile(
            r"\b(?:news agency|agency|television|TV|radio|newspaper|daily|(?:state|local|foreign|social|western"
            r"|national|[a-z]+i) media|media (?:outlets?|reports?)|broadcaster|website|news|press"
            r"|magazine|journal|channel)\b|\b(?:Reuters|AFP|AP"
            r"|Associated Press|Agence France-Presse|BBC|CNN|Xinhua|Al[- ]Jazeera|Bloomberg|[A-Z]\w+ (?:Times"
            r"|Post|Tribune|Herald|Guardian|Gazette|Telegraph))\b",
        ),
    ),
    (
        SpeakerKind.ARMED_GROUP,
        re.compile(
            r"\b(?:militants?|rebels?|insurgents?|guerrillas?|separatists?|jihadists?|militias?|fighters|gunmen"
            r"|terrorist|armed (?:group|wing|faction)"
            r"|Taliban|Hamas|Hezbollah|Hizbullah|al-Qa\w+|Islamic State|ISIS|ISIL|Daesh|Houthis?|Boko Haram"
            r"|al-Shabaab)\b",
            re.I,
        ),
    ),
    (
        SpeakerKind.MILITARY,
        re.compile(
            r"\b(?:army|military|armed forces|navy|air force|armou?red|commander|commandant|troops|guards? corps"
            r"|Revolutionary Guards?|IRGC|ISPR|pentagon"
            r"|defen[cs]e forces?|coast ?guard|soldiers?|security forces|NATO|general staff|peacekeepers?)\b"
            r"|\b(?:Gen|Col|Maj|Lt|Adm|Brig|Capt|Sgt|General|Colonel|Major|Admiral|Brigadier)\b\.?(?= [A-Z])",
            re.I,
        ),
    ),
    (
        SpeakerKind.GOVERNMENT,
        re.compile(
            r"\b(?:governments?|minist(?:er|ers|ry|ries|erial)|president|presidency|premier|foreign office"
            r"|embassy|ambassadors?|envoys?|officials?|authorit(?:y|ies)"
            r"|police|mayor|governor|secretary(?! general)|white house|state department|kremlin|diplomats?"
            r"|parliament|senators?|lawmakers?|congress\w*|cabinet"
            r"|administration|department|prosecutors?|chancellor|king|queen|prince|emir|supreme leader|MPs?|prime"
            r"|deputy|consul\w*|customs|border|mofa|FM|home office"
            r"|downing street|coalition|regime|capitals?|leaders|leadership|foreign secretary|national security)\b",
            re.I,
        ),
    ),
    (
        SpeakerKind.BODY,
        re.compile(
            r"\b(?:UN|U\.N\.|EU|WHO|IAEA|IMF|OPEC|ASEAN|Inc|Corp|plc|BP|Amnesty|Arab League|African Union)\b"
            r"|(?i:\b(?:United Nations|Red (?:Cross|Crescent)|courts?|judges?|European Union|World Health"
            r"|committee|council"
            r"|commission|Human Rights Watch|organi[sz]ations?|observatory|bank|institute|university|cent(?:er|re)s?"
            r"|hospitals?|doctors|charity|association|federation|party|survey|fund|society|foundation|company"
            r"|union|league"
            r"|activists?|rights groups?|scientists?|researchers?|aid (?:workers|agenc\w+|groups?)|board|panel|agencies"
            r"|secretary[- ]general|brotherhood)\b)"
        ),
    ),
)


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
