"""The desk that scenarios are played on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.desk import Desk, at


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk on 31 January 2024, noon UTC."""
    return Desk(tmp_path, at(31))
