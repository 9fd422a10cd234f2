"""What a benchmark was given, or one sentence that says why it can't be used, and exit code 2."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def read(parser: argparse.ArgumentParser, load: Callable[[Path], T], path: Path) -> T:
    """What `load` makes of a file or folder; where that is not its format, it is told and the program ended."""
    try:
        return load(path)
    except OSError as error:
        parser.error(f"{path} can't be read: {error.strerror or error}")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        parser.error(f"{path} is not in this benchmark's format ({type(error).__name__}: {error})")
