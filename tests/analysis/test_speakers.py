"""Who says it."""

from __future__ import annotations

import pytest

from digests.analysis import speakers as module
from digests.analysis.speakers import speaker
from digests.model import SpeakerKind as Kind


@pytest.mark.parametrize(
    ("text", "who", "kind"),
    [
        ("Norwegian diplomats said the harbour was open.", "Norwegian diplomats", Kind.GOVERNMENT),
        ("The Foreign Office, while naming no one alleged that arms were sent.", "The Foreign Office", Kind.GOVERNMENT),
        ("Norway clarified that its ships had left.", "Norway", Kind.GOVERNMENT),
        ("Anna Lind, the ministry’s spokeswoman, said talks went on.", "Anna Lind, the ministry’s spokeswoman",
         Kind.GOVERNMENT),
        ("“We want peace,” said Arvo Maas, a fisherman.", "Arvo Maas", Kind.PERSON),
        ("At least nine people died, according to state television.", "state television", Kind.AGENCY),
        ("A spokesman for the foreign ministry told reporters that it was over.",
         "A spokesman for the foreign ministry", Kind.GOVERNMENT),
        ("Witnesses said they heard a blast.", "Witnesses", Kind.WITNESS),
        ("The army’s media wing said it had hit three targets.", "The army’s media wing", Kind.MILITARY),
        ("The Harbour Brigade militants claimed the attack.", "The Harbour Brigade militants", Kind.ARMED_GROUP),
        ("But the European Union said it would wait.", "the European Union", Kind.BODY),
        ("It was alleged that arms had been sent.", "It was alleged", Kind.NOBODY),
        ("Reports said five people died.", "Reports", Kind.NOBODY),
        ("Some experts say that the harbour may close.", "Some experts", Kind.NOBODY),
        ("Norway lists the brigade as a danger and says that it hides in Sweden.", "Norway", Kind.GOVERNMENT),
        ("Norwegian officials met on Friday and described the talks as good.", "Norwegian officials", Kind.GOVERNMENT),
        ("Sweden, naming no reason, announced that it would leave.", "Sweden", Kind.GOVERNMENT),
        ("“It is small,” Arvo Maas was quoted as saying on Friday.", "Arvo Maas", Kind.PERSON),
        ("Arvo Maas, who owns the ferry, said that it was sound.", "Arvo Maas", Kind.PERSON),
        ("Norway’s Security Committee, in which generals sit, signalled that it was over.",
         "Norway’s Security Committee", Kind.BODY),
        ("The Norwegian foreign minister flew home and told reporters that it was over.",
         "The Norwegian foreign minister", Kind.GOVERNMENT),
        ("Norwegian officials last week said there were two.", "Norwegian officials", Kind.GOVERNMENT),
        ("Hopes of peace remain, despite strikes attributed to Sweden, says Arvo Maas.", "Arvo Maas", Kind.PERSON),
        ("The WHO said that the virus had spread.", "The WHO", Kind.BODY),
        ("Norway and Sweden announced that talks would go on.", "Norway and Sweden", Kind.GOVERNMENT),
        ("The Harbour Courier reported on Saturday that it was over.", "The Harbour Courier", Kind.AGENCY),
        ("It was announced by the Foreign Office that Mr Maas will go.", "the Foreign Office", Kind.GOVERNMENT),
    ],
)  # fmt: skip
def test_speaker(text: str, who: str, kind: Kind) -> None:
    found = speaker(text)
    assert found is not None
    assert (found.text, found.kind) == (who, kind)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He said it was over.", id="a pronoun names nobody"),
        pytest.param("First reports on Monday carried no number.", id="reports are a thing here"),
        pytest.param("Norway’s confirmed toll stands at nine.", id="confirmed is no verb here"),
        pytest.param("The visit came a week after it was announced.", id="nobody says anything here"),
        pytest.param("Ships left the harbour of Eastvik.", id="nobody speaks"),
        pytest.param("Norway left, citing the need to save fuel.", id="a reason is no source"),
        pytest.param("Sweden struck what it claimed were hideouts.", id="a claim inside is no attribution"),
        pytest.param(
            "The teams meet on 30 January, according to a schedule shown to The Harbour Post.", id="a document"
        ),
        pytest.param("The Harbour Post’s website said the ferry sank.", id="a thing"),
        pytest.param("A silent protest in Oslo this week demanded a vote.", id="an event says nothing"),
        pytest.param("Norway recalled its ambassador from Stockholm.", id="an act is no statement"),
        pytest.param("None of the other passengers reported the same.", id="none is nobody"),
    ],
)
def test_no_speaker(text: str) -> None:
    assert speaker(text) is None


def test_a_denial_is_the_speakers_own() -> None:
    found = speaker("Norway’s foreign minister denied the report.")
    assert found is not None
    assert found.denies
    plain = speaker("Norway’s foreign minister confirmed the report.")
    assert plain is not None
    assert not plain.denies


def test_who_speaks_is_said_outside_the_quotation_marks() -> None:
    found = speaker("“The army said no,” Anna Lind told reporters in Oslo.")
    assert found is not None
    assert found.text == "Anna Lind"


def test_a_sentence_of_verbs_costs_no_more_than_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(module, "_subject", lambda sentence, masked, end: asked.append(end))
    assert speaker("The " + "denied " * 300 + "went on.") is None
    assert 0 < len(asked) <= 40
