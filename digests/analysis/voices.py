"""What a page prints that is none of its writer's prose: readers' comments, and the turns of a transcript.

By the stamps that a site or a stenographer puts before each of them. Knows no outlet; a page has them when they
come again and again, since any article may hold one.
"""

from __future__ import annotations

import re

_FEWEST_COMMENTS, _FEWEST_TURNS = 3, 4
_PIECE = 100  # characters that a piece takes at least, before anybody comments on it
_TIME = r"\d{1,2}[:.]\d\d ?(?:[aApP]\.?[mM]\.?)?"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})"
# "At 1:02 pm on 10 Jun 2030, Kor wrote:", "Posted by: kor | June 7, 2030 12:30 PM |", "June 7, 2030 at 12:30 pm |",
# "Added: Tuesday, 19 January, 2030, 18:32 GMT".
_COMMENT = re.compile(
    rf"(?:\b\d+\. )?\bAt {_TIME},? (?:on )?{_DAY},? (?:\S+ ){{1,6}}?wrote:|\bPosted by:? [^|]{{1,60}}\| ?{_DAY}"
    rf"|{_DAY},? (?:at )?{_TIME} (?:[A-Z]{{2,4}} )?\||{_DAY} - {_TIME} "
    rf"|\bAdded: (?:[A-Z][a-z]+, )?\d{{1,2}} [A-Z][a-z]+,? \d{{4}},? {_TIME}"
)
# "WEND: ", "MARA WEND, STUDIO HOST: ", "WEND (voice-over): ": who takes the word in a transcript.
_TURN = re.compile(
    r"(?<!\S)(?P<first>(?:[A-Z][A-Z.'’-]* ){0,4})(?P<last>[A-Z][A-Z.'’-]*[A-Z])"
    r"(?:, [^:.]{2,60})?(?: \([a-z -]+\))?: (?=\S)"
)


def comments(text: str) -> int:
    """Where the comments of readers begin that follow a piece; the text's length if it has none."""
    if "|" not in text and "wrote:" not in text and "Added:" not in text:
        return len(text)
    found = [match.start() for match in _COMMENT.finditer(text) if match.start() >= _PIECE]
    if _COMMENT.search(text, 0, _PIECE):  # a live blog has a stamp before each of its own entries
        return len(text)
    return found[0] if len(found) >= _FEWEST_COMMENTS else len(text)


def transcribed(text: str) -> bool:
    """Whether it is a transcript, where only the first sentence of a turn says whose it is.

    Somebody takes the word again and again, first by full name and then by surname, as no list of headings has it.
    """
    turns = list(_TURN.finditer(text))
    full = {turn["last"] for turn in turns if turn["first"]}
    return len(turns) >= _FEWEST_TURNS and any(not turn["first"] and turn["last"] in full for turn in turns)
