"""The command line as scripts and people use it: exit codes, one line an error, JSON on standard output alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bot.cli import call

LEAD = "The ferry Marlin sank off Port Adair on Tuesday, and nine people died, the coast guard said."
NEXT = "Transport Minister Ana Ruiz will publish a first report on the Marlin by January 26, her office said."


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Runs commands on a database of the test's own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Ran:
        self._capsys.readouterr()
        code = call(arguments)
        captured = self._capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    def file(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)


@pytest.fixture
def sitroom(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("SITROOM_DB", str(tmp_path / "data" / "news.db"))
    monkeypatch.setenv("COLUMNS", "100")
    return Shell(tmp_path, capsys)


@pytest.fixture
def ferry(sitroom: Shell) -> Shell:
    """A story with two articles of 17 and 18 January 2024."""
    assert sitroom("stories", "add", "ferry", "--title", "The Marlin", "--match", "Marlin").code == 0
    sitroom("add", sitroom.file("a.txt", LEAD), "--published", "2024-01-17", "--outlet", "Harbour News")
    sitroom("add", sitroom.file("b.txt", f"{LEAD}\n\n{NEXT}"), "--published", "2024-01-18", "--seen", "2024-01-18")
    return sitroom


def one_line(text: str) -> bool:
    return text.endswith("\n") and text.count("\n") == 1 and bool(text.strip())


# Taking in ------------------------------------------------------------------------------------------------------


def test_add_tells_what_was_stored_its_date_and_its_stories(sitroom: Shell) -> None:
    sitroom("stories", "add", "ferry", "--title", "The Marlin", "--match", "Marlin")
    ran = sitroom("add", sitroom.file("a.txt", LEAD), "--published", "17 January 2024", "--outlet", "Harbour News")
    assert (ran.code, ran.err) == (0, "")
    assert one_line(ran.out)
    assert ran.out.endswith("a.txt: stored as article 1, Harbour News, Wed 17 Jan 2024 (as given); in ferry.\n")
    assert "known as article 1" in sitroom("add", sitroom.file("again.txt", LEAD)).out


def test_add_tells_what_became_of_a_date_given_for_a_known_article(sitroom: Shell) -> None:
    file = sitroom.file("a.txt", LEAD)
    sitroom("add", file, "--published", "2024-01-18", "--outlet", "Harbour News")
    ran = sitroom("add", file, "--published", "2024-01-17")
    assert ran.err == ""
    assert "Harbour News, Wed 17 Jan 2024 (as given, before: Thu 18 Jan 2024); matches" in ran.out
    assert "Harbour News, Wed 17 Jan 2024 (as given); matches" in sitroom("add", file, "--published", "2024-01-17").out
    ran = sitroom("add", file, "--published", "2024-01-19", "--outlet", "Evening Post", "--title", "Lost")
    assert "Harbour News, Wed 17 Jan 2024 (stated); matches" in ran.out
    assert [line.partition("a.txt: ")[2] for line in ran.err.splitlines()] == [
        "The date given, Fri 19 Jan 2024, is that of this copy only: it was out on Wed 17 Jan 2024.",
        "The outlet given, Evening Post, is that of this copy only: it is known from Harbour News.",
        "The title given is that of this copy only: it is known without one.",
    ]
    ran = sitroom("add", file, "--published", "2024-01-20 09:00", "--outlet", "Evening Post", "--json")
    assert ran.data[0]["warnings"] == [line.partition("a.txt: ")[2] for line in ran.err.splitlines()]


def test_an_outlet_of_blanks_is_none(sitroom: Shell) -> None:
    for given in ("", " "):
        ran = sitroom("add", sitroom.file("a.txt", LEAD), "--outlet", given, "--title", given, "--json")
        assert (ran.data[0]["article"]["outlet"], ran.err) == (None, "")


def test_add_takes_what_it_can_and_tells_the_rest(sitroom: Shell) -> None:
    ran = sitroom("add", sitroom.file("a.txt", LEAD), str(sitroom.folder / "none.txt"), sitroom.file("c.txt", NEXT))
    assert ran.code == 1
    assert one_line(ran.err)
    assert "does not exist" in ran.err
    assert ran.out.count("stored as") == 2


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("report.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", "PDF"),
        ("huge.txt", b"word " * 2_100_000, "larger than"),
    ],
)
def test_a_file_that_is_no_article_gets_one_sentence(sitroom: Shell, name: str, body: bytes, said: str) -> None:
    (sitroom.folder / name).write_bytes(body)
    ran = sitroom("add", str(sitroom.folder / name))
    assert (ran.code, ran.out) == (1, "")
    assert one_line(ran.err)
    assert said in ran.err


def test_broken_utf8_is_stored_with_a_warning(sitroom: Shell) -> None:
    (sitroom.folder / "a.txt").write_bytes(LEAD.encode() + "\nThe “Adair” office".encode() + b" sai\xe2\x80d so.\n")
    ran = sitroom("add", str(sitroom.folder / "a.txt"))
    assert ran.code == 0
    assert "stored as article 1" in ran.out
    assert "could not be read as UTF-8" in ran.err


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/x", "http://[::1]/x", "http://10.1.2.3/x", "http://169.254.169.254/"]
)
def test_a_private_address_is_refused(sitroom: Shell, url: str) -> None:
    ran = sitroom("add", url)
    assert ran.code == 1
    assert one_line(ran.err)


def test_add_from_standard_input(sitroom: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pasted").write_text(LEAD)
    with (tmp_path / "pasted").open() as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        ran = sitroom("add", "-", "--published", "2024-01-17", "--json")
    (row,) = ran.data
    assert (row["outcome"], row["article"]["published"]) == ("new", "2024-01-17")


def test_standard_input_with_an_outlet_is_that_outlets(sitroom: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    sitroom("stories", "add", "ferry", "--title", "The Marlin", "--match", "Marlin")
    for name, text, options in (("a", LEAD, ("--outlet", "Harbour News")), ("b", NEXT, ())):
        with Path(sitroom.file(name, text)).open() as stream:
            monkeypatch.setattr(sys, "stdin", stream)
            sitroom("add", "-", "--published", "2024-01-17", *options)
    shown = sitroom("timeline").out
    assert " Harbour News, Wed 17 Jan 2024 ·" in shown
    assert shown.count("pasted by") == 1, shown
    assert "no outlet named (article 2), pasted by the command line, Wed 17 Jan 2024" in " ".join(shown.split())
    assert "pasted" not in sitroom("summary", "1").out
    assert sitroom("summary", "2").out.count("pasted by") == 1


def test_a_bad_date_of_publication_is_wrong_usage(sitroom: Shell) -> None:
    ran = sitroom("add", sitroom.file("a.txt", LEAD), "--published", "the day of doom")
    assert ran.code == 2
    assert one_line(ran.err)
    ran = sitroom("add", sitroom.file("a.txt", LEAD), "--published", "January 2024")
    assert (ran.code, "more than one day" in ran.err) == (2, True)


# Answers --------------------------------------------------------------------------------------------------------


def test_the_answers_as_json(ferry: Shell) -> None:
    status = ferry("status", "ferry", "--as-of", "2024-01-20", "--json")
    assert (status.code, status.data["story"], status.data["as_of"]) == (0, "ferry", "2024-01-20T23:59:59Z")
    assert [event["date"] for event in status.data["next"]] == ["2024-01-26"]
    timeline = ferry("timeline", "ferry", "--json").data
    assert {"2024-01-16", "2024-01-26"} <= {event["date"] for event in timeline["events"]}
    digest = ferry("digest", "ferry", "--since", "2024-01-18", "--until", "2024-01-18", "--json").data
    assert digest["since"] == "2024-01-18T00:00:00Z"
    assert [change["sources"][0]["text"] for change in digest["changes"]] == [NEXT]
    summary = ferry("summary", "2", "--json").data
    assert summary["article"]["published"] == "2024-01-18"
    assert all(sentence["text"] in f"{LEAD}\n\n{NEXT}" for sentence in summary["sentences"])


def test_what_was_understood_is_told_beside_the_json_not_in_it(ferry: Shell) -> None:
    ran = ferry("timeline", "ferry", "--since", "16 January 2024", "--as-of", "2024-01-25", "--json")
    assert ran.err == "since Tue 16 Jan 2024 00:00 UTC, as of Thu 25 Jan 2024 23:59 UTC\n"
    json.loads(ran.out)


def test_an_explanation_of_every_line_that_is_shown(ferry: Shell) -> None:
    for event in ferry("timeline", "ferry", "--json").data["events"]:
        ran = ferry("explain", event["id"])
        assert ran.code == 0
        assert "What says it" in ran.out
    assert ferry("explain", "nosuchline00").code == 2


def test_as_known_leaves_out_what_came_later(ferry: Shell) -> None:
    assert ferry("status", "--as-of", "2024-01-20", "--as-known", "2024-01-19", "--json").data["articles"] == 1
    assert ferry("status", "--as-of", "2024-01-20", "--json").data["articles"] == 2


def test_answers_for_people_name_outlet_date_and_quote(ferry: Shell) -> None:
    ran = ferry("status", "ferry", "--as-of", "2024-01-20")
    assert ran.out.startswith("The Marlin · status · as of Sat 20 Jan 2024 23:59 UTC\n")
    assert "by Fri 26 Jan 2024" in ran.out
    assert "Harbour News, Wed 17 Jan 2024" in ran.out
    assert "\x1b" not in ran.out
    assert ferry("status", "ferry", "--markdown").out.startswith("# The Marlin: status")
    assert ferry("timeline", "ferry", "--calendar").out.startswith("BEGIN:VCALENDAR")


def test_the_only_story_need_not_be_named(ferry: Shell) -> None:
    assert ferry("status").code == 0
    ferry("stories", "add", "storm", "--title", "Storm", "--match", "storm")
    ran = ferry("status")
    assert (ran.code, ran.err) == (2, "sitroom: Which story? One of: ferry, storm\n")


def test_an_unknown_story_gets_the_nearest_names(ferry: Shell) -> None:
    ran = ferry("status", "fery")
    assert ran.code == 2
    assert ran.err == "sitroom: No story is called “fery”. Did you mean ferry?\n"


def test_nothing_known_yet_says_how_to_feed_it(sitroom: Shell) -> None:
    ran = sitroom("status")
    assert (ran.code, "sitroom stories add" in ran.err) == (1, True)
    sitroom("stories", "add", "ferry", "--title", "The Marlin", "--match", "Marlin")
    ran = sitroom("status")
    assert (ran.code, "sitroom feeds add" in ran.err) == (0, True)
    assert "No article" in ran.out


@pytest.mark.parametrize(
    "arguments",
    ["status", "timeline", "digest", "explain abc", "summary 1", "stories list", "stories show ferry", "feeds list"],
)
def test_who_only_reads_makes_no_database(sitroom: Shell, arguments: str) -> None:
    path = sitroom.folder / "typo" / "news.db"
    ran = sitroom(*arguments.split(), "--db", str(path))
    assert (ran.code, ran.out) == (1, "")
    assert one_line(ran.err)
    assert f"There is no database at {path}. Begin one with: sitroom stories add" in ran.err
    assert not path.parent.exists()


def test_a_period_that_can_not_be_read(ferry: Shell) -> None:
    ran = ferry("timeline", "ferry", "--since", "the day of doom")
    assert (ran.code, ran.out) == (2, "")
    assert one_line(ran.err)
    assert "the day of doom" in ran.err
    ran = ferry("digest", "--since", "2024-01-20", "--until", "2024-01-18")
    assert (ran.code, ran.err.splitlines()[-1]) == (2, "sitroom: The period ends before it begins.")


def test_the_digest_is_of_the_last_day_if_not_told_otherwise(ferry: Shell) -> None:
    data = ferry("digest", "--until", "2024-01-18", "--json").data
    assert (data["since"], data["until"]) == ("2024-01-17T23:59:59Z", "2024-01-18T23:59:59Z")


def test_a_digest_of_at_most_so_many_changes(ferry: Shell) -> None:
    whole = json.loads(ferry("digest", "--since", "2024-01-16", "--until", "2024-01-18", "--json").out)
    assert len(whole["changes"]) > 1
    short = ferry("digest", "--since", "2024-01-16", "--until", "2024-01-18", "--most", "1")
    assert "1 more change of less weight: see more with --most 2." in short.out
    markdown = ferry("digest", "--since", "2024-01-16", "--until", "2024-01-18", "--markdown").out
    assert "**New** Tue 16 Jan 2024: " in markdown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("summary", "none.txt"), "The file “none.txt” does not exist."),
        (("summary", ""), "Name a URL, a file, or the number of a stored article."),
        (("summary", "9" * 40), f"No article “{'9' * 40}” is stored. Add it with: sitroom add URL"),
        (("summary", "²"), "The file “²” does not exist."),
        (
            ("explain", "zz", "--story", ""),
            "No story is called “”. Add one with: sitroom stories add SLUG --title T --match WORDS",
        ),
        (("add", ""), "Name a URL, a file, or - for standard input."),
        (("timeline", "--about", " "), "Say what it is to be about: a name or a word of the articles."),
    ],
)
def test_what_names_nothing_is_told_so(ferry: Shell, arguments: tuple[str, ...], sentence: str) -> None:
    ran = ferry(*arguments)
    assert ran.code != 0
    assert ran.err.endswith(f" {sentence}\n")


def test_summary_of_a_file_stores_it_first(sitroom: Shell) -> None:
    sitroom("stories", "add", "ferry", "--title", "The Marlin", "--match", "Marlin")
    ran = sitroom("summary", sitroom.file("a.txt", f"{LEAD}\n\n{NEXT}"))
    assert ran.code == 0
    assert "Stored as article 1." in ran.err
    assert "“" + LEAD + "”" in " ".join(ran.out.split())
    assert sitroom("summary", "77").code == 2


# Stories and feeds ----------------------------------------------------------------------------------------------


def test_stories(ferry: Shell) -> None:
    assert ferry("stories", "list").out == "ferry: The Marlin, 2 articles\n"
    assert ferry("stories", "list", "--json").data == [
        {"slug": "ferry", "title": "The Marlin", "match": "Marlin", "articles": 2}
    ]
    assert ferry("stories", "names", "ferry", "Adayr=Adair").out == "adayr = adair\n"
    assert ferry("stories", "names", "ferry", "Adair=Norland", "--places").code == 0
    assert ferry("stories", "show", "ferry").out.splitlines()[3:] == ["names: adayr = adair", "places: adair = norland"]
    assert ferry("stories", "names", "ferry", "nonsense").code == 2
    assert ferry("stories", "names", "ferry", "--clear").out == ""
    assert ferry("stories", "figures", "ferry").out == "ferry: killed, wounded, missing\n"
    assert ferry("stories", "figures", "ferry", "money", "displaced").out == (
        "ferry: killed, wounded, missing, displaced, money\n"
    )
    assert ferry("stories", "show", "ferry", "--json").data["figures"] == ["displaced", "money"]
    assert ferry("stories", "figures", "ferry", "sheep").err == (
        "sitroom: “sheep” can't be asked for: choose of displaced, arrested, money.\n"
    )
    assert ferry("stories", "figures", "ferry", "none", "--json").data == {"story": "ferry", "figures": []}
    assert ferry("stories", "remove", "ferry").code == 0
    assert ferry("stories", "list").out.startswith("No story is followed yet.")


def test_a_storys_names_are_proposed_accepted_counted_and_forgotten(sitroom: Shell) -> None:
    sitroom("stories", "add", "dock", "--title", "The docks", "--match", "dockers")
    assert sitroom("stories", "names", "dock").out == (
        "Nothing yet. See what the articles speak for: sitroom stories names dock --propose\n"
    )
    assert sitroom("stories", "names", "dock", "--propose").out == "The articles speak for no other pair.\n"
    first = "Minister Gholam Rasouly met dockers in Panjgur, Pakistan. Rasouly left."
    other = "Dockers met minister Ghulam Rasuli in Marwan, Iran."
    last = "The dockers of Marwan, Iraq, struck."
    for name, text in (("a", first), ("b", other), ("c", last)):
        sitroom("add", sitroom.file(f"{name}.txt", text), "--published", "2024-01-17", "--outlet", "Harbour News")
    assert sitroom("stories", "names", "dock", "--propose").out.splitlines() == [
        "rasuli = rasouly: rasuli 1 time in 1 article, rasouly 2 times in 1 article; both Gholam, both minister",
        f"- “{other}” (Harbour News)",
        "marwan: the articles disagree",
        f"- iran, 1 time in 1 article: “{other}” (Harbour News)",
        f"- iraq, 1 time in 1 article: “{last}” (Harbour News)",
        "panjgur is in pakistan",
        "- pakistan, 1 time in 1 article: “Minister Gholam Rasouly met dockers in Panjgur, Pakistan.” (Harbour News)",
        "Take them in: sitroom stories names dock --accept, or give the pairs that are right.",
    ]
    proposed = sitroom("stories", "names", "dock", "--propose", "--json").data
    assert [claim["country"] for claim in proposed["places"][0]["claims"]] == ["iran", "iraq"]
    example = proposed["names"][0]["example"]
    assert other[example["start"] : example["end"]] == example["text"] == other
    assert sitroom("stories", "names", "dock", "--accept", "--places").out == (
        "panjgur is in pakistan: panjgur 1 time in 1 article\n"
    )
    assert sitroom("stories", "names", "dock", "--accept").out.splitlines() == [
        "rasuli = rasouly: rasuli 1 time in 1 article, rasouly 2 times in 1 article",
        "panjgur is in pakistan: panjgur 1 time in 1 article",
    ]
    assert sitroom("stories", "names", "dock", "--json").data == {
        "story": "dock",
        "names": [
            {
                "spelling": "rasuli",
                "name": "rasouly",
                "times": 1,
                "articles": 1,
                "of_name": {"times": 2, "articles": 1},
            }
        ],
        "places": [{"place": "panjgur", "country": "pakistan", "times": 1, "articles": 1}],
    }
    assert sitroom("stories", "names", "dock", "--unset", "Rasuli").out == ""
    assert sitroom("stories", "names", "dock", "--places", "--unset", "panjgur", "kalat=pakistan").out == (
        "kalat = pakistan\n"
    )
    assert sitroom("stories", "names", "dock").out == "kalat is in pakistan: kalat nowhere\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--unset", "Rasuli"], "sitroom: There is no spelling “rasuli” in the story's table.\n"),
        (["--places", "--unset", "Rask"], "sitroom: There is no place “rask” in the story's table.\n"),
        (["a=b", "b=a"], "sitroom: “a” and “b” each stand for the other.\n"),
        (["a=b", "--propose"], "sitroom: Edit pairs, --propose or --accept: one at a time.\n"),
        (["--propose", "--accept"], "sitroom: Edit pairs, --propose or --accept: one at a time.\n"),
        (["--", "-=b"], "sitroom: “-” is no name.\n"),
        (["a=b=c"], "sitroom: “a=b=c” is no pair: write SPELLING=NAME.\n"),
        (["=b"], "sitroom: “=b” is no pair: write SPELLING=NAME.\n"),
    ],
)
def test_names_that_can_not_be_set(ferry: Shell, arguments: list[str], sentence: str) -> None:
    ran = ferry("stories", "names", "ferry", *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", sentence)
    assert ferry("stories", "names", "ferry", "--json").data == {"story": "ferry", "names": [], "places": []}


def test_a_slug_with_spaces(sitroom: Shell) -> None:
    ran = sitroom("stories", "add", "two words", "--title", "T", "--match", "x")
    assert ran.code == 2
    assert one_line(ran.err)
    assert "“two-words”" in ran.err


def test_feeds_are_imported_listed_and_removed(sitroom: Shell) -> None:
    opml = sitroom.file(
        "feeds.opml",
        '<opml version="2.0"><body><outline type="rss" text="W" xmlUrl="https://w.example/f"/></body></opml>',
    )
    sitroom("stories", "add", "ferry", "--title", "The Marlin", "--match", "Marlin")
    assert sitroom("feeds", "list").out.startswith("No feed is read yet.")
    assert sitroom("feeds", "import", opml).out.startswith("1 feed added.")
    assert sitroom("feeds", "list").out == "https://w.example/f: W, not read yet\n"
    assert sitroom("feeds", "remove", "https://w.example/f").code == 0
    assert sitroom("feeds", "remove", "https://w.example/f").code == 2


def test_a_feed_that_can_not_be_read_is_not_added(sitroom: Shell) -> None:
    ran = sitroom("feeds", "add", "http://127.0.0.1:9/feed")
    assert ran.code == 1
    assert one_line(ran.err)
    assert sitroom("feeds", "list").out.startswith("No feed is read yet.")


# The command itself ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["status", "--nonsense"], ["add"], ["stories", "add", "x"], ["summary"], ["feeds", "no"]],
)
def test_wrong_usage_is_one_line_and_exit_2(sitroom: Shell, arguments: list[str]) -> None:
    ran = sitroom(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert one_line(ran.err)
    assert "--help" in ran.err


def test_the_beginning_of_a_name_is_near_it(sitroom: Shell) -> None:
    sitroom("stories", "add", "port-adair-ferry-marlin", "--title", "T", "--match", "Marlin")
    assert sitroom("status", "marlin").err.endswith("Did you mean port-adair-ferry-marlin?\n")


def test_json_and_markdown_exclude_each_other(ferry: Shell) -> None:
    assert ferry("timeline", "--calendar", "--json").code == 2
    assert ferry("status", "--json", "--markdown").code == 2


def test_a_line_is_looked_for_in_all_stories(ferry: Shell) -> None:
    ferry("stories", "add", "storm", "--title", "Storm", "--match", "storm")
    event = ferry("timeline", "ferry", "--json").data["events"][0]
    assert ferry("explain", event["id"]).code == 0
    ran = ferry("explain", "nosuchline00")
    assert (ran.code, ran.err) == (2, "sitroom: No line has the id “nosuchline00” in ferry, storm.\n")


@pytest.mark.parametrize("option", ["--published", "--seen"])
def test_an_article_from_the_future_is_refused(sitroom: Shell, option: str) -> None:
    ran = sitroom("add", sitroom.file("a.txt", LEAD), option, "2124-01-17")
    assert (ran.code, ran.err) == (2, f"sitroom: {option} lies in the future: no article is from there.\n")
    assert sitroom("add", sitroom.file("a.txt", LEAD), option, "today").code == 0


def test_no_standard_input_at_all(sitroom: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert sitroom("add", "-") == Ran(1, "", "sitroom: -: There is no standard input to read.\n")


@pytest.mark.parametrize("form", [[], ["--json"], ["--markdown"]])
def test_an_answer_that_can_not_be_written_is_one_sentence(ferry: Shell, form: list[str]) -> None:
    command = f"{sys.executable} -m bot status {' '.join(form)} > /dev/full"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    assert ran.stderr.startswith("sitroom: The answer could not be written: ")


def test_an_error_is_one_sentence_and_one_line_for_who_asks_for_a_log(
    sitroom: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-m", "bot", "feeds", "add", "http://127.0.0.1:9/feed"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (
        1,
        "sitroom: The feed was not added: Port 9 is not one that web pages are read from here.\n",
    )
    monkeypatch.setenv("SITROOM_LOG", "INFO")
    command = [sys.executable, "-m", "bot", "add", str(sitroom.folder / "none.txt")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    log, told = ran.stderr.splitlines()
    assert " INFO bot.cli_common: NoArticle: " in log
    assert told.startswith("sitroom: ")


def test_a_file_that_is_no_database(sitroom: Shell) -> None:
    path = sitroom.file("letter.db", "Dear reader, this is a letter and no database at all. " * 30)
    ran = sitroom("status", "--db", path)
    assert ran.code == 1
    assert one_line(ran.err)
    assert "no database of Sitroom" in ran.err


def test_a_setting_that_can_not_be_used(sitroom: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITROOM_PORT", "eighty")
    ran = sitroom("stories", "list")
    assert (ran.code, "SITROOM_PORT" in ran.err) == (2, True)


@pytest.mark.parametrize(("arguments", "named"), [(["--db", "mine.db"], "--db"), ([], "SITROOM_DB")])
def test_the_demo_says_that_it_uses_no_database_of_yours(
    sitroom: Shell, monkeypatch: pytest.MonkeyPatch, arguments: list[str], named: str
) -> None:
    monkeypatch.setattr("bot.demo.run", lambda settings, announce: announce("running"))
    ran = sitroom("run", *arguments)
    assert (ran.code, ran.out) == (0, "running\n")
    assert one_line(ran.err)
    assert ran.err.startswith(f"{named} is not used: ")
    monkeypatch.delenv("SITROOM_DB")
    assert sitroom("run").err == ""


def test_the_bot_runs_on_the_database_that_was_named(sitroom: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setattr("bot.serve.run", lambda settings, announce: announce(str(settings.db)))
    assert sitroom("run", "--db", "mine.db") == Ran(0, "mine.db\n", "")


def test_a_token_without_the_bots_own_is_no_demo(sitroom: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.demo.run", lambda settings, announce: pytest.fail("a demo"))
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    ran = sitroom("run")
    assert (ran.code, one_line(ran.err), "SLACK_BOT_TOKEN" in ran.err) == (2, True, True)


def test_the_manifest_is_printed(sitroom: Shell) -> None:
    assert sitroom("manifest").out.startswith("# Made by")
    assert "/ops-crisis" in sitroom("manifest", "--prefix", "ops").out


def test_help_loads_nothing_heavy() -> None:
    program = "import sys, bot.cli; bot.cli.call(['--help']); print(*sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.splitlines()[-1].split())
    heavy = {"numpy", "rich", "aiohttp", "slack_bolt", "slack_sdk", "sumy", "trafilatura", "dateparser", "sqlite_utils"}
    assert loaded & heavy == set()
    assert not {name for name in loaded if name.startswith("digests.")} - {"digests.errors"}


def test_a_reader_that_goes_away_early_is_no_error(ferry: Shell, tmp_path: Path) -> None:
    command = f"{sys.executable} -m bot timeline ferry --db {tmp_path}/data/news.db | head -c 10"
    ran = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in ran.stderr
