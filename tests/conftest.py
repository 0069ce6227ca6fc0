"""What tests of every room share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from small_project import Project, small_project

# The same examples on every run, however slow the machine: a pull request fails for what it
# changed. HYPOTHESIS_PROFILE=default looks for new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(scope="session", autouse=True)
def one_process_each() -> Iterator[None]:
    """Let builds do all work in the process of the test, where tests take every core already."""
    with pytest.MonkeyPatch.context() as patch:
        if "PYTEST_XDIST_WORKER" in os.environ:
            for module in ("generator.media.work", "generator.build"):
                patch.setattr(f"{module}.cores", lambda: 1)
        yield


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for what builds draw: the same cards and codes are drawn once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def project(tmp_path: Path, shared_cache: Path) -> Project:
    """Return a project with the province's tables, one source, one decision, one producer."""
    made = small_project(tmp_path / "project")
    (made.root / ".cache").mkdir()
    (made.root / ".cache/media").symlink_to(shared_cache)
    return made
