"""The small project that tests of records spoil."""

from pathlib import Path

import pytest
from faultless import FILES, Small


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """Return a project of one product, without faults."""
    made = Small(tmp_path)
    for file, content in FILES.items():
        made.write(file, content)
    return made
