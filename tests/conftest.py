"""What tests of every room share."""

from pathlib import Path

import pytest
from small_project import Project, small_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project with the province's tables, one source, one decision, one producer."""
    return small_project(tmp_path / "project")
