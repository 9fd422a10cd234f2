"""The command about a story's names: `sitroom stories names`. Lists, edits and proposes; decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.cli_common import db_option, json_option, newsroom, write_json
from digests.errors import BadInput

if TYPE_CHECKING:
    from digests.model import Said
    from digests.names.counts import Count, Tables
    from digests.names.proposals import Proposals
    from digests.newsroom import Newsroom

_LONGEST = 240  # characters of an example


@click.command("names")
@click.argument("slug")
@click.argument("pairs", nargs=-1, metavar="[SPELLING=NAME]...")
@click.option("--places", is_flag=True, help="The pairs are PLACE=COUNTRY; only places are listed, proposed, accepted.")
@click.option("--unset", multiple=True, metavar="SPELLING", help="Forget one pair; may be given more than once.")
@click.option("--clear", is_flag=True, help="Forget the pairs that were there.")
@click.option("--propose", is_flag=True, help="Show what the articles speak for, and change nothing.")
@click.option("--accept", is_flag=True, help="Take in all that --propose shows, but for what is open.")
@json_option
@db_option
def names(
    slug: str,
    pairs: Sequence[str],
    places: bool,
    unset: Sequence[str],
    clear: bool,
    propose: bool,
    accept: bool,
    as_json: bool,
    db: Path | None,
) -> None:
    """Say which spellings are one name, or which country a place is in.

    Without pairs, list them with how often each spelling is written. A name in any of its spellings makes an article
    belong to the story and makes two sentences one fact; places of two countries keep them apart. Accents and hyphens
    need no pair.

    Example: sitroom stories names iran-pakistan baluch=baloch amirabdollahian=abdollahian
    """
    given = _pairs(pairs)
    edits = bool(given or unset or clear)
    if edits + propose + accept > 1:
        raise BadInput(
            "more than one of edits, --propose, --accept", "Edit pairs, --propose or --accept: one at a time."
        )
    with newsroom(db) as room:
        slug = room.story(slug).slug
        if propose:
            _show_proposals(slug, room.propose_names(slug), places, as_json)
            return
        if edits:
            _edit(room, slug, given, places, unset, clear)
        elif accept:
            room.accept_names(slug, names=not places)
        if as_json:
            write_json(_tables_json(slug, room.tables(slug)))
        elif edits:
            story = room.story(slug)
            _write(f"{each} = {meaning}" for each, meaning in (story.places if places else story.names).items())
        else:
            _write(_rows(slug, room.tables(slug), places))


def _edit(room: Newsroom, slug: str, given: Mapping[str, str], places: bool, unset: Sequence[str], clear: bool) -> None:
    if unset:
        room.forget_names(slug, unset, places=places)
    story = room.story(slug)
    table = {**({} if clear else (story.places if places else story.names)), **given}
    room.set_names(slug, **{"places" if places else "names": table})


def _pairs(pairs: Sequence[str]) -> Mapping[str, str]:
    table = {}
    for pair in pairs:
        spelling, sign, meaning = pair.partition("=")
        if not sign or not spelling.strip() or not meaning.strip() or "=" in meaning:
            raise BadInput(f"no pair: {pair!r}", f"“{pair}” is no pair: write SPELLING=NAME.")
        table[spelling.strip().lower()] = meaning.strip().lower()
    return table


# What is written ------------------------------------------------------------------------------------------------


def _write(rows: Iterable[str]) -> None:
    from bot.wording import clean

    for row in rows:
        click.echo(clean(row))


def _rows(slug: str, tables: Tables, places: bool) -> Iterator[str]:
    if not places:
        for spelling, name in tables.names.items():
            yield f"{spelling} = {name}: {_often(spelling, tables.counts)}, {_often(name, tables.counts)}"
    for place, country in tables.places.items():
        yield f"{place} is in {country}: {_often(place, tables.counts)}"
    if not tables.places and (places or not tables.names):
        yield f"Nothing yet. See what the articles speak for: sitroom stories names {slug} --propose"


def _often(entry: str, counts: Mapping[str, Count]) -> str:
    held = counts[entry]
    return f"{entry} {_times(held.times, held.articles)}"


def _times(times: int, articles: int) -> str:
    from bot.wording import count

    return f"{count(times, 'time')} in {count(articles, 'article')}" if times else "nowhere"


def _show_proposals(slug: str, found: Proposals, places: bool, as_json: bool) -> None:
    if as_json:
        write_json(_proposals_json(slug, found, places))
        return
    _write(_proposed(slug, found, places))


def _proposed(slug: str, found: Proposals, places: bool) -> Iterator[str]:
    spelt = () if places else found.names
    if not spelt and not found.places:
        yield "The articles speak for no other pair."
        return
    for each in spelt:
        here, there = _times(each.times, each.articles), _times(each.name_times, each.name_articles)
        yield f"{each.spelling} = {each.name}: {each.spelling} {here}, {each.name} {there}; {each.why}"
        yield f"- {_quoted(each.example)}"
    for place in found.places:
        open_ = len(place.claims) > 1
        yield f"{place.place}: the articles disagree" if open_ else f"{place.place} is in {place.claims[0].country}"
        for claim in place.claims:
            yield f"- {claim.country}, {_times(claim.times, claim.articles)}: {_quoted(claim.example)}"
    yield f"Take them in: sitroom stories names {slug} --accept, or give the pairs that are right."


def _quoted(said: Said) -> str:
    text = " ".join(said.sentence.text.split())
    text = text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return f"“{text}” ({said.article.outlet or f'article {said.article.id}'})"


# JSON -----------------------------------------------------------------------------------------------------------


def _tables_json(slug: str, tables: Tables) -> dict[str, Any]:
    def row(entry: str) -> dict[str, int]:
        return {"times": tables.counts[entry].times, "articles": tables.counts[entry].articles}

    return {
        "story": slug,
        "names": [
            {"spelling": spelling, "name": name, **row(spelling), "of_name": row(name)}
            for spelling, name in tables.names.items()
        ],
        "places": [{"place": place, "country": country, **row(place)} for place, country in tables.places.items()],
    }


def _proposals_json(slug: str, found: Proposals, places: bool) -> dict[str, Any]:
    return {
        "story": slug,
        "names": [
            {
                "spelling": each.spelling,
                "name": each.name,
                "times": each.times,
                "articles": each.articles,
                "of_name": {"times": each.name_times, "articles": each.name_articles},
                "why": each.why,
                "example": _example(each.example),
            }
            for each in (() if places else found.names)
        ],
        "places": [
            {
                "place": place.place,
                "claims": [
                    {
                        "country": claim.country,
                        "times": claim.times,
                        "articles": claim.articles,
                        "example": _example(claim.example),
                    }
                    for claim in place.claims
                ],
            }
            for place in found.places
        ],
    }


def _example(said: Said) -> dict[str, Any]:
    article = said.article
    return {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "text": said.sentence.text,
        "start": said.sentence.start,
        "end": said.sentence.end,
    }
