"""What is prose in an article and what is not."""

from __future__ import annotations

import pytest

from digests.analysis.boilerplate import head, kind, notice, repeated, run_in_outlet, trailing_links
from digests.analysis.furniture import wired


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Published in The Harbour Post, January 23rd, 2024", "date"),
        ("Last updated 4 May 2023", "date"),
        ("February, 23, 2024", "date"),
        ("Sources By Agencies", "source"),
        ("With inputs from agencies", "source"),
        ("By Anna Lind and Piet Maas in Eastvik", "byline"),
        ("(Reporting by Anna Lind; Editing by Piet Maas)", "byline"),
        ("Photo: A ferry leaves the harbour on Monday. (Norland Images)", "caption"),
        ("A ferry leaves Eastvik. /AFP", "caption"),
        ("Norland And Sudland Restore Ties", "heading"),
        ("Energy holds great promise for both states: envoy", "heading"),
        ("Mon, 4 May 2023", "date"),
        ("#Norland #Sudland", "link or sign"),
        ("https://example.com/a/b", "link or sign"),
        ("🔗⬇️ https://t.co/abc pic.twitter.com/xyz", "link or sign"),
        ("Read also: Five things to know about the ferry", "other piece"),
        ("More on this", "other piece"),
        ("Dear visitor, the comments section is being rebuilt and will return soon.", "notice"),
        ("Subscribe to our newsletter for the best of the week.", "notice"),
        ("We use cookies to make this site better.", "notice"),
        ("Follow us on Twitter and Facebook.", "notice"),
        ("Copyright 2012 The Harbour Post.", "notice"),
    ],
)
def test_line_that_is_no_prose(line: str, why: str) -> None:
    assert kind(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, all troops had left the island of Norland.",
        "The ambassador will return soon, the ministry said.",
        "Rebels published in May a list of the dead.",
        "Norland’s minister followed the talks from the harbour, and Sudland joined them later.",
        "Published in May, the list names nine harbours of Norland and of Sudland.",
        "Reuters said on Monday that it had seen the letter.",
        "“We will share this with our neighbours,” the minister said.",
    ],
)
def test_prose_is_kept(line: str) -> None:
    assert kind(line) is None


def test_the_only_line_of_an_article_needs_no_full_stop() -> None:
    assert kind("Ferry sinks off Eastvik, nine missing", alone=True) is None


@pytest.mark.parametrize(
    ("block", "dateline"),
    [
        ("ISLAMABAD: Norland and Sudland agreed on Monday.", "ISLAMABAD: "),
        ("KARACHI, Jan. 18 (XYZ) -- Norland said on Monday it agreed.", "KARACHI, Jan. 18 (XYZ) -- "),
        ("date 2024-01-25 ISLAMABAD - Norland and Sudland agreed.", "date 2024-01-25 ISLAMABAD - "),
        ("CAIRO/BEIRUT (Harbour Wire) - Norland and Sudland agreed.", "CAIRO/BEIRUT (Harbour Wire) - "),
        ("Eastvik, Norland (HW) — Two ferries sank on Monday.", "Eastvik, Norland (HW) — "),
        ("Harbour Post International: In a quick move, Norland agreed.", "Harbour Post International: "),
        ("By Ann Lee EASTVIK | Mon Mar 2, 2009 EASTVIK (HW) - Two ferries sank on Monday.",
         "By Ann Lee EASTVIK | Mon Mar 2, 2009 EASTVIK (HW) - "),
        ("Norland said: “We agree with all of it.”", ""),
        ("NATO said on Monday that it would go.", ""),
        ("The talks - the third since May - ended on Monday.", ""),
    ],
)  # fmt: skip
def test_dateline_is_measured(block: str, dateline: str) -> None:
    assert block[: head(block)] == dateline


def test_run_in_outlet_is_only_the_name() -> None:
    block = "Harbour Post International: In a quick move, Norland agreed."
    span = run_in_outlet(block)
    assert span is not None
    assert block[slice(*span)] == "Harbour Post International"
    assert run_in_outlet("Breaking News: Norland and Sudland agreed on Monday.") is None
    assert run_in_outlet("Web Desk: Norland and Sudland agreed on Monday.") is None
    assert run_in_outlet("Foreign minister: we agree with all of it.") is None


def test_titles_printed_twice_go_and_a_paragraph_printed_twice_stays_once() -> None:
    title, prose = "Norland, Sudland Restore Ties", "The two states agreed on Monday."
    assert repeated([title, prose, title, "More came.", prose]) == {0, 2, 4}


def test_links_and_tags_at_the_end_are_left_out() -> None:
    text = "Envoys return on Friday. pic.twitter.com/abc #Norland"
    assert text[: trailing_links(text)] == "Envoys return on Friday."


def test_news_of_comments_is_no_notice() -> None:
    assert notice("His comments drew anger in Norland.") is None


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("BRN PORT KOLM, Nor. -- A cap was seated on the well.", "A cap was seated on the well."),
        ("OSLO The worst storm in years hit Norway.", "The worst storm in years hit Norway."),
        ("Kolm, Dec 15 (BRN / Post) Norway’s ferries stopped.", "Norway’s ferries stopped."),
        ("NATO Secretary General Ivo Torsk came.", "NATO Secretary General Ivo Torsk came."),
        ("Ferries stop (CNN) -- Norland shut the port.", "Norland shut the port."),
        ("UNICEF -- the children's agency -- left Kolm.", "UNICEF -- the children's agency -- left Kolm."),
    ],
)
def test_a_dateline_inside_a_page_is_cut_off(sentence: str, kept: str) -> None:
    assert sentence[wired(sentence) :] == kept
