"""Summaries of articles and of clusters against references: ours, the first three sentences, and plain sumy LexRank.

    python -m benchmarks.summaries DIR [--out SUMMARIES.json]

DIR/TOPIC/articles.jsonl as for the timelines; DIR/TOPIC/summaries.json maps an article's id, and "cluster", to a list
of reference sentences. ROUGE-1 and ROUGE-2 F1 with stems, stop words kept; the peers take three sentences of an
article and six of a cluster, ours at most that. References are read by the scorer alone.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.given import read
from benchmarks.rouge import rouge
from benchmarks.timelines import load
from digests.answers.summary import summarise, summarise_many

Summaries = dict[str, list[str]]
_LEAD = 3
_CLUSTER = 6  # sentences that every system may take for a cluster
_PEER_READS = 150


def ours(topic: Path) -> Summaries:
    """Our summary of each article and of all of them."""
    read = load(topic)
    ids = _ids(topic)
    made = {ids[each.id]: [source.text for source in summarise(each, said).sentences] for each, said in read}
    made["cluster"] = [source.text for source in summarise_many(read, most=_CLUSTER)]
    return made


def lead(topic: Path) -> Summaries:
    """The first three sentences of each article; of a cluster the first sentence of each, newest articles first."""
    read = load(topic)
    ids = _ids(topic)
    made = {ids[each.id]: _sentences(each.text)[:_LEAD] for each, _ in read}
    newest = sorted(read, key=lambda pair: (pair[0].available, pair[0].id))[-_CLUSTER:]
    made["cluster"] = [sentence for each, _ in newest for sentence in _sentences(each.text)[:1]]
    return made


def lexrank(topic: Path) -> Summaries:
    """Plain sumy LexRank over the text as it stands."""
    read = load(topic)
    ids = _ids(topic)
    made = {ids[each.id]: _lexrank(_sentences(each.text), _LEAD) for each, _ in read}
    every = [sentence for each, _ in read for sentence in _sentences(each.text)]
    made["cluster"] = _lexrank(every[:_PEER_READS], _CLUSTER)
    return made


def _ids(topic: Path) -> dict[int, str]:
    """The benchmark's id of each article by the number that `load` gives it: its row."""
    rows = topic.joinpath("articles.jsonl").read_text(encoding="utf-8").splitlines()
    return {number + 1: json.loads(row)["id"] for number, row in enumerate(rows)}


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])|\n+", text) if part.strip()]


def _lexrank(sentences: Sequence[str], most: int) -> list[str]:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    class Words:
        def to_words(self, text: str) -> list[str]:
            return re.findall(r"[a-z]+", text.lower())

    document = ObjectDocumentModel([Paragraph([Sentence(sentence, Words()) for sentence in sentences])])
    return [str(sentence) for sentence in LexRankSummarizer()(document, most)]


SYSTEMS: dict[str, Callable[[Path], Summaries]] = {"Sitroom": ours, "lead three": lead, "LexRank (sumy)": lexrank}


def score(topics: Sequence[Path]) -> dict[str, dict[str, float]]:
    """ROUGE of each system: means over the articles, and over the clusters."""
    table: dict[str, dict[str, float]] = {}
    for name, system in SYSTEMS.items():
        found: dict[str, list[float]] = {"article R1": [], "article R2": [], "cluster R1": [], "cluster R2": []}
        for topic in topics:
            references: Summaries = json.loads(topic.joinpath("summaries.json").read_text(encoding="utf-8"))
            made = system(topic)
            for key, reference in references.items():
                kind = "cluster" if key == "cluster" else "article"
                for n in (1, 2):
                    found[f"{kind} R{n}"].append(rouge(made.get(key, []), reference, n))
        table[name] = {measure: sum(values) / len(values) for measure, values in found.items()}
    return table


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, write our summaries."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, help="write our summaries here, as JSON")
    options = parser.parse_args(arguments)
    topics = sorted(path.parent for path in options.folder.glob("*/summaries.json"))
    if not topics:
        parser.error(f"no TOPIC/summaries.json under {options.folder}")
    for topic in topics:
        read(parser, _ids, topic)
        read(parser, lambda path: json.loads(path.read_text(encoding="utf-8")), topic / "summaries.json")
    for name, measures in score(topics).items():
        print(f"{name:18}", *(f"{measure} {value:.3f}" for measure, value in measures.items()))
    if options.out:
        made = {topic.name: ours(topic) for topic in topics}
        options.out.write_text(json.dumps(made, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
