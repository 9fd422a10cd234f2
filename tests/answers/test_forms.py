"""Answers as JSON and as Markdown: exact shapes, foreign text escaped."""

from __future__ import annotations

import json
from dataclasses import replace

from digests.answers.explain import explain
from digests.answers.jsonform import event, line, source, to_json
from digests.answers.markdown import escape, to_markdown
from digests.answers.model import Change, Digest, Kind
from digests.answers.status import status
from digests.answers.summary import summarise
from digests.answers.timeline import timeline
from digests.model import View
from digests.when import When
from tests.answers.writing import On, Tell, at, end_of, view, write

SHELLED = Tell("Norland shelled Brackwater on 16 January, killing nine.", (On("16 January", "2024-01-16"),), killed=9)
BACK = Tell(
    "The envoys of Norland return to Selby by 26 January.",
    (On("26 January", "2024-01-26", expected=True, deadline=True),),
)
LINE = {"id", "text", "labels", "said_by", "texts", "origins", "outlets", "sources"}
EVENT = LINE | {"date", "precision", "expected", "by"}
SOURCE = {"article", "outlet", "title", "url", "published", "window", "text", "start", "end"}


def story() -> View:
    first = write(1, at(17), SHELLED, outlet="Coast Wire", url="https://coast.example/1")
    return view(first, write(2, None, BACK, window="2024-01-18/2024-01-19"), as_of=end_of(20))


def test_a_timeline_has_the_keys_that_scripts_rely_on() -> None:
    found = to_json(timeline(story()))
    assert {"story", "as_of", "events", "undated"} <= found.keys()
    assert found["story"] == "river"
    assert found["as_of"] == "2024-01-20T23:59:59Z"
    first, second = found["events"]
    assert first.keys() == EVENT
    assert (first["date"], first["precision"], first["expected"], first["by"]) == ("2024-01-16", "day", False, False)
    assert (second["date"], second["expected"], second["by"]) == ("2024-01-26", True, True)


def test_a_timeline_of_a_period_names_it() -> None:
    told = to_markdown(timeline(story(), since=end_of(27))).splitlines()
    assert told[2] == "As of 2024-01-20 23:59 UTC, since 2024-01-27 23:59 UTC."
    assert told[4] == "No event with a date is known in this period: the last before it is of Fri 26 Jan 2024."


def test_a_source_is_a_verbatim_span_with_its_article() -> None:
    shown = timeline(story()).events[0]
    found = source(shown.sources[0])
    assert found.keys() == SOURCE
    assert found["text"] == shown.sources[0].article.text[found["start"] : found["end"]]
    assert (found["outlet"], found["published"], found["window"]) == ("Coast Wire", "2024-01-17T12:00:00Z", None)
    assert source(timeline(story()).events[1].sources[0])["window"] == "2024-01-18/2024-01-19"


def test_an_untrusted_or_missing_date_is_null() -> None:
    assert source(timeline(story()).events[1].sources[0])["published"] is None


def test_a_day_without_a_time_is_given_as_the_day() -> None:
    article, analysis = write(1, end_of(17), SHELLED)
    shown = timeline(view((replace(article, published_day_only=True), analysis))).events[0]
    assert source(shown.sources[0])["published"] == "2024-01-17"


def test_coarse_dates_keep_their_precision_and_a_weekend_is_its_two_days() -> None:
    shown = timeline(story()).events[0]
    for value, form in (("2024-W03", "2024-W03"), ("2023-12", "2023-12"), ("2024-W03-WE", "2024-01-20/2024-01-21")):
        assert event(replace(shown, when=When.parse(value)))["date"] == form


def test_a_status_has_the_keys_that_scripts_rely_on() -> None:
    found = to_json(status(story()))
    wanted = "story as_of first_line latest next awaited figures differ articles texts newest coverage"
    assert set(wanted.split()) <= found.keys()
    (figure,) = found["figures"]
    assert {"incident", "counts", "value", "low", "high", "hedge", "said_by", "sources"} <= figure.keys()
    assert found["latest"][0].keys() == LINE
    assert found["next"][0].keys() == EVENT


def test_a_change_is_a_line_with_its_kind_and_what_stood_before() -> None:
    shown, before = timeline(story()).events
    change = Change(Kind.CHANGED, "29 → 30 Jan", shown, before)
    given = story()
    digest = Digest(given.story, at(17), at(20), None, (change,), 2, 0, 0, (), at(19), given.coverage)
    found = to_json(digest)
    assert found["changes"][0].keys() == LINE | {"kind", "title", "before"}
    assert found["changes"][0]["kind"] == "changed"
    assert found["changes"][0]["before"] == line(before)
    assert {"story", "since", "until", "changes", "articles"} <= found.keys()


def test_a_summary_gives_the_article_and_spans() -> None:
    article, analysis = write(1, at(17), SHELLED, BACK)
    found = to_json(summarise(article, analysis))
    assert found["article"]["id"] == 1
    for sentence in found["sentences"]:
        assert sentence["text"] == article.text[sentence["start"] : sentence["end"]]


def test_every_form_is_plain_data_and_the_same_twice() -> None:
    given = story()
    answers = [timeline(given), status(given), explain(given, timeline(given).events[0].id)]
    for answer in answers:
        assert json.dumps(to_json(answer)) == json.dumps(to_json(answer))
        assert to_markdown(answer).endswith("\n")


def test_markdown_quotes_with_outlet_date_and_link() -> None:
    found = to_markdown(timeline(story()))
    assert "- **Tue 16 Jan 2024** “Norland shelled Brackwater on 16 January, killing nine.”" in found
    assert "[Coast Wire](<https://coast.example/1>), 17 Jan 2024" in found
    assert "**by Fri 26 Jan 2024 (expected)**" in found


def test_markdown_names_who_says_it() -> None:
    said = Tell("The port office said Norland shelled Brackwater on 16 January.", SHELLED.on, by="The port office")
    found = to_markdown(timeline(view(write(1, at(17), said, outlet="Coast Wire"))))
    assert "on 16 January.” — said by the port office; Coast Wire, 17 Jan 2024" in found


def test_foreign_text_writes_no_markup_of_its_own() -> None:
    assert escape("# <b>*x*</b> [a](http://b)\n- y") == "\\# \\<b\\>\\*x\\*\\</b\\> \\[a\\]\\(http://b\\) - y"
    assert escape("1. a & b") == "1\\. a &amp; b"


def test_a_link_that_could_break_out_is_left_out() -> None:
    given = view(write(1, at(17), SHELLED, outlet="Coast Wire", url="https://x.example/)>[y](javascript:z)"))
    assert "javascript" not in to_markdown(timeline(given))
