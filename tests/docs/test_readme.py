"""The README's session is what the program prints. `python tests/docs/test_readme.py` writes it anew after a change."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
README = ROOT / "README.md"
SESSION = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)


def play(session: str, database: Path) -> str:
    """The session with each command's real output, both streams as a terminal shows them."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(database.parent),
        "SITROOM_DB": str(database),
        "COLUMNS": "110",
        "LANG": "C.UTF-8",
        "PYTHONUNBUFFERED": "1",
    }
    played: list[str] = []
    for line in session.splitlines():
        if line.startswith("$ "):
            ran = subprocess.run(
                ["bash", "-c", line[2:]],
                cwd=ROOT,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=60,
                check=False,
            )
            played += [line, *(text.rstrip() for text in ran.stdout.rstrip().splitlines())]
        elif not line.strip():
            played.append("")
    return "\n".join(played) + "\n"


def replay(text: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "sitroom.db"
        return SESSION.sub(lambda match: play(_commands(match[1]), database), text)


def _commands(session: str) -> str:
    """Only the commands, each after an empty line but the first."""
    return "\n\n".join(line for line in session.splitlines() if line.startswith("$ ")) + "\n"


def test_the_session_is_real() -> None:
    text = README.read_text(encoding="utf-8")
    assert SESSION.search(text)
    assert replay(text) == text


def test_each_link_into_the_repository_leads_somewhere() -> None:
    for page in [README, *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{target} in {page.name}"


if __name__ == "__main__":
    README.write_text(replay(README.read_text(encoding="utf-8")), encoding="utf-8")
