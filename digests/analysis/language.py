"""The language of a text, ISO 639-1, by its script and its small words.

The small words of a language are a third of its running text and next to none of another's (Ingle 1976; Grefenstette,
"Comparing two language identification schemes", JADT 1995); many scripts have one language that writes news. It
costs no model: what isn't told apart is what nobody asks here, as Serbian from Montenegrin. Knows no article.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping

from digests.analysis.smallwords import ENGLISH, LATIN, LETTERS, ONE_FORM, OTHER

_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(r"[\w\u064b-\u065f\u0900-\u0903\u093a-\u094f]+")  # vowel signs, which are no letters to Python
_LOOKED_AT = 400  # words; enough to tell, and the same cost for a book
# What joins the parts of a name is of no sentence: Rio de Janeiro, María de la Cruz y Soto.
_JOINED = re.compile(
    r"\b([A-ZÀ-Þ]\w*)[ -](?:(?:d[aeiou]|d[eo]s|das|del|della|den|der|van|von|y|e|la|le|el)[ -])+(?=[A-ZÀ-Þ])"
)
_SURE = 0.2  # share of English small words that settles it at once: 0.25-0.45 in English prose, below 0.06 elsewhere
_CLEAR = 0.08  # share of small words: 0.2-0.4 in prose, few in a headline
_SHORT = 40  # words; a longer text in which no language shows is no English

_SCRIPTS = {
    "ARMENIAN": "hy", "BENGALI": "bn", "CJK": "zh", "ETHIOPIC": "am", "GEORGIAN": "ka", "GREEK": "el",
    "GUJARATI": "gu", "GURMUKHI": "pa", "HANGUL": "ko", "HEBREW": "he", "HIRAGANA": "ja", "KANNADA": "kn",
    "KATAKANA": "ja", "KHMER": "km", "LAO": "lo", "MALAYALAM": "ml", "MYANMAR": "my", "ORIYA": "or", "SINHALA": "si",
    "TAMIL": "ta", "TELUGU": "te", "THAI": "th", "TIBETAN": "bo",
    "ARABIC": "ar", "CYRILLIC": "ru", "DEVANAGARI": "hi",
}  # fmt: skip


def detect(text: str) -> str | None:
    """The language code of `text`; None when it is too short to tell, "und" when it is in none that is known here."""
    text = unicodedata.normalize("NFC", text[: _LOOKED_AT * 7])
    found = _WORD.findall(text)[:_LOOKED_AT]
    if not found:
        return "und"
    if len(found) >= _SHORT and sum(word in ENGLISH for word in found) > _SURE * len(found):
        return "en"
    script = _script(found)
    if script != "LATIN":
        return _other(script, _MARKED.findall(text)[:_LOOKED_AT])
    found = _WORD.findall(_JOINED.sub(r"\1 ", text))[:_LOOKED_AT]
    return _latin([word.lower() for word in found] if text.isupper() else found)


def _script(found: list[str]) -> str:
    """The script of most letters, as Unicode names it; kana, where there are some, says more than what they join."""
    scripts: Counter[str] = Counter()
    for letter, count in Counter("".join(found)).items():
        scripts[unicodedata.name(letter, "?").split()[0].split("-")[0]] += count
    if 10 * (scripts["HIRAGANA"] + scripts["KATAKANA"]) > scripts.total():
        return "HIRAGANA"
    return max(scripts, key=lambda script: (scripts[script], script))


def _other(script: str, found: list[str]) -> str:
    """The language of a text that is not in Latin letters."""
    weights, _ = _evidence(found, OTHER)
    return max([_SCRIPTS.get(script, "und"), *sorted(weights)], key=lambda code: weights[code])


def _latin(found: list[str]) -> str | None:
    """The language of a text in Latin letters. Only words without a capital count: names are of any language."""
    weights, hits = _evidence([word for word in found if word.islower()], LATIN)
    best = max(["en", *sorted(weights)], key=lambda code: weights[code])
    if hits[best] >= _CLEAR * len(found):
        return best
    if len(found) < _SHORT:
        return None
    return "en" if 2 * hits["en"] >= _CLEAR * len(found) else "und"


def _evidence(found: list[str], table: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, float], Counter[str]]:
    """What speaks for each language, a word or letter of several for each in part; how many words speak for it."""
    weights: dict[str, float] = defaultdict(float)
    hits: Counter[str] = Counter()
    for word, count in Counter(found).items():
        codes = table.get(word.translate(ONE_FORM), ())
        if not codes and not word.isascii():
            codes = min((LETTERS[letter] for letter in word if letter in LETTERS), key=len, default=())
        for code in codes:
            hits[code] += count
            weights[code] += count / len(codes)
    return weights, hits
