"""Lines, paragraphs and sentences with exact offsets."""

from __future__ import annotations

from typing import Any

import pytest
from sentencex import get_sentence_boundaries

from digests.analysis import sentences as module
from digests.analysis.sentences import blocks, lines, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for block in blocks(text) for start, end in sentences(text, block)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The U.S. Army left the island. Its ships followed.",
            ["The U.S. Army left the island.", "Its ships followed."],
            id="an abbreviation before a name does not end a sentence",
        ),
        pytest.param(
            "Gen. Arvo Lind spoke at 5 a.m. on Monday. He left.",
            ["Gen. Arvo Lind spoke at 5 a.m. on Monday.", "He left."],
            id="a rank and a time of day do not end a sentence",
        ),
        pytest.param(
            "“We will go home.” the minister said. Nobody answered.",
            ["“We will go home.” the minister said.", "Nobody answered."],
            id="a quotation that closes after the stop goes on in lower case",
        ),
        pytest.param(
            "A joint note said, “Both envoys will return. Talks will follow in May.” It was brief.",
            ["A joint note said, “Both envoys will return. Talks will follow in May.”", "It was brief."],
            id="two sentences in one pair of quotation marks stay together",
        ),
        pytest.param(
            "1. Envoys return by Friday.", ["1. Envoys return by Friday."], id="a list number belongs to its item"
        ),
        pytest.param(
            "The ferry sank.\nDivers came.", ["The ferry sank.", "Divers came."], id="a line break ends a sentence"
        ),
        pytest.param(
            "The harbour master said that the ferry had\nleft the quay before dawn.",
            ["The harbour master said that the ferry had\nleft the quay before dawn."],
            id="hard-wrapped prose goes on when the next line is in lower case",
        ),
        pytest.param(
            'The march is over," he said. The docks stay closed for now. A student of Brenn was hurt on the Corvane.'
            ' Police called it "a quarrel".',
            [
                'The march is over," he said.',
                "The docks stay closed for now.",
                "A student of Brenn was hurt on the Corvane.",
                'Police called it "a quarrel".',
            ],
            id="a stray quotation mark does not hold short sentences together",
        ),
        pytest.param(
            "He said: 'We will go. Nobody will stay.' Lind's ship left.",
            ["He said: 'We will go. Nobody will stay.'", "Lind's ship left."],
            id="what single quotation marks hold stays together",
        ),
        pytest.param(
            "The port will shut at 8 p.m. GMT on Monday. It opens at 6 a.m. Wednesday in Brenn.",
            ["The port will shut at 8 p.m. GMT on Monday.", "It opens at 6 a.m. Wednesday in Brenn."],
            id="an hour goes on with its zone and its day",
        ),
        pytest.param("", [], id="nothing in an empty text"),
        pytest.param(" \n\t\n ", [], id="nothing in white space"),
    ],
)
def test_cut(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_hard_wrapped_paragraph_is_one_even_where_a_line_begins_with_a_name() -> None:
    text = (
        "The coast guard of Norland said on Tuesday that a ferry with\n"
        "Thirty people on board had left the harbour of Eastvik before\n"
        "Dawn and was last seen near the lighthouse, which is a mile\n"
        "from the shore."
    )
    assert len(blocks(text)) == 1
    assert len(cut(text)) == 1


def test_every_sentence_is_verbatim_and_in_order() -> None:
    text = "🇮🇷 One – “two.” Three came. \r\n\r\nFour left… Five stayed! Émile said: ‘No.’"
    spans = [span for block in blocks(text) for span in sentences(text, block)]
    assert spans == sorted(spans)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


def test_a_stray_quotation_mark_does_not_swallow_the_page() -> None:
    text = '"The road is closed. ' + "The bridge at Eastvik fell on Monday. " * 20 + 'Nobody was hurt," he said.'
    assert len(cut(text)) > 15


def test_a_line_without_any_stop_is_bounded() -> None:
    spans = [span for block in blocks("word " * 4000) for span in sentences("word " * 4000, block)]
    assert max(end - start for start, end in spans) <= 2000


def test_lines_keep_offsets_of_all_kinds_of_line_ends() -> None:
    text = "one\r\n two \n\nthree"
    assert [text[start:end] for start, end in lines(text)] == ["one", "two", "", "three"]


def test_what_opens_and_never_closes_goes_in_by_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []

    def counting(language: str, raw: str) -> Any:
        given.append(len(raw))
        return get_sentence_boundaries(language, raw)

    monkeypatch.setattr(module, "get_sentence_boundaries", counting)
    text = "The boat left. " + "“word " * 3000 + "It came back."
    spans = [span for block in blocks(text) for span in sentences(text, block)]
    assert max(given) <= 5000
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())
