"""Sentences that open by leaning on the one before: "Meanwhile", "Hours later", "Another", "On Friday, a second".

By the first words alone; knows nothing of the rest of the sentence.
"""

from __future__ import annotations

import re

_OPENS = re.compile(
    r"(?:(?:first|second|third|last)(?:ly)?(?=,)|finally|never mind|separately|subsequently"
    r"|additionally|furthermore|moreover|in addition|also"
    r"|besides|meanwhile|first of all|all (?:are|were|is)|(?:several|most|some|few|none|two|three|four|five|six"
    r"|seven|eight|nine|ten) (?:have|has|had|were|was|are|is)|there (?:are|were|is|was) (?:also )?similar|up next"
    r"|in all(?=,)|however|conversely|nevertheless|nonetheless"
    r"|notably|similarly|likewise|instead|indeed|consequently"
    r"|therefore|thus|hence|as a result|on the other hand|at the same time|in fact|accordingly|then"
    r"|(?:later|earlier)(?!\s(?:this|last|next|on|today|in(?!\sthe\sday))\b)"
    r"|afterwards?|after that|since then|until then|before then|by then"
    r"|adding to (?:the|that|this|it)|in response|in turn|in return|in contrast|by contrast"
    r"|for example|for instance|that said|even so|still|yet|so|but|and|or|nor|otherwise|elsewhere|here|if so"
    r"|following (?:this|that|these|the)|after (?:this|that|these|which)|before (?:this|that)|despite (?:this|that"
    r"|these)|because of (?:this|that)|amid (?:this|that|these)|during (?:this|that|these)|in (?:this|that|these"
    r"|such)|on (?:this|that)|with (?:this|that|these)|at (?:this|that)|to (?:this|that)|for (?:this|that)"
    r"|by (?:this|that)|one of (?:them|those|these)|among them|some of (?:them|these|those)|most of (?:them|these"
    r"|those)|all of (?:them|these|those)|neither|either|the (?:first|second|third|former|latter|other|others|same"
    r"|next|last|rest|remaining|pair|duo|trio)|another|others?|similar(?! to\b)|each (?!(?:year|month|week|day"
    r"|night|of)\b)|a (?:second|third|further)"
    r"|(?:at least |about |some )?(?:two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?"
    r"|\d[\d,]*) others|one (?:is|was) (?=(?:the|that|an?)\b)|one of the (?:[a-z]+ )?[a-z]+s(?=,)"
    r"|one (?:option|possibility|idea|reason|problem|explanation|theory|concern|example|difference) (?!(?:for|of|in"
    r"|to|why"
    r"|that|behind|on)\b)(?=[a-z])|the (?:surrounding|adjoining|neighbou?ring|nearby) (?=[a-z])"
    r"|in one (?:[a-z]+ )?(?!day|week|month|year|night|hour|case of)[a-z]+(?=,)"
    r"|(?:just |only )?(?:a few |several )?(?:blocks|streets|steps|metres|meters|yards) away(?=,)"
    r"|more than that|such|what|that|all this|the following|according to (?:him|her|it|them)|unlike (?:him|her|them)"
    r"|like (?:him|her|them)|(?:just |only |shortly |some |several |a few |two |three )?(?:hours?|days?|minutes?|weeks?"
    r"|months?|moments?|shortly|soon) (?:(?:before|after)(?=,)"
    r"|(?:earlier|later|afterwards)(?=,| (?:the|an?|he|she|they|it)\b))"
    r"|members (?!of\b)|officials there|well(?=,)|some(?=,)|whether|in other (?:developments|news)|among other things"
    r"|in (?:another|a (?:separate|related|further)) [a-z]+(?=,)"
    r"|nearby|next door|(?:further|farther) (?:(?:north|south|east|west|inland|up|down|on|back)(?=,)|along|away|afield"
    r"|[a-z]+s(?= (?:were|are|have|will)\b))|back (?=(?:on (?:land|shore|the)|at (?:the|home)|inside|outside)\b)"
    r"|a separate"
    r"|(?:at least |about |some )?(?:two|three|four|five|six|several|\d+) (?:more|other)(?= [a-z]))\b",
    re.I,
)
# These only join two sentences: a run of both is one piece of news if they speak of the same.
_JOINING = re.compile(
    r"separately|subsequently|additionally|furthermore|moreover|in addition|also|besides|meanwhile|however|conversely"
    r"|nevertheless|nonetheless|notably|similarly|likewise|instead|indeed|consequently|therefore|thus|hence|accordingly"
    r"|in contrast|by contrast|even so|still|yet|so|but|and|or|nor|elsewhere|later|earlier"
    r"|in other (?:developments|news)",
    re.I,
)
# "Earlier on Friday, a separate blast ...", "Last week, in the port of Brenn, two other ships ...".
_AFTER_ASIDE = re.compile(
    r"(?:(?i:earlier|later|late|early|on|in|at|by|during|last|this|yesterday|today)\b[^,;:“\"]{0,60}, ){1,2}"
    r"(?P<lean>(?:a separate|another|others|similar|the other|(?:(?:at least|about|some) )?(?:two|three|four|five|six"
    r"|several|\d+) (?:other|more))(?= \w)(?! of\b))"
)


def leans(opening: str) -> tuple[str, str] | None:
    """The words with which a sentence leans on the one before, as a reason, and what that must give: "theme" if they
    only join the two, else "any"; None for none."""
    if match := _OPENS.match(opening):
        return f"opens with “{match[0]}”", "theme" if _JOINING.fullmatch(match[0]) else "any"
    if match := _AFTER_ASIDE.match(opening):
        return f"“{match['lean']}” goes on from what is told before", "any"
    return None
