"""Which articles are one text."""

from __future__ import annotations

from digests.facts.ledger import Ledger
from tests.facts.telling import STORY, article, at

FIRST = (
    "Sudland and Norland have agreed to reopen the bridge at Ardle after a month of tension.",
    "The decision came after a telephone conversation between the premiers of both countries.",
    "Norland has long worried about smugglers who find refuge in the Sudland marshes.",
    "Sudland in turn accused Norland of sheltering rebel crews in the port of Brackwater.",
    "One proposal is to strengthen river patrols and share reports on smuggling gangs.",
    "Those plans will be discussed when the interior ministers meet in the spring.",
    "The bridge carried half of all grain that the two countries trade with each other.",
    "Farmers on either bank said that prices had doubled since the bridge was shut.",
)
RETOLD = (
    "After a month of strain, the Ardle bridge is to reopen, Norland and Sudland have decided.",
    "A phone talk between the two premiers came before the decision.",
    "Smugglers finding a haven in Sudland's marshes have been an old worry for Norland.",
    "For its part, Sudland says rebel crews are sheltered by Norland in Brackwater port.",
    "Stronger patrols on the river are proposed, with a sharing of reports about gangs of smugglers.",
    "A spring meeting of the interior ministers will discuss the plans.",
    "Half the grain traded between the countries crossed this bridge.",
    "Prices have doubled since the bridge shut, say farmers on both banks.",
)
OTHER = (
    "The bridge at Ardle, shut for a month, is to be reopened by Norland and Sudland.",
    "Engineers will first test its eastern pier, which a barge had struck in December.",
    "A festival of lanterns will mark the day, the mayor of Ardle announced.",
    "The two premiers spoke by telephone before the decision was made.",
    "Schools in the town have taught by candlelight since a power line fell in a storm.",
    "Tourists have begun to ask when the ferries will run again.",
)


def texts(*told: tuple[str, ...]) -> dict[int, int]:
    ledger = Ledger(STORY)
    for n, sentences in enumerate(told, 1):
        ledger.add(*article(n, at(10 + n), *sentences))
    return dict(ledger.view(at(28)).texts)


def test_a_reprint_with_a_new_head_and_a_cut_tail_is_one_text() -> None:
    assert texts(FIRST, ("Breaking news from our desk in Ardle.", *FIRST[:6])) == {1: 1, 2: 1}


def test_lightly_edited_wire_copy_is_one_text() -> None:
    edited = tuple(s.replace("have agreed", "agreed on Monday").replace("long worried", "worried") for s in FIRST)
    assert texts(FIRST, edited) == {1: 1, 2: 1}


def test_a_retelling_sentence_by_sentence_is_one_text_though_it_shares_no_run() -> None:
    assert texts(FIRST, RETOLD) == {1: 1, 2: 1}


def test_another_report_of_the_same_event_is_a_text_of_its_own() -> None:
    assert texts(FIRST, OTHER) == {1: 1, 2: 2}


def test_the_same_sentences_in_another_order_are_no_retelling() -> None:
    shuffled = (RETOLD[6], RETOLD[3], RETOLD[7], RETOLD[1], RETOLD[5], RETOLD[2], RETOLD[4], RETOLD[0])
    assert texts(FIRST, shuffled) == {1: 1, 2: 2}


def test_support_counts_texts_not_articles() -> None:
    ledger = Ledger(STORY)
    for n, told in enumerate((FIRST, FIRST[:7], RETOLD, OTHER), 1):
        ledger.add(*article(n, at(10 + n), *told))
    first = ledger.view(at(28)).facts[0]
    assert [said.article.id for said in first.said] == [1, 2, 3, 4]
    assert first.texts == 2


def test_two_articles_as_long_as_each_other_are_one_text_in_whatever_order_they_came() -> None:
    halves = (
        "Divers raised the bronze bell of the ferry Osprey.",
        "Crowds along the quay applauded and wept quietly.",
        "Mayor Tolland promised a chapel above the harbour.",
        "Sculptors from Ardle offered marble without payment.",
        "Insurers refused every claim by drowned sailors' widows.",
        "Lawyers began preparing a petition against the owners.",
    )
    joined = (
        "The bell, of bronze, of the Osprey, a ferry, was raised by divers as quiet weeping and applause of crowds met it along the quay.",
        "A chapel above the harbour, said Tolland, the mayor, is promised, its marble offered by sculptors unpaid from Ardle.",
        "Every claim of drowned widows and sailors was refused by insurers, so a petition is begun by lawyers, prepared against owners.",
    )
    first = (*halves, "Rain fell on the marshes.", "Bakers sold warm bread nearby.")
    second = (*joined, *OTHER[1:])
    assert len(first) == len(second)
    written = article(1, at(11), *first), article(2, at(12), *second)
    found = []
    for order in (written, written[::-1]):
        ledger = Ledger(STORY)
        for one, analysis in order:
            ledger.add(one, analysis)
        found.append(dict(ledger.view(at(28)).texts))
    assert found[0] == found[1]
