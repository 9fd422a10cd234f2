"""Whether a span is a clean noun phrase that names a who: what may stand as the speaker of a sentence.

By the words and the shape of the phrase alone; when in doubt it is none.
"""

from __future__ import annotations

import re

from digests.analysis.wordlist import words

# Relative clauses and dates that hang on the name: "X, in which leaders sit together".
_HANGING = re.compile(
    r",\s(?:(?:in|of|for|to|with|under)\s)?(?:which|who|whom|whose|where)\b.*$"
    r"|,?\s(?:now|then|again|too|meanwhile|however|[a-z]{3,}ly|himself|herself|itself|themselves|alone"
    r"|(?:last|this|next|earlier this)\s(?:week|month|year"
    r"|night)|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|night|evening|afternoon))?)$"
)
_OPENS = re.compile(
    r"(?i)(?:not|none|even|only|just|hopes?|fears?|despite|among|amid|including|unlike|like|under|per|via|however"
    r"|meanwhile|instead|today|yesterday|tomorrow|we|i|you|he|she|it|they|there|here|how|why|what|whether|000"
    r"|[a-z]{3,}ed\s(?:with|by|in|on|to|at|for|from))\b|[-–—]"
    r"|(?!(?:King|Beijing|Ming|Ching|Ling|Ding|Ning|Ping|Xing|Jing|Qing|Wing|Ring|Sterling|Fleming|Harding|Manning"
    r"|Browning|Downing|Leading|Neighbou?ring|Ruling|Governing|Opposing|Banking|Acting|Outgoing|Incoming|Visiting"
    r"|Housing|Nursing|Mining|Shipping|Engineering)\b)\w+ing\b(?! [A-Z])"
)
# A verb with its object or place: the span holds a clause, not only a name.
_CLAUSE = re.compile(
    r"\s(?:appeared|visited|met|held|made|took|laid|cast|sought|went|came|gave|broke|flew|fled|struck|celebrated?"
    r"|greeted|led|left)\s"
    r"|\s[a-z]{3,}(?:ed|es)\s(?:the|an?|his|her|its|their|out|off|up|down|Mr|Ms|Mrs|that)\s"
)
_ENDS = re.compile(
    r"(?i)(?:^|\s)(?:and|or|but|an?|the|of|in|for|to|by|with|from|on|at|as|that|(?-i:who)|which|than|her|his|its"
    r"|their|our)$"
)
# A phrase ends where its own modifiers begin; the word before is its head.
_HEAD_END = re.compile(
    r"(?<!\S\.)\s(?:of|in|at|for|from|on|by|with|to|about|near|over|under|between|against|after|before|during"
    r"|within|among"
    r"|who|whose|based|named|called|known|(?!(?:United|Allied|Armed|Unarmed|retired|armed|elected|injured|wounded"
    r"|unnamed|united|so-called|displaced|detained|hundred|red)\b)[a-z]{3,}ed|sent|shown|given|made|seen|taken|held"
    r"|led)"
    r"\b|[,(]"
)
# Things are no speakers, nor is what is written: "according to a timetable shown to a newspaper" names nobody.
_THINGS = words(
    "schedule timetable calendar letter document documents report reports study survey poll cable memo note notes "
    "map plan draft agenda list table figures data record records filing transcript video footage image images "
    "photo picture pictures book article story text treaty convention agreement accord deal law constitution rule "
    "rules chart website site page post posts tweet blog assessment review analysis estimate estimates audit test "
    "tests finding findings result results evidence sign signs signal signals message messages meeting talks call "
    "visit summit strike strikes attack attacks hopes hope fears fear decision move moves step steps pandemic "
    "outbreak death deaths killing killings protest protests crisis vote ruling verdict resolution case cases claim "
    "claims allegation allegations comment comments remark remarks question questions word words speech interview "
    "statement statements announcement communique communiqué declaration release war conflict violence clash "
    "clashes price prices share shares sales"
)
_SAYINGS = words("statement statements announcement communique communiqué declaration release")
_NAME = re.compile(
    r"(?<!^)\b[A-Z][a-z]|^[A-Z][\w’'-]+(?:’s|'s)\s|(?:government|army|police|ministry|military|office)\b"
)

_PROPER = re.compile(r"[A-Z][\w’'-]* [A-Z][a-z]+$")  # "the Geological Survey": a name, whatever its last word


def clean(phrase: str) -> int:
    """How many characters at the start of `phrase` are a noun phrase that names somebody; 0 for none."""
    if match := _HANGING.search(phrase):
        phrase = phrase[: match.start()]
    if (
        _OPENS.match(phrase)
        or _CLAUSE.search(phrase)
        or _ENDS.search(phrase)
        or "\n" in phrase
        or phrase.count("(") != phrase.count(")")
    ):
        return 0
    end = _HEAD_END.search(phrase, 1)
    whose = phrase[: end.start()] if end else phrase
    last = whose.rsplit(None, 1)[-1].strip("“”\"'’.") if whose.strip() else ""
    head = "" if _PROPER.search(whose) else last.lower()
    if head in _THINGS and not (head in _SAYINGS and _NAME.search(phrase)):
        return 0
    return len(phrase)
