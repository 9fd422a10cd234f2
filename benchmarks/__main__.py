"""All benchmarks over one folder of data, each in a process of its own, so that none warms another.

    python -m benchmarks DATA [NAME...]

DATA holds what it can: dates/*.jsonl, timelines/TOPIC/, updates/*.json. The summaries are scored on the
project's own corpus; what a digest costs is measured on made-up articles. Tells how long each took.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

# What keeps all of them together within a quarter of an hour: fewer articles around the story than its ten times.
_BOUNDS = {"latency": ("--around", "3")}
_CORPUS = Path(__file__).parent.parent / "tests" / "corpus"


def plan(data: Path) -> dict[str, list[Path]]:
    """What each benchmark is run on, for those whose data is there."""
    found = {
        "dates": sorted((data / "dates").glob("*.jsonl")),
        "timelines": _folder(data / "timelines"),
        "updates": _folder(data / "updates"),
        "summaries": _folder(_CORPUS),
        "ingest": _folder(data / "timelines"),
        "latency": _folder(data / "timelines"),
    }
    planned = {name: paths for name, paths in found.items() if paths and find_spec(f"benchmarks.{name}")}
    return {**planned, "digest_speed": []}  # makes up its own articles


def _folder(path: Path) -> list[Path]:
    return [path] if path.is_dir() else []


def main(arguments: Sequence[str] | None = None) -> int:
    """Run them one after the other; 1 if one failed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path, metavar="DATA")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these")
    given = parser.parse_args(arguments)
    if not given.data.is_dir():
        parser.error(f"{given.data} is no folder")
    planned = plan(given.data)
    if not given.names and planned.keys().isdisjoint(("dates", "timelines", "updates")):
        planned = {}
    unknown = sorted(set(given.names) - planned.keys())
    if not planned or unknown:
        parser.error(f"no data in {given.data} for: {', '.join(unknown) or 'any benchmark'}")
    missing = [name for name in ("dates", "timelines", "updates") if name not in planned]
    if missing and not given.names:
        print(f"No data in {given.data} for: {', '.join(missing)}. The others run.", flush=True)
    failed = 0
    for name, paths in planned.items():
        if given.names and name not in given.names:
            continue
        for given_to in [[str(path)] for path in paths] or [[]]:
            print(f"\n{name}: {' '.join(given_to) or 'made-up articles'}\n", flush=True)
            begun = time.monotonic()
            command = [sys.executable, "-m", f"benchmarks.{name}", *given_to, *_BOUNDS.get(name, ())]
            failed |= subprocess.run(command, check=False).returncode
            print(f"\n({time.monotonic() - begun:.0f} s)", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
