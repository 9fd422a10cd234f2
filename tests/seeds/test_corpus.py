"""What seeds/README.md promises of the demo corpus."""

import re
import tomllib
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from seeds import SeedArticle, Seeds, load, paragraphs
from seeds.corpus import parse

KARACHI = ZoneInfo("Asia/Karachi")
SPEAKS_OF_ANOTHER = re.compile(r"^(He|She|It|They|This|These|That|Those|Both|His|Her|Its|Their|But|And|The move)\b")


@pytest.fixture(scope="module")
def seeds() -> Seeds:
    return load()


def by_slug(seeds: Seeds, slug: str) -> SeedArticle:
    (article,) = (article for article in seeds.articles if article.slug == slug)
    return article


def prose(text: str) -> list[str]:
    return [p.text for p in paragraphs(text) if not p.post]


def morning(day: int) -> datetime:
    return datetime(2024, 1, day, 9, tzinfo=KARACHI)


def published_before(seeds: Seeds, day: int) -> list[str]:
    until = morning(day)
    return [a.slug for a in seeds.articles if until - timedelta(days=1) < a.published <= until]


def matches(expression: str, text: str) -> bool:
    words = set(re.findall(r"\w+", text.lower()))
    return all(words & set(either.lower().split("|")) for either in expression.split())


def test_there_are_enough_articles_of_enough_outlets(seeds: Seeds) -> None:
    assert 16 <= len(seeds.articles) <= 24
    assert len({article.outlet for article in seeds.articles}) >= 6


def test_every_article_is_of_a_listed_outlet_and_every_outlet_has_one(seeds: Seeds) -> None:
    assert {article.outlet for article in seeds.articles} == {outlet.host for outlet in seeds.outlets}


def test_outlets_live_where_no_real_outlet_can(seeds: Seeds) -> None:
    assert all(outlet.host.endswith(".example") for outlet in seeds.outlets)
    assert {outlet.feed for outlet in seeds.outlets} == {"rss", "atom", "json"}


def test_addresses_are_unique(seeds: Seeds) -> None:
    addresses = [article.outlet + article.path for article in seeds.articles]
    assert len(set(addresses)) == len(addresses)
    assert by_slug(seeds, "strikes").path == "/2024/01/16/strikes"


def test_times_are_aware_ordered_and_in_range(seeds: Seeds) -> None:
    times = [article.published for article in seeds.articles]
    times += [article.updated for article in seeds.articles if article.updated]
    assert all(time.utcoffset() is not None for time in times)
    assert min(times) >= datetime(2023, 12, 1, tzinfo=UTC)
    assert max(times) < datetime(2024, 1, 30, tzinfo=UTC)
    published = [article.published for article in seeds.articles]
    assert all(a < b for a, b in pairwise(published))
    assert min(published).month == 12
    assert max(published).date().isoformat() == "2024-01-29"


def test_stated_offsets_are_those_of_the_outlets_zone(seeds: Seeds) -> None:
    zones = {outlet.host: ZoneInfo(outlet.zone) for outlet in seeds.outlets}
    for article in seeds.articles:
        for time in filter(None, (article.published, article.updated)):
            assert time.utcoffset() == time.astimezone(zones[article.outlet]).utcoffset(), article.slug


def test_nothing_is_reported_done_before_its_day(seeds: Seeds) -> None:
    """Nobody reports the visit before it was made, or the ambassadors back before they were."""
    for article in seeds.articles:
        if article.published.date().isoformat() < "2024-01-29":
            assert "visited Pakistan" not in article.text
        if article.published.date().isoformat() < "2024-01-26":
            assert not re.search(r"returned to their posts|was back at work", article.text)


def test_every_article_belongs_to_the_story(seeds: Seeds) -> None:
    for article in seeds.articles:
        for text in filter(None, (article.text, article.revised_text)):
            assert matches(seeds.story.match, text), article.slug
    assert not matches(seeds.story.match, "Iran played Iraq")


def test_articles_are_short(seeds: Seeds) -> None:
    for article in seeds.articles:
        assert 80 <= len(article.text.split()) <= 240, article.slug


def test_sentences_stand_alone_and_are_short_enough_to_quote(seeds: Seeds) -> None:
    for article in seeds.articles:
        for paragraph in prose(article.text):
            assert not SPEAKS_OF_ANOTHER.match(paragraph), (article.slug, paragraph)
            assert len(paragraph) <= 600


def test_a_reprint_shares_its_sentences_with_the_wire(seeds: Seeds) -> None:
    for reprint, original in (("iranian-strikes", "strikes"), ("ambassadors-back-by-26-january", "joint-statement")):
        copy, wire = by_slug(seeds, reprint), by_slug(seeds, original)
        assert copy.author == "Tamarisk Wire"
        assert copy.outlet != wire.outlet
        assert copy.published > wire.published
        own = prose(copy.text)[:-1]  # the last line is the credit
        told = prose(wire.text)
        assert sum(any(line.endswith(sentence) for sentence in told) for line in own) > 0.8 * len(own)
        assert len(own) < len(told)


def test_the_retelling_keeps_the_order_and_not_the_words(seeds: Seeds) -> None:
    told, retold = (
        prose(by_slug(seeds, slug).text)
        for slug in ("ministers-speak-committee-meets", "islamabad-and-tehran-step-back")
    )
    assert len(told) == len(retold)
    for before, after in zip(told, retold, strict=True):
        one, other = re.findall(r"\w+", before.lower()), re.findall(r"\w+", after.lower())
        runs = {tuple(one[i : i + 8]) for i in range(len(one) - 7)}
        assert not any(tuple(other[i : i + 8]) in runs for i in range(len(other) - 7)), after
        assert {w for w in one if len(w) > 3} & {w for w in other if len(w) > 3}


def test_one_article_is_corrected_in_one_sentence_and_says_so(seeds: Seeds) -> None:
    (article,) = (article for article in seeds.articles if article.updated)
    assert article.revised_text is not None
    before, after = prose(article.text), prose(article.revised_text)
    assert after[-1].startswith("Correction: ")
    changed = [(a, b) for a, b in zip(before, after[:-1], strict=True) if a != b]
    assert len(changed) == 1
    assert "Thursday, Jan. 18" in changed[0][0]
    assert "Friday, Jan. 19" in changed[0][1]
    assert article.updated is not None
    assert morning(23) < article.updated <= morning(24)


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("strikes", "no figure was available"),
        ("pakistan-strikes-inside-iran", "No figure for the dead"),
        ("charge-daffaires-summoned", "Nine people were reportedly killed"),
        ("ambassador-recalled", "in response to the Jan 16 strikes"),
        ("ambassador-recalled", "has been told not to return to Islamabad"),
        ("pakistan-expels-envoy", "Pakistan expelled Iran's envoy"),
        ("pakistan-denies-expelling-envoy", "denied that Iran’s envoy had been expelled"),
        ("pakistan-denies-expelling-envoy", "two days earlier"),
        ("visit-expected", "at the end of the month"),
        ("joint-statement", "by January 26, 2024"),
        ("joint-statement", "the third between"),
        ("ambassadors-to-return", "spoken twice since the Pakistani strikes"),
        ("border-officials-to-meet", "will meet on Jan 30"),
        ("border-meeting-moved", "moved from Jan 30 to Jan 31"),
        ("ambassadors-back", "returned to their posts on Friday, January 26"),
        ("amir-abdollahian-meets-jilani", "visited Pakistan on Monday, 29 January"),
        ("pakistan-strikes-inside-iran", "Read also: "),
    ],
)
def test_each_difference_of_real_coverage_occurs(seeds: Seeds, slug: str, words: str) -> None:
    assert words in by_slug(seeds, slug).text


def test_the_only_toll_is_the_reported_one(seeds: Seeds) -> None:
    count = re.compile(r"\b(\w+) (?:people|dead|killed|wounded|injured|deaths|fatalities)\b", re.IGNORECASE)
    numbers = re.compile(r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?", re.IGNORECASE)
    for article in seeds.articles:
        tolls = {word.lower() for word in count.findall(article.text) if numbers.fullmatch(word)}
        assert tolls <= {"nine"}, article.slug


def test_an_embassys_post_is_signed_and_dated(seeds: Seeds) -> None:
    (post,) = (p for p in paragraphs(by_slug(seeds, "ambassadors-to-return").text) if p.post)
    assert post.text.splitlines()[-1].startswith("— Embassy of Iran")
    assert post.text.endswith("January 22, 2024")
    assert ">" not in post.text


def test_one_article_is_in_another_language(seeds: Seeds) -> None:
    assert [(a.slug, a.language) for a in seeds.articles if a.language != "en"] == [
        ("iran-pakistan-visite-du-29-janvier", "fr")
    ]


def test_mornings_have_what_the_readme_says(seeds: Seeds) -> None:
    counts = [len(published_before(seeds, day)) for day in range(16, 31)]
    assert counts == [0, 2, 2, 3, 2, 1, 0, 3, 1, 1, 1, 1, 2, 1, 2]
    assert published_before(seeds, 21) == ["islamabad-and-tehran-step-back"]
    assert published_before(seeds, 27) == ["iran-pakistan-visite-du-29-janvier"]
    assert published_before(seeds, 29) == ["ambassadors-return-border-meeting-moves"]


def test_names_are_spelled_in_more_than_one_way(seeds: Seeds) -> None:
    everything = " ".join(article.text for article in seeds.articles)
    for spelling in ("Amir-Abdollahian", "Amir Abdollahian", "Sistan-Balochistan", "Sistan-Baluchestan"):
        assert spelling in everything
        assert any(spelling == name or spelling in other for name, other in seeds.story.names.items())


def test_the_readme_lists_every_article(seeds: Seeds) -> None:
    readme = (files("seeds") / "README.md").read_text(encoding="utf-8")
    names = sorted(e.name.removesuffix(".md") for e in (files("seeds") / "articles").iterdir())
    assert sorted(re.findall(r"`(20\d\d-[\w-]+)`", readme)) == names
    assert seeds.story.notice in readme
    assert f"The {len(seeds.articles)} articles" in readme


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("no fence", "expected"),
        ("+++\npublished = 2024-01-01T10:00:00\n+++\ntext", "without an offset"),
        ("+++\npublished = 2024-01-01\n+++\ntext", "without an offset"),
        ("+++\npublished = 2024-01-01T10:00:00Z\nupdated = 2024-01-02T10:00:00Z\n+++\ntext", "go together"),
        ("+++\npublished = 2024-01-01T10:00:00Z\n+++\ntext\n+++\nrevised", "go together"),
    ],
)
def test_a_broken_file_is_named(source: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=rf"broken\.md.*{complaint}"):
        parse("broken.md", source)


def test_what_an_articles_head_says_of_its_outlet_and_address_is_what_the_story_says(seeds: Seeds) -> None:
    outlets = {outlet.host: outlet.name for outlet in seeds.outlets}
    for entry in (files("seeds") / "articles").iterdir():
        if entry.name.endswith(".md"):
            head = tomllib.loads(entry.read_text(encoding="utf-8").split("+++")[1])
            article = parse(entry.name, entry.read_text(encoding="utf-8"))
            assert head["outlet"] == outlets[head["host"]]
            assert head["url"] == f"https://{article.outlet}{article.path}"
