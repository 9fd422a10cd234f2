"""All benchmarks over one folder of data, each in a process of its own, so that none warms another.

    python -m benchmarks DATA [NAME...]

DATA holds what it can: dates/*.jsonl, timelines/TOPIC/, updates/*.json. The summaries are scored on the
project's own corpus.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

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
    return {name: paths for name, paths in found.items() if paths and find_spec(f"benchmarks.{name}")}


def _folder(path: Path) -> list[Path]:
    return [path] if path.is_dir() else []


def main(arguments: Sequence[str] | None = None) -> int:
    """Run them one after the other; 1 if one failed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path, metavar="DATA")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these")
    given = parser.parse_args(arguments)
    planned = plan(given.data)
    unknown = sorted(set(given.names) - planned.keys())
    if not planned or unknown:
        parser.error(f"no data in {given.data} for: {', '.join(unknown) or 'any benchmark'}")
    failed = 0
    for name, paths in planned.items():
        if given.names and name not in given.names:
            continue
        for path in paths:
            print(f"\n{name}: {path}\n", flush=True)
            failed |= subprocess.run([sys.executable, "-m", f"benchmarks.{name}", str(path)], check=False).returncode
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
