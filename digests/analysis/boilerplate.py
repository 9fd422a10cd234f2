"""What in an article's text is not its prose: datelines, bylines, headings, captions, notices, links to other pieces.

General rules on the shape of a line (short, no final stop, imperative with the words of a site); no list of outlets.
Knows nothing of dates or facts.
"""

from __future__ import annotations

import re

from digests.analysis.furniture import page_head
from digests.analysis.wordlist import Phrases, phrases

_LINK = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+|(?<![\w-])[\w-]{1,60}\.(?:com|org|net)/\S+", re.I)
_TAG = re.compile(r"[#@]\w+")
_STOP = re.compile(r"[.!?…]['\"”’»)\]*]{0,3}$")
_INNER_STOP = re.compile(r"[.!?]['\"”’)]*\s+[A-Z“\"]")  # more than one sentence: each is judged by itself
_LETTERS = re.compile(r"[^\W\d_]")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{4}}-\d\d-\d\d|{_MONTH},? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd"
    rf"|th)? {_MONTH}(?:,? \d{{4}})?)"
)
_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]*,?"

# KARACHI, Jan. 18 (XYZ) -- | ISLAMABAD: | date 2024-01-25 ISLAMABAD - | CAIRO/BEIRUT (Reuters) -
_CAPS_PLACE = r"(?:[A-Z][A-Z'’.]*[A-Z.](?:[ /-](?:[A-Z][A-Z'’.]+|de|of|the|al|au))*)"
_REGION = r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+){0,2})?"
_AGENCY = r"(?:\s*\((?:[A-Z][\w./&-]*(?: [A-Z&][\w./&-]*){0,4}|[a-z]+\.[a-z]+)\))"
_DATELINE = re.compile(
    rf"(?:date\s+)?(?:(?:AP|AFP|Reuters|Getty Images"
    rf"|Associated Press)(?:\d{{4}})? )?(?:{_WEEKDAY} )?(?:{_DATE}[,:]?\s+)?"
    rf"{_CAPS_PLACE}{_REGION}(?:,? (?:{_WEEKDAY} )?{_DATE})?{_AGENCY}?"
    rf"\s*(?::|[-–—]{{1,3}})\s*(?=[\"“‘'(]?[A-Z\d])"
)
# Karachi, Jan. 18 (XYZ) -- : a place in ordinary letters needs an agency or a date beside it.
_SOFT_DATELINE = re.compile(
    rf"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,2}}{_REGION}(?:(?:,? {_DATE}){_AGENCY}?|{_AGENCY})\s*(?::"
    rf"|[-–—]{{1,3}})\s*(?=[\"“‘'(]?[A-Z\d])"
)
# In flattened pages the dateline stands after byline and time: "... 4:23 pm EST WASHINGTON (Reuters) - Virtually".
_INNER_DATELINE = re.compile(
    rf"(?<![\w(]){_CAPS_PLACE}{_REGION}(?:,? {_DATE})?{_AGENCY}\s*[-–—]{{1,3}}\s*(?=[\"“‘']?[A-Z\d])"
)
_MEDIA = (
    r"(?:News|Times|Post|Herald|Press|Tribune|Gazette|Journal|International|Media|Agency|Network|Monitor|Observer"
    r"|Chronicle|Today|Daily|Weekly|Report|Reports|Radio|TV|Television|Online|Bureau|Desk|Correspondent|Reporter)"
)
# "Some Outlet International: In a ..." names who writes, as a dateline names where.
_RUN_IN = re.compile(rf"((?:[A-Z][\w&’'-]+ ){{1,4}}?{_MEDIA}):\s+(?=[A-Z])")

_MARK = re.compile(r"(?:>\s*)+|(?:[-*•▪]|\d{1,2}[.)])\s+(?=[A-Z“\"])")  # of a quoted paragraph or a list
# "Web Desk:", "Staff Report:", "Breaking News:" open a paragraph too, and name no outlet.
_NO_OUTLET = re.compile(
    r"^(?:Breaking|Latest|Top|World|Local|Live|Special|Weather|Sports?|Business|Amnesty|Transparency|Our|Staff|Web)\b"
    r"|\b(?:Desk|Bureau|Correspondent|Reporter|Reports?)$"
)
_BYLINE = re.compile(
    r"^\(?(?:(?:additional )?report(?:ing|ed) by|(?:written|edited|compiled|text|story|words|photos?|editing|posted"
    r"|published|video) by|by|from)\s+(?:our )?(?:the )?[A-Z]",
    re.I,
)
_BYLINE_WORDS = re.compile(
    r"(?:[A-Z][\w.’'-]*|and|in|of|for|the|at|our|staff|with|additional|reporting|by|\d+|[|,;/&()@-]+)\s*"
)
_CREDIT = re.compile(
    r"(?:"
    + "|".join(
        phrases(r"""
\b(?:getty|afp|ap|epa|reuters|xinhua|shutterstock)\s*(?:/|via\b|photo|images?\b)
/(?:afp|ap|reuters|epa|getty)\b
^\W*(?:photo|image|picture|file photo|caption|video|graphic|illustration|photograph)s?\s*(?:credit|by|courtesy|:|\||/|-)
^\W*credits?\s*(?:by|courtesy|:|\||/|-)
\b(?:file|handout) (?:photo|image|picture)\b
\((?:photo|image|file|pictured?)\b
\bscreengrab\b
\b(?:image|photo) (?:credit|courtesy|source)\b
\bREUTERS/[A-Z]
""")
    )
    + r")",
    re.I,
)
_SOURCE = re.compile(
    r"^\W*(?:sources?(?:\s*[:|-]|\s+by\b)|with (?:additional )?(?:inputs?|reporting|files?|material) (?:from|by)\b"
    r"|(?:news )?agencies\W*$|(?:via|courtesy)\s*:?\s+[A-Z][\w ]+$)",
    re.I,
)
_ALSO = re.compile(
    r"^\W*(?:"
    + "|".join(
        phrases(r"""
(?:also|must|now)[ -]*(?:read|see|watch)\b
also on\b
read(?: (?:also|more|next|the full|our|full|here|this))?(?=\W*:|\W*$)
read (?:also|more|next|the full|our|full) 
see also\b
more (?:on|from|about|in|stories|news)\b(?=[^.]{0,60}$)
""")
    )
    + r")",
    re.I,
)
_LABEL = re.compile(
    r"^\W*(?:"
    + "|".join(
        phrases(r"""
related(?: (?:stories|articles|news|content|topics?|links?|coverage))?
recommended(?: for you)?
(?:watch|listen|video|audio|gallery|in pictures|explainer|opinion|analysis|live(?: updates)?)
don[’']t miss
you may (?:also )?like
most (?:read|popular|viewed)
trending
top stories
editor[’']s (?:picks?|choice)
(?:previous|next)(?: article| story)?
(?:tags?|topics?|keywords|categories)
(?:share|print|e-?mail)
filed under
in this (?:story|article)
key (?:points|takeaways|highlights)
highlights
breaking(?: news)?
""")
    )
    + r")\s*(?::|\||$)",
    re.I,
)
_STAMP = re.compile(
    rf"^\W*(?:(?:first |originally |last )?(?:published|updated|posted|modified|uploaded|printed|created)\b(?:(?: on"
    rf"| in| at| by)\b|\s*[:|]|\s+{_DATE}|\s+\d)|last (?:updated|modified)\b|published in\b"
    rf"|date(?:line)?\s*:?\s+(?={_DATE})|(?:{_WEEKDAY}\s+)?{_DATE}\W*$)",
    re.I,
)
# What a site says to its visitor. Strong words decide alone; each is wording that news prose does not use.
_NOTICE = Phrases(r"""
    subscribe: subscribe (?:to|now|today|for)
    newsletter comment account: (?:sign|log) ?(?:up|in|on) .{2,60}\b(?:newsletter|comment|account)
    email mail updates: (?:sign|log) ?(?:up|in|on) (?:to|for|with)\b.{0,60}\b(?:e-?mail|updates)
    sign log: (?:sign|log) ?(?:up|in|on) (?:to|for|now|here|with)\b.{0,60}\b(?:read|continue|access|alerts?|free)
    newsletter newsletters: newsletters?\b.{0,40}\b(?:inbox|sign|subscrib\w*)
    your: your (?:inbox|browser|e-?mail address|subscription|comments?|password|ad ?blocker)
    site website: (?:this|our|the) (?:web)?site uses
    cookie cookies: (?:(?:we|site) uses? cookies|cookie (?:policy|settings|preferences))
    privacy: privacy (?:policy|notice)
    terms: terms (?:of (?:use|service)|and conditions) (?:apply|of|\||-)
    rights: all rights reserved
    javascript: enable javascript
    comment comments: comments? (?:section|are closed|are moderated|policy|will (?:be|return))
    comment reply: (?:leave|post|add|write) (?:a|your) (?:comment|reply)
    comments comment: (?:no|view|show|read|\d+) comments?$
    dear: dear (?:visitor|reader|subscriber|user)s?
    click: click (?:here|on|the|through)
    us: (?:follow|find|like|join) us
    twitter facebook instagram: (?:follow|like) .{2,40} on (?:twitter|facebook|instagram)
    x telegram tiktok youtube: (?:follow|like) .{2,40} on (?:x|telegram|tiktok|youtube)
    our: (?:join|follow) our .{0,30}(?:channel|group|page)
    share: share (?:this|on|via|it) (?:article|story|post|page|facebook|twitter|x|whatsapp|email|link)
    app: (?:download|get) (?:the|our) .{0,20}\bapp
    whatsapp: whatsapp channel
    published: (?:may|must) not be published
    broadcast reproduced rewritten republished: (?:may|must) not be (?:broadcast|reproduced|rewritten|republished)
    reproduced: reproduced without
    copyright: copyright (?:\d{4}|©|the)
    skip: skip to (?:main )?content
    advertisement
    sponsored: sponsored (?:content|by)
    disqus: powered by disqus
    updated corrected: (?:story|article|report) (?:has been|was|is being) (?:updated|corrected)
    published: (?:story|article|report) (?:has been|was) (?:first |originally )?published
    developing breaking: this (?:is a )?(?:developing|breaking) (?:news )?story
    check: check back (?:for|soon|later)
    more: more (?:details|updates|information) (?:to follow|soon)
    listen: listen to (?:this|the) (?:article|story)
    min mins minute minutes: \d+ min(?:ute)?s? read
    rate like: (?:rate|like) this (?:article|story)
    feel: how do you feel about
    typo error: report (?:a|an) (?:typo|error)
    us: (?:contact|write to|e-?mail) us (?:at|on)
    views: (?:the )?views expressed
    responsible: responsible for the content of external
    quotes: (?:stock )?quotes (?:are )?delayed
    transcript: rush transcript
    join: join the (?:conversation|discussion|debate)
    say: have your say
    touch: get in touch
    top home: (?:back|return) to (?:top|home)
    donate donation: (?:support|fund) .{0,20}\bdonat(?:e|ion) (?:now|today|here)
""")  # fmt: skip
_PARAGRAPH = 400  # characters; longer lines are prose, judged sentence by sentence
_VISITOR = re.compile(r"\b(?:you|your|yours|us|our|we)\b", re.I)


def kind(line: str, *, alone: bool = False) -> str | None:
    """Why a whole line is no prose, in a word or two, or None when it is prose.

    `alone`: it is the article's only line, and then a missing final stop proves nothing.
    """
    if len(line) > _PARAGRAPH:
        return None if _LETTERS.search(line) else "link or sign"
    bare = _TAG.sub("", _LINK.sub("", line)).strip()
    if not _LETTERS.search(bare):
        return "link or sign"
    ended = _STOP.search(bare) is not None
    if not _INNER_STOP.search(bare) and (why := notice(bare)):
        return why
    if len(bare) < (60 if ended else 120) and _STAMP.match(bare):
        return "date"
    if len(bare) < 160 and _SOURCE.match(bare):
        return "source"
    if len(bare) < (90 if ended else 300) and _CREDIT.search(bare):
        return "caption"
    if _is_byline(bare):
        return "byline"
    if not alone and not ended and len(bare) < 200 and not bare.endswith((";", ",", "”", '"')):
        return "heading"
    return None


def notice(sentence: str) -> str | None:
    """Why a sentence speaks to a site's visitor instead of telling news, or None."""
    if len(sentence) > _PARAGRAPH:
        return None
    if ("©" in sentence or _NOTICE.search(sentence)) and (len(sentence) < 220 or _VISITOR.search(sentence)):
        return "notice"
    if (_ALSO.match(sentence) or _LABEL.match(sentence)) and len(sentence) < 220:
        return "other piece"
    return None


def _is_byline(line: str) -> bool:
    if len(line) > 160 or not _BYLINE.match(line):
        return False
    rest = line.rstrip(".)")
    at = 0
    while match := _BYLINE_WORDS.match(rest, at):
        at = match.end()
    return at == len(rest) or (line[0] == "(" and line.rstrip()[-1] in ").")


def head(block: str) -> int:
    """How many characters at the start of a paragraph are a dateline, a run-in outlet or a list mark."""
    if mark := _MARK.match(block):
        return mark.end()
    skip = page_head(block)
    return skip + _line_head(block[skip:])


def _line_head(block: str) -> int:
    at = 0
    if match := _DATELINE.match(block) or _SOFT_DATELINE.match(block) or _RUN_IN.match(block):
        at = match.end()
    elif match := _INNER_DATELINE.search(block, 0, 320):
        told_before = _STOP.search(block[: match.start()].rstrip()) is not None
        at = 0 if told_before else match.end()
    return at if len(block) - at > 20 else 0


def run_in_outlet(block: str) -> tuple[int, int] | None:
    """The span of an outlet that a paragraph opens with ("Some Herald: In a ..."), or None."""
    match = _RUN_IN.match(block)
    if match is None or _NO_OUTLET.search(match[1]):
        return None
    return match.start(1), match.end(1)


def trailing_links(sentence: str) -> int:
    """Where a sentence ends before the links, tags and signs that trail it."""
    end = len(sentence)
    if not any(sign in sentence for sign in ("#", "://", "www.", "pic.", "t.co/")):
        return len(sentence.rstrip())
    while True:
        body = sentence[:end].rstrip()
        match = re.search(r"(?:\s|^)(?:(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+|#\w+)$", body)
        if match is None:
            return len(body)
        end = match.start()


def repeated(lines: list[str]) -> set[int]:
    """Indices of lines that repeat another: all of a title printed twice or more, later copies of a paragraph."""
    if len(lines) < 2:
        return set()
    seen: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        key = re.sub(r"\W+", " ", line).strip().lower()
        if key:
            seen.setdefault(key, []).append(i)
    out: set[int] = set()
    for places in seen.values():
        if len(places) > 1:
            titled = _STOP.search(lines[places[0]]) is None and len(lines[places[0]]) < 200
            out.update(places if titled else places[1:])
    return out
