"""The forms that dates take in English news, as one table of patterns.

The inventory of forms follows TIMEX3 (ISO-TimeML, ISO 24617-1) and the rule sets described for HeidelTime
(Strötgen and Gertz, 2013) and SUTime (Chang and Manning, 2012). Runs nothing and resolves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from digests.analysis.dates.numbers import NUMBER, ORDINAL_WORD, SPOKEN_YEAR

MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = r"(?:Jan|Febr?|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Jun|Jul)\b\.?"
_LOWER = "january|february|april|june|july|august|september|october|november|december"
_SHORT_UPPER = r"(?:JAN|FEB|MAR|APR|AUG|SEPT?|OCT|NOV|DEC|JUN|JUL)\b\.?"
_MONTH = rf"(?:(?:{_FULL}|{_FULL.upper()}|{_LOWER})\b|{_SHORT}|{_SHORT_UPPER})"
_WEEKDAY = r"(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
_WEEKDAY_ANY = rf"(?:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\b\.?)"
# "May 2 (Thursday)", "May 2, a Thursday,": which weekday a day is.
_BEING = rf"(?:(?:\s\((?:a\s)?|,\sa\s)(?P<being>{_WEEKDAY_ANY})(?:(?<!\.)(?=[,.;)]|$)))?"
_NOT_COUNT = r"(?!\w|:\d|\.\d|,\d{3}(?!\d)|\s?(?:%|percent|per\scent|million|billion|[ap]\.?m\b))"
_DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{_NOT_COUNT}"
_DAY_WORD = rf"(?:{_DAY}|{ORDINAL_WORD}\b)"
_YEAR = r"(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)"
_YEAR_ANY = rf"(?:{_YEAR}|['’]\d\d\b|{SPOKEN_YEAR}\b)"
_DASH = r"\s?[-–—]\s?"
_YEAR_TO = rf"(?:,?\s(?P<y>{_YEAR})(?:,(?=\s(?:to|through|until|till)\b))?)?"  # "Dec. 29, 2024, through Jan. 3"
_TO = rf"(?:{_DASH}|\s(?:to|through|until|till|and|&)\s)"
# After "Jan. 18 and 20" a noun makes the second number a count: "Jan. 18 and 20 people were hurt".
_CLOSED = r"(?=\s*(?:[.,;:)\]”\"’]|$|\n|(?:at|in|on|to|for|by|with|when|as|and|over|during|after|before|near)\b|\d{4}))"
_UNIT = r"(?:minute|hour|day|fortnight|week|weekend|month|quarter|year|decade)"
_ABOUT = (
    r"(?i:(?:(?:nearly|almost|about|around|just|only|over|some|roughly|approximately|exactly|barely|more\sthan"
    r"|less\sthan|at\sleast)\s)?)"
)
_REL = (
    r"(?i:this\s(?:past|coming)|the\s(?:last|past|previous|next|following|current|coming|same|preceding|present|entire"
    r"|whole|full|latest|most\srecent|year-ago|year-earlier|comparable|corresponding|prior)"
    r"|this|last|next|that|past|previous|coming|current|upcoming|the)"
)
_NTH = r"(?i:first|second|third|fourth|1st|2nd|3rd|4th|last|final)"


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text in the shape of a date: its form's name and the parts that the form names."""

    form: str
    start: int
    end: int
    parts: dict[str, str | None]


_DIGITS = "0123456789"
_MONTH_STARTS = "jfmasond"
_WEEKDAY_STARTS = "mtwfs"
_REL_STARTS = "tlpcfun"
_NUMBER_STARTS = _DIGITS + "aothfsend"
_ABOUT_STARTS = "najosreblm"
_ORDINAL_STARTS = "fsten"

# Name, characters it can begin with (any case), pattern. Most specific first: at one place the first that fits wins.
FORMS: tuple[tuple[str, str, str], ...] = (
    (
        "iso",
        _DIGITS,
        r"(?<![\d/.-])(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:T\d\d:\d\d\S{0,12}?)?(?![\d/]|[-.]\d)",
    ),
    (
        "numeric",
        _DIGITS,
        r"(?<![\d/.$€£-])(?P<a>\d{1,2})(?:[/-](?P<b>\d{1,2})[/-](?P<y>\d{4}|\d\d)"
        r"|\.(?P<b2>\d{1,2})\.(?P<y2>\d{4}))(?![\d/]|[-.]\d)",
    ),
    (
        "md_two",
        _MONTH_STARTS,
        rf"\b(?P<mon>{_MONTH})\s?(?P<d>{_DAY}){_YEAR_TO}{_TO}"
        rf"(?P<mon2>{_MONTH})\s?(?P<d2>{_DAY})(?:,?\s?(?P<y2>{_YEAR}))?",
    ),
    (
        "md_span",
        _MONTH_STARTS,
        rf"\b(?P<mon>{_MONTH})\s?(?P<d>{_DAY})(?:(?:,\s{_DAY}){{1,6}},?\s(?:and|to)\s|{_DASH}|{_TO}(?={_DAY}{_CLOSED}))"
        rf"(?P<d2>{_DAY})(?:,?\s(?P<y>{_YEAR}))?",
    ),
    (
        "dm_two",
        _DIGITS,
        rf"\b(?P<d>{_DAY})(?:\sof)?\s(?P<mon>{_MONTH}){_YEAR_TO}{_TO}"
        rf"(?P<d2>{_DAY})(?:\sof)?\s(?P<mon2>{_MONTH})(?:,?\s?(?P<y2>{_YEAR}))?",
    ),
    (
        "dm_span",
        _DIGITS,
        rf"\b(?P<d>{_DAY})(?:,\s{_DAY}){{0,6}}{_TO}(?P<d2>{_DAY})(?:\sof)?\s(?P<mon>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?",
    ),
    (
        "nth_weekday",
        "tfsl" + _DIGITS,
        rf"\b(?:(?i:the)\s)?(?P<nth>(?i:first|second|third|fourth|last|1st|2nd|3rd|4th))\s(?P<wd>{_WEEKDAY})\s(?:of|in)\s"
        rf"(?:(?P<mon>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?(?!\s?\d)|(?P<rel>(?i:last|this|next))\smonth\b)",
    ),
    (
        "day_number",
        "t",
        rf"\b(?i:the)\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)(?:\s(?:of\s)?(?P<rel>(?i:last|this|next)|of\sthe)\smonth\b"
        rf"|(?!\w|\s(?:day\s)?(?:of\s)?{_MONTH}|[\s-](?i:century)))",
    ),
    (
        "month_day",
        _MONTH_STARTS + _WEEKDAY_STARTS + _REL_STARTS,
        rf"\b(?:(?:{_REL}\s)?(?P<wd>{_WEEKDAY_ANY})(?P<open>,?\s\(?|\s?\()(?:the\s)?)?"
        rf"(?P<mon>{_MONTH})(?:,\s?(?={_DAY},?\s?{_YEAR})|\s?)(?:the\s)?(?P<d>{_DAY_WORD})"  # "in May, 12 died" is none
        rf"(?:(?:,\s?|\s|\sin\s)(?P<y>{_YEAR})|,?\s(?P<ry>(?i:last|this|next)\syear)\b(?!['’]))?{_BEING}",
    ),
    (
        "day_month",
        _DIGITS + _WEEKDAY_STARTS + _ORDINAL_STARTS,
        rf"\b(?:(?P<wd>{_WEEKDAY_ANY})(?P<open>,?\s\(?|\s?\()(?:the\s)?)?"
        rf"(?:(?P<d>{_DAY})(?:\s|\s?-|\sof\s)|(?:the\s)?(?P<dw>{ORDINAL_WORD})\s(?:day\s)?of\s)(?P<mon>{_MONTH})"
        rf"(?:(?:,?\s|-|,)(?P<y>{_YEAR})|,?\s(?P<ry>(?i:last|this|next)\syear)\b(?!['’]))?{_BEING}",
    ),
    (
        "month_year",
        _MONTH_STARTS,
        rf"\b(?P<mon>{_MONTH})(?:\sof)?,?\s(?:(?P<y>{_YEAR_ANY})|(?:of\s)?(?P<ry>(?i:last|this|next)\syear)\b(?!['’]))",
    ),
    (
        "holiday",
        "bceghlmntv",
        rf"\b(?P<name>Christmas(?:\s(?:Day|Eve))?|New\sYear['’]s\s(?:Day|Eve)|Easter(?:\s(?:Sunday|Monday))?|Good\sFriday"
        r"|Thanksgiving(?:\sDay)?|(?:Labor|Memorial|Veterans|Valentine['’]s|Boxing)\sDay|Halloween)\b(?!-)"
        rf"(?:,?\s(?P<y>{_YEAR}))?",
    ),
    (
        "weekday_span",
        _WEEKDAY_STARTS + "bfno",
        rf"\b(?:(?i:from|between|overnight|night\sof)\s(?P<wd>{_WEEKDAY})\s(?:to|and|through|until|till)\s"
        rf"|(?P<wd1>{_WEEKDAY})[-–—])(?P<wd2>{_WEEKDAY})(?!s\b)",
    ),
    (
        "weekday",
        _WEEKDAY_STARTS + _REL_STARTS,
        rf"\b(?:(?P<rel>{_REL})\s)?(?P<wd>{_WEEKDAY})(?:\s(?P<week>(?i:of\s)?(?i:last|this|next)\sweek)\b"
        rf"|\s(?P<on>week)(?=[,.;)]|$|\s(?:at|in|for|when|to)\b)|,?\sthe\s(?P<nth>\d{{1,2}})(?:st|nd|rd|th)\b"
        r"(?=\s*(?:[.,;:)”\"—–-]|$)|\s(?:at|in|on|by|when|as|after|before|and|but|to|for|with)\b))?(?!-|\w)",
    ),
    (
        "adjacent",
        "dlty",
        r"\b(?P<word>(?i:(?:the\s)?day\s(?:before\syesterday|after\stomorrow)|yesterday|today|tomorrow|tonight"
        r"|last\s(?:night|evening)|this\s(?:morning|afternoon|evening|noon)|later\stoday))\b",
    ),
    (
        "counted_from",
        _NUMBER_STARTS + _ABOUT_STARTS,
        rf"\b{_ABOUT}(?P<n>{NUMBER})\s(?P<u>(?i:day|week|month|year))s?\s(?P<way>(?i:ago|from))\s(?:on\s)?"
        rf"(?P<wd>{_WEEKDAY}|today|tomorrow|yesterday|this\s(?:week|month))\b",
    ),
    (
        "ago",
        _NUMBER_STARTS + _ABOUT_STARTS,
        rf"\b{_ABOUT}(?P<n>{NUMBER})(?:\s(?P<half>and\sa\shalf))?(?P<so>\sor\s(?:so|two))?[\s-](?P<u>{_UNIT})s?"
        rf"(?:\sor\s(?:so|two))?(?:\s(?P<half2>and\sa\shalf))?[\s-](?:ago|back)\b",
    ),
    (
        "offset",
        _NUMBER_STARTS + _ABOUT_STARTS,
        rf"\b{_ABOUT}(?P<n>{NUMBER})\s(?P<u>{_UNIT})s?\s(?P<way>(?i:earlier|later|before|after|afterwards?"
        rf"|previously|prior|from\snow|hence))\b(?!\sthan\b)",
    ),
    (
        "year_before",
        "ty",
        r"\b(?P<word>(?i:(?:the\s)?year-(?:earlier|ago)))(?:\s(?P<q>(?i:quarter|period|three\smonths))\b)?"
        r"(?!\s(?i:first|second|third|fourth))",
    ),
    (
        "in_number",
        "i",
        rf"\b(?i:in)\s{_ABOUT}(?P<n>{NUMBER})\s(?P<u>{_UNIT})s?(?P<time>['’]?\stime)?\b",
    ),
    (
        "quarter",
        _DIGITS + "'cefilnsty’",
        rf"\b(?:(?:(?P<y0>(?:fiscal\s)?{_YEAR_ANY})(?:['’]s)?|(?P<ry0>(?i:this|last|next)\syear)['’]s"
        rf"|(?P<ago>(?i:year-ago|year-earlier|comparable\syear-ago))|(?i:the|its|their|fiscal|calendar))\s(?:fiscal[\s-])?){{0,3}}?"
        rf"(?P<nth>{_NTH})[\s-](?:fiscal[\s-])?(?P<part>(?i:quarter|half))\b"
        rf"(?:\s(?:of|in)\s(?:(?:fiscal|calendar)\s)?(?:(?P<y>{_YEAR_ANY})|(?P<ry>(?i:this|last|next|the)\syear)\b))?",
    ),
    (
        "quarter_code",
        _DIGITS + "hq",
        rf"\b(?:(?P<part>[QH])(?P<nth>[1-4])|(?P<nth2>[1-4])(?P<part2>[QH]))(?:\s(?:of\s)?(?P<y>{_YEAR_ANY}))?\b",
    ),
    ("halves", "fl", rf"\b(?P<nth>(?i:first|last))\s(?P<n>(?i:two\squarters|six\smonths))\sof\s(?P<y>{_YEAR_ANY})"),
    (
        "year_part",
        "tln",
        rf"\b(?:(?i:the)\s(?P<y>{_YEAR})|(?P<ry>(?i:last|this|next)\syear)['’]s)\s(?P<part>(?i:quarter|period))\b",
    ),
    (
        "months_of",
        _DIGITS + "filnst",
        r"\b(?:(?i:the|its)\s)?(?i:first|last|past|latest)?\s?(?P<n>(?i:six|nine|three|\d))[\s-](?i:months?|weeks?)\b",
    ),
    (
        "season",
        _REL_STARTS + "abdefimosuw",
        rf"\b(?:(?P<rel>{_REL}|(?i:in|during|over|by|since|until))\s)?(?:(?i:early|late|mid)[\s-])?"
        rf"(?P<s>(?i:spring|summer|fall|autumn|winter))(?!-|\w)(?:,?\s(?:of\s)?(?:(?P<y>{_YEAR_ANY})|(?P<ry>(?i:last|this|next)\syear)))?",
    ),
    ("decade", _DIGITS + "'’", r"(?:\b(?P<c>1[5-9]|20)|['’])(?P<n>\d0)['’]?s\b"),
    (
        "decade_word",
        "t",
        r"\b(?i:the)\s(?:(?i:early|late|mid)[\s-])?(?:(?P<c>(?i:nineteen))[\s-])?(?P<n>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
    ),
    ("century", _DIGITS + _ORDINAL_STARTS, rf"\b(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})[\s-](?i:century)\b"),
    ("month_of", _REL_STARTS, rf"\b(?!(?i:the|that)\s{_MONTH})(?P<rel>{_REL})\s(?P<mon>{_MONTH})(?!\.?\s?\d)"),
    (
        "day_after",
        "aot",
        r"\b(?P<n>(?i:a|one|the))\s(?P<u>(?i:day|night|week|weekend|month|year))\s"
        r"(?P<way>(?i:before|after|earlier|later|prior))\b(?!\sthan\b)",  # "a day later than planned" dates nothing
    ),
    (
        "period",
        _REL_STARTS,
        rf"\b(?P<rel>{_REL})\s(?:(?P<mod>(?i:fiscal|calendar|financial|full|year-ago))\s)?(?P<u>(?i:weekend|week|month|quarter|year|decade|century|day|period))(?!-|\w)"
        rf"(?P<tail>\s(?i:a\syear\s(?:ago|earlier|before)|last\syear))?",
    ),
    ("year_end", "lnty", r"\b(?P<rel>(?i:the\s|this\s|last\s|next\s)?)(?i:year)(?:['’]s)?[\s-](?i:end)\b"),
    ("bare_month", _MONTH_STARTS, rf"\b(?P<mon>{_MONTH})(?!\.?[\s-]?\d)"),
    ("spoken_year", "ent", rf"\b(?:(?i:the\syear)\s)?(?P<y>{SPOKEN_YEAR})\b"),
    (
        "year_span",
        _DIGITS,
        rf"(?<![\d.,/$€£#:@_-])\b(?P<y>{_YEAR})\s?[-–—]\s?(?P<y2>{_YEAR})(?![:/\w]|-\d)",
    ),
    (
        "year",
        _DIGITS + "fmt",
        rf"(?<![\d.,/$€£#:@_-])\b(?P<word>(?i:the\syear\s|fiscal(?:\syear)?\s|FY\s?|mid-)?)(?P<y>{_YEAR})(?![:/\w]|\s?B\.?C)",
    ),
)
