"""The language of a text."""

from __future__ import annotations

import subprocess
import sys

import pytest

from digests.analysis.language import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ambassadors of both states will return to their posts on Friday, the ministry said.", "en"),
        ("Norland, Sudland restore ties", "en"),
        ("Les ambassadeurs des deux pays reviendront vendredi, a annoncé le ministère des affaires étrangères.", "fr"),
        ("Die Botschafter beider Länder kehren am Freitag zurück, teilte das Außenministerium mit.", "de"),
        ("Los embajadores de ambos países volverán el viernes, según anunció el ministerio de exteriores.", "es"),
        ("سفیران دو کشور روز جمعه به محل کار خود باز می‌گردند، وزارت خارجه اعلام کرد.", "fa"),
        ("12 34 -- !!", "und"),
        ("", "und"),
    ],
)
def test_detect(text: str, code: str) -> None:
    assert detect(text) == code


def test_plain_english_never_pays_for_the_model() -> None:
    code = (
        "import sys; from digests.analysis.language import detect; "
        "assert detect('The ships of the two states were seen in the harbour on Monday.') == 'en'; "
        "assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
