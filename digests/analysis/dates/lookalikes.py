"""Words and numbers that only look like dates: names, counts, verbs, habits.

Knows no calendar: it judges a form by the words beside it.
"""

from __future__ import annotations

import re

from digests.analysis.dates.forms import Found
from digests.analysis.dates.scope import Scope

_HABIT_BEFORE = re.compile(
    r"(?i)\b(?:every|each|any|other|most|black|good|bloody|ash|palm|easter|super|cyber|holy|maundy|big|blue|red|on\san?)\s$"
    r"|\b(?:every|each)\s(?:\w+day,?\s(?:(?:and|or)\s)?)+$"
)
_HABIT_AFTER = re.compile(
    r"^\s(?:(?i:prayers?|sermons?|mosques?|school|newspaper|(?:and\s\w+day\s)?(?:nights|mornings|afternoons|evenings)|night\sfootball"
    r"|of\s(?:the|each|every|a)\s(?:month|year))\b"
    r"|(?:Times|Telegraph|Mirror|Herald|Mail|Express|Post|Magazine|Review|Prayers?|Sermons?|Mosque)\b)"
)
_COUNTED = re.compile(
    r"(?i)^[\s-](?:(?:more|other|armed|local|young|new|additional|foreign|police|army|government|people['’]s)\s)?(?:people|persons|troops|soldiers|men|women|children|victims|fighters|militants|civilians|refugees|migrants"
    r"|dead|deaths|killed|injured|wounded|arrests|police|officers|members|workers|employees|jobs|students|villagers|residents|inhabitants|prisoners|houses|homes"
    r"|families|villages|vehicles|tanks|planes|ships|rockets|missiles|bombs|units|cases|tons|tonnes|barrels|miles|km"
    r"|kms|kilomet(?:er|re)s|met(?:er|re)s|feet|foot|yards|acres|hectares|kg|kgs|pounds|dollars|euros|rupees|francs"
    r"|marks|yen|lire|rials|points|shares|votes|seats|times|hours|minutes|seconds|days|weeks|months|years|local|gmt|utc|est|edt"
    r"|hrs|mah|mm|cm|mb|gb|or\sso|of\sthem|voters|delegates|demonstrators|protesters|rooms|pages|copies|passengers|guests|others|square|per|a\s(?:day|month|week|year|share))\b"
)
_NUMBERED = re.compile(
    r"(?i)(?:\b(?:resolutions?|flights?|no\.?|nos\.?|number|numbers|numbered|article|section|rule|route|highway|room|suite|model|boeing|airbus|page|chapter|gate"
    r"|version|line|clause|act|bill|sr|hr|un|unscr|case|docket|channel|platform|bus|train|iso|law|decree|order|some|about|nearly|almost|approximately|roughly|than|least|around|over|least|worth|only|fewer|at|to\s\d+|tel\.?|phone:?|fax:?|call|code)"
    r"|[#/$€£+=])\s?$"
)
_OLD_YEAR = re.compile(
    r"(?i)\b(?:in|since|of|from|until|till|to|by|before|after|between|and|circa|around|year|early|late|mid-?)\s$|\($"
)
_MEANT_MONTH = re.compile(
    r"(?i)\b(?:in|since|until|till|by|last|next|this|early|late|mid|through|from|to|during|for|of|before|after|every|and|or|between)[\s-]+(?:early\s|late\s|mid-?)?$"
)
_MONTH_TAIL = re.compile(
    r"^(?:\s\d{4}|['’]s\b|\sand\s(?:June|July|April)|[.,;:)]|\s(?:elections?|polls?|ballots?|vote)\b|$)"
)
_NAME_AFTER = re.compile(
    r"^\s(?!(?:The|It|He|She|They|But|And|In|On|At|As|A|An|We|I|This|That|There|His|Her|Its)\b)[A-Z][a-z]+"
)
_NAME_BEFORE = re.compile(
    r"(?:\b(?!(?:The|In|On|By|Its|His|Her|Their|A|An|Early|Late|Since)\b)[A-Z][a-z]+|Mr\.|Mrs\.|Ms\.|Dr\.|Operation|Miss|Lady|Sir)\s$"
)
_SENTENCE_MODAL = re.compile(r"^\s(?:I|you|he|she|they|we|it|the|God|your|his|her|their|be|not|have|also|well)\b")
_TITLE_TODAY = re.compile(r"\b(?:[A-Z]\w+|the|BBC[’']s|NBC[’']s)\s$")
# "Euro 2024", "Vision 2030": a year that belongs to a name, not a capital that opens a sentence ("By 2030").
_NAMED_EDITION = re.compile(
    r"(?<![\w.])(?!(?:In|Since|Of|From|Until|Till|To|By|Before|After|Between|And|Circa|Around|Year|Early|Late|Mid|During|For|The|Through|Throughout|Fiscal|Calendar|But|Or|On"
    r"|At|That|This|These|Those|Its|His|Her|Their|Our|A|An|No|When|While|Only|As|With|Spring|Summer|Autumn|Fall|Winter|Christmas|Easter|Ramadan|Published|Copyright|About|Nearly|Almost|Also|Both)\b)[A-Z][\w-]*[a-z]\s$"
)
# "The 2016 deal": a year that only names.
_NAMED_YEAR = re.compile(r"(?i)\b(?:the|its|his|her|their|a|an|that|this|under|of|\w+['’]s)\s+(?:\w+-)?$")
_NAMED_THING = re.compile(
    r"^\s(?!(?:and|or|to|in|on|at|by|with|when|as|for|from|but|after|before|until|was|were|is|had|has|will|said|that|which|who)\b)[a-zA-Z][\w-]+"
)


# "The November 17 group", "the Second of May Movement", "23 March Road": named after a day of whatever year.
_NAMED_DAY = re.compile(
    r"^\s(?:(?i:movements?|brigades?|groups?|gang|battalion)\b|(?:Incident|Revolution|Uprising|Party|Front|Alliance|Coalition"
    r"|Committee|Commission|Forum|Army|Forces|Martyrs|Division|Regiment|Corps|Squadron|Bridge|Square|Street|Road|Avenue|Boulevard"
    r"|Lane|Highway|Park|Camp|Barracks|Station|School|Stadium|Airport|Hospital|University)\b)"
)
# "The April 6 Youth Movement".
_NAMED_AFTER = re.compile(
    r"^\s(?:[A-Z][\w-]+\s){1,3}(?:Movement|Brigades?|Battalion|Division|Front|Party|Alliance|Coalition)\b"
)


def only_looks(found: Found, scope: Scope) -> bool:
    """Whether the form is no date where it stands."""
    match found.form:
        case "weekday":
            return _habit(scope)
        case "adjacent":
            words = scope.words
            if words == "tomorrow" and scope.before(12).lower().endswith(" of "):
                return True
            return words[:1] == "T" and scope.start > scope.first and bool(_TITLE_TODAY.search(scope.before(16)))
        case "bare_month" | "month_of":
            return _no_month(found, scope)
        case "year":
            return _no_year(found, scope)
        case "spoken_year":
            words = scope.words.lower()
            return bool(_COUNTED.match(scope.after(30))) or (
                words.startswith("two thousand") and not _OLD_YEAR.search(scope.before(12))
            )
        case "period":
            # "This Week", a programme; "THIS WEEK" is a headline.
            return bool(re.search(r"\s[A-Z][a-z]", scope.words))
        case "month_day" | "day_month":
            return _no_day(found, scope)
        case _:
            return False


def names_only(scope: Scope) -> bool:
    """Whether a year is part of a name ("the 2015 nuclear deal"), so that it dates no clause."""
    return bool(_NAMED_YEAR.search(scope.before(20)) and _NAMED_THING.match(scope.after(20)))


def _habit(scope: Scope) -> bool:
    return bool(_HABIT_BEFORE.search(scope.before(48)) or _HABIT_AFTER.match(scope.after(20)))


def _no_day(found: Found, scope: Scope) -> bool:
    if not found.parts["y"] and _NAMED_DAY.match(scope.after(24)):
        return True
    if not found.parts["y"] and scope.before(4).lower() == "the " and _NAMED_AFTER.match(scope.after(48)):
        return True
    # "Operation May 9", "Mar. 10 of the code" are too rare to judge; "May 10 people" is not.
    return found.parts["mon"] in ("May", "March") and not found.parts["y"] and bool(_COUNTED.match(scope.after(24)))


def _no_month(found: Found, scope: Scope) -> bool:
    name = (found.parts["mon"] or "").rstrip(".")
    before, after = scope.before(20), scope.after(20)
    if re.search(r"(?i)\b(?:every|each)\s$", before):
        return True
    if found.form == "month_of":
        start = scope.text.rfind(found.parts["mon"] or "", scope.start, scope.end)
        rel = (found.parts["rel"] or "").lower()
        if rel.split()[-1] in ("last", "next", "this", "past", "coming"):
            return name == "May" and bool(_SENTENCE_MODAL.match(after)) and start == scope.start
        before = "the "
    if (len(name) <= 4 and name not in ("May", "June", "July", "JUNE", "JULY", "MAY")) or name.islower():
        # A short or lower-case name needs its preposition.
        return not _MEANT_MONTH.search(before)
    if name.title() in ("May", "March"):
        if _MEANT_MONTH.search(before):
            return bool(_NAME_AFTER.match(after))
        if scope.start > scope.first and _MONTH_TAIL.match(after) and before != "the ":
            return bool(_NAME_BEFORE.search(before))
        return True
    if _NAME_AFTER.match(after) and not _MEANT_MONTH.search(before):
        return True
    return (
        name.title() in ("April", "June", "August") and bool(_NAME_BEFORE.search(before)) and scope.start > scope.first
    )


def _no_year(found: Found, scope: Scope) -> bool:
    number = int(found.parts["y"] or 0)
    before, after = scope.before(24), scope.after(30)
    if found.parts["word"] and found.parts["word"].strip():
        return not 1000 <= number <= 2100
    if _NUMBERED.search(before) or _COUNTED.match(after):
        return True
    if _NAMED_EDITION.search(before):
        return True
    if re.match(r"\s(?:to|and|-)\s\d{4}\s(?i:gmt|utc|local|hours|hrs|est|edt)\b", after):
        return True
    if re.search(r"\d\s$|(?<!\d)\d{1,3}\sand\s$", before) or re.match(r"\s\d", after):
        return True
    if after[:1] == "-" and re.match(r"-(?:\d{3,}|[a-z]+-|\w)", after) and not re.match(r"-(?:\d\d|\d{4})\b", after):
        return True
    if 1900 <= number <= 2060:
        return False
    return not (1000 <= number < 1900 and _OLD_YEAR.search(before))
