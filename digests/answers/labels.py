"""The labels of a quotation, which stand outside it: what "Friday" is, when it was written, who gives its day, doubts.

Is given the sentences that are quoted, and knows nothing of how they were chosen or are shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from digests.analysis.bearers import bearers, is_bare, whose
from digests.analysis.dates import HABIT
from digests.analysis.posts import posted
from digests.analysis.prose import outside_quotes
from digests.model import Article, Dating, Fact, Mention, Said, Sentence
from digests.when import When

_MOST_LABELS = 4
PASTED = "pasted by a reader"
# "two days after Iran struck": the sentence itself names what it counts from, and needs no label.
_COUNTED_FROM = re.compile(r"\b(?:after|before|since|following)$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+[\w“‘\"'’]")
_ARTICLE = re.compile(r"^(?:The|An?)(?= )")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def labels(parts: Sequence[Said], fact: Fact) -> tuple[str, ...]:
    """What a reader needs beside the quotation, outside it: what "Friday" is, when it was written, doubts.

    `parts`: the sentences of one article that are quoted, in their order.
    """
    found = list(sentence_labels([said.sentence for said in parts], parts[-1].article))
    found.extend(flag for flag in fact.day_flags[:1] if flag not in found)
    if (by := _dated_by(parts, fact)) is not None:
        found.append(by)
    found.extend(support(fact.texts, fact.origins))
    return tuple(found[:_MOST_LABELS])


def _dated_by(parts: Sequence[Said], fact: Fact) -> str | None:
    """Who gives the day of a fact, where the words that are shown don't."""
    if fact.when is None or any(m.when and m.when.overlaps(fact.when) for s in parts for m in s.sentence.mentions):
        return None
    said = next((each for each in fact.said if gives(each.sentence, fact.when)), None)
    if said is None:
        return None
    name = said.article.outlet or said.article.title
    return f"{fact.when.label()}: the day is given by {name}" if name else f"{fact.when.label()} by another article"


def support(texts: int, origins: int) -> tuple[str, ...]:
    """ "4 texts, 1 origin", where many texts only look like many sources."""
    return (f"{texts} texts, 1 origin",) if texts > 1 and origins == 1 else ()


def sentence_labels(sentences: Sequence[Sentence], article: Article) -> tuple[str, ...]:
    """The labels that a quotation of these sentences of an article needs, whatever fact it tells."""
    found = _whose(sentences, article)
    for sentence in sentences:
        day = posted(article.text, sentence)
        if day is not None:
            found.append(f"posted {short(day)} {day.year}")
        said = short(day) if day is not None else said_on(article)
        resolved = any(mention.when is not None for mention in sentence.mentions)
        for mention in sentence.mentions:
            if mention.when is None and resolved:
                continue  # one date of it is known: the other says less than its label would
            if (text := _date_label(mention, article, said)) and text not in found:
                found.append(text)
    if (written := written_label(article)) is not None:
        found.append(written)
    if article.pasted_by:
        found.append(PASTED)
    return tuple(found[:_MOST_LABELS])


def _whose(sentences: Sequence[Sentence], article: Article) -> list[str]:
    """ "the army = “Libya’s army”", in the article's own words, where nothing that is quoted names its country."""
    text = " ".join(outside_quotes(sentence.text) for sentence in sentences)
    if not is_bare(text):
        return []
    return [f"{bare} = “{phrase}”" for bare, phrase in whose(text, bearers(article.text)).items()]


def written_label(article: Article) -> str | None:
    """ "written 22–26 Jan 2024 (inferred)", or that its date is not known; None when it states its date."""
    if article.dating is Dating.STATED:
        return None
    if article.window is not None:
        return f"written {article.window.label()} (inferred)"
    return "date of the article not known"


def _date_label(mention: Mention, article: Article, day: str | None) -> str | None:
    words = article.text[mention.start : mention.end]
    if mention.flag:
        return mention.flag
    if mention.how.endswith(HABIT) and mention.when is not None:
        return f"{words} = {mention.when.label()}"
    if not mention.relative:
        return None
    if mention.when is None:
        anchored = _COUNTED_FROM.search(words) and _GOES_ON.match(article.text, mention.end)
        return None if anchored else f"“{words}”: day not known"
    return f"{words} = {mention.when.label()}" + (f", said on {day}" if day else "")


def said_on(article: Article) -> str | None:
    """ "22 Jan", or "22–26 Jan" where its date is inferred; None when neither is known."""
    if article.dating is Dating.STATED and article.written is not None:
        return short(article.written)
    return article.window.label(year=False) if article.window is not None else None


def lowered(who: str, told: str) -> str:
    """Who says what is `told` as it is read within a line: "the ministry" for the "The ministry" that opens it."""
    return _ARTICLE.sub(lambda article: article[0].lower(), who) if told.startswith(who) else who


def short(day: date) -> str:
    """ "22 Jan"."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def gives(sentence: Sentence, when: When | None) -> bool:
    """Whether a sentence itself gives a date, in what it mainly tells."""
    return when is not None and any(m.when == when and m.main for m in sentence.mentions)
